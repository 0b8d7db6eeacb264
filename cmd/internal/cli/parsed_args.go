package cli

import (
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/argv"
	"github.com/hex21/hex21/internal/render"
)

// ParsedArgs is a command line as far as it can be parsed: the command, and its flags with their values. It is used for failures, when the
// command line may be what could not be parsed.
type ParsedArgs struct {
	Command string // its path, such as "hex21 status"
	parts   []argv.Part
}

// value returns the last value of a flag, and whether it has one.
func (t ParsedArgs) value(flag string) (value string, ok bool) {
	for _, p := range t.parts {
		if p.HasValue && p.Name() == flag {
			value, ok = p.Value, true
		}
	}
	return value, ok
}

// Has reports whether a flag was typed, and not as false.
func (t ParsedArgs) Has(flag string) bool {
	value, ok := t.value(flag)
	on, err := strconv.ParseBool(value)
	return ok && (err != nil || on)
}

// HasFormat reports whether a format of the output was typed, and not only set in the config file.
func (t ParsedArgs) HasFormat() bool { return t.Has("json") || t.Has("jq") || t.Has("output") }

// ParsedArgs parses the command line of this run with the flags of its command, and accepts any value.
func (a *App) ParsedArgs() ParsedArgs {
	a.typedOnce.Do(func() {
		tree := a.Ended
		if tree == nil { // a command is still running, and looking up flags changes Cobra's tree
			tree = a.tree(a.Sys.Args)
		}
		a.typed = parseArgs(tree, a.Sys.Args)
	})
	return a.typed
}

// WithoutValue returns the command line without a flag that has this value.
func (a *App) WithoutValue(flag, value string) []string {
	return argv.Words(slices.DeleteFunc(slices.Clone(a.ParsedArgs().parts), func(p argv.Part) bool { return p.Name() == flag && p.Value == value }))
}

func parseArgs(tree *cobra.Command, args []string) ParsedArgs {
	c, _, err := tree.Find(args)
	if err != nil {
		c = tree
	}
	return ParsedArgs{Command: c.CommandPath(), parts: argv.Parse(args, argv.FlagsOf(c))}
}

// wantedFormat returns the format in which a failure is reported. With --jq, it is JSON to which the expression is not applied, because it
// may be what failed.
func (a *App) wantedFormat() render.Format {
	typed := a.ParsedArgs()
	switch output, _ := typed.value("output"); {
	case typed.Has("jq"), typed.Has("json"):
		return render.JSON
	case OneOf(output, string(render.JSON), string(render.YAML), string(render.GitHub)):
		return render.Format(output)
	case typed.Has("output"):
		return render.Human
	}
	return a.ConfigFormat
}
