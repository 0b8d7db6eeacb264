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
	cutter             // of a stream
	file   io.ReaderAt // nil for a stream
	at     int64       // where in the file the next block begins
	ahead  []byte      // what has been read behind that
	close  func()
	binary bool
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
	stop := context.AfterFunc(ctx, func() { in.Close() }) // a pipe that nothing is written to would wait forever
	s.in, s.close = in, func() { stop(); in.Close() }
	if !r.o.Live {
		if err := s.openFile(in); err != nil {
			s.close()
			return err
		}
	}
	if s.file == nil && r.o.Progress != nil {
		s.in = &counter{in, r.o.Progress}
	}
	if s.file == nil && !r.o.Live {
		out, closing, binary, err := unpacked(s.in)
		if err != nil {
			if c, ok := errors.AsType[*CompressionError](err); ok {
				c.Name = s.source.Name
			}
			s.close()
			return err
		}
		before := s.close
		s.in, s.binary, s.close = out, binary, func() { closing(); before() }
	}
	s.serial.Store(r.o.serial)
	s.begun = true
	s.turns = make(chan *block, cap(r.free))
	s.joined.Go(func() {
		r.join(s)
		s.close()
	})
	return nil
}

// next reads a block, into buffer if need be, and puts it in turn. It returns nil at the end.
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
	b := &block{source: s.source, binary: s.binary, done: make(chan struct{})}
	var err error
	if s.file != nil {
		err = s.cutFile(r, b)
		b.buffer = buffer
	} else {
		if buffer == nil {
			buffer = make([]byte, r.o.blockSize)
		}
		b.chunk, err = s.cut(buffer, r.o.Live)
	}
	s.turns <- b
	if err != nil {
		s.end(err)
	}
	return b
}

// end lets no more blocks be read.
func (s *reading) end(err error) {
	if err != nil && !errors.Is(err, io.EOF) && s.err == nil {
		s.err = fmt.Errorf("read: %w", err)
	}
	if s.begun && !s.ended {
		close(s.turns)
	}
	s.ended = true
}

// fail ends a file of which a block could not be read.
func (s *reading) fail(err error) {
	if err == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.end(err)
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
