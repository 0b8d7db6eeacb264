package probecmd

import (
	"cmp"
	"fmt"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/series"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/probe"
)

// plan decides whether there is another call, and when. left is the number of remaining calls, or 0 if it is not known.
func (r *run) plan(result *probe.Result, s *shownCall, left int) bool {
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
	if at := series.NextCallAt(result, now, left); !f.noPace && at.After(s.next) {
		if f.isCounted() && at.Sub(now) >= r.options.retry.maxWait+time.Second { // one second more, because such times are rounded up
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

// planTrial is plan for --until-limit: immediately until a call is rejected, then at the time in the response.
func (r *run) planTrial(result *probe.Result, s *shownCall) bool {
	now := r.options.app.Sys.Now()
	over := r.trial.Observe(result)
	most := cmp.Or(r.options.repeat.count, maxTrial)
	if r.trial.Refused() {
		r.refusals++
	}
	if over || r.refusals > maxRefusals || result.Verdict.Outcome == probe.OutcomeNoAnswer || !r.trial.Refused() && r.made >= most {
		return false
	}
	s.next = now
	if r.trial.Refused() {
		s.next = now.Add(time.Second)
		if at := series.NextCallAt(result, now, 0); at.After(s.next) {
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

// verdict returns the error for the worst outcome of the run. For a measurement, a rejected call is the goal, and without one, nothing was
// found.
func (r *run) verdict() error {
	worst := r.series.Worst()
	switch {
	case r.trial != nil && (worst == probe.OutcomeOK || worst == probe.OutcomeLimited):
		if !r.trial.Reached {
			return cli.ErrReported
		}
		return nil
	case r.late:
		worst = series.Worse(worst, probe.OutcomeLimited)
	}
	return cli.EndWith(worst)
}
