package cli

import (
	"net/http"
	"net/url"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
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
