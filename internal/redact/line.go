package redact

import (
	"slices"
	"strings"
)

// Line hides the values of secret names in any text: a line of a log, a header, JSON, a command, a sentence. It keeps the words of a
// sentence such as "invalid token: expired".
func Line(text string) string {
	text = Addresses(text)
	return replace(text, named(text))
}

// InLine returns the secrets that Line hides in a text.
func InLine(text string) []string {
	secrets := InAddresses(text)
	for _, s := range named(text) {
		secrets = append(secrets, text[s.start:s.end])
	}
	return secrets
}

// named returns the spans of the secrets that follow their names in a text.
func named(text string) (spans []span) {
	shown := 0
	for at := 0; at < len(text); {
		i := strings.IndexAny(text[at:], ":= >")
		if i < 0 {
			break
		}
		at += i
		start, end := valueAt(text, at)
		if start >= shown && end > start && text[start:end] != Mark {
			spans = append(spans, span{start, end})
			shown, at = end, end
		} else {
			at++
		}
	}
	return spans
}

// valueAt returns the span of the secret whose name ends before a colon, an equals sign, the end of a tag or, if the name is a scheme
// such as Bearer, a space. The span is empty if there is no secret.
func valueAt(text string, at int) (start, end int) {
	if text[at] == '>' {
		return elementAt(text, at)
	}
	name := nameBefore(text, at)
	if name == "" {
		return 0, 0
	}
	start = at + 1
	if text[at] == ' ' {
		if !strings.EqualFold(name, "bearer") && !strings.EqualFold(name, "basic") {
			return 0, 0
		}
		end = start + valueEnd(text[start:], "")
		if isWordy(text[start:end]) || end-start < gram {
			return 0, 0
		}
		return start, end
	}
	if !SecretName(name) {
		return 0, 0
	}
	for start < len(text) && (text[start] == ' ' || text[start] == '\t') {
		start++
	}
	quote := quoteAt(text[start:])
	start += len(quote)
	for _, scheme := range schemes {
		if rest := text[start:]; len(rest) > len(scheme) && rest[len(scheme)] == ' ' && strings.EqualFold(rest[:len(scheme)], scheme) {
			start += len(scheme) + 1
			break
		}
	}
	ends := quote
	if quote == "" && strings.Contains(strings.ToLower(name), "cookie") {
		ends = "\n"
	}
	end = start + valueEnd(text[start:], ends)
	if text[at] == ':' && quote == "" && isWordy(text[start:end]) && slices.Contains([]string{"key", "token", "session", "secret", "credential", "credentials", "admin", "auth"}, strings.ToLower(name)) {
		return 0, 0 // a sentence
	}
	if quote != "" && strings.EqualFold(name, "key") && isPairName(text[start:end], text[end:]) {
		return 0, 0
	}
	return start, end
}

// isPairName reports whether a value under key is the name of a field whose value follows, as in OpenTelemetry's {"key":"code","value":…}.
func isPairName(value, rest string) bool {
	if strings.IndexFunc(value, func(c rune) bool {
		return c != '.' && c != '_' && c != '-' && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')
	}) >= 0 {
		return false
	}
	return strings.HasPrefix(strings.TrimLeft(rest[:min(len(rest), 12)], "\\\"', "), "value")
}

// nameBefore returns the name that ends before a position, or "".
func nameBefore(text string, at int) string {
	end := at
	for end > 0 && strings.IndexByte(" \"'\\`", text[end-1]) >= 0 && at-end < 4 {
		end--
	}
	start := end
	for start > 0 && end-start <= maxName && (isWordAt(text, start-1) || strings.IndexByte("-_.%", text[start-1]) >= 0) {
		start--
	}
	return text[start:end]
}

// elementAt returns the span of the text in an XML element whose start tag ends at a position, if its name is that of a secret. <Key> is
// not: it is a path in the errors of S3. Nor is <token> without an end tag, which is a placeholder in manuals.
func elementAt(text string, at int) (start, end int) {
	tag := text[max(0, at-maxName):at]
	tag = tag[strings.LastIndexByte(tag, '<')+1:]
	name, _, _ := strings.Cut(tag, " ")
	name = name[strings.LastIndexByte(name, ':')+1:]
	if strings.HasPrefix(tag, "/") || !SecretName(name) || strings.EqualFold(name, "key") {
		return 0, 0
	}
	start = at + 1
	end = len(text) - len(from(text[start:], "<"))
	if !strings.HasPrefix(text[end:], "</") {
		return 0, 0
	}
	return start, end
}

// quoteAt returns the quotation mark that a text begins with, and the backslashes before it.
func quoteAt(text string) string {
	rest := strings.TrimLeft(text[:min(len(text), 8)], `\`)
	if rest != "" && strings.IndexByte("\"'`", rest[0]) >= 0 {
		return text[:strings.IndexByte(text, rest[0])+1]
	}
	return ""
}

// valueEnd returns the length of the value that a text begins with: up to its closing quotation mark, or to the first character that
// cannot be part of it.
func valueEnd(text, quote string) int {
	if quote == "" {
		if i := strings.IndexAny(text, " \t\r\n\"'`,;&<>(){}[]|"); i >= 0 {
			return i
		}
		return len(text)
	}
	for at := 0; ; at++ {
		i := strings.Index(text[at:], quote)
		if i < 0 {
			return len(text)
		}
		if at += i; len(quote) > 1 || at == 0 || text[at-1] != '\\' {
			return at
		}
	}
}

// isWordy reports whether a value is a word of a sentence.
func isWordy(value string) bool {
	return len(value) <= 16 && strings.IndexFunc(strings.TrimRight(value, ".!?"), func(c rune) bool { return c < 'a' || c > 'z' }) < 0
}
