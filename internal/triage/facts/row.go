package facts

import (
	"bytes"

	"github.com/hex21/hex21/internal/triage/idiom"
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
	a.value(text, 0, len(text), s, at.decodedFrom(from))
}
