package probe_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/curlline"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/internal/saved"
	"github.com/hex21/hex21/probe"
)

func judge(t testing.TB, x *exchange.Exchange) *probe.Result {
	t.Helper()
	return probe.Judge(exchange.Wrap(x), explain.Builtin())
}

func findingIDs(r *probe.Result) []string {
	ids := []string{}
	for _, f := range r.Findings {
		ids = append(ids, f.ID)
	}
	return ids
}

// show is everything of an exchange that a user may come to see.
func show(t testing.TB, x *exchange.Exchange) string {
	t.Helper()
	doc, err := json.Marshal(judge(t, x))
	if err != nil {
		t.Fatal(err)
	}
	request, body := saved.Preview(x.Call)
	return fmt.Sprintf("%s\n%+v\n%+v\n%s\n%s", doc, saved.Call{Exchange: x, Result: judge(t, x)}.View(), request, body, curlline.Command(x.Call, nil))
}

// exchanges are an exchange for every case of every rule.
func exchanges(t testing.TB) map[string]*exchange.Exchange {
	t.Helper()
	out := map[string]*exchange.Exchange{}
	for _, family := range [][]ruleCase{
		transportCases(), redirectCases(), bodyCases(), credentialCases(), limitCases(), envelopeCases(), contractCases(),
	} {
		for _, c := range family {
			out[c.name] = exchangeOf(t, c.response, c.edit)
		}
	}
	return out
}

func TestJudgeIsPure(t *testing.T) {
	t.Parallel()
	options := cmp.Options{cmp.Exporter(func(reflect.Type) bool { return true }), cmp.Comparer(bytes.Equal), cmpopts.EquateErrors()}
	for name, x := range exchanges(t) {
		before := *x
		first, second := judge(t, x), judge(t, x)
		if d := cmp.Diff(first, second, options); d != "" {
			t.Errorf("%s: judged differently the second time:\n%s", name, d)
		}
		if d := cmp.Diff(&before, x, options); d != "" {
			t.Errorf("%s: judging changed the exchange:\n%s", name, d)
		}
		if !first.Verdict.OK && first.Verdict.Outcome == probe.OutcomeOK || first.Verdict.OK && first.Verdict.Outcome != probe.OutcomeOK {
			t.Errorf("%s: ok and outcome disagree: %+v", name, first.Verdict)
		}
		if first.Verdict.Summary == "" || strings.HasSuffix(first.Verdict.Summary, ".") {
			t.Errorf("%s: summary %q", name, first.Verdict.Summary)
		}
	}
}

func TestJudgeInManyGoroutines(t *testing.T) {
	t.Parallel()
	x := exchangeOf(t, answer("429 Too Many Requests", envelope("RATE_LIMIT", "x"), "Retry-After: 5"))
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() { probe.Judge(exchange.Wrap(x), explain.Builtin()) })
	}
	all.Wait()
}

func TestResultDocument(t *testing.T) {
	t.Parallel()
	x := exchangeOf(t, answer("429 Too Many Requests", `{"error": {"code": "RATE_LIMIT_EXCEEDED", "message": "Slow down", "details": {"retryAfter": 12.5}}}`,
		"X-RateLimit-Remaining: 0", "Date: "+received.Add(time.Minute).Format(http.TimeFormat), fmt.Sprint("X-RateLimit-Reset: ", received.Add(2*time.Minute).Unix())))
	x.Hops = []exchange.Hop{{Status: 301, Method: "GET", URL: loopback.URL("https://a:b@old.example.org/x?token=abc"), Location: "https://cms.example.org/api/articles/x"}}
	x.Answer.Lines = []probe.Header{{Name: "set-COOKIE", Value: "a=b"}, {Name: "x-Two", Value: "1"}}
	r := judge(t, x)
	want := &probe.Response{
		Status: 429, Protocol: "HTTP/1.1", Headers: []probe.Header{{Name: "set-COOKIE", Value: "[redacted]"}, {Name: "x-Two", Value: "1"}},
		ContentType: "application/json", BodyBytes: int64(len(x.Answer.Body)), BodyKind: "json", RequestID: "r-1",
		ServerDate: ptr(received.Add(time.Minute)), ClockSkewSeconds: ptr(int64(60)),
		Redirects: []probe.Redirect{{Status: 301, URL: "https://old.example.org/x?token=[redacted]", Location: "https://cms.example.org/api/articles/x"}},
	}
	if d := cmp.Diff(want, r.Response); d != "" {
		t.Errorf("response (-want +got):\n%s", d)
	}
	wantError := &probe.ErrorBody{
		Shape: "hex21", Code: "RATE_LIMIT_EXCEEDED", CanonicalCode: "RATE_LIMIT", Known: true, Message: "Slow down",
		Details: json.RawMessage(`{"retryAfter": 12.5}`), RequestID: "r-1", RetryAfterSeconds: ptr(12.5), Source: "api",
	}
	if d := cmp.Diff(wantError, r.Error); d != "" {
		t.Errorf("error (-want +got):\n%s", d)
	}
	if r.Explanation == nil || r.Explanation.Code != "RATE_LIMIT" {
		t.Errorf("explanation %+v", r.Explanation)
	}
	if l := r.RateLimit; l == nil || l.Limit.Value != 100 || !l.Remaining.Valid || l.Remaining.Value != 0 || l.Used.Present() || !l.ResetAt.Value.Equal(received.Add(2*time.Minute)) || l.Pace == nil || l.Pace.PerSecond != 0 || !l.Pace.BudgetEndsAt.Equal(received.Add(time.Minute)) { // by our clock
		t.Errorf("rate limit %+v", r.RateLimit)
	}
	if len(r.Attempts) != 1 || *r.Attempts[0].Status != 429 || r.Attempts[0].Error != "" {
		t.Errorf("attempts %+v", r.Attempts)
	}
	if r.Schema != "hex21.probe/v1" {
		t.Errorf("schema %s", r.Schema)
	}
}

func TestResultWithoutAnAnswer(t *testing.T) {
	t.Parallel()
	r := judge(t, exchangeOf(t, "", failed(exchange.KindRefused, exchange.PhaseConnect, "connection refused")))
	if r.Response != nil || r.Error != nil || r.RateLimit != nil || r.Explanation != nil || r.Timing == nil {
		t.Errorf("%+v", r)
	}
	if len(r.Attempts) != 1 || r.Attempts[0].Status != nil || r.Attempts[0].Error != "connection refused" {
		t.Errorf("attempts %+v", r.Attempts)
	}
}

func TestAbsentValuesAreNotZero(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"absent", []string{"-X-RateLimit-Limit", "-X-RateLimit-Remaining", "-X-RateLimit-Reset"}, `null`},
		{"zero", []string{"X-RateLimit-Limit: 0", "X-RateLimit-Remaining: 0", "-X-RateLimit-Reset"}, `{"limit":0,"remaining":0,"dialect":"x-ratelimit"}`},
		{"malformed", []string{"X-RateLimit-Limit: x", "X-RateLimit-Remaining: 5", "-X-RateLimit-Reset"}, `{"remaining":5,"dialect":"x-ratelimit","invalid":["X-RateLimit-Limit"]}`},
		{"only Retry-After", []string{"-X-RateLimit-Limit", "-X-RateLimit-Remaining", "-X-RateLimit-Reset", "Retry-After: 0"}, `{"retry_after_seconds":0}`},
	} {
		got, err := json.Marshal(judge(t, exchangeOf(t, answer("200 OK", good, test.lines...))).RateLimit)
		if err != nil || string(got) != test.want {
			t.Errorf("%s: %s (%v), want %s", test.name, got, err, test.want)
		}
	}
}

// Every final status has a verdict, a summary and a next step, with any body.
func TestEveryStatusHasAVerdict(t *testing.T) {
	t.Parallel()
	for status := 200; status <= 599; status++ {
		for _, body := range []string{"", page, good, envelope("NOT_FOUND", "x"), "text", "\x00\x01"} {
			r := judge(t, exchangeOf(t, answer(fmt.Sprint(status, " X"), body, "-Content-Type")))
			v := r.Verdict
			if v.Summary == "" || v.Layer == "" || v.Blame == "" || !v.OK && len(v.Next) == 0 || v.Next == nil {
				t.Errorf("%d with %.20q: %+v", status, body, v)
			}
			if !slices.Contains(outcomes(status), v.Outcome) {
				t.Errorf("%d with %.20q: %s", status, body, verdictLine(v))
			}
		}
	}
}

// outcomes are those that a status may have; the body only matters below 300.
func outcomes(status int) []probe.Outcome {
	switch {
	case status < 300:
		return []probe.Outcome{probe.OutcomeOK, probe.OutcomeContract}
	case status < 400:
		return []probe.Outcome{probe.OutcomeContract}
	case status == 401, status == 403:
		return []probe.Outcome{probe.OutcomeCredentials}
	case status == 429:
		return []probe.Outcome{probe.OutcomeLimited}
	case status < 500:
		return []probe.Outcome{probe.OutcomeClientError}
	}
	return []probe.Outcome{probe.OutcomeServerError}
}

func ptr[T any](v T) *T { return &v }

// FuzzJudge holds Judge to what it promises for any response: a verdict, findings that are known, a document that encodes and
// does not show the key.
func FuzzJudge(f *testing.F) {
	f.Add("404 Not Found", envelope("NOT_FOUND", "no k-12345678"), "X-A: k-12345678")
	f.Add("200 OK", `{"data": [`, "Content-Type: text/html")
	f.Add("429 X", "", "Retry-After: Fri, 02 Jan 2026 03:04:05 GMT")
	f.Add("302 X", page, "Location: //k-12345678@h/?key=k-12345678")
	f.Add("500 X", "\xff\xfe", "Date: x")
	known := map[string]bool{}
	for _, id := range probe.FindingIDs() {
		known[id] = true
	}
	f.Fuzz(func(t *testing.T, status, body, line string) {
		text := answer("200 OK", body)
		if !strings.ContainsAny(status+line, "\r\n") && strings.Contains(line, ":") && !strings.HasPrefix(strings.ToLower(line), "transfer-encoding") && !strings.HasPrefix(strings.ToLower(line), "content-length") {
			text = answer(status, body, line)
		}
		if r, err := http.ReadResponse(bufio.NewReader(strings.NewReader(text)), nil); err != nil || r.Body == nil {
			return // not a response
		}
		r := judge(t, exchangeOf(t, text))
		if r.Verdict.Summary == "" || r.Verdict.Next == nil || r.Verdict.Layer == "" || r.Verdict.Blame == "" {
			t.Errorf("verdict %+v", r.Verdict)
		}
		for _, finding := range r.Findings {
			if !known[finding.ID] {
				t.Errorf("finding %s is no rule", finding.ID)
			}
		}
		doc, err := json.Marshal(r)
		if err != nil {
			t.Fatalf("%v: %+v", err, r)
		}
		if strings.Contains(string(doc), "k-12345678") {
			t.Errorf("the key shows: %s", doc)
		}
	})
}

// No step of a call that reads makes a write of it, and none of a write reads with the method of the write.
func TestStepsThatReadAreNotWrites(t *testing.T) {
	t.Parallel()
	for _, status := range []string{"400", "404", "405", "409", "410", "413", "415", "422", "429", "500", "502", "503", "504"} {
		for _, method := range []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"} {
			x := exchanged{method: method, answer: status + "\nContent-Type: application/json\n\n{\"message\": \"no\"}"}.build(t)
			v := judge(t, x).Verdict
			for _, s := range v.Steps {
				reads := s.Command.Kind == explain.KindRead
				if at := slices.Index(s.Command.Args, "-X"); reads && at >= 0 && s.Command.Args[at+1] != "OPTIONS" || slices.Contains(s.Command.Args, "-d") {
					t.Errorf("%s %s: %s", method, status, s)
				}
				if repeats := s.Command.Kind == explain.KindRepeat; repeats && len(s.Command.Args) == 0 && s.Command.Target == "" {
					t.Errorf("%s %s: %s is the call that was just made", method, status, s)
				}
			}
		}
	}
}

// A step that leads from another origin to that of the base URL has the whole URL, because a path alone is below the URL that was called.
func TestStepsToTheBaseURLFromElsewhere(t *testing.T) {
	t.Parallel()
	plain := &exchange.Failure{Phase: exchange.PhaseTLS, Kind: exchange.KindTLSPlainServer, Message: "no"}
	moved := "308 Permanent Redirect\nLocation: https://cms.example.org/api/articles\n\n"
	for name, c := range map[string]struct {
		exchanged
		want string
	}{
		"another scheme":          {exchanged{url: "https://cms.example.org/api/articles", base: "http://cms.example.org/api", failure: plain}, "http://cms.example.org/api/articles"},
		"a redirect to it":        {exchanged{url: "https://old.example.org/api/articles", answer: moved}, "https://cms.example.org/api/articles"},
		"a redirect within it":    {exchanged{url: "https://cms.example.org/api/articles/", answer: moved}, "/articles"},
		"another scheme below it": {exchanged{url: "https://cms.example.org/api/articles", failure: plain}, "/articles"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			v := judge(t, c.build(t)).Verdict
			if len(v.Steps) == 0 || v.Steps[0].Command.Target != c.want {
				t.Errorf("%v, want %s first", v.Steps, c.want)
			}
		})
	}
}

// A write that may have been applied must not be repeated blindly; nothing else needs this warning.
func TestOnlyFailedWritesMayHaveBeenApplied(t *testing.T) {
	t.Parallel()
	const failed = "\nContent-Type: application/json\n\n{\"message\": \"no\"}"
	lost := func(phase exchange.Phase, kind exchange.Kind) *exchange.Failure {
		return &exchange.Failure{Phase: phase, Kind: kind, Message: "no"}
	}
	for name, c := range map[string]struct {
		exchanged
		want bool
	}{
		"POST and 500":           {exchanged{method: "POST", answer: "500" + failed}, true},
		"POST and 504":           {exchanged{method: "POST", answer: "504" + failed}, true},
		"PATCH that was reset":   {exchanged{method: "PATCH", failure: lost(exchange.PhaseWait, exchange.KindReset)}, true},
		"POST without an end":    {exchanged{method: "POST", failure: lost(exchange.PhaseTransfer, exchange.KindTruncated)}, true},
		"POST out of time":       {exchanged{method: "POST", failure: lost(exchange.PhaseWait, exchange.KindTimeout)}, true},
		"POST that never left":   {exchanged{method: "POST", failure: lost(exchange.PhaseConnect, exchange.KindRefused)}, false},
		"POST to a slow address": {exchanged{method: "POST", failure: lost(exchange.PhaseTLS, exchange.KindTimeout)}, false},
		"POST and 429":           {exchanged{method: "POST", answer: "429" + failed}, false},
		"POST and 503":           {exchanged{method: "POST", answer: "503" + failed}, false},
		"POST and 422":           {exchanged{method: "POST", answer: "422" + failed}, false},
		"PUT and 502":            {exchanged{method: "PUT", answer: "502" + failed}, true},
		"DELETE out of time":     {exchanged{method: "DELETE", failure: lost(exchange.PhaseWait, exchange.KindTimeout)}, true},
		"PUT and 501":            {exchanged{method: "PUT", answer: "501" + failed}, false},
		"GET and 500":            {exchanged{answer: "500" + failed}, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			v := judge(t, c.build(t)).Verdict
			got := strings.HasPrefix(strings.Join(v.Next, "\n"), "The "+c.method+" may have been applied: check before you send it again: `hex21 probe -i /articles`")
			if got != c.want || got && v.Retryable && (c.method == "POST" || c.method == "PATCH") {
				t.Errorf("retryable %t, next %q", v.Retryable, v.Next)
			}
		})
	}
}

// TestStepsWhereTheErrorSaysItAll checks that a headline with all that an error says is not followed by a step to read the error.
func TestStepsWhereTheErrorSaysItAll(t *testing.T) {
	t.Parallel()
	for body, first := range map[string]string{
		`{"errors":["'name' parameter can't be empty"]}`:                                                     "Correct the request as the error says, and repeat the call.",
		`{"errors":["Stats are unavailable at this time"]}`:                                                  "See which part of the request is wrong: `hex21 probe -o json --jq .error /articles`",
		`{"errors":["Unable to connect to the database"]}`:                                                   "See which part of the request is wrong: `hex21 probe -o json --jq .error /articles`",
		`{"errors":["Validation failed for the request"]}`:                                                   "See which part of the request is wrong: `hex21 probe -o json --jq .error /articles`",
		`{"errors":["slug has already been taken"]}`:                                                         "Correct the request as the error says, and repeat the call.",
		`{"message":"Validation failed","errors":{"address1":["can't be blank"],"city":["can't be blank"]}}`: "Correct the request as the error says, and repeat the call.",
		`{"errors":["Bad"]}`: "See which part of the request is wrong: `hex21 probe -o json --jq .error /articles`",
		`{"errors":["` + strings.Repeat("a long text ", 20) + `"]}`: "See which part of the request is wrong: `hex21 probe -o json --jq .error /articles`",
	} {
		r := judge(t, exchanged{answer: "400\nContent-Type: application/json\n\n" + body}.build(t))
		if r.Verdict.Next[0] != first {
			t.Errorf("%s: the first step is %s, want %s", body, r.Verdict.Next[0], first)
		}
	}
}
