package cli

import (
	"strconv"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/internal/render"
)

// ParsedArgs is a command line as far as it can be parsed: the command, and its flags with their values. It is used for failures, when the
// command line may be what could not be parsed.
type ParsedArgs struct {
	Command string // its path, such as "hex21 status"
	values  map[string]string
}

// Has reports whether a flag was typed, and not as false.
func (t ParsedArgs) Has(flag string) bool {
	value, ok := t.values[flag]
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

func parseArgs(tree *cobra.Command, args []string) ParsedArgs {
	c, _, err := tree.Find(args)
	if err != nil {
		c = tree
	}
	c.InitDefaultHelpFlag()
	t := ParsedArgs{Command: c.CommandPath(), values: map[string]string{}}
	fs := pflag.NewFlagSet("", pflag.ContinueOnError)
	fs.Usage = func() {} // --help is answered elsewhere
	fs.ParseErrorsAllowlist.UnknownFlags = true
	add := func(f *pflag.Flag) {
		if fs.Lookup(f.Name) == nil {
			fs.VarPF(anyText{t.values, f.Name}, f.Name, f.Shorthand, "").NoOptDefVal = f.NoOptDefVal
		}
	}
	c.InheritedFlags().VisitAll(add)
	c.Flags().VisitAll(add)
	c.PersistentFlags().VisitAll(add)
	_ = fs.Parse(args) // up to a flag whose value is missing, which is the last one
	return t
}

// anyText is a flag value that accepts any text.
type anyText struct {
	values map[string]string
	flag   string
}

func (v anyText) Set(text string) error {
	v.values[v.flag] = text
	return nil
}

func (v anyText) String() string { return "" }
func (v anyText) Type() string   { return "string" }

// wantedFormat returns the format in which a failure is reported. With --jq, it is JSON to which the expression is not applied, because it
// may be what failed.
func (a *App) wantedFormat() render.Format {
	typed := a.ParsedArgs()
	switch output := typed.values["output"]; {
	case typed.Has("jq"), typed.Has("json"):
		return render.JSON
	case OneOf(output, string(render.JSON), string(render.YAML), string(render.GitHub)):
		return render.Format(output)
	case typed.Has("output"):
		return render.Human
	}
	return a.ConfigFormat
}
