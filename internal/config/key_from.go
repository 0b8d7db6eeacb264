package config

import (
	"strings"

	"github.com/hex21/hex21/internal/ascii"
)

// KeyFrom describes where a key comes from. The zero value means not set.
type KeyFrom struct {
	// Kind is env, keychain, command or "".
	Kind string
	// Name is the variable, for env.
	Name string
	// Command is a program and its arguments, for command. No shell reads it.
	Command []string
}

// The kinds of KeyFrom.
const (
	FromEnv      = "env"
	FromKeychain = "keychain"
	FromCommand  = "command"
)

// String returns the source on one line: "env:NAME", "keychain", "command: op …". The arguments of a command may be secrets and are
// left out.
func (k KeyFrom) String() string {
	switch k.Kind {
	case FromEnv:
		return FromEnv + ":" + k.Name
	case FromCommand:
		text := FromCommand + ": " + k.Command[0]
		if len(k.Command) > 1 {
			text += " …"
		}
		return text
	}
	return k.Kind
}

// keyFromText reads the forms that are a word.
func keyFromText(text string) (KeyFrom, bool) {
	if text == FromKeychain {
		return KeyFrom{Kind: FromKeychain}, true
	}
	name, ok := strings.CutPrefix(text, FromEnv+":")
	return KeyFrom{Kind: FromEnv, Name: name}, ok && ascii.IsVariable(name)
}
