package probe

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
)

// decide is the only place that turns a response and its findings into a verdict. The outcome follows from the status, because scripts rely
// on it; layer, blame and cause follow from the first finding that explains it better. Its rule may adjust the outcome: a limit is a limit
// with any status.
func decide(r *Result) Verdict {
	v := byStatus(r)
	rule, f, ok := deciding(r.Findings)
	if ok {
		v.OK, v.Layer, v.Blame = false, rule.layer, rule.blame
		v.Summary, v.FindingID = summaryOf(r, f), f.ID
		v.Steps = slices.Clone(f.Steps)
		if rule.adjust != nil {
			rule.adjust(r, &v)
		}
		if v.Layer == LayerAPI && isHTML(r) && r.wroteInFront() {
			v.Layer = LayerHTTP // such as the 405 of nginx
		}
		switch {
		case v.Outcome == OutcomeOK:
			v.Outcome = OutcomeContract
		case v.Outcome == OutcomeNoAnswer && v.Layer == LayerConfig && len(r.exchange.Hops) == 0:
			v.Outcome = OutcomeConfig // nothing was sent, for a reason on this side
		}
	}
	if r.maybeApplied() {
		v.checkFirst(r)
	}
	waits := v.waitFirst(r)
	more := catalogSteps(r, ok)
	if x := r.Explanation; ok && x != nil && !x.IsAbout(string(v.Layer)) && len(more) > 0 { // the finding that decided explains it better
		more[len(more)-1] = readMore(f.ID)
	}
	if waits || isWhole(r) && !mayWorkLater(r) { // to try again does not help, or only asks for the wait that is known
		more = slices.DeleteFunc(more, func(s explain.Step) bool { return slices.Contains(s.Command.Args, "--retry") })
	}
	steps := slices.Concat(v.Steps, more)
	if (v.Outcome == OutcomeServerError || v.Outcome == OutcomeNoAnswer && v.Blame == BlameServer) && address.IsVendor(r.exchange.URL) {
		steps = append(steps, writeReport(r))
	}
	v.Steps = r.chooseSteps(steps)
	v.writeSentences()
	v.Retryable = !v.OK && retryable(r)
	if v.Retryable {
		v.RetryAt = retryAt(r)
	}
	return v
}

// writeReport returns the step for a persistent failure of the vendor's own hosts.
func writeReport(r *Result) explain.Step {
	text := "If it persists, see " + address.StatusPage + ", " + address.SendReport(r.Request.URL)
	if !exchange.IsSafeMethod(r.exchange.Method) {
		return do(text)
	}
	return do(text, nextstep.Repeat("--report", "report.md"))
}

// checkFirst adds a first step that checks what a write may have changed, and removes the steps that send it again.
func (v *Verdict) checkFirst(r *Result) {
	v.Steps = slices.DeleteFunc(v.Steps, func(s explain.Step) bool {
		return s.Command.Kind == explain.KindRepeat && !slices.Contains(s.Command.Args, "--dry-run")
	})
	v.Steps = slices.Insert(v.Steps, 0, do("The "+r.exchange.Call.Method+" may have been applied: check before you send it again", nextstep.Read("-i")))
}

// waitFirst adds a first step with the wait after a server error, and reports whether it did: until the time that the server names, or
// until a budget that is used up is renewed. The summary includes the time of the server if the wait is long.
func (v *Verdict) waitFirst(r *Result) bool {
	at := retryAt(r)
	told := r.limits.RetryAfter.Valid || r.decoded.RetryAfter.Valid
	spent := limitUsedUp(r) != nil
	if v.Outcome != OutcomeServerError || !spent && (!told || at == nil) {
		return false
	}
	var wait string
	switch {
	case at == nil:
		wait = "Wait a minute: the budget is used up, so the next call would be rejected"
	case !at.After(r.exchange.ReceivedAt.Add(time.Second)):
		return false
	case r.hasPassed(*at):
		wait = "The wait ended at " + at.Format(time.RFC3339) + ": the call can be repeated now"
	case told:
		if at.Sub(r.exchange.ReceivedAt) >= time.Minute {
			v.Summary += "; back at " + inWords(r, *at) + " according to the server"
		}
		wait = "Wait until " + inWords(r, *at) + ", when the server expects to be back"
	default:
		wait = "Wait until " + inWords(r, *at) + ": the budget is used up, so the next call would be rejected"
	}
	step := do(wait)
	if mayWorkLater(r) && !r.maybeApplied() {
		step = tryAgain(wait)
	}
	v.Steps = slices.Insert(v.Steps, 0, step)
	return true
}

// inWords returns a time after the response, for people: "08:01 UTC (in 59 min)". For a record, the wait begins when it is read.
func inWords(r *Result, at time.Time) string {
	now := r.now().UTC()
	form := "15:04 UTC"
	if at.YearDay() != now.YearDay() || at.Year() != now.Year() {
		form = "2006-01-02 15:04 UTC"
	} else if at.Sub(now) < 2*time.Minute {
		form = "15:04:05 UTC"
	}
	words, wait := at.UTC().Format(form), at.Sub(now).Truncate(time.Second)
	if wait <= 0 {
		return words
	}
	return words + " (in " + text.Duration(wait) + ")"
}

// byStatus returns the verdict by the status alone.
func byStatus(r *Result) Verdict {
	x := r.exchange
	if x.Failure != nil && x.Failure.Kind == exchange.KindRedirectLoop {
		return Verdict{Outcome: OutcomeContract, Layer: LayerHTTP, Blame: BlameContract} // there were responses, but no final one
	}
	if x.Failure != nil && x.Failure.Kind == exchange.KindPreflight {
		return Verdict{Outcome: OutcomeContract, Layer: LayerHTTP, Blame: BlameServer, Summary: "the call was not sent"}
	}
	if x.Failure != nil || x.Answer == nil {
		return Verdict{Outcome: OutcomeNoAnswer, Layer: LayerConnect, Blame: BlameNetwork, Summary: "there was no response"}
	}
	v := Verdict{Layer: LayerAPI, Summary: errorSummary(r)}
	switch status := x.Answer.Status; {
	case status == http.StatusTooManyRequests:
		v.Outcome, v.Blame = OutcomeLimited, BlameLimit
	case status == http.StatusUnauthorized, status == http.StatusForbidden, !explainedByOperator(r) && (keyAtFault(r) || status == http.StatusBadRequest && saysExpired(r)):
		v.Outcome, v.Blame = OutcomeCredentials, BlameKey
	case status == http.StatusProxyAuthRequired:
		v.Outcome, v.Blame, v.Layer = OutcomeClientError, BlameYou, LayerProxy
	case status >= 500:
		v.Outcome, v.Blame = OutcomeServerError, soapBlame(r)
	case status >= 400:
		v.Outcome, v.Blame = OutcomeClientError, BlameYou
	case status >= 200 && status <= 299, status == http.StatusNotModified && conditional(x.Call.Header):
		v.OK, v.Outcome, v.Blame = true, OutcomeOK, BlameNone
		v.Summary = "the call works: " + statusName(status)
	case status == http.StatusSwitchingProtocols:
		v = Verdict{Outcome: OutcomeContract, Blame: BlameServer, Layer: LayerHTTP, Summary: "the server switched to another protocol (101), which the request did not ask for"}
	case status < 100: // net/http takes any three digits
		v = Verdict{Outcome: OutcomeContract, Blame: BlameServer, Layer: LayerHTTP, Summary: fmt.Sprintf("the status %03d is not an HTTP status: they begin at 100", status)}
	default:
		v.Outcome, v.Blame, v.Layer = OutcomeContract, BlameContract, LayerHTTP
	}
	if e := r.Explanation; !v.OK && r.apiCode() == "" && e != nil && e.Layer != "" && (!sentByAPI(e) || notTheAPI(r)) {
		v.Layer, v.Blame = Layer(e.Layer), e.Blame // the catalog has who sends a 413 or a 522
	}
	if v.Outcome == OutcomeCredentials || x.Answer.Status == http.StatusUnavailableForLegalReasons { // also for a record that does not show what was sent
		blameOther(r, &v)
	}
	if !v.OK && v.Layer == LayerAPI && r.decoded.ProductWrote && !pageOfApplication(r) {
		v.Layer = LayerHTTP // not written by the API
	}
	return v
}

// errorSummary names status, code and meaning.
func errorSummary(r *Result) string {
	status := r.Response.Status
	summary := statusName(status)
	if code := r.apiCode(); code != "" {
		summary = fmt.Sprintf("%d %s", status, text.Shorten(code, evidenceLength))
	}
	switch faults := r.faults; {
	case faults != "":
		return summary + ": " + faults
	case r.Error != nil && r.Error.Known && r.Explanation != nil && !tellsMore(r):
		summary += ": " + lowerFirst(r.Explanation.Meaning)
		if status == http.StatusConflict { // with the server's state, which the request does not show
			summary += errorDetails(r)
		}
		return summary
	case r.Error != nil && r.Error.Message != "":
		gist := r.hide.Text(r.decoded.Summary)
		if gist == "" && pageOfApplication(r) { // which says no more than its status
			return summary
		}
		said := text.Shorten(oneLine(cmp.Or(gist, r.Error.Message)), maxSaid)
		said = strings.TrimRight(said, ". ") // the summary has no final period, even if the server's text does
		if rest, ok := strings.CutPrefix(said, summary+": "); ok {
			said = rest
		} else if strings.HasPrefix(said, summary) && r.Explanation != nil { // the page of a web server repeats its status
			said = lowerFirst(strings.TrimPrefix(r.Explanation.Meaning, http.StatusText(status)+" - "))
		}
		if said != "" && said != r.apiCode() && (!strings.EqualFold(said, http.StatusText(status)) || strings.Trim(r.apiCode(), "0123456789") == "" && r.apiCode() != "") {
			return summary + ": " + said
		}
	}
	return summary
}

// tellsMore reports whether the message of an error may have details that its code does not: a field, a value or a reason.
func tellsMore(r *Result) bool {
	said, status := r.Error.Message, r.Response.Status
	switch {
	case canonicalCode(r) == "FORBIDDEN": // for many reasons
		return strings.Contains(said, " ")
	case r.decoded.Shape == errorbody.ShapeTruncated:
		return false
	case r.decoded.Shape != errorbody.ShapeHex21 || r.Error.Code != r.Error.CanonicalCode: // its code may have another meaning than in the catalog
		return strings.Count(said, " ") > 1
	case status == http.StatusNotFound, status >= 500:
		return strings.Contains(said, " ") && (strings.ContainsAny(said, "'\"`_:") || saysMaintenance(r))
	case status == http.StatusBadRequest, status == http.StatusUnprocessableEntity:
		return strings.Count(said, " ") > 1
	}
	return false
}

// errorDetails returns the details of an error in the catalog, to be added to its meaning: " (slug: soil-microbes, version: 4)".
func errorDetails(r *Result) string {
	if r.Error == nil || !r.Error.Known {
		return ""
	}
	if words := memberWords(r.Error.Details); words != "" {
		return " (" + start(words) + ")"
	}
	return ""
}

// summaryOf returns the finding's title with the status and code that it explains.
func summaryOf(r *Result, f Finding) string {
	a := r.exchange.Answer
	if a == nil || r.exchange.Failure != nil || a.Status < 400 {
		return f.Title
	}
	if code := r.apiCode(); code != "" {
		return fmt.Sprintf("%d %s: %s", a.Status, text.Shorten(code, evidenceLength), f.Title)
	}
	return statusName(a.Status) + ": " + f.Title
}

// statusName returns a status with its name, or with the meaning of its class if it has none (RFC 9110, section 15).
func statusName(status int) string {
	text := http.StatusText(status)
	switch {
	case text != "":
	case status >= 500:
		text = "(a server error)"
	case status >= 400:
		text = "(a client error)"
	}
	return strings.TrimSpace(fmt.Sprintf("%d %s", status, text))
}

func lowerFirst(s string) string {
	if len(s) > 1 && ascii.IsUpper(s[0]) && ('a' <= s[1] && s[1] <= 'z' || strings.HasPrefix(s, "A ")) {
		return string(s[0]|0x20) + s[1:]
	}
	return s
}

func (v *Verdict) writeSentences() { v.Next = sentences(&v.Steps) }

func (f *Finding) writeSentences() { f.Advice = sentences(&f.Steps) }

func sentences(steps *[]explain.Step) []string {
	if *steps == nil {
		*steps = []explain.Step{}
	}
	return nextstep.Sentences(*steps, explain.POSIX)
}
