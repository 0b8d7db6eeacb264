//go:build !unix

package doctorcmd

import "io/fs"

// ownedByOther does not check owners on this system.
func ownedByOther(fs.FileInfo) bool { return false }
