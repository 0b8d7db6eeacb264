package record

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/search"
	"github.com/hex21/hex21/internal/triage/stamp"
)

// ReadChunk feeds the lines of a chunk to the assembler and counts them; base is the number of lines before. Of dull lines
// of a stream that follow one another only the last is fed: what is fed next may continue it, and those before it hold nothing.
func (s *Assembler) ReadChunk(c *Chunk, base int64) (n Counts) {
	data, w := c.Data, &s.search
	w.Begin()
	lines, start, hot := base, 0, false
	var dull dullLine
	calm := s.isCalm()
	for from := 0; from <= len(data); from += search.Stretch {
		ends, places := w.Load(data, from)
		for _, e := range append(ends, search.Stretch) {
			i := from + int(e)
			for len(places) > 0 && places[0] <= e {
				if at := from + int(places[0]); !hot && at-start <= maxLine {
					hot = w.MayBeAt(data, start, at)
				}
				places = places[1:]
			}
			if e == search.Stretch {
				break
			}
			lines++
			var st *stream
			var wrapper *wrapper
			if !hot {
				if st = &s.plain; !calm || s.mayOpen(data[start:i]) || !isDull(data[start:i]) {
					st, wrapper = s.behindWrapper(data[start:i], lines)
				}
			}
			if st == nil {
				n.Long += s.feedLine(&dull, c, start, i, lines, hot)
				calm = s.isCalm()
			} else {
				if dull.st != st {
					s.feedDull(&dull, data, c.Offset)
					dull.st, dull.first = st, lines
				}
				dull.start, dull.end, dull.wrapper, dull.line = start, i, wrapper, lines
			}
			start, hot = i+1, false
		}
	}
	if start < len(data) {
		lines++
		n.Long += s.feedLine(&dull, c, start, len(data), lines, hot)
	}
	s.feedDull(&dull, data, c.Offset)
	n.Lines = lines - base
	if w.NonASCII() {
		n.Undecodable = undecodable(data, c.long)
	}
	return n
}

// feedLine feeds the dull lines before the line c.Data[start:end], and that. It returns 1 if it is too long, or 0.
func (s *Assembler) feedLine(d *dullLine, c *Chunk, start, end int, line int64, hot bool) (long int64) {
	text, cut := c.Data[start:end], c.long
	if len(text) > maxLine {
		text, cut = text[:maxLine], true
	}
	s.feedDull(d, c.Data, c.Offset)
	s.feed(text, Place{line, c.Offset + int64(start)}, hot, cut)
	return int64(lex.BoolInt(cut))
}

// Most lines of a log hold no error, and begin and end a record of their own, if what follows does not continue them. These dull lines are not
// parsed: it is enough to keep the last one of a stream.

// dullLine is the last of dull lines of a stream that follow one another.
type dullLine struct {
	st         *stream  // nil if there is none
	start, end int      // where it is in the chunk
	wrapper    *wrapper // nil if it has none
	first      int64    // the number of the first of the lines
	line       int64    // its own
}

// feedDull takes dull lines.
func (s *Assembler) feedDull(d *dullLine, data []byte, offset int64) {
	st := d.st
	if st == nil {
		return
	}
	d.st = nil
	s.line = d.first
	s.flush(st)
	s.line = d.line
	line := lex.TrimReturn(data[d.start:d.end])
	if d.wrapper == nil && isGlued(line) {
		s.w.headed = false
		s.feedGlued(line, Place{d.line, offset + int64(d.start)}, false)
		return
	}
	text := line
	if d.wrapper != nil {
		text, st.Stamp = line[len(d.wrapper.head):], d.wrapper.stamp(line)
	}
	st.open, st.direct, st.size = true, true, len(text)
	st.Pieces = append(st.Pieces, Piece{Text: text, Raw: line, Place: Place{d.line, offset + int64(d.start)}})
}

// isDull reports whether a line without an error and without a wrapper is dull: it does not continue a record, begins no document, transcript or
// traceback, and has no wrapper.
func isDull(line []byte) bool {
	line = lex.TrimReturn(line)
	n := len(line)
	if n < 9 || n > maxLine || line[n-1] == 'm' && bytes.IndexByte(line, 0x1b) >= 0 || opensDocumentBehind(line) { // a color, behind which a traceback may begin
		return false
	}
	switch c := line[0]; {
	case c == '{':
		return isLoneObject(line)
	case ascii.IsDigit(c): // a date or an address
		return line[n-1] != ':' && !isNumbered(line) && line[3] != ':' && line[4] != ':' && !beginsTraceback(line) && !mayContinueBehindStamp(line)
	case c == '[':
		if mayBeginPrefix(line) || line[n-1] == ']' || beginsTraceback(line) || tagsOfTrace(line) > 0 {
			return false
		}
		return n <= bracket || line[bracket-1] != ']' || isLevelBehindStamp(line[1:])
	}
	return isProseOrPairs(line) && !beginsTraceback(line)
}

// isLoneObject reports whether a line is an object of JSON, and not one of Docker's or a list of entries.
func isLoneObject(line []byte) bool {
	n := len(line)
	if n < 9 || line[0] != '{' || line[1] != '"' || line[n-1] != '}' {
		return false
	}
	return !isSpecial(line) || logOfDocker(line) == 0 && !isList(line)
}

// mayContinueBehindStamp reports whether a line may begin with a time that is put before each line, behind which a record may go on.
func mayContinueBehindStamp(line []byte) bool {
	if len(line) < 12 {
		return false
	}
	switch line[10] {
	case 'T':
		return !isLevelBehindStamp(line)
	case '.', '_':
		return plainStamp(line) > 0
	}
	if line[4] != '-' { // most lines begin with a date
		if _, w := elapsed(line); w > 0 {
			return true
		}
	}
	return len(line) >= 20 && continuesAt(line, 19)
}

// continuesAt reports whether the text after the first space from line[i] on may continue a record.
func continuesAt(line []byte, i int) bool {
	n := bytes.IndexByte(line[i:min(len(line), i+10)], ' ')
	if i += n + 1; n < 0 || i >= len(line) {
		return n >= 0
	}
	return continuesBehindStamp(line[i:]) || startsWithStamp(line[i:])
}

// isLevelBehindStamp reports whether a level follows the time with which a line begins.
func isLevelBehindStamp(line []byte) bool {
	i := lex.WordEnd(line[:min(len(line), 40)], 11) + 1
	if i < len("2026-11-28T04:15:54 ") || line[0] != '2' {
		return false
	}
	end := lex.Skip(line, i, lex.Letter)
	switch string(line[i:end]) {
	case "INFO", "DEBUG", "WARN", "ERROR", "TRACE", "WARNING", "FATAL", "info", "debug", "warn", "error":
		return end < len(line) && line[end] == ' '
	}
	return false
}

// isProseOrPairs reports whether a line begins with two words of letters, of which the first does not announce a part of a stack trace, or with
// the name of a field and =.
func isProseOrPairs(line []byte) bool {
	i := lex.Skip(line, 0, lex.Letter)
	if i < 2 || i+1 >= len(line) {
		return false
	}
	if line[i] != ' ' || !ascii.IsLetter(line[i+1]) {
		return line[i] == '='
	}
	if i == 3 && stamp.IsMonth(line) || isUncaught(line) || bytes.IndexByte(line[:min(len(line), maxWrapper)], '\t') >= 0 {
		return false // it may begin with the time of syslog or with the names of a job and a step of GitHub, or have the time of the line above
	}
	if end := lex.Skip(line, i+1, lex.Letter); end < len(line) && (line[end] == '-' || ascii.IsDigit(line[end])) {
		return false // it may be the name of a pod, as stern prints it after a namespace
	}
	return ascii.IsUpper(line[1]) || !isContinuation(line) && !lex.HasPrefix(line, "Traceback ")
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
	if w.head = w.head[:0]; from.outer || n <= 0 || n > maxWrapper || len(from.text) == 0 || &line[n] != &from.text[0] {
		return
	}
	w.at, w.tail = 0, 0
	if len(from.stamp) > 0 {
		w.at = cap(line) - cap(from.stamp)
		least := w.at + len("Nov 27 04:15:54")
		if least >= n {
			return
		}
		w.tail = lex.WordEnd(line[:n], least)
		if isMonth := w.tail == least && line[w.at+9] == ':'; !isMonth && (line[w.at] != '2' || line[w.at+10] != 'T') {
			return
		}
	}
	w.head, w.source = append(w.head, line[:n]...), from.source
}

// has reports whether a line has the same wrapper, but for a time of the same day.
func (w *wrapper) has(line []byte) bool {
	n := len(w.head)
	if len(line) <= n || n < 4 || line[n-1] != w.head[n-1] || line[n-4] != w.head[n-4] || string(line[w.tail:n]) != string(w.head[w.tail:]) {
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

// wrappers are those of the streams of which the last lines were.
type wrappers struct {
	last [8]wrapper
	next int
}

func (w *wrappers) set(line []byte, from *wrapped) {
	if w.find(line) != nil {
		return
	}
	w.last[w.next].set(line, from)
	w.next = (w.next + 1) % len(w.last)
}

// find returns the wrapper of a line, or nil.
func (w *wrappers) find(line []byte) *wrapper {
	for i := range w.last {
		if c := &w.last[i]; c.has(line) {
			return c
		}
	}
	return nil
}

// behindWrapper returns the stream of a dull line behind a wrapper that was seen before, and the wrapper; nil for other lines.
func (s *Assembler) behindWrapper(line []byte, number int64) (*stream, *wrapper) {
	if s.parted > 0 || s.Every || s.Numbered || s.Columns != nil || len(line) > maxLine {
		return nil, nil
	}
	w := s.wrappers.find(line)
	if w == nil || !isDull(line[len(w.head):]) {
		return nil, nil
	}
	s.line = number
	st := s.stream(w.source)
	if !st.isCalm() {
		return nil, nil
	}
	return st, w
}
