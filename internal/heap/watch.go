// Package heap watches how much memory this process takes while it does what others decide: a program that a user typed, or the messages
// of a bus. Libraries bound neither.
package heap

import (
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// pause is how often the memory is looked at. Go can allocate some ten MiB in it.
const pause = 5 * time.Millisecond

// Watch calls exceeded once when the heap and the stacks have grown by more than a number of bytes since the call, what is garbage by
// now included. stop ends it.
//
// It cannot interrupt one call that fills a single piece of memory, such as strings.Repeat: while that runs, Go may be unable to start
// anything else. A limit of the system (RLIMIT_DATA) would, but Go answers it with a crash.
func Watch(most uint64, exceeded func()) (stop func()) {
	done := make(chan struct{})
	limit := size() + most
	go func() {
		tick := time.NewTicker(pause)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-tick.C:
			}
			if size() <= limit {
				continue
			}
			if size() < limit+most/2 { // it may be garbage
				debug.FreeOSMemory()
			}
			if size() > limit {
				exceeded()
				return
			}
		}
	}()
	return func() { close(done) }
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
