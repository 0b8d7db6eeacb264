package status_test

import (
	"context"
	"errors"
	"io"
	"maps"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/hex21/hex21/status"
)

// TestOrderOfEnginesDecides serves several APIs at once and holds back those that should win until the others have
// been answered.
func TestOrderOfEnginesDecides(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		sites  []string
		hold   string // the winner's document
		until  string // what has to be answered before
		engine string
	}{
		"incident.io before its copy of Statuspage": {[]string{"incidentio/troubled", "statuspage/good"}, "/api/v1/summary", "/api/v2/summary.json", "incident.io"},
		"Statuspage before Gatus":                   {[]string{"statuspage/troubled", "gatus/good"}, "/api/v2/summary.json", "/api/v1/endpoints/statuses", "statuspage"},
		"an API before a feed":                      {[]string{"instatus/troubled", "rss/good"}, "/summary.json", "/", "instatus"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			all := &site{files: map[string]string{}}
			for _, file := range test.sites {
				maps.Copy(all.files, load(t, "testdata/"+file+".txtar").files)
			}
			answered := make(chan struct{})
			all.before = func(_ http.ResponseWriter, r *http.Request) bool {
				switch r.URL.Path {
				case test.until:
					close(answered)
				case test.hold:
					<-answered
				}
				return false
			}
			page, err := all.reader(t).Read(t.Context(), pageURL)
			if err != nil || page.Page.Engine != test.engine {
				t.Errorf("got %v, %v, want the engine %s", page, err, test.engine)
			}
		})
	}
}

// TestIndicatorAloneIsReadLast checks that the overall state is enough where a page has nothing else.
func TestIndicatorAloneIsReadLast(t *testing.T) {
	t.Parallel()
	alone := map[string]string{"/api/v2/status.json": `{"page":{"name":"Example"},"status":{"indicator":"major","description":"Partial outage"}}`}
	page, err := (&site{files: alone}).reader(t).Read(t.Context(), pageURL)
	if err != nil || page.Indicator != status.Major || page.Description != "Partial outage" {
		t.Errorf("got %v, %v, want a major outage", page, err)
	}
	files := load(t, "testdata/gatus/good.txtar").files
	maps.Copy(files, alone)
	page, err = (&site{files: files}).reader(t).Read(t.Context(), pageURL)
	if err != nil || page.Page.Engine != "gatus" {
		t.Errorf("got %v, %v, want the page of Gatus, which tells more", page, err)
	}
}

// fake is a transport without sockets, for tests with a clock of their own.
type fake struct {
	files map[string]string
	hangs func(path string) bool
}

func (f *fake) RoundTrip(r *http.Request) (*http.Response, error) {
	if f.hangs(r.URL.Path) {
		<-r.Context().Done()
		return nil, r.Context().Err()
	}
	code := http.StatusOK
	body, ok := f.files["https://"+r.URL.Host+r.URL.Path]
	if !ok {
		body, ok = f.files[r.URL.Path]
	}
	if !ok {
		code = http.StatusNotFound
	}
	return &http.Response{
		StatusCode: code, Header: http.Header{}, Request: r,
		Body: io.NopCloser(strings.NewReader(body)),
	}, nil
}

func TestHangingDocumentsAreBounded(t *testing.T) {
	t.Parallel()
	good := load(t, "testdata/gatus/good.txtar").files
	tests := map[string]struct {
		files  map[string]string
		hangs  func(path string) bool
		engine string
		takes  time.Duration
	}{
		"those after the winner cost nothing": {good, func(p string) bool { return p == "/" }, "gatus", 0},
		"those before it cost one bound":      {good, func(p string) bool { return p == "/api/v2/summary.json" }, "gatus", 2 * time.Second},
		"all of them cost one bound":          {nil, func(string) bool { return true }, "", 2 * time.Second},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				r := status.Reader{Transport: &fake{files: test.files, hangs: test.hangs}, RequestTimeout: 2 * time.Second, Timeout: 9 * time.Second}
				began := time.Now()
				page, err := r.Read(t.Context(), pageURL)
				if took := time.Since(began); took != test.takes {
					t.Errorf("took %v, want %v", took, test.takes)
				}
				var dead *status.UnreachableError
				switch {
				case test.engine != "" && (err != nil || page.Page.Engine != test.engine):
					t.Errorf("got %v, %v", page, err)
				case test.engine == "" && (!errors.As(err, &dead) || !errors.Is(err, context.DeadlineExceeded)):
					t.Errorf("got %v, want an UnreachableError", err)
				}
			})
		})
	}
}

func TestWholeReadIsBounded(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := status.Reader{Transport: &fake{hangs: func(string) bool { return true }}, RequestTimeout: time.Hour, Timeout: 3 * time.Second}
		began := time.Now()
		_, err := r.Read(t.Context(), pageURL)
		if took := time.Since(began); took != 3*time.Second || !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("took %v, %v", took, err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(time.Second, cancel)
		began = time.Now()
		_, err = r.Read(ctx, pageURL)
		if took := time.Since(began); took != time.Second || !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled: took %v, %v", took, err)
		}
	})
}
