package explain

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/shell"
)

// Step is a next step: a text and, if there is one, the command that does it.
type Step struct {
	// Text is a sentence without a final period. It contains neither a command nor a backquote.
	Text    string
	Command Command
	// When is the kind of calls to which the step applies. The zero value means all.
	When When
}

// When is the kind of calls to which a step of the catalog applies.
type When int

// The values of When.
const (
	Always  When = iota
	Reading      // calls that only read
	Writing      // calls that change something
)

// AppliesTo reports whether a step applies to a call that reads, or to one that writes.
func (s Step) AppliesTo(reads bool) bool {
	return s.When == Always || s.When == Reading == reads
}

// Command is a command line as a value. Those about a call (KindRepeat, KindRead) contain only the flags that matter: hex21 adds those that
// are needed to reach the same server when it shows them.
type Command struct {
	Kind Kind
	// Args are the whole argv of KindProgram, the words after hex21 of KindHex21, and the flags of a call.
	Args []string
	// Target is the path or URL of a call; empty for the address that was called.
	Target string
	// Env are variables that are set for this command only, or, for KindVariable, in the user's shell.
	Env []Variable
}

// Kind is the kind of a command.
type Kind int

// The values of Kind.
const (
	KindNone     Kind = iota
	KindProgram       // a complete argv
	KindHex21         // a hex21 command other than a call
	KindRepeat        // the call that was made, with flags that replace its own
	KindRead          // a call that only reads
	KindVariable      // set or remove variables in the user's shell
)

// Variable is an environment variable of a command.
type Variable struct {
	Name  string
	Value string
	// From is where the value comes from.
	From Origin
}

// Origin describes where the value of a variable comes from.
type Origin int

// The values of Origin.
const (
	FromValue    Origin = iota // Value is the value
	FromTerminal               // it is typed in, since it is a secret
	FromVariable               // it is the value of the variable that Value names
	FromNone                   // the variable is removed
)

// exampleTarget is what a call is made of where none was made, as on a page of the catalog.
const exampleTarget = "/articles"

// Argv returns the whole command line. If the URL of a call is not known, it calls the list of articles. It is empty for a command that
// sets variables.
func (c Command) Argv() []string {
	switch c.Kind {
	case KindProgram:
		return slices.Clone(c.Args)
	case KindHex21:
		return append([]string{"hex21"}, c.Args...)
	case KindRepeat, KindRead:
		words := append([]string{"hex21", "probe"}, c.Args...)
		if c.Target == "" {
			return append(words, exampleTarget)
		}
		return append(words, c.Target)
	}
	return nil
}

// Shell is the shell that a command is quoted for.
type Shell int

// The shells. POSIX stands for sh, bash, dash, zsh and ksh.
const (
	POSIX      = Shell(shell.POSIX)
	Fish       = Shell(shell.Fish)
	PowerShell = Shell(shell.PowerShell)
)

// Line returns the command, quoted for the shell. It reports false if there is none, or if it cannot be shown.
func (c Command) Line(in Shell) (string, bool) {
	sh := shell.Shell(in)
	if c.Kind != KindVariable {
		env := make([]shell.Variable, len(c.Env))
		for i, v := range c.Env {
			env[i] = shell.Variable{Name: v.Name, Value: v.Value}
		}
		return sh.Line(env, c.Argv())
	}
	if len(c.Env) == 0 {
		return "", false
	}
	if c.Env[0].From == FromNone {
		names := make([]string, len(c.Env))
		for i, v := range c.Env {
			names[i] = v.Name
		}
		return sh.Unset(names...), true
	}
	switch v := c.Env[0]; v.From {
	case FromTerminal:
		return sh.Ask(v.Name), true
	case FromVariable:
		return sh.Copy(v.Name, v.Value), true
	default:
		return sh.Set(v.Name, v.Value)
	}
}

// Sentence returns the step for a reader: the text, and the command between backquotes as the shell reads it. A command that
// cannot be shown on a line is left out.
func (s Step) Sentence(sh Shell) string {
	text := strings.TrimRight(s.Text, ". :")
	if line, ok := s.Command.Line(sh); ok {
		return text + ": `" + line + "`"
	}
	if strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") {
		return text
	}
	return text + "."
}

// String returns the sentence for a POSIX shell.
func (s Step) String() string { return s.Sentence(POSIX) }

// Equal reports whether two steps are the same for a reader: they have the same command or, if one of them has none, the same text.
func (s Step) Equal(other Step) bool {
	if s.Command.Kind == KindNone || other.Command.Kind == KindNone {
		return s.Text == other.Text
	}
	a, b := s.Command, other.Command
	return a.Kind == b.Kind && a.Target == b.Target && slices.Equal(a.Args, b.Args) && slices.Equal(a.Env, b.Env)
}

// stepDocument is a step as JSON. An empty value in env is for the reader to fill in: a secret is never part of a document.
type stepDocument struct {
	Text    string            `json:"text"`
	Command []string          `json:"command,omitempty"`
	Env     map[string]string `json:"env,omitempty"`
}

// MarshalJSON writes {"text": …, "command": [argv…], "env": {…}}.
func (s Step) MarshalJSON() ([]byte, error) {
	doc := stepDocument{Text: strings.TrimRight(s.Text, ". :"), Command: s.Command.Argv()}
	if len(s.Command.Env) > 0 {
		doc.Env = make(map[string]string, len(s.Command.Env))
	}
	for _, v := range s.Command.Env {
		doc.Env[v.Name] = ""
		if v.From == FromValue {
			doc.Env[v.Name] = v.Value
		}
	}
	return json.Marshal(doc)
}

// UnmarshalJSON reads what MarshalJSON wrote. The command is complete then.
func (s *Step) UnmarshalJSON(text []byte) error {
	var doc stepDocument
	if err := json.Unmarshal(text, &doc); err != nil {
		return err
	}
	*s = Step{Text: doc.Text}
	if len(doc.Command) > 0 {
		s.Command = Command{Kind: KindProgram, Args: doc.Command}
	} else if len(doc.Env) > 0 {
		s.Command.Kind = KindVariable
	}
	for _, name := range slices.Sorted(maps.Keys(doc.Env)) {
		v := Variable{Name: name, Value: doc.Env[name]}
		if s.Command.Kind == KindVariable && v.Value == "" {
			v.From = FromTerminal
		}
		s.Command.Env = append(s.Command.Env, v)
	}
	return nil
}
