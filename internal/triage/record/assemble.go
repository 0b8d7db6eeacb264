package record

import (
	"bytes"
	"slices"

	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/search"
	"github.com/hex21/hex21/internal/triage/stamp"
)

const (
	maxLine    = 1 << 20  // of a longer line, only this much counts
	maxRecord  = 64 << 10 // of a record's lines without an error, this much is kept to find its time and request
	maxPieces  = 512      // and this many of them
	maxHot     = 16 << 10 // of a record's lines that can hold an error, this many are kept, and no more text than in a document
	maxLatest  = 256      // names of streams that are remembered as strings
	maxSilence = 1024     // lines of others after which the record of a stream has ended
	maxCell    = 256      // lines of a cell of CSV
)

// MaxDocument is how much of the text of a JSON document over several lines counts.
const MaxDocument = 1 << 20

// Assembler joins the lines of one source to records and hands out those that can hold an error.
type Assembler struct {
	Clock    stamp.Clock
	Columns  *Columns      // of the source; nil if its first lines do not name any
	Numbered bool          // its lines are numbered: see IsNumbered
	Every    bool          // hand out every record, for tests
	Emit     func(*Record) // called with each record; it and what it points to may change afterwards

	plain        stream
	streams      map[string]*stream
	parted       int    // streams that wait for the rest of a line
	latest       string // the source of the stream that a line was added to last
	latestStream *stream
	names        map[string]string
	name         []byte
	arena        []byte
	view         []byte          // the line without colors
	first        []byte          // that of the record
	search       search.Searcher // goes through the lines
	parts        search.Searcher // searches parts of lines again
	kind         lineKind        // of the line that is added
	bare         bool            // it has no wrapper, unlike the line above it
	stamp        []byte          // the time in its wrapper
	w            wrapped
	wrappers     wrappers
	line         int64 // the number of the line that is fed
	ended        int64 // when the record has ended that is emitted: see endsAt
	swept        int64 // the line at which silent streams were looked for last
	ahead        bool  // what precedes the first line is not known
	early        []early
	earlyLines   int  // lines in early
	overflow     bool // there are too many early lines
}

// NewAssembler returns an assembler that looks for the codes of a vocabulary.
func NewAssembler(v *search.Vocabulary) *Assembler {
	return &Assembler{search: search.Searcher{Vocabulary: v}, parts: search.Searcher{Vocabulary: v}, streams: map[string]*stream{}, names: map[string]string{}}
}

// isCalm reports whether lines may be dull: the stream is not in a record of several lines.
func (s *Assembler) isCalm() bool { return s.plain.isCalm() && !s.Every && !s.Numbered }

// mayOpen reports whether a cell of CSV may begin in a line that goes on in the next one.
func (s *Assembler) mayOpen(line []byte) bool {
	return s.Columns != nil && bytes.IndexByte(line, '"') >= 0
}

// feed takes the next line, without its line end. may is the result of MayHold for it.
func (s *Assembler) feed(line []byte, at Place, may, cut bool) {
	s.line = at.Line
	if len(line) > 2 && line[0] == 0xef {
		line = bytes.TrimPrefix(line, []byte("\ufeff"))
	}
	line = lex.TrimReturn(line)
	if s.Numbered {
		line = line[numberEnd(line):]
	}
	if may && !cut && s.isCalm() && isLoneObject(line) && !isGlued(line) {
		st := &s.plain // what the code below does for an object on a separate line
		s.flush(st)
		st.open, st.direct, st.hot, st.size, st.expects = true, true, true, len(line), mayBeShipped(line)
		st.Pieces = append(st.Pieces, Piece{Text: line, Raw: line, Place: at, Hot: true})
		return
	}
	if s.plain.mode == modeCell || !s.unwrap(line, &s.w) {
		s.w.headed = false
		if (s.plain.mode == modeLine || s.plain.mode == modeUnknown) && isGlued(line) {
			s.feedGlued(line, at, cut)
			return
		}
		s.add(s.owner(line), line, Piece{Text: line, Raw: line, Place: at, Hot: may, Cut: cut}, nil)
		return
	}
	s.overflow = s.overflow || s.Columns != nil && s.plain.mode == modeUnknown // the line may be in a cell
	if s.w.headed && lex.Contains(s.w.text, "#033[") {                         // rsyslog escapes the characters of colors
		s.w.text = bytes.ReplaceAll(s.w.text, []byte("#033["), []byte("\x1b["))
	}
	st := s.stream(s.w.source)
	if !s.w.partial && len(st.marks) == 0 {
		s.wrappers.set(line, &s.w)
		s.add(st, s.w.text, Piece{Text: s.w.text, Raw: line, Place: at, Hot: may, Cut: cut}, s.w.stamp)
		return
	}
	s.feedPart(st, at)
}

// feedPart takes a part of a line, which has been unwrapped.
func (s *Assembler) feedPart(st *stream, at Place) {
	if len(st.marks) == 0 {
		st.pStamp = bytes.Clone(s.w.stamp)
		s.parted++
	}
	if st.mode == modeUnknown {
		s.note(st, earlyPart)
	}
	st.marks = append(st.marks, Mark{At: len(st.partial), Place: at})
	st.partial = append(st.partial, s.w.text[:min(len(s.w.text), maxLine-len(st.partial))]...)
	if !s.w.partial {
		s.endPartial(st)
	}
}

// stream returns the stream of a source for a line of it. The record of a stream that was silent for long has ended.
func (s *Assembler) stream(source string) *stream {
	if source == "" {
		return &s.plain
	}
	st := s.latestStream
	if source != s.latest {
		if st = s.streams[source]; st == nil {
			st = &stream{name: source, state: state{mode: s.initial()}, last: s.line}
			s.streams[source] = st
			s.sweep(maxSilence)
		}
		s.latest, s.latestStream = source, st
	}
	if s.line-st.last > maxSilence {
		s.end(st)
	}
	st.last = s.line
	return st
}

// owner returns the stream of a line without a wrapper. What continues a record directly below a line with one belongs to that: journalctl and
// log4j put the head of syslog only before the first line of a message.
func (s *Assembler) owner(line []byte) *stream {
	st := s.latestStream
	if st == nil || st.last != s.line-1 || len(st.marks) > 0 {
		return &s.plain
	}
	switch lineKindOf(lex.Colorless(line, &s.view)) {
	case lineBegins, lineLevel, lineAsyncio, lineField, lineOwn:
		return &s.plain
	}
	st.last = s.line
	return st
}

// initial returns the mode of a stream that begins.
func (s *Assembler) initial() mode {
	if s.ahead {
		return modeUnknown
	}
	return modeLine
}

// end ends what is open of a stream that was silent.
func (s *Assembler) end(st *stream) {
	due := st.last + maxSilence + 1
	st.last = s.line
	s.ended = endsAt(due, true)
	if len(st.marks) > 0 {
		p, stamp := s.takePartial(st)
		s.add(st, p.Text, p, stamp)
	}
	if st.mode == modeUnknown {
		s.note(st, earlySilence)
		st.mode = modeLine
	}
	s.flush(st)
	s.ended = 0
}

// sweep removes the streams that were silent for long, once in a number of lines.
func (s *Assembler) sweep(every int64) {
	if s.line-s.swept < every {
		return
	}
	s.swept = s.line
	var silent []string
	for name, st := range s.streams {
		if s.line-st.last > maxSilence {
			silent = append(silent, name)
		}
	}
	slices.Sort(silent) // an order that does not change from run to run
	for _, name := range silent {
		s.end(s.streams[name])
		delete(s.streams, name)
	}
	s.refresh()
}

// refresh looks up the stream of the latest source again, because the streams have changed.
func (s *Assembler) refresh() {
	if s.latestStream = s.streams[s.latest]; s.latestStream == nil {
		s.latest = ""
	}
}

// endsAt returns a number that is larger for records that end later: with a line, or before it because their stream was silent. Matching lines
// are printed in this order, which does not depend on blocks.
func endsAt(line int64, silent bool) int64 { return 2*line + int64(lex.BoolInt(!silent)) }

// OrderAt returns what has to be added to the order of records that were counted from a line on.
func OrderAt(line int64) int64 { return endsAt(line, true) }

// endsAt returns the order of the record that ends.
func (s *Assembler) endsAt() int64 {
	if s.ended != 0 {
		return s.ended
	}
	return endsAt(s.line, false)
}

// isGlued reports whether a line can hold several documents: what Kinesis Firehose and others deliver has no line ends. It then certainly begins a record.
func isGlued(line []byte) bool { return lex.HasPrefix(line, `{"`) && lex.Contains(line, `}{"`) }

// feedGlued takes the documents of a line. They are records of their own, of no stream, whatever is in them.
func (s *Assembler) feedGlued(line []byte, at Place, cut bool) {
	for len(line) > 0 {
		var t tracker
		end := t.line(line, nil, nil)
		if end < 0 || !lex.HasPrefix(line[end:], `{"`) {
			end = len(line)
		}
		text := line[:end]
		line = line[end:]
		s.add(&s.plain, text, Piece{Text: text, Raw: text, Place: at, Hot: s.parts.MayHold(text), Cut: cut && len(line) == 0}, nil)
	}
}

// endPartial takes the joined parts of a line as one, without the wrappers in it.
func (s *Assembler) endPartial(st *stream) {
	if len(st.marks) == 0 {
		return
	}
	p, stamp := s.takePartial(st)
	if s.unwrap(p.Text, &s.w) && !s.w.partial {
		if n := len(p.Text) - len(s.w.text); bytes.HasSuffix(p.Text, s.w.text) {
			for i := range p.Marks {
				p.Marks[i].At = max(0, p.Marks[i].At-n)
			}
		} else { // it was escaped
			p.Marks = nil
		}
		p.Text = s.w.text
		st = s.stream(s.intern([]byte(s.w.source), st.name))
		if stamp == nil {
			stamp = s.w.stamp
		}
	}
	s.add(st, p.Text, p, stamp)
}

// takePartial returns the parts of a line of a stream as one, and the time of the first.
func (s *Assembler) takePartial(st *stream) (p Piece, stamp []byte) {
	p = Piece{Text: st.partial, Raw: st.partial, Marks: st.marks, Place: st.marks[0].Place, Hot: s.parts.MayHold(st.partial), Cut: len(st.partial) == maxLine}
	stamp = st.pStamp
	st.partial, st.marks, st.pStamp = nil, nil, nil
	s.parted--
	return p, stamp
}

// add puts a line into the record of its stream, or begins a new one with it.
func (s *Assembler) add(st *stream, line []byte, p Piece, stamp []byte) {
	if st.mode == modeUnknown && s.setAside(st, line, p, stamp) {
		return
	}
	s.stamp = stamp
	s.kind, s.bare = lineBegins, p.isBare() && len(st.Pieces) > 0 && !st.Pieces[0].isBare()
	if st.over {
		s.continuesLine(st, line) // for its kind
	} else if st.open && s.continues(st, line, &p) && !(s.w.headed && lex.Contains(line, "#012")) { // where rsyslog has put a whole record on the line
		st.direct = st.second || st.direct && !st.trace && (continuesMessage(line) || len(line) == 0 && !st.blank) // Spring Boot has an empty line before a trace, and a dump ends in one
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
	s.open(st, line, p, stamp)
}

// open ends the record of a stream and begins a new one with a line.
func (s *Assembler) open(st *stream, line []byte, p Piece, stamp []byte) {
	above := s.above(st, line)
	s.flush(st)
	st.open, st.direct = true, true
	st.Stamp, st.Above = stamp, above
	switch {
	case len(line) == 0:
	case s.Columns != nil && st.name == "" && line[0] != '{' && s.Columns.isOpen(line, false):
		st.mode, st.Document = modeCell, true
	case (line[0] == '{' || line[0] == '[') && s.begin(st, p):
		return
	case (line[0] == 'H' || line[0] == '<' || line[0] == 0x1b) && statusLine(lex.Colorless(line, &s.view)):
		st.mode, p.Hot = modeHeaders, true
	case line[0] == '<' && isHTMLRecord(line):
		st.mode = modeHTML
	case line[0] == '_' && lex.HasPrefix(line, "__CURSOR="):
		st.mode = modeExport
	case string(line) == "---":
		st.mode = modeYAML
	case line[0] == '`' && opensFence(line):
		st.mode = modeFence
	case isDebugRecord(line):
		st.mode = modeDebug
	case isReport(line):
		st.mode = modeReport
	case s.kind == linePanic || idiom.IsSplitPanic(line):
		st.mode = modePanic
	default:
		st.trace = beginsTraceback(lex.Colorless(line, &s.view))
		st.expects = p.Hot && (line[0] != '{' || mayBeShipped(line)) || opensDocumentBehind(line)
	}
	s.push(st, p)
}

// above returns the beginning of the record of a stream, for the time of the next one, which begins with line, if that has none.
func (s *Assembler) above(st *stream, line []byte) []byte {
	switch {
	case !st.open || len(st.Pieces) == 0:
		return nil
	case s.kind != lineException && s.kind != lineLeveled && s.kind != linePanic && !(opensDocument(line) && st.isOneLine()):
		return nil
	case st.Above != nil:
		return st.Above
	}
	text := st.Pieces[0].Text
	return bytes.Clone(text[:min(len(text), idiom.MaxHead)])
}

// opensDocument reports whether a line is the bracket with which JSON over several lines begins.
func opensDocument(line []byte) bool { return string(line) == "{" || string(line) == "[" }

func (s *Assembler) push(st *stream, p Piece) {
	if st.size > MaxDocument || len(st.Pieces) >= maxHot && !st.Document {
		return
	}
	st.hot = st.hot || p.Hot
	if !p.Hot && !st.Document && (st.size+len(p.Text) > maxRecord || len(st.Pieces) >= maxPieces) {
		return
	}
	st.size += len(p.Text)
	st.Pieces = append(st.Pieces, p)
}

// begin takes a line that begins JSON which continues on the next lines or lists entries. It returns false for other lines.
func (s *Assembler) begin(st *stream, p Piece) bool {
	line := lex.TrimRight(p.Text)
	if !isList(line) {
		if last := line[len(line)-1]; last != '{' && last != '[' && last != ',' {
			return false
		}
		var t tracker
		if end := t.line(line, nil, nil); end >= 0 || t.broken {
			return false
		}
	}
	st.mode, st.Body, st.Document = modeJSON, 0, true
	st.json.reset()
	if s.track(st, p) >= 0 {
		st.mode = modeLine
	}
	return true
}
