package triagecmd

import (
	"sync/atomic"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/render"
)

// progress is the line on stderr that shows the progress of a run.
type progress struct {
	app   *cli.App
	total atomic.Int64 // bytes to read; 0 if that is not known
	done  atomic.Int64
}

// start draws the line a few times a second until the returned function is called. Short runs show nothing.
func (p *progress) start() (stop func()) {
	begun := p.app.Sys.Now()
	return p.app.Ticking(200*time.Millisecond, func(int) string {
		return render.ReadProgress(p.done.Load(), p.total.Load(), p.app.Sys.Now().Sub(begun))
	})
}
