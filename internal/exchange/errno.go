//go:build !windows

package exchange

import "syscall"

// The errors of the system when a connection fails.
var (
	timeoutErrors     = []syscall.Errno{syscall.ETIMEDOUT}
	refusedErrors     = []syscall.Errno{syscall.ECONNREFUSED}
	unreachableErrors = []syscall.Errno{syscall.EHOSTUNREACH, syscall.ENETUNREACH, syscall.EADDRNOTAVAIL, syscall.ENETDOWN, syscall.EHOSTDOWN}
	resetErrors       = []syscall.Errno{syscall.ECONNRESET, syscall.ECONNABORTED, syscall.EPIPE}
)
