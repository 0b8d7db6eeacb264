package redact

import "strings"

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

// valueAt returns the span of the secret whose name ends before a separator. It is empty if there is none. An object or a list with
// several secrets has only a start.
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
