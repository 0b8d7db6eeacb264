//go:build unix && !darwin

package keychain

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// The directories of users belong to the system, so this test brings its own.
func TestSessionBusIsDetected(t *testing.T) {
	t.Parallel()
	const none = "there is no session bus (DBUS_SESSION_BUS_ADDRESS is not set)"
	empty, full := t.TempDir(), t.TempDir()
	own := filepath.Join(full, strconv.Itoa(os.Getuid()))
	if err := os.Mkdir(own, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(own, "bus"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		users, address string
		set            bool
		want           string
	}{
		"neither a variable nor a socket": {users: empty, want: none},
		"a variable":                      {users: empty, address: "unix:path=/run/bus", set: true},
		"a variable that says nothing":    {users: empty, set: true, want: none},
		"a bus that would be started":     {users: empty, address: "autolaunch:", set: true, want: none},
		"a socket":                        {users: full},
	} {
		lookup := func(string) (string, bool) { return c.address, c.set }
		if got := absentBelow(c.users, lookup); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
