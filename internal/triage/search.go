package triage

import (
	"encoding/binary"
	"math/bits"
)

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
	lows  = 0x7f7f7f7f7f7f7f7f
)

// mayHold reports whether a line can hold an error: a known code as a word, an upper-case word after "code", or a number from 400 to
// 599 between other characters. It never misses one, and is wrong in the other direction for a few lines. Eight bytes are looked at
// at a time: a run of four capitals or underscores covers a byte whose place is a multiple of four, so only two of eight are asked.
// plain reports whether the line is ASCII.
func (v *Vocabulary) mayHold(line []byte) (may, plain bool) {
	var all uint64
	i, next := 0, 0 // words that begin before next have been looked at
	for ; i+8 <= len(line); i += 8 {
		w := binary.LittleEndian.Uint64(line[i : i+8])
		all |= w
		w7 := w & lows
		capitals := ((w7 + (0x80-'A')*ones) ^ (w7 + (0x80-'_'-1)*ones)) &^ w & 0x8000000080000000
		x := (w &^ ones) ^ '4'*ones // zero where w has '4' or '5'
		fours := ^((x&lows + lows) | x | lows)
		digits := ((w7 + (0x80-'0')*ones) ^ (w7 + (0x80-'9'-1)*ones)) &^ w & highs
		// No digit before, two behind, and then none; what lies outside of these eight bytes is looked at later.
		fours &= (digits>>8 | 0x80<<56) & (digits>>16 | 0x8080<<48) &^ (digits<<8 | digits>>24)
		if capitals|fours == 0 {
			continue
		}
		for capitals != 0 {
			at := i + bits.TrailingZeros64(capitals)>>3
			capitals &= capitals - 1
			if at >= next {
				var hit bool
				if hit, next = v.wordAt(line, at); hit {
					return true, all&highs == 0 && isASCII(line[i:])
				}
			}
		}
		for fours != 0 {
			at := i + bits.TrailingZeros64(fours)>>3
			fours &= fours - 1
			if statusAt(line, at) {
				return true, all&highs == 0 && isASCII(line[i:])
			}
		}
	}
	for ; i < len(line); i++ {
		all |= uint64(line[i])
		if c := line[i]; i >= next && (isUpper(c) || c == '_') {
			var hit bool
			if hit, next = v.wordAt(line, i); hit {
				return true, all&highs == 0 && isASCII(line[i:])
			}
		} else if c == '4' || c == '5' {
			if statusAt(line, i) {
				return true, all&highs == 0 && isASCII(line[i:])
			}
		}
	}
	return false, all&highs == 0
}

func isASCII(b []byte) bool {
	for ; len(b) >= 8; b = b[8:] {
		if binary.LittleEndian.Uint64(b)&highs != 0 {
			return false
		}
	}
	for _, c := range b {
		if c >= 0x80 {
			return false
		}
	}
	return true
}

// wordAt reports whether the upper-case word around line[at] can be a code, and where the word ends.
func (v *Vocabulary) wordAt(line []byte, at int) (hit bool, end int) {
	start := at
	for start > 0 && (isUpper(line[start-1]) || line[start-1] == '_') {
		start--
	}
	end = at
	for end < len(line) && (isUpper(line[end]) || line[end] == '_') {
		end++
	}
	if end-start < 4 {
		return false, end
	}
	for start > 0 && (isUpper(line[start-1]) || isDigit(line[start-1]) || line[start-1] == '_') {
		start--
	}
	for end < len(line) && (isUpper(line[end]) || isDigit(line[end]) || line[end] == '_') {
		end++
	}
	for start < end && isDigit(line[start]) { // an escape such as \x22 may stand directly before the word
		start++
	}
	word := line[start:end]
	if v.known(word) {
		return mayStand(line, start), end
	}
	if string(word) == "MESSAGE" && end+2 < len(line) { // journald writes a message with control characters as an array of numbers
		return line[end] == '"' && (line[end+2] == '[' || end+4 < len(line) && line[end+4] == '['), end
	}
	switch string(word) {
	case "INFO", "ERROR", "WARN", "DEBUG", "FATAL", "TRACE", "NOTICE", "POST", "DELETE", "PATCH", "HTTP":
		return false, end
	}
	for i := max(0, start-160); i+4 <= start; i++ {
		if line[i+1] == 'o' && line[i+2] == 'd' && line[i+3] == 'e' && line[i]|0x20 == 'c' {
			return true, end
		}
	}
	return false, end
}

// mayStand reports whether what stands before a known code leaves it open that it is one: [analyzer.stands] in short. A code within a
// path, a dotted name or a sentence is not.
func mayStand(line []byte, start int) bool {
	if start == 0 {
		return true
	}
	switch c := line[start-1]; {
	case isLower(c): // the end of a color or of an escaped line end
		return c == 'm' || c == 'n' || c == 't' || c == 'r'
	case c == '.' || c == '/' || c == '-' || c == '@' || c == '%' || c == '&' || c == '?' || c == '$' || c == '+' || c == '*' || c == '~' || c == '<':
		return false
	case c != ' ':
		return true
	}
	i := start - 1
	for i > 0 && line[i-1] == ' ' {
		i--
	}
	if i == 0 {
		return true
	}
	switch c := line[i-1]; {
	case c == ',' || c == '.' || c == ';':
		return false
	case !isLetter(c):
		return true
	case i < 4: // "with", "code" and "error" are the words that may stand before it
		return false
	case c == 'm' || c == 'n' || c == 't': // as above
		return isDigit(line[i-2]) || line[i-2] == '[' || line[i-2] == '\\'
	}
	a, b := line[i-2]|0x20, line[i-1]|0x20
	return a == 't' && b == 'h' || a == 'd' && b == 'e' || a == 'o' && b == 'r' || line[i-2] == '\\'
}

// statusAt reports whether a number from 400 to 599 begins at line[at].
func statusAt(line []byte, at int) bool {
	if at+3 > len(line) || !isDigit(line[at+1]) || !isDigit(line[at+2]) || at+3 < len(line) && isAlnum(line[at+3]) {
		return false
	}
	if at == 0 {
		return true
	}
	switch c := line[at-1]; {
	case c == 'm': // the end of a color
		return true
	case c == '2': // a quote written as \x22 or \u0022
		return at >= 3 && line[at-2] == '2'
	case c == 'n', c == 't', c == 'r':
		return at >= 2 && line[at-2] == '\\'
	case c == '-' || c == '_' || c == '.':
		return false
	case c == ':' || c == '=':
		return mayBeStatusKey(line, at-1)
	case c == '"' || c == '\'':
		if at >= 2 && (line[at-2] == ':' || line[at-2] == '=') {
			return mayBeStatusKey(line, at-2)
		}
		return true
	case c == ' ' && at >= 2:
		switch p := line[at-2]; {
		case p == ':' || p == '=':
			return mayBeStatusKey(line, at-2)
		case isDigit(p): // the size behind a status below 400
			return at < 7 || line[at-6] != ' ' || line[at-7] != '"' || line[at-5] > '3' || !isDigit(line[at-4]) || !isDigit(line[at-3])
		}
		return true
	default:
		return !isAlnum(c)
	}
}

// mayBeStatusKey reports whether the name of the field whose separator is line[i] ends like those of statuses. It tells durations,
// sizes and ports from them at little cost.
func mayBeStatusKey(line []byte, i int) bool {
	for i > 0 && (line[i-1] == '"' || line[i-1] == '\'' || line[i-1] == '\\' || line[i-1] == ' ' || line[i-1] == ']') {
		i--
	}
	if i < 3 {
		return false
	}
	a, b, c := line[i-3]|0x20, line[i-2]|0x20, line[i-1]|0x20
	switch {
	case a == 't' && b == 'u' && c == 's', a == 'o' && b == 'd' && c == 'e', a == 'l' && b == 'u' && c == 'e':
		return true
	case c == '2' && b == '2', c == 'm' && (isDigit(line[i-2]) || line[i-2] == '['): // a quote as \x22, a color
		return true
	}
	return !isAlnum(line[i-1])
}
