package cli

import (
	"net/http"
	"net/url"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/shell"
	"github.com/hex21/hex21/probe"
)

// Replay makes the commands of steps complete: what they need in order to reach the same server, page and catalog as this run, and
// to make the same call. All of it is argv, as it was typed.
type Replay struct {
	Shell   explain.Shell
	Profile []string // --profile and --config
	Probe   []string // how to reach the API
	Status  []string // how to reach the status page
	Explain []string // the catalog files
	// NoPage reports whether the installation has no status page.
	NoPage bool
	// Mock is the base URL of a mock that ends with this run: what is below it is named by its path.
	Mock string
	// Redact takes out of a text the keys that are known; a word with one is not shown.
	Redact func(string) string
	// Call is the call that was made, if one was.
	Call *CallMade
}

// CallMade is a call as it was typed.
type CallMade struct {
	Target string
	Flags  []string // those of the call alone, such as -X and -d
	Given  []string // all flags
	// Incomplete reports whether Flags are not all that the call was made with.
	Incomplete bool
}

// TypedFlags returns the flags that were typed and are wanted, as argv.
func TypedFlags(fs *pflag.FlagSet, wanted func(*pflag.Flag) bool) []string {
	var words []string
	fs.VisitAll(func(f *pflag.Flag) {
		if !f.Changed || !wanted(f) {
			return
		}
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand
		}
		switch values, isList := f.Value.(pflag.SliceValue); {
		case isList:
			for _, value := range values.GetSlice() {
				words = append(words, name, value)
			}
		case f.NoOptDefVal != "" && f.Value.String() == f.NoOptDefVal:
			words = append(words, name)
		case f.NoOptDefVal != "":
			words = append(words, "--"+f.Name+"="+f.Value.String())
		default:
			words = append(words, name, f.Value.String())
		}
	})
	return words
}

// InGroup reports whether a flag is in one of these groups of its command's help.
func InGroup(f *pflag.Flag, groups ...string) bool {
	for _, group := range f.Annotations[GroupAnnotation] {
		if slices.Contains(groups, group) {
			return true
		}
	}
	return false
}

// Replay returns the part that is the same for every command.
func (a *App) Replay(catalogs []string) Replay {
	r := Replay{Shell: a.Shell(), Redact: a.Redact}
	for _, pair := range [][2]string{{"--profile", a.Globals.Profile}, {"--config", a.Globals.config}} {
		if pair[1] != "" {
			r.Profile = append(r.Profile, pair[0], pair[1])
		}
	}
	for _, file := range catalogs {
		r.Explain = append(r.Explain, "--catalog", file)
	}
	if conf, err := a.Configuration(); err == nil && len(conf.catalogs()) > 0 {
		r.Explain = append(r.Explain, r.Profile...)
	}
	return r
}

// Shell returns the shell that the user types into, as far as the environment tells.
func (a *App) Shell() explain.Shell {
	switch {
	case len(PowershellProfiles(a.Sys)) > 0:
		return explain.PowerShell
	case strings.TrimSuffix(filepath.Base(a.Sys.Getenv("SHELL")), ".exe") == "fish":
		return explain.Fish
	}
	return explain.POSIX
}

// AdviseBaseURL adds what to do when no base URL is set and the default did not answer.
func AdviseBaseURL(r *probe.Result) {
	r.Verdict.Steps = append([]explain.Step{
		explain.Do("Set the base URL of your installation", explain.Set("HEX21_BASE_URL", "https://your-domain/api")),
		explain.Do("Or try hex21 without an installation", explain.Hex21("probe", "--mock", "/articles")),
	}, r.Verdict.Steps...)
}

// InResult completes all that a result advises.
func (r Replay) InResult(result *probe.Result) {
	result.Verdict.Steps = r.Steps(result.Verdict.Steps)
	for i := range result.Findings {
		result.Findings[i].Steps = r.Steps(result.Findings[i].Steps)
	}
	result.WriteSentences(r.Shell)
	if result.Explanation != nil {
		entry := *result.Explanation
		if call := result.Request.Method; call != "" {
			reads := OneOf(call, http.MethodGet, http.MethodHead, http.MethodOptions)
			entry.Steps = slices.DeleteFunc(entry.Filled(nil), func(s explain.Step) bool { return !s.Suits(reads) })
		}
		entry = r.Entry(entry)
		result.Explanation = &entry
	}
}

// Entry completes the steps of an entry of the catalog.
func (r Replay) Entry(e explain.Entry) explain.Entry {
	if len(e.Steps) > 0 {
		e.Steps = r.Steps(e.Filled(nil))
		e.Remedies = explain.Sentences(e.Steps, r.Shell)
	}
	return e
}

// Steps completes steps. What would only repeat the call that was just made, or a step before it, is left out.
func (r Replay) Steps(steps []explain.Step) []explain.Step {
	out := []explain.Step{}
	for _, s := range steps {
		s, ok := r.step(s)
		same := func(other explain.Step) bool {
			return s.Command.Kind != explain.KindNone && reflect.DeepEqual(s.Command, other.Command) || s.Text == other.Text && s.Command.Kind == explain.KindNone
		}
		if ok && !slices.ContainsFunc(out, same) {
			out = append(out, s)
		}
	}
	return out
}

// step completes one step. It reports false for one that says nothing new.
func (r Replay) step(s explain.Step) (explain.Step, bool) {
	c := s.Command
	switch c.Kind {
	case explain.KindRepeat, explain.KindRead:
		if r.Call != nil && r.Call.Target == "" && c.Target == "" {
			return s, false // of a record that does not say what was called
		}
		return r.callStep(s)
	case explain.KindHex21:
		if c.Args[0] == "status" && r.NoPage {
			return s, false
		}
		c.Args = r.other(c.Args)
		if slices.ContainsFunc(c.Args, r.secret) {
			c = explain.Command{}
		}
	case explain.KindProgram, explain.KindVariable:
		if r.ofMock(c) || slices.ContainsFunc(c.Args, r.secret) {
			c = explain.Command{}
		}
	}
	s.Command = c
	return s, true
}

// secret reports whether a word holds a key that is known.
func (r Replay) secret(word string) bool { return r.Redact != nil && r.Redact(word) != word }

// ofMock reports whether a command names the address of a mock, which ends with this run.
func (r Replay) ofMock(c explain.Command) bool {
	base, err := url.Parse(r.Mock)
	if r.Mock == "" || err != nil {
		return false
	}
	words := slices.Clone(c.Args)
	for _, v := range c.Env {
		words = append(words, v.Value)
	}
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(word, base.Host) || word == base.Hostname() })
}

// other is a command other than a call with what it needs.
func (r Replay) other(words []string) []string {
	name, rest := words[0], words[1:]
	own := func(flags ...[]string) []string {
		var all []flag
		for _, words := range flags {
			all = merge(all, parseFlags(words))
		}
		return slices.Concat([]string{name}, argv(merge(all, parseFlags(rest))), operands(rest))
	}
	switch name {
	case "status":
		if slices.Contains(rest, "--probe") {
			return own(r.Status, r.Profile, baseURL(r.Probe))
		}
		return own(r.Status, r.Profile)
	case "doctor":
		return own(r.Probe, r.Profile)
	case "explain":
		if slices.Contains(rest, "--validate") {
			return words
		}
		return own(r.Explain)
	case "auth", "config":
		return slices.Concat(r.Profile, words)
	}
	return words
}

// baseURL is the flag --base-url among others.
func baseURL(words []string) []string {
	return argv(slices.DeleteFunc(parseFlags(words), func(f flag) bool { return f.name() != "base-url" }))
}

// callStep completes a step that makes a call.
func (r Replay) callStep(s explain.Step) (explain.Step, bool) {
	c, over := s.Command, parseFlags(s.Command.Args)
	made := r.Call
	if made == nil {
		made = &CallMade{Target: "/articles"}
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

// longestWord is how long a word of a command may be, so that the line can still be read.
const longestWord = 400

// repeatable reports whether words can be typed again: nothing of them is secret, comes from stdin or a pipe, or is too long.
func repeatable(words []string) bool {
	if !slices.Equal(redact.Words(slices.Clone(words)), words) {
		return false
	}
	return !slices.ContainsFunc(words, func(word string) bool {
		file := strings.TrimPrefix(word, "@")
		return len(word) > longestWord || !shell.Showable(word) || word == "@-" || strings.HasPrefix(file, "/dev/") || strings.HasPrefix(file, "/proc/")
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
