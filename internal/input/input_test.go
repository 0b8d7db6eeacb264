package input_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"
	"testing/iotest"

	"github.com/hex21/hex21/internal/input"
)

func TestBackground(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	failure := errors.New("broken pipe")
	b := input.Start(ctx, func(send func(int) bool) error {
		for i := range 3 {
			send(i)
		}
		return failure
	})
	for i := range 3 {
		if v, ok, err := b.Next(ctx); v != i || !ok || err != nil {
			t.Errorf("value %d: %d, %v, %v", i, v, ok, err)
		}
	}
	if _, ok, err := b.Next(ctx); ok || !errors.Is(err, failure) || !errors.Is(b.Err(), failure) {
		t.Errorf("the end: %v, %v", ok, err)
	}
}

// TestBackgroundEnds ends a wait for a value, and a wait for the value to be taken.
func TestBackgroundEnds(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	stop()
	b := input.Start(ctx, func(send func(int) bool) error {
		for send(1) {
		}
		return nil
	})
	for range b.C { // until it is closed
	}
	silent := input.Start(t.Context(), func(func(int) bool) error {
		<-t.Context().Done()
		return nil
	})
	if _, ok, err := silent.Next(ctx); ok || !errors.Is(err, context.Canceled) {
		t.Errorf("%v, %v", ok, err)
	}
}

func TestReadAll(t *testing.T) {
	t.Parallel()
	const most = 3<<20 + 1
	for _, size := range []int{0, 1, 4 << 10, 4<<10 + 1, 1 << 20, most - 1, most, most + 1} {
		text := bytes.Repeat([]byte("0123456789abcde"), size/15+1)[:size]
		want := text[:min(size, most)]
		for _, r := range []io.Reader{bytes.NewReader(text), iotest.DataErrReader(bytes.NewReader(text)), iotest.HalfReader(bytes.NewReader(text))} {
			if got, err := input.ReadAll(r, most); err != nil || !bytes.Equal(got, want) {
				t.Errorf("%d bytes: got %d, %v", size, len(got), err)
			}
		}
	}
	// A transfer that was cut is not the end, though io.ReadFull has the same error for both.
	cut := io.MultiReader(bytes.NewReader([]byte("abc")), iotest.ErrReader(io.ErrUnexpectedEOF))
	if got, err := input.ReadAll(cut, most); string(got) != "abc" || !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("%q, %v", got, err)
	}
}
