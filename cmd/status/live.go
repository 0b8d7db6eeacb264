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
	last    reading
	ended   bool
}

func (l *liveView) show(_ context.Context, r reading) error {
	l.last = r
	l.changes = slices.Insert(l.changes, 0, r.changes...)
	l.changes = l.changes[:min(len(l.changes), keptChanges)]
	view := render.LiveStatus{
		StatusView: render.StatusView{Page: r.page, Asked: l.asked, All: l.options.all},
		Changes:    l.changes, Err: r.err, At: r.at, Next: r.at.Add(l.options.interval), Ended: l.ended,
	}
	return l.options.app.Redraw(&l.frame, l.ended, func(s *render.Screen) string { return s.StatusLive(view) })
}

// end draws the last frame once more, without what comes next, and over what the terminal echoes for Ctrl-C.
func (l *liveView) end(error) error {
	l.ended = true
	last := l.last
	last.changes = nil
	return l.show(context.Background(), last)
}

// changeTexts writes the page as text at the beginning and at the end, and a line for each change between.
type changeTexts struct {
	options *options
	asked   string
	last    reading
}

func (t *changeTexts) show(_ context.Context, r reading) error {
	t.last = r
	return t.options.app.Print(func(screen *render.Screen) string {
		var text string
		if r.first {
			text = screen.Status(t.view())
		}
		if r.turned {
			text += screen.PageReadable(r.at, r.err)
		}
		for _, change := range r.changes {
			text += screen.StatusChange(change)
		}
		return text
	})
}

func (t *changeTexts) view() render.StatusView {
	return render.StatusView{Page: t.last.page, Asked: t.asked, All: t.options.all}
}

func (t *changeTexts) end(error) error {
	return t.options.app.Print(func(screen *render.Screen) string { return "\n" + screen.Status(t.view()) })
}
