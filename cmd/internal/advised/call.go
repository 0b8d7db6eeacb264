package advised

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/cmd/internal/argv"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/shell"
)

// callStep completes a step that makes a call.
func (r Setup) callStep(s explain.Step) (explain.Step, bool) {
	c := s.Command
	if r.leaves(c) {
		return r.unchanged(s), true
	}
	over := r.parse("probe", c.Args)
	made := r.Call
	if made == nil {
		made = &Call{Target: "/articles"}
	}
	target, flags := r.complete(c, *made, over)
	given, words := r.parse("probe", made.Given), append(argv.Words(flags), target)
	switch {
	case r.Mock != "" && (strings.Contains(target, "://") || hasFlag(over, "base-url")):
		s.Command = explain.Command{} // the mock is the API; no other server can be called
	case made.Incomplete && c.Kind == explain.KindRepeat, !repeatable(words), slices.ContainsFunc(words, r.secret), hasFlag(given, "retry") && hasFlag(over, "retry"):
		s.Command = explain.Command{}
		if c.Kind == explain.KindRepeat && len(c.Args) > 0 && !hasFlag(over, "retry") {
			if line, ok := nextstep.Program(c.Args...).Line(r.Shell); ok {
				s.Text += " (run the same command with " + line + ")"
			}
		}
	case r.Call != nil && target == made.Target && len(c.Env) == 0 && areSubset(flags, given) && areSubset(identityFlags(given), flags):
		return s, false // it was just done
	default:
		s.Command = nextstep.Program(append([]string{"hex21", "probe"}, words...)...)
		s.Command.Env = c.Env
	}
	return s, true
}

// leaves reports whether a command needs no more flags, and none of its own less.
func (r Setup) leaves(c explain.Command) bool {
	off := func(word string) bool { return strings.HasSuffix(word, "=false") }
	return r.Call == nil && r.Mock == "" && len(r.Probe)+len(r.Profile) == 0 && !strings.Contains(c.Target, "?") && !slices.ContainsFunc(c.Args, off)
}

// unchanged completes a step whose command is left as it is, without building the flags of probe, which takes a tenth of a start.
func (r Setup) unchanged(s explain.Step) explain.Step {
	words, env := append(slices.Clone(s.Command.Args), cmp.Or(s.Command.Target, "/articles")), s.Command.Env
	s.Command = explain.Command{}
	if repeatable(words) && !slices.ContainsFunc(words, r.secret) {
		s.Command = nextstep.Program(append([]string{"hex21", "probe"}, words...)...)
		s.Command.Env = env
	}
	return s
}

// complete returns the target of a command and its flags: those that reach the server and those of the call that was made, overridden by
// those of the command itself.
func (r Setup) complete(c explain.Command, made Call, over []argv.Part) (target string, flags []argv.Part) {
	own := r.parse("probe", made.Flags)
	switch {
	case c.Kind == explain.KindRead:
		own = slices.DeleteFunc(own, func(f argv.Part) bool { return !appliesToRead(f, c.Target == "") })
	case c.Target != "":
		own = slices.DeleteFunc(own, func(f argv.Part) bool { return f.Name() == "query" }) // the URL contains it
	}
	switch target = c.Target; {
	case target == "":
		target = made.Target
	case strings.HasPrefix(target, "/") && !hasFlag(over, "base-url"):
		target = made.API + target
	}
	if r.Mock != "" {
		target = strings.TrimPrefix(target, strings.TrimSuffix(r.Mock, "/"))
	}
	for _, f := range over {
		if key, isQuery := strings.CutPrefix(identity(f), "query "); isQuery {
			target = withoutQuery(target, key)
		}
	}
	flags = merge(merge(r.parse("probe", slices.Concat(r.Probe, r.Profile)), own), over)
	flags = slices.DeleteFunc(flags, func(f argv.Part) bool { return f.Name() == "method" && f.Value == "GET" })
	for _, f := range over {
		if isOff(f) && r.Configured != nil && r.Configured(f.Name()) {
			flags = append(flags, f) // leaving the switch out would leave it on
		}
	}
	return target, flags
}

func hasFlag(flags []argv.Part, name string) bool {
	return slices.ContainsFunc(flags, func(f argv.Part) bool { return f.Name() == name })
}

// identityFlags returns the flags that make a call a different call.
func identityFlags(flags []argv.Part) []argv.Part {
	return slices.DeleteFunc(slices.Clone(flags), func(f argv.Part) bool {
		switch f.Name() {
		case "header", "data", "query", "location", "base-url", "mock", "ipv4", "ipv6":
			return false
		case "method":
			return f.Value == "GET"
		}
		return true
	})
}

func areSubset(flags, others []argv.Part) bool {
	return !slices.ContainsFunc(flags, func(f argv.Part) bool {
		return !slices.ContainsFunc(others, func(o argv.Part) bool { return identity(o) == identity(f) && o.Value == f.Value })
	})
}

// repeatable reports whether words can be typed again: none of them is secret, comes from stdin or a pipe, or is too long.
func repeatable(words []string) bool {
	if !slices.Equal(redact.Words(slices.Clone(words)), words) {
		return false
	}
	return !slices.ContainsFunc(words, func(word string) bool {
		file := strings.TrimPrefix(word, "@")
		return len(word) > shell.LongestWord || !shell.Showable(word) || word == "@-" || strings.HasPrefix(file, "/dev/") || strings.HasPrefix(file, "/proc/")
	})
}

// withoutQuery removes a parameter from the query of a path or URL.
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
