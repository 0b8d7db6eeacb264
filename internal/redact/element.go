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
	end = len(text) - len(fromFirst(text[start:], "<"))
	if !strings.HasPrefix(text[end:], "</") {
		return 0, 0
	}
	return start, end
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
