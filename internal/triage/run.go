package triage

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"sync"
	"sync/atomic"
)

const (
	blockSize  = longest
	longest    = maxLine + 64<<10 // what a block grows to that is one long line
	maxWorkers = 8
	lookBack   = 32 << 10 // how far before the end of a block a line is looked for where the next may begin
)

// Options say how to run.
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
	Redact func([]byte) []byte
	// Live hands out what there is instead of waiting for a block to be full: for a file that is still being written. Compression
	// is not looked for.
	Live bool

	blockSize int  // for the tests
	serial    bool // for the tests: one block after the other
	every     bool // for the tests: without the search
}

// SourceError says which source could not be read.
type SourceError struct {
	Name string
	Err  error
}

func (e *SourceError) Error() string {
	var path *fs.PathError
	if errors.As(e.Err, &path) { // it would say the name again
		return e.Name + ": " + path.Err.Error()
	}
	return e.Name + ": " + e.Err.Error()
}
func (e *SourceError) Unwrap() error { return e.Err }

// Run reads all sources and returns what is in them. When some cannot be read, or not to their end, the error joins a *SourceError for
// each, and the result holds what could be read. When the context ends, so does Run, with its error and what has been counted so far.
func Run(ctx context.Context, sources []Source, o Options) (*Partial, error) {
	o.Workers = max(1, min(o.Workers, maxWorkers))
	if o.blockSize == 0 {
		o.blockSize = blockSize
	}
	files := min(o.Workers, len(sources))
	if o.Line != nil {
		files = 1
	}
	r := &runner{o: o, total: NewPartial(o.Samples), jobs: make(chan *block), free: make(chan []byte, 2*files+o.Workers+1)}
	for range cap(r.free) {
		r.free <- nil
	}
	var scanners, readers sync.WaitGroup
	for range o.Workers {
		scanners.Go(r.scanAll)
	}
	errs := make([]error, len(sources))
	next := atomic.Int64{}
	for range files {
		readers.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(sources) || ctx.Err() != nil {
					return
				}
				if err := r.read(ctx, sources[i]); err != nil && ctx.Err() == nil {
					errs[i] = &SourceError{sources[i].Name, err}
				}
			}
		})
	}
	readers.Wait()
	close(r.jobs)
	scanners.Wait()
	r.total.redact(o.hide)
	return r.total, errors.Join(append(errs, ctx.Err())...)
}

func (o *Options) hide(text []byte) []byte {
	text = Hide(text)
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
	// What of total those who scan may know, so that they count no finer: whether clients, paths and keys are too many, and how wide
	// the cells of the series are.
	full                [3]atomic.Bool
	level, limitedLevel atomic.Int32
	jobs                chan *block
	free                chan []byte
}

// block is a part of a source that begins and ends with whole lines.
type block struct {
	source *Source
	data   []byte
	buffer []byte
	offset int64
	alone  bool // the first line of the next block begins a record
	last   bool
	long   bool  // the block is one line of which the rest has been left out
	extra  int64 // bytes that have been left out
	binary bool  // not text: only counted
	serial *atomic.Bool

	done                 chan struct{}
	scanned              bool
	partial              *Partial
	clients, paths, keys counted
	matched              [][]byte
	lines                int64
	open                 *assembler // with the records that go on in the next block; nil if there are none
}

// scanAll scans blocks ahead of their turn, as if nothing of the block before went on in them.
func (r *runner) scanAll() {
	var idle *assembler // one whose records have all ended may be used again
	k := newSink(r)
	for b := range r.jobs {
		if !b.serial.Load() {
			if idle != nil {
				idle.a.clock = clock{date: b.source.Date, fixed: r.o.Year}
			}
			idle = r.scan(b, idle, k, 0)
			b.scanned = true
		}
		close(b.done)
	}
}

// read reads a source to its end: cut into blocks, which others scan, and whose results are joined in order.
func (r *runner) read(ctx context.Context, source Source) error {
	in, err := source.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	stop := context.AfterFunc(ctx, func() { in.Close() }) // a pipe that nothing is written to would wait for ever
	defer stop()
	raw := io.Reader(in)
	if r.o.Progress != nil {
		raw = &counter{in, r.o.Progress}
	}
	out, binary := raw, false
	if !r.o.Live {
		var closing func()
		if out, closing, binary, err = unpacked(raw); err != nil {
			return err
		}
		defer closing()
	}
	turns := make(chan *block, cap(r.free))
	var joiner sync.WaitGroup
	joiner.Go(func() { r.join(turns) })
	err = r.cut(ctx, &source, out, binary, turns)
	close(turns)
	joiner.Wait()
	return err
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

// join takes the blocks of a source in order. What went on from one into the next, which could not be known ahead, is read again.
func (r *runner) join(turns <-chan *block) {
	var open *assembler
	k := newSink(r)
	lines := int64(0)
	for b := range turns {
		<-b.done
		switch {
		case open != nil || !b.scanned:
			r.scan(b, open, k, lines)
		case b.open != nil:
			b.open.move(lines)
		}
		if lines > 0 && open == nil && b.scanned {
			b.partial.move(lines)
		}
		open = b.open
		b.serial.Store(open != nil || r.o.serial)
		lines += b.lines
		for _, line := range b.matched {
			r.o.Line(b.source.Name, r.o.hide(line))
		}
		r.mu.Lock()
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
		r.free <- b.buffer
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
