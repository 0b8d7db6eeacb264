package triage

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
)

// Most lines of a log hold no error, and begin and end a record of their own, if what follows does not continue them. These dull lines are not
// parsed: it is enough to keep the last one of a stream.

// dullLine is the last of dull lines of a stream that follow one another.
type dullLine struct {
	st         *stream // nil if there is none
	start, end int     // where it is in the chunk
	text       int     // where its text begins in it, behind its wrapper
	first      int64   // the number of the first of the lines
	line       int64   // its own
}

// feedDull takes dull lines.
func (s *assembler) feedDull(d *dullLine, data []byte, offset int64) {
	st := d.st
	if st == nil {
		return
	}
	d.st = nil
	s.line = d.first
	s.flush(st)
	s.line = d.line
	line := bytes.TrimSuffix(data[d.start:d.end], []byte{'\r'})
	text := line[d.text:]
	if d.text > 0 {
		st.stamp = s.wrapper.stamp(line)
	}
	st.open, st.direct, st.size = true, true, len(text)
	st.pieces = append(st.pieces, piece{text: text, raw: line, place: place{d.line, offset + int64(d.start)}})
}

// isDull reports whether a line without an error and without a wrapper is dull: JSON, or text that begins with a date or an address.
func isDull(line []byte) bool {
	n := len(line)
	if n < 9 || n > maxLine {
		return false
	}
	if line[0] == '{' {
		return isDullJSON(line)
	}
	if !ascii.IsDigit(line[0]) || isNumbered(line) || beginsTraceback(line) {
		return false
	}
	if n < 12 {
		return true
	}
	switch line[10] {
	case 'T':
		return false
	case '.', '_':
		return plainStamp(line) == 0
	}
	return n < 20 || !goesOnAt(line, 19)
}

// goesOnAt reports whether the text after the first space from line[i] on may continue a record.
func goesOnAt(line []byte, i int) bool {
	n := bytes.IndexByte(line[i:min(len(line), i+10)], ' ')
	if i += n + 1; n < 0 || i >= len(line) {
		return n >= 0
	}
	return goesOnBehindStamp(line[i:])
}

func isDullJSON(line []byte) bool {
	n := len(line)
	return line[1] == '"' && (line[n-1] == '}' || line[n-1] == '\r' && line[n-2] == '}') && !hasPrefix(line, `{"log":"`)
}

// isDullText reports whether a text is dull by its first words: two words of letters, of which the first does not announce a part of a stack trace,
// and no traceback after it.
func isDullText(text []byte) bool {
	i := skip(text, 0, letter)
	if i < 2 || i+1 >= len(text) || text[i] != ' ' || !ascii.IsLetter(text[i+1]) || text[len(text)-1] == ':' {
		return false
	}
	switch text[0] {
	case 'C', 'S', 'W', 'E', 'T', 'D', 'N', 's', 'n', 'g', 't': // as in continuations
		return ascii.IsUpper(text[1])
	}
	return true
}

// wrapper is what precedes the text of the line that was unwrapped last. Lines of a stream differ in little more than their time.
type wrapper struct {
	source   string
	head     []byte
	at, tail int // where its time begins, and where what follows that begins
}

// maxWrapper is the length of a wrapper that is remembered.
const maxWrapper = 128

// set remembers the wrapper of a line.
func (w *wrapper) set(line []byte, from *wrapped) {
	n := len(line) - len(from.text)
	if w.head = w.head[:0]; n <= 0 || n > maxWrapper || from.source == "" || len(from.text) == 0 || &line[n] != &from.text[0] {
		return
	}
	w.at, w.tail = 0, 0
	if len(from.stamp) > 0 {
		w.at = cap(line) - cap(from.stamp)
		least := w.at + len("Nov 27 04:15:54")
		if least >= n {
			return
		}
		w.tail = wordEnd(line[:n], least)
		if isMonth := w.tail == least && line[w.at+9] == ':'; !isMonth && (line[w.at] != '2' || line[w.at+10] != 'T') {
			return
		}
	}
	w.head, w.source = append(w.head, line[:n]...), from.source
}

// has reports whether a line has the same wrapper, but for a time of the same day.
func (w *wrapper) has(line []byte) bool {
	n := len(w.head)
	if n == 0 || len(line) <= n || string(line[w.tail:n]) != string(w.head[w.tail:]) {
		return false
	}
	if w.tail == 0 {
		return true
	}
	if w.head[w.at] != '2' { // a month
		day := w.at + len("Nov 27 ")
		return string(line[:day]) == string(w.head[:day]) && line[w.at+9] == ':' && line[w.at+12] == ':'
	}
	day := w.at + len("2026-11-28T")
	return string(line[:day]) == string(w.head[:day]) && bytes.IndexByte(line[day:w.tail], ' ') < 0 && line[w.tail-1] == 'Z' == (w.head[w.tail-1] == 'Z')
}

// stamp returns the text that begins with the time of a line that has the wrapper.
func (w *wrapper) stamp(line []byte) []byte {
	if w.tail == 0 {
		return nil
	}
	return line[w.at:min(len(line), w.at+48)]
}

// behindWrapper returns the stream of a dull line that has the same wrapper as the last one, and where its text begins; nil for other lines.
func (s *assembler) behindWrapper(line []byte, number int64) (st *stream, text int) {
	if !s.wrapper.has(line) || s.parted > 0 || s.every || len(line) > maxLine {
		return nil, 0
	}
	n := len(s.wrapper.head)
	if rest := line[n:]; !isDullText(rest) && !(len(rest) > 8 && rest[0] == '{' && isDullJSON(rest)) {
		return nil, 0
	}
	s.line = number
	if st = s.stream(s.wrapper.source); st.mode != modeLine {
		return nil, 0
	}
	return st, n
}
