// Package mockcmd is "hex21 mock": it serves the mock API of cmd/internal/mockserver until Ctrl-C.
package mockcmd

import (
	"cmp"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"sync"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/mockserver"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/mock"
)

// options are the flags of mock.
type options struct {
	app *cli.App

	flags       mockserver.Flags
	addr        string
	tls         bool
	certOut     string
	allowRemote bool
	catalog     []string
	quiet       bool
}

// document is the document with the URLs of the mock. It is one line, so that programs can read it while the mock runs.
type document struct {
	Schema    string `json:"schema"`
	BaseURL   string `json:"base_url"`
	StatusURL string `json:"status_url"`
	// Certificate is the file of --cert-out.
	Certificate string `json:"certificate,omitempty"`
}

// New returns the command.
func New(a *cli.App) *cobra.Command {
	o := &options{app: a}
	c := &cobra.Command{
		Use:   "mock [flags]",
		Short: "Serve a local mock of the API that returns any error or fault on demand",
		Long: `Serve a mock of the documented API on a loopback address, to test clients and to try hex21.

  /api/articles     a small collection, as are /api/categories and /api/docs
  /api/errors/CODE  any documented error; or Prefer: code=CODE
  /api/faults/NAME  a broken response; or Prefer: fault=NAME
  /status           a status page, with an incident if --incident is set

Faults: empty, html, string, truncated, reset, hang, slow, redirect-loop, wrong-type, huge, invalid-utf8, bad-gzip.

The API keys expired, revoked and invalid are rejected accordingly, and readonly is rejected for writes. Any other key is accepted.

Prints the base URL and the URL of the status page on stdout, with -o json as a document on one line, and one line per request on
stderr. Stop it with Ctrl-C.`,
		Example: `  hex21 mock
  hex21 mock --addr 127.0.0.1:0 --anonymous-limit 5/10s
  hex21 mock --tls --cert-out mock.pem
  hex21 mock --incident major --status-engine instatus`,
		SuggestFor: []string{"serve", "server", "start", "sandbox", "fake"},
		Args: func(c *cobra.Command, args []string) error {
			err := cli.Arity(0, 0, "")(c, args)
			if err != nil && nearAddress(args[0]) != "" {
				return cli.Instead(err, args[:1], "--addr", nearAddress(args[0]))
			}
			return err
		},
		PreRunE: func(*cobra.Command, []string) error { return o.checkListen() },
		RunE:    cli.Waiting(o.run),
	}
	cli.Grouped(c, "Server", func(fs *pflag.FlagSet) {
		fs.StringVar(&o.addr, "addr", "127.0.0.1:2100", "listen on this `address`; port 0 means any free port")
		cli.Check(fs, "addr", o.checkAddr)
		fs.BoolVar(&o.allowRemote, "allow-remote", false, "listen on an address that other machines can reach")
		fs.BoolVar(&o.tls, "tls", false, "serve HTTPS with a certificate generated for this run")
		fs.StringVar(&o.certOut, "cert-out", "", "with --tls: write the certificate to this `file`, for --cacert")
		fs.BoolVarP(&o.quiet, "quiet", "q", false, "do not log requests")
	})
	cli.Grouped(c, "Responses", func(fs *pflag.FlagSet) {
		o.flags.Register(a, fs)
		fs.StringArrayVar(&o.catalog, "catalog", nil, "add or replace entries with a catalog `file`; repeatable")
	})
	cli.TakesDefaults(c, "cert-out", "allow-remote")
	mockserver.Complete(a, c)
	return c
}

func (o *options) run(ctx context.Context, _ []string) error {
	if o.certOut != "" && !o.tls {
		return cli.Flagf("cert-out", "--cert-out requires --tls")
	}
	catalog, err := o.app.Catalog(ctx, o.catalog)
	if err != nil {
		return err
	}
	var log func(mock.Exchange)
	if !o.quiet {
		log = o.logger()
	}
	handler, err := o.flags.Handler(o.app, catalog, log)
	if err != nil {
		return err
	}
	certificate, err := o.certificate(ctx)
	if err != nil {
		return err
	}
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", o.addr)
	if err != nil {
		return cli.WithHint(fmt.Errorf("mock: %w", err), "for a free port, use --addr 127.0.0.1:0")
	}
	server := mockserver.Serve(ctx, l, handler, certificate)
	text := server.Base.String() + "\n" + server.Page.String() + "\n"
	if err := o.app.Emit(ctx, cli.View{
		Doc: document{"hex21.mock/v1", server.Base.String(), server.Page.String(), o.certOut}, Compact: true,
		Human: func(*render.Screen) string { return text }, Markdown: func() string { return text },
	}); err != nil {
		server.Close()
		return err
	}
	select {
	case <-ctx.Done():
		server.Close()
		return &cli.ShownError{Err: context.Canceled} // stdout has its document, and no other may follow
	case err := <-server.Done:
		server.Done <- err
		server.Close()
		if errors.Is(err, http.ErrServerClosed) {
			return nil
		}
		return fmt.Errorf("mock: %w", err)
	}
}

func (o *options) checkAddr(value string) error {
	if _, port, err := net.SplitHostPort(value); err != nil || !address.IsPort(port) {
		err := cli.WithHint(cli.Flagf("addr", "--addr %q is not an address with a port", value), "for example --addr 127.0.0.1:2100")
		return cli.NotValue(err, "addr", value, nearAddress(value))
	}
	return nil
}

// checkListen rejects addresses beyond loopback unless --allow-remote is set, because other machines could use the port.
func (o *options) checkListen() error {
	host, port, _ := net.SplitHostPort(o.addr)
	switch {
	case address.IsLoopback(host) || o.allowRemote:
		return nil
	case host == "": // a port alone, for servers that mean every address by that
		err := cli.Flagf("addr", "--addr %s can be reached from other machines; --allow-remote permits it", o.addr)
		return cli.NotValue(err, "addr", o.addr, "127.0.0.1:"+port)
	}
	return cli.WithHint(cli.Flagf("addr", "--addr %s can be reached from other machines", o.addr), "add --allow-remote if this is intended")
}

// nearAddress returns the address that a port, a host or a URL probably means, or "".
func nearAddress(value string) string {
	if _, rest, ok := strings.Cut(value, "://"); ok {
		value, _, _ = strings.Cut(rest, "/")
	}
	host := strings.Trim(value, "[]")
	_, err := netip.ParseAddr(host)
	switch own, port, splitErr := net.SplitHostPort(value); {
	case splitErr == nil && address.IsPort(port):
		return net.JoinHostPort(cmp.Or(own, "127.0.0.1"), port)
	case address.IsPort(value):
		return net.JoinHostPort("127.0.0.1", value)
	case err == nil, strings.EqualFold(host, "localhost"):
		return net.JoinHostPort(host, "2100")
	}
	return ""
}

func (o *options) certificate(ctx context.Context) (*tls.Certificate, error) {
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
		err = o.writePEM(ctx, certificate.Certificate[0])
	}
	return &certificate, err
}

// logger writes one line per request to stderr. Requests are concurrent, but lines are not mixed.
func (o *options) logger() func(mock.Exchange) {
	screen := o.app.StderrScreen()
	var mu sync.Mutex
	return func(x mock.Exchange) {
		line := screen.MockLine(x, o.app.Sys.Now())
		mu.Lock()
		defer mu.Unlock()
		io.WriteString(o.app.Sys.Stderr, line)
	}
}
