package probe

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"time"
)

// Dial says how to reach the server. The zero value is a plain client: system roots, no proxy, HTTP/2 when offered.
type Dial struct {
	// ConnectTimeout bounds name resolution, connecting and the TLS handshake, each.
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
	dialer := &net.Dialer{Timeout: d.ConnectTimeout}
	dial := func(ctx context.Context, network, addr string) (net.Conn, error) {
		if to, ok := d.Resolve[addr]; ok {
			addr = to
		}
		conn, err := dialer.DialContext(ctx, network, addr)
		if err != nil {
			return nil, err
		}
		return &headConn{Conn: conn}, nil
	}
	config := &tls.Config{
		InsecureSkipVerify: d.Insecure, //nolint:gosec // this is what --insecure asks for
		RootCAs:            d.RootCAs,
		Certificates:       d.Certificates,
	}
	t := &http.Transport{
		DialContext:            dial,
		TLSClientConfig:        config,
		TLSHandshakeTimeout:    d.ConnectTimeout,
		ForceAttemptHTTP2:      !d.HTTP1,
		DisableCompression:     true, // Send asks for codings and decodes them, so that it can bound and report them
		MaxResponseHeaderBytes: 256 << 10,
		MaxIdleConnsPerHost:    1,
		IdleConnTimeout:        30 * time.Second,
	}
	if d.HTTP1 {
		t.Protocols = new(http.Protocols)
		t.Protocols.SetHTTP1(true)
	}
	if d.Proxy != nil {
		t.Proxy = func(r *http.Request) (*url.URL, error) { return d.Proxy(r.URL) }
	}
	t.DialTLSContext = func(ctx context.Context, network, addr string) (net.Conn, error) {
		return dialTLS(ctx, d, dial, config, network, addr)
	}
	return t
}

// dialTLS does what the transport would do, and puts the recorder of header lines above the encryption. HTTP/2 connections
// go without: the transport must see a *tls.Conn to speak HTTP/2, and its header block keeps no lines.
func dialTLS(ctx context.Context, d Dial, dial func(context.Context, string, string) (net.Conn, error), base *tls.Config,
	network, addr string,
) (net.Conn, error) {
	plain, err := dial(ctx, network, addr)
	if err != nil {
		return nil, err
	}
	config := base.Clone()
	if config.ServerName, _, err = net.SplitHostPort(addr); err != nil {
		plain.Close()
		return nil, err
	}
	config.NextProtos = []string{"h2", "http/1.1"}
	if d.HTTP1 {
		config.NextProtos = []string{"http/1.1"}
	}
	hooks := httptrace.ContextClientTrace(ctx)
	if hooks != nil && hooks.TLSHandshakeStart != nil {
		hooks.TLSHandshakeStart()
	}
	conn := tls.Client(plain.(*headConn).Conn, config)
	bounded, cancel := context.WithTimeout(ctx, d.ConnectTimeout)
	defer cancel()
	err = conn.HandshakeContext(bounded)
	if hooks != nil && hooks.TLSHandshakeDone != nil {
		hooks.TLSHandshakeDone(conn.ConnectionState(), err)
	}
	if err != nil {
		plain.Close()
		return nil, err
	}
	if conn.ConnectionState().NegotiatedProtocol == "h2" {
		return conn, nil
	}
	return &headConn{Conn: conn}, nil
}
