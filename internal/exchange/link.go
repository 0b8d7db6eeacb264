package exchange

import (
	"context"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"sync"
	"sync/atomic"
	"time"
)

// route is how a server is reached. Requests with the same route can share a connection.
type route struct{ scheme, addr, proxy string }

// link is one connection to a server, or to a proxy on the way to it.
type link struct {
	route  route
	client *http.ClientConn
	conn   net.Conn // as net/http sees it, for the trace
	frames *frameConn
	uses   uint32 // requests that were sent
	// answered is set when a byte of the response to the last request arrives.
	answered atomic.Bool
	timer    *time.Timer   // while idle
	idle     time.Duration // how long it had been idle when it was reused
	keptAt   time.Time     // when it became idle, by the clock of the call; zero if not known

	mu     sync.Mutex
	raw    net.Conn // the dialed connection, whose Close never blocks
	closed bool
}

type linkKey struct{}

// linkOf returns the link that a context's dial belongs to.
func linkOf(ctx context.Context) *link { return ctx.Value(linkKey{}).(*link) }

// chosenProxy returns the proxy of the link that is being opened: that of the request, which net/http does not pass here.
func chosenProxy(r *http.Request) (*url.URL, error) {
	if l := linkOf(r.Context()); l.route.proxy != "" {
		return url.Parse(l.route.proxy)
	}
	return nil, nil
}

// opened records the connection, or closes it immediately if it is no longer needed.
func (l *link) opened(conn net.Conn) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.raw = conn
	if l.closed {
		conn.Close()
	}
}

// plain returns the connection that net/http gets if we do not encrypt it ourselves. Behind a proxy it carries net/http's own TLS, which
// has no lines to keep.
func (l *link) plain(conn net.Conn) net.Conn {
	l.conn = conn
	if l.route.scheme == "http" {
		l.conn = &headConn{Conn: conn}
	}
	return l.conn
}

// dial opens a link for a request.
func (t *Transport) dial(ctx context.Context, l *link) (err error) {
	ctx = context.WithValue(ctx, linkKey{}, l)
	if l.route.scheme == "https" && l.route.proxy == "" {
		if l.conn, err = t.dialer.dialTLS(ctx, "tcp", l.route.addr); err != nil {
			return err
		}
	}
	via, scheme := t.http1, l.route.scheme
	if frames, ok := l.conn.(*frameConn); ok {
		l.frames, via, scheme = frames, t.http2, "http" // we encrypt it ourselves
	}
	l.client, err = via.NewClientConn(ctx, scheme, l.route.addr)
	return err
}

// announce reports to the trace of a request which connection the request gets.
func (l *link) announce(ctx context.Context) {
	hooks := httptrace.ContextClientTrace(ctx)
	if hooks == nil || hooks.GotConn == nil {
		return
	}
	hooks.GotConn(httptrace.GotConnInfo{Conn: l.conn, Reused: l.uses > 0, WasIdle: l.uses > 0})
}

// usable reports whether a link can be used for another request.
func (l *link) usable() bool { return l.client.Err() == nil && l.client.Available() > 0 }

// abort closes the connection immediately, without the closing handshake of its protocols.
func (l *link) abort() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.closed = true
	if l.raw != nil {
		l.raw.Close()
	}
}

// closeTimeout bounds the closing handshake of a connection.
const closeTimeout = 100 * time.Millisecond

// close closes the connection with the closing handshake of its protocols, in bounded time.
func (l *link) close() {
	ctx, cancel := context.WithTimeout(context.Background(), closeTimeout)
	defer cancel()
	_, _ = within(ctx, func() (struct{}, error) { return struct{}{}, l.client.Close() }, nil)
	l.abort()
}

// take returns an idle link for a route, or nil. hop may be nil.
func (t *Transport) take(at route, hop *trace) *link {
	t.mu.Lock()
	l := t.idle[at]
	delete(t.idle, at)
	t.mu.Unlock()
	if l == nil {
		return nil
	}
	if !l.timer.Stop() {
		l.close()
		return nil
	}
	l.idle = hop.since(l.keptAt)
	if !l.usable() {
		hop.closedIdle(l.idle, false)
		l.close()
		return nil
	}
	return l
}

// keep stores a link for the next request with its route.
func (t *Transport) keep(l *link, hop *trace) {
	l.keptAt = hop.clock()
	if !l.usable() {
		l.close()
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.idle[l.route] != nil {
		go l.close()
		return
	}
	t.idle[l.route] = l
	l.timer = time.AfterFunc(t.keptFor, func() {
		t.mu.Lock()
		if t.idle[l.route] == l {
			delete(t.idle, l.route)
		}
		t.mu.Unlock()
		l.close()
	})
}
