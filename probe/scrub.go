package probe

import (
	"github.com/hex21/hex21/internal/redact"
)

// hiderOf returns what hides the secrets of a call.
func hiderOf(call Call) *redact.Hider { return redact.New(secrets(call)...) }

// shownHeaders are header lines without what is secret in them.
func shownHeaders(hide *redact.Hider, lines []Header) []Header {
	out := make([]Header, 0, len(lines))
	for _, line := range lines {
		out = append(out, Header{hide.Text(line.Name), hide.Text(redact.HeaderValue(line.Name, line.Value))})
	}
	return out
}

// secrets are the strings of a call that nothing may show.
func secrets(call Call) []string {
	out := append([]string{call.Key}, redact.InHeader(call.Header)...)
	out = append(out, redact.InURL(call.URL)...)
	out = append(out, redact.InURL(call.Base)...)
	return append(out, redact.InFields(call.Body)...)
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
