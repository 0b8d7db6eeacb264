package redact

import (
	"regexp"
	"strings"
	"sync"

	"github.com/hex21/hex21/internal/ascii"
)

// logPatterns holds the patterns of LogLine. They are compiled when the first sample is shown, not at each start of the program.
var logPatterns = sync.OnceValue(func() (p struct {
	bearer, colors, modes *regexp.Regexp
	forms                 []logForm
}) {
	// modes are keys of the form that the API's own have, hx_live_1f2e, and names that look like them.
	p.modes = regexp.MustCompile(`(?i)\b(?:[a-z0-9]+[_-])*(?:live|test)[_-][a-z0-9]{8,}`)
	p.bearer = regexp.MustCompile(`(?i)\b(bearer|basic)((?:\s|%20|\+)+(?:token\s+|key\s+)?)([A-Za-z0-9._~+/=-]{8,})`)
	p.colors = regexp.MustCompile(`(?:\x1b|\\+(?:u001[bB]|x1[bB]|033)|#033)(?:\[[0-9;]*m|\(B)`)
	const words = `(?:pass(?:w|phrase|code)|pwd|secret|token|authorization|cookie|(?:api|private|signing)[_-]?key|session|credential)`
	const secret = `[^"\\<> ]*` + words + `[^"\\<> ]*`
	for _, f := range [][3]string{
		{`alue`, `(?i)("(?:key|name)\\*"\s*:\s*\\*"` + secret + `"\s*,\s*\\*"value\\*"\s*:\s*(?:\{\s*(?:\\*"type\\*"\s*:\s*\\*"string\\*"\s*,\s*)?` +
			`\\*"(?:stringValue|value)\\*"\s*:\s*)?\\*")`, ``},
		{`""`, `(?i)(""` + secret + `""\s*:\s*"")(?:[^"\\]|\\""|\\+[^"\\])+`, `${1}`},
		{`\""`, `(?i)(\\+""` + secret + `\\+""\s*:\s*\\+"")(?:[^"\\]|\\+[^"\\])+`, `${1}`},
		{`ookie`, `(?i)("(?:set-)?cookie\\*"\s*,\s*\\*")[^"\\=]+=[^"\\]+`, `${1}`},
		{`[`, `(?i)("` + secret + `"\s*:\s*\[\s*\\*")[^\]]+[^\]"\\]`, `${1}`},
		{`:[`, `(?i)([a-z0-9_-]*` + words + `[a-z0-9_-]*:\[)[^\]"]+`, `${1}`},
		{`oken `, `\b([Tt]oken )[A-Za-z]*[0-9][A-Za-z0-9-]{15,}`, `${1}`},
		{`%3D`, `(?i)([a-z_-]*(?:key|passw|password|passwd|token|secret|pwd)%3D)[^%&\s"']+`, `${1}`},
	} {
		p.forms = append(p.forms, logForm{f[0], regexp.MustCompile(f[1]), f[2] + Mark})
	}
	return p
})

// logForm is a way to write a secret in which its name is not directly before it. The pattern is tried on lines that hold the sign. It matches the secret,
// or, if put is only the mark, what is before it up to its quotation mark.
type logForm struct {
	sign    string
	pattern *regexp.Regexp
	put     string
}

// hide returns a line without the secrets in this form.
func (f logForm) hide(line string) string {
	if f.put != Mark {
		return f.pattern.ReplaceAllString(line, f.put)
	}
	var out strings.Builder
	at := 0
	for _, m := range f.pattern.FindAllStringIndex(line, -1) {
		if start := m[1]; start > at {
			quote := line[len(strings.TrimRight(line[:start-1], `\`)):start]
			out.WriteString(line[at:start] + Mark)
			at = start + valueEnd(line[start:], quote)
		}
	}
	return out.String() + line[at:]
}

// LogLine returns a line of a log without keys, tokens, cookies, passwords and the local parts of email addresses, and without colors.
// It hides more than Line: whatever may be a secret, since a sample of a log is not needed to the letter. Quotes that are written as \x22,
// \u0022 or #22 become \", so that the values of secret names are found after them as well.
func LogLine(line string) string {
	p := logPatterns()
	if containsAny(line, []string{"\x1b", "1b", "1B", "033"}) { // most lines have no color, and the patterns are slow
		line = p.colors.ReplaceAllString(line, "")
	}
	line = strings.ReplaceAll(strings.ReplaceAll(line, `\x22`, `\"`), `\u0022`, `\"`)
	if strings.Contains(line, "#7B#22") { // HAProxy
		line = strings.ReplaceAll(line, "#22", `\"`)
	}
	for _, f := range p.forms {
		if strings.Contains(line, f.sign) {
			line = f.hide(line)
		}
	}
	line = p.bearer.ReplaceAllString(Line(line), `${1}${2}`+Mark)
	line = replace(line, tokens(line, func(string) bool { return true })) // Line has hidden the secret addresses
	if containsAny(line, []string{"live", "LIVE", "Live", "test", "TEST", "Test"}) {
		line = p.modes.ReplaceAllStringFunc(line, func(word string) string {
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
	switch {
	case !strings.ContainsAny(word[:at], "_-"): // functions have names with nothing before the mode
		return false
	case digits < 0:
		return len(value) >= 20
	}
	return changes > 1 || changes > 0 && digits == 0 || len(value)-digits > 3
}
