package probe

import (
	"cmp"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/shell"
	"github.com/hex21/hex21/internal/text"
)

// keyVariable is the environment variable that holds the key.
const keyVariable = "HEX21_API_KEY"

// do returns a next step. Like finding, it is kept out of line for the size of the program.
//
//go:noinline
func do(text string, command ...explain.Command) explain.Step { return nextstep.Do(text, command...) }

// inspect returns a step that makes the call again to see more of it; without a command if the call changes something.
func inspect(r *Result, text string, flags ...string) explain.Step {
	if !exchange.IsSafeMethod(r.Request.Method) {
		return do(fmt.Sprintf("%s: add %s to the next such call", text, strings.Join(flags, " ")))
	}
	return do(text, nextstep.Repeat(flags...))
}

// showResponse shows the headers and the body of the response.
func showResponse(r *Result) explain.Step { return inspect(r, "Look at the whole response", "-i") }

// setKey returns the step that sets a key without leaving it in the shell history.
func setKey(text string) explain.Step { return do(text, nextstep.SetSecret(keyVariable)) }

// report returns the step for something that only the operator of the server can change.
func report(what string) explain.Step { return do("Report it to the operator of the server" + what) }

// knownIncident returns the step that looks at the status page.
func knownIncident() explain.Step { return do("Check for a known incident", nextstep.Hex21("status")) }

// The longest wait that --max-wait permits unless it is set, with room for a second attempt, and the longest for which a command that waits
// is advised: a window of an hour, and a little for clocks that differ. A longer wait is left to the user.
const (
	shortWait   = 30 * time.Second
	longestWait = 65 * time.Minute
)

// hostOr returns the name of the host that was called, or other words for it if a record does not show it.
func (r *Result) hostOr(other string) string { return cmp.Or(r.exchange.URL.Hostname(), other) }

// tryAgain repeats a call, backing off between attempts.
func tryAgain(text string) explain.Step { return do(text, nextstep.Repeat("--retry", "3")) }

// tryAgainSoon repeats the call, unless the server itself says when, or a repetition does not help.
func tryAgainSoon(r *Result) []explain.Step {
	if retryAt(r) != nil || !mayWorkLater(r) {
		return nil
	}
	return []explain.Step{tryAgain("Try again in a minute")}
}

// waitUntil returns the step to repeat a call at a time that the server named. For a record, that time may have passed.
func waitUntil(r *Result, at time.Time) explain.Step {
	if r.hasPassed(at) {
		return tryAgain(fmt.Sprintf("The wait ended at %s: repeat the call now", at.Format(time.RFC3339)))
	}
	return tryAgain("Wait until " + inWords(r, at) + ", then repeat the call")
}

// hasPassed reports whether a time had passed when the record of a call was read.
func (r *Result) hasPassed(at time.Time) bool {
	read := r.exchange.ReadAt
	return !read.IsZero() && !at.After(read)
}

// now returns when the response arrived, or when the record of it was read.
func (r *Result) now() time.Time {
	if read := r.exchange.ReadAt; read.After(r.exchange.ReceivedAt) {
		return read
	}
	return r.exchange.ReceivedAt
}

// withWait returns a command that retries with enough time to wait until the server allows it. It returns no command if that is too long,
// or if a record does not show what was called: the step still says when to repeat the call.
func (r *Result) withWait(c explain.Command) explain.Command {
	if c.Kind != explain.KindRepeat || !slices.Contains(c.Args, "--retry") {
		return c
	}
	if u := r.exchange.URL; u == nil || u.Host == "" {
		return explain.Command{}
	}
	at := retryAt(r)
	if at == nil {
		return c
	}
	switch wait := at.Sub(r.now()); {
	case wait > longestWait:
		return explain.Command{}
	case wait > shortWait:
		c.Args = append(slices.Clone(c.Args), "--max-wait", text.Flag(wait.Round(time.Minute)+time.Minute))
	}
	return c
}

// inSeconds formats a time as the value of a flag.
func inSeconds(d time.Duration) string { return fmt.Sprintf("%.0fs", d.Seconds()) }

// callAt returns the same call with another URL. A command never contains a secret, so there is none for a URL with one.
func callAt(r *Result, text string, u *url.URL, flags ...string) explain.Step {
	if _, ok := plainURL(u); ok {
		return do(text, nextstep.At(address.Escape(exchange.ShortURL(baseOfCall(r), u)), nextstep.Repeat(flags...)))
	}
	return do(text)
}

// baseOfCall returns the base URL if the call was made below its origin, and nil otherwise: a path in a step is then below another API.
func baseOfCall(r *Result) *url.URL {
	base := r.exchange.Call.Base
	if first := firstURL(r); base == nil || first != nil && !address.SameOrigin(base, first) {
		return nil
	}
	return base
}

// firstURL returns the URL that was called, before any redirect; nil if it is not known.
func firstURL(r *Result) *url.URL {
	if len(r.exchange.Hops) > 0 {
		return r.exchange.Hops[0].URL
	}
	return r.exchange.Call.URL
}

// withPath returns the URL that was called with another path, which is already percent-encoded.
func withPath(r *Result, path string) *url.URL {
	u := *r.exchange.URL
	if plain, err := url.PathUnescape(path); err == nil {
		u.Path, u.RawPath = plain, path
	}
	return &u
}

// withSlug returns the URL that was called with another slug, which is already percent-encoded.
func withSlug(r *Result, slug string) *url.URL {
	base, below := split(r)
	return withPath(r, base+"/"+strings.Join(append(slices.Clone(below[:slugAt(below)+1]), slug), "/"))
}

// plainURL returns a URL that can be in a command: without credentials, and with everything encoded that is not a part of a URL.
func plainURL(u *url.URL) (string, bool) {
	text := address.Escape(u.String())
	return text, u.Host != "" && u.User == nil && text == address.Escape(redact.URL(u))
}

// withScheme returns the same call with another scheme. Below the base URL, the base URL is changed, because the key belongs to it.
func withScheme(r *Result, text, scheme string) explain.Step {
	x := r.exchange
	if base := x.Call.Base; base != nil && address.SameOrigin(base, x.URL) {
		changed := *base
		changed.Scheme = scheme
		if address, ok := plainURL(&changed); ok {
			return do(text, nextstep.At(x.Path(), nextstep.Repeat("--base-url", address)))
		}
		return do(text)
	}
	changed := *x.URL
	changed.Scheme = scheme
	return callAt(r, text, &changed)
}

// withBase returns the same call below another base URL.
func withBase(r *Result, text string, base *url.URL) explain.Step {
	x := r.exchange
	plain, ok := plainURL(base)
	if path := x.Path(); ok && strings.HasPrefix(path, "/") {
		return do(text, nextstep.At(path, nextstep.Repeat("--base-url", plain)))
	}
	return callAt(r, text, base.JoinPath(x.URL.Path))
}

// setBase sets the base URL.
func setBase(text string, base *url.URL) explain.Step {
	if address, ok := plainURL(base); ok {
		return do(text, nextstep.Set("HEX21_BASE_URL", address))
	}
	return do(text)
}

// below returns the base URL /api of the host that was called.
func below(u *url.URL) *url.URL { return &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/api"} }

// baseAround returns the base URL that a URL is probably below: up to /api in its path, or else its origin.
func baseAround(u *url.URL) *url.URL {
	above, _, found := strings.Cut(u.Path+"/", "/api/")
	if !found {
		return &url.URL{Scheme: u.Scheme, Host: u.Host}
	}
	return &url.URL{Scheme: u.Scheme, Host: u.Host, Path: above + "/api"}
}

// chooseSteps hides secrets in steps, and drops commands with a secret or a very long word, and steps that add nothing new.
func (r *Result) chooseSteps(steps []explain.Step) []explain.Step {
	out := []explain.Step{}
	for _, s := range steps {
		s.Text = r.hide.Text(s.Text)
		if r.maybeApplied() && s.Command.Kind == explain.KindRepeat && !slices.Contains(s.Command.Args, "--dry-run") {
			// A write that may have been applied is checked, not sent again.
			if len(s.Command.Args) == 0 || slices.Contains(s.Command.Args, "--retry") {
				continue
			}
			s = do("If it was not applied, send it again with " + strings.Join(s.Command.Args, " "))
		}
		s.Command = r.withWait(s.Command)
		if !r.showable(s.Command) {
			s.Command = explain.Command{}
		}
		if r.repeats(s.Command) || slices.ContainsFunc(out, s.Equal) {
			continue
		}
		out = append(out, s)
	}
	return out
}

// showable reports whether no word of a command is secret or too long.
func (r *Result) showable(c explain.Command) bool {
	words := append(slices.Clone(c.Args), c.Target)
	for _, v := range c.Env {
		words = append(words, v.Value)
	}
	return !slices.ContainsFunc(words, func(word string) bool {
		return len(word) > shell.LongestWord || strings.Contains(word, redact.Mark) || r.hide.Text(word) != word || !shell.Showable(word)
	})
}

// repeats reports whether a command is the call that was just made, with nothing changed.
func (r *Result) repeats(c explain.Command) bool {
	if c.Kind != explain.KindRepeat && c.Kind != explain.KindRead || len(c.Args) > 0 || len(c.Env) > 0 {
		return false
	}
	call, first := r.exchange.Call, firstURL(r)
	if first == nil {
		return false
	}
	sameMethod := c.Kind == explain.KindRepeat || call.Method == "" || call.Method == http.MethodGet
	return sameMethod && (c.Target == "" || c.Target == exchange.ShortURL(call.Base, first) || c.Target == first.String())
}
