package probecmd

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/series"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/probe"
)

// Bounds of repeated calls. A trial of the limit makes as many calls as --count says, or maxTrial, and takes trialTime.
const (
	maxCount     = 1_000_000
	maxTrial     = 1000
	trialTime    = 2 * time.Minute
	maxRefusals  = 60 // of a limit that does not let go, whatever the clocks say
	minWatchStep = 100 * time.Millisecond
)

// run of repeated calls.
type run struct {
	options  *options
	settings cli.Settings
	from     *caller
	series   series.Calls
	trial    *series.LimitMeasurement
	out      showing
	ends     time.Time     // of a trial
	patience time.Duration // how much longer a trial may wait for a limit to let go
	made     int
	refusals int           // of a trial
	paused   time.Duration // before the next call
	late     bool          // the next call would have come too late
	unshown  error         // why a call could not be shown: the summary could not, either
}

// repeated makes the call as often as it was asked for. The exit code is that of the worst outcome.
func (o *options) repeated(ctx context.Context, from *caller, s cli.Settings) error {
	r := &run{options: o, settings: s, from: from, out: o.showing()}
	if o.repeat.untilLimit {
		r.trial, r.ends, r.patience = &series.LimitMeasurement{}, o.app.Sys.Now().Add(trialTime), trialTime
		if o.retry.maxWaitSet {
			r.patience = o.retry.maxWait
			r.ends = o.app.Sys.Now().Add(max(trialTime, r.patience))
		}
		o.app.Note("measuring the limit: at most %d calls in %s", cmp.Or(o.repeat.count, maxTrial), text.Duration(r.ends.Sub(o.app.Sys.Now()).Round(time.Second)))
	}
	defer o.app.WhileRead(ctx)()
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
		err = &cli.ShownError{Err: err} // the summary says it, and no other document may follow the last line
	}
	if endErr := r.out.end(context.WithoutCancel(ctx), sum); endErr != nil {
		return endErr
	}
	if n := sum.Connections; n != nil && n.ShortestClosedMS != nil {
		o.app.Note("idle connections that the server closed: %d, of these just as a call was sent: %d, the first after %s without a call; see hex21 explain kept-connection-closed",
			n.ClosedIdle+n.ClosedOnReuse, n.ClosedOnReuse, time.Duration(*n.ShortestClosedMS*float64(time.Millisecond)).Round(100*time.Millisecond))
	}
	return err
}

// all makes the calls: the same one again and again, or one for each path of a list. Its only errors are those of Ctrl-C, of the list and
// of writing.
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
		s := seen{event: r.series.Add(x, result, r.paused), result: result, series: &r.series}
		left := max(0, r.options.repeat.count-r.made)
		if paths != nil {
			s.event.Path, left = r.options.app.Redact(redact.Addresses(path.text)), paths.left
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

// show shows a call.
func (r *run) show(ctx context.Context, s seen) error {
	r.unshown = r.out.show(ctx, s)
	return r.unshown
}

// plan decides whether there is another call, and when. left is how many are still to be made, or 0 where that is not known.
func (r *run) plan(result *probe.Result, s *seen, left int) bool {
	if r.trial != nil {
		return r.planTrial(result, s)
	}
	f, now := r.options.repeat, r.options.app.Sys.Now()
	if f.count > 0 && left == 0 {
		return false
	}
	s.next = s.event.At.Add(f.interval)
	if s.next.Before(now) {
		s.next = now // the call took longer than the interval
	}
	r.paused = 0
	if at := result.NextCallAt(now, left); !f.noPace && at.After(s.next) {
		if f.counted() && at.Sub(now) >= r.options.retry.maxWait+time.Second { // a second, because such times are rounded up
			calls := fmt.Sprintf("%d of %d calls", r.made, r.made+left)
			if left == 0 {
				calls = fmt.Sprintf("%d calls", r.made)
			}
			r.options.app.Note("ended after %s: the next would have to wait until %s, which is later than --max-wait %s allows",
				calls, at.UTC().Format(time.RFC3339), text.Flag(r.options.retry.maxWait))
			r.late, s.next = true, time.Time{}
			return false
		}
		r.paused, s.next, s.paced = at.Sub(s.next), at, true
	}
	return true
}

// planTrial is plan for --until-limit: at once until a call is refused, then at the time that the server names.
func (r *run) planTrial(result *probe.Result, s *seen) bool {
	now := r.options.app.Sys.Now()
	over := r.trial.Observe(result)
	most := r.options.repeat.count
	if most == 0 {
		most = maxTrial
	}
	if r.trial.Refused() {
		r.refusals++
	}
	if over || r.refusals > maxRefusals || result.Verdict.Outcome == probe.OutcomeNoAnswer || !r.trial.Refused() && r.made >= most {
		return false
	}
	s.next = now
	if r.trial.Refused() {
		s.next = now.Add(time.Second)
		if at := result.NextCallAt(now, 0); at.After(s.next) {
			s.next, s.paced = at, true
		}
	}
	r.patience -= s.next.Sub(now)
	if s.next.After(r.ends) || r.patience < 0 {
		s.next = time.Time{}
		return false
	}
	return true
}

// verdict is the error that the run ends with: the worst outcome. For a trial a refusal is what was looked for, and none is
// nothing found.
func (r *run) verdict() error {
	worst := r.series.Worst()
	switch {
	case r.trial != nil && (worst == probe.OutcomeOK || worst == probe.OutcomeLimited):
		if !r.trial.Reached {
			return cli.ErrReported
		}
		return nil
	case r.late:
		worst = worst.Worse(probe.OutcomeLimited)
	}
	return cli.EndWith(worst)
}
