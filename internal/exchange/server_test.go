package exchange_test

import (
	"bufio"
	"cmp"
	"io"
	"log"
	"net"
	"net/http"
	"net/url"

	"github.com/hex21/hex21/internal/exchange"
)

// says reads one request and writes the bytes.
func says(answer string) func(net.Conn) {
	return func(c net.Conn) {
		readRequest(c)
		io.WriteString(c, answer)
	}
}

// readRequest reads one request, body included.
func readRequest(c net.Conn) *http.Request {
	r, err := http.ReadRequest(bufio.NewReader(c))
	if err != nil {
		return nil
	}
	io.Copy(io.Discard, r.Body)
	return r
}

// reset closes a connection with a RST instead of a FIN.
func reset(c net.Conn) {
	if tcp, ok := c.(*net.TCPConn); ok {
		tcp.SetLinger(0)
	}
	c.Close()
}

// value is the first header line of that name.
func value(lines []exchange.Header, name string) string {
	for _, line := range lines {
		if http.CanonicalHeaderKey(line.Name) == name {
			return line.Value
		}
	}
	return ""
}

// mapped sends a name that does not exist to a listener of the test.
func mapped(from *url.URL, to string) map[string]string {
	port := cmp.Or(from.Port(), map[string]string{"http": "80", "https": "443"}[from.Scheme])
	return map[string]string{net.JoinHostPort(from.Hostname(), port): to}
}

// quiet is a log for servers that are meant to fail.
func quiet() *log.Logger { return log.New(io.Discard, "", 0) }
