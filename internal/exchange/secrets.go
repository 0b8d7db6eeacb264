package exchange

import "github.com/hex21/hex21/internal/redact"

// Secrets returns the strings in a call that must not be shown.
func Secrets(call Call) []string {
	out := append([]string{call.Key}, redact.SecretsInHeader(call.Header)...)
	out = append(out, redact.SecretsInURL(call.URL)...)
	out = append(out, redact.SecretsInURL(call.Base)...)
	return append(out, redact.SecretsInFields(call.Body)...)
}

// RedactHeaders returns header lines with secrets redacted.
func RedactHeaders(lines []Header, hide *redact.Hider) []Header {
	out := make([]Header, 0, len(lines))
	for _, line := range lines {
		out = append(out, Header{Name: hide.Text(line.Name), Value: hide.Text(redact.HeaderValue(line.Name, line.Value))})
	}
	return out
}
