package triagecmd

import (
	"sync"
	"time"
)

// maxZones is how many names of zones are looked up: a log may hold any number of them.
const maxZones = 100

// zones returns a function that finds a time zone in the system's database, for several goroutines. It looks up each name once.
func zones() func(name []byte) *time.Location {
	var mu sync.Mutex
	known := map[string]*time.Location{}
	return func(name []byte) *time.Location {
		mu.Lock()
		defer mu.Unlock()
		zone, found := known[string(name)]
		if !found && len(known) < maxZones {
			zone, _ = time.LoadLocation(string(name)) // nil if it is not known
			known[string(name)] = zone
		}
		return zone
	}
}
