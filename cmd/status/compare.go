package statuscmd

import (
	"slices"

	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// comparisonSchema names the document of status --probe.
const comparisonSchema = "hex21.status-probe/v1"

// compare puts a page beside the call of a path and says what both mean together. page is nil when it could not be read, and
// pageErr says why.
func compare(page *status.Page, pageErr error, call *probe.Result, path string) render.Comparison {
	d := render.Comparison{Schema: comparisonSchema, Page: page, Call: call}
	if pageErr != nil {
		d.PageError = pageErr.Error()
	}
	d.Verdict.Answer = answer(page, call.Verdict)
	if d.Verdict.Answer == status.KnownIncident {
		cite, _ := page.Cite()
		d.Citation = &cite
	}
	d.Verdict.Summary, d.Verdict.Next = comparisonText(d, probe.ShellQuote(path))
	return d
}

// refused says that the API turned the call down for a reason of the call's own: a wrong path, a bad key, a used up limit. That
// is no sign of trouble, and no incident explains it.
func refused(v probe.Verdict) bool {
	return v.Blame == probe.BlameYou || v.Blame == probe.BlameKey || v.Blame == probe.BlameLimit
}

// answer is what page and call say together. A refused call shows that the API answers; only beside a page on which all is fine
// it is news that it failed.
func answer(page *status.Page, v probe.Verdict) status.Verdict {
	switch {
	case !refused(v):
		return status.Beside(page, v.OK)
	case page != nil && !page.Indicator.Fails(status.Minor):
		return status.PageFineCallFails
	}
	return status.Beside(page, true)
}

// comparisonText is the answer in one sentence, and what to do about it.
func comparisonText(d render.Comparison, path string) (summary string, next []string) {
	v, again := d.Call.Verdict, "`hex21 probe "+path
	works := "this call works"
	if refused(v) {
		works = "the API answers (" + v.Summary + ")"
	}
	switch d.Verdict.Answer {
	case status.BothFine:
		return "the status page reports nothing and this call works", []string{}
	case status.KnownIncident:
		return "known incident: " + d.Citation.Name, []string{
			"It is theirs, and they know. Wait for the end: `hex21 status --wait`.",
			"Keep your own retries slow: more calls make it worse.",
		}
	case status.PageFineCallFails:
		says := "the status page reports nothing"
		if d.Page.Indicator.Fails(status.Minor) {
			says = "the status page reports nothing that explains it"
		}
		if refused(v) {
			return says + ", and the API refuses this call: " + v.Summary, slices.Clone(v.Next)
		}
		return says + ", but this call fails: " + v.Summary, []string{
			"It is you, or they have not noticed yet. See what fails: " + again + "`.",
			"Try it from another network. If it fails there too, report it to whoever runs the server: " + again + " -o markdown`.",
		}
	case status.TroubleCallWorks:
		return "the status page reports trouble (" + string(d.Page.Indicator) + "), but " + works, []string{
			"Other calls may fail. See which part it is: `hex21 status --all`.", "Follow it: `hex21 status --watch`.",
		}
	case status.PageDeadCallWorks:
		return "the status page cannot be read, but " + works, []string{
			"Nothing is wrong with the API for this call: go on, and look at the page later.",
		}
	}
	if v.Outcome != probe.OutcomeNoAnswer {
		return "the status page cannot be read, and this call fails: " + v.Summary, []string{"See what fails: " + again + "`."}
	}
	return "neither the status page nor the API answers", []string{
		"Look at your own network first: VPN, proxy variables, DNS.", "See at which step the call ends: " + again + "`.",
	}
}
