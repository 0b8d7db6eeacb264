package replay

import (
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/shell"
)

// callStep completes a step that makes a call.
func (r Setup) callStep(s explain.Step) (explain.Step, bool) {
	c, over := s.Command, parseFlags(s.Command.Args)
	made := r.Call
	if made == nil {
		made = &Call{Target: "/articles"}
	}
	own := parseFlags(made.Flags)
	target := c.Target
	switch {
	case c.Kind == explain.KindRead:
		own = slices.DeleteFunc(own, func(f flag) bool { return !f.ofReading(target == "") })
	case target != "":
		own = slices.DeleteFunc(own, func(f flag) bool { return f.name() == "query" }) // the address has it
	}
	if target == "" {
		target = made.Target
	}
	if r.Mock != "" {
		target = strings.TrimPrefix(target, strings.TrimSuffix(r.Mock, "/"))
	}
	for _, f := range over {
		if key, isQuery := strings.CutPrefix(f.identity(), "query "); isQuery {
			target = withoutQuery(target, key)
		}
	}
	flags := merge(merge(merge(parseFlags(r.Probe), parseFlags(r.Profile)), own), over)
	flags = slices.DeleteFunc(flags, func(f flag) bool { return f.name() == "method" && f.value == "GET" })
	for _, f := range over {
		if f.isOff() && r.Configured != nil && r.Configured(f.name()) {
			flags = append(flags, f) // to leave the switch out would leave it on
		}
	}
	retries := func(f flag) bool { return f.name() == "retry" }
	given := parseFlags(made.Given)
	words := append(argv(flags), target)
	switch {
	case r.Mock != "" && (strings.Contains(target, "://") || slices.ContainsFunc(over, func(f flag) bool { return f.name() == "base-url" })):
		s.Command = explain.Command{} // the mock is the API, and nothing else can be called beside it
	case made.Incomplete && c.Kind == explain.KindRepeat || !repeatable(words) || slices.ContainsFunc(words, r.secret) || slices.ContainsFunc(given, retries) && slices.ContainsFunc(over, retries):
		s.Command = explain.Command{}
		if c.Kind == explain.KindRepeat && len(c.Args) > 0 && !slices.ContainsFunc(over, retries) {
			if line, ok := explain.Program(c.Args...).Line(r.Shell); ok {
				s.Text += " (run the same command with " + line + ")"
			}
		}
	case r.Call != nil && target == made.Target && len(c.Env) == 0 && within(flags, given) && within(identifying(given), flags):
		return s, false // it was just done
	default:
		s.Command = explain.Program(append([]string{"hex21", "probe"}, words...)...)
		s.Command.Env = c.Env
	}
	return s, true
}

// identifying are the flags that make a call another call.
func identifying(flags []flag) []flag {
	return slices.DeleteFunc(slices.Clone(flags), func(f flag) bool {
		switch f.name() {
		case "header", "data", "query", "location", "base-url", "mock", "ipv4", "ipv6":
			return false
		case "method":
			return f.value == "GET"
		}
		return true
	})
}

// within reports whether all flags are among others, with the same values.
func within(flags, others []flag) bool {
	return !slices.ContainsFunc(flags, func(f flag) bool {
		return !slices.ContainsFunc(others, func(o flag) bool { return o.identity() == f.identity() && o.value == f.value })
	})
}

// repeatable reports whether words can be typed again: nothing of them is secret, comes from stdin or a pipe, or is too long.
func repeatable(words []string) bool {
	if !slices.Equal(redact.Words(slices.Clone(words)), words) {
		return false
	}
	return !slices.ContainsFunc(words, func(word string) bool {
		file := strings.TrimPrefix(word, "@")
		return len(word) > shell.LongestWord || !shell.Showable(word) || word == "@-" || strings.HasPrefix(file, "/dev/") || strings.HasPrefix(file, "/proc/")
	})
}

// withoutQuery takes a parameter out of the query of a path or URL.
func withoutQuery(target, name string) string {
	path, query, ok := strings.Cut(target, "?")
	if !ok {
		return target
	}
	var kept []string
	for pair := range strings.SplitSeq(query, "&") {
		key, _, _ := strings.Cut(pair, "=")
		if plain, err := url.QueryUnescape(key); err != nil || plain != name {
			kept = append(kept, pair)
		}
	}
	if len(kept) == 0 {
		return path
	}
	return path + "?" + strings.Join(kept, "&")
}
