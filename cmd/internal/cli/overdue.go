package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"github.com/spf13/cobra"
)

// grace is how long a command may take to end after a signal or its time limit, and to print its result. After that, the program exits.
const grace = time.Second

type overdueKey struct{}

// WithOverdue returns a context for a command that is abandoned if it does not end: end is called with the reason.
func WithOverdue(ctx context.Context, end func(error)) context.Context {
	return context.WithValue(ctx, overdueKey{}, end)
}

// giveUp ends the command of a context.
func giveUp(ctx context.Context, why error) {
	if end, ok := ctx.Value(overdueKey{}).(func(error)); ok {
		end(why)
	}
}

// OverdueError means that a command did not end in time, for any reason.
type OverdueError struct{ Limit time.Duration }

func (e *OverdueError) Error() string {
	return fmt.Sprintf("not finished %s after the time limit of %s", grace, e.Limit)
}

// Limit ends the command of a context if stop is not called within a time and the grace period. It is for code that may ignore the context,
// such as a library that waits for a lock.
func Limit(ctx context.Context, within time.Duration) (stop func()) {
	timer := time.AfterFunc(within+grace, func() { giveUp(ctx, &OverdueError{within}) })
	return func() { timer.Stop() }
}

// Interruptible returns a context that ends with Ctrl-C or SIGTERM, for commands that wait. A command that does not end within the grace
// period, or before a second signal, is abandoned. Commands that only print use the default handling.
func Interruptible(ctx context.Context) (context.Context, context.CancelFunc) {
	signaled, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	ended := make(chan struct{})
	context.AfterFunc(signaled, func() {
		stop() // the default handling is restored, so that a second signal ends the program in any state
		select {
		case <-ended:
		case <-time.After(grace):
			giveUp(ctx, context.Canceled)
		}
	})
	return signaled, sync.OnceFunc(func() {
		close(ended)
		stop()
	})
}

// Waiting returns the RunE of a command that waits, whose context is [Interruptible].
func Waiting(run func(ctx context.Context, args []string) error) func(*cobra.Command, []string) error {
	return func(c *cobra.Command, args []string) error {
		ctx, stop := Interruptible(c.Context())
		defer stop()
		return run(ctx, args)
	}
}

// readingPause is the interval of checking whether the result is still read.
const readingPause = 500 * time.Millisecond

// errUnread ends a command whose output is no longer read.
var errUnread = errors.New("the output is no longer read")

// EndWhenUnread ends the command of a context when its output is no longer read, which a waiting command would not notice.
func (a *App) EndWhenUnread(ctx context.Context) (stop func()) {
	if a.Sys.Unread == nil || a.Sys.StdoutTerminal {
		return func() {}
	}
	ctx, stop = context.WithCancel(ctx)
	go func() {
		tick := time.NewTicker(readingPause)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
			if a.Sys.Unread() {
				giveUp(ctx, &ShownError{errUnread}) // there is nowhere to print it
				return
			}
		}
	}()
	return stop
}
