package probe_test

import (
	"testing"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/probe"
)

func credentialCases() []ruleCase {
	elsewhere := calling("http://cms.example.org/api/articles/x")
	sent := func(value string) func(*exchange.Exchange) {
		return func(x *exchange.Exchange) { x.Sent = []probe.Header{{Name: "authorization", Value: value}} }
	}
	return []ruleCase{
		{
			name: "401 without a key", response: answer("401 Unauthorized", envelope("MISSING_AUTH", "No key")), edit: anonymous, want: "key-missing",
			verdict: "api, key, credentials: 401 MISSING_AUTH: the call needs a key, and none was sent", miss: "key-refused",
		},
		{
			name: "401 where the key does not belong", response: answer("401 Unauthorized", envelope("MISSING_AUTH", "No key")), edit: elsewhere, want: "key-missing",
			verdict: "api, key, credentials: 401 MISSING_AUTH: the call needs a key, and none was sent",
		},
		{
			name: "an expired key", response: answer("401 Unauthorized", envelope("EXPIRED_TOKEN", "Expired")), want: "key-expired",
			verdict: "api, key, credentials: 401 EXPIRED_TOKEN: the server reports that the key has expired", miss: "key-refused key-revoked key-missing",
		},
		{
			name: "a revoked key", response: answer("401 Unauthorized", envelope("REVOKED_TOKEN", "Revoked")), want: "key-revoked",
			verdict: "api, key, credentials: 401 REVOKED_TOKEN: the server reports that the key was revoked", miss: "key-refused key-expired key-missing",
		},
		{
			name: "a wrong key", response: answer("401 Unauthorized", envelope("INVALID_AUTH", "Bad")), want: "key-refused",
			verdict: "api, key, credentials: 401 INVALID_AUTH: the server does not accept the key that was sent",
		},
		{
			name:     "a wrong key, and the reason in the challenge",
			response: answer("401 Unauthorized", "", `WWW-Authenticate: Bearer error="invalid_token", error_description="The access token expired"`), want: "key-expired error-empty",
			verdict: "api, key, credentials: 401 Unauthorized: the server reports that the key has expired",
		},
		{
			name: "a wrong key, and no word why", response: answer("401 Unauthorized", ""), want: "key-refused error-empty",
			verdict: "api, key, credentials: 401 Unauthorized: the server does not accept the key that was sent",
		},
		{
			name: "a key that the server did not see", response: answer("401 Unauthorized", envelope("MISSING_AUTH", "No key")), want: "key-refused",
			verdict: "api, key, credentials: 401 MISSING_AUTH: a key was sent, but the server reports that it received none", miss: "key-missing",
		},
		{
			name: "a password for a key", response: answer("401 Unauthorized", envelope("INVALID_AUTH", "Bad")), edit: sent("Basic YTpi"), want: "key-refused",
			verdict: "api, key, credentials: 401 INVALID_AUTH: credentials were sent, but not as the Bearer key that the API expects",
		},
		{
			name: "a key without its scheme", response: answer("401 Unauthorized", envelope("MISSING_AUTH", "Bad")), edit: sent("k-12345678"), want: "key-refused",
			verdict: "api, key, credentials: 401 MISSING_AUTH: credentials were sent, but not as the Bearer key that the API expects",
		},
		{
			name: "403 with a key", response: answer("403 Forbidden", envelope("FORBIDDEN", "No")), want: "permission-missing",
			verdict: "api, key, credentials: 403 FORBIDDEN: the key has no permission for this", miss: "key-refused",
		},
		{
			name: "403 that means 401", response: answer("403 Forbidden", `{"detail": "Not authenticated"}`), want: "key-refused error-not-envelope",
			verdict: "api, key, credentials: 403 Forbidden: the server does not accept the key (with 403 instead of the usual 401): Not authenticated",
		},
		{
			name: "403 with no reason", response: answer("403 Forbidden", `{"message": "no"}`), want: "permission-missing error-not-envelope",
			verdict: "api, key, credentials: 403 Forbidden: the server does not permit this call with this key",
		},
		{
			name: "ten in a second", response: answer("200 OK", good, "-X-RateLimit-Limit", "-X-RateLimit-Remaining", "-X-RateLimit-Reset", `RateLimit-Policy: "burst";q=10;w=1`, `RateLimit: "burst";r=9;t=1`),
			verdict: "api, none, ok: the call works: 200 OK", miss: "key-not-counted",
		},
		{
			name: "403 without a key", response: answer("403 Forbidden", envelope("FORBIDDEN", "No")), edit: anonymous, want: "permission-missing",
			verdict: "api, key, credentials: 403 FORBIDDEN: the server does not permit this call without a key", miss: "key-missing",
		},
		{
			name: "403 by a web page", response: answer("403 Forbidden", page, html), want: "html-from-between",
			verdict: "http, server, credentials: 403 Forbidden: a web page was returned instead of an API response: Not here", miss: "permission-missing",
		},
		{
			name: "404 without a key", response: answer("404 Not Found", envelope("NOT_FOUND", "No")), edit: anonymous,
			verdict: "api, you, client error: 404 NOT_FOUND: requested resource was not found", miss: "key-missing permission-missing",
		},
		{
			name: "the limit of those without a key", response: answer("200 OK", good, "X-RateLimit-Limit: 10", "X-RateLimit-Remaining: 9"), want: "key-not-counted",
			verdict: "api, none, ok: the call works: 200 OK",
		},
		{
			name: "that limit without a key", response: answer("200 OK", good, "X-RateLimit-Limit: 10", "X-RateLimit-Remaining: 9"), edit: anonymous,
			verdict: "api, none, ok: the call works: 200 OK", miss: "key-not-counted",
		},
	}
}

func TestCredentialRules(t *testing.T) {
	t.Parallel()
	testRules(t, credentialCases())
}
