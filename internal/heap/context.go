// Package heap bounds how much memory this process takes while it does what others decide: a program that a user typed, or the messages
// of a bus. Libraries bound neither.
package heap

import (
	"context"
	"runtime/debug"
	"runtime/metrics"
	"sync"
	"sync/atomic"
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
	b := &bounded{Context: ctx, limit: size() + most, most: most, exceeded: func() { cancel(cause) }}
	go func() {
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
	asked       atomic.Uint32
	looking     sync.Mutex
	looked      time.Time
}

func (b *bounded) Done() <-chan struct{} {
	if b.asked.Add(1)%16 == 0 { // to ask for the time takes longer than most instructions
		b.look()
	}
	return b.Context.Done()
}

// look compares the memory with the limit, unless someone just did.
func (b *bounded) look() {
	if !b.looking.TryLock() {
		return
	}
	defer b.looking.Unlock()
	if time.Since(b.looked) < pause/2 {
		return
	}
	if now := size(); now > b.limit {
		if now < b.limit+b.most/2 { // it may be garbage
			debug.FreeOSMemory()
		}
		if size() > b.limit {
			b.exceeded()
		}
	}
	b.looked = time.Now()
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
