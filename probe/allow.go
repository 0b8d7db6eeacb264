package probe

import (
	"fmt"
	"slices"
	"strings"
)

// Allow holds findings that are accepted for an installation, because it is known to differ from the documentation. The zero value allows
// nothing.
type Allow struct{ ids []string }

// ParseAllow reads the ids of findings. It returns an error that quotes an unknown id, or the id of a finding that cannot be allowed
// because there was no usable response.
func ParseAllow(ids []string) (Allow, error) {
	var a Allow
	for _, id := range ids {
		id = strings.TrimSpace(id)
		switch rule, known := ruleOf(id); {
		case !known:
			return Allow{}, fmt.Errorf("%q is not the id of a finding", id)
		case rule.family == familyConnection && rule.severity == SeverityError:
			return Allow{}, fmt.Errorf("%q cannot be allowed: there was no response", id)
		}
		a.ids = append(a.ids, id)
	}
	return a, nil
}

// Apply turns allowed findings into notes and decides again: the verdict is that of a response without them. Other findings are not
// affected.
func (a Allow) Apply(r *Result) {
	changed := false
	for i := range r.Findings {
		if f := &r.Findings[i]; slices.Contains(a.ids, f.ID) && f.Severity != SeverityInfo {
			f.Severity, f.Allowed, changed = SeverityInfo, true, true
		}
	}
	if changed && r.exchange != nil {
		r.Verdict = decide(r)
		r.Verdict.Summary = r.hide.Text(r.Verdict.Summary)
	}
}

// unusableFindings returns findings about a response that no client can use, whatever its status: a page instead of the API's response, or a body that
// cannot be read. An expected status does not make up for them.
func unusableFindings() []string {
	return []string{
		"html-instead-of-api", "html-from-between", "login-page", "firewall-blocked", "cdn-error", "gateway-error", "body-empty", "body-broken-json",
		"body-not-json", "body-undecodable", "body-cut-off", "error-in-success",
	}
}

// isUnusableSuccess reports whether a response has a 2xx status, but no client can use it.
func isUnusableSuccess(r *Result) bool {
	if r.Response.Status < 200 || r.Response.Status > 299 {
		return false
	}
	return slices.ContainsFunc(r.Findings, func(f Finding) bool {
		return f.Severity == SeverityError && slices.Contains(unusableFindings(), f.ID)
	})
}
