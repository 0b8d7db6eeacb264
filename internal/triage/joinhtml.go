package triage

import (
	"bytes"

	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/record"
)

// These functions read the records that loggers write as HTML. Monolog's have a heading with the level, and a table in which each field has a row of
// three lines. Logback's are rows, with a field in each line, and another row for the stack trace.

// joinHTML makes one piece of the lines of such a record, with a line for each field: name: value.
func (a *analyzer) joinHTML(lines []record.Piece) record.Piece {
	a.joined, a.marks = a.joined[:0], a.marks[:0]
	for i := range lines {
		text := lines[i].Text
		if len(a.joined)+len(text) > record.MaxDocument {
			break
		}
		a.marks = append(a.marks, record.Mark{At: len(a.joined), Place: lines[i].Place})
		a.joined = appendUntagged(a.joined, text)
		if lex.HasSuffix(text, "</th>") {
			a.joined = append(a.joined, ' ')
		} else {
			a.joined = append(a.joined, '\n')
		}
	}
	return record.Piece{Text: a.joined, Raw: a.joined, Marks: a.marks, Place: lines[0].Place, Hot: true}
}

// appendUntagged appends a text without its tags.
func appendUntagged(to, text []byte) []byte {
	for {
		open := bytes.IndexByte(text, '<')
		if open < 0 {
			return append(to, text...)
		}
		to = append(to, text[:open]...)
		text = text[open:]
		text = text[min(lex.IndexOrEnd(text, 0, '>')+1, len(text)):]
	}
}
