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
	if isPartOfNumber(b[i+3:]) || search.IsMeasured(b, i) {
		return false
	}
	if a.codeBehind(b, i) > 0 && a.reportsStatus(b, i) {
		return true
	}
	key, sep := idiom.KeyBefore(b, i)
	if (sep == 0 || sep == ':') && !a.seen.access && a.isOfAnswer(b, i) {
		return true
	}
	if sep != 0 {
		return len(key) > 0 && a.isStatusField(b, i, key) || b[i-1] == ':' && isBehindLogger(b, i) && isBeforeRequest(b[i+3:])
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

// isPartOfNumber reports whether three digits before rest are a part of a larger number, an address or a time.
func isPartOfNumber(rest []byte) bool {
	if len(rest) > 1 && ascii.IsAlphanumeric(rest[1]) {
		switch rest[0] {
		case '.', '-', '/', ':', '%':
			return true
		}
	}
	return false
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
	return lex.LowerEqualAny(lex.NameBefore(b, max(0, end+1-len("code"))), "status", "response") && !isOfThing(b, i, key)
}

// isStatusWord reports whether the number b[i:] after a space is a status, by the text before and after it. For W3C's format, it also records
// the request.
func (a *Reader) isStatusWord(b []byte, i int) bool {
	before, rest := lex.TrimRight(b[:i]), b[i+3:]
	if len(before) == 0 {
		return false
	}
	if isVerdictStatus(b, i) || isReported(b, i) {
		return true
	}
	if a.seen.access && idiom.IsW3C(b) {
		found := isW3CStatus(b, i)
		if found {
			a.w3c(b)
		}
		return found
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
	head, word := lex.CutLastWord(before)
	if a.seen.requestEnd > 0 && isSize(word) && len(lex.TrimSpace(before[a.seen.requestEnd+1:])) == len(word) { // the size before the status
		return true
	}
	return b[i-1] == '\t' && isFieldBehindPath(b, i) || isBehindRequest(b, i) || a.isStatusBehind(b, i, head, word)
}

// isStatusBehind reports whether the number b[i:] is a status, by the word before it and the text before that word.
func (a *Reader) isStatusBehind(b []byte, i int, head, word []byte) bool {
	if lex.LowerEqual(word, "error") && lex.HasSuffix(lex.TrimRight(head), "HTTP") { // HTTP Error 429
		head, word = lex.CutLastWord(head)
	}
	switch rest := b[i+3:]; {
	case lex.HasPrefix(word, "HTTP/") && len(word) <= 8:
		return !a.seen.access
	case string(word) == "HTTP":
		return !a.seen.access && (reasonEnd(b, i) > 0 || a.codeBehind(b, i) > 0 || a.reportsStatus(b, len(head)) || endsInOutcome(head) && !isSubject(rest))
	case isTimings(word):
		return true
	case i < lex.Near && idiom.IsLoadBalancer(b):
		return isLoadBalancerStatus(b, i)
	case len(word) > 0 && word[0] == '/', lex.HasPrefix(word, "http"):
		return idiom.IsMethod(lex.LastWord(head[:max(0, len(head)-1)])) && followsStatus(rest) && !isAligned(b, i)
	case lex.LowerEqual(word, "responded"), string(word) == "Completed": // Serilog and Rails
		return true
	case string(word) == "RespStatus": // varnishlog
		return true
	case string(word) == "Sent" && lex.HasPrefix(rest, " in "): // Phoenix
		return true
	case lex.LowerEqualAny(word, "status", "statuscode", "status:"):
		return !isOfThing(b, i, word) && !isUserAgent(b, i) && !a.seen.isSource(b, i)
	case lex.LowerEqualAny(word, "code", "code:"):
		return lex.LowerEqualAny(lex.LastWord(head), "status", "response") && !isOfThing(b, i, word)
	case lex.LowerEqual(word, "response"):
		return reasonEnd(b, i) > 0
	}
	return false
}

// endsInOutcome reports whether a text before HTTP 429 leads to the outcome of a call: retrying after, request failed (, GET /articles ->. A text
// about statuses has another word there, such as how or about, or the quote of a title.
func endsInOutcome(head []byte) bool {
	head = bytes.TrimRight(head, " ")
	if len(head) == 0 { // a text of its own, such as a title
		return false
	}
	before, word := lex.CutLastWord(head)
	switch last := head[len(head)-1]; {
	case ascii.IsAlphanumeric(last):
		return lex.LowerEqualAny(word, "after", "with", "status", "code", "response", "was", "unexpected", "replied", "by") ||
			lex.LowerEqual(word, "of") && lex.LowerEqual(lex.LastWord(before), "because") || lex.LowerEqual(word, "to") && lex.LowerEqual(lex.LastWord(before), "due")
	default:
		return bytes.IndexByte([]byte("\"'`.?!"), last) < 0
	}
}

// isSubject reports whether a status is the subject of a sentence, by the word behind it: 404 works, 429 means.
func isSubject(rest []byte) bool {
	rest, spaced := bytes.CutPrefix(rest, []byte{' '})
	if !spaced || len(rest) == 0 || !ascii.IsLetter(rest[0]) || ascii.IsUpper(rest[0]) {
		return false
	}
	return !lex.LowerEqualAny(rest[:lex.WordEnd(rest, 0)], "for", "from", "in", "on", "after", "at", "to", "while", "when", "during", "by", "and", "with", "via", "but")
}

// isOfAnswer reports whether the number at b[i] is the status of an answer in the text of an error, as libraries that make requests write it: after a
// colon, the name of an exception or a word of failure, and before its reason phrase, or in the words of curl and urllib3.
func (a *Reader) isOfAnswer(b []byte, i int) bool {
	if i == 0 || strings.IndexByte(" [('`\"", b[i-1]) < 0 { // such as the milliseconds of a time
		return false
	}
	head, rest := b[:i], b[i+3:]
	if i > 1 && b[i-2] == ':' && lex.HasSuffix(head, " returned error: ") {
		return true
	}
	if len(rest) > 1 && rest[0] == ' ' && lex.IsLower(rest[1]) {
		return lex.HasPrefix(rest, " error responses") && lex.HasSuffix(head, "too many ")
	}
	n := reasonEnd(b, i)
	if n == 0 || isSubject(b[n:]) || !lex.IsLower(b[n-1]) { // NOT_FOUND may be the code of another thing
		return false
	}
	if b[i-1] != ' ' {
		head = head[:i-1]
	}
	colon := bytes.TrimSuffix(head, []byte(": "))
	name := lex.NameBefore(colon, len(colon))
	if len(colon) < len(head) && !idiom.IsLevel(name) {
		k := a.keys.Of(name)
		return !isHeading(name) && !isTitle(name, colon[:len(colon)-len(name)], head[:len(head)-1], roleLine) &&
			(k != idiom.KindSkip && k != idiom.KindThing && k != idiom.KindContent || !opens(b, len(colon), name))
	}
	return idiom.IsException(name) || idiom.IsFailure(name) || lex.HasSuffix(head, " resulted in a ") || a.reportsStatus(b, i)
}

// reasonEnd returns the index after the reason phrase of the status at b[i], as it is in HTTP, as Spring names it, 429 TOO_MANY_REQUESTS, or in quotes or
// parentheses or behind the words of a library. It returns 0 if there is none.
func reasonEnd(b []byte, i int) int {
	text, width := b[i+3:], 0
	switch {
	case len(text) < 4 || ascii.IsDigit(text[1]): // in an access line
	case text[0] == ' ':
		if width = 1 + lex.BoolInt(text[1] == '(' || text[1] == '"'); lex.HasPrefix(text, " Client Error: ") || lex.HasPrefix(text, " Server Error: ") {
			width = len(" Client Error: ")
		}
	case text[0] == ':' && text[1] == ' ':
		width = 2
	case lex.HasPrefix(text[:len(text)-1], ", message='"):
		width = len(", message='")
	}
	if width == 0 || !ascii.IsLetter(text[width]) {
		return 0
	}
	text = text[width:]
	for _, reason := range [...]string{http.StatusText(status(b, i)), // and what it is called elsewhere
		"Content Too Large", "Payload Too Large", "URI Too Long", "Range Not Satisfiable", "Unprocessable Content"} {
		if isReason(text, reason) {
			return len(b) - len(text) + len(reason)
		}
	}
	return 0
}

// isReason reports whether a text begins with a reason phrase, in any case, and with spaces or underscores.
func isReason(text []byte, reason string) bool {
	if len(reason) == 0 || len(text) < len(reason) || text[0]|0x20 != reason[0]|0x20 {
		return false
	}
	for i, c := range []byte(reason) {
		if text[i]|0x20 != c|0x20 && (c != ' ' || text[i] != '_') {
			return false
		}
	}
	return true
}

// isBehindLogger reports whether the level and the name of a logger, which begin the line, precede b[i]: WARNING:tornado.access:404.
func isBehindLogger(b []byte, i int) bool {
	start := i - 1 - len(lex.NameBefore(b, i-1))
	return start > 0 && b[start-1] == ':' && idiom.IsLevel(b[:start-1])
}

// isReported reports whether the status at b[i] is followed by its reason phrase and then the method of the request or its duration:
// 429 Too Many Requests: GET - /articles, 404 Not Found (0.0012s, 810/s).
func isReported(b []byte, i int) bool {
	if i+4 >= len(b) || !ascii.IsUpper(b[i+4]) {
		return false
	}
	n := reasonEnd(b, i)
	if n == 0 {
		return false
	}
	if time, ok := bytes.CutPrefix(b[n:], []byte(" (")); ok {
		return isSize(time[:lex.SkipTo(time, 0, lex.EndsBare)])
	}
	rest, ok := bytes.CutPrefix(b[n:], []byte(": "))
	return ok && idiom.IsMethod(rest[:lex.WordEnd(rest, 0)])
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
	if c := a.vocabulary.Find(b[at:lex.Skip(b, at, lex.Capital)]); c == nil || !slices.Contains(c.Statuses, int(n)) {
		return 0
	}
	return at
}

// reportsStatus reports whether the text before the status at b[i] reports the outcome of a call: a request, a word for a failure or a
// response, or an error level at the beginning of the line.
func (a *Reader) reportsStatus(b []byte, i int) bool {
	before, word := lex.CutLastWord(b[:i])
	if len(word) > 1 && word[0] == '/' || lex.HasPrefix(word, "http") {
		return idiom.IsMethod(lex.LastWord(before))
	}
	switch string(bytes.Trim(word, "[]:")) {
	case "WARN", "WARNING", "WRN":
		return true
	}
	return lex.LowerEqualAny(word, "returned", "responded", "answered", "received", "got") || idiom.IsFailure(bytes.TrimRight(word, ":")) ||
		lex.LowerEqual(word, "with") && idiom.IsFailure(lex.LastWord(before)) || beginsMessage(b, len(before)+len(word))
}

// isVerdictStatus reports whether the status at b[i] is in a verdict of probe: "! 429 RATE_LIMIT: …".
func isVerdictStatus(b []byte, i int) bool {
	j := lex.Skip(b, i+4, lex.Capital)
	return j >= i+8 && j < len(b) && b[j] == ':' && isVerdict(b, i+4)
}

// isVerdict reports whether b[:i] ends in a status after the mark of probe's verdict, at the beginning of a line: "! 429 ".
func isVerdict(b []byte, i int) bool {
	start := bytes.LastIndexByte(b[max(0, i-32):i], '\n') + 1
	if start == 0 && i > 32 {
		return false
	}
	words := bytes.Fields(b[max(0, i-32)+start : i])
	return len(words) == 2 && len(words[1]) == 3 && (string(words[0]) == "!" || string(words[0]) == "✗" || string(words[0]) == "x") && search.StatusAt(words[1], 0)
}
