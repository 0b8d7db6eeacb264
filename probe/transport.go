package probe

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"strings"
	"time"
)

// idleTimeout is short, because CloseIdleConnections passes over an HTTP/2 connection that is still tidying up after its last
// stream, and leaves it to this.
const idleTimeout = 2 * time.Second

// Dial says how to reach the server. The zero value is a plain client: system roots, no proxy, HTTP/2 when offered.
type Dial struct {
	// ConnectTimeout bounds name resolution, connecting and the TLS handshake, each. Zero means ten seconds.
	ConnectTimeout time.Duration
	// Resolve maps host:port to the address to dial instead, as curl's --resolve does.
	Resolve map[string]string
	// Proxy gives the proxy for a URL; nil means none.
	Proxy        func(*url.URL) (*url.URL, error)
	Insecure     bool
	RootCAs      *x509.CertPool
	Certificates []tls.Certificate
	HTTP1        bool
}

// NewTransport makes a transport for Send. Close its idle connections when done.
func NewTransport(d Dial) *http.Transport {
	if d.ConnectTimeout <= 0 {
		d.ConnectTimeout = 10 * time.Second
	}
	s := &dialer{
		net:     net.Dialer{Timeout: d.ConnectTimeout},
		resolve: make(map[string]string, len(d.Resolve)),
		tls: &tls.Config{
			InsecureSkipVerify: d.Insecure, //nolint:gosec // this is what --insecure asks for
			RootCAs:            d.RootCAs,
			Certificates:       d.Certificates,
		},
		protocols: []string{"h2", "http/1.1"},
	}
	for from, to := range d.Resolve {
		s.resolve[strings.ToLower(from)] = to
	}
	t := &http.Transport{
		DialContext:            s.dial,
		DialTLSContext:         s.dialTLS,
		TLSClientConfig:        s.tls.Clone(), // for TLS through a proxy, which the transport begins itself
		TLSHandshakeTimeout:    d.ConnectTimeout,
		ForceAttemptHTTP2:      !d.HTTP1,
		DisableCompression:     true, // Send asks for codings and decodes them, so that it can bound and report them
		MaxResponseHeaderBytes: 256 << 10,
		MaxIdleConnsPerHost:    1,
		IdleConnTimeout:        idleTimeout,
	}
	if d.HTTP1 {
		s.protocols = []string{"http/1.1"}
		t.Protocols = new(http.Protocols)
		t.Protocols.SetHTTP1(true)
	}
	if d.Proxy != nil {
		t.Proxy = func(r *http.Request) (*url.URL, error) {
			proxy, err := d.Proxy(r.URL)
			if hop := traceOf(r.Context()); hop != nil && proxy != nil {
				hop.proxied(proxy)
			}
			return proxy, err
		}
	}
	return t
}

// dialer opens the connections of a transport.
type dialer struct {
	net       net.Dialer
	resolve   map[string]string
	tls       *tls.Config
	protocols []string
}

func (d *dialer) dial(ctx context.Context, network, addr string) (net.Conn, error) {
	conn, err := d.connect(ctx, network, addr)
	if err != nil {
		return nil, err
	}
	return &headConn{Conn: conn}, nil
}

func (d *dialer) connect(ctx context.Context, network, addr string) (net.Conn, error) {
	if to, ok := d.resolve[strings.ToLower(addr)]; ok {
		addr = to
	}
	return d.net.DialContext(ctx, network, addr)
}

// dialTLS does what the transport would do, and puts the recorder of header lines above the encryption. HTTP/2 connections
// go without: the transport must see a *tls.Conn to speak HTTP/2, and its header block keeps no lines.
func (d *dialer) dialTLS(ctx context.Context, network, addr string) (net.Conn, error) {
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
		config.NextProtos = []string{"http/1.1"} // net/http speaks nothing else to a proxy
	}
	conn := tls.Client(plain, config)
	if err := d.handshake(ctx, conn); err != nil {
		plain.Close()
		return nil, err
	}
	state := conn.ConnectionState()
	if state.NegotiatedProtocol == "h2" {
		return conn, nil
	}
	return &headConn{Conn: conn, tls: &state}, nil
}

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
