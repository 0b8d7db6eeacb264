package errorbody_test

import (
	"encoding/json"
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/field"
)

func TestProblem(t *testing.T) {
	t.Parallel()
	checkErrors(t, []errorCase{
		{fact: "all members", header: contentType("application/problem+json"),
			body: `{"type": "https://example.com/probs/credit", "title": "Out of credit", "status": 403, "detail": "Balance is 30", "instance": "/a/1", "balance": 30}`,
			want: errorbody.Body{Shape: errorbody.ShapeProblem, Code: "https://example.com/probs/credit", Message: "Balance is 30", Title: "Out of credit", Status: 403,
				Details: json.RawMessage(`{"instance":"/a/1","balance":30}`)}},
		{fact: "a detail that is only a value", header: contentType("application/problem+json"), body: `{"title": "Domain not found", "status": 400, "detail": "example.org"}`,
			want: errorbody.Body{Shape: errorbody.ShapeProblem, Message: "example.org", Summary: "Domain not found: example.org", Title: "Domain not found", Status: 400}},
		{fact: "a title that is only the status", status: 400, header: contentType("application/problem+json"), body: `{"title": "Bad Request", "detail": "limit=500"}`,
			want: errorbody.Body{Shape: errorbody.ShapeProblem, Message: "limit=500", Title: "Bad Request"}},
		{fact: "about:blank is no link", header: contentType("application/problem+json; charset=utf-8"), body: `{"type": "about:blank", "title": "Not Found"}`,
			want: errorbody.Body{Shape: errorbody.ShapeProblem, Message: "Not Found", Title: "Not Found"}},
		{fact: "an empty object with the media type", header: contentType("application/problem+json"), body: `{}`,
			want: errorbody.Body{Shape: errorbody.ShapeProblem}},
		{fact: "a code as an extension", header: contentType("application/problem+json"), body: `{"title": "Slow", "code": "RATE_LIMIT", "retry_after": 5}`,
			want: errorbody.Body{Shape: errorbody.ShapeProblem, Code: "RATE_LIMIT", Message: "Slow", Title: "Slow", Details: json.RawMessage(`{"retry_after":5}`), RetryAfter: field.Good("5", 5.0)}},
		{fact: "without the media type", body: `{"type": "https://tools.ietf.org/html/rfc9110", "title": "Invalid", "status": 400, "errors": {"q": ["short"]}}`,
			want: errorbody.Body{Shape: errorbody.ShapeProblem, Code: "https://tools.ietf.org/html/rfc9110", Message: "Invalid", Title: "Invalid", Status: 400,
				Details: json.RawMessage(`{"errors":{"q": ["short"]}}`)}},
		{fact: "in a success with the media type", status: 200, header: contentType("application/problem+json"), body: `{"title": "no"}`,
			want: errorbody.Body{Shape: errorbody.ShapeProblem, Message: "no", Title: "no"}},
		{fact: "in XML", header: contentType("application/problem+xml"),
			body: `<?xml version="1.0"?><problem xmlns="urn:ietf:rfc:7807"><type>https://example.com/p</type><title>Out of credit</title><detail>Balance is 30</detail><status>403</status><balance>30</balance></problem>`,
			want: errorbody.Body{Shape: errorbody.ShapeProblem, Code: "https://example.com/p", Message: "Balance is 30", Title: "Out of credit", Status: 403,
				Details: json.RawMessage(`{"balance":"30"}`)}},
	})
}
