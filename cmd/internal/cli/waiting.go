package cli

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/hex21/hex21/internal/render"
)

// Ticking redraws a line on stderr with each tick, from the first tick on and only on a terminal. stop removes the line; it must be called
// before anything else is printed, and may be called again. It uses the real time, because the clock of System may stand still.
func (a *App) Ticking(every time.Duration, text func(ticks int) string) (stop func()) {
	screen := a.StderrScreen()
	if !screen.Moves || a.Sys.StderrSize == nil {
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
			columns, _ := a.Sys.StderrSize()
			io.WriteString(a.Sys.Stderr, screen.ToASCII(screen.Progress(a.Redact(text(ticks)), columns)))
		}
	}()
	stop = sync.OnceFunc(func() {
		close(quit)
		<-done
	})
	a.ticking.Store(&stop)
	return stop
}

// StopTicking removes the line of a command that is abandoned and cannot remove it itself.
func (a *App) StopTicking() {
	if stop := a.ticking.Load(); stop != nil {
		(*stop)()
	}
}

// noteWait prints on stderr what is waited for, after a second. text returns the line for the elapsed time. Tests use shorter seconds.
func (a *App) noteWait(text func(elapsed time.Duration) string) (stop func()) {
	return a.Ticking(a.Sys.Patience.Long(), func(ticks int) string { return text(time.Duration(ticks) * time.Second) })
}

// WaitingFor shows a wait for a response with a time limit. The times come first, because a long URL may be truncated.
func (a *App) WaitingFor(what string, limit time.Duration) (stop func()) {
	return a.noteWait(func(elapsed time.Duration) string {
		return fmt.Sprintf("waiting %s of %s for %s", render.Seconds(elapsed), render.Seconds(limit), what)
	})
}

// WaitingUntil counts down to something, "the next attempt (2 of 4)".
func (a *App) WaitingUntil(what string, wait time.Duration) (stop func()) {
	return a.noteWait(func(elapsed time.Duration) string {
		return fmt.Sprintf("%s in %s", what, render.Seconds(max(0, wait-elapsed)))
	})
}
