package redact

import "github.com/hex21/hex21/internal/ascii"

// scan looks for the pieces of an index in the characters of a text.
type scan struct {
	*index
	text string
	cut  bool

	window  uint64 // the last eight characters
	before  uint64 // the eight before those
	n       int    // characters so far
	noiseAt int    // the number of the character that the latest noise came before
	places  [longGram]span

	run   span // of pieces that follow each other without a gap
	last  int  // the number of its last character
	worth mark
	spans []span
}

func newScan(x *index, text string, cut bool) *scan {
	return &scan{index: x, text: text, cut: cut, noiseAt: -1, last: -2}
}

// plain scans the text as it is, except for noise. It sees every byte of every body, so it keeps no more than the last eight
// characters, and goes back for the others where it may have found something.
func (s *scan) plain() {
	seen, shift, window, n := s.seen, s.shift, uint64(0), 0
	short := len(s.short) > 0
	for i := 0; i < len(s.text); i++ {
		c := folded[s.text[i]]
		if c <= perhaps {
			if c == noise {
				continue
			}
			if size := noiseAt(s.text[i:]); size > 0 {
				i += size - 1
				continue
			}
			c = s.text[i]
		}
		window = window<<8 | uint64(c)
		n++
		if h := window * spread >> shift; seen[h>>6]&(1<<(h&63)) != 0 || short && s.endsShort(window) {
			s.window, s.n = window, n
			s.goBack(i)
			s.look()
		}
	}
	s.window, s.n = window, n
	if s.cut {
		s.goBack(len(s.text) - 1)
	}
	s.finish()
}

// goBack finds the positions of the last characters, up to the one that holds the byte at a position.
func (s *scan) goBack(at int) {
	s.noiseAt, s.before = -1, 0
	for k := 1; k <= min(longGram, s.n); k++ {
		for c := folded[s.text[at]]; c == noise || c < ' ' && c != perhaps || s.text[at] >= 0x80; c = folded[s.text[at]] {
			size := 0
			if c == noise {
				size = 1
			} else if start, ok := noiseBefore(s.text[:at+1]); ok {
				size = at + 1 - start
			}
			if size == 0 {
				break
			}
			if k > 1 && s.noiseAt < 0 {
				s.noiseAt = s.n - k + 1
			}
			at -= size
		}
		s.places[(s.n-k)%longGram] = span{at, at + 1}
		if c := folded[s.text[at]]; k > gram {
			if c == perhaps {
				c = s.text[at]
			}
			s.before |= uint64(c) << (8 * (k - gram - 1))
		}
		at--
	}
}

// push adds the character at a position, and checks whether a piece ends with it.
func (s *scan) push(c byte, start, end int) {
	c = fold(c)
	s.before, s.window = s.before<<8|s.window>>56, s.window<<8|uint64(c)
	s.places[s.n%longGram] = span{start, end}
	s.n++
	if h := s.window * spread >> s.shift; s.seen[h>>6]&(1<<(h&63)) != 0 || len(s.short) > 0 && s.endsShort(s.window) {
		s.look()
	}
}

// endsShort reports whether a short secret ends here.
func (s *scan) endsShort(window uint64) bool {
	for n := least; n < gram; n++ {
		if _, ok := s.short[packed(window, n)]; ok {
			return true
		}
	}
	return false
}

// look checks whether the last characters are a piece of a secret.
func (s *scan) look() {
	if m, ok := s.grams[s.window]; ok && s.n >= gram {
		s.extend(m)
	}
	for _, l := range s.longs[s.window] {
		if s.n >= l.n && s.before&l.mask == l.before && (l.apart || s.noiseAt <= s.n-l.n) {
			s.add(s.lastChars(l.n), l.mark)
		}
	}
	if len(s.short) == 0 {
		return
	}
	for n := least; n < gram && n <= s.n; n++ {
		digits, ok := s.short[packed(s.window, n)]
		if !ok || s.noiseAt > s.n-n {
			continue
		}
		if found := s.lastChars(n); !digits || !isWordAt(s.text, found.start-1) && !isWordAt(s.text, found.end) {
			s.add(found, 0)
		}
	}
}

// isWordAt reports whether there is a letter or a digit at a position.
func isWordAt(text string, at int) bool {
	return at >= 0 && at < len(text) && ascii.IsAlphanumeric(text[at])
}

// lastChars returns the position of the first of the last n characters.
func (s *scan) lastChars(n int) span {
	return span{s.places[(s.n-n)%longGram].start, s.places[(s.n-1)%longGram].end}
}

// extend adds a piece to the end of the run, or begins a new run.
func (s *scan) extend(m mark) {
	piece := s.lastChars(gram)
	if s.n == s.last+1 {
		s.run.end = piece.end
		s.worth |= m
	} else {
		s.flush()
		s.run, s.worth = piece, m
	}
	s.last = s.n
}

func (s *scan) flush() {
	if s.worth&strong != 0 {
		s.add(s.run, s.worth)
	}
	s.worth = 0
}

// add adds what was found. A character of base64 on either side of it may hold bits of it.
func (s *scan) add(found span, m mark) {
	if m&edged != 0 {
		if found.start > 0 && isBase64(s.text[found.start-1]) {
			found.start--
		}
		if found.end < len(s.text) && isBase64(s.text[found.end]) {
			found.end++
		}
		for found.end < len(s.text) && s.text[found.end] == '=' {
			found.end++
		}
	}
	if last := len(s.spans) - 1; last >= 0 && s.spans[last].start <= found.start && found.start < s.spans[last].end {
		s.spans[last].end = max(s.spans[last].end, found.end)
		return
	}
	s.spans = append(s.spans, found)
}

func isBase64(c byte) bool {
	return ascii.IsAlphanumeric(c) || c == '+' || c == '/' || c == '-' || c == '_'
}

// finish ends the scan. At the end of a text that was cut, any beginning of a secret counts.
func (s *scan) finish() {
	if s.cut && s.last == s.n {
		s.worth |= strong
		s.run.end = len(s.text)
	} else if s.cut {
		for n := min(gram-1, s.n); n >= least; n-- {
			if s.heads[packed(s.window, n)] {
				s.spans = append(s.spans, span{s.lastChars(n).start, len(s.text)})
				break
			}
		}
	}
	s.flush()
}
