package mock

import (
	"io"
	"maps"
	"net/http"
	"strconv"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/errorbody"
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
	for _, name := range append(limitHeaders, errorbody.HeaderRequestID, "ETag", "WWW-Authenticate") {
		if values := a.header.Values(name); len(values) > 0 {
			h.Del(name)
			h[name] = values
		}
	}
	w.WriteHeader(a.status)
}
