package probecmd

import (
	"context"
	"fmt"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/files"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/saved"
	"github.com/hex21/hex21/probe"
)

// finish writes the requested output: of the last attempt, and in the files of --report and --har of all attempts.
func (o *options) finish(ctx context.Context, tried []saved.Call) error {
	last := tried[len(tried)-1]
	result := last.Result
	if s := o.settings; s.BaseFrom.IsDefault() && !o.useMock && result.Verdict.Outcome == probe.OutcomeNoAnswer && address.SameOrigin(last.Exchange.Call.URL, s.Base) {
		cli.AdviseBaseURL(result)
	}
	o.citeIncident(ctx, result)
	o.advised().InResult(result)
	if o.verbose {
		o.app.PrintErr(o.app.StderrScreen().Transcript(last.View()))
	}
	err := o.app.Finish(ctx, func() error { return o.writeFiles(ctx, tried) }, func(ctx context.Context) error {
		shown := o.viewOf(result)
		if o.include {
			shown.Human = func(s *render.Screen) string { return s.Probe(result, o.verbose) + s.Response(last.View().Redacted()) }
		}
		return o.app.Emit(ctx, shown)
	})
	if err != nil {
		return err
	}
	return cli.EndWith(result.Verdict.Outcome)
}

// document is a result with the files that could not be written.
type document struct {
	*probe.Result
	Unwritten []files.Unwritten `json:"unwritten,omitempty"`
}

// document returns the result for programs: in full, or short with --brief.
func (o *options) document(result *probe.Result) any {
	if o.brief {
		return briefOf(result, o.unwritten)
	}
	return document{result, o.unwritten}
}

// writeFiles writes the requested files. It records those that cannot be written in the result and returns the first error, so that a full disk
// does not prevent the result from being printed.
func (o *options) writeFiles(ctx context.Context, tried []saved.Call) error {
	last := tried[len(tried)-1]
	result := last.Result
	var first error
	note := func(flag string, err error) {
		if err == nil {
			return
		}
		o.unwritten = append(o.unwritten, files.Unwritten{Flag: flag, Error: o.app.Redact(err.Error())})
		result.Verdict.ExitCode = cli.ExitFailed
		if first == nil {
			first = cli.WithHint(fmt.Errorf("--%s: %w", flag, err), "the result above is complete; name a file that can be written")
		}
	}
	if o.bodyOut != "" {
		note("body-out", o.writeBody(ctx, o.bodyOut, last.Exchange))
	}
	note("har", o.writeArchive(ctx, tried))
	note("report", o.writeReport(ctx, last))
	note("also", o.writeAlso(ctx, result))
	return first
}

func (o *options) viewOf(result *probe.Result) cli.View {
	return cli.View{
		Doc:      o.document(result),
		Compact:  o.brief,
		Human:    func(s *render.Screen) string { return s.Probe(result, o.verbose) },
		Markdown: func() string { return render.ProbeMarkdown(result) },
		GitHub:   func(s *render.Screen) string { return s.ProbeGitHub(result) },
	}
}
