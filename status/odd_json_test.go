package status_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/status"
)

// readFiles reads a page that consists of some files.
func readFiles(t *testing.T, engine string, files map[string]string) (*status.Page, error) {
	t.Helper()
	r := status.Reader{Transport: &fake{files: files, hangs: func(string) bool { return false }}, Now: now, Engine: engine}
	return r.Read(t.Context(), pageURL)
}

// TestUnexpectedKindIsNotOperational replaces lists of good pages with other values that may report trouble.
func TestUnexpectedKindIsNotOperational(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ dir, file, old, new string }{
		{"uptimekuma", "/api/status-page/cms", `"monitorList"`, `"monitorList": {"1": {"id": 1, "name": "API"}}, "other"`},
		{"uptimekuma", "/api/status-page/cms", `"incidents"`, `"incidents": {"1": {"title": "API is down", "style": "danger"}}, "other"`},
		{"gatus", "/api/v1/config", `"announcements"`, `"announcements": ["the API is down"], "other"`},
		{"heroku", "/api/v4/current-status", `"scheduled"`, `"scheduled": "see the blog", "other"`},
		{"incidentio", "/proxy/status.example.com", `"affected_components"`, `"affected_components": {"a": {"component_id": "a"}}, "other"`},
	} {
		t.Run(c.dir+" "+c.old, func(t *testing.T) {
			t.Parallel()
			files := load(t, filepath.Join("testdata", c.dir, "good.txtar")).files
			if !strings.Contains(files[c.file], c.old) {
				t.Fatalf("%s has no %s: %s", c.file, c.old, files[c.file])
			}
			files[c.file] = strings.Replace(files[c.file], c.old, c.new, 1)
			page, err := readFiles(t, dirs()[c.dir], files)
			if err != nil {
				t.Fatal(err)
			}
			if !page.Indicator.Fails(status.Minor) || !strings.Contains(strings.Join(page.Warnings, "\n"), "is not of the expected kind") {
				t.Errorf("indicator %s, warnings %q", page.Indicator, page.Warnings)
			}
		})
	}
}

// TestUnexpectedKindLeavesAWord reads pages that write their own word, which counts: what could not be read is a warning. A list that is
// required must be one.
func TestUnexpectedKindLeavesAWord(t *testing.T) {
	t.Parallel()
	summary := `{"page":{"name":"X"},"status":{"indicator":"none"},"components":[{"name":"API","status":"operational"}],"incidents":%s,"scheduled_maintenances":%s}`
	page, err := readFiles(t, "statuspage", map[string]string{"/api/v2/summary.json": fmt.Sprintf(summary, "null", `{"a":{}}`)})
	if err != nil || page.Indicator != status.None || len(page.Warnings) != 1 {
		t.Errorf("got %+v and %v, want one warning", page, err)
	}
	page, err = readFiles(t, "statuspage", map[string]string{"/api/v2/summary.json": fmt.Sprintf(summary, `{"a":{"impact":"critical"}}`, "[]")})
	if err == nil || !strings.Contains(err.Error(), "has no incidents") {
		t.Errorf("got %+v and %v, want an error about the incidents", page, err)
	}
}

func TestUptimeKumaWithManyMonitors(t *testing.T) {
	t.Parallel()
	var monitors, beats []string
	for n := range 1500 {
		monitors = append(monitors, fmt.Sprintf(`{"id":%d,"name":"monitor %d"}`, n+1, n+1))
		beats = append(beats, fmt.Sprintf(`"%d":[{"status":0},{"status":1}]`, n+1))
	}
	files := load(t, "testdata/uptimekuma/good.txtar").files
	files["/api/status-page/cms"] = `{"config":{"slug":"cms"},"publicGroupList":[{"name":"All","monitorList":[` + strings.Join(monitors, ",") + `]}]}`
	files["/api/status-page/heartbeat/cms"] = `{"heartbeatList":{` + strings.Join(beats, ",") + `}}`
	page, err := readFiles(t, "uptime-kuma", files)
	if err != nil {
		t.Fatal(err)
	}
	if page.Indicator != status.None || len(page.Components) != 1500 {
		t.Errorf("indicator %s, %d components, last %+v", page.Indicator, len(page.Components), page.Components[len(page.Components)-1])
	}
}

// TestNamesInAnotherLetterCase capitalizes the names of all members in pages that are in trouble. The result is the same.
func TestNamesInAnotherLetterCase(t *testing.T) {
	t.Parallel()
	name := regexp.MustCompile(`"[A-Za-z_]+":`)
	for _, dir := range []string{"statuspage", "instatus", "betterstack", "cstate", "cachet", "cachet3", "gatus", "statusio", "upptime", "rootly", "sorry", "onlineornot", "slack", "heroku", "googlecloud", "salesforce"} {
		t.Run(dir, func(t *testing.T) {
			t.Parallel()
			file := filepath.Join("testdata", dir, "troubled.txtar")
			want, err := readFiles(t, dirs()[dir], load(t, file).files)
			if err != nil {
				t.Fatal(err)
			}
			files := load(t, file).files
			for path, text := range files {
				if strings.HasPrefix(text, "{") || strings.HasPrefix(text, "[") {
					files[path] = name.ReplaceAllStringFunc(text, strings.ToUpper)
				}
			}
			got, err := readFiles(t, dirs()[dir], files)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("with the names in capitals (-want +got):\n%s", diff)
			}
		})
	}
}

// TestNameOfTheRightLetterCaseCounts has members whose names differ only in their letter case.
func TestNameOfTheRightLetterCaseCounts(t *testing.T) {
	t.Parallel()
	for indicator, members := range map[status.Indicator]string{
		status.None:     `"status":{"indicator":"none"},"Status":{"indicator":"critical"}`,
		status.Critical: `"status":null,"Status":{"indicator":"critical"}`,
	} {
		page, err := readFiles(t, "statuspage", map[string]string{"/api/v2/summary.json": `{"page":{"name":"X"},` + members + `,"components":[{"name":"API","status":"operational"}],"incidents":[]}`})
		if err != nil || page.Indicator != indicator {
			t.Errorf("%s: got %+v and %v, want %s", members, page, err, indicator)
		}
	}
}

// TestCachetComponentsThatAreDisabled reads truth values as databases write them.
func TestCachetComponentsThatAreDisabled(t *testing.T) {
	t.Parallel()
	for enabled, n := range map[string]int{"true": 2, "1": 2, `"1"`: 2, "null": 2, "false": 1, "0": 1, `"0"`: 1} {
		page, err := readFiles(t, "cachet", map[string]string{
			"/api/v1/components": `{"data":[{"id":1,"name":"API","status":1},{"id":2,"name":"Old","status":4,"enabled":` + enabled + `}]}`,
			"/api/v1/incidents":  `{"data":[]}`,
		})
		if err != nil || len(page.Components) != n || page.Indicator.Fails(status.Minor) != (n == 2) {
			t.Errorf("enabled %s: got %+v and %v, want %d components", enabled, page, err, n)
		}
	}
}
