//go:build !windows

package cli

import (
	"os"

	"golang.org/x/sys/unix"
)

// isUnread reports whether a file is a pipe or socket whose reader has closed it.
func isUnread(f *os.File) bool {
	fds := []unix.PollFd{{Fd: int32(f.Fd())}} //nolint:gosec // a descriptor is small
	n, err := unix.Poll(fds, 0)
	return err == nil && n > 0 && fds[0].Revents&(unix.POLLERR|unix.POLLHUP) != 0
}

// enableEscapes does nothing: terminals on this system support escape sequences, unless TERM says otherwise.
func enableEscapes() (ok bool, restore func()) { return true, func() {} }

// needsTerm reports whether nothing is known about a terminal without TERM.
const needsTerm = true
