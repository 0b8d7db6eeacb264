package cli

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/hex21/hex21/internal/render"
)

// Ticking draws a line on stderr anew with each tick, from the first tick on and only on a terminal. stop takes the line away; it has to be
// called before anything else is printed, and may be called again. The time is that of the machine, not of System, whose clock may stand
// still.
func (a *App) Ticking(every time.Duration, text func(ticks int) string) (stop func()) {
	screen := a.SideScreen()
	if !screen.Moves || a.Sys.SideSize == nil {
		return func() {}
	}
	quit, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		tick := time.NewTicker(every)
		defer tick.Stop()
		for ticks := 1; ; ticks++ {
			select {
			case <-quit:
				if ticks > 1 {
					io.WriteString(a.Sys.Stderr, render.ClearProgress)
				}
				return
			case <-tick.C:
			}
			columns, _ := a.Sys.SideSize()
			io.WriteString(a.Sys.Stderr, screen.ToASCII(screen.Progress(a.Redact(text(ticks)), columns)))
		}
	}()
	return sync.OnceFunc(func() {
		close(quit)
		<-done
	})
}

// waiting says on stderr what is waited for, once it takes longer than a second. text gives the words after so much time. Tests have shorter
// seconds.
func (a *App) waiting(text func(elapsed time.Duration) string) (stop func()) {
	return a.Ticking(a.Sys.Patience.Long(), func(ticks int) string { return text(time.Duration(ticks) * time.Second) })
}

// WaitingFor is waiting for an answer that is given up after a time. The times come first: an address may be cut.
func (a *App) WaitingFor(what string, limit time.Duration) (stop func()) {
	return a.waiting(func(elapsed time.Duration) string {
		return fmt.Sprintf("waiting %s of %s for %s", render.Seconds(elapsed), render.Seconds(limit), what)
	})
}

// WaitingUntil counts down to something, "the next attempt (2 of 4)".
func (a *App) WaitingUntil(what string, wait time.Duration) (stop func()) {
	return a.waiting(func(elapsed time.Duration) string {
		return fmt.Sprintf("%s in %s", what, render.Seconds(max(0, wait-elapsed)))
	})
}
