package skillcmd_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/scripttest"
)

// TestCommandsOfTheSkillRun runs every command of the page. Its result may be that of a failing call, and never a mistake of the
// command line.
func TestCommandsOfTheSkillRun(t *testing.T) {
	server := scripttest.ServePlain(t, scripttest.NewMock())
	s := scripttest.SessionAt(server.URL+"/api").With("HEX21_STATUS_URL", server.URL+"/status").With("HEX21_CONFIG", scripttest.File(t, "config.yaml", ""))
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"response.txt": "HTTP/1.1 404 Not Found\n\n",
		"app.log":      `{"level":"error","error":{"code":"NOT_FOUND"}}` + "\n",
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	page := s.Run(t, "skill")
	if page.Code != 0 || page.Stderr != "" {
		t.Fatalf("exit %d, %s", page.Code, page.Stderr)
	}
	if !strings.HasPrefix(page.Stdout, "---\nname: hex21\ndescription: ") {
		t.Errorf("the page has no front matter: %.80q", page.Stdout)
	}
	lines := regexp.MustCompile("(?m)^\\| .* \\| `(hex21 .*)` \\|$").FindAllStringSubmatch(page.Stdout, -1)
	if len(lines) < 7 {
		t.Fatalf("only %d commands on the page:\n%s", len(lines), page.Stdout)
	}
	for _, m := range lines {
		words, err := scripttest.Words(strings.ReplaceAll(m[1], "https://cms.example.org", server.URL))
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Run(t, words[1:]...); got.Code == 1 || got.Code == 2 {
			t.Errorf("%s: exit %d\n%s%s", m[1], got.Code, got.Stdout, got.Stderr)
		}
	}
}
