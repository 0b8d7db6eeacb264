package cli

import (
	"cmp"
	"context"
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"
	"golang.org/x/net/http/httpproxy"

	"github.com/hex21/hex21/internal/exchange"
)

// DialFlags describe how to reach the server.
type DialFlags struct {
	ConnectTimeout time.Duration
	insecure       bool
	Cacert         string
	Cert           string
	Key            string
	http1          bool
	ipv4, ipv6     bool
	Resolve        []string
	KeepAlive      bool   // keep connections as long as the server does; a flag of repeated calls sets it
	Proxy          string // instead of that of the environment; no flag sets it
}

// Register adds the flags of the connection.
func (d *DialFlags) Register(fs *pflag.FlagSet) {
	DurationVar(fs, &d.ConnectTimeout, "connect-timeout", "", 10*time.Second, "`time` limit for connecting")
	fs.BoolVarP(&d.insecure, "insecure", "k", false, "do not verify the server's certificate")
	fs.StringVar(&d.Cacert, "cacert", "", "trust the certificates in this PEM `file` instead of the system roots")
	fs.StringVar(&d.Cert, "cert", "", "client certificate, a PEM `file`")
	fs.StringVar(&d.Key, "key", "", "private key of --cert, a PEM `file` (not the API key)")
	fs.BoolVar(&d.http1, "http1.1", false, "do not use HTTP/2")
	fs.BoolVarP(&d.ipv4, "ipv4", "4", false, "connect over IPv4 only")
	fs.BoolVarP(&d.ipv6, "ipv6", "6", false, "connect over IPv6 only")
	fs.StringArrayVar(&d.Resolve, "resolve", nil, "use `HOST:PORT:ADDRESS` instead of DNS; repeatable")
	Check(fs, "resolve", func(spec string) error {
		_, err := parseResolve([]string{spec})
		return err
	})
}

// OverHTTP1 returns the flags with --http1.1.
func (d DialFlags) OverHTTP1() *DialFlags {
	d.http1 = true
	return &d
}

// ForOtherServer returns the flags without what belongs to one server: its client certificate and its addresses.
func (d DialFlags) ForOtherServer() *DialFlags {
	d.Cert, d.Key, d.Resolve = "", "", nil
	return &d
}

// Transport returns a transport for the flags.
func (d *DialFlags) Transport(ctx context.Context, a *App) (*exchange.Transport, error) {
	dial := exchange.Dial{ConnectTimeout: d.ConnectTimeout, Insecure: d.insecure, HTTP1: d.http1, KeepAlive: d.KeepAlive, Proxy: Proxies(a.Sys),
		ProxyFrom: func(u *url.URL) string { return proxyVariable(a.Sys, u) },
	}
	switch {
	case d.ipv4 && d.ipv6:
		return nil, Usagef("--ipv4 and --ipv6 cannot be combined")
	case d.ipv4:
		dial.IP = 4
	case d.ipv6:
		dial.IP = 6
	}
	var err error
	if d.Proxy != "" {
		proxy, err := url.Parse(d.Proxy)
		if err != nil || proxy.Host == "" {
			return nil, Usagef("the proxy is not a valid URL")
		}
		dial.Proxy = func(*url.URL) (*url.URL, error) { return proxy, nil }
		dial.ProxyFrom = nil
	}
	if dial.Resolve, err = parseResolve(d.Resolve); err != nil {
		return nil, err
	}
	if dial.RootCAs, err = a.readRoots(ctx, d.Cacert); err != nil {
		return nil, err
	}
	if dial.Certificates, err = a.readKeyPair(ctx, d.Cert, d.Key); err != nil {
		return nil, err
	}
	if dial.RootCAs == nil {
		if err := a.CheckSystemRoots(ctx); err != nil {
			return nil, err
		}
	}
	if dial.RootCAs == nil && a.Sys.Roots != nil {
		dial.RootCAs = a.Sys.Roots()
	}
	return exchange.NewTransport(dial), nil
}

// Proxies reads the proxy variables through System, with the same meaning as in net/http.
func Proxies(sys *System) func(*url.URL) (*url.URL, error) {
	either := func(name string) string {
		return cmp.Or(sys.Getenv(name), sys.Getenv(strings.ToLower(name)))
	}
	c := httpproxy.Config{
		HTTPProxy: either("HTTP_PROXY"), HTTPSProxy: either("HTTPS_PROXY"), NoProxy: either("NO_PROXY"),
		CGI: sys.Getenv("REQUEST_METHOD") != "",
	}
	if c.HTTPProxy == "" && c.HTTPSProxy == "" {
		return nil
	}
	return c.ProxyFunc()
}

// proxyVariable returns the name of the variable that holds the proxy for a URL, as it is spelled in the environment.
func proxyVariable(sys *System, u *url.URL) string {
	name := "HTTP_PROXY"
	if u.Scheme == "https" {
		name = "HTTPS_PROXY"
	}
	if sys.Getenv(name) == "" {
		name = strings.ToLower(name)
	}
	if sys.Getenv(name) == "" {
		return ""
	}
	return name
}

// parseResolve reads curl's form HOST:PORT:ADDRESS[,ADDRESS]; an IPv6 address may be in brackets.
func parseResolve(specs []string) (map[string]string, error) {
	out := map[string]string{}
	for _, spec := range specs {
		bad := WithHint(Flagf("resolve", "--resolve %q is not host:port:address", spec), "for example --resolve cms.example.org:443:127.0.0.1")
		parts := strings.SplitN(spec, ":", 3)
		if len(parts) != 3 || parts[0] == "" {
			return nil, bad
		}
		if port, err := strconv.ParseUint(parts[1], 10, 16); err != nil || port == 0 {
			return nil, bad
		}
		var to []string
		for text := range strings.SplitSeq(parts[2], ",") {
			ip := net.ParseIP(strings.Trim(text, "[]"))
			if ip == nil {
				return nil, bad
			}
			to = append(to, net.JoinHostPort(ip.String(), parts[1]))
		}
		out[net.JoinHostPort(parts[0], parts[1])] = strings.Join(to, ",")
	}
	return out, nil
}

// readPEM reads a file of certificates or keys that a flag names.
func (a *App) readPEM(ctx context.Context, flag, name string) ([]byte, error) {
	return a.ReadFlag(ctx, flag, name, "", maxRoots, "check the file name")
}

// maxRoots is larger than all certificates of a system together.
const maxRoots = 16 << 20

func (a *App) readRoots(ctx context.Context, name string) (*x509.CertPool, error) {
	if name == "" {
		return nil, nil
	}
	text, err := a.readPEM(ctx, "cacert", name)
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(text) {
		return nil, WithHint(Flagf("cacert", "--cacert: %s does not contain a PEM certificate", name), "look at it with: openssl x509 -in %s -text", name)
	}
	return pool, nil
}

func (a *App) readKeyPair(ctx context.Context, cert, key string) ([]tls.Certificate, error) {
	if cert == "" && key == "" {
		return nil, nil
	}
	if cert == "" {
		return nil, WithHint(Flagf("key", "--key requires --cert"), "%s", KeyIsNoFlag)
	}
	certText, err := a.readPEM(ctx, "cert", cert)
	keyText := certText // one file may contain both, as with curl
	if err == nil && key != "" {
		keyText, err = a.readPEM(ctx, "key", key)
	}
	if err != nil {
		return nil, err
	}
	pair, err := tls.X509KeyPair(certText, keyText)
	if err != nil && key == "" {
		return nil, WithHint(Flagf("cert", "--cert: %w", err), "name the file of its private key with --key FILE, or put both into one PEM file")
	}
	if err != nil {
		return nil, WithHint(Flagf("cert", "--cert: %w", err), "both files must be PEM, and the key must belong to the certificate")
	}
	return []tls.Certificate{pair}, nil
}

// Words returns the flags with which another command, of hex21 or curl, reaches the same server.
func (d *DialFlags) Words() []string {
	var words []string
	if d.insecure {
		words = append(words, "--insecure")
	}
	for _, pair := range [][2]string{{"--cacert", d.Cacert}, {"--cert", d.Cert}, {"--key", d.Key}} {
		if pair[1] != "" {
			words = append(words, pair[0], pair[1])
		}
	}
	if d.http1 {
		words = append(words, "--http1.1")
	}
	if d.ipv4 {
		words = append(words, "--ipv4")
	}
	if d.ipv6 {
		words = append(words, "--ipv6")
	}
	for _, spec := range d.Resolve {
		words = append(words, "--resolve", spec)
	}
	return words
}
