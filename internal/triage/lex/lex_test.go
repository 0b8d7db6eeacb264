package lex_test

import (
	"bytes"
	"testing"

	"github.com/hex21/hex21/internal/triage/lex"
)

func TestWords(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, before, last, name string }{
		{"request failed: RATE_LIMIT", "request failed: ", "RATE_LIMIT", "RATE_LIMIT"},
		{"GET /articles  ", "GET ", "/articles", "articles"},
		{`said "hello`, `said "`, "hello", "hello"},
		{`new Hex21\Sdk\Hex21Exception`, "new ", `Hex21\Sdk\Hex21Exception`, `Hex21\Sdk\Hex21Exception`},
		{"a b:Hex21::Error", "a ", "b:Hex21::Error", "Hex21::Error"},
		{"", "", "", ""},
	} {
		before, last := lex.CutLastWord([]byte(c.text))
		name := lex.NameBefore([]byte(c.text), len(c.text))
		if string(before) != c.before || string(last) != c.last || string(name) != c.name {
			t.Errorf("%q: %q, %q, name %q", c.text, before, last, name)
		}
	}
}

func TestEscapes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want string }{
		{`{\"code\":\"GONE\"}`, `{"code":"GONE"}`},
		{`\x22code\x22`, `"code"`},
		{`\u0022 \u00e9`, `" é`},
		{`a#012b`, "a\nb"},
		{`Hex21\Sdk`, `Hex21\Sdk`},
		{`#404`, `#404`},
	} {
		got, changed := lex.Unescape([]byte(c.text), nil)
		if string(got) != c.want || changed != (c.text != c.want) {
			t.Errorf("%q: %q, %t", c.text, got, changed)
		}
	}
	for text, want := range map[string]string{
		"\x1b[31mERROR\x1b[0m\x1b(B x":                        "ERROR x",
		"\x1b]8;id=1;file:///a.py\x1b\\a.py\x1b]8;;\x1b\\:12": "a.py:12", // a hyperlink, as rich prints it
		"\x1b]0;title\aGONE":                                  "GONE", "\x1b]8;; GONE": "]8;; GONE", "\x1b]8;;\x1b[31mGONE": "]8;;GONE",
	} {
		var scratch []byte
		if got := lex.Colorless([]byte(text), &scratch); string(got) != want {
			t.Errorf("%q without its escape sequences: %q", text, got)
		}
	}
}

// The searches find what those of the standard library and the obvious ones find.
func FuzzSearches(f *testing.F) {
	f.Add([]byte(`{"a":"b\\\" c","d":1}`), `d"`, 2)
	f.Add([]byte("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\\\"aaaaaaaaaaaaa\""), "\\", 0)
	f.Fuzz(func(t *testing.T, b []byte, s string, from int) {
		if s != "" {
			if got, want := lex.Index(b, s), bytes.Index(b, []byte(s)); got != want {
				t.Errorf("Index(%q, %q) is %d, want %d", b, s, got, want)
			}
		}
		if from < 0 || from > len(b) {
			return
		}
		want, escaped := -1, false
		for i := from; i < len(b) && want < 0; i++ {
			switch {
			case escaped:
				escaped = false
			case b[i] == '\\':
				escaped = true
			case b[i] == '"':
				want = i
			}
		}
		if got := lex.StringEnd(b, from); got != want {
			t.Errorf("StringEnd(%q, %d) is %d, want %d", b, from, got, want)
		}
	})
}
