package configcmd

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/render"
)

func newSet(a *cli.App) *cobra.Command {
	return &cobra.Command{
		Use:   "set KEY VALUE…",
		Short: "Set a value in the config file",
		Long: `Set a value in the config file. The rest of the file, including comments, is not changed. The new value is validated before it is
written (for the default of a flag: only its form), and the file is replaced atomically and made readable only by its owner.

KEY is a path such as base_url, profiles.staging.base_url or defaults.probe.timeout; with --profile NAME it is a key of that
profile. A list takes its values as arguments: catalogs FILE…, key_from.command PROGRAM ARGUMENT….

Exits 2 for an unknown key or an invalid value.`,
		Example: `  hex21 config set base_url https://cms.example.org/api
  hex21 config set profiles.staging.key_from env:STAGING_KEY
  hex21 config set key_from.command -- op read op://team/hex21/key
  hex21 config set defaults.probe.header 'Accept-Language: de' 'X-Team: docs'`,
		Args: setArgs,
		RunE: func(c *cobra.Command, args []string) error {
			return changeConfig(c.Context(), a, args[0], args[1:])
		},
		ValidArgsFunction: completeKeys(a),
	}
}

// setArgs requires a key and a value, and recognizes a key with its value after an equals sign.
func setArgs(c *cobra.Command, args []string) error {
	err := cli.Arity(2, -1, "the key or its value")(c, args)
	if len(args) == 3 { // two keys for one, or a line of a file
		key := args[0] + "." + args[1]
		if args[1] == "=" {
			key = args[0]
		}
		if config.IsKey(key) {
			return cli.Instead(cli.Usagef("config set takes a key and a value, but got three arguments"), args[:2], key)
		}
	}
	switch {
	case err == nil:
		return nil
	case len(args) == 1 && strings.Contains(args[0], "="):
		key, value, _ := strings.Cut(args[0], "=")
		if key != "" && value != "" {
			return cli.Instead(err, args, key, value)
		}
	}
	return cli.WithStep(cli.Usagef("the key or its value is missing"), "for example", nextstep.Hex21("config", "set", "base_url", "https://cms.example.org/api"))
}

func newUnset(a *cli.App) *cobra.Command {
	return &cobra.Command{
		Use:        "unset KEY",
		SuggestFor: []string{"remove", "rm", "delete"},
		Short:      "Remove a setting or a profile from the config file",
		Long: `Remove a setting from the config file. The rest of the file is not changed. profiles.NAME removes a whole profile.

Exits 3 when the file does not have the setting.`,
		Example: `  hex21 config unset defaults.probe.timeout`,
		Args:    cli.Arity(1, 1, "the key"),
		RunE: func(c *cobra.Command, args []string) error {
			return changeConfig(c.Context(), a, args[0], nil)
		},
		ValidArgsFunction: completeKeys(a),
	}
}

// changeConfig sets a value in the file, or removes it if there are no values.
func changeConfig(ctx context.Context, a *cli.App, key string, values []string) error {
	if name := a.Globals.Profile; name != "" && !strings.HasPrefix(key, "profile") {
		key = config.ProfilePrefix(name) + key
	}
	after, err := a.EditFile(ctx, key, values)
	if err != nil {
		return err
	}
	path := after.Path
	doc := newConfigDoc(cli.Configuration{File: after, From: a.ConfigPath().Source})
	at, ok := after.At(key)
	if ok {
		doc.Settings = append(doc.Settings, config.Setting{Key: key, Source: after.Source(key)})
	}
	said := fmt.Sprintf("%s is no longer set in %s\n", key, path)
	if len(doc.Settings) > 0 {
		said = fmt.Sprintf("%s is set in %s, line %d\n", key, path, at.Line)
	}
	if _, hidden := after.At(config.ProfilePrefix(after.Profile) + key); hidden && after.Profile != "" {
		a.Note("the profile %s has another value, which overrides this one", after.Profile)
	}
	return a.EmitText(ctx, doc, render.CleanLines(said))
}
