package errorbody_test

import (
	"net/http"
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
)

// An answer without a body may have its code and its message in headers.
func TestErrorInHeaders(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		fact          string
		header        http.Header
		code, message string
	}{
		{"a challenge", http.Header{"Www-Authenticate": {`Bearer realm="x", error="invalid_token", error_description="The token expired"`}}, "invalid_token", "The token expired"},
		{"a challenge without quotation marks", http.Header{"Www-Authenticate": {`bearer error=invalid_token,realm=x`}}, "invalid_token", ""},
		{"a challenge without an error", http.Header{"Www-Authenticate": {`Bearer realm="error=x"`}}, "", ""},
		{"another scheme", http.Header{"Www-Authenticate": {`Basic realm="x", error="y"`}}, "", ""},
		{"Azure Storage", http.Header{"X-Ms-Error-Code": {"BlobNotFound"}}, "BlobNotFound", ""},
		{"AWS", http.Header{"X-Amzn-Errortype": {"ForbiddenException:http://x"}}, "ForbiddenException", ""},
		{"Alibaba", http.Header{"X-Ca-Error-Code": {"A401"}, "X-Ca-Error-Message": {"Invalid AppKey"}}, "A401", "Invalid AppKey"},
		{"both", http.Header{"X-Error-Code": {"1234"}, "X-Error-Message": {"bad date"}}, "1234", "bad date"},
	} {
		e := errorbody.Decode(errorbody.Input{Status: 401, Header: c.header})
		if e.Code != c.code || e.Message != c.message || e.Shape != errorbody.ShapeEmpty {
			t.Errorf("%s: %s %q %q, want %q %q", c.fact, e.Shape, e.Code, e.Message, c.code, c.message)
		}
	}
}

// A wait that is in the message alone counts where it has a number with a unit.
func TestDelayInWords(t *testing.T) {
	t.Parallel()
	for message, want := range map[string]float64{
		"Please retry after 7 seconds.": 7, "Please try again in 1m30.5s. Visit https://x": 90.5, "Slow down, please try again in 359ms.": 0.359,
		"Request was throttled. Expected available in 12 seconds.": 12, "You can retry in 5 days.": 432000, "wait for about 3 minutes, please": 180,
		"You can submit the request after 49 seconds": 49,
		"Please try again in a few minutes.":          0, "try again after 2026-01-01": 0, "retry in 3 easy steps": 0, "again in ": 0,
	} {
		e := errorbody.Decode(errorbody.Input{Status: 429, Body: []byte(`{"message": "` + message + `"}`)})
		if e.RetryAfter.Value != want || e.RetryAfter.Valid != (want > 0) {
			t.Errorf("%s: %+v, want %v", message, e.RetryAfter, want)
		}
	}
	if e := errorbody.Decode(errorbody.Input{Status: 429, Body: []byte(`{"message": "try again in 9s", "retry_after": 5}`)}); e.RetryAfter.Value != 5 {
		t.Errorf("a member of its own goes first: %+v", e.RetryAfter)
	}
}

func TestReasonPhrase(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		status             int
		reason, body, want string
	}{
		{403, "Site Disabled", "", "Site Disabled"},
		{403, "Quota Exceeded", "", "Quota Exceeded"},
		{521, "Web Server Is Down", "", "Web Server Is Down"},
		{404, "Object Not Found", "", ""}, // the standard phrase in other words
		{504, "Gateway Time-out", "", ""},
		{419, "status code 419", "", ""},
		{530, "<none>", "", ""},
		{403, "Quota Exceeded", `{"message": "m n"}`, "m n"},
	} {
		e := errorbody.Decode(errorbody.Input{Status: c.status, Reason: c.reason, Body: []byte(c.body)})
		if e.Message != c.want {
			t.Errorf("%d %s %s: message %q, want %q", c.status, c.reason, c.body, e.Message, c.want)
		}
	}
}
