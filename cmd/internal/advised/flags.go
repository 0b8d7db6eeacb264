package advised

import (
	"slices"
	"strings"
)

// flag is a flag in an argv, spelled as it was typed.
type flag struct {
	word     string // --name or -n
	value    string
	isSwitch bool
}

// shorthands are the long names of short flags of probe.
var shorthands = map[string]string{
	"X": "method", "H": "header", "d": "data", "L": "location", "i": "include", "v": "verbose", "m": "timeout", "k": "insecure", "o": "output",
	"a": "all", "4": "ipv4", "6": "ipv6",
}

// switches are the flags without a value.
var switches = []string{
	"location", "compressed", "include", "verbose", "insecure", "http1.1", "ipv4", "ipv6", "curl", "dry-run", "mock", "no-status", "no-pace", "watch",
	"until-limit", "retry-unsafe", "json", "exit-zero", "all", "wait", "nagios", "network", "keep-alive", "brief", "trace", "help",
	"retryable", "findings",
}

// name returns the long name.
func (f flag) name() string {
	name := strings.TrimLeft(f.word, "-")
	if long, ok := shorthands[name]; ok && !strings.HasPrefix(f.word, "--") {
		return long
	}
	return name
}

// isOff reports whether the flag is a switch that is turned off.
func (f flag) isOff() bool { return f.isSwitch && f.value == "false" }

// identity identifies what a flag sets. A command must not have two flags with the same identity, because the later one would override the
// other.
func (f flag) identity() string {
	switch name := f.name(); name {
	case "header":
		header, _, _ := strings.Cut(f.value, ":")
		return "header " + strings.ToLower(strings.TrimSpace(header))
	case "query":
		key, _, _ := strings.Cut(f.value, "=")
		return "query " + key
	case "resolve", "catalog", "component", "allow":
		return name + " " + f.value
	case "json":
		return "output"
	default:
		return name
	}
}

// appliesToRead reports whether a flag of a call also applies to a GET of another path. Flags for a body or a method do not, and a query
// belongs to its own URL.
func (f flag) appliesToRead(sameAddress bool) bool {
	switch f.name() {
	case "query":
		return sameAddress
	case "location":
		return true
	case "header":
		name := strings.TrimPrefix(f.identity(), "header ")
		for _, prefix := range []string{"content-", "if-", "x-http-method", "x-method"} {
			if strings.HasPrefix(name, prefix) {
				return false
			}
		}
		return !slices.Contains([]string{"prefer", "expect", "idempotency-key", "transfer-encoding", "range"}, name)
	}
	return false
}

// parseFlags returns the flags of an argv.
func parseFlags(words []string) []flag {
	flags, _ := parse(words)
	return flags
}

// parse reads an argv: its flags, and the words that belong to no flag.
func parse(words []string) (flags []flag, operands []string) {
	for i := 0; i < len(words); i++ {
		word := words[i]
		if len(word) < 2 || word[0] != '-' {
			operands = append(operands, word)
			continue
		}
		f := flag{word: word}
		name, value, attached := strings.Cut(word, "=")
		if attached && strings.HasPrefix(word, "--") {
			f.word, f.value = name, value
		}
		switch f.isSwitch = slices.Contains(switches, f.name()); {
		case attached && strings.HasPrefix(word, "--"):
		case f.isSwitch:
			f.value = "true"
		case i+1 < len(words):
			i++
			f.value = words[i]
		}
		flags = append(flags, f)
	}
	return flags, operands
}

// merge replaces flags with those that have the same identity. A switch that is false is removed.
func merge(flags, over []flag) []flag {
	out := slices.Clone(flags)
	for _, f := range over {
		out = slices.DeleteFunc(out, func(old flag) bool { return old.identity() == f.identity() })
		if !f.isOff() {
			out = append(out, f)
		}
	}
	return out
}

// argv returns flags as words.
func argv(flags []flag) []string {
	var words []string
	for _, f := range flags {
		switch {
		case f.isOff():
			words = append(words, f.word+"=false")
		case f.isSwitch:
			words = append(words, f.word)
		default:
			words = append(words, f.word, f.value)
		}
	}
	return words
}
