//go:build !windows

package files

import (
	"io/fs"
	"syscall"
)

// IdentityOf returns the identity of a file, if it is known.
func IdentityOf(_ string, info fs.FileInfo) (id Identity, ok bool) {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if ok {
		id = Identity{uint64(stat.Dev), stat.Ino} //nolint:gosec,unconvert // the type depends on the system
	}
	return id, ok
}
