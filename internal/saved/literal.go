package saved

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/ascii"
)

// literal reads a value as programs print it, or as people edit it, and writes it as JSON: dictionaries of Python, objects of JavaScript,
// hashes of Ruby, JSON with comments, with commas at the end or with the quotes of a word processor.
type literal struct {
	text string
	out  strings.Builder
}

// maxDepth is the maximum depth of a literal.
const maxDepth = 64

// toJSON returns the value with which a text begins as JSON, and the rest of the text.
func toJSON(text string) (value, rest string, ok bool) {
	l := &literal{text: text}
	l.space()
	if !l.value(maxDepth) || !json.Valid([]byte(l.out.String())) {
		return "", text, false
	}
	return l.out.String(), l.text, true
}

// space skips whitespace and comments.
func (l *literal) space() {
	for {
		l.text = strings.TrimLeft(l.text, " \t\r\n\u00a0")
		var end string
		switch {
		case strings.HasPrefix(l.text, "//"), strings.HasPrefix(l.text, "#"):
			end = "\n"
		case strings.HasPrefix(l.text, "/*"):
			end = "*/"
		default:
			return
		}
		_, after, found := strings.Cut(l.text, end)
		if l.text = after; !found {
			l.text = ""
		}
	}
}

func (l *literal) value(depth int) bool {
	if depth == 0 || l.text == "" {
		return false
	}
	switch c := l.text[0]; {
	case c == '{':
		return l.list('}', func() bool { return l.member(depth - 1) })
	case c == '[', c == '(':
		closing := byte(']')
		if c == '(' { // a tuple
			closing = ')'
		}
		return l.list(closing, func() bool { return l.value(depth - 1) })
	case l.quoted():
		return true
	}
	return l.word()
}

// list reads what stands between brackets, separated by commas.
func (l *literal) list(closing byte, item func() bool) bool {
	opening := byte('[')
	if closing == '}' {
		opening = '{'
	}
	l.out.WriteByte(opening)
	l.text = l.text[1:]
	for first := true; ; first = false {
		l.space()
		switch {
		case l.text == "":
			return false
		case l.text[0] == closing:
			l.text = l.text[1:]
			l.out.WriteByte(opening + 2)
			return true
		}
		if !first {
			l.out.WriteByte(',')
		}
		if !item() {
			return false
		}
		if l.space(); strings.HasPrefix(l.text, ",") {
			l.text = l.text[1:]
		} else if l.text == "" || l.text[0] != closing {
			return false
		}
	}
}

// member reads a name, a colon or an arrow, and a value.
func (l *literal) member(depth int) bool {
	if !l.quoted() {
		l.text = strings.TrimPrefix(l.text, ":") // :code of Ruby
		name := l.cutWord()
		if name == "" {
			return false
		}
		l.write(name)
	}
	l.space()
	after, arrow := strings.CutPrefix(l.text, "=>")
	if !arrow {
		var colon bool
		if after, colon = strings.CutPrefix(l.text, ":"); !colon {
			return false
		}
	}
	l.out.WriteByte(':')
	l.text = after
	l.space()
	return l.value(depth)
}

// quoted reads a text in quotes of any kind.
func (l *literal) quoted() bool {
	text := l.text
	if len(text) > 1 && strings.IndexByte("bBuU", text[0]) >= 0 && (text[1] == '\'' || text[1] == '"') { // of Python
		text = text[1:]
	}
	open, size := utf8.DecodeRuneInString(text)
	closing := map[rune]string{'"': `"`, '\'': "'", '`': "`", '“': "”", '‘': "’", '„': "“", '”': "”", '«': "»"}[open]
	if closing == "" {
		return false
	}
	var out strings.Builder
	for rest := text[size:]; rest != ""; {
		switch {
		case strings.HasPrefix(rest, closing):
			l.text = rest[len(closing):]
			l.write(out.String())
			return true
		case rest[0] == '\\':
			c, after, ok := unescape(rest)
			if !ok {
				return false
			}
			out.WriteString(c)
			rest = after
		default:
			_, n := utf8.DecodeRuneInString(rest)
			out.WriteString(rest[:n])
			rest = rest[n:]
		}
	}
	return false
}

// unescape reads one escape.
func unescape(text string) (c, rest string, ok bool) {
	if len(text) < 2 {
		return "", "", false
	}
	if text[1] == '\'' || text[1] == '`' {
		return text[1:2], text[2:], true
	}
	r, multibyte, rest, err := strconv.UnquoteChar(text, '"')
	if err != nil {
		if strings.HasPrefix(text, `\/`) {
			return "/", text[2:], true
		}
		return "", "", false
	}
	if r < utf8.RuneSelf || multibyte {
		return string(r), rest, true
	}
	return string([]byte{byte(r)}), rest, true // \xe9 of Python is a byte
}

// word reads a number, or a name such as None.
func (l *literal) word() bool {
	switch word := l.cutWord(); word {
	case "true", "True":
		l.out.WriteString("true")
	case "false", "False":
		l.out.WriteString("false")
	case "null", "None", "nil", "undefined", "NaN":
		l.out.WriteString("null")
	case "":
		return false
	default:
		if !json.Valid([]byte(word)) {
			return false
		}
		l.out.WriteString(word)
	}
	return true
}

// cutWord reads the number or the name with which the text begins, or "".
func (l *literal) cutWord() (word string) {
	n := 0
	for n < len(l.text) && (ascii.IsAlphanumeric(l.text[n]) || strings.IndexByte("_-+.$", l.text[n]) >= 0) {
		n++
	}
	word, l.text = l.text[:n], l.text[n:]
	return word
}

func (l *literal) write(s string) { l.out.WriteString(quote(s)) }

func quote(s string) string {
	encoded, _ := json.Marshal(strings.ToValidUTF8(s, "\ufffd")) //nolint:errchkjson // a string is always written
	return string(encoded)
}
