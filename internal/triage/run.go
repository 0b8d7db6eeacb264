package triage

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"sync"
	"sync/atomic"
	"time"

	"github.com/hex21/hex21/internal/triage/stamp"
	"github.com/hex21/hex21/internal/triage/unpack"
)

const (
	blockSize  = maxLine + 64<<10 // of usual lines, and of a long one
	maxWorkers = 8
	lookBack   = 32 << 10 // how far before the end of a block a line is looked for where the next may begin
)

// Source is one input: a file or a stream.
type Source struct {
	Name string // as it was given
	Open func() (io.ReadCloser, error)
	// Date is when the file was written: for times without a year.
	Date time.Time
	// Live marks a source that is still being written. What was read of it is passed on instead of waiting for a full block, compression is
	// not looked for, and its reader may return ErrQuiet.
	Live bool
	// SkippedLines and SkippedBytes precede the text that Open returns, because they count in another source.
	SkippedLines, SkippedBytes int64
}

// Options describe how to run.
type Options struct {
	Vocabulary *Vocabulary
	Workers    int     // goroutines that scan; at least 1, at most 8
	Filter     *Filter // nil for everything
	Samples    int     // of each code
	Year       int     // for times without a year, instead of the file's date; 0 if not given
	// Line is called with every line on which a code or a status counts, in order, if not nil.
	Line func(file string, line []byte)
	// Progress is called with the numbers of bytes that have been read, before decompression, from several goroutines, if not nil.
	Progress func(n int64)
	// Redact hides more of samples and of the lines of Line than Hide does, such as the key in use, if not nil.
	Redact    func([]byte) []byte
	blockSize int  // for the tests
	serial    bool // for the tests: one block after the other
	every     bool // for the tests: without the search
}

// ErrQuiet is returned by the reader of a live source when nothing has arrived for a moment, but may arrive later. Open records end.
var ErrQuiet = errors.New("there was no input for a moment")

// SourceError describes which source could not be read.
type SourceError struct {
	Name string
	Err  error
}

func (e *SourceError) Error() string {
	var path *fs.PathError
	if errors.As(e.Err, &path) { // it would repeat the name
		return e.Name + ": " + path.Err.Error()
	}
	if errors.Is(e.Err, io.ErrUnexpectedEOF) {
		return e.Name + ": the compressed data is cut off"
	}
	return e.Name + ": " + e.Err.Error()
}
func (e *SourceError) Unwrap() error { return e.Err }

// Run reads all sources and returns what is in them. When some cannot be read, or not to their end, the error joins a *SourceError for
// each, and the result holds what could be read. When the context ends, so does Run, with its error and what has been counted so far.
func Run(ctx context.Context, sources []Source, o Options) (*Partial, error) {
	r := newRunner(o)
	free := make(chan []byte, 2*r.o.Workers+1)
	for range cap(free) {
		free <- nil
	}
	all := make([]*reading, len(sources))
	for i := range sources {
		all[i] = newReading(&sources[i], free)
	}
	if o.Line != nil { // the lines of a file after those of the one before
		for i := range all {
			r.readAll(ctx, all[i:i+1])
		}
	} else {
		r.readAll(ctx, all)
	}
	for _, s := range all {
		r.addError(s)
	}
	if ctx.Err() != nil {
		return r.result(), ctx.Err()
	}
	return r.result(), errors.Join(r.errs...)
}

// Follow is Run for sources that come one after the other, of which some are live. It reads all of them at the same time, and ends when the
// channel is closed and the readers have ended. The end of the context is how it usually ends, and not an error.
func Follow(ctx context.Context, sources <-chan Source, o Options) (*Partial, error) {
	r := newRunner(o)
	var readers sync.WaitGroup
	for source := range sources {
		free := make(chan []byte, 2)
		free <- nil
		free <- nil
		readers.Go(func() {
			s := newReading(&source, free)
			new(worker).read(ctx, r, s)
			s.ended.Wait()
			r.mu.Lock()
			defer r.mu.Unlock()
			r.addError(s)
		})
	}
	readers.Wait()
	return r.result(), errors.Join(r.errs...)
}

func newRunner(o Options) *runner {
	o.Workers = max(1, min(o.Workers, maxWorkers))
	if o.blockSize == 0 {
		o.blockSize = blockSize
	}
	return &runner{o: o, total: NewPartial(o.Samples)}
}

// addError takes the error of a source that could not be read to its end.
func (r *runner) addError(s *reading) {
	err := s.failed.Load()
	if err == nil {
		return
	}
	if u, ok := errors.AsType[*unpack.Error](*err); ok {
		u.Name = s.source.Name
	}
	r.errs = append(r.errs, &SourceError{s.source.Name, *err})
}

func (r *runner) result() *Partial {
	r.total.redact(r.o.hide)
	return r.total
}

func (o *Options) hide(text []byte) []byte {
	text = RedactSecrets(text)
	if o.Redact != nil {
		text = o.Redact(text)
	}
	return text
}

func (p *Partial) redact(redact func([]byte) []byte) {
	for _, c := range p.Codes {
		for i := range c.Samples {
			c.Samples[i].Text = string(redact([]byte(c.Samples[i].Text)))
		}
	}
}

// runner is one run.
type runner struct {
	o     Options
	mu    sync.Mutex
	total *Partial
	errs  []error
	large sync.Mutex // held by the one source whose decoder may have a large window
	// What the scanning goroutines may know about total, so that they do not count in more detail: whether there are too many clients,
	// paths and keys, and how wide the cells of the series are.
	full                [3]atomic.Bool
	level, limitedLevel atomic.Int32
}

// block is a part of a source that begins and ends with whole lines.
type block struct {
	chunk                     // the whole input or, for a block of a file, its position and what follows it
	file    *io.SectionReader // nil for a block in memory
	counted bool              // as progress
	source  *Source
	binary  bool // not text: only counted

	done                 chan struct{}
	scanned              bool
	err                  error // why not all of a block of a file could be read
	partial              *Partial
	clients, paths, keys counted
	matched              [][]byte
	lines                int64
	open                 *assembler // with the records that go on in the next block; nil if there are none
}

// readAll reads sources to their ends. Each goroutine takes one source at a time, and helps the others when none is left.
func (r *runner) readAll(ctx context.Context, sources []*reading) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range r.o.Workers {
		workers.Go(func() {
			var w worker
			for i := int(next.Add(1)) - 1; i < len(sources); i = int(next.Add(1)) - 1 {
				w.read(ctx, r, sources[i])
			}
			for _, s := range sources {
				w.read(ctx, r, s)
			}
		})
	}
	workers.Wait()
	for _, s := range sources {
		s.ended.Wait()
	}
}

// worker is a goroutine that reads and scans.
type worker struct {
	k      *sink
	idle   *assembler // one whose records have all ended may be used again
	buffer []byte     // for the chunks of a block of a file
}

// read scans the blocks of a source ahead of their turn, as if no record of the block before went on in them.
func (w *worker) read(ctx context.Context, r *runner, s *reading) {
	s.begun.Do(func() { s.begin(ctx, r) })
	for b := range s.ready {
		if !s.serial.Load() {
			if w.idle != nil {
				w.idle.a.clock = stamp.Clock{Date: b.source.Date, Year: r.o.Year}
			}
			w.idle = w.scan(r, b, w.idle, 0)
			b.scanned = true
			s.fail(ctx, b.err)
			if b.quiet { // a live source may now be silent for long
				*w = worker{}
			}
		}
		close(b.done)
	}
}

// join takes the blocks of a source in order. A record that goes on from one block into the next could not be known ahead, and is read
// again.
func (r *runner) join(ctx context.Context, s *reading) {
	var open *assembler
	var w worker
	lines := s.source.SkippedLines
	for b := range s.turns {
		<-b.done
		switch {
		case open != nil || !b.scanned:
			w.scan(r, b, open, lines)
			s.fail(ctx, b.err)
		case b.open != nil:
			b.open.move(lines)
		}
		if lines > 0 && open == nil && b.scanned {
			b.partial.move(lines)
		}
		open = b.open
		s.serial.Store(open != nil || r.o.serial)
		lines += b.lines
		r.mu.Lock()
		for _, line := range b.matched {
			r.o.Line(b.source.Name, r.o.hide(line))
		}
		r.total.Merge(b.partial)
		r.total.Clients.take(b.clients)
		r.total.Paths.take(b.paths)
		r.total.Keys.take(b.keys)
		r.full[0].Store(r.total.Clients.Full)
		r.full[1].Store(r.total.Paths.Full)
		r.full[2].Store(r.total.Keys.Full)
		r.level.Store(int32(r.total.series.level))
		r.limitedLevel.Store(int32(r.total.limited.level))
		r.mu.Unlock()
		b.partial, b.matched = nil, nil
		s.release(b.buffer)
	}
}

// move adds to the line numbers of the samples.
func (p *Partial) move(lines int64) {
	for _, c := range p.Codes {
		for i := range c.Samples {
			c.Samples[i].Line += lines
		}
	}
}
