package triage

import "bytes"

// role is what kind of text is being read.
type role uint8

const (
	roleLine    role = iota // a line, or a part of one
	roleMessage             // the value of a field
	roleError               // the value of a field that holds an error
	roleContent             // a document: only an envelope counts
)

// text reads text that is not, as a whole, JSON: it may hold JSON, pairs of keys and values, quoted and escaped text, exceptions and
// access lines.
func (a *analyzer) text(b []byte, at where, r role) {
	if a.depth+1 >= maxDepth {
		return
	}
	a.depth++
	defer func() { a.depth-- }()
	if stripped := stripColors(b, a.scratch[a.depth][:0]); len(stripped) != len(b) {
		a.scratch[a.depth] = stripped
		b, at = stripped, where{base: at.base, decoded: true}
		a.depth++
		defer func() { a.depth-- }()
	}
	if hasOctal(b) {
		if decoded, changed := a.decode(b); changed {
			a.text(decoded, where{base: at.base, decoded: true}, r)
			return
		}
	}
	i := skipSpace(b, 0)
	for beginsJSON(b, i) {
		end := a.document(b, i, scope{kind: kindOf(r)}, at)
		if end < 0 {
			break
		}
		if i = skipSpace(b, end); i < len(b) && b[i] == ',' {
			i = skipSpace(b, i+1)
		}
	}
	if i < len(b) {
		a.prose(b, i, at, r)
	}
}

// kindOf returns what an object is that stands alone in a text of a role.
func kindOf(r role) kind {
	if r == roleError {
		return kindError
	}
	return kindNone
}

// beginsJSON reports whether an object or an array of JSON begins at b[i].
func beginsJSON(b []byte, i int) bool {
	if i >= len(b) || b[i] != '{' && b[i] != '[' {
		return false
	}
	j := skipSpace(b, i+1)
	return j < len(b) && (b[j] == '"' || b[i] == '[' && b[j] == '{' && beginsJSON(b, j)) && (b[i] == '{' || j == i+1)
}

// prose goes through a text from left to right.
func (a *analyzer) prose(b []byte, i int, at where, r role) {
	if !a.rec.timed || a.rec.rank > 1+a.depth*16 {
		if ns, ok := a.clock.head(b[i:]); ok {
			a.rec.setTime(ns, 1+a.depth*16+boolInt(hasPrefix(b[i:], "ObservedTimestamp:"))) // OpenTelemetry has its own time behind it
		}
	}
	outer := a.facts
	a.facts = facts{}
	defer func() { a.facts = outer }()
	before := len(a.rec.hits)
	request := isW3C(b) // the request of an access line has been seen
	escaped, unescaped := false, false
	var closing closingQuote
	for i < len(b) {
		switch c := b[i]; {
		case c == '{':
			if beginsJSON(b, i) && !isLabels(b, i) {
				if end := a.document(b, i, scope{kind: envelopeKind(b, i)}, at); end > 0 {
					i = end
					continue
				}
			} else if j := skipSpace(b, i+1); !unescaped && isEscapedQuote(b, j) {
				unescaped = true // all that follows
				if decoded, changed := a.decode(b[i:]); changed {
					a.text(decoded, where{base: at.base + boolInt(!at.decoded)*i, decoded: true}, roleContent)
				}
			}
			if end := clientText(b, i); end > 0 {
				i = end
				continue
			}
			i++
		case c == '"':
			if end := cellEnd(b, i); end > 0 {
				a.text(bytes.ReplaceAll(b[i+1:end], []byte(`""`), []byte(`"`)), where{base: at.base + boolInt(!at.decoded)*i, decoded: true}, max(r, roleMessage))
				i = end + 1
				continue
			}
			end := closing.after(b, i)
			if end < 0 {
				i++
				continue
			}
			a.quoted(b, i, end, at, r, &request)
			i = end + 1
		case c == '=' || c == ':':
			i = a.pair(b, i)
		case isUpper(c) && r != roleContent && !request:
			start := i
			for i < len(b) && (isUpper(b[i]) || isDigit(b[i]) || b[i] == '_') {
				i++
			}
			if b[start] <= 'T' && isBareRequest(b, start, i) {
				a.facts.request = true
			}
			if i-start >= 4 && (start == 0 || !isAlnum(b[start-1]) && b[start-1] != '_') {
				a.word(b, start, i, at, r)
			}
		case (c == '4' || c == '5') && r != roleContent:
			if statusAt(b, i) && a.isStatus(b, i, request) && !a.facts.isQuery(b, i) {
				n, _ := number(b[i:])
				a.status(n, at, i)
				i += 3
				continue
			}
			for i++; i < len(b) && isDigit(b[i]); {
				i++
			}
		case c == '\\':
			escaped = true
			i++
		default:
			i++
		}
	}
	if escaped && len(a.rec.hits) == before && !request && r != roleContent {
		if decoded, changed := a.decode(b); changed { // escaped text whose beginning is missing
			a.text(decoded, where{base: at.base, decoded: true}, r)
		}
	}
}

// cellEnd returns the index of the quote that ends the cell of CSV which the quote b[i] begins, if quotes within it are doubled, or 0.
func cellEnd(b []byte, i int) int {
	if i > 0 && b[i-1] != ',' && b[i-1] != ';' && b[i-1] != '\n' {
		return 0
	}
	for end, doubled := i+1, false; ; end++ {
		n := bytes.IndexByte(b[end:], '"')
		if n < 0 {
			return 0
		}
		end += n
		switch {
		case end+1 < len(b) && b[end+1] == '"':
			end, doubled = end+1, true
		case !doubled || end+1 < len(b) && b[end+1] != ',' && b[end+1] != ';' && b[end+1] != '\n':
			return 0
		default:
			return end
		}
	}
}

// closingQuote remembers where the string ends that was looked at last: the quotes within it are escaped, and it ends there for them as well.
type closingQuote struct {
	end, line int // the quote, and the line end before it; -1 if there is none
	known     int // what the two are true of: quotes before it
}

// after returns the index of the quote that ends the string which the quote b[i] begins, or -1 if none does on the same line.
func (c *closingQuote) after(b []byte, i int) int {
	if i >= c.known {
		c.end = stringEnd(b, i+1)
		c.known = c.end
		if c.end < 0 {
			c.known = len(b)
		}
		c.line = -1
	}
	if c.end < 0 {
		return -1
	}
	if c.line < i {
		if c.line = c.end; c.end > i {
			if n := bytes.IndexByte(b[i:c.end], '\n'); n >= 0 {
				c.line = i + n
			}
		}
	}
	if c.line < c.end {
		return -1
	}
	return c.end
}

// isEscapedQuote reports whether a quote is at b[i] with backslashes before it, or as \x22, \u0022 or #042.
func isEscapedQuote(b []byte, i int) bool {
	j := i
	for j < len(b) && b[j] == '\\' {
		j++
	}
	return j > i && j < len(b) && (b[j] == '"' || hasPrefix(b[j:], "x22") || hasPrefix(b[j:], "u0022"))
}

// isLabels reports whether the braces at b[i] are the labels of a metric: they stand directly behind a name.
func isLabels(b []byte, i int) bool {
	return i > 0 && (isAlnum(b[i-1]) || b[i-1] == '_')
}

// envelopeKind returns kindError when the object at b[i] is the value of a field named error.
func envelopeKind(b []byte, i int) kind {
	key, _ := keyBefore(b, i)
	return classify(key)
}

// pair looks at the field whose separator is b[i], and returns where to go on: behind the value of a field in which no code stands.
func (a *analyzer) pair(b []byte, i int) int {
	j := i + 1
	if j < len(b) && b[i] == '=' && b[j] == '>' {
		j++
	}
	if b[i] == ':' && (j >= len(b) || b[j] != ' ' && b[j] != '\'' && b[j] != '\t') {
		return a.labeled(b, i)
	}
	for j < len(b) && b[j] == ' ' {
		j++
	}
	key, sep := keyBefore(b, j)
	if sep == 0 || len(key) == 0 || j >= len(b) || b[j] == '"' || b[j] == '{' || b[j] == '[' {
		return i + 1
	}
	k := classify(key)
	if k == kindNone || k == kindCode || k == kindError || k == kindStatus || k == kindMessage || k == kindLevel {
		return i + 1
	}
	if sep == ':' && b[j] != '\'' && !opens(b, i, key) && (k != kindRequestID || len(key) < len("requestid")) { // a word of a sentence
		return i + 1
	}
	end := j
	quote := b[j] == '\''
	if quote {
		j++
		if n := bytes.IndexByte(b[j:], '\''); n >= 0 {
			end = j + n
		} else {
			end = len(b)
		}
	} else {
		for end < len(b) && b[end] != ',' && b[end] != '\n' && b[end] != ';' && b[end] != '"' && b[end] != '}' && b[end] != ')' && b[end] != ']' &&
			(b[end] != ' ' || sep == ':' && (k == kindSkip || k == kindKey || k == kindTime)) {
			end++
		}
	}
	if k == kindSkip && sep == '=' && !quote && isUpper(key[len(key)-1]) && opens(b, i, key) { // journald: the value is the rest of the line
		if n := bytes.IndexByte(b[end:], '\n'); n >= 0 {
			end += n
		} else {
			end = len(b)
		}
	}
	value := b[j:end]
	if n := bytes.IndexByte(value, '('); n > 0 && n < 8 && typeBefore(b, j+n+1) > 0 {
		value = value[n+1:]
	}
	switch k {
	case kindRequestID:
		a.rec.setID(bytes.TrimRight(value, "."), false)
	case kindTime:
		a.time(value, 0)
	case kindPath:
		set(&a.rec.path, value)
	case kindClient:
		set(&a.rec.client, value)
	case kindKey:
		set(&a.rec.key, value)
	case kindMethod:
		set(&a.rec.method, value)
	case kindRetry:
		a.rec.retry, _ = number(value)
		return i + 1
	case kindSkip:
	default:
		return i + 1
	}
	return max(end, i+1)
}

// labeled looks at the field of a line of LTSV whose separator is b[i], and returns where to go on: behind a value in which no code stands.
func (a *analyzer) labeled(b []byte, i int) int {
	from := i
	for from > 0 && i-from < 32 && (isAlnum(b[from-1]) || b[from-1] == '_' || b[from-1] == '-') {
		from--
	}
	if from == i || from > 0 && b[from-1] != '\t' {
		return i + 1
	}
	end := len(b)
	if n := bytes.IndexAny(b[i:], "\t\n"); n >= 0 {
		end = i + n
	} else if from == 0 {
		return i + 1
	}
	value := b[i+1 : end]
	switch classify(b[from:i]) {
	case kindPath:
		set(&a.rec.path, value)
	case kindClient:
		set(&a.rec.client, value)
	case kindRequest:
		path, method, _ := requestLine(value)
		set(&a.rec.path, path)
		set(&a.rec.method, method)
	case kindSkip:
	default:
		return i + 1
	}
	return end
}

// opens reports whether a key that ends before b[i] is at the beginning of a line or behind a comma or bracket.
func opens(b []byte, i int, key []byte) bool {
	i -= len(key)
	for i > 0 && (b[i-1] == ' ' || b[i-1] == '\t' || isQuote(b[i-1])) {
		i--
	}
	if i <= 0 {
		return true
	}
	switch b[i-1] {
	case '\n', ',', '{', '(', '[', '|', ';', '<', '>':
		return true
	}
	return false
}

// quoted reads the text between the quotes at b[open] and b[end].
func (a *analyzer) quoted(b []byte, open, end int, at where, r role, request *bool) {
	raw := b[open+1 : end]
	key, sep := keyBefore(b, open+1)
	if open > 0 && (isAlnum(b[open-1]) || b[open-1] == '(' && typeBefore(b, open) == 0) {
		sep = 0
	}
	k := kindNone
	if sep != 0 && len(key) > 0 {
		k = classify(key)
		switch {
		case sep != '=':
		case isMetric(b, open, end):
			k = kindSkip
		case string(key) == "value":
			k = classify(attributeBefore(b, open-len(`value=`)))
		}
	} else if path, method, ok := requestOf(b, open, raw); ok {
		*request = true
		set(&a.rec.path, path)
		set(&a.rec.method, method)
		if len(a.rec.client) == 0 {
			a.clientOf(b)
		}
		return
	} else if *request && isSentByClient(b, open, end) {
		return
	}
	if (*request || a.facts.request && sep == 0) && k == kindNone && r != roleContent { // what a client sent, or the body of an answer
		r = roleContent
	}
	switch k {
	case kindCode, kindError:
		if r != roleContent && a.vocabulary.known(raw) && !a.facts.isSource(b, open) && !a.facts.isQuery(b, open) {
			a.hit(raw, true, at, open+1)
			return
		}
		if k == kindCode {
			a.envelopeCode(b, open+1, end, at)
			return
		}
		if r != roleContent {
			r = roleError
		}
	case kindNone:
		if r == roleLine || r == roleError {
			r = roleMessage
		}
	case kindMessage:
		if r != roleContent {
			r = roleMessage
		}
	case kindContent:
		r = roleContent
	default:
		if r == roleContent && k != kindStatus {
			return
		}
		a.value(b, open+1, end, k, scope{}, at)
		return
	}
	if !a.search.mayHold(raw) {
		return
	}
	if decoded, changed := a.decode(raw); changed {
		a.text(decoded, where{base: at.base + boolInt(!at.decoded)*open, decoded: true}, r)
		return
	}
	a.text(raw, at.plus(open+1), r)
}

// attributeBefore returns the value of the attribute key or name of XML that ends before b[i]: name="code" value="X".
func attributeBefore(b []byte, i int) []byte {
	b = trimRightSpace(b[:max(i, 0)])
	if len(b) == 0 || b[len(b)-1] != '"' {
		return nil
	}
	b = b[:len(b)-1]
	open := lastNear(b, len(b), '"')
	if open < 0 {
		return nil
	}
	if key, sep := keyBefore(b, open+1); sep == '=' && (string(key) == "key" || string(key) == "name") {
		return b[open+1:]
	}
	return nil
}

// clientText returns the index behind the braces at b[i] when they hold what a client sent: the headers that HAProxy captures, or the
// parameters of a request as Ruby prints them. Else it returns 0.
func clientText(b []byte, i int) int {
	if i == 0 || b[i-1] != ' ' {
		return 0
	}
	line := b[i:min(len(b), i+near)]
	if n := bytes.IndexByte(line, '\n'); n >= 0 {
		line = line[:n]
	}
	if envelopeKind(b, i) == kindRequest {
		return i + len(line)
	}
	end := bytes.IndexByte(line, '}')
	if end < 0 {
		return 0
	}
	rest := line[end+1:]
	if hasPrefix(rest, " {") && bytes.IndexByte(rest, '}') > 0 {
		rest = rest[bytes.IndexByte(rest, '}')+1:]
	}
	if !hasPrefix(rest, ` "`) {
		return 0
	}
	if _, _, ok := requestLine(rest[2:]); ok {
		return i + end + 1
	}
	return 0
}

// envelopeCode counts an unknown code when the text before it shows an envelope: error, a separator, a brace and code.
func (a *analyzer) envelopeCode(b []byte, from, to int, at where) {
	code := b[from:to]
	if !looksLikeCode(code) || isSystemName(code) || a.vocabulary.known(code) {
		return
	}
	i := lastNear(b, from, '{')
	if i < 0 {
		return
	}
	inner := bytes.TrimLeft(b[i+1:from], " \t\r\n'\":")
	if !hasPrefix(inner, "code") {
		return
	}
	if key, sep := keyBefore(b, i); sep != 0 && string(key) == "error" {
		a.hit(code, false, at, from)
	}
}

// isMetric reports whether the pair whose value ends at b[end] is a label of a metric: name{code="X"} 5.
func isMetric(b []byte, open, end int) bool {
	i := lastNear(b, open, '{')
	if i <= 0 || !isAlnum(b[i-1]) && b[i-1] != '_' && b[i-1] != ':' {
		return false
	}
	j := bytes.IndexByte(b[end:min(len(b), end+near)], '}')
	if j < 0 {
		return false
	}
	rest := trimLeft(b[end+j+1:])
	return len(rest) > 0 && (isDigit(rest[0]) || rest[0] == '+' || rest[0] == '-' || rest[0] == 'N')
}

// requestOf returns the request that raw, the text between the quotes at b[open:], holds: the whole of it, or the path behind a method.
func requestOf(b []byte, open int, raw []byte) (path, method []byte, ok bool) {
	if len(raw) > 0 && raw[0] == '/' && open > 3 && b[open-1] == ' ' {
		if method = lastToken(b[max(0, open-16):open]); isMethod(method) {
			return raw, method, true
		}
	}
	return requestLine(raw)
}

// isBareRequest reports whether a request without quotes begins with the word b[from:to], as in GET /articles 404 and GET /articles HTTP/1.1 404.
func isBareRequest(b []byte, from, to int) bool {
	if to+2 >= len(b) || b[to] != ' ' || b[to+1] != '/' || !isMethod(b[from:to]) {
		return false
	}
	rest := b[to+1 : min(len(b), to+near)]
	for range 2 {
		n := bytes.IndexByte(rest, ' ')
		if n < 0 {
			return false
		}
		rest = rest[n+1:]
		if _, w := number(rest); w == 3 && (len(rest) == 3 || rest[3] == ' ') {
			return true
		}
		if !hasPrefix(rest, "HTTP/") {
			return false
		}
	}
	return false
}

// isSentByClient reports whether the text between the quotes at b[open] and b[end] is the Referer or the User-Agent of an access line: the
// first or the second of two quoted texts behind status and size.
func isSentByClient(b []byte, open, end int) bool {
	if hasPrefix(b[end:], `" "`) && endsInSize(b[:open]) {
		return true
	}
	if open < 3 || string(b[open-2:open]) != `" ` {
		return false
	}
	first := lastNear(b, open-2, '"')
	return first > 0 && endsInSize(b[:first])
}

// endsInSize reports whether b ends in status and size, as access lines have them before what the client sent.
func endsInSize(b []byte) bool {
	if len(b) < 6 || b[len(b)-1] != ' ' {
		return false
	}
	size := lastToken(b)
	if _, w := number(size); w != len(size) && string(size) != "-" {
		return false
	}
	status := lastToken(b[:len(b)-1-len(size)])
	_, w := number(status)
	return w == 3 && len(status) == 3
}

// requestLine takes the request of an access line apart: "GET /articles HTTP/1.1".
func requestLine(b []byte) (path, method []byte, ok bool) {
	i := bytes.IndexByte(b, ' ')
	if i < 3 || i > 10 {
		return nil, nil, false
	}
	for _, c := range b[:i] {
		if !isUpper(c) {
			return nil, nil, false
		}
	}
	path = b[i+1:]
	if len(path) == 0 || path[0] != '/' && path[0] != '*' && !hasPrefix(path, "http") {
		return nil, nil, false
	}
	if j := bytes.IndexByte(path, ' '); j >= 0 {
		path = path[:j]
	}
	return path, b[:i], true
}

// clientOf takes the first word of an access line as the client, if it is an address.
func (a *analyzer) clientOf(b []byte) {
	b = trimLeft(b)
	i := 0
	for i < len(b) && i < 64 && (isHex(b[i]) || b[i] == '.' || b[i] == ':') {
		i++
	}
	if i >= 7 && i < len(b) && b[i] == ' ' && (bytes.Count(b[:i], []byte{'.'}) == 3 || bytes.Count(b[:i], []byte{':'}) >= 2) {
		set(&a.rec.client, b[:i])
	}
}
