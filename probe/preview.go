package probe

import "context"

// PreviewSchema names the document of a request that was not sent.
const PreviewSchema = "hex21.request/v1"

// RequestPreview is a request as it would be sent; secrets are redacted.
type RequestPreview struct {
	Schema  string  `json:"schema"`
	Request Request `json:"request"`
	Body    string  `json:"body,omitempty"`
}

// Preview shows what Send would send, without sending it.
func Preview(call Call) RequestPreview {
	call = withDefaults(call)
	scrub := newScrubber(secrets(call))
	out := RequestPreview{Schema: PreviewSchema, Body: scrub.text(string(call.Body))}
	out.Request = Request{
		Method: call.Method, URL: scrub.text(RedactURL(call.URL)), Headers: []Header{}, BodyBytes: int64(len(call.Body)),
	}
	r, err := newRequest(context.Background(), call, firstHop(call))
	if err != nil {
		return out // the caller has parsed method and URL, so this cannot happen
	}
	out.Request.KeySent = r.Header.Get("Authorization") != ""
	out.Request.Headers = scrub.headers(headerLines(r))
	return out
}
