package scripttest

import (
	"errors"
	"strings"
)

// Words splits a command line as a POSIX shell does, without expansions.
func Words(line string) ([]string, error) {
	var words []string
	var word strings.Builder
	var quote rune
	open, escaped := false, false
	for _, c := range line {
		switch {
		case escaped:
			word.WriteRune(c)
			escaped = false
		case quote == '\'' && c != '\'', quote == '"' && c != '"' && c != '\\':
			word.WriteRune(c)
		case c == '\\':
			open, escaped = true, true
		case quote != 0: // the end of what was quoted
			quote = 0
		case c == '\'' || c == '"':
			open, quote = true, c
		case c == ' ' || c == '\t':
			if open {
				words = append(words, word.String())
			}
			open = false
			word.Reset()
		case c == '#' && !open:
			return words, nil
		default:
			open = true
			word.WriteRune(c)
		}
	}
	if quote != 0 || escaped {
		return nil, errors.New("a quote is open")
	}
	if open {
		words = append(words, word.String())
	}
	return words, nil
}
