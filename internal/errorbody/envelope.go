package errorbody

import (
	"bytes"
	"encoding/json"
)

// Envelope is the documented error body: {"error": {"code", "message", "details"}}.
type Envelope struct {
	Code    string `json:"code"`
	Message string `json:"message"`
	// Details is any JSON value, or nil if the body has none.
	Details json.RawMessage `json:"details,omitempty"`
}

// Encode returns the body of the envelope, with a newline at the end.
func (e Envelope) Encode() ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(map[string]Envelope{"error": e}); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}
