package render

import (
	"fmt"
	"strings"

	"github.com/hex21/hex21/internal/text"
)

// Live draws each text over the previous one. It keeps the last one to know how far to move back. On a terminal that cannot move the
// cursor, the texts follow each other.
type Live struct{ last []string }

// Draw returns the bytes that put text in the place of the last one, for a terminal of that many columns and rows; 0 means unknown. A text
// with too many rows is cut, because lines that have scrolled away cannot be drawn over.
func (l *Live) Draw(s *Screen, text string, columns, rows int) string {
	if columns <= 0 {
		columns = defaultWidth
	}
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if rows > 2 {
		lines = fit(lines, columns, rows-2) // one for the cursor, one for the ^C of the terminal
	}
	var b strings.Builder
	if s.Moves {
		if up := height(l.last, columns); up > 0 {
			fmt.Fprintf(&b, "\x1b[%dA", up)
		}
		b.WriteString("\r\x1b[J")
	} else if l.last != nil {
		b.WriteByte('\n')
	}
	b.WriteString(strings.Join(lines, "\n"))
	b.WriteByte('\n')
	l.last = lines
	return b.String()
}

// fit keeps as many lines as fit, and adds how many more there are.
func fit(lines []string, columns, rows int) []string {
	if height(lines, columns) <= rows {
		return lines
	}
	kept := 0
	for used := 0; kept < len(lines); kept++ {
		if used += height(lines[kept:kept+1], columns); used > rows-1 {
			break
		}
	}
	return append(lines[:kept:kept], "… "+text.Count(len(lines)-kept, "more line", "more lines"))
}

// Rows returns how many rows a text takes on a terminal that breaks long lines; 0 columns are not known.
func Rows(text string, columns int) int {
	if columns <= 0 {
		columns = defaultWidth
	}
	return height(strings.Split(strings.TrimSuffix(text, "\n"), "\n"), columns)
}

// height returns how many rows lines take on a terminal that breaks long ones.
func height(lines []string, columns int) int {
	rows := 0
	for _, line := range lines {
		rows += max(1, (width(line)+columns-1)/columns)
	}
	return rows
}
