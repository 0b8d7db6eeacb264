// Package files reads and writes files that a user names, bounded in size and time: what is called a file may be a pipe that stays
// silent or a device without an end.
package files

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/hex21/hex21/internal/input"
)

// Patience is how long a file may take that is not stored on a disk, such as the pipe of <(decrypt config.yaml).
const Patience = 30 * time.Second

// openPatience is how long a pipe may wait for its other end to be opened, which the shell does immediately for <(…) and >(…).
const openPatience = 5 * time.Second

// emptyPatience is how long a file without a size may send nothing: longer than the second after which a note says what is waited for. The files
// of /proc and /sys that have something send it immediately.
const emptyPatience = 2 * time.Second

// TimeoutError is a file that could not be read or written to its end in time.
type TimeoutError struct {
	Path string
	// What is the kind of the file in words, such as "a named pipe".
	What string
	// Why is what did not happen: "nothing came from it".
	Why  string
	Wait time.Duration
}

func (e *TimeoutError) Error() string {
	return fmt.Sprintf("%s: it is %s, and %s in %s", e.Path, e.What, e.Why, e.Wait)
}

// SizeError is a file that is larger than what it is read for can be.
type SizeError struct {
	Path string
	Most int64
}

func (e *SizeError) Error() string {
	if e.Most%(1<<20) == 0 {
		return fmt.Sprintf("%s: larger than %d MiB", e.Path, e.Most>>20)
	}
	return fmt.Sprintf("%s: larger than %d bytes", e.Path, e.Most)
}

// Read returns the content of a file of at most a number of bytes. A pipe or a device is read for no longer than patience, or
// [Patience] if that is 0. Errors are an *fs.PathError, a *[SizeError] or a *[TimeoutError].
func Read(ctx context.Context, path string, most int64, patience time.Duration) ([]byte, error) {
	info, err := stat(path)
	if err != nil {
		return nil, err
	}
	if info.Mode().IsRegular() && info.Size() > 0 { // files of /proc have no size, and some of them wait
		return read(path, most)
	}
	return within(ctx, path, info, os.O_RDONLY, patience, func(f *os.File) ([]byte, error) {
		pieces, length, err := input.Pieces(f, most+1)
		if err == nil && length > most {
			err = &SizeError{path, most}
		}
		if err != nil {
			return nil, err
		}
		return bytes.Join(pieces, nil), nil
	})
}

// read reads a file of a known size.
func read(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, err
	case info.Size() > most:
		return nil, &SizeError{path, most}
	}
	var text bytes.Buffer
	text.Grow(int(info.Size()) + bytes.MinRead)
	if _, err := text.ReadFrom(io.LimitReader(f, most+1)); err != nil {
		return nil, err
	}
	if int64(text.Len()) > most { // it has grown
		return nil, &SizeError{path, most}
	}
	return text.Bytes(), nil
}

// stat describes what a path names, which must not be a directory. Errors are an *fs.PathError.
func stat(path string) (fs.FileInfo, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, &fs.PathError{Op: "open", Path: path, Err: Cause(err)}
	case info.IsDir():
		return nil, &fs.PathError{Op: "read", Path: path, Err: errDirectory}
	}
	return info, nil
}

// Open opens a file to be read bit by bit. A pipe that has no writer is waited for no longer than a few seconds, or the context; the
// error is then a *[TimeoutError].
func Open(ctx context.Context, path string) (*os.File, error) {
	info, err := stat(path)
	if err != nil {
		return nil, err
	}
	if info.Mode().IsRegular() {
		return os.Open(path)
	}
	return open(ctx, path, info, os.O_RDONLY, openPatience)
}

// open opens what is not a regular file, which waits for its other end to be opened.
func open(ctx context.Context, path string, info fs.FileInfo, flag int, patience time.Duration) (*os.File, error) {
	late := &TimeoutError{Path: path, What: kind(info.Mode()), Why: "nothing has opened its other end", Wait: min(patience, openPatience)}
	return bounded(ctx, late, func() (*os.File, error) { return os.OpenFile(path, flag, 0) })
}

// within opens a file that may wait forever, and does something with it that may, too.
func within(ctx context.Context, path string, info fs.FileInfo, flag int, patience time.Duration, do func(*os.File) ([]byte, error)) ([]byte, error) {
	if patience <= 0 {
		patience = Patience
	}
	f, err := open(ctx, path, info, flag, patience)
	if err != nil {
		return nil, err
	}
	late := &TimeoutError{Path: path, What: kind(info.Mode()), Why: "nothing came from it", Wait: patience}
	if flag&os.O_WRONLY != 0 {
		late.Why = "nothing reads from it"
	}
	if info.Mode().IsRegular() {
		late.Wait = min(patience, emptyPatience)
	}
	return bounded(ctx, late, func() ([]byte, error) {
		text, err := do(f)
		if closed := f.Close(); err == nil {
			err = closed
		}
		return text, err
	})
}

// bounded does something that cannot be interrupted, and returns the error late if it is not done in time.
func bounded[T any](ctx context.Context, late *TimeoutError, do func() (T, error)) (result T, err error) {
	timer := time.NewTimer(late.Wait)
	defer timer.Stop()
	select {
	case o := <-input.Go(do):
		return o.Value, o.Err
	case <-ctx.Done():
		return result, ctx.Err()
	case <-timer.C:
		return result, late
	}
}

// kind returns what a file is, in words.
func kind(mode fs.FileMode) string {
	switch {
	case mode&fs.ModeNamedPipe != 0:
		return "a pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	}
	return "a file without a size"
}
