// Package shell writes command lines for the shell of the reader, so that what is pasted arrives as it was meant: every word of
// an argv as one word, whatever is in it.
package shell

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Shell is a family of shells that quote and set variables alike.
type Shell int

// The shells. POSIX stands for sh, bash, dash, zsh and ksh.
const (
	POSIX Shell = iota
	Fish
	PowerShell
)

// Variable is an environment variable with its value.
type Variable struct{ Name, Value string }

// LongestWord is the length beyond which a word of a command is too long to read.
const LongestWord = 400

// Showable reports whether a word can be part of a line that is pasted. Control characters would end the line or steer the
// terminal, characters that hide or reorder others would show something else than what runs, and a backquote would end the
// command within a sentence.
func Showable(word string) bool {
	return utf8.ValidString(word) && !strings.ContainsFunc(word, func(r rune) bool {
		return r == '`' || unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp)
	})
}

// Quote returns the word as the shell reads it back, quoted only where it must be.
func (s Shell) Quote(word string) string {
	if isPlain(word) && (s != PowerShell || !strings.ContainsAny(word, "@,")) { // there they make a splat and a list
		return word
	}
	if s == PowerShell {
		return s.value(word)
	}
	return quotePOSIX(word)
}

// isPlain reports whether no shell sees more than letters in a word.
func isPlain(word string) bool {
	special := func(r rune) bool {
		letter := 'a' <= r|0x20 && r|0x20 <= 'z' && r < 0x80
		return !letter && (r < '0' || r > '9') && !strings.ContainsRune("-_./:=@%+,", r)
	}
	return word != "" && !strings.ContainsFunc(word, special) && word[0] != '=' && word[0] != '%' // zsh looks up what follows a leading =, and fish knows %self
}

// quotePOSIX quotes in a way that bash, zsh, dash and fish read alike. In fish a backslash before a quote or another backslash
// means something within single quotes, so such a backslash stands outside of them.
func quotePOSIX(word string) string {
	var b strings.Builder
	b.WriteByte('\'')
	for i := range len(word) {
		c := word[i]
		last := i+1 == len(word)
		if c == '\'' || c == '\\' && (last || word[i+1] == '\\' || word[i+1] == '\'' || i > 0 && word[i-1] == '\\') {
			b.WriteString(`'\` + string(c) + `'`)
			continue
		}
		b.WriteByte(c)
	}
	b.WriteByte('\'')
	return b.String()
}

// Line returns a command line: variables that are set for this command only, and the argv. It reports false when a word
// cannot be shown.
func (s Shell) Line(env []Variable, argv []string) (string, bool) {
	for _, v := range env {
		if !Showable(v.Name) || !Showable(v.Value) {
			return "", false
		}
	}
	if len(argv) == 0 || slices.ContainsFunc(argv, func(word string) bool { return !Showable(word) }) {
		return "", false
	}
	var words []string
	for _, v := range env {
		if s == PowerShell {
			words = append(words, "$env:"+v.Name+" = "+s.value(v.Value)+";")
		} else {
			words = append(words, v.Name+"="+s.Quote(v.Value))
		}
	}
	for _, word := range argv {
		words = append(words, s.Quote(word))
	}
	return strings.Join(words, " "), true
}

// value returns a word where PowerShell expects an expression, which a bare word is not.
func (s Shell) value(word string) string {
	if s == PowerShell {
		return "'" + strings.ReplaceAll(word, "'", "''") + "'"
	}
	return s.Quote(word)
}

// Set returns the line that sets a variable for this shell and what it starts. It reports false when the value cannot be shown.
func (s Shell) Set(name, value string) (string, bool) {
	if !Showable(value) {
		return "", false
	}
	switch s {
	case Fish:
		return "set -gx " + name + " " + s.Quote(value), true
	case PowerShell:
		return "$env:" + name + " = " + s.value(value), true
	}
	return "export " + name + "=" + s.Quote(value), true
}

// Ask returns the line that reads the value of a variable from the terminal, so that it stays out of the screen and the history.
func (s Shell) Ask(name string) string {
	switch s {
	case Fish: // its read has no -r, and exports with -x
		return "read -sx " + name
	case PowerShell:
		return "$env:" + name + " = Read-Host -MaskInput"
	}
	return "read -rs " + name + " && export " + name
}

// Copy returns the line that sets a variable to the value of another one.
func (s Shell) Copy(name, from string) string {
	switch s {
	case Fish:
		return "set -gx " + name + " $" + from
	case PowerShell:
		return "$env:" + name + " = $env:" + from
	}
	return "export " + name + `="$` + from + `"`
}

// Unset returns the line that removes variables.
func (s Shell) Unset(names ...string) string {
	switch s {
	case Fish:
		return "set -e " + strings.Join(names, " ")
	case PowerShell:
		return "Remove-Item Env:" + strings.Join(names, ", Env:")
	}
	return "unset " + strings.Join(names, " ")
}
