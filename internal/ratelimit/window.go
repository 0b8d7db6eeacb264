package ratelimit

import (
	"net/http"
	"strconv"
	"time"
)

// Window is the state of a rate limit as the documented headers tell it.
type Window struct {
	Limit     int64
	Remaining int64
	// Reset is when the window ends. It travels in whole seconds. The zero time leaves the header out.
	Reset time.Time
	// RetryAfter is how long to wait before the next call. It travels in whole seconds, rounded up; zero leaves the header out.
	RetryAfter time.Duration
}

// WriteTo sets the documented headers. Parse reads them back, as long as the reset lies between 2001 and 2286: an
// earlier number would look like a delay.
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

// wholeSeconds rounds up, so that a caller who waits as told is not early.
func wholeSeconds(d time.Duration) int64 {
	s := int64(d / time.Second)
	if d%time.Second > 0 {
		s++
	}
	return s
}
