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
			for s.pos++; s.pos < len(s.b) && !endsWord(s.b[s.pos]); s.pos++ {
			}
		}
		if depth <= 0 {
			return true
		}
	}
	return s.fail()
}

func endsWord(c byte) bool {
	return c == ',' || c == '}' || c == ']' || c <= ' '
}

// skipString passes a string. Most are short, and end before a vector instruction would be set up.
func (s *scanner) skipString() bool {
	b := s.b
	for i := s.pos + 1; i < len(b); i++ {
		switch b[i] {
		case '"':
			s.pos = i + 1
			return true
		case '\\':
			i++
		default:
			if i-s.pos > shortString {
				return s.skipLong(i)
			}
		}
	}
	s.pos = len(b)
	return false
}

// shortString is how much of a string is looked at byte by byte.
const shortString = 32

// skipLong passes the rest of a string.
func (s *scanner) skipLong(from int) bool {
	for {
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
