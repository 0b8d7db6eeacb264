package mock

import "time"

// Option changes how a Server behaves.
type Option func(*Server)

// WithLimits sets the budget of each key, and the one that all calls without a good key share.
func WithLimits(keyed, anonymous Limit) Option {
	return func(s *Server) { s.keyed, s.anonymous = keyed, anonymous }
}

// WithLatency delays every answer.
func WithLatency(d time.Duration) Option {
	return func(s *Server) { s.latency = d }
}

// WithSeed chooses the series of request ids.
func WithSeed(n uint64) Option {
	return func(s *Server) { s.seed = n }
}

// WithClock replaces the clock behind the Date header, the rate limit windows and the times in answers. Delays keep to real time.
func WithClock(now func() time.Time) Option {
	return func(s *Server) { s.now = now }
}

// WithObserver has f called once for each request, on the request's goroutine, after its answer has gone out. Requests that run
// at the same time call f at the same time.
func WithObserver(f func(Exchange)) Option {
	return func(s *Server) { s.observe = f }
}
