package redact

import "strings"

// pairedAt returns the span of the secret of a pair whose names are apart: the value after key="password", or the part of a form that
// has this name.
func pairedAt(text string, at int, name string) (start, end int) {
	if !strings.EqualFold(name, "name") && !strings.EqualFold(name, "key") {
		return 0, 0
	}
	start, quote := afterSpaces(text, at+1)
	if quote == "" {
		return 0, 0
	}
	start += len(quote)
	within := window(text, start, maxName)
	length := strings.Index(within, quote)
	if length < 0 || !SecretName(within[:length]) {
		return 0, 0
	}
	start += length + len(quote)
	if lines, n := lineBreaks(text[start:]); lines >= 2 {
		start += n
		return start, len(text) - len(fromFirst(text[start:], "\r\n\\"))
	}
	rest := strings.TrimLeft(window(text, start, 12), ", \t\\\"'")
	if len(rest) < len("value") || !strings.EqualFold(rest[:len("value")], "value") {
		return 0, 0
	}
	start += strings.Index(text[start:], rest) + len("value")
	next := window(text, start, 12)
	separator := strings.IndexAny(next, ":=")
	if separator < 0 || strings.Trim(next[:separator], " \\\"'") != "" {
		return 0, 0
	}
	if start, quote = afterSpaces(text, start+separator+1); quote == "" {
		return 0, 0
	}
	start += len(quote)
	start += schemeAt(text[start:])
	return start, start + valueEnd(text[start:], quote)
}

// isPairName reports whether a value under key is the name of a field whose value follows, as in OpenTelemetry's {"key":"code","value":…}.
func isPairName(value, rest string) bool {
	if strings.IndexFunc(value, func(c rune) bool {
		return c != '.' && c != '_' && c != '-' && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')
	}) >= 0 {
		return false
	}
	return strings.HasPrefix(strings.TrimLeft(window(rest, 0, 12), "\\\"', "), "value")
}

// lineBreaks returns how many line feeds, escaped or not, a text begins with, and the length of these and the white space between them.
func lineBreaks(text string) (lines, n int) {
	for n < len(text) {
		switch text[n] {
		case '\n':
			lines++
		case ' ', '\t', '\r':
		case '\\':
			rest := strings.TrimLeft(window(text, n, maxEscape), `\`)
			if rest == "" || rest[0] != 'r' && rest[0] != 'n' {
				return lines, n
			}
			if rest[0] == 'n' {
				lines++
			}
			n += strings.IndexByte(text[n:], rest[0])
		default:
			return lines, n
		}
		n++
	}
	return lines, n
}

// afterComma returns the span of a secret that is the argument or the item after its name, if it does not look like another name.
func afterComma(text string, at int) (start, end int) {
	if at == 0 || strings.IndexByte("\"'`", text[at-1]) < 0 {
		return 0, 0
	}
	start, quote := afterSpaces(text, at+1)
	name := nameBefore(text, at)
	if quote == "" || !SecretName(name) {
		return 0, 0
	}
	credentials := strings.HasSuffix(strings.ToLower(name), "authorization") && schemeAt(text[start+len(quote):]) > 0
	return valueIf(text, start, quote, func(value string) bool { return credentials || isUnlikeWords(value) || isInRawHeaders(text, at) })
}

// isInRawHeaders reports whether a position is in the list rawHeaders of Node, in which each value follows the name of its header.
func isInRawHeaders(text string, at int) bool {
	before := text[max(0, at-maxList):at]
	before = strings.TrimRight(before[:strings.LastIndexByte(before, '[')+1], "[ =:\"'\\")
	const name = "rawheaders"
	return len(before) >= len(name) && strings.EqualFold(before[len(before)-len(name):], name)
}

// maxList is how far before a value the beginning of its list is looked for.
const maxList = 1 << 10

// inCell returns the span of a secret in the cell of a table after the cell with its name.
func inCell(text string, at int) (start, end int) {
	name := nameBefore(text, at)
	if !SecretName(name) {
		return 0, 0
	}
	start = at + 1 + countSpaces(text[at+1:])
	end = start + valueEnd(window(text, start, maxName), "")
	rest := strings.TrimLeft(window(text, end, maxName), " \t")
	if rest != "" && strings.IndexByte("|\n\"\\", rest[0]) < 0 || !isUnlikeWords(text[start:end]) {
		return 0, 0
	}
	return start, end
}

// afterArrow returns the span of a secret after an arrow, ->.
func afterArrow(text string, at int) (start, end int) {
	start, quote := afterSpaces(text, at+1)
	return valueIf(text, start, quote, func(value string) bool { return !isPlain(value) && SecretName(nameBefore(text, at-1)) })
}
