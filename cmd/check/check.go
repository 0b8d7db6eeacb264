// Package checkcmd is "hex21 check": it turns flags into a plan, the plan into a recording, and the recording into a report.
package checkcmd

import (
	"context"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/mockserver"
	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/internal/render"
)

// options are the flags of check.
type options struct {
	app   *cli.App
	flags *pflag.FlagSet // as they were typed

	baseURL string
	only    []string
	skip    []string
	suites  []string
	samples int
	origin  string

	limit     bool
	intrusive bool
	dryRun    bool

	baseline      string
	writeBaseline string
	failOn        []string

	all    bool
	nagios bool

	timeout time.Duration
	maxWait time.Duration
	dial    cli.DialFlags
	mock    mockserver.Flags
	useMock bool
}

// New returns the command.
func New(a *cli.App) *cobra.Command {
	o := &options{app: a}
	c := &cobra.Command{
		Use:   "check [URL] [flags]",
		Short: "Check which of its documented promises an installation keeps",
		Long: `Send about 50 requests to an installation and report which of the documented promises it keeps: endpoints, shape, slugs,
parameters, errors, credentials, proxy, caching, cors and limits.

URL is the base URL. The default is HEX21_BASE_URL, then base_url of the profile. check sends only GET, HEAD and OPTIONS, at most
60 requests, slows down to stay under the rate limit, and stops when it would have to wait longer than --max-wait.

Each promise is kept, broken, not seen (with the reason) or skipped. A promise that needs --origin, --limit or --intrusive is skipped
without that flag. "hex21 explain ID" explains a promise.

--write-baseline accepts the current state; --baseline then fails only on what is worse. --suite adds promises of your own, from a file such as

  promises:
    - id: articles-not-empty
      promise: There are articles
      path: /articles
      expect: {fields: ['.data != []']}

Prints the report on stdout. Exits 0 when nothing fails, 9 for a broken promise, 6 without a response, 8 if the rate limit ended the
check early, 5 if an outage did or if every response is a server error, and 7 if reading requires another API key. --nagios prints
one line and exits 0, 2 or 3.`,
		Example: `  hex21 check --mock
  hex21 check --mock --break error-article --only errors
  hex21 check --mock --only endpoints,limits -o json --jq .totals
  hex21 check https://cms.example.org/api --dry-run
  hex21 check --mock -o junit > hex21.xml`,
		SuggestFor: []string{"verify", "conformance", "contract", "promises", "audit", "lint", "selftest"},
		Args:       cli.URLs,
		PreRunE:    func(_ *cobra.Command, args []string) error { return o.checkFlags(args) },
		RunE:       cli.Waiting(o.run),
	}
	o.flags = c.Flags()
	cli.AlsoWrites(c, string(render.GitHub), string(render.JUnit), string(render.TAP), string(render.HTML))
	o.register(c)
	return c
}

// register adds the flags, and the completion of their values.
func (o *options) register(c *cobra.Command) {
	cli.Grouped(c, "Promises", func(fs *pflag.FlagSet) {
		fs.StringVar(&o.baseURL, "base-url", "", "base `URL` of the API, same as the argument (HEX21_BASE_URL)")
		cli.Check(fs, "base-url", cli.CheckBaseURL)
		fs.StringSliceVar(&o.only, "only", nil, "check only this `group` or id; repeatable")
		fs.StringSliceVar(&o.skip, "skip", nil, "skip this `group` or id; repeatable")
		fs.StringArrayVar(&o.suites, "suite", nil, "add the promises of a YAML `file`; repeatable")
		fs.IntVar(&o.samples, "samples", 3, "call `N` of the listed slugs")
		fs.StringVar(&o.origin, "origin", "", "also check what a web page from this `origin` may read")
		cli.Check(fs, "origin", cli.CheckOrigin)
		fs.BoolVar(&o.intrusive, "intrusive", false, "also send requests that are too large, to see which server rejects them")
		fs.BoolVar(&o.limit, "limit", false, "also measure the rate limit without a key; this uses it up")
		fs.BoolVar(&o.dryRun, "dry-run", false, "show the requests and send nothing")
	})
	cli.Grouped(c, "Verdict", func(fs *pflag.FlagSet) {
		fs.StringVar(&o.baseline, "baseline", "", "fail only on what is worse than the state in this `file`")
		fs.StringVar(&o.writeBaseline, "write-baseline", "", "accept the current state and write it to this `file`")
		fs.StringSliceVar(&o.failOn, "fail-on", nil, "fail only for this `group` or id; repeatable")
	})
	cli.Grouped(c, "Output", func(fs *pflag.FlagSet) {
		fs.BoolVarP(&o.all, "all", "a", false, "also show kept and skipped promises")
		fs.BoolVar(&o.nagios, "nagios", false, "print one line and exit like a monitoring plugin")
	})
	cli.Grouped(c, "Connection", func(fs *pflag.FlagSet) {
		cli.DurationVar(fs, &o.timeout, "timeout", "m", 5*time.Minute, "total `time` limit")
		cli.DurationVar(fs, &o.maxWait, "max-wait", "", 10*time.Second, "longest `time` of one wait for the rate limit")
		o.dial.Register(fs)
	})
	cli.Grouped(c, mockserver.Group, func(fs *pflag.FlagSet) {
		fs.BoolVar(&o.useMock, "mock", false, "check a mock API in this process, with every option on")
		o.mock.RegisterBreak(o.app, fs)
	})
	cli.TakesDefaults(c, "only", "skip", "write-baseline", "dry-run", "limit", "intrusive", "nagios", "mock", "break")
	mockserver.CompleteBreak(o.app, c)
	for _, flag := range []string{"only", "skip", "fail-on"} {
		o.app.Complete(c, flag, o.completeChoices)
	}
}

// completeChoices completes groups and ids, including those of suites.
func (o *options) completeChoices(c *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	promises, err := check.Builtin()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	for _, name := range o.app.FilesToComplete(o.suites) {
		if added, err := readFile(c.Context(), o.app, "suite", name, check.ReadSuite); err == nil {
			promises = append(promises, added...)
		}
	}
	return cli.WithPrefix(choices(promises), typed), cobra.ShellCompDirectiveNoFileComp
}

// choices returns the groups and ids of promises.
func choices(promises []check.Promise) []string {
	var groups, ids []string
	seen := map[string]bool{}
	for _, p := range promises {
		if !seen[p.Group] {
			groups = append(groups, p.Group)
		}
		seen[p.Group] = true
		ids = append(ids, p.ID)
	}
	return append(groups, ids...)
}

// run checks the promises, or shows the plan.
func (o *options) run(ctx context.Context, _ []string) error {
	job, err := o.prepare(ctx)
	if err != nil {
		return err
	}
	target, err := o.target(ctx, job)
	if err != nil {
		return err
	}
	defer target.close()
	if o.dryRun {
		return o.showPlan(ctx, job, target)
	}
	rec, took, err := o.send(ctx, job, target)
	if err != nil {
		return err
	}
	return o.finish(ctx, job, target, rec, took)
}
