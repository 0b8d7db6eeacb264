package authcmd_test

import (
	"os"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/scripttest"
)

// TestLogoutUndoesLogin goes in and out, and out once more, when there is nothing left to forget.
func TestLogoutUndoesLogin(t *testing.T) {
	t.Parallel()
	const before = "# mine\nbase_url: https://cms.example.org/api\n"
	path := scripttest.File(t, "config.yaml", before)
	keys := &scripttest.Keyring{Keys: map[string]string{}}
	s := scripttest.Session{Env: map[string]string{"HEX21_CONFIG": path}, Keys: keys}
	config := func() string {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	got := s.Reading("a-key-of-the-tests").Run(t, "auth", "login")
	if got.Code != 0 || len(keys.Keys) != 1 || config() != before+"key_from: keychain\n" {
		t.Fatalf("login: exit %d, %s%s%s", got.Code, got.Stdout, got.Stderr, config())
	}
	if !strings.Contains(got.Stdout, "from keychain (key_from, line 3)") {
		t.Errorf("login does not say what counts from now on: %s", got.Stdout)
	}
	if got := s.Run(t, "auth", "logout"); got.Code != 0 || len(keys.Keys) != 0 || config() != before || !strings.Contains(got.Stdout, "key        none\n") {
		t.Errorf("logout: exit %d, %s%s%s", got.Code, got.Stdout, got.Stderr, config())
	}
	if got := s.Run(t, "auth", "logout"); got.Code != 3 || got.Stdout != "" || !strings.Contains(got.Stderr, "a key for https://cms.example.org is not set") {
		t.Errorf("logout again: exit %d, %s%s", got.Code, got.Stdout, got.Stderr)
	}
}
