package probe

import (
	"bytes"
	"net"
	"strings"
	"sync"
)

// maxHead is how much of a response head is kept for its lines; a longer one falls back to the parsed header.
const maxHead = 64 << 10

// headConn keeps the bytes of an HTTP/1 response head, because net/http's map has lost the order and spelling of the lines.
type headConn struct {
	net.Conn
	mu   sync.Mutex
	head []byte
	done bool
}

func (c *headConn) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	c.mu.Lock()
	defer c.mu.Unlock()
	if n > 0 && !c.done {
		c.head = append(c.head, p[:n]...)
		if end := finalHead(c.head); end >= 0 || len(c.head) > maxHead {
			c.done = true
		}
	}
	return n, err
}

// take gives the status line's reason and the header lines, and starts anew for the next response.
func (c *headConn) take() (reason string, lines []Header) {
	c.mu.Lock()
	defer c.mu.Unlock()
	head := c.head
	c.head, c.done = nil, false
	end := finalHead(head)
	if end < 0 {
		return "", nil
	}
	head = head[:end]
	for isInterim(head) {
		_, head, _ = bytes.Cut(head, []byte("\r\n\r\n"))
	}
	return parseHead(string(head))
}

// finalHead is where the head of the final response ends, or -1. Interim responses (1xx) come before it.
func finalHead(b []byte) int {
	at := 0
	for {
		end := bytes.Index(b[at:], []byte("\r\n\r\n"))
		if end < 0 {
			return -1
		}
		if !isInterim(b[at:]) {
			return at + end
		}
		at += end + len("\r\n\r\n")
	}
}

// isInterim reports whether a head begins with a 1xx status line. 101 ends the exchange, so it is not one.
func isInterim(b []byte) bool {
	return len(b) >= 12 && bytes.HasPrefix(b, []byte("HTTP/1.")) && b[9] == '1' && !bytes.HasPrefix(b[9:], []byte("101"))
}

func parseHead(head string) (reason string, lines []Header) {
	status, rest, _ := strings.Cut(head, "\r\n")
	if parts := strings.SplitN(status, " ", 3); len(parts) == 3 {
		reason = parts[2]
	}
	for line := range strings.SplitSeq(rest, "\r\n") {
		if name, value, ok := strings.Cut(line, ":"); ok {
			lines = append(lines, Header{name, strings.TrimSpace(value)})
		}
	}
	return reason, lines
}
