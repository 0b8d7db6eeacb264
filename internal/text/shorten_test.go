package text_test

import (
	"testing"

	"github.com/hex21/hex21/internal/text"
)

func TestValidJSON(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		`"a"`: `"a"`, `"\ud83d\ude00"`: `"\ud83d\ude00"`, `"\ud800"`: `"\ufffd"`, `"\ud800\ud800\udc00"`: `"\ufffd\ud800\udc00"`, `"\\ud800"`: `"\\ud800"`,
		`"\udc00x\uD800"`: `"\ufffdx\ufffd"`, "\"caf\xe9\"": "\"caf\ufffd\"", `"\n\t\"\ud800`: `"\n\t\"\ufffd`, `"\`: `"\`, `"\u`: `"\u`, `"\ud80`: `"\ud80`,
	} {
		if got := string(text.ValidJSON([]byte(in))); got != want {
			t.Errorf("%s becomes %s, want %s", in, got, want)
		}
	}
}

func TestHead(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		in   string
		most int
		want string
	}{
		{"abc", 3, "abc"}, {"abc", 2, "ab"}, {"aé", 2, "a"}, {"€", 2, ""}, {"a\x80\x80\x80\x80\x80\x80", 6, "a\x80\x80\x80\x80\x80"}, {"abc", -1, ""},
	} {
		if got := text.Head(tt.in, tt.most); got != tt.want {
			t.Errorf("%q, %d: %q, want %q", tt.in, tt.most, got, tt.want)
		}
	}
}
