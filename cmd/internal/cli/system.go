package cli

import (
	"cmp"
	"context"
	"crypto/x509"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"golang.org/x/term"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/keychain"
)

// System is everything outside the program that commands use. NewSystem returns the real one; tests replace parts, such as the clock.
type System struct {
	Args      []string // without the program's name
	LookupEnv func(string) (string, bool)
	Stdin     io.Reader
	Stdout    io.Writer
	Stderr    io.Writer
	Now       func() time.Time
	// StdinTerminal, StdoutTerminal and StderrTerminal report which streams are terminals.
	StdinTerminal, StdoutTerminal, StderrTerminal bool
	// Dumb reports whether the terminal is unknown, or known not to support escape sequences.
	Dumb bool
	// Width is the width of the terminal, or COLUMNS if there is none, or 0.
	Width int
	// Size returns the current size of the terminal of Stdout, which may change during a live view. 0 means unknown.
	Size func() (columns, rows int)
	// StderrSize does the same for Stderr.
	StderrSize func() (columns, rows int)
	// Environ is the environment for other programs.
	Environ func() []string
	// Restore restores the mode of the terminal.
	Restore func()
	// Unread reports whether Stdout is no longer read, as after "| head -1". Nil means unknown.
	Unread func() bool
	// Sleep waits, or returns early with the context's error. Nil means real time.
	Sleep func(context.Context, time.Duration) error
	// Keychain stores keys. It is used only if the config file or the user requests it.
	Keychain Keychain
	// ReadSecret prompts on the terminal of Stdin and reads the answer without echo.
	ReadSecret func(ctx context.Context, question string) ([]byte, error)
	// Patience is how long to wait for files and the like.
	Patience Patience
	// Roots are the trusted certificate authorities. Nil means the system's.
	Roots func() *x509.CertPool
	// Jitter returns numbers from 0 up to 1 to randomize waits. Nil means random numbers.
	Jitter func() float64
	// Unfit is why no command can run in these surroundings. Nil means that they can.
	Unfit error
	// MaxRequests is how many requests can be sent at a time. 0 means that there is no limit.
	MaxRequests int
	// SaveMemory sets the garbage collector's percentage and memory limit. Nil does nothing.
	SaveMemory func(percent int, most int64)
}

// Home returns the user's home directory, or "".
func (s *System) Home() string {
	home := cmp.Or(s.Getenv("HOME"), s.Getenv("USERPROFILE"))
	if !filepath.IsAbs(home) || filepath.Dir(home) == home {
		return ""
	}
	return strings.TrimRight(home, `/\`)
}

// Fraction returns a number from 0 up to 1.
func (s *System) Fraction() float64 {
	if s.Jitter != nil {
		return s.Jitter()
	}
	return rand.Float64()
}

// Keychain is a store of keys by the origin that they belong to; see internal/keychain for what its errors mean.
type Keychain interface {
	Get(ctx context.Context, origin string) (string, error)
	Set(ctx context.Context, origin, key string) error
	Delete(ctx context.Context, origin string) error
}

// Keychain returns the store of keys; without one, nothing is connected and every call fails.
func (a *App) Keychain() Keychain {
	if a.Sys.Keychain == nil {
		return &keychain.Store{LookupEnv: a.Sys.LookupEnv, Patience: keychain.Patience}
	}
	return a.Sys.Keychain
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
	s.ReadSecret, s.SaveMemory = readSecret, limitMemory
	s.MaxRequests, s.Unfit = fewFiles()
	patience := keychain.Patience
	if s.StderrTerminal {
		patience = keychain.TypingPatience
	}
	s.Keychain = &keychain.Store{LookupEnv: os.LookupEnv, Patience: patience}
	if columns, err := strconv.Atoi(s.Getenv("COLUMNS")); err == nil {
		s.Width = columns
	}
	if s.StdoutTerminal {
		if width, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil {
			s.Width = width
		}
	}
	s.Size, s.StderrSize, s.Environ = terminalSize(os.Stdout), terminalSize(os.Stderr), os.Environ
	s.Unread = func() bool { return isUnread(os.Stdout) }
	if UnreadableZone(s.Getenv("TZ")) {
		time.Local = time.UTC
	}
	escapes, restore := enableEscapes()
	s.Restore = restore
	s.Dumb = !escapes || needsTerm && s.Getenv("TERM") == ""
	return s
}

// BoundMemory has the garbage collector run more often, and always when the memory approaches most bytes. It is for commands that hold large
// data, once there is a reason to expect it, as it costs time.
func (s *System) BoundMemory(percent int, most int64) {
	if s.SaveMemory != nil {
		s.SaveMemory(percent, most)
	}
}

// UnreadableZone reports whether a value of TZ names something that is not a regular file, such as a pipe. Go would read it when it first
// needs the local time zone, and wait for it forever.
func UnreadableZone(zone string) bool {
	zone = strings.TrimPrefix(zone, ":")
	if strings.Contains(zone, "..") { // it leads out of the directory of the time zones
		return true
	}
	if !filepath.IsAbs(zone) {
		return false
	}
	info, err := os.Stat(zone)
	return err != nil || !info.Mode().IsRegular()
}

// limitMemory sets the garbage collector's percentage and memory limit.
func limitMemory(percent int, most int64) {
	debug.SetGCPercent(percent)
	debug.SetMemoryLimit(most)
}

// terminalSize returns the size of a terminal; 0 means unknown.
func terminalSize(f *os.File) func() (columns, rows int) {
	return func() (columns, rows int) {
		columns, rows, err := term.GetSize(int(f.Fd()))
		if err != nil {
			return 0, 0
		}
		return columns, rows
	}
}

// readSecret prompts on the terminal and reads the answer without echo. Echo is off before the prompt is printed, and the terminal is
// restored in any case; in between, Ctrl-C is read as a key and ends the answer.
func readSecret(ctx context.Context, question string) ([]byte, error) {
	fd := int(os.Stdin.Fd())
	before, err := term.MakeRaw(fd)
	if err != nil {
		return nil, err
	}
	type line struct {
		text string
		err  error
	}
	typed := make(chan line, 1)
	go func() {
		text, err := term.NewTerminal(struct {
			io.Reader
			io.Writer
		}{os.Stdin, os.Stderr}, "").ReadPassword(question)
		typed <- line{text, err}
	}()
	var got line
	select {
	case got = <-typed:
	case <-ctx.Done():
		got.err = io.EOF
	}
	err = term.Restore(fd, before)
	if errors.Is(got.err, io.EOF) { // Ctrl-C, Ctrl-D, or a signal
		return nil, context.Canceled
	}
	return []byte(got.text), errors.Join(got.err, err)
}

// Getenv returns a variable's value, or empty.
func (s *System) Getenv(name string) string {
	v, _ := s.LookupEnv(name)
	return v
}

// CacheDir returns the cache directory, or "" if the environment has none. It follows os.UserCacheDir, but XDG_CACHE_HOME applies on every
// system.
func (s *System) CacheDir() string {
	if dir := s.Getenv("XDG_CACHE_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "hex21")
	}
	home := s.Getenv("HOME")
	switch {
	case runtime.GOOS == "windows" && s.Getenv("LocalAppData") != "":
		return filepath.Join(s.Getenv("LocalAppData"), "hex21")
	case home == "":
		return ""
	case runtime.GOOS == "darwin":
		return filepath.Join(home, "Library", "Caches", "hex21")
	}
	return filepath.Join(home, ".cache", "hex21")
}

// Wait waits, using the clock of this System.
func (s *System) Wait(ctx context.Context, d time.Duration) error {
	if s.Sleep != nil {
		return s.Sleep(ctx, d)
	}
	return delay.Wait(ctx, d)
}

// IsOver reports whether a context has ended, or its time is up: a connection may notice that a moment before the context does.
func IsOver(ctx context.Context) bool {
	deadline, ok := ctx.Deadline()
	return ctx.Err() != nil || ok && !time.Now().Before(deadline)
}
