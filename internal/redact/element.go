package redact

import (
	"strings"

	"github.com/hex21/hex21/internal/text"
)

// elementAt returns the span of the text in an XML element whose start tag ends at a position, if its name, or what it names, is that of a
// secret. <Key> is not: it is a path in the errors of S3. Nor is <token> without an end tag, which is a placeholder in manuals.
func elementAt(text string, at int) (start, end int) {
	tag := text[max(0, at-maxStart):at]
	open := strings.LastIndexAny(tag, "<>")
	if open < 0 || tag[open] == '>' || strings.HasSuffix(tag, "/") {
		return 0, 0
	}
	name, attributes, _ := strings.Cut(tag[open+1:], " ")
	name = name[strings.LastIndexByte(name, ':')+1:]
	if _, value, _ := strings.Cut(attributes, "name="); !SecretName(name) && quoteAt(value) != "" { // <param name="password">
		quote := quoteAt(value)
		name, _, _ = strings.Cut(value[len(quote):], quote)
	}
	if strings.HasPrefix(name, "/") || !SecretName(name) {
		return 0, 0
	}
	start = at + 1
	if strings.EqualFold(name, "key") {
		return afterKey(text, start)
	}
	rest := window(text, start, maxName)
	if section := strings.TrimLeft(rest, " \t\r\n"); strings.HasPrefix(section, sectionStart) {
		start += len(rest) - len(section) + len(sectionStart)
		secret, _, _ := strings.Cut(window(text, start, maxSection), "]]>")
		return start, start + len(secret)
	}
	end = len(text) - len(fromFirst(text[start:], "<"))
	if !strings.HasPrefix(text[end:], "</") {
		return 0, 0
	}
	return start, end
}

const (
	maxStart     = 1 << 10 // how far before its end the start of a tag is looked for
	sectionStart = "<![CDATA["
	maxSection   = 4 << 10 // how much of a CDATA section may be a secret
)

// elements returns an XML document with the mark in place of the elements and attributes that have the names of secrets.
func elements(document string) string {
	var spans []span
	for at := 0; at < len(document); at++ {
		i := strings.IndexAny(document[at:], ">=")
		if i < 0 {
			break
		}
		at += i
		secretAt := attributeAt
		if document[at] == '>' {
			secretAt = elementAt
		}
		if start, end := secretAt(document, at); end > start {
			spans = append(spans, span{start, end})
			at = end - 1
		}
	}
	return replace(document, spans)
}

// attributeAt returns the span of the value of the attribute whose equals sign is at a position, if the attribute has the name of a secret,
// or another one has it as its value: <add key="password" value="1f2e"/>.
func attributeAt(document string, at int) (start, end int) {
	name := nameBefore(document, at)
	if start, end = pairedAt(document, at, name); end > start {
		return start, end
	}
	start, quote := afterSpaces(document, at+1)
	if len(quote) != 1 || !SecretName(name) {
		return 0, 0
	}
	start++
	return start, len(document) - len(fromFirst(document[start:], quote+"<"))
}

// isXML reports whether a text is XML and not a page.
func isXML(text string) bool {
	top := strings.ToLower(strings.TrimLeft(window(text, 0, maxName), " \r\n\t\ufeff"))
	return strings.HasPrefix(top, "<") && !strings.HasPrefix(top, "<!doctype html") && !strings.HasPrefix(top, "<html")
}

// entry matches the end of <key>password</key><string>1f2e</string>, as property lists have it.
var entry = text.Pattern(`^([^<]*)</key>\s*<string>`)

// afterKey returns the span of the text after a key in a property list.
func afterKey(text string, at int) (start, end int) {
	m := entry().FindStringSubmatch(window(text, at, 2*maxName))
	if m == nil || !SecretName(m[1]) {
		return 0, 0
	}
	start = at + len(m[0])
	return start, len(text) - len(fromFirst(text[start:], "<"))
}
