package probecmd

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/saved"
	"github.com/hex21/hex21/internal/series"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/probe"
)

// maxRetries is the maximum of --retry; for more attempts, use --watch.
const maxRetries = 100

// retryFlags determine whether a failed call is retried.
type retryFlags struct {
	retries int
	maxWait time.Duration
	// maxWaitSet reports whether the user gave --max-wait.
	maxWaitSet bool
	unsafe     bool
}

func (f *retryFlags) register(fs *pflag.FlagSet) {
	fs.IntVar(&f.retries, "retry", 0, "retry up to `N` times, backing off between attempts (5 take 8 to 16 s, 8 take 46 to 92 s)")
	cli.DurationVar(fs, &f.maxWait, "max-wait", "", time.Minute, "total `time` to wait; stops immediately if the server asks for more")
	fs.BoolVar(&f.unsafe, "retry-unsafe", false, "with --retry: also retry a POST or PATCH that may have taken effect")
}

// check validates the values that pflag does not.
func (f *retryFlags) check(fs *pflag.FlagSet) error {
	f.maxWaitSet = fs.Changed("max-wait")
	switch {
	case f.retries < 0 || f.retries > maxRetries:
		return cli.Flagf("retry", "--retry %d is not a number from 0 to %d", f.retries, maxRetries)
	case fs.Changed("retry-unsafe") && f.retries == 0:
		return cli.Flagf("retry-unsafe", "--retry-unsafe requires --retry")
	}
	return nil
}

// caller makes calls.
type caller struct {
	options *options
	client  *probe.Client
	call    probe.Call
}

// once makes the call. It returns an error only for Ctrl-C.
func (c *caller) once(ctx context.Context) (*exchange.Exchange, *probe.Result, error) {
	defer cli.Limit(ctx, c.options.timeout)()
	timed, cancel := context.WithTimeout(ctx, c.options.timeout)
	defer cancel()
	stop := c.options.noteWait(redact.URL(c.call.URL), c.options.timeout)
	x := exchange.Send(timed, c.client, c.call)
	stop()
	if x.Failure != nil && x.Failure.Canceled || ctx.Err() != nil && x.Failure != nil {
		return nil, nil, context.Canceled
	}
	return x, c.options.judge(x), nil
}

// callWithRetries makes the call, with retries as --retry allows. It returns every attempt; the result of the last one includes all of them.
func (c *caller) callWithRetries(ctx context.Context) ([]saved.Call, error) {
	flags, sys := c.options.retry, c.options.app.Sys
	policy := series.Retry{Max: flags.retries, MaxWait: flags.maxWait, Unsafe: flags.unsafe, Jitter: sys.Fraction}
	x, result, err := c.once(ctx)
	if err != nil {
		return nil, err
	}
	tried := []saved.Call{{Exchange: x, Result: result}}
	for {
		again := policy.Next(result, sys.Now())
		if !again.Yes {
			c.noteNoRetry(result, again)
			if !result.Verdict.OK && len(tried) > 1 {
				c.stillFails(result, len(tried))
			}
			return tried, nil
		}
		c.options.app.Note("attempt %d of %d: %s; retrying in %s (%s)", len(tried), flags.retries+1, render.Attempt(result.Attempts[len(result.Attempts)-1]),
			text.Duration(again.Wait.Round(time.Millisecond)), again.Reason)
		stop := c.options.app.WaitingUntil(fmt.Sprintf("attempt %d of %d", len(tried)+1, flags.retries+1), again.Wait)
		slept := sys.Wait(ctx, again.Wait)
		if stop(); slept != nil {
			return nil, context.Canceled
		}
		before := result
		if x, result, err = c.once(ctx); err != nil {
			return nil, err
		}
		series.Follow(result, before, again)
		tried = append(tried, saved.Call{Exchange: x, Result: result})
	}
}

// stillFails adds a step to write a report if every attempt failed.
func (c *caller) stillFails(result *probe.Result, attempts int) {
	page := "the status page of the installation"
	if address.IsVendor(c.call.URL) {
		page = address.StatusPage
	}
	step := nextstep.Do(fmt.Sprintf("It still fails after %d attempts: check %s, %s", attempts, page, address.SendReport(result.Request.URL)))
	if exchange.IsSafeMethod(c.call.Method) {
		step.Command = nextstep.Repeat("--report", "report.md")
	}
	v := &result.Verdict
	v.Steps = slices.DeleteFunc(v.Steps, func(s explain.Step) bool { return slices.Contains(s.Command.Args, "--report") })
	end := len(v.Steps)
	if end > 0 && slices.Contains(v.Steps[end-1].Command.Args, "explain") {
		end-- // to read more stays last
	}
	v.Steps = slices.Insert(v.Steps, end, step)
	v.Next = nextstep.Sentences(v.Steps, explain.POSIX)
}

// noteWait prints a note about the wait, unless a view or a transcript is drawn.
func (o *options) noteWait(what string, limit time.Duration) (stop func()) {
	if o.repeat.isRepeated() || o.verbose {
		return func() {}
	}
	return o.app.WaitingFor(what, limit)
}

// noteNoRetry prints a note with the reason why there is no further attempt, if retries were requested.
func (c *caller) noteNoRetry(result *probe.Result, again series.Decision) {
	switch method := strings.ToUpper(c.call.Method); {
	case c.options.retry.retries == 0:
	case again.Risky:
		result.Verdict.Summary += fmt.Sprintf("; not retried, because the %s may have been carried out", method)
		c.options.app.Note("a %s is repeated only with --retry-unsafe", method)
	case again.Reason != "":
		result.Verdict.Summary += "; " + again.Reason
	}
}
