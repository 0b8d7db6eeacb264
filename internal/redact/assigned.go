package redact

import (
	"slices"
	"strings"
)

// assigned returns the span of a secret after its name and a colon or an equals sign, in code, documents, headers and sentences.
func assigned(text string, at int) (start, end int) {
	name := nameBefore(text, at)
	if start, end = pairedAt(text, at, name); end != 0 {
		return start, end
	}
	if !SecretName(name) {
		if strings.EqualFold(name, "response") {
			return digestAt(text, at+1)
		}
		if text[at] == ':' {
			return passwordAt(text, at)
		}
		return 0, 0
	}
	for start = at + 1; start < len(text) && strings.IndexByte(" \t>", text[start]) >= 0; {
		start++ // => is a separator, too
	}
	if _, n := lineBreaks(text[start:]); text[start-1] == '>' && typeAt(text[start+n:]) > 0 { // of PHP
		start += n
	}
	if strings.HasPrefix(text[start:], Mark) {
		return 0, 0
	}
	typed := typeAt(text[start:])
	if open, end := openAt(text, start); end == several {
		return open, end
	}
	start += typed
	inList, isCall := strings.HasPrefix(text[start:], "["), typed > 0 && strings.HasPrefix(text[start:], "(")
	if inList || isCall {
		start++
	}
	quote := quoteAt(text[start:])
	start += len(quote)
	from := start
	start += schemeAt(text[start:])
	ends := quote
	switch {
	case quote != "":
	case inList && start == at+2:
		ends = "]"
	case isCall: // Str(of words) of Rust
		ends = ")"
	case strings.Contains(strings.ToLower(name), "cookie"):
		ends = "\n"
	}
	end = start + valueEnd(text[start:], ends)
	if start > from || strings.HasSuffix(strings.ToLower(name), "authorization") {
		end = max(end, start+parametersEnd(text[start:]))
	}
	switch value := text[start:end]; {
	case isState(value), inList && (isProse(value) || ends != "]" && start == from && !isUnlikeWords(value)):
		return 0, 0 // what is wrong with a field
	case text[at] == ':' && quote == "" && isWordy(value) && (isComplaint(name) || slices.Contains([]string{"key", "token", "session", "secret", "credential", "credentials", "admin", "auth"}, strings.ToLower(name))):
		return 0, 0 // a sentence
	case quote != "" && strings.EqualFold(name, "key") && isPairName(value, text[end:]):
		return 0, 0
	}
	return start, end
}

// digestAt returns the span of the response of Digest authentication that begins at a position: the hash of a password, in 32 or 64 hexadecimal digits.
func digestAt(text string, at int) (start, end int) {
	start, quote := afterSpaces(text, at)
	start += len(quote)
	n := len(window(text, start, 65)) - len(strings.TrimLeft(window(text, start, 65), "0123456789abcdefABCDEF"))
	if n != 32 && n != 64 || isWordAt(text, start+n) {
		return 0, 0
	}
	return start, start + n
}

// isComplaint reports whether a name is the code of an error about a secret, such as EXPIRED_TOKEN, which a sentence follows.
func isComplaint(name string) bool {
	word, _, _ := strings.Cut(name, "_")
	return isState(word)
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
