package mock

import (
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/ratelimit"
)

// Server is the mock. It is safe for concurrent use and starts no goroutines. A delayed response (latency, the faults hang and slow)
// ends early with the request's context, so a program that stops should cancel the base context of its http.Server.
type Server struct {
	catalog   *explain.Catalog
	keyed     Limit
	anonymous Limit
	latency   time.Duration
	seed      uint64
	now       func() time.Time
	observe   func(Exchange)
	broken    []breach

	content func() library
	meter   meter
	served  atomic.Uint64
}

// New returns a mock that can send the codes of the catalog; nil means the built-in catalog. Without options it allows 100 requests a
// minute with a key and 10 without, responds immediately, and uses the real clock.
func New(catalog *explain.Catalog, opts ...Option) *Server {
	if catalog == nil {
		catalog = explain.Builtin()
	}
	s := &Server{
		catalog:   catalog,
		keyed:     Limit{Requests: ratelimit.KeyedLimit, Window: time.Minute},
		anonymous: Limit{Requests: ratelimit.AnonymousLimit, Window: time.Minute},
		now:       time.Now,
		content: sync.OnceValue(func() library {
			lib, _ := loadContent() // an error would be in the embedded files, and a test rules it out
			return lib
		}),
	}
	for _, opt := range opts {
		opt(s)
	}
	return s
}

// ServeHTTP answers one request. Faults that break the transfer panic with http.ErrAbortHandler, as net/http expects.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	started := s.now()
	a := s.answer(r, started)
	if s.observe != nil {
		defer func() { s.observe(exchange(r, a, s.now().Sub(started))) }()
	}
	if delay.Wait(r.Context(), s.latency) != nil {
		a.status = 0
		panic(http.ErrAbortHandler)
	}
	send(w, r, a)
}

// answer decides on the response. It writes nothing.
func (s *Server) answer(r *http.Request, now time.Time) reply {
	var a reply
	path, ok := apiPath(r.URL)
	if ok {
		a = s.api(r, path, now)
		allowAllOrigins(&a, r)
	} else {
		a = site(r.URL.Path)
	}
	s.identify(&a, r)
	if ok {
		s.breakPromises(&a, r, path, now)
	}
	a.header.Set("Date", now.UTC().Format(http.TimeFormat))
	return a
}
