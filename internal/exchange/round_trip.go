package exchange

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptrace"
	"sync"
	"time"

	"github.com/hex21/hex21/internal/input"
)

// afterEnd is how long to wait for net/http to return after its context has ended. It usually takes microseconds, and its error is the most
// precise.
const afterEnd = 250 * time.Millisecond

// within runs f in a goroutine and returns its result, or the error of the context if f does not return after the context has ended. A
// result that comes too late is passed to late.
func within[T any](ctx context.Context, f func() (T, error), late func(T)) (T, error) {
	done := input.Go(f)
	select {
	case r := <-done:
		return r.Value, r.Err
	case <-ctx.Done():
	}
	timer := time.NewTimer(afterEnd)
	defer timer.Stop()
	select {
	case r := <-done:
		return r.Value, r.Err
	case <-timer.C:
	}
	if late != nil {
		go func() {
			if r := <-done; r.Err == nil {
				late(r.Value)
			}
		}()
	}
	var none T
	return none, ctx.Err()
}

// roundTrip is one request that is being sent.
type roundTrip struct {
	transport *Transport
	request   *http.Request
	route     route

	mu    sync.Mutex
	ended bool
	link  *link // the one in use
}

// send sends the request over an idle connection or a new one, and once more if that is safe.
func (s *roundTrip) send() (*http.Response, error) {
	l := s.transport.take(s.route, traceOf(s.request.Context()))
	if l == nil {
		var err error
		if l, err = s.dial(); err != nil {
			return nil, err
		}
	}
	response, err := s.sendOn(l)
	if err == nil || !s.resendable(l, err) {
		return response, err
	}
	return s.retry()
}

// retry sends the request a second and last time.
func (s *roundTrip) retry() (*http.Response, error) {
	again := s.request.Clone(s.request.Context())
	if s.request.GetBody != nil {
		body, err := s.request.GetBody()
		if err != nil {
			return nil, err
		}
		again.Body = body
	}
	s.request = again
	traceOf(again.Context()).resent()
	l, err := s.dial()
	if err != nil {
		return nil, err
	}
	return s.sendOn(l)
}

func (s *roundTrip) dial() (*link, error) {
	l := &link{route: s.route}
	if err := s.setLink(l); err != nil {
		return nil, err
	}
	if err := s.transport.dial(s.request.Context(), l); err != nil {
		l.abort()
		return nil, err
	}
	return l, nil
}

// setLink records the link in use, unless the caller no longer waits.
func (s *roundTrip) setLink(l *link) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.link = l
	if s.ended {
		l.abort()
		return context.Cause(s.request.Context())
	}
	return nil
}

// abort closes the connection of a failed request.
func (s *roundTrip) abort() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ended = true
	if s.link != nil {
		s.link.abort()
	}
}

// sendOn sends the request over a link.
func (s *roundTrip) sendOn(l *link) (*http.Response, error) {
	if err := s.setLink(l); err != nil {
		return nil, err
	}
	l.announce(s.request.Context())
	hop := traceOf(s.request.Context())
	if l.uses > 0 {
		hop.reusing(l.idle)
	}
	l.uses++
	l.answered.Store(false)
	request := s.request.WithContext(httptrace.WithClientTrace(s.request.Context(), &httptrace.ClientTrace{
		GotFirstResponseByte: func() { l.answered.Store(true) },
	}))
	response, err := l.client.RoundTrip(request)
	if err != nil {
		err = l.explain(err)
		if s.closedOnReuse(l, err) {
			hop.closedIdle(l.idle, true)
		}
		l.abort()
		return nil, err
	}
	response.Request = s.request
	response.Body = &linkBody{
		ReadCloser: response.Body, ctx: s.request.Context(), transport: s.transport, link: l,
		aside: response.ProtoMajor == 2,
		whole: s.request.Method == http.MethodHead || response.ContentLength == 0,
		last:  response.Close || response.StatusCode == http.StatusSwitchingProtocols,
	}
	return response, nil
}

// resendable reports whether a request that failed on a link may be sent a second time: only if it is a read, and the server either
// signaled that it did not process it (RFC 9113, section 8.7) or closed a reused connection without sending a byte of a response (RFC 9112,
// section 9.3.1).
func (s *roundTrip) resendable(l *link, err error) bool {
	if !IsSafeMethod(s.request.Method) || s.request.Context().Err() != nil || s.request.Body != nil && s.request.Body != http.NoBody && s.request.GetBody == nil {
		return false
	}
	if fault, ok := errors.AsType[*HTTP2Error](err); ok {
		return fault.Unprocessed()
	}
	return l.uses > 1 && !l.answered.Load()
}

// closedOnReuse reports whether the other side closed a reused connection without sending a byte of a response.
func (s *roundTrip) closedOnReuse(l *link, err error) bool {
	return l.uses > 1 && !l.answered.Load() && s.request.Context().Err() == nil && !isTimeout(err) && !isType[*HTTP2Error](err)
}

// linkBody is the body of a response. If it is read to the end, its link can be reused.
type linkBody struct {
	io.ReadCloser
	ctx       context.Context
	transport *Transport
	link      *link
	aside     bool // HTTP/2
	whole     bool // read to the end
	last      bool // the last body on its connection
	lost      bool // a Read is still running in the background
	closed    bool
	buffer    []byte
}

// Read implements io.Reader. Over HTTP/2 it reads in a goroutine, because net/http may block forever: see [Transport.RoundTrip].
func (b *linkBody) Read(p []byte) (int, error) {
	n, err := b.read(p)
	switch {
	case errors.Is(err, io.EOF):
		b.whole = true
	case err != nil:
		err = b.link.explain(err)
	}
	return n, err
}

func (b *linkBody) read(p []byte) (int, error) {
	switch {
	case b.lost:
		return 0, b.ctx.Err()
	case !b.aside:
		return b.ReadCloser.Read(p)
	}
	if b.buffer == nil {
		b.buffer = make([]byte, 32<<10)
	}
	buffer := b.buffer[:min(len(p), len(b.buffer))]
	n, err := within(b.ctx, func() (int, error) { return b.ReadCloser.Read(buffer) }, nil)
	if err != nil && b.ctx.Err() != nil {
		b.lost = true // the buffer may still be written to
		return 0, err
	}
	return copy(p, buffer[:n]), err
}

// Close returns the connection for reuse, or closes it.
func (b *linkBody) Close() error {
	if b.closed {
		return nil
	}
	b.closed = true
	if !b.whole || b.last || b.lost || b.ctx.Err() != nil {
		b.link.abort() // first, so that nothing below waits for the peer
	}
	if b.lost {
		go b.ReadCloser.Close() // it may block forever
		return nil
	}
	ctx, cancel := context.WithTimeout(b.ctx, closeTimeout)
	defer cancel()
	_, err := within(ctx, func() (struct{}, error) {
		err := b.ReadCloser.Close()
		if b.whole && !b.last {
			b.transport.keep(b.link, traceOf(b.ctx))
		}
		return struct{}{}, err
	}, nil)
	return err
}
