package wire_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/internal/wire"
)

// errorCase is a body and what it says. A status of zero stands for 400.
type errorCase struct {
	fact   string
	status int
	header http.Header
	body   string
	want   wire.Error
}

// checkErrors compares what a shape is about; the description of the body and the request id have tests of their own.
func checkErrors(t *testing.T, cases []errorCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.fact, func(t *testing.T) {
			t.Parallel()
			if c.status == 0 {
				c.status = 400
			}
			got := wire.DecodeError(wire.Input{Status: c.status, Header: c.header, Body: []byte(c.body)})
			got = wire.Error{
				Shape: got.Shape, Code: got.Code, Message: got.Message, Details: got.Details, RetryAfter: got.RetryAfter,
				Status: got.Status, Title: got.Title, Link: got.Link,
			}
			if diff := cmp.Diff(c.want, got, cmp.Transformer("text", func(m json.RawMessage) string { return string(m) })); diff != "" {
				t.Errorf("%s\n-want +got:\n%s", c.body, diff)
			}
		})
	}
}

func contentType(v string) http.Header { return http.Header{"Content-Type": {v}} }

func TestBodiesOfNoJSONShape(t *testing.T) {
	t.Parallel()
	checkErrors(t, []errorCase{
		{fact: "no body", status: 500, want: wire.Error{Shape: wire.ShapeEmpty}},
		{fact: "nothing but white space", status: 500, body: " \r\n", want: wire.Error{Shape: wire.ShapeEmpty}},
		{fact: "no body in a success", status: 204, want: wire.Error{}},
		{fact: "text gives its first line", status: 502, body: "\n  Bad Gateway  \nline two", want: wire.Error{Shape: wire.ShapeText, Message: "Bad Gateway"}},
		{fact: "text that starts like JSON", status: 502, body: "[error] no route", want: wire.Error{Shape: wire.ShapeText, Message: "[error] no route"}},
		{fact: "text that starts like markup", status: 502, body: "<- no route", want: wire.Error{Shape: wire.ShapeText, Message: "<- no route"}},
		{fact: "text in a success is content", status: 200, body: "hello", want: wire.Error{Message: "hello"}},
		{fact: "bytes", status: 500, body: "\x00\x01\x02\xff", want: wire.Error{Shape: wire.ShapeUnknown}},
		{fact: "JSON without a sign of an error", body: `{"id": 7}`, want: wire.Error{Shape: wire.ShapeUnknown, Details: json.RawMessage(`{"id": 7}`)}},
		{fact: "a null", header: contentType("application/json"), body: `null`, want: wire.Error{Shape: wire.ShapeUnknown}},
		{fact: "a number", header: contentType("application/json"), body: `404`, want: wire.Error{Shape: wire.ShapeUnknown, Details: json.RawMessage(`404`)}},
	})
}

func TestErrorInsideASuccess(t *testing.T) {
	t.Parallel()
	cases := []struct {
		fact string
		body string
		want wire.Shape
	}{
		{"the documented envelope", `{"error": {"code": "NOT_FOUND", "message": "no"}}`, wire.ShapeHex21},
		{"the envelope beside empty data", `{"data": null, "error": {"code": "NOT_FOUND", "message": "no"}}`, wire.ShapeHex21},
		{"a text", `{"error": "no such article"}`, wire.ShapeString},
		{"success is false", `{"success": false, "message": "no", "hint": "x"}`, wire.ShapeFlat},
		{"ok is false", `{"ok": false, "error": "not_authed"}`, wire.ShapeSlack},
		{"a status in the body", `{"status": 404, "message": "no"}`, wire.ShapeFlat},
		{"a status in words", `{"status": "error", "message": "no"}`, wire.ShapeFlat},
		{"an OAuth error", `{"error": "invalid_grant", "error_description": "expired"}`, wire.ShapeOAuth2},
		{"GraphQL beside data", `{"data": {"a": 1}, "errors": [{"message": "no", "path": ["b"]}]}`, wire.ShapeGraphQL},
		{"problem details by their members", `{"type": "about:blank", "title": "no", "status": 404}`, wire.ShapeProblem},
		{"validation errors", `{"message": "invalid", "errors": {"q": ["too short"]}}`, wire.ShapeList},
		{"a broken stream", "{\"data\": 1}\n{\"data\": 2}\n{\"error\": {\"code\": \"INTERNAL_ERROR\", \"message\": \"no\"}}", wire.ShapeHex21},

		{"an article", `{"data": {"slug": "a", "title": "On errors"}}`, ""},
		{"an article with a message", `{"slug": "a", "message": "hello", "code": "A1"}`, ""},
		{"an article with an error in its text", `{"slug": "a", "title": "On errors", "error": "5 %"}`, ""},
		{"a job that failed", `{"id": "j1", "status": "failed", "error": {"code": "X", "message": "no"}}`, ""},
		{"error is null", `{"error": null, "message": "done"}`, ""},
		{"error is false", `{"error": false, "message": "done"}`, ""},
		{"error is empty", `{"error": "", "errors": [], "message": "done"}`, ""},
		{"data beside a message", `{"success": true, "data": [], "message": "done"}`, ""},
		{"data although ok is false", `{"ok": false, "message": "x", "data": {"a": 1}}`, ""},
		{"a code of zero", `{"code": 0, "msg": "ok"}`, ""},
		{"a list of texts", `["a", "b"]`, ""},
		{"an empty object", `{}`, ""},
		{"a title and a status in words", `{"title": "On errors", "status": "published", "type": "article"}`, ""},
		{"a page", `<html><title>Hi</title></html>`, ""},
		{"JSON that is cut", `{"data": [1, 2`, ""},
		{"a cut envelope", `{"error": {"code": "NOT_FOUND", "message": "no`, wire.ShapeTruncated},
	}
	for _, c := range cases {
		t.Run(c.fact, func(t *testing.T) {
			t.Parallel()
			if got := wire.DecodeError(wire.Input{Status: 200, Body: []byte(c.body)}); got.Shape != c.want {
				t.Errorf("shape %q, want %q: %s", got.Shape, c.want, c.body)
			}
		})
	}
}

func TestBodiesThatBreak(t *testing.T) {
	t.Parallel()
	cases := []struct {
		fact      string
		body      string
		truncated bool
		want      wire.Error
	}{
		{"within the message", `{"error": {"code": "RATE_LIMIT", "message": "Slow do`, true,
			wire.Error{Shape: wire.ShapeTruncated, Code: "RATE_LIMIT", Message: "Slow do", Documents: 1, Problem: "ends in the middle of the JSON"}},
		{"within the code", `{"error": {"code": "RATE_LI`, true,
			wire.Error{Shape: wire.ShapeTruncated, Code: "RATE_LI", Documents: 1, Problem: "ends in the middle of the JSON"}},
		{"within a name", `{"error": {"code": "RATE_LIMIT", "mess`, true,
			wire.Error{Shape: wire.ShapeTruncated, Code: "RATE_LIMIT", Documents: 1, Problem: "ends in the middle of the JSON"}},
		{"within an escape", `{"error": {"code": "X", "message": "a\u00e`, true,
			wire.Error{Shape: wire.ShapeTruncated, Code: "X", Message: "a", Documents: 1, Problem: "ends in the middle of the JSON"}},
		{"within a character", "{\"error\": {\"code\": \"X\", \"message\": \"caf\xc3", true,
			wire.Error{Shape: wire.ShapeTruncated, Code: "X", Message: "caf", Documents: 1, Problem: "ends in the middle of the JSON"}},
		{"after the first brace", `{`, true, wire.Error{Shape: wire.ShapeTruncated, Documents: 1, Problem: "ends in the middle of the JSON"}},
		{"although the transfer was whole", `{"error": {"code": "X", "message": "m"}`, false,
			wire.Error{Shape: wire.ShapeTruncated, Code: "X", Message: "m", Documents: 1, Problem: "ends in the middle of the JSON"}},
		{"before the first byte", ``, true, wire.Error{Shape: wire.ShapeTruncated, Problem: "ended before its first byte"}},
		{"not at all although the transfer did", `{"error": {"code": "X", "message": "m"}}`, true,
			wire.Error{Shape: wire.ShapeHex21, Code: "X", Message: "m", Documents: 1}},
		{"a wrong character", `{"error": {"code": "X", "message": "m", x}}`, false,
			wire.Error{Shape: wire.ShapeUnknown, Code: "X", Message: "m", Documents: 1, Problem: "is no JSON from byte 40"}},
		{"something after it", `{"error": {"code": "X", "message": "m"}}<br>`, false,
			wire.Error{Shape: wire.ShapeHex21, Code: "X", Message: "m", Documents: 1, Problem: "goes on after the JSON, from byte 40"}},
		{"another value after it", `{"error": {"code": "X", "message": "m"}}{"a": 1}`, false,
			wire.Error{Shape: wire.ShapeHex21, Code: "X", Message: "m", Documents: 2}},
		{"lines of JSON", "{\"a\": 1}\n{\"error\": {\"code\": \"X\", \"message\": \"m\"}}\n", false,
			wire.Error{Shape: wire.ShapeHex21, Code: "X", Message: "m", Documents: 2}},
		{"record separators", "\x1e{\"error\": {\"code\": \"X\", \"message\": \"m\"}}\n", false,
			wire.Error{Shape: wire.ShapeHex21, Code: "X", Message: "m", Documents: 1}},
	}
	for _, c := range cases {
		t.Run(c.fact, func(t *testing.T) {
			t.Parallel()
			got := wire.DecodeError(wire.Input{Status: 500, Body: []byte(c.body), Truncated: c.truncated})
			got.Media, got.Details = wire.Media{}, nil
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s\n-want +got:\n%s", c.body, diff)
			}
		})
	}
}

func TestDetailsOfACutBodyAreNotHalf(t *testing.T) {
	t.Parallel()
	got := wire.DecodeError(wire.Input{Status: 429, Body: []byte(`{"error": {"code": "X", "message": "m", "details": {"retryAfter": 6`)})
	if got.Details != nil || got.RetryAfter.Present() {
		t.Errorf("details %s, retry after %+v: the number may have had more digits", got.Details, got.RetryAfter)
	}
}

func TestTextsAreBounded(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("é", 1<<20)
	for _, body := range []string{
		`{"error": {"code": "` + long + `", "message": "` + long + `", "request_id": "` + long + `"}}`,
		`{"title": "` + long + `", "detail": "` + long + `", "type": "https://x/` + long + `"}`,
		`["` + long + `"]`, "<title>" + long + "</title>", long,
	} {
		e := wire.DecodeError(wire.Input{Status: 400, Body: []byte(body)})
		for name, text := range map[string]string{"code": e.Code, "message": e.Message, "title": e.Title, "link": e.Link, "request id": e.RequestID} {
			if len(text) > 4<<10 || !utf8.ValidString(text) {
				t.Errorf("%s of %s…: %d bytes", name, body[:12], len(text))
			}
		}
	}
}
