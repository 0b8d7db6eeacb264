// Package nextstep makes next steps and their commands. A command about a call ([Repeat], [Read], [Get]) holds only the flags that matter:
// package advised of the command line adds those that are needed to reach the same server.
package nextstep

import (
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
)

// Do returns a step. A text from outside cannot contain a command: its backquotes become quotes.
func Do(text string, command ...explain.Command) explain.Step {
	s := explain.Step{Text: strings.ReplaceAll(text, "`", "'")}
	if len(command) > 0 {
		s.Command = command[0]
	}
	return s
}

// Repeat returns the call that was made, with these flags replaced: Repeat("-m", "60s"). Each flag is a separate word, followed by its
// value. A switch is removed with "=false", as in "--location=false".
func Repeat(flags ...string) explain.Command {
	return explain.Command{Kind: explain.KindRepeat, Args: flags}
}

// At returns a command about a call with another path or URL.
func At(target string, c explain.Command) explain.Command {
	c.Target = target
	return c
}

// With returns a command with a variable that is set only for it.
func With(name, value string, c explain.Command) explain.Command {
	c.Env = append(slices.Clone(c.Env), explain.Variable{Name: name, Value: value})
	return c
}

// Read returns a GET of the address that was called.
func Read(flags ...string) explain.Command { return Get("", flags...) }

// Get returns a GET of a path below the base URL, or of a URL.
func Get(target string, flags ...string) explain.Command {
	return explain.Command{Kind: explain.KindRead, Target: target, Args: flags}
}

// Hex21 returns another command of hex21: Hex21("status", "--wait").
func Hex21(words ...string) explain.Command {
	return explain.Command{Kind: explain.KindHex21, Args: words}
}

// Program returns a command that runs another program.
func Program(argv ...string) explain.Command {
	return explain.Command{Kind: explain.KindProgram, Args: argv}
}

// Set returns a command that sets a variable in the user's shell.
func Set(name, value string) explain.Command {
	return variables(explain.Variable{Name: name, Value: value})
}

// SetSecret returns a command that sets a variable to what the user types. The value is never part of the command.
func SetSecret(name string) explain.Command {
	return variables(explain.Variable{Name: name, From: explain.FromTerminal})
}

// Copy returns a command that sets a variable to the value of another one.
func Copy(name, from string) explain.Command {
	return variables(explain.Variable{Name: name, Value: from, From: explain.FromVariable})
}

// Unset returns a command that removes variables from the user's shell.
func Unset(names ...string) explain.Command {
	removed := make([]explain.Variable, len(names))
	for i, name := range names {
		removed[i] = explain.Variable{Name: name, From: explain.FromNone}
	}
	return variables(removed...)
}

func variables(env ...explain.Variable) explain.Command {
	return explain.Command{Kind: explain.KindVariable, Env: env}
}

// Sentences returns each step as a sentence for a reader.
func Sentences(steps []explain.Step, sh explain.Shell) []string {
	out := make([]string, len(steps))
	for i, s := range steps {
		out[i] = s.Sentence(sh)
	}
	return out
}
