package cmd

import (
	"context"
	"io"
	"os"
	"os/signal"
	"strconv"
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
	// Width is the terminal's, or what COLUMNS says where there is none, or 0.
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
	if columns, err := strconv.Atoi(s.Getenv("COLUMNS")); err == nil {
		s.Width = columns
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

// interruptible gives a context that ends with Ctrl-C or SIGTERM, for commands that wait. After the first signal the default
// handling returns, so that a second one ends the program whatever it does. Commands that only print need none of this: there
// the default handling is right from the start.
func interruptible(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// Main runs the program in the real world and gives its exit code.
func Main() int { return Run(context.Background(), NewSystem()) }
