package cli

import (
	"strconv"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/internal/render"
)

// Typed is a command line as far as it can be understood: which command, and which of its flags with which values. It is for
// failures, where the command line may be the very thing that could not be parsed.
type Typed struct {
	Command string // its path, such as "hex21 status"
	values  map[string]string
}

// Has reports whether a flag was typed, for one without a value that it was not typed as false.
func (t Typed) Has(flag string) bool {
	value, ok := t.values[flag]
	on, err := strconv.ParseBool(value)
	return ok && (err != nil || on)
}

// Typed reads the command line of this run by the flags that its command has, and takes any value for good.
func (a *App) Typed() Typed {
	a.typedOnce.Do(func() {
		tree := a.Ended
		if tree == nil { // a command is still running, and looking at flags changes what Cobra keeps in its tree
			tree = a.tree(a.Sys.Args)
		}
		a.typed = readTyped(tree, a.Sys.Args)
	})
	return a.typed
}

func readTyped(tree *cobra.Command, args []string) Typed {
	c, _, err := tree.Find(args)
	if err != nil {
		c = tree
	}
	c.InitDefaultHelpFlag()
	t := Typed{Command: c.CommandPath(), values: map[string]string{}}
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

// anyText is the value of a flag that takes every text.
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

// wantedFormat returns the format in which a failure is told. --jq works on JSON, so a failure is JSON as well, which no expression
// changes: it may be the expression that failed.
func (a *App) wantedFormat() render.Format {
	typed := a.Typed()
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
