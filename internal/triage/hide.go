package triage

import (
	"bytes"
	"regexp"
	"strings"
	"sync"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/triage/lex"
)

// hiding holds the patterns of RedactSecrets. They are compiled when the first sample is shown, not at each start of the program.
var hiding = sync.OnceValue(func() (p struct {
	tokens, bearer, colors, modes *regexp.Regexp
	forms                         []form
}) {
	// tokens are keys and tokens by their form, whatever comes before them.
	p.tokens = regexp.MustCompile(`\b(?:(?:sk|pk|rk|hx|hex21|FLWSECK|ghp|gho|ghs|ghu|github_pat|glpat|npm|pypi|xox[abprs])[_-][A-Za-z0-9_-]{8,}|(?:AKIA|ASIA)[A-Z0-9]{16}|` +
		`(?:hf|shp(?:at|ca|pa|ss)|dop_v1|whsec|gsk|dckr_pat)_[A-Za-z0-9]{16,}|SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}|` +
		`eyJ[A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*){1,4}|AIza[A-Za-z0-9_-]{30,})`)
	// modes are keys of the form that the API's own have, hx_live_1f2e, and names that look like them.
	p.modes = regexp.MustCompile(`(?i)\b(?:[a-z0-9]+[_-])*(?:live|test)[_-][a-z0-9]{8,}`)
	p.bearer = regexp.MustCompile(`(?i)\b(bearer|basic)((?:\s|%20|\+)+(?:token\s+|key\s+)?)([A-Za-z0-9._~+/=-]{8,})`)
	p.colors = regexp.MustCompile(`(?:\\+(?:u001[bB]|x1[bB]|033)|#033)(?:\[[0-9;]*m|\(B)`)
	const words = `(?:pass(?:w|phrase|code)|pwd|secret|token|authorization|cookie|(?:api|private|signing)[_-]?key|session|credential)`
	const secret = `[^"\\<> ]*` + words + `[^"\\<> ]*`
	for _, f := range [][3]string{
		{`alue`, `(?i)("(?:key|name)\\*"\s*:\s*\\*"` + secret + `"\s*,\s*\\*"value\\*"\s*:\s*(?:\{\s*(?:\\*"type\\*"\s*:\s*\\*"string\\*"\s*,\s*)?` +
			`\\*"(?:stringValue|value)\\*"\s*:\s*)?\\*")[^"\\]+`, `${1}`},
		{`""`, `(?i)(\\*""` + secret + `\\*""\s*:\s*\\*"")[^"\\]+`, `${1}`},
		{`ookie`, `(?i)("(?:set-)?cookie\\*"\s*,\s*\\*")[^"\\=]+=[^"\\]+`, `${1}`},
		{`[`, `(?i)("` + secret + `"\s*:\s*\[\s*\\*")[^\]]+[^\]"\\]`, `${1}`},
		{`:[`, `(?i)([a-z0-9_-]*` + words + `[a-z0-9_-]*:\[)[^\]"]+`, `${1}`},
		{`oken `, `\b([Tt]oken )[A-Za-z]*[0-9][A-Za-z0-9-]{15,}`, `${1}`},
		{`%3D`, `(?i)([a-z_-]*(?:key|passw|password|passwd|token|secret|pwd)%3D)[^%&\s"']+`, `${1}`},
	} {
		p.forms = append(p.forms, form{[]byte(f[0]), regexp.MustCompile(f[1]), []byte(f[2] + redact.Mark)})
	}
	return p
})

// form is a way to write a secret in which its name is not directly before it. The pattern is tried on lines that hold the sign.
type form struct {
	sign    []byte
	pattern *regexp.Regexp
	put     []byte
}

// RedactSecrets returns a line of a log without keys, tokens, cookies, passwords and the local parts of email addresses, and without
// colors. Quotes that are written as \x22, \u0022 or #22 become \", so that the values of secret names are found after them as well.
func RedactSecrets(line []byte) []byte {
	p := hiding()
	line = lex.StripColors(line, nil)
	if bytes.Contains(line, []byte("1b")) || bytes.Contains(line, []byte("1B")) || bytes.Contains(line, []byte("033")) { // colors that are escaped
		line = p.colors.ReplaceAll(line, nil)
	}
	if bytes.Contains(line, []byte(`x22`)) || bytes.Contains(line, []byte(`u0022`)) {
		line = bytes.ReplaceAll(bytes.ReplaceAll(line, []byte(`\x22`), []byte(`\"`)), []byte(`\u0022`), []byte(`\"`))
	}
	if bytes.Contains(line, []byte("#7B#22")) { // HAProxy
		line = bytes.ReplaceAll(line, []byte("#22"), []byte(`\"`))
	}
	for i := range p.forms {
		if f := &p.forms[i]; bytes.Contains(line, f.sign) {
			line = f.pattern.ReplaceAll(line, f.put)
		}
	}
	line = []byte(redact.Line(string(line)))
	line = p.bearer.ReplaceAll(line, []byte(`${1}${2}`+redact.Mark))
	line = p.tokens.ReplaceAll(line, []byte(redact.Mark))
	line = p.modes.ReplaceAllFunc(line, func(word []byte) []byte {
		if isKey(word) {
			return []byte(redact.Mark)
		}
		return word
	})
	return []byte(redact.Mails(string(line)))
}

// isKey reports whether a word with a mode in it is a key, not a name: test_handler_returns404, my_test_integration, get_live_categoriesByName.
func isKey(word []byte) bool {
	at := bytes.LastIndexAny(word, "_-")
	value, changes := string(word[at+1:]), 0
	for i := range len(value) - 1 {
		changes += lex.BoolInt(ascii.IsDigit(value[i]) != ascii.IsDigit(value[i+1]))
	}
	if changes > 2 || len(redact.LikeKeys([]string{value})) > 0 {
		return true
	}
	digits := strings.IndexAny(value, "0123456789")
	switch {
	case bytes.IndexAny(word[:at], "_-") < 0: // functions have names with nothing before the mode
		return false
	case digits < 0:
		return len(value) >= 20
	}
	return changes > 1 || changes > 0 && digits == 0 || len(value)-digits > 3
}
