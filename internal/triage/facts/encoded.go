package facts

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/lex"
)

// These functions read envelopes that are neither JSON nor what a language prints of its values: what PHP's serialize writes, and bodies that are
// percent-encoded or in HAProxy's encoding.

// serialized reads what PHP's serialize wrote of an array or an object, a:1:{s:4:"code";s:4:"GONE";}, whose brace is b[i], as the JSON that it stands
// for. It returns the index after what it has read, or 0 for another brace.
func (a *Reader) serialized(b []byte, i int, at where) int {
	if i < len("a:1:") || b[i-1] != ':' || !ascii.IsDigit(b[i-2]) {
		return 0
	}
	start := lex.SkipBack(b, i-1, lex.Digit)
	if start < 2 || b[start-1] != ':' || b[start-2] != 'a' && b[start-2] != '"' {
		return 0
	}
	out, end := appendSerialized(a.scratch[a.depth][:0], b, i)
	a.scratch[a.depth] = out
	a.text(out, at.decodedFrom(i), roleMessage)
	return end
}

// appendSerialized appends the JSON that the group at the brace b[i] stands for, up to where it breaks, and returns the index after it.
func appendSerialized(to, b []byte, i int) (json []byte, end int) {
	var values [maxNesting]bool // whether a value, not a name, is next, by depth
	depth := 0
	for {
		switch {
		case i >= len(b):
			return to, i
		case b[i] == '{' && depth+1 < len(values):
			depth++
			values[depth] = false
			to = append(to, '{')
			i++
			continue
		case b[i] == '}':
			to = append(to, '}')
			i++
			if depth--; depth == 0 {
				return to, i
			}
			to = append(to, ',')
			values[depth] = false
			continue
		case depth > 0 && (b[i] == 'a' || b[i] == 'O') && values[depth]:
			n := bytes.IndexByte(b[i:min(len(b), i+lex.Near)], '{')
			if n < 0 {
				return to, i
			}
			i += n
			continue
		}
		var text []byte
		if text, i = serializedScalar(b, i); text == nil {
			return to, i
		}
		if text[0] != '"' && !values[depth] { // an index
			to = append(append(append(to, '"'), text...), '"')
		} else {
			to = appendSerializedScalar(to, text)
		}
		if values[depth] {
			to = append(to, ',')
		} else {
			to = append(to, ':')
		}
		values[depth] = !values[depth]
	}
}

// serializedScalar returns the scalar at b[i], s:4:"code"; or i:429;, as text with its quotes, and the index after it. It returns nothing for others.
func serializedScalar(b []byte, i int) (text []byte, end int) {
	rest := b[i:]
	switch {
	case lex.HasPrefix(rest, "N;"):
		return []byte("null"), i + len("N;")
	case len(rest) < 4 || rest[1] != ':':
		return nil, i
	case rest[0] == 's':
		n, w := ascii.Number(rest[2:])
		open := i + 2 + w + 1
		if w == 0 || n > int64(len(b)) || open >= len(b) || b[open] != '"' {
			return nil, i
		}
		end := open + 1 + int(n)
		if !lex.HasPrefix(b[min(end, len(b)):], `";`) { // something was left out of the text
			length := bytes.Index(b[open+1:min(len(b), end+2)], []byte(`";`))
			if length < 0 {
				return nil, i
			}
			end = open + 1 + length
		}
		return b[open : end+1], end + len(`";`)
	case rest[0] == 'i', rest[0] == 'd', rest[0] == 'b':
		n := bytes.IndexByte(rest[:min(len(rest), 32)], ';')
		if n < 3 {
			return nil, i
		}
		return rest[2:n], i + n + 1
	}
	return nil, i
}

// appendSerializedScalar appends a scalar, a text with its quotes. The names of properties that are not public follow a zero byte or, where loggers
// leave that out, a star.
func appendSerializedScalar(to, text []byte) []byte {
	if text[0] != '"' {
		return append(to, text...)
	}
	text = text[1 : len(text)-1]
	return lex.AppendQuoted(to, bytes.TrimPrefix(text[bytes.LastIndexByte(text, 0)+1:], []byte{'*'}))
}

// percentEncoded reads percent-encoded objects of JSON, such as the body of an answer. Those in addresses and forms are from the client.
func (a *Reader) percentEncoded(b []byte, at where) {
	for from := 0; ; {
		n := bytes.Index(b[from:], []byte("%22"))
		if n < 0 {
			return
		}
		word := from + n
		for word > from && isEncodable(b[word-1]) {
			word--
		}
		end := from + n
		for end < len(b) && isEncodable(b[end]) {
			end++
		}
		brace := bytes.IndexByte(b[word:end], '%')
		if text := b[word+brace : end]; isEncodedObject(text) && !bytes.ContainsAny(b[word:word+brace], "/?&") {
			out := appendDecoded(a.scratch[a.depth][:0], text, '%')
			a.scratch[a.depth] = out
			a.text(out, at.decodedFrom(word), roleContent)
		}
		from = end
	}
}

// isEncodable reports whether a character may be in a percent-encoded text, or in the address around it.
func isEncodable(c byte) bool {
	return c > ' ' && c < 0x7f && c != '"' && c != '\'' && c != '<' && c != '>' && c != '(' && c != ')' && c != ',' && c != ';'
}

// isEncodedObject reports whether a text begins with an object of JSON: %7B%22.
func isEncodedObject(b []byte) bool {
	return len(b) > 6 && string(b[:2]) == "%7" && b[2]|0x20 == 'b' && (lex.HasPrefix(b[3:], "%22") || lex.HasPrefix(b[3:], "%0A") || lex.HasPrefix(b[3:], "%20"))
}

// captured reads the first JSON object in the response headers that HAProxy logs after those of the request: {curl/8} {#7B#22error#22:…}. If there is
// only one group, it may be of either: of an answer with an error it is taken to be the answer's. HAProxy writes quotes and braces as # and two digits.
func (a *Reader) captured(b []byte, at where) {
	if !lex.Contains(b, "#7B#22") {
		return
	}
	i := lex.Index(b, "} {")
	if i < 0 && len(a.facts.Statuses) > 0 {
		i = lex.Index(b, " {")
	}
	n := lex.Index(b[max(i, 0):], "#7B#22")
	if i < 0 || n < 0 {
		return
	}
	i += n
	text := b[i:]
	if end := bytes.IndexAny(text, "|}\n"); end >= 0 {
		text = text[:end]
	}
	out := appendDecoded(a.scratch[a.depth][:0], text, '#')
	a.scratch[a.depth] = out
	a.text(out, at.decodedFrom(i), roleContent)
}

// appendDecoded appends a text in which a mark and two digits stand for a character. If the mark is %, the text ends before the next parameter.
func appendDecoded(to, b []byte, mark byte) []byte {
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == '&' && mark == '%':
			return to
		case c == '+' && mark == '%':
			to = append(to, ' ')
		case c == mark:
			if v, ok := lex.Hexes(b[i+1:], 2); ok {
				to = append(to, byte(v))
				i += 2
				continue
			}
			to = append(to, c)
		default:
			to = append(to, c)
		}
	}
	return to
}
