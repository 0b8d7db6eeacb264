package errorbody_test

import (
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
)

func TestOAuth2(t *testing.T) {
	t.Parallel()
	checkErrors(t, []errorCase{
		{fact: "with a description", body: `{"error": "invalid_request", "error_description": "no grant", "error_uri": "https://x/"}`,
			want: errorbody.Body{Shape: errorbody.ShapeOAuth2, Code: "invalid_request", Message: "no grant"}},
		{fact: "a known code alone", body: `{"error": "invalid_token"}`, want: errorbody.Body{Shape: errorbody.ShapeOAuth2, Code: "invalid_token"}},
	})
}
