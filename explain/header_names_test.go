package explain_test

import (
	"errors"
	"testing"

	"github.com/hex21/hex21/explain"
)

// TestNamesFromElsewhere looks up headers without an entry of their own, and the codes of other APIs in the spellings that these use.
func TestNamesFromElsewhere(t *testing.T) {
	t.Parallel()
	for query, want := range map[string]string{
		"cf-ray": "X-Request-ID", "CF-RAY:": "X-Request-ID", "cf-ray: 8abc1234": "X-Request-ID", "Content-Type: text/html": "wrong-content-type", "retry-after: 60": "Retry-After", "X-Amzn-RequestId": "X-Request-ID", "x-ratelimit-used": "X-RateLimit-Remaining", "Content-Type": "wrong-content-type",
		"date": "clock-skew", "access-control-allow-origin": "origin-not-allowed", "retry-after": "Retry-After", "content-length": "content-length-mismatch",
		"too_many_requests": "429", "tooManyRequests": "429", "payload-too-large": "413", "access_denied": "403", "AccessDenied": "403", "internal_server_error": "INTERNAL_ERROR",
		"resource_not_found": "NOT_FOUND", "auth_required": "401", "invalid_grant": "key-refused", "unsupported_grant_type": "400", "invalid_scope": "400", "unsupported_media_type": "415",
	} {
		entries, err := explain.Builtin().Lookup(query)
		if err != nil || entries[0].Code != want {
			t.Errorf("%s leads to %v, %v, want %s", query, codes(entries), err, want)
		}
	}
}

// TestHeaderHints looks up headers that no entry explains: they are not mistaken for a misspelled code.
func TestHeaderHints(t *testing.T) {
	t.Parallel()
	for query, hinted := range map[string]bool{
		"x-amzn-errortype": true, "Server-Timing": true, "x-powered-by": true, "cache-control": true, "via": true, "user-agent": true, "via: 1.1 varnish": true, "Server: nginx": true, "X-Powered-By: Express": true, "Cache-Control: no-store": true,
		"not-a-header": false, "x_powered": false, "X": false,
	} {
		_, err := explain.Builtin().Lookup(query)
		unknown, ok := errors.AsType[*explain.UnknownError](err)
		if !ok || len(unknown.Suggestions) > 0 || (unknown.Hint != "") != hinted {
			t.Errorf("%s: %#v, want a hint: %t", query, err, hinted)
		}
	}
}
