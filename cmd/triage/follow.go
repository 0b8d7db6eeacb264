package triagecmd

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/hex21/hex21/internal/files"
	"github.com/hex21/hex21/internal/triage"
)

const (
	pause = 200 * time.Millisecond // before a file is looked at again
	quiet = 500 * time.Millisecond // without a new line: the last record has ended
)

// growing reads a file that is still being written, and continues with the new one if it is replaced or truncated, like tail -F. It waits
// for a file that does not exist yet.
type growing struct {
	ctx  context.Context
	name string
	file *os.File
	next *os.File // the file that has the name now; read after the rest of file
	read int64
	cut  bool // another file begins
	err  error
}

func (g *growing) Read(p []byte) (int, error) {
	for {
		if g.cut {
			g.cut = false
			return 0, triage.ErrReplaced
		}
		if g.file != nil {
			n, err := g.file.Read(p)
			if n > 0 {
				g.read += int64(n)
				return n, nil
			}
			if err != nil && err != io.EOF {
				return 0, err
			}
		}
		if g.ctx.Err() != nil {
			return 0, io.EOF
		}
		if g.next != nil {
			g.file.Close()
			g.file, g.next = g.next, nil
			g.begin()
			continue
		}
		if g.turn() {
			continue
		}
		if g.err != nil {
			return 0, g.err
		}
		select {
		case <-g.ctx.Done():
			return 0, io.EOF
		case <-time.After(pause):
		}
	}
}

// turn opens the file anew when another one has its name, and goes back to its beginning when it has become shorter. It reports whether there
// is something else to read.
func (g *growing) turn() bool {
	info, err := os.Stat(g.name)
	if err != nil {
		g.fail(err)
		return false
	}
	if g.file != nil {
		switch now, err := g.file.Stat(); {
		case err != nil:
			return false
		case !os.SameFile(info, now):
		case info.Size() < g.read:
			if _, err := g.file.Seek(0, io.SeekStart); err != nil {
				return false
			}
			g.begin()
			return true
		default:
			return false
		}
	}
	file, err := files.Open(g.ctx, g.name)
	if err != nil {
		g.fail(err)
		return false
	}
	if g.file != nil { // something may have been written to it since its end was seen
		g.next = file
		return true
	}
	g.file = file
	g.begin()
	return true
}

// fail ends the reading of a file that cannot be opened. A missing file may still be created, and one that was read may come back.
func (g *growing) fail(err error) {
	if g.file == nil && !errors.Is(err, fs.ErrNotExist) {
		g.err = err
	}
}

// begin is called after another file was opened.
func (g *growing) begin() {
	g.cut = g.read > 0
	g.read = 0
}

// Close leaves the file to the reader, which ends with the context.
func (g *growing) Close() error { return nil }

// quieted reads from a blocking reader, and reports when nothing has arrived for a moment.
type quieted struct {
	io.Closer
	chunks <-chan []byte // empty where another file begins
	end    *error        // of the reader, when chunks is closed
	left   []byte
	fresh  bool // something has come since it was said last
}

// newQuieted reads from in until the context ends.
func newQuieted(ctx context.Context, in io.ReadCloser) *quieted {
	chunks, end := make(chan []byte), new(error)
	go func() {
		defer close(chunks)
		for {
			buffer := make([]byte, 64<<10)
			n, err := in.Read(buffer)
			if n > 0 || errors.Is(err, triage.ErrReplaced) {
				select {
				case chunks <- buffer[:n]:
				case <-ctx.Done():
					*end = io.EOF
					return
				}
			}
			if err != nil && !errors.Is(err, triage.ErrReplaced) {
				*end = err
				return
			}
		}
	}()
	return &quieted{Closer: in, chunks: chunks, end: end}
}

func (q *quieted) Read(p []byte) (int, error) {
	if len(q.left) == 0 {
		var silence <-chan time.Time
		if q.fresh {
			timer := time.NewTimer(quiet)
			defer timer.Stop()
			silence = timer.C
		}
		select {
		case chunk, ok := <-q.chunks:
			if !ok {
				return 0, *q.end
			}
			if q.left, q.fresh = chunk, len(chunk) > 0; !q.fresh {
				return 0, triage.ErrReplaced
			}
		case <-silence:
			q.fresh = false
			return 0, triage.ErrQuiet
		}
	}
	n := copy(p, q.left)
	q.left = q.left[n:]
	return n, nil
}
