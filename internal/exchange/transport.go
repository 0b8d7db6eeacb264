package exchange

import (
	"cmp"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/http/httpguts"

	"github.com/hex21/hex21/internal/address"
)

// idleTimeout is how long a connection is kept for the next call to the same server. It is shorter than the idle timeouts of servers and
// proxies, so a connection is rarely reused just as the other side closes it.
const idleTimeout = 2 * time.Second

// keptTimeout is how long a connection is kept with Dial.KeepAlive, which leaves it to the server to close it.
const keptTimeout = time.Hour

// Dial configures how to reach the server. The zero value is a plain client: system roots, no proxy, HTTP/2 when offered.
type Dial struct {
	// ConnectTimeout bounds name resolution, connecting and the TLS handshake, each. Zero means ten seconds.
	ConnectTimeout time.Duration
	// Resolve maps host:port to the addresses to dial instead, as curl's --resolve does. They are separated by commas and tried in order.
	Resolve map[string]string
	// Proxy returns the proxy for a URL; nil means no proxy.
	Proxy func(*url.URL) (*url.URL, error)
	// ProxyFrom returns the name of the setting that the proxy for a URL comes from, such as HTTPS_PROXY; nil if that is not known.
	ProxyFrom    func(*url.URL) string
	Insecure     bool
	RootCAs      *x509.CertPool
	Certificates []tls.Certificate
	HTTP1        bool
	// KeepAlive keeps an idle connection for as long as the server does, to measure how long that is. Otherwise it is kept for two seconds.
	KeepAlive bool
	// IP is the only IP version to use, 4 or 6; 0 means either.
	IP int
}

// Transport sends requests for [Client]. Unlike http.Transport, it does not resend requests on its own: net/http resends, without a limit,
// requests that a server refuses over HTTP/2. Only a read that the server did not process is sent once more; see [resendable]. It also
// observes the deadline of a request's context whatever state the connection is in.
//
// Create one with [NewTransport], and close its idle connections when done. It is safe for concurrent use.
type Transport struct {
	dialer    *dialer
	proxy     func(*url.URL) (*url.URL, error)
	proxyFrom func(*url.URL) string
	http1     *http.Transport // for HTTP/1, and for HTTP/1 and HTTP/2 through proxies
	http2     *http.Transport // for HTTP/2 over a connection that is already encrypted

	keptFor time.Duration // an idle connection

	mu   sync.Mutex
	idle map[route]*link
}

// NewTransport returns a transport for Send.
func NewTransport(d Dial) *Transport {
	d.ConnectTimeout = cmp.Or(max(d.ConnectTimeout, 0), 10*time.Second)
	s := newDialer(d)
	keptFor := idleTimeout
	if d.KeepAlive {
		keptFor = keptTimeout
	}
	t := &Transport{keptFor: keptFor, dialer: s, proxy: d.Proxy, proxyFrom: d.ProxyFrom, idle: map[route]*link{}}
	t.http1 = &http.Transport{
		DialContext:            s.dial,
		DialTLSContext:         s.dialTLS,
		Proxy:                  chosenProxy,
		OnProxyConnectResponse: connectError,
		TLSClientConfig:        s.tls.Clone(), // for TLS through a proxy, which net/http starts itself
		TLSHandshakeTimeout:    d.ConnectTimeout,
		ForceAttemptHTTP2:      !d.HTTP1,
		DisableCompression:     true, // Send requests and decodes compression itself, to bound and report it
		MaxResponseHeaderBytes: maxHeaderBytes,
	}
	if d.HTTP1 {
		t.http1.Protocols = new(http.Protocols)
		t.http1.Protocols.SetHTTP1(true)
		return t
	}
	t.http2 = &http.Transport{
		DialContext:            func(ctx context.Context, _, _ string) (net.Conn, error) { return linkOf(ctx).conn, nil },
		Protocols:              new(http.Protocols),
		DisableCompression:     true,
		MaxResponseHeaderBytes: maxHeaderBytes,
	}
	t.http2.Protocols.SetUnencryptedHTTP2(true)
	return t
}

func newDialer(d Dial) *dialer {
	s := &dialer{
		net:     net.Dialer{Timeout: d.ConnectTimeout},
		ip:      d.IP,
		resolve: make(map[string]string, len(d.Resolve)),
		tls: &tls.Config{
			InsecureSkipVerify: d.Insecure, //nolint:gosec // this is what --insecure asks for
			RootCAs:            d.RootCAs,
			Certificates:       d.Certificates,
		},
		protocols: []string{"h2", "http/1.1"},
	}
	if d.HTTP1 {
		s.protocols = []string{"http/1.1"}
	}
	for from, to := range d.Resolve {
		s.resolve[strings.ToLower(from)] = to
	}
	if len(d.Certificates) > 0 { // IIS and Apache ask for it in a second handshake, once the path shows that it is needed
		s.tls.Renegotiation = tls.RenegotiateOnceAsClient
	}
	return s
}

// maxHeaderBytes is the maximum size of the head of a response.
const maxHeaderBytes = 256 << 10

// RoundTrip implements http.RoundTripper. It returns soon after the request's context has ended even if net/http does not, because a server
// can make net/http's HTTP/2 client block forever; the blocked goroutine is then abandoned.
func (t *Transport) RoundTrip(request *http.Request) (*http.Response, error) {
	at, err := t.route(request)
	if err != nil {
		return nil, err
	}
	s := &roundTrip{transport: t, request: request, route: at}
	response, err := within(request.Context(), s.send, func(r *http.Response) { r.Body.Close() })
	if err != nil {
		s.abort()
	}
	return response, err
}

// route checks a request and returns the route to its server.
func (t *Transport) route(request *http.Request) (route, error) {
	u := request.URL
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return route{}, fmt.Errorf("unsupported protocol scheme %q", u.Scheme)
	case u.Host == "":
		return route{}, errors.New("no Host in request URL")
	}
	for name, values := range request.Header {
		if !httpguts.ValidHeaderFieldName(name) {
			return route{}, fmt.Errorf("invalid header field name %q", name)
		}
		for _, value := range values {
			if !httpguts.ValidHeaderFieldValue(value) {
				return route{}, fmt.Errorf("invalid header field value for %q", name) // not the value, which may be secret
			}
		}
	}
	addr, err := httpguts.PunycodeHostPort(address.HostPort(u))
	if err != nil {
		return route{}, err
	}
	at := route{scheme: u.Scheme, addr: addr}
	if t.proxy == nil {
		return at, nil
	}
	proxy, err := t.proxy(u)
	if err != nil || proxy == nil {
		return at, err
	}
	traceOf(request.Context()).proxied(proxy)
	at.proxy = proxy.String()
	return at, nil
}

// CloseIdleConnections closes the connections that are kept for another request.
func (t *Transport) CloseIdleConnections() {
	t.mu.Lock()
	idle := t.idle
	t.idle = map[route]*link{}
	t.mu.Unlock()
	for _, l := range idle {
		l.close()
	}
}

// dialer opens the connections of a transport.
type dialer struct {
	net       net.Dialer
	ip        int
	resolve   map[string]string
	tls       *tls.Config
	protocols []string
}

// dial opens an unencrypted connection to a server or a proxy.
func (d *dialer) dial(ctx context.Context, network, addr string) (net.Conn, error) {
	conn, err := d.connect(ctx, network, addr)
	if err != nil {
		return nil, err
	}
	return linkOf(ctx).plain(conn), nil
}

func (d *dialer) connect(ctx context.Context, network, addr string) (net.Conn, error) {
	addrs := []string{addr}
	if to, ok := d.resolve[strings.ToLower(addr)]; ok {
		addrs = strings.Split(to, ",")
	}
	if d.ip != 0 {
		network = fmt.Sprint("tcp", d.ip)
	}
	var conn net.Conn
	var err error
	for i, addr := range addrs {
		dialer := d.net
		dialer.Timeout /= time.Duration(len(addrs) - i) // the rest of the time is for the other addresses
		if conn, err = dialer.DialContext(ctx, network, addr); err == nil {
			linkOf(ctx).opened(conn)
			break
		}
	}
	return conn, err
}

// dialTLS does what net/http would do, and wraps the decrypted connection to watch the response.
func (d *dialer) dialTLS(ctx context.Context, network, addr string) (net.Conn, error) {
	if l := linkOf(ctx); l.conn != nil {
		return l.conn, nil // already encrypted
	}
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, err
	}
	plain, err := d.connect(ctx, network, addr)
	if err != nil {
		return nil, err
	}
	config := d.tls.Clone()
	config.ServerName, config.NextProtos = host, d.protocols
	if hop := traceOf(ctx); hop != nil && hop.isProxy(addr) {
		config.NextProtos = []string{"http/1.1"} // net/http supports nothing else with a proxy
	}
	conn := tls.Client(plain, config)
	if err := d.handshake(ctx, conn); err != nil {
		plain.Close()
		return nil, err
	}
	state := conn.ConnectionState()
	if state.NegotiatedProtocol == "h2" {
		return &frameConn{Conn: conn, state: state, initial: 65535}, nil // RFC 9113, section 6.9.2
	}
	return &headConn{Conn: conn, tls: &state}, nil
}

// handshake encrypts a connection, within the time limit for connecting, and reports that to the trace.
func (d *dialer) handshake(ctx context.Context, conn *tls.Conn) error {
	hooks := httptrace.ContextClientTrace(ctx)
	if hooks != nil && hooks.TLSHandshakeStart != nil {
		hooks.TLSHandshakeStart()
	}
	bounded, cancel := context.WithTimeout(ctx, d.net.Timeout)
	defer cancel()
	err := conn.HandshakeContext(bounded)
	if hooks != nil && hooks.TLSHandshakeDone != nil {
		hooks.TLSHandshakeDone(conn.ConnectionState(), err)
	}
	return err
}
