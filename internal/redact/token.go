package redact

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/hex21/hex21/internal/ascii"
)

// tokenForm is how a key, a token or a secret address of a service begins, which characters follow besides letters and digits, and how many
// characters follow at least.
type tokenForm struct {
	begin, signs string
	rest         int
}

// tokenForms are the forms that services document so that scanners can find them. The sign at the end of a beginning counts: hex21-api-7d9f8b6c5d is
// the name of a host.
var tokenForms = [...]tokenForm{
	{"sk_", "_-", 8}, {"sk-", "_-", 16}, {"pk_", "_-", 8}, {"rk_", "_-", 8}, {"hx_", "_-", 8}, {"hex21_", "_-", 8}, {"FLWSECK_", "_-", 8}, {"FLWSECK-", "_-", 8},
	{"npm_", "_-", 8}, {"pypi-", "_-", 8}, {"ghp_", "_-", 8}, {"gho_", "_-", 8}, {"ghs_", "_-", 8}, {"ghu_", "_-", 8}, {"github_pat_", "_-", 8}, {"glpat-", "_-", 8},
	{"xoxa-", "_-", 8}, {"xoxb-", "_-", 8}, {"xoxp-", "_-", 8}, {"xoxr-", "_-", 8}, {"xoxs-", "_-", 8},
	{"hf_", "", 16}, {"shpat_", "", 16}, {"shpca_", "", 16}, {"shppa_", "", 16}, {"shpss_", "", 16}, {"dop_v1_", "", 16}, {"whsec_", "", 16}, {"gsk_", "", 16}, {"dckr_pat_", "", 16},
	{"sk_live_", "", 8}, {"sk_test_", "", 8}, {"rk_live_", "", 8}, {"rk_test_", "", 8}, {"AKIA", "", 16}, {"ASIA", "", 16}, {"AIza", "_-", 30}, {"SG.", "._-", 33},
	{"eyJ", "._-", 8}, // a JSON Web Token
}

// shortestToken is the length of the shortest token with its beginning.
const shortestToken = 11

// formsOf holds the forms of tokens by their first letter.
var formsOf = sync.OnceValue(func() *[256][]tokenForm {
	var forms [256][]tokenForm
	for _, form := range tokenForms {
		forms[form.begin[0]] = append(forms[form.begin[0]], form)
	}
	return &forms
})

// addressForms are webhooks and addresses of bots, by the name of the service: to know one is enough to use it. Each slash may be escaped.
var addressForms = sync.OnceValue(func() (forms [3]struct {
	service string
	address *regexp.Regexp
}) {
	slash := strings.NewReplacer("/", `(?:\\*/|\\+u002[fF]|%2[fF])`)
	for i, form := range [...][2]string{
		{"hooks.slack.com", `hooks\.slack\.com/services/((?:\w|/){20,})`}, {"webhooks", `/api/webhooks/((?:[\w-]|/){40,})`}, {"api.telegram.org", `api\.telegram\.org/bot([\w:-]{35,})`},
	} {
		forms[i].service, forms[i].address = form[0], regexp.MustCompile(slash.Replace(form[1]))
	}
	return forms
})

// hideTokens hides what has the form of a key or token of a known service, whatever its name.
func hideTokens(text string) string {
	text = replace(text, tokens(text, false))
	return replace(text, secretAddresses(text))
}

// tokensIn returns what hideTokens hides.
func tokensIn(text string) (secrets []string) {
	for _, s := range append(tokens(text, false), secretAddresses(text)...) {
		secrets = append(secrets, text[s.start:s.end])
	}
	return secrets
}

// isRandomToken reports whether a text with the form of a token looks random, since a slug may begin like a key: it looks like a key anywhere,
// a part of it mixes letters and digits more than names do, or it has a digit and no signs.
func isRandomToken(token string) bool {
	parts := strings.FieldsFunc(token, func(c rune) bool { return strings.ContainsRune("_-./:\\", c) })
	return len(LikeKeys([]string{token})) > 0 || slices.ContainsFunc(parts, changesOften) ||
		!strings.ContainsAny(token, "._-/") && strings.ContainsAny(token, "0123456789")
}

// changesOften reports whether a text has small letters, capitals and digits, and changes between them every three characters or more often.
func changesOften(text string) bool {
	changes, kinds := 0, 0
	for i := 1; i < len(text); i++ {
		before, kind := kindOf(text[i-1]), kindOf(text[i])
		kinds |= before | kind
		if before != kind {
			changes++
		}
	}
	return len(text) >= 8 && kinds == 7 && 3*changes >= len(text)
}

// kindOf returns 1 for a digit, 2 for a capital and 4 for another character.
func kindOf(c byte) int {
	switch {
	case ascii.IsDigit(c):
		return 1
	case ascii.IsUpper(c):
		return 2
	}
	return 4
}

// tokens returns the spans of what has the form of a key or token of a known service, and looks random. With all, it need not look random
// where it is a word of its own.
func tokens(text string, all bool) (spans []span) {
	forms := formsOf()
	for at := 0; at < len(text); at++ {
		start, end := at+escapeAt(text, at), at+runLength(text[at:], "._-")
		for end-at >= shortestToken {
			length, word := 0, at == start || strings.IndexByte(".-", text[at-1]) >= 0
			for _, form := range forms[text[at]] {
				if length = form.length(text[at:end]); length > 0 && !word && len(form.begin) < least && isWordAt(text, at-1) { // disk_2f1e
					length = 0
				}
				if length > 0 {
					break
				}
			}
			if length > 0 && (all && word || isRandomToken(text[at:at+length])) {
				spans = append(spans, span{at, at + length})
			}
			at += max(length, 1)
		}
		at = end
	}
	return spans
}

// secretAddresses returns the spans of what is secret in webhooks and addresses of bots.
func secretAddresses(text string) (spans []span) {
	for _, form := range addressForms() {
		if !strings.Contains(text, form.service) {
			continue
		}
		for _, m := range form.address.FindAllStringSubmatchIndex(text, -1) {
			if isRandomToken(text[m[2]:m[3]]) {
				spans = append(spans, span{m[2], m[3]})
			}
		}
	}
	return merged(spans)
}

// escapeAt returns how many characters at a position belong to an escape that begins before it: 2 in %2Fsk_live, 4 in %252Fsk_live, 1 in \nsk_live.
func escapeAt(text string, at int) int {
	if at == 0 || text[at-1] != '%' && text[at-1] != '\\' {
		return 0
	}
	_, n := escape(rune(text[at-1]), text[at:])
	for strings.HasSuffix(text[at-1:at+n], "25") {
		_, more := hexDigits(text[at+n:], 2)
		if more < 2 {
			break
		}
		n += more
	}
	return n
}

// length returns the length of the token of this form that a text begins with, or 0.
func (f tokenForm) length(text string) int {
	rest, ok := strings.CutPrefix(text, f.begin)
	if !ok {
		return 0
	}
	length := len(strings.TrimRight(rest[:runLength(rest, f.signs)], "."))
	if length < f.rest {
		return 0
	}
	return len(f.begin) + length
}

// runLength returns how many letters, digits and signs a text begins with.
func runLength(text, signs string) int {
	n := 0
	for n < len(text) && (ascii.IsAlphanumeric(text[n]) || strings.IndexByte(signs, text[n]) >= 0) {
		n++
	}
	return n
}
