package cli

import (
	"errors"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/spelling"
)

// The annotations of commands and flags for the config file.
const (
	takesDefaults = "hex21_takes_defaults" // a command
	withoutConfig = "hex21_without_config" // a command
	perRun        = "hex21_per_run"        // a flag
)

// TakesDefaults lets the config file set the flags of a command, except those that belong to a single run: as defaults, they would surprise
// anyone who reads the command line.
func TakesDefaults(c *cobra.Command, except ...string) {
	annotate(c, takesDefaults, "true")
	ofSingleRun(c.Flags(), except...)
}

// WorksWithoutConfig lets a command run even if the config file cannot be used, which is then only a note.
func WorksWithoutConfig(c *cobra.Command) { annotate(c, withoutConfig, "true") }

func annotate(c *cobra.Command, annotation, value string) {
	if c.Annotations == nil {
		c.Annotations = map[string]string{}
	}
	c.Annotations[annotation] = value
}

func ofSingleRun(fs *pflag.FlagSet, names ...string) {
	for _, name := range names {
		if err := fs.SetAnnotation(name, perRun, []string{"true"}); err != nil {
			panic(fmt.Sprintf("flags of a single run: %v", err)) // the flag does not exist: a bug
		}
	}
}

// settingFor returns the key of the config file that sets the same as a flag.
func settingFor() map[string]string {
	return map[string]string{
		"base-url": "base_url", "status-url": "status_url", "catalog": "catalogs", "profile": "profile", "config": "profile",
	}
}

// ApplyDefaults sets the flags that were not typed to the values in the config file: first those of the top level, then those of the
// profile. They are not marked as changed, because they were not given in this run.
func (a *App) ApplyDefaults(c *cobra.Command) error {
	if c.Annotations[takesDefaults] == "" { // works even if the config file is invalid
		a.ApplyColor(c)
		return nil
	}
	conf, err := a.Configuration()
	if err == nil {
		if problems := a.FlagProblems(conf.File); len(problems) > 0 {
			err = ConfigError(problems)
		}
	}
	if err != nil && c.Annotations[withoutConfig] != "" {
		a.noteConfig(err)
		a.ApplyColor(c)
		return nil
	}
	if err != nil {
		return err
	}
	return a.GiveDefaults(c, conf, c.Name())
}

// noteConfig prints once that the config file is ignored.
func (a *App) noteConfig(err error) {
	if !a.configNoted {
		a.configNoted = true
		a.AddMisplaced(err)
		first, _, _ := strings.Cut(err.Error(), "\n")
		a.Note("the config file is ignored: %s", a.Redact(first))
	}
}

// GiveDefaults sets the defaults of a command, under its own name or that of another command.
func (a *App) GiveDefaults(c *cobra.Command, conf Configuration, as string) error {
	a.configDefaults = map[string]config.Source{}
	for _, p := range conf.Layers() {
		for _, name := range slices.Sorted(maps.Keys(p.Defaults)) {
			command, flag := splitDefault(name)
			f := c.Flags().Lookup(flag)
			isTyped := f != nil && f.Changed || flag == "output" && (c.Flags().Changed("json") || c.Flags().Changed("jq")) // which set the format
			if command != "" && command != as || f == nil || isTyped {
				continue
			}
			if err := setFlag(f, p.Defaults[name]); err != nil {
				return err // FlagProblems has already checked it
			}
			a.configDefaults[flag] = conf.File.Source(p.Prefix + "defaults." + name)
		}
	}
	if OneOf(a.Globals.Output, "json", "yaml") {
		a.ConfigFormat = render.Format(a.Globals.Output)
	}
	return nil
}

// ApplyColor applies only the default of --color, for help and for commands that work with an invalid file.
func (a *App) ApplyColor(c *cobra.Command) {
	conf, err := a.ReadConfiguration() // not cached: completion does not parse the flags of the line that it completes
	f := c.Root().PersistentFlags().Lookup("color")
	if err != nil || f.Changed {
		return
	}
	for _, p := range conf.Layers() {
		if v := p.Defaults["color"]; len(v) == 1 && OneOf(v[0], ColorChoices()...) {
			a.Globals.color = v[0]
		}
	}
}

// DefaultBelongsTo returns the base URL whose origin a default in the config file belongs to: the one at the same level, or else the one in
// use. It reports false for a flag that the config file did not set.
func (a *App) DefaultBelongsTo(flag string, s Settings) (base *url.URL, from config.Source, ok bool) {
	from, ok = a.configDefaults[flag]
	if !ok {
		return nil, from, false
	}
	own := s.Conf.File.Common.BaseURL
	if from.Kind == config.ByProfile {
		own = s.Conf.Profile.BaseURL
	}
	if u, err := address.BaseURL(own); err == nil {
		return u, from, true
	}
	return s.Base, from, true
}

// splitDefault splits "probe.timeout" into the command and the flag. "color" is a flag of every command.
func splitDefault(name string) (command, flag string) {
	command, flag, found := strings.Cut(name, ".")
	if !found {
		return "", name
	}
	return command, flag
}

func setFlag(f *pflag.Flag, values []string) error {
	if list, ok := f.Value.(pflag.SliceValue); ok {
		return list.Replace(values)
	}
	if len(values) != 1 {
		return fmt.Errorf("--%s takes one value, not a list", f.Name)
	}
	if err := f.Value.Set(values[0]); err != nil {
		return WrongValue(f, values[0], err)
	}
	return nil
}

// FlagProblems checks all defaults in a file, including those of other profiles and commands, so that errors are found before the profile
// is used.
func (a *App) FlagProblems(file config.File) config.Problems {
	var problems config.Problems
	for _, level := range file.Levels() {
		if len(level.Defaults) == 0 {
			continue
		}
		trial, root := a.trialTree()
		for _, name := range slices.Sorted(maps.Keys(level.Defaults)) {
			if err := tryDefault(root, trial, name, level.Defaults[name]); err != nil {
				place, _ := file.At(level.Prefix + "defaults." + name)
				problems = append(problems, config.Problem{Path: file.Path, Place: place, Message: "defaults." + name + ": " + err.Error()})
			}
		}
	}
	order.Stable(problems, config.Problem.Compare)
	return problems
}

// trialTree returns a tree of commands for trying values. It is shared by all profiles, because building one takes a millisecond.
func (a *App) trialTree() (*App, *cobra.Command) {
	if a.trial == nil {
		a.trial = WithoutSystem()
		a.trial.NewRoot = a.NewRoot // for errors that name the commands with another format
		a.trialRoot = a.NewRoot(a.trial)
	}
	return a.trial, a.trialRoot
}

// tryDefault sets a flag on commands that are not run.
func tryDefault(root *cobra.Command, a *App, name string, values []string) error {
	command, flag := splitDefault(name)
	flags := root.PersistentFlags()
	if command != "" {
		c, known := CommandWithDefaults(root, command)
		if c == nil {
			return fmt.Errorf("%q is not a command that can have defaults%s", command, spelling.DidYouMean(command, known))
		}
		flags = c.LocalNonPersistentFlags()
	}
	f := flags.Lookup(flag)
	switch {
	case f == nil && command == "" && isCommand(root, flag):
		return fmt.Errorf("it must be a mapping of flags to values, as %q is a command", flag)
	case f == nil:
		return fmt.Errorf("there is no flag --%s%s", flag, spelling.DidYouMean(flag, DefaultableFlags(flags)))
	case settingFor()[flag] != "":
		return fmt.Errorf("--%s has its own key in this file: %s", flag, settingFor()[flag])
	case f.Annotations[perRun] != nil:
		return fmt.Errorf("--%s belongs to a single run and cannot be a default", flag)
	}
	if err := setFlag(f, values); err != nil || command != "" {
		return err
	}
	err := a.Globals.Check(a, root)
	if err != nil {
		_ = f.Value.Set(f.DefValue) // so that an error about the next flag is not caused by this one
	}
	return err
}

func isCommand(root *cobra.Command, name string) bool {
	c, _ := CommandWithDefaults(root, name)
	return c != nil
}

// CommandWithDefaults returns a command that can have defaults, or nil, and the names of all such commands.
func CommandWithDefaults(root *cobra.Command, name string) (found *cobra.Command, known []string) {
	for _, c := range root.Commands() {
		if c.Annotations[takesDefaults] == "" {
			continue
		}
		known = append(known, c.Name())
		if c.Name() == name {
			found = c
		}
	}
	return found, known
}

// DefaultableFlags returns the names of the flags that may have a default.
func DefaultableFlags(flags *pflag.FlagSet) []string {
	var out []string
	flags.VisitAll(func(f *pflag.Flag) {
		if settingFor()[f.Name] == "" && f.Annotations[perRun] == nil && f.Name != "help" {
			out = append(out, f.Name)
		}
	})
	return out
}

// WithDefaultSource adds the source of the value to a usage error about a flag that was not typed, and the help of the command to any other
// without a better hint.
func (a *App) WithDefaultSource(err error) error {
	if flag, ok := errors.AsType[*FlagError](err); ok {
		if from, set := a.configDefaults[flag.Flag]; set {
			return WithHint(AsUsage(flag), "--%s is set in the config file: %s", flag.Flag, from.At)
		}
	}
	if IsType[*UsageError](err) && !IsType[*HintError](err) {
		return WithHint(err, "see: %s --help", a.ParsedArgs().Command)
	}
	return err
}
