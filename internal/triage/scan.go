package triage

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/triage/search"
)

// scan reads a block; base is the number of lines before. It returns false when s cannot scan the block ahead.
func (w *worker) scan(r *runner, b *block, s *assembler, base int64) bool {
	if w.k == nil {
		w.k = newSink(r)
	}
	k := w.k
	k.open(r, b.source, s.columns)
	s.emit = k.take
	b.lines, b.err = 0, nil
	if b.file == nil {
		b.take(&b.chunk, s, k.partial, base)
	} else {
		w.scanFile(r, b, s, base)
	}
	s.endBlock(base + b.lines)
	b.partial, b.matched, b.names = k.close(), k.matched, k.names()
	s.emit = nil
	return !s.overflow
}

// scanFile reads a block of a file, a chunk at a time that fits into the cache of the processor.
func (w *worker) scanFile(r *runner, b *block, s *assembler, base int64) {
	if w.buffer == nil {
		w.buffer = make([]byte, max(1, r.o.blockSize/4))
	}
	_, _ = b.file.Seek(0, io.SeekStart)
	chunks := cutter{in: b.file, offset: b.offset}
	for !s.overflow {
		c, err := chunks.cut(w.buffer, true)
		w.buffer = c.buffer
		b.take(&c, s, w.k.partial, base)
		if err != nil {
			if !errors.Is(err, io.EOF) {
				b.err = err
			}
			return
		}
		s.detach()
	}
}

// take reads a chunk of the block and counts its lines and bytes.
func (b *block) take(c *chunk, s *assembler, p *Partial, base int64) {
	n := counts{}
	if b.binary {
		n = c.count()
	} else {
		n = s.lines(c, base+b.lines)
	}
	b.lines += n.lines
	p.Lines, p.Bytes = b.lines, p.Bytes+int64(len(c.data))+c.extra
	p.LongLines += n.long
	p.Undecodable += n.undecodable
}

// counts are how many lines a chunk has, and how many of them are too long or not text.
type counts struct{ lines, long, undecodable int64 }

// count counts the lines of a chunk that is not text.
func (c *chunk) count() (n counts) {
	n.lines = int64(bytes.Count(c.data, []byte{'\n'}))
	if size := len(c.data); size > 0 && c.data[size-1] != '\n' {
		n.lines++
	}
	n.undecodable = undecodable(c.data, c.long)
	return n
}

// lines feeds the lines of a chunk to the assembler and counts them; base is the number of lines before. Of dull lines
// of a stream that follow one another only the last is fed: what is fed next may continue it, and those before it hold nothing.
func (s *assembler) lines(c *chunk, base int64) (n counts) {
	data, w := c.data, &s.search
	w.Begin()
	lines, start, hot := base, 0, false
	var dull dullLine
	calm := s.isCalm()
	end := func(i int) {
		text := data[start:i]
		cut := c.long
		if len(text) > maxLine {
			text, cut = text[:maxLine], true
		}
		if cut {
			n.long++
		}
		s.feedDull(&dull, data, c.offset)
		s.feed(text, place{lines, c.offset + int64(start)}, hot || s.every, cut)
		calm = s.isCalm()
	}
	for from := 0; from <= len(data); from += search.Stretch {
		ends, places := w.Load(data, from)
		for _, e := range append(ends, search.Stretch) {
			i := from + int(e)
			for len(places) > 0 && places[0] <= e {
				if at := from + int(places[0]); !hot && at-start <= maxLine {
					hot = w.MayBeAt(data, start, at)
				}
				places = places[1:]
			}
			if e == search.Stretch {
				break
			}
			lines++
			var st *stream
			var wrapper *wrapper
			if !hot {
				if st = &s.plain; !calm || s.mayOpen(data[start:i]) || !isDull(data[start:i]) {
					st, wrapper = s.behindWrapper(data[start:i], lines)
				}
			}
			if st == nil {
				end(i)
			} else {
				if dull.st != st {
					s.feedDull(&dull, data, c.offset)
					dull.st, dull.first = st, lines
				}
				dull.start, dull.end, dull.wrapper, dull.line = start, i, wrapper, lines
			}
			start, hot = i+1, false
		}
	}
	if start < len(data) {
		lines++
		end(len(data))
	}
	s.feedDull(&dull, data, c.offset)
	n.lines = lines - base
	if w.NonASCII() {
		n.undecodable = undecodable(data, c.long)
	}
	return n
}

// undecodable counts the lines that are not valid UTF-8. Of a line that is cut off the end may be half a character.
func undecodable(data []byte, cut bool) (n int64) {
	if cut || utf8.Valid(data) { // a line end cannot hide it
		return 0
	}
	for line := range bytes.SplitSeq(data, []byte{'\n'}) {
		if len(line) <= maxLine && !utf8.Valid(line) {
			n++
		}
	}
	return n
}
