package errorbody_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/media"
)

// errorCase is a body and what it contains. A status of zero stands for 400.
type errorCase struct {
	fact   string
	status int
	header http.Header
	body   string
	want   errorbody.Body
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
			got := errorbody.Decode(errorbody.Input{Status: c.status, Header: c.header, Body: []byte(c.body)})
			got = errorbody.Body{
				Shape: got.Shape, Code: got.Code, Message: got.Message, Details: got.Details, RetryAfter: got.RetryAfter,
				Summary: got.Summary, Status: got.Status, Title: got.Title,
			}
			if diff := cmp.Diff(c.want, got, cmp.Transformer("text", func(m json.RawMessage) string { return string(m) })); diff != "" {
				t.Errorf("%s\n-want +got:\n%s", c.body, diff)
			}
		})
	}
}

func contentType(v string) http.Header { return http.Header{"Content-Type": {v}} }

func TestBodiesWithoutAJSONShape(t *testing.T) {
	t.Parallel()
	checkErrors(t, []errorCase{
		{fact: "no body", status: 500, want: errorbody.Body{Shape: errorbody.ShapeEmpty}},
		{fact: "nothing but white space", status: 500, body: " \r\n", want: errorbody.Body{Shape: errorbody.ShapeEmpty}},
		{fact: "no body in a success", status: 204, want: errorbody.Body{}},
		{fact: "text gives its first line", status: 502, body: "\n  Bad Gateway  \nline two", want: errorbody.Body{Shape: errorbody.ShapeText, Message: "Bad Gateway"}},
		{fact: "text that starts like JSON", status: 502, body: "[error] no route", want: errorbody.Body{Shape: errorbody.ShapeText, Message: "[error] no route"}},
		{fact: "text that starts like markup", status: 502, body: "<- no route", want: errorbody.Body{Shape: errorbody.ShapeText, Message: "<- no route"}},
		{fact: "text in a success is content", status: 200, body: "hello", want: errorbody.Body{Message: "hello"}},
		{fact: "bytes", status: 500, body: "\x00\x01\x02\xff", want: errorbody.Body{Shape: errorbody.ShapeUnknown}},
		{fact: "JSON without a sign of an error", body: `{"id": 7}`, want: errorbody.Body{Shape: errorbody.ShapeUnknown, Details: json.RawMessage(`{"id": 7}`)}},
		{fact: "a null", header: contentType("application/json"), body: `null`, want: errorbody.Body{Shape: errorbody.ShapeUnknown}},
		{fact: "a number", header: contentType("application/json"), body: `404`, want: errorbody.Body{Shape: errorbody.ShapeUnknown, Details: json.RawMessage(`404`)}},
	})
}

func TestErrorInsideASuccess(t *testing.T) {
	t.Parallel()
	cases := []struct {
		fact string
		body string
		want errorbody.Shape
	}{
		{"the documented envelope", `{"error": {"code": "NOT_FOUND", "message": "no"}}`, errorbody.ShapeHex21},
		{"the envelope beside empty data", `{"data": null, "error": {"code": "NOT_FOUND", "message": "no"}}`, errorbody.ShapeHex21},
		{"a text", `{"error": "no such article"}`, errorbody.ShapeString},
		{"success is false", `{"success": false, "message": "no", "hint": "x"}`, errorbody.ShapeFlat},
		{"ok is false", `{"ok": false, "error": "not_authed"}`, errorbody.ShapeSlack},
		{"a status in the body", `{"status": 404, "message": "no"}`, errorbody.ShapeFlat},
		{"a status in words", `{"status": "error", "message": "no"}`, errorbody.ShapeFlat},
		{"an OAuth error", `{"error": "invalid_grant", "error_description": "expired"}`, errorbody.ShapeOAuth2},
		{"GraphQL beside data", `{"data": {"a": 1}, "errors": [{"message": "no", "path": ["b"]}]}`, errorbody.ShapeGraphQL},
		{"problem details by their members", `{"type": "about:blank", "title": "no", "status": 404}`, errorbody.ShapeProblem},
		{"validation errors", `{"message": "invalid", "errors": {"q": ["too short"]}}`, errorbody.ShapeList},
		{"a broken stream", "{\"data\": 1}\n{\"data\": 2}\n{\"error\": {\"code\": \"INTERNAL_ERROR\", \"message\": \"no\"}}", errorbody.ShapeHex21},

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
		{"a code beside OK", `{"code": "A0000", "msg": "OK, saved", "data": null}`, ""},
		{"a code beside other words", `{"code": "A0001", "msg": "not saved", "data": null}`, errorbody.ShapeFlat},
		{"a list of texts", `["a", "b"]`, ""},
		{"an empty object", `{}`, ""},
		{"a title and a status in words", `{"title": "On errors", "status": "published", "type": "article"}`, ""},
		{"a page", `<html><title>Hi</title></html>`, ""},
		{"JSON that is cut", `{"data": [1, 2`, ""},
		{"a cut envelope", `{"error": {"code": "NOT_FOUND", "message": "no`, errorbody.ShapeTruncated},
	}
	for _, c := range cases {
		t.Run(c.fact, func(t *testing.T) {
			t.Parallel()
			if got := errorbody.Decode(errorbody.Input{Status: 200, Body: []byte(c.body)}); got.Shape != c.want {
				t.Errorf("shape %q, want %q: %s", got.Shape, c.want, c.body)
			}
		})
	}
}

func TestMalformedBodies(t *testing.T) {
	t.Parallel()
	cases := []struct {
		fact      string
		body      string
		truncated bool
		want      errorbody.Body
	}{
		{"within the message", `{"error": {"code": "RATE_LIMIT", "message": "Slow do`, true,
			errorbody.Body{Shape: errorbody.ShapeTruncated, Code: "RATE_LIMIT", Message: "Slow do", Documents: 1, Problem: "ends in the middle of the JSON", Cut: true}},
		{"within the code", `{"error": {"code": "RATE_LI`, true,
			errorbody.Body{Shape: errorbody.ShapeTruncated, Code: "RATE_LI", Documents: 1, Problem: "ends in the middle of the JSON", Cut: true}},
		{"within a name", `{"error": {"code": "RATE_LIMIT", "mess`, true,
			errorbody.Body{Shape: errorbody.ShapeTruncated, Code: "RATE_LIMIT", Documents: 1, Problem: "ends in the middle of the JSON", Cut: true}},
		{"within an escape", `{"error": {"code": "X", "message": "a\u00e`, true,
			errorbody.Body{Shape: errorbody.ShapeTruncated, Code: "X", Message: "a", Documents: 1, Problem: "ends in the middle of the JSON", Cut: true}},
		{"within a character", "{\"error\": {\"code\": \"X\", \"message\": \"caf\xc3", true,
			errorbody.Body{Shape: errorbody.ShapeTruncated, Code: "X", Message: "caf", Documents: 1, Problem: "ends in the middle of the JSON", Cut: true}},
		{"after the first brace", `{`, true, errorbody.Body{Shape: errorbody.ShapeTruncated, Documents: 1, Problem: "ends in the middle of the JSON", Cut: true}},
		{"although the transfer was whole", `{"error": {"code": "X", "message": "m"}`, false,
			errorbody.Body{Shape: errorbody.ShapeTruncated, Code: "X", Message: "m", Documents: 1, Problem: "ends in the middle of the JSON", Cut: true}},
		{"before the first byte", ``, true, errorbody.Body{Shape: errorbody.ShapeTruncated, Problem: "ended before its first byte"}},
		{"not at all although the transfer did", `{"error": {"code": "X", "message": "m"}}`, true,
			errorbody.Body{Shape: errorbody.ShapeHex21, Code: "X", Message: "m", Documents: 1}},
		{"a wrong character", `{"error": {"code": "X", "message": "m", x}}`, false,
			errorbody.Body{Shape: errorbody.ShapeUnknown, Code: "X", Message: "m", Documents: 1, Problem: `is not JSON from line 1, column 41: "x}}"`}},
		{"something after it", `{"error": {"code": "X", "message": "m"}}<br>`, false,
			errorbody.Body{Shape: errorbody.ShapeHex21, Code: "X", Message: "m", Documents: 1, Problem: `goes on after the JSON, from line 1, column 41: "<br>"`}},
		{"another value after it", `{"error": {"code": "X", "message": "m"}}{"a": 1}`, false,
			errorbody.Body{Shape: errorbody.ShapeHex21, Code: "X", Message: "m", Documents: 2}},
		{"lines of JSON", "{\"a\": 1}\n{\"error\": {\"code\": \"X\", \"message\": \"m\"}}\n", false,
			errorbody.Body{Shape: errorbody.ShapeHex21, Code: "X", Message: "m", Documents: 2}},
		{"record separators", "\x1e{\"error\": {\"code\": \"X\", \"message\": \"m\"}}\n", false,
			errorbody.Body{Shape: errorbody.ShapeHex21, Code: "X", Message: "m", Documents: 1}},
	}
	for _, c := range cases {
		t.Run(c.fact, func(t *testing.T) {
			t.Parallel()
			got := errorbody.Decode(errorbody.Input{Status: 500, Body: []byte(c.body), Truncated: c.truncated})
			got.Media, got.Details = media.Media{}, nil
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s\n-want +got:\n%s", c.body, diff)
			}
		})
	}
}

func TestDetailsOfATruncatedBodyAreComplete(t *testing.T) {
	t.Parallel()
	got := errorbody.Decode(errorbody.Input{Status: 429, Body: []byte(`{"error": {"code": "X", "message": "m", "details": {"retryAfter": 6`)})
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
		e := errorbody.Decode(errorbody.Input{Status: 400, Body: []byte(body)})
		for name, text := range map[string]string{"code": e.Code, "message": e.Message, "title": e.Title, "request id": e.RequestID} {
			if len(text) > 4<<10 || !utf8.ValidString(text) {
				t.Errorf("%s of %s…: %d bytes", name, body[:12], len(text))
			}
		}
	}
}

// headers makes a header from pairs of names and values. Equal names make several lines.
func headers(pairs ...string) http.Header {
	h := http.Header{}
	for i := 0; i < len(pairs); i += 2 {
		h.Add(pairs[i], pairs[i+1])
	}
	return h
}
