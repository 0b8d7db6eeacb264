package probecmd

import (
	"cmp"
	"context"
	"errors"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/series"
	"github.com/hex21/hex21/internal/text"
)

// Limits of repeated calls. A measurement of the rate limit makes --count calls, or maxTrial, and takes at most trialTime.
const (
	maxCount     = 1_000_000
	maxTrial     = 1000
	trialTime    = 2 * time.Minute
	maxRefusals  = 60 // while a limit stays exceeded, independent of the clocks
	minWatchStep = 100 * time.Millisecond
)

// run of repeated calls.
type run struct {
	options  *options
	from     *caller
	series   series.Calls
	trial    *series.LimitMeasurement
	out      callView
	ends     time.Time     // of a trial
	patience time.Duration // how much longer a measurement may wait for the reset
	made     int
	refusals int           // of a trial
	paused   time.Duration // before the next call
	late     bool          // the next call would have come too late
	unshown  error         // why a call could not be printed; the summary cannot be printed, either
}

// repeated makes the call repeatedly. The exit code is that of the worst outcome.
func (o *options) repeated(ctx context.Context, from *caller) error {
	r := &run{options: o, from: from, out: o.newCallView()}
	if o.repeat.untilLimit {
		r.trial, r.ends, r.patience = &series.LimitMeasurement{}, o.app.Sys.Now().Add(trialTime), trialTime
		if o.retry.maxWaitSet {
			r.patience = o.retry.maxWait
			r.ends = o.app.Sys.Now().Add(max(trialTime, r.patience))
		}
		o.app.Note("measuring the limit: at most %d calls in %s", cmp.Or(o.repeat.count, maxTrial), text.Duration(r.ends.Sub(o.app.Sys.Now()).Round(time.Second)))
	}
	defer o.app.EndWhenUnread(ctx)()
	err := r.all(ctx)
	if r.made == 0 || r.unshown != nil {
		return err
	}
	sum := r.series.Summary()
	if r.trial != nil {
		r.trial.Conclude()
		sum.Measured = r.trial
	}
	if err == nil {
		err = r.verdict()
	}
	sum.ExitCode = cli.ExitOf(err)
	if errors.Is(err, context.Canceled) {
		err = &cli.ShownError{Err: err} // the summary contains it, and no other document may follow the last line
	}
	if endErr := r.out.end(context.WithoutCancel(ctx), sum); endErr != nil {
		return endErr
	}
	if n := sum.Connections; n != nil && n.ShortestClosedMS != nil {
		o.app.Note("the server closed %d idle connections, %d of them just as a call was sent; the shortest idle time was %s; see: hex21 explain kept-connection-closed",
			n.ClosedIdle+n.ClosedOnReuse, n.ClosedOnReuse, time.Duration(*n.ShortestClosedMS*float64(time.Millisecond)).Round(100*time.Millisecond))
	}
	return err
}

// all makes the calls: the same one repeatedly, or one for each path in a list. It returns an error only for Ctrl-C, the list and writing.
func (r *run) all(ctx context.Context) error {
	var paths *pathList
	if r.options.repeat.paths != "" {
		var err error
		if paths, err = r.options.openPaths(ctx); err != nil {
			return err
		}
	}
	sys := r.options.app.Sys
	for {
		path, more, err := r.nextCall(ctx, paths)
		if err != nil || !more {
			return err
		}
		x, result, err := r.from.once(ctx)
		if err != nil {
			return err
		}
		r.made++
		s := shownCall{event: r.series.Add(x, result, r.paused), result: result, series: &r.series}
		left := max(0, r.options.repeat.count-r.made)
		if paths != nil {
			s.event.Path, left = r.options.app.Redact(redact.Line(path.text)), paths.left
		}
		more = paths != nil && paths.counted && left == 0 || r.plan(result, &s, left) // the last path has nothing to wait for
		if err := r.show(ctx, s); err != nil || !more {
			return err
		}
		if sys.Wait(ctx, max(0, s.next.Sub(sys.Now()))) != nil {
			return context.Canceled
		}
	}
}

func (r *run) show(ctx context.Context, s shownCall) error {
	r.unshown = r.out.show(ctx, s)
	return r.unshown
}
