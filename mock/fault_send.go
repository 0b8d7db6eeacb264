package mock

import (
	"context"
	"crypto/tls"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/hex21/hex21/internal/delay"
)

// Bounds of the faults that take time or space.
const (
	maxHang    = 5 * time.Minute
	slowPieces = 20
	slowPause  = 250 * time.Millisecond
	hugeBody   = 32 << 20
)

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
