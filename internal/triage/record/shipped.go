package record

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/lex"
)

// Log shippers and collectors write a JSON object for each line of a program, so a stack trace becomes several objects:
// {"labels":{"app":"cms"},"line":"\tat com.example.Sync.run(Sync.java:42)","timestamp":"2026-11-28T04:15:54Z"}. The first one is read as JSON, and the
// texts of the others continue it.

// mayBeShipped reports whether a line may be such an object. It looks at the first letters of the first name, with which few loggers begin.
func mayBeShipped(b []byte) bool {
	if len(b) < 16 || b[0] != '{' || b[1] != '"' {
		return false
	}
	switch string(b[2:4]) {
	case "la", "li", "lo", "me", "fi", "ho", "na", "no", "po", "co", "da", "st", "ta", "ku", "so", "in", "@t", "__":
		return true
	}
	return b[2] == '_' || ascii.IsUpper(b[2]) // journald
}

// shippedText returns the text that a JSON line holds in a field that shippers use for it, still escaped, and where it begins. It returns 0 if there
// is none, or if it has several lines.
func shippedText(b []byte) (raw []byte, at int) {
	for i := 0; i < min(len(b), lex.Near) && (b[i] == '{' || b[i] == ','); {
		name, value := lex.FieldName(b, lex.SkipSpace(b, i+1))
		end := valueEnd(b, value)
		if end == 0 {
			break
		}
		if b[value] == '"' {
			switch string(name) {
			case "line", "log", "message", "MESSAGE", "msg", "textPayload", "_raw":
				if raw = bytes.TrimSuffix(b[value+1:end-1], []byte(`\n`)); lex.Contains(raw, `\n`) {
					return nil, 0
				}
				return raw, value + 1
			}
		}
		i = lex.SkipSpace(b, end)
	}
	return nil, 0
}

// valueEnd returns the index after the value of JSON at b[i], or 0 if it is cut off or i is negative.
func valueEnd(b []byte, i int) int {
	switch {
	case i < 0:
		return 0
	case b[i] == '"':
		return lex.StringEnd(b, i+1) + 1
	case b[i] == '{' || b[i] == '[':
		var t tracker
		if n := t.line(b[i:], nil, nil); n > 0 {
			return i + n
		}
		return 0
	}
	return max(lex.ScalarEnd(b, i), 0)
}

// unshipped returns the text of a line that may be shipped, and where it begins. It returns any other line unchanged, and 0.
func unshipped(line []byte) (text []byte, at int) {
	if !mayBeShipped(line) {
		return line, 0
	}
	if text, at = shippedText(line); at == 0 {
		return line, 0
	}
	if bytes.IndexByte(text, '\\') >= 0 {
		text, _ = lex.Unescape(text, nil)
	}
	if len(text) > 1 && text[0] == ' ' && text[1] != ' ' { // rsyslog keeps the space after the name of the program
		text = text[1:]
	}
	return text, at
}

// behindShipper returns the texts of two lines, the first of which is still escaped, if both may be shipped from the same program. Otherwise it
// returns nil.
func behindShipper(first, line []byte) (head, text []byte) {
	text, at := unshipped(line)
	if at == 0 || !mayBeShipped(first) {
		return nil, nil
	}
	head, from := shippedText(first)
	if begin := lex.TrimLeft(head); len(begin) == 0 || bytes.IndexByte([]byte(`"\{}[]`), begin[0]) >= 0 { // nothing, or a line of a document
		return nil, nil
	}
	if !isSameSource(first[:from], line[:at]) && !isSameProcess(first, line) {
		return nil, nil
	}
	return head, text
}

// isSameSource reports whether what precedes the texts of two lines differs only in numbers, such as those of a time.
func isSameSource(a, b []byte) bool {
	const id = `{"insertId":"`
	if lex.HasPrefix(a, id) && lex.HasPrefix(b, id) { // Google's name of the line
		a, b = a[lex.IndexOrEnd(a, len(id), '"'):], b[lex.IndexOrEnd(b, len(id), '"'):]
	}
	i, j := common(a, b)
	return i == len(a) && j == len(b)
}

// shippedTime returns the text of a line from the time of journald on, or all of it.
func shippedTime(b []byte) []byte {
	return b[max(0, lex.Index(b[:min(len(b), 2*lex.Near)], `"__REALTIME_TIMESTAMP"`)):]
}

// isSameProcess reports whether two lines of journald, which writes its fields in any order, are from one process.
func isSameProcess(a, b []byte) bool {
	id := processOf(a)
	return len(id) > 0 && string(id) == string(processOf(b))
}

func processOf(b []byte) []byte {
	id := behindName(b[:min(len(b), 2*lex.Near)], `"_PID":`)
	return id[:lex.Skip(id, 0, lex.Digit)]
}
