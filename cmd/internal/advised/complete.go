// Package advised completes the commands of steps with the flags that they need to reach the same server, status page and catalog as this
// run, and to make the same call.
package advised

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/cmd/internal/argv"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/probe"
)

// Setup holds the flags that the commands of steps need, as they were typed.
type Setup struct {
	Shell   explain.Shell
	Profile []string // --profile and --config
	Probe   []string // how to reach the API
	Status  []string // how to reach the status page
	Explain []string // the catalog files
	// NoPage reports whether the installation has no status page.
	NoPage bool
	// NoKeychain reports whether this machine has no keychain; nil means that it has one.
	NoKeychain func() bool
	// Mock is the base URL of a mock that ends with this run; URLs below it are replaced by their paths.
	Mock string
	// FlagsOf returns the flags of a command.
	FlagsOf func(command string) argv.Flags
	// Configured reports whether the config file sets a flag; nil means that it sets none.
	Configured func(flag string) bool
	// Redact redacts the known keys in a text; a word with a key is not shown.
	Redact func(string) string
	// Call is the call that was made, if one was.
	Call *Call
}

// Call is a call as it was typed.
type Call struct {
	Target string
	Flags  []string // those of the call alone, such as -X and -d
	Given  []string // all flags
	// Incomplete reports whether Flags are not all that the call was made with.
	Incomplete bool
	// API is the base URL of the API that was called, if it is not the one that is set: a path in a step is below it.
	API string
}

// OtherAPI returns the base URL of the API that a URL probably belongs to, or "" if it is on the server of the base URL that is set.
func OtherAPI(u, base *url.URL) string {
	if base != nil && address.SameOrigin(u, base) {
		return ""
	}
	return address.GuessAPI(u).String()
}

// InResult completes all steps in a result.
func (r Setup) InResult(result *probe.Result) {
	v := &result.Verdict
	v.Steps = r.Steps(v.Steps)
	v.Next = nextstep.Sentences(v.Steps, r.Shell)
	for i := range result.Findings {
		f := &result.Findings[i]
		f.Steps = r.Steps(f.Steps)
		f.Advice = nextstep.Sentences(f.Steps, r.Shell)
	}
	if result.Explanation != nil {
		entry := *result.Explanation
		if call := result.Request.Method; call != "" {
			reads := slices.Contains([]string{http.MethodGet, http.MethodHead, http.MethodOptions}, call)
			entry.Steps = slices.DeleteFunc(entry.FillSteps(nil), func(s explain.Step) bool { return !s.AppliesTo(reads) })
		}
		entry = r.Entry(entry)
		result.Explanation = &entry
	}
}

// Entry completes the steps of an entry of the catalog.
func (r Setup) Entry(e explain.Entry) explain.Entry {
	if len(e.Steps) > 0 {
		e.Steps = r.Steps(e.FillSteps(nil))
		e.Remedies = nextstep.Sentences(e.Steps, r.Shell)
	}
	return e
}

// Steps completes steps. It leaves out those that would only repeat the call that was just made or a previous step.
func (r Setup) Steps(steps []explain.Step) []explain.Step {
	out := []explain.Step{}
	for _, s := range steps {
		s, ok := r.Step(s)
		if ok && !slices.ContainsFunc(out, s.Equal) {
			out = append(out, s)
		}
	}
	return out
}

// Step completes one step. It reports false for a step to leave out.
func (r Setup) Step(s explain.Step) (explain.Step, bool) {
	c := s.Command
	switch c.Kind {
	case explain.KindRepeat, explain.KindRead:
		if r.Call != nil && r.Call.Target == "" && c.Target == "" {
			return s, false // the record does not show what was called
		}
		return r.callStep(s)
	case explain.KindHex21:
		if c.Args[0] == "status" && r.NoPage || c.Args[0] == "auth" && slices.Contains(c.Args, "login") && r.NoKeychain != nil && r.NoKeychain() {
			return s, false
		}
		c.Args = r.completeOther(c.Args)
		if slices.ContainsFunc(c.Args, r.secret) {
			c = explain.Command{}
		}
	case explain.KindProgram, explain.KindVariable:
		if r.targetsMock(c) || slices.ContainsFunc(c.Args, r.secret) {
			c = explain.Command{}
		}
	}
	s.Command = c
	return s, true
}

// secret reports whether a word holds a key that is known.
func (r Setup) secret(word string) bool { return r.Redact != nil && r.Redact(word) != word }

// targetsMock reports whether a command has the URL of a mock, which ends with this run.
func (r Setup) targetsMock(c explain.Command) bool {
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

// completeOther completes a command that is not a call.
func (r Setup) completeOther(words []string) []string {
	name := words[0]
	with := func(flags ...string) []string {
		if len(flags) == 0 {
			return words
		}
		var own, arguments []argv.Part
		for _, p := range r.parse(name, words[1:]) {
			if p.IsFlag {
				own = append(own, p)
			} else {
				arguments = append(arguments, p)
			}
		}
		all := merge(merge(nil, r.parse(name, flags)), own)
		return append([]string{name}, argv.Words(append(all, arguments...))...)
	}
	switch name {
	case "status":
		reach := slices.Concat(r.Status, r.Profile)
		if slices.Contains(words, "--probe") {
			notBase := func(p argv.Part) bool { return p.Name() != "base-url" }
			reach = append(reach, argv.Words(slices.DeleteFunc(r.parse("probe", r.Probe), notBase))...)
		}
		return with(reach...)
	case "doctor":
		return with(slices.Concat(r.Probe, r.Profile)...)
	case "explain":
		if slices.Contains(words, "--validate") {
			return words
		}
		return with(r.Explain...)
	case "auth", "config":
		return slices.Concat(r.Profile, words)
	}
	return words
}
