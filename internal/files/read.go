// Package files reads and writes files that a user names, bounded in size and time: what is called a file may be a pipe that stays
// silent or a device without an end.
package files

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"
)

// Patience is how long a file may take that is not stored on a disk, such as the pipe of <(decrypt config.yaml).
const Patience = 30 * time.Second

// SilentError is a file that could not be read or written to its end in time.
type SilentError struct {
	Path string
	// What is the kind of the file in words, such as "a named pipe".
	What string
	// Why is what did not happen: "nothing came from it".
	Why  string
	Wait time.Duration
}

func (e *SilentError) Error() string {
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
// [Patience] if that is 0. Errors are an *fs.PathError, a *[SizeError] or a *[SilentError].
func Read(ctx context.Context, path string, most int64, patience time.Duration) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, &fs.PathError{Op: "open", Path: path, Err: Cause(err)}
	case info.IsDir():
		return nil, &fs.PathError{Op: "read", Path: path, Err: errDirectory}
	case info.Mode().IsRegular() && info.Size() > 0: // files of /proc have no size, and some of them wait
		return read(path, most)
	}
	return within(ctx, path, info, "nothing came from it", patience, func() ([]byte, error) { return read(path, most) })
}

func read(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, most+1))
	switch {
	case err != nil:
		return nil, err
	case int64(len(text)) > most:
		return nil, &SizeError{path, most}
	}
	return text, nil
}

// within runs what may wait for ever. To open a pipe cannot be interrupted: what is still waiting then ends with the program.
func within(ctx context.Context, path string, info fs.FileInfo, why string, patience time.Duration, do func() ([]byte, error)) ([]byte, error) {
	if patience <= 0 {
		patience = Patience
	}
	type result struct {
		text []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		text, err := do()
		done <- result{text, err}
	}()
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case r := <-done:
		return r.text, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-timer.C:
		return nil, &SilentError{Path: path, What: kind(info.Mode()), Why: why, Wait: patience}
	}
}

// kind is what a file is, in words.
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
