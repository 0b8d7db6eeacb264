// Package packed reads values from one string, in which a test wrote them. A value that the linker lays out costs a start of the program
// little, but one with a pointer in it costs some: the runtime notes where the pointers of all such data are before it does anything else.
// A string has one.
package packed

import (
	"strconv"
	"strings"
)

// end ends each value.
const end = "\x00"

// Reader reads the values in the order in which they were written. Strings are parts of the packed one.
type Reader struct{ rest string }

// Open returns a Reader of what a Writer packed.
func Open(text string) *Reader { return &Reader{text} }

// Text reads a string.
func (r *Reader) Text() string {
	var text string
	text, r.rest, _ = strings.Cut(r.rest, end)
	return text
}

// Number reads an integer.
func (r *Reader) Number() int {
	n, _ := strconv.Atoi(r.Text())
	return n
}

// Flag reads a boolean.
func (r *Reader) Flag() bool { return r.Text() != "" }

// Texts reads a list of strings, nil for an empty one.
func (r *Reader) Texts() []string { return List(r, (*Reader).Text) }

// List reads a list of values, nil for an empty one.
func List[T any](r *Reader, value func(*Reader) T) []T {
	n := r.Number()
	if n == 0 {
		return nil
	}
	list := make([]T, n)
	for i := range list {
		list[i] = value(r)
	}
	return list
}

// Writer packs values and returns them as a Go expression, with each long value on its own line, so that a change is easy to read.
type Writer struct{ lines []string }

// long is how many bytes are enough for a line of the expression.
const long = 120

// Text writes a string.
func (w *Writer) Text(text string) {
	if strings.Contains(text, end) {
		panic("packed: " + strconv.Quote(text) + " holds the byte that ends a value")
	}
	for line := range strings.Lines(text + end) {
		if last := len(w.lines) - 1; last >= 0 && len(w.lines[last])+len(line) < long && !strings.HasSuffix(w.lines[last], "\n") {
			w.lines[last] += line
			continue
		}
		w.lines = append(w.lines, line)
	}
}

// Number writes an integer, zero as nothing.
func (w *Writer) Number(n int) {
	if n == 0 {
		w.Text("")
		return
	}
	w.Text(strconv.Itoa(n))
}

// Flag writes a boolean.
func (w *Writer) Flag(on bool) {
	if on {
		w.Text("1")
		return
	}
	w.Text("")
}

// Texts writes a list of strings.
func (w *Writer) Texts(list []string) {
	w.Number(len(list))
	for _, text := range list {
		w.Text(text)
	}
}

// String returns the expression.
func (w *Writer) String() string {
	quoted := make([]string, len(w.lines))
	for i, line := range w.lines {
		quoted[i] = strconv.Quote(line)
	}
	return strings.Join(quoted, " +\n")
}
