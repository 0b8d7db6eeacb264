package probe

import (
	"cmp"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
)

// keyForm returns a rule about the form of a key. It describes what is wrong with the key and never quotes it.
func keyForm(id string, layer Layer, check func(*Result) *Finding) rule {
	return rule{id: id, severity: SeverityError, layer: layer, blame: BlameKey, check: ifRefused(check)}
}

// ofKey checks the key that was sent with a scheme, or with any if it is "".
func ofKey(scheme string, check func(key string) *Finding) func(*Result) *Finding {
	return func(r *Result) *Finding {
		if sent, key, ok := sentCredential(r); ok && (scheme == "" || strings.EqualFold(sent, scheme)) {
			return check(key)
		}
		return nil
	}
}

// ifRefused makes a finding a warning unless the key may be why the call failed.
func ifRefused(check func(*Result) *Finding) func(*Result) *Finding {
	return func(r *Result) *Finding {
		f := check(r)
		if f == nil {
			return nil
		}
		failure := r.exchange.Failure
		notSent := failure != nil && failure.Kind == exchange.KindRequest
		if !notSent && !apiAnswered(r, http.StatusUnauthorized, http.StatusForbidden) || r.spent {
			f.Severity = SeverityWarning
		}
		return f
	}
}

// sentCredential returns the Authorization of the call as it was set, before HTTP trims it: the scheme and what follows. It reports false
// if there was none, and for user info, which is encoded and has no form to check.
func sentCredential(r *Result) (scheme, key string, ok bool) {
	x := r.exchange
	if !x.KeySent {
		return "", "", false
	}
	value := x.Call.Header.Get("Authorization")
	if value == "" {
		if x.Call.Key == "" || hasUser(x.Call.URL) || hasUser(x.Call.Base) {
			return "", "", false
		}
		value = "Bearer " + x.Call.Key
	}
	if strings.EqualFold(strings.TrimSpace(value), "Bearer") {
		return "Bearer", "", true
	}
	scheme, key, found := strings.Cut(value, " ")
	if !found {
		return "", value, true
	}
	return scheme, key, true
}

func hasUser(u *url.URL) bool { return u != nil && u.User != nil }

func keyLineEnd(key string) *Finding {
	if strings.TrimSpace(key) == "" || !strings.ContainsAny(key, "\r\n") {
		return nil
	}
	where := "in the middle of it"
	if !strings.ContainsAny(strings.TrimRight(key, "\r\n"), "\r\n") {
		where = "at its end"
	}
	return finding("the key contains a line break, which is not allowed in a header", "a line break "+where,
		setKey("Set the key again, without the line break"),
		do("Or unset the variable and store the key in the system keychain, which leaves line breaks around it out", nextstep.Hex21("auth", "login")))
}

func keyControlCharacter(key string) *Finding {
	control := func(c rune) bool { return c < ' ' && c != '\t' && c != '\r' && c != '\n' || c == 0x7f }
	if strings.IndexFunc(key, control) < 0 {
		return nil
	}
	f := finding("the key contains a control character, which is not allowed in a header", "a control character in it",
		setKey("Set the key again, without it"))
	if strings.Contains(key, "\x1b[200~") || strings.Contains(key, "\x1b[201~") {
		f.Evidence = "the markers that a terminal puts around pasted text"
		f.Steps = []explain.Step{setKey("Set the key again; type it if pasting adds the markers"), do("Or store it in the system keychain", nextstep.Hex21("auth", "login"))}
	}
	return f
}

func keyIsURL(key string) *Finding {
	if scheme, rest, found := strings.Cut(strings.TrimSpace(key), "://"); !found || rest == "" || !ascii.IsName(scheme) {
		return nil
	}
	return finding("the key is a URL", "it contains ://",
		setKey("Set the key again"), do("If it is the address of the API, make it the base URL", nextstep.Copy("HEX21_BASE_URL", keyVariable)))
}

func keyEmpty(key string) *Finding {
	if strings.TrimSpace(key) != "" {
		return nil
	}
	return finding("the Authorization header contains Bearer, but no key", "Authorization: Bearer, and nothing more",
		setKey("Set the key again; an empty variable often causes this"))
}

func keyPlaceholder(key string) *Finding {
	what := placeholder(strings.TrimSpace(key))
	if what == "" {
		return nil
	}
	return finding("the key is "+what, "the Authorization header contains "+what, setKey("Set the key again"))
}

// lowerWithout returns a text in lower case without some characters. A strings.Replacer would build tables for each text.
func lowerWithout(text, chars string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(chars, r) {
			return -1
		}
		return r
	}, strings.ToLower(text))
}

// placeholder returns what kind of placeholder was sent as the key, or "".
func placeholder(key string) string {
	bare := strings.Trim(key, "\"'<>[]{}()")
	plain := lowerWithout(bare, "-_ .")
	switch plain {
	case "undefined", "null", "none", "nil", "objectobject":
		return "the word that a program prints for a missing value"
	case "apikey", "changeme", "replaceme", "insertkeyhere":
		return "a placeholder from an example"
	}
	if name := strings.Trim(strings.TrimPrefix(key, "$"), "{} "); ascii.IsName(name) && (strings.HasPrefix(key, "$") || strings.HasPrefix(key, "{{")) {
		return "the name of a variable that was not replaced"
	}
	for _, last := range []string{"key", "token", "secret", "here"} {
		if strings.HasPrefix(plain, "your") && strings.HasSuffix(plain, last) {
			return "a placeholder from an example"
		}
	}
	if len(plain) >= 3 && strings.Trim(plain, "x*") == "" || len(key) > 2 && key[0] == '<' && key[len(key)-1] == '>' {
		return "a placeholder from an example"
	}
	return ""
}

func keyQuoted(key string) *Finding {
	key = strings.TrimSpace(key)
	if key == "" || placeholder(key) != "" {
		return nil
	}
	quote := func(c byte) bool { return c == '"' || c == '\'' || c == '`' }
	typographic := strings.ContainsAny(key, "“”‘’")
	if !quote(key[0]) && !quote(key[len(key)-1]) && !typographic {
		return nil
	}
	return finding("the key has quotes around it", "a quotation mark where the key begins or ends",
		setKey("Set the key again, without the quotes"),
		do("A file for --env-file or a CI variable takes the value without quotes; only a shell removes them"))
}

func keyWhitespace(key string) *Finding {
	trimmed := strings.TrimSpace(key)
	if trimmed == "" || strings.ContainsAny(key, "\r\n") || placeholder(trimmed) != "" {
		return nil
	}
	var where string
	switch {
	case trimmed[0] != key[0]:
		where = "before the key"
	case len(trimmed) != len(key):
		where = "after the key"
	case strings.IndexFunc(trimmed, isSpace) >= 0 && keySchemeTwice(key) == nil:
		where = "inside the key"
	default:
		return nil
	}
	return finding("there is whitespace "+where, "whitespace "+where+" in HEX21_API_KEY or the header that was typed",
		setKey("Set the key again, without it"))
}

func keyNotASCII(key string) *Finding {
	beyond := func(c rune) bool { return c >= 0x80 && !isSpace(c) && !strings.ContainsRune("“”‘’", c) }
	if strings.IndexFunc(key, beyond) < 0 {
		return nil
	}
	what := "a character that is not ASCII"
	switch {
	case strings.ContainsAny(key, "…•●∙"):
		what = "dots, as in the shortened form in which pages show a key"
	case strings.ContainsAny(key, "‐‑–—−"):
		what = "a dash instead of a hyphen, as word processors insert"
	}
	return finding("the key contains a character that is not allowed in keys", what, setKey("Copy the whole key, and set it again"))
}

// isSpace also recognizes the spaces that come with text copied from a web page.
func isSpace(c rune) bool {
	return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u200b' || c == '\u202f' || c == '\ufeff'
}

// DiagnoseKey judges a key before any call is made, and the base URL, which may be nil, as the place where it would go. It reports what is
// wrong with the form of the key, as Judge does after a rejected call, and never quotes it. at is the time for checking the expiry of
// tokens.
func DiagnoseKey(key string, base *url.URL, at time.Time) []Finding {
	unsent := &exchange.Failure{Phase: exchange.PhasePrepare, Kind: exchange.KindRequest}
	r := &Result{exchange: &exchange.Exchange{Call: Call{Key: key}, KeySent: true, SentAt: at.UTC(), Failure: unsent}}
	findings := []Finding{}
	for _, rule := range rules() {
		if rule.family != familyKey {
			continue
		}
		if f := rule.check(r); f != nil { // one about the form of the key, since there is no response
			f.ID, f.Severity = rule.id, cmp.Or(f.Severity, rule.severity)
			if f.ID == "key-whitespace" && strings.TrimLeftFunc(key, isSpace) == key && strings.IndexFunc(strings.TrimSpace(key), isSpace) < 0 {
				f.Severity = SeverityWarning // HTTP removes white space at the end of a header, but not every client does
			}
			findings = append(findings, *f)
		}
	}
	if base != nil && base.Scheme == "http" && !isInside(base) {
		secure := *base
		secure.Scheme, secure.User = "https", nil
		findings = append(findings, Finding{
			ID: "key-over-http", Severity: SeverityWarning,
			Title:    "the key would be sent unencrypted, over plain HTTP",
			Evidence: "the base URL is " + redact.URL(base),
			Steps:    []explain.Step{setBase("Use https", &secure)},
		})
	}
	for i := range findings {
		findings[i].writeSentences()
	}
	worstFirst(findings)
	return findings
}
