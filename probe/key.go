package probe

import (
	"cmp"
	"net/url"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/redact"
)

// DiagnoseKey judges a key before any call is made, and the base URL, which may be nil, as the place where it would go. It reports what is
// wrong with the form of the key, as Diagnose does after a rejected call, and never quotes it. at is the time for checking the expiry of
// tokens.
func DiagnoseKey(key string, base *url.URL, at time.Time) []Finding {
	unsent := &Failure{Phase: exchange.PhasePrepare, Kind: exchange.KindRequest}
	r := &Result{exchange: &Exchange{Call: Call{Key: key}, KeySent: true, SentAt: at.UTC(), Failure: unsent}}
	findings := []Finding{}
	yet := strings.NewReplacer("was sent", "would be sent", "the call was made at", "this clock shows") // the rules speak of a call
	for _, rule := range keyFormRules() {
		if f := rule.check(r); f != nil {
			f.ID, f.Severity = rule.id, cmp.Or(f.Severity, rule.severity)
			f.Title, f.Evidence = yet.Replace(f.Title), yet.Replace(f.Evidence)
			if f.ID == "key-whitespace" && strings.TrimLeftFunc(key, isSpace) == key && strings.IndexFunc(strings.TrimSpace(key), isSpace) < 0 {
				f.Severity = SeverityWarning // HTTP takes white space off the end of a header; a client that counts bytes may be hurt
			}
			findings = append(findings, *f)
		}
	}
	if base != nil && base.Scheme == "http" && !isLocal(base.Hostname()) {
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
		findings[i].writeSentences(explain.POSIX)
	}
	worstFirst(findings)
	return findings
}
