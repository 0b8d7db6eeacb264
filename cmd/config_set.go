package cmd

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/render"
)

func newConfigSet(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "set KEY VALUE…",
		Short: "Change one setting in the config file, and nothing else in it",
		Long: `Change one setting. The rest of the file stays as it is, with its comments. The new value is checked before it is written, that
of a default flag as far as its form goes, and the file is replaced in one step; whoever else may read it before, afterwards only its owner can.

KEY is a path such as base_url, profiles.staging.base_url or defaults.probe.timeout; with --profile NAME it is one of that
profile. A list takes its values as arguments: catalogs FILE…, key_from.command PROGRAM ARGUMENT….

Exits 2 for a key that there is not or a value that does not fit.`,
		Example: `  hex21 config set base_url https://cms.example.org/api
  hex21 config set profiles.staging.key_from env:STAGING_KEY
  hex21 config set key_from.command -- op read op://team/hex21/key
  hex21 config set defaults.probe.header 'Accept-Language: de' 'X-Team: docs'`,
		Args: arity(2, -1, "the key or its value"),
		RunE: func(c *cobra.Command, args []string) error {
			return a.changeConfig(c.Context(), args[0], args[1:])
		},
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return a.completeConfigKeys(c, args)
		},
	}
}

func newConfigUnset(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "unset KEY",
		Short: "Take one setting, or a whole profile, out of the config file",
		Long: `Take one setting out of the file. The rest of it stays as it is. profiles.NAME takes out a profile with all that it says.

Exits 3 when the file has no such setting.`,
		Example: `  hex21 config unset defaults.probe.timeout`,
		Args:    arity(1, 1, "the key"),
		RunE: func(c *cobra.Command, args []string) error {
			return a.changeConfig(c.Context(), args[0], nil)
		},
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return a.completeConfigKeys(c, args)
		},
	}
}

// changeConfig sets a value of the file, or takes it out when there are no values.
func (a *app) changeConfig(ctx context.Context, key string, values []string) error {
	if name := a.globals.profile; name != "" && !strings.HasPrefix(key, "profile") {
		key = "profiles." + name + "." + key
	}
	after, err := a.editFile(ctx, key, values)
	if err != nil {
		return err
	}
	path := after.Path
	a.conf = &configuration{file: after, from: a.configPath().from}
	doc := newConfigDoc(*a.conf)
	at, ok := after.At(key)
	if ok {
		doc.Settings = append(doc.Settings, settingDoc{Key: key, Source: kindOf(key), Name: key, At: source{file: path, place: at}.at()})
	}
	said := fmt.Sprintf("%s is no longer set in %s\n", key, path)
	if len(doc.Settings) > 0 {
		said = fmt.Sprintf("%s is set in %s, line %d\n", key, path, at.Line)
	}
	if _, hidden := after.At("profiles." + after.Profile + "." + key); hidden && after.Profile != "" {
		a.note("the profile %s says otherwise, and wins", after.Profile)
	}
	return a.emitText(ctx, doc, render.CleanLines(said))
}

func kindOf(key string) string { return configuration{}.inFile(key, "").from.kind }

// editFile changes one value of the file, or takes it out when there are no values, and gives the file as it is then.
func (a *app) editFile(ctx context.Context, key string, values []string) (after config.File, err error) {
	path, err := a.configFile()
	if err != nil {
		return after, err
	}
	err = alone(ctx, path, func() error {
		_, text, err := a.configText()
		if err != nil {
			return err
		}
		before, err := config.Parse(path, text)
		if err != nil {
			return configError(err)
		}
		var changed []byte
		if after, changed, err = a.editText(before, text, key, values); err != nil {
			return err
		}
		return writeConfig(path, changed)
	})
	return after, err
}

// editText makes the change in the text of a file and looks at what comes of it.
func (a *app) editText(before config.File, text []byte, key string, values []string) (config.File, []byte, error) {
	target, err := config.ParseKey(key, before.Names())
	if err != nil {
		return before, nil, withHint(&usageError{err}, "see: hex21 help config")
	}
	var changed []byte
	if values == nil {
		changed, err = config.Unset(text, target.Path)
		if last := len(target.Path) - 1; err == nil && target.Path[last] == config.FromCommand {
			changed, err = config.Unset(text, target.Path[:last]) // a source without its command is none
		}
		if errors.Is(err, config.ErrNoValue) {
			return before, nil, withHint(&notSetError{key}, "hex21 config show lists the settings")
		}
	} else {
		changed, err = setText(text, target, key, values)
	}
	if err != nil {
		return before, nil, err
	}
	after, err := config.Parse(before.Path, changed)
	problems := config.Problems{}
	if !errors.As(err, &problems) {
		problems = a.checkConfig(after)
	}
	known := map[string]bool{}
	for _, p := range a.checkConfig(before) {
		known[p.Message] = true
	}
	for _, p := range problems {
		if !known[p.Message] { // what was wrong before is not the fault of this change
			return before, nil, withHint(usagef("config: %s", p.Message), "nothing was written; see: hex21 help config")
		}
	}
	return after, changed, nil
}

func setText(text []byte, target config.Target, key string, values []string) ([]byte, error) {
	settable := target.Kind != config.Profiles && (target.Kind != config.Flags || target.Path[len(target.Path)-1] != "defaults")
	isList := target.List() || target.Kind == config.Flags && len(values) > 1
	switch {
	case !settable:
		return nil, withHint(usagef("%s is not one value", key), "name one in it, such as %s.%s", key, map[bool]string{true: "base_url", false: "color"}[target.Kind == config.Profiles])
	case !isList && len(values) > 1:
		return nil, usagef("%s takes one value, and here are %d", key, len(values))
	case target.Kind == config.Texts:
		values = absolutePaths(values)
		if _, err := loadCatalogs(explain.Builtin(), values); err != nil {
			return nil, err
		}
	}
	if len(text) == 0 {
		text = []byte("# yaml-language-server: $schema=" + configSchema + "\n")
	}
	return config.Set(text, target.Path, config.Value{Texts: values, List: isList, Flag: target.Kind == config.Flags})
}

// absolutePaths are the files as the command line means them, which is not as the file does: relative to where it is run.
func absolutePaths(files []string) []string {
	out := make([]string, len(files))
	for i, file := range files {
		out[i] = file
		if path, err := filepath.Abs(file); err == nil {
			out[i] = path
		}
	}
	return out
}
