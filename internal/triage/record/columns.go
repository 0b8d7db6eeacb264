package record

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/stamp"
)

// Columns are the columns of a source of CSV, TSV and the like. If its first lines name them, a row is read like an object of JSON, so that a
// status counts only in a column for statuses. If the first line is a row, Kinds is empty, and only the lines of a cell are joined. The beginning
// of a source decides, since every block has to know it before it is scanned.
type Columns struct {
	sep   byte
	Kinds []idiom.Kind
}

// maxHeader is the length of the beginning of a source in which the names must be.
const maxHeader = 4 << 10

// ColumnsOf returns the columns that the beginning of a source names, or nil. Titles and comments may precede the names; undecided is true if
// there is nothing else. first reports whether none of them have been read.
func ColumnsOf(head []byte, first bool) (c *Columns, undecided bool) {
	rest := bytes.TrimPrefix(head[:min(len(head), maxHeader)], []byte("\ufeff"))
	for ; len(rest) > 0; first = false {
		line, after, whole := bytes.Cut(rest, []byte{'\n'})
		if !whole {
			return nil, false
		}
		line = lex.TrimReturn(line)
		rest = after
		if lex.HasPrefix(line, "#") || lex.HasPrefix(line, "sep=") {
			continue
		}
		for _, sep := range []byte(",\t;|") {
			if bytes.IndexByte(line, sep) < 0 {
				continue
			}
			if c = namedColumns(line, sep, first); c == nil && first && (sep == ',' || sep == ';') && isRow(line, sep) {
				c = &Columns{sep: sep}
			}
			return c, false
		}
	}
	return nil, true
}

// namedColumns returns the columns that a line names, or nil for a line that is not at least three names of which one is known, or two that are.
// Below other lines, two of three have to be known.
func namedColumns(line []byte, sep byte, first bool) *Columns {
	c := Columns{sep: sep}
	known, method, counted, brief := 0, false, false, -1
	for cell := range bytes.SplitSeq(line, []byte{sep}) {
		name := bytes.Trim(cell, `"`)
		if !isColumnName(name) {
			return nil
		}
		k := idiom.KindOf(name)
		if idiom.IsBrief(name) {
			brief = len(c.Kinds)
		}
		counted = counted || isCount(name)
		known, method = known+lex.BoolInt(k != idiom.KindNone), method || k == idiom.KindMethod
		c.Kinds = append(c.Kinds, k)
	}
	if known == 0 || known < 2 && len(c.Kinds) < 3 || !first && (known < 2 || len(c.Kinds) < 3) {
		return nil
	}
	if brief >= 0 && method {
		c.Kinds[brief] = idiom.KindStatus
	}
	if counted {
		for i := range c.Kinds {
			c.Kinds[i] = idiom.KindSkip
		}
	}
	return &c
}

// isCount reports whether the rows with a column of this name are not requests: they count several, or are one of several samples of k6 for one.
func isCount(name []byte) bool {
	return lex.LowerEqualAny(name, "count", "hits", "requests", "occurrences", "metric_name")
}

// isColumnName reports whether a cell can be the name of a column, which may be empty: words, not a level or a method, and no number except that
// of a percentile.
func isColumnName(cell []byte) bool {
	if len(cell) == 0 {
		return true
	}
	if len(cell) > 64 || len(lex.TrimSpace(cell)) != len(cell) || idiom.IsMethod(cell) || ascii.IsUpper(cell[len(cell)-1]) && idiom.IsLevel(cell) {
		return false
	}
	for _, c := range cell {
		if !ascii.IsAlphanumeric(c) && bytes.IndexByte([]byte(" _-./%#()@$"), c) < 0 {
			return false
		}
	}
	return !ascii.IsDigit(cell[0]) && cell[0] != '/' || cell[len(cell)-1] == '%'
}

// Cells returns the number of cells of a row.
func (c *Columns) Cells(b []byte) int {
	n := 1
	for end := c.CellEnd(b, 0); end < len(b) && n <= len(c.Kinds); n++ {
		end = c.CellEnd(b, end+1)
	}
	return n
}

// CellEnd returns the index after the cell that begins at b[i].
func (c *Columns) CellEnd(b []byte, i int) int {
	if i < len(b) && b[i] == '"' {
		end, _ := c.quotedEnd(b, i+1)
		return end
	}
	return lex.IndexOrEnd(b, min(i, len(b)), c.sep)
}

// quotedEnd returns the index after the quoted cell whose text begins at b[i], and whether it goes on in the next line. It may hold separators and,
// doubled, quotes.
func (c *Columns) quotedEnd(b []byte, i int) (end int, open bool) {
	for {
		n := bytes.IndexByte(b[i:], '"')
		if n < 0 {
			return len(b), true
		}
		if i += n + 1; i == len(b) || b[i] == c.sep {
			return i, false
		}
		i += lex.BoolInt(b[i] == '"')
	}
}

// isOpen reports whether the last cell of a line goes on in the next line. inside tells whether the line begins in a quoted cell.
func (c *Columns) isOpen(b []byte, inside bool) bool {
	for i := 0; inside || i < len(b); i++ {
		switch {
		case inside:
			i, inside = c.quotedEnd(b, i)
		case b[i] == '"':
			i, inside = c.quotedEnd(b, i+1)
		default:
			i = lex.IndexOrEnd(b, i, c.sep)
		}
		if inside {
			return true
		}
	}
	return false
}

// isWhole reports whether a line is a row like the one that first begins with: each of them has a time, and the line has all cells.
func (c *Columns) isWhole(line, first []byte) bool {
	return beginsRow(line) && beginsRow(first) && (len(c.Kinds) == 0 || c.Cells(line) == len(c.Kinds)) && !c.isOpen(line, false)
}

// beginsRow reports whether a line begins with a time, in quotes or not.
func beginsRow(line []byte) bool { return startsWithStamp(bytes.TrimPrefix(line, []byte{'"'})) }

// isRow reports whether a line is a row whose first cell is a time, which may have a comma of its own.
func isRow(line []byte, sep byte) bool {
	quoted := lex.HasPrefix(line, `"`)
	line = line[lex.BoolInt(quoted):]
	_, width, ok := stamp.Clock{}.Read(line, false)
	if quoted && ok {
		width += lex.BoolInt(lex.HasPrefix(line[width:], `"`))
	}
	return ok && width < len(line) && line[width] == sep
}
