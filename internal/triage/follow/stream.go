package follow

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/hex21/hex21/internal/input"
	"github.com/hex21/hex21/internal/triage"
)

// stream reads from a blocking reader, and reports when nothing came for a moment.
type stream struct {
	in     io.ReadCloser
	ctx    context.Context
	hard   context.Context // ends a moment after ctx: Ctrl-C ends the program that writes to a pipe, too, and what it wrote counts
	chunks *input.Background[[]byte]
	left   []byte
	fresh  bool // something came since the last ErrQuiet
}

// Stream returns a live source for a pipe or a terminal. It ends with the context.
func Stream(ctx context.Context, in io.ReadCloser) triage.LiveReader {
	return newStream(ctx, in, false)
}

// newStream is Stream for a pipe that may be opened again by another writer when one has closed it.
func newStream(ctx context.Context, in io.ReadCloser, again bool) *stream {
	hard, stop := context.WithCancel(context.WithoutCancel(ctx))
	context.AfterFunc(ctx, func() {
		time.AfterFunc(rest, func() {
			stop()
			in.Close()
		})
	})
	chunks := input.Start(hard, func(send func([]byte) bool) error {
		for {
			buffer := make([]byte, 64<<10)
			n, err := in.Read(buffer)
			if n > 0 {
				send(buffer[:n])
			}
			if again && errors.Is(err, io.EOF) && ctx.Err() == nil {
				select {
				case <-ctx.Done():
				case <-time.After(pause):
				}
				continue
			}
			if err != nil {
				return err
			}
		}
	})
	return &stream{in: in, ctx: ctx, hard: hard, chunks: chunks}
}

// Wait waits for the next chunk.
func (s *stream) Wait() error {
	if len(s.left) > 0 {
		return nil
	}
	var silence <-chan time.Time
	if s.fresh {
		timer := time.NewTimer(quiet)
		defer timer.Stop()
		silence = timer.C
	}
	select {
	case chunk, ok := <-s.chunks.C:
		if !ok {
			return s.chunks.Err()
		}
		s.left, s.fresh = chunk, true
		return nil
	case <-silence:
		s.fresh = false
		return triage.ErrQuiet
	case <-s.hard.Done():
		return io.EOF
	}
}

// Read returns what Wait has waited for.
func (s *stream) Read(p []byte) (int, error) {
	n := copy(p, s.left)
	s.left = s.left[n:]
	return n, nil
}

// Close closes the reader, unless that is about to happen because the context has ended.
func (s *stream) Close() error {
	select {
	case <-s.ctx.Done():
		return nil
	default:
		return s.in.Close()
	}
}
