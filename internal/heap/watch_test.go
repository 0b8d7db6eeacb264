package heap_test

import (
	"runtime"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/heap"
)

func TestWatch(t *testing.T) {
	exceeded := make(chan struct{})
	stop := heap.Watch(32<<20, func() { close(exceeded) })
	defer stop()
	for range 64 { // garbage does not count
		_ = make([]byte, 1<<20)
	}
	var kept [][]byte
	for range 64 {
		kept = append(kept, make([]byte, 1<<20))
	}
	select {
	case <-exceeded:
	case <-time.After(5 * time.Second):
		t.Error("64 MiB are not noticed")
	}
	runtime.KeepAlive(kept)
}

func TestWatchThatIsStopped(t *testing.T) {
	heap.Watch(1<<40, func() { t.Error("a terabyte was used") })()
}
