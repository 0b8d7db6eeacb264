package media

import (
	"bytes"
	"mime"
	"net/http"
	"strings"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/jsonscan"
)

// Kind is the kind of content of a body.
type Kind string

// The kinds of bodies.
const (
	KindJSON   Kind = "json"
	KindHTML   Kind = "html"
	KindXML    Kind = "xml"
	KindText   Kind = "text"
	KindEmpty  Kind = "empty"
	KindBinary Kind = "binary"
)

// Words returns the kind as people write it: "JSON", "binary data".
func (k Kind) Words() string {
	switch k {
	case KindJSON, KindHTML, KindXML:
		return strings.ToUpper(string(k))
	case KindBinary:
		return "binary data"
	}
	return string(k)
}

// Media is the detected type of a body, along with its Content-Type.
type Media struct {
	Kind Kind
	// Declared is the kind that the Content-Type declares, or "" if there is none or it is not one of these kinds.
	Declared Kind
	Type     string // the media type in lower case, without parameters
	Charset  string // the encoding that the body was decoded from, "" for UTF-8
	BOM      bool   // the body starts with a byte order mark, which RFC 8259 forbids in JSON
}

// Disagrees reports whether the Content-Type declares a different kind than the body has. Text declared as text/html is accepted.
func (m Media) Disagrees() bool {
	if m.Declared == "" || m.Kind == KindEmpty || m.Declared == KindHTML && m.Kind == KindText {
		return false
	}
	return m.Declared != m.Kind
}

// Sniff detects the type of a body from its bytes; the Content-Type decides only if the bytes are ambiguous.
func Sniff(contentType string, body []byte) Media {
	m, _ := Decode(contentType, body)
	return m
}

// Decode detects the type of a body and returns its text as UTF-8 without a byte order mark.
func Decode(contentType string, body []byte) (Media, []byte) {
	m := declared(contentType)
	text := m.decode(contentType, body)
	m.Kind = kind(m.Declared, text)
	return m, m.guess(contentType, text)
}

func declared(contentType string) Media {
	name, _, _ := strings.Cut(contentType, ";")
	m := Media{Type: strings.ToLower(strings.TrimSpace(name))}
	switch sub := m.Type[strings.IndexByte(m.Type, '/')+1:]; {
	case sub == "json", strings.HasSuffix(sub, "+json"), sub == "x-ndjson", sub == "ndjson", sub == "jsonl", sub == "json-seq":
		m.Declared = KindJSON
	case sub == "html", sub == "xhtml+xml":
		m.Declared = KindHTML
	case sub == "xml", strings.HasSuffix(sub, "+xml") && sub != "svg+xml":
		m.Declared = KindXML
	case strings.HasPrefix(m.Type, "text/"):
		m.Declared = KindText
	case strings.HasPrefix(m.Type, "image/"), strings.HasPrefix(m.Type, "audio/"), strings.HasPrefix(m.Type, "video/"),
		strings.HasPrefix(m.Type, "font/"), sub == "octet-stream", sub == "pdf", sub == "zip", sub == "gzip":
		m.Declared = KindBinary
	}
	return m
}

// charsetOf returns the charset parameter of a Content-Type, in lower case.
func charsetOf(contentType string) string {
	_, parameters, ok := strings.Cut(contentType, ";")
	if !ok {
		return ""
	}
	if strings.EqualFold(strings.TrimSpace(parameters), "charset=utf-8") {
		return "utf-8" // the usual case, without further work
	}
	_, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		return ""
	}
	return strings.ToLower(params["charset"])
}

// kind detects the kind from the first bytes of a text in UTF-8.
func kind(declared Kind, text []byte) Kind {
	text = bytes.TrimLeft(text, " \t\r\n\f\x1e") // RFC 7464 puts a record separator before each JSON value
	if len(text) == 0 {
		return KindEmpty
	}
	switch c := text[0]; {
	case c == '<':
		if k := looksLikeMarkup(declared, text); k != "" {
			return k
		}
	case startsJSON(declared, text):
		return KindJSON
	}
	// The MIME Sniffing Standard defines the binary bytes. It treats the escape character, which occurs in logs, as text.
	if strings.HasPrefix(http.DetectContentType(text), "text/") {
		return KindText
	}
	return KindBinary
}

// startsJSON reports whether a text is JSON rather than a text that merely starts like it, such as "[error] no route".
func startsJSON(declared Kind, text []byte) bool {
	switch text[0] {
	case '{':
		rest := bytes.TrimLeft(text[1:], " \t\r\n")
		return len(rest) == 0 || rest[0] == '"' || rest[0] == '}' || declared == KindJSON
	case '[':
		rest := bytes.TrimLeft(text[1:], " \t\r\n")
		if len(rest) == 0 || rest[0] == ']' || declared == KindJSON {
			return true
		}
		return jsonscan.StartsValue(rest)
	}
	return jsonscan.StartsValue(text) && (declared == KindJSON || text[0] == '"' && jsonscan.IsValue(text))
}

// looksLikeMarkup returns HTML or XML, or "" for other text that starts with an angle bracket.
func looksLikeMarkup(declared Kind, text []byte) Kind {
	head := lowerASCII(text[:min(len(text), 1024)])
	if declared == KindHTML || bytes.Contains(head, []byte("<!doctype html")) || bytes.Contains(head, []byte("<html")) {
		return KindHTML
	}
	if declared == KindXML || bytes.HasPrefix(head, []byte("<?xml")) {
		return KindXML
	}
	name := head[1:]
	if bytes.HasPrefix(name, []byte("!--")) {
		return KindHTML
	}
	end := bytes.IndexAny(name, " \t\r\n/>")
	if end <= 0 || !ascii.IsLetter(name[0]) {
		return ""
	}
	switch string(name[:end]) {
	case "head", "body", "title", "h1", "h2", "h3", "div", "p", "script", "style", "center", "table", "b", "br", "pre", "a", "meta", "span", "font", "link", "main":
		return KindHTML
	}
	return KindXML
}
