// Package argv takes a command line apart into flags, values and arguments, with the flags of its command, and puts it together again.
package argv

import (
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Part is a flag with its value, or an argument.
type Part struct {
	Typed    string      // the flag with its hyphens, or the argument
	IsFlag   bool        // also for a flag that the command does not have
	Flag     *pflag.Flag // nil for an argument, and for a flag that the command does not have
	Value    string      // of the flag; for a switch, what leaving out its value means
	HasValue bool        // false for a flag that needs a value, if the command line ends before it
	Joint    string      // between the flag and its value: a space, an equals sign, or nothing as in -XPOST
	word     *string     // that it is in; -iv is two parts of one word
}

// Name returns the long name of a flag, or "" for an argument.
func (p Part) Name() string {
	switch {
	case p.Flag != nil:
		return p.Flag.Name
	case p.IsFlag:
		return strings.TrimLeft(p.Typed, "-")
	}
	return ""
}

// IsSwitch reports whether the part is a flag whose value may be left out.
func (p Part) IsSwitch() bool { return p.Flag != nil && p.Flag.NoOptDefVal != "" }

// Word returns the word that a flag is in, which may hold several, or "".
func (p Part) Word() string {
	if p.word == nil {
		return ""
	}
	return *p.word
}

func (p Part) words() []string {
	switch {
	case !p.HasValue, p.IsSwitch() && p.Joint == "":
		return []string{p.Typed}
	case p.Joint == " ":
		return []string{p.Typed, p.Value}
	}
	return []string{p.Typed + p.Joint + p.Value}
}

// Words returns the words of a command line.
func Words(parts []Part) []string {
	var words []string
	for i, p := range parts {
		next := p.words()
		if i > 0 && p.IsFlag && p.word != nil && p.word == parts[i-1].word { // another letter of it
			words[len(words)-1] += strings.TrimPrefix(next[0], "-")
			next = next[1:]
		}
		words = append(words, next...)
	}
	return words
}

// Flags are the flags that a command line may have, in sets of which the first that has a flag counts.
type Flags []*pflag.FlagSet

// FlagsOf returns the flags of a command, to which it adds those that the command inherits.
func FlagsOf(c *cobra.Command) Flags {
	c.InitDefaultHelpFlag()
	c.InheritedFlags()
	return Flags{c.Flags()}
}

// find returns the flag that is typed as --name or -n, or nil.
func (f Flags) find(typed string) *pflag.Flag {
	for _, set := range f {
		var found *pflag.Flag
		if name, long := strings.CutPrefix(typed, "--"); long {
			found = set.Lookup(name)
		} else if len(typed) == 2 { // pflag panics for a letter of several bytes
			found = set.ShorthandLookup(typed[1:])
		}
		if found != nil {
			return found
		}
	}
	return nil
}

// Parse returns the parts of a command line. A flag that the command does not have has a value only if it is attached.
func Parse(words []string, flags Flags) []Part {
	var parts []Part
	for i := 0; i < len(words); i++ {
		if words[i] == "--" {
			for _, word := range words[i:] {
				parts = append(parts, Part{Typed: word})
			}
			break
		}
		if len(words[i]) < 2 || words[i][0] != '-' {
			parts = append(parts, Part{Typed: words[i]})
			continue
		}
		word := &words[i]
		for rest := *word; rest != ""; {
			var p Part
			p, rest = first(rest, flags)
			p.word = word
			if p.Flag != nil && !p.HasValue && i+1 < len(words) {
				i++
				p.Value, p.HasValue, p.Joint = words[i], true, " "
			}
			parts = append(parts, p)
		}
	}
	return parts
}

// first returns the first flag of a word, and the letters after it as another word.
func first(word string, flags Flags) (p Part, rest string) {
	end := len(word)
	if !strings.HasPrefix(word, "--") {
		_, size := utf8.DecodeRuneInString(word[1:])
		end = 1 + size
	} else if at := strings.IndexByte(word, '='); at > 0 {
		end = at
	}
	p = Part{Typed: word[:end], IsFlag: true, Flag: flags.find(word[:end])}
	after := word[end:]
	switch value, attached := strings.CutPrefix(after, "="); {
	case attached:
		p.Value, p.HasValue, p.Joint = value, true, "="
	case p.IsSwitch():
		p.Value, p.HasValue, rest = p.Flag.NoOptDefVal, true, after
	case p.Flag == nil:
		rest = after
	case after != "":
		p.Value, p.HasValue = after, true
	}
	if rest != "" {
		rest = "-" + rest
	}
	return p, rest
}
