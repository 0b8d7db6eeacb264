package jsonscan

import "bytes"

// skip passes a value that is known to be whole by looking at nothing but brackets and quotes.
func (s *scanner) skip() bool {
	for depth := 0; s.pos < len(s.b); {
		switch s.b[s.pos] {
		case '"':
			if !s.skipString() {
				return s.fail()
			}
		case '{', '[':
			depth++
			s.pos++
			continue
		case '}', ']':
			depth--
			s.pos++
		case ',', ':', ' ', '\t', '\r', '\n':
			s.pos++
			continue
		default: // a word or a number
			for s.pos++; s.pos < len(s.b) && !ends(s.b[s.pos]); s.pos++ {
			}
		}
		if depth <= 0 {
			return true
		}
	}
	return s.fail()
}

// ends reports whether a byte ends a word or a number.
func ends(c byte) bool {
	return c == ',' || c == '}' || c == ']' || c <= ' '
}

func (s *scanner) skipString() bool {
	for from := s.pos + 1; ; {
		i := bytes.IndexByte(s.b[from:], '"')
		if i < 0 {
			s.pos = len(s.b)
			return false
		}
		from += i + 1
		if !endsEscaped(s.b[s.pos+1 : from-1]) {
			s.pos = from
			return true
		}
	}
}
