package status_test

import (
	"errors"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/hex21/hex21/status"
)

// FuzzDecode lets each engine read any text, as every one of its documents. The law: a page or a FormatError, never a
// panic; a page is bounded and encodes; and it is fine only if the text holds the engine's own word for fine.
func FuzzDecode(f *testing.F) {
	files, err := filepath.Glob("testdata/*/*.txtar")
	if err != nil || len(files) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	engines := status.Engines()
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for i, engine := range engines {
			for _, doc := range archive.Files {
				if dirs()[filepath.Base(filepath.Dir(file))] == engine && !strings.HasPrefix(doc.Name, "want.") {
					f.Add(byte(i), doc.Data)
				}
			}
		}
	}
	for i := range engines {
		for _, rubbish := range []string{"", "null", "{}", "[]", "[{}]", "<html>", "<rss>", "{\"data\":[]}", "\xff\xfe", "\x00"} {
			f.Add(byte(i), []byte(rubbish))
		}
	}
	f.Fuzz(func(t *testing.T, number byte, body []byte) {
		engine := engines[int(number)%len(engines)]
		r := status.Reader{Transport: everywhere(body), Now: now, Engine: engine}
		// A path of its own for Uptime Kuma, which needs a slug, and for Status.io, which needs an id.
		page, err := r.Read(t.Context(), pageURL+"/status/cms/1.0/status/5f00c0ffee00000000000001")
		if err != nil {
			var format *status.FormatError
			if !errors.As(err, &format) || page != nil {
				t.Fatalf("page %v, error %T %v", page, err, err)
			}
			return
		}
		if page.Page.Name == "" || page.Components == nil || page.Incidents == nil || page.Maintenances == nil {
			t.Errorf("half a page: %+v", page)
		}
		text := encode(t, page)
		if !utf8.ValidString(text) || len(text) > 64<<20 {
			t.Errorf("the document is broken: %d bytes", len(text))
		}
		if page.Indicator == status.None && !saysFine(engine, string(body)) {
			t.Errorf("fine, and nothing says so: %s", text)
		}
		for _, i := range page.Incidents {
			if i.URL != "" && !strings.HasPrefix(i.URL, "http://") && !strings.HasPrefix(i.URL, "https://") {
				t.Errorf("link %q", i.URL)
			}
		}
	})
}

// saysFine reports whether a text has what the engine takes for fine, in any spelling.
func saysFine(engine, body string) bool {
	if strings.ContainsAny(body, `\&`) { // a letter may be escaped
		return true
	}
	words := map[string][]string{
		"statuspage": {"none"}, "incident.io": {"ongoing_incidents"}, "instatus": {"up"}, "betterstack": {"operational"}, "cstate": {"ok"},
		"cachet": {"success", "operational", "1"}, "uptime-kuma": {"1"}, "gatus": {"true"}, "status.io": {"100"}, "upptime": {"up"},
		"slack": {"ok"}, "google-cloud": {"end", "available", "title"}, "heroku": {"green"}, "salesforce": {"ok", "informational"},
		"aws": {"0", "[]", "end_time"}, "azure": {"azure"}, "sorry": {"operational"}, "onlineornot": {"operational", "noimpact"}, "rootly": {"none"},
		"html": {"allsystems", "allservices", "noknownissues", "everythingisoperational"},
		"feed": {"servicestatus", "azure", "aws.amazon.com", "currentevents", "incidents", "currentstatus", "operatingnormally", "resolved", "completed", "postmortem", "scheduled"},
	}
	drop := strings.NewReplacer(" ", "", "-", "", "_", "")
	for _, word := range words[engine] {
		if strings.Contains(drop.Replace(strings.ToLower(body)), drop.Replace(word)) {
			return true
		}
	}
	return false
}

// everywhere answers every address with the same body.
type everywhere []byte

func (e everywhere) RoundTrip(r *http.Request) (*http.Response, error) {
	f := fake{files: map[string]string{r.URL.Path: string(e)}, hangs: func(string) bool { return false }}
	return f.RoundTrip(r)
}

// FuzzScope checks that narrowing never invents a component and never loses trouble that it keeps.
func FuzzScope(f *testing.F) {
	for _, name := range []string{"api", "Core", "core/editor", "E-Mail", "搜索", "", "\xff", "search (beta)"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		page := sample()
		scoped, err := page.Scope([]string{name})
		if err != nil {
			var unknown *status.UnknownComponentError
			if !errors.As(err, &unknown) || len(unknown.Suggestions) > 3 {
				t.Fatalf("%T %v", err, err)
			}
			return
		}
		if len(scoped.Components) == 0 || len(scoped.Components) > len(page.Components) {
			t.Errorf("%d components", len(scoped.Components))
		}
		for _, c := range scoped.Troubled() {
			if c.Status.Worse(status.StatusUnknown) && !scoped.Indicator.Fails(status.Minor) {
				t.Errorf("%s is %s and the whole %s", c.Name, c.Status, scoped.Indicator)
			}
		}
	})
}

// FuzzParseURL checks that what is accepted is a web address, and that parsing it again changes nothing.
func FuzzParseURL(f *testing.F) {
	for _, raw := range []string{"status.example.com", "https://a/api/v2/summary.json", "http://[::1]:80/x", "https://a/%2f?b#c", "::"} {
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		u, err := status.ParseURL(raw)
		if err != nil {
			if !errors.Is(err, status.ErrURL) {
				t.Fatal(err)
			}
			return
		}
		if u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
			t.Errorf("accepted %q as %v", raw, u)
		}
	})
}
