//go:build !unix

package doctorcmd

import "io/fs"

// othersOwn knows nothing of owners here.
func othersOwn(fs.FileInfo) bool { return false }
