package cmd

import (
	"cmp"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"net"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"
	"golang.org/x/net/http/httpproxy"

	"github.com/hex21/hex21/probe"
)

// dialFlags say how to reach the server.
type dialFlags struct {
	connectTimeout time.Duration
	insecure       bool
	cacert         string
	cert           string
	key            string
	http1          bool
	resolve        []string
}

func (d *dialFlags) register(fs *pflag.FlagSet) {
	durationVar(fs, &d.connectTimeout, "connect-timeout", "", 10*time.Second, "give up connecting after this `time`")
	fs.BoolVarP(&d.insecure, "insecure", "k", false, "do not verify the server's certificate")
	fs.StringVar(&d.cacert, "cacert", "", "trust the certificates in this PEM `file` instead of the system's")
	fs.StringVar(&d.cert, "cert", "", "a client certificate, a PEM `file`")
	fs.StringVar(&d.key, "key", "", "the private key of --cert, a PEM `file`; not the API key")
	fs.BoolVar(&d.http1, "http1.1", false, "do not use HTTP/2")
	fs.StringArrayVar(&d.resolve, "resolve", nil, "use this `host:port:address` instead of DNS; repeatable")
}

// transport turns the flags into a transport.
func (d *dialFlags) transport(sys *System) (*probe.Transport, error) {
	dial := probe.Dial{ConnectTimeout: d.connectTimeout, Insecure: d.insecure, HTTP1: d.http1, Proxy: proxies(sys)}
	var err error
	if dial.Resolve, err = parseResolve(d.resolve); err != nil {
		return nil, err
	}
	if dial.RootCAs, err = readRoots(d.cacert); err != nil {
		return nil, err
	}
	if dial.Certificates, err = readKeyPair(d.cert, d.key); err != nil {
		return nil, err
	}
	return probe.NewTransport(dial), nil
}

// proxies reads the proxy variables through System, with the meaning that net/http gives them.
func proxies(sys *System) func(*url.URL) (*url.URL, error) {
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

// parseResolve reads curl's form HOST:PORT:ADDRESS; an IPv6 address may stand in brackets.
func parseResolve(specs []string) (map[string]string, error) {
	out := map[string]string{}
	for _, spec := range specs {
		bad := withHint(usagef("--resolve %q is not host:port:address", spec), "for example --resolve cms.example.org:443:127.0.0.1")
		parts := strings.SplitN(spec, ":", 3)
		if len(parts) != 3 || parts[0] == "" {
			return nil, bad
		}
		if port, err := strconv.ParseUint(parts[1], 10, 16); err != nil || port == 0 {
			return nil, bad
		}
		ip := net.ParseIP(strings.Trim(parts[2], "[]"))
		if ip == nil {
			return nil, bad
		}
		out[net.JoinHostPort(parts[0], parts[1])] = net.JoinHostPort(ip.String(), parts[1])
	}
	return out, nil
}

// maxRoots is more than all certificates of a system take.
const maxRoots = 16 << 20

func readRoots(name string) (*x509.CertPool, error) {
	if name == "" {
		return nil, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, withHint(usagef("--cacert: %w", err), "check the file name")
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxRoots))
	if err != nil {
		return nil, usagef("--cacert: %w", err)
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(text) {
		return nil, withHint(usagef("--cacert: %s holds no PEM certificate", name), "look at it with: openssl x509 -in %s -text", name)
	}
	return pool, nil
}

func readKeyPair(cert, key string) ([]tls.Certificate, error) {
	if cert == "" && key == "" {
		return nil, nil
	}
	if cert == "" {
		return nil, withHint(usagef("--key goes with --cert"), "%s", keyIsNoFlag)
	}
	if key == "" {
		key = cert // one file may hold both, as for curl
	}
	pair, err := tls.LoadX509KeyPair(cert, key)
	if err != nil {
		return nil, withHint(usagef("--cert: %w", err), "both files must be PEM, and the key must belong to the certificate")
	}
	return []tls.Certificate{pair}, nil
}

// words are the flags with which another command, hex21's or curl's, comes to the same server.
func (d *dialFlags) words() []string {
	var words []string
	if d.insecure {
		words = append(words, "--insecure")
	}
	for _, pair := range [][2]string{{"--cacert", d.cacert}, {"--cert", d.cert}, {"--key", d.key}} {
		if pair[1] != "" {
			words = append(words, pair[0], pair[1])
		}
	}
	if d.http1 {
		words = append(words, "--http1.1")
	}
	for _, spec := range d.resolve {
		words = append(words, "--resolve", spec)
	}
	return words
}

// curlOptions are the same flags in curl's words.
func (d *dialFlags) curlOptions(o *probeOptions) []string {
	var out []string
	add := func(words ...string) { out = append(out, words...) }
	if o.location {
		add("--location")
	}
	add(d.words()...)
	add("--connect-timeout", seconds(d.connectTimeout), "--max-time", seconds(o.timeout))
	return out
}

func seconds(d time.Duration) string { return strconv.FormatFloat(d.Seconds(), 'f', -1, 64) }

// byteSize is a flag value such as 64K, 8M or 1048576.
type byteSize int64

func (b *byteSize) String() string {
	for _, unit := range byteUnits {
		if *b >= unit.size && *b%unit.size == 0 {
			return fmt.Sprintf("%d%s", *b/unit.size, unit.name)
		}
	}
	return strconv.FormatInt(int64(*b), 10)
}

func (b *byteSize) Type() string { return "size" }

func (b *byteSize) Set(text string) error {
	number, factor := strings.ToUpper(strings.TrimSpace(text)), byteSize(1)
	number = strings.TrimSuffix(strings.TrimSuffix(number, "B"), "I")
	for _, unit := range byteUnits {
		if n, ok := strings.CutSuffix(number, unit.name); ok {
			number, factor = n, unit.size
			break
		}
	}
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil || n < 1 || n > maxBodySize/int64(factor) {
		return fmt.Errorf("%q is not a size from 1 to 1G, such as 64K or 8M", text)
	}
	*b = byteSize(n) * factor
	return nil
}

// maxBodySize bounds --max-body: the body is held in memory.
const maxBodySize = 1 << 30

var byteUnits = []struct {
	name string
	size byteSize
}{{"G", 1 << 30}, {"M", 1 << 20}, {"K", 1 << 10}}
