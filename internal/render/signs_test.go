package render

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLocaleDecidesTheSigns(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		env  map[string]string
		pipe bool
		want bool
	}{
		"no locale":             {},
		"UTF-8":                 {env: map[string]string{"LANG": "de_DE.UTF-8"}},
		"utf8":                  {env: map[string]string{"LANG": "C.utf8"}},
		"UTF-8 with a modifier": {env: map[string]string{"LANG": "ca_ES.UTF-8@valencia"}},
		"C":                     {env: map[string]string{"LANG": "C"}, want: true},
		"POSIX":                 {env: map[string]string{"LC_CTYPE": "POSIX", "LANG": "en_US.UTF-8"}, want: true},
		"Latin-1":               {env: map[string]string{"LANG": "en_US.ISO-8859-1"}, want: true},
		"a charset left open":   {env: map[string]string{"LANG": "en_US"}},
		"LC_ALL wins":           {env: map[string]string{"LC_ALL": "en_US.UTF-8", "LC_CTYPE": "C", "LANG": "C"}},
		"empty is not set":      {env: map[string]string{"LC_ALL": "", "LANG": "C"}, want: true},
		"Linux console":         {env: map[string]string{"TERM": "linux", "LANG": "en_US.UTF-8"}, want: true},
		"a pipe":                {env: map[string]string{"LC_ALL": "C"}, pipe: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			lookup := func(name string) (string, bool) { v, ok := c.env[name]; return v, ok }
			s := NewScreen(Options{LookupEnv: lookup, Terminal: !c.pipe})
			if got := s.ToASCII("✓") == "+"; got != c.want {
				t.Errorf("ASCII: %v", got)
			}
		})
	}
}

// TestEverySignHasAnASCIIForm reads the sources of this room: a mark that is added there must be added here, and takes one column.
func TestEverySignHasAnASCIIForm(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) < 10 {
		t.Fatal(files, err)
	}
	documents := []string{"report.go", "markdown.go", "html"} // which are not text for a terminal
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(file, "_test.go") || file == "signs.go" || oneIn(file, documents) {
			continue
		}
		for n, line := range strings.Split(string(text), "\n") {
			code, _, _ := strings.Cut(line, "//")
			for _, r := range code {
				if r > 0x7f && r != '\uFFFD' && (asciiOf(r) > '~' || width(string(r)) != 1) {
					t.Errorf("%s:%d: %q has no sign in ASCII, or not one column", file, n+1, r)
				}
			}
		}
	}
}

func oneIn(file string, parts []string) bool {
	for _, part := range parts {
		if strings.Contains(file, part) {
			return true
		}
	}
	return false
}
