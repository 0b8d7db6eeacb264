package triage

import (
	"cmp"
	"maps"
	"math/bits"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/triage/lex"
)

const (
	maxUnknown = 1024 // codes that the catalog does not know
	maxSources = 1024 // files in which a code is counted
	maxNames   = 4096 // clients, paths and keys each; beyond that they are not counted
	maxText    = 2048 // bytes of a sample
	maxSamples = 100  // of a code
	allSamples = 3200 // of all codes together, but for three of each code
)

// Partial is the result of a part of the logs. Merging is associative and commutative, and the result of merging is that of one run
// over everything. Its size is bounded.
type Partial struct {
	Lines       int64                 `json:"lines"`
	Bytes       int64                 `json:"bytes"`
	Matched     int64                 `json:"matched_lines"`
	Records     int64                 `json:"records"` // with a code or a status
	LongLines   int64                 `json:"long_lines,omitempty"`
	Undecodable int64                 `json:"undecodable,omitempty"`
	Other       int64                 `json:"other_codes,omitempty"` // hits of unknown codes beyond maxUnknown
	period                            // of all records that count
	Codes       map[string]*CodeCount `json:"codes"`
	Statuses    map[int]int64         `json:"statuses"`
	Clients     names                 `json:"clients"`
	Paths       names                 `json:"paths"`
	Keys        names                 `json:"keys"`
	series      series
	limited     series // errors of limits per client
	samples     int    // how many samples each code keeps: fewer than were asked for if there are many codes
	unknown     int    // codes that the catalog does not know
	kept        int    // codes, when unknown ones were dropped the last time
}

// CodeCount is the result for one code.
type CodeCount struct {
	Known bool  `json:"known"`
	Count int64 `json:"count"`
	period
	Statuses map[int]int64    `json:"statuses,omitempty"`
	Sources  map[string]int64 `json:"sources,omitempty"`
	Others   int64            `json:"other_sources,omitempty"` // hits in files beyond maxSources
	Samples  []timedSample    `json:"samples,omitempty"`
}

// period is from the earliest to the latest time of records, in nanoseconds since 1970; 0 if no record had a time.
type period struct {
	First int64 `json:"first_ns,omitempty"`
	Last  int64 `json:"last_ns,omitempty"`
}

// Sample is a record that shows a code.
type Sample struct {
	File      string `json:"file"`
	Line      int64  `json:"line"`
	Offset    int64  `json:"offset"`
	Time      string `json:"time,omitempty"`
	RequestID string `json:"request_id,omitempty"`
	Text      string `json:"text"`
}

// timedSample is a Sample with its time in nanoseconds, by which samples are ordered.
type timedSample struct {
	Sample
	At int64 `json:"at_ns,omitempty"`
}

// NewPartial returns an empty result that keeps up to that many samples of each code.
func NewPartial(samples int) *Partial {
	return &Partial{Codes: map[string]*CodeCount{}, Statuses: map[int]int64{}, samples: min(samples, maxSamples), limited: series{most: limitedLevel}}
}

func (p *Partial) code(name string, known bool) *CodeCount {
	c := p.Codes[name]
	if c == nil {
		c = &CodeCount{Known: known, Statuses: map[int]int64{}, Sources: map[string]int64{}}
		p.Codes[name] = c
		p.unknown += lex.BoolInt(!known)
		p.boundSamples()
	}
	return c
}

// boundSamples drops samples if there are many codes. What is kept depends only on how many codes the result has in the end: results can be merged in any
// order.
func (p *Partial) boundSamples() {
	codes := len(p.Codes) - max(0, p.unknown-maxUnknown)
	most := max(3, allSamples>>bits.Len(uint(codes-1)))
	if most >= p.samples {
		return
	}
	p.samples = most
	for _, c := range p.Codes {
		if len(c.Samples) > most {
			c.Samples = slices.Clone(c.Samples[:most])
		}
	}
}

// Merge adds another result. The other one must not be used any more.
func (p *Partial) Merge(o *Partial) {
	p.Lines += o.Lines
	p.Bytes += o.Bytes
	p.Matched += o.Matched
	p.LongLines += o.LongLines
	p.Undecodable += o.Undecodable
	p.Records += o.Records
	p.Other += o.Other
	p.mergeCodesOf(o)
	for status, n := range o.Statuses {
		p.Statuses[status] += n
	}
	p.Clients.merge(&o.Clients)
	p.Paths.merge(&o.Paths)
	p.Keys.merge(&o.Keys)
	p.series.merge(&o.series)
	p.limited.merge(&o.limited)
	p.seen(o.First)
	p.seen(o.Last)
	p.bound()
}

// mergeCodesOf adds the codes of another result, which must not be used any more.
func (p *Partial) mergeCodesOf(o *Partial) {
	for name, from := range o.Codes {
		to := p.code(name, from.Known)
		to.Count += from.Count
		to.seen(from.First)
		to.seen(from.Last)
		for status, n := range from.Statuses {
			to.Statuses[status] += n
		}
		to.Others += from.Others
		for file, n := range from.Sources {
			to.Sources[file] += n
		}
		if len(to.Sources) > 2*maxSources {
			to.bound()
		}
		for _, s := range from.Samples {
			to.sample(s, p.samples)
		}
	}
	if len(p.Codes) > p.kept+maxUnknown { // not for each code where most are known
		p.bound()
		p.kept = len(p.Codes)
	}
}

// bound drops the unknown codes beyond the maximum, the last ones by name.
func (p *Partial) bound() {
	if len(p.Codes) <= maxUnknown {
		return
	}
	unknown := make([]string, 0, len(p.Codes))
	for name, c := range p.Codes {
		if !c.Known {
			unknown = append(unknown, name)
		}
	}
	slices.Sort(unknown)
	for _, name := range unknown[min(maxUnknown, len(unknown)):] {
		p.Other += p.Codes[name].Count
		delete(p.Codes, name)
		p.unknown--
	}
}

// bound drops the files beyond the maximum, the last ones by name.
func (c *CodeCount) bound() {
	if len(c.Sources) <= maxSources {
		return
	}
	for _, file := range slices.Sorted(maps.Keys(c.Sources))[maxSources:] {
		c.Others += c.Sources[file]
		delete(c.Sources, file)
	}
}

func (p *period) seen(ns int64) {
	if ns != 0 && (p.First == 0 || ns < p.First) {
		p.First = ns
	}
	p.Last = max(p.Last, ns)
}

// compareSamples orders samples by time, those without one last. A line may hold several records: no two samples that differ are equal, so that which
// ones are kept does not depend on the order in which they are found.
func compareSamples(a, b timedSample) int {
	at, bt := a.At, b.At
	if at == 0 || bt == 0 {
		at, bt = -min(at, 1), -min(bt, 1)
	}
	return cmp.Or(cmp.Compare(at, bt), strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), strings.Compare(a.Text, b.Text), strings.Compare(a.RequestID, b.RequestID))
}

// wants reports whether a sample, with its text or yet without it, would be among the first ones, up to the number most.
func (c *CodeCount) wants(s *timedSample, most int) bool {
	if len(c.Samples) < most || most == 0 {
		return most > 0
	}
	last := &c.Samples[len(c.Samples)-1]
	if s.At > last.At && last.At != 0 { // most of them
		return false
	}
	return compareSamples(*s, *last) < 0
}

func (c *CodeCount) sample(s timedSample, most int) {
	if !c.wants(&s, most) {
		return
	}
	i, found := slices.BinarySearchFunc(c.Samples, s, compareSamples)
	if found {
		return
	}
	c.Samples = slices.Insert(c.Samples, i, s)
	if len(c.Samples) > most {
		c.Samples = c.Samples[:most]
	}
}

// sorted returns the names of codes by count, then by name.
func (p *Partial) sorted() []string {
	codes := slices.Collect(maps.Keys(p.Codes))
	order.Stable(codes, func(a, b string) int {
		return cmp.Or(cmp.Compare(p.Codes[b].Count, p.Codes[a].Count), strings.Compare(a, b))
	})
	return codes
}
