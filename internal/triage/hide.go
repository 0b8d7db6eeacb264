package triage

import (
	"bytes"
	"regexp"
	"strconv"
	"sync"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/triage/lex"
)

// hiding holds the patterns of RedactSecrets. They are compiled when the first sample is shown, not at each start of the program.
var hiding = sync.OnceValue(func() (p struct {
	tokens, bearer, colors *regexp.Regexp
	forms                  []form
}) {
	// tokens are keys and tokens by their form, whatever comes before them.
	p.tokens = regexp.MustCompile(`\b(?:(?:sk|pk|rk|hx|hex21|ghp|gho|ghs|ghu|github_pat|glpat|npm|pypi|xox[abprs])[_-][A-Za-z0-9_-]{8,}|(?:AKIA|ASIA)[A-Z0-9]{16}|` +
		`(?:hf|shp(?:at|ca|pa|ss)|dop_v1|whsec|gsk|dckr_pat)_[A-Za-z0-9]{16,}|SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}|` +
		`eyJ[A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*){1,4}|AIza[A-Za-z0-9_-]{30,})`)
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
		{`live_`, `\b(?:[a-z0-9]+_live_[a-z]*[A-Z0-9][A-Za-z0-9]{7,}|live_[A-Za-z0-9]{30,})`, ``},
		{`test_`, `\b(?:[a-z0-9]+_test_[a-z]*[A-Z0-9][A-Za-z0-9]{7,}|test_[A-Za-z0-9]{30,})`, ``},
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
// colors. Quotes that are written as \x22 or \u0022 become \", so that the values of secret names are found after them as well.
func RedactSecrets(line []byte) []byte {
	p := hiding()
	line = lex.StripColors(line, nil)
	if bytes.Contains(line, []byte("1b")) || bytes.Contains(line, []byte("1B")) || bytes.Contains(line, []byte("033")) { // colors that are escaped
		line = p.colors.ReplaceAll(line, nil)
	}
	if bytes.Contains(line, []byte(`x22`)) || bytes.Contains(line, []byte(`u0022`)) {
		line = bytes.ReplaceAll(bytes.ReplaceAll(line, []byte(`\x22`), []byte(`\"`)), []byte(`\u0022`), []byte(`\"`))
	}
	for i := range p.forms {
		if f := &p.forms[i]; bytes.Contains(line, f.sign) {
			line = f.pattern.ReplaceAll(line, f.put)
		}
	}
	line = []byte(redact.Line(string(line)))
	line = p.bearer.ReplaceAll(line, []byte(`${1}${2}`+redact.Mark))
	line = p.tokens.ReplaceAll(line, []byte(redact.Mark))
	return withoutMails(line)
}

// maxLocal is how much of the local part of an email address is hidden: 64 characters, which may be escaped.
const maxLocal = 4 * 64

// withoutMails hides the local parts of email addresses, which identify a person.
func withoutMails(line []byte) []byte {
	var out []byte
	done := 0
	for at, n := nextAt(line, 0); n > 0; at, n = nextAt(line, at+n) {
		end := len(bytes.TrimRight(line[:at], `\`))
		from := end
		for from > max(done, end-maxLocal) && (isLocal(line[from-1]) || escapedLetter(line[from-1:end]) > 0) {
			from--
		}
		if from < end && isDomain(line[at+n:]) {
			out = append(append(out, line[done:from]...), redact.Mark...)
			done = end
		}
	}
	if done == 0 {
		return line
	}
	return append(out, line[done:]...)
}

// isLocal reports whether a character can be in the local part of an email address.
func isLocal(c byte) bool { return isLabel(c) || bytes.IndexByte([]byte(".!#$%&'*+/=?^_{|}~"), c) >= 0 }

// isLabel reports whether a character can be in a label of a domain name.
func isLabel(c byte) bool { return ascii.IsAlphanumeric(c) || c == '-' || c >= 0x80 }

// escapedLetter returns the length of the letter beyond ASCII that a text begins with as an escape, or 0: \u00fc.
func escapedLetter(b []byte) int {
	b = b[:min(len(b), 16)]
	rest := bytes.TrimLeft(b, `\`)
	if len(rest) == len(b) || len(rest) < len("u00fc") || rest[0] != 'u' {
		return 0
	}
	if code, err := strconv.ParseUint(string(rest[1:5]), 16, 16); err != nil || code < 'À' {
		return 0
	}
	return len(b) - len(rest) + len("u00fc")
}

// isDomain reports whether a text begins with a domain name of two labels or more.
func isDomain(b []byte) bool {
	labels := 0
	for i := 0; ; i++ {
		start := i
		for n := 1; i < len(b) && n > 0; i += n {
			if n = escapedLetter(b[i:]); n == 0 {
				n = lex.BoolInt(isLabel(b[i]))
			}
		}
		if labels += lex.BoolInt(i > start); labels > 1 || i == start || i >= len(b) || b[i] != '.' {
			return labels > 1
		}
	}
}

// nextAt returns the index and the width of the next @, plain or escaped. The width is 0 if there is none.
func nextAt(line []byte, from int) (at, width int) {
	for i := from; i < len(line); i++ {
		if c := line[i]; c == '@' || c == '%' || c == '\\' || c == '&' {
			for _, sign := range [...]string{"@", "%40", "%2540", `\u0040`, "&#64;", "&#x40;"} {
				if lex.HasPrefix(line[i:], sign) {
					return i, len(sign)
				}
			}
		}
	}
	return len(line), 0
}
