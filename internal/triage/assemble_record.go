package triage

import (
	"maps"
	"math"
	"slices"
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
			s.handOut(st)
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
		p.hot = s.parts.MayHold(p.text)
	}
	return p
}

// flush ends the record of a stream.
func (s *assembler) flush(st *stream) {
	if st.open && !st.json.list && len(st.pieces) > 0 && (st.hot || s.every) {
		s.handOut(st)
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

// handOut hands out the record of a stream.
func (s *assembler) handOut(st *stream) {
	st.html, st.order = st.mode == modeHTML, s.endsAt()
	s.emit(&st.record)
}
