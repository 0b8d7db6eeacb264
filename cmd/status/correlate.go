package statuscmd

import (
	"context"
	"net/http"

	"github.com/hex21/hex21/cmd/internal/advised"
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/mockserver"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/input"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// besideCall reads the page and makes the call concurrently, and compares them.
func (o *options) besideCall(ctx context.Context, source *pageSource) error {
	call, catalog, err := o.call(ctx, source)
	if err != nil {
		return err
	}
	defer cli.Limit(ctx, o.timeout)()
	read, exchange := o.readAndCall(ctx, source, call)
	switch {
	case ctx.Err() != nil:
		return context.Canceled
	case read.Err != nil && !isNotStatusPage(read.Err):
		return o.otherComponent(read.Err) // a mistake in the command line
	}
	result := probe.Judge(exchange, catalog)
	allow, _, err := o.app.AllowedByConfig()
	if err != nil {
		return err
	}
	allow.Apply(result)
	cli.SetExitCode(result)
	again := o.advised(source)
	ofCall := again
	ofCall.Call = &advised.Call{Target: o.probe}
	ofCall.InResult(result) // before the comparison, which includes these steps
	doc := compare(read.Value, read.Err, result, o.probe)
	doc.Verdict.Steps = again.Steps(doc.Verdict.Steps)
	doc.Verdict.Next = nextstep.Sentences(doc.Verdict.Steps, again.Shell)
	end := o.outcome(read.Value, read.Err, result)
	doc.Verdict.ExitCode = cli.ExitOf(end)
	err = o.app.Emit(ctx, cli.View{
		Doc:      doc,
		Human:    func(s *render.Screen) string { return s.Correlation(doc, source.redactedURL()) },
		Markdown: func() string { return render.CorrelationMarkdown(doc) },
		GitHub:   func(s *render.Screen) string { return s.CorrelationGitHub(doc, source.redactedURL()) },
	})
	if err != nil {
		return err
	}
	return end
}

// readAndCall reads the page and makes the call at the same time.
func (o *options) readAndCall(ctx context.Context, source *pageSource, call probe.Call) (input.Outcome[*status.Page], *probe.Exchange) {
	reading := input.Go(func() (*status.Page, error) { return source.read(ctx) })
	timed, cancel := context.WithTimeout(ctx, o.timeout)
	defer cancel()
	client := &probe.Client{Transport: source.transport, Now: o.app.Sys.Now}
	stop := o.app.WaitingFor(source.redactedURL()+" and "+redact.URL(call.URL), o.timeout)
	defer stop()
	exchange := client.Send(timed, call)
	return <-reading, exchange
}

// call returns the call to compare with: a GET below the base URL, with the key if there is one.
func (o *options) call(ctx context.Context, source *pageSource) (probe.Call, *explain.Catalog, error) {
	settings, err := o.app.Settings(o.baseURL)
	if err != nil {
		return probe.Call{}, nil, err
	}
	if source.server != nil {
		settings.Base = source.server.Base
		settings.Key = settings.Key.ForMock()
	}
	if !cli.PageCovers(source.address, settings.Base) {
		return probe.Call{}, nil, cli.WithHint(cli.Usagef("the page %s does not cover %s", source.redactedURL(), redact.URL(settings.Base)),
			"name the page of that installation: hex21 status URL --probe, or export HEX21_STATUS_URL=URL")
	}
	catalog, err := o.app.Catalog(ctx, nil)
	if err != nil {
		return probe.Call{}, nil, err
	}
	target, err := address.Target(settings.Base, o.probe)
	if err != nil {
		return probe.Call{}, nil, cli.WithHint(cli.AsUsage(err), "use a path such as /articles/x")
	}
	call := probe.Call{Method: http.MethodGet, URL: target, Base: settings.Base}
	call.Key, err = o.app.KeyFor(ctx, settings, call)
	return call, catalog, err
}

// outcome returns the exit code of the page or, if the page reports no trouble, that of the call.
func (o *options) outcome(page *status.Page, pageErr error, result *probe.Result) error {
	if pageErr != nil {
		return &cli.ShownError{Err: pageErr}
	}
	if err := o.judge(page); err != nil {
		return err
	}
	return cli.EndWith(result.Verdict.Outcome)
}

// advised returns the flags that reach the same page and server again.
func (o *options) advised(source *pageSource) advised.Setup {
	r := o.app.Advised(nil)
	r.Mock = source.mock()
	r.Probe = mockserver.TypedReach(o.flags, "base-url")
	r.Status = mockserver.TypedReach(o.flags, "engine", "component")
	if o.url != "" {
		r.Status = append(r.Status, "--status-url", cli.RedactPageURL(o.url))
	}
	return r
}

// isNotStatusPage reports whether an error means that there is no page, or that it is not a status page.
func isNotStatusPage(err error) bool {
	return cli.IsType[*status.UnreachableError](err) || cli.IsType[*status.FormatError](err)
}
