package triage

import (
	"bytes"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/ascii"
)

// track follows JSON through a line, and reads the entries that end in it as separate records.
func (s *assembler) track(st *stream, p piece) int {
	from := 0
	if st.json.list && st.json.element == 0 {
		from = -1
	}
	end := st.json.line(p.text, func(at int) {
		st.pieces, st.size, st.hot = st.pieces[:0], 0, false
		from = at
	}, func(at int) {
		s.push(st, s.part(p, from, at))
		if st.hot || s.every {
			s.analyze(st)
		}
		st.pieces, st.size, st.hot = st.pieces[:0], 0, false
		from = -1
	})
	if from >= 0 {
		s.push(st, s.part(p, from, len(p.text)))
	}
	return end
}

// part returns a part of a piece of one line.
func (s *assembler) part(p piece, from, to int) piece {
	if from > 0 || to < len(p.text) {
		p.text = p.text[from:to]
		p.marks = nil
		p.hot = s.a.search.mayHold(p.text)
	}
	return p
}

// flush ends the record of a stream.
func (s *assembler) flush(st *stream) {
	if st.open && !st.json.list && len(st.pieces) > 0 && (st.hot || s.every) {
		s.analyze(st)
	}
	if st.mode != modeLine || st.doc {
		st.json.reset()
	}
	st.open, st.mode, st.hot, st.trace, st.direct, st.second, st.chained, st.blank, st.doc, st.stamp, st.above = false, modeLine, false, false, false, false, false, false, false, nil, nil
	st.pieces, st.size, st.body = st.pieces[:0], 0, 0
}

// finish ends all records at the end of the file.
func (s *assembler) finish() {
	s.ended = math.MaxInt64
	for _, name := range slices.Sorted(maps.Keys(s.streams)) { // in an order that does not change from run to run
		s.endPartial(s.streams[name])
	}
	s.endPartial(&s.plain)
	for _, name := range slices.Sorted(maps.Keys(s.streams)) {
		s.flush(s.streams[name])
	}
	clear(s.streams)
	s.latest, s.latestStream = "", nil
	s.flush(&s.plain)
	s.ended = 0
}

// analyze reads a whole record and emits the result.
func (s *assembler) analyze(st *stream) {
	a := &s.a
	a.rec.reset()
	if ns, ok := a.clock.Head(st.stamp); ok {
		a.rec.setTime(ns, 0)
	}
	for i := range st.pieces {
		p := &st.pieces[i]
		p.text = s.withoutGuides(p.text)
	}
	lines := st.pieces
	s.whole.text = nil
	if n := len(st.pieces) - st.body; n > 1 && st.doc {
		s.whole = s.join(st.pieces[st.body:])
		lines = st.pieces[:st.body]
	} else if st.mode == modeHTML {
		s.whole, lines = s.joinHTML(st.pieces), nil
	}
	s.readLines(lines)
	if s.whole.text != nil {
		s.read(&s.whole)
	}
	if !a.rec.timed && st.above != nil {
		if ns, ok := timeOfLine(a.clock, colorless(st.above, &s.view)); ok {
			a.rec.setTime(ns, 0)
		}
	}
	if !a.rec.empty() {
		s.emit(s, st)
	}
}

// readLines reads lines, but for the source code and the frames that stack traces show.
func (s *assembler) readLines(lines []piece) {
	for i := 0; i < len(lines); {
		if i > 0 && s.isCode(lines[i-1].text, lines[i].text) {
			i++
		} else {
			i += s.readFirst(lines[i:])
		}
	}
}

// isCode reports whether a line below another shows source code or variables, or is a frame without an error.
func (s *assembler) isCode(above, line []byte) bool {
	text := trimLeft(line)
	if len(text) == 0 {
		return false
	}
	if (line[0] == ' ' || line[0] == '\t') && isFileLine(above) {
		return true
	}
	if (text[0] == 0x1b || text[0] == 0xe2) && isBox(trimLeft(colorless(text, &s.view))) {
		return true
	}
	return isListing(line) || isFrame(line) && !s.a.search.mayHold(line)
}

// readFirst reads the first of several lines, together with those of the object that begins in it, and returns how many these are.
func (s *assembler) readFirst(lines []piece) int {
	first := &lines[0]
	c := lastByte(first.text)
	if len(lines) == 1 || strings.IndexByte("{[m >:", c) < 0 && !opensGroup(first.text) {
		s.read(first)
		return 1
	}
	text := colorless(first.text, &s.view)
	if at := dumpAt(text); c == '{' && at >= 0 {
		text = bytes.Clone(text)
		if first.text = text[:at]; at > 0 { // the head of a log line
			s.read(first)
		}
		first.text = text[at:]
		p, n := s.joinDump(lines)
		s.read(&p)
		return n
	}
	n := max(s.linesOfObject(lines), linesBelow(lines))
	if n == 1 {
		s.read(first)
		return 1
	}
	p := s.join(lines[:n])
	s.read(&p)
	return n
}

// withoutGuides returns a line with spaces instead of the bars with which Python's rich marks the levels of what it prints: │   │   'code': 'X'. Lines
// of its boxes have a bar at the end as well.
func (s *assembler) withoutGuides(line []byte) []byte {
	const bar = "│"
	if len(line) == 0 || line[0] != ' ' && line[0] != 0x1b && line[0] != bar[0] {
		return line
	}
	if text := trimLeft(line); len(text) == 0 || text[0] != 0x1b && text[0] != bar[0] {
		return line
	}
	view := colorless(line, &s.view)
	text := trimLeft(view)
	if !hasPrefix(text, bar) || hasSuffix(trimRight(text), bar) {
		return line
	}
	out := bytes.Clone(view[:len(view)-len(text)])
	for hasPrefix(text, bar) {
		text = text[len(bar):]
		rest := trimLeft(text)
		out = append(append(out, ' '), text[:len(text)-len(rest)]...)
		text = rest
	}
	return append(out, text...)
}

func lastByte(b []byte) byte {
	if len(b) == 0 {
		return 0
	}
	return b[len(b)-1]
}

// linesOfObject returns the number of lines of an object with a code, such as an error, that begins at the end of the first line, as Node's
// util.inspect, indented JSON and Perl's dumps print it, or 1. Only all lines together show what the code belongs to.
func (s *assembler) linesOfObject(lines []piece) int {
	first := colorless(lines[0].text, &s.view)
	if i := openingBrace(first); i < 0 {
		return 1
	} else if key := nameOfGroup(first[:i+1]); string(key) != "error" && !isThing(key) {
		return 1
	}
	depth := 1
	for n := 1; n < min(len(lines), maxObject); n++ {
		if first := trimLeft(colorless(lines[n].text, &s.view)); len(first) > 0 && (first[0] == '}' || first[0] == ']') {
			depth--
		}
		if depth == 0 {
			return n + 1
		}
		if openingBrace(lines[n].text) >= 0 {
			depth++
		}
	}
	return 1
}

// linesBelow returns how many lines belong to an error or another thing with a code whose fields, or to an exception whose message, are indented
// below its name. It returns 1 for any other line. There must be at least two lines.
func linesBelow(lines []piece) int {
	first := lines[0].text
	if key := nameOfGroup(first); string(key) != "error" && !isThing(key) && string(first) != causes {
		return 1 + boolInt(hasSuffix(first, ":") && indentOf(lines[1].text) > indentOf(first) && isException(nameBefore(first, len(first)-1)))
	}
	n := 1
	for n < min(len(lines), maxObject) && (indentOf(lines[n].text) > indentOf(first) || isGroupBelow(lines[n].text)) {
		n++
	}
	return n
}

// openingBrace returns the index of the brace or bracket with which a line ends, or -1.
func openingBrace(line []byte) int {
	line = trimRight(line)
	for i := len(line) - 1; i >= 0; i-- {
		switch c := line[i]; {
		case c == '{' || c == '[':
			return i
		case c != 'm': // a color
			return -1
		}
		if i = bytes.LastIndexByte(line[:i], 0x1b); i < 0 {
			return -1
		}
	}
	return -1
}

func (s *assembler) read(p *piece) {
	s.a.piece, s.a.depth = p, 0
	text, at := p.text, where{}
	if i := index(text, " STATEMENT:  "); i >= 0 { // PostgreSQL repeats the statement in which the error occurred
		text = text[:i]
	}
	if hasPrefix(text, "\",\"") { // a string ends that began on another line
		text, at = text[1:], where{base: 1}
	}
	if s.columns == nil || !s.a.row(s.columns, text, at) {
		s.a.text(text, at, roleLine)
	}
	if len(s.a.rec.id) == 0 {
		if id := requestIDIn(p.text); id != nil {
			s.a.rec.setID(id, true)
		}
	}
}

// join makes one piece of several lines.
func (s *assembler) join(pieces []piece) piece {
	s.joined, s.marks = s.joined[:0], s.marks[:0]
	for i := range pieces {
		p := &pieces[i]
		if len(s.joined)+len(p.text) > maxJoined {
			break
		}
		if i > 0 {
			s.joined = append(s.joined, '\n')
		}
		s.marks = append(s.marks, mark{at: len(s.joined), place: p.place})
		s.joined = append(s.joined, p.text...)
	}
	return piece{text: s.joined, raw: s.joined, marks: s.marks, place: pieces[0].place, hot: true}
}

// requestIDIn finds an id by its form: req_ and 16 hexadecimal digits.
func requestIDIn(b []byte) []byte {
	for i := 0; ; {
		n := index(b[i:], "req_")
		if n < 0 {
			return nil
		}
		i += n
		j := i + 4
		for j < len(b) && isHex(b[j]) {
			j++
		}
		if j-i == 20 && (j == len(b) || !ascii.IsAlphanumeric(b[j]) && b[j] != '_') {
			return b[i:j]
		}
		i = j
	}
}
