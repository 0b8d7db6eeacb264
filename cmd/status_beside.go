package cmd

import (
	"context"
	"errors"
	"net/http"
	"slices"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// defaultProbePath is the call of --probe without a path: a list of one, which costs the server little.
const defaultProbePath = "/articles?limit=1"

// besideCall reads the page and makes the call, both at once, and says what they mean together.
func (o *statusOptions) besideCall(ctx context.Context, source *pageSource) error {
	call, catalogue, err := o.call(ctx, source)
	if err != nil {
		return err
	}
	type answer struct {
		page *status.Page
		err  error
	}
	reading := make(chan answer, 1)
	go func() {
		page, err := source.read(ctx)
		reading <- answer{page, err}
	}()
	timed, cancel := context.WithTimeout(ctx, o.timeout)
	defer cancel()
	client := &probe.Client{Transport: source.transport, Now: o.app.sys.Now}
	stop := o.app.waitingFor(source.asked()+" and "+probe.RedactURL(call.URL), o.timeout)
	exchange := client.Send(timed, call)
	read := <-reading
	stop()
	switch {
	case ctx.Err() != nil:
		return context.Canceled
	case read.err != nil && !isGone(read.err):
		return o.otherComponent(read.err) // a mistake in the command line
	}
	result := probe.Judge(exchange, catalogue)
	result.Verdict.ExitCode = exitOfOutcome(result.Verdict.Outcome)
	doc := compare(read.page, read.err, result, o.probe)
	advised := o.reach(source)
	advised.in(doc.Verdict.Next)
	advised.inResult(result)
	end := o.outcome(read.page, read.err, result)
	doc.Verdict.ExitCode = exitOf(end)
	err = o.app.emit(ctx, view{
		doc:      doc,
		human:    func(s *render.Screen) string { return s.Beside(doc, source.asked()) },
		markdown: func() string { return render.BesideMarkdown(doc) },
		github:   func(s *render.Screen) string { return s.BesideGitHub(doc, source.asked()) },
	})
	if err != nil {
		return err
	}
	return end
}

// call is the call to compare with: a GET below the base URL, with the key if there is one.
func (o *statusOptions) call(ctx context.Context, source *pageSource) (probe.Call, *explain.Catalog, error) {
	settings, err := o.app.settings(o.baseURL)
	if err != nil {
		return probe.Call{}, nil, err
	}
	if source.server != nil {
		settings.base = source.server.base
		settings.key = settings.key.forMock()
	}
	if !source.address.speaksFor(settings.base) {
		return probe.Call{}, nil, withHint(usagef("the page %s says nothing about %s", source.asked(), probe.RedactURL(settings.base)),
			"name the page of that installation: hex21 status URL --probe, or export HEX21_STATUS_URL=URL")
	}
	catalogue, err := o.app.catalogue(nil)
	if err != nil {
		return probe.Call{}, nil, err
	}
	target, err := probe.Target(settings.base, o.probe)
	if err != nil {
		return probe.Call{}, nil, withHint(&usageError{err}, "use a path such as /articles/x")
	}
	call := probe.Call{Method: http.MethodGet, URL: target, Base: settings.base}
	call.Key, err = o.app.keyFor(ctx, settings, call)
	return call, catalogue, err
}

// outcome is the page's exit code, or where the page says nothing against it, the call's.
func (o *statusOptions) outcome(page *status.Page, pageErr error, result *probe.Result) error {
	if pageErr != nil {
		return &shownError{pageErr}
	}
	if err := o.judge(page); err != nil {
		return err
	}
	if result.Verdict.Outcome != probe.OutcomeOK {
		return &outcomeError{result.Verdict.Outcome}
	}
	return nil
}

// reach is how to come to the same page and server again.
func (o *statusOptions) reach(source *pageSource) reach {
	own := o.app.ownFlags()
	var words []string
	if o.useMock {
		words = o.mock.words()
	}
	page := slices.Clone(words)
	if o.url != "" {
		page = append(page, probe.ShellQuote(shownPage(o.url)))
	}
	scope := []string{"--engine", o.engine}
	for _, name := range o.components {
		scope = append(scope, "--component", name)
	}
	return reach{
		probe:   flagWords(append(words, quoted(o.dial.words())...), own...),
		status:  flagWords(append(page, quoted(o.dial.words())...), append(scope, own...)...),
		explain: o.app.explainFlags(nil), own: flagWords(nil, own...),
		base: flagWords(nil, "--base-url", o.baseURL), mock: source.mock(), setKey: o.app.setKey(),
	}
}

// isGone says that an error is about a page that is not there or not one.
func isGone(err error) bool {
	var unreachable *status.UnreachableError
	var format *status.FormatError
	return errors.As(err, &unreachable) || errors.As(err, &format)
}
