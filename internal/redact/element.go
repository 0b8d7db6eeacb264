package redact

import "strings"

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

// afterKey returns the span of the text after <key>password</key>, as property lists have it.
func afterKey(text string, at int) (start, end int) {
	name, _, ok := strings.Cut(window(text, at, maxName), "</")
	if !ok || !SecretName(name) {
		return 0, 0
	}
	start = at + len(name)
	rest := window(text, start, maxName)
	i := strings.Index(rest, "<string>")
	if i < 0 || strings.TrimSpace(rest[:i]) != rest[:len("</key>")] {
		return 0, 0
	}
	start += i + len("<string>")
	return start, len(text) - len(fromFirst(text[start:], "<"))
}
