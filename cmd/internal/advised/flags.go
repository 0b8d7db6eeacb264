package advised

import (
	"slices"
	"strings"

	"github.com/hex21/hex21/cmd/internal/argv"
)

// parse takes the words of a command apart. The flags of the command are only built if there is one among the words.
func (r Setup) parse(command string, words []string) []argv.Part {
	var flags argv.Flags
	if slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(word, "-") }) {
		flags = r.FlagsOf(command)
	}
	return argv.Parse(words, flags)
}

func isOff(f argv.Part) bool { return f.IsSwitch() && f.Value == "false" }

// identity identifies what a flag sets. A command must not have two flags with the same identity, because the later one would override the
// other.
func identity(f argv.Part) string {
	switch name := f.Name(); name {
	case "header":
		header, _, _ := strings.Cut(f.Value, ":")
		return "header " + strings.ToLower(strings.TrimSpace(header))
	case "query":
		key, _, _ := strings.Cut(f.Value, "=")
		return "query " + key
	case "resolve", "catalog", "component", "allow":
		return name + " " + f.Value
	case "json":
		return "output"
	default:
		return name
	}
}

// appliesToRead reports whether a flag of a call also applies to a GET of another path. Flags for a body or a method do not, and a query
// belongs to its own URL.
func appliesToRead(f argv.Part, sameAddress bool) bool {
	switch f.Name() {
	case "query":
		return sameAddress
	case "location":
		return true
	case "header":
		name := strings.TrimPrefix(identity(f), "header ")
		for _, prefix := range []string{"content-", "if-", "x-http-method", "x-method"} {
			if strings.HasPrefix(name, prefix) {
				return false
			}
		}
		return !slices.Contains([]string{"prefer", "expect", "idempotency-key", "transfer-encoding", "range"}, name)
	}
	return false
}

// merge replaces flags with those that have the same identity. A switch that is false is removed.
func merge(flags, over []argv.Part) []argv.Part {
	out := slices.Clone(flags)
	for _, f := range over {
		out = slices.DeleteFunc(out, func(old argv.Part) bool { return identity(old) == identity(f) })
		if !isOff(f) {
			out = append(out, f)
		}
	}
	return out
}
