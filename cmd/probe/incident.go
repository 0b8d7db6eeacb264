package probecmd

import (
	"context"
	"net/url"
	"strings"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/mockserver"
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
		result.AddIncident(cite.Name, render.CitationText(cite), cite.URL)
	} else if cite, other := page.OtherIncident(path); other {
		result.AddRelatedIncident(render.RelatedText(cite, page.Page.Name), render.CitationText(cite), cite.URL)
	}
}

// pathBelow is the path of an address without that of the base URL, which is no name of a part of the service.
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
