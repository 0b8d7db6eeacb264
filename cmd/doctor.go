package cmd

import (
	"context"
	"net/url"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/doctor"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
)

// doctorOptions are the flags of doctor.
type doctorOptions struct {
	app  *app
	root *cobra.Command

	network   bool
	baseURL   string
	statusURL string
	catalog   []string

	timeout time.Duration
	dial    dialFlags
	mock    mockFlags
	useMock bool

	// conf is the config file as a fact, read what is in it; zero where it cannot be used.
	conf doctor.Config
	read configuration
	// entries are those of the catalogue files that can be used.
	entries []explain.Entry
}

func newDoctor(a *app) *cobra.Command {
	o := &doctorOptions{app: a}
	c := &cobra.Command{
		Use:   "doctor [flags]",
		Short: "Look at how hex21 is set up and say what will go wrong",
		Long: `Look at config file, base URL, key, proxy variables, clock, terminal, catalogues, completion and version, and say
what will go wrong and how to put it right.

Nothing is sent, and no name is resolved, unless --network is given: then the name is resolved, one call is made, of
/articles?limit=1, and the status page is read.

Prints a list on stdout that holds no secret and can go into an issue: no key, no user, no password, and ~ in place of
the home directory. Exits 0 when all is well or only worth a look, 2 for an error in the setup, and with --network else
with the code of the call, as probe does. One check that fails does not stop the others.`,
		Example: `  hex21 doctor                      # nothing is sent
  hex21 doctor --mock               # the network part, too, against a mock
  hex21 doctor -o json --jq '.checks[] | select(.status != "ok") | .id'
  hex21 doctor -o markdown          # to paste into an issue
  hex21 doctor --network && ./deploy`,
		Args: arity(0, 0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			ctx, stop := interruptible(c.Context())
			defer stop()
			o.root = c.Root()
			o.readConfig(c)
			return o.run(ctx, c.Flags())
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	grouped(c, "Scope", func(fs *pflag.FlagSet) {
		fs.BoolVar(&o.network, "network", false, "also resolve the name, make one call and read the status page")
		fs.StringVar(&o.baseURL, "base-url", "", "the base `url` of the API (HEX21_BASE_URL)")
		fs.StringVar(&o.statusURL, "status-url", "", "the `url` of the status page (HEX21_STATUS_URL)")
		fs.StringArrayVar(&o.catalog, "catalog", nil, "a catalogue `file` with more codes; repeatable")
	})
	grouped(c, "Connection", func(fs *pflag.FlagSet) {
		durationVar(fs, &o.timeout, "timeout", "m", 10*time.Second, "give up the network after this `time` in all")
		o.dial.register(fs)
	})
	grouped(c, "Mock (see hex21 mock)", func(fs *pflag.FlagSet) {
		fs.BoolVar(&o.useMock, "mock", false, "look at a mock in this process as --network looks at an installation")
		o.mock.register(fs)
	})
	completeMock(c)
	return c
}

// run is the command: the setup to facts, the facts to a report, the report to text and an exit code.
func (o *doctorOptions) run(ctx context.Context, fs *pflag.FlagSet) error {
	if !o.useMock && o.mock.changed(fs) {
		return withHint(usagef("the flags of the mock go with --mock"), "hex21 doctor --mock")
	}
	if err := checkTimeout(o.timeout); err != nil {
		return err
	}
	transport, err := o.dial.transport(o.app.sys) // a mistake in its flags is one in the command line
	if err != nil {
		return err
	}
	defer transport.CloseIdleConnections()
	if o.useMock {
		server, err := o.mock.start(ctx, o.app, explain.Builtin())
		if err != nil {
			return err
		}
		defer server.close()
		o.network, o.baseURL, o.statusURL = true, server.base.String(), server.page.String()
	}
	facts := o.facts(ctx)
	if o.network {
		facts.Network = o.look(ctx, facts, transport)
		if ctx.Err() != nil {
			return context.Canceled
		}
	}
	report := doctor.Judge(facts)
	o.reach(facts).inReport(report)
	report.Map(o.discreet(facts))
	end := ending(report.Verdict)
	report.Verdict.ExitCode = exitOf(end)
	err = o.app.emit(ctx, view{
		doc:      report,
		human:    func(s *render.Screen) string { return s.Doctor(report) },
		markdown: func() string { return render.DoctorMarkdown(report) },
	})
	if err != nil {
		return err
	}
	return end
}

// ending is the error that a verdict ends the command with.
func ending(v doctor.Verdict) error {
	if v.OK {
		return nil
	}
	return &ailingError{setup: v.Setup, outcome: v.Outcome}
}

// reach is how to come to the same server again. The base URL goes without its user, who is nobody's business.
func (o *doctorOptions) reach(f doctor.Facts) reach {
	own := o.app.ownFlags()
	if o.useMock {
		words := flagWords(o.mock.words(), own...)
		return reach{probe: words, status: words, own: flagWords(nil, own...), setKey: o.app.setKey()}
	}
	shown := func(flag string, u *url.URL) string {
		if flag == "" || u == nil {
			return ""
		}
		return probe.RedactURL(u)
	}
	return reach{
		probe:  flagWords(quoted(o.dial.words()), own...),
		base:   flagWords(nil, "--base-url", shown(o.baseURL, f.Base.URL)),
		status: flagWords(nil, append([]string{"--status-url", shown(o.statusURL, f.Status.URL)}, own...)...),
		own:    flagWords(nil, own...), setKey: o.app.setKey(),
	}
}

// inReport does it for all that a report advises.
func (r reach) inReport(report *doctor.Report) {
	all := [][]string{report.Verdict.Next}
	for _, f := range report.Findings {
		all = append(all, f.Advice)
	}
	for _, texts := range all {
		r.in(texts)
	}
}
