//go:build unix && !darwin

package keychain

import (
	"os"
	"path/filepath"
	"strconv"
)

// absent reports why there is no session bus to find a keychain on. Without this the library would start its own bus, which
// stays behind and has no keychain.
func absent(lookup func(string) (string, bool)) string { return absentBelow("/run/user", lookup) }

// absentBelow is absent with the directory below which each user has one for sockets.
func absentBelow(users string, lookup func(string) (string, bool)) string {
	if address, ok := lookup("DBUS_SESSION_BUS_ADDRESS"); ok && address != "" && address != "autolaunch:" {
		return ""
	}
	for _, name := range []string{"bus", "dbus-session"} {
		if _, err := os.Stat(filepath.Join(users, strconv.Itoa(os.Getuid()), name)); err == nil {
			return ""
		}
	}
	return "there is no session bus (DBUS_SESSION_BUS_ADDRESS is not set)"
}
