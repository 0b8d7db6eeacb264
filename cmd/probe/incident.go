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
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// Bounds of the automatic check of a status page: it must not delay the verdict, nor be a burden for
// the page when a script probes in a loop.
const (
	askStatusFor = 2 * time.Second
	statusMaxAge = time.Minute
)

// citeIncident asks the status page when the server is to blame or did not answer, and adds what explains the failure to the
// result. A page that cannot be read changes nothing: the verdict stands without it.
func (o *options) citeIncident(ctx context.Context, result *probe.Result, s cli.Settings) {
	v := result.Verdict
	theirs := v.Blame == probe.BlameServer || v.Outcome == probe.OutcomeNoAnswer
	if v.OK || !theirs || o.noStatus || !cli.PageCovers(s.Status, s.Base) || o.useMock && o.mock.Incident == mockserver.IncidentNone {
		return
	}
	page, err := o.askStatus(ctx, s.Status.Value)
	if err != nil {
		return
	}
	path := pathBelow(s.Base, result.Request.URL)
	if cite, explains := page.RelevantToCall(path); explains {
		addIncident(result, cite)
	} else if cite, other := page.OtherIncident(path); other {
		result.Findings = append(result.Findings, probe.Finding{
			ID: "known-incident", Severity: probe.SeverityInfo, Title: "possibly related: " + clause(render.RelatedText(cite, page.Page.Name)), Evidence: evidence(cite),
			Steps: []explain.Step{explain.Do("Read the page", explain.Hex21("status"))},
		})
	}
}

// addIncident adds what the status page says and what would explain the failure: the finding known-incident, its title in the
// summary, and its step.
func addIncident(result *probe.Result, cite status.Citation) {
	f := probe.Finding{
		ID: "known-incident", Severity: probe.SeverityWarning, Title: "known incident: " + clause(cite.Name), Evidence: evidence(cite), Quoted: true,
		Steps: []explain.Step{explain.Do("Wait for the end of the incident", explain.Hex21("status", "--wait"))},
	}
	result.Findings = append(result.Findings, f)
	result.Verdict.Summary += "; " + f.Title
	result.Verdict.Steps = append(slices.Clone(f.Steps), result.Verdict.Steps...)
}

// citedLength is how many characters of an incident's name and of its latest words are cited.
const citedLength = 240

// evidence is what the page says of an incident, and where to follow it.
func evidence(cite status.Citation) string {
	return strings.TrimSpace(text.Shorten(strings.Join(strings.Fields(render.CitationText(cite)), " "), citedLength) + " " + cite.URL)
}

// clause is the beginning of a text on one line, without its final stop.
func clause(words string) string {
	return strings.TrimRight(text.Shorten(strings.Join(strings.Fields(words), " "), citedLength), ". ")
}

// pathBelow is the path of an address without that of the base URL, which is not a name of a part of the service.
func pathBelow(base *url.URL, address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Path, strings.TrimRight(base.Path, "/"))
}

// askStatus reads the page with the proxies and certificates of the call, but not with its client certificate, which is meant
// for another server.
func (o *options) askStatus(ctx context.Context, address string) (*status.Page, error) {
	dial := o.dial
	dial.Cert, dial.Key, dial.Resolve = "", "", nil
	transport, err := dial.Transport(ctx, o.app)
	if err != nil {
		return nil, err
	}
	defer transport.CloseIdleConnections()
	reader := &status.Reader{
		Transport: transport, Now: o.app.Sys.Now, CacheDir: o.app.Sys.CacheDir(), MaxAge: statusMaxAge, Timeout: askStatusFor,
	}
	if o.useMock {
		reader.CacheDir = "" // its port will be another program's
	}
	defer o.waiting(cli.ShownPage(address), askStatusFor)()
	return reader.Read(ctx, address)
}
