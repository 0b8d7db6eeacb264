package errorbody

import (
	"bytes"

	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/text"
)

// page reads an error page.
func (d *document) page() Body {
	p := media.ReadPage(d.text)
	e := Body{Shape: ShapeHTML, Title: p.Title, Message: p.Text, Login: p.Login}
	if e.Message == "" {
		e.Message = p.Title
	}
	d.product(&e)
	return e
}

// maxLine bounds the bytes of a text's first line that are kept.
const maxLine = 500

// plain reads an error in plain text: its first line that is not empty.
func (d *document) plain() Body {
	line := bytes.TrimLeft(d.text, " \t\r\n\f")
	if end := bytes.IndexAny(line, "\r\n"); end >= 0 {
		line = line[:end]
	}
	e := Body{Shape: ShapeText, Message: text.Clip(text.Valid(string(line[:min(len(line), 2*maxLine)])), maxLine)}
	d.product(&e)
	return e
}
