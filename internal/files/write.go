package files

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

var errDirectory = errors.New("it is a directory, not a file")

// Write writes a file that only its owner may read, and puts it in its place when it is whole, so that a failure leaves the old one
// as it was. What is not a regular file, such as a device or a pipe, is written to for no longer than patience, or [Patience] if that
// is 0, and never replaced; a link is followed.
//
// Libraries that do this keep the permissions of the old file, which may let others read it.
func Write(ctx context.Context, path string, text []byte, patience time.Duration) error {
	path = FollowLinks(path)
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		_, err := within(ctx, path, info, os.O_WRONLY, patience, func(f *os.File) ([]byte, error) {
			_, err := f.Write(text)
			return nil, err
		})
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".hex21-*") // which is made for the owner alone
	if err != nil {
		return fmt.Errorf("%s: %w", path, Cause(err))
	}
	_, err = f.Write(text)
	if err == nil {
		err = f.Sync() // so that not even a power cut leaves half a file
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		_ = os.Remove(f.Name())
		return fmt.Errorf("%s: %w", path, Cause(err))
	}
	return nil
}

// FollowLinks returns what a path leads to, even where the last of its links leads to a file that does not exist yet.
func FollowLinks(path string) string {
	for range 40 { // as many as Linux follows; more are a circle
		if target, err := filepath.EvalSymlinks(path); err == nil {
			return target
		}
		target, err := os.Readlink(path)
		if err != nil {
			return path
		}
		if !filepath.IsAbs(target) {
			target = filepath.Join(filepath.Dir(path), target)
		}
		path = target
	}
	return path
}

// Cause returns an error without the name of the file, which may be a temporary one that the user does not know.
func Cause(err error) error {
	var path *os.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

// Unwritten is a file that could not be written in addition to a result.
type Unwritten struct {
	// Flag is the flag that names it, such as report.
	Flag  string `json:"flag"`
	Error string `json:"error"`
}
