package status_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"

	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/status"
)

// The tests make a lot of garbage and keep little.
var _ = debug.SetGCPercent(400)

func TestPageThatCannotBeReached(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.NotFoundHandler())
	address := server.URL
	server.Close()
	_, err := (&status.Reader{Now: now}).Read(t.Context(), address)
	var dead *status.UnreachableError
	if !errors.As(err, &dead) || !errors.Is(err, syscall.ECONNREFUSED) {
		t.Fatalf("got %v, want an UnreachableError that wraps ECONNREFUSED", err)
	}
	if dead.URL != address+"/" || strings.Count(err.Error(), address) != 1 {
		t.Errorf("the error should name the page once: %v", err)
	}
}

// TestOtherAnswersAreNotAStatusPage has servers that answer everything, and none of it is a status page.
func TestOtherAnswersAreNotAStatusPage(t *testing.T) {
	t.Parallel()
	html := func(body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			_, _ = io.WriteString(w, "<!doctype html><html>"+body+"</html>")
		}
	}
	tests := map[string]struct {
		handler http.HandlerFunc
		problem string
		status  int
	}{
		"not found":          {http.NotFound, "returns 404 Not Found", 404},
		"a login page":       {html(`<form><input type="password" name="p"></form>`), "is a login page", 200},
		"a web app":          {html(`<div id="app"></div>`), "is HTML, not status data", 200},
		"a refusal":          {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(401) }, "returns 401: it requires a login", 401},
		"a failing server":   {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(503) }, "returns 503 Service Unavailable", 503},
		"an empty body":      {func(http.ResponseWriter, *http.Request) {}, "returns an empty body", 200},
		"JSON of no kind":    {func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, `{"status":"ok"}`) }, "has no ongoing_incidents", 200},
		"an empty object":    {func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, `{}`) }, "has no", 200},
		"an empty list":      {func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, `[]`) }, "is a JSON array without the expected fields", 200},
		"null":               {func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, `null`) }, "has no", 200},
		"a blog with a feed": {func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, blog) }, "", 200},
		"the word ok":        {func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "OK") }, "is not JSON", 200},
		"a body without end": {endless, " MiB", 200}, // of one document, or of all together
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := httptest.NewServer(test.handler)
			defer server.Close()
			page, err := (&status.Reader{Now: now}).Read(t.Context(), server.URL)
			var format *status.FormatError
			if !errors.As(err, &format) || page != nil {
				t.Fatalf("got page %v and %v, want a FormatError", page, err)
			}
			first := format.Attempts[0]
			if first.Status != test.status || !strings.Contains(first.Problem, test.problem) {
				t.Errorf("got status %d and %q, want %d and %q", first.Status, first.Problem, test.status, test.problem)
			}
			if !strings.Contains(err.Error(), first.Problem) {
				t.Errorf("%q does not tell the problem", err)
			}
		})
	}
}

const blog = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>Hello</title>` +
	`<pubDate>Sun, 01 Mar 2026 11:00:00 GMT</pubDate><description>We have a blog.</description></item></channel></rss>`

// TestFeedWithoutStates reads the feed of a status page whose entries do not say whether they are open: it never reports that all is well.
func TestFeedWithoutStates(t *testing.T) {
	t.Parallel()
	for title, want := range map[string]struct {
		hour      string
		indicator status.Indicator
		open      int
	}{
		"Acme Status":       {"Sun, 01 Mar 2026 11:00:00 GMT", status.Minor, 1},
		"Incidents at Acme": {"Sun, 01 Feb 2026 11:00:00 GMT", status.Unknown, 0},
	} {
		document := strings.NewReplacer("News", title, "Sun, 01 Mar 2026 11:00:00 GMT", want.hour).Replace(blog)
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, document) }))
		page, err := (&status.Reader{Now: now}).Read(t.Context(), server.URL)
		server.Close()
		if err != nil {
			t.Fatalf("%s: %v", title, err)
		}
		if page.Indicator != want.indicator || len(page.Incidents) != want.open || len(page.Warnings) != 1 {
			t.Errorf("%s: %s with %d incidents and %q, want %s with %d and one note", title, page.Indicator, len(page.Incidents), page.Warnings, want.indicator, want.open)
		}
	}
}

// TestSmallPageAmongLargeDocuments has servers that answer all other addresses with 4 MiB. What exceeds 32 MiB together is reported, unless
// the page itself is of usual size.
func TestSmallPageAmongLargeDocuments(t *testing.T) {
	t.Parallel()
	good := load(t, "testdata/statuspage/good.txtar").files["/api/v2/summary.json"]
	for name, test := range map[string]struct {
		summary string
		want    status.Indicator
	}{
		"a page":  {good, status.None},
		"trouble": {load(t, "testdata/statuspage/troubled.txtar").files["/api/v2/summary.json"], status.Major},
		"no page": {"", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			others, sent := make(chan struct{}), atomic.Int64{}
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if test.summary != "" && r.URL.Path == "/api/v2/summary.json" {
					<-others
					_, _ = io.WriteString(w, test.summary)
					return
				}
				_, _ = io.WriteString(w, `{"x":"`+strings.Repeat(r.URL.Path, 4_000_000/len(r.URL.Path))+`"}`)
				if sent.Add(1) == 10 {
					close(others)
				}
			}))
			defer server.Close()
			page, err := (&status.Reader{Now: now}).Read(t.Context(), server.URL)
			switch {
			case test.want == "" && (page != nil || !strings.Contains(err.Error(), "the documents of the page exceed 32 MiB")):
				t.Errorf("got %v and %v, want an error about the size of all documents", page, err)
			case test.want != "" && (err != nil || page.Indicator != test.want):
				t.Errorf("got %v and %v, want %s", page, err, test.want)
			}
		})
	}
}

// endless sends text until nobody reads it any more.
func endless(w http.ResponseWriter, _ *http.Request) {
	chunk := []byte(strings.Repeat("[", 64<<10))
	for {
		if _, err := w.Write(chunk); err != nil {
			return
		}
	}
}

func TestBrokenTransferIsNotAnAnswer(t *testing.T) {
	t.Parallel()
	s := load(t, "testdata/statuspage/good.txtar")
	s.before = func(w http.ResponseWriter, r *http.Request) bool {
		if !strings.HasSuffix(r.URL.Path, "summary.json") {
			return false
		}
		w.Header().Set("Content-Length", "5000")
		_, _ = io.WriteString(w, s.files["/api/v2/summary.json"][:300])
		return true
	}
	_, err := s.reader(t).Read(t.Context(), pageURL)
	var dead *status.UnreachableError
	if !errors.As(err, &dead) || !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("got %v, want an UnreachableError that wraps the broken transfer", err)
	}
}

func TestFeedDoesNotReplaceAFailingAPI(t *testing.T) {
	t.Parallel()
	s := load(t, "testdata/rss/good.txtar")
	if page, err := s.reader(t).Read(t.Context(), pageURL); err != nil || page.Indicator != status.None {
		t.Fatalf("without an API: %v, %v", page, err)
	}
	s = load(t, "testdata/rss/good.txtar")
	s.before = func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path == "/api/v2/summary.json" {
			w.WriteHeader(http.StatusBadGateway)
		}
		return r.URL.Path == "/api/v2/summary.json"
	}
	page, err := s.reader(t).Read(t.Context(), pageURL)
	var format *status.FormatError
	if !errors.As(err, &format) || format.Attempts[0].Status != http.StatusBadGateway {
		t.Errorf("with an API that fails: %v, %v", page, err)
	}
}

func TestRedirects(t *testing.T) {
	t.Parallel()
	t.Run("a short address leads to the page", func(t *testing.T) {
		t.Parallel()
		s := load(t, "testdata/instatus/troubled.txtar")
		s.before = func(w http.ResponseWriter, r *http.Request) bool {
			if r.Host == "example.com" && r.URL.Path == "/status" {
				http.Redirect(w, r, pageURL+"/", http.StatusFound)
				return true
			}
			return false
		}
		page, err := s.reader(t).Read(t.Context(), "https://example.com/status")
		if err != nil || page.Page.Engine != "instatus" || page.Indicator != status.Major {
			t.Errorf("got %v, %v", page, err)
		}
	})
	t.Run("each document leads to the new host", func(t *testing.T) {
		t.Parallel()
		s := load(t, "testdata/statuspage/good.txtar")
		s.before = func(w http.ResponseWriter, r *http.Request) bool {
			if r.Host == "old.example.com" {
				http.Redirect(w, r, pageURL+r.URL.RequestURI(), http.StatusMovedPermanently)
			}
			return r.Host == "old.example.com"
		}
		page, err := s.reader(t).Read(t.Context(), "https://old.example.com")
		if err != nil || page.Page.Engine != "statuspage" {
			t.Errorf("got %v, %v", page, err)
		}
	})
	t.Run("a loop ends", func(t *testing.T) {
		t.Parallel()
		s := &site{before: func(w http.ResponseWriter, r *http.Request) bool {
			http.Redirect(w, r, r.URL.Path, http.StatusFound)
			return true
		}}
		_, err := s.reader(t).Read(t.Context(), pageURL)
		var dead *status.UnreachableError
		if !errors.As(err, &dead) || !strings.Contains(err.Error(), "redirects") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("to something that is no web address", func(t *testing.T) {
		t.Parallel()
		s := &site{before: func(w http.ResponseWriter, _ *http.Request) bool {
			w.Header().Set("Location", "file:///etc/passwd")
			w.WriteHeader(http.StatusFound)
			return true
		}}
		var dead *status.UnreachableError
		if _, err := s.reader(t).Read(t.Context(), pageURL); !errors.As(err, &dead) {
			t.Errorf("got %v", err)
		}
	})
}

func TestEngineCanBeForced(t *testing.T) {
	t.Parallel()
	s := load(t, "testdata/gatus/good.txtar")
	for _, spelling := range []string{"gatus", "Gatus", " GATUS "} {
		r := s.reader(t)
		r.Engine = spelling
		if page, err := r.Read(t.Context(), pageURL); err != nil || page.Page.Engine != "gatus" {
			t.Errorf("%q: %v, %v", spelling, page, err)
		}
	}
	r := s.reader(t)
	r.Engine = "Better Stack"
	_, err := r.Read(t.Context(), pageURL)
	var format *status.FormatError
	if !errors.As(err, &format) || format.Engine != "betterstack" || len(format.Attempts) != 1 {
		t.Errorf("the wrong engine: %v", err)
	}
	r = s.reader(t)
	r.Engine = "nagios"
	if _, err := r.Read(t.Context(), pageURL); !errors.Is(err, status.ErrEngine) || !strings.Contains(err.Error(), "uptime-kuma") {
		t.Errorf("an engine that does not exist: %v", err)
	}
}

func TestCanceledReadReturnsTheErrorOfTheContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := (&status.Reader{}).Read(ctx, "http://127.0.0.1:1"); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestPasswordInTheURLIsNotShown(t *testing.T) {
	t.Parallel()
	s := load(t, "testdata/gatus/good.txtar")
	dir := t.TempDir()
	r := s.reader(t)
	r.CacheDir = dir
	s.before = func(w http.ResponseWriter, q *http.Request) bool {
		if _, password, _ := q.BasicAuth(); password != "s3cret" {
			w.WriteHeader(http.StatusUnauthorized)
			return true
		}
		return false
	}
	page, err := r.Read(t.Context(), "https://ann:s3cret@status.example.com")
	if err != nil || strings.Contains(encode(t, page), "s3cret") {
		t.Fatalf("%v, %v", page, err)
	}
	_, err = r.Read(t.Context(), "https://ann:s3cret@status.example.com/elsewhere")
	if err == nil || strings.Contains(err.Error(), "s3cret") {
		t.Errorf("got %v", err)
	}
	if files := list(t, dir); len(files) > 0 {
		t.Errorf("written down: %v", files)
	}
	_, err = r.Read(t.Context(), "https://status.example.com/elsewhere?a=b&access_token=s3cret")
	if err == nil || strings.Contains(err.Error(), "s3cret") || !strings.Contains(err.Error(), "a=b") {
		t.Errorf("got %v", err)
	}
}

// TestParseURLOfDocuments checks that the address of any document that an engine asks for stands for the page.
func TestParseURLOfDocuments(t *testing.T) {
	t.Parallel()
	base := &url.URL{Scheme: "https", Host: "status.example.org", Path: "/page"}
	documents := 0
	for _, address := range status.Documents(base) {
		if !strings.HasPrefix(address, base.String()+"/") {
			continue // of the host, or of another one
		}
		if strings.HasSuffix(address, "/api/status") {
			continue // of Cachet, and of many programs that are not a status page
		}
		documents++
		if u, err := status.ParseURL(address); err != nil || u.String() != base.String() {
			t.Errorf("%s: %v, %v", address, u, err)
		}
	}
	if documents < 20 {
		t.Errorf("the engines ask only for %d documents", documents)
	}
}

func TestParseURL(t *testing.T) {
	t.Parallel()
	good := map[string]string{
		"status.example.com":                                                           "https://status.example.com/",
		" https://status.example.com ":                                                 "https://status.example.com/",
		"http://localhost:3001/status/cms":                                             "http://localhost:3001/status/cms",
		"https://status.example.com/#top":                                              "https://status.example.com/",
		"https://status.example.com/api/v2/summary.json":                               "https://status.example.com/",
		"https://example.com/status/summary.json?a=b":                                  "https://example.com/status",
		"https://status.example.com/index.json":                                        "https://status.example.com/",
		"https://example.com/p/api/v2/incidents/unresolved.json":                       "https://example.com/p",
		"https://status.example.com/api/v2/scheduled-maintenances.json":                "https://status.example.com/",
		"https://status.example.com/api/v2/scheduled-maintenances/active.json":         "https://status.example.com/",
		"https://status.example.com/api/v2/scheduled-maintenances/upcoming.json?a=b#c": "https://status.example.com/",
		"https://status.example.com/history?page=2":                                    "https://status.example.com/",
		"https://example.com/p/incidents/5f00c0ffee":                                   "https://example.com/p",
		"https://status.example.com/maintenances/":                                     "https://status.example.com/",
		"https://status.example.com/uptime":                                            "https://status.example.com/",
		"https://ann.github.io/uptime":                                                 "https://ann.github.io/uptime",
		"https://github.com/ann/history":                                               "https://github.com/ann/history",
		"https://example.com/uptime/":                                                  "https://example.com/uptime/",
		"https://status.example.com/history.atom":                                      "https://status.example.com/history.atom",
		"https://example.com/incidents/of/cms":                                         "https://example.com/incidents/of/cms",
		"https://status.example.com/scheduled-maintenances.json":                       "https://status.example.com/scheduled-maintenances.json",
		"https://api.status.io/1.0/status/5f00c0ffee00000":                             "https://api.status.io/1.0/status/5f00c0ffee00000",
	}
	for raw, want := range good {
		if u, err := status.ParseURL(raw); err != nil || u.String() != want {
			t.Errorf("%q: got %v, %v, want %s", raw, u, err, want)
		}
	}
	for _, raw := range []string{"", "  ", "ftp://status.example.com", "https://", "https://a b.com", "https://[::1", "javascript:alert(1)", "https://ann:s3cret@%zz", "https://ann:s3cret#1@x", "https://ann:s3cret/1@x"} {
		if u, err := status.ParseURL(raw); !errors.Is(err, status.ErrURL) || strings.Contains(err.Error(), "s3cret") {
			t.Errorf("%q: got %v, %v, want ErrURL", raw, u, err)
		}
	}
}

// TestReadRequestsFewDocuments has a page that leads to more documents than one Read requests.
func TestReadRequestsFewDocuments(t *testing.T) {
	t.Parallel()
	s := load(t, "testdata/statuspage/good.txtar")
	addresses := make([]string, 100)
	for i := range addresses {
		addresses[i] = fmt.Sprintf("%s/%d", pageURL, i)
	}
	if tooMany := s.reader(t).ReadAll(t.Context(), loopback.URL(pageURL), addresses); tooMany != 52 {
		t.Errorf("%d of 100 documents were not requested, want 52", tooMany)
	}
}

// net/http formats an error without an error when a server speaks first.
func TestErrorOfAServerThatSpeaksFirst(t *testing.T) {
	t.Parallel()
	err := &status.UnreachableError{URL: "https://status.example.org", Err: &url.Error{Op: "Get", URL: "https://status.example.org", Err: errors.New("readLoopPeekFailLocked: %!w(<nil>)")}}
	if got, want := err.Error(), "status page https://status.example.org does not respond: the server sent something before the request"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
