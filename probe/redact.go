package probe

import (
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/redact"
)

// hiderOf returns what hides the secrets of a call.
func hiderOf(call Call) *redact.Hider { return redact.New(exchange.Secrets(call)...) }

// shownHeaders are header lines without what is secret in them.
func shownHeaders(hide *redact.Hider, lines []Header) []Header {
	out := make([]Header, 0, len(lines))
	for _, line := range lines {
		out = append(out, Header{Name: hide.Text(line.Name), Value: hide.Text(redact.HeaderValue(line.Name, line.Value))})
	}
	return out
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
