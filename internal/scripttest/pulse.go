package scripttest

import (
	"crypto/sha256"
	"time"
)

// Pulse measures how much slower this machine is than at its best, until the returned function asks for the factor, which is at least 1. A bound
// of time that is multiplied by it is the bound of an idle machine.
func Pulse() (slowdown func() float64) {
	block := make([]byte, 256<<10)
	beat := func() time.Duration {
		began := time.Now()
		time.Sleep(time.Millisecond)
		sha256.Sum256(block)
		return time.Since(began)
	}
	best := beat()
	for range 20 {
		best = min(best, beat())
	}
	stop := make(chan struct{})
	factor := make(chan float64, 1)
	go func() {
		began := time.Now()
		for n := 1; ; n++ {
			beat()
			select {
			case <-stop:
				factor <- max(1, float64(time.Since(began))/float64(n)/float64(best))
				return
			default:
			}
		}
	}()
	return func() float64 { close(stop); return <-factor }
}
