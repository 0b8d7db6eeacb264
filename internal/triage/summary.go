package triage

import (
	"strconv"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/search"
)

// Summary is what "hex21 triage -o json" prints.
type Summary struct {
	Schema       string  `json:"schema"`
	Lines        int64   `json:"lines"`
	Bytes        int64   `json:"bytes"`
	MatchedLines int64   `json:"matched_lines"`
	Records      int64   `json:"records"`
	Codes        []Found `json:"codes"`
	// OtherCodes counts the hits of unknown codes beyond the 1,024 that are listed.
	OtherCodes int64            `json:"other_codes,omitempty"`
	Statuses   map[string]int64 `json:"statuses"`
	FirstSeen  string           `json:"first_seen,omitempty"`
	LastSeen   string           `json:"last_seen,omitempty"`
	Timeline   []Bucket         `json:"timeline"`
	Findings   []Finding        `json:"findings"`
	Skipped    Skipped          `json:"skipped"`
}

// Found is one code of a summary.
type Found struct {
	Code          string           `json:"code"`
	CanonicalCode string           `json:"canonical_code"`
	Known         bool             `json:"known"`
	Blame         explain.Blame    `json:"blame"`
	Count         int64            `json:"count"`
	Share         float64          `json:"share"`
	FirstSeen     string           `json:"first_seen,omitempty"`
	LastSeen      string           `json:"last_seen,omitempty"`
	Statuses      map[string]int64 `json:"statuses"`
	Sources       map[string]int64 `json:"sources"`
	// OtherSources counts the hits in files beyond the 1,024 that are listed.
	OtherSources int64    `json:"other_sources,omitempty"`
	Samples      []Sample `json:"samples"`
}

// Bucket is a stretch of the timeline, from its beginning up to but not including its end.
type Bucket struct {
	From     string           `json:"from"`
	To       string           `json:"to"`
	Codes    map[string]int64 `json:"codes"`
	Statuses map[string]int64 `json:"statuses,omitempty"` // of records without a code
}

// Finding is a pattern that the counts show. "hex21 explain ID" explains it.
type Finding struct {
	ID       string           `json:"id"`
	Severity explain.Severity `json:"severity"`
	Title    string           `json:"title"`
	Evidence string           `json:"evidence"`
	Steps    []explain.Step   `json:"steps"`
}

// Skipped counts lines that were not read as they are in the file.
type Skipped struct {
	LongLines   int64 `json:"long_lines"`  // over 1 MiB, of which the first MiB counts
	Undecodable int64 `json:"undecodable"` // not valid UTF-8
}

// timelineBuckets is the maximum number of buckets in a timeline.
const timelineBuckets = 60

// Summary returns the summary of the counts. The vocabulary is that of the run.
func (p *Partial) Summary(v *search.Vocabulary) *Summary {
	s := &Summary{Schema: "hex21.triage/v1", Lines: p.Lines, Bytes: p.Bytes, MatchedLines: p.Matched, Records: p.Records, OtherCodes: p.Other,
		Codes: []Found{}, Statuses: statuses(p.Statuses), Timeline: []Bucket{}, Skipped: Skipped{p.LongLines, p.Undecodable}}
	if p.First != 0 {
		s.FirstSeen, s.LastSeen = stampOf(p.First), stampOf(p.Last)
	}
	total := p.Other
	for _, c := range p.Codes {
		total += c.Count
	}
	for _, name := range p.sorted() {
		c := p.Codes[name]
		c.bound()
		f := Found{Code: name, CanonicalCode: v.Canonical(name), Known: c.Known, Blame: p.blame(v, name), Count: c.Count, Share: float64(c.Count) / float64(max(total, 1)),
			Statuses: statuses(c.Statuses), Sources: c.Sources, OtherSources: c.Others, Samples: []Sample{}}
		for _, sample := range c.Samples {
			f.Samples = append(f.Samples, sample.Sample)
		}
		if c.First != 0 {
			f.FirstSeen, f.LastSeen = stampOf(c.First), stampOf(c.Last)
		}
		s.Codes = append(s.Codes, f)
	}
	buckets, _ := p.series.buckets(timelineBuckets)
	for _, b := range buckets {
		for name, n := range b.Codes {
			if p.Codes[name] != nil {
				continue
			}
			if delete(b.Codes, name); ascii.IsDigit(name[0]) {
				if b.Statuses == nil {
					b.Statuses = map[string]int64{}
				}
				b.Statuses[name] = n
			}
		}
		s.Timeline = append(s.Timeline, b)
	}
	s.Findings = p.findings(v)
	return s
}

func statuses(counts map[int]int64) map[string]int64 {
	out := make(map[string]int64, len(counts))
	for status, n := range counts {
		out[strconv.Itoa(status)] = n
	}
	return out
}

// blame returns who has to act on a code: as probe says of its usual status, or of the most frequent one that came with a code that is not known.
func (p *Partial) blame(v *search.Vocabulary, name string) explain.Blame {
	c, _ := v.Get(name)
	if len(c.Statuses) > 0 {
		return v.Blame(c.Statuses[0])
	}
	switch c.Category {
	case explain.CategoryServer:
		return explain.BlameServer
	case explain.CategoryRateLimiting:
		return explain.BlameLimit
	case explain.CategoryAuthentication:
		return explain.BlameKey
	case explain.CategoryRequest, explain.CategoryResource:
		return explain.BlameYou
	}
	most, count := 0, int64(0)
	for status, n := range p.Codes[name].Statuses {
		if n > count || n == count && status < most {
			most, count = status, n
		}
	}
	return v.Blame(most)
}

// Outcome is the overall result of a log.
type Outcome int

// The outcomes.
const (
	Nothing      Outcome = iota // no code and no status
	ClientErrors                // errors of clients only, or codes that are not known
	ServerErrors                // at least one error of the server
)

// Outcome returns the overall result of the log.
func (s *Summary) Outcome() Outcome {
	for status := range s.Statuses {
		if status[0] == '5' {
			return ServerErrors
		}
	}
	for _, c := range s.Codes {
		if c.Blame == explain.BlameServer {
			return ServerErrors
		}
	}
	if len(s.Codes) > 0 || len(s.Statuses) > 0 || s.OtherCodes > 0 {
		return ClientErrors
	}
	return Nothing
}
