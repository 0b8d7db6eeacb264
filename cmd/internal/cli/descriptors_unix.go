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

// fewFiles returns how many requests can be sent at a time where the limit of open files is low, and 0 where it is not. Where it is too low
// for any command, it returns an error.
func fewFiles() (requests int, err error) {
	var limit unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &limit); err != nil || limit.Cur > 64 {
		return 0, nil
	}
	var opened []int
	defer func() {
		for _, fd := range opened {
			_ = unix.Close(fd)
		}
	}()
	for range limit.Cur {
		fd, err := unix.Dup(0)
		if errors.Is(err, unix.EMFILE) {
			break
		}
		if err == nil {
			opened = append(opened, fd)
		}
	}
	free := len(opened)
	if free < leastFiles {
		return 0, fmt.Errorf("the limit of open files is too low: hex21 needs %d more, and can open %d (ulimit -n is %d)", leastFiles, free, limit.Cur)
	}
	// The runtime waits with two, and a mock listens with one. A request needs two sockets if a mock answers it, or if both IP versions are tried.
	return (free - 3) / 3, nil
}
