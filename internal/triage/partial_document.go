package triage

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"time"
)

// PartialSchema names the document of a partial result.
const PartialSchema = "hex21.triage-partial/v1"

// maxPartial is the maximum size of a partial result.
const maxPartial = 256 << 20

// document is a partial result as JSON.
type document struct {
	Schema string `json:"schema"`
	*fields
	Codes   map[string]*CodeCount `json:"codes,omitempty"`
	Series  seriesDocument        `json:"series"`
	Limited seriesDocument        `json:"limited"`
}

// fields is a Partial without its MarshalJSON.
type fields Partial

// seriesDocument holds cells by name, then by their first second.
type seriesDocument struct {
	WidthSeconds int64            `json:"width_seconds"`
	Cells        map[string]cells `json:"cells,omitempty"`
}

// MarshalJSON writes a partial result for [ReadPartial].
func (p *Partial) MarshalJSON() ([]byte, error) {
	for _, c := range p.Codes {
		c.bound()
	}
	return json.Marshal(p.document(p.Codes))
}

func (p *Partial) document(codes map[string]*CodeCount) document {
	return document{PartialSchema, (*fields)(p), codes, seriesDocument{widths[p.series.level], p.series.codes}, seriesDocument{widths[p.limited.level], p.limited.codes}}
}

// Write writes a partial result for [ReadPartial], a code at a time, since a result may be large. encode returns a value as JSON.
func (p *Partial) Write(write func([]byte) error, encode func(any) ([]byte, error)) error {
	text, err := encode(p.document(nil))
	if err != nil {
		return err
	}
	text = append(bytes.TrimSuffix(bytes.TrimSpace(text), []byte{'}'}), `,"codes":{`...)
	for _, name := range slices.Sorted(maps.Keys(p.Codes)) {
		if err := write(text); err != nil {
			return err
		}
		p.Codes[name].bound()
		one, err := encode(map[string]*CodeCount{name: p.Codes[name]})
		if err != nil {
			return err
		}
		one = bytes.TrimSpace(one)
		one[len(one)-1] = ','
		text = one[1:]
	}
	return write(append(bytes.TrimSuffix(text, []byte{','}), "}}\n"...))
}

func (s *series) read(d seriesDocument) error {
	for s.level = range widths {
		if widths[s.level] == d.WidthSeconds {
			for code, cells := range d.Cells {
				for from, n := range cells {
					switch {
					case from < math.MinInt64/int64(time.Second) || from > math.MaxInt64/int64(time.Second):
						return errors.New("a time is out of range")
					case n < 0 || n > maxCount:
						return errCount
					case n > 0:
						s.add(from, code, n)
					}
				}
			}
			return nil
		}
	}
	return fmt.Errorf("width_seconds is %d", d.WidthSeconds)
}

// ReadPartial reads a sequence of partial results and returns them merged. It holds one code of a result at a time, since a result may be large.
func ReadPartial(r io.Reader, samples int) (*Partial, error) {
	total := NewPartial(samples)
	decoder := json.NewDecoder(io.LimitReader(r, maxPartial))
	for n := 0; ; n++ {
		open, err := decoder.Token()
		switch {
		case errors.Is(err, io.EOF) && n > 0:
			return total, nil
		case errors.Is(err, io.EOF):
			return nil, errors.New("not a partial result: it is empty")
		case err == nil && open != json.Delim('{'):
			err = &json.UnmarshalTypeError{}
		case err == nil:
			err = total.mergeDocument(decoder)
		}
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			return nil, errors.New("the partial result is cut off")
		case isMistyped(err):
			return nil, errors.New("not a partial result: the JSON is something else")
		case err != nil:
			return nil, fmt.Errorf("not a partial result: %w", err)
		}
	}
}

// mergeDocument adds the partial result whose brace the decoder has read.
func (p *Partial) mergeDocument(decoder *json.Decoder) error {
	o := NewPartial(p.samples)
	d := document{fields: (*fields)(o)}
	for decoder.More() {
		name, err := decoder.Token()
		if err == nil && name == "codes" {
			err = p.mergeCodes(decoder)
		} else if err == nil {
			var value json.RawMessage
			if err = decoder.Decode(&value); err == nil {
				quoted, _ := json.Marshal(name)
				err = json.Unmarshal(fmt.Appendf(nil, "{%s:%s}", quoted, value), &d)
			}
		}
		if err != nil {
			return err
		}
	}
	if _, err := decoder.Token(); err != nil {
		return err
	}
	if d.Schema != PartialSchema {
		return errors.New("schema is not " + PartialSchema)
	}
	if err := errors.Join(o.series.read(d.Series), o.limited.read(d.Limited)); err != nil {
		return err
	}
	o.dropNulls()
	if o.most() > maxCount {
		return errCount
	}
	p.Merge(o)
	return nil
}

// mergeCodes adds the codes of a partial result, which follow.
func (p *Partial) mergeCodes(decoder *json.Decoder) error {
	switch open, err := decoder.Token(); {
	case err != nil || open == nil:
		return err
	case open != json.Delim('{'):
		return &json.UnmarshalTypeError{}
	}
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			return err
		}
		one := NewPartial(p.samples)
		var c *CodeCount
		if err := decoder.Decode(&c); err != nil {
			return err
		}
		if c == nil { // of another program
			continue
		}
		if one.Codes[name.(string)] = c; one.most() > maxCount {
			return errCount
		}
		p.mergeCodesOf(one)
	}
	_, err := decoder.Token()
	return err
}

// maxCount is the largest count of a partial result: the sums of many do not overflow.
const maxCount = 1 << 53

var errCount = errors.New("a count is negative or too large")

// most returns the largest count outside the series. A negative one is larger than any other.
func (p *Partial) most() uint64 {
	all := []int64{p.Lines, p.Bytes, p.Matched, p.Records, p.LongLines, p.Undecodable, p.Other, p.Clients.Total, p.Paths.Total, p.Keys.Total}
	all = slices.AppendSeq(all, maps.Values(p.Statuses))
	for _, c := range p.Codes {
		all = slices.AppendSeq(append(all, c.Count, c.Others), maps.Values(c.Statuses))
		all = slices.AppendSeq(all, maps.Values(c.Sources))
		for _, s := range c.Samples {
			all = append(all, s.Line, s.Offset)
		}
	}
	for _, n := range []names{p.Clients, p.Paths, p.Keys} {
		for _, count := range n.Counts {
			all = append(all, *count)
		}
	}
	most := uint64(0)
	for _, n := range all {
		most = max(most, uint64(n)) //nolint:gosec // see above
	}
	return most
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
