package exchange

import "syscall"

// The errors of the system when a connection fails. Package syscall also has these names on Windows, but with numbers that Winsock never
// returns, so these are Winsock's own: https://learn.microsoft.com/windows/win32/winsock/windows-sockets-error-codes-2
var (
	timeoutErrors     = []syscall.Errno{10060}
	refusedErrors     = []syscall.Errno{10061}
	unreachableErrors = []syscall.Errno{10065, 10051, 10049, 10050, 10064}
	resetErrors       = []syscall.Errno{syscall.WSAECONNRESET, syscall.WSAECONNABORTED, syscall.ERROR_NETNAME_DELETED, syscall.ERROR_BROKEN_PIPE}
)
