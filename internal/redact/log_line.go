package redact

import (
	"regexp"
	"strings"
	"sync"

	"github.com/hex21/hex21/internal/ascii"
)

// logPatterns holds the patterns of LogLine. They are compiled when the first sample is shown, not at each start of the program.
var logPatterns = sync.OnceValue(func() (p struct {
	bearer, colors, modes, valueFirst *regexp.Regexp
	forms                             []logForm
}) {
	// modes are keys of the form that the API's own have, hx_live_1f2e, and names that look like them.
	p.modes = regexp.MustCompile(`(?i)\b(?:[a-z0-9]+[_-])*(?:live|test)[_-][a-z0-9]{8,}`)
	p.bearer = regexp.MustCompile(`(?i)\b(?:bearer|basic)(?:\s|%20|\+)+(?:token\s+|key\s+)?([A-Za-z0-9._~+/=-]{8,})`)
	p.colors = regexp.MustCompile(`(?:\x1b|\\+(?:u001[bB]|x1[bB]|033)|#033)(?:\[[0-9;]*m|\(B)`)
	p.valueFirst = regexp.MustCompile(`(?i)"value\\*"\s*:\s*\\*"([^"]*[^"\\])\\*"\s*,\s*\\*"(?:name|key)\\*"\s*:\s*\\*"([A-Za-z0-9_.-]+)`)
	const (
		name   = `([^"\\<> ]+)`
		word   = `([A-Za-z0-9_.-]+)`
		header = `\b([A-Za-z0-9]+[-_][A-Za-z0-9_-]+|(?i:password|authorization|cookie))` // words such as token are in sentences and tables
	)
	for _, f := range [][3]string{
		{`alue`, `(?i)"(?:key|name)\\*"\s*:\s*\\*"` + name + `"\s*,\s*\\*"value\\*"\s*:\s*(?:\{\s*(?:\\*"type\\*"\s*:\s*\\*"string\\*"\s*,\s*)?` +
			`\\*"(?:stringValue|value)\\*"\s*:\s*)?\\*"`, ``},
		{`""`, `""` + name + `""\s*:\s*""`, `(?:[^"\\]|\\""|\\+[^"\\])+`},
		{`\""`, `\\+""` + name + `\\+""\s*:\s*\\+""`, `(?:[^"\\]|\\+[^"\\])+`},
		{`[`, `"` + name + `"\s*:\s*\[\s*\\*"`, `[^\]]+[^\]"\\]`},
		{`[`, `([A-Za-z0-9_-]+)[:=]\[`, `[^\]"]+`},
		{`[`, `\[` + word + `, `, `[^\]"]+`},
		{`,`, `[\[({]\s*b?\\*["']` + word + `\\*["']\s*,\s*b?\\*["']`, ``},
		{`b`, `\bb\\*["']` + word + `\\*["']\s*:\s*b?\\*["']`, ``},
		{`[]string{`, `"` + word + `\\*"\s*:\s*\[\]string\{\\*"`, `[^}]+[^}"\\]`},
		{`{`, `\b` + word + `\\*["']?\s*[:=]\s*\[?\s*\{(?:[^{}]*[,\s])?\\*["'](?:v|val|value|raw|data|text)\\*["']\s*:\s*\\*["']`, ``},
		{`=>`, `\[\\*"` + word + `\\*"\]\s*=>(?:\s|\\+[nrt])*string\(\d+\) \\*"`, ``},
		{"\t", header + `\t+`, `(?:(?i:bearer|basic|token) )?[^\s"\\]+`},
		{`\t`, header + `(?:\\+t)+`, `(?:(?i:bearer|basic|token) )?[^\s"\\]+`},
		{`->`, header + `\s*->\s*`, `[^\s"'\\,;)]+`},
		{`oken `, `\b([Tt]oken) `, `[A-Za-z]*[0-9][A-Za-z0-9-]{15,}`},
		{`%3D`, `([A-Za-z_-]+)%3D`, `[^%&\s"']+`},
	} {
		form := logForm{sign: f[0], before: regexp.MustCompile(f[1])}
		if f[2] != "" {
			form.value = regexp.MustCompile("^" + f[2])
		}
		p.forms = append(p.forms, form)
	}
	return p
})

// logForm is a way to write a secret that the other functions of this package do not read. before matches the name and what is between it and the
// value, on lines that hold the sign. Without a pattern, the value ends at the quotation mark that before ends in.
type logForm struct {
	sign          string
	before, value *regexp.Regexp
}

// hide returns a line without the secrets in this form.
func (f logForm) hide(line string) string {
	var spans []span
	end := 0
	for _, m := range f.before.FindAllStringSubmatchIndex(line, -1) {
		start := m[1]
		if m[0] < end || !SecretName(line[m[2]:m[3]]) {
			continue
		}
		if end = start; f.value != nil {
			end += len(f.value.FindString(line[start:]))
		} else {
			end += valueEnd(line[start:], line[len(strings.TrimRight(line[:start-1], `\`)):start])
		}
		if end > start {
			spans = append(spans, span{start, end})
		}
	}
	return replace(line, spans)
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
	var values []span
	for _, m := range p.valueFirst.FindAllStringSubmatchIndex(line, -1) {
		if SecretName(line[m[4]:m[5]]) {
			values = append(values, span{m[2], m[3]})
		}
	}
	line = Line(replace(line, values))
	var credentials []span
	for _, m := range p.bearer.FindAllStringSubmatchIndex(line, -1) {
		if !isInSentence(line[m[2]:m[3]]) {
			credentials = append(credentials, span{m[2], m[3]})
		}
	}
	line = replace(line, credentials)
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
