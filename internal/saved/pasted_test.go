package saved

import (
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/probe"
)

// before puts a mark before each line.
func before(mark, text string) string {
	return mark + strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\n"+mark) + "\n"
}

// TestPasted reads one exchange in the ways in which people paste it. Each must keep the wait that the server asks for.
func TestPasted(t *testing.T) {
	t.Parallel()
	const (
		body     = `{"error":{"code":"RATE_LIMIT","message":"Slow down","details":{"retryAfter":120}}}`
		response = "HTTP/1.1 429 Too Many Requests\nRetry-After: 120\nContent-Type: application/json\n\n" + body + "\n"
	)
	numbered := ""
	for i, line := range strings.Split(response, "\n") {
		numbered += string(rune('1'+i)) + "  " + line + "\n"
	}
	for name, text := range map[string]string{
		"a quote":                      before("> ", response),
		"a quote of a quote":           before(">> ", response) + "> Any news?\n",
		"a letter with a quote":        "Hello,\n\nthis is what we get:\n\n" + before("> ", response) + "\nThank you",
		"a quoted letter":              before("> ", "Hello,\n\n"+response+"\nThank you, Ann"),
		"a quote in HTML":              before("&gt; ", response),
		"lines of a table":             before("| ", response),
		"lines that were added":        before("+", response),
		"indented":                     before("    ", response),
		"numbered lines":               numbered,
		"a fence":                      "In staging:\n\n```http\n" + response + "```\n\nIdeas?",
		"a block of Jira":              "{code:json}\n" + body + "\n{code}",
		"entities":                     strings.ReplaceAll(body, `"`, "&quot;"),
		"a prompt":                     "$ http GET cms.example.org/api/articles\n" + response,
		"an empty line after each":     strings.ReplaceAll(response, "\n", "\n\n"),
		"spaces that do not break":     strings.ReplaceAll(response, ": ", ":\u00a0"),
		"colors":                       "\x1b[31m" + strings.Replace(response, "429", "\x1b[1m429\x1b[0m", 1),
		"Python":                       `{'error': {'code': 'RATE_LIMIT', 'message': "It's slow", 'details': {'retryAfter': 120, 'plan': None}}}`,
		"bytes of Python":              "b'" + body + "'",
		"JavaScript":                   "{ error: { code: 'RATE_LIMIT', details: { retryAfter: 120, }, }, }",
		"Ruby":                         `{"error"=>{:code=>"RATE_LIMIT", "details"=>{"retryAfter"=>120, "plan"=>nil}}}`,
		"comments":                     "{\n  // at 3 am\n  \"error\": {\"code\": \"RATE_LIMIT\", /* see https://h/a */ \"details\": {\"retryAfter\": 120},},\n}",
		"the quotes of a text program": "{“error”: {“code”: “RATE_LIMIT”, “details”: {“retryAfter”: 120}}}",
		"escaped":                      `{\"error\":{\"code\":\"RATE_LIMIT\",\"details\":{\"retryAfter\":120}}}`,
		"YAML":                         "error:\n  code: RATE_LIMIT\n  message: Slow down\n  details:\n    retryAfter: 120\n",
		"the panel of a browser":       "Request URL: https://h/api/articles\nRequest Method: GET\nStatus Code: 429 Too Many Requests\nRemote Address: 203.0.113.5:443\nretry-after: 120\n",
		"the panel in two columns":     "Request URL\nhttps://h/api/articles\nStatus Code\n429 Too Many Requests\nretry-after\n120\n",
		"a response of Axios as JSON":  `{"status":429,"statusText":"Too Many Requests","headers":{"retry-after":"120"},"data":{"error":{"code":"RATE_LIMIT"}}}`,
		"a response of Node":           "{\n  status: 429,\n  statusText: 'Too Many Requests',\n  headers: { 'retry-after': '120' },\n  data: { error: { code: 'RATE_LIMIT' } }\n}",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
			entries, err := Read([]byte(text), Options{Now: now})
			if err != nil {
				one, ok := ReadBody([]byte(text), Options{Now: now}, explain.Builtin())
				if !ok {
					t.Fatalf("neither an exchange nor a body: %v", err)
				}
				entries = []Entry{one}
			}
			r := probe.Judge(exchange.Wrap(entries[0].Exchange), nil)
			if v := r.Verdict; len(entries) != 1 || v.Outcome != probe.OutcomeLimited || v.RetryAt == nil || !v.RetryAt.Equal(now.Add(2*time.Minute)) {
				t.Errorf("%d entries; the verdict is %q with a wait until %v", len(entries), v.Summary, v.RetryAt)
			}
		})
	}
}

// TestNotPasted leaves texts alone in which something only looks like a record.
func TestNotPasted(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"> GET /api/a HTTP/1.1\n> Host: h\n>\n< HTTP/1.1 404 Not Found\n<\n",
		"GET /api/a HTTP/1.1\nHost: h\n\nHTTP/1.1 404 Not Found\n\n",
		"Hello, we get\n\nHTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{}\n\nCan you help?",
		"{ retry: { code: 'RATE_LIMIT', times: 3 } }",
		"{\n  \"html\": \"&quot;a&quot; > b\",\n  \"text\": \"<b> \\n \\u000a\"\n}",
		"HTTP/1.1 404 Not Found\n\n{\"error\": {\"message\": \"no &quot;a&quot;\"}}",
		`{"error": {"code": "NOT_FOUND"}}`,
		"> I think that NOT_FOUND is\n> a good name.",
		"10:00:00 ERROR failed\n    {\"error\": {\"code\": \"RATE_LIMIT\"}}\n10:00:01 INFO next",
		"@@ -1 +1 @@\n-{}\n+{\"error\": {\"code\": \"NOT_FOUND\"}}\n",
		"- name: build\n  status: 404\n",
		"Status: open\nURL: https://h/issues/7",
		"1. Open the page\n2. See {name}",
	} {
		if got := Pasted(text); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}
