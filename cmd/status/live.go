package statuscmd

import (
	"context"
	"slices"

	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/status"
)

// keptChanges is how many changes the live view remembers.
const keptChanges = 5

// liveView redraws the page in place. Each frame is written at once, and nothing about the terminal is changed that would
// have to be put back: Ctrl-C leaves the last frame standing.
type liveView struct {
	options *options
	asked   string
	frame   render.Live
	changes []status.Change // the latest first
}

func (l *liveView) show(_ context.Context, r reading) error {
	sys := l.options.app.Sys
	columns, rows := 0, 0
	if sys.Size != nil {
		columns, rows = sys.Size()
	}
	l.changes = slices.Insert(l.changes, 0, r.changes...)
	l.changes = l.changes[:min(len(l.changes), keptChanges)]
	screen := l.options.app.ScreenOf(columns)
	text := screen.StatusLive(render.LiveStatus{
		StatusView: render.StatusView{Page: r.page, Asked: l.asked, All: l.options.all},
		Changes:    l.changes, Err: r.err, At: r.at, Next: r.at.Add(l.options.interval),
	})
	return l.options.app.Write([]byte(screen.Fit(l.frame.Draw(screen, text, columns, rows))))
}

// end moves past what the terminal echoes for Ctrl-C.
func (l *liveView) end(error) error { return l.options.app.Write([]byte("\n")) }
