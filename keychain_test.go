package main_test

import (
	"context"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/hex21/hex21/internal/keychain"
)

// keyring is a keychain in memory, or one that fails.
type keyring struct {
	mu   sync.Mutex
	keys map[string]string
	err  error
}

func (k *keyring) Get(_ context.Context, origin string) (string, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	key, ok := k.keys[origin]
	if !ok && k.err == nil {
		return "", keychain.ErrNotFound
	}
	return key, k.err
}

func (k *keyring) Set(_ context.Context, origin, key string) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.err == nil {
		k.keys[origin] = key
	}
	return k.err
}

func (k *keyring) Delete(_ context.Context, origin string) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if _, ok := k.keys[origin]; !ok && k.err == nil {
		return keychain.ErrNotFound
	}
	delete(k.keys, origin)
	return k.err
}

// TestLogoutTakesBackWhatLoginWrote goes in and out, and out once more, when there is nothing left to forget.
func TestLogoutTakesBackWhatLoginWrote(t *testing.T) {
	t.Parallel()
	const before = "# mine\nbase_url: https://cms.example.org/api\n"
	path := file(t, "config.yaml", before)
	keys := &keyring{keys: map[string]string{}}
	s := session{env: map[string]string{"HEX21_CONFIG": path}, keys: keys}
	config := func() string {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	got := s.reading("a-key-of-the-tests").run(t, "auth", "login")
	if got.code != 0 || len(keys.keys) != 1 || config() != before+"key_from: keychain\n" {
		t.Fatalf("login: exit %d, %s%s%s", got.code, got.stdout, got.stderr, config())
	}
	if !strings.Contains(got.stdout, "from keychain (key_from, line 3)") {
		t.Errorf("login does not say what counts from now on: %s", got.stdout)
	}
	if got := s.run(t, "auth", "logout"); got.code != 0 || len(keys.keys) != 0 || config() != before || !strings.Contains(got.stdout, "key        none\n") {
		t.Errorf("logout: exit %d, %s%s%s", got.code, got.stdout, got.stderr, config())
	}
	if got := s.run(t, "auth", "logout"); got.code != 3 || got.stdout != "" || !strings.Contains(got.stderr, "a key for https://cms.example.org is not set") {
		t.Errorf("logout again: exit %d, %s%s", got.code, got.stdout, got.stderr)
	}
}
