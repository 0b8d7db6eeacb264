package mock_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/mock"
)

// entry returns a page of the built-in catalog.
func entry(t *testing.T, code string) explain.Entry {
	t.Helper()
	e, ok := explain.Builtin().Get(code)
	if !ok || len(e.Statuses) == 0 {
		t.Fatalf("the catalog has no %s with a status", code)
	}
	return e
}

func TestEveryEntryHasAnEmitter(t *testing.T) {
	t.Parallel()
	server := serve(t)
	for _, e := range explain.Builtin().All() {
		if !e.IsCode() && (e.Category != explain.CategoryStatus || e.Statuses[0] < http.StatusBadRequest) {
			continue // no server answers with these, or not as an error
		}
		t.Run(e.Code, func(t *testing.T) {
			t.Parallel()
			for how, res := range map[string]answered{
				"path":   get(t, server, "/api/errors/"+e.Code),
				"Prefer": get(t, server, "/api/articles", "Prefer: code="+e.Code),
			} {
				exempt := e.Category == explain.CategoryStatus && len(e.Example) == 0 // something before the API sends it, without an envelope
				if exempt != (res.body == "") {
					t.Errorf("%s: exempt is %v, and the body is %q", how, exempt, res.body)
				}
				if !exempt {
					checkBody(t, how, e, res)
				}
				if want := statusOf(t, e); res.StatusCode != want {
					t.Errorf("%s: got %d, want %d", how, res.StatusCode, want)
				}
				checkHeaders(t, how, res)
			}
		})
	}
}

// statusOf returns the status that an entry should come with.
func statusOf(t *testing.T, e explain.Entry) int {
	t.Helper()
	if e.Category != explain.CategoryStatus {
		return e.Statuses[0]
	}
	status, err := strconv.Atoi(e.Code)
	if err != nil {
		t.Fatal(err)
	}
	return status
}

// checkBody holds a body against the entry's example. A code comes under its own name, and a status with a code that can have it.
func checkBody(t *testing.T, how string, e explain.Entry, res answered) {
	t.Helper()
	if diff := cmp.Diff(compact(t, e.Example), compact(t, []byte(res.body))); diff != "" {
		t.Errorf("%s: the body is not the example (-want +got):\n%s", how, diff)
	}
	code := res.failure(t).Code
	if e.Category != explain.CategoryStatus && code != e.Code {
		t.Errorf("%s: the envelope has the code %s", how, code)
	}
	if !slices.Contains(entry(t, code).Statuses, res.StatusCode) {
		t.Errorf("%s: %s came with %d", how, code, res.StatusCode)
	}
}

// checkHeaders sees to the headers that a status demands.
func checkHeaders(t *testing.T, how string, res answered) {
	t.Helper()
	for status, names := range map[int][]string{
		401: {"WWW-Authenticate"},
		405: {"Allow"},
		429: {"X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Retry-After"},
	} {
		for _, name := range names {
			if got := res.Header.Get(name); (got != "") != (res.StatusCode == status) && name != "Retry-After" || got == "" && res.StatusCode == status {
				t.Errorf("%s: %s is %q on a %d", how, name, got, res.StatusCode)
			}
		}
	}
	if res.StatusCode == http.StatusTooManyRequests {
		if wait := fmt.Sprint(res.failure(t).Details["retryAfter"]); wait != res.Header.Get("Retry-After") {
			t.Errorf("%s: details.retryAfter is %s and Retry-After %s", how, wait, res.Header.Get("Retry-After"))
		}
		reset, _ := strconv.ParseInt(res.Header.Get("X-RateLimit-Reset"), 10, 64)
		if wait := fmt.Sprint(reset - noon.Unix()); wait != res.Header.Get("Retry-After") {
			t.Errorf("%s: the reset is in %s seconds and Retry-After %s", how, wait, res.Header.Get("Retry-After"))
		}
	}
	if res.Header.Get("X-Request-ID") == "" {
		t.Errorf("%s: no X-Request-ID", how)
	}
}

// compact takes the white space out of JSON.
func compact(t *testing.T, data []byte) string {
	t.Helper()
	var buf bytes.Buffer
	if err := json.Compact(&buf, data); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	return buf.String()
}

func TestCodesListsWhatIsServed(t *testing.T) {
	t.Parallel()
	names := mock.New(nil).Codes()
	for _, name := range []string{"RATE_LIMIT", "RATE_LIMIT_EXCEEDED", "NOT_FOUND", "429", "504"} {
		if !slices.Contains(names, name) {
			t.Errorf("no %s in %v", name, names)
		}
	}
	server := serve(t)
	for _, name := range names {
		res := get(t, server, "/api/errors/"+strings.ToLower(name))
		if got := res.failure(t).Code; got == "INVALID_PARAMETERS" && name != got && name != "400" {
			t.Errorf("%s is listed and not emitted", name)
		}
	}
	var listed struct{ Data []struct{ Code, Path string } }
	get(t, server, "/api/errors").decode(t, &listed)
	if len(listed.Data) < 24 {
		t.Errorf("/errors lists %d errors", len(listed.Data))
	}
}

func TestAliasKeepsItsName(t *testing.T) {
	t.Parallel()
	server := serve(t, mock.WithLimits(limit(t, "7/m"), limit(t, "3/m")))
	res := get(t, server, "/api/articles", "Prefer: code=rate_limit_exceeded", key)
	got := res.failure(t)
	want := map[string]any{"retry_after": 60.0, "limit": 7.0, "remaining": 0.0, "reset": float64(noon.Unix() + 60)}
	if res.StatusCode != 429 || got.Code != "RATE_LIMIT_EXCEEDED" || !cmp.Equal(got.Details, want) {
		t.Errorf("got %d %+v", res.StatusCode, got)
	}
	for name, want := range map[string]string{
		"X-RateLimit-Limit": "7", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": fmt.Sprint(noon.Unix() + 60), "Retry-After": "60",
	} {
		if res.Header.Get(name) != want {
			t.Errorf("%s is %q, want %s", name, res.Header.Get(name), want)
		}
	}
}

func TestOverrides(t *testing.T) {
	t.Parallel()
	server := serve(t)
	tests := []struct {
		fact, method, path string
		prefer             string
		status             int
		code, applied      string
	}{
		{"a status stands for its usual code", "GET", "/api/errors/503", "", 503, "SERVICE_UNAVAILABLE", ""},
		{"404 is NOT_FOUND", "GET", "/api/errors/404", "", 404, "NOT_FOUND", ""},
		{"500 is INTERNAL_ERROR", "GET", "/api/errors/500", "", 500, "INTERNAL_ERROR", ""},
		{"502 is BAD_GATEWAY", "GET", "/api/errors/502", "", 502, "BAD_GATEWAY", ""},
		{"a code may be in any case", "GET", "/api/errors/not_found", "", 404, "NOT_FOUND", ""},
		{"any method gets its error", "DELETE", "/api/errors/CONFLICT", "", 409, "CONFLICT", ""},
		{"Prefer works on a path that leads nowhere", "GET", "/api/x/y/z", "code=GONE", 410, "GONE", "code=GONE"},
		{"Prefer takes a status", "GET", "/api/docs", "code=503", 503, "SERVICE_UNAVAILABLE", "code=503"},
		{"Prefer works before the method is judged", "PATCH", "/api/docs", "code=GONE", 410, "GONE", "code=GONE"},
		{"Prefer wins over the path", "GET", "/api/errors/GONE", "code=CONFLICT", 409, "CONFLICT", "code=CONFLICT"},
		{"other preferences are left alone", "GET", "/api/docs", `respond-async, CODE="GONE"; x=y, wait=10, code=CONFLICT`, 410, "GONE", "code=GONE"},
		{"a comma in quotes separates nothing", "GET", "/api/docs", `note="a, code=GONE"`, 200, "", ""},
		{"an empty preference asks for nothing", "GET", "/api/docs", `code=, fault=""`, 200, "", ""},
		{"an unknown code is refused", "GET", "/api/docs", "code=RATE_LIMT", 400, "INVALID_PARAMETERS", ""},
		{"a category is no code", "GET", "/api/errors/authentication", "", 400, "INVALID_PARAMETERS", ""},
		{"a good status is no error", "GET", "/api/errors/200", "", 400, "INVALID_PARAMETERS", ""},
		{"an unknown fault is refused", "GET", "/api/docs", "fault=flood", 400, "INVALID_PARAMETERS", ""},
		{"a path of the web site has no wishes", "GET", "/", "code=GONE", 200, "", ""},
	}
	for _, test := range tests {
		t.Run(test.fact, func(t *testing.T) {
			t.Parallel()
			var headers []string
			if test.prefer != "" {
				headers = []string{"Prefer: " + test.prefer}
			}
			res := call(t, server, test.method, test.path, "", headers...)
			code := ""
			if test.code != "" {
				code = res.failure(t).Code
			}
			if res.StatusCode != test.status || code != test.code || res.Header.Get("Preference-Applied") != test.applied {
				t.Errorf("got %d %s, applied %q", res.StatusCode, res.body, res.Header.Get("Preference-Applied"))
			}
		})
	}
}

func TestUnknownOverrideHasSuggestions(t *testing.T) {
	t.Parallel()
	server := serve(t)
	for prefer, want := range map[string]string{"code=RATE_LIMT": "RATE_LIMIT", "code=rate-limit": "RATE_LIMIT", "fault=emtpy": "empty"} {
		kind, value, _ := strings.Cut(prefer, "=")
		details := get(t, server, "/api/docs", "Prefer: "+prefer).failure(t).Details
		suggestions, _ := details["suggestions"].([]any)
		if details["parameter"] != kind || details["value"] != value || !slices.Contains(suggestions, any(want)) {
			t.Errorf("%s: got %v", prefer, details)
		}
	}
}

func TestMockServesOwnCodes(t *testing.T) {
	t.Parallel()
	own := explain.Builtin().With(
		explain.Entry{Code: "EMBARGO", Category: explain.CategoryResource, Statuses: []int{451}, Meaning: "Not published yet"},
		explain.Entry{Code: "ODD", Category: explain.CategoryServer, Meaning: "Has no status"},
	)
	handler := mock.New(own)
	for path, want := range map[string]string{
		"/api/errors/EMBARGO": `451 {"error":{"code":"EMBARGO","message":"Not published yet"}}`,
		"/api/errors/ODD":     `500 {"error":{"code":"ODD","message":"Has no status"}}`,
	} {
		res := record(handler, path)
		if got := strings.TrimSpace(fmt.Sprint(res.Code, " ", res.Body)); got != want {
			t.Errorf("%s: got %s, want %s", path, got, want)
		}
	}
}
