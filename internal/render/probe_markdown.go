package render

import (
	"fmt"

	"github.com/hex21/hex21/probe"
)

// ProbeMarkdown returns a result for an issue, a chat or a job summary.
func ProbeMarkdown(r *probe.Result) string {
	m := &markdownDoc{}
	m.add("## %s", mdEscape(r.Verdict.Summary))
	rows := [][]string{{"request", mdCode(r.Request.Method + " " + r.Request.URL)}}
	for _, hop := range r.Redirects {
		rows = append(rows, []string{"redirect", fmt.Sprintf("%s → %d %s", mdCode(hop.URL), hop.Status, mdCode(hop.Location))})
	}
	if r.Response != nil {
		rows = append(rows, []string{"status", fmt.Sprint(r.Response.Status)})
	}
	rows = append(rows, []string{"layer", string(r.Verdict.Layer)}, []string{"blame", string(r.Verdict.Blame)},
		[]string{"exit code", fmt.Sprint(r.Verdict.ExitCode)})
	if r.Error != nil && r.Error.Code != "" {
		rows = append(rows, []string{"code", mdCode(r.Error.Code)})
	}
	if r.Error != nil && r.Error.Message != "" {
		rows = append(rows, []string{"message", mdEscape(r.Error.Message)})
	}
	if l := r.RateLimit; l != nil && l.Limit.Valid && l.Remaining.Valid {
		rows = append(rows, []string{"rate limit", fmt.Sprintf("%s of %s left", l.Remaining.Value, l.Limit.Value)})
	}
	if at := r.Verdict.RetryAt; at != nil {
		rows = append(rows, []string{"retry at", at.UTC().Format("2006-01-02T15:04:05Z")})
	}
	if r.Timing != nil {
		rows = append(rows, []string{"time", millisText(r.Timing.TotalMS)})
	}
	if r.Response != nil && requestID(r) != "" {
		rows = append(rows, []string{"request id", mdCode(requestID(r))})
	}
	m.table([]string{"", ""}, rows)
	m.findings(r.Findings)
	m.next(nextSteps(r))
	return m.String()
}
