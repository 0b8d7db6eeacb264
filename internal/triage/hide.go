package triage

import (
	"bytes"
	"regexp"
	"sync"

	"github.com/hex21/hex21/internal/redact"
)

// hiding holds the patterns of RedactSecrets. They are compiled when the first sample is shown, not at each start of the program.
var hiding = sync.OnceValue(func() (p struct{ arrows, tokens, bearer, mails *regexp.Regexp }) {
	// arrows are pairs as Ruby and PHP print them, which are read as JSON is.
	p.arrows = regexp.MustCompile(`(["'])\s*=>\s*(["'])`)
	// tokens are keys and tokens by their form, whatever stands before them.
	p.tokens = regexp.MustCompile(`\b(?:(?:sk|pk|rk|hx|hex21|ghp|gho|ghs|ghu|github_pat|glpat|npm|pypi|xox[abprs])[_-][A-Za-z0-9_-]{8,}|(?:AKIA|ASIA)[A-Z0-9]{16}|` +
		`eyJ[A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*){1,4}|AIza[A-Za-z0-9_-]{30,})`)
	p.bearer = regexp.MustCompile(`(?i)\b(bearer|basic)((?:\s|%20|\+)+(?:token\s+|key\s+)?)([A-Za-z0-9._~+/=-]{8,})`)
	// mails are e-mail addresses, of which the part before the @ is a person's.
	p.mails = regexp.MustCompile(`[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}(@|%40|\\u0040)([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6})`)
	return p
})

// RedactSecrets returns a line of a log without keys, tokens, cookies, passwords and the local parts of e-mail addresses, and without colors.
// Quotes that are written as \x22 or \u0022 become \", so that what stands under secret names is found behind them as well.
func RedactSecrets(line []byte) []byte {
	p := hiding()
	line = stripColors(line, nil)
	if bytes.Contains(line, []byte(`x22`)) || bytes.Contains(line, []byte(`u0022`)) {
		line = bytes.ReplaceAll(bytes.ReplaceAll(line, []byte(`\x22`), []byte(`\"`)), []byte(`\u0022`), []byte(`\"`))
	}
	line = p.arrows.ReplaceAll(line, []byte(`$1:$2`))
	line = []byte(redact.Line(string(line)))
	line = p.bearer.ReplaceAll(line, []byte(`${1}${2}`+redact.Mark))
	line = p.tokens.ReplaceAll(line, []byte(redact.Mark))
	return withoutMails(line, p.mails)
}

// How far a match of the pattern of e-mail addresses goes, in bytes before and from its @ on.
const (
	beforeAt = 64
	afterAt  = len(`\u0040`) + 7*64
)

// withoutMails hides the local parts of e-mail addresses. It looks only around what may be an @: the expression takes microseconds for each
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

// nextAt returns where the next @ stands, as it is or escaped, or the length of the line.
func nextAt(line []byte, from int) int {
	for i := from; i < len(line); i++ {
		switch c := line[i]; {
		case c == '@', c == '%' && bytes.HasPrefix(line[i:], []byte("%40")), c == '\\' && bytes.HasPrefix(line[i:], []byte(`\u0040`)):
			return i
		}
	}
	return len(line)
}
