package statuscmd

import (
	"slices"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// comparisonSchema names the document of status --probe.
const comparisonSchema = "hex21.status-probe/v1"

// compare judges a page together with the call of a path. page is nil when it could not be read, and
// pageErr is the reason.
func compare(page *status.Page, pageErr error, call *probe.Result, path string) render.Comparison {
	d := render.Comparison{Schema: comparisonSchema, Page: page, Call: call}
	if pageErr != nil {
		d.PageError = pageErr.Error()
	}
	d.Verdict.Answer = status.Correlate(page, callState(call), path)
	switch {
	case d.Verdict.Answer == status.KnownIncident:
		cite, _ := page.RelevantToCall(path)
		d.Citation = &cite
	case d.Verdict.Answer == status.PageFineCallFails && !isOwnFault(call):
		if cite, ok := page.OtherIncident(path); ok {
			d.Related = &cite
		}
	}
	d.Verdict.Summary, d.Verdict.Steps = comparisonText(d, path)
	return d
}

// isOwnFault reports whether the call itself is the reason why it failed: a wrong path, an invalid key, an exceeded limit, a request that
// cannot be sent. No incident explains such a failure.
func isOwnFault(call *probe.Result) bool {
	return slices.Contains([]probe.Blame{probe.BlameYou, probe.BlameKey, probe.BlameLimit}, call.Verdict.Blame)
}

func callState(call *probe.Result) status.CallState {
	switch {
	case call.Verdict.OK:
		return status.CallWorks
	case isOwnFault(call):
		return status.CallRefused
	}
	return status.CallFails
}

// refusal returns a clause about a call that was rejected. Without a response, it does not show whether the API is up.
func refusal(call *probe.Result) string {
	switch layer := call.Verdict.Layer; {
	case call.Response != nil:
		return "the API answers (" + call.Verdict.Summary + ")"
	case layer == probe.LayerConfig, layer == probe.LayerConnect:
		return "this call was not sent: " + call.Verdict.Summary
	}
	return "this call got no response: " + call.Verdict.Summary
}

// comparisonText returns the result in one sentence, and what to do about it.
func comparisonText(d render.Comparison, path string) (summary string, next []explain.Step) {
	v, see := d.Call.Verdict, nextstep.Get(path)
	works := "this call works"
	if isOwnFault(d.Call) {
		works = refusal(d.Call)
	}
	switch d.Verdict.Answer {
	case status.BothFine:
		return "the status page reports nothing and this call works", []explain.Step{}
	case status.KnownIncident:
		return "known incident: " + d.Citation.Name, []explain.Step{
			nextstep.Do("Wait for the end of the incident", nextstep.Hex21("status", "--wait")),
			nextstep.Do("Slow down your own retries: more calls make it worse"),
		}
	case status.PageFineCallFails:
		says := "the status page reports nothing"
		if d.Page.Indicator.Fails(status.Minor) {
			says = "the status page reports nothing that explains it"
		}
		switch {
		case isOwnFault(d.Call) && d.Call.Response == nil:
			return says + ", but " + works, slices.Clone(v.Steps)
		case isOwnFault(d.Call):
			return says + ", and the API rejects this call: " + v.Summary, slices.Clone(v.Steps)
		}
		return "this call fails, and " + says + ": " + v.Summary, []explain.Step{
			nextstep.Do("See what fails", see),
			nextstep.Do("Try it from another network; if it fails there too, report it to the operator of the server", nextstep.Get(path, "-o", "markdown")),
		}
	case status.TroubleCallWorks:
		return "the status page reports trouble (" + string(d.Page.Indicator) + "), but " + works, []explain.Step{
			nextstep.Do("See which component is affected; other calls may fail", nextstep.Hex21("status", "--all")), nextstep.Do("Follow it", nextstep.Hex21("status", "--watch")),
		}
	case status.TroubleCallRefused:
		return "the status page reports trouble (" + string(d.Page.Indicator) + "), but " + works, slices.Clone(v.Steps)
	case status.PageDeadCallRefused:
		return "the status page cannot be read, but " + works, slices.Clone(v.Steps)
	case status.PageDeadCallWorks:
		return "the status page cannot be read, but " + works, []explain.Step{
			nextstep.Do("Continue: this call works; check the page again later"),
		}
	}
	if v.Outcome != probe.OutcomeNoAnswer {
		return "the status page cannot be read, and this call fails: " + v.Summary, []explain.Step{nextstep.Do("See what fails", see)}
	}
	return "neither the status page nor the API responds", []explain.Step{
		nextstep.Do("Check your own network first: VPN, proxy variables, DNS", nextstep.Hex21("doctor")), nextstep.Do("See in which phase the call fails", see),
	}
}
