package triage

import (
	"bytes"
	"maps"
	"slices"
)

const (
	maxLine    = 1 << 20  // of a longer line, this much counts
	maxRecord  = 64 << 10 // of a record's lines without an error, this much is kept to find its time and request
	maxPieces  = 512      // and this many of them
	maxHot     = 16 << 10 // of a record's lines that can hold an error, this many are kept, and no more text than of a document
	maxStreams = 256      // of interleaved containers
	maxJoined  = 1 << 20  // of a JSON document that spans lines
)

// mode is what kind of record a stream is in.
type mode uint8

const (
	modeLine    mode = iota // a line and what continues it
	modeHeaders             // the header of an answer in a transcript
	modeBody                // its body
	modeJSON                // JSON over several lines
	modeExport              // an entry of journalctl -o export
	modeYAML                // a document of YAML behind ---
	modeDebug               // a record or a span as the debug exporter of OpenTelemetry prints it
)

// stream is one sequence of lines: the file itself, or one of the containers whose lines interleave in it.
type stream struct {
	open    bool
	mode    mode
	hot     bool // a line of the record can hold an error
	trace   bool // a Python traceback waits for its exception
	direct  bool // the line before is the first of the record
	second  bool // the line is the second of a head of two lines
	chained bool // the line before says that another traceback follows
	blank   bool // the line before is empty
	pieces  []piece
	size    int
	body    int // index of the first piece of a transcript's body or of a JSON document
	time    int64
	timed   bool
	json    tracker
	doc     bool   // the pieces from body on are the lines of one JSON document
	partial []byte // a line whose end is to come
	marks   []mark
	pTime   int64
	pTimed  bool
}

// assembler joins lines to records and hands those that can hold an error to the analyzer.
type assembler struct {
	a       analyzer
	plain   stream
	streams map[string]*stream
	names   map[string]string
	name    []byte
	arena   []byte
	joined  []byte
	whole   piece // of the lines of a document; a local one would be allocated for each record
	marks   []mark
	view    []byte // the line without colors
	first   []byte // that of the record
	search  walker
	every   bool // look into every record; the tests ask for it
	emit    func(*assembler, *stream)
	w       wrapped
}

func newAssembler(v *Vocabulary, c clock, emit func(*assembler, *stream)) *assembler {
	return &assembler{a: analyzer{vocabulary: v, clock: c, search: walker{v: v}}, search: walker{v: v}, streams: map[string]*stream{}, names: map[string]string{}, emit: emit}
}

// isCalm reports whether lines may be dull: the stream is not within something that goes on over several lines.
func (s *assembler) isCalm() bool { return s.plain.mode == modeLine && !s.every }

// isDull reports whether a line without an error begins and ends a record of its own, if what follows does not continue it, as most lines
// of a log do: JSON, or text that begins with a date or an address. add would do with it what feedDull does.
func isDull(line []byte) bool {
	n := len(line)
	if n < 9 || n > maxLine {
		return false
	}
	if line[0] == '{' {
		return line[1] == '"' && (line[n-1] == '}' || line[n-1] == '\r' && line[n-2] == '}') && !hasPrefix(line, `{"log":"`)
	}
	return isDigit(line[0]) && (n < 12 || line[10] != 'T') && !beginsTraceback(line)
}

// feedDull takes a dull line.
func (s *assembler) feedDull(line []byte, at place) {
	st := &s.plain
	s.flush(st)
	line = bytes.TrimSuffix(line, []byte{'\r'})
	st.open, st.direct, st.size = true, true, len(line)
	st.pieces = append(st.pieces, piece{text: line, raw: line, place: at})
}

// feed takes the next line, without its line end. may is what mayHold reports of it.
func (s *assembler) feed(line []byte, at place, may, cut bool) {
	if n := len(line); n > 0 && line[n-1] == '\r' {
		line = line[:n-1]
	}
	if may && len(line) > 8 && line[0] == '{' && contains(line, `}{"`) && s.plain.mode == modeLine {
		line = s.feedJoined(line, at)
	}
	if n := len(line); may && n > 8 && line[0] == '{' && line[1] == '"' && line[n-1] == '}' && s.plain.mode == modeLine && !cut && !isList(line) && !hasPrefix(line, `{"log":"`) {
		st := &s.plain // what the way below comes to for an object on a line of its own
		s.flush(st)
		st.open, st.direct, st.hot, st.size = true, true, true, n
		st.pieces = append(st.pieces, piece{text: line, raw: line, place: at, hot: true})
		return
	}
	if !s.unwrap(line, &s.w) {
		s.add(&s.plain, line, piece{text: line, raw: line, place: at, hot: may, cut: cut}, 0, false)
		return
	}
	st := s.streams[s.w.source]
	if s.w.source == "" {
		st = &s.plain
	} else if st == nil {
		if len(s.streams) >= maxStreams {
			s.finish()
		}
		st = &stream{}
		s.streams[s.w.source] = st
	}
	if !s.w.partial && len(st.partial) == 0 {
		s.add(st, s.w.text, piece{text: s.w.text, raw: line, place: at, hot: may, cut: cut}, s.w.time, s.w.timed)
		return
	}
	if len(st.partial) == 0 {
		st.pTime, st.pTimed = s.w.time, s.w.timed
		st.marks = st.marks[:0]
	}
	st.marks = append(st.marks, mark{at: len(st.partial), place: at})
	st.partial = append(st.partial, s.w.text[:min(len(s.w.text), maxLine-len(st.partial))]...)
	if !s.w.partial {
		s.endPartial(st)
	}
}

// feedJoined takes the documents of a line but for the last, which it returns: what Kinesis Firehose and others deliver has no line ends.
func (s *assembler) feedJoined(line []byte, at place) []byte {
	for {
		var t tracker
		end := t.line(line, nil, nil)
		if end < 0 || !hasPrefix(line[end:], `{"`) {
			return line
		}
		s.feed(line[:end], at, s.a.search.mayHold(line[:end]), false)
		line = line[end:]
	}
}

// endPartial takes the joined parts of a line as one.
func (s *assembler) endPartial(st *stream) {
	if len(st.marks) == 0 {
		return
	}
	text, marks := st.partial, st.marks
	st.partial, st.marks = nil, nil
	may := s.a.search.mayHold(text)
	s.add(st, text, piece{text: text, raw: text, marks: marks, place: marks[0].place, hot: may, cut: len(text) == maxLine}, st.pTime, st.pTimed)
}

// add puts a line into the record of its stream, or begins a new one with it.
func (s *assembler) add(st *stream, line []byte, p piece, ns int64, timed bool) {
	if st.open && s.goesOn(st, line, &p) {
		st.direct = st.second
		st.second = false
		st.blank = len(line) == 0
		if st.mode == modeJSON {
			if s.track(st, p) >= 0 || st.json.broken {
				st.mode = modeLine
			}
			return
		}
		s.push(st, p)
		return
	}
	s.flush(st)
	st.open, st.direct = true, true
	st.time, st.timed = ns, timed
	switch {
	case len(line) == 0:
	case (line[0] == '{' || line[0] == '[') && s.begin(st, p):
		return
	case line[0] == 'H' || line[0] == '<':
		if statusLine(line) {
			st.mode, p.hot = modeHeaders, true
		}
	case line[0] == '_' && hasPrefix(line, "__CURSOR="):
		st.mode = modeExport
	case string(line) == "---":
		st.mode = modeYAML
	case isDebugRecord(line):
		st.mode = modeDebug
	default:
		st.trace = beginsTraceback(colorless(line, &s.view))
	}
	s.push(st, p)
}

func (s *assembler) push(st *stream, p piece) {
	if st.size > maxJoined || len(st.pieces) >= maxHot && !st.doc {
		return
	}
	st.hot = st.hot || p.hot
	if !p.hot && !st.doc && (st.size+len(p.text) > maxRecord || len(st.pieces) >= maxPieces) {
		return
	}
	st.size += len(p.text)
	st.pieces = append(st.pieces, p)
}

// begin takes a line with which JSON begins that goes on in the next lines, or that lists entries. It returns false for other lines.
func (s *assembler) begin(st *stream, p piece) bool {
	line := trimRightSpace(p.text)
	if last := line[len(line)-1]; last != '{' && last != '[' && last != ',' && !(p.hot && isList(line)) {
		return false
	}
	var t tracker
	if end := t.line(line, nil, nil); end >= 0 && !isList(line) || t.broken && !isList(line) {
		return false
	}
	st.mode, st.body, st.doc = modeJSON, 0, true
	st.json.reset()
	if s.track(st, p) >= 0 {
		st.mode = modeLine
	}
	return true
}

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

// goesOn reports whether a line continues the open record of its stream.
func (s *assembler) goesOn(st *stream, line []byte, p *piece) bool {
	switch st.mode {
	case modeHeaders:
		if len(line) == 0 || string(line) == "<" || string(line) == "< " {
			st.mode, st.body = modeBody, len(st.pieces)+1
			st.json.reset()
			return true
		}
		if hasPrefix(line, "* ") { // probe -v says how long the body is, and not what is in it
			st.mode, st.body = modeBody, len(st.pieces)+1
			st.json.reset()
			return true
		}
		if isHeader(line) && !startsAlone(line) {
			p.hot = true
			return true
		}
		st.mode = modeLine
	case modeBody:
		return s.bodyGoesOn(st, line, p)
	case modeJSON:
		if len(line) == 0 || line[0] == ' ' || line[0] == '\t' || line[0] == '}' || line[0] == ']' || line[0] == '"' || line[0] == '{' {
			return true
		}
		return false
	case modeExport:
		if hasPrefix(line, "__CURSOR=") || startsWithStamp(line) || st.blank && len(line) > 0 && line[0] == '{' {
			return false
		}
		return true
	case modeYAML:
		return isYAML(line)
	case modeDebug:
		return !isDebugHead(line) && !startsAlone(line)
	}
	if rest, ok := afterStamp(line); ok && st.mode == modeLine && len(st.pieces) > 0 && startsWithStamp(s.firstLine(st)) && (st.trace || !isExceptionLine(rest)) {
		p.text = rest
		return len(rest) == 0 || s.lineGoesOn(st, rest)
	}
	return s.lineGoesOn(st, line)
}

// lineGoesOn reports whether a line continues a log line or a stack trace.
func (s *assembler) lineGoesOn(st *stream, line []byte) bool {
	if line = colorless(line, &s.view); len(line) == 0 {
		return true
	}
	view := line
	if c := line[0]; c == '<' || isUpper(c) || c == '2' {
		view = afterSyslog(line)
		if len(view) == 0 {
			return true
		}
		if len(view) != len(line) && bytes.Contains(view, []byte("#012")) { // rsyslog has put a whole record on the line
			return false
		}
	}
	switch c := view[0]; {
	case c == ' ' || c == '\t':
		return len(view) != len(line) || !startsWithStamp(trimLeft(view)) && !s.startsIndented(st, line)
	case isDigit(c) || c == '{':
		return hasPrefix(view, `{\"`) // an escaped object, in a text of several lines
	case c == 0xe2 && isBox(view):
		if bytes.Contains(view, []byte("Traceback ")) {
			st.chained, st.trace = false, true
		}
		return true
	case isContinuation(view):
		if hasPrefix(view, "The above exception") || hasPrefix(view, "During handling") {
			st.chained = true
			return true
		}
		return true
	case c == 'T' && hasPrefix(view, "Traceback (most recent call last)"):
		if st.chained || st.direct && len(st.pieces) > 0 && isLogLine(s.firstLine(st)) {
			st.chained, st.trace = false, true
			return true
		}
		return false
	case len(st.pieces) == 1 && isLevel(view) && isJavaHead(s.firstLine(st)):
		st.second = true
		return true
	case isAsyncioHead(view) && st.direct:
		st.second = true
		return true
	case st.trace && isTraceEnd(view):
		st.trace = false
		return true
	}
	if frame, first := isRubyFrame(view); frame && !first || first && len(st.pieces) > 0 && hasPrefix(st.pieces[len(st.pieces)-1].text, "\tfrom ") {
		return true
	} else if first || isExceptionLine(view) {
		return st.direct && len(st.pieces) > 0 && !isExceptionLine(s.firstLine(st)) && isLogLine(s.firstLine(st))
	}
	return false
}

// startsIndented reports whether an indented line begins a record: it has a level that is aligned to the right, or the logger indents all
// lines, as those of apex do.
func (s *assembler) startsIndented(st *stream, line []byte) bool {
	if hasPrefix(line, " INFO ") || hasPrefix(line, " WARN ") || st.blank && hasPrefix(line, " ERROR ") {
		return true
	}
	if len(st.pieces) == 0 || len(st.pieces[0].text) == 0 {
		return false
	}
	if c := st.pieces[0].text[0]; c != ' ' && c != '\t' && c != 0x1b {
		return false
	}
	first := s.firstLine(st)
	text, firstText := trimLeft(line), trimLeft(first)
	if len(firstText) == len(first) || len(text) == 0 || len(firstText) == 0 {
		return false
	}
	if text[0] == '{' && firstText[0] == '{' {
		return hasPrefix(text, `{"`) && len(line)-len(text) == len(first)-len(firstText)
	}
	if isAlignedLevel(firstText) {
		return isAlignedLevel(text)
	}
	return (hasPrefix(firstText, "•") || hasPrefix(firstText, "⨯")) && len(line)-len(text) == len(first)-len(firstText) && text[0] == 0xe2
}

// isAlignedLevel reports whether a text begins with a level and the seconds since the start: ERROR[0042].
func isAlignedLevel(b []byte) bool {
	i := 0
	for i < len(b) && isUpper(b[i]) {
		i++
	}
	return i >= 4 && i <= 5 && len(b) > i+5 && b[i] == '[' && isDigit(b[i+1]) && bytes.IndexByte(b[i:min(len(b), i+12)], ']') > 0
}

// colorless returns a line without colors, in scratch if it has some.
func colorless(line []byte, scratch *[]byte) []byte {
	if bytes.IndexByte(line, 0x1b) < 0 {
		return line
	}
	*scratch = stripColors(line, (*scratch)[:0])
	return *scratch
}

// firstLine returns the line with which the record of a stream begins.
func (s *assembler) firstLine(st *stream) []byte { return colorless(st.pieces[0].text, &s.first) }

// isTraceEnd reports whether a line can be the last of a Python traceback: the name of an exception, dots allowed.
func isTraceEnd(b []byte) bool {
	i := 0
	for i < len(b) && (isAlnum(b[i]) || b[i] == '_' || b[i] == '.') {
		i++
	}
	return i > 0 && isLetter(b[0]) && (i == len(b) || b[i] == ':')
}

// bodyGoesOn reports whether a line belongs to the body of an answer.
func (s *assembler) bodyGoesOn(st *stream, line []byte, p *piece) bool {
	first := len(st.pieces) <= st.body
	if hasPrefix(line, "* ") || hasPrefix(line, "{ [") || hasPrefix(line, "} [") {
		if first { // what curl -v says in between
			st.body++
		}
		return true
	}
	if statusLine(line) || hasPrefix(line, "> ") || hasPrefix(line, "$ ") {
		return false
	}
	if st.json.depth > 0 || first && len(line) > 0 && (line[0] == '{' || line[0] == '[') {
		end := st.json.line(line, nil, nil)
		p.hot = true
		st.doc = true
		if end >= 0 {
			st.mode = modeLine
			st.json.reset()
			if rest := line[end:]; statusLine(rest) { // curl -i, twice, and no line end between them
				p.text = line[:end]
				s.push(st, *p)
				s.flush(st)
				s.add(st, rest, piece{text: rest, raw: p.raw, place: p.place, hot: true, cut: p.cut}, 0, false)
				st.pieces = st.pieces[:len(st.pieces)-1]
				p.text = rest
				return true
			}
		} else if st.json.broken {
			st.mode = modeLine
		}
		return true
	}
	if startsAlone(line) {
		return false
	}
	if len(line) == 0 && !first {
		st.mode = modeLine
	}
	return true
}

// flush ends the record of a stream.
func (s *assembler) flush(st *stream) {
	if st.open && !st.json.list && len(st.pieces) > 0 && (st.hot || s.every) {
		s.analyze(st)
	}
	if st.mode != modeLine || st.doc {
		st.json.reset()
	}
	st.open, st.mode, st.hot, st.trace, st.direct, st.second, st.chained, st.blank, st.doc, st.timed = false, modeLine, false, false, false, false, false, false, false, false
	st.pieces, st.size, st.body = st.pieces[:0], 0, 0
}

// finish ends all records: the file is at its end.
func (s *assembler) finish() {
	for _, name := range slices.Sorted(maps.Keys(s.streams)) { // in an order that does not change from run to run
		s.endPartial(s.streams[name])
		s.flush(s.streams[name])
		delete(s.streams, name)
	}
	s.endPartial(&s.plain)
	s.flush(&s.plain)
}

// analyze reads a whole record and emits what it says.
func (s *assembler) analyze(st *stream) {
	a := &s.a
	a.rec.reset()
	if st.timed {
		a.rec.setTime(st.time, 0)
	}
	lines := st.pieces
	s.whole.text = nil
	if n := len(st.pieces) - st.body; n > 1 && st.doc {
		s.whole = s.join(st.pieces[st.body:])
		lines = st.pieces[:st.body]
	}
	for i := range lines {
		if t := lines[i].text; i > 0 && len(t) > 0 && (t[0] == ' ' || t[0] == '\t') && isFileLine(lines[i-1].text) {
			continue // source code
		} else if t = trimLeft(t); i > 0 && len(t) > 0 && (t[0] == 0x1b || t[0] == 0xe2) && isBox(trimLeft(colorless(t, &s.view))) {
			continue // source code and variables
		}
		s.read(&lines[i])
	}
	if s.whole.text != nil {
		s.read(&s.whole)
	}
	if !a.rec.empty() {
		s.emit(s, st)
	}
}

func (s *assembler) read(p *piece) {
	s.a.piece, s.a.depth = p, 0
	text, at := p.text, where{}
	if hasPrefix(text, "\",\"") { // a string ends that began on another line
		text, at = text[1:], where{base: 1}
	}
	s.a.text(text, at, roleLine)
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
		n := bytes.Index(b[i:], []byte("req_"))
		if n < 0 {
			return nil
		}
		i += n
		j := i + 4
		for j < len(b) && isHex(b[j]) {
			j++
		}
		if j-i == 20 && (j == len(b) || !isAlnum(b[j]) && b[j] != '_') {
			return b[i:j]
		}
		i = j
	}
}
