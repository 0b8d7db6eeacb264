package cmd

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/mock"
)

// mockFlags are the flags that hex21 mock and probe --mock share.
type mockFlags struct {
	limit     string
	anonymous string
	latency   time.Duration
	seed      uint64
	incident  string
	engine    string
}

func (m *mockFlags) register(fs *pflag.FlagSet) {
	fs.StringVar(&m.limit, "limit", "100/m", "requests per window with a key: `n/window`, or off")
	fs.StringVar(&m.anonymous, "anonymous-limit", "10/m", "requests per window without a key: `n/window`, or off")
	durationVar(fs, &m.latency, "latency", "", 0, "wait this `time` before each answer")
	fs.Uint64Var(&m.seed, "seed", 1, "the `number` that request ids are made from")
	fs.StringVar(&m.incident, "incident", incidentNone, "the `kind` of incident on the status page: "+strings.Join(incidentKinds(), ", "))
	fs.StringVar(&m.engine, "status-engine", mockEngines()[0], "write the status page as this `software` does: "+strings.Join(mockEngines(), ", "))
}

// changed reports whether one of the flags was given.
func (m *mockFlags) changed(fs *pflag.FlagSet) bool {
	for _, name := range []string{"limit", "anonymous-limit", "latency", "seed", "incident", "status-engine"} {
		if fs.Changed(name) {
			return true
		}
	}
	return false
}

func (m *mockFlags) options(now func() time.Time) ([]mock.Option, error) {
	keyed, err := mock.ParseLimit(m.limit)
	if err != nil {
		return nil, withHint(usagef("--limit: %w", err), "for example 100/m, 5/10s or off")
	}
	anonymous, err := mock.ParseLimit(m.anonymous)
	if err != nil {
		return nil, withHint(usagef("--anonymous-limit: %w", err), "for example 10/m, 1/10s or off")
	}
	return []mock.Option{mock.WithLimits(keyed, anonymous), mock.WithLatency(m.latency), mock.WithSeed(m.seed), mock.WithClock(now)}, nil
}

// mockServer is a mock that listens.
type mockServer struct {
	base   *url.URL
	page   *url.URL // the status page
	server *http.Server
	cancel context.CancelFunc
	done   chan error
}

// serve starts a mock on a listener. It ends with close, which also ends the requests that hang.
func serve(ctx context.Context, l net.Listener, handler http.Handler, certificate *tls.Certificate) *mockServer {
	ctx, cancel := context.WithCancel(ctx)
	s := &mockServer{
		base:   &url.URL{Scheme: "http", Host: l.Addr().String(), Path: "/api"},
		page:   &url.URL{Scheme: "http", Host: l.Addr().String(), Path: mockPagePath},
		cancel: cancel,
		done:   make(chan error, 1),
		server: &http.Server{
			Handler:           handler,
			ReadHeaderTimeout: 10 * time.Second,
			BaseContext:       func(net.Listener) context.Context { return ctx },
			ErrorLog:          log.New(io.Discard, "", 0), // broken transfers are what the mock is for
		},
	}
	if certificate != nil {
		s.base.Scheme, s.page.Scheme = "https", "https"
		s.server.TLSConfig = &tls.Config{Certificates: []tls.Certificate{*certificate}, MinVersion: tls.VersionTLS12}
	}
	go func() {
		if certificate != nil {
			s.done <- s.server.ServeTLS(l, "", "")
			return
		}
		s.done <- s.server.Serve(l)
	}()
	return s
}

// close ends the server within a second, whatever its requests do.
func (s *mockServer) close() {
	s.cancel()
	ctx, stop := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer stop()
	if s.server.Shutdown(ctx) != nil {
		s.server.Close()
	}
	<-s.done
}

// handler is the API, and the status page beside it. log is told each request, unless it is nil.
func (m *mockFlags) handler(a *app, catalogue *explain.Catalog, log func(mock.Exchange)) (http.Handler, error) {
	options, err := m.options(a.sys.Now)
	if err != nil {
		return nil, err
	}
	page, err := m.statusPage(a, a.sys.Now())
	if err != nil {
		return nil, err
	}
	if log != nil {
		options = append(options, mock.WithObserver(log))
		page = logged(page, log, a.sys.Now)
	}
	return besidePage(mock.New(catalogue, options...), page), nil
}

// start runs a mock in this process, on a loopback port of the system's choice.
func (m *mockFlags) start(ctx context.Context, a *app, catalogue *explain.Catalog) (*mockServer, error) {
	handler, err := m.handler(a, catalogue, nil)
	if err != nil {
		return nil, err
	}
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("starting the mock: %w", err)
	}
	return serve(ctx, l, handler, nil), nil
}

// mockOptions are the flags of mock.
type mockOptions struct {
	app *app

	flags       mockFlags
	addr        string
	tls         bool
	certOut     string
	allowRemote bool
	catalog     []string
	quiet       bool
}

func newMock(a *app) *cobra.Command {
	o := &mockOptions{app: a}
	c := &cobra.Command{
		Use:   "mock [flags]",
		Short: "Serve a local API that honours the contract and gives any error or fault on demand",
		Long: `Serve the documented API on a loopback address, to try clients and hex21 itself against.

  /api/articles     a small collection, as are /api/categories and /api/docs
  /api/errors/CODE  any documented error; or Prefer: code=CODE
  /api/faults/NAME  an answer that is spoilt; or Prefer: fault=NAME
  /status           a status page, with an --incident

Faults: empty, html, string, truncated, reset, hang, slow, redirect-loop, wrong-type, huge, invalid-utf8, bad-gzip.

The keys expired, revoked and invalid are refused as their names say; any other key is good.

Prints the base URL and the address of the status page on stdout, a line each, and one line a request on stderr. Ends with Ctrl-C.`,
		Example: `  hex21 mock
  hex21 mock --addr 127.0.0.1:0 --anonymous-limit 5/10s
  hex21 mock --tls --cert-out mock.pem
  hex21 mock --incident major --status-engine instatus`,
		SuggestFor: []string{"serve", "server", "start", "sandbox", "fake"},
		Args:       arity(0, 0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			ctx, stop := interruptible(c.Context())
			defer stop()
			return o.run(ctx)
		},
	}
	grouped(c, "Server", func(fs *pflag.FlagSet) {
		fs.StringVar(&o.addr, "addr", "127.0.0.1:2100", "listen on this `address`; port 0 means any free one")
		fs.BoolVar(&o.allowRemote, "allow-remote", false, "listen on an address that other machines can reach")
		fs.BoolVar(&o.tls, "tls", false, "serve HTTPS with a certificate made for this run")
		fs.StringVar(&o.certOut, "cert-out", "", "with --tls: write the certificate to this `file`, for --cacert")
		fs.BoolVarP(&o.quiet, "quiet", "q", false, "do not log requests")
	})
	grouped(c, "Answers", func(fs *pflag.FlagSet) {
		o.flags.register(fs)
		fs.StringArrayVar(&o.catalog, "catalog", nil, "a catalogue `file` with more codes; repeatable")
	})
	completeMock(c)
	return c
}

func (o *mockOptions) run(ctx context.Context) error {
	if err := checkListen(o.addr, o.allowRemote); err != nil {
		return err
	}
	if o.certOut != "" && !o.tls {
		return usagef("--cert-out goes with --tls")
	}
	catalogue, err := o.app.catalogue(o.catalog)
	if err != nil {
		return err
	}
	var log func(mock.Exchange)
	if !o.quiet {
		log = o.logger()
	}
	handler, err := o.flags.handler(o.app, catalogue, log)
	if err != nil {
		return err
	}
	certificate, err := o.certificate()
	if err != nil {
		return err
	}
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", o.addr)
	if err != nil {
		return withHint(fmt.Errorf("mock: %w", err), "another program may listen there; try --addr 127.0.0.1:0")
	}
	server := serve(ctx, l, handler, certificate)
	if err := o.app.write([]byte(server.base.String() + "\n" + server.page.String() + "\n")); err != nil {
		server.close()
		return err
	}
	select {
	case <-ctx.Done():
		server.close()
		return context.Canceled
	case err := <-server.done:
		server.done <- err
		server.close()
		if errors.Is(err, http.ErrServerClosed) {
			return nil
		}
		return fmt.Errorf("mock: %w", err)
	}
}

// checkListen refuses addresses beyond loopback unless they were asked for: the mock has no secrets, but an open port is one.
func checkListen(addr string, allowRemote bool) error {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return withHint(usagef("--addr: %w", err), "for example --addr 127.0.0.1:2100")
	}
	ip, err := netip.ParseAddr(host)
	loopback := err == nil && ip.IsLoopback() || strings.EqualFold(host, "localhost")
	if !loopback && !allowRemote {
		return withHint(usagef("--addr %s can be reached from other machines", addr), "add --allow-remote if that is meant")
	}
	return nil
}

func (o *mockOptions) certificate() (*tls.Certificate, error) {
	if !o.tls {
		return nil, nil
	}
	host, _, err := net.SplitHostPort(o.addr)
	if err != nil {
		return nil, err
	}
	certificate, err := mock.SelfSigned("localhost", "127.0.0.1", "::1", host)
	if err != nil {
		return nil, fmt.Errorf("mock: %w", err)
	}
	if o.certOut != "" {
		err = writePEM(o.certOut, certificate.Certificate[0])
	}
	return &certificate, err
}

// logger writes one line a request on stderr; requests end at the same time, lines do not mix.
func (o *mockOptions) logger() func(mock.Exchange) {
	screen := o.app.sideScreen()
	var mu sync.Mutex
	return func(x mock.Exchange) {
		line := screen.MockLine(x, o.app.sys.Now())
		mu.Lock()
		defer mu.Unlock()
		io.WriteString(o.app.sys.Stderr, line)
	}
}
