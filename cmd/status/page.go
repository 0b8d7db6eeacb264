package statuscmd

import (
	"context"
	"errors"
	"strings"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/mockserver"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// pageSource reads one status page, repeatedly.
type pageSource struct {
	app        *cli.App
	reader     *status.Reader
	address    config.Setting
	components []string
	transport  *exchange.Transport
	server     *mockserver.Server // of --mock, else nil
}

// source determines which page to read and how to reach it.
func (o *options) source(ctx context.Context) (*pageSource, error) {
	conf, err := o.app.Configuration()
	if err != nil {
		return nil, err
	}
	transport, err := o.dial.Transport(ctx, o.app)
	if err != nil {
		return nil, err
	}
	s := &pageSource{
		app: o.app, address: o.app.StatusURL(o.url, conf), components: o.components, transport: transport,
		reader: &status.Reader{
			Transport: transport, Now: o.app.Sys.Now, CacheDir: o.app.Sys.CacheDir(), Engine: o.engine, Timeout: o.timeout, MaxRequests: o.app.Sys.MaxRequests,
		},
	}
	if !o.useMock {
		o.warnOfVendor(s.address)
		return s, nil
	}
	if s.server, err = o.mock.Start(ctx, o.app, explain.Builtin()); err != nil {
		return nil, err
	}
	s.address = config.Flag("--mock", s.server.Page.String())
	s.reader.CacheDir = "" // its port will be another program's
	if !o.nagios {
		o.app.Note("reading the mock's status page at %s", s.server.Page)
	}
	return s, nil
}

// warnOfVendor prints a note if the page is the default and does not belong to the installation in use.
func (o *options) warnOfVendor(page config.Setting) {
	if o.nagios || o.probe != "" { // a check has one line, and --probe refuses
		return
	}
	if s, err := o.app.Settings(""); err == nil {
		o.app.NoteVendorPage(page, s.Base)
	}
}

func (s *pageSource) close() {
	s.transport.CloseIdleConnections()
	if s.server != nil {
		s.server.Close()
	}
}

// read returns the current state of the page, for the selected components.
func (s *pageSource) read(ctx context.Context) (*status.Page, error) {
	defer cli.Limit(ctx, s.reader.Timeout)()
	page, err := s.reader.Read(ctx, s.address.Value)
	if err == nil {
		s.app.AddSecrets(secretsIn(page)...)
		page, err = page.Scope(s.components)
	}
	return page, s.explained(err)
}

const maxSecrets = 256 // of a page, which may list thousands

// secretsIn returns the secrets that the texts and the links of a page have under their names.
func secretsIn(page *status.Page) (secrets []string) {
	texts := []string{page.Page.URL, page.Page.Name, page.Description}
	for _, i := range page.Incidents {
		texts = append(texts, i.Name, i.URL, i.LatestUpdate)
	}
	for _, m := range page.Maintenances {
		texts = append(texts, m.Name, m.URL, m.LatestUpdate)
	}
	for _, text := range texts {
		if secrets = append(secrets, redact.SecretsInLine(text)...); len(secrets) > maxSecrets {
			break
		}
	}
	return secrets
}

// mock returns the base URL of the mock, or "".
func (s *pageSource) mock() string {
	if s.server == nil {
		return ""
	}
	return s.server.Base.String()
}

func (s *pageSource) redactedURL() string { return cli.RedactPageURL(s.address.Value) }

// explained adds the next step to an error of a reading.
func (s *pageSource) explained(err error) error {
	unreachable := cli.IsType[*status.UnreachableError](err)
	switch {
	case errors.Is(err, status.ErrURL):
		return cli.WithHint(cli.Usagef("%s: %w", s.address.Source, err), "the URL of a status page looks like https://status.example.org")
	case errors.Is(err, status.ErrEngine):
		return cli.WithHint(cli.Flagf("engine", "%w", err), "leave out --engine, and hex21 detects it")
	case unreachable && s.address.IsDefault():
		return cli.WithStep(err, "if your installation has its own page", nextstep.Set("HEX21_STATUS_URL", "https://status.example.org"))
	case unreachable && !strings.ContainsAny(s.address.Value, "./:"):
		return cli.WithStep(err, "if that is a component of the page", nextstep.Hex21("status", "--component", s.address.Value))
	case unreachable:
		return cli.WithStep(err, "the page or your network may be down; see whether the API responds", nextstep.Get("/articles"))
	case cli.IsType[*status.FormatError](err):
		return cli.WithHint(err, "open the page in a browser; if it is a status page, name its software with --engine NAME")
	}
	return err
}

// judge returns the exit code for the state of a page.
func (o *options) judge(page *status.Page) error {
	if page.Indicator.Fails(status.Indicator(o.failOn)) {
		return cli.EndWith(probe.OutcomeServerError)
	}
	return nil
}

func (o *options) emitPage(ctx context.Context, source *pageSource, page *status.Page) error {
	shown := render.StatusView{Page: page, Asked: source.redactedURL(), All: o.all}
	return o.app.Emit(ctx, cli.View{
		Doc:      page,
		Human:    func(s *render.Screen) string { return s.Status(shown) },
		Markdown: func() string { return render.StatusMarkdown(shown) },
		GitHub:   func(s *render.Screen) string { return s.StatusGitHub(shown, o.judge(page) != nil) },
		Paged:    o.all && !o.wait, // --wait is for scripts: do not page
	})
}
