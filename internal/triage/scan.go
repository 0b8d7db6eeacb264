package triage

import (
	"bytes"
	"unicode/utf8"
)

// scan reads a block. open holds the records that go on from the block before; base is the number of lines before. It returns the
// assembler when none of its records goes on. k counts what it finds.
func (r *runner) scan(b *block, open *assembler, k *sink, base int64) *assembler {
	k.open(r, b.source.Name)
	s := open
	if s == nil {
		s = newAssembler(r.o.Vocabulary, clock{date: b.source.Date, fixed: r.o.Year}, nil)
		s.every = r.o.every
	}
	s.emit = k.take
	p := k.partial
	b.lines = 0
	if b.binary {
		b.lines = int64(bytes.Count(b.data, []byte{'\n'}))
		if n := len(b.data); n > 0 && b.data[n-1] != '\n' {
			b.lines++
		}
	} else {
		s.lines(b, base, p)
	}
	if s.search.high != 0 || b.binary {
		p.Undecodable = undecodable(b.data, b.long)
	}
	p.Lines, p.Bytes = b.lines, int64(len(b.data))+b.extra
	b.open = nil
	if b.last || b.quiet || b.alone && s.clean() {
		s.finish()
	} else {
		b.open = s
		s.detach()
	}
	b.partial, b.matched = k.close(), k.matched
	b.clients, b.paths, b.keys = k.clients.flush(), k.paths.flush(), k.keys.flush()
	if b.open != nil {
		return nil
	}
	s.arena = s.arena[:0]
	return s
}

// lines feeds the lines of a block to the assembler. Of dull lines that follow one another only the last is fed: what is fed next may
// continue it, and those before it hold nothing.
func (s *assembler) lines(b *block, base int64, p *Partial) {
	data, w := b.data, &s.search
	w.begin()
	lines, start, hot := base, 0, false
	dull, dullEnd, dullLine := 0, 0, int64(0) // dullEnd is 0 if there is none
	calm := s.isCalm()
	end := func(i int) {
		text := data[start:i]
		cut := b.long
		if len(text) > maxLine {
			text, cut = text[:maxLine], true
		}
		if cut {
			p.LongLines++
		}
		if dullEnd > 0 {
			s.feedDull(data[dull:dullEnd], place{dullLine, b.offset + int64(dull)})
			dullEnd = 0
		}
		s.feed(text, place{lines, b.offset + int64(start)}, hot || s.every, cut)
		calm = s.isCalm()
	}
	for from := 0; from <= len(data); from += stretch {
		ends, asks := w.load(data, from)
		for _, e := range append(ends, stretch) {
			i := from + int(e)
			for len(asks) > 0 && asks[0] <= e {
				if at := from + int(asks[0]); !hot && at-start <= maxLine {
					hot = w.asksAt(data, start, at)
				}
				asks = asks[1:]
			}
			if e == stretch {
				break
			}
			lines++
			if !hot && calm && isDull(data[start:i]) {
				dull, dullEnd, dullLine = start, i, lines
			} else {
				end(i)
			}
			start, hot = i+1, false
		}
	}
	if start < len(data) {
		lines++
		end(len(data))
	}
	if dullEnd > 0 {
		s.feedDull(data[dull:dullEnd], place{dullLine, b.offset + int64(dull)})
	}
	b.lines = lines - base
}

// undecodable counts the lines that are not valid UTF-8. Of a line that is cut off the end may be half a character.
func undecodable(data []byte, cut bool) (n int64) {
	if cut || utf8.Valid(data) { // which no line end can hide
		return 0
	}
	for line := range bytes.SplitSeq(data, []byte{'\n'}) {
		if len(line) <= maxLine && !utf8.Valid(line) {
			n++
		}
	}
	return n
}
