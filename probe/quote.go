package probe

import "strings"

// evidenceLength is how much of a body is quoted, in characters.
const evidenceLength = 80

// opening is how the body begins, on one line.
func opening(r *Result) string { return start(string(r.text[:min(len(r.text), 4*evidenceLength)])) }

// ending is how the body ends, on one line.
func ending(r *Result) string {
	text := string(r.text[max(0, len(r.text)-4*evidenceLength):])
	runes := []rune(strings.ToValidUTF8(strings.Join(strings.Fields(text), " "), "\uFFFD"))
	if len(runes) > evidenceLength {
		return "…" + string(runes[len(runes)-evidenceLength:])
	}
	return string(runes)
}

// start is the beginning of a text, on one line.
func start(text string) string {
	text = strings.Join(strings.Fields(text[:min(len(text), 4*evidenceLength)]), " ")
	if runes := []rune(text); len(runes) > evidenceLength {
		return strings.ToValidUTF8(string(runes[:evidenceLength]), "\uFFFD") + "…"
	}
	return strings.ToValidUTF8(text, "\uFFFD")
}
