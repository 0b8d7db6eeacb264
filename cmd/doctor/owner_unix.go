//go:build unix

package doctorcmd

import (
	"io/fs"
	"os"
	"syscall"
)

// ownedByOther reports whether a file belongs to another user, who is not the administrator.
func ownedByOther(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && stat.Uid != 0 && int64(stat.Uid) != int64(os.Getuid())
}
