package render

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"github.com/itchyny/gojq"

	"github.com/hex21/hex21/internal/jq"
)

// Query is a compiled --jq expression.
type Query struct{ compiled *jq.Query }

// ParseQuery compiles a jq expression.
func ParseQuery(expr string) (*Query, error) {
	compiled, err := jq.Parse(expr)
	if err != nil {
		return nil, err
	}
	return &Query{compiled}, nil
}

// Run applies the query to a document. Each result is a line; strings come without quotes, as with jq -r. It returns when the context ends
// or the memory is used up.
func (q *Query) Run(ctx context.Context, doc any) ([]byte, error) {
	text, err := json.Marshal(doc)
	if err != nil {
		return nil, err
	}
	var value any
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber() // a float64 would round large numbers
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	var out []byte
	if err := q.compiled.Run(ctx, value, len(text), func(results gojq.Iter) (err error) {
		out, err = lines(results)
		return err
	}); err != nil {
		return nil, err
	}
	return out, nil
}

// lines writes each result of a query on a line.
func lines(results gojq.Iter) ([]byte, error) {
	var out bytes.Buffer
	for {
		result, ok := results.Next()
		if !ok {
			return out.Bytes(), nil
		}
		switch v := result.(type) {
		case error:
			return nil, v
		case string:
			out.WriteString(v)
		default:
			line, err := gojq.Marshal(v)
			if err != nil {
				return nil, fmt.Errorf("jq result: %w", err)
			}
			out.Write(escaped(line))
		}
		out.WriteByte('\n')
	}
}
