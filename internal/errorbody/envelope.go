package errorbody

import (
	"bytes"
	"encoding/json"
)

// Envelope is the documented error body: {"error": {"code", "message", "details"}}.
type Envelope struct {
	Code    string
	Message string
	// Details is any JSON value, or nil if the body has none.
	Details json.RawMessage
}

// envelopeBody is the JSON form of the envelope.
type envelopeBody struct {
	Error struct {
		Code    string          `json:"code"`
		Message string          `json:"message"`
		Details json.RawMessage `json:"details,omitempty"`
	} `json:"error"`
}

// Encode returns the body of the envelope, with a newline at the end.
func (e Envelope) Encode() ([]byte, error) {
	var body envelopeBody
	body.Error.Code, body.Error.Message, body.Error.Details = e.Code, e.Message, e.Details
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(body); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}
