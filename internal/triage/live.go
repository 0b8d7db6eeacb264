package triage

import (
	"context"
	"errors"
	"io"
	"sync"

	"github.com/hex21/hex21/internal/triage/record"
)

// LiveReader reads a source that is still being written, until the context that it was made with ends.
type LiveReader interface {
	io.ReadCloser
	// Wait returns when Read has something to return. Its error is ErrQuiet when nothing has arrived for a moment, but may arrive later, and
	// that of the source when nothing will.
	Wait() error
}

// ErrQuiet is returned by the reader of a live source when nothing has arrived for a moment, but may arrive later. Open records end.
var ErrQuiet = errors.New("there was no input for a moment")

// liveSize is how much of a live source is scanned at a time.
const liveSize = 64 << 10

// Follow is Run for sources that come one after the other, of which some are live. It follows all live ones at the same time, and ends when
// the channel is closed and the readers have ended. The end of the context is how it usually ends, and not an error.
//
// There may be thousands of live sources, of which few have something new. So only the scanning goroutines have buffers and assemblers.
func Follow(ctx context.Context, sources <-chan Source, o Options) (*Partial, error) {
	r := newRunner(o)
	turns := make(chan *liveReading)
	var scanners, readers sync.WaitGroup
	for range r.o.Workers {
		scanners.Go(func() { r.scanLive(turns) })
	}
	free, whole := r.buffers(), make(chan struct{}, r.o.Workers) // for the sources that are not live
	for source := range sources {
		readers.Go(func() {
			s := newReading(&source, free)
			if source.Live != nil {
				s.follow(ctx, r, turns)
			} else {
				whole <- struct{}{}
				new(worker).read(ctx, r, s)
				s.ended.Wait()
				<-whole
			}
			r.mu.Lock()
			defer r.mu.Unlock()
			r.addError(s)
		})
	}
	readers.Wait()
	close(turns)
	scanners.Wait()
	return r.result(), r.failed()
}

// liveReading is a live source that has something to scan.
type liveReading struct {
	joiner
	in     LiveReader
	parked record.Parked
	err    error // of Wait
	done   chan struct{}

	untitled bool // what has been read may precede the names of columns
}

// follow passes what is added to a live source to the scanning goroutines.
func (s *reading) follow(ctx context.Context, r *runner, turns chan<- *liveReading) {
	in, err := s.source.Live()
	if err != nil {
		s.fail(ctx, err)
		return
	}
	defer in.Close()
	s.In = in
	l := liveReading{joiner: joiner{r: r, s: s, lines: s.source.SkippedLines}, in: in, done: make(chan struct{})}
	for l.err == nil || errors.Is(l.err, ErrQuiet) {
		l.err = in.Wait()
		turns <- &l
		<-l.done
	}
	s.fail(ctx, l.err)
}

// scanLive scans what the readers of live sources pass to it.
func (r *runner) scanLive(turns <-chan *liveReading) {
	w, late, buffer := worker{}, newSink(r), make([]byte, liveSize)
	for l := range turns {
		l.worker, l.late = w, late
		l.scan(r, buffer)
		w, l.worker, l.late = l.worker, worker{}, nil
		l.done <- struct{}{}
	}
}

// scan reads what there is.
func (l *liveReading) scan(r *runner, buffer []byte) {
	b := block{source: l.s.source}
	switch {
	case l.err == nil:
		b.Chunk, l.err = l.s.CutLive(buffer)
	case errors.Is(l.err, ErrQuiet):
		b.Offset, b.Quiet = l.s.Offset, true
	default:
		b.Data, b.Offset, b.Last = l.s.Rest, l.s.Offset, true
	}
	if (b.Offset == 0 || l.untitled) && len(b.Data) > 0 {
		l.untitled = l.s.look(b.Data, b.Offset == 0)
	}
	l.open = r.assembler(l.s)
	l.open.Resume(&l.parked)
	l.take(&b)
	l.parked = l.open.Park()
	r.leave(l.open)
	l.open = nil
}
