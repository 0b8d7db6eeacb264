package triage

import "bytes"

// endBlock ends a block after a line. Its memory may be reused.
func (s *assembler) endBlock(line int64) {
	s.line = line
	s.sweep(0)
	s.detach()
}

// detach copies the parts of a chunk that open records hold, because its memory is about to be reused.
func (s *assembler) detach() {
	s.plain.detach()
	for _, st := range s.streams {
		st.detach()
	}
	for i := range s.early {
		s.early[i].detach()
	}
	s.arena = s.arena[:0]
}

func (st *stream) detach() {
	st.stamp = bytes.Clone(st.stamp)
	for i := range st.pieces {
		st.pieces[i].detach()
	}
}

func (p *piece) detach() {
	if p.kept {
		return
	}
	same := len(p.text) == len(p.raw) && len(p.text) > 0 && &p.text[0] == &p.raw[0]
	p.text, p.kept = bytes.Clone(p.text), true
	if p.raw = bytes.Clone(p.raw); same {
		p.raw = p.text
	}
}

// move adds to the line numbers of the open records.
func (s *assembler) move(lines int64) {
	s.plain.move(lines)
	for _, st := range s.streams {
		st.move(lines)
	}
}

func (st *stream) move(lines int64) {
	st.last += lines
	for i := range st.pieces {
		st.pieces[i].move(lines)
	}
	for j := range st.marks {
		st.marks[j].place.line += lines
	}
}

func (p *piece) move(lines int64) {
	p.place.line += lines
	for j := range p.marks {
		p.marks[j].place.line += lines
	}
}
