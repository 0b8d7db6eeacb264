package status_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/hex21/hex21/status"
)

// TestOtherAddresses has the addresses of a page that say themselves where its data are.
func TestOtherAddresses(t *testing.T) {
	t.Parallel()
	const id = "5f00c0ffee00000000000001"
	kuma := load(t, "testdata/uptimekuma/troubled.txtar").files
	below := map[string]string{}
	for name, body := range kuma {
		below["/kuma"+name] = body
	}
	site1 := load(t, "testdata/upptime/troubled.txtar").files
	delete(site1, "/")
	tests := map[string]struct {
		address string
		files   map[string]string
		engine  string
		url     string
	}{
		"Uptime Kuma by its slug":            {"https://status.example.com/status/CMS", kuma, "uptime-kuma", "https://status.example.com/status/CMS"},
		"Uptime Kuma below a path":           {"https://status.example.com/kuma/status/cms", below, "uptime-kuma", "https://status.example.com/kuma/status/cms"},
		"Status.io by its API":               {"https://api.status.io/1.0/status/" + id, load(t, "testdata/statusio/troubled.txtar").files, "status.io", "https://api.status.io/1.0/status/" + id},
		"Upptime by its repository":          {"https://github.com/example/upptime-pages", site1, "upptime", "https://github.com/example/upptime-pages"},
		"Upptime on GitHub Pages":            {"https://example.github.io/upptime-pages/", site1, "upptime", "https://example.github.io/upptime-pages/"},
		"a feed by its own address":          {"https://status.example.com/history.atom", load(t, "testdata/atom/troubled.txtar").files, "feed", "https://status.example.com"},
		"Statuspage by one of its documents": {"https://status.example.com/api/v2/status.json", load(t, "testdata/statuspage/troubled.txtar").files, "statuspage", "https://status.example.com"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			page, err := (&site{files: test.files}).reader(t).Read(t.Context(), test.address)
			if err != nil || page.Page.Engine != test.engine || page.Page.URL != test.url || !page.Indicator.Fails(status.Minor) {
				t.Errorf("got %+v, %v", page, err)
			}
		})
	}
}

// TestLinksThatAreNotRepositoriesAreIgnored has links that look like a repository and are none: what they hold would become part
// of an address at GitHub.
func TestLinksThatAreNotRepositoriesAreIgnored(t *testing.T) {
	t.Parallel()
	for _, href := range []string{
		"https://github.com/a/b/../../../user", "https://github.com/a/..", "https://github.com/a", "https://github.com/a/b%2f..%2fc", "https://github.com/a/b?x",
		"https://github.com.evil.example/a/b", "https://github.com/a/b c",
	} {
		s := &site{files: map[string]string{"/": `<!doctype html><a href="https://upptime.js.org">Upptime</a><a href="` + href + `">x</a>`}}
		r := s.reader(t)
		r.Engine = "upptime"
		_, _ = r.Read(t.Context(), pageURL)
		s.mu.Lock()
		for _, asked := range s.asked {
			if asked != "status.example.com/" && asked != "raw.githubusercontent.com/a/b/HEAD/history/summary.json" {
				t.Errorf("%s led to %s", href, asked)
			}
		}
		s.mu.Unlock()
	}
}

func TestReaderIsSafeForConcurrentUse(t *testing.T) {
	t.Parallel()
	s := load(t, "testdata/cachet/troubled.txtar")
	r := s.reader(t)
	r.CacheDir = t.TempDir()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if page, err := r.Read(t.Context(), pageURL); err != nil || page.Page.Engine != "cachet" {
				t.Errorf("got %v, %v", page, err)
			}
		})
	}
	wg.Wait()
	for _, name := range list(t, r.CacheDir) {
		if !strings.HasSuffix(name, ".json") {
			t.Errorf("left behind: %s", name)
		}
	}
}

func TestMoreComponentsThanWereRead(t *testing.T) {
	t.Parallel()
	files := load(t, "testdata/cachet/version1.txtar").files
	files["/api/v1/components"] = `{"meta":{"pagination":{"total":900}},"data":[{"id":1,"name":"REST API","status":1}]}`
	files["/api/v1/incidents"] = `{"data":[]}`
	page := decode(t, "cachet", files)
	if page.Indicator != status.Unknown || len(page.Warnings) != 1 {
		t.Errorf("without a word for the overall state: %s, %q", page.Indicator, page.Warnings)
	}
	files["/api/v1/status"] = `{"data":{"status":"success","message":"Fine"}}`
	if page = decode(t, "cachet", files); page.Indicator != status.None || len(page.Warnings) != 1 {
		t.Errorf("with one: %s, %q", page.Indicator, page.Warnings)
	}
}
