package redact

import (
	"strings"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/text"
)

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

// isKeyWithMode reports whether a word with a mode in it is a key, not a name: test_handler_returns404, my_test_integration, get_live_categoriesByName.
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
