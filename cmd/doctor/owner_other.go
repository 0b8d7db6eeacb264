//go:build !unix

package doctorcmd

import "io/fs"

// othersOwn does not check owners on this system.
func othersOwn(fs.FileInfo) bool { return false }
