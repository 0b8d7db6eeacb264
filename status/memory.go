package status

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"time"
)

// age is how long an engine is remembered: pages move to other software now and then.
const age = 7 * 24 * time.Hour

// memory is what is known about a page from an earlier reading.
type memory struct {
	URL    string `json:"url"`    // as it was asked for
	Engine string `json:"engine"` // who won
	Base   string `json:"base"`   // where the page was found, after redirects
	// FoundAt is when the engine won; it is found out anew after a while.
	FoundAt time.Time `json:"found_at"`
	// Page is the last reading. It is written down only for callers that set MaxAge.
	Page *Page `json:"page,omitempty"`

	documents []string // kept for conditional requests
}

// recall gives what is known about a page: from this Reader, else from the cache directory. A file that is missing, broken
// or about something else is no memory.
func (r *Reader) recall(base *url.URL) (memory, bool) {
	r.mu.Lock()
	m, ok := r.winners[base.String()]
	r.mu.Unlock()
	if ok {
		return m, true
	}
	if r.CacheDir == "" || base.User != nil {
		return memory{}, false
	}
	f, err := os.Open(r.file(base))
	if err != nil {
		return memory{}, false
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxBody))
	if err != nil || json.Unmarshal(data, &m) != nil || m.URL != base.String() {
		return memory{}, false
	}
	if since := r.now().Sub(m.FoundAt); since < 0 || since > age {
		return memory{}, false
	}
	return m, true
}

// fresh reports whether the remembered page will do.
func (r *Reader) fresh(m memory, forced engine) bool {
	if r.MaxAge <= 0 || m.Page == nil || m.Page.Schema != Schema || forced != nil && forced.name() != m.Engine {
		return false
	}
	since := r.now().Sub(m.Page.FetchedAt)
	return since >= 0 && since < r.MaxAge
}

// remember keeps the winner, its documents, and in the cache directory what the next process can use. A cache that cannot
// be written is no reason to fail.
func (r *Reader) remember(base *url.URL, before memory, found result) {
	m := memory{
		URL: base.String(), Engine: found.winner.engine, Base: found.base.String(), FoundAt: r.now().UTC(),
		Page: found.page, documents: found.winner.order,
	}
	known := before.Engine == m.Engine && before.Base == m.Base
	if known {
		m.FoundAt = before.FoundAt
	}
	r.mu.Lock()
	if r.winners == nil {
		r.winners = map[string]memory{}
	}
	r.winners[m.URL] = m
	r.mu.Unlock()
	r.keep(before.documents, found.winner)
	if r.CacheDir == "" || base.User != nil { // an address with a password is not written down
		return
	}
	if r.MaxAge <= 0 {
		if known {
			return // nothing new to say
		}
		m.Page = nil
	}
	_ = writeAtomically(r.file(base), m)
}

// file names the page's own file, so that no two processes need to agree on one.
func (r *Reader) file(base *url.URL) string {
	sum := sha256.Sum256([]byte(base.String()))
	return filepath.Join(r.CacheDir, "status-"+hex.EncodeToString(sum[:8])+".json")
}

// writeAtomically writes beside the file and renames, so that a reader sees the old or the new one and never a half.
func writeAtomically(name string, value any) error {
	data, err := json.Marshal(value)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".status-*")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
	return err
}
