// Package jq compiles and runs jq expressions, with a limit on their memory. The interpreter has none of its own.
package jq

import (
	"context"
	"fmt"
	"reflect"
	"strings"

	"github.com/itchyny/gojq"

	"github.com/hex21/hex21/internal/heap"
)

// maxMemory is how much memory an expression may take in addition to eight times the size of its input.
const maxMemory = 64 << 20

var errMemory = fmt.Errorf("the expression needs more than %d MiB of memory", maxMemory>>20)

// Query is a compiled expression.
type Query struct{ code *gojq.Code }

// Parse compiles an expression.
func Parse(expr string) (*Query, error) {
	parsed, err := gojq.Parse(expr)
	if err != nil {
		return nil, err
	}
	if strings.Contains(expr, "*") || strings.Contains(expr, "_multiply") {
		boundRepeats(parsed)
	}
	code, err := gojq.Compile(parsed, gojq.WithFunction("_operands", 2, 2, operands))
	if err != nil {
		return nil, err
	}
	return &Query{code}, nil
}

// Run applies the query to a value that is size bytes long as JSON, and calls use with the results. It returns when use returns, when the
// context ends, or when the memory is used up. In the latter cases use may still be running, as a jq function that does not check the
// context cannot be interrupted.
func (q *Query) Run(ctx context.Context, value any, size int, use func(gojq.Iter) error) error {
	ctx, stop := heap.Context(ctx, maxMemory+8*uint64(size), errMemory)
	defer stop()
	done := make(chan error, 1)
	go func() { done <- use(q.code.RunWithContext(ctx, value)) }()
	var err error
	select {
	case err = <-done:
	case <-ctx.Done():
	}
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return err
}

// product is the name of our function for a * b, which no expression can contain or define.
const product = "a * b"

// boundRepeats has an expression multiply with a function that checks the operands first. A text times a number is the only operation of jq
// that makes a large value of small ones without a step in between, so that the limit on memory could not act.
func boundRepeats(q *gojq.Query) {
	useProduct(reflect.ValueOf(q))
	for _, name := range []string{product, "_multiply"} { // the latter is what *= calls
		body := &gojq.Query{Left: call("_operands", call("f"), call("g")), Op: gojq.OpPipe, Right: &gojq.Query{Left: at("0"), Op: gojq.OpMul, Right: at("1")}}
		q.FuncDefs = append([]*gojq.FuncDef{{Name: name, Args: []string{"f", "g"}, Body: body}}, q.FuncDefs...)
	}
}

// useProduct replaces each multiplication in a syntax tree.
func useProduct(node reflect.Value) {
	switch node.Kind() {
	case reflect.Pointer:
		if node.IsNil() {
			return
		}
		useProduct(node.Elem())
		if q, ok := node.Interface().(*gojq.Query); ok && q.Op == gojq.OpMul {
			q.Term, q.Left, q.Right, q.Op = call(product, q.Left, q.Right).Term, nil, nil, 0
		}
	case reflect.Struct:
		for i := range node.NumField() {
			useProduct(node.Field(i))
		}
	case reflect.Slice:
		for i := range node.Len() {
			useProduct(node.Index(i))
		}
	}
}

// call is the syntax of a call, and at of .[n].
func call(name string, args ...*gojq.Query) *gojq.Query {
	return &gojq.Query{Term: &gojq.Term{Type: gojq.TermTypeFunc, Func: &gojq.Func{Name: name, Args: args}}}
}

func at(n string) *gojq.Query {
	number := &gojq.Query{Term: &gojq.Term{Type: gojq.TermTypeNumber, Number: n}}
	return &gojq.Query{Term: &gojq.Term{Type: gojq.TermTypeIndex, Index: &gojq.Index{Start: number}}}
}

// operands returns both operands of a multiplication, or an error if one repeats the other more often than the memory allows.
func operands(_ any, args []any) any {
	for i, arg := range args {
		text, isText := arg.(string)
		n, isNumber := gojq.ToFloat64(args[1-i])
		if isText && isNumber && float64(len(text))*n > maxMemory {
			return errMemory
		}
	}
	return []any{args[0], args[1]}
}
