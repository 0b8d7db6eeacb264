package probe_test

import (
	"bufio"
	"cmp"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/probe"
)

// moment is when every exchange of the rule tests was made.
var moment = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// exchanged is an exchange in short. What is left out is a healthy GET of https://cms.example.org/api/articles without a key.
type exchanged struct {
	method, url, base, key string
	header                 http.Header // of the call
	sentBody, sentType     string
	answer                 string // status, header lines, an empty line and the body: "404\nAllow: GET\n\nbody"
	hops                   []exchange.Hop
	failure                *exchange.Failure
	edit                   func(*exchange.Exchange)
}

func (e exchanged) build(t testing.TB) *exchange.Exchange {
	t.Helper()
	call := probe.Call{
		Method: cmp.Or(e.method, http.MethodGet), URL: loopback.URL(cmp.Or(e.url, "https://cms.example.org/api/articles")),
		Base: loopback.URL(cmp.Or(e.base, "https://cms.example.org/api")), Key: e.key, Header: e.header, Body: []byte(e.sentBody),
		MaxBody: exchange.DefaultMaxBody,
	}
	x := &exchange.Exchange{
		Call: call, Method: call.Method, URL: call.URL, SentBody: call.Body, SentAt: moment, ReceivedAt: moment,
		KeySent: e.key != "" || e.header.Get("Authorization") != "", Hops: e.hops, Failure: e.failure, Secrets: []string{e.key},
	}
	for name, values := range e.header {
		x.Sent = append(x.Sent, probe.Header{Name: name, Value: values[0]})
	}
	if e.sentType != "" {
		x.Sent = append(x.Sent, probe.Header{Name: "Content-Type", Value: e.sentType})
	}
	if e.answer != "" {
		x.Answer = answerOf(t, e.answer)
	}
	if e.edit != nil {
		e.edit(x)
	}
	return x
}

// answerOf reads an answer in short.
func answerOf(t testing.TB, text string) *exchange.Answer {
	t.Helper()
	head, body, _ := strings.Cut(text, "\n\n")
	raw := "HTTP/1.1 " + strings.ReplaceAll(head, "\n", "\r\n") + "\r\n\r\n"
	response, err := http.ReadResponse(bufio.NewReader(io.MultiReader(strings.NewReader(raw), strings.NewReader(body))), &http.Request{Method: http.MethodHead})
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	return &exchange.Answer{Status: response.StatusCode, Proto: response.Proto, Header: response.Header, Body: []byte(body)}
}

// exchangedCase is an exchange and a finding of it, or one that must not be there.
type exchangedCase struct {
	name string
	exchanged
	finds   string // the id that must be among the findings
	decides bool   // and must decide the verdict
	silent  string // an id that must not be among them; "warnings" means any error or warning
	says    string // words of the finding's title or evidence
}

func runRules(t *testing.T, cases []exchangedCase) {
	t.Helper()
	for _, test := range cases {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := judge(t, test.build(t))
			ids := findingIDs(r)
			if i := slices.Index(ids, test.finds); test.finds != "" && i < 0 {
				t.Fatalf("findings %v, want %s", ids, test.finds)
			} else if i >= 0 {
				checkFinding(t, r, r.Findings[i], test)
			}
			if slices.Contains(ids, test.silent) {
				t.Errorf("findings %v, and %s should not be there", ids, test.silent)
			}
			for _, f := range r.Findings {
				if test.silent == "warnings" && f.Severity != probe.SeverityInfo {
					t.Errorf("a healthy call has the finding %s: %s (%s)", f.ID, f.Title, f.Evidence)
				}
			}
		})
	}
}

func checkFinding(t *testing.T, r *probe.Result, f probe.Finding, test exchangedCase) {
	t.Helper()
	if f.Title == "" || f.Evidence == "" || len(f.Advice) == 0 {
		t.Errorf("the finding says too little: %+v", f)
	}
	if decides := strings.HasSuffix(r.Verdict.Summary, f.Title); decides != test.decides {
		t.Errorf("decides = %t, want %t; the verdict: %s", decides, test.decides, r.Verdict.Summary)
	}
	if text := f.Title + "\n" + f.Evidence; !strings.Contains(text, test.says) {
		t.Errorf("%q does not say %q", text, test.says)
	}
	if test.key == "" {
		return
	}
	for _, text := range append([]string{f.Title, f.Evidence}, f.Advice...) {
		if strings.Contains(text, test.key) {
			t.Errorf("the key is quoted: %s", text)
		}
	}
}

// answers in short that many cases share.
const (
	list       = "200\nContent-Type: application/json\nX-Request-ID: r1\nX-RateLimit-Limit: 100\nX-RateLimit-Remaining: 99\nX-RateLimit-Reset: 1772366460\n\n" + `{"data":[],"metadata":{"page":1,"limit":20,"total":0}}`
	notFound   = "404\nContent-Type: application/json\nX-Request-ID: r1\n\n" + `{"error":{"code":"NOT_FOUND","message":"no such article"}}`
	refused401 = "401\nContent-Type: application/json\nX-Request-ID: r1\n\n" + `{"error":{"code":"INVALID_AUTH","message":"no"}}`
	invalid    = "400\nContent-Type: application/json\nX-Request-ID: r1\n\n" + `{"error":{"code":"INVALID_JSON","message":"no"}}`
	page404    = "404\nContent-Type: text/html\n\n<!doctype html><title>Not here</title><h1>Not here</h1>"
)

func TestHealthyCallsHaveNoWarnings(t *testing.T) {
	t.Parallel()
	one := strings.Replace(list, `{"data":[],"metadata":{"page":1,"limit":20,"total":0}}`, `{"data":{"slug":"a"}}`, 1)
	runRules(t, []exchangedCase{
		{name: "a list", exchanged: exchanged{answer: list}, silent: "warnings"},
		{name: "with a key", exchanged: exchanged{key: "hx_0123456789abcdef", answer: list}, silent: "warnings"},
		{name: "one article", exchanged: exchanged{url: "https://cms.example.org/api/articles/a%2Fb", answer: one}, silent: "warnings"},
		{name: "a search", exchanged: exchanged{url: "https://cms.example.org/api/docs/search?q=error", answer: list}, silent: "warnings"},
		{name: "the search of an article's cursor", exchanged: exchanged{url: "https://cms.example.org/api/articles?token=abc&key=title", answer: list}, silent: "warnings"},
		{name: "a key on this machine over http", exchanged: exchanged{
			url: "http://127.0.0.1:3000/api/articles", base: "http://127.0.0.1:3000/api", key: "hx_0123456789abcdef", answer: list,
		}, silent: "warnings"},
		{name: "JSON in a request", exchanged: exchanged{
			method: "POST", sentBody: `{"a":1}`, sentType: "application/json", answer: "201\nContent-Type: application/json\n\n" + `{"data":{}}`,
		}, silent: "warnings"},
	})
}

// after makes the response arrive some time after the request was sent.
func after(wait time.Duration) func(*exchange.Exchange) {
	return func(x *exchange.Exchange) { x.ReceivedAt = x.SentAt.Add(wait) }
}
