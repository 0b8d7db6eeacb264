package mock

import (
	"bytes"
	"encoding/json"
	"net/http"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/ratelimit"
)

// reply is a response as a value. Routes create it, faults change it, and send writes it.
type reply struct {
	status    int
	header    http.Header
	body      []byte
	code      string // the error code in the body, if there is one
	message   string // the error message in the body
	requestID string
	window    *ratelimit.Window // the budget in the headers; nil means no headers
	fault     fault             // the fault to apply when it is sent
}

// limitHeaders are those of the rate limit.
var limitHeaders = []string{ratelimit.HeaderLimit, ratelimit.HeaderRemaining, ratelimit.HeaderReset}

const (
	typeJSON = "application/json; charset=utf-8"
	typeHTML = "text/html; charset=utf-8"
)

func bare(status int) reply {
	return reply{status: status, header: http.Header{}}
}

func withBody(status int, contentType string, body []byte) reply {
	a := bare(status)
	a.header.Set("Content-Type", contentType)
	a.body = body
	return a
}

// metadata accompanies the data of every success.
type metadata struct {
	Page  int `json:"page"`
	Limit int `json:"limit"`
	Total int `json:"total"`
}

// good returns a 200 with data and metadata.
func (s *Server) good(data any, meta metadata) reply {
	body, err := encode(struct {
		Data     any      `json:"data"`
		Metadata metadata `json:"metadata"`
	}{data, meta})
	if err != nil {
		return s.fail("INTERNAL_ERROR", nil)
	}
	return withBody(http.StatusOK, typeJSON, body)
}

// one returns a 200 with a single item.
func (s *Server) one(data any) reply {
	return s.good(data, metadata{Page: 1, Limit: 1, Total: 1})
}

// fail returns the error reply for a catalog code: its usual status, its meaning as the message, and details of this case (nil for none).
// For a code that the catalog does not have, the status is 500.
func (s *Server) fail(code string, details any) reply {
	status, message := http.StatusInternalServerError, code
	if e, ok := s.catalog.Get(code); ok {
		message = e.Meaning
		if len(e.Statuses) > 0 {
			status = e.Statuses[0]
		}
	}
	envelope := errorbody.Envelope{Code: code, Message: message}
	if details != nil {
		// The details are this package's own structs and maps of strings and numbers, which always encode.
		envelope.Details, _ = json.Marshal(details)
	}
	return envelopeReply(status, envelope)
}

// refuse is fail for checks before the normal response.
func (s *Server) refuse(code string, details any) *reply { return new(s.fail(code, details)) }

// envelopeReply returns a reply with an error envelope, and with the header that the status requires.
func envelopeReply(status int, e errorbody.Envelope) reply {
	body, err := e.Encode()
	if err != nil { // details that are not JSON; the rest of the envelope still is
		body, _ = errorbody.Envelope{Code: e.Code, Message: e.Message}.Encode()
	}
	a := withBody(status, typeJSON, body)
	a.code, a.message = e.Code, e.Message
	if status == http.StatusUnauthorized {
		a.header.Set("WWW-Authenticate", "Bearer") // required by RFC 9110, section 15.5.2
	}
	return a
}

// encode returns compact JSON with a newline at the end. It does not escape <, > and &.
func encode(v any) ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return buf.Bytes(), err
}
