package cli

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/hex21/hex21/internal/files"
	"github.com/hex21/hex21/internal/input"
)

// Patience holds how long the program waits for things other than the network. The zero value means the defaults; tests shorten them.
type Patience struct {
	Second time.Duration // until a wait is noted on stderr, and the length of a second there
	File   time.Duration // for a pipe or a device given as a file
	Lock   time.Duration // for another program that changes the config file
}

// Long returns after how long a wait is noted.
func (p Patience) Long() time.Duration { return cmp.Or(p.Second, time.Second) }

// NoteIfSlow does something that may block, until the context ends; what is still blocked then is abandoned. After a second, it prints the
// note on stderr, if there is one. The goroutine of the caller prints it, because an App is not for several at once.
func NoteIfSlow[T any](ctx context.Context, a *App, note string, do func() (T, error)) (none T, _ error) {
	done := input.Go(do)
	var slow <-chan time.Time
	if note != "" {
		timer := time.NewTimer(a.Sys.Patience.Long())
		defer timer.Stop()
		slow = timer.C
	}
	for {
		select {
		case r := <-done:
			return r.Value, r.Err
		case <-ctx.Done():
			return none, ctx.Err()
		case <-slow:
			a.Note("%s", note)
		}
	}
}

// ReadStdin reads at most a number of bytes from stdin. If nothing arrives within a second, it prints on stderr what it waits for.
func (a *App) ReadStdin(ctx context.Context, what string, most int64) ([]byte, error) {
	in := bufio.NewReader(a.Sys.Stdin)
	_, err := NoteIfSlow(ctx, a, "waiting for "+what+" on stdin", func() ([]byte, error) { return in.Peek(1) })
	switch {
	case errors.Is(err, io.EOF):
		return nil, nil
	case err != nil:
		return nil, err
	}
	return NoteIfSlow(ctx, a, "", func() ([]byte, error) { return io.ReadAll(io.LimitReader(in, most)) })
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
	return withFile(a, path, "waiting for "+path, func() ([]byte, error) { return files.Read(ctx, path, most, a.Sys.Patience.File) })
}

// Open opens a file for streaming, see files.Open.
func (a *App) Open(ctx context.Context, path, what string) (*os.File, error) {
	return withFile(a, path, "waiting for "+what+" on "+path, func() (*os.File, error) { return files.Open(ctx, path) })
}

// WriteRaw writes a file unchanged, such as the body of a response or the config file, see files.Write.
func (a *App) WriteRaw(ctx context.Context, path string, text []byte) error {
	_, err := withFile(a, path, "waiting for a reader of "+path, func() (any, error) { return nil, files.Write(ctx, path, text, a.Sys.Patience.File) })
	return err
}

// withFile runs a file operation, which may block on anything but a regular file with content. It ends with the context by itself.
func withFile[T any](a *App, path, note string, do func() (T, error)) (T, error) {
	if info, err := os.Stat(path); err != nil || info.Mode().IsRegular() && info.Size() > 0 {
		return do()
	}
	return NoteIfSlow(context.Background(), a, note, do)
}
