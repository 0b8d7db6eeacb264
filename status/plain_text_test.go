package status_test

import (
	"encoding/json"
	"maps"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/status"
)

// incidentOf returns the one incident of a Statuspage with the given fields.
func incidentOf(t *testing.T, fields map[string]any) status.Incident {
	t.Helper()
	all := map[string]any{"name": "i", "status": "identified", "impact": "minor"}
	maps.Copy(all, fields)
	body, err := json.Marshal(map[string]any{
		"page": map[string]any{"name": "P"}, "status": map[string]any{"indicator": "minor"}, "components": []any{}, "incidents": []any{all},
	})
	if err != nil {
		t.Fatal(err)
	}
	return decode(t, "statuspage", map[string]string{"/api/v2/summary.json": string(body)}).Incidents[0]
}

func TestUpdatesBecomePlainText(t *testing.T) {
	t.Parallel()
	tests := map[string][2]string{
		"plain text":             {"All is  well.\r\nTruly.", "All is well.\nTruly."},
		"paragraphs and breaks":  {"<p>One<br/>two</p><p>three</p>", "One\ntwo\nthree"},
		"entities":               {"a &amp; b &lt;c&gt; &#8211; &eacute;", "a & b <c> – é"},
		"a list":                 {"Do:<ul><li>this</li><li>that</li></ul>", "Do:\n- this\n- that"},
		"a link":                 {`See <a class="x" href="https://e.org/a?b=1&amp;c=2">here</a>.`, "See here (https://e.org/a?b=1&c=2)."},
		"a link to itself":       {`<a href='https://e.org/'>https://e.org/</a>`, "https://e.org/"},
		"a link without quotes":  {`<a href=https://e.org/x target=_blank>x</a>`, "x (https://e.org/x)"},
		"a link that would run":  {`<a href="javascript:alert(1)">x</a> <a href="data:text/html,y">y</a>`, "x y"},
		"a link with a password": {`<a href="https://ann:pw@e.org/">x</a>`, "x (https://e.org/)"},
		"a script":               {"a<script>alert('b')</script><style>p{}</style>c", "ac"},
		"a comment":              {"a<!-- b -->c", "ac"},
		"no HTML at all":         {"latency < 5s and use <your-domain>/api", "latency < 5s and use <your-domain>/api"},
		"an open tag":            {"a <b>c", "a c"},
		"an unclosed tag":        {"a <b", "a"},
		"nothing":                {"<p> </p>", ""},
		"not valid UTF-8":        {"a\xff", "a\ufffd"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := incidentOf(t, map[string]any{"incident_updates": []any{map[string]any{"body": test[0]}}}).LatestUpdate
			if got != test[1] {
				t.Errorf("got %q, want %q", got, test[1])
			}
		})
	}
}

func TestTextIsBounded(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("é ", 10000)
	i := incidentOf(t, map[string]any{"name": long, "incident_updates": []any{map[string]any{"body": long}}, "status": long, "shortlink": "https://e.org/" + strings.Repeat("x", 5000)})
	for what, test := range map[string]struct {
		text string
		most int
	}{"name": {i.Name, 300}, "update": {i.LatestUpdate, 4000}, "status": {i.Status, 300}, "link": {i.URL, 0}} {
		if n := utf8.RuneCountInString(test.text); n > test.most {
			t.Errorf("%s has %d runes", what, n)
		}
	}
	if !strings.HasSuffix(i.Name, "…") {
		t.Errorf("a cut should show: %q", i.Name[len(i.Name)-10:])
	}
}

func TestLinksAreWebAddresses(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"https://e.org/i/1": "https://e.org/i/1", "http://e.org": "http://e.org", " https://e.org/ ": "https://e.org/",
		"ftp://e.org": "", "javascript:alert(1)": "", "//e.org/x": "", "/i/1": "", "https://": "", "file:///etc/passwd": "", "https://e.org/\x1b[31m": "",
	} {
		if got := incidentOf(t, map[string]any{"shortlink": in}).URL; got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestTimes(t *testing.T) {
	t.Parallel()
	want := time.Date(2026, 3, 1, 11, 20, 5, 0, time.UTC)
	for _, in := range []string{
		"2026-03-01T11:20:05Z", "2026-03-01T11:20:05.999Z", "2026-03-01T12:20:05+01:00", "2026-03-01 11:20:05", "2026-03-01 11:20:05.123",
		"2026-03-01T11:20:05", "2026-03-01 13:20:05 +0200 EET", "2026-03-01 13:20:05 +0200 +0200", "2026-03-01 11:20:05 +0000 UTC",
		"Sun Mar 01 2026 11:20:05 GMT+0000 (Coordinated Universal Time)", "Sun, 01 Mar 2026 11:20:05 +0000", "Sun, 1 Mar 2026 11:20:05 GMT",
		"1772364005", "1772364005000",
	} {
		if got := incidentOf(t, map[string]any{"created_at": in}).StartedAt; got == nil || !got.Equal(want) {
			t.Errorf("%q: got %v", in, got)
		}
	}
	for _, in := range []string{"", "yesterday", "0001-01-01T00:00:00Z", "99999-01-01", "-5", "<no value>", "2026-13-01T00:00:00Z"} {
		if got := incidentOf(t, map[string]any{"created_at": in}).StartedAt; got != nil {
			t.Errorf("%q: got %v, want none", in, got)
		}
	}
}

// TestLooseTypes has what imitators of Statuspage do to its types.
func TestLooseTypes(t *testing.T) {
	t.Parallel()
	got := incidentOf(t, map[string]any{"id": 17, "name": nil, "created_at": 1772364005, "updated_at": nil, "shortlink": false, "components": nil, "incident_updates": nil})
	start := time.Unix(1772364005, 0).UTC()
	want := status.Incident{ID: "17", Name: "(no name)", Impact: status.Minor, Status: "identified", StartedAt: &start}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
