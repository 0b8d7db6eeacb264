// Package doctorcmd is "hex21 doctor": it collects the facts of a setup, which internal/doctor judges, and prints the report.
package doctorcmd

import (
	"context"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/advised"
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/mockserver"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/doctor"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
)

// options are the flags of doctor.
type options struct {
	app     *cli.App
	command *cobra.Command

	network   bool
	baseURL   string
	statusURL string
	catalog   []string

	timeout time.Duration
	dial    cli.DialFlags
	mock    mockserver.Flags
	useMock bool

	// conf is the config file as a fact, and read its content; zero if it cannot be used.
	conf doctor.Config
	read cli.Configuration
	// entries are those of the catalog files that can be used.
	entries []explain.Entry
}

// New returns the command.
func New(a *cli.App) *cobra.Command {
	o := &options{app: a}
	c := &cobra.Command{
		Use:        "doctor [flags]",
		Short:      "Check your setup for problems",
		SuggestFor: []string{"fix", "info", "debug"},
		Long: `Check your setup for problems, and show how to fix them: config file, base URL, API key, proxy variables, clock, terminal,
catalogs, completion and version.

Nothing is sent and no host name is resolved unless --network is set. With --network, doctor resolves the host name, calls
/articles?limit=1 once, and reads the status page.

Prints a list on stdout that is safe to post in an issue: it has no key, user name or password, and ~ instead of the home
directory. Exits 0 when there are no errors (warnings are allowed), 2 for an error in the setup and, with --network, otherwise
with the exit code of the call, like probe. A failed check does not stop the others.`,
		Example: `  hex21 doctor                      # nothing is sent
  hex21 doctor --mock               # the network checks too, against a mock
  hex21 doctor -o json --jq '.checks[] | select(.status != "ok") | .id'
  hex21 doctor -o markdown          # to paste into an issue
  hex21 doctor --network && ./deploy`,
		Args:    cli.Arity(0, 0, ""),
		PreRunE: func(c *cobra.Command, _ []string) error { return mockserver.Require(c.Flags()) },
		RunE:    cli.Waiting(o.run),
	}
	o.command = c
	cli.Grouped(c, "Scope", func(fs *pflag.FlagSet) {
		fs.BoolVar(&o.network, "network", false, "also resolve the host name, make one call and read the status page")
		fs.StringVar(&o.baseURL, "base-url", "", "base `URL` of the API (HEX21_BASE_URL)")
		fs.StringVar(&o.statusURL, "status-url", "", "`URL` of the status page (HEX21_STATUS_URL)")
		fs.StringArrayVar(&o.catalog, "catalog", nil, "add or replace entries with a catalog `file`; repeatable")
	})
	cli.Grouped(c, "Connection", func(fs *pflag.FlagSet) {
		cli.DurationVar(fs, &o.timeout, "timeout", "m", 10*time.Second, "total `time` limit for the network checks")
		o.dial.Register(fs)
	})
	cli.Grouped(c, mockserver.Group, func(fs *pflag.FlagSet) {
		fs.BoolVar(&o.useMock, "mock", false, "run the network checks against a mock in this process")
		o.mock.Register(o.app, fs)
	})
	mockserver.Complete(a, c)
	return c
}

// run runs the command: it collects the facts, judges them, prints the report and returns the exit code as an error.
func (o *options) run(ctx context.Context, _ []string) error {
	o.readConfig(ctx)
	if err := o.app.SetTimeout(o.timeout); err != nil {
		return err
	}
	transport, err := o.dial.Transport(ctx, o.app) // an error in its flags is a usage error
	if err != nil {
		return err
	}
	defer transport.CloseIdleConnections()
	if o.useMock {
		server, err := o.mock.Start(ctx, o.app, explain.Builtin())
		if err != nil {
			return err
		}
		defer server.Close()
		o.network, o.baseURL, o.statusURL = true, server.Base.String(), server.Page.String()
	}
	facts := o.facts(ctx)
	if o.network {
		o.app.Sys.BoundMemory(40, 96<<20) // a status page may have many answers of 4 MiB
		facts.Network = o.queryNetwork(ctx, facts, transport)
		if ctx.Err() != nil {
			return context.Canceled
		}
	}
	report := doctor.Judge(facts)
	again := o.advised()
	report.Complete(again.Steps, again.Shell)
	report.Map(o.redactor(facts))
	end := exitError(report.Verdict)
	report.Verdict.ExitCode = cli.ExitOf(end)
	err = o.app.Emit(ctx, cli.View{
		Doc:      report,
		Human:    func(s *render.Screen) string { return s.Doctor(report) },
		Markdown: func() string { return render.DoctorMarkdown(report) },
	})
	if err != nil {
		return err
	}
	return end
}

func exitError(v doctor.Verdict) error {
	switch {
	case v.OK:
		return nil
	case v.Setup:
		return cli.EndWith(probe.OutcomeConfig)
	}
	return cli.EndWith(v.Outcome)
}

// advised returns the flags that reach the same server again.
func (o *options) advised() advised.Setup {
	r := o.app.Advised(o.catalog)
	r.Probe = mockserver.TypedReach(o.command.Flags(), "base-url")
	r.Status = cli.TypedFlags(o.command.Flags(), func(f *pflag.Flag) bool { return cli.InGroup(f, mockserver.Group) || f.Name == "status-url" })
	if o.useMock {
		r.Mock = o.baseURL
	}
	return r
}
