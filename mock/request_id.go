package mock

import (
	"fmt"
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/errorbody"
)

// maxRequestID is the maximum length of a request id that the client chose.
const maxRequestID = 128

// identify sets the X-Request-ID of the reply: the client's own if it is well-formed, so that a call can be traced, and otherwise the next
// one in the series.
func (s *Server) identify(a *reply, r *http.Request) {
	a.requestID = r.Header.Get(errorbody.HeaderRequestID)
	if !saneRequestID(a.requestID) {
		a.requestID = fmt.Sprintf("req_%016x", scatter(s.seed, s.served.Add(1)))
	}
	a.header.Set(errorbody.HeaderRequestID, a.requestID)
}

// saneRequestID reports whether id is short and consists of letters, digits and the punctuation of ids.
func saneRequestID(id string) bool {
	return id != "" && len(id) <= maxRequestID && !strings.ContainsFunc(id, func(c rune) bool {
		return c >= utf8.RuneSelf || !ascii.IsAlphanumeric(byte(c)) && c != '-' && c != '_' && c != '.'
	})
}

// scatter returns a number that looks random for a seed and a counter, by SplitMix64 (Steele, Lea and Flood, 2014). Different counters have
// different numbers.
func scatter(seed, n uint64) uint64 {
	z := seed + n*0x9e3779b97f4a7c15
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}
