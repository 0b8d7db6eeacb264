package probe_test

import (
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/exchange"
)

func envelopeCases() []ruleCase {
	const works = "api, none, ok: the call works: 200 OK"
	return []ruleCase{
		{
			name: "an error with 200", response: answer("200 OK", envelope("NOT_FOUND", "No such article")), want: "error-in-success",
			verdict: "api, contract, contract: status 200, but the body is an error: NOT_FOUND: No such article", miss: "no-data-envelope code-status-mismatch",
		},
		{
			name: "an error of GraphQL with 200", response: answer("200 OK", `{"errors": [{"message": "Cannot query field", "path": ["a"]}], "data": null}`), want: "error-in-success",
			verdict: "api, contract, contract: status 200, but the body is an error: Cannot query field",
		},
		{
			name: "an error of gRPC", response: answer("200 OK", "", "Content-Type: application/grpc", "Grpc-Status: 16", "Grpc-Message: invalid%20token"), want: "error-in-success",
			verdict: "api, key, contract: status 200, but Grpc-Status is an error: UNAUTHENTICATED: invalid token", miss: "body-empty",
		},
		{
			name: "another error of gRPC", response: answer("200 OK", "", "Content-Type: application/grpc", "Grpc-Status: 5", "Grpc-Message: no such article"), want: "error-in-success",
			verdict: "api, contract, contract: status 200, but Grpc-Status is an error: NOT_FOUND: no such article", miss: "body-empty",
		},
		{name: "a success of gRPC", response: answer("200 OK", good, "Grpc-Status: 0"), verdict: works, miss: "error-in-success"},
		{name: "an article about errors", response: answer("200 OK", `{"data": {"message": "x", "code": 5}, "metadata": {}}`), verdict: works, miss: "error-in-success"},
		{
			name: "404 for a conflict", response: answer("404 Not Found", envelope("CONFLICT", "Clash")), want: "code-status-mismatch",
			verdict: "api, you, client error: 404 CONFLICT: request conflicts with existing resource",
		},
		{
			name: "409 for a conflict", response: answer("409 Conflict", envelope("CONFLICT", "Clash")),
			verdict: "api, you, client error: 409 CONFLICT: request conflicts with existing resource", miss: "code-status-mismatch",
		},
		{
			name: "an unknown code", response: answer("404 Not Found", envelope("NO_SUCH_SLUG", "Gone fishing.")), want: "unknown-code",
			verdict: "api, you, client error: 404 NO_SUCH_SLUG: Gone fishing", miss: "code-status-mismatch alias-code",
		},
		{
			name: "a status with a name of its own", response: answer("418 I'm a teapot", envelope("TEAPOT", "Short and stout")), want: "unknown-code",
			verdict: "api, you, client error: 418 TEAPOT: Short and stout",
		},
		{name: "an error without a code", response: answer("404 Not Found", `{"error": {"message": "Nope"}}`), want: "error-not-envelope", verdict: "api, you, client error: 404 Not Found: Nope", miss: "unknown-code"},
		{
			name: "an error that ends in the middle", response: answer("500 Internal Server Error", `{"error": {"code": "DATABASE_ERROR", "mess`), want: "error-truncated",
			verdict: "api, server, server error: 500 DATABASE_ERROR: database operation failed", miss: "error-not-envelope body-broken-json",
		},
		{
			name: "a whole error", response: answer("500 Internal Server Error", envelope("DATABASE_ERROR", "x")),
			verdict: "api, server, server error: 500 DATABASE_ERROR: database operation failed", miss: "error-truncated error-not-envelope",
		},
		{
			name: "404 with nothing", response: answer("404 Not Found", "", "-Content-Type"), want: "error-empty",
			verdict: "api, you, client error: 404 Not Found", miss: "error-not-envelope body-empty wrong-content-type",
		},
		{name: "HEAD and 404", response: answer("404 Not Found", ""), edit: method("HEAD"), verdict: "api, you, client error: 404 Not Found", miss: "error-empty"},
		{
			name: "an error as a string", response: answer("404 Not Found", `{"error": "Article not found."}`), want: "error-not-envelope",
			verdict: "api, you, client error: 404 Not Found: Article not found",
		},
		{
			name: "a flat error", response: answer("400 Bad Request", `{"code": "INVALID_JSON", "message": "Bad"}`), want: "error-not-envelope",
			verdict: "api, you, client error: 400 INVALID_JSON: JSON payload is malformed",
		},
		{
			name: "an error in words", response: answer("500 Internal Server Error", "Internal Server Error", "Content-Type: text/plain"), want: "error-not-envelope",
			verdict: "api, server, server error: 500 Internal Server Error",
		},
		{
			name: "an error of another shape", response: answer("400 Bad Request", `[1, 2]`), want: "error-not-envelope", verdict: "api, you, client error: 400 Bad Request",
		},
		{
			name: "an alias", response: answer("429 Too Many Requests", envelope("RATE_LIMIT_EXCEEDED", "Slow down"), "Retry-After: 1"), want: "limit-exceeded alias-code",
			verdict: "api, limit, limited: 429 RATE_LIMIT_EXCEEDED: the rate limit is used up", miss: "unknown-code code-status-mismatch",
		},
		{
			name: "the name of the reference", response: answer("429 Too Many Requests", envelope("RATE_LIMIT", "Slow down"), "Retry-After: 1"), want: "limit-exceeded",
			verdict: "api, limit, limited: 429 RATE_LIMIT: the rate limit is used up", miss: "alias-code",
		},
	}
}

func TestEnvelopeRules(t *testing.T) {
	t.Parallel()
	testRules(t, envelopeCases())
}

// A key that another host asks for is set with the base URL to which it is sent.
func TestKeyInSuccessOfAnotherHost(t *testing.T) {
	t.Parallel()
	made := exchanged{url: "https://other.example.org/api/chat.postMessage", key: "k-12345678", answer: "200\nContent-Type: application/json\n\n" + `{"ok": false, "error": "not_authed"}`, edit: func(x *exchange.Exchange) { x.KeySent = false }}
	r := judge(t, made.build(t))
	if next := r.Verdict.Next; len(next) == 0 || !strings.Contains(next[0], "HEX21_BASE_URL=https://other.example.org/api") {
		t.Errorf("next %q", next)
	}
}
