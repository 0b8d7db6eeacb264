package follow

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/hex21/hex21/internal/triage"
)

// headSize is how much of the beginning of a file is remembered, to recognize copies and files that were written anew.
const headSize = 1 << 10

// text is what is written to a file from its beginning until it is truncated or replaced.
type text struct {
	// For the follower.
	name    string
	info    fs.FileInfo
	copyOf  *text       // of which this is a copy: only what follows the rest is read
	round   int         // in which it last had a name that is followed
	current bool        // no other text continues with its file
	live    bool        // it is read as it grows
	seen    fs.FileInfo // the file, when it was last known that nothing was added after the end

	// For the reader.
	ctx, hard context.Context
	file      *os.File
	idle      time.Duration // since the last line
	fresh     bool          // something came since the last ErrQuiet

	// For both. The rest is fixed when the text has ended.
	left        atomic.Bool // it has no name that is followed
	ended       atomic.Bool
	truncated   bool
	mu          sync.Mutex
	head        []byte
	read, lines int64
}

// Wait waits until something has been added to the file. It returns triage.ErrQuiet if nothing was added for a moment.
func (t *text) Wait() error {
	for {
		if t.hard.Err() != nil {
			return t.end(nil)
		}
		grown, err := t.grown()
		if grown {
			t.idle, t.fresh = 0, true
			return nil
		}
		if err != nil || t.truncated || t.ctx.Err() != nil || t.left.Load() && t.idle >= linger {
			return t.end(err)
		}
		if t.fresh && t.idle >= quiet {
			t.fresh = false
			return triage.ErrQuiet
		}
		wait := min(max(pause, t.idle/16), longer)
		select {
		case <-t.ctx.Done():
		case <-time.After(wait):
			t.idle += wait
		}
	}
}

// grown reports whether something has been added, and notices when the file has been truncated.
func (t *text) grown() (bool, error) {
	info, err := t.file.Stat()
	if err != nil || info.Size() == t.read {
		return false, err
	}
	t.truncated = info.Size() < t.read || t.idle > 0 && !hasHead(t.file, t.head) // or it was truncated, and has grown since
	return !t.truncated, nil
}

// Read returns what has been added to the file.
func (t *text) Read(p []byte) (int, error) {
	n, err := t.file.ReadAt(p, t.read)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	if err != nil {
		err = t.end(err)
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if missing := headSize - len(t.head); missing > 0 {
		t.head = append(t.head, p[:min(n, missing)]...)
	}
	t.read += int64(n)
	t.lines += int64(bytes.Count(p[:n], []byte{'\n'}))
	return n, err
}

// hasHead reports whether a file begins with head.
func hasHead(file io.ReaderAt, head []byte) bool {
	start := make([]byte, len(head))
	n, _ := file.ReadAt(start, 0)
	return bytes.Equal(start[:n], head)
}

// isLike reports whether another text that begins with head begins like this one, as far as both go.
func (t *text) isLike(head []byte) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	n := min(len(t.head), len(head))
	return len(t.head) > 0 && bytes.Equal(head[:n], t.head[:n])
}

// end closes the file, and returns the error for the end of the text.
func (t *text) end(err error) error {
	t.file.Close()
	t.ended.Store(true)
	if err == nil {
		err = io.EOF
	}
	return err
}

// Close leaves the file to Wait, which ends with the context.
func (t *text) Close() error { return nil }
