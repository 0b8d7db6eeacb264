package probe

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/text"
)

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
