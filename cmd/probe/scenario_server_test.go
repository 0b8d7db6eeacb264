package probecmd_test

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/tls"
	"io"
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"github.com/hex21/hex21/internal/http2peer"
	"github.com/hex21/hex21/internal/loopback"
)

// fault is what a server does in addition to, or instead of, sending the responses of a scenario.
type fault string

// The faults that a scenario can name. Those of certificates are in scenario_tls_test.go.
const (
	faultNone             fault = ""
	faultRefused          fault = "refused"           // nothing listens
	faultCloseBeforeHead  fault = "close-before-head" // the request is read, and the connection ends
	faultResetBeforeHead  fault = "reset-before-head" // the same with a TCP reset
	faultResetInBody      fault = "reset-in-body"     // a TCP reset after the response
	faultHang             fault = "hang"              // no response, and the connection stays open
	faultCloseOnReuse     fault = "close-on-reuse"    // the second request of a connection is read, and the connection ends
	faultHangAfter        fault = "hang-after"        // the response is sent, and the connection stays open
	faultSpeaksFirst      fault = "speaks-first"      // the response comes before the request
	faultTLSOnPlain       fault = "tls-on-plain"      // HTTPS is spoken to a port without TLS
	faultPlainOnTLS       fault = "plain-on-tls"      // HTTP is spoken to a port with TLS
	faultTLS              fault = "tls"               // HTTPS without a fault
	faultTLSExpired       fault = "tls-expired"       // and with certificates that are wrong in one way each
	faultTLSNotYetValid   fault = "tls-not-yet-valid" //
	faultTLSSelfSigned    fault = "tls-self-signed"   //
	faultTLSWrongHost     fault = "tls-wrong-host"    //
	faultTLSUnknownIssuer fault = "tls-unknown-authority"
	faultTLSClientCert    fault = "tls-client-certificate" // the server wants one
	faultTLSHang          fault = "tls-hang"               // the connection is accepted, and the handshake gets no answer
	faultNoRoots          fault = "tls-no-roots"           // the machine of the caller trusts no authority
	faultTLSOld           fault = "tls-old-version"        // the server supports only TLS 1.1
	// Those of internal/http2peer, such as http2-reset-protocol-error, are faults, too.
)

// place is where a scenario is served.
type place struct{ replacer *strings.Replacer }

// placeAt names a place: {origin} is its origin, {localhost} the same server as another origin, {host} its host and port.
func placeAt(scheme, addr string) place {
	_, port, _ := net.SplitHostPort(addr)
	return place{strings.NewReplacer("{origin}", scheme+"://"+addr, "{localhost}", scheme+"://localhost:"+port, "{host}", addr, "{port}", port)}
}

func (p place) replace(text string) string { return p.replacer.Replace(text) }

// serve plays the scenario on a loopback port until the test ends.
func (s *scenario) serve(t *testing.T, certificates *certificates) place {
	t.Helper()
	if s.fault == faultRefused {
		return placeAt("http", "127.0.0.1:1")
	}
	if http2peer.Known(string(s.fault)) {
		p, err := http2peer.Start(http2peer.Fault(s.fault), certificates.config(t, faultTLS).Certificates[0])
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(p.Close)
		return placeAt("https", p.Addr())
	}
	scheme := "http"
	if s.fault == faultTLSOnPlain || strings.HasPrefix(string(s.fault), "tls") {
		scheme = "https"
	}
	p, config := &peer{fault: s.fault, calls: &s.calls}, certificates.config(t, s.fault)
	p.mu.Lock() // until the responses are here
	defer p.mu.Unlock()
	where := placeAt(scheme, loopback.Peer(t, func(conn net.Conn) {
		if config != nil {
			conn = tls.Server(conn, config)
			defer conn.Close()
		}
		p.answer(conn)
	}))
	for _, response := range s.responses {
		p.responses = append(p.responses, bytesOf(t, where.replace(response), s.encode))
	}
	if len(p.responses) == 0 && !slices.Contains([]fault{faultCloseBeforeHead, faultResetBeforeHead, faultHang, faultTLSHang}, s.fault) {
		p.responses = [][]byte{[]byte("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"data\":[]}")}
	}
	return where
}

// peer is a server that sends bytes unchanged: one response per connection.
type peer struct {
	fault     fault
	responses [][]byte
	calls     *methodLog

	mu     sync.Mutex
	served int
}

// next returns the response to the next request.
func (p *peer) next() []byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	response := p.responses[min(p.served, len(p.responses)-1)]
	p.served++
	return response
}

// answer serves one connection.
func (p *peer) answer(conn net.Conn) {
	stay := func() { _, _ = io.Copy(io.Discard, conn) } // until the caller closes the connection
	if p.fault == faultTLSHang {
		stay()
		return
	}
	if p.fault == faultSpeaksFirst {
		_, _ = conn.Write(p.next())
		stay()
		return
	}
	reader := bufio.NewReader(conn)
	request, err := http.ReadRequest(reader)
	if err == nil {
		p.calls.add(request.Method)
		_, err = io.Copy(io.Discard, request.Body)
	}
	if err != nil && p.fault != faultTLSOnPlain { // a port without TLS answers a handshake as if it were a bad request
		return
	}
	switch p.fault {
	case faultCloseBeforeHead:
		return
	case faultResetBeforeHead:
		linger(conn)
		return
	case faultHang:
		stay()
		return
	}
	if _, err := conn.Write(p.next()); err != nil {
		return
	}
	switch p.fault {
	case faultCloseOnReuse:
		_, _ = http.ReadRequest(reader)
	case faultHangAfter:
		stay()
	case faultResetInBody:
		time.Sleep(100 * time.Millisecond) // some systems discard unread data when the reset arrives
		linger(conn)
	}
}

// linger makes the end of a connection a reset.
func linger(conn net.Conn) {
	if tcp, ok := conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
}

// bytesOf makes a response of a section: the lines of a head get the line ends of HTTP, and what follows the first empty line is
// the body, without the last line end. A text that does not begin like a response is sent unchanged.
func bytesOf(t *testing.T, text string, encode []string) []byte {
	t.Helper()
	if !strings.HasPrefix(text, "HTTP/") {
		raw := []byte(text)
		for _, how := range encode {
			raw = encoded(t, raw, how)
		}
		return raw
	}
	head, body, _ := strings.Cut(text, "\n\n")
	content := []byte(strings.TrimSuffix(body, "\n"))
	raw := false
	for _, how := range encode {
		if how == "cut-head" {
			raw = true
			continue
		}
		content = encoded(t, content, how)
	}
	out := bytes.NewBufferString(strings.ReplaceAll(strings.TrimSuffix(head, "\n"), "\n", "\r\n"))
	if !raw {
		out.WriteString("\r\n\r\n")
	}
	out.Write(content)
	return out.Bytes()
}

// encoded does one thing to a body: a content coding, a charset, "escapes" for \x and \u within it, or a number of times that it
// is repeated.
func encoded(t *testing.T, body []byte, how string) []byte {
	t.Helper()
	var out bytes.Buffer
	pour := func(w io.WriteCloser, err error) []byte {
		if err == nil {
			_, err = w.Write(body)
		}
		if err == nil {
			err = w.Close()
		}
		if err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	charset := func(e encoding.Encoding) []byte {
		text, err := e.NewEncoder().Bytes(body)
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	switch how {
	case "gzip":
		return pour(gzip.NewWriter(&out), nil)
	case "br":
		return pour(brotli.NewWriter(&out), nil)
	case "zstd":
		return pour(zstd.NewWriter(&out))
	case "utf-16":
		return charset(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM))
	case "windows-1252":
		return charset(charmap.Windows1252)
	case "shift_jis":
		return charset(japanese.ShiftJIS)
	case "escapes":
		text, err := strconv.Unquote(`"` + strings.NewReplacer(`"`, `\"`, "\n", `\n`).Replace(string(body)) + `"`)
		if err != nil {
			t.Fatalf("escapes: %v", err)
		}
		return []byte(text)
	case "half":
		return body[:len(body)/2]
	}
	if times, ok := strings.CutPrefix(how, "times-"); ok {
		n, err := strconv.Atoi(times)
		if err == nil {
			return bytes.Repeat(body, n)
		}
	}
	t.Fatalf("-- encode -- does not know %q", how)
	return nil
}
