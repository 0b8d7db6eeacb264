// Package input reads what may be slow or have no end: in the background, and no more than a bound.
package input

import (
	"bytes"
	"context"
	"errors"
	"io"
)

// Background hands over values that are read in the background, so that a wait for the next one can be ended.
type Background[T any] struct {
	// C is closed after the last value.
	C   <-chan T
	err error
}

// Start runs a function in the background, which sends values until there are no more or until send reports false, because the context has
// ended.
func Start[T any](ctx context.Context, read func(send func(T) bool) error) *Background[T] {
	values := make(chan T)
	b := &Background[T]{C: values}
	go func() {
		defer close(values)
		b.err = read(func(v T) bool {
			select {
			case values <- v:
				return true
			case <-ctx.Done():
				return false
			}
		})
	}()
	return b
}

// Err returns the error that ended reading. It may be called once C is closed.
func (b *Background[T]) Err() error { return b.err }

// Next waits for the next value. It reports false at the end, with the error that ended reading, and when the context has ended.
func (b *Background[T]) Next(ctx context.Context) (v T, ok bool, err error) {
	select {
	case v, ok = <-b.C:
		if !ok {
			err = b.err
		}
		return v, ok, err
	case <-ctx.Done():
		return v, false, ctx.Err()
	}
}

// Outcome is the result of a function.
type Outcome[T any] struct {
	Value T
	Err   error
}

// Go runs a function in the background and hands over its outcome, so that a wait for it can be ended. What is still running then is
// abandoned, and ends with the program.
func Go[T any](do func() (T, error)) <-chan Outcome[T] {
	done := make(chan Outcome[T], 1)
	go func() {
		value, err := do()
		done <- Outcome[T]{value, err}
	}()
	return done
}

// ReadAll reads at most a number of bytes. It needs memory for one extra copy of the text, instead of for a new copy each time the text grows.
func ReadAll(r io.Reader, most int64) ([]byte, error) {
	pieces, _, err := Pieces(r, most)
	if len(pieces) == 1 {
		return pieces[0], err
	}
	return bytes.Join(pieces, nil), err
}

// Pieces is like ReadAll, except that it returns the text in pieces, and its length: what is too long need not be joined.
func Pieces(r io.Reader, most int64) (pieces [][]byte, length int64, err error) {
	r = io.LimitReader(r, most)
	for size := 4 << 10; err == nil; size = min(4*size, 1<<20) {
		piece, n := make([]byte, size), 0
		for n < size && err == nil {
			var read int
			read, err = r.Read(piece[n:])
			n += read
		}
		pieces, length = append(pieces, piece[:n]), length+int64(n)
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return pieces, length, err
}
