package cmd_test

import (
	"context"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/scripttest"
)

// exitCase is a command line and how it ends.
type exitCase struct {
	name string
	code int
	args []string
	env  map[string]string
	// interrupted presses Ctrl-C when the request has arrived at a server that never answers.
	interrupted bool
}

// exitCases reach every exit code, most of them in more than one way.
func exitCases(t *testing.T, api, site string) []exitCase {
	t.Helper()
	prefer := func(what string) []string { return []string{"probe", "-H", "Prefer: " + what, "/articles"} }
	key := func(key string) map[string]string { return map[string]string{"HEX21_API_KEY": key} }
	broken := scripttest.File(t, "broken.yaml", "code: X Y\n")
	return []exitCase{
		{name: "an explanation", code: 0, args: []string{"explain", "RATE_LIMIT"}},
		{name: "a good call", code: 0, args: []string{"probe", "/articles"}},
		{name: "a request that is only shown", code: 0, args: []string{"probe", "--dry-run", "/articles"}},
		{name: "a quiet status page", code: 0, args: []string{"status", "--mock"}},
		{name: "help", code: 0, args: []string{"probe", "--help"}},
		{name: "a status that was expected", code: 0, args: []string{"probe", "--expect", "404", "/nowhere"}},
		{name: "a code that was expected", code: 0, args: []string{"probe", "--expect", "RATE_LIMIT", "/errors/RATE_LIMIT_EXCEEDED"}},
		{name: "one of two expectations", code: 0, args: []string{"probe", "--expect", "2xx", "--expect", "410", "/errors/GONE"}},

		{name: "an address that is taken", code: 1, args: []string{"mock", "--addr", strings.TrimPrefix(site, "http://")}},
		{name: "a file that cannot be written", code: 1, args: []string{"probe", "--body-out", t.TempDir(), "/articles"}},

		{name: "an unknown command", code: 2, args: []string{"expalin"}},
		{name: "an unknown flag", code: 2, args: []string{"probe", "--mthod", "GET", "/articles"}},
		{name: "a missing argument", code: 2, args: []string{"probe"}},
		{name: "a malformed URL", code: 2, args: []string{"probe", "ftp://example.org/"}},
		{name: "a missing config file", code: 2, args: []string{"probe", "--config", "missing.yaml", "/articles"}},
		{name: "a catalog with mistakes", code: 2, args: []string{"explain", "--validate", broken}},

		{name: "an unknown code", code: 3, args: []string{"explain", "ZZZZZZZZ"}},
		{name: "a known and an unknown code", code: 3, args: []string{"explain", "NOT_FOUND", "ZZZZZZZZ"}},
		{name: "a search without a hit", code: 3, args: []string{"explain", "--search", "zebra"}},

		{name: "nothing at this path", code: 4, args: []string{"probe", "/nowhere"}},
		{name: "a conflict", code: 4, args: prefer("code=CONFLICT")},
		{name: "a path outside the API", code: 4, args: []string{"probe", site + "/nowhere"}},

		{name: "an error of the server", code: 5, args: prefer("code=INTERNAL_ERROR")},
		{name: "trouble on the status page", code: 5, args: []string{"status", "--mock", "--incident", "major"}},
		{name: "a gateway's page", code: 5, args: prefer("code=BAD_GATEWAY, fault=html")},

		{name: "a status page that does not answer", code: 6, args: []string{"status", scripttest.Nowhere}},
		{name: "nothing listens", code: 6, args: []string{"probe", "--base-url", scripttest.Nowhere, "/articles"}},
		{name: "no response in time", code: 6, args: append(prefer("fault=hang"), "-m", "50ms")},
		{name: "a body that is cut off", code: 6, args: prefer("fault=truncated")},
		{name: "a reset", code: 6, args: prefer("fault=reset")},
		{name: "no answer, whatever was expected", code: 6, args: append(prefer("fault=reset"), "--expect", "200")},

		{name: "an expired key", code: 7, args: []string{"probe", "/articles"}, env: key("expired")},
		{name: "no key where one is needed", code: 7, args: prefer("code=MISSING_AUTH")},
		{name: "a key without the permission", code: 7, args: prefer("code=FORBIDDEN")},

		{name: "a rate limit", code: 8, args: prefer("code=RATE_LIMIT")},
		{name: "a quota", code: 8, args: prefer("code=QUOTA_EXCEEDED")},

		{name: "a success without a body", code: 9, args: prefer("fault=empty")},
		{name: "a redirect that is not followed", code: 9, args: prefer("fault=redirect-loop")},
		{name: "redirects without an end", code: 9, args: append(prefer("fault=redirect-loop"), "-L")},
		{name: "another answer than expected", code: 9, args: []string{"probe", "--expect", "404", "/articles"}},
		{name: "another code than expected", code: 9, args: append(prefer("code=RATE_LIMIT"), "--expect", "NOT_FOUND")},

		{name: "Ctrl-C during a call", code: 130, args: []string{"probe", "/articles"}, interrupted: true},
	}
}

// TestExitCodes reaches every exit code by a real command line, in every format, and holds the table against the help.
func TestExitCodes(t *testing.T) {
	t.Parallel()
	server := scripttest.ServePlain(t, scripttest.NewMock())
	cases := exitCases(t, server.URL+"/api", server.URL)
	reached := map[int]bool{}
	for _, c := range cases {
		reached[c.code] = true
		for _, flags := range [][]string{nil, {"-o", "json"}, {"-o", "yaml"}, {"-o", "markdown"}, {"--exit-zero"}} {
			t.Run(strings.Join(append([]string{c.name}, flags...), " "), func(t *testing.T) {
				t.Parallel()
				want := c.code
				if slices.Contains(flags, "--exit-zero") && want >= 3 && want <= 9 {
					want = 0
				}
				got := endOf(t, server.URL+"/api", c, append(slices.Clone(c.args), flags...))
				if got.Code != want {
					t.Errorf("exit %d, want %d\nstdout: %s\nstderr: %s", got.Code, want, got.Stdout, got.Stderr)
				}
				if got.Code != 0 && got.Code != 130 && got.Stdout+got.Stderr == "" {
					t.Error("it failed and said nothing")
				}
			})
		}
	}
	for _, code := range helpedCodes(t) {
		if !reached[code] {
			t.Errorf("no case reaches exit code %d of the help", code)
		}
		delete(reached, code)
	}
	if len(reached) > 0 {
		t.Errorf("the help does not list %v", slices.Sorted(maps.Keys(reached)))
	}
}

// endOf runs one case.
func endOf(t *testing.T, base string, c exitCase, args []string) scripttest.Result {
	t.Helper()
	s := scripttest.SessionAt(base)
	for name, value := range c.env {
		s = s.With(name, value)
	}
	if !c.interrupted {
		return s.Run(t, args...)
	}
	ctx, press := context.WithCancel(t.Context())
	hanging := scripttest.ServePlain(t, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		press()
		<-r.Context().Done()
	}))
	return s.With("HEX21_BASE_URL", hanging.URL+"/api").RunUntil(ctx, args...)
}

// helpedCodes are the codes that "hex21 help exit-codes" lists.
func helpedCodes(t *testing.T) []int {
	t.Helper()
	var codes []int
	for _, match := range regexp.MustCompile(`(?m)^ {2,4}(\d+)  `).FindAllStringSubmatch(scripttest.Session{}.Run(t, "help", "exit-codes").Stdout, -1) {
		code, err := strconv.Atoi(match[1])
		if err != nil {
			t.Fatal(err)
		}
		codes = append(codes, code)
	}
	if len(codes) < 11 {
		t.Fatalf("the help lists the codes %v", codes)
	}
	return codes
}
