// Package mockserver runs the mock API and its status page in this process, for "hex21 mock" and for the --mock of other commands.
package mockserver

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/mock"
)

// Flags are the flags that hex21 mock and probe --mock share.
type Flags struct {
	limit     string
	anonymous string
	latency   time.Duration
	seed      uint64
	Incident  string
	engine    string
	Break     []string
}

// Group is the heading of the flags of the mock in the help of other commands.
const Group = "Mock (see hex21 mock)"

// Register adds the flags of the mock.
func (m *Flags) Register(a *cli.App, fs *pflag.FlagSet) {
	fs.StringVar(&m.limit, "limit", "100/m", "rate limit with a key: `N/WINDOW`, such as 5/10s, or off")
	checkLimit(fs, "limit")
	fs.StringVar(&m.anonymous, "anonymous-limit", "10/m", "rate limit without a key: `N/WINDOW`, or off")
	checkLimit(fs, "anonymous-limit")
	cli.DurationVar(fs, &m.latency, "latency", "", 0, "wait this `time` before each response")
	fs.Uint64Var(&m.seed, "seed", 1, "`number` that seeds the request ids")
	m.RegisterBreak(a, fs)
	fs.StringVar(&m.Incident, "incident", IncidentNone, "`kind` of incident on the status page: "+strings.Join(incidentKinds(), ", "))
	fs.StringVar(&m.engine, "status-engine", engines()[0], "`software` that the status page imitates: "+strings.Join(engines(), ", "))
}

// RegisterBreak registers only --break, for a command with a different --limit.
func (m *Flags) RegisterBreak(a *cli.App, fs *pflag.FlagSet) {
	fs.StringSliceVar(&m.Break, "break", nil, "break the promise of hex21 check with this `id`; repeatable")
	cli.Check(fs, "break", func(ids string) error {
		for id := range strings.SplitSeq(ids, ",") {
			if known := mock.Breakable(); !slices.Contains(known, id) {
				err := cli.Flagf("break", "--break %q is not the id of a promise", id)
				err = cli.WithStep(err, "list them", nextstep.Hex21("check", "--mock", "--all"))
				return cli.NotValue(err, "break", id, cli.NearWord(id, known))
			}
		}
		return nil
	})
}

// TypedReach returns the typed flags that reach the same server again, which may be a mock, and those with the given names.
func TypedReach(fs *pflag.FlagSet, also ...string) []string {
	return cli.TypedFlags(fs, func(f *pflag.Flag) bool {
		return cli.InGroup(f, "Connection", Group) && f.Name != "timeout" && f.Name != "max-wait" || slices.Contains(also, f.Name)
	})
}

// Require rejects flags of the mock that were given without --mock.
func Require(fs *pflag.FlagSet) error {
	if on, err := fs.GetBool("mock"); err != nil || on {
		return err
	}
	given := cli.TypedFlags(fs, func(f *pflag.Flag) bool { return cli.InGroup(f, Group) && f.Name != "mock" })
	if len(given) == 0 {
		return nil
	}
	return cli.Instead(cli.Usagef("the flags of the mock require --mock"), nil, "--mock")
}

func (m *Flags) options(a *cli.App) ([]mock.Option, error) {
	keyed, err := parseLimit("limit", m.limit)
	if err != nil {
		return nil, err
	}
	anonymous, err := parseLimit("anonymous-limit", m.anonymous)
	if err != nil {
		return nil, err
	}
	return []mock.Option{
		mock.WithLimits(keyed, anonymous), mock.WithLatency(m.latency), mock.WithSeed(m.seed), mock.WithClock(a.Sys.Now), mock.WithBroken(m.Break...),
	}, nil
}

// Server is a mock that listens.
type Server struct {
	Base   *url.URL
	Page   *url.URL // the status page
	server *http.Server
	cancel context.CancelFunc
	Done   chan error
}

// Serve starts a mock on a listener. Close ends it, including requests that hang.
func Serve(ctx context.Context, l net.Listener, handler http.Handler, certificate *tls.Certificate) *Server {
	ctx, cancel := context.WithCancel(ctx)
	s := &Server{
		Base:   &url.URL{Scheme: "http", Host: l.Addr().String(), Path: "/api"},
		Page:   &url.URL{Scheme: "http", Host: l.Addr().String(), Path: pagePath},
		cancel: cancel,
		Done:   make(chan error, 1),
		server: &http.Server{
			Handler:           handler,
			ReadHeaderTimeout: 10 * time.Second,
			ReadTimeout:       30 * time.Second, // for a whole request, in case a client stops in the middle of a body
			IdleTimeout:       30 * time.Second,
			BaseContext:       func(net.Listener) context.Context { return ctx },
			ErrorLog:          log.New(io.Discard, "", 0), // broken transfers are what the mock is for
		},
	}
	if certificate != nil {
		s.Base.Scheme, s.Page.Scheme = "https", "https"
		s.server.TLSConfig = &tls.Config{Certificates: []tls.Certificate{*certificate}, MinVersion: tls.VersionTLS12}
	}
	go func() {
		if certificate != nil {
			s.Done <- s.server.ServeTLS(l, "", "")
			return
		}
		s.Done <- s.server.Serve(l)
	}()
	return s
}

// Close ends the server within a second, whatever its requests do.
func (s *Server) Close() {
	s.cancel()
	ctx, stop := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer stop()
	if s.server.Shutdown(ctx) != nil {
		s.server.Close()
	}
	<-s.Done
}

// Handler returns the API and the status page. log, if not nil, is called for each request.
func (m *Flags) Handler(a *cli.App, catalog *explain.Catalog, log func(mock.Exchange)) (http.Handler, error) {
	options, err := m.options(a)
	if err != nil {
		return nil, err
	}
	page := m.statusPage(a.Sys.Now())
	if log != nil {
		options = append(options, mock.WithObserver(log))
		page = logPage(page, log, a.Sys.Now)
	}
	return routePage(mock.New(catalog, options...), page), nil
}

// Start runs a mock in this process, on a loopback port of the system's choice.
func (m *Flags) Start(ctx context.Context, a *cli.App, catalog *explain.Catalog) (*Server, error) {
	handler, err := m.Handler(a, catalog, nil)
	if err != nil {
		return nil, err
	}
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("starting the mock: %w", err)
	}
	return Serve(ctx, l, handler, nil), nil
}

// StartTLS runs a mock over HTTPS with its default limits, which breaks the promises of --break. The returned roots trust its certificate.
func (m *Flags) StartTLS(ctx context.Context, a *cli.App) (server *Server, roots *x509.CertPool, err error) {
	certificate, err := mock.SelfSigned("127.0.0.1")
	if err != nil {
		return nil, nil, fmt.Errorf("starting the mock: %w", err)
	}
	roots = x509.NewCertPool()
	roots.AddCert(certificate.Leaf)
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return nil, nil, fmt.Errorf("starting the mock: %w", err)
	}
	handler := mock.New(nil, mock.WithClock(a.Sys.Now), mock.WithSeed(1), mock.WithBroken(m.Break...))
	return Serve(ctx, l, handler, &certificate), roots, nil
}
