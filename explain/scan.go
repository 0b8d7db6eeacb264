package explain

import (
	"bytes"
	"strings"

	"github.com/hex21/hex21/explain/texts"
	"github.com/hex21/hex21/internal/ascii"
)

// Scanner finds what the catalog explains in the lines of a log. It must not be used concurrently.
type Scanner struct {
	catalog *Catalog
	// seen caches the hits of lines that look the same, so that a log with one error is as fast as a log without errors.
	seen map[string][]Hit
}

// maxSeen bounds the memory of a scanner.
const maxSeen = 4096

// NewScanner returns a scanner for the catalog.
func (c *Catalog) NewScanner() *Scanner { return &Scanner{catalog: c, seen: make(map[string][]Hit)} }

// Lines calls yield for each line of text with something in it that the catalog explains: the offsets of the line, without its end,
// and what was found. It stops when yield returns false.
func (s *Scanner) Lines(text []byte, yield func(start, end int, hits []Hit) bool) {
	next := 0 // the beginning of the first line that was not checked
	s.interesting(text, func(at int) (int, bool) {
		if at < next {
			return next, true
		}
		start := bytes.LastIndexByte(text[next:at], '\n') + 1 + next
		end := len(text)
		if i := bytes.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i
		}
		next = end + 1
		hits := s.line(text[start:end])
		if len(hits) > 0 && !yield(start, end, hits) {
			return next, false
		}
		return next, true
	})
}

// maxLine is how much of a line is searched, so that a megabyte of JSON in one line costs no more than that.
const maxLine = 64 << 10

func (s *Scanner) line(line []byte) []Hit {
	line = line[:min(len(line), maxLine)]
	key := shape(line)
	if hits, ok := s.seen[key]; ok {
		return hits
	}
	hits := s.catalog.inLine(string(line))
	if len(s.seen) < maxSeen {
		s.seen[key] = hits
	}
	return hits
}

// shape returns the line without the parts that differ between lines of the same kind: times, addresses, counts and ids. A number of three
// digits stays, because it may be a status.
func shape(line []byte) string {
	out := make([]byte, 0, len(line))
	for at := 0; at < len(line); {
		if !ascii.IsAlphanumeric(line[at]) {
			out = append(out, line[at])
			at++
			continue
		}
		start, digits := at, 0
		for at < len(line) && (ascii.IsAlphanumeric(line[at]) || line[at] == '-' && digits > 0) {
			if ascii.IsDigit(line[at]) {
				digits++
			}
			at++
		}
		if word := line[start:at]; len(word) >= idLength && digits >= idDigits {
			out = append(out, '0')
		} else {
			out = appendShape(out, word, digits)
		}
	}
	return string(out)
}

// A word of at least this many letters and digits, with at least this many digits, is an id such as a UUID: not a code, and without a status.
const (
	idLength = 14
	idDigits = 4
)

// appendShape appends a word without its long numbers.
func appendShape(out, word []byte, digits int) []byte {
	if digits == 0 {
		return append(out, word...)
	}
	for at := 0; at < len(word); {
		start := at
		for at < len(word) && ascii.IsDigit(word[at]) {
			at++
		}
		switch number := word[start:at]; {
		case len(number) == 0:
			out = append(out, word[at])
			at++
		case len(number) <= 3 || len(number) == 5 && number[0] == '1' && number[1] <= '2':
			out = append(out, number...) // a status, an exit code, or a number of Windows: 10054, 12029
		default:
			out = append(out, '0')
		}
	}
	return out
}

// interesting calls look for each place in text where a known text, a code or a status may be, in order. It continues at the offset that
// look returns.
func (s *Scanner) interesting(text []byte, look func(at int) (int, bool)) {
	known := s.catalog.lookIn()
	place, more := texts.Next(text, 0)
	for at := 0; at < len(text); {
		if more && place <= at {
			next, on := look(place)
			if !on {
				return
			}
			at = max(at, next)
			if place < at {
				place, more = texts.Next(text, at)
			}
			continue
		}
		limit := len(text)
		if more {
			limit = place
		}
		at = known.nextWord(text, at, limit)
		if at < limit {
			next, on := look(at)
			if !on {
				return
			}
			at = next
		}
	}
}

// nextWord returns the offset of the first word from at on that may be a code or a status, or limit.
func (x *index) nextWord(text []byte, at, limit int) int {
	for at < limit {
		if !isWordByte(text[at]) {
			at++
			continue
		}
		start := at
		for at < len(text) && isWordByte(text[at]) {
			at++
		}
		switch length := at - start; {
		case length == 3 && text[start] >= '3' && text[start] <= '5' && ascii.IsDigit(text[start+1]) && ascii.IsDigit(text[start+2]):
			return start
		case length < 4 || length > maxName:
		case ascii.IsUpper(text[start]) && x.codes[string(text[start:at])]:
			return start
		case length == len("code") && strings.EqualFold(string(text[start:at]), "code"):
			return start
		}
	}
	return limit
}
