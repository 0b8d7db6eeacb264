// Package heap limits how much memory this process uses on untrusted input: a jq program that a user typed, or messages from D-Bus. The
// libraries for them have no limit of their own.
package heap

import (
	"context"
	"runtime"
	"runtime/debug"
	"sync"
	"time"
)

// pause is the time between two measurements, in which Go can allocate about ten MiB.
const pause = 5 * time.Millisecond

// Context returns a context that is canceled with cause once the heap and the stacks, garbage included, have grown by more than most
// bytes since the call. stop releases its resources.
//
// Done measures the memory, too, at most once per pause: an interpreter calls it before each instruction, and on a busy machine the
// measuring goroutine may not run for a second. Neither can interrupt a single large allocation, such as strings.Repeat. An operating
// system limit (RLIMIT_DATA) could, but the Go runtime crashes when it hits one.
func Context(parent context.Context, most uint64, cause error) (_ context.Context, stop func()) {
	ctx, cancel := context.WithCancelCause(parent)
	b := &bounded{Context: ctx, limit: size() + most, most: most, exceeded: func() { cancel(cause) }, tick: time.NewTicker(pause)}
	go func() {
		defer b.tick.Stop()
		tick := time.NewTicker(pause)
		defer tick.Stop()
		for range tick.C {
			if ctx.Err() != nil {
				return
			}
			b.look()
		}
	}()
	return b, func() { cancel(nil) }
}

type bounded struct {
	context.Context
	limit, most uint64
	exceeded    func()
	tick        *time.Ticker // for Done, which can read its channel without waiting for another goroutine
}

func (b *bounded) Done() <-chan struct{} {
	select {
	case <-b.tick.C:
		b.look()
	default:
	}
	return b.Context.Done()
}

// look cancels the context if the memory exceeds the limit.
func (b *bounded) look() {
	now := size()
	if now <= b.limit {
		return
	}
	if now < b.limit+b.most/2 { // the excess may be garbage
		collect()
	}
	if size() > b.limit {
		b.exceeded()
	}
}

var collecting sync.Mutex // the percentage is that of the whole program

// collect frees the garbage. Goroutines that allocate meanwhile have to help: on one processor, the collection would otherwise take so long
// that the memory doubles.
func collect() {
	collecting.Lock()
	defer collecting.Unlock()
	defer debug.SetGCPercent(debug.SetGCPercent(1))
	debug.FreeOSMemory()
}

// size returns the size of the objects on the heap and of the stacks, in bytes. It stops the program for less than 0.1 ms; the package
// runtime/metrics would not, but its table of metrics is built at every start.
func size() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc + m.StackInuse
}
