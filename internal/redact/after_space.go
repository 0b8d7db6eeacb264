package redact

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/text"
)

// afterSpace returns the span of a secret after a space: after a scheme such as Bearer, a flag, a command such as PASS, the name of a
// variable that a command sets, a name in quotes or with a colon as in Clojure, an arrow, and "is".
func afterSpace(text string, at int) (start, end int) {
	name := nameBefore(text, at)
	if name == "" {
		return 0, 0
	}
	start = at + 1
	if text[start:] != "" && (text[start] == '-' || text[start] == '\\' || text[start] >= utf8.RuneSelf) {
		if n := len(arrow().FindString(window(text, start, maxEscape))); n > 0 {
			return beside(text, at, start+n)
		}
		if start, end = attachedAt(text, start); end > 0 {
			return start, end
		}
		start = at + 1
	}
	quote := quoteAt(text[start:])
	if strings.EqualFold(name, "bearer") || strings.EqualFold(name, "basic") {
		end = start + valueEnd(text[start:], "")
		if isWordy(text[start:end]) || end-start < gram {
			return 0, 0
		}
		return start, end
	}
	if name == "PRIVATE" { // the name ends in five hyphens, and is followed by lines of base64, also escaped
		if m := linesOfPEM().FindStringSubmatchIndex(text[start:]); m != nil {
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
	if before := text[max(0, start-maxName):start]; strings.Contains(before, "htpasswd ") && htpasswdBefore().MatchString(before) {
		return valueIf(text, start, quote, func(value string) bool { return value != "" })
	}
	if n := verbAt(text, start); n > 0 {
		start += n
		last := lastWord().MatchString(window(text, start, maxName))
		return valueIf(text, start, quoteAt(text[start:]), func(value string) bool {
			return SecretName(name) && (strings.ContainsAny(value, "0123456789") || last && namesPassword(name) && !isProse(value) && !adjective().MatchString(value))
		})
	}
	if quote == "" && !mayBeSaid(name) {
		return 0, 0
	}
	before, rest := text[max(0, from-maxName):from], window(text, start, maxName)
	return valueIf(text, start, quote, func(value string) bool { return isSaid(before, name, quote, value, rest) })
}

// mayBeSaid reports whether isSaid may be true for a value without quotation marks behind a name: most words are not names of secrets.
func mayBeSaid(name string) bool {
	return name[0] == '-' || name == "AUTH" || name == "PLAIN" || name == "LOGIN" || SecretName(name)
}

// isSaid reports whether the value after a name and a space is a secret: the argument of a flag or a command, or one by its look.
func isSaid(before, name, quote, value, rest string) bool {
	lower := strings.ToLower(name)
	wordy := quote != "" || isWordy(lower)
	switch {
	case name[0] == '-' && len(name) == 2:
		return containsAny(before, commands) && flagBefore().MatchString(before+name) && !strings.HasPrefix(value, "-")
	case name[0] == '-' && len(name) > 2:
		flag := strings.TrimLeft(name, "-")
		return !fileFlags[flag] && !strings.HasPrefix(value, "-") && (quote != "" || !isProse(value)) && SecretName(flag)
	case name == "PASS" || name == "AUTH" || (name == "PLAIN" || name == "LOGIN") && strings.HasSuffix(before, "AUTH "): // of FTP, POP3, IRC, Redis and SMTP, with which a line ends
		return lastWord().MatchString(rest) && !isProse(value)
	case lower == "by" || lower == "as" || lower == "using":
		return quote != "" && identifiedBefore().MatchString(before)
	case len(value) >= least && value[0] != '-' && !strings.ContainsAny(value, " /\\:=") && !isProse(value) && // also of letters: passwd and pwd are not words of sentences
		(lower == "passwd" || lower == "pwd" || lower == "password" && (quote != "" || loginBefore().MatchString(before))):
		return true
	case (!isPlain(value) || name == strings.ToUpper(name) && !isProse(value)) && SecretName(name) && settingBefore().MatchString(before):
		return true
	}
	return isUnlikeWords(value, " /:.\\-") && countLetters(value) >= minLetters && (wordy || strings.Contains(name, "_")) && namesSecret(name) || // password SECRETPASS03
		wordy && len(value) >= minKey && isRandom(value) && SecretName(name) // invalid key 8fK2mQ9zR4tY
}

// commands are in each text that the patterns of flags match. They come first: the patterns are slow, and -p is a flag of many commands.
var commands = []string{"mysql", "mariadb", "sshpass", "mongo", "login", "redis-cli", "ldap", "sqlcmd"}

// Patterns of what stands around a secret. Those with Before in their name match the text up to it, or up to its name.
var (
	loginBefore      = text.Pattern(`(?i)(?:\b(?:user|username|login|account|as)[:'"]*\s+\S+|\b(?:with|using|and))\s+$`)
	settingBefore    = text.Pattern("(?:^|[\\s\"'`])(?:ENV|ARG|setenv|(?i:setx)(?:\\s+[-/]\\S+)*|set(?:\\s+-\\S+)+)\\s+$") // a command that sets a variable
	identifiedBefore = text.Pattern(`(?i)\bidentified\b[^"]*$`)                                                            // SQL
	userBefore       = text.Pattern(`(?i)\bpassword\s+for\s+\S+\s*$`)                                                      // SQL
	flagBefore       = text.Pattern(`\b(?:sshpass(?: -\w+)* -p|(?:mongo\w*|(?:docker|podman|az|oc) login)\b[^|;]* -p|redis-cli\b[^|;]* -a|ldap\w+\b[^|;]* -w|sqlcmd\b[^|;]* -P)$`)
	attachedBefore   = text.Pattern(`\b(?:(?:mysql|mariadb)[\w-]*|sshpass)\b[^|;]* $`)                                                             // commands with nothing between the flag and the password
	htpasswdBefore   = text.Pattern(`\bhtpasswd (?:-\S+ )*(?:-\w*(?:nb|bn)\w* (?:-\S+ )*|-[ac-mo-z]*b[ac-mo-z]* (?:-\S+ )*[^\s-]\S* )[^\s-]\S* $`) // a file, unless with -n, and a user
	arrow            = text.Pattern(`^(?:[→⇒➜⟶⟹➔]|\\+u(?:2192|21[dD]2))`)
	verb             = text.Pattern(`^(?:for \S+ )?(?:is|was) `)
	adjective        = text.Pattern(`(?:ed|en|ing|able|ible|ory|ary|ble|ic|al|ive|ious|ent|plain|secure|insecure)\W*$`) // what a password may be
	lastWord         = text.Pattern(`^[^\s/.:"'\\]{4,}(?:[\r\n"'\\]|$)`)
	linesOfPEM       = text.Pattern(`^KEY-----([A-Za-z0-9+/=\\\s]{12,})`)
)

// verbAt returns the length of the verb before what something is: is, was, for ann is.
func verbAt(text string, at int) int {
	if at == len(text) || strings.IndexByte("fiw", text[at]) < 0 {
		return 0
	}
	return len(verb().FindString(window(text, at, maxName)))
}

// attachedAt returns the span of the password that a flag at a position begins with, as in mysql -p1f2e.
func attachedAt(text string, at int) (start, end int) {
	before := text[max(0, at-maxName):at]
	if !strings.HasPrefix(text[at:], "-p") || !containsAny(before, commands) || !attachedBefore().MatchString(before) {
		return 0, 0
	}
	start = at + len("-p")
	return valueIf(text, start, quoteAt(text[start:]), func(value string) bool { return value != "" && value != "$" }) // not ${PASS}
}

// namesPassword reports whether a name is that of a password, the only secret that may be a word.
func namesPassword(name string) bool {
	compact, _ := compactName(name)
	return strings.HasPrefix(compact, "pass") || compact == "pwd"
}

// namesSecret reports whether a name is that of a secret and of nothing else, such as the code INVALID_TOKEN or the word session.
func namesSecret(name string) bool {
	compact, _ := compactName(name)
	return slices.ContainsFunc([]string{"password", "passwd", "passphrase", "secret", "apikey", "accesskey", "token"}, func(noun string) bool {
		before, found := strings.CutSuffix(compact, noun)
		return found && !isOneOf(states, before)
	})
}
