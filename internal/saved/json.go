package saved

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
	clip "github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/probe"
)

// readJSON reads an archive, or documents of hex21 probe: one, an array, or one on each line.
func readJSON(text []byte, o Options) ([]Entry, error) {
	doc := jsonscan.Parse(text)
	switch {
	case doc.Count == 0 || doc.Problem != "" && !isRecord(doc.First):
		return nil, &NotSavedError{"JSON without an exchange in it, which " + doc.Problem}
	case doc.Cut:
		return nil, fmt.Errorf("the record ends in the middle of its JSON, on line %d", 1+bytes.Count(text, []byte("\n")))
	case doc.Problem != "":
		return nil, fmt.Errorf("the record %s", doc.Problem)
	}
	values := jsonscan.Values(text)
	if doc.Count == 1 { // without another pass over it
		values = slices.Values([]*jsonscan.Value{doc.First})
	}
	var out []Entry
	for value := range values {
		found, err := readValue(text, value, o)
		if err != nil {
			return nil, err
		}
		out = append(out, found...)
	}
	if len(out) == 0 {
		return nil, errNoEntries
	}
	return out, nil
}

// isRecord reports whether an object begins like an archive or a document of hex21.
func isRecord(v *jsonscan.Value) bool {
	return isArchive(v) || strings.HasPrefix(v.Get("schema").Text(), "hex21.")
}

var errBodyAlone = &NotSavedError{"a JSON body without the status and headers of its response"}

// readValue reads an archive, a document or a list of documents. text is the whole record.
func readValue(text []byte, v *jsonscan.Value, o Options) ([]Entry, error) {
	if v.IsKind(jsonscan.Array) {
		var out []Entry
		for item := range v.Items() {
			if !isRecord(item) {
				return nil, errBodyAlone
			}
			found, err := readValue(text, item, o)
			if err != nil {
				return nil, err
			}
			out = append(out, found...)
		}
		return out, nil
	}
	schema := v.Get("schema").Text()
	switch {
	case schema == probe.Schema:
		var result probe.Result
		if err := json.Unmarshal(v.Raw(), &result); err != nil {
			return nil, fmt.Errorf("the %s document is malformed on %w", probe.Schema, decodeError(text, v, err))
		}
		if result.Verdict.Summary == "" {
			return nil, fmt.Errorf("the %s document on line %d has no verdict", probe.Schema, v.Line(text, 0))
		}
		return []Entry{{Result: &result, Unknown: []string{"the body of the response (the verdict is the one made at the time of the call)"}}}, nil
	case strings.HasPrefix(schema, "hex21.probe/"):
		return nil, fmt.Errorf("the document on line %d has the schema %s, and this version of hex21 reads %s", v.Line(text, 0), clip.Clip(schema, 40), probe.Schema)
	case strings.HasPrefix(schema, "hex21."):
		return nil, nil // the summary of a series, in a file of several documents
	case isArchive(v):
		return readArchive(text, v.Get("log"), o)
	}
	return nil, errBodyAlone
}

// decodeError returns an error with the line of the record and the value that the decoder rejected.
func decodeError(text []byte, v *jsonscan.Value, err error) error {
	wrong, ok := errors.AsType[*json.UnmarshalTypeError](err)
	if !ok {
		return fmt.Errorf("line %d: %s", v.Line(text, 0), strings.TrimPrefix(err.Error(), "json: "))
	}
	is, number := strings.CutPrefix(wrong.Value, "number ")
	if !number {
		is = "of the type " + wrong.Value
	}
	return fmt.Errorf("line %d: %s cannot be %s", v.Line(text, int(wrong.Offset)), cmp.Or(wrong.Field, "it"), clip.Clip(is, 40))
}

// plausible returns a time of an archive, unless it is -1, for a phase that did not occur, or implausible (more than ten days).
func plausible(ms float64) *float64 {
	if ms < 0 || ms > 1e9 {
		return nil
	}
	return &ms
}
