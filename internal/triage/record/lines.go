package record

import "github.com/hex21/hex21/internal/triage/search"

// ReadChunk feeds the lines of a chunk to the assembler and counts them; base is the number of lines before. Of dull lines
// of a stream that follow one another only the last is fed: what is fed next may continue it, and those before it hold nothing.
func (s *Assembler) ReadChunk(c *Chunk, base int64) (n Counts) {
	data, w := c.Data, &s.search
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
			n.Long++
		}
		s.feedDull(&dull, data, c.Offset)
		s.feed(text, Place{lines, c.Offset + int64(start)}, hot || s.Every, cut)
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
					s.feedDull(&dull, data, c.Offset)
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
	s.feedDull(&dull, data, c.Offset)
	n.Lines = lines - base
	if w.NonASCII() {
		n.Undecodable = undecodable(data, c.long)
	}
	return n
}
