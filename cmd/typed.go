package cmd

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/probe"
)

// longestHint is how long a command line may be to be shown again: a hint is one line, and what was pasted is not repeated.
const longestHint = 200

// meant adds to a mistake the command line as it was probably meant: the words that were typed, with a change. Where these cannot
// be shown on one line, only the change is.
func (a *app) meant(err error, words []string, change string) error {
	line := probe.CommandLine(append([]string{"hex21"}, words...))
	if len(line) > longestHint || strings.ContainsFunc(line, unicode.IsControl) {
		line = change
	}
	return withHint(err, "did you mean: %s", line)
}

// typed is a copy of the command line without the program's name.
func (a *app) typed() []string { return slices.Clone(a.sys.Args) }

// wrongValue adds to the mistake of a flag's value what was probably meant, or else what there is.
func (a *app) wrongValue(err error, flag, short, value string, choices []string) error {
	near := nearWord(value, choices)
	if near == "" {
		return withHint(err, "use %s", either(choices))
	}
	return a.otherValue(err, flag, short, value, near)
}

// otherValue is the command line with another value of a flag.
func (a *app) otherValue(err error, flag, short, value, near string) error {
	words := a.typed()
	if at, attached := valueAt(words, flag, short, value); at >= 0 {
		words[at] = attached + near
		return a.meant(err, words, "--"+flag+" "+near)
	}
	return withHint(err, "did you mean: --%s %s", flag, near)
}

// valueAt finds the word that gives a flag its value, and what stands before the value in that word; -1 when the value comes from
// elsewhere.
func valueAt(words []string, flag, short, value string) (at int, attached string) {
	names := []string{"--" + flag}
	if short != "" {
		names = append(names, "-"+short)
	}
	for i, word := range words {
		for _, name := range names {
			switch {
			case word == name+"="+value:
				return i, name + "="
			case word == name+value && name != "--"+flag:
				return i, name
			case word == name && i+1 < len(words) && words[i+1] == value:
				return i + 1, ""
			}
		}
	}
	return -1, ""
}

// withoutValue takes a flag with its value out of a command line.
func withoutValue(words []string, flag, value string) []string {
	switch at, attached := valueAt(words, flag, "", value); {
	case at < 0:
		return words
	case attached == "":
		return slices.Delete(words, at-1, at+1)
	default:
		return slices.Delete(words, at, at+1)
	}
}

// nearWord gives the choice that a word was probably meant to be: what other tools call it, what it begins, or what is spelt
// almost the same; or "".
func nearWord(word string, choices []string) string {
	lower := strings.ToLower(strings.TrimSpace(word))
	if lower == "" {
		return ""
	}
	if other := otherName(lower); slices.Contains(choices, other) {
		return other
	}
	if slices.Contains(choices, lower) {
		return lower
	}
	if whole := only(choices, func(choice string) bool { return strings.HasPrefix(choice, lower) }); whole != "" {
		return whole
	}
	return explain.Nearest(lower, choices)
}

// only gives the one choice of which something is true, or "" when it is true of none or of several.
func only(choices []string, is func(string) bool) string {
	found := ""
	for _, choice := range choices {
		switch {
		case !is(choice):
		case found != "":
			return ""
		default:
			found = choice
		}
	}
	return found
}

// otherName is ours for a value that goes by another name elsewhere.
func otherName(value string) string {
	switch value {
	case "yml":
		return "yaml"
	case "md", "gfm":
		return "markdown"
	case "text", "txt", "plain", "table", "pretty":
		return "human"
	case "jsonl", "ndjson":
		return "json"
	case "on", "yes", "true", "force", "1":
		return "always"
	case "off", "no", "false", "none", "0":
		return "never"
	case "js", "ts", "javascript", "node":
		return "typescript"
	case "py", "python3":
		return "python"
	case "golang":
		return "go"
	case "sh", "bash", "shell":
		return "curl"
	case "outage":
		return "major"
	case "maint":
		return "maintenance"
	}
	return ""
}

// either lists choices: "a, b or c".
func either(choices []string) string {
	if len(choices) < 2 {
		return strings.Join(choices, "")
	}
	last := len(choices) - 1
	return strings.Join(choices[:last], ", ") + " or " + choices[last]
}
