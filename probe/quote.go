package probe

import (
	"strings"

	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/text"
)

// evidenceLength is how much of a body is quoted, in characters.
const evidenceLength = 80

// What a finding may quote is bounded, since a server chooses its length. In characters.
const (
	maxTitle    = 200
	maxEvidence = 500
)

// opening returns the beginning of the body, on one line, without the values of secret names: a success may be a new token.
func opening(r *Result) string { return start(redact.Line(string(r.top(4*evidenceLength + 1)))) }

// ending returns the end of the body, on one line.
func ending(r *Result) string {
	last := redact.Line(string(r.hide.Bytes(r.whole[max(0, len(r.whole)-beyondQuoted):], truncated(r.exchange))))
	cut := len(r.whole) > beyondQuoted || len(last) > 4*evidenceLength
	runes := []rune(oneLine(last[max(0, len(last)-4*evidenceLength):]))
	switch {
	case len(runes) > evidenceLength:
		return "…" + string(runes[len(runes)-evidenceLength:])
	case cut:
		return "…" + string(runes)
	}
	return string(runes)
}

// start returns the beginning of a text, on one line.
func start(body string) string {
	first := body[:min(len(body), 4*evidenceLength)]
	out := text.Shorten(oneLine(first), evidenceLength)
	if len(first) < len(body) && !strings.HasSuffix(out, "…") {
		out += "…"
	}
	return out
}

// oneLine returns a text without line ends, with bytes that are not UTF-8 replaced.
func oneLine(text string) string {
	return strings.ToValidUTF8(strings.Join(strings.Fields(text), " "), "\uFFFD")
}
