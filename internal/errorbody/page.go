package errorbody

import (
	"bytes"
	"strings"

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
	e.Summary = informativeSentence(append(p.Lines, p.Title))
	d.product(&e)
	return e
}

// informativeSentence returns the first sentence with more than the fact that there was an error, or "".
func informativeSentence(lines []string) string {
	for _, line := range lines {
		for line != "" {
			sentence, rest, more := strings.Cut(line, ". ")
			if isInformative(sentence) {
				return strings.TrimRight(sentence, ".")
			}
			if line = rest; !more {
				break
			}
		}
	}
	return ""
}

// isInformative reports whether a sentence of a page contains more than the status.
func isInformative(sentence string) bool {
	plain := strings.ToLower(strings.TrimRight(strings.Trim(sentence, " .!:|-"), " ()0123456789"))
	for _, word := range [...]string{"error", "http", "status", "code"} { // "HTTP Error 403 - Forbidden"
		plain = strings.TrimLeft(strings.TrimPrefix(plain, word), " 0123456789.:-–#|")
	}
	if plain == "" || !hasSpace(plain) || isPhrase(plain) {
		return false
	}
	switch plain {
	case "server error", "application error", "access denied", "request time-out", "gateway time-out", "service temporarily unavailable", "the request could not be satisfied",
		"the requested url could not be retrieved", "the following error was encountered while trying to retrieve the url", "page not found", "internal error", "authorization required",
		"type status report", "type exception report", // of Tomcat
		"that's an error", "file or directory not found":
		return false
	}
	return true
}

// maxLine is the maximum length of a text's first line that is kept.
const maxLine = 500

// plain reads an error in plain text: the first line that is not empty.
func (d *document) plain() Body {
	line := bytes.TrimLeft(d.text, " \t\r\n\f")
	if end := bytes.IndexAny(line, "\r\n"); end >= 0 {
		line = line[:end]
	}
	e := Body{Shape: ShapeText, Message: text.Clip(text.Valid(string(line[:min(len(line), 2*maxLine)])), maxLine)}
	d.product(&e)
	return e
}
