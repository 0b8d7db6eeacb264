package status

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"github.com/hex21/hex21/internal/files"
)

// age is how long an engine is remembered: pages move to other software now and then.
const age = 7 * 24 * time.Hour

// cache holds what an earlier reading found out about a page.
type cache struct {
	URL    string `json:"url"`    // as it was asked for
	Engine string `json:"engine"` // the engine that was detected
	Base   string `json:"base"`   // where the page was found, after redirects
	// FoundAt is when the engine was detected; it is detected again after a while.
	FoundAt time.Time `json:"found_at"`
	// Page is the last reading. It is written down only for callers that set MaxAge.
	Page *Page `json:"page,omitempty"`

	documents []string // kept for conditional requests
}

// cached returns what is known about a page: from this Reader, else from the cache directory. A file that is missing, broken
// or about something else is not in the cache.
func (r *Reader) cached(base *url.URL) (cache, bool) {
	r.mu.Lock()
	m, ok := r.winners[base.String()]
	r.mu.Unlock()
	if ok {
		return m, true
	}
	if r.CacheDir == "" || base.User != nil || !r.isRegularCache(base) {
		return cache{}, false
	}
	data, err := files.Read(context.Background(), r.file(base), maxBody, cachePatience)
	if err != nil || json.Unmarshal(data, &m) != nil || m.URL != base.String() {
		return cache{}, false
	}
	if since := r.now().Sub(m.FoundAt); since < 0 || since > age {
		return cache{}, false
	}
	return m, true
}

// fresh reports whether the cached page is recent enough.
func (r *Reader) fresh(m cache, forced engine) bool {
	if r.MaxAge <= 0 || m.Page == nil || m.Page.Schema != Schema || forced != nil && forced.name() != m.Engine {
		return false
	}
	since := r.now().Sub(m.Page.FetchedAt)
	return since >= 0 && since < r.MaxAge
}

// remember keeps the winner, its documents, and in the cache directory what the next process can use. A cache that cannot
// be written is not a reason to fail.
func (r *Reader) remember(base *url.URL, before cache, found result) {
	m := cache{
		URL: base.String(), Engine: found.winner.engine, Base: found.base.String(), FoundAt: r.now().UTC(),
		Page: found.page, documents: found.winner.order,
	}
	known := before.Engine == m.Engine && before.Base == m.Base
	if known {
		m.FoundAt = before.FoundAt
	}
	r.mu.Lock()
	if r.winners == nil {
		r.winners = map[string]cache{}
	}
	r.winners[m.URL] = m
	r.mu.Unlock()
	r.keep(before.documents, found.winner)
	if r.CacheDir == "" || base.User != nil { // an address with a password is not written down
		return
	}
	if r.MaxAge <= 0 {
		if known {
			return // nothing has changed
		}
		m.Page = nil
	}
	data, err := json.Marshal(m)
	if err == nil && os.MkdirAll(r.CacheDir, 0o700) == nil && r.isRegularCache(base) {
		_ = files.Write(context.Background(), r.file(base), data, cachePatience)
	}
}

// cachePatience is how long to wait for the cache.
const cachePatience = time.Second

// isRegularCache reports whether the page's file is a regular file, or does not exist yet: a pipe or a device in its place is not touched.
func (r *Reader) isRegularCache(base *url.URL) bool {
	info, err := os.Stat(r.file(base))
	return err != nil || info.Mode().IsRegular()
}

// file returns the name of the page's own file, so that processes do not write to the same one.
func (r *Reader) file(base *url.URL) string {
	sum := sha256.Sum256([]byte(base.String()))
	return filepath.Join(r.CacheDir, "status-"+hex.EncodeToString(sum[:8])+".json")
}
