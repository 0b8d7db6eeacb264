package redact

import (
	"strings"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/text"
)

// Line hides the values of secret names in any text: a line of a log, a header, JSON, a command, a sentence. It keeps the words of a
// sentence such as "invalid token: expired".
func Line(text string) string {
	text = Addresses(text)
	spans := findNamed(text)
	if len(spans) == 0 {
		return text
	}
	shown := replace(text, spans)
	for _, s := range spans[:min(len(spans), maxRepeated)] {
		if secret := text[s.start:s.end]; isUnlikeWords(secret, " ") && !strings.Contains(secret, Mark) { // a message may repeat it
			shown = strings.ReplaceAll(shown, secret, Mark)
		}
	}
	return shown
}

const maxRepeated = 8 // secrets of a text whose repetitions are looked for

// SecretsInLine returns the secrets that Line hides in a text.
func SecretsInLine(text string) []string {
	secrets := SecretsInAddresses(text)
	for _, s := range findNamed(text) {
		secrets = append(secrets, text[s.start:s.end])
	}
	return secrets
}

// findNamed returns the spans of the secrets that follow their names in a text.
func findNamed(text string) (spans []span) {
	shown, inner := 0, 0 // where the latest secret ends, and the latest list or object with secrets
	var nested []span
	for at := 0; at < len(text); {
		i := strings.IndexAny(text[at:], ":= >,|\t\\%")
		if i < 0 {
			break
		}
		at += i
		start, end := valueAt(text, at)
		if at++; start >= shown && end > start && text[start:end] != Mark {
			spans = append(spans, span{start, end})
			shown, at = end, end
		} else if end == several && start >= inner {
			nested, inner = beneath(text, start, nested)
		}
	}
	return merged(append(spans, nested...))
}

// valueAt returns the span of the secret whose name ends before a separator; only a start for an object or a list with several.
func valueAt(text string, at int) (start, end int) {
	switch text[at] {
	case ' ': // Bearer 1f2e, --token 1f2e, setx TOKEN 1f2e, the token is 1f2e
		return afterSpace(text, at)
	case ',': // ("token", "1f2e"), [token, 1f2e]
		return afterComma(text, at)
	case '|': // | token | 1f2e |
		return inCell(text, at)
	case '\t':
		return beside(text, at, at+1)
	case '\\': // token\t1f2e
		if tab := strings.TrimLeft(window(text, at, maxEscape), `\`); strings.HasPrefix(tab, "t") {
			return beside(text, at, at+strings.IndexByte(text[at:], 't')+1)
		}
		return 0, 0
	case '%': // token%3D1f2e
		if size, level := delimiterAt(text[at:], "="); size > 0 && SecretName(nameBefore(text, at)) {
			return at + size, at + size + paramEnd(text[at+size:], level, false)
		}
		return 0, 0
	case '>': // token -> 1f2e, <token>1f2e</token>
		if at > 0 && text[at-1] == '-' {
			return beside(text, at-1, at+1)
		}
		return elementAt(text, at)
	}
	return assigned(text, at) // token: 1f2e, token=1f2e, {"name": "token", "value": "1f2e"}, -u ann:1f2e
}

// nameBefore returns the name that ends before a position, or "".
func nameBefore(text string, at int) string {
	start, end := nameSpan(text, at)
	return text[start:end]
}

// nameSpan returns the span of the name that ends before a position and the quotation marks there.
func nameSpan(text string, at int) (start, end int) {
	for end = at; end > 0 && at-end < maxEscape; {
		if strings.HasSuffix(text[:end], `">>`) { // <<"token">> of Erlang
			end -= len(`">>`)
			continue
		}
		if strings.IndexByte(" \"'\\`]", text[end-1]) < 0 {
			break
		}
		end--
	}
	for start = end; start > 0 && end-start <= maxName && (isWordAt(text, start-1) || strings.IndexByte("-_.%", text[start-1]) >= 0); {
		start--
	}
	return start, end
}

var (
	schemeThenKey = text.Pattern(`(?i)\b(?:bearer|basic)(?:\s|%20|\+)+(?:token\s+|key\s+)?([A-Za-z0-9._~+/=-]{8,})`)
	color         = text.Pattern(`(?:\x1b|\\+(?:u001[bB]|x1[bB]|033)|#033)(?:\[[0-9;]*m|\(B)`)
	modeKey       = text.Pattern(`(?i)\b(?:[a-z0-9]+[_-])*(?:live|test)[_-][a-z0-9]{8,}`) // a key like those of the API: hx_live_1f2e
)

// LogLine returns a line of a log without keys, tokens, cookies, passwords and the local parts of email addresses, and without colors.
// It hides more than Line: whatever may be a secret, since a sample of a log is not needed to the letter. Quotes that are written as \x22,
// \u0022 or #22 become \", and \x27 and \u0027 become ', so that the values of secret names are found after them as well.
func LogLine(line string) string { return hideInLog(plainLogLine(line)) }

// PassedLine returns a line of a log that is passed through: as it is, with its colors, unless LogLine hides something in it.
func PassedLine(line string) string {
	plain := plainLogLine(line)
	if shown := hideInLog(plain); shown != plain {
		return shown
	}
	return line
}

// plainLogLine returns a line without colors, and with quotes as they are in JSON.
func plainLogLine(line string) string {
	if containsAny(line, []string{"\x1b", "1b", "1B", "033"}) { // most lines have no color, and the patterns are slow
		line = color().ReplaceAllString(line, "")
	}
	line = strings.ReplaceAll(strings.ReplaceAll(line, `\x22`, `\"`), `\u0022`, `\"`)
	line = strings.ReplaceAll(strings.ReplaceAll(line, `\x27`, `'`), `\u0027`, `'`) // as .NET and phuslu/log write it
	if strings.Contains(line, "#7B#22") {                                           // HAProxy
		line = strings.ReplaceAll(line, "#22", `\"`)
	}
	return line
}

func hideInLog(line string) string {
	line = Line(line)
	var credentials []span
	if containsAny(line, []string{"asic", "earer", "ASIC", "EARER"}) {
		for _, m := range schemeThenKey().FindAllStringSubmatchIndex(line, -1) {
			if !isProse(line[m[2]:m[3]]) {
				credentials = append(credentials, span{m[2], m[3]})
			}
		}
	}
	line = replace(line, credentials)
	line = replace(line, tokens(line, true)) // Line has hidden the secret addresses
	if containsAny(line, []string{"live", "LIVE", "Live", "test", "TEST", "Test"}) {
		line = modeKey().ReplaceAllStringFunc(line, func(word string) string {
			if isKeyWithMode(word) {
				return Mark
			}
			return word
		})
	}
	return Mails(line)
}

// isKeyWithMode reports whether a word with a mode is a key, unlike test_handler_returns404 and get_live_categoriesByName.
func isKeyWithMode(word string) bool {
	at := strings.LastIndexAny(word, "_-")
	value, changes := word[at+1:], 0
	for i := range len(value) - 1 {
		if ascii.IsDigit(value[i]) != ascii.IsDigit(value[i+1]) {
			changes++
		}
	}
	if changes > 2 || len(LikeKeys([]string{value})) > 0 {
		return true
	}
	digits := strings.IndexAny(value, "0123456789")
	return strings.ContainsAny(word[:at], "_-") && digits >= 0 && (changes > 1 || changes > 0 && digits == 0 || len(value)-digits > 3) // functions have names with nothing before the mode
}
