package checkcmd

import (
	"context"
	"errors"
	"os"
	"time"

	"github.com/hex21/hex21/cmd/internal/advised"
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/mockserver"
	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/internal/files"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/shell"
	"github.com/hex21/hex21/probe"
)

// errNoBaseline is the error when a run stopped early, because its state is incomplete.
var errNoBaseline = errors.New("the check stopped early, so no baseline was written")

// finish judges the recording, and prints and writes the results.
func (o *options) finish(ctx context.Context, j *job, t *target, rec *check.Recording, took time.Duration) error {
	report := o.report(j, rec)
	report.DurationMS = took.Milliseconds()
	if len(rec.Exchanges) > 0 {
		report.StartedAt = new(rec.Exchanges[0].ReceivedAt.UTC())
	}
	o.complete(report, t)
	report.Verdict.ExitCode = cli.ExitOfOutcome(report.Verdict.Outcome)
	baseline := func() error {
		err := o.acceptState(ctx, j, report)
		if err != nil {
			report.Unwritten = []files.Unwritten{{Flag: "write-baseline", Error: o.app.Redact(err.Error())}}
			report.Verdict.ExitCode = cli.ExitFailed
		}
		return err
	}
	if err := o.app.Finish(ctx, baseline, func(ctx context.Context) error { return o.print(ctx, report) }); err != nil {
		return err
	}
	o.hint(report, t)
	if o.nagios {
		return &cli.PluginError{State: pluginState(report)}
	}
	return cli.EndWith(report.Verdict.Outcome)
}

// report judges the recording. If a baseline is written and none is read, the current state is accepted.
func (o *options) report(j *job, rec *check.Recording) *check.Report {
	report := check.NewReport(j.promises, rec, j.selection, j.judgment)
	if o.writeBaseline == "" || o.baseline != "" || report.Stopped != nil {
		return report
	}
	judgment := j.judgment
	judgment.Baseline = check.AcceptedState(report, j.before)
	return check.NewReport(j.promises, rec, j.selection, judgment)
}

// acceptState writes the baseline, if requested.
func (o *options) acceptState(ctx context.Context, j *job, report *check.Report) error {
	if o.writeBaseline == "" {
		return nil
	}
	if report.Stopped != nil || report.Totals.Kept+report.Totals.Broken == 0 {
		return errNoBaseline
	}
	if err := o.app.WriteRaw(ctx, o.writeBaseline, check.WriteBaseline(report, j.before)); err != nil {
		return cli.WithHint(err, "the result above is complete; name a file that can be written")
	}
	_ = os.Chmod(o.writeBaseline, 0o644) // others read it, because it is committed
	if !o.nagios {
		o.app.Note("the baseline is in %s; commit it, and run: hex21 check --baseline %[1]s", shell.POSIX.Quote(o.writeBaseline))
	}
	return nil
}

func (o *options) print(ctx context.Context, report *check.Report) error {
	view := render.CheckView{Report: report, Shell: o.app.Shell(), All: o.all}
	if o.nagios {
		return o.app.Write([]byte(render.CheckPlugin(pluginState(report).String(), view)))
	}
	return o.app.Emit(ctx, cli.View{
		Doc:      report,
		Human:    func(s *render.Screen) string { return s.Check(view) },
		Markdown: func() string { return render.CheckMarkdown(view) },
		HTML:     func() string { return render.CheckHTML(view, "hex21 "+cli.ReadBuild().Version) },
		GitHub:   func(s *render.Screen) string { return s.CheckGitHub(view) },
		Other: map[render.Format]func() string{
			render.JUnit: func() string { return render.CheckJUnit(view) },
			render.TAP:   func() string { return render.CheckTAP(view) },
		},
		Paged: o.all,
	})
}

// hint prints on stderr how to see more.
func (o *options) hint(report *check.Report, t *target) {
	if o.app.Globals.Format() != render.Human || o.nagios {
		return
	}
	switch {
	case t.isDefault && report.Verdict.Outcome == probe.OutcomeNoAnswer:
		o.app.Hint("no base URL is set, and %s does not respond: export HEX21_BASE_URL=https://your-domain/api, or try --mock", t.base)
	case report.Verdict.Outcome == probe.OutcomeNoAnswer:
		step, _ := o.advised(t).Step(nextstep.Do("see why", nextstep.Get("/articles")))
		o.app.HintStep(step.Text, step.Command)
	case report.Stopped != nil && report.Stopped.Kind == check.StopLimit && !report.KeySent:
		o.app.Hint("a key has a larger budget: set %s; or wait longer with --max-wait 70s", cli.KeyVariable)
	case report.Stopped != nil && report.Stopped.Kind == check.StopLimit:
		o.app.Hint("wait longer with --max-wait 70s, or check less with --only")
	}
}

// advised returns the flags that reach the same installation.
func (o *options) advised(t *target) advised.Setup {
	r := o.app.Advised(nil)
	r.Probe = mockserver.TypedReach(o.flags, "base-url")
	switch {
	case o.useMock:
		r.Mock = t.base.String()
	case o.baseURL != "" && !o.flags.Changed("base-url"): // it is the argument
		r.Probe = append(r.Probe, "--base-url", o.baseURL)
	}
	return r
}

// complete completes the commands of steps.
func (o *options) complete(report *check.Report, t *target) {
	r := o.advised(t)
	for i := range report.Results {
		report.Results[i].Steps = r.Steps(report.Results[i].Steps)
	}
}
