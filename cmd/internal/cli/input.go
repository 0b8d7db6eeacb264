package cli

import (
	"cmp"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/hex21/hex21/internal/files"
)

// Patience holds how long the program waits for things other than the network. The zero value means the defaults; tests shorten them.
type Patience struct {
	Second time.Duration // until a wait is noted on stderr, and the length of a second there
	File   time.Duration // for a pipe or a device given as a file
	Lock   time.Duration // for another program that changes the config file
}

// Long returns after how long a wait is noted.
func (p Patience) Long() time.Duration { return cmp.Or(p.Second, time.Second) }

// ReadStdin reads at most a number of bytes from stdin, until the context ends; a read that is still blocked then is abandoned. If nothing
// arrives within a second, it prints on stderr what it waits for.
func (a *App) ReadStdin(ctx context.Context, what string, most int64) ([]byte, error) {
	type result struct {
		text []byte
		err  error
	}
	done, arrived := make(chan result, 1), make(chan struct{})
	go func() {
		text, err := io.ReadAll(io.LimitReader(&firstByte{Reader: a.Sys.Stdin, arrived: arrived}, most))
		done <- result{text, err}
	}()
	timer := time.NewTimer(a.Sys.Patience.Long())
	defer timer.Stop()
	for {
		select {
		case r := <-done:
			return r.text, r.err
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-arrived:
			arrived = nil
			timer.Stop()
		case <-timer.C:
			a.Note("waiting for %s on stdin", what)
		}
	}
}

// firstByte closes arrived after the first byte, or at the end.
type firstByte struct {
	io.Reader
	arrived chan struct{}
	came    bool
}

func (f *firstByte) Read(p []byte) (int, error) {
	n, err := f.Reader.Read(p)
	if !f.came && (n > 0 || err != nil) {
		f.came = true
		close(f.arrived)
	}
	return n, err
}

// ReadNamed reads a file of at most a number of bytes, or stdin for the name -.
func (a *App) ReadNamed(ctx context.Context, name, what string, most int64) ([]byte, error) {
	if name != "-" {
		return a.ReadFile(ctx, name, most)
	}
	text, err := a.ReadStdin(ctx, what, most+1)
	if err == nil && int64(len(text)) > most {
		err = &files.SizeError{Path: "stdin", Most: most}
	}
	return text, err
}

// ReadFlag reads the file that a flag names, or stdin for - if what says what is expected there. Errors are about the flag; for a file that cannot
// be opened, they have a hint.
func (a *App) ReadFlag(ctx context.Context, flag, name, what string, most int64, hint string) ([]byte, error) {
	read := func() ([]byte, error) { return a.ReadFile(ctx, name, most) }
	if what != "" {
		read = func() ([]byte, error) { return a.ReadNamed(ctx, name, what, most) }
	}
	text, err := read()
	missing, ok := errors.AsType[*fs.PathError](err)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case ok && missing.Op != "read":
		return nil, WithHint(Flagf(flag, "--%s: %w", flag, err), "%s", hint)
	case err != nil:
		return nil, Flagf(flag, "--%s: %w", flag, err)
	}
	return text, nil
}

// ReadFile reads a file of at most a number of bytes, see files.Read.
func (a *App) ReadFile(ctx context.Context, path string, most int64) ([]byte, error) {
	return noteIfSlow(a, path, "waiting for "+path, func() ([]byte, error) { return files.Read(ctx, path, most, a.Sys.Patience.File) })
}

// Open opens a file for streaming, see files.Open.
func (a *App) Open(ctx context.Context, path, what string) (*os.File, error) {
	return noteIfSlow(a, path, "waiting for "+what+" on "+path, func() (*os.File, error) { return files.Open(ctx, path) })
}

// WriteRaw writes a file unchanged, such as the body of a response or the config file, see files.Write.
func (a *App) WriteRaw(ctx context.Context, path string, text []byte) error {
	_, err := noteIfSlow(a, path, "waiting for a reader of "+path, func() (any, error) { return nil, files.Write(ctx, path, text, a.Sys.Patience.File) })
	return err
}

// noteIfSlow runs a file operation that may block, and notes it on stderr after a second. The note is printed by the goroutine of the caller,
// because an App is not for several at once.
func noteIfSlow[T any](a *App, path, note string, do func() (T, error)) (result T, err error) {
	if info, err := os.Stat(path); err != nil || info.Mode().IsRegular() && info.Size() > 0 {
		return do()
	}
	done := make(chan struct{})
	go func() {
		result, err = do()
		close(done)
	}()
	timer := time.NewTimer(a.Sys.Patience.Long())
	defer timer.Stop()
	select {
	case <-done:
	case <-timer.C:
		a.Note("%s", note)
		<-done
	}
	return result, err
}
