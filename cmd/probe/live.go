package probecmd

import (
	"context"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/series"
)

// liveCalls redraws what repeated calls come to, each frame at once, as liveView does for a page.
type liveCalls struct {
	options *options
	frame   render.Live
	last    seen
}

func (l *liveCalls) show(_ context.Context, s seen) error {
	l.last = s
	return l.draw(s.series.Summary(), false)
}

// end leaves the last frame standing, with what it came to. After Ctrl-C it is drawn over what the terminal echoes, too.
func (l *liveCalls) end(_ context.Context, sum series.Summary) error { return l.draw(sum, true) }

func (l *liveCalls) draw(sum series.Summary, ended bool) error {
	sys := l.options.app.Sys
	columns, rows := 0, 0
	if sys.Size != nil {
		columns, rows = sys.Size()
	}
	if ended {
		rows = 0 // nothing is drawn over it any more, so it may scroll
	}
	screen := l.options.app.ScreenOf(columns)
	text := screen.ProbeLive(render.LiveCalls{
		Last: l.last.result, Summary: sum, Recent: l.last.series.Recent(render.SparkWidth), Count: l.options.repeat.count,
		Next: l.last.next, Paced: l.last.paced, Ended: ended, Interrupted: sum.ExitCode == cli.ExitInterrupted,
	})
	return l.options.app.Write([]byte(screen.ToASCII(l.frame.Draw(screen, text, columns, rows))))
}

// callTexts writes a line of text for each call and the summary below them.
type callTexts struct{ options *options }

func (l *callTexts) show(_ context.Context, s seen) error {
	screen := l.options.app.Screen()
	return l.options.app.Write([]byte(screen.ToASCII(screen.CallLine(s.event))))
}

func (l *callTexts) end(_ context.Context, sum series.Summary) error {
	screen := l.options.app.Screen()
	return l.options.app.Write([]byte(screen.ToASCII(screen.CallsSummary(sum, sum.ExitCode == cli.ExitInterrupted))))
}
