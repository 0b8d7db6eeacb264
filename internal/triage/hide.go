package triage

import (
	"bytes"
	"regexp"
	"sync"

	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/triage/lex"
)

// hiding holds the patterns of RedactSecrets. They are compiled when the first sample is shown, not at each start of the program.
var hiding = sync.OnceValue(func() (p struct {
	tokens, bearer, mails, colors *regexp.Regexp
	forms                         []form
}) {
	// tokens are keys and tokens by their form, whatever comes before them.
	p.tokens = regexp.MustCompile(`\b(?:(?:sk|pk|rk|hx|hex21|ghp|gho|ghs|ghu|github_pat|glpat|npm|pypi|xox[abprs])[_-][A-Za-z0-9_-]{8,}|(?:AKIA|ASIA)[A-Z0-9]{16}|` +
		`eyJ[A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*){1,4}|AIza[A-Za-z0-9_-]{30,})`)
	p.bearer = regexp.MustCompile(`(?i)\b(bearer|basic)((?:\s|%20|\+)+(?:token\s+|key\s+)?)([A-Za-z0-9._~+/=-]{8,})`)
	p.colors = regexp.MustCompile(`(?:\\+(?:u001[bB]|x1[bB]|033)|#033)(?:\[[0-9;]*m|\(B)`)
	// mails are email addresses, of which the part before the @ identifies a person.
	p.mails = regexp.MustCompile(`[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}(\\{0,4}@|%40|\\u0040|&#64;)([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6})`)
	const words = `(?:passw|pwd|secret|token|authorization|cookie|api[_-]?key|session|credential)`
	const secret = `[^"\\<> ]*` + words + `[^"\\<> ]*`
	for _, f := range [][3]string{
		{`alue`, `(?i)("(?:key|name)\\*"\s*:\s*\\*"` + secret + `"\s*,\s*\\*"value\\*"\s*:\s*(?:\{\s*(?:\\*"type\\*"\s*:\s*\\*"string\\*"\s*,\s*)?` +
			`\\*"(?:stringValue|value)\\*"\s*:\s*)?\\*")[^"\\]+`, `${1}`},
		{`""`, `(?i)(\\*""` + secret + `\\*""\s*:\s*\\*"")[^"\\]+`, `${1}`},
		{`ookie`, `(?i)("(?:set-)?cookie\\*"\s*,\s*\\*")[^"\\=]+=[^"\\]+`, `${1}`},
		{`[`, `(?i)("` + secret + `"\s*:\s*\[\s*\\*")[^\]]+[^\]"\\]`, `${1}`},
		{`:[`, `(?i)([a-z0-9_-]*` + words + `[a-z0-9_-]*:\[)[^\]"]+`, `${1}`},
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
	return withoutMails(line, p.mails)
}

// The maximum length of a match of the email pattern, in bytes before the @, and from the @ on.
const (
	beforeAt = 64 + 4
	afterAt  = len(`\u0040`) + 7*64
)

// withoutMails hides the local parts of email addresses. It looks only around what may be an @: the expression takes microseconds for each
// byte of a line.
func withoutMails(line []byte, mails *regexp.Regexp) []byte {
	var out []byte
	done := 0
	for at := nextAt(line, 0); at < len(line); {
		from := max(done, at-beforeAt)
		to := at + afterAt
		for at = nextAt(line, at+1); at < len(line) && at-beforeAt <= to; at = nextAt(line, at+1) {
			to = at + afterAt
		}
		to = min(to, len(line))
		out = append(append(out, line[done:from]...), mails.ReplaceAll(line[from:to], []byte(redact.Mark+`$1$2`))...)
		done = to
	}
	if done == 0 {
		return line
	}
	return append(out, line[done:]...)
}

// nextAt returns the index of the next @, plain or escaped, or the length of the line.
func nextAt(line []byte, from int) int {
	for i := from; i < len(line); i++ {
		switch c := line[i]; {
		case c == '@', c == '%' && bytes.HasPrefix(line[i:], []byte("%40")), c == '\\' && bytes.HasPrefix(line[i:], []byte(`\u0040`)), c == '&' && bytes.HasPrefix(line[i:], []byte("&#64;")):
			return i
		}
	}
	return len(line)
}
