package redact_test

import (
	"testing"

	"github.com/hex21/hex21/internal/redact"
)

func TestUsers(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`{"message": "connect postgres://hex21:s3cret@db:5432/hex21"}`: `{"message": "connect postgres://db:5432/hex21"}`,
		`redis://:pw@cache and mysql://root:pw@db/x?token=1`:           `redis://cache and mysql://db/x?token=1`,
		`see https://example.org/@ann or mail ann@example.org`:         `see https://example.org/@ann or mail ann@example.org`,
		`{"name": "\u00e9", "page": 1}`:                                `{"name": "\u00e9", "page": 1}`,
	} {
		if got := string(redact.Users([]byte(text))); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", text, got, want)
		}
	}
}
