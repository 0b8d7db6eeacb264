package render

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"github.com/itchyny/gojq"

	"github.com/hex21/hex21/internal/heap"
)

// Query is a compiled --jq expression.
type Query struct{ code *gojq.Code }

// ParseQuery compiles a jq expression.
func ParseQuery(expr string) (*Query, error) {
	parsed, err := gojq.Parse(expr)
	if err != nil {
		return nil, err
	}
	code, err := gojq.Compile(parsed)
	if err != nil {
		return nil, err
	}
	return &Query{code}, nil
}

// maxQueryMemory is how much memory a query may take, and eight times the size of the document beyond it.
const maxQueryMemory = 64 << 20

var errQueryMemory = fmt.Errorf("the expression needs more than %d MiB of memory", maxQueryMemory>>20)

// Run applies the query to a document. Each result is a line; strings come without quotes, as with jq -r. It returns when the context ends
// or the memory is used up. A jq function that does not check the context, such as one that repeats a text, is then left running.
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
	ctx, stop := heap.Context(ctx, maxQueryMemory+8*uint64(len(text)), errQueryMemory)
	defer stop()
	var out []byte
	done := make(chan error, 1)
	go func() {
		lines, err := lines(q.code.RunWithContext(ctx, value))
		out = lines
		done <- err
	}()
	select {
	case err = <-done:
	case <-ctx.Done():
	}
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	return out, err
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
