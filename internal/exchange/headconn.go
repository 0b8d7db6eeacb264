package exchange

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
)

// quotedLength is the maximum number of bytes that an error quotes from a response that is not HTTP.
const quotedLength = 80

// maxHead is the maximum size of a response head whose lines are kept; a longer one falls back to the parsed header.
const maxHead = 64 << 10

// headConn keeps the bytes of an HTTP/1 response head, because net/http's map loses the order and spelling of the lines.
type headConn struct {
	net.Conn
	tls *tls.ConnectionState // of the encryption below, if any

	mu    sync.Mutex
	full  bool   // head is complete, or too long to be kept
	ended bool   // the peer closed the connection before that
	head  []byte // received since the connection was opened or reused
}

// reset prepares for another request on the connection, whose response comes next.
func (c *headConn) reset() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.full, c.ended, c.head = false, false, nil
}

func (c *headConn) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.full {
		c.head = append(c.head, p[:n]...)
		c.full = len(c.head) > maxHead || finalHead(c.head) != nil
		c.ended = errors.Is(err, io.EOF)
	}
	return n, err
}

// explain improves an error of net/http with what only the bytes show: net/http treats the beginning of a head as a complete head, quotes
// only one word of a response that is not HTTP, and has no error for a server that sends data first.
func (c *headConn) explain(err error) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case len(c.head) == 0, isTimeout(err), errors.Is(err, context.Canceled):
		return err
	case !bytes.HasPrefix(c.head, []byte("HTTP/"[:min(len(c.head), len("HTTP/"))])), strings.Contains(err.Error(), "readLoopPeekFailLocked"):
		return &notHTTPError{head: c.head}
	case c.ended && !c.full:
		return fmt.Errorf("the head of the response: %w", io.ErrUnexpectedEOF)
	}
	return err
}

// notHTTPError is the error for servers of other protocols, such as mail and SSH.
type notHTTPError struct{ head []byte }

func (e *notHTTPError) Error() string {
	return fmt.Sprintf("the response begins with %q", e.head[:min(len(e.head), quotedLength)])
}

// isAlert reports whether the received bytes are a TLS alert (RFC 8446, section 5.1).
func (e *notHTTPError) isAlert() bool { return bytes.HasPrefix(e.head, []byte("\x15\x03")) }

// lines returns the reason phrase of the status line and the header lines as they were sent, or nothing if the head was not kept.
func (c *headConn) lines() (reason string, lines []Header) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return parseHead(string(finalHead(c.head)))
}

// finalHead returns the head of the final response with the empty line at its end, or nil if it is not complete yet. It skips interim
// responses (1xx).
func finalHead(b []byte) []byte {
	for {
		end := headEnd(b)
		if end < 0 {
			return nil
		}
		if !isInterim(b) {
			return b[:end]
		}
		b = b[end:]
	}
}

// headEnd returns the end of the first empty line, or -1. A line may end without CR (RFC 9112, section 2.2).
func headEnd(b []byte) int {
	at := 0
	for {
		i := bytes.IndexByte(b[at:], '\n')
		if i < 0 {
			return -1
		}
		if line := bytes.TrimSuffix(b[at:at+i], []byte("\r")); len(line) == 0 {
			return at + i + 1
		}
		at += i + 1
	}
}

// isInterim reports whether a head begins with a 1xx status line. 101 ends the exchange, so it is not one.
func isInterim(b []byte) bool {
	return len(b) >= 12 && bytes.HasPrefix(b, []byte("HTTP/1.")) && b[9] == '1' && !bytes.HasPrefix(b[9:], []byte("101"))
}

func parseHead(head string) (reason string, lines []Header) {
	status, rest, _ := strings.Cut(head, "\n")
	if parts := strings.SplitN(strings.TrimSuffix(status, "\r"), " ", 3); len(parts) == 3 {
		reason = parts[2]
	}
	for line := range strings.Lines(rest) {
		text := strings.TrimSpace(line)
		if folded := line[0] == ' ' || line[0] == '\t'; folded && len(lines) > 0 { // obsolete, but net/http reads it
			last := &lines[len(lines)-1]
			last.Value = strings.TrimSpace(last.Value + " " + text)
		} else if name, value, ok := strings.Cut(text, ":"); ok {
			lines = append(lines, Header{name, strings.TrimSpace(value)})
		}
	}
	return reason, lines
}
