package ratelimit

import (
	"net/http"
	"strconv"
	"time"
)

// Window is the state of a rate limit that the documented headers describe.
type Window struct {
	Limit     int64
	Remaining int64
	// Reset is when the window ends. It is sent in whole seconds; the header is omitted for the zero time.
	Reset time.Time
	// RetryAfter is how long to wait before the next call. It is sent in whole seconds, rounded up; the header is omitted for zero.
	RetryAfter time.Duration
}

// WriteTo sets the documented headers. Parse reads them back if the reset is between 2001 and 2286: a smaller number would look like a
// delay.
func (w Window) WriteTo(h http.Header) {
	h.Set(HeaderLimit, strconv.FormatInt(w.Limit, 10))
	h.Set(HeaderRemaining, strconv.FormatInt(w.Remaining, 10))
	if !w.Reset.IsZero() {
		h.Set(HeaderReset, strconv.FormatInt(w.Reset.Unix(), 10))
	}
	if w.RetryAfter > 0 {
		h.Set(HeaderRetryAfter, strconv.FormatInt(wholeSeconds(w.RetryAfter), 10))
	}
}

// wholeSeconds returns d in seconds, rounded up, so that a caller that waits this long is not too early.
func wholeSeconds(d time.Duration) int64 {
	s := int64(d / time.Second)
	if d%time.Second > 0 {
		s++
	}
	return s
}
