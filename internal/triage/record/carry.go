package record

import "bytes"

// EndBlock ends a block after a line. Its memory may be reused.
func (s *Assembler) EndBlock(line int64) {
	s.line = line
	s.sweep(0)
	s.Detach()
}

// Detach copies the parts of a chunk that open records hold, because its memory is about to be reused.
func (s *Assembler) Detach() {
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
	st.Stamp = bytes.Clone(st.Stamp)
	for i := range st.Pieces {
		st.Pieces[i].detach()
	}
}

func (p *Piece) detach() {
	if p.kept {
		return
	}
	same := len(p.Text) == len(p.Raw) && len(p.Text) > 0 && &p.Text[0] == &p.Raw[0]
	p.Text, p.kept = bytes.Clone(p.Text), true
	if p.Raw = bytes.Clone(p.Raw); same {
		p.Raw = p.Text
	}
}

// move adds to the line numbers of the open records.
func (s *Assembler) move(lines int64) {
	s.plain.move(lines)
	for _, st := range s.streams {
		st.move(lines)
	}
}

func (st *stream) move(lines int64) {
	st.last += lines
	for i := range st.Pieces {
		st.Pieces[i].move(lines)
	}
	for j := range st.marks {
		st.marks[j].Place.Line += lines
	}
}

func (p *Piece) move(lines int64) {
	p.Place.Line += lines
	for j := range p.Marks {
		p.Marks[j].Place.Line += lines
	}
}

// Parked is what an assembler keeps of a live source while others use it.
type Parked struct {
	plain   stream
	streams map[string]*stream
	parted  int
	swept   int64
	latest  string
}

// Park takes the open records from an assembler that has been detached from what was read.
func (s *Assembler) Park() Parked {
	p := Parked{plain: s.plain, parted: s.parted, swept: s.swept, latest: s.latest}
	if !p.plain.open {
		p.plain.Pieces = nil
	}
	s.plain = stream{}
	if len(s.streams) > 0 {
		p.streams, s.streams = s.streams, map[string]*stream{}
	}
	return p
}

// Resume gives what was parked to an assembler without open records.
func (s *Assembler) Resume(p *Parked) {
	pieces := s.plain.Pieces
	s.plain, s.parted, s.swept = p.plain, p.parted, p.swept
	if s.plain.Pieces == nil {
		s.plain.Pieces = pieces
	}
	if p.streams != nil {
		s.streams = p.streams
	}
	s.latest = p.latest
	s.refresh()
}
