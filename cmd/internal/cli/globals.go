package cli

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/internal/render"
)

// Globals are the flags that every command has.
type Globals struct {
	Output   string
	JSON     bool
	JQ       string
	color    string
	ExitZero bool
	Profile  string
	config   string
}

// Register adds the flags that every command has.
func (g *Globals) Register(fs *pflag.FlagSet) {
	fs.SortFlags = false
	fs.StringVarP(&g.Output, "output", "o", string(render.Human), "output `format`: human, json, yaml or markdown")
	fs.BoolVar(&g.JSON, "json", false, "shorthand for -o json")
	fs.StringVar(&g.JQ, "jq", "", "apply a jq `expression` to the JSON result")
	fs.StringVar(&g.color, "color", "auto", "`when` to use color: auto, always or never")
	fs.BoolVar(&g.ExitZero, "exit-zero", false, "exit 0 instead of 3 to 9")
	fs.StringVar(&g.Profile, "profile", "", "use the profile with this `name` (HEX21_PROFILE)")
	fs.StringVar(&g.config, "config", "", "use this config `file` (HEX21_CONFIG)")
	ofSingleRun(fs, "json", "jq", "exit-zero")
}

// Check validates the values of the global flags, which pflag does not. It is called before anything is sent or written.
func (g *Globals) Check(a *App, c *cobra.Command) error {
	if err := a.checkFormat(c); err != nil {
		return err
	}
	switch {
	case !OneOf(g.color, ColorChoices()...):
		return NotChoice(Flagf("color", "--color %q is not valid", g.color), "color", g.color, ColorChoices())
	case g.JSON && !OneOf(g.Output, "human", "json"):
		return Flagf("json", "--json and --output %s cannot be combined", g.Output)
	case g.JQ != "" && !OneOf(g.Output, "human", "json"):
		return WithHint(Flagf("jq", "--jq works on the JSON, not on --output %s", g.Output), "leave out --output")
	case g.JQ != "":
		query, err := render.ParseQuery(g.JQ)
		if err != nil {
			return WithHint(Flagf("jq", "--jq: %w", err), "the expression is applied to the document that --json prints; . is the whole document")
		}
		a.query = query
	}
	return nil
}

// ColorChoices returns the values of --color.
func ColorChoices() []string { return []string{"auto", "always", "never"} }

// Format returns the output format according to all flags.
func (g *Globals) Format() render.Format {
	if g.JSON || g.JQ != "" {
		return render.JSON
	}
	return render.Format(g.Output)
}
