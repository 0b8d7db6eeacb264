package errorbody_test

import (
	"net/http"
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
)

func TestRetryDelays(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]float64{
		`{"error": {"code": "X", "message": "m", "details": {"retryAfter": 60}}}`:                                                              60,
		`{"ok": false, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 5}}`:                               5,
		`{"errcode": "M_LIMIT_EXCEEDED", "error": "Too Many Requests", "retry_after_ms": 2500}`:                                                2.5,
		`{"message": "slow", "retryAfterMs": "1500"}`:                                                                                          1.5,
		`{"error": {"code": 429, "status": "RESOURCE_EXHAUSTED", "message": "m", "details": [{"retryDelay": "30.5s"}]}}`:                       30.5,
		`{"code": "X", "message": "m", "retry_delay": "1m"}`:                                                                                   60,
		`{"message": "You are being rate limited.", "retry_after": 64.57, "global": false}`:                                                    64.57,
		`{"errors": [{"message": "m", "extensions": {"code": "RATE", "retryAfter": 7}}]}`:                                                      7,
		`{"error": {"message": "Please try again after '17' seconds after additional tokens are available."}}`:                                 17,
		`{"title": "Too Many Requests", "detail": "You have exhausted your API Request Quota. Retry after: 21 seconds."}`:                      21,
		`{"error": {"message": "OpenAIException - {\"error\":{\"message\":\"Rate limit reached, please try again in 20s\"}}", "code": "429"}}`: 20,
		`{"error": {"code": "RATE_LIMIT", "message": "m", "details": "{\"retryAfter\": 40}"}}`:                                                 40,
		`{"statusCode": 403, "message": "Out of quota. Quota will be replenished in 1.00:20:15."}`:                                             87615,
	} {
		if got := errorbody.Decode(errorbody.Input{Status: 429, Body: []byte(body)}).RetryAfter; !got.Valid || got.Value != want {
			t.Errorf("%s: %+v, want %v", body, got, want)
		}
	}
	date := http.Header{"Date": {"Sun, 29 Nov 2026 11:00:00 GMT"}}
	for body, want := range map[string]float64{
		`{"error": "TooManyRequestsError", "message": "m", "metadata": {"recommendedRetryTime": "2026-11-29T11:01:35.500Z"}}`:                                                                                  95.5,
		`{"rateLimitNext": "2026-11-29T11:00:49Z", "rateLimit": 2, "title": "Rate limit"}`:                                                                                                                     49,
		`{"code": "quota_exceeded", "reset_at": "2026-11-29T13:00:00Z"}`:                                                                                                                                       7200,
		`{"error": {"type": "usage_limit_reached", "resets_at": 1795955400, "resets_in_seconds": 5400}}`:                                                                                                       5400,
		`{"error": {"type": "usage_limit_reached", "message": "m", "resets_at": 1795955400}}`:                                                                                                                  5400,
		`{"fault": {"code": 900803, "message": "m", "nextAccessTime": "2026-Nov-29 11:20:00+0000 UTC"}}`:                                                                                                       1200,
		`{"error": {"code": "RATE_LIMIT", "message": "m", "details": {"retryAfter": 9, "reset": 1795955400}}}`:                                                                                                 9,
		`{"errors": [{"message": "Throttled", "extensions": {"code": "THROTTLED"}}], "extensions": {"cost": {"requestedQueryCost": 752, "throttleStatus": {"currentlyAvailable": 552, "restoreRate": 50.0}}}}`: 4,
	} {
		if got := errorbody.Decode(errorbody.Input{Status: 429, Header: date, Body: []byte(body)}).RetryAfter; !got.Valid || got.Value != want {
			t.Errorf("%s: %+v, want %v", body, got, want)
		}
	}
	for _, body := range []string{
		`{"code": "X", "message": "a reset in the past", "reset_at": "2026-11-29T10:00:00Z"}`, `{"code": "X", "message": "not a time", "reset": 1}`,
		`{"errors": [{"message": "Throttled", "extensions": {"code": "THROTTLED"}}], "extensions": {"cost": {"requestedQueryCost": 752, "throttleStatus": {"currentlyAvailable": 552, "restoreRate": 0}}}}`,
	} {
		if got := errorbody.Decode(errorbody.Input{Status: 429, Header: date, Body: []byte(body)}).RetryAfter; got.Present() {
			t.Errorf("%s: %+v, want none", body, got)
		}
	}
	for body, problem := range map[string]string{
		`{"message": "m", "retry_after": -1}`:     "is negative",
		`{"message": "m", "retry_after": 1e300}`:  "is too large for a delay",
		`{"message": "m", "retry_after": "soon"}`: "is not a number of seconds",
		`{"message": "m", "retry_after": [1]}`:    "is not a number",
	} {
		if got := errorbody.Decode(errorbody.Input{Status: 429, Body: []byte(body)}).RetryAfter; got.Valid || got.Problem != problem {
			t.Errorf("%s: %+v, want %s", body, got, problem)
		}
	}
}
