// Package suggest finds the command line that was probably meant by a wrong one. Repairs turn a mistake ([cli.Mistake]) into command lines, the
// most certain repair first. The suggestion is the first command line that can be parsed, after further repairs if it has other mistakes. The
// names that other tools use for our commands and flags are in tables.go.
package suggest

import (
	"cmp"
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/argv"
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
)

const (
	longest  = 200 // of a command line in a hint, because a hint is one line
	maxLines = 40  // that are tried for one mistake
)

// Hint adds the command line that was probably meant to a mistake. Without one, the error keeps its own hint.
func Hint(a *cli.App, err error) error {
	m, ok := errors.AsType[*cli.Mistake](err)
	words := a.Argv()
	if !ok || len(strings.Join(words, " ")) > 2*longest {
		return err
	}
	found, text := meant(a, words, m, map[string]bool{strings.Join(words, "\x00"): true}), cmp.Or(m.Text, "did you mean")
	if m.About == cli.AboutCode && len(found) > 0 && found[0] != words[0] {
		text = "did you mean" // and not another code
	}
	command := nextstep.Program(redact.Words(append([]string{"hex21"}, found...))...)
	if line, ok := command.Line(a.Shell()); len(command.Args) < 2 || !ok || len(line) > longest {
		return err
	}
	plain := "see: " + a.ParsedArgs().Command + " --help" // if the command holds a secret
	if hinted, ok := errors.AsType[*cli.HintError](err); ok {
		plain = cmp.Or(hinted.Hint, plain)
	}
	return &cli.HintError{Err: err, Hint: plain, Step: nextstep.Do(text, command)}
}

// meant returns the first command line without mistakes to which repairs lead, or nil. tried has those that were looked at.
func meant(a *cli.App, words []string, m *cli.Mistake, tried map[string]bool) []string {
	l := line{Mistake: m, root: a.Tree(), words: words}
	l.root.InitDefaultHelpCmd()
	l.c, _, _ = l.root.Find(words)
	for _, repair := range repairsFor(m) {
		for _, candidate := range repair(l) {
			key := strings.Join(candidate, "\x00")
			if key == "" || slices.Contains(candidate, "") || tried[key] || len(tried) > maxLines {
				continue
			}
			tried[key] = true
			err := Check(a, candidate)
			if err == nil {
				return candidate
			}
			if further, ok := errors.AsType[*cli.Mistake](err); ok {
				if found := meant(a, candidate, further, tried); found != nil {
					return found
				}
			}
		}
	}
	return nil
}

// Check parses and validates a command line, as far as that is possible without running its command.
func Check(a *cli.App, words []string) error {
	sys := *a.Sys // the check of arguments looks at files, and may print a hint
	sys.Args, sys.Stdout, sys.Stderr = words, io.Discard, io.Discard
	trial := &cli.App{Sys: &sys, NewRoot: a.NewRoot}
	root := a.NewRoot(trial)
	root.InitDefaultHelpCmd()
	c, rest, err := root.Find(words)
	if err != nil {
		return err
	}
	c.SetContext(context.Background())
	c.InitDefaultHelpFlag()
	if err := c.ParseFlags(rest); err != nil {
		return c.FlagErrorFunc()(c, err)
	}
	args := c.Flags().Args()
	if wanted, _ := c.Flags().GetBool("help"); wanted && (len(args) == 0 || !c.HasSubCommands()) {
		return nil
	}
	if err := cmp.Or(c.ValidateArgs(args), trial.Globals.Check(trial, c), ignoredValue(rest, argv.FlagsOf(c))); err != nil || c.PreRunE == nil {
		return err
	}
	return c.PreRunE(c, args)
}

// ignoredValue returns an error if a flag that counts once has two values, of which one would be ignored, or if a value looks like a flag.
func ignoredValue(words []string, flags argv.Flags) error {
	seen := map[*pflag.Flag]bool{}
	for _, p := range argv.Parse(words, flags) {
		if p.Flag == nil || p.IsSwitch() {
			continue
		}
		_, list := p.Flag.Value.(pflag.SliceValue)
		isFlag := p.Joint == " " && len(p.Value) > 1 && p.Value[0] == '-' && strings.Trim(p.Value, "-0123456789.") != ""
		if isFlag || !list && seen[p.Flag] {
			return cli.Flagf(p.Flag.Name, "%s %s is ignored", p.Typed, p.Value)
		}
		seen[p.Flag] = true
	}
	return nil
}
