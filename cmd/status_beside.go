package cmd

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// comparisonSchema names the document of --probe.
const comparisonSchema = "hex21.status-probe/v1"

// defaultProbePath is the call of --probe without a path: a list of one, which costs the server little.
const defaultProbePath = "/articles?limit=1"

// besideCall reads the page and makes the call, both at once, and says what they mean together.
func (o *statusOptions) besideCall(ctx context.Context, source *pageSource) error {
	call, catalogue, err := o.call(source)
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
	exchange := client.Send(timed, call)
	read := <-reading
	switch {
	case ctx.Err() != nil:
		return context.Canceled
	case read.err != nil && !isGone(read.err):
		return read.err // a mistake in the command line
	}
	result := probe.Judge(exchange, catalogue)
	result.Verdict.ExitCode = exitOfOutcome(result.Verdict.Outcome)
	doc := o.compare(read.page, read.err, result)
	o.reach().inResult(result)
	end := o.outcome(read.page, read.err, result)
	doc.Verdict.ExitCode = exitOf(end)
	err = o.app.emit(ctx, view{
		doc:      doc,
		human:    func(s *render.Screen) string { return s.Beside(doc, source.asked()) },
		markdown: func() string { return render.BesideMarkdown(doc) },
	})
	if err != nil {
		return err
	}
	return end
}

// call is the call to compare with: a GET below the base URL, with the key if there is one.
func (o *statusOptions) call(source *pageSource) (probe.Call, *explain.Catalog, error) {
	settings, err := o.app.settings(o.baseURL)
	if err != nil {
		return probe.Call{}, nil, err
	}
	if source.server != nil {
		settings.base = source.server.base
	}
	if !source.address.speaksFor(settings.base) {
		return probe.Call{}, nil, withHint(usagef("the page %s says nothing about %s", source.asked(), probe.RedactURL(settings.base)),
			"name the page of that installation: hex21 status URL --probe, or export HEX21_STATUS_URL=URL")
	}
	catalogue, err := loadCatalogs(explain.Builtin(), settings.catalogs)
	if err != nil {
		return probe.Call{}, nil, err
	}
	target, err := probe.Target(settings.base, o.probe)
	if err != nil {
		return probe.Call{}, nil, withHint(&usageError{err}, "use a path such as /articles/x")
	}
	return probe.Call{Method: http.MethodGet, URL: target, Base: settings.base, Key: settings.key}, catalogue, nil
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

// compare puts the page beside the call. A call that the API refused for a reason of its own (a wrong path, a bad key, a used
// up limit) is no sign of trouble: the API answers, and no incident explains it.
func (o *statusOptions) compare(page *status.Page, pageErr error, result *probe.Result) render.Comparison {
	v := result.Verdict
	refused := v.Blame == probe.BlameYou || v.Blame == probe.BlameKey || v.Blame == probe.BlameLimit
	pageFine := page != nil && !page.Indicator.Fails(status.Minor)
	d := render.Comparison{Schema: comparisonSchema, Page: page, Call: result}
	d.Verdict.Answer = status.Beside(page, v.OK || refused && !pageFine)
	if pageErr != nil {
		d.PageError = pageErr.Error()
	}
	works := "this call works"
	if refused {
		works = "the API answers (" + v.Summary + ")"
	}
	say := func(summary string, next ...string) { d.Verdict.Summary, d.Verdict.Next = summary, next }
	again := "`hex21 probe " + probe.ShellQuote(o.probe) + "`"
	switch d.Verdict.Answer {
	case status.BothFine:
		say("the status page reports nothing and this call works")
		d.Verdict.Next = []string{}
	case status.KnownIncident:
		cite, _ := page.Cite()
		d.Citation = &cite
		say("known incident: "+cite.Name,
			"It is theirs, and they know. Wait for the end: `hex21 status --wait`.",
			"Keep your own retries slow: more calls make it worse.")
	case status.PageFineCallFails:
		if refused {
			say("the status page reports nothing, and the API refuses this call: "+v.Summary, slices.Clone(v.Next)...)
			break
		}
		say("the status page reports nothing, but this call fails: "+v.Summary,
			"It is you, or they have not noticed yet. See what fails: "+again+".",
			"Try it from another network. If it fails there too, report it to whoever runs the server: "+strings.TrimSuffix(again, "`")+" -o markdown`.")
	case status.PageDeadCallWorks:
		say("the status page cannot be read, but "+works, "Nothing is wrong with the API for this call: go on, and look at the page later.")
	case status.TroubleCallWorks:
		say("the status page reports trouble ("+string(page.Indicator)+"), but "+works,
			"Other calls may fail. See which part it is: `hex21 status --all`.", "Follow it: `hex21 status --watch`.")
	case status.BothDead:
		if v.Outcome != probe.OutcomeNoAnswer {
			say("the status page cannot be read, and this call fails: "+v.Summary, "See what fails: "+again+".")
			break
		}
		say("neither the status page nor the API answers",
			"Look at your own network first: VPN, proxy variables, DNS.", "See at which step the call ends: "+again+".")
	}
	o.reach().in(d.Verdict.Next)
	return d
}

// reach is how to come to the same page and server again.
func (o *statusOptions) reach() reach {
	own := []string{"--profile", o.app.globals.profile, "--config", o.app.globals.config}
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
		probe:  flagWords(words, append([]string{"--base-url", o.baseURL}, own...)...),
		status: flagWords(page, append(scope, own...)...),
	}
}

// isGone says that an error is about a page that is not there or not one.
func isGone(err error) bool {
	var unreachable *status.UnreachableError
	var format *status.FormatError
	return errors.As(err, &unreachable) || errors.As(err, &format)
}
