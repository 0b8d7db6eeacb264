package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// WriteFile writes a file that only its owner may read, and puts it in its place when it is whole, so that a failure leaves
// the old one as it was. What is no regular file, such as a device or a pipe, is written to and never replaced; a link is
// followed.
func WriteFile(path string, text []byte) error {
	path = FollowLinks(path)
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return os.WriteFile(path, text, 0o600)
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".hex21-*") // which is made for the owner alone
	if err != nil {
		return fmt.Errorf("%s: %w", path, WithoutPath(err))
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
		return fmt.Errorf("%s: %w", path, WithoutPath(err))
	}
	return nil
}

// FollowLinks is what a path leads to, also where the last of its links leads to a file that is still to be made.
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

// WithoutPath takes the name of the temporary file out of an error: nobody knows that one.
func WithoutPath(err error) error {
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
