package triage

import (
	"cmp"
	"context"
	"errors"
	"io"
	"slices"

	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/triage/record"
)

// block is a part of a source that begins and ends with whole lines.
type block struct {
	record.Chunk                   // the whole input or, for a block of a file, its position and what follows it
	file         *io.SectionReader // nil for a block in memory
	first        bool              // of the source
	source       *Source
	binary       bool // not text: only counted

	done    chan struct{}
	scanned bool
	err     error // why not all of a block of a file could be read
	partial *Partial
	names   [3]counted // of clients, paths and keys
	matched []match
	lines   int64
	open    *record.Assembler // with the records that may go on in the next block, if it was scanned ahead
}

// worker is a goroutine that reads and scans.
type worker struct {
	k      *sink
	buffer []byte // for the chunks of a block of a file
}

// read scans the blocks of a source ahead of their turn.
func (w *worker) read(ctx context.Context, r *runner, s *reading) {
	s.begun.Do(func() { s.begin(ctx, r) })
	for b := range s.ready {
		if !s.serial.Load() {
			b.open = r.assembler(s)
			if !b.first {
				b.open.BeginInside()
			}
			b.scanned = w.scan(r, b, b.open, 0)
			s.fail(ctx, b.err)
		}
		close(b.done)
	}
}

// scan reads a block; base is the number of lines before. It returns false when s cannot scan the block ahead.
func (w *worker) scan(r *runner, b *block, s *record.Assembler, base int64) bool {
	if w.k == nil {
		w.k = newSink(r)
	}
	k := w.k
	k.open(r, b.source, s)
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
	var n record.Counts
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

// joiner takes the blocks of a source in order.
type joiner struct {
	r      *runner
	s      *reading
	worker       // scans what could not be scanned ahead
	late   *sink // counts what goes on from block to block
	open   *record.Assembler
	lines  int64 // before the block
	misses int   // blocks in a row that had to be scanned again
}

// take adds a block to what precedes it.
func (j *joiner) take(b *block) {
	r, s := j.r, j.s
	if j.open == nil {
		j.open = r.assembler(s)
	}
	again := !b.scanned
	j.late.open(r, b.source, j.open)
	j.open.Emit = j.late.take
	if !again && !j.open.CatchUp(b.open, j.lines) {
		again = true
		j.late = newSink(r) // without what was counted meanwhile
		j.late.open(r, b.source, j.open)
	}
	if again {
		j.scan(r, b, j.open, j.lines)
		j.open.Emit = j.late.take
		if j.misses++; j.open.IsClean() {
			j.misses = 0
		}
	} else {
		b.partial.move(j.lines)
		for i := range b.matched {
			b.matched[i].order += record.OrderAt(j.lines)
		}
		j.open.Adopt(b.open, j.lines)
		j.misses = 0
	}
	if b.open != nil {
		r.leave(b.open)
		b.open = nil
	}
	j.lines += b.lines
	if b.Last {
		j.open.Finish()
	} else if b.Quiet {
		j.open.Pause()
	}
	s.serial.Store(r.o.serial || j.misses > 1)
	j.count(b)
}

// count adds what was counted in a block, and meanwhile in what the one before has left open, to the result.
func (j *joiner) count(b *block) {
	r, late := j.r, j.late.close()
	r.mu.Lock()
	defer r.mu.Unlock()
	lines := slices.Concat(j.late.matched, b.matched)
	order.Stable(lines, func(a, b match) int { return cmp.Compare(a.order, b.order) })
	for _, m := range lines {
		r.o.Line(b.source.Name, r.o.hide(m.line))
	}
	r.merge(late, j.late.names())
	r.merge(b.partial, b.names)
	if r.o.Progress != nil && b.file != nil {
		r.o.Progress(b.partial.Bytes)
	}
	b.partial, b.matched = nil, nil
}

// move adds to the line numbers of the samples.
func (p *Partial) move(lines int64) {
	for _, c := range p.Codes {
		for i := range c.Samples {
			c.Samples[i].Line += lines
		}
	}
}
