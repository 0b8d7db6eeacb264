package heap_test

import (
	"context"
	"errors"
	"runtime"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/heap"
)

var errTooMuch = errors.New("too much")

func TestContext(t *testing.T) {
	runtime.GC() // the garbage of other tests would count at first, and then be room
	ctx, stop := heap.Context(t.Context(), 32<<20, errTooMuch)
	defer stop()
	for range 64 { // garbage does not count
		_ = make([]byte, 1<<20)
	}
	var kept [][]byte
	for range 64 {
		kept = append(kept, make([]byte, 1<<20))
	}
	select {
	case <-ctx.Done():
	case <-time.After(5 * time.Second):
		t.Error("64 MiB are not noticed")
	}
	if context.Cause(ctx) != errTooMuch {
		t.Errorf("it ended with %v", context.Cause(ctx))
	}
	runtime.KeepAlive(kept)
}

// One thread is enough for who asks: the goroutine that looks at the memory may never run.
func TestContextThatIsAsked(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	ctx, stop := heap.Context(t.Context(), 32<<20, errTooMuch)
	defer stop()
	text := make([]byte, 1<<20)
	for ctx.Err() == nil && len(text) < 1<<30 {
		text = append(text, text...)
		for range 16 { // the instructions of a loop
			ctx.Done()
		}
	}
	if len(text) > 256<<20 {
		t.Errorf("%d MiB are not noticed", len(text)>>20)
	}
}

func TestContextThatIsStopped(t *testing.T) {
	ctx, stop := heap.Context(t.Context(), 1<<40, errTooMuch)
	stop()
	if context.Cause(ctx) == errTooMuch {
		t.Error("a terabyte was used")
	}
}
