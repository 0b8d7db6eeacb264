package cmd

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// configSchema is where editors find what the file may hold. It stands in the first line of a new file.
const configSchema = "https://raw.githubusercontent.com/hex21/hex21/main/docs/schema/file/config.v1.json"

func newConfig(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "config",
		Short: "Show, change and check the settings in the config file",
		Long: `Show and change the settings: where the installation is, where its key comes from, and which flags are usually given.

They stand in a YAML file: $XDG_CONFIG_HOME/hex21/config.yaml, else ~/.config/hex21/config.yaml, on Windows
%APPDATA%\hex21\config.yaml; --config and HEX21_CONFIG name another one. What stands at its top holds for every profile
that does not say otherwise.

  base_url: https://cms.example.org/api
  key_from: keychain                  # or env:NAME, or {command: [op, read, "op://team/hex21/key"]}
  profiles:
    staging:
      base_url: https://staging.example.org/api
      status_url: https://status.example.org
      key_from: env:STAGING_KEY
      defaults: {probe: {timeout: 5s}}
  defaults:                           # flags as if they were given
    color: never

A flag wins over a variable, a variable over the profile, the profile over the rest of the file. A key_from beside a base_url
goes to the origin of that one alone. The key itself never stands in the file: see hex21 auth.

Exits 2 for a mistake in the file, with its line and column.`,
		Example: `  hex21 config show                           # every setting, and who set it
  hex21 config set base_url https://cms.example.org/api
  hex21 config set profiles.dev.base_url https://dev.example.org/api
  hex21 config set defaults.probe.timeout 5s`,
	}
	c.AddCommand(newConfigShow(a), newConfigGet(a), newConfigSet(a), newConfigUnset(a), newConfigEdit(a), newConfigPath(a))
	return c
}

func newConfigPath(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "path",
		Short:   "Print where the config file is, or would be",
		Example: `  hex21 config path`,
		Args:    arity(0, 0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			path, err := a.configFile()
			if err != nil {
				return err
			}
			_, err = os.Stat(path)
			doc := newConfigDoc(configuration{file: config.File{Path: path, There: err == nil}, from: a.configPath().from})
			return a.emitText(c.Context(), doc, path+"\n")
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
}

// configFile is the path of the config file.
func (a *app) configFile() (string, error) {
	path := a.configPath().value
	if path == "" {
		return "", withHint(usagef("no place for a config file: neither HOME nor XDG_CONFIG_HOME is set"), "name one with --config FILE")
	}
	return path, nil
}

// emitText writes a document, or a text that is the same for people and for markdown.
func (a *app) emitText(ctx context.Context, doc any, text string) error {
	return a.emit(ctx, view{doc: doc, human: func(*render.Screen) string { return text }, markdown: func() string { return text }})
}

// configText reads the file as it is. One that is not there is empty.
func (a *app) configText() (path string, text []byte, err error) {
	if path, err = a.configFile(); err != nil {
		return "", nil, err
	}
	text, err = config.ReadText(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return path, nil, configError(err)
	}
	return path, text, nil
}

// writeConfig puts the file in its place, and makes the directory that it needs.
func writeConfig(path string, text []byte) error {
	err := os.MkdirAll(filepath.Dir(linked(path)), 0o700)
	if err != nil {
		err = fmt.Errorf("%s: %w", path, cause(err))
	} else {
		err = writeWhole(path, text)
	}
	if err != nil {
		return withHint(fmt.Errorf("config: %w", err), "the old file is as it was; name another one with --config FILE")
	}
	return nil
}

// checkConfig looks at all that a file says, also what this run does not use: flags, addresses, the profile.
func (a *app) checkConfig(file config.File) config.Problems {
	problems := a.flagProblems(file)
	report := func(key string, err error) {
		if err == nil {
			return
		}
		place, _ := file.At(key)
		problems = append(problems, config.Problem{Path: file.Path, Place: place, Message: key + ": " + err.Error()})
	}
	check := func(prefix string, p config.Profile) {
		if p.BaseURL != "" {
			_, err := probe.BaseURL(p.BaseURL)
			report(prefix+"base_url", err)
		}
		if p.StatusURL != "" {
			_, err := status.ParseURL(p.StatusURL)
			report(prefix+"status_url", err)
		}
	}
	check("", file.Common)
	for _, name := range file.Names() {
		check("profiles."+name+".", file.Profiles[name])
	}
	if _, _, err := file.Select(""); err != nil {
		report("profile", fmt.Errorf("no profile is called %q%s", file.Profile, orNearest(file.Profile, file.Names())))
	}
	slices.SortStableFunc(problems, config.Problem.Compare)
	return problems
}

// completeConfigKeys completes the keys of the config file.
func (a *app) completeConfigKeys(c *cobra.Command, args []string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var out []cobra.Completion
	for _, k := range slices.Concat(config.Keys(), config.TopKeys()) {
		switch k.Kind {
		case config.Flags, config.Profiles:
		default:
			out = append(out, cobra.CompletionWithDesc(k.Name, k.Means))
		}
	}
	if conf, err := a.configuration(); err == nil {
		for _, name := range conf.file.Names() {
			for _, k := range config.Keys() {
				if k.Kind != config.Flags {
					out = append(out, cobra.CompletionWithDesc("profiles."+name+"."+k.Name, k.Means))
				}
			}
		}
	}
	_, commands := commandWithDefaults(c.Root(), "")
	for _, name := range append([]string{""}, commands...) {
		flags := c.Root().PersistentFlags()
		if name != "" {
			found, _ := commandWithDefaults(c.Root(), name)
			flags = found.LocalNonPersistentFlags()
		}
		for _, flag := range defaultableFlags(name, flags) {
			_, means := pflag.UnquoteUsage(flags.Lookup(flag))
			out = append(out, cobra.CompletionWithDesc(strings.Join(slices.DeleteFunc([]string{"defaults", name, flag}, func(s string) bool { return s == "" }), "."), means))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// shownURL is an address without what may be secret in it. One that is none is not shown.
func shownURL(text string) string {
	if text == "" {
		return ""
	}
	u, err := probe.BaseURL(text)
	if err != nil {
		return "not a URL"
	}
	return probe.RedactURL(u)
}
