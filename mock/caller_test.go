package mock_test

import (
	"testing"

	"github.com/hex21/hex21/mock"
)

func TestCredentials(t *testing.T) {
	t.Parallel()
	server := serve(t, mock.WithLimits(limit(t, "100/m"), limit(t, "50/m")))
	tests := []struct {
		fact    string
		headers []string
		status  int
		code    string
		limit   string
	}{
		{"no key reads with the small limit", nil, 200, "", "50"},
		{"any key reads with the large limit", []string{"Authorization: Bearer abc"}, 200, "", "100"},
		{"the scheme may be in any case", []string{"Authorization: bEARER abc"}, 200, "", "100"},
		{"a key that only reads reads", []string{"Authorization: Bearer readonly"}, 200, "", "100"},
		{"expired is refused and not counted as a key", []string{"Authorization: Bearer expired"}, 401, "EXPIRED_TOKEN", "50"},
		{"revoked is refused", []string{"Authorization: Bearer revoked"}, 401, "REVOKED_TOKEN", "50"},
		{"invalid is refused", []string{"Authorization: Bearer invalid"}, 401, "INVALID_AUTH", "50"},
		{"a key without a scheme is refused", []string{"Authorization: abc"}, 401, "INVALID_AUTH", "50"},
		{"another scheme is refused", []string{"Authorization: Basic YTpi"}, 401, "INVALID_AUTH", "50"},
		{"a scheme without a key is refused", []string{"Authorization: Bearer "}, 401, "INVALID_AUTH", "50"},
		{"a key with a blank in it is refused", []string{"Authorization: Bearer a b"}, 401, "INVALID_AUTH", "50"},
		{"an empty header is refused", []string{"Authorization:"}, 401, "INVALID_AUTH", "50"},
		{"two keys are refused", []string{"Authorization: Bearer a", "Authorization: Bearer b"}, 401, "INVALID_AUTH", "50"},
	}
	for _, test := range tests {
		t.Run(test.fact, func(t *testing.T) {
			t.Parallel()
			res := get(t, server, "/api/articles", test.headers...)
			if got := res.failure(t).Code; res.StatusCode != test.status || got != test.code {
				t.Errorf("got %d %s, want %d %s", res.StatusCode, got, test.status, test.code)
			}
			if got := res.Header.Get("X-RateLimit-Limit"); got != test.limit {
				t.Errorf("X-RateLimit-Limit is %q, want %s", got, test.limit)
			}
			challenge := res.Header.Get("WWW-Authenticate")
			if (challenge == "Bearer") != (test.status == 401) {
				t.Errorf("WWW-Authenticate is %q on a %d", challenge, test.status)
			}
		})
	}
}
