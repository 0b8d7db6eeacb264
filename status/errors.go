package status

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
)

// ErrURL is wrapped by errors for an invalid address.
var ErrURL = errors.New("not the address of a status page")

// ErrEngine is wrapped by errors for an engine that Engines does not list.
var ErrEngine = errors.New("unknown status page engine")

// UnreachableError means that the page did not respond: DNS, connection, TLS, timeout or transfer failed.
type UnreachableError struct {
	URL string
	Err error
}

func (e *UnreachableError) Error() string {
	return fmt.Sprintf("status page %s does not respond: %s", e.URL, cause(e.Err))
}

func (e *UnreachableError) Unwrap() error { return e.Err }

// FormatError means that the response is not a status page.
type FormatError struct {
	URL string
	// Engine is the engine that was selected, or "" if it was to be detected.
	Engine string
	// Attempts are the requests and their results, the most informative first.
	Attempts []Attempt
}

// Attempt is one document that was requested.
type Attempt struct {
	// Engine is the engine that requested it.
	Engine string `json:"engine"`
	URL    string `json:"url"`
	// Status is the HTTP status; 0 means that there was no answer.
	Status      int    `json:"status,omitempty"`
	ContentType string `json:"content_type,omitempty"`
	// Start is the beginning of the body on one line.
	Start string `json:"start,omitempty"`
	// Problem is the reason why it could not be used, as a clause: "is HTML, not JSON".
	Problem string `json:"problem"`

	weight int // how informative it is
	err    error
}

func (e *FormatError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s is not a status page that hex21 supports", e.URL)
	if e.Engine != "" {
		fmt.Fprintf(&b, " as %s", e.Engine)
	}
	if len(e.Attempts) > 0 {
		a := e.Attempts[0]
		fmt.Fprintf(&b, ": %s %s", a.URL, a.Problem)
		switch n := len(e.Attempts) - 1; n {
		case 0:
		case 1:
			b.WriteString(" (another request failed too)")
		default:
			fmt.Fprintf(&b, " (%d other requests failed too)", n)
		}
	}
	return b.String()
}

// Unwrap returns the causes of the attempts that failed in transfer.
func (e *FormatError) Unwrap() []error {
	var out []error
	for _, a := range e.Attempts {
		if a.err != nil {
			out = append(out, a.err)
		}
	}
	return out
}

// cause returns the innermost words of a failed call: the outer layers repeat the address.
func cause(err error) string {
	if ue, ok := errors.AsType[*url.Error](err); ok {
		err = ue.Err
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return "no response in time"
	}
	if text := err.Error(); !strings.HasPrefix(text, "readLoopPeekFailLocked") { // which net/http formats without an error
		return text
	}
	return "the server sent something before the request"
}
