package status_test

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/hex21/hex21/status"
)

func list(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	hidden, _ := filepath.Glob(filepath.Join(dir, ".*"))
	return append(files, hidden...)
}

func read(t *testing.T, r *status.Reader) *status.Page {
	t.Helper()
	page, err := r.Read(t.Context(), pageURL)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func TestEngineIsRemembered(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "not", "there", "yet")
	s := load(t, "testdata/gatus/good.txtar")
	fresh := func() *status.Reader {
		r := s.reader(t)
		r.CacheDir = dir
		return r
	}
	first := fresh()
	read(t, first)
	read(t, first)
	if n := s.count("/api/v2/summary.json"); n != 1 {
		t.Errorf("the same Reader recognised the page %d times", n)
	}
	read(t, fresh())
	if n := s.count("/api/v2/summary.json"); n != 1 {
		t.Errorf("the next process recognised the page anew")
	}
	files := list(t, dir)
	if len(files) != 1 {
		t.Fatalf("files: %v", files)
	}

	late := fresh()
	late.Now = func() time.Time { return now().Add(8 * 24 * time.Hour) }
	read(t, late)
	if n := s.count("/api/v2/summary.json"); n != 2 {
		t.Errorf("after a week the page was not recognised anew")
	}

	for name, content := range map[string]string{
		"broken":           `{"url":`,
		"empty":            ``,
		"of an old engine": `{"url":"https://status.example.com/","engine":"magic","base":"https://status.example.com/","found_at":"2026-03-01T11:00:00Z"}`,
		"of another page":  `{"url":"https://evil.example/","engine":"gatus","base":"https://evil.example/","found_at":"2026-03-01T11:00:00Z"}`,
		"of the future":    `{"url":"https://status.example.com/","engine":"gatus","base":"https://status.example.com/","found_at":"2027-03-01T11:00:00Z"}`,
	} {
		if err := os.WriteFile(files[0], []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		before := s.count("/api/v2/summary.json")
		if page := read(t, fresh()); page.Page.Engine != "gatus" {
			t.Errorf("a file that is %s: engine %s", name, page.Page.Engine)
		}
		if s.count("/api/v2/summary.json") == before {
			t.Errorf("a file that is %s was believed", name)
		}
	}
}

func TestPageThatMovedToAnotherEngineIsDetectedAgain(t *testing.T) {
	t.Parallel()
	s := load(t, "testdata/gatus/good.txtar")
	r := s.reader(t)
	if page := read(t, r); page.Page.Engine != "gatus" {
		t.Fatal(page.Page.Engine)
	}
	s.files = load(t, "testdata/cstate/troubled.txtar").files
	if page := read(t, r); page.Page.Engine != "cstate" {
		t.Fatal(page.Page.Engine)
	}
}

func TestUnwritableCacheIsNotAnError(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	r := load(t, "testdata/gatus/good.txtar").reader(t)
	r.CacheDir = file
	read(t, r)
}

func TestRecentPageIsNotRequestedAgain(t *testing.T) {
	t.Parallel()
	s := load(t, "testdata/statuspage/troubled.txtar")
	dir := t.TempDir()
	at := func(d time.Duration) *status.Page {
		r := s.reader(t)
		r.CacheDir, r.MaxAge = dir, time.Minute
		r.Now = func() time.Time { return now().Add(d) }
		return read(t, r)
	}
	first := at(0)
	if diff := cmp.Diff(first, at(59*time.Second)); diff != "" {
		t.Errorf("within the minute (-first +later):\n%s", diff)
	}
	if n := s.count("/api/v2/summary.json"); n != 1 {
		t.Errorf("asked %d times", n)
	}
	if later := at(61 * time.Second); !later.FetchedAt.After(first.FetchedAt) {
		t.Errorf("after the minute: fetched at %v", later.FetchedAt)
	}
}

func TestConditionalRequests(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ validator, value, condition string }{
		"with an ETag":                {"ETag", `"v1"`, "If-None-Match"},
		"with a time of modification": {"Last-Modified", "Sun, 01 Mar 2026 11:00:00 GMT", "If-Modified-Since"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := load(t, "testdata/cachet/troubled.txtar")
			var unchanged atomic.Int32 // the engine asks for several documents at once
			s.before = func(w http.ResponseWriter, r *http.Request) bool {
				if !strings.HasPrefix(r.URL.Path, "/api/v1/") {
					return false
				}
				w.Header().Set(test.validator, test.value)
				if r.Header.Get(test.condition) != test.value {
					return false
				}
				unchanged.Add(1)
				w.WriteHeader(http.StatusNotModified)
				return true
			}
			r := s.reader(t)
			r.Engine = "cachet"
			clock := now()
			r.Now = func() time.Time { return clock }
			first := read(t, r)
			clock = clock.Add(time.Minute)
			second := read(t, r)
			if unchanged.Load() == 0 {
				t.Error("nothing was asked conditionally")
			}
			if diff := cmp.Diff(first, second, cmpopts.IgnoreFields(status.Page{}, "FetchedAt")); diff != "" {
				t.Errorf("the page changed:\n%s", diff)
			}
			if !second.FetchedAt.Equal(clock) {
				t.Errorf("fetched at %v, want %v", second.FetchedAt, clock)
			}
			if changes := status.Diff(first, second); len(changes) > 0 {
				t.Errorf("changes: %v", changes)
			}
		})
	}
}
