package redact

import (
	"regexp"
	"strings"
	"sync"
)

// elementAt returns the span of the text in an XML element whose start tag ends at a position, if its name is that of a secret. <Key> is
// not: it is a path in the errors of S3. Nor is <token> without an end tag, which is a placeholder in manuals.
func elementAt(text string, at int) (start, end int) {
	tag := text[max(0, at-maxName):at]
	tag = tag[strings.LastIndexByte(tag, '<')+1:]
	name, _, _ := strings.Cut(tag, " ")
	name = name[strings.LastIndexByte(name, ':')+1:]
	if strings.HasPrefix(tag, "/") || !SecretName(name) {
		return 0, 0
	}
	start = at + 1
	if strings.EqualFold(name, "key") {
		return afterKey(text, start)
	}
	if strings.HasPrefix(text[start:], sectionStart) {
		start += len(sectionStart)
		section, _, _ := strings.Cut(window(text, start, maxSection), "]]>")
		return start, start + len(section)
	}
	end = len(text) - len(fromFirst(text[start:], "<"))
	if !strings.HasPrefix(text[end:], "</") {
		return 0, 0
	}
	return start, end
}

// A CDATA section, and how much of it may be a secret.
const (
	sectionStart = "<![CDATA["
	maxSection   = 4 << 10
)

// elements returns an XML document with the mark in place of the texts of elements and the values of attributes whose names are those of secrets.
func elements(document string) string {
	var spans []span
	for at := 0; at < len(document); at++ {
		i := strings.IndexAny(document[at:], ">=")
		if i < 0 {
			break
		}
		at += i
		start, end := 0, 0
		if quote := quoteAt(document[at+1:]); document[at] == '>' {
			start, end = elementAt(document, at)
		} else if len(quote) == 1 && SecretName(nameBefore(document, at)) {
			start = at + 2
			end = len(document) - len(fromFirst(document[start:], quote+"<"))
		}
		if end > start {
			spans = append(spans, span{start, end})
			at = end - 1
		}
	}
	return replace(document, spans)
}

// isXML reports whether a text is XML and not a page.
func isXML(text string) bool {
	top := strings.ToLower(strings.TrimLeft(window(text, 0, maxName), " \r\n\t\ufeff"))
	return strings.HasPrefix(top, "<") && !strings.HasPrefix(top, "<!doctype html") && !strings.HasPrefix(top, "<html")
}

// entry matches the end of <key>password</key><string>1f2e</string>, as property lists have it.
var entry = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([^<]*)</key>\s*<string>`) })

// afterKey returns the span of the text after a key in a property list.
func afterKey(text string, at int) (start, end int) {
	m := entry().FindStringSubmatch(window(text, at, 2*maxName))
	if m == nil || !SecretName(m[1]) {
		return 0, 0
	}
	start = at + len(m[0])
	return start, len(text) - len(fromFirst(text[start:], "<"))
}
