package redact

import (
	"bytes"
	"encoding/json"
	"strings"
)

// Document returns one or several JSON documents that stay valid: where a secret and an escape overlap, or where a secret is a
// number, the mark replaces the whole string or number.
func (h *Hider) Document(in []byte) []byte {
	out := h.Bytes(in, false)
	if bytes.Equal(out, in) || json.Valid(out) {
		return out
	}
	var b bytes.Buffer
	for at := 0; at < len(in); {
		end := literalEnd(in, at)
		literal := in[at:end]
		switch shown := h.Bytes(literal, false); {
		case len(literal) == 1 || bytes.Equal(shown, literal):
			b.Write(literal)
		case literal[0] == '"' && json.Valid(shown):
			b.Write(shown)
		default:
			b.WriteString(`"` + Mark + `"`)
		}
		at = end
	}
	return b.Bytes()
}

// literalEnd returns the end of the string, number or word of JSON that begins at a position. Any other byte is one of its own.
func literalEnd(in []byte, at int) int {
	end := at + 1
	switch c := in[at]; {
	case c == '"':
		for end < len(in) && in[end] != '"' {
			if in[end] == '\\' {
				end++
			}
			end++
		}
		return min(end+1, len(in))
	case c == '-' || isWordAt(asString(in), at):
		for end < len(in) && (isWordAt(asString(in), end) || strings.IndexByte("+-.", in[end]) >= 0) {
			end++
		}
	}
	return end
}
