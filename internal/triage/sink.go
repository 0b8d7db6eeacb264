package triage

import (
	"bytes"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/statuscode"
	"github.com/hex21/hex21/internal/triage/facts"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/record"
	"github.com/hex21/hex21/internal/triage/search"
)

// Filter chooses which records count.
type Filter struct {
	Codes        []string // as written in logs, the documented codes of aliases, or statuses: 429, 5XX; empty for all
	Since, Until time.Time
	Path         string // the path of the request begins with it
}

// sink reads the records of a block and counts what they say. What is counted often is counted in arrays, and put into the maps of the result by close.
type sink struct {
	reader     *facts.Reader
	partial    *Partial
	file       string
	vocabulary *search.Vocabulary
	filter     *Filter
	matched    []match // the lines that matched, if they are wanted
	lines      bool
	scratch    []byte
	who        map[string]string // names of clients, so that each is made once
	slots      []slot            // of the codes of the vocabulary
	statuses   statusCounts
	series     front
	clients    nameCounter
	paths      nameCounter
	keys       nameCounter
}

// match is a line that matched.
type match struct {
	order int64
	line  []byte
}

// statusCounts holds how often each status was counted.
type statusCounts [facts.MaxStatus - facts.MinStatus + 1]int64

// moveTo moves the counts into a map that has none of them.
func (c *statusCounts) moveTo(counts map[int]int64) {
	for i, n := range c {
		if n > 0 {
			counts[facts.MinStatus+i] = n
		}
	}
	clear(c[:])
}

// slot holds the counts of a code.
type slot struct {
	*CodeCount
	statuses *statusCounts
	limit    bool
}

func newSink(r *runner) *sink {
	v := r.o.Vocabulary
	return &sink{reader: facts.NewReader(v), vocabulary: v, filter: r.o.Filter, lines: r.o.Line != nil, slots: make([]slot, v.Size())}
}

// open begins to count a block. It need not count in more detail than the whole run does.
func (k *sink) open(r *runner, source *Source, s *record.Assembler) {
	k.reader.Clock, k.reader.Columns = s.Clock, s.Columns
	k.file, k.partial, k.matched = source.Name, NewPartial(r.o.Samples), nil
	p := k.partial
	p.series.level, p.limited.level = int(r.level.Load()), int(r.limitedLevel.Load())
	k.series.to = &p.series
	k.clients.full, k.paths.full, k.keys.full = r.full[0].Load(), r.full[1].Load(), r.full[2].Load()
}

// slot returns the slot in which a code is counted.
func (k *sink) slot(h *facts.Hit) slot {
	if h.Index < 0 {
		return slot{CodeCount: k.partial.code(h.Code, h.Known)}
	}
	s := &k.slots[h.Index]
	if s.CodeCount == nil {
		s.CodeCount, s.limit = k.partial.code(h.Code, h.Known), k.vocabulary.IsLimit(h.Code)
		if s.statuses == nil {
			s.statuses = new(statusCounts)
		}
	}
	return *s
}

// take counts what a record says.
func (k *sink) take(rec *record.Record) {
	r := k.reader.Read(rec)
	if r.Empty() || !k.passes(r) {
		return
	}
	p := k.partial
	p.Records++
	p.Matched += int64(len(r.Lines))
	if r.Timed {
		p.seen(r.Time)
	}
	limited := false
	for i := range r.Hits {
		limited = k.countCode(&r.Hits[i], r, rec) || limited
	}
	for _, status := range r.Statuses {
		k.countStatus(status, r)
		limited = limited || status == http.StatusTooManyRequests
	}
	k.countNames(r, limited)
	if k.lines {
		for _, l := range r.Lines {
			k.matched = append(k.matched, match{rec.Order, bytes.Clone(rawOf(rec, l.Line))})
		}
	}
	if len(p.Codes) > 2*maxUnknown {
		p.bound()
	}
}

// countCode counts a code of a record and reports whether it is about a rate limit.
func (k *sink) countCode(h *facts.Hit, r *facts.Facts, rec *record.Record) (limited bool) {
	c := k.slot(h)
	c.Count++
	for _, status := range r.Statuses {
		if c.statuses != nil {
			c.statuses[status-facts.MinStatus]++
		} else {
			c.Statuses[status]++
		}
	}
	example := timedSample{Sample: Sample{File: k.file, Line: h.Line, Offset: h.At}}
	if r.Timed {
		c.seen(r.Time)
		k.series.add(secondOf(r.Time), h.Code, h.Index)
		example.At = r.Time
	}
	if c.wants(&example, k.partial.samples) {
		example.RequestID = string(r.ID)
		example.Text = string(textOf(rec, h.Line))
		if r.Timed {
			example.Time = stampOf(r.Time)
		}
		c.sample(example, k.partial.samples)
	}
	return c.limit
}

// countStatus counts a status of a record. A record without a code is in the series under its status.
func (k *sink) countStatus(status int, r *facts.Facts) {
	k.statuses[status-facts.MinStatus]++
	if len(r.Hits) == 0 && r.Timed {
		k.series.add(secondOf(r.Time), strconv.Itoa(status), status)
	}
}

// countNames counts the client, the path and the key of a record, and when a client exceeded a limit.
func (k *sink) countNames(r *facts.Facts, limited bool) {
	k.scratch = route(k.scratch[:0], r.Path)
	k.paths.add(k.scratch)
	key := fingerprint(r.Key)
	k.keys.add(key)
	address := idiom.WithoutPort(r.Client)
	who := k.clients.add(address)
	if !limited || !r.Timed || k.partial.limited.over() {
		return
	}
	if who == "" {
		who = k.nameOf(address, key)
	}
	k.partial.limited.add(secondOf(r.Time), who, 1)
}

// nameOf returns the first name that is not empty. The string of each name is allocated only once.
func (k *sink) nameOf(client, key []byte) string {
	who := client
	if len(who) == 0 {
		who = key
	}
	name, ok := k.who[string(who)]
	if !ok {
		if k.who == nil {
			k.who = map[string]string{}
		}
		name = string(who)
		k.who[name] = name
	}
	return name
}

// close puts what has been counted into the result.
func (k *sink) close() *Partial {
	k.series.flush()
	for _, c := range k.partial.Codes {
		c.Sources[k.file] = c.Count
	}
	for i := range k.slots {
		s := &k.slots[i]
		if s.CodeCount == nil {
			continue
		}
		s.statuses.moveTo(s.Statuses)
		s.CodeCount = nil
	}
	k.statuses.moveTo(k.partial.Statuses)
	return k.partial
}

// names returns the names that have been counted.
func (k *sink) names() [3]counted {
	return [...]counted{k.clients.flush(), k.paths.flush(), k.keys.flush()}
}

func (k *sink) passes(r *facts.Facts) bool {
	f := k.filter
	if f == nil {
		return true
	}
	if !f.Since.IsZero() && (!r.Timed || time.Unix(0, r.Time).Before(f.Since)) || !f.Until.IsZero() && (!r.Timed || !time.Unix(0, r.Time).Before(f.Until)) {
		return false
	}
	if f.Path != "" && !strings.HasPrefix(string(pathOf(r.Path)), f.Path) {
		return false
	}
	if len(f.Codes) == 0 || slices.ContainsFunc(r.Statuses, f.wantsStatus) {
		return true
	}
	r.Hits = slices.DeleteFunc(r.Hits, func(h facts.Hit) bool {
		return !slices.Contains(f.Codes, h.Code) && !slices.Contains(f.Codes, k.vocabulary.Canonical(h.Code))
	})
	return len(r.Hits) > 0
}

// wantsStatus reports whether a status is one of the codes: 429, or 4XX.
func (f *Filter) wantsStatus(status int) bool {
	return slices.ContainsFunc(f.Codes, func(code string) bool { return statuscode.Matches(code, status) })
}

// textOf returns the text of the line of a record. That of a part of a split line begins earlier, since a secret or its name may be split, too.
func textOf(r *record.Record, line int64) []byte {
	for i := range r.Pieces {
		p := &r.Pieces[i]
		if p.Place.Line == line {
			return p.Text[:min(len(p.Text), maxText)]
		}
		for j, m := range p.Marks {
			if m.Place.Line == line {
				end := len(p.Text)
				if j+1 < len(p.Marks) {
					end = p.Marks[j+1].At
				}
				from := max(0, m.At-maxText/2)
				if from > 0 {
					from += bytes.IndexAny(p.Text[from:m.At], " ,") + 1
				}
				return p.Text[from:min(end, from+maxText)]
			}
		}
	}
	return nil
}

// rawOf returns a line of a record as it is in the file.
func rawOf(r *record.Record, line int64) []byte {
	for i := range r.Pieces {
		if r.Pieces[i].Place.Line == line {
			return r.Pieces[i].Raw
		}
	}
	return textOf(r, line)
}

// secondOf returns a time in seconds since 1970.
func secondOf(ns int64) int64 { return floor(ns, 1e9) / 1e9 }

func stampOf(ns int64) string {
	return time.Unix(0, ns).UTC().Format("2006-01-02T15:04:05.999999999Z07:00")
}
