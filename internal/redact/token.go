package redact

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/hex21/hex21/internal/ascii"
)

// tokenForm is how a key, token or secret address of a service begins, which signs follow, and how many characters at least.
type tokenForm struct {
	begin, signs string
	rest         int
}

// tokenForms are those that services document for scanners. The sign after a beginning counts: hex21-api-7d9f8b6c5d is a host.
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

// addresses matches webhooks and addresses of bots: to know one is enough to use it. Each slash may be escaped.
var addresses = sync.OnceValue(func() *regexp.Regexp {
	const forms = `hooks\.slack\.com/services/((?:\w|/){20,})|/api/webhooks/((?:[\w-]|/){40,})|api\.telegram\.org/bot([\w:-]{35,})`
	return regexp.MustCompile(strings.ReplaceAll(forms, "/", `(?:\\*/|\\+u002[fF]|%2[fF])`))
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

// isRandomToken reports whether a text with the form of a token looks random, since a slug may begin like a key: a piece of it does that
// has no signs, or it has a digit and no signs.
func isRandomToken(token string) bool {
	parts := strings.FieldsFunc(token, func(c rune) bool { return strings.ContainsRune("_-./:\\", c) })
	return slices.ContainsFunc(parts, func(part string) bool { return telling(part) > 0 && countLetters(part) >= minLetters }) ||
		len(parts) == 1 && strings.ContainsAny(token, "0123456789")
}

// tokens returns the spans of keys and tokens of known services that look random; with all, also of others that are a word of their own.
func tokens(text string, all bool) (spans []span) {
	forms := formsOf()
	for at := 0; at < len(text); at++ {
		start, end := at+escapeAt(text, at), at+runLength(text[at:], "._-")
		for end-at >= shortestToken {
			length, word := 0, at == start || strings.IndexByte(".-", text[at-1]) >= 0
			for _, form := range forms[text[at]] {
				if word || len(form.begin) >= least || !isWordAt(text, at-1) { // unlike disk_2f1e
					length = max(length, form.length(text[at:end]))
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
	if !containsAny(text, []string{"hooks.slack.com", "webhooks", "api.telegram.org"}) {
		return nil
	}
	for _, m := range addresses().FindAllStringSubmatchIndex(text, -1) {
		if s := (span{max(m[2], m[4], m[6]), m[1]}); isRandomToken(text[s.start:s.end]) {
			spans = append(spans, s)
		}
	}
	return spans
}

// escapeAt returns how many characters belong to an escape that begins before them: 2 in %2Fsk_live, 4 in %252Fsk_live, 1 in \nsk_live.
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

// Guess hides every unusual word of a text with unknown secrets, such as the stderr of a password manager, and a text of one word.
func Guess(text string) string {
	plainWord := regexp.MustCompile(`^["'(]*([A-Za-z][a-z]{0,15}|[0-9]{1,4}|[A-Za-z]{1,3}|[^0-9A-Za-z]+)(['’][a-z]{1,2})?[.,:;!?)"']*$`)
	colors := regexp.MustCompile("\x1b\\[[0-9;]*[A-Za-z]")
	words := strings.Split(Line(text), " ")
	for i, word := range words {
		bare := colors.ReplaceAllString(word, "")
		if bare != "" && !strings.HasSuffix(bare, Mark) && (!plainWord.MatchString(bare) || len(words) == 1) {
			words[i] = Mark
		}
	}
	return strings.Join(words, " ")
}

// LikeKeys returns the parts of words that look like keys: long, and random for most of their length. A person may have pasted one in a
// wrong place, such as after a command that takes no argument.
func LikeKeys(words []string) (keys []string) {
	for _, word := range words {
		if scheme, rest, ok := strings.Cut(word, "://"); ok && strings.IndexByte(scheme, ' ') < 0 { // the name of a host may look random
			if host := rest[:len(rest)-len(fromFirst(rest, "/?#"))]; strings.Contains(host, ".") {
				word = rest[len(host):]
			}
		}
		for part := range strings.FieldsFuncSeq(word, func(c rune) bool {
			return c > 0x7f || c != '_' && c != '-' && !ascii.IsAlphanumeric(byte(c))
		}) {
			if len(part) >= minKey && len(keys) < maxSecrets && !isErrorName(part) && isRandom(part[strings.LastIndexByte(part, '_')+1:]) {
				keys = append(keys, part)
			}
		}
	}
	return keys
}

// isErrorName reports whether a word is a name with a number at most, as codes are: RequestTimeTooSkewed, WinError10061.
func isErrorName(word string) bool {
	name, capitals := strings.TrimRight(word, "0123456789"), 0
	for i := range len(name) {
		switch {
		case ascii.IsUpper(name[i]):
			capitals++
		case !ascii.IsLetter(name[i]):
			return false
		}
	}
	camel := capitals > 1 && 3*capitals <= len(name) // unlike Password123456
	return name != "" && ascii.IsUpper(name[0]) && len(word)-len(name) < 8 && (camel || capitals == len(name) && capitals <= 8) && !SecretName(name)
}

const (
	minKey     = 12
	minLetters = 5 // more than a time has
)

// isRandom reports whether most pieces of a word look random.
func isRandom(word string) bool {
	return 2*telling(word) > max(0, len(word)-gram) && countLetters(word) >= minLetters
}

// telling returns how many pieces of a word look random.
func telling(word string) (n int) {
	for i := range len(word) - gram + 1 {
		if looksRandom([]byte(word[i : i+gram])) {
			n++
		}
	}
	return n
}

func countLetters(word string) (n int) {
	for i := range len(word) {
		if ascii.IsLetter(word[i]) {
			n++
		}
	}
	return n
}
