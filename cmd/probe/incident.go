package probecmd

import (
	"context"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/mockserver"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// Limits of the automatic check of a status page: it must not delay the verdict, or overload the page when a script probes in a loop.
const (
	askStatusFor   = 2 * time.Second
	askStatusAfter = 900 * time.Millisecond // it ends at most so long after the time limit of the call
	statusMaxAge   = time.Minute
)

// citeIncident reads the status page if the server is at fault or did not respond, and adds what would explain the failure to the result. A
// page that cannot be read does not change the verdict.
func (o *options) citeIncident(ctx context.Context, result *probe.Result) {
	s, v := o.settings, result.Verdict
	theirs := v.Blame == probe.BlameServer || v.Outcome == probe.OutcomeNoAnswer
	if v.OK || !theirs || o.noStatus || !cli.PageCovers(s.Status, s.Base) || o.useMock && o.mock.Incident == mockserver.IncidentNone {
		return
	}
	page, err := o.askStatus(ctx, s.Status.Value, min(askStatusFor, o.timeLeft(result)+askStatusAfter))
	if err != nil {
		return
	}
	path := pathBelow(s.Base, result.Request.URL)
	if cite, explains := page.RelevantToCall(path); explains {
		addIncident(result, cite)
	} else if cite, other := page.OtherIncident(path); other {
		result.Findings = append(result.Findings, probe.Finding{
			ID: "known-incident", Severity: probe.SeverityInfo, Title: "possibly related: " + firstClause(render.RelatedText(cite, page.Page.Name)), Evidence: incidentEvidence(cite),
			Steps: []explain.Step{nextstep.Do("Read the page", nextstep.Hex21("status"))},
		})
	}
}

// timeLeft returns how much of the time limit the call did not use.
func (o *options) timeLeft(result *probe.Result) time.Duration {
	if result.Timing == nil {
		return o.timeout
	}
	return max(0, o.timeout-time.Duration(result.Timing.TotalMS*float64(time.Millisecond)))
}

// addIncident adds the incident that would explain the failure: the finding known-incident, its title in the summary, and its step.
func addIncident(result *probe.Result, cite status.Citation) {
	f := probe.Finding{
		ID: "known-incident", Severity: probe.SeverityWarning, Title: "known incident: " + firstClause(cite.Name), Evidence: incidentEvidence(cite),
		Steps: []explain.Step{nextstep.Do("Wait for the end of the incident", nextstep.Hex21("status", "--wait"))},
	}
	result.Findings = append(result.Findings, f)
	result.Verdict.Summary += "; " + f.Title
	result.Verdict.Steps = append(slices.Clone(f.Steps), result.Verdict.Steps...)
}

// citedLength is the maximum number of characters of an incident's name and of its latest update that are quoted.
const citedLength = 240

func incidentEvidence(cite status.Citation) string {
	return strings.TrimSpace(text.Shorten(strings.Join(strings.Fields(render.CitationText(cite)), " "), citedLength) + " " + cite.URL)
}

// firstClause returns the beginning of a text on one line, without a period at the end.
func firstClause(words string) string {
	return strings.TrimRight(text.Shorten(strings.Join(strings.Fields(words), " "), citedLength), ". ")
}

// pathBelow returns the path of a URL without that of the base URL, which does not name a part of the service.
func pathBelow(base *url.URL, address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Path, strings.TrimRight(base.Path, "/"))
}

// askStatus reads the page with the proxies and root certificates of the call, within a time limit.
func (o *options) askStatus(ctx context.Context, address string, limit time.Duration) (*status.Page, error) {
	transport, err := o.dial.ForOtherServer().Transport(ctx, o.app)
	if err != nil {
		return nil, err
	}
	defer transport.CloseIdleConnections()
	reader := &status.Reader{
		Transport: transport, Now: o.app.Sys.Now, CacheDir: o.app.Sys.CacheDir(), MaxAge: statusMaxAge, Timeout: limit, MaxRequests: o.app.Sys.MaxRequests,
	}
	if o.useMock {
		reader.CacheDir = "" // its port will be another program's
	}
	defer o.noteWait(cli.RedactPageURL(address), limit)()
	return reader.Read(ctx, address)
}
