package redact

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/ascii"
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
		i := strings.IndexAny(text[at:], ":= >,|")
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

// valueAt returns the span of the secret whose name ends before a separator. The span is empty if there is no secret.
func valueAt(text string, at int) (start, end int) {
	switch text[at] {
	case ' ':
		return afterSpace(text, at)
	case ',':
		return afterComma(text, at)
	case '|':
		return inCell(text, at)
	case '>':
		if at > 0 && text[at-1] == '-' {
			return afterArrow(text, at)
		}
		return elementAt(text, at)
	}
	name := nameBefore(text, at)
	if start, end = pairedAt(text, at, name); end > 0 {
		return start, end
	}
	if !SecretName(name) {
		if text[at] == ':' {
			return passwordAt(text, at)
		}
		return 0, 0
	}
	for start = at + 1; start < len(text) && strings.IndexByte(" \t>", text[start]) >= 0; {
		start++ // => is a separator, too
	}
	inList := false
	if n := typeAt(text[start:]); n > 0 {
		start += n
	} else if start < len(text) && text[start] == '[' {
		inList = true
		start++
	}
	quote := quoteAt(text[start:])
	start += len(quote)
	from := start
	start += schemeAt(text[start:])
	ends := quote
	if quote == "" && strings.Contains(strings.ToLower(name), "cookie") {
		ends = "\n"
	}
	end = start + valueEnd(text[start:], ends)
	if start > from || strings.HasSuffix(strings.ToLower(name), "authorization") {
		end = max(end, start+parametersEnd(text[start:]))
	}
	value := text[start:end]
	switch {
	case text[at] == ':' && quote == "" && isWordy(value) && slices.Contains([]string{"key", "token", "session", "secret", "credential", "credentials", "admin", "auth"}, strings.ToLower(name)):
		return 0, 0 // a sentence
	case quote != "" && strings.EqualFold(name, "key") && isPairName(value, text[end:]):
		return 0, 0
	case inList && start == from && !isUnlikeWords(value):
		return 0, 0 // what is wrong with a field
	}
	return start, end
}

// afterSpace returns the span of a secret after a space: after a scheme such as Bearer, a flag, the name of a variable that a command sets,
// a name in quotes or with a colon as in Clojure, and "is".
func afterSpace(text string, at int) (start, end int) {
	name := nameBefore(text, at)
	if name == "" {
		return 0, 0
	}
	start = at + 1
	quote := quoteAt(text[start:])
	if strings.EqualFold(name, "bearer") || strings.EqualFold(name, "basic") {
		end = start + valueEnd(text[start:], "")
		if isWordy(text[start:end]) || end-start < gram {
			return 0, 0
		}
		return start, end
	}
	before := at - len(name) // where the name starts, if nothing is between it and the space
	bare := before >= 0 && text[before:at] == name
	switch {
	case bare && name[0] == '-' && len(name) > 2: // a flag
		if flag := strings.TrimLeft(name, "-"); files[flag] || !SecretName(flag) || strings.HasPrefix(text[start:], "-") {
			return 0, 0
		}
		return valueIf(text, start, quote, func(value string) bool { return quote != "" || !isVerb(value) })
	case quote != "" && (!bare && text[at-1] != ' ' || bare && before > 0 && text[before-1] == ':'):
		return valueIf(text, start, quote, func(value string) bool { return !isPlain(value) && SecretName(name) })
	case bare && isSetting(text[:before]):
		return valueIf(text, start, quote, func(value string) bool {
			return (!isPlain(value) || name == strings.ToUpper(name) && !isVerb(value)) && SecretName(name)
		})
	case bare && strings.HasPrefix(text[start:], "is "):
		start += len("is ")
		return valueIf(text, start, quoteAt(text[start:]), func(value string) bool { return strings.ContainsAny(value, "0123456789") && SecretName(name) })
	}
	return 0, 0
}

// afterComma returns the span of a secret that is the argument or the item after its name, if it does not look like another name.
func afterComma(text string, at int) (start, end int) {
	if at == 0 || strings.IndexByte("\"'`", text[at-1]) < 0 {
		return 0, 0
	}
	start = at + 1 + countSpaces(text[at+1:])
	quote := quoteAt(text[start:])
	name := nameBefore(text, at)
	if quote == "" || !SecretName(name) {
		return 0, 0
	}
	return valueIf(text, start, quote, isUnlikeWords)
}

// valueIf returns the span of the value at a position, after its quotation mark and scheme, if its beginning is as it should be. It does not
// read the rest of a long one for nothing, since there may be many.
func valueIf(text string, start int, quote string, is func(value string) bool) (from, end int) {
	start += len(quote)
	start += schemeAt(text[start:])
	window := text[start:min(len(text), start+maxName)]
	if !is(window[:valueEnd(window, quote)]) {
		return 0, 0
	}
	return start, start + valueEnd(text[start:], quote)
}

// inCell returns the span of a secret in the cell of a table after the cell with its name.
func inCell(text string, at int) (start, end int) {
	name := nameBefore(text, at)
	if !SecretName(name) {
		return 0, 0
	}
	start = at + 1 + countSpaces(text[at+1:])
	window := text[start:min(len(text), start+maxName)]
	end = start + valueEnd(window, "")
	if rest := strings.TrimLeft(text[end:min(len(text), end+maxName)], " \t"); rest != "" && rest[0] != '|' && rest[0] != '\n' && rest[0] != '"' && rest[0] != '\\' || !isUnlikeWords(text[start:end]) {
		return 0, 0
	}
	return start, end
}

// afterArrow returns the span of a secret after an arrow, ->.
func afterArrow(text string, at int) (start, end int) {
	start = at + 1 + countSpaces(text[at+1:])
	quote := quoteAt(text[start:])
	return valueIf(text, start, quote, func(value string) bool { return !isPlain(value) && SecretName(nameBefore(text, at-1)) })
}

// pairedAt returns the span of the secret of a pair whose names are apart: the value after key="password", or the part of a form that
// has this name.
func pairedAt(text string, at int, name string) (start, end int) {
	if !strings.EqualFold(name, "name") && !strings.EqualFold(name, "key") {
		return 0, 0
	}
	start = at + 1 + countSpaces(text[at+1:])
	quote := quoteAt(text[start:])
	if quote == "" {
		return 0, 0
	}
	start += len(quote)
	within := text[start:min(len(text), start+maxName)]
	length := strings.Index(within, quote)
	if length < 0 || !SecretName(within[:length]) {
		return 0, 0
	}
	start += length + len(quote)
	if lines, n := lineBreaks(text[start:]); lines >= 2 {
		start += n
		return start, len(text) - len(fromFirst(text[start:], "\r\n\\"))
	}
	rest := strings.TrimLeft(text[start:min(len(text), start+12)], ", \t\\\"'")
	if len(rest) < len("value") || !strings.EqualFold(rest[:len("value")], "value") {
		return 0, 0
	}
	start += strings.Index(text[start:], rest) + len("value")
	window := text[start:min(len(text), start+12)]
	separator := strings.IndexAny(window, ":=")
	if separator < 0 || strings.Trim(window[:separator], " \\\"'") != "" {
		return 0, 0
	}
	start += separator + 1
	start += countSpaces(text[start:])
	if quote = quoteAt(text[start:]); quote == "" {
		return 0, 0
	}
	start += len(quote)
	start += schemeAt(text[start:])
	return start, start + valueEnd(text[start:], quote)
}

// accounts are flags of curl, wget, HTTPie and others whose value is a name and a password.
var accounts = []string{"-u", "-U", "-a", "--user", "--proxy-user", "--cert", "--proxy-cert", "--auth", "--basic-auth"}

// passwordAt returns the span of a password after a name and a colon, where a flag or the place in the line of an access log tells what it is.
func passwordAt(text string, at int) (start, end int) {
	word := at
	for word > 0 && at-word < maxName && strings.IndexByte(" \t\r\n\"'`=", text[word-1]) < 0 {
		word--
	}
	if word == at || word == 0 {
		return 0, 0
	}
	start = at + 1
	before := text[max(0, word-maxEscape):word]
	unquoted := strings.TrimRight(before, "\"'`\\")
	quote := before[len(unquoted):]
	isSecret := func(value string) bool { // not an address, a path, or the numbers of a user and a group
		return value != "" && value[0] != '/' && value[0] != '\\' && strings.Trim(value, "0123456789") != ""
	}
	if quote == "" && strings.HasSuffix(before, "- ") {
		start, end = valueIf(text, start, "", isSecret)
		if strings.HasPrefix(text[end:], " [") {
			return start, end
		}
		return 0, 0
	}
	flag, joined := strings.CutSuffix(unquoted, "=")
	if !joined {
		flag = strings.TrimRight(unquoted, " ")
	}
	flag = flag[strings.LastIndexAny(flag, " \t\n\"'")+1:]
	if !slices.Contains(accounts, flag) {
		return 0, 0
	}
	return valueIf(text, start-len(quote), quote, func(value string) bool { return isSecret(value) && (flag != "-a" || !isPlain(value)) })
}

// isSetting reports whether a text ends with a command that sets a variable, and its flags.
func isSetting(before string) bool {
	before = before[max(0, len(before)-40):]
	flags := false
	for {
		trimmed := strings.TrimRight(before, " \t")
		if len(trimmed) == len(before) || trimmed == "" {
			return false
		}
		word := trimmed[strings.LastIndexAny(trimmed, " \t\n\"'`")+1:]
		before = trimmed[:len(trimmed)-len(word)]
		switch {
		case word == "":
			return false
		case word[0] == '-' || word[0] == '/':
			flags = true
		default:
			return word == "ENV" || word == "ARG" || word == "setenv" || strings.EqualFold(word, "setx") || word == "set" && flags
		}
	}
}

// countSpaces returns how many spaces a text begins with.
func countSpaces(text string) int { return len(text) - len(strings.TrimLeft(text, " \t")) }

// lineBreaks returns how many line feeds, also escaped, a text begins with, and the length of these and the white space between them.
func lineBreaks(text string) (lines, n int) {
	for n < len(text) {
		switch text[n] {
		case '\n':
			lines++
		case ' ', '\t', '\r':
		case '\\':
			rest := strings.TrimLeft(text[n:min(len(text), n+maxEscape)], `\`)
			if rest == "" || rest[0] != 'r' && rest[0] != 'n' {
				return lines, n
			}
			if rest[0] == 'n' {
				lines++
			}
			n += strings.IndexByte(text[n:], rest[0])
		default:
			return lines, n
		}
		n++
	}
	return lines, n
}

// schemeAt returns the length of the scheme that credentials begin with, and the spaces after it, or 0.
func schemeAt(text string) int {
	for _, scheme := range schemes {
		if len(text) > len(scheme) && text[len(scheme)] == ' ' && strings.EqualFold(text[:len(scheme)], scheme) {
			return len(scheme) + 1
		}
	}
	return 0
}

// typeAt returns the length of the type that some languages print before a value, such as string(8) or Some(.
func typeAt(text string) int {
	n := 0
	for n < len(text) && n < 12 && ascii.IsLetter(text[n]) {
		n++
	}
	if n == 0 || n == len(text) || text[n] != '(' {
		return 0
	}
	n++
	digits := n
	for n < len(text) && n < digits+12 && '0' <= text[n] && text[n] <= '9' {
		n++
	}
	if n > digits && strings.HasPrefix(text[n:], ") ") && quoteAt(text[n+2:]) != "" {
		return n + 2
	}
	return digits
}

// parametersEnd returns the length of the parameters that a text begins with, such as username="ann", response="1f".
func parametersEnd(text string) int {
	end := 0
	for at := 0; ; {
		at += countSpaces(text[at:])
		name := at
		for at < len(text) && (isWordAt(text, at) || text[at] == '-' || text[at] == '_') {
			at++
		}
		if at == name || at == len(text) || text[at] != '=' {
			return end
		}
		at++
		quote := quoteAt(text[at:])
		at += len(quote)
		at += valueEnd(text[at:], quote)
		at = min(at+len(quote), len(text))
		end = at
		if at == len(text) || text[at] != ',' {
			return end
		}
		at++
	}
}

// isPlain reports whether a value consists of words, without a digit or a sign.
func isPlain(value string) bool {
	return strings.IndexFunc(value, func(c rune) bool {
		return c != ' ' && c != '_' && c != '.' && c != '!' && (c >= utf8.RuneSelf || !ascii.IsLetter(byte(c)))
	}) < 0
}

// isUnlikeWords reports whether a value is one that a person would not take for a word or a name.
func isUnlikeWords(value string) bool {
	return len(value) >= gram && strings.ContainsAny(value, "0123456789") && strings.IndexByte(value, ' ') < 0
}

// isVerb reports whether a word continues a sentence about a flag.
func isVerb(word string) bool {
	return slices.Contains(strings.Fields("is was are has must may can cannot should does not and or needs requires required expects takes to for with from in as flag option value"), word)
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
	for end > 0 && strings.IndexByte(" \"'\\`]", text[end-1]) >= 0 && at-end < maxEscape {
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
	name, _, ok := strings.Cut(text[at:min(len(text), at+maxName)], "</")
	if !ok || !SecretName(name) {
		return 0, 0
	}
	start = at + len(name)
	window := text[start:min(len(text), start+maxName)]
	i := strings.Index(window, "<string>")
	if i < 0 || strings.TrimSpace(window[:i]) != window[:len("</key>")] {
		return 0, 0
	}
	start += i + len("<string>")
	return start, len(text) - len(fromFirst(text[start:], "<"))
}

// quoteAt returns the quotation mark that a text begins with, and the backslashes before it.
func quoteAt(text string) string {
	rest := strings.TrimLeft(text[:min(len(text), maxEscape)], `\`)
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
