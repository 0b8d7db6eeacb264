package facts

import (
	"bytes"
	"slices"

	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/record"
)

// row reads a text as a row, and returns false for one that has another number of cells.
func (a *Reader) row(c *record.Columns, b []byte, at where) bool {
	if c.Cells(b) != len(c.Kinds) {
		return false
	}
	for from, n := 0, 0; n < len(c.Kinds); n++ {
		end := c.CellEnd(b, from)
		a.cell(b, from, end, c.Kinds[n], at)
		from = end + 1
	}
	if !a.facts.Timed {
		if ns, ok := idiom.TimeIn(a.Clock, b); ok {
			a.facts.setTime(ns, 1)
		}
	}
	return true
}

// cell reads a cell of a column of some kind.
func (a *Reader) cell(b []byte, from, to int, k idiom.Kind, at where) {
	for from < to && b[from] == ' ' {
		from++
	}
	for to > from && b[to-1] == ' ' {
		to--
	}
	if to-from >= 2 && b[from] == '"' && b[to-1] == '"' {
		from, to = from+1, to-1
	}
	s := scope{}.inside(k)
	if bytes.IndexByte(b[from:to], '"') < 0 {
		a.value(b, from, to, s, at)
		return
	}
	text := bytes.ReplaceAll(b[from:to], []byte(`""`), []byte(`"`))
	if k != idiom.KindNone && k != idiom.KindMessage {
		a.value(text, 0, len(text), s, at.decodedFrom(from))
	} else if a.search.MayHold(text) { // its backslashes are not those of a string
		a.text(text, at.decodedFrom(from), roleOf(k))
	}
}

// cellEnd returns the index of the quote that ends the cell of CSV which the quote b[i] begins, if quotes within it are doubled, or 0. The
// cell may go on in the next line.
func cellEnd(b []byte, i int) int {
	if i > 0 && !endsCell(b[i-1]) {
		return 0
	}
	for end, doubled := i+1, false; ; end++ {
		n := bytes.IndexByte(b[end:], '"')
		if n < 0 {
			return len(b) * lex.BoolInt(doubled && i > 0) // the cell goes on in the next line
		}
		end += n
		switch {
		case end+1 < len(b) && b[end+1] == '"':
			end, doubled = end+1, true
		case !doubled || end+1 < len(b) && !endsCell(b[end+1]):
			return 0
		default:
			return end
		}
	}
}

// endsCell reports whether a character separates the cells of CSV, or its lines.
func endsCell(c byte) bool { return c == ',' || c == ';' || c == '\t' || c == '\n' }

// cellPair counts the code that is the cell b[from:to] of CSV, quoted or not, and its status, which is the cell beside it. It returns false for
// other cells: a code alone may be the title of something.
func (a *Reader) cellPair(b []byte, from, to int, at where) bool {
	if from > 0 && !endsCell(b[from-1]) || to < len(b) && !endsCell(b[to]) {
		return false
	}
	code := bytes.Trim(b[from:to], `"`)
	c := a.vocabulary.Find(code)
	if c == nil {
		return false
	}
	next := min(to+1, len(b))
	end := next
	for end < len(b) && !endsCell(b[end]) && end-next <= len(`"429"`) {
		end++
	}
	previous := max(from-1, 0)
	start := previous
	for start > 0 && !endsCell(b[start-1]) && previous-start <= len(`"429"`) {
		start--
	}
	for _, cell := range [...][2]int{{next, end}, {start, previous}} {
		text := bytes.Trim(b[cell[0]:cell[1]], `"`)
		if !isThreeDigits(text) || !slices.Contains(c.Statuses, status(text, 0)) {
			continue
		}
		a.hit(code, true, at, from+lex.BoolInt(b[from] == '"'))
		a.status(int64(status(text, 0)), at, cell[0])
		return true
	}
	return false
}
