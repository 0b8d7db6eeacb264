package errorbody

import (
	"bytes"
	"cmp"
	"net/url"
	"strings"

	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/text"
)

func (d *document) page() Body {
	p := media.ReadPage(d.text)
	e := Body{Shape: ShapeHTML, Title: p.Title, Message: cmp.Or(p.Text, p.Title), Login: p.Login, Next: p.Next}
	e.Summary = informativeSentence(append(p.Lines, p.Title))
	if d.product(&e); e.Product == "Go" {
		e.Summary = "the server did not handle the call within its own time limit (http.TimeoutHandler of Go)"
	}
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
	for _, word := range [...]string{"http", "error", "http", "status", "code"} { // "HTTP Error 403 - Forbidden"
		plain = strings.TrimLeft(strings.TrimPrefix(plain, word), " 0123456789.:-–#|")
	}
	if plain == "" || !hasSpace(plain) || isPhrase(plain) || strings.HasSuffix(strings.TrimSpace(sentence), ":") { // which introduces another line
		return false
	}
	switch plain {
	case "server error", "application error", "access denied", "request time-out", "gateway time-out", "service temporarily unavailable", "the request could not be satisfied",
		"the requested url could not be retrieved", "the following error was encountered while trying to retrieve the url", "page not found", "internal error", "authorization required",
		"type status report", "type exception report", // of Tomcat
		"that's an error", "varnish cache server", "whitelabel error page", "file or directory not found":
		return false
	}
	return true
}

// maxLine is the maximum length of a text's first line that is kept.
const maxLine = 500

// plain reads an error in plain text: the first line that is not empty, the exception below a trace of Python, or the code and the message
// in a form or in lines of names and values, such as YAML.
func (d *document) plain() Body {
	line := bytes.TrimLeft(d.text, " \t\r\n\f")
	if bytes.HasPrefix(line, []byte("Traceback (most recent call last)")) {
		line = exceptionOf(line)
	}
	if end := bytes.IndexAny(line, "\r\n"); end >= 0 {
		line = line[:end]
	}
	e := Body{Shape: ShapeText, Message: text.Clip(text.Valid(string(line[:min(len(line), 2*maxLine)])), maxLine)}
	if code, message := d.pairs(); message != "" {
		e.Code, e.Message = code, message
	}
	d.product(&e)
	return e
}

// exceptionOf returns the first line after the frames of a trace of Python, which are indented, or the trace itself.
func exceptionOf(trace []byte) []byte {
	rest := trace[:min(len(trace), maxMarks)]
	_, rest, _ = bytes.Cut(rest, []byte("\n"))
	for line := range bytes.Lines(rest) {
		if len(bytes.TrimSpace(line)) > 0 && line[0] != ' ' && line[0] != '\t' {
			return line
		}
	}
	return trace
}

// pairs reads code and message from a text of nothing but names and values: a form, or "name: value" in lines, as in YAML.
func (d *document) pairs() (code, message string) {
	whole := strings.TrimSpace(string(d.text[:min(len(d.text), 4<<10)]))
	form := strings.HasPrefix(d.media.Type, "application/x-www-form-urlencoded")
	if len(d.text) > 4<<10 || !form && !strings.Contains(whole, "\n") {
		return "", ""
	}
	separator, equals := "\n", ":"
	if form {
		separator, equals = "&", "="
	}
	codes, messages := worstRank, worstRank
	for pair := range strings.SplitSeq(whole, separator) {
		name, value, ok := strings.Cut(pair, equals)
		name = strings.TrimSpace(name)
		if !ok || name == "" || hasSpace(name) {
			return "", ""
		}
		if plain, err := url.QueryUnescape(value); form && err == nil {
			value = plain
		}
		if value = strings.Trim(strings.TrimSpace(value), `"'`); value == "" {
			continue
		}
		plain := plainName(name)
		if rank := codeRank(plain); rank > 0 && rank < min(codes, weakError+1) && !hasSpace(value) && !d.isOwnStatus(value) {
			code, codes = value, rank
		}
		if rank := messageRank(plain); rank > 0 && rank < messages && hasSpace(value) {
			message, messages = value, rank
		}
	}
	return code, message
}
