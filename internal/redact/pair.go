package redact

import (
	"strings"

	"github.com/hex21/hex21/internal/text"
)

// pairedAt returns the span of the secret of a pair: the value after key="password" or before it, or the part of a form with this name.
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
		if m := secondName().FindStringSubmatch(rest); m != nil && SecretName(m[1]) {
			return start, end
		}
		return 0, 0
	}
	if end-start > maxName || !SecretName(text[start:end]) {
		return 0, 0
	}
	start = end + len(quote)
	if n := len(blankLines().FindString(rest)); n > 0 {
		start += n
		return start, len(text) - len(fromFirst(text[start:], "\r\n\\"))
	}
	m := secondValue().FindString(rest)
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

// Patterns of what is before and between the parts of a pair, and before an item of a list.
var (
	secondValue = text.Pattern(`^(?i)[,\s\\"']*value[\s\\"']*[:=]`)
	secondName  = text.Pattern(`^(?i)[,\s\\"']*(?:name|key)[\s\\"']*[:=][\s\\"']*([\w.-]+)`)
	blankLines  = text.Pattern(`^(?:(?:[ \t\r]|\\+r)*(?:\n|\\+n)){2,}`)              // before the content of a part of a form
	rawHeaders  = text.Pattern(`(?i)rawheaders[ =:"'\\]*\[[^\[]*$`)                  // of Node, in which each value follows the name of its header
	beforeItem  = text.Pattern(`^(?:[\s{]|\\+[nrt]|\\*"stringValue\\*":|String\()*`) // also as OpenTelemetry and Rust print it
)

// afterComma returns the span of a secret that is the argument or the item after its name, if it does not look like another name.
func afterComma(text string, at int) (start, end int) {
	from, to := nameSpan(text, len(strings.TrimRight(text[:at], ")}")))
	if to-from < 2 || !SecretName(text[from:to]) { // a list may be of a million digits
		return 0, 0
	}
	if text[from] == '-' { // an argument of a command, and the next one
		start = at + 1 + len(beforeItem().FindString(window(text, at+1, maxName)))
		return valueIf(text, start, quoteAt(text[start:]), func(value string) bool {
			return !strings.HasPrefix(value, "-") && !isProse(value) && !fileFlags[strings.TrimLeft(text[from:to], "-")]
		})
	}
	start, quote := afterSpaces(text, at+1)
	if strings.HasPrefix(text[start:], "<<") { // {<<"token">>,<<"1f2e">>} of Erlang
		start += len("<<")
		quote = quoteAt(text[start:])
	}
	quoted := to < at && quote != ""
	if to == at && quote != "" && endsInAny(text[:from], "{") && (start == at+1 || text[from:to] == strings.ToLower(text[from:to])) { // {token,"1f2e"}, unlike {token.INT, "1f2e"} of Go
		return valueIf(text, start, quote, func(value string) bool { return len(value) >= least && !isProse(value) })
	}
	if before := strings.TrimRight(text[max(0, from-maxEscape):from], "b\"'`\\<"); endsInAny(before, "[") || quoted && endsInAny(before, "({") {
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
	return valueIf(text, start, quote, func(value string) bool {
		return credentials || isUnlikeWords(value, " ") || rawHeaders().MatchString(text[max(0, at-maxList):at])
	})
}

// endsInAny reports whether a text ends in one of some characters.
func endsInAny(text, chars string) bool {
	return text != "" && strings.IndexByte(chars, text[len(text)-1]) >= 0
}

// maxList is how far before a value the beginning of its list is looked for.
const maxList = 1 << 10

// inCell returns the span of a secret in the cell of a table after the cell with its name.
func inCell(text string, at int) (start, end int) {
	return valueIf(text, at+1+countSpaces(text[at+1:]), "", func(value string) bool {
		name := nameBefore(text, at)
		return isUnlikeWords(value, " ") && SecretName(name) || namesPassword(name) && len(value) >= least && !isProse(value) && !adjective().MatchString(value)
	})
}

// beside returns the span of a secret after an arrow or a tab, if the name of one ends before that.
func beside(text string, at, after int) (start, end int) {
	name := nameBefore(text, at)
	if name == "" { // as in a row of tabs, of which each would count the others
		return 0, 0
	}
	start, quote := afterSpaces(text, after)
	if n := typeAt(text[start:]); n > 0 && text[after-1] == '>' && text[start+n] == '(' {
		start, quote = afterSpaces(text, start+n+1)
	}
	return valueIf(text, start, quote, func(value string) bool {
		first, _, _ := strings.Cut(value, `\`) // before an escaped tab or line end
		return !isProse(first) && SecretName(name)
	})
}
