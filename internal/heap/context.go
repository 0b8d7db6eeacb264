// Package heap bounds how much memory this process takes while it does what others decide: a program that a user typed, or the messages
// of a bus. Libraries bound neither.
package heap

import (
	"context"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// pause is how often the memory is looked at. Go can allocate some ten MiB in it.
const pause = 5 * time.Millisecond

// Context returns a context that ends with a cause when the heap and the stacks have grown by more than a number of bytes since the
// call, what is garbage by now included. stop releases it.
//
// Who asks for its Done often, as an interpreter does before each instruction, also looks at the memory itself: on a busy machine a
// goroutine beside it may not run for a second. Neither interrupts one call that fills a single piece of memory, such as
// strings.Repeat. A limit of the system (RLIMIT_DATA) would, but Go answers it with a crash.
func Context(parent context.Context, most uint64, cause error) (_ context.Context, stop func()) {
	ctx, cancel := context.WithCancelCause(parent)
	b := &bounded{Context: ctx, limit: size() + most, most: most, exceeded: func() { cancel(cause) }, tick: time.NewTicker(pause)}
	go func() {
		defer b.tick.Stop()
		tick := time.NewTicker(pause)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				b.look()
			}
		}
	}()
	return b, func() { cancel(nil) }
}

type bounded struct {
	context.Context
	limit, most uint64
	exceeded    func()
	tick        *time.Ticker // of who asks: to read its channel needs no other goroutine
}

func (b *bounded) Done() <-chan struct{} {
	select {
	case <-b.tick.C:
		b.look()
	default:
	}
	return b.Context.Done()
}

// look compares the memory with the limit.
func (b *bounded) look() {
	now := size()
	if now <= b.limit {
		return
	}
	if now < b.limit+b.most/2 { // it may be garbage
		debug.FreeOSMemory()
	}
	if size() > b.limit {
		b.exceeded()
	}
}

// size is the size of the objects on the heap and of the stacks, in bytes.
func size() (total uint64) {
	samples := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}, {Name: "/memory/classes/heap/stacks:bytes"}}
	metrics.Read(samples)
	for _, sample := range samples {
		total += sample.Value.Uint64()
	}
	return total
}
