package record

import (
	"bytes"
	"maps"
	"math"
	"slices"

	"github.com/hex21/hex21/internal/triage/idiom"
)

// mode is the kind of record that a stream is in.
type mode uint8

const (
	modeLine    mode = iota // a line and what continues it
	modeHeaders             // the header of a response in a transcript
	modeBody                // its body
	modeJSON                // JSON over several lines
	modeExport              // an entry of journalctl -o export
	modeYAML                // a YAML document after ---
	modeDebug               // a record or a span as the debug exporter of OpenTelemetry prints it
	modeReport              // a report of Erlang
	modeHTML                // a record of Monolog as HTML
	modeHeaded              // a traceback of which each line has the head of the first
	modeCell                // a row of CSV, in a quoted cell
	modeFence               // a block of source code or JSON in Markdown
	modePanic               // a panic of Rust, whose message is the next line
	modeUnknown             // a block is scanned ahead, and no line has certainly begun a record
)

// stream is one sequence of lines: the file itself, or one of the containers whose lines interleave in it.
type stream struct {
	Record // the one that is open, or an empty one
	state
	name    string
	last    int64 // the number of its last line
	json    tracker
	partial []byte // a line whose end is to come
	marks   []Mark // its parts
	pStamp  []byte // its time
}

// state is what is known about the record that is open.
type state struct {
	open    bool
	mode    mode
	hot     bool // a line of the record can hold an error
	trace   bool // a Python traceback has begun, and its exception has not been read
	direct  bool // the line before is the first of the record
	second  bool // the line is the second of a head of two lines
	chained bool // the line before introduces another traceback
	blank   bool // the line before is empty
	expects bool // a line may continue it behind a prefix, or in JSON in which a log shipper puts each line
	over    bool // it has ended, and only its beginning is kept, for the time of the next one
	size    int
	head    string // of each line of a traceback, in modeHeaded, or of a document behind a prefix
}

// isCalm reports whether a line without an error may be dull below the record of a stream.
func (st *stream) isCalm() bool {
	return st.mode == modeLine && !st.expects && !(st.hot && len(st.Pieces) > 1)
}

// isOneLine reports whether the record of a stream is a log line so far, with nothing below it.
func (st *stream) isOneLine() bool {
	return st.mode == modeLine && st.direct && len(st.Pieces) == 1 && st.size < maxRecord/2 // of a larger record, lines may have been left out
}

// track follows JSON through a line, and reads the entries that end in it as separate records.
func (s *Assembler) track(st *stream, p Piece) int {
	from := 0
	if st.json.list && st.json.element == 0 {
		from = -1
	}
	end := st.json.line(p.Text, func(at int) {
		st.Pieces, st.size, st.hot, st.Body = st.Pieces[:0], 0, false, 0
		from = at
	}, func(at int) {
		s.push(st, s.part(p, from, at))
		if st.hot || s.Every {
			s.handOut(st)
		}
		st.Pieces, st.size, st.hot = st.Pieces[:0], 0, false
		from = -1
	})
	if from >= 0 {
		s.push(st, s.part(p, from, len(p.Text)))
	}
	return end
}

// part returns a part of a piece of one line.
func (s *Assembler) part(p Piece, from, to int) Piece {
	if from > 0 || to < len(p.Text) {
		p.Text = p.Text[from:to]
		p.Marks = nil
		p.Hot = s.parts.MayHold(p.Text)
	}
	return p
}

// flush ends the record of a stream.
func (s *Assembler) flush(st *stream) {
	if st.open && !st.over && !st.json.list && st.mode != modeFence && len(st.Pieces) > 0 && (st.hot || s.Every) {
		s.handOut(st)
	}
	if st.mode != modeLine || st.Document {
		st.json.reset()
	}
	st.Record, st.state = Record{Pieces: st.Pieces[:0]}, state{}
}

// Finish ends all records at the end of the file.
func (s *Assembler) Finish() {
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

// Pause ends all records because nothing has followed for a moment. The next one may have no other time than that of the last.
func (s *Assembler) Pause() {
	first := bytes.Clone(s.firstLine(&s.plain))
	first = first[:min(len(first), idiom.MaxHead)]
	above, direct := s.plain.Above, s.plain.isOneLine()
	s.Finish()
	if len(first) > 0 {
		s.plain.open, s.plain.over, s.plain.direct, s.plain.Above = true, true, direct, above
		s.plain.Pieces = append(s.plain.Pieces, Piece{Text: first, Raw: first, kept: true})
	}
}

// handOut hands out the record of a stream.
func (s *Assembler) handOut(st *stream) {
	st.HTML, st.Order = st.mode == modeHTML, s.endsAt()
	for i := range st.Pieces {
		st.Pieces[i].Hot = st.Pieces[i].Hot || s.Every
	}
	s.Emit(&st.Record)
}
