// Package triage reads logs of any size and any mix of formats and returns which API errors are in them: counts, times, requests.
//
// Run reads Sources: each is decompressed by content (package unpack), cut into blocks at line ends, and scanned by several goroutines. In a block,
// lines are searched for what every error contains (search) and joined to records (record); only the few records that may have an error are read
// (facts), and counted here. The codes and statuses of a record count once. Lines that may continue a record of the block before are set aside until
// that is known, so that the result does not depend on where blocks begin. Follow does the same for files that are still being written.
//
// The packages below know less and less: facts, record, search, idiom (what loggers have in common), lex (the parts of text), with stamp for times.
// Each imports only those after it.
//
// The result is a Partial: mergeable in any order and any grouping, bounded in size, and the same as that of one run over everything.
// Partial.Summary turns it into what people and programs read.
//
// The package opens no files, prints nothing and reads no clock.
package triage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/record"
	"github.com/hex21/hex21/internal/triage/search"
	"github.com/hex21/hex21/internal/triage/stamp"
	"github.com/hex21/hex21/internal/triage/unpack"
)

const (
	maxWorkers = 8

	sourcesAtOnce = 1000 // each needs memory for its state, and there may be a million
	maxErrors     = 1000 // that are listed
)

// Source is one input: a file or a stream.
type Source struct {
	Name string // as it was given
	Open func() (io.ReadCloser, error)
	// Live opens a source that is still being written, in place of Open. What was read of it is passed on instead of waiting for a full block,
	// and compression is not looked for.
	Live func() (LiveReader, error)
	// Date is when the file was written: for times without a year.
	Date time.Time
	// SkippedLines and SkippedBytes precede the text of a live source, because they count in another one.
	SkippedLines, SkippedBytes int64
}

// Options describe how to run.
type Options struct {
	Vocabulary *search.Vocabulary
	Workers    int     // goroutines that scan; at least 1, at most 8
	Filter     *Filter // nil for everything
	Samples    int     // of each code
	Year       int     // for times without a year, instead of the file's date; 0 if not given
	// Zone returns the zone of a name of the zone database, or nil, from several goroutines. Without it, times with such a name are in UTC.
	Zone func(name []byte) *time.Location
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

// SourceError describes which source could not be read.
type SourceError struct {
	Name string
	Err  error
}

func (e *SourceError) Error() string {
	if path, ok := errors.AsType[*fs.PathError](e.Err); ok { // it would repeat the name
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
func Run(ctx context.Context, sources iter.Seq[Source], o Options) (*Partial, error) {
	r := newRunner(o)
	free := r.buffers()
	some := make([]Source, 0, sourcesAtOnce)
	for source := range sources {
		if len(some) == cap(some) {
			r.readSome(ctx, some, free)
			some = some[:0]
		}
		if ctx.Err() != nil {
			break
		}
		some = append(some, source)
	}
	r.readSome(ctx, some, free)
	if ctx.Err() != nil {
		return r.result(), ctx.Err()
	}
	return r.result(), r.failed()
}

// readSome reads sources at the same time.
func (r *runner) readSome(ctx context.Context, sources []Source, free chan []byte) {
	together := max(1, len(sources))
	if r.o.Line != nil { // the lines of a file after those of the one before
		together = 1
	}
	for some := range slices.Chunk(sources, together) {
		all := make([]*reading, len(some))
		for i := range some {
			all[i] = newReading(&some[i], free)
		}
		r.readAll(ctx, all)
		for _, s := range all {
			r.addError(s)
		}
		if ctx.Err() != nil {
			return
		}
	}
}

// buffers returns places for the buffers of the sources, which are allocated when they are needed.
func (r *runner) buffers() chan []byte {
	free := make(chan []byte, 2*r.o.Workers+1)
	for range cap(free) {
		free <- nil
	}
	return free
}

func newRunner(o Options) *runner {
	o.Workers = max(1, min(o.Workers, maxWorkers))
	if o.blockSize == 0 {
		o.blockSize = record.BlockSize
	}
	return &runner{o: o, total: NewPartial(o.Samples), idle: make(chan *record.Assembler, 2*o.Workers)}
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
	if len(r.errs) == maxErrors {
		r.others++
		return
	}
	r.errs = append(r.errs, &SourceError{s.source.Name, *err})
}

// failed returns the errors of the sources.
func (r *runner) failed() error {
	if r.others > 0 {
		r.errs = append(r.errs, fmt.Errorf("%d more files could not be read", r.others))
	}
	return errors.Join(r.errs...)
}

func (r *runner) result() *Partial {
	r.total.redact(r.o.hide)
	return r.total
}

func (o *Options) hide(text []byte) []byte {
	text = []byte(redact.LogLine(string(lex.StripColors(text, nil))))
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
	o      Options
	mu     sync.Mutex
	total  *Partial
	errs   []error
	others int        // errors beyond maxErrors
	large  sync.Mutex // held by the one source whose decoder may have a large window
	// What the scanning goroutines may know about total, so that they do not count in more detail: whether there are too many clients,
	// paths and keys, and how wide the cells of the series are.
	full                [3]atomic.Bool
	level, limitedLevel atomic.Int32
	idle                chan *record.Assembler
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

// assembler returns one without open records.
func (r *runner) assembler(of *reading) *record.Assembler {
	var s *record.Assembler
	select {
	case s = <-r.idle:
	default:
		s = record.NewAssembler(r.o.Vocabulary)
		s.Every = r.o.every
	}
	s.Clock, s.Columns, s.Numbered = r.clock(of.source), of.columns, of.numbered
	s.Clock.DayFirst = of.dayFirst
	return s
}

// clock returns what is known about the times of a source.
func (r *runner) clock(of *Source) stamp.Clock {
	return stamp.Clock{Date: of.Date, Year: r.o.Year, Zone: r.o.Zone}
}

// leave lets an assembler be used again.
func (r *runner) leave(s *record.Assembler) {
	s.Reset()
	select {
	case r.idle <- s:
	default:
	}
}

// join adds up the blocks of a source.
func (r *runner) join(ctx context.Context, s *reading) {
	j := joiner{r: r, s: s, late: newSink(r), lines: s.source.SkippedLines}
	for b := range s.turns {
		<-b.done
		j.take(b)
		s.fail(ctx, b.err)
		s.release(b.Buffer)
	}
	if j.open != nil {
		r.leave(j.open)
	}
}

// merge adds what was counted in a block.
func (r *runner) merge(p *Partial, found [3]counted) {
	r.total.Merge(p)
	for i, to := range [...]*names{&r.total.Clients, &r.total.Paths, &r.total.Keys} {
		to.take(found[i])
		r.full[i].Store(to.Full)
	}
	r.level.Store(int32(r.total.series.level))
	r.limitedLevel.Store(int32(r.total.limited.level))
}
