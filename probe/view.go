package probe

import (
	"encoding/json"
	"strings"

	"github.com/hex21/hex21/internal/media"
)

// ExchangeView is an exchange for people: everything that happened, secrets redacted.
type ExchangeView struct {
	Request Request
	// RequestTarget is the path and query as they stood in the request line.
	RequestTarget string
	RequestBody   string
	Response      *Response // nil without an answer
	Reason        string    // of the status line; empty over HTTP/2
	Body          string    // of the response, decoded
	Redirects     []Redirect
	Timing        Timing
	Failure       string // phase and message; empty when the call went through
}

// SupportView is an exchange for a file that leaves the machine: as ViewExchange has it, and without the values of those fields in
// its bodies whose names speak of a credential, in JSON and in forms.
func SupportView(x *Exchange) ExchangeView {
	v := ViewExchange(x)
	v.RequestBody, v.Body = hideFields(v.RequestBody), hideFields(v.Body)
	return v
}

// hideFields is a body without the values of secret fields. One without any stays as it is, byte for byte.
func hideFields(body string) string {
	var value any
	decoder := json.NewDecoder(strings.NewReader(body))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil || decoder.More() {
		if strings.ContainsAny(body, " \r\n\t<{") {
			return body
		}
		return strings.TrimPrefix(dropParams("?"+body), "?") // a form
	}
	if !hideIn(value) {
		return body
	}
	out, err := json.Marshal(value)
	if err != nil {
		return body
	}
	return string(out)
}

// hideIn redacts the texts and numbers under secret names, and reports whether there were any.
func hideIn(value any) (changed bool) {
	switch value := value.(type) {
	case []any:
		for _, item := range value {
			changed = hideIn(item) || changed
		}
	case map[string]any:
		for name, item := range value {
			switch item.(type) {
			case string, json.Number:
				if isSecretParam(name) {
					value[name], changed = redacted, true
				}
			default:
				changed = hideIn(item) || changed
			}
		}
	}
	return changed
}

// ViewExchange redacts an exchange.
func ViewExchange(x *Exchange) ExchangeView {
	scrub := newScrubber(x.Secrets)
	v := ExchangeView{
		Request: requestDoc(x, scrub), RequestBody: scrub.text(string(x.SentBody)), Timing: x.Timing, Redirects: []Redirect{},
	}
	v.RequestTarget = scrub.text(dropParams(x.URL.RequestURI()))
	if a := x.Answer; a != nil {
		r := &Result{exchange: x, scrub: scrub, body: media.Sniff(a.Header.Get("Content-Type"), a.Body)}
		v.Response = r.responseDoc()
		v.Redirects = v.Response.Redirects
		v.Reason, v.Body = scrub.text(a.Reason), string(scrub.body(a.Body, truncated(x)))
	}
	if x.Failure != nil {
		v.Failure = scrub.text(string(x.Failure.Phase) + ": " + x.Failure.Message)
	}
	return v
}
