package wire

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// plain reads an error in plain text: its first line that says anything.
func (d *document) plain() Error {
	line := bytes.TrimLeft(d.text, " \t\r\n\f")
	if end := bytes.IndexAny(line, "\r\n"); end >= 0 {
		line = line[:end]
	}
	e := Error{
		Shape:   ShapeText,
		Message: clip(strings.ToValidUTF8(string(line[:min(len(line), 2*maxLine)]), "\ufffd"), maxLine),
	}
	d.product(&e)
	return e
}

// clip shortens a text to so many bytes, at a boundary of characters.
func clip(s string, limit int) string {
	s = strings.TrimRight(s, " \t")
	if len(s) <= limit {
		return s
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return s[:max(limit, 0)]
}
