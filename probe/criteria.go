package probe

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/statuscode"
	"github.com/hex21/hex21/internal/text"
)

// Expect is what a caller counts as success: statuses, classes of statuses, and error codes. The zero value expects nothing.
type Expect struct {
	texts   []string
	matches []func(*Result) bool
	unknown []explain.Step // about codes that the catalog does not have
}

// ParseExpect reads expectations such as 404, 4xx and NOT_FOUND. Codes may be spelled as Lookup allows; a text that looks like a code is
// accepted even if the catalog does not have it. A nil catalog means the built-in one. The error is one clause that quotes the text.
func ParseExpect(texts []string, catalog *explain.Catalog) (Expect, error) {
	if catalog == nil {
		catalog = explain.Builtin()
	}
	var e Expect
	for _, text := range texts {
		match, err := parseOne(strings.TrimSpace(text), catalog)
		if err != nil {
			return Expect{}, err
		}
		if step, unknown := adviseUnknown(strings.TrimSpace(text), catalog); unknown {
			e.unknown = append(e.unknown, step)
		}
		e.texts = append(e.texts, text)
		e.matches = append(e.matches, match)
	}
	return e, nil
}

func parseOne(text string, catalog *explain.Catalog) (func(*Result) bool, error) {
	bad := fmt.Errorf("%q is neither a status nor a code", text)
	if statuscode.IsPattern(text) {
		return func(r *Result) bool { return statuscode.Matches(text, r.Response.Status) }, nil
	}
	code := text
	entry, known := catalog.Get(text)
	if !known {
		if entries, err := catalog.Lookup(text); err == nil && len(entries) == 1 {
			entry, known = entries[0], true
		}
	}
	switch {
	case known && !entry.IsCode():
		return nil, bad
	case known:
		code = entry.Code
	case text == "" || strings.ToUpper(text) != text || strings.ContainsAny(text, " \t") || !ascii.IsLetter(text[0]):
		return nil, bad
	}
	return func(r *Result) bool { return r.Error != nil && (r.Error.CanonicalCode == code || r.Error.Code == code) }, nil
}

// adviseUnknown returns what to do about a code that is not in the catalog, and may be misspelled.
func adviseUnknown(text string, catalog *explain.Catalog) (explain.Step, bool) {
	if _, err := catalog.Lookup(text); err == nil || !ascii.IsLetter(text[0]) {
		return explain.Step{}, false
	}
	if near := nearExpect(text, catalog); near != "" {
		return do(fmt.Sprintf("Check the name of the code: %s is not known, but %s is", text, near), nextstep.Repeat("--expect", near)), true
	}
	return do(fmt.Sprintf("Expect a status such as 200 or 2xx, or a known code; %s is not one", text), nextstep.Hex21("explain")), true
}

// nearExpect returns the code that an unknown one was probably meant to be, or "".
func nearExpect(text string, catalog *explain.Catalog) string {
	_, err := catalog.Lookup(text)
	unknown, is := errors.AsType[*explain.UnknownError](err)
	if !is {
		return ""
	}
	for _, near := range unknown.Suggestions {
		if _, err := parseOne(near, catalog); err == nil { // and not the name of a category
			return near
		}
	}
	return ""
}

// Apply makes an expected response a success, and any other one a broken promise. Without a response, nothing changes.
func (e Expect) Apply(r *Result) {
	if len(e.matches) == 0 || r.Response == nil || r.Verdict.Outcome == OutcomeNoAnswer {
		return
	}
	met := slices.ContainsFunc(e.matches, func(match func(*Result) bool) bool { return match(r) })
	if met && isUnusableSuccess(r) {
		return // the status was expected, but the response is not usable
	}
	r.Verdict.FindingID = ""
	got := errorSummary(r)
	if r.Response.Status < 400 && r.Error == nil {
		got = statusName(r.Response.Status)
	}
	if met {
		r.Verdict.OK, r.Verdict.Outcome, r.Verdict.Blame = true, OutcomeOK, BlameNone
		r.Verdict.Summary = "as expected: " + got
		r.Verdict.Retryable, r.Verdict.RetryAt, r.Verdict.Steps = false, nil, []explain.Step{}
		r.Verdict.writeSentences()
		return
	}
	r.Verdict.OK, r.Verdict.Outcome = false, OutcomeContract
	r.Verdict.Steps = append(slices.Clone(e.unknown), r.Verdict.Steps...)
	r.Verdict.writeSentences()
	if r.Verdict.Blame == BlameNone {
		r.Verdict.Blame = BlameContract
	}
	r.Verdict.Summary = fmt.Sprintf("expected %s, got %s", strings.Join(e.texts, " or "), got)
}

// Allow holds findings that are accepted for an installation that is known to differ. The zero value allows nothing.
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

// Apply turns allowed findings into notes, and decides again as for a response without them. Other findings stay.
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

// unusableFindings returns findings about a response that no client can use, whatever its status: a page instead of the API's response, or
// a body that cannot be read. An expected status does not make up for them.
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

// SLO is how long the phases of a call may take. The zero value sets no limits.
type SLO struct{ promises []promise }

// promise is the limit of one phase.
type promise struct {
	phase string
	most  time.Duration
}

// ParseSLO reads promises such as "wait=200ms,total=1s". The error is one clause that quotes the promise.
func ParseSLO(text string) (SLO, error) {
	var s SLO
	if text == "" {
		return s, nil
	}
	for part := range strings.SplitSeq(text, ",") {
		phase, bound, ok := strings.Cut(strings.TrimSpace(part), "=")
		most, err := time.ParseDuration(bound)
		switch {
		case !ok || !slices.Contains(exchange.PhaseNames(), phase):
			return SLO{}, fmt.Errorf("%q does not name a phase and a time", part)
		case err != nil || most <= 0:
			return SLO{}, fmt.Errorf("%q does not end with a time such as 200ms", part)
		case slices.ContainsFunc(s.promises, func(p promise) bool { return p.phase == phase }):
			return SLO{}, fmt.Errorf("names %s twice", phase)
		}
		s.promises = append(s.promises, promise{phase, most})
	}
	return s, nil
}

// Apply adds the finding slo-breach if a phase took longer than allowed, and turns a success into a failure. A call that failed for another
// reason keeps its verdict, and one without a response has no times to compare.
func (s SLO) Apply(r *Result) {
	if r.Timing == nil || r.Response == nil || r.Verdict.Outcome == OutcomeNoAnswer {
		return
	}
	var broken []string
	var slowest string
	for _, p := range s.promises {
		took, happened := phaseTime(r.Timing, p.phase)
		if !happened || took <= p.most {
			continue
		}
		broken = append(broken, fmt.Sprintf("%s took %s instead of %s", p.phase, text.Duration(took), text.Duration(p.most)))
		if slowest == "" || slowest == "total" {
			slowest = p.phase
		}
	}
	if len(broken) == 0 {
		return
	}
	f := Finding{
		ID: "slo-breach", Severity: SeverityError, Title: "slower than --slo allows: " + strings.Join(broken, "; "), Evidence: strings.Join(broken, "; "),
		Steps: []explain.Step{phaseAdvice(r, slowest)},
	}
	f.writeSentences()
	r.Findings = slices.Insert(r.Findings, 0, f)
	if !r.Verdict.OK {
		return
	}
	v := &r.Verdict
	v.OK, v.Outcome, v.Blame, v.Summary, v.FindingID = false, OutcomeContract, BlameServer, f.Title, f.ID
	if slices.Contains([]string{"dns", "connect", "tls"}, slowest) {
		v.Blame = BlameNetwork
	}
	v.Steps = append(slices.Clone(f.Steps), readMore("slo-breach"))
	v.writeSentences()
}

// phaseTime returns how long a phase took, or 0 for a phase that did not occur, as on a reused connection.
func phaseTime(t *Timing, phase string) (time.Duration, bool) {
	for _, p := range exchange.Phases(t) {
		if p.Name == phase && p.MS != nil {
			return time.Duration(*p.MS * float64(time.Millisecond)).Round(time.Microsecond), true
		}
	}
	return 0, false
}

// phaseAdvice returns what to check when a phase is slow.
func phaseAdvice(r *Result, phase string) explain.Step {
	switch phase {
	case "dns":
		return do("Check the DNS resolver: the name lookup was slow, which the server does not cause")
	case "connect", "tls":
		return do("Check the network: the connection was slow before any request was sent")
	case "transfer":
		return do("Request fewer items at once, or use --compressed: the body was slow")
	case "total":
		return inspect(r, "See which phase takes the time", "-o", "json", "--jq", ".timing")
	}
	return do("Check the server: it received the request and was slow to respond")
}
