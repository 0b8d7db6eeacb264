package probe

import (
	"fmt"
	"slices"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
)

// supportStatusPage is the status page of the vendor.
const supportStatusPage = "https://status.hex21.dev"

// writeReport is the step for a failure that lasts.
func writeReport(r *Result, when string) explain.Step {
	text := when + ", then write a report without secrets and send it to " + address.Support(r.Request.URL)
	if !safe(r.exchange.Method) {
		return do(text)
	}
	return do(text, explain.Repeat("--report", "report.md"))
}

// Persisted adds the next step for a call that failed in every attempt.
func (r *Result) Persisted(attempts int) {
	if r.exchange == nil {
		return
	}
	v := &r.Verdict
	v.Steps = slices.DeleteFunc(v.Steps, func(s explain.Step) bool { return slices.Contains(s.Command.Args, "--report") })
	v.Steps = append(v.Steps, r.chooseSteps([]explain.Step{writeReport(r, fmt.Sprintf("It still fails after %d attempts: check %s", attempts, r.statusPage()))})...)
	v.writeSentences(explain.POSIX)
}

// statusPage is the page to look at before support is asked.
func (r *Result) statusPage() string {
	if address.OfVendor(r.exchange.URL) {
		return supportStatusPage
	}
	return "the status page of the installation"
}
