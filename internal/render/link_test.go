package render

import (
	"strings"
	"testing"
)

func TestLinksOnlyInTerminalsThatSupportThem(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		env   map[string]string
		color string
		pipe  bool
		want  bool
	}{
		"nothing known":              {env: map[string]string{"TERM": "xterm-256color"}},
		"kitty":                      {env: map[string]string{"TERM": "xterm-kitty"}, want: true},
		"iTerm":                      {env: map[string]string{"TERM_PROGRAM": "iTerm.app"}, want: true},
		"Apple's Terminal":           {env: map[string]string{"TERM_PROGRAM": "Apple_Terminal"}},
		"VTE":                        {env: map[string]string{"VTE_VERSION": "6800"}, want: true},
		"VTE that crashed":           {env: map[string]string{"VTE_VERSION": "5000"}},
		"VTE, nonsense":              {env: map[string]string{"VTE_VERSION": "new"}},
		"Windows Terminal":           {env: map[string]string{"WT_SESSION": "1"}, want: true},
		"tmux in kitty":              {env: map[string]string{"TERM": "tmux-256color", "KITTY_WINDOW_ID": "1"}},
		"a pipe":                     {env: map[string]string{"TERM": "xterm-kitty"}, pipe: true},
		"a pipe, colored":            {env: map[string]string{"TERM": "xterm-kitty"}, pipe: true, color: "always"},
		"dumb":                       {env: map[string]string{"TERM": "dumb", "VTE_VERSION": "6800"}},
		"dumb, colored":              {env: map[string]string{"TERM": "dumb", "VTE_VERSION": "6800"}, color: "always"},
		"NO_COLOR":                   {env: map[string]string{"TERM": "xterm-kitty", "NO_COLOR": "1"}},
		"no color":                   {env: map[string]string{"TERM": "xterm-kitty"}, color: "never"},
		"forced":                     {env: map[string]string{"FORCE_HYPERLINK": "1"}, pipe: true, want: true},
		"forced, no color":           {env: map[string]string{"FORCE_HYPERLINK": "1"}, color: "never"},
		"forbidden":                  {env: map[string]string{"TERM": "xterm-kitty", "FORCE_HYPERLINK": "0"}},
		"neither forced nor refused": {env: map[string]string{"TERM": "xterm-kitty", "FORCE_HYPERLINK": ""}, want: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			lookup := func(name string) (string, bool) { v, ok := c.env[name]; return v, ok }
			if got := NewScreen(Options{Color: c.color, LookupEnv: lookup, Terminal: !c.pipe}).Links; got != c.want {
				t.Errorf("links: %v", got)
			}
		})
	}
}

func TestLinkTarget(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"https://status.hex21.dev/incidents/1?a=b#c": "https://status.hex21.dev/incidents/1?a=b#c",
		"http://127.0.0.1:2100/a%2Fb":                "http://127.0.0.1:2100/a%2Fb",
		"https://me:secret@example.org/":             "https://example.org/",
		"https://example.org/ä b":                    "https://example.org/%C3%A4%20b",
		"https://bücher.example/":                    "https://b%C3%BCcher.example/",
		"javascript:alert(1)":                        "",
		"file:///etc/passwd":                         "",
		"vscode://open?x":                            "",
		"/incidents/1":                               "",
		"https:///nowhere":                           "",
		"https://example.org/\x1b\\\x1b]0;title\x07": "",
		"https://example.org/\u009c":                 "https://example.org/%C2%9C",
		"":                                           "",
		"https://example.org/" + strings.Repeat("a", maxLink): "",
	} {
		if got := linkTarget(address); got != want {
			t.Errorf("%q: got %q, want %q", address, got, want)
		}
	}
}

// TestLinksTakeNoColumns lays the same text out with links and without.
func TestLinksTakeNoColumns(t *testing.T) {
	t.Parallel()
	address := "https://status.example.org/incidents/" + strings.Repeat("x", 30)
	plain, linked := NewScreen(Options{Width: 60}), NewScreen(Options{Width: 60})
	linked.Links = true
	lay := func(s *Screen) string {
		c := &card{s: s}
		c.row("page", "one two three "+s.link(address, address)+", four five six seven eight nine ten")
		return c.String()
	}
	got := lay(linked)
	if !strings.Contains(got, "\x1b]8;;"+address+"\a"+address+"\x1b]8;;\a") {
		t.Fatalf("no link: %q", got)
	}
	stripped := strings.ReplaceAll(strings.ReplaceAll(got, "\x1b]8;;"+address+"\a", ""), "\x1b]8;;\a", "")
	if stripped != lay(plain) {
		t.Errorf("got\n%s\nwant\n%s", stripped, lay(plain))
	}
}
