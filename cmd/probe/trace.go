package probecmd

import (
	"crypto/rand"
	"encoding/hex"
)

// newTraceparent returns the value of a traceparent header that begins a trace: W3C Trace Context, sampled.
func newTraceparent() string {
	var id [24]byte
	rand.Read(id[:]) // which never fails, see crypto/rand
	return "00-" + hex.EncodeToString(id[:16]) + "-" + hex.EncodeToString(id[16:]) + "-01"
}
