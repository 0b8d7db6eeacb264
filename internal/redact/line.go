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
		if secret := text[s.start:s.end]; isUnlikeWords(secret) && !strings.Contains(secret, Mark) { // a message may repeat it
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
	case ' ': // Bearer 1f2e, --token 1f2e, setx TOKEN 1f2e, the token is 1f2e
		return afterSpace(text, at)
	case ',': // ("token", "1f2e")
		return afterComma(text, at)
	case '|': // | token | 1f2e |
		return inCell(text, at)
	case '>': // token -> 1f2e, <token>1f2e</token>
		if at > 0 && text[at-1] == '-' {
			return afterArrow(text, at)
		}
		return elementAt(text, at)
	}
	return assigned(text, at) // token: 1f2e, token=1f2e, {"name": "token", "value": "1f2e"}, -u ann:1f2e
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
