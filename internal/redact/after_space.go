package redact

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/ascii"
)

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
	if name == "PRIVATE" && strings.HasPrefix(text[start:], pemKey) { // the name ends in five hyphens, and is followed by lines of base64, also escaped
		return inPEM(text, start+len(pemKey))
	}
	before := at - len(name) // where the name starts, if nothing is between it and the space
	bare := before >= 0 && text[before:at] == name
	switch {
	case bare && name[0] == '-' && len(name) > 2: // a flag
		if flag := strings.TrimLeft(name, "-"); fileFlags[flag] || !SecretName(flag) || strings.HasPrefix(text[start:], "-") {
			return 0, 0
		}
		return valueIf(text, start, quote, func(value string) bool { return quote != "" || !isProse(value) })
	case quote != "" && (!bare && text[at-1] != ' ' || bare && before > 0 && text[before-1] == ':'):
		return valueIf(text, start, quote, func(value string) bool { return !isPlain(value) && SecretName(name) })
	case bare && isSetting(text[:before]):
		return valueIf(text, start, quote, func(value string) bool {
			return (!isPlain(value) || name == strings.ToUpper(name) && !isProse(value)) && SecretName(name)
		})
	case bare && strings.HasPrefix(text[start:], "is "):
		start += len("is ")
		return valueIf(text, start, quoteAt(text[start:]), func(value string) bool { return strings.ContainsAny(value, "0123456789") && SecretName(name) })
	case bare && givesPassword(text[:before], name, quote):
		return valueIf(text, start, quote, func(value string) bool { return !continuesSentence(value) })
	case (name == "PASS" || name == "AUTH") && bare:
		return afterCommand(text, start)
	case strings.EqualFold(name, "by") && quote != "" && strings.Contains(strings.ToLower(text[max(0, before-maxName):before]), "identified"): // of SQL
		return valueIf(text, start, quote, func(value string) bool { return value != "" })
	case bare && (isWordy(strings.ToLower(name)) || quote != "" || strings.Contains(name, "_")): // invalid key 8fK2mQ9zR4tY, password SECRETPASS03
		return valueIf(text, start, quote, func(value string) bool {
			if isMixed(value) && namesSecret(name) {
				return true
			}
			return (isWordy(strings.ToLower(name)) || quote != "") && len(value) >= minKey && isRandom(value) && SecretName(name)
		})
	}
	return 0, 0
}

// afterCommand returns the span of the word after the command PASS of FTP, POP3 and IRC or AUTH of Redis, which ends its line.
func afterCommand(text string, start int) (from, end int) {
	start, end = valueIf(text, start, "", func(value string) bool {
		return len(value) >= least && !strings.ContainsAny(value, "/.:") && !isProse(value)
	})
	if rest := text[end:]; end > 0 && rest != "" && strings.IndexByte("\r\n\"'\\", rest[0]) < 0 {
		return 0, 0
	}
	return start, end
}

const pemKey = "KEY-----"

// inPEM returns the span of the lines of base64 that begin at a position.
func inPEM(text string, start int) (from, to int) {
	rest := strings.TrimLeftFunc(text[start:], func(c rune) bool {
		return c < utf8.RuneSelf && (ascii.IsAlphanumeric(byte(c)) || strings.IndexByte("+/=\\ \t\r\n", byte(c)) >= 0)
	})
	if to = len(text) - len(rest); to-start < minKey {
		return 0, 0
	}
	return start, to
}

// namesSecret reports whether a name is that of a secret and of nothing else, such as the code INVALID_TOKEN or the word session.
func namesSecret(name string) bool {
	compact, _ := compactName(name)
	return slices.ContainsFunc([]string{"password", "passwd", "passphrase", "secret", "apikey", "accesskey", "token"}, func(noun string) bool {
		before, found := strings.CutSuffix(compact, noun)
		return found && !isState(before)
	})
}

// givesPassword reports whether the word after a name may be a password even if it consists of letters: in quotes, after passwd and pwd, which
// are not words of sentences, and where a login is described: user ann password x, with password x.
func givesPassword(before, name, quote string) bool {
	if strings.EqualFold(name, "passwd") || strings.EqualFold(name, "pwd") {
		return true
	}
	if !strings.EqualFold(name, "password") {
		return false
	}
	words := strings.Fields(strings.ToLower(before[max(0, len(before)-maxName):]))
	if n := len(words); n > 1 && slices.Contains([]string{"user", "username", "login", "account", "as"}, strings.Trim(words[n-2], ":'\"")) {
		return true
	}
	return quote != "" || len(words) > 0 && slices.Contains([]string{"with", "using", "and"}, words[len(words)-1])
}

// continuesSentence reports whether a value is not a password, but the next word of a sentence about one: password expired.
func continuesSentence(value string) bool {
	return len(value) < least || strings.ContainsAny(value, " /\\:=") || isProse(value)
}

// isMixed reports whether a value has letters and digits like a password, and no sign that paths, times and versions have.
func isMixed(value string) bool {
	letters, digits := 0, 0
	for i := range len(value) {
		switch c := value[i]; {
		case ascii.IsLetter(c):
			letters++
		case ascii.IsDigit(c):
			digits++
		case strings.IndexByte("/:.\\-", c) >= 0:
			return false
		}
	}
	return len(value) >= gram && letters >= minLetters && digits >= 2
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
