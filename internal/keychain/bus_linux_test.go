//go:build linux

package keychain_test

import (
	"context"
	"errors"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/keychain"
)

// TestKeychainThatHangs runs this test anew as a process, because the library in it remembers its bus: one that takes calls and
// answers none.
func TestKeychainThatHangs(t *testing.T) {
	socket := os.Getenv("TEST_BUS")
	if socket == "" {
		dir, err := os.MkdirTemp("", "bus") // the path of a socket is short
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(dir)
		l, err := net.Listen("unix", filepath.Join(dir, "bus"))
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		command := exec.Command(os.Args[0], "-test.run=^TestKeychainThatHangs$", "-test.v")
		command.Env = append(os.Environ(), "TEST_BUS="+l.Addr().String(), "DBUS_SESSION_BUS_ADDRESS=unix:path="+l.Addr().String())
		if out, err := command.CombinedOutput(); err != nil || !strings.Contains(string(out), "PASS: TestKeychainThatHangs") {
			t.Errorf("%v\n%s", err, out)
		}
		return
	}
	store := &keychain.Store{LookupEnv: os.LookupEnv, Patience: 50 * time.Millisecond}
	_, err := store.Get(t.Context(), "https://a.example.org")
	var unavailable *keychain.UnavailableError
	if !errors.As(err, &unavailable) || !strings.Contains(err.Error(), "no response within 50ms") {
		t.Errorf("error is %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	store.Patience = time.Minute
	if _, err := store.Get(ctx, "https://a.example.org"); !errors.Is(err, context.Canceled) {
		t.Errorf("a canceled call gives %v", err)
	}
}
