package redact

import (
	"regexp"
	"strings"
	"sync"
)

// pairedAt returns the span of the secret of a pair whose names are apart: the value after key="password" or before it, or the part of a form
// that has this name.
func pairedAt(text string, at int, name string) (start, end int) {
	before := strings.EqualFold(name, "value")
	if !before && !strings.EqualFold(name, "name") && !strings.EqualFold(name, "key") {
		return 0, 0
	}
	start, quote := afterSpaces(text, at+1)
	if quote == "" {
		return 0, 0
	}
	start += len(quote)
	end = start + valueEnd(window(text, start, maxList), quote)
	rest := window(text, min(len(text), end+len(quote)), maxName)
	if before {
		if m := pairs().name.FindStringSubmatch(rest); m != nil && SecretName(m[1]) {
			return start, end
		}
		return 0, 0
	}
	if end-start > maxName || !SecretName(text[start:end]) {
		return 0, 0
	}
	start = end + len(quote)
	if lines, n := lineBreaks(text[min(len(text), start):]); lines >= 2 {
		start += n
		return start, len(text) - len(fromFirst(text[start:], "\r\n\\"))
	}
	m := pairs().value.FindString(rest)
	if m == "" {
		return 0, 0
	}
	if start, quote = afterSpaces(text, start+len(m)); quote == "" {
		return openAt(text, start)
	}
	start += len(quote)
	start += schemeAt(text[start:])
	return start, start + valueEnd(text[start:], quote)
}

// pairs matches what is between the first value of a pair and the second one: its name and the separator after it, and the name of a secret.
var pairs = sync.OnceValue(func() (p struct{ value, name *regexp.Regexp }) {
	p.value = regexp.MustCompile(`^(?i)[,\s\\"']*value[\s\\"']*[:=]`)
	p.name = regexp.MustCompile(`^(?i)[,\s\\"']*(?:name|key)[\s\\"']*[:=][\s\\"']*([\w.-]+)`)
	return p
})

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
	from, to := nameSpan(text, at)
	if !SecretName(text[from:to]) {
		return 0, 0
	}
	start, quote := afterSpaces(text, at+1)
	quoted := to < at && quote != ""
	if before := strings.TrimRight(text[max(0, from-maxEscape):from], "b\"'`\\"); endsInAny(before, "[") || quoted && endsInAny(before, "({") {
		before = strings.TrimRight(before[:len(before)-1], " \"'`\\")
		if quoted == (to < at) && !endsInAny(before, ":=") { // a pair, unlike the names of required fields
			return valueIf(text, start, quote, func(value string) bool {
				return len(value) >= least && !isProse(value) && !(isPlain(value) && SecretName(value))
			})
		}
	}
	if !quoted {
		return 0, 0
	}
	credentials := strings.HasSuffix(strings.ToLower(text[from:to]), "authorization") && schemeAt(text[start+len(quote):]) > 0
	return valueIf(text, start, quote, func(value string) bool { return credentials || isUnlikeWords(value) || isInRawHeaders(text, at) })
}

// endsInAny reports whether a text ends in one of some characters.
func endsInAny(text, chars string) bool {
	return text != "" && strings.IndexByte(chars, text[len(text)-1]) >= 0
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

// beside returns the span of a secret that begins after a position, if the name of one ends before another: with an arrow or a tab between them.
func beside(text string, at, after int) (start, end int) {
	start, quote := afterSpaces(text, after)
	name := nameBefore(text, at)
	if !SecretName(name) {
		return 0, 0
	}
	return valueIf(text, start, quote, func(value string) bool { return !isProse(value) })
}
