package errorbody_test

import (
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
)

// An error in JSON is found wherever a server or a proxy puts it.
func TestEnclosedErrors(t *testing.T) {
	t.Parallel()
	const envelope = `{"error": {"code": "EXPIRED_TOKEN", "message": "Authentication token has expired", "details": {"retryAfter": 7}}}`
	for form, c := range map[string]struct {
		contentType, body string
		enclosed          bool
	}{
		"a page":                {"text/html", "<html><head><title>Error</title></head><body><pre>" + envelope + "</pre></body></html>", true},
		"a page with entities":  {"text/html", `<html><pre>{&quot;error&quot;:{&quot;code&quot;:&quot;EXPIRED_TOKEN&quot;,&quot;message&quot;:&quot;Authentication token has expired&quot;,&quot;details&quot;:{&quot;retryAfter&quot;:7}}}</pre></html>`, true},
		"text before it":        {"text/plain", "Error: " + envelope, true},
		"an anti-hijack prefix": {"application/json", ")]}',\n" + envelope, true},
		"JSONP":                 {"application/javascript", "callback(" + envelope + ");", true},
		"a JSON string":         {"application/json", `"{\"error\":{\"code\":\"EXPIRED_TOKEN\",\"message\":\"Authentication token has expired\",\"details\":{\"retryAfter\":7}}}"`, true},
		"a list":                {"application/json", "[" + envelope + "]", false},
		"objects around it":     {"application/json", `{"response": {"body": ` + envelope + `}}`, false},
	} {
		e := errorbody.Decode(errorbody.Input{Status: 401, Header: headers("Content-Type", c.contentType), Body: []byte(c.body)})
		if e.Code != "EXPIRED_TOKEN" || e.Message != "Authentication token has expired" || e.RetryAfter.Value != 7 || e.Enclosed != c.enclosed {
			t.Errorf("%s: %q %q, retry after %v, enclosed %v", form, e.Code, e.Message, e.RetryAfter.Value, e.Enclosed)
		}
	}
	if e := errorbody.Decode(errorbody.Input{Status: 200, Body: []byte(`"{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"Article not found\"}}"`)}); e.Code != "NOT_FOUND" || !e.Enclosed {
		t.Errorf("in a success: code %q, enclosed %v", e.Code, e.Enclosed)
	}
	for _, body := range []string{`"{\"slug\":\"a\",\"message\":\"m\"}"`, `"a text about {\"code\"}"`} {
		if e := errorbody.Decode(errorbody.Input{Status: 200, Body: []byte(body)}); e.Found() || e.Enclosed || e.Message != "" {
			t.Errorf("%s: found %s %q", body, e.Shape, e.Message)
		}
	}
	for form, body := range map[string]string{
		"a page with a script":   "<html><script>var x = {\"code\": \"NOT_FOUND\", \"message\": \"m\"}</script><h1>Forbidden</h1></html>",
		"a text with braces":     "cannot render {{ user.name }}",
		"a text with other JSON": `unexpected value {"page": 1, "limit": 20}`,
	} {
		if e := errorbody.Decode(errorbody.Input{Status: 500, Body: []byte(body)}); e.Enclosed || e.Code != "" {
			t.Errorf("%s: code %q, enclosed %v", form, e.Code, e.Enclosed)
		}
	}
}

// A response that reports success may hold errors: of some items, or after it began.
func TestErrorsOfParts(t *testing.T) {
	t.Parallel()
	for form, c := range map[string]struct {
		status        int
		contentType   string
		body          string
		code, message string
		failed, items int
	}{
		"a multi-status response":  {207, "application/json", `{"results": [{"id": 1, "status": 201}, {"id": 2, "status": 409, "error": {"code": "CONFLICT", "message": "slug taken"}}]}`, "CONFLICT", "slug taken", 1, 2},
		"failures of Akamai":       {207, "application/json", `{"successes": [{"testCaseId": 1}], "failures": [{"title": "Duplicate test case", "status": 409, "detail": "It exists."}]}`, "409", "It exists.", 1, 2},
		"failed beside created":    {207, "application/json", `{"created": [{"id": 1}, {"id": 2}], "failed": [{"code": "taken", "message": "The slug is taken"}]}`, "taken", "The slug is taken", 1, 3},
		"data beside errors":       {200, "application/json", `{"data": [{"id": "1"}], "errors": [{"title": "Not Found Error", "detail": "No 2"}]}`, "", "No 2", 1, 2},
		"Salesforce, a composite":  {200, "application/json", `{"hasErrors": true, "results": [{"statusCode": 201, "result": {"id": "1"}}, {"statusCode": 400, "result": [{"errorCode": "REQUIRED_FIELD_MISSING", "message": "Name is missing"}]}]}`, "REQUIRED_FIELD_MISSING", "Name is missing", 1, 2},
		"Salesforce, a collection": {200, "application/json", `[{"id": "1", "success": true, "errors": []}, {"success": false, "errors": [{"statusCode": "MALFORMED_ID", "message": "malformed id", "fields": ["Id"]}]}]`, "MALFORMED_ID", "malformed id", 1, 2},
		"Propertyware":             {200, "application/json", `[{"success": true, "index": 0}, {"success": false, "index": 1, "error": [{"message": "Name is required"}]}]`, "", "Name is required", 1, 2},
		"a list of statuses":       {207, "application/json", `[{"status": 404}, {"status": 404}]`, "404", "", 2, 2},
		"a bulk request":           {200, "application/json", `{"took": 30, "errors": true, "items": [{"index": {"status": 429, "error": {"type": "es_rejected_execution_exception", "reason": "queue full"}}}]}`, "es_rejected_execution_exception", "queue full", 1, 1},
		"a batch of JSON-RPC":      {200, "application/json", `[{"jsonrpc": "2.0", "result": 1, "id": 1}, {"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null}]`, "-32600", "Invalid Request", 0, 0},
		"an event stream":          {200, "text/event-stream", "event: ping\ndata: {}\n\nevent: error\ndata: {\"type\": \"error\", \"error\": {\"type\": \"overloaded_error\", \"message\": \"Overloaded\"}}\n\n", "overloaded_error", "Overloaded", 0, 0},
	} {
		e := errorbody.Decode(errorbody.Input{Status: c.status, Header: headers("Content-Type", c.contentType), Body: []byte(c.body)})
		if e.Code != c.code || e.Message != c.message || e.Failed != c.failed || e.Items != c.items {
			t.Errorf("%s: %q %q, %d of %d", form, e.Code, e.Message, e.Failed, e.Items)
		}
	}
	for form, c := range map[string]struct {
		status            int
		contentType, body string
	}{
		"no error beside the data":       {200, "application/json", `{"data": [{"id": 1}], "errors": []}`},
		"a collection without failures":  {200, "application/json", `[{"id": "1", "success": true, "errors": []}]`},
		"a list of attempts that failed": {200, "application/json", `[{"id": "1", "success": false}]`},
		"hasErrors is false":             {200, "application/json", `{"hasErrors": false, "results": [{"statusCode": 201}]}`},
		"nothing failed":                 {207, "application/json", `{"results": [{"id": 1, "status": 201}, {"id": 2, "status": 200}]}`},
		"articles with a status":         {200, "application/json", `{"items": [{"slug": "a", "status": 404}]}`},
		"an event stream that works":     {200, "text/event-stream", "data: {\"delta\": \"error\"}\n\ndata: [DONE]\n\n"},
		"a list of jobs":                 {200, "application/json", `[{"id": 1, "status": "failed", "code": "X", "message": "m"}, {"id": 2}]`},
	} {
		if e := errorbody.Decode(errorbody.Input{Status: c.status, Header: headers("Content-Type", c.contentType), Body: []byte(c.body)}); e.Found() {
			t.Errorf("%s: found %s %q", form, e.Shape, e.Message)
		}
	}
	for body, failed := range map[string]int{ // to a write
		`[{"id": 1, "result": "failed", "reason": "The slug is taken"}, {"id": 2, "result": "ok"}]`:        1,
		`{"results": [{"status": "error", "error": "No title"}, {"status": "error", "error": "No slug"}]}`: 2,
		`{"data": [{"success": true}, {"success": false, "message": "The slug is taken"}]}`:                1,
		`{"title": "A", "jobs": [{"status": "failed", "message": "the export of yesterday"}]}`:             0,
		`{"data": [{"success": true}, {"success": false}]}`:                                                0,
		`{"results": [{"status": "ok", "message": "created"}]}`:                                            0,
	} {
		e := errorbody.Decode(errorbody.Input{Status: 200, Header: headers("Content-Type", "application/json"), Body: []byte(body), Wrote: true})
		if e.Failed != failed {
			t.Errorf("%s: %d failed, want %d", body, e.Failed, failed)
		}
	}
}
