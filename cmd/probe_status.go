package cmd

import (
	"context"
	"time"

	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// Bounds of what a probe asks of a status page by itself: it must not keep anybody who wants the verdict, nor be a burden for
// the page when a script probes in a loop.
const (
	askStatusFor = 2 * time.Second
	statusMaxAge = time.Minute
)

// citeIncident asks the status page when the server is to blame or nobody answered, and adds what explains the failure to the
// result. A page that cannot be read changes nothing: the verdict stands without it.
func (o *probeOptions) citeIncident(ctx context.Context, result *probe.Result, s settings) {
	v := result.Verdict
	theirs := v.Blame == probe.BlameServer || v.Outcome == probe.OutcomeNoAnswer
	if v.OK || !theirs || o.noStatus || !s.status.speaksFor(s.base) || o.useMock && o.mock.incident == incidentNone {
		return
	}
	page, err := o.askStatus(ctx, s.status)
	if err != nil {
		return
	}
	if cite, explains := page.Cite(); explains {
		result.CiteIncident(cite.Name, render.CitationText(cite), cite.URL)
	}
}

// askStatus reads the page with the proxies and certificates of the call, but not with its client certificate, which is meant
// for another server.
func (o *probeOptions) askStatus(ctx context.Context, address statusAddress) (*status.Page, error) {
	dial := o.dial
	dial.cert, dial.key, dial.resolve = "", "", nil
	transport, err := dial.transport(o.app.sys)
	if err != nil {
		return nil, err
	}
	defer transport.CloseIdleConnections()
	reader := &status.Reader{
		Transport: transport, Now: o.app.sys.Now, CacheDir: o.app.sys.CacheDir(), MaxAge: statusMaxAge, Timeout: askStatusFor,
	}
	if o.useMock {
		reader.CacheDir = "" // its port will be another program's
	}
	defer o.waiting(shownPage(address.url), askStatusFor)()
	return reader.Read(ctx, address.url)
}
