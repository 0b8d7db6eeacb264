package probecmd

import (
	"context"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/series"
	"github.com/hex21/hex21/probe"
)

// callView receives each call.
type callView interface {
	show(ctx context.Context, s shownCall) error
	// end is called when no other call follows.
	end(ctx context.Context, sum series.Summary) error
}

// shownCall is a call that was made, with the plan for the next one.
type shownCall struct {
	event  series.Event
	result *probe.Result
	series *series.Calls
	// next is the time of the next call; zero after the last one.
	next time.Time
	// paced reports whether next is later than the interval, to stay under the limit.
	paced bool
}

// newCallView chooses how calls are shown: a view on a terminal, lines of JSON in a pipe, or lines of text there when -o human asks for
// them.
func (o *options) newCallView() callView {
	switch {
	case o.app.Globals.Format() != render.Human:
	case o.app.Sys.StdoutTerminal:
		return &liveCalls{options: o}
	case o.app.ParsedArgs().Has("output"):
		return &callTexts{app: o.app}
	}
	return &callLines{app: o.app}
}

// liveCalls redraws the summary of repeated calls, one write per frame, as liveView does for a page.
type liveCalls struct {
	options *options
	frame   render.Live
	last    shownCall
}

func (l *liveCalls) show(_ context.Context, s shownCall) error {
	l.last = s
	return l.draw(s.series.Summary(), false)
}

// end draws the last frame, with the result. After Ctrl-C, it also overwrites what the terminal echoed.
func (l *liveCalls) end(_ context.Context, sum series.Summary) error { return l.draw(sum, true) }

func (l *liveCalls) draw(sum series.Summary, ended bool) error {
	view := render.LiveCalls{
		Last: l.last.result, Summary: sum, Recent: l.last.series.Recent(render.SparkWidth), Count: l.options.repeat.count,
		Next: l.last.next, Paced: l.last.paced, Ended: ended, Interrupted: sum.ExitCode == cli.ExitInterrupted,
	}
	return l.options.app.Redraw(&l.frame, ended, func(s *render.Screen) string { return s.ProbeLive(view) })
}

// callTexts writes a line of text for each call, followed by the summary.
type callTexts struct{ app *cli.App }

func (l *callTexts) show(_ context.Context, s shownCall) error {
	return l.app.Print(func(screen *render.Screen) string { return screen.CallLine(s.event) })
}

func (l *callTexts) end(_ context.Context, sum series.Summary) error {
	return l.app.Print(func(screen *render.Screen) string {
		return screen.CallsSummary(sum, sum.ExitCode == cli.ExitInterrupted)
	})
}

// callLines writes a line of JSON for each call, and one for the summary at the end.
type callLines struct{ app *cli.App }

func (l *callLines) show(ctx context.Context, s shownCall) error {
	return l.app.WriteLine(ctx, s.event)
}

func (l *callLines) end(ctx context.Context, sum series.Summary) error {
	return l.app.WriteLine(ctx, sum)
}
