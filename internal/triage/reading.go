package triage

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"sync"
	"sync/atomic"

	"github.com/hex21/hex21/internal/triage/record"
	"github.com/hex21/hex21/internal/triage/stamp"
	"github.com/hex21/hex21/internal/triage/unpack"
)

// reading is a source that is being read. One goroutine decompresses it and cuts it into blocks, which limits the speed of compressed
// sources.
// The blocks of a file are read by the goroutine that scans them, while they are in the cache of the processor.
type reading struct {
	source        *Source
	free          chan []byte // buffers, including those that are yet to be allocated
	begun         sync.Once
	failed        atomic.Pointer[error] // why it cannot be read, or not to its end
	record.Cutter                       // of a stream
	file          io.ReaderAt           // nil for a stream
	size          int64                 // of the file, when it was opened
	at            int64                 // where in the file the next block begins
	ahead         []byte                // what has been read after that
	close         func()
	binary        bool
	columns       *record.Columns // that its first lines name; nil if they do not
	numbered      bool            // its lines are
	dayFirst      bool            // 03/11/2026 is in November
	serial        atomic.Bool
	ready         chan *block // for the scanning goroutines
	turns         chan *block // in order, for the joining goroutine
	ended         sync.WaitGroup
}

func newReading(source *Source, free chan []byte) *reading {
	return &reading{source: source, free: free, ready: make(chan *block, 1), Cutter: record.Cutter{Offset: source.SkippedBytes}}
}

// begin opens the source and reads it in the background.
func (s *reading) begin(ctx context.Context, r *runner) {
	if ctx.Err() != nil {
		close(s.ready)
		return
	}
	if err := s.open(ctx, r); err != nil {
		if ctx.Err() == nil {
			s.failed.Store(&err)
		}
		close(s.ready)
		return
	}
	s.serial.Store(r.o.serial)
	s.turns = make(chan *block, cap(s.free))
	s.ended.Go(func() { s.read(ctx, r) })
	s.ended.Go(func() {
		r.join(ctx, s)
		s.close()
	})
}

func (s *reading) open(ctx context.Context, r *runner) error {
	in, err := s.source.Open()
	if err != nil {
		return err
	}
	stop := context.AfterFunc(ctx, func() { in.Close() }) // a pipe that nothing is written to would wait forever
	s.In, s.close = in, func() { stop(); in.Close() }
	if err := s.openFile(in); err != nil {
		s.close()
		return err
	}
	if s.file != nil {
		return nil
	}
	if r.o.Progress != nil {
		s.In = &counter{in, r.o.Progress}
	}
	alone := false
	text, err := unpack.New(s.In, func() {
		if !alone {
			r.large.Lock()
			alone = true
		}
	})
	leave := func() {
		if alone {
			r.large.Unlock()
		}
	}
	if err != nil {
		s.close()
		leave()
		return err
	}
	s.In, s.binary, s.close = text, text.Binary, func() { text.Close(); stop(); in.Close(); leave() }
	return nil
}

// read hands out the blocks of the source.
func (s *reading) read(ctx context.Context, r *runner) {
	defer func() {
		s.Rest, s.ahead = nil, nil
		close(s.turns)
		close(s.ready)
	}()
	for first := true; s.failed.Load() == nil; first = false {
		var buffer []byte
		select {
		case buffer = <-s.free:
		case <-ctx.Done():
		}
		if ctx.Err() != nil {
			return
		}
		b := &block{source: s.source, first: first, binary: s.binary, done: make(chan struct{})}
		var err error
		if s.file != nil {
			err = s.cutFile(r, b)
			b.Buffer = buffer
		} else {
			if buffer == nil {
				buffer = make([]byte, r.o.blockSize)
			}
			if b.Chunk, err = s.Cut(buffer, false); first {
				s.look(b.Data, true)
			}
		}
		s.turns <- b
		s.ready <- b
		if err != nil {
			s.fail(ctx, err)
			return
		}
	}
}

// release lets a buffer be used again.
func (s *reading) release(buffer []byte) {
	select {
	case s.free <- buffer:
	default: // one that was made when the run was interrupted
	}
}

// fail ends a source that could not be read any further. That it is closed when the context ends is not an error.
func (s *reading) fail(ctx context.Context, err error) {
	if err != nil && !errors.Is(err, io.EOF) && ctx.Err() == nil {
		err = fmt.Errorf("read: %w", err)
		s.failed.CompareAndSwap(nil, &err)
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

// blocksOfFile is the factor by which blocks of a file are larger than blocks in memory, so that fewer have to be joined.
const blocksOfFile = 4

// lookAhead is how much of a file is read at a time to find the end of a line.
const lookAhead = 4 << 10

// openFile prepares to read several parts of a file in parallel. The file must be a regular file with uncompressed text.
func (s *reading) openFile(in io.Reader) error {
	file, ok := in.(interface {
		io.ReaderAt
		io.Seeker
		Stat() (fs.FileInfo, error)
	})
	if !ok {
		return nil
	}
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return nil //nolint:nilerr // it is read from beginning to end, which then returns the error
	}
	at, err := file.Seek(0, io.SeekCurrent)
	if err != nil {
		return nil //nolint:nilerr // as above
	}
	head := make([]byte, unpack.Head)
	n, err := file.ReadAt(head, at)
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if binary, ok := unpack.Plain(head[:n]); ok {
		s.file, s.at, s.size, s.binary = file, at, info.Size(), binary
		s.look(head[:n], true)
		n, _ = file.ReadAt(head, max(at, s.size-int64(len(head))))
		s.dayFirst = s.dayFirst || stamp.IsDayFirst(head[:n])
	}
	return nil
}

// look finds out how the lines of a source are to be read, by those at its beginning. It returns whether what follows may show more.
func (s *reading) look(head []byte, first bool) (undecided bool) {
	s.columns, undecided = record.ColumnsOf(head, first)
	if first && s.columns == nil {
		s.numbered = record.IsNumbered(head)
	}
	s.dayFirst = s.dayFirst || stamp.IsDayFirst(head)
	return undecided
}

// cutFile finds the end of a block of the file. The error is io.EOF for the last block, which extends to the end of the text.
func (s *reading) cutFile(r *runner, b *block) error {
	size := int64(r.o.blockSize)
	if r.o.Line == nil { // lines are kept until their turn
		size *= blocksOfFile
	}
	end, err := int64(math.MaxInt64), io.EOF
	if s.at+size < s.size {
		if end, err = s.lineEnd(s.at + size); err != nil {
			end = math.MaxInt64
		}
	}
	b.file = io.NewSectionReader(s.file, s.at, end-s.at)
	b.Offset, b.Last = s.Offset, err != nil
	s.Offset, s.at = s.Offset+end-s.at, end
	return err
}

// lineEnd returns where the first line begins that ends after a place in the file.
func (s *reading) lineEnd(from int64) (int64, error) {
	if s.ahead == nil {
		s.ahead = make([]byte, lookAhead)
	}
	for {
		n, err := s.file.ReadAt(s.ahead, from)
		if i := bytes.IndexByte(s.ahead[:n], '\n'); i >= 0 {
			return from + int64(i) + 1, nil
		}
		if err != nil {
			return 0, err
		}
		from += int64(n)
	}
}
