package statuscmd

import (
	"context"
	"errors"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/status"
)

// reading is one read of a page that is watched.
type reading struct {
	page    *status.Page // the last one that could be read
	changes []status.Change
	err     error // why this read failed
	at      time.Time
	first   bool
	turned  bool // the page could be read before and cannot be read now, or the other way around
}

// follower receives each reading.
type follower interface {
	show(ctx context.Context, r reading) error
	// end is called with the reason when no other reading follows. It shows the last state, even after Ctrl-C.
	end(err error) error
}

// follow reads the page repeatedly: for --watch until Ctrl-C, for --wait until everything is operational or the time is up.
func (o *options) follow(ctx context.Context, source *pageSource) error {
	page, err := o.readOnce(ctx, source)
	if err != nil {
		return err // an address that is wrong now will be wrong in a minute
	}
	defer o.app.EndWhenUnread(ctx)()
	out := o.follower(source)
	bounded := ctx
	if o.wait {
		var cancel context.CancelFunc
		bounded, cancel = context.WithTimeout(ctx, o.maxWait)
		defer cancel()
	}
	err = o.readings(ctx, bounded, source, page, out)
	if endErr := out.end(err); endErr != nil {
		return endErr
	}
	if errors.Is(err, context.Canceled) {
		return &cli.ShownError{Err: err} // what is known is shown, and no other document may follow
	}
	return err
}

// readings reads the page in a loop. bounded ends with ctx, and when the time is up.
func (o *options) readings(ctx, bounded context.Context, source *pageSource, page *status.Page, out follower) error {
	r := reading{page: page, at: page.FetchedAt, first: true}
	for {
		if err := out.show(ctx, r); err != nil {
			return err
		}
		if o.wait && r.err == nil && o.judge(r.page) == nil {
			return nil
		}
		stop := o.showCountdown()
		if o.app.Sys.Wait(bounded, o.interval) != nil {
			stop()
			break
		}
		now, err := source.read(bounded)
		stop()
		if cli.IsOver(bounded) {
			break // an interrupted reading proves nothing
		}
		r = reading{page: r.page, err: err, at: o.app.Sys.Now(), turned: (err == nil) != (r.err == nil)}
		if err == nil {
			r.changes, r.page, r.at = status.Diff(r.page, now), now, now.FetchedAt
		}
	}
	if ctx.Err() != nil {
		return context.Canceled
	}
	o.app.Note("the time limit was reached: --max-wait %s", text.Flag(o.maxWait))
	if r.err != nil {
		return r.err
	}
	return o.judge(r.page)
}

// showCountdown counts down to the next read, if nothing else shows that the program is running.
func (o *options) showCountdown() (stop func()) {
	if o.watch {
		return func() {}
	}
	return o.app.WaitingUntil("looking again", o.interval)
}

// follower chooses how readings are shown: a view on a terminal, lines of JSON in a pipe, or for --wait alone the last one.
func (o *options) follower(source *pageSource) follower {
	switch {
	case !o.watch:
		return &lastReading{options: o, source: source}
	case o.app.Globals.Format() != render.Human:
	case o.app.Sys.StdoutTerminal:
		return &liveView{options: o, asked: source.redactedURL()}
	case o.app.ParsedArgs().Has("output"):
		return &changeTexts{options: o, asked: source.redactedURL()}
	}
	return &eventLines{app: o.app}
}

// lastReading prints nothing until the end, and then shows the page like a single read.
type lastReading struct {
	options *options
	source  *pageSource
	last    reading
}

func (l *lastReading) show(_ context.Context, r reading) error {
	l.last = r
	if o := l.options; r.first && o.judge(r.page) != nil {
		o.app.Note("%s reports %s: checking again every %s, for at most %s", l.source.redactedURL(), r.page.Indicator, text.Duration(o.interval), text.Duration(o.maxWait))
	}
	return nil
}

func (l *lastReading) end(err error) error {
	if l.last.err != nil && !errors.Is(err, context.Canceled) {
		return nil // follow returns the error, which is printed last
	}
	return l.options.emitPage(context.Background(), l.source, l.last.page)
}
