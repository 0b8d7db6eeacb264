package configcmd

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/render"
)

func newSet(a *cli.App) *cobra.Command {
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
		Args: cli.Arity(2, -1, "the key or its value"),
		RunE: func(c *cobra.Command, args []string) error {
			return changeConfig(c.Context(), a, args[0], args[1:])
		},
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return completeConfigKeys(a, c, args)
		},
	}
}

func newUnset(a *cli.App) *cobra.Command {
	return &cobra.Command{
		Use:   "unset KEY",
		Short: "Take one setting, or a whole profile, out of the config file",
		Long: `Take one setting out of the file. The rest of it stays as it is. profiles.NAME takes out a profile with all that it says.

Exits 3 when the file has no such setting.`,
		Example: `  hex21 config unset defaults.probe.timeout`,
		Args:    cli.Arity(1, 1, "the key"),
		RunE: func(c *cobra.Command, args []string) error {
			return changeConfig(c.Context(), a, args[0], nil)
		},
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return completeConfigKeys(a, c, args)
		},
	}
}

// changeConfig sets a value of the file, or takes it out when there are no values.
func changeConfig(ctx context.Context, a *cli.App, key string, values []string) error {
	if name := a.Globals.Profile; name != "" && !strings.HasPrefix(key, "profile") {
		key = "profiles." + name + "." + key
	}
	after, err := a.EditFile(ctx, key, values)
	if err != nil {
		return err
	}
	path := after.Path
	doc := newConfigDoc(cli.Configuration{File: after, From: a.ConfigPath().From})
	at, ok := after.At(key)
	if ok {
		doc.Settings = append(doc.Settings, settingDoc{Key: key, Source: kindOf(key), Name: key, At: cli.Source{File: path, Place: at}.At()})
	}
	said := fmt.Sprintf("%s is no longer set in %s\n", key, path)
	if len(doc.Settings) > 0 {
		said = fmt.Sprintf("%s is set in %s, line %d\n", key, path, at.Line)
	}
	if _, hidden := after.At("profiles." + after.Profile + "." + key); hidden && after.Profile != "" {
		a.Note("the profile %s says otherwise, and wins", after.Profile)
	}
	return a.EmitText(ctx, doc, render.CleanLines(said))
}

func kindOf(key string) string { return cli.Configuration{}.InFile(key, "").From.Kind }
