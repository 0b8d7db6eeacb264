package explain

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/ascii"
)

// The placeholders of a run line. The first two stand for the URL at the end of a call, and define how it is made: with GET, or as the
// failed call was made. The others stand for a part of a word.
const (
	placeholderPath = "{path}"
	placeholderCall = "{call}"
)

// placeholders are those that replace a part of a word.
var placeholders = [...]string{"{base}", "{code}", "{host}", "{hostport}", "{origin}"}

// parseRun reads the command of a step: words as a shell splits them, with single quotes only and without any other shell syntax. "export
// NAME=value", "read NAME" and "unset NAME…" are about a variable in the user's shell.
func parseRun(text string) (Command, error) {
	words, err := splitWords(text)
	if err != nil {
		return Command{}, err
	}
	for _, word := range words {
		if err := checkPlaceholders(word); err != nil {
			return Command{}, err
		}
	}
	switch words[0] {
	case "export", "read", "unset":
		return parseVariable(words)
	}
	var env []Variable
	for len(words) > 1 {
		name, value, ok := strings.Cut(words[0], "=")
		if !ok || !ascii.IsVariable(name) {
			break
		}
		env, words = append(env, Variable{Name: name, Value: value}), words[1:]
	}
	c := Command{Kind: KindProgram, Args: words}
	switch {
	case words[0] != "hex21":
	case len(words) < 2:
		return Command{}, errors.New("hex21 needs a command")
	case words[1] == "probe" && !slices.Contains(words, "--mock"): // the in-process mock needs nothing from the call
		if c, err = parseCall(words[2:]); err != nil {
			return Command{}, err
		}
	default:
		c = Command{Kind: KindHex21, Args: words[1:]}
	}
	c.Env = env
	return c, nil
}

// mayChange reports whether a flag of probe, which others follow, makes a call that may change something.
func mayChange(flag string, following []string) bool {
	switch flag {
	case "-d", "--data":
		return true
	case "-X", "--method":
		return len(following) > 0 && following[0] != "OPTIONS" && following[0] != "HEAD"
	}
	return false
}

// parseCall reads what follows "hex21 probe": flags, and the address last.
func parseCall(words []string) (Command, error) {
	if len(words) == 0 {
		return Command{}, errors.New("probe needs a path, {path} or {call} at its end")
	}
	target := words[len(words)-1]
	var flags []string
	if len(words) > 1 {
		flags = words[:len(words)-1]
	}
	for i, flag := range flags {
		if flag == placeholderPath || flag == placeholderCall {
			return Command{}, fmt.Errorf("%s is only allowed at the end of a call", flag)
		}
		if target != placeholderCall && mayChange(flag, flags[i+1:]) {
			return Command{}, fmt.Errorf("a call of a path only reads: leave out %s, or write %s for the call that failed", flag, placeholderCall)
		}
	}
	switch {
	case target == placeholderCall:
		return Command{Kind: KindRepeat, Args: flags}, nil
	case target == placeholderPath:
		return Command{Kind: KindRead, Args: flags}, nil
	case strings.HasPrefix(target, "/"), strings.HasPrefix(target, "http://"), strings.HasPrefix(target, "https://"):
		return Command{Kind: KindRead, Target: target, Args: flags}, nil
	}
	return Command{}, fmt.Errorf("a call ends in a path such as /articles, in %s or in %s", placeholderPath, placeholderCall)
}

// parseVariable reads what is done with variables of the user's shell.
func parseVariable(words []string) (Command, error) {
	names := words[1:]
	if len(names) == 0 || words[0] != "unset" && len(names) > 1 {
		return Command{}, fmt.Errorf("%s takes one variable", words[0])
	}
	c := Command{Kind: KindVariable}
	if words[0] == "export" {
		name, value, ok := strings.Cut(names[0], "=")
		v := Variable{Name: name, Value: value}
		if other, copied := strings.CutPrefix(value, "$"); copied {
			v.Value, v.From = other, FromVariable
			ok = ok && ascii.IsVariable(other)
		}
		if !ok || !ascii.IsVariable(name) {
			return Command{}, errors.New("export takes NAME=value or NAME=$OTHER")
		}
		c.Env = []Variable{v}
		return c, nil
	}
	from := FromNone
	if words[0] == "read" {
		from = FromTerminal
	}
	for _, name := range names {
		if !ascii.IsVariable(name) {
			return Command{}, fmt.Errorf("%s is not the name of a variable", quote(name))
		}
		c.Env = append(c.Env, Variable{Name: name, From: from})
	}
	return c, nil
}

// checkPlaceholders finds a placeholder that does not exist. A word that is JSON or a filter of jq has none.
func checkPlaceholders(word string) error {
	for rest := word; ; {
		_, after, ok := strings.Cut(rest, "{")
		name, tail, closed := strings.Cut(after, "}")
		if !ok || !closed {
			return nil
		}
		rest = tail
		if strings.ContainsFunc(name, func(r rune) bool { return r < 'a' || r > 'z' }) || name == "" {
			continue
		}
		if at := "{" + name + "}"; !slices.Contains(placeholders[:], at) && at != placeholderPath && at != placeholderCall {
			all := append([]string{placeholderPath, placeholderCall}, placeholders[:]...)
			return fmt.Errorf("unknown placeholder %s; the placeholders are %s", at, strings.Join(all, ", "))
		}
	}
}

// splitWords splits a line at its spaces. Single quotes keep a word together.
func splitWords(line string) ([]string, error) {
	var words []string
	var word strings.Builder
	begun, quoted := false, false
	for _, r := range line {
		switch {
		case r == '\'':
			begun, quoted = true, !quoted
		case quoted:
			word.WriteRune(r)
		case r == ' ':
			if begun {
				words = append(words, word.String())
				word.Reset()
				begun = false
			}
		case strings.ContainsRune("|&;<>()`\"\\", r) || r < ' ':
			return nil, fmt.Errorf("a step runs one program, and %q belongs to a shell: quote the word with ' or leave it out", r)
		default:
			begun = true
			word.WriteRune(r)
		}
	}
	switch {
	case quoted:
		return nil, errors.New("a quote is not closed")
	case begun:
		words = append(words, word.String())
	}
	if len(words) == 0 {
		return nil, errors.New("the command is empty")
	}
	return words, nil
}

// fill returns the command with the placeholders replaced. If a placeholder has no value, the command is empty: a step without a command is
// better than one that cannot run.
func (c Command) fill(value func(placeholder string) string) Command {
	complete := true
	replace := func(word string) string {
		for _, name := range placeholders {
			if !strings.Contains(word, name) {
				continue
			}
			v := value(name)
			complete = complete && v != ""
			word = strings.ReplaceAll(word, name, v)
		}
		return word
	}
	out := c
	out.Args, out.Env = slices.Clone(c.Args), slices.Clone(c.Env)
	for i := range out.Args {
		out.Args[i] = replace(out.Args[i])
	}
	for i := range out.Env {
		out.Env[i].Value = replace(out.Env[i].Value)
	}
	out.Target = replace(out.Target)
	if !complete {
		return Command{}
	}
	return out
}

// example returns the value of a placeholder on a page that is not about an installation. A finding has no code of its own.
func (e Entry) example(placeholder string) string {
	code := e.Code
	if e.Category == CategoryFinding {
		code = "NOT_FOUND"
	}
	return map[string]string{
		"{base}": "https://cms.example.org/api", "{code}": code, "{host}": "cms.example.org", "{hostport}": "cms.example.org:443",
		"{origin}": "https://cms.example.org",
	}[placeholder]
}

// FillSteps returns the steps of the entry with the placeholders replaced. Where value is nil or returns "",
// an example value is used.
func (e Entry) FillSteps(value func(placeholder string) string) []Step {
	out := make([]Step, len(e.Steps))
	for i, s := range e.Steps {
		s.Command = s.Command.fill(func(name string) string {
			if value != nil {
				if v := value(name); v != "" {
					return v
				}
			}
			return e.example(name)
		})
		out[i] = s
	}
	return out
}
