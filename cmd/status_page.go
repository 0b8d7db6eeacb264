package cmd

import (
	"context"
	"errors"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// pageSource reads one status page, as often as it is asked to.
type pageSource struct {
	reader     *status.Reader
	address    statusAddress
	components []string
	transport  *probe.Transport
	server     *mockServer // of --mock, else nil
}

// source finds out which page is meant and how to reach it.
func (o *statusOptions) source(ctx context.Context) (*pageSource, error) {
	conf, err := o.app.configuration()
	if err != nil {
		return nil, err
	}
	transport, err := o.dial.transport(o.app.sys)
	if err != nil {
		return nil, err
	}
	s := &pageSource{
		address: o.app.statusAddress(o.url, conf), components: o.components, transport: transport,
		reader: &status.Reader{
			Transport: transport, Now: o.app.sys.Now, CacheDir: o.app.sys.CacheDir(), Engine: o.engine, Timeout: o.timeout,
		},
	}
	if !o.useMock {
		o.warnOfVendor(s.address)
		return s, nil
	}
	if s.server, err = o.mock.start(ctx, o.app, explain.Builtin()); err != nil {
		return nil, err
	}
	s.address = statusAddress{url: s.server.page.String(), source: "--mock"}
	s.reader.CacheDir = "" // its port will be another program's
	if !o.nagios {
		o.app.note("reading the mock's status page at %s", s.server.page)
	}
	return s, nil
}

// warnOfVendor says so when the page that nobody chose is not that of the installation in use.
func (o *statusOptions) warnOfVendor(address statusAddress) {
	if o.nagios || o.probe != "" { // a check has one line, and --probe refuses
		return
	}
	if s, err := o.app.settings(""); err == nil && !address.speaksFor(s.base) {
		o.app.note("%s is the vendor's page and says nothing about %s: export HEX21_STATUS_URL", shownPage(address.url), probe.RedactURL(s.base))
	}
}

func (s *pageSource) close() {
	s.transport.CloseIdleConnections()
	if s.server != nil {
		s.server.close()
	}
}

// read gives what the page says now, about the components that were asked for.
func (s *pageSource) read(ctx context.Context) (*status.Page, error) {
	page, err := s.reader.Read(ctx, s.address.url)
	if err == nil {
		page, err = page.Scope(s.components)
	}
	return page, s.explained(err)
}

// mock is the base URL of the mock, or "".
func (s *pageSource) mock() string {
	if s.server == nil {
		return ""
	}
	return s.server.base.String()
}

// asked is the address of the page as it may be shown.
func (s *pageSource) asked() string { return shownPage(s.address.url) }

// shownPage is the address of a page without what may be secret in it: a password, or a token in the query.
func shownPage(address string) string {
	u, err := status.ParseURL(address)
	if err != nil {
		return "the URL"
	}
	u.User, u.RawQuery = nil, ""
	return strings.TrimSuffix(u.String(), "/")
}

// explained adds the next step to an error of a reading.
func (s *pageSource) explained(err error) error {
	var unreachable *status.UnreachableError
	var format *status.FormatError
	switch {
	case errors.Is(err, status.ErrURL):
		return withHint(usagef("%s: %w", s.address.source, err), "it looks like https://status.example.org")
	case errors.Is(err, status.ErrEngine):
		return withHint(&usageError{err}, "%s", engineHint())
	case errors.As(err, &unreachable) && s.address.isDefault:
		return withHint(err, "if your installation has a page of its own: export HEX21_STATUS_URL=https://status.example.org")
	case errors.As(err, &unreachable) && !strings.ContainsAny(s.address.url, "./:"):
		return withHint(err, "if that is a component of the page: hex21 status --component %s", probe.ShellQuote(s.address.url))
	case errors.As(err, &unreachable):
		return withHint(err, "the page may be down, or your network; see whether the API answers: hex21 probe /articles")
	case errors.As(err, &format):
		return withHint(err, "open the page in a browser; if it is a status page, name its software with --engine NAME")
	}
	return err
}

// judge turns the state of a page into an exit code.
func (o *statusOptions) judge(page *status.Page) error {
	if page.Indicator.Fails(status.Indicator(o.failOn)) {
		return &troubleError{page.Indicator}
	}
	return nil
}

// emitPage writes a page in the chosen format.
func (o *statusOptions) emitPage(ctx context.Context, source *pageSource, page *status.Page) error {
	shown := render.StatusView{Page: page, Asked: source.asked(), All: o.all}
	return o.app.emit(ctx, view{
		doc:      page,
		human:    func(s *render.Screen) string { return s.Status(shown) },
		markdown: func() string { return render.StatusMarkdown(shown) },
		github:   func(s *render.Screen) string { return s.StatusGitHub(shown, o.judge(page) != nil) },
		paged:    o.all && !o.wait, // who waits wants to go on, not to read
	})
}

func engineHint() string { return "leave out --engine, and hex21 finds out by itself" }
