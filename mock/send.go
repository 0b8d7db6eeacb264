package mock

import (
	"context"
	"crypto/tls"
	"io"
	"maps"
	"net"
	"net/http"
	"strconv"
	"time"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/ratelimit"
)

// Bounds of the faults that take time or space.
const (
	maxHang    = 5 * time.Minute
	slowPieces = 20
	slowPause  = 250 * time.Millisecond
	hugeBody   = 32 << 20
)

// maxDrain bounds how much of a request's body is read only to notice when the client leaves.
const maxDrain = 1 << 20

// send puts a reply on the wire, with the faults that concern the sending.
func send(w http.ResponseWriter, r *http.Request, a reply) {
	switch a.fault {
	case faultReset:
		reset(w)
	case faultHang:
		// net/http watches a connection for its end only once the body was read.
		_, _ = io.CopyN(io.Discard, r.Body, maxDrain)
		_ = delay.Wait(r.Context(), maxHang)
		panic(http.ErrAbortHandler)
	case faultHuge:
		writeHead(w, a)
		writeHuge(w)
	case faultSlow:
		a.header.Set("Content-Length", strconv.Itoa(len(a.body)))
		writeHead(w, a)
		writeSlowly(r.Context(), w, a.body)
	case faultTruncated:
		// net/http closes a connection on which less was sent than promised. At least one byte is missing.
		a.header.Set("Content-Length", strconv.Itoa(max(len(a.body), 1)))
		writeHead(w, a)
		_, _ = w.Write(a.body[:len(a.body)/2])
	default:
		compress(&a, r.Header.Values("Accept-Encoding"))
		if a.status != http.StatusNoContent && a.status != http.StatusNotModified {
			a.header.Set("Content-Length", strconv.Itoa(len(a.body)))
		}
		writeHead(w, a)
		_, _ = w.Write(a.body) // an error means that the client has left
	}
}

// writeHead sends the status and the headers. HTTP/1.1 shows names as the documents spell them, where Go's own spelling differs.
func writeHead(w http.ResponseWriter, a reply) {
	h := w.Header()
	maps.Copy(h, a.header)
	for _, name := range []string{ratelimit.HeaderLimit, ratelimit.HeaderRemaining, ratelimit.HeaderReset, errorbody.HeaderRequestID, "ETag", "WWW-Authenticate"} {
		if values := a.header.Values(name); len(values) > 0 {
			h.Del(name)
			h[name] = values
		}
	}
	w.WriteHeader(a.status)
}

// reset ends the connection with a TCP reset. HTTP/2 shares a connection among requests, so there only the stream is reset.
func reset(w http.ResponseWriter) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	if secure, ok := conn.(*tls.Conn); ok {
		conn = secure.NetConn() // closing the TLS layer would send an alert first
	}
	if tcp, ok := conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0) // makes Close send a reset
	}
	_ = conn.Close()
}

// writeSlowly sends a body in pieces with a pause before each. It gives up when the client leaves or the server stops.
func writeSlowly(ctx context.Context, w http.ResponseWriter, body []byte) {
	out := http.NewResponseController(w)
	for i := range slowPieces {
		_ = out.Flush() // a writer that cannot flush still gets the whole body
		if delay.Wait(ctx, slowPause) != nil {
			panic(http.ErrAbortHandler)
		}
		piece := body[i*len(body)/slowPieces : (i+1)*len(body)/slowPieces]
		if _, err := w.Write(piece); err != nil {
			return
		}
	}
}

// writeHuge streams a well-formed list of about 32 MiB without announcing its length, until the client leaves.
func writeHuge(w io.Writer) {
	const head = `{"data":[`
	const item = `{"slug":"huge","title":"One of very many","abstract":"This list is long on purpose."},` + "\n"
	const tail = `{"slug":"last","title":"The last one","abstract":""}],"metadata":{"page":1,"limit":100,"total":100}}` + "\n"
	chunk := make([]byte, 0, 64<<10)
	for len(chunk)+len(item) <= cap(chunk) {
		chunk = append(chunk, item...)
	}
	if _, err := io.WriteString(w, head); err != nil {
		return
	}
	for sent := 0; sent < hugeBody; sent += len(chunk) {
		if _, err := w.Write(chunk); err != nil {
			return
		}
	}
	_, _ = io.WriteString(w, tail)
}
