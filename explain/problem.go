package explain

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/text"
)

// Problem is one mistake in a catalog file.
type Problem struct {
	File string
	// Line and Column count from 1. They are 0 when the problem concerns the whole file.
	Line, Column int
	// Message is one clause, such as `unknown key "statusses"; did you mean "statuses"?`.
	Message string
}

// String returns the problem the way compilers do: file:line:column: message.
func (p Problem) String() string {
	switch {
	case p.Line == 0:
		return fmt.Sprintf("%s: %s", p.File, p.Message)
	case p.Column == 0:
		return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Message)
}

// Problems are all mistakes found in a catalog file, in the order of the lines.
type Problems []Problem

// Error returns one problem per line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.String()
	}
	return strings.Join(lines, "\n")
}

// sort puts the problems into the order of the file.
func (p Problems) sort() {
	order.Stable(p, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Message, b.Message))
	})
}

// quote makes text from a file safe and short for a message.
func quote(s string) string { return strconv.Quote(clip(s, 60)) }

// clip is text.Shorten where text is the name of a parameter.
func clip(s string, limit int) string { return text.Shorten(s, limit) }
