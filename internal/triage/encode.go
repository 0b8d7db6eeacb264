package triage

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// PartialSchema names the document of a partial result.
const PartialSchema = "hex21.triage-partial/v1"

// maxPartial is the maximum size of a partial result.
const maxPartial = 256 << 20

// document is a partial result as JSON.
type document struct {
	Schema      string                  `json:"schema"`
	Lines       int64                   `json:"lines"`
	Bytes       int64                   `json:"bytes"`
	Matched     int64                   `json:"matched_lines"`
	Records     int64                   `json:"records"`
	LongLines   int64                   `json:"long_lines,omitempty"`
	Undecodable int64                   `json:"undecodable,omitempty"`
	Other       int64                   `json:"other_codes,omitempty"`
	First       int64                   `json:"first_ns,omitempty"`
	Last        int64                   `json:"last_ns,omitempty"`
	Codes       map[string]codeDocument `json:"codes"`
	Statuses    map[int]int64           `json:"statuses"`
	Clients     namesDocument           `json:"clients"`
	Paths       namesDocument           `json:"paths"`
	Keys        namesDocument           `json:"keys"`
	Series      seriesDocument          `json:"series"`
	Limited     seriesDocument          `json:"limited"`
}

type codeDocument struct {
	Known    bool             `json:"known"`
	Count    int64            `json:"count"`
	First    int64            `json:"first_ns,omitempty"`
	Last     int64            `json:"last_ns,omitempty"`
	Statuses map[int]int64    `json:"statuses,omitempty"`
	Sources  map[string]int64 `json:"sources,omitempty"`
	Others   int64            `json:"other_sources,omitempty"`
	Samples  []sampleDocument `json:"samples,omitempty"`
}

type sampleDocument struct {
	Sample
	At int64 `json:"at_ns,omitempty"`
}

type namesDocument struct {
	Counts map[string]*int64 `json:"counts,omitempty"`
	Total  int64             `json:"total,omitempty"`
	Full   bool              `json:"full,omitempty"`
}

// seriesDocument holds cells by name, then by their first second.
type seriesDocument struct {
	WidthSeconds int64                      `json:"width_seconds"`
	Cells        map[string]map[int64]int64 `json:"cells,omitempty"`
}

// MarshalJSON writes a partial result for [ReadPartial].
func (p *Partial) MarshalJSON() ([]byte, error) {
	d := document{Schema: PartialSchema, Lines: p.Lines, Bytes: p.Bytes, Matched: p.Matched, Records: p.Records, LongLines: p.LongLines,
		Undecodable: p.Undecodable, Other: p.Other, First: p.First, Last: p.Last, Codes: map[string]codeDocument{}, Statuses: p.Statuses,
		Clients: namesDocument(p.Clients), Paths: namesDocument(p.Paths), Keys: namesDocument(p.Keys), Series: p.series.document(), Limited: p.limited.document()}
	for name, c := range p.Codes {
		c.bound()
		code := codeDocument{Known: c.Known, Count: c.Count, First: c.First, Last: c.Last, Statuses: c.Statuses, Sources: c.Sources, Others: c.Others}
		for _, s := range c.Samples {
			code.Samples = append(code.Samples, sampleDocument{s, s.time})
		}
		d.Codes[name] = code
	}
	return json.Marshal(d)
}

func (s *series) document() seriesDocument {
	d := seriesDocument{WidthSeconds: widths[s.level], Cells: map[string]map[int64]int64{}}
	for c, n := range s.cells {
		if d.Cells[c.code] == nil {
			d.Cells[c.code] = map[int64]int64{}
		}
		d.Cells[c.code][c.from] += n
	}
	return d
}

func (s *series) read(d seriesDocument) error {
	for s.level = range widths {
		if widths[s.level] == d.WidthSeconds {
			for code, cells := range d.Cells {
				for from, n := range cells {
					s.add(from, code, n)
				}
			}
			return nil
		}
	}
	return fmt.Errorf("width_seconds is %d", d.WidthSeconds)
}

// ReadPartial reads a sequence of partial results and returns them merged.
func ReadPartial(r io.Reader, samples int) (*Partial, error) {
	total := NewPartial(samples)
	decoder := json.NewDecoder(io.LimitReader(r, maxPartial))
	for n := 0; ; n++ {
		var d document
		err := decoder.Decode(&d)
		if errors.Is(err, io.EOF) && n > 0 {
			return total, nil
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil, errors.New("not a partial result: it is empty")
		case errors.Is(err, io.ErrUnexpectedEOF):
			return nil, errors.New("the partial result is cut off")
		case isMistyped(err):
			return nil, errors.New("not a partial result: the JSON is something else")
		case err != nil:
			return nil, fmt.Errorf("not a partial result: %w", err)
		}
		if d.Schema != PartialSchema {
			return nil, errors.New("not a partial result: schema is not " + PartialSchema)
		}
		p, err := d.partial(samples)
		if err != nil {
			return nil, fmt.Errorf("not a partial result: %w", err)
		}
		total.Merge(p)
	}
}

// isMistyped reports whether JSON has a value of another type than a partial result. The error of the decoder names types of Go.
func isMistyped(err error) bool {
	_, ok := errors.AsType[*json.UnmarshalTypeError](err)
	return ok
}

func (d *document) partial(samples int) (*Partial, error) {
	p := NewPartial(samples)
	p.Lines, p.Bytes, p.Matched, p.Records, p.LongLines, p.Undecodable, p.Other = d.Lines, d.Bytes, d.Matched, d.Records, d.LongLines, d.Undecodable, d.Other
	p.First, p.Last = d.First, d.Last
	for status, n := range d.Statuses {
		p.Statuses[status] = n
	}
	for name, c := range d.Codes {
		to := p.code(name, c.Known)
		to.Count, to.First, to.Last, to.Others = c.Count, c.First, c.Last, c.Others
		for status, n := range c.Statuses {
			to.Statuses[status] = n
		}
		for file, n := range c.Sources {
			to.Sources[file] = n
		}
		for _, s := range c.Samples {
			s.time = s.At
			to.sample(s.Sample, p.samples)
		}
	}
	for _, n := range [...]struct {
		to   *names
		from namesDocument
	}{{&p.Clients, d.Clients}, {&p.Paths, d.Paths}, {&p.Keys, d.Keys}} {
		for name, count := range n.from.Counts {
			if count == nil {
				delete(n.from.Counts, name)
			}
		}
		*n.to = names(n.from)
	}
	return p, errors.Join(p.series.read(d.Series), p.limited.read(d.Limited))
}
