package redact

import (
	"slices"
	"strings"
)

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
