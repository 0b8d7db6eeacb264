package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/ascii"
)

// EncodeYAML returns the same document as YAML: its JSON is read token by token and written in the usual style, with the same names and
// order. No tree is built, because a document may contain a hundred thousand errors. What EncodeJSON escapes is also escaped here.
func EncodeYAML(doc any) ([]byte, error) {
	text, err := EncodeLine(doc)
	if err != nil {
		return nil, err
	}
	w := yamlWriter{tokens: json.NewDecoder(bytes.NewReader(text))}
	w.out.Grow(len(text) + len(text)/4)
	w.tokens.UseNumber()
	if err := w.value(0, afterKey); err != nil {
		return nil, err
	}
	return bytes.TrimLeft(w.out.Bytes(), " \n"), nil
}

// yamlWriter writes the values of a JSON text as YAML.
type yamlWriter struct {
	tokens *json.Decoder
	out    bytes.Buffer
}

// position is where a value is, which decides how it begins.
type position int

const (
	afterKey  position = iota // after "name:", or at the beginning of the document
	afterDash                 // after "-"
)

// value writes the next value, with its members and items indented by indent spaces.
func (w *yamlWriter) value(indent int, at position) error {
	token, err := w.tokens.Token()
	if err != nil {
		return err
	}
	switch v := token.(type) {
	case json.Delim:
		if !w.tokens.More() {
			w.out.WriteString(map[json.Delim]string{'{': " {}\n", '[': " []\n"}[v])
			_, err = w.tokens.Token()
			return err
		}
		return w.collection(v, indent, at)
	case string:
		w.out.WriteByte(' ')
		w.text(v, indent)
	case nil:
		w.out.WriteString(" null")
	default:
		fmt.Fprintf(&w.out, " %v", v)
	}
	w.out.WriteByte('\n')
	return nil
}

// collection writes the members of an object or the items of a list that has begun. After a dash, the first one is on the same line.
func (w *yamlWriter) collection(kind json.Delim, indent int, at position) error {
	if at == afterKey {
		w.out.WriteByte('\n')
	}
	for first := true; w.tokens.More(); first = false {
		if first && at == afterDash {
			w.out.WriteByte(' ')
		} else {
			w.spaces(indent)
		}
		if kind == '[' {
			w.out.WriteByte('-')
			if err := w.value(indent+2, afterDash); err != nil {
				return err
			}
			continue
		}
		name, err := w.tokens.Token()
		if err != nil {
			return err
		}
		w.name(name.(string), indent) // in JSON, names are strings
		if err := w.value(indent+2, afterKey); err != nil {
			return err
		}
	}
	_, err := w.tokens.Token()
	return err
}

func (w *yamlWriter) spaces(n int) {
	for range n {
		w.out.WriteByte(' ')
	}
}

// maxPlainName is the maximum length of a name without a question mark before it (YAML 1.2, section 7.4.2: 1024 characters).
const maxPlainName = 1000

// name writes the name of a member and its colon.
func (w *yamlWriter) name(name string, indent int) {
	if len(name) <= maxPlainName {
		w.scalar(name)
		w.out.WriteByte(':')
		return
	}
	w.out.WriteString("? ")
	w.scalar(name)
	w.out.WriteByte('\n')
	w.spaces(indent)
	w.out.WriteByte(':')
}

// text writes a string, as a block if it has several lines.
func (w *yamlWriter) text(s string, indent int) {
	if !isBlock(s) {
		w.scalar(s)
		return
	}
	body := strings.TrimRight(s, "\n")
	w.out.WriteByte('|')
	switch len(s) - len(body) {
	case 0:
		w.out.WriteByte('-')
	case 1:
	default:
		w.out.WriteByte('+')
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(s, "\n"), "\n") {
		w.out.WriteByte('\n')
		if line != "" {
			w.spaces(max(indent, 2))
			w.out.WriteString(line)
		}
	}
}

// isBlock reports whether a text has several lines, and nothing that a block would lose or change.
func isBlock(s string) bool {
	return strings.Contains(s, "\n") && strings.Trim(s, "\n") != "" && !strings.ContainsAny(s[:1], " \n\t") && strings.IndexFunc(s, func(r rune) bool {
		return r != '\n' && (r < ' ' || isInvisible(r) || r == utf8.RuneError || r >= 0xfffe && r <= 0xffff)
	}) < 0
}

// scalar writes a string on one line: plain if every parser reads it as that string, otherwise in quotes.
func (w *yamlWriter) scalar(s string) {
	switch {
	case needsEscapes(s):
		w.quoted(s)
	case isPlain(s):
		w.out.WriteString(s)
	case isAmbiguous(s):
		w.quoted(s)
	default:
		w.out.WriteString("'" + strings.ReplaceAll(s, "'", "''") + "'")
	}
}

// needsEscapes reports whether a string has characters that are only possible in double quotes, or invisible.
func needsEscapes(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || isInvisible(r) || r >= 0xfffe && r <= 0xffff })
}

// isPlain reports whether a string can be written without quotes.
func isPlain(s string) bool {
	if s == "" || s != strings.TrimSpace(s) || isAmbiguous(s) || strings.Contains(s, ": ") || strings.Contains(s, " #") || strings.HasSuffix(s, ":") {
		return false
	}
	if strings.IndexByte("-?:", s[0]) >= 0 {
		return len(s) > 1 && s[1] != ' ' && !strings.HasPrefix(s, "---")
	}
	return !strings.HasPrefix(s, "...") && strings.IndexByte("[]{},#&*!|>'\"%@`", s[0]) < 0
}

// isAmbiguous reports whether a string without quotes is something else in YAML 1.2, or in YAML 1.1, which most libraries still read: a
// boolean, null, a number, including one in base 60, a time, or a merge key.
func isAmbiguous(s string) bool {
	if len(s) <= len("false") {
		switch strings.ToLower(s) {
		case "", "y", "yes", "n", "no", "on", "off", "true", "false", "null", "~", "=", "<<":
			return true
		}
	}
	number := strings.TrimLeft(s, "+-")
	switch {
	case number == "":
		return false
	case number[0] == '.':
		return len(number) > 1 && (strings.Trim(number[1:], "0123456789_eE+-") == "" || strings.EqualFold(number, ".inf") || strings.EqualFold(number, ".nan"))
	}
	return ascii.IsDigit(number[0]) && strings.Trim(number, "0123456789abcdefABCDEFxXoO_+-.:TtZz ") == ""
}

// quoted writes a string in double quotes. The escapes of Go, for line ends, control characters and invisible characters, are also YAML's.
func (w *yamlWriter) quoted(s string) { w.out.WriteString(strconv.Quote(s)) }
