package mock

import "time"

// Option changes how a Server behaves.
type Option func(*Server)

// WithLimits sets the limit of each key, and the limit that all calls without a valid key share.
func WithLimits(keyed, anonymous Limit) Option {
	return func(s *Server) { s.keyed, s.anonymous = keyed, anonymous }
}

// WithLatency delays every response.
func WithLatency(d time.Duration) Option {
	return func(s *Server) { s.latency = d }
}

// WithSeed sets the seed of the request ids.
func WithSeed(n uint64) Option {
	return func(s *Server) { s.seed = n }
}

// WithClock replaces the clock of the Date header, the rate limit windows and the times in responses. Delays use real time.
func WithClock(now func() time.Time) Option {
	return func(s *Server) { s.now = now }
}

// WithObserver calls f once for each request, on the request's goroutine, after the response was sent. Concurrent requests call f
// concurrently.
func WithObserver(f func(Exchange)) Option {
	return func(s *Server) { s.observe = f }
}
