package redact

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/text"
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
		switch text[at] {
		case ':':
			return passwordAt(text, at)
		case '=':
			if before := text[max(0, at-maxName):at]; containsAny(before, []string{" for ", " FOR "}) && userBefore().MatchString(before) { // SET PASSWORD FOR ann = '1f2e'
				return assignedValue(text, "password", at, at+1+countSpaces(text[at+1:]))
			}
		}
		return 0, 0
	}
	start = at + 1 + len(afterSeparator().FindString(window(text, at+1, maxName)))
	if strings.HasPrefix(text[start:], Mark) {
		return 0, 0
	}
	if open, end := openAt(text, start); end == several {
		return open, end
	}
	return assignedValue(text, name, at, start)
}

// assignedValue returns the span of the value that starts after the separator at a position, unless it is a message about the secret.
func assignedValue(text, name string, at, start int) (from, end int) {
	typed := typeAt(text[start:])
	inList, isCall := strings.HasPrefix(text[start:], "["), typed > 0 && strings.HasPrefix(text[start+typed:], "(")
	ends := ""
	switch start += typed; {
	case inList && start == at+1:
		ends = "]"
	case isCall: // Str(of words) of Rust
		ends = ")"
	case strings.Contains(strings.ToLower(name), "cookie"):
		ends = "\n"
	}
	if inList || isCall {
		start++
	}
	quote := quoteAt(text[start:])
	from = start + len(quote)
	start = from + schemeAt(text[from:])
	end = start + valueEnd(text[start:], cmp.Or(quote, ends))
	if start > from || strings.HasSuffix(strings.ToLower(name), "authorization") {
		end = max(end, start+len(parameters().FindString(text[start:])))
	}
	if quote == "" && pluralName().MatchString(name) {
		if end += len(moreValues().FindString(text[end:])); isProse(text[start:end]) {
			return 0, 0
		}
		return start, end
	}
	switch value := text[start:end]; {
	case name == "PASS" && text[at] == ':' && nameOfTest().MatchString(value): // go test
	case isOneOf(states, value), inList && (isProse(value) || ends != "]" && start == from && !isUnlikeWords(value, " ")): // what is wrong with a field
	case text[at] == ':' && start > at+1 && !inList && quote == "" && isWordy(value) && isSpokenOf(name): // a sentence
	case strings.EqualFold(name, "key") && isPlain(strings.ReplaceAll(value, "-", "")) && secondValue().MatchString(window(text, end, maxName)): // {"key":"code","value":…} of OpenTelemetry
	default:
		return start, end
	}
	return 0, 0
}

// isSpokenOf reports whether a sentence may follow the name of a secret and a colon: a word for it, or a code such as EXPIRED_TOKEN.
func isSpokenOf(name string) bool {
	first, _, _ := strings.Cut(name, "_")
	return isOneOf(states, first) || isOneOf(" key token session secret credential credentials admin auth ", name)
}

// Patterns of names, and of what may follow the name of a secret and its separator.
var (
	afterSeparator = text.Pattern(`^(?:[>=](?:\s|\\+[nrt])*|[ \t])*`)                                                          // => and := are separators, too, after which PHP breaks the line
	digest         = text.Pattern(`^[ \t]*\\*["']?((?:[0-9a-fA-F]{32}){1,2})\b`)                                               // the hash of a password in response="1f" of Digest authentication
	parameters     = text.Pattern(`^(?:[ \t]*[\w-]+=(?:\\*"[^"]*"|[^\s"',;]*)(?:,|$))*[ \t]*[\w-]+=(?:\\*"[^"]*"|[^\s"',;]*)`) // after a scheme: username="ann", response="1f"
	pluralName     = text.Pattern(`(?i)(?:password|passwd|pwd|passphrase|secret)s$`)
	moreValues     = text.Pattern(`^(?:, ?[^\s"'=,;\])}]+\b)*`) // behind the first of several
	nameOfTest     = text.Pattern(`^(?:Test|Example|Benchmark|Fuzz|test)`)
)

// digestAt returns the span of the response of Digest authentication that begins at a position.
func digestAt(text string, at int) (start, end int) {
	if m := digest().FindStringSubmatchIndex(window(text, at, maxName)); m != nil {
		return at + m[2], at + m[3]
	}
	return 0, 0
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

// accounts are flags of curl, wget, HTTPie and others whose value is a name and a password.
var accounts = []string{"-u", "-U", "-a", "--user", "--proxy-user", "--cert", "--proxy-cert", "--auth", "--basic-auth"}

// passwordAt returns the span of a password after a name and a colon, where a flag or the place in an access log tells what it is.
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
	numbered := strings.Trim(text[word:at], "0123456789.") == "" // a user as in docker run -u 1000:1000, or an address
	isSecret := func(value string) bool {                        // not an address, a path, or the number of a port or a group
		return value != "" && value[0] != '/' && value[0] != '\\' && (!numbered || strings.Trim(value, "0123456789") != "")
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
