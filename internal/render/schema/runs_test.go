package schema_test

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/scripttest"
)

// documentRun is one command line that prints a document.
type documentRun struct {
	name   string
	schema string // of the document that is expected
	args   []string
	env    map[string]string // besides HEX21_BASE_URL
	stdin  string
}

// commandRuns are the commands that need no server.
func commandRuns(t *testing.T) []documentRun {
	codes := scripttest.File(t, "codes.yaml", "code: EMBARGOED\nmeaning: The article is under embargo\ndocs_url: https://cms.example.org/errors\n---\n"+
		"code: RATE_LIMIT\naliases: [TOO_FAST]\nexample: |\n  [1, \"any JSON\"]\n")
	broken := scripttest.File(t, "broken.yaml", "code: X Y\nmeaning: [no]\n---\nmeaning: nothing else\n")
	return []documentRun{
		{name: "version", schema: "version", args: []string{"version"}},
		{name: "skill", schema: "skill", args: []string{"skill"}},
		{name: "the help of a command", schema: "help", args: []string{"help", "probe"}},
		{name: "the help asked for with a flag", schema: "help", args: []string{"--help"}},
		{name: "a topic", schema: "help", args: []string{"help", "exit-codes"}},
		{name: "a group without its command", schema: "help", args: []string{"config"}},
		{name: "a completion script", schema: "completion", args: []string{"completion", "fish"}},
		{name: "every entry", schema: "explain", args: []string{"explain", "--all"}},
		{name: "the list", schema: "explain", args: []string{"explain"}},
		{name: "a status class", schema: "explain", args: []string{"explain", "4xx"}},
		{name: "a search", schema: "explain", args: []string{"explain", "--search", "token"}},
		{name: "a search without a hit", schema: "explain", args: []string{"explain", "--search", "zebra"}},
		{name: "one snippet", schema: "explain", args: []string{"explain", "RATE_LIMIT", "--lang", "go"}},
		{name: "entries of an own catalog", schema: "explain", args: []string{"explain", "--catalog", codes, "EMBARGOED", "TOO_FAST"}},
		{name: "a name that is nearly right", schema: "explain", args: []string{"explain", "RATE_LIMT"}},
		{name: "a name that is nothing", schema: "explain", args: []string{"explain", "NOT_FOUND", "zzzzzzzz"}},
		{name: "a transcript on stdin", schema: "explain", args: []string{"explain", "-"}, stdin: "HTTP/1.1 404 Not Found\n\n"},
		{name: "an exchange on stdin", schema: "explain", args: []string{"explain", "-"}, stdin: "HTTP/1.1 503 Service Unavailable\n\n<html>"},
		{name: "a text with a note", schema: "explain", args: []string{"explain", "AH00959: ap_proxy_connect_backend disabling worker for (localhost:3000) for 60s"}},
		{name: "a good file", schema: "validate", args: []string{"explain", "--validate", codes}},
		{name: "a broken file", schema: "validate", args: []string{"explain", "--validate", broken}},
		{name: "a binary file", schema: "validate", args: []string{"explain", "--validate", scripttest.File(t, "binary.yaml", "code: \xff\n")}},
		{name: "no settings", schema: "config", args: []string{"config", "show"}},
		{name: "all settings", schema: "config", args: []string{"config", "show", "--profile", "a"}, env: settled(t, "a-key-of-the-tests")},
		{name: "a setting", schema: "config", args: []string{"config", "get", "profiles.a"}, env: settled(t, "a-key-of-the-tests")},
		{name: "a setting that changes", schema: "config", args: []string{"config", "set", "base_url", "https://x.example.org"}, env: settled(t, "a-key-of-the-tests")},
		{name: "where the config file is", schema: "config", args: []string{"config", "path", "--config", "x.yaml"}},
		{name: "errors in a log", schema: "triage", args: []string{"triage", "../../../testdata/logs/night.log"}},
		{name: "a log without codes", schema: "triage", args: []string{"triage", "../../../testdata/logs/access.log"}},
		{name: "an empty log", schema: "triage", args: []string{"triage", "-"}},
		{name: "more files than are listed", schema: "triage", args: []string{"triage", manyLogs(t)}},
		{name: "a part of the logs", schema: "triage-partial", args: []string{"triage", "--partial", "../../../testdata/logs/night.log"}},
		{name: "no key", schema: "auth", args: []string{"auth", "status"}},
		{name: "a key in a variable", schema: "auth", args: []string{"auth", "status"}, env: map[string]string{"HEX21_API_KEY": "a-key-of-the-tests"}},
		{name: "a key in the keychain", schema: "auth", args: []string{"auth", "login", "--profile", "a"}, env: settled(t, ""), stdin: "a-key-of-the-tests"},
		{name: "a request", schema: "request", args: []string{"probe", "--dry-run", "/articles"}},
		{
			name: "a request with a body and a key", schema: "request", env: map[string]string{"HEX21_API_KEY": "a-key-of-the-tests"},
			args: []string{"probe", "--dry-run", "-X", "PATCH", "-d", `{"title":"x"}`, "-H", "Cookie: a=b", "--query", "token=secret", "/articles"},
		},
	}
}

// manyLogs returns a directory with more log files than a document lists as the sources of a code.
func manyLogs(t *testing.T) string {
	dir := t.TempDir()
	for i := range 1030 {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.log", i)), []byte("{\"code\":\"NOT_FOUND\"}\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// settled is an environment with a config file that sets everything.
func settled(t *testing.T, key string) map[string]string {
	return map[string]string{"HEX21_BASE_URL": "", "HEX21_API_KEY": key, "HEX21_CONFIG": scripttest.File(t, "config.yaml", `
catalogs: [codes.yaml]
defaults: {probe: {header: ['A: b', 'C: d']}}
profiles:
  a: {base_url: 'https://cms.example.org/api', key_from: keychain}
`)}
}

// checkRuns are checks of the mock, and of installations that do not let themselves be checked.
func checkRuns(t *testing.T) []documentRun {
	baseline := scripttest.File(t, "baseline.yaml", "promises:\n  error-article: {status: broken, reason: as it is}\n  error-doc: broken\n  shape-list: kept\n")
	suite := scripttest.File(t, "suite.yaml", "promises:\n  - {id: own-one, promise: It answers, path: /errors/503, expect: {status: 200}}\n")
	return []documentRun{
		{name: "a check", schema: "check", args: []string{"check", "--mock", "--break", "credentials-wrong", "--break", "proxy-head"}},
		{name: "a check with a baseline", schema: "check", args: []string{"check", "--mock", "--break", "error-article,shape-list", "--baseline", baseline}},
		{name: "a baseline that cannot be written", schema: "check", args: []string{"check", "--mock", "--only", "limits", "--write-baseline", "missing/baseline.yaml"}},
		{name: "a check without an answer", schema: "check", args: []string{"check", "http://127.0.0.1:1/api"}},
		{name: "a check that meets a limit", schema: "check", args: []string{"check"}},
		{name: "a check of a suite", schema: "check", args: []string{"check", "--suite", suite, "--only", "suite"}},
		{name: "the plan of a check", schema: "check-plan", args: []string{"check", "--mock", "--dry-run"}},
		{name: "a promise", schema: "explain", args: []string{"explain", "error-envelope"}},
	}
}

// errorRuns are failures of hex21 itself.
func errorRuns() []documentRun {
	return []documentRun{
		{name: "an unknown command", schema: "error", args: []string{"expalin"}},
		{name: "an unknown flag", schema: "error", args: []string{"probe", "--mthod", "GET", "/articles"}},
		{name: "no argument", schema: "error", args: []string{"probe"}},
		{name: "too many arguments", schema: "error", args: []string{"version", "x"}},
		{name: "a malformed URL", schema: "error", args: []string{"probe", "http://[::1/x"}},
		{name: "a missing catalog", schema: "error", args: []string{"explain", "--catalog", "missing.yaml", "404"}},
		{name: "a missing file to validate", schema: "error", args: []string{"explain", "--validate", "missing.yaml"}},
		{name: "an expression that does not parse", schema: "error", args: []string{"explain", "404", "--jq", "..["}},
		{name: "help for an unknown word", schema: "error", args: []string{"help", "nonsense"}},
		{name: "an empty stdin", schema: "error", args: []string{"explain", "-"}},
		{name: "a missing config file", schema: "error", args: []string{"probe", "--config", "missing.yaml", "/articles"}},
		{name: "a bad base URL", schema: "error", args: []string{"probe", "--base-url", "nonsense", "/articles"}},
	}
}

// faultRuns are every error of the catalog and every fault of the mock, as the mock itself lists them.
func faultRuns(t *testing.T, base string) []documentRun {
	var runs []documentRun
	for _, path := range pathsOf(t, base+"/errors") {
		runs = append(runs, documentRun{name: path, schema: "probe", args: []string{"probe", path}})
	}
	for _, e := range explain.Builtin().Codes() {
		for _, alias := range e.Aliases {
			runs = append(runs, documentRun{name: "alias " + alias, schema: "probe", args: []string{"probe", "-H", "Prefer: code=" + alias, "/articles"}})
		}
	}
	for _, path := range pathsOf(t, base+"/faults") {
		patience := "10s"
		if strings.HasSuffix(path, "/hang") || strings.HasSuffix(path, "/slow") {
			patience = "100ms"
		}
		runs = append(runs,
			documentRun{name: path, schema: "probe", args: []string{"probe", "-m", patience, path}},
			documentRun{name: "followed " + path, schema: "probe", args: []string{"probe", "-L", "-m", patience, path}},
		)
	}
	return runs
}

// pathsOf reads the paths that a list of the mock names.
func pathsOf(t *testing.T, url string) []string {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var list struct {
		Data []struct{ Path string }
	}
	if err := json.NewDecoder(response.Body).Decode(&list); err != nil || len(list.Data) < 10 {
		t.Fatalf("%s lists %d paths: %v", url, len(list.Data), err)
	}
	var paths []string
	for _, item := range list.Data {
		paths = append(paths, item.Path)
	}
	return paths
}

// probeRuns are calls of all other kinds.
func probeRuns(odd, secure, certificate string) []documentRun {
	keyed := map[string]string{"HEX21_API_KEY": "a-key-of-the-tests"}
	port := odd[strings.LastIndexByte(odd, ':'):]
	runs := []documentRun{
		{name: "a good call", schema: "probe", args: []string{"probe", "/articles"}, env: keyed},
		{name: "a refused key", schema: "probe", args: []string{"probe", "/articles"}, env: map[string]string{"HEX21_API_KEY": "expired"}},
		{name: "a traced call", schema: "probe", args: []string{"probe", "--trace", "/articles"}},
		{name: "an allowed finding", schema: "probe", args: []string{"probe", "--allow", "no-data-envelope", "--base-url", odd, "/bare"}},
		{name: "a HEAD", schema: "probe", args: []string{"probe", "-X", "HEAD", "/articles"}},
		{name: "an expectation that is met", schema: "probe", args: []string{"probe", "--expect", "404", "/nowhere"}},
		{name: "an expectation that is not met", schema: "probe", args: []string{"probe", "--expect", "404", "/articles"}},
		{name: "the exit code forgiven", schema: "probe", args: []string{"probe", "--exit-zero", "/errors/GONE"}},
		{name: "HTTP/2", schema: "probe", args: []string{"probe", "--cacert", certificate, secure + "/api/articles"}},
		{name: "TLS with HTTP/1.1", schema: "probe", args: []string{"probe", "--http1.1", "-k", secure + "/api/articles"}},
		{name: "an unknown authority", schema: "probe", args: []string{"probe", secure + "/api/articles"}},
		{name: "TLS to a plain port", schema: "probe", args: []string{"probe", "https" + strings.TrimPrefix(odd, "http")}},
		{name: "plain to a TLS port", schema: "probe", args: []string{"probe", "http" + strings.TrimPrefix(secure, "https")}},
		{name: "nothing listens", schema: "probe", args: []string{"probe", scripttest.Nowhere}},
		{name: "a proxy that is not there", schema: "probe", args: []string{"probe", "http://cms.example.org/"}, env: map[string]string{"HTTP_PROXY": "http://127.0.0.1:1"}},
		{name: "a host name", schema: "probe", args: []string{"probe", "http://localhost" + port + "/limits"}},
		{name: "a report that cannot be written", schema: "probe", args: []string{"probe", "--report", "missing/report.md", "/articles"}},
		{name: "a page from another origin", schema: "probe", args: []string{"probe", "--origin", "https://app.example.org", "/articles"}},
		{name: "a page from another origin, refused", schema: "probe", args: []string{"probe", "--origin", "https://app.example.org", odd + "/limits"}},
		{name: "a page, and nothing listens", schema: "probe", args: []string{"probe", "--origin", "https://app.example.org", scripttest.Nowhere}},
		{name: "a second try", schema: "probe", args: []string{"probe", "--retry", "1", odd + "/html"}},
		{name: "the mock in the process", schema: "probe", args: []string{"probe", "--mock", "/articles"}},
	}
	for _, path := range oddPaths() {
		runs = append(runs,
			documentRun{name: "odd " + path, schema: "probe", args: []string{"probe", odd + path}},
			documentRun{name: "odd, followed, " + path, schema: "probe", args: []string{"probe", "-L", odd + path}},
		)
	}
	return runs
}

// oddPaths are the paths of oddAnswers.
func oddPaths() []string { return slices.Sorted(maps.Keys(oddTable())) }

func oddAnswers(w http.ResponseWriter, r *http.Request) {
	answer := oddTable()[r.URL.Path]
	w.Header()["Date"] = nil
	for _, line := range answer.header {
		name, value, _ := strings.Cut(line, ": ")
		w.Header().Add(name, value)
	}
	w.WriteHeader(answer.status)
	io.WriteString(w, answer.body)
}

type oddAnswer struct {
	status int
	header []string
	body   string
}

// oddTable are answers that the mock does not give: each shape of error, dialects of limits, redirects, wrong clocks.
func oddTable() map[string]oddAnswer {
	typed := func(kind string) []string { return []string{"Content-Type: " + kind} }
	return map[string]oddAnswer{
		"/limits": {200, []string{
			"X-RateLimit-Limit: 100", "X-RateLimit-Used: 40", "X-RateLimit-Remaining: 60", "X-RateLimit-Reset: 1767323105",
			"X-RateLimit-Resource: core", "Retry-After: 3", "Date: Fri, 02 Jan 2026 03:04:00 GMT",
		}, `{"data":[]}`},
		"/policies":     {429, []string{`RateLimit: "burst";r=0;t=5, "daily";r=90;t=3600`, `RateLimit-Policy: "burst";q=10;w=60, "daily";q=100;w=86400`}, `{}`},
		"/units":        {200, []string{`RateLimit: "burst";r=9;t=5;pk=:AQI=:`, `RateLimit-Policy: "burst";q=10;w=60;qu="content-bytes"`}, `[]`},
		"/usage":        {200, []string{"X-App-Rate-Limit: 20:1,100:120", "X-App-Rate-Limit-Count: 1:1,3:120"}, `[]`},
		"/malformed":    {429, []string{"X-RateLimit-Limit: many", "X-RateLimit-Remaining: -1", "X-RateLimit-Reset: soon", "Retry-After: never"}, `{}`},
		"/past":         {429, []string{"X-RateLimit-Limit: 1", "X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 1"}, `{}`},
		"/skew":         {200, []string{"Date: Thu, 01 Jan 1970 00:00:00 GMT"}, `[]`},
		"/redirect":     {307, []string{"Location: /limits"}, ""},
		"/loop":         {302, []string{"Location: loop"}, ""},
		"/nowhere-to":   {308, nil, ""},
		"/not-modified": {304, nil, ""},
		"/no-content":   {204, nil, ""},
		"/bare":         {200, typed("application/json"), `{"slug":"x"}`},
		"/hex21":        {400, typed("application/json"), `{"error":{"code":"OWN_CODE","message":"Own words.","details":[1,null,"x"],"request_id":"body-id"}}`},
		"/flat":         {400, typed("application/json"), `{"code":"NOT_FOUND","message":"No.\nSecond line."}`},
		"/string":       {400, typed("application/json"), `{"error":"nope"}`},
		"/problem":      {400, typed("application/problem+json"), `{"type":"https://example.org/p","title":"Nope","status":400,"detail":"Why"}`},
		"/jsonapi":      {400, typed("application/json"), `{"errors":[{"status":"400","code":"c","title":"Nope","detail":"Why"}]}`},
		"/google":       {404, typed("application/json"), `{"error":{"code":404,"message":"Nope","status":"NOT_FOUND","details":[]}}`},
		"/graphql":      {200, typed("application/json"), `{"errors":[{"message":"Nope","path":["a"],"locations":[{"line":1,"column":2}]}],"data":null}`},
		"/oauth2":       {400, typed("application/json"), `{"error":"invalid_grant","error_description":"Nope"}`},
		"/odata":        {400, typed("application/json"), `{"error":{"code":"c","message":"Nope","target":"t","innererror":{}}}`},
		"/aws":          {403, typed("application/xml"), `<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Nope</Message><RequestId>x</RequestId></Error>`},
		"/slack":        {200, typed("application/json"), `{"ok":false,"error":"not_authed"}`},
		"/list":         {400, typed("application/json"), `{"errors":{"title":["is missing"]}}`},
		"/wait":         {429, typed("application/json"), `{"error":{"code":"RATE_LIMIT","message":"Nope","details":{"retryAfter":1.5}}}`},
		"/html":         {502, typed("text/html"), `<!doctype html><title>502 Bad Gateway</title><center>nginx</center>`},
		"/blank-html":   {503, typed("text/html"), `<html></html>`},
		"/text":         {500, typed("text/plain"), "upstream connect error\n"},
		"/binary":       {500, typed("application/octet-stream"), "\x00\x01\x02\xff"},
		"/truncated":    {500, typed("application/json"), `{"error":{"code":"NOT_F`},
		"/scalar":       {500, typed("application/json"), `42`},
		"/empty":        {500, nil, ""},
		"/999":          {999, nil, ""},
	}
}
