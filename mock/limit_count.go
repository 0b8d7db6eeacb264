package mock

import (
	"hash/maphash"
	"sync"
	"time"

	"github.com/hex21/hex21/internal/ratelimit"
)

// maxTallies bounds how many keys are counted at once. Keys beyond it share one count until a window ends.
const maxTallies = 1024

// meter counts requests in fixed windows, one window for each key. It holds hashes, because a key may be long, and does not need to be stored.
type meter struct {
	mu      sync.Mutex
	seed    maphash.Seed
	tallies map[uint64]tally
	shared  tally // the count of those who found no place
}

// tally is the count of one key in its current window.
type tally struct {
	used int64
	ends time.Time
}

// count looks at the budget of a key, and takes one request from it if spend is set. It reports false when nothing was left to
// take. The window is nil without a limit. A window starts with the whole second of its first request, because the Reset
// header holds whole seconds.
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
	// A window that ends further away than it is long belongs to a clock that was set back.
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

// makeRoom reports whether a further key can be counted, after it dropped windows that have ended.
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
