package probe

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/spelling"
)

// Allow names findings that an installation may have without being at fault: what it is known to do differently from the documents.
// The zero value allows nothing.
type Allow struct{ ids []string }

// ParseAllow reads the ids of findings. The error quotes an id that is not one, or that says that no usable answer came, which nothing
// excuses.
func ParseAllow(ids []string) (Allow, error) {
	var a Allow
	if len(ids) == 0 {
		return a, nil
	}
	known := FindingIDs()
	for _, id := range ids {
		id = strings.TrimSpace(id)
		switch {
		case !slices.Contains(known, id):
			return Allow{}, &UnknownFindingError{ID: id, Nearest: spelling.Nearest(id, known)}
		case isFailureOfCall(id):
			return Allow{}, fmt.Errorf("%q cannot be allowed: there was no response", id)
		}
		a.ids = append(a.ids, id)
	}
	return a, nil
}

// Has reports whether a finding is allowed.
func (a Allow) Has(id string) bool { return slices.Contains(a.ids, id) }

// UnknownFindingError is about an id that is not that of a finding of a call.
type UnknownFindingError struct {
	ID      string
	Nearest string // the id that was probably meant, or ""
}

func (e *UnknownFindingError) Error() string {
	return fmt.Sprintf("%q is not the id of a finding", e.ID)
}

// isFailureOfCall reports whether a finding explains why there is no answer.
func isFailureOfCall(id string) bool {
	return slices.ContainsFunc(transportRules(), func(r rule) bool { return r.id == id })
}

// Apply turns allowed findings into notes and decides anew: the verdict is that of an answer without them. What else is wrong with
// the answer stays.
func (a Allow) Apply(r *Result) {
	changed := false
	for i := range r.Findings {
		if f := &r.Findings[i]; a.Has(f.ID) && f.Severity != SeverityInfo {
			f.Severity, f.Allowed, changed = SeverityInfo, true, true
		}
	}
	if changed && r.exchange != nil {
		r.Verdict = decide(r)
		r.Verdict.Summary = r.hide.Text(r.Verdict.Summary)
	}
}

// unusable are findings about an answer that no client can use, whatever its status: a page in place of the API's answer, or a body
// that cannot be read. A status that was expected does not excuse them.
func unusable() []string {
	return []string{
		"html-instead-of-api", "html-from-between", "login-page", "firewall-blocked", "cdn-error", "gateway-error", "body-empty", "body-broken-json",
		"body-not-json", "body-undecodable", "body-cut-off", "error-in-success",
	}
}

// unusableSuccess reports whether a success is one in name only.
func unusableSuccess(r *Result) bool {
	if r.Response.Status < 200 || r.Response.Status > 299 {
		return false
	}
	return slices.ContainsFunc(r.Findings, func(f Finding) bool {
		return f.Severity == SeverityError && slices.Contains(unusable(), f.ID)
	})
}
