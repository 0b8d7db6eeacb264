package mock

import (
	"net/http"
	"time"
)

// Exchange is one request and its response, for a log. It never contains a key or a query string.
type Exchange struct {
	Method    string
	Path      string // percent-encoded as it was sent, without the query
	Status    int    // 0 if no response was sent
	Code      string // the error code of the response, if it has one
	Fault     string // the requested fault
	Caller    string // "key", "anonymous" or "refused key"
	RequestID string
	Duration  time.Duration
}

func exchange(r *http.Request, a reply, took time.Duration) Exchange {
	x := Exchange{
		Method:    r.Method,
		Path:      r.URL.EscapedPath(),
		Status:    a.status,
		Code:      a.code,
		Fault:     string(a.fault),
		Caller:    readCaller(r.Header).String(),
		RequestID: a.requestID,
		Duration:  took,
	}
	if a.fault == faultReset || a.fault == faultHang {
		x.Status = 0
	}
	return x
}
