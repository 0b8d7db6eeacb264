package facts

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
)

// isBehindVersion reports whether b ends in a request, quoted or not, and the separator before its status: GET / HTTP/1.1|.
func isBehindVersion(b []byte) bool {
	b = bytes.TrimRight(b[max(0, len(b)-len(` HTTP/1.1" "`)):], `"' |,;`)
	return len(b) > 6 && lex.HasPrefix(b[bytes.LastIndexByte(b, ' ')+1:], "HTTP/") && ascii.IsDigit(b[len(b)-1])
}

// isSquid reports whether the status b[i:], after a slash, is that of an access line of Squid, and takes its client and its request:
// 1795839354.123 9 10.0.0.1 TCP_MISS/503 2050 GET http://x/articles - HIER_DIRECT/10.0.0.2 text/html.
func (a *Reader) isSquid(b []byte, i int) bool {
	head, result := lex.CutLastWord(b[max(0, i-128):i])
	client := lex.LastWord(head)
	if len(result) < 5 || !ascii.IsUpper(result[0]) || !idiom.IsAddress(client) {
		return false
	}
	set(&a.facts.Client, client)
	if fields := bytes.SplitN(b[i:min(len(b), i+lex.Near)], []byte{' '}, 3); len(fields) == 3 {
		path, method, _ := requestLine(fields[2])
		a.facts.setRequest(path, method)
	}
	return true
}

// isSquidResult reports whether a word is the result in an access line of Squid, TCP_MISS/503, which the size follows.
func isSquidResult(word []byte) bool {
	i := bytes.IndexByte(word, '/')
	return i > 0 && ascii.IsUpper(word[0]) && isThreeDigits(word[i+1:])
}

// isBeforeRequest reports whether a request follows a status: 404 GET /articles, 404|GET|/articles, 404 - GET /articles, and
// 404 - 1.5ms GET /articles, as Fiber prints it.
func isBeforeRequest(rest []byte) bool {
	if lex.HasPrefix(rest, " - ") {
		rest = rest[2:]
		if latency := lex.TrimLeft(rest); len(latency) > 0 && ascii.IsDigit(latency[0]) {
			if n := bytes.IndexByte(latency[:min(len(latency), 16)], ' '); n > 0 && latency[n-1] == 's' {
				rest = latency[n:]
			}
		}
	}
	if len(rest) < 6 || !isFieldEnd(rest[0]) || !ascii.IsUpper(rest[1]) {
		return false
	}
	n := bytes.IndexByte(rest[1:min(len(rest), 10)], rest[0])
	return n > 0 && idiom.IsMethod(rest[1:1+n]) && isTarget(rest[n+2:])
}

// isTarget reports whether a text begins with the target of a request, quoted or not.
func isTarget(b []byte) bool {
	b = bytes.TrimPrefix(b, []byte{'"'})
	return len(b) > 0 && b[0] == '/' || lex.HasPrefix(b, "http://") || lex.HasPrefix(b, "https://")
}

// isTable reports whether the line around b[i] begins with a bar, as the rows of tables do.
func isTable(b []byte, i int) bool {
	from := max(0, i-lex.Near)
	line := lex.TrimLeft(b[from+bytes.LastIndexByte(b[from:i], '\n')+1 : i])
	return len(line) > 0 && line[0] == '|'
}

// w3c takes the request of such a line: the path, which follows the method or, for CloudFront, a host name; and the client, which is the
// only address before the method or, for IIS, an address after it.
func (a *Reader) w3c(b []byte) {
	at, addresses := idiom.MethodOfW3C(b)
	n := 0
	for field := range bytes.SplitSeq(b[at:], b[10:11]) {
		switch {
		case n == 0:
			set(&a.facts.method, field)
		case len(field) > 0 && field[0] == '/':
			set(&a.facts.Path, field)
		case addresses == 1 && b[10] == ' ' && idiom.IsAddress(field):
			set(&a.facts.Client, field)
		}
		if n++; n > 6 {
			break
		}
	}
	a.clientOf(b, at)
}

// isW3CStatus reports whether the number at b[i] of such a line is the status: with tabs it comes after the path, with spaces it is the
// first of several numbers at the end.
func isW3CStatus(b []byte, i int) bool {
	token, rest := lex.LastWord(b[:i]), b[i+3:]
	if b[10] == '\t' {
		return len(token) > 0 && token[0] == '/'
	}
	if _, w := ascii.Number(token); w > 0 && w == len(token) {
		return false
	}
	for range 2 {
		if len(rest) == 0 || rest[0] != ' ' {
			return false
		}
		_, w := ascii.Number(rest[1:])
		if w == 0 {
			return false
		}
		rest = rest[1+w:]
	}
	return len(rest) == 0 || rest[0] == ' ' || rest[0] == '\n'
}

// afterRequest reports whether the quote at b[at] ends the request of an access line. seen reports whether another one has been seen.
func afterRequest(b []byte, at int, rest []byte, seen bool) bool {
	open := bytes.LastIndexByte(b[:at], '"')
	if open < 0 {
		return false
	}
	inside := b[open+1 : at]
	if _, _, ok := requestOf(b, open, inside); ok {
		return true
	}
	if lex.Contains(inside, " HTTP/") {
		return true
	}
	if seen || len(inside) > 1 && inside[0] != '\\' && inside[0] != '-' {
		return false
	}
	rest = lex.TrimLeft(rest) // a request that the server could not read: "-" 408 0
	return len(rest) > 0 && (ascii.IsDigit(rest[0]) || rest[0] == '-')
}

// isTimings reports whether a word holds HAProxy's five times: 0/0/1/2/3.
func isTimings(token []byte) bool {
	if bytes.Count(token, []byte{'/'}) != 4 {
		return false
	}
	for _, c := range token {
		if !ascii.IsDigit(c) && c != '/' && c != '-' && c != '+' {
			return false
		}
	}
	return true
}

// isLoadBalancerStatus reports whether the number at b[i] of such a line is one of its two statuses.
func isLoadBalancerStatus(b []byte, i int) bool {
	spaces := bytes.Count(bytes.TrimSpace(b[:i]), []byte{' '})
	first := 7
	if ascii.IsDigit(b[0]) { // without the type of the listener
		first = 6
	}
	return spaces == first || spaces == first+1
}

// followsStatus reports whether what comes after a number fits a status: a duration, a size, a dash, "in", or nothing.
func followsStatus(rest []byte) bool {
	rest = lex.TrimLeft(rest)
	return len(rest) == 0 || ascii.IsDigit(rest[0]) || rest[0] == '-' || lex.HasPrefix(rest, "in ") || rest[0] == '\n' || rest[0] == '(' || rest[0] == '|'
}

// firstNumberAfterDash reports whether the dash that b ends with is the first separate one after the request.
func firstNumberAfterDash(b []byte) bool {
	i := lex.Index(b, "Request finished ")
	return i >= 0 && !lex.Contains(b[i:], " - ")
}
