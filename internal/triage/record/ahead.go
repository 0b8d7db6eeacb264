package record

import (
	"bytes"
	"slices"

	"github.com/hex21/hex21/internal/triage/lex"
)

// Blocks are scanned ahead, before it is known what the previous block leaves open. In each stream, the lines before the first one that certainly
// begins a record are set aside, and the rest is counted. When the previous block has been scanned, the lines that were set aside are added to
// what it has left open. So the result is that of one pass, even for logs of many containers, of which some record is always open. When a stream is
// in a document, a transcript or a traceback, in which the line may not begin a record after all, the block is scanned again.

// early is a line that was set aside, or another event among them.
type early struct {
	name   string // of the stream
	line   int64
	what   uint8
	text   []byte
	piece  Piece
	stamp  []byte
	headed bool
	word   bool // it could be the last of a traceback
}

// What may happen in a stream before the state that the previous block left is known.
const (
	earlyLine    = iota // a line, which may continue a record
	earlyPart           // a part of a line
	earlyBegin          // the first line that begins a record
	earlySilence        // the stream was silent for long
)

// maxEarly is the number of lines that are set aside. A block with more of them does not consist of log lines.
const maxEarly = 1024

// BeginInside prepares an assembler that has been reset for a block that is not the first of its source.
func (s *Assembler) BeginInside() { s.ahead, s.plain.mode = true, modeUnknown }

// Overflows reports whether the block cannot be scanned ahead: too many lines of it may belong to the block before.
func (s *Assembler) Overflows() bool { return s.overflow }

// setAside sets a line aside, or returns false for one that begins a record.
func (s *Assembler) setAside(st *stream, line []byte, p Piece, stamp []byte) bool {
	whole := s.w.headed && lex.Contains(line, "#012")
	if apart, word := s.isApart(line); whole || apart && !(opensDocument(line) && s.mayBeBelow(st)) {
		s.note(st, earlyBegin)
		s.early[len(s.early)-1].word = word && !whole
		st.mode = modeLine
		return false
	}
	if s.earlyLines++; s.earlyLines > maxEarly {
		s.overflow = true
		return true
	}
	s.early = append(s.early, early{name: st.name, line: s.line, text: line, piece: p, stamp: stamp, headed: s.w.headed})
	return true
}

// mayBeBelow reports whether a document that begins now in a stream may be below a log line, which it is not if the end of another is above it.
func (s *Assembler) mayBeBelow(st *stream) bool {
	n := len(s.early) - 1
	return n < 0 || s.early[n].name != st.name || string(s.early[n].text) != "}"
}

// note records when something happened.
func (s *Assembler) note(st *stream, what uint8) {
	s.early = append(s.early, early{name: st.name, line: s.line, what: what})
}

func (e *early) detach() {
	if e.text == nil || e.piece.kept {
		return
	}
	e.stamp = bytes.Clone(e.stamp)
	e.piece.detach()
	e.text = e.piece.Text
}

// isClean reports whether a line that is apart begins a record in the stream. word tells whether it could be the last of a traceback.
func (st *stream) isClean(word bool) bool {
	return st.mode == modeLine && len(st.marks) == 0 && !(st.trace && word)
}

// IsClean reports whether all streams are clean.
func (s *Assembler) IsClean() bool {
	for _, st := range s.streams {
		if !st.isClean(true) {
			return false
		}
	}
	return s.plain.isClean(true)
}

// CatchUp adds what was set aside in the next block, in which base lines precede. It returns false when that has to be scanned again, and then
// leaves the streams as they were.
func (s *Assembler) CatchUp(next *Assembler, base int64) bool {
	if next.overflow || s.parted > 0 {
		return false
	}
	kept, latest := s.keepStreams(next), s.latest
	for i := range next.early {
		e := &next.early[i]
		s.line = e.line + base
		st := s.stream(e.name)
		switch e.what {
		case earlyLine:
			if e.name == "" && e.piece.isBare() {
				st = s.owner(e.text)
			}
			e.piece.move(base)
			s.w.headed = e.headed
			s.add(st, e.text, e.piece, e.stamp)
		case earlyPart:
			s.latest, s.latestStream = "", nil // what follows does not belong to half a line
		case earlySilence:
			s.flush(st)
		case earlyBegin:
			if !st.isClean(e.word) {
				s.restore(kept, latest)
				return false
			}
			s.flush(st)
		}
	}
	return true
}

// keepStreams copies the streams, unless CatchUp cannot fail: no stream is in anything but a log line, and none will be.
func (s *Assembler) keepStreams(next *Assembler) map[string]stream {
	if next.earlyLines == 0 && s.IsClean() {
		return nil
	}
	kept := map[string]stream{"": s.plain.copy()}
	for name, st := range s.streams {
		kept[name] = st.copy()
	}
	return kept
}

func (st *stream) copy() stream {
	c := *st
	c.Pieces, c.marks, c.partial = slices.Clone(st.Pieces), slices.Clone(st.marks), bytes.Clone(st.partial)
	return c
}

func (s *Assembler) restore(kept map[string]stream, latest string) {
	clear(s.streams)
	s.parted, s.latest = 0, latest
	for name, st := range kept {
		if name == "" {
			s.plain = st
		} else {
			s.streams[name] = &st
		}
	}
	s.refresh()
}

// Adopt takes the streams of the next block, whose early lines it has caught up with.
func (s *Assembler) Adopt(next *Assembler, base int64) {
	next.move(base)
	for name, st := range next.streams {
		if st.mode != modeUnknown {
			s.streams[name] = st
			continue
		}
		mine := s.streams[name]
		mine.partial, mine.marks, mine.pStamp, mine.last = st.partial, st.marks, st.pStamp, st.last
	}
	if next.plain.mode != modeUnknown {
		s.plain, next.plain = next.plain, s.plain
	}
	s.parted, s.line = next.parted, next.line+base
	if next.latest != "" {
		s.latest = next.latest
	}
	s.refresh()
	s.sweep(0)
}

// Reset prepares the assembler for another block.
func (s *Assembler) Reset() {
	clear(s.streams)
	clear(s.early)
	s.plain = stream{Record: Record{Pieces: s.plain.Pieces[:0]}}
	s.arena, s.early = s.arena[:0], s.early[:0]
	s.parted, s.latest, s.latestStream, s.line, s.ended, s.swept, s.earlyLines, s.overflow, s.ahead = 0, "", nil, 0, 0, 0, 0, false, false
}
