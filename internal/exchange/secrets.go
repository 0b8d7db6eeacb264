package exchange

import "github.com/hex21/hex21/internal/redact"

// Secrets returns the strings of a call that nothing may show.
func Secrets(call Call) []string {
	out := append([]string{call.Key}, redact.InHeader(call.Header)...)
	out = append(out, redact.InURL(call.URL)...)
	out = append(out, redact.InURL(call.Base)...)
	return append(out, redact.InFields(call.Body)...)
}
