// Package loggen writes logs as loggers, servers and containers do, with a known number of errors in them and with words and numbers that
// look like errors and are not. The same seed generates the same log. Tests and benchmarks read what it writes.
package loggen

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"time"
)

// Options choose a log.
type Options struct {
	Format string  // one of Formats
	Events int     // log lines with what belongs to them; 0 for no bound
	Bytes  int64   // stop after that many bytes; 0 means no bound
	Share  float64 // of events that are errors, from 0 to 1
	Seed   uint64
	Start  time.Time
}

// Truth is what is in a log.
type Truth struct {
	Codes       map[string]int64
	Statuses    map[int]int64
	First, Last time.Time // of the errors
	Events      int
	Bytes       int64
}

// event is one event of the generated log.
type event struct {
	at      time.Time
	code    string // empty when all is well
	status  int
	message string
	id      string
	path    string
	client  string
	size    int // in bytes, often a number that could be a status
	millis  int
	decoy   string // a text about errors that is not one
}

// format writes events in one way. plain formats have no place for a code, only for the status.
type format struct {
	name    string
	plain   bool // access lines: the code is not in them
	bare    bool // the status is not in them
	millis  bool // times have milliseconds
	write   func(w *strings.Builder, e event)
	begin   string
	between string
	end     string
}

var kinds = []struct {
	code, message string
	status        int
}{
	{"RATE_LIMIT", "Rate limit exceeded", 429}, {"NOT_FOUND", "Requested resource was not found", 404}, {"INVALID_AUTH", "Invalid authentication credentials", 401},
	{"SERVICE_UNAVAILABLE", "Service temporarily unavailable", 503}, {"INTERNAL_ERROR", "Internal server error", 500}, {"GONE", "Resource no longer exists", 410},
	{"RATE_LIMIT_EXCEEDED", "Too many requests", 429},
}

var decoys = []string{
	"What RATE_LIMIT means", "conflict-of-interest in science", "not-found-in-nature", "the GONE series", "A guide to INTERNAL_ERROR and SERVICE_UNAVAILABLE",
	"see https://hex21.dev/errors/RATE_LIMIT", "404 ways to write", "errors.RATE_LIMIT",
}

var sizes = []int{404, 429, 500, 503, 401, 1404, 40400, 512, 200, 99}

// Formats lists the names of the formats.
func Formats() []string {
	var out []string
	for _, f := range formats {
		out = append(out, f.name)
	}
	return out
}

// Write writes a log and returns what is in it.
func Write(to io.Writer, o Options) (Truth, error) {
	i := slices.IndexFunc(formats, func(f format) bool { return f.name == o.Format })
	if i < 0 {
		return Truth{}, fmt.Errorf("no format %q", o.Format)
	}
	f := formats[i]
	r := rand.New(rand.NewPCG(o.Seed, 21))
	w := bufio.NewWriterSize(to, 1<<20)
	truth := Truth{Codes: map[string]int64{}, Statuses: map[int]int64{}}
	at := o.Start
	var b strings.Builder
	b.WriteString(f.begin)
	for (o.Events == 0 || truth.Events < o.Events) && (o.Bytes == 0 || truth.Bytes < o.Bytes) {
		if truth.Events > 0 {
			b.WriteString(f.between)
		}
		at = at.Add(time.Duration(r.IntN(50)) * time.Millisecond)
		e := event{at: at.Add(-time.Duration(r.IntN(2000)) * time.Millisecond), status: 200, message: "request completed", id: fmt.Sprintf("req_%016x", r.Uint64()),
			path: fmt.Sprintf("/articles/quantum-%d", r.IntN(9000)), client: fmt.Sprintf("10.0.%d.%d", r.IntN(4), r.IntN(250)), size: sizes[r.IntN(len(sizes))],
			millis: 1 + r.IntN(900), decoy: decoys[r.IntN(len(decoys))]}
		if r.Float64() < o.Share {
			k := kinds[r.IntN(len(kinds))]
			e.code, e.status, e.message = k.code, k.status, k.message
			truth.count(f, e)
		}
		f.write(&b, e)
		truth.Events++
		truth.Bytes += int64(b.Len())
		if _, err := w.WriteString(b.String()); err != nil {
			return truth, err
		}
		b.Reset()
	}
	_, err := w.WriteString(f.end)
	truth.Bytes += int64(len(f.end))
	if err == nil {
		err = w.Flush()
	}
	return truth, err
}

func (t *Truth) count(f format, e event) {
	if !f.plain {
		t.Codes[e.code]++
	}
	if !f.bare {
		t.Statuses[e.status]++
	}
	precision := time.Second
	if f.millis {
		precision = time.Millisecond
	}
	at := e.at.Truncate(precision)
	if t.First.IsZero() || at.Before(t.First) {
		t.First = at
	}
	if at.After(t.Last) {
		t.Last = at
	}
}
