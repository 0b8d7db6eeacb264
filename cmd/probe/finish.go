package probecmd

import (
	"context"
	"fmt"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/saved"
	"github.com/hex21/hex21/probe"
)

// finish writes what was asked for: of the last try, and in the files of --report and --har of all.
func (o *options) finish(ctx context.Context, tried []saved.Call, s cli.Settings) error {
	last := tried[len(tried)-1]
	result := last.Result
	adviseBase := s.BaseFrom.IsDefault() && !o.useMock && result.Verdict.Outcome == probe.OutcomeNoAnswer && address.SameOrigin(last.Exchange.Call.URL, s.Base)
	if adviseBase {
		cli.AdviseBaseURL(result)
	}
	o.citeIncident(ctx, result, s)
	o.replay(s).InResult(result)
	if o.verbose {
		o.app.PrintErr(o.app.SideScreen().Transcript(last.View()))
	}
	shown := o.viewOf(result)
	if o.include {
		shown.Human = func(s *render.Screen) string { return s.Probe(result, o.verbose) + s.Response(last.View()) }
	}
	// A document says which files could not be written, so they come before it; a view is there first.
	var failed error
	early := cli.OneOf(string(o.app.Globals.Format()), string(render.JSON), string(render.YAML))
	if early {
		failed = o.keep(ctx, tried, shown)
		shown.Doc = o.document(result)
	}
	emitting := ctx
	if failed != nil {
		emitting = context.WithoutCancel(ctx) // the call cannot be taken back, and its result must not be lost
	}
	if err := o.app.Emit(emitting, shown); err != nil {
		return err
	}
	if !early {
		failed = o.keep(ctx, tried, shown)
	}
	if failed != nil {
		return &cli.LateError{Err: cli.WithHint(failed, "the result above is complete; name a file that can be written")}
	}
	if adviseBase && o.app.Globals.Format() == render.Human {
		o.app.Hint("no base URL is set, and %s does not respond: export HEX21_BASE_URL=https://your-domain/api, or try --mock", s.Base)
	}
	return cli.EndWith(result.Verdict.Outcome)
}

// document is the result for programs: whole, or in few words with --brief.
func (o *options) document(result *probe.Result) any {
	if o.brief {
		return briefOf(result)
	}
	return result
}

// keep writes the files that were asked for beside the result. What cannot be written is noted in the result, and the first error is
// returned: a full disk must not take the result away.
func (o *options) keep(ctx context.Context, tried []saved.Call, shown cli.View) error {
	last := tried[len(tried)-1]
	result := last.Result
	var first error
	note := func(flag string, err error) {
		if err == nil {
			return
		}
		result.Unwritten = append(result.Unwritten, probe.Unwritten{Flag: flag, Error: o.app.Redact(err.Error())})
		cli.SetExitCode(result)
		if first == nil {
			first = fmt.Errorf("--%s: %w", flag, err)
		}
	}
	if o.bodyOut != "" {
		note("body-out", o.writeBody(ctx, o.bodyOut, last.Exchange))
	}
	note("har", o.writeArchive(ctx, tried))
	note("report", o.writeReport(ctx, last))
	note("also", o.writeAlso(ctx, shown, result))
	return first
}

// viewOf is a result in its forms.
func (o *options) viewOf(result *probe.Result) cli.View {
	return cli.View{
		Doc:      o.document(result),
		Compact:  o.brief,
		Human:    func(s *render.Screen) string { return s.Probe(result, o.verbose) },
		Markdown: func() string { return render.ProbeMarkdown(result) },
		GitHub:   func(s *render.Screen) string { return s.ProbeGitHub(result) },
	}
}
