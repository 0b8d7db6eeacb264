// Package configcmd is "hex21 config": it shows, changes and checks the settings in the config file.
package configcmd

import (
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/config"
)

// New returns the command.
func New(a *cli.App) *cobra.Command {
	c := &cobra.Command{
		Use:        "config",
		Short:      "Show and change the settings in the config file",
		SuggestFor: []string{"profile", "profiles", "settings", "setup", "init", "configure"},
		Long: `Show and change the settings: the base URL of the installation, the source of its API key, and default values of flags.

They are stored in a YAML file: $XDG_CONFIG_HOME/hex21/config.yaml, else ~/.config/hex21/config.yaml, or on Windows
%APPDATA%\hex21\config.yaml; --config and HEX21_CONFIG select another file. Settings at the top level apply to every profile
that does not override them.

  base_url: https://cms.example.org/api
  key_from: keychain                  # or env:NAME, or {command: [op, read, "op://team/hex21/key"]}
  profiles:
    staging:
      base_url: https://staging.example.org/api
      status_url: https://status.example.org
      key_from: env:STAGING_KEY
      defaults: {probe: {timeout: 5s}}
  defaults:                           # default values of flags
    color: never

A flag overrides a variable, a variable overrides the profile, and the profile overrides the rest of the file. A key_from next to a base_url
applies only to the origin of that URL. The key itself is never stored in the file: see hex21 auth.

Exits 2 for an error in the file, with its line and column.`,
		Example: `  hex21 config show                           # every setting and its source
  hex21 config set base_url https://cms.example.org/api
  hex21 config set profiles.dev.base_url https://dev.example.org/api
  hex21 config set defaults.probe.timeout 5s`,
	}
	c.AddCommand(newShow(a), newGet(a), newSet(a), newUnset(a), newEdit(a), newPath(a))
	return c
}

func newPath(a *cli.App) *cobra.Command {
	return &cobra.Command{
		Use:     "path",
		Short:   "Print the path of the config file",
		Example: `  hex21 config path`,
		Args:    cli.Arity(0, 0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			path, err := a.ConfigFile()
			if err != nil {
				return err
			}
			_, err = os.Stat(path)
			doc := newConfigDoc(cli.Configuration{File: config.File{Path: path, Exists: err == nil}, From: a.ConfigPath().Source})
			return a.EmitText(c.Context(), doc, path+"\n")
		},
	}
}

func completeKeys(a *cli.App) cobra.CompletionFunc {
	return func(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveDefault
		}
		return cli.WithPrefix(configKeys(a, c.Root()), typed), cobra.ShellCompDirectiveNoFileComp
	}
}

// configKeys returns the keys that the config file may have, with what they mean.
func configKeys(a *cli.App, root *cobra.Command) []cobra.Completion {
	var out []cobra.Completion
	for _, k := range slices.Concat(config.Keys(), config.TopKeys()) {
		switch k.Kind {
		case config.Flags, config.Profiles:
		default:
			out = append(out, cobra.CompletionWithDesc(k.Name, k.Means))
		}
	}
	if conf, err := a.Configuration(); err == nil {
		for _, name := range conf.File.Names() {
			for _, k := range config.Keys() {
				if k.Kind != config.Flags {
					out = append(out, cobra.CompletionWithDesc(config.ProfilePrefix(name)+k.Name, k.Means))
				}
			}
		}
	}
	_, commands := cli.CommandWithDefaults(root, "")
	for _, name := range append([]string{""}, commands...) {
		flags := root.PersistentFlags()
		if name != "" {
			found, _ := cli.CommandWithDefaults(root, name)
			flags = found.LocalNonPersistentFlags()
		}
		for _, flag := range cli.DefaultableFlags(flags) {
			_, means := pflag.UnquoteUsage(flags.Lookup(flag))
			out = append(out, cobra.CompletionWithDesc(strings.Join(slices.DeleteFunc([]string{"defaults", name, flag}, func(s string) bool { return s == "" }), "."), means))
		}
	}
	return out
}
