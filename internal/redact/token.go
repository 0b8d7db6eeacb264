package redact

import (
	"strings"

	"github.com/hex21/hex21/internal/ascii"
)

// tokenForm is how a key, a token or a secret address of a service begins, which characters follow besides letters and digits, and how many
// characters follow at least.
type tokenForm struct {
	begin, signs string
	rest         int
}

// tokenForms are the forms that services document so that scanners can find them. Those that end in a sign may have an underscore or a hyphen there.
var tokenForms = [...]tokenForm{
	{"sk_", "_-", 8}, {"pk_", "_-", 8}, {"rk_", "_-", 8}, {"hx_", "_-", 8}, {"hex21_", "_-", 8}, {"FLWSECK_", "_-", 8}, {"npm_", "_-", 8}, {"pypi_", "_-", 8},
	{"ghp_", "_-", 8}, {"gho_", "_-", 8}, {"ghs_", "_-", 8}, {"ghu_", "_-", 8}, {"github_pat_", "_-", 8}, {"glpat_", "_-", 8},
	{"xoxa_", "_-", 8}, {"xoxb_", "_-", 8}, {"xoxp_", "_-", 8}, {"xoxr_", "_-", 8}, {"xoxs_", "_-", 8},
	{"hf_", "", 16}, {"shpat_", "", 16}, {"shpca_", "", 16}, {"shppa_", "", 16}, {"shpss_", "", 16}, {"dop_v1_", "", 16}, {"whsec_", "", 16}, {"gsk_", "", 16}, {"dckr_pat_", "", 16},
	{"AKIA", "", 16}, {"ASIA", "", 16}, {"AIza", "_-", 30}, {"SG.", "._-", 33},
	{"eyJ", "._-", 8}, // a JSON Web Token
}

// shortestToken is the length of the shortest token with its beginning.
const shortestToken = 11

// addressForms are parts of addresses that let anyone who knows them act.
var addressForms = [...]tokenForm{{"hooks.slack.com/services/", "/", 20}, {"/api/webhooks/", "/_-", 40}, {"api.telegram.org/bot", ":_-", 35}}

// hideTokens hides what has the form of a key or token of a known service, whatever its name.
func hideTokens(text string) string {
	text = replace(text, tokens(text, isRandomToken))
	return replace(text, actingAddresses(text))
}

// tokensIn returns what hideTokens hides.
func tokensIn(text string) (secrets []string) {
	for _, s := range append(tokens(text, isRandomToken), actingAddresses(text)...) {
		secrets = append(secrets, text[s.start:s.end])
	}
	return secrets
}

// isRandomToken reports whether a text with the form of a token looks random: a slug may begin like a key.
func isRandomToken(token string) bool { return len(LikeKeys([]string{token})) > 0 }

// tokens returns the spans of the keys and tokens of known services that is accepts.
func tokens(text string, is func(token string) bool) (spans []span) {
	for at := 0; at < len(text); at++ {
		end := at + runLength(text[at:], "._-")
		for end-at >= shortestToken {
			length := tokenLength(text[at:end])
			if length > 0 && is(text[at:at+length]) {
				spans = append(spans, span{at, at + length})
			}
			at += length
			next := strings.IndexAny(text[at:end], ".-") // a name may come before it: key-sk_live_1f2e
			if next < 0 {
				break
			}
			at += next + 1
		}
		at = end
	}
	return spans
}

// actingAddresses returns the spans of what is secret in addresses that let anyone who knows them act.
func actingAddresses(text string) (spans []span) {
	for at := 0; at < len(text); at++ {
		end := at + runLength(text[at:], "._-:/")
		for _, form := range addressForms {
			_, rest, ok := strings.Cut(text[at:end], form.begin)
			if length := runLength(rest, form.signs); ok && length >= form.rest && isRandomToken(rest[:length]) {
				spans = append(spans, span{end - len(rest), end - len(rest) + length})
				break
			}
		}
		at = end
	}
	return spans
}

// tokenLength returns the length of the key or token that a text begins with, or 0.
func tokenLength(text string) int {
	for _, form := range tokenForms {
		last := len(form.begin) - 1
		if !strings.HasPrefix(text, form.begin[:last]) || text[last] != form.begin[last] && (text[last] != '-' || form.begin[last] != '_') {
			continue
		}
		rest := text[last+1:]
		if length := len(strings.TrimRight(rest[:runLength(rest, form.signs)], ".")); length >= form.rest {
			return last + 1 + length
		}
	}
	return 0
}

// runLength returns how many letters, digits and signs a text begins with.
func runLength(text, signs string) int {
	n := 0
	for n < len(text) && (ascii.IsAlphanumeric(text[n]) || strings.IndexByte(signs, text[n]) >= 0) {
		n++
	}
	return n
}
