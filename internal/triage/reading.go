package triage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"sync/atomic"
)

// reading is a source that is being read, by one goroutine at a time. The goroutine that reads a block scans it as well, while it is in the cache of
// the processor.
type reading struct {
	source *Source
	mu     sync.Mutex // held while a block is read
	begun  bool
	ended  bool
	err    error
	in     io.Reader
	close  func()
	binary bool
	rest   []byte // what has been read of the next block
	offset int64
	serial atomic.Bool
	turns  chan *block // in order, to the one who joins
	joined sync.WaitGroup
}

// begin opens the source.
func (s *reading) begin(ctx context.Context, r *runner) error {
	in, err := s.source.Open()
	if err != nil {
		return err
	}
	stop := context.AfterFunc(ctx, func() { in.Close() }) // a pipe that nothing is written to would wait for ever
	s.in, s.close = in, func() { stop(); in.Close() }
	if r.o.Progress != nil {
		s.in = &counter{in, r.o.Progress}
	}
	if !r.o.Live {
		out, closing, binary, err := unpacked(s.in)
		if err != nil {
			s.close()
			return err
		}
		before := s.close
		s.in, s.binary, s.close = out, binary, func() { closing(); before() }
	}
	s.serial.Store(r.o.serial)
	s.begun = true
	s.turns = make(chan *block, cap(r.free))
	s.joined.Go(func() { r.join(s) })
	return nil
}

// next reads a block into buffer and puts it in turn. It returns nil at the end.
func (s *reading) next(ctx context.Context, r *runner, buffer []byte) *block {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.ended:
		return nil
	case ctx.Err() != nil && !r.o.Live:
		s.end(nil)
		return nil
	case !s.begun:
		if err := s.begin(ctx, r); err != nil {
			s.err, s.ended = err, true
			return nil
		}
	}
	b, err := s.cut(buffer, r.o.Live)
	s.turns <- b
	if err != nil {
		s.end(err)
	}
	return b
}

// end closes what is open.
func (s *reading) end(err error) {
	s.ended = true
	if err != nil && !errors.Is(err, io.EOF) {
		s.err = fmt.Errorf("read: %w", err)
	}
	if s.begun {
		close(s.turns)
		s.close()
	}
}

type counter struct {
	io.Reader
	add func(int64)
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.add(int64(n))
	return n, err
}
