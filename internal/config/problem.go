package config

import (
	"cmp"
	"fmt"

	"github.com/hex21/hex21/internal/order"
)

// Problem is one mistake in the file.
type Problem struct {
	Path string
	Place
	// Message is one clause, such as `unknown key "bas_url"; did you mean "base_url"?`. It never quotes a value: a user may
	// have written a key there.
	Message string
}

// String returns the problem the way compilers do: file:line:column: message.
func (p Problem) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.Path, p.Line, p.Column, p.Message)
}

// Problems are the mistakes in a file, in the order of its lines.
type Problems []Problem

// Error returns the first one, and how many follow.
func (p Problems) Error() string {
	switch len(p) {
	case 0:
		return "no problems"
	case 1:
		return p[0].String()
	}
	return fmt.Sprintf("%s (and %d more)", p[0], len(p)-1)
}

// Compare orders problems as their places are in the file.
func (p Problem) Compare(q Problem) int {
	return cmp.Or(cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

func (p Problems) sort() { order.Stable(p, Problem.Compare) }
