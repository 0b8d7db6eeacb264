package facts

import (
	"bytes"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/search"
)

// isStatus reports whether the number from 400 to 599 at b[i] is an HTTP status: the value of a status field, or at the position of
// the status in an access line or a status line.
func (a *Reader) isStatus(b []byte, i int) bool {
	next := byte(' ')
	if i+3 < len(b) {
		next = b[i+3]
	}
	if next == '/' && a.seen.requestEnd > 0 && i == a.seen.requestEnd+2 { // Apache's %s/%>s
		return isThreeDigits(b[i+4 : lex.WordEnd(b, i)])
	}
	if isPartOfNumber(b[i+3:]) {
		return false
	}
	if a.codeBehind(b, i) > 0 && a.reportsStatus(b, i) {
		return true
	}
	if key, sep := idiom.KeyBefore(b, i); sep != 0 {
		return len(key) > 0 && a.isStatusField(b, i, key)
	}
	if i == 0 || isFieldEnd(b[i-1]) {
		if isBeforeRequest(b[i+3:]) && !isSquidResult(lex.LastWord(b[:i])) {
			return !isTally(b, i)
		}
		if a.seen.isStatusFirst(b) {
			return i == a.seen.firstAt
		}
	}
	if i == 0 || next == '/' {
		return false
	}
	switch c := b[i-1]; {
	case c == ' ' || c == '\t':
		return a.isStatusWord(b, i)
	case c == '[' && next == ']': // PHP's own server: 127.0.0.1:50000 [404]: GET /
		return i >= 2 && b[i-2] == ' ' && lex.HasPrefix(b[i+3:], "]: ") || isBehindRequest(b, i)
	case c == '[' || c == '(':
		return isBehindRequest(b, i)
	case c == '/':
		return a.isSquid(b, i)
	case c == ',' || c == ';' || c == '|':
		return isBehindVersion(b[:i]) || isFieldBehindPath(b, i)
	}
	return isBehindVersion(b[:i])
}

// isPartOfNumber reports whether three digits before rest are a part of a larger number, an address or a time, or have a unit.
func isPartOfNumber(rest []byte) bool {
	if len(rest) > 1 && ascii.IsAlphanumeric(rest[1]) {
		switch rest[0] {
		case '.', '-', '/', ':', '%':
			return true
		}
	}
	return search.IsMeasured(rest)
}

// isStatusField reports whether the field with this name, whose value is the number b[i:], is one for statuses.
func (a *Reader) isStatusField(b []byte, i int, key []byte) bool {
	if idiom.IsBrief(key) && (len(a.facts.method) > 0 || requestAt(b) >= 0) {
		return true
	}
	if k := a.keys.Of(key); k != idiom.KindCode || len(key) != len("code") {
		return k == idiom.KindStatus && !isOfThing(b, i, key) && !(b[i-1] == '"' && isMetric(b, i, i+3))
	}
	end := i - 1 // status code: 404
	for end > 0 && !ascii.IsLetter(b[end]) {
		end--
	}
	return lex.LowerEqual(lex.NameBefore(b, max(0, end+1-len("code"))), "status")
}

// isStatusWord reports whether the number b[i:] after a space is a status, by the text before and after it. For W3C's format, it also records
// the request.
func (a *Reader) isStatusWord(b []byte, i int) bool {
	before, rest := lex.TrimRight(b[:i]), b[i+3:]
	if len(before) == 0 {
		return false
	}
	if isVerdictStatus(b, i) {
		return true
	}
	if a.seen.access && idiom.IsW3C(b) {
		if !isW3CStatus(b, i) {
			return false
		}
		a.w3c(b)
		return true
	}
	last := len(before) - 1
	switch {
	case before[last] == '"':
		return last == a.seen.requestEnd || afterRequest(b, last, rest, a.seen.access)
	case before[last] == '|':
		return isBarred(b, i, before, rest)
	case before[last] == '-' && (last == 0 || before[last-1] == ' '):
		before = before[max(0, len(before)-lex.Near):]
		return a.seen.access && lex.Contains(before, "\" from ") || firstNumberAfterDash(before) || isBehindRequest(b, i)
	}
	token := lex.LastWord(before)
	if a.seen.requestEnd > 0 && isSize(token) && len(lex.TrimSpace(before[a.seen.requestEnd+1:])) == len(token) { // the size before the status
		return true
	}
	if b[i-1] == '\t' && isFieldBehindPath(b, i) || isBehindRequest(b, i) {
		return true
	}
	head := before[:len(before)-len(token)]
	switch {
	case lex.HasPrefix(token, "HTTP/") && len(token) <= 8, string(token) == "HTTP":
		return !a.seen.access
	case isTimings(token):
		return true
	case i < lex.Near && idiom.IsLoadBalancer(b):
		return isLoadBalancerStatus(b, i)
	case len(token) > 0 && token[0] == '/', lex.HasPrefix(token, "http"):
		return idiom.IsMethod(lex.LastWord(head[:max(0, len(head)-1)])) && followsStatus(rest) && !isAligned(b, i)
	case lex.LowerEqual(token, "responded"), string(token) == "Completed", string(token) == "RespStatus", string(token) == "Sent" && lex.HasPrefix(rest, " in "): // the last two are varnishlog and Phoenix
		return true
	case lex.LowerEqual(token, "status"), lex.LowerEqual(token, "statuscode"), lex.LowerEqual(token, "status:"):
		return !isOfThing(b, i, token) && !isUserAgent(b, i) && !a.seen.isSource(b, i)
	case lex.LowerEqual(token, "code"), lex.LowerEqual(token, "code:"):
		return lex.LowerEqual(lex.LastWord(head), "status")
	case lex.LowerEqual(token, "response"):
		return hasReason(b, i)
	}
	return false
}

// hasReason reports whether the reason phrase of the status at b[i] follows it, as it is in HTTP or as Spring names it: 429 TOO_MANY_REQUESTS.
func hasReason(b []byte, i int) bool {
	reason := http.StatusText(status(b, i))
	rest := b[i+3:]
	if len(reason) == 0 || len(rest) < 1+len(reason) {
		return false
	}
	name := bytes.ReplaceAll(rest[1:1+len(reason)], []byte{'_'}, []byte{' '})
	return rest[0] == ' ' && strings.EqualFold(string(name), reason)
}

// codeBehind returns the index of the code that belongs to the status at b[i], which follows the status or its reason phrase:
// 401 EXPIRED_TOKEN, 429: RATE_LIMIT, 429 Too Many Requests: RATE_LIMIT. It returns 0 if there is none.
func (a *Reader) codeBehind(b []byte, i int) int {
	at := i + 3
	for at < len(b) && (b[at] == ':' || b[at] == ' ') {
		at++
	}
	if at == i+3 || at >= len(b) || !ascii.IsUpper(b[at]) {
		return 0
	}
	n, _ := ascii.Number(b[i:])
	if rest, ok := bytes.CutPrefix(b[at:], []byte(http.StatusText(int(n))+": ")); ok {
		at = len(b) - len(rest)
	}
	end := at
	for end < len(b) && (ascii.IsUpper(b[end]) || b[end] == '_') {
		end++
	}
	if c := a.vocabulary.Find(b[at:end]); c == nil || !slices.Contains(c.Statuses, int(n)) {
		return 0
	}
	return at
}

// reportsStatus reports whether the text before the status at b[i] reports the outcome of a call: a request, a word for a failure or a
// response, or an error level at the beginning of the line.
func (a *Reader) reportsStatus(b []byte, i int) bool {
	before := lex.TrimRight(b[:i])
	token := lex.LastWord(before)
	if len(token) > 1 && token[0] == '/' || lex.HasPrefix(token, "http") {
		return idiom.IsMethod(lex.LastWord(lex.TrimRight(before[:len(before)-len(token)])))
	}
	for _, word := range [...]string{"returned", "responded", "answered", "received", "got"} {
		if lex.LowerEqual(token, word) {
			return true
		}
	}
	switch string(bytes.Trim(token, "[]:")) {
	case "WARN", "WARNING", "WRN":
		return true
	}
	return idiom.IsFailure(bytes.TrimRight(token, ":")) || lex.LowerEqual(token, "with") && idiom.IsFailure(lex.LastWord(lex.TrimRight(before[:len(before)-len(token)]))) ||
		beginsMessage(b, len(before))
}

// isBehindVersion reports whether b ends in a request, quoted or not, and the separator before its status: GET / HTTP/1.1|.
func isBehindVersion(b []byte) bool {
	b = bytes.TrimRight(b[max(0, len(b)-len(` HTTP/1.1" "`)):], `"' |,;`)
	return len(b) > 6 && lex.HasPrefix(b[bytes.LastIndexByte(b, ' ')+1:], "HTTP/") && ascii.IsDigit(b[len(b)-1])
}

// isSquid reports whether the status b[i:], after a slash, is that of an access line of Squid, and takes its client and its request:
// 1795839354.123 9 10.0.0.1 TCP_MISS/503 2050 GET http://x/articles - HIER_DIRECT/10.0.0.2 text/html.
func (a *Reader) isSquid(b []byte, i int) bool {
	head := b[max(0, i-128):i]
	result := lex.LastWord(head)
	if len(result) < 5 || !ascii.IsUpper(result[0]) {
		return false
	}
	client := lex.LastWord(head[:len(head)-len(result)])
	if !idiom.IsAddress(client) {
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

// isVerdictStatus reports whether the status at b[i] is in a verdict of probe: "! 429 RATE_LIMIT: …".
func isVerdictStatus(b []byte, i int) bool {
	j := i + 4
	for j < len(b) && (ascii.IsUpper(b[j]) || b[j] == '_') {
		j++
	}
	return j >= i+8 && j < len(b) && b[j] == ':' && isVerdict(b, i+4)
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
