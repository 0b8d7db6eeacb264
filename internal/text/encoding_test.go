package text_test

import (
	"testing"

	"github.com/hex21/hex21/internal/text"
)

func TestUTF8(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"":                              "",
		"a":                             "a",
		"caf\xe9":                       "caf\xe9",
		"\xef\xbb\xbfcafé":              "café",
		"\xff\xfea\x00\x3d\xd8\x00\xde": "a😀",
		"\xfe\xff\x00a\xd8\x3d\xde\x00": "a😀",
		"\xff\xfea\x00b":                "a\ufffd",
		"\xff\xfe":                      "",
	} {
		if got := text.UTF8([]byte(in)); string(got) != want {
			t.Errorf("UTF8(%q) = %q, want %q", in, got, want)
		}
	}
}
