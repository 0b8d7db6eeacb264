package triage

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
)

// PartialSchema names the document of a partial result.
const PartialSchema = "hex21.triage-partial/v1"

// maxPartial is the maximum size of a partial result.
const maxPartial = 256 << 20

// document is a partial result as JSON.
type document struct {
	Schema string `json:"schema"`
	*fields
	Series  seriesDocument `json:"series"`
	Limited seriesDocument `json:"limited"`
}

// fields is a Partial without its MarshalJSON.
type fields Partial

// seriesDocument holds cells by name, then by their first second.
type seriesDocument struct {
	WidthSeconds int64                      `json:"width_seconds"`
	Cells        map[string]map[int64]int64 `json:"cells,omitempty"`
}

// MarshalJSON writes a partial result for [ReadPartial].
func (p *Partial) MarshalJSON() ([]byte, error) {
	for _, c := range p.Codes {
		c.bound()
	}
	return json.Marshal(document{PartialSchema, (*fields)(p), p.series.document(), p.limited.document()})
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
		p := NewPartial(samples)
		d := document{fields: (*fields)(p)}
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
		if err := errors.Join(p.series.read(d.Series), p.limited.read(d.Limited)); err != nil {
			return nil, fmt.Errorf("not a partial result: %w", err)
		}
		p.dropNulls()
		total.Merge(p)
	}
}

// isMistyped reports whether JSON has a value of another type than a partial result. The error of the decoder names types of Go.
func isMistyped(err error) bool {
	_, ok := errors.AsType[*json.UnmarshalTypeError](err)
	return ok
}

// dropNulls removes what a document of another program may have: names whose value is null.
func (p *Partial) dropNulls() {
	maps.DeleteFunc(p.Codes, func(_ string, c *CodeCount) bool { return c == nil })
	for _, n := range [...]*names{&p.Clients, &p.Paths, &p.Keys} {
		maps.DeleteFunc(n.Counts, func(_ string, count *int64) bool { return count == nil })
	}
}
