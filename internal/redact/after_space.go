package redact

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// afterSpace returns the span of a secret after a space: after a scheme such as Bearer, a flag, a command such as PASS, the name of a variable
// that a command sets, a name in quotes or with a colon as in Clojure, and "is".
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
	if name == "PRIVATE" { // the name ends in five hyphens, and is followed by lines of base64, also escaped
		if m := phrases().pem.FindStringSubmatchIndex(text[start:]); m != nil {
			return start + m[2], start + m[3]
		}
	}
	from := at - len(name) // where the name starts, if nothing is between it and the space
	bare := from >= 0 && text[from:at] == name
	if quote != "" && (!bare && text[at-1] != ' ' || bare && from > 0 && text[from-1] == ':') {
		return valueIf(text, start, quote, func(value string) bool { return len(value) >= least && !isProse(value) && SecretName(name) })
	}
	if !bare {
		return 0, 0
	}
	if strings.HasPrefix(text[start:], "is ") {
		start += len("is ")
		return valueIf(text, start, quoteAt(text[start:]), func(value string) bool { return strings.ContainsAny(value, "0123456789") && SecretName(name) })
	}
	before, rest := text[max(0, from-maxName):from], window(text, start, maxName)
	return valueIf(text, start, quote, func(value string) bool { return isSaid(before, name, quote, value, rest) })
}

// isSaid reports whether the value after a name and a space is a secret: the argument of a flag or a command, and what only a secret looks like.
func isSaid(before, name, quote, value, rest string) bool {
	lower := strings.ToLower(name)
	wordy := quote != "" || isWordy(lower)
	switch {
	case name[0] == '-' && len(name) > 2:
		flag := strings.TrimLeft(name, "-")
		return !fileFlags[flag] && !strings.HasPrefix(value, "-") && (quote != "" || !isProse(value)) && SecretName(flag)
	case name == "PASS" || name == "AUTH" || (name == "PLAIN" || name == "LOGIN") && strings.HasSuffix(before, "AUTH "): // of FTP, POP3, IRC, Redis and SMTP, with which a line ends
		return phrases().last.MatchString(rest) && !isProse(value)
	case lower == "by" || lower == "as" || lower == "using":
		return quote != "" && phrases().identified.MatchString(before)
	case len(value) >= least && !strings.ContainsAny(value, " /\\:=") && !isProse(value) && // also of letters: passwd and pwd are not words of sentences
		(lower == "passwd" || lower == "pwd" || lower == "password" && (quote != "" || phrases().login.MatchString(before))):
		return true
	case (!isPlain(value) || name == strings.ToUpper(name) && !isProse(value)) && SecretName(name) && phrases().setting.MatchString(before):
		return true
	}
	return isUnlikeWords(value, " /:.\\-") && countLetters(value) >= minLetters && (wordy || strings.Contains(name, "_")) && namesSecret(name) || // password SECRETPASS03
		wordy && len(value) >= minKey && isRandom(value) && SecretName(name) // invalid key 8fK2mQ9zR4tY
}

// phrases matches what tells that a secret comes next: a description of a login, a command that sets a variable, with its flags, and SQL; the
// last word of a command; and the lines of a key in PEM.
var phrases = sync.OnceValue(func() (p struct{ login, setting, identified, last, pem *regexp.Regexp }) {
	p.login = regexp.MustCompile(`(?i)(?:\b(?:user|username|login|account|as)[:'"]*\s+\S+|\b(?:with|using|and))\s+$`)
	p.setting = regexp.MustCompile("(?:^|[\\s\"'`])(?:ENV|ARG|setenv|(?i:setx)(?:\\s+[-/]\\S+)*|set(?:\\s+-\\S+)+)\\s+$")
	p.identified = regexp.MustCompile(`(?i)\bidentified\b[^"]*$`)
	p.last = regexp.MustCompile(`^[^\s/.:"'\\]{4,}(?:[\r\n"'\\]|$)`)
	p.pem = regexp.MustCompile(`^KEY-----([A-Za-z0-9+/=\\\s]{12,})`)
	return p
})

// namesSecret reports whether a name is that of a secret and of nothing else, such as the code INVALID_TOKEN or the word session.
func namesSecret(name string) bool {
	compact, _ := compactName(name)
	return slices.ContainsFunc([]string{"password", "passwd", "passphrase", "secret", "apikey", "accesskey", "token"}, func(noun string) bool {
		before, found := strings.CutSuffix(compact, noun)
		return found && !isOneOf(states, before)
	})
}
