package mock

import (
	"hash/maphash"
	"sync"
	"time"

	"github.com/hex21/hex21/internal/ratelimit"
)

// maxTallies is the maximum number of keys that are counted at the same time. Further keys share one count until a window ends.
const maxTallies = 1024

// meter counts requests in fixed windows, one for each key. It stores only hashes of keys, which may be long.
type meter struct {
	mu      sync.Mutex
	seed    maphash.Seed
	tallies map[uint64]tally
	shared  tally // the count for keys beyond maxTallies
}

// tally is the count of one key in its current window.
type tally struct {
	used int64
	ends time.Time
}

// count returns the budget of a key, and takes one request from it if spend is set. It reports false if nothing was left. The window is nil
// if there is no limit. A window starts with the whole second of its first request, because the Reset header has whole seconds.
func (m *meter) count(key string, l Limit, now time.Time, spend bool) (*ratelimit.Window, bool) {
	if l.off() {
		return nil, true
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.tallies == nil {
		m.seed, m.tallies = maphash.MakeSeed(), map[uint64]tally{}
	}
	id := maphash.String(m.seed, key)
	t, own := m.tallies[id]
	if !own {
		own = m.makeRoom(now)
	}
	if !own {
		t = m.shared
	}
	// A window that ends later than one window length from now means that the clock was set back.
	if left := t.ends.Sub(now); left <= 0 || left > l.Window {
		t = tally{ends: now.Truncate(time.Second).Add(l.Window)}
	}
	refused := spend && t.used >= l.Requests
	if spend && !refused {
		t.used++
	}
	if own {
		m.tallies[id] = t
	} else {
		m.shared = t
	}
	w := &ratelimit.Window{Limit: l.Requests, Remaining: l.Requests - t.used, Reset: t.ends}
	if refused {
		w.RetryAfter = t.ends.Sub(now)
	}
	return w, !refused
}

// makeRoom drops windows that have ended, and reports whether another key can be counted.
func (m *meter) makeRoom(now time.Time) bool {
	if len(m.tallies) < maxTallies {
		return true
	}
	for id, t := range m.tallies {
		if !t.ends.After(now) {
			delete(m.tallies, id)
		}
	}
	return len(m.tallies) < maxTallies
}
