package triage

import (
	"errors"
	"io"

	"github.com/hex21/hex21/internal/triage/record"
)

// scan reads a block; base is the number of lines before. It returns false when s cannot scan the block ahead.
func (w *worker) scan(r *runner, b *block, s *record.Assembler, base int64) bool {
	if w.k == nil {
		w.k = newSink(r)
	}
	k := w.k
	k.open(r, b.source, s.Columns)
	s.Emit = k.take
	b.lines, b.err = 0, nil
	if b.file == nil {
		b.take(&b.Chunk, s, k.partial, base)
	} else {
		w.scanFile(r, b, s, base)
	}
	s.EndBlock(base + b.lines)
	b.partial, b.matched, b.names = k.close(), k.matched, k.names()
	s.Emit = nil
	return !s.Overflows()
}

// scanFile reads a block of a file, a chunk at a time that fits into the cache of the processor.
func (w *worker) scanFile(r *runner, b *block, s *record.Assembler, base int64) {
	if w.buffer == nil {
		w.buffer = make([]byte, max(1, r.o.blockSize/4))
	}
	_, _ = b.file.Seek(0, io.SeekStart)
	chunks := record.Cutter{In: b.file, Offset: b.Offset}
	for !s.Overflows() {
		c, err := chunks.Cut(w.buffer, true)
		w.buffer = c.Buffer
		b.take(&c, s, w.k.partial, base)
		if err != nil {
			if !errors.Is(err, io.EOF) {
				b.err = err
			}
			return
		}
		s.Detach()
	}
}

// take reads a chunk of the block and counts its lines and bytes.
func (b *block) take(c *record.Chunk, s *record.Assembler, p *Partial, base int64) {
	n := record.Counts{}
	if b.binary {
		n = c.Count()
	} else {
		n = s.ReadChunk(c, base+b.lines)
	}
	b.lines += n.Lines
	p.Lines, p.Bytes = b.lines, p.Bytes+int64(len(c.Data))+c.Extra
	p.LongLines += n.Long
	p.Undecodable += n.Undecodable
}
