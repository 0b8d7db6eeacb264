package render_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/render"
)

func TestClean(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ in, line, lines string }{
		"plain text stays":                         {"Not found: a/b", "Not found: a/b", "Not found: a/b"},
		"letters of all scripts stay":              {"nicht für 東京 🎉", "nicht für 東京 🎉", "nicht für 東京 🎉"},
		"an escape sequence is visible":            {"\x1b[31mred", `\x1b[31mred`, `\x1b[31mred`},
		"a C1 control is visible":                  {"a\u009b31m", `a\u009b31m`, `a\u009b31m`},
		"a bidi override is visible":               {"user\u202etxt.exe", `user\u202etxt.exe`, `user\u202etxt.exe`},
		"a tag character is visible":               {"a\U000e0041b", `a\U000e0041b`, `a\U000e0041b`},
		"a zero width space is visible":            {"a\u200bb", `a\u200bb`, `a\u200bb`},
		"the joiners of emoji stay":                {"👩\u200d🔬", "👩\u200d🔬", "👩\u200d🔬"},
		"a line end is a space":                    {"a\nb\r\nc\td", "a b c d", "a\nb\nc\td"},
		"a bare return does not rewind":            {"good\rbad", "good bad", "good bad"},
		"bytes that are no UTF-8 show":             {"a\xff\xfeb", `a\xff\xfeb`, `a\xff\xfeb`},
		"the replacement character is a character": {"a\uFFFDb", "a\uFFFDb", "a\uFFFDb"},
		"a bell is silent":                         {"\a", `\x07`, `\x07`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := render.Clean(c.in); got != c.line {
				t.Errorf("Clean(%q) = %q, want %q", c.in, got, c.line)
			}
			if got := render.CleanLines(c.in); got != c.lines {
				t.Errorf("CleanLines(%q) = %q, want %q", c.in, got, c.lines)
			}
		})
	}
}

// TestCleanLog checks that a log keeps its colors and nothing else that a terminal obeys.
func TestCleanLog(t *testing.T) {
	t.Parallel()
	in := "\x1b[31;1mred\x1b[0m a\x1b[2Jb\x1b]0;x\ac 東京\u202e\u009b \xff\x9b\x1b[" + strings.Repeat("1", 40) + "m\r\nnext\tline\x1b[38"
	want := "\x1b[31;1mred\x1b[0m a\\x1b[2Jb\\x1b]0;x\\x07c 東京\\u202e\\u009b \\xff\\x9b\\x1b[" + strings.Repeat("1", 40) + "m\nnext\tline\\x1b[38"
	if got := render.CleanLog(in); got != want {
		t.Errorf("%q\nwant %q", got, want)
	}
}

// FuzzClean checks that for any input the output is valid UTF-8 that moves no cursor, and cleaning it again
// changes nothing.
func FuzzClean(f *testing.F) {
	for _, seed := range []string{"", "a\x1b]8;;http://x\x07b", "\u202e\u2066", "\xc3\x28", "a\r\nb", "\u0085"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		out := render.Clean(in)
		if !utf8.ValidString(out) {
			t.Errorf("Clean(%q) is not UTF-8: %q", in, out)
		}
		if i := strings.IndexFunc(out, unicode.IsControl); i >= 0 {
			t.Errorf("Clean(%q) leaves a control character: %q", in, out)
		}
		if again := render.Clean(out); again != out {
			t.Errorf("Clean(%q) = %q, and again %q", in, out, again)
		}
	})
}
