//go:build !windows

package cli

import (
	"errors"
	"fmt"

	"golang.org/x/sys/unix"
)

// leastFiles is how many files a command needs beside the standard streams: sockets, certificates, and what the Go runtime waits with. Where it
// cannot wait, it ends the program with a stack trace.
const leastFiles = 7

// fewFiles returns an error if the limit of open files is too low for a command. It counts only where the limit is low.
func fewFiles() error {
	var limit unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &limit); err != nil || limit.Cur > 64 {
		return nil
	}
	var opened []int
	defer func() {
		for _, fd := range opened {
			_ = unix.Close(fd)
		}
	}()
	for range leastFiles {
		fd, err := unix.Dup(0)
		if errors.Is(err, unix.EMFILE) {
			return fmt.Errorf("the limit of open files is too low: hex21 needs %d more, and can open %d (ulimit -n is %d)", leastFiles, len(opened), limit.Cur)
		}
		if err == nil {
			opened = append(opened, fd)
		}
	}
	return nil
}
