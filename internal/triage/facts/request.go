package facts

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/stamp"
)

// clientText returns the index after the braces at b[i] when they hold what a client sent: the headers that HAProxy captures, or the
// parameters of a request as Ruby prints them. Else it returns 0.
func clientText(b []byte, i int) int {
	if i == 0 || b[i-1] != ' ' {
		return 0
	}
	line := b[i:min(len(b), i+lex.Near)]
	if n := bytes.IndexByte(line, '\n'); n >= 0 {
		line = line[:n]
	}
	if envelopeKind(b, i) == idiom.KindRequest {
		return i + groupEnd(line)
	}
	end := bytes.IndexByte(line, '}')
	if end < 0 {
		return 0
	}
	rest := line[end+1:]
	if lex.HasPrefix(rest, " {") && bytes.IndexByte(rest, '}') > 0 {
		rest = rest[bytes.IndexByte(rest, '}')+1:]
	}
	if !lex.HasPrefix(rest, ` "`) {
		return 0
	}
	if _, _, ok := requestLine(rest[2:]); ok {
		return i + end + 1
	}
	return 0
}

// groupEnd returns the index after the brace that closes the one with which a line begins, or the length of the line if none does.
func groupEnd(line []byte) int {
	depth, quote := 0, byte(0)
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '\\':
			i++
		case quote != 0:
			quote *= byte(lex.BoolInt(c != quote))
		case c == '"' || c == '\'':
			quote = c
		case c == '{':
			depth++
		case c == '}':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return len(line)
}

// requestOf returns the request that raw, the text between the quotes at b[open:], holds: the whole of it, or the path after a method.
func requestOf(b []byte, open int, raw []byte) (path, method []byte, ok bool) {
	if len(raw) > 0 && raw[0] == '/' && open > 3 && b[open-1] == ' ' {
		if method = lex.LastWord(b[max(0, open-16):open]); idiom.IsMethod(method) {
			return raw, method, true
		}
	}
	return requestLine(raw)
}

// bareRequest returns the path of a request without quotes that begins with the word b[from:to], as in GET /articles 404 and
// GET /articles HTTP/1.1 404, or behind the status, as in 404|GET|/articles. asIs reports whether a tab, a bar or the like separates its parts or
// ends it, as in access lines, where everything after it was sent by the client. Application logs have spaces instead.
func bareRequest(b []byte, from, to int) (path []byte, asIs bool) {
	if to+2 >= len(b) || b[to+1] != '/' || !idiom.IsMethod(b[from:to]) || !isFieldEnd(b[to]) {
		return nil, false
	}
	rest := b[to+1 : min(len(b), to+lex.Near)]
	n := bytes.IndexByte(rest, b[to])
	if n < 0 {
		return nil, false
	}
	path, rest = rest[:n], rest[n+1:]
	if _, w := ascii.Number(rest); w == 3 && (len(rest) == 3 || rest[3] == b[to]) {
		return path, b[to] != ' '
	}
	if b[to] != ' ' && statusFirst(b) >= 0 {
		return path, true
	}
	w := bytes.IndexAny(rest, " \t|")
	if w < 0 || !lex.HasPrefix(rest, "HTTP/") {
		return nil, false
	}
	if _, digits := ascii.Number(rest[w+1:]); digits != 3 {
		return nil, false
	}
	return path, rest[w] != ' '
}

// sentByClient returns where the Referer and the User-Agent of an access line are, whose request ends with the quote b[end]: the two quoted texts
// after the status, the size and perhaps more numbers.
func sentByClient(b []byte, end int) (from, to int) {
	for n, i := 0, end+1; n < 6 && i+1 < len(b) && b[i] == ' '; n++ {
		if i++; b[i] == '"' {
			first := lex.StringEnd(b, i+1)
			if n < 2 || first < 0 || !lex.HasPrefix(b[first:], `" "`) {
				return 0, 0
			}
			return i, lex.StringEnd(b, first+3) + 1
		}
		for i < len(b) && (ascii.IsDigit(b[i]) || b[i] == '.' || b[i] == '-' || b[i] == '>') {
			i++
		}
	}
	return 0, 0
}

// requestLine takes the request of an access line apart: "GET /articles HTTP/1.1".
func requestLine(b []byte) (path, method []byte, ok bool) {
	i := bytes.IndexByte(b, ' ')
	if i < 3 || i > 10 {
		return nil, nil, false
	}
	for _, c := range b[:i] {
		if !ascii.IsUpper(c) {
			return nil, nil, false
		}
	}
	path = b[i+1:]
	if len(path) == 0 || path[0] != '/' && path[0] != '*' && !lex.HasPrefix(path, "http") {
		return nil, nil, false
	}
	if j := bytes.IndexByte(path, ' '); j >= 0 {
		path = path[:j]
	}
	return path, b[:i], true
}

// clientOf takes the client from an access line, whose request begins at b[at]. It precedes the time in brackets, with at most the names of the
// server and the user between them; without such a time it is the first address of the line, except in W3C's format.
func (a *Reader) clientOf(b []byte, at int) {
	if len(a.facts.Client) > 0 {
		return
	}
	head := b[max(0, at-lex.Near):at]
	if end := bytes.LastIndexByte(head, '['); end > 0 && head[end-1] == ' ' {
		var words [3][]byte
		for i, rest := 0, head[:end]; i < len(words); i++ {
			rest, words[i] = lex.CutLastWord(rest)
		}
		for _, i := range [...]int{0, 2, 1} {
			if idiom.IsAddress(words[i]) {
				set(&a.facts.Client, words[i])
				return
			}
		}
	}
	for word := range bytes.FieldsFuncSeq(head, isSeparator) {
		if idiom.IsAddress(word) {
			set(&a.facts.Client, word)
			return
		}
	}
}

// isSeparator reports whether a character separates the parts of access lines.
func isSeparator(r rune) bool { return r <= ' ' || r == '"' || r == '|' || r == ',' }

// isUnreadable reports whether the text between the quotes at b[open] and b[end] is a request that the server could not parse: it is between
// a time in brackets and a status.
func isUnreadable(b []byte, open, end int) bool {
	if _, w := ascii.Number(b[min(len(b), end+2):]); w != 3 || b[end+1] != ' ' || !lex.HasSuffix(lex.TrimRight(b[:open]), "]") {
		return false
	}
	start := lex.LastNear(b, open, '[')
	if start < 0 {
		return false
	}
	_, _, ok := stamp.Clock{}.Read(b[start+1:], false)
	return ok
}
