package record

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/lex"
)

// Log shippers and collectors write an object of JSON for each line of a program, so that a stack trace is in several of them:
// {"labels":{"app":"cms"},"line":"\tat com.example.Sync.run(Sync.java:42)","timestamp":"2026-11-28T04:15:54Z"}. The first of them is read as JSON, and the
// text of the others continues it.

// mayBeShipped reports whether a line may be such an object, by the first letters of its first name, with which few loggers begin.
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

// shippedText returns the text that a line of JSON holds in a field that shippers use for it, as it is written there, and where it begins; nil for a
// text of several lines.
func shippedText(b []byte) (raw []byte, at int) {
	for i := 0; i+1 < len(b) && i < lex.Near && (b[i] == '{' || b[i] == ','); {
		name := lex.SkipSpace(b, i+1)
		end := lex.StringEnd(b, min(name+1, len(b)))
		if end < 0 || b[name] != '"' {
			break
		}
		at = lex.SkipSpace(b, end+1)
		if at >= len(b) || b[at] != ':' {
			break
		}
		if at = lex.SkipSpace(b, at+1); at >= len(b) {
			break
		}
		switch c := b[at]; {
		case c == '"':
			stop := lex.StringEnd(b, at+1)
			if stop < 0 {
				return nil, 0
			}
			switch string(b[name+1 : end]) {
			case "line", "log", "message", "MESSAGE", "msg", "textPayload", "_raw":
				raw = bytes.TrimSuffix(b[at+1:stop], []byte(`\n`))
				if lex.Contains(raw, `\n`) {
					return nil, 0
				}
				return raw, at + 1
			}
			i = stop + 1
		case c == '{' || c == '[':
			var t tracker
			n := t.line(b[at:], nil, nil)
			if n < 0 {
				return nil, 0
			}
			i = at + n
		default:
			if i = lex.ScalarEnd(b, at); i < 0 {
				return nil, 0
			}
		}
		i = lex.SkipSpace(b, i)
	}
	return nil, 0
}

// unshipped returns the text of a line that may be shipped if it can continue a record, or nil.
func (s *Assembler) unshipped(line []byte) (text []byte, kind lineKind, at int) {
	if !mayBeShipped(line) {
		return nil, lineBegins, 0
	}
	raw, at := shippedText(line)
	if len(raw) == 0 {
		return nil, lineBegins, 0
	}
	if text = raw; bytes.IndexByte(raw, '\\') >= 0 {
		text, _ = lex.Unescape(raw, nil)
	}
	if len(text) > 1 && text[0] == ' ' && text[1] != ' ' { // rsyslog keeps the space behind the name of the program
		text = text[1:]
	}
	return text, lineKindOf(lex.Colorless(text, &s.view)), at
}

// continuesShipped reports whether a line of JSON is the next line of what the record of the stream began, and puts its text into the piece. A line
// with the name of an exception is a message of its own where a logger has added a level.
func (s *Assembler) continuesShipped(st *stream, line []byte, p *Piece) bool {
	text, kind, at := s.unshipped(line)
	if text == nil {
		return false
	}
	first := st.Pieces[0].Raw
	if st.from == 0 {
		_, st.from = shippedText(first)
	}
	head := first[st.from:]
	if begin := lex.TrimLeft(head); len(begin) == 0 || bytes.IndexByte([]byte(`"\{}[]`), begin[0]) >= 0 { // nothing, or a line of a document
		return false
	}
	if !isSameSource(first[:st.from], line[:at]) && !isSameProcess(first, line) {
		return false
	}
	switch kind {
	case lineContinues, lineBox, lineAnnounces, lineIndented, lineTraceback:
	case lineException:
		if !st.trace && (lex.ContainsAny(line, `level"`, `"severity"`) || isExceptionLine(head) || !isLogLine(head)) {
			return false
		}
	default:
		if !st.trace || !isTraceEnd(text) {
			return false
		}
	}
	p.Text = text
	return s.continuesLine(st, text)
}

// isSameSource reports whether what is before the texts of two lines differs only in numbers, such as those of a time.
func isSameSource(a, b []byte) bool {
	const id = `{"insertId":"`
	if lex.HasPrefix(a, id) && lex.HasPrefix(b, id) { // Google's name of the line
		a, b = a[lex.IndexOrEnd(a, len(id), '"'):], b[lex.IndexOrEnd(b, len(id), '"'):]
	}
	for i, j := 0, 0; ; i, j = i+1, j+1 {
		i, j = lex.Skip(a, i, lex.Digit), lex.Skip(b, j, lex.Digit)
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i] != b[j] {
			return false
		}
	}
}

// isSameProcess reports whether two lines of journald, which has its fields in any order, are of one process.
func isSameProcess(a, b []byte) bool {
	id := processOf(a)
	return len(id) > 0 && string(id) == string(processOf(b))
}

func processOf(b []byte) []byte {
	b = b[:min(len(b), 2*lex.Near)]
	const name = `"_PID":"`
	i := lex.Index(b, name) + len(name)
	if i < len(name) {
		return nil
	}
	return b[i:lex.Skip(b, i, lex.Digit)]
}
