// Package mock is a Hex21 CMS API that lives in memory: the catalogue of errors as an http.Handler.
//
// It honours the documented contract: a few articles and docs under /api, the success shape with data and metadata, the error
// envelope, bearer keys, and rate limits that are really counted and really refuse. A test mounts it with httptest, and the
// mock command listens with it.
//
// # Asking for an error
//
// Every code of the catalogue can be had on demand, in two ways that do the same:
//
//	GET /api/errors/RATE_LIMIT             also an alias, or a status: /api/errors/429
//	Prefer: code=RATE_LIMIT                on any path of the API (RFC 7240)
//
// # Asking for a fault
//
// Faults spoil an answer the way broken installations, proxies and networks do:
//
//	GET /api/faults/truncated
//	Prefer: fault=truncated                on any path of the API
//	Prefer: code=NOT_FOUND, fault=empty    a 404 without a body
//
// A request that asks for its answer in one of these ways is not counted against the rate limit, so that a loop over all codes gets through.
//
// # Keys
//
// The keys expired, revoked and invalid are refused as their names say, and readonly may not write. Any other key is good.
//
// # Same request, same reply
//
// Nothing is stored. A write is checked like a real one and answered as if it were done, and the next request sees the articles
// as they were. Only the count of the rate limits and the number in X-Request-ID move on; the latter follows from the seed and
// the order of the requests.
package mock

import (
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/hex21/hex21/explain"
)

// Server is the mock. It is safe for concurrent use and holds no goroutine of its own. A reply that waits (latency, the faults
// hang and slow) ends early when the request's context does, so a command that stops cancels its http.Server's base context.
type Server struct {
	catalog   *explain.Catalog
	keyed     Limit
	anonymous Limit
	latency   time.Duration
	seed      uint64
	now       func() time.Time
	observe   func(Exchange)

	content func() (*library, error)
	meter   meter
	served  atomic.Uint64
}

// New makes a mock that answers with the codes of the catalogue; nil means the built-in one. Without options it allows 100
// requests a minute with a key and 10 without, answers at once, and reads the real clock.
func New(catalog *explain.Catalog, opts ...Option) *Server {
	if catalog == nil {
		catalog = explain.Builtin()
	}
	s := &Server{
		catalog:   catalog,
		keyed:     Limit{Requests: 100, Window: time.Minute},
		anonymous: Limit{Requests: 10, Window: time.Minute},
		now:       time.Now,
		content:   sync.OnceValues(loadContent),
	}
	for _, opt := range opts {
		opt(s)
	}
	return s
}

// ServeHTTP answers one request. The faults that break a transfer end it with http.ErrAbortHandler, as net/http provides for.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	started := s.now()
	a := s.answer(r, started)
	if s.observe != nil {
		defer func() { s.observe(exchange(r, a, s.now().Sub(started))) }()
	}
	if !pause(r.Context(), s.latency) {
		a.status = 0
		panic(http.ErrAbortHandler)
	}
	send(w, r, a)
}

// answer decides what to say. It writes nothing.
func (s *Server) answer(r *http.Request, now time.Time) reply {
	var a reply
	if path, ok := apiPath(r.URL); ok {
		a = s.api(r, path, now)
	} else {
		a = site(r.URL.Path)
	}
	s.identify(&a, r)
	a.header.Set("Date", now.UTC().Format(http.TimeFormat))
	return a
}
