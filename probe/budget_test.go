package probe_test

import (
	"strings"
	"testing"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/probe"
)

// TestLongBudgetsAreNotWaitedFor checks that the advice for a daily quota is not "wait a minute".
func TestLongBudgetsAreNotWaitedFor(t *testing.T) {
	t.Parallel()
	bare := []string{"-X-RateLimit-Limit", "-X-RateLimit-Remaining", "-X-RateLimit-Reset"}
	for name, c := range map[string]struct {
		body    string
		headers []string
		title   string
		step    string
	}{
		"daily in the message":  {`{"error": {"code": "TOO_MANY", "message": "Daily limit of 1000 calls reached"}}`, bare, "the daily limit is used up", "this budget is for a day"},
		"daily in the code":     {`{"error": "DAILY_LIMIT_EXCEEDED"}`, bare, "the daily limit is used up", "this budget is for a day"},
		"a month":               {envelope("QUOTA_EXCEEDED", "You have used your quota for this month"), bare, "the monthly quota is used up", "this budget is for a month"},
		"a quota without words": {envelope("QUOTA_EXCEEDED", "API quota exceeded"), bare, "the quota is used up", "does not report when it is renewed"},
		"a quota in a message":  {`{"error": {"code": 429, "message": "The request cannot be completed because you have exceeded your quota."}}`, bare, "quota", "does not report when it is renewed"},
		"a window of a day":     {envelope("RATE_LIMIT", "Slow down"), []string{"-X-RateLimit-Reset", "X-RateLimit-Limit: 500", "X-RateLimit-Remaining: 0", "X-RateLimit-Window: 86400"}, "the daily limit is used up (500 per day)", "this budget is for a day"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := probe.Judge(exchange.Wrap(exchangeOf(t, answer("429 Too Many Requests", c.body, c.headers...), nil)), explain.Builtin())
			text := r.Verdict.Summary + "\n" + strings.Join(r.Verdict.Next, "\n")
			if !strings.Contains(r.Verdict.Summary, c.title) || !strings.Contains(text, c.step) {
				t.Errorf("the verdict does not say %q and %q:\n%s", c.title, c.step, text)
			}
			for _, f := range r.Findings {
				text += "\n" + strings.Join(f.Advice, "\n")
			}
			if strings.Contains(text, "Wait a minute") || strings.Contains(text, "Back off") {
				t.Errorf("a short wait is advised:\n%s", text)
			}
			if r.Verdict.Retryable {
				t.Error("--retry would back off for it")
			}
		})
	}
	short := probe.Judge(exchange.Wrap(exchangeOf(t, answer("429 Too Many Requests", envelope("RATE_LIMIT", "10 per minute and 1000 per day"), bare...), nil)), explain.Builtin())
	if text := strings.Join(short.Verdict.Next, "\n"); !strings.Contains(text, "Wait a minute") || !short.Verdict.Retryable {
		t.Errorf("a limit of two periods is taken for the long one:\n%s", text)
	}
}

// TestHeadlineNamesTheProblem checks that the details of a rejected request are in the headline.
func TestHeadlineNamesTheProblem(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ status, body, want string }{
		"a value and what is expected": {"400 Bad Request", `{"error":{"code":"INVALID_PARAMETERS","message":"One or more request parameters are invalid","details":{"parameter":"limit","value":"500","problem":"is not a number in range","expected":"a whole number from 1 to 100"}}}`,
			"400 INVALID_PARAMETERS: limit=500 must be a whole number from 1 to 100"},
		"missing fields": {"422 Unprocessable Entity", `{"error":{"code":"MISSING_REQUIRED","message":"Required parameter is missing","details":{"missing":["slug","content"]}}}`,
			"422 MISSING_REQUIRED: missing: slug, content"},
		"one missing field":         {"400 Bad Request", `{"error":{"code":"MISSING_REQUIRED","message":"Required parameter is missing","details":{"field":"title"}}}`, "400 MISSING_REQUIRED: missing: title"},
		"a list of missing fields":  {"400 Bad Request", `{"error":{"code":"MISSING_REQUIRED","message":"Required parameter is missing","details":["slug","title"]}}`, "400 MISSING_REQUIRED: missing: slug, title"},
		"missing fields as objects": {"400 Bad Request", `{"error":{"code":"MISSING_REQUIRED","message":"Required parameter is missing","details":{"fields":[{"field":"slug"}]}}}`, "400 MISSING_REQUIRED: missing: slug"},
		"a word about a field":      {"400 Bad Request", `{"error":{"code":"VALIDATION_ERROR","message":"x","details":{"fields":{"title":"required"}}}}`, "400 VALIDATION_ERROR: title is required"},
		"a list of fields": {"400 Bad Request", `{"error":{"code":"VALIDATION_ERROR","message":"x","details":[{"field":"title","message":"Must not be empty."},{"field":"tags","message":"Expected an array"}]}}`,
			"400 VALIDATION_ERROR: title must not be empty; tags: expected an array"},
		"fields with messages": {"400 Bad Request", `{"error":{"code":"VALIDATION_ERROR","message":"x","details":{"fields":{"slug":["is taken"],"title":["is missing"]}}}}`,
			"400 VALIDATION_ERROR: slug is taken; title is missing"},
		"details that say nothing of the kind": {"400 Bad Request", `{"error":{"code":"INVALID_PARAMETERS","message":"x","details":{"trace":"abc","resource":"article"}}}`,
			"400 INVALID_PARAMETERS: one or more request parameters are invalid"},
		"a message that names a field":   {"400 Bad Request", `{"error":{"code":"VALIDATION_ERROR","message":"body.page_size should be a number"}}`, "400 VALIDATION_ERROR: body.page_size should be a number"},
		"a code and a field":             {"422 Unprocessable Entity", `{"message":"Validation Failed","errors":[{"resource":"Issue","field":"title","code":"missing_field"}]}`, "422 missing_field: title: missing_field"},
		"the path of a field":            {"400 Bad Request", `{"error":{"issues":[{"code":"invalid_type","path":["author","name"],"message":"Required"}],"name":"ZodError"}}`, "400 invalid_type: author.name is required"},
		"fields with codes and messages": {"400 Bad Request", `{"status":400,"message":"Failed to create record.","data":{"title":{"code":"validation_required","message":"Missing required value."}}}`, "400 Bad Request: title: missing required value"},
		"a field that was not sent":      {"400 Bad Request", `{"error":{"issues":[{"code":"invalid_type","expected":"string","received":"undefined","path":["title"],"message":"Required"}],"name":"ZodError"}}`, "400 invalid_type: title must be string"},
		"the type that was received":     {"400 Bad Request", `{"error":{"code":"INVALID_FORMAT","message":"x","details":{"field":"title","expected":"a string","received":"number"}}}`, "400 INVALID_FORMAT: title must be a string (received: number)"},
		"the type that Zod received":     {"400 Bad Request", `{"error":{"issues":[{"code":"invalid_type","expected":"number","received":"string","path":["page"],"message":"Required"}],"name":"ZodError"}}`, "400 invalid_type: page must be number (received: string)"},
		"the procedure of tRPC":          {"400 Bad Request", `{"error":{"message":"bad input","code":-32600,"data":{"code":"BAD_REQUEST","httpStatus":400,"path":"art"}}}`, "400 BAD_REQUEST: bad input"},
		"a value that is null":           {"400 Bad Request", `{"error":{"code":"VALIDATION_ERROR","message":"x","details":[{"field":"slug","value":null,"message":"must be a string"}]}}`, "400 VALIDATION_ERROR: slug must be a string"},
		"the name of an error":           {"400 Bad Request", `{"errors":[{"name":"ValidationError","data":{"errors":[{"message":"This field is required.","path":"title"}]},"message":"The following field is invalid: title"}]}`, "400 ValidationError: title: this field is required"},
		"the details of a resource":      {"422 Unprocessable Entity", `{"data":[{"type":"api_error","attributes":{"code":"INVALID_FIELD","details":{"field":"title","code":"VALIDATION_REQUIRED"}}}]}`, "422 INVALID_FIELD: title: VALIDATION_REQUIRED"},
		"markup in a message":            {"500 Internal Server Error", `{"code":"internal_server_error","message":"<p>There has been a critical error on this website.</p><p><a href=\"https://x\">More</a></p>","data":{"status":500}}`, "500 internal_server_error: There has been a critical error on this website"},
		"a phrase under a name":          {"404 Not Found", `{"errors":{"detail":"Not Found"}}`, "404 Not Found"},
		"a conflict": {"409 Conflict", `{"error":{"code":"CONFLICT","message":"x","details":{"slug":"soil-microbes","version":4,"sent":"3","retryAfter":1}}}`,
			"409 CONFLICT: request conflicts with existing resource (slug: soil-microbes, version: 4, sent: 3)"},
		"a permission":   {"403 Forbidden", `{"error":{"code":"FORBIDDEN","message":"x","details":{"required":"articles:write"}}}`, "403 FORBIDDEN: the key has no permission for this (required: articles:write)"},
		"another status": {"404 Not Found", `{"error":{"code":"NOT_FOUND","message":"x","details":{"missing":["slug"]}}}`, "404 NOT_FOUND: requested resource was not found"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := probe.Judge(exchange.Wrap(exchangeOf(t, answer(c.status, c.body), nil)), explain.Builtin())
			if r.Verdict.Summary != c.want {
				t.Errorf("got  %s\nwant %s", r.Verdict.Summary, c.want)
			}
		})
	}
}

// TestStepsAfterANamedFault checks that no step looks for what the headline has.
func TestStepsAfterANamedFault(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]int{
		`{"error":{"code":"INVALID_PARAMETERS","message":"x","details":{"parameter":"limit","value":"500","expected":"a whole number from 1 to 100"}}}`: 2,
		`{"error":{"code":"INVALID_FORMAT","message":"x","details":{"field":"title","expected":"a string","received":"number"}}}`:                       2,
		`{"error":{"code":"INVALID_PARAMETERS","message":"x"}}`:                                                                                         3,
	} {
		r := probe.Judge(exchange.Wrap(exchangeOf(t, answer("400 Bad Request", body), nil)), explain.Builtin())
		if steps := r.Verdict.Steps; len(steps) != want || !strings.HasPrefix(steps[0].Text, "Correct the ") {
			t.Errorf("%s\n%d steps, not %d: %v", body, len(steps), want, steps)
		}
	}
}

// TestSupportIsNamedForTheVendor checks that failures of the vendor's own hosts lead to its support, and failures of other hosts do not.
func TestSupportIsNamedForTheVendor(t *testing.T) {
	t.Parallel()
	at := func(host string) func(*exchange.Exchange) {
		return func(x *exchange.Exchange) {
			x.Call.URL, x.Call.Base = loopback.URL("https://"+host+"/api/articles"), loopback.URL("https://"+host+"/api")
		}
	}
	failure := answer("500 Internal Server Error", envelope("INTERNAL_ERROR", "Oops"))
	for host, vendor := range map[string]bool{"hex21.dev": true, "demo.hex21.dev": true, "cms.example.org": false, "nothex21.dev": false} {
		r := probe.Judge(exchange.Wrap(exchangeOf(t, failure, at(host))), explain.Builtin())
		if got := strings.Contains(strings.Join(r.Verdict.Next, "\n"), "api@hex21.dev"); got != vendor {
			t.Errorf("%s: support is named: %t\n%s", host, got, strings.Join(r.Verdict.Next, "\n"))
		}
	}
}
