package cmd

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/term"
)

// System is the world as the commands see it. NewSystem reads the real one; tests hand in another clock.
type System struct {
	Args      []string // without the program's name
	LookupEnv func(string) (string, bool)
	Stdin     io.Reader
	Stdout    io.Writer
	Stderr    io.Writer
	Now       func() time.Time
	// StdinTerminal, StdoutTerminal and StderrTerminal say which streams are terminals.
	StdinTerminal, StdoutTerminal, StderrTerminal bool
	// Width is the terminal's, or 0 when there is none.
	Width int
}

// NewSystem reads argv, environment, streams, clock and terminal: nothing else in the program does.
func NewSystem() *System {
	s := &System{
		Args:           os.Args[1:],
		LookupEnv:      os.LookupEnv,
		Stdin:          os.Stdin,
		Stdout:         os.Stdout,
		Stderr:         os.Stderr,
		Now:            time.Now,
		StdinTerminal:  term.IsTerminal(int(os.Stdin.Fd())),
		StdoutTerminal: term.IsTerminal(int(os.Stdout.Fd())),
		StderrTerminal: term.IsTerminal(int(os.Stderr.Fd())),
	}
	if s.StdoutTerminal {
		if width, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil {
			s.Width = width
		}
	}
	return s
}

// Getenv is a variable's value, or empty.
func (s *System) Getenv(name string) string {
	v, _ := s.LookupEnv(name)
	return v
}

// Main runs the program in the real world and gives its exit code.
func Main() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// After the first signal the default handling returns, so that a second one ends the program whatever it does.
	context.AfterFunc(ctx, stop)
	return Run(ctx, NewSystem())
}
