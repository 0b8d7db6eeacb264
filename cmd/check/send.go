package checkcmd

import (
	"context"
	"crypto/x509"
	"errors"
	"io"
	"net/url"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
)

// requestTimeout is the time limit of one request, so that a slow response does not use up the time of the others.
const requestTimeout = 15 * time.Second

// mockKey is a key that the mock accepts.
const mockKey = "mock-key"

// target is where the requests go.
type target struct {
	base      *url.URL
	isDefault bool
	key       string
	client    *check.Client
	close     func()
}

// target finds the installation and its key, or starts the mock.
func (o *options) target(ctx context.Context, j *job) (*target, error) {
	settings, err := o.app.Settings(o.baseURL)
	if err != nil {
		return nil, err
	}
	t := &target{base: settings.Base, isDefault: settings.BaseFrom.IsDefault() && !o.useMock, close: func() {}}
	options := &j.selection.Options
	call := probe.Call{URL: t.base, Base: t.base}
	switch {
	case o.useMock:
		t.key = mockKey
	case o.dryRun:
		t.key = o.app.KeyPlaceholder(settings, call)
	default:
		if t.key, err = o.app.KeyFor(ctx, settings, call); err != nil {
			return nil, err
		}
		for _, finding := range probe.DiagnoseKey(t.key, nil, o.app.Sys.Now()) {
			if finding.ID == "key-line-end" || finding.ID == "key-control-character" { // it cannot be sent in a header
				return nil, cli.WithHint(cli.Usagef("%s", finding.Title), "hex21 explain %s", finding.ID)
			}
		}
	}
	options.HasKey = t.key != "" || t.base.User != nil
	if o.useMock && o.dryRun {
		t.base = &url.URL{Scheme: "https", Host: "127.0.0.1", Path: "/api"}
		return t, nil
	}
	var roots *x509.CertPool
	if o.useMock {
		server, pool, err := o.mock.StartTLS(ctx, o.app)
		if err != nil {
			return nil, err
		}
		t.base, roots, t.close = server.Base, pool, server.Close
		if !o.nagios {
			o.app.Note("checking the mock at %s", server.Base)
		}
	}
	return t, o.connect(ctx, t, roots)
}

// connect creates the clients of the target: one that uses HTTP/2 if the server supports it, and one that does not. roots are those of a
// mock.
func (o *options) connect(ctx context.Context, t *target, roots *x509.CertPool) error {
	client := func(dial *cli.DialFlags, http1 bool) (*probe.Client, error) {
		var transport *exchange.Transport
		var err error
		if roots != nil {
			transport = exchange.NewTransport(exchange.Dial{RootCAs: roots, HTTP1: http1, ConnectTimeout: dial.ConnectTimeout})
		} else if transport, err = dial.Transport(ctx, o.app); err != nil {
			return nil, err
		}
		t.closing(transport.CloseIdleConnections)
		return &probe.Client{Transport: transport, Now: o.app.Sys.Now}, nil
	}
	first, err := client(&o.dial, false)
	if err != nil {
		return err
	}
	second, err := client(o.dial.OverHTTP1(), true)
	t.client = &check.Client{Base: t.base, Key: t.key, HTTP: first, HTTP1: second, Timeout: min(requestTimeout, o.timeout)}
	return err
}

// closing adds a function to call at the end. What was opened last is closed first.
func (t *target) closing(f func()) {
	before := t.close
	t.close = func() { f(); before() }
}

// maxRequests returns the maximum number of requests of a run: the default, plus what flags add.
func maxRequests(j *job, plan []check.Request) int {
	return max(check.DefaultRequests, check.MaxRequests(plan, j.selection.Options)) + j.suites
}

// send makes the requests.
func (o *options) send(ctx context.Context, j *job, t *target) (*check.Recording, time.Duration, error) {
	plan := check.Plan(j.promises, j.selection)
	watch, done := o.progress()
	defer done()
	runner := check.Runner{
		Send: t.client.Send, Now: o.app.Sys.Now, Sleep: o.app.Sys.Wait, Watch: watch, MaxWait: o.maxWait, MaxRequests: maxRequests(j, plan),
	}
	timed, cancel := context.WithTimeout(ctx, o.timeout)
	defer cancel()
	started := o.app.Sys.Now()
	rec, err := runner.Run(timed, t.base, plan, j.selection.Options)
	if errors.Is(err, context.Canceled) || ctx.Err() != nil {
		return nil, 0, context.Canceled
	}
	rec.Secrets = append(rec.Secrets, t.key)
	if password, ok := t.base.User.Password(); ok {
		rec.Secrets = append(rec.Secrets, password)
	}
	return rec, o.app.Sys.Now().Sub(started), err
}

// progress draws a bar on a terminal, and prints a note about long waits elsewhere.
func (o *options) progress() (watch func(check.Progress), done func()) {
	screen, sys := o.app.StderrScreen(), o.app.Sys
	switch {
	case o.nagios:
		return nil, func() {}
	case !screen.Moves || sys.StderrSize == nil:
		return func(p check.Progress) {
			if !p.Until.IsZero() {
				o.app.Note("waiting for the rate limit until %s", p.Until.UTC().Format("15:04:05 UTC"))
			}
		}, func() {}
	}
	drawn := false
	return func(p check.Progress) {
			columns, _ := sys.StderrSize()
			drawn = true
			p.Next = o.app.Redact(p.Next)
			io.WriteString(sys.Stderr, screen.ToASCII(screen.CheckProgress(p, columns)))
		}, func() {
			if drawn {
				io.WriteString(sys.Stderr, render.ClearProgress)
			}
		}
}

func (o *options) showPlan(ctx context.Context, j *job, t *target) error {
	doc := check.NewPlanDoc(check.Plan(j.promises, j.selection), t.base, j.selection.Options)
	return o.app.Emit(ctx, cli.View{
		Doc:      doc,
		Human:    func(s *render.Screen) string { return s.CheckPlan(doc) },
		Markdown: func() string { return render.CheckPlanMarkdown(doc) },
	})
}
