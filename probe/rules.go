package probe

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/text"
)

// rule checks for one finding. It is pure: it looks at a result and returns a finding or nil.
type rule struct {
	id     string
	family family // set when the rules are listed, as is whole
	whole  bool   // applies only to a complete, readable response
	// severity is that of the finding, unless check sets a lower one because the call succeeded anyway.
	severity Severity
	check    func(*Result) *Finding
	// unless names earlier findings that explain the same response better.
	unless []string
	// A rule with a layer explains the outcome better than the status: if its finding is the first such, it decides layer and blame.
	layer Layer
	blame Blame
	// adjust, if set, changes what the finding decides where that depends on the response.
	adjust func(*Result, *Verdict)
}

// blames returns an adjustment of who has to act, for calls that show that it is another than for the rule's other findings.
func blames(blame Blame, when func(*Result) bool) func(*Result, *Verdict) {
	return func(r *Result, v *Verdict) {
		if when(r) {
			v.Blame = blame
		}
	}
}

// ends returns an adjustment of the outcome of a call that was not a success.
func ends(outcome Outcome) func(*Result, *Verdict) {
	return func(_ *Result, v *Verdict) {
		if v.Outcome != OutcomeOK {
			v.Outcome = outcome
		}
	}
}

// finding returns a finding with what is wrong, what shows it in this exchange, and what to do. It is called so often that its body would
// be a noticeable part of the program.
//
//go:noinline
func finding(title, evidence string, steps ...explain.Step) *Finding {
	return &Finding{Title: title, Evidence: evidence, Steps: steps}
}

// lead puts a step before the others.
func (f *Finding) lead(step explain.Step) { f.Steps = slices.Insert(f.Steps, 0, step) }

// family is a group of rules about the same subject.
type family string

// The families that the code tells apart.
const (
	familyKey        family = "key"
	familyConnection family = "connection"
	familyBetween    family = "intermediaries"
	familyRequest    family = "request"
)

// diagnose applies every rule to a result that is decoded. The findings are in order of precedence, errors first.
func diagnose(r *Result) []Finding {
	findings := []Finding{}
	r.explained, r.reported = false, nil
	for i := range rules() {
		rule := &rules()[i]
		if rule.whole && !isWhole(r) || lacksFacts(r.exchange, rule) || r.reports(rule.unless...) {
			continue
		}
		if f := rule.check(r); f != nil {
			r.reported = append(r.reported, rule.id)
			r.explained = r.explained || rule.severity == SeverityError && (rule.family == familyBetween || rule.family == familyRequest)
			f.ID, f.Severity = rule.id, cmp.Or(f.Severity, rule.severity)
			f.Title, f.Evidence = text.Shorten(r.hide.Text(f.Title), maxTitle), text.Shorten(r.hide.Text(f.Evidence), maxEvidence)
			f.Steps = r.chooseSteps(f.Steps)
			f.writeSentences()
			findings = append(findings, *f)
		}
	}
	worstFirst(findings)
	return findings
}

// reports reports whether one of these findings was found so far.
func (r *Result) reports(ids ...string) bool {
	return slices.ContainsFunc(ids, func(id string) bool { return slices.Contains(r.reported, id) })
}

func worstFirst(findings []Finding) {
	order.Stable(findings, func(a, b Finding) int { return order.Severity(a.Severity) - order.Severity(b.Severity) })
}

// ruleOf returns the rule that reports a finding.
func ruleOf(id string) (rule, bool) {
	i := slices.IndexFunc(rules(), func(r rule) bool { return r.id == id })
	if i < 0 {
		return rule{}, false
	}
	return rules()[i], true
}

// deciding returns the first finding that explains the outcome without others, and its rule.
func deciding(findings []Finding) (rule, Finding, bool) {
	for _, f := range findings {
		if rule, _ := ruleOf(f.ID); rule.layer != "" && f.Severity == SeverityError {
			return rule, f, true
		}
	}
	return rule{}, Finding{}, false
}

// lacksFacts reports whether a record lacks what a rule is about: the request, or the headers of the response.
func lacksFacts(x *exchange.Exchange, r *rule) bool {
	return (x.RequestUnknown || x.CredentialsUnknown) && r.family == familyKey || x.RequestUnknown && r.family == familyRequest ||
		x.HeadersUnknown && slices.Contains(ofHeaders, r.id)
}

// ofHeaders are rules about a missing header.
var ofHeaders = []string{"wrong-content-type", "request-id-missing", "no-rate-limit-headers", "retry-after-missing"}

// evidenceLength is how much of a body is quoted, in characters.
const evidenceLength = 80

// What a finding may quote is bounded, since a server chooses its length. In characters.
const (
	maxTitle    = 200
	maxEvidence = 500
)

// opening returns the beginning of the body, on one line, without the values of secret names: a success may be a new token.
func opening(r *Result) string { return start(redact.Line(string(r.top(4*evidenceLength + 1)))) }

// ending returns the end of the body, on one line.
func ending(r *Result) string {
	last := redact.Line(string(r.hide.Bytes(r.whole[max(0, len(r.whole)-beyondQuoted):], truncated(r.exchange))))
	cut := len(r.whole) > beyondQuoted || len(last) > 4*evidenceLength
	runes := []rune(oneLine(last[max(0, len(last)-4*evidenceLength):]))
	switch {
	case len(runes) > evidenceLength:
		return "…" + string(runes[len(runes)-evidenceLength:])
	case cut:
		return "…" + string(runes)
	}
	return string(runes)
}

// start returns the beginning of a text, on one line.
func start(body string) string {
	first := body[:min(len(body), 4*evidenceLength)]
	out := text.Shorten(oneLine(first), evidenceLength)
	if len(first) < len(body) && !strings.HasSuffix(out, "…") {
		out += "…"
	}
	return out
}

// oneLine returns a text without line ends, with bytes that are not UTF-8 replaced.
func oneLine(text string) string {
	return strings.ToValidUTF8(strings.Join(strings.Fields(text), " "), "\uFFFD")
}
