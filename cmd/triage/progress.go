package triagecmd

import (
	"sync/atomic"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/render"
)

// progress is the line on stderr that shows the progress of a run. A nil one shows nothing.
type progress struct {
	app   *cli.App
	total int64 // bytes to read; 0 if that is not known
	done  atomic.Int64
}

// newProgress returns a progress for a terminal, and nil for anything else.
func newProgress(a *cli.App, inputs []input) *progress {
	if !a.Sys.StderrTerminal || !a.StderrScreen().Moves {
		return nil
	}
	p := &progress{app: a}
	for _, in := range inputs {
		if in.size < 0 {
			p.total = 0
			break
		}
		p.total += in.size
	}
	return p
}

func (p *progress) add(n int64) {
	if p != nil {
		p.done.Add(n)
	}
}

// start draws the line a few times a second until the returned function is called. Short runs show nothing.
func (p *progress) start() (stop func()) {
	if p == nil {
		return func() {}
	}
	begun := p.app.Sys.Now()
	return p.app.Ticking(200*time.Millisecond, func(int) string {
		return render.ReadProgress(p.done.Load(), p.total, p.app.Sys.Now().Sub(begun))
	})
}
