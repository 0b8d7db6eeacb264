package triage

import "bytes"

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
