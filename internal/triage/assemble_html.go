package triage

import (
	"bytes"

	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
)

// These functions read the records that loggers write as HTML. Monolog's have a heading with the level, and a table in which each field has a row of
// three lines. Logback's are rows, with a field in each line, and another row for the stack trace.

// isHTMLRecord reports whether such a record begins in a line; the one before may end in it.
func isHTMLRecord(line []byte) bool {
	if row, ok := bytes.CutPrefix(line, []byte(`<tr class="`)); ok {
		return idiom.IsLevel(row[:lex.Skip(row, 0, lex.Lower)])
	}
	return lex.HasPrefix(bytes.TrimPrefix(line, []byte("</tr></table>")), "<h1 ") && lex.Contains(line, `class="monolog-output">`)
}

// joinHTML makes one piece of the lines of such a record, with a line for each field: name: value.
func (a *analyzer) joinHTML(lines []piece) piece {
	a.joined, a.marks = a.joined[:0], a.marks[:0]
	for i := range lines {
		text := lines[i].text
		if len(a.joined)+len(text) > maxJoined {
			break
		}
		a.marks = append(a.marks, mark{at: len(a.joined), place: lines[i].place})
		a.joined = appendUntagged(a.joined, text)
		if lex.HasSuffix(text, "</th>") {
			a.joined = append(a.joined, ' ')
		} else {
			a.joined = append(a.joined, '\n')
		}
	}
	return piece{text: a.joined, raw: a.joined, marks: a.marks, place: lines[0].place, hot: true}
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
