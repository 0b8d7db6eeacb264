package idiom

import (
	"bytes"
	"net/netip"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/stamp"
)

// IsW3C reports whether a line is one of the W3C's extended format, as IIS and CloudFront write it: date, time, …, address, method, ….
func IsW3C(b []byte) bool {
	_, n := MethodOfW3C(b)
	return n > 0
}

// MethodOfW3C returns the index of the method of such a line, which follows an address, and how many addresses precede it; 0 for other lines.
func MethodOfW3C(b []byte) (at, addresses int) {
	if len(b) < 40 || !ascii.IsDigit(b[0]) || b[4] != '-' || b[10] != ' ' && b[10] != '\t' || b[13] != ':' || b[19] != b[10] {
		return 0, 0
	}
	b = b[:min(len(b), lex.Near)]
	for n, from, behind := 0, 20, false; n < 6; n++ {
		i := bytes.IndexByte(b[from:], b[10])
		if i < 0 || behind && IsMethod(b[from:from+i]) {
			return from * lex.BoolInt(i >= 0), addresses
		}
		behind = IsAddress(b[from : from+i])
		addresses += lex.BoolInt(behind)
		from += i + 1
	}
	return 0, 0
}

// IsLoadBalancer reports whether a line is one of the load balancers of AWS.
func IsLoadBalancer(b []byte) bool {
	for _, kind := range [...]string{"https ", "http ", "h2 ", "grpcs ", "ws ", "wss "} {
		if lex.HasPrefix(b, kind) {
			_, _, ok := stamp.Clock{}.Read(b[len(kind):], false)
			return ok
		}
	}
	if len(b) < 30 || !ascii.IsDigit(b[0]) || b[10] != 'T' {
		return false
	}
	_, w, ok := stamp.Clock{}.Read(b, false)
	if !ok {
		return false
	}
	fields := bytes.SplitN(b[w:], []byte{' '}, 8)
	if len(fields) < 8 || len(fields[4]) == 0 {
		return false
	}
	return bytes.IndexByte(fields[2], ':') > 0 && (ascii.IsDigit(fields[4][0]) && bytes.IndexByte(fields[4], '.') > 0 || string(fields[4]) == "-1")
}

// IsMethod reports whether a word is the method of a request.
func IsMethod(b []byte) bool {
	switch string(b) {
	case "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "CONNECT", "TRACE":
		return true
	}
	return false
}

// TrimID removes the punctuation of a sentence or of what quotes it from the end of a request id.
func TrimID(id []byte) []byte { return bytes.TrimRight(id, ".:'") }

// InID reports whether a character can be in a request id.
func InID(r rune) bool {
	return r < 0x80 && (ascii.IsAlphanumeric(byte(r)) || r == '-' || r == '_' || r == ':' || r == '.')
}

// IsAddress reports whether a word is an IP address, with or without a port.
func IsAddress(word []byte) bool {
	if word = WithoutPort(word); len(word) < 3 || len(word) > 45 {
		return false
	}
	for _, c := range word {
		if !lex.IsHex(c) && c != '.' && c != ':' {
			return false
		}
	}
	_, err := netip.ParseAddr(string(word))
	return err == nil
}

// WithoutPort returns an address without its port.
func WithoutPort(address []byte) []byte {
	i := bytes.LastIndexByte(address, ':')
	if i < 1 {
		return address
	}
	if _, w := ascii.Number(address[i+1:]); w == 0 || w < len(address)-i-1 {
		return address
	}
	if host := address[:i]; host[0] == '[' && host[i-1] == ']' {
		return host[1 : i-1]
	} else if bytes.IndexByte(host, ':') < 0 {
		return host
	}
	return address
}

// RequestIDIn finds an id by its form: req_ and 16 hexadecimal digits.
func RequestIDIn(b []byte) []byte {
	for i := 0; ; {
		n := lex.Index(b[i:], "req_")
		if n < 0 {
			return nil
		}
		i += n
		j := i + 4
		for j < len(b) && lex.IsHex(b[j]) {
			j++
		}
		if j-i == 20 && (j == len(b) || !ascii.IsAlphanumeric(b[j]) && b[j] != '_') {
			return b[i:j]
		}
		i = j
	}
}
