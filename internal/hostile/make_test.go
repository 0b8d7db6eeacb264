//go:build linux

package hostile

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/hex21/hex21/internal/order"
)

// echoes answers with the request.
func echoes(conn net.Conn) {
	buffer := make([]byte, 4096)
	n, _ := conn.Read(buffer)
	_, _ = conn.Write(buffer[:n])
	linger(conn)
}

// deaf accepts and reads nothing, until the client goes.
func deaf(conn net.Conn) {
	for range 300 {
		time.Sleep(100 * time.Millisecond)
		if _, err := conn.Write(nil); err != nil {
			return
		}
		if closedByClient(conn) {
			return
		}
	}
}

// closedByClient reports whether the other side has gone, without reading what it sent.
func closedByClient(conn net.Conn) bool {
	raw, err := conn.(*net.TCPConn).SyscallConn()
	if err != nil {
		return true
	}
	gone := false
	_ = raw.Control(func(fd uintptr) {
		events, err := syscall.GetsockoptInt(int(fd), syscall.SOL_SOCKET, syscall.SO_ERROR)
		gone = err != nil || events != 0
	})
	return gone
}

// large prepares the file big.
func large(size int) func(dir string) error {
	return func(dir string) error {
		return os.WriteFile(filepath.Join(dir, "big"), bytes.Repeat([]byte("0123456789abcdef"), size/16), 0o600)
	}
}

// pipe prepares a FIFO without a writer and a reader.
func pipe(name string) func(dir string) error {
	return func(dir string) error { return syscall.Mkfifo(filepath.Join(dir, name), 0o600) }
}

// writers are the other ends of the pipes that stay silent, which the collector of garbage would close.
var writers sync.Map

// openPipe is a stdin that stays silent.
func openPipe() (*os.File, error) {
	in, out, err := os.Pipe()
	writers.Store(in, out)
	return in, err
}

// endless is a stdin that repeats a text without end.
func endless(text string) func() (*os.File, error) {
	return func() (*os.File, error) {
		in, out, err := os.Pipe()
		if err != nil {
			return nil, err
		}
		go func() {
			defer out.Close()
			for block := strings.Repeat(text, max(1, 64<<10/len(text))); err == nil; {
				_, err = io.WriteString(out, block)
			}
		}()
		return in, nil
	}
}

// growing redirects each path to a longer one.
func growing(conn net.Conn) {
	request, err := http.ReadRequest(bufio.NewReader(conn))
	if err != nil {
		return
	}
	fmt.Fprintf(conn, "HTTP/1.1 302 Found\r\nLocation: %s/x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", request.URL.Path)
	linger(conn)
}

// landedAfterFlood redirects with a body that does not end.
func landedAfterFlood(conn net.Conn) {
	request, err := http.ReadRequest(bufio.NewReader(conn))
	if err != nil {
		return
	}
	if request.URL.Path == "/y" {
		_, _ = io.WriteString(conn, ok)
		linger(conn)
		return
	}
	_, err = io.WriteString(conn, "HTTP/1.1 302 Found\r\nLocation: /y\r\n\r\n")
	for block := strings.Repeat("a", 64<<10); err == nil; {
		_, err = io.WriteString(conn, block)
	}
}

// sorted are cases by their names, for those that were made from a map.
func sorted(cases []Case) []Case {
	order.Stable(cases, func(a, b Case) int { return strings.Compare(a.Name, b.Name) })
	return cases
}

// sortedNames are the names of a map, in order.
func sortedNames[T any](m map[string]T) []string { return slices.Sorted(maps.Keys(m)) }

// socket prepares a socket without a listener.
func socket(name string) func(dir string) error {
	return func(dir string) error {
		if len(dir) > 80 { // longer paths have no room in an address
			return os.WriteFile(filepath.Join(dir, name), nil, 0o600)
		}
		l, err := net.ListenUnix("unix", &net.UnixAddr{Name: filepath.Join(dir, name), Net: "unix"})
		if err != nil {
			return err
		}
		l.SetUnlinkOnClose(false)
		return l.Close()
	}
}
