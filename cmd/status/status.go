// Package statuscmd is "hex21 status": it reads a status page, prints it, and returns its exit code.
package statuscmd

import (
	"cmp"
	"context"
	"errors"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/mockserver"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/status"
)

// options are the flags of status.
type options struct {
	app   *cli.App
	flags *pflag.FlagSet // as they were typed

	url        string
	engine     string
	components []string
	all        bool
	failOn     string
	nagios     bool

	watch    bool
	wait     bool
	interval time.Duration
	maxWait  time.Duration

	probe   string
	baseURL string

	timeout time.Duration
	dial    cli.DialFlags
	mock    mockserver.Flags
	useMock bool
}

// New returns the command.
func New(a *cli.App) *cobra.Command {
	o := &options{app: a}
	c := &cobra.Command{
		Use:   "status [URL] [flags]",
		Short: "Show the status page: overall state, components, incidents and maintenance",
		Long: `Show the status page: overall state, components, incidents and maintenance. With --probe, compare it with a live call.

URL is the status page. Its software is detected: Statuspage, incident.io, Instatus, Better Stack, cState, Cachet, Uptime Kuma,
Gatus, Status.io, Upptime, Rootly, Sorry, OnlineOrNot, the pages of Slack, Heroku, Google Cloud, AWS, Azure and Salesforce, and
any RSS, Atom or JSON feed of incidents. For other pages, the sentence that sums up the state is read from the HTML. The
default is HEX21_STATUS_URL, then status_url of the profile, then https://status.hex21.dev. The API key is never sent to it.

Prints the components in trouble on stdout. Exits 0 when everything is operational or only under maintenance, 5 for trouble at
or above --fail-on or for an unknown state, 6 when the page does not respond, 9 when it is not a known status page, and 3 when
it does not list the --component.

--watch shows changes until Ctrl-C: one redrawn view on a terminal, a line of JSON for each change in a pipe. --wait exits 0 as
soon as everything is operational, and after --max-wait with the code of the last check. The first check must succeed; when a
later one fails, the failure is reported and the check repeated.

--probe also makes one call, of PATH below the base URL. The exit code is that of the page or, if that is 0, that of the call.
--nagios prints one line and exits 0, 1, 2 or 3, like a monitoring plugin.`,
		Example: `  hex21 status --mock --incident major          # without an installation
  hex21 status --mock --all -o json --jq .indicator
  hex21 status --mock --component search --fail-on major
  hex21 status --mock --incident minor --probe /errors/SERVICE_UNAVAILABLE
  hex21 status --wait --max-wait 10m && ./deploy`,
		SuggestFor:        []string{"health", "incident", "incidents", "uptime", "page", "outage"},
		Args:              cli.URLs,
		PreRunE:           func(_ *cobra.Command, args []string) error { return o.check(args) },
		RunE:              cli.Waiting(o.run),
		ValidArgsFunction: o.completeArgs,
	}
	o.flags = c.Flags()
	cli.AlsoWrites(c, string(render.GitHub))
	o.register(c)
	return c
}

// register adds the flags, and the completion of their values.
func (o *options) register(c *cobra.Command) {
	cli.Grouped(c, "Page", func(fs *pflag.FlagSet) {
		fs.StringVar(&o.url, "status-url", "", "`URL` of the page, same as the argument (HEX21_STATUS_URL)")
		fs.StringVar(&o.engine, "engine", "", "`software` of the page, such as instatus (default: detected)")
		cli.Check(fs, "engine", o.checkEngine)
		fs.StringArrayVar(&o.components, "component", nil, "check only the component or group with this `name`; repeatable")
	})
	cli.Grouped(c, "Verdict", func(fs *pflag.FlagSet) {
		fs.StringVar(&o.failOn, "fail-on", string(status.Minor), "exit 5 at or above this `level`: minor, major, critical or never")
		fs.StringVar(&o.probe, "probe", "", "also call this `path`, by default /articles, and compare")
		fs.StringVar(&o.baseURL, "base-url", "", "with --probe: base `URL` of the API (HEX21_BASE_URL)")
		cli.Check(fs, "base-url", cli.CheckBaseURL)
	})
	cli.Grouped(c, "Output", func(fs *pflag.FlagSet) {
		fs.BoolVarP(&o.all, "all", "a", false, "also show operational components")
		fs.BoolVar(&o.nagios, "nagios", false, "print one line and exit like a monitoring plugin")
	})
	cli.Grouped(c, "Time", func(fs *pflag.FlagSet) {
		fs.BoolVar(&o.watch, "watch", false, "keep checking and show changes")
		fs.BoolVar(&o.wait, "wait", false, "wait until everything is operational, then exit 0")
		cli.DurationVar(fs, &o.interval, "interval", "", time.Minute, "with --watch or --wait: `time` between two checks, at least 5s")
		cli.DurationVar(fs, &o.maxWait, "max-wait", "", 30*time.Minute, "with --wait: total `time` limit")
	})
	cli.Grouped(c, "Connection", func(fs *pflag.FlagSet) {
		cli.DurationVar(fs, &o.timeout, "timeout", "m", status.DefaultTimeout, "`time` limit of one check")
		o.dial.Register(fs)
	})
	cli.Grouped(c, mockserver.Group, func(fs *pflag.FlagSet) {
		fs.BoolVar(&o.useMock, "mock", false, "use the status page of a mock in this process")
		o.mock.Register(o.app, fs)
	})
	cli.TakesDefaults(c, "component", "probe", "watch", "wait", "nagios", "mock")
	c.Flags().Lookup("probe").NoOptDefVal = cli.DefaultProbePath
	o.app.CompleteValues(c, "engine", status.Engines()...)
	mockserver.Complete(o.app, c)
	o.app.Choice(c, "fail-on", "is not a level", failLevels()...)
	o.app.Complete(c, "probe", cli.CompletePaths)
	o.app.Complete(c, "component", o.completeComponents)
}

// isPath reports whether an argument is a path rather than the URL of a page, whose host has a dot or a port.
func isPath(arg string) bool {
	first, _, _ := strings.Cut(arg, "/")
	return !strings.ContainsAny(first, ".:")
}

// minInterval prevents a loop from overloading a page that may already have problems.
const minInterval = 5 * time.Second

func failLevels() []string {
	return []string{string(status.Minor), string(status.Major), string(status.Critical), neverFail}
}

// neverFail is the level of --fail-on that no state reaches.
const neverFail = "never"

// run runs the command: it finds and reads the page, prints it, and returns its exit code as an error.
func (o *options) run(ctx context.Context, _ []string) error {
	source, err := o.source(ctx)
	if err != nil {
		return err
	}
	defer source.close()
	switch {
	case o.probe != "":
		return o.besideCall(ctx, source)
	case o.watch || o.wait:
		return o.follow(ctx, source)
	}
	page, err := o.readOnce(ctx, source)
	if err != nil {
		return err
	}
	if o.nagios {
		return o.pluginResult(page)
	}
	if err := o.emitPage(ctx, source, page); err != nil {
		return err
	}
	return o.judge(page)
}

// readOnce reads the page, and prints a note if it takes long.
func (o *options) readOnce(ctx context.Context, source *pageSource) (*status.Page, error) {
	if !o.nagios {
		defer o.app.WaitingFor(source.redactedURL(), o.timeout)()
	}
	page, err := source.read(ctx)
	return page, o.otherComponent(err)
}

// otherComponent adds the component that was probably meant to an error about a name, or how to list the components.
func (o *options) otherComponent(err error) error {
	unknown, ok := errors.AsType[*status.UnknownComponentError](err)
	switch {
	case !ok:
		return err
	case len(unknown.Suggestions) > 0:
		return cli.NotValue(unknown, "component", unknown.Name, unknown.Suggestions[0])
	}
	all := append([]string{"hex21"}, o.app.WithoutValue("component", unknown.Name)...)
	return cli.WithHint(unknown, "list the components: %s", cli.CommandLine(append(all, "--all")))
}

// check reads the arguments and validates the values that pflag does not.
func (o *options) check(args []string) error {
	for i, arg := range args {
		switch {
		case o.probe != "" && isPath(arg):
			o.probe = arg // --probe PATH: its value is optional, so the parser leaves the path to us
		case o.url != "":
			return cli.OnlyOne("status page", o.url, args[i:])
		default:
			o.url = arg
		}
	}
	if err := o.app.SetTimeout(o.timeout); err != nil {
		return err
	}
	set := o.flags.Changed
	switch {
	case o.interval < minInterval:
		return cli.WithHint(cli.Flagf("interval", "--interval %s is too short", text.Flag(o.interval)), "use at least %s", text.Flag(minInterval))
	case set("interval") && !o.watch && !o.wait:
		return cli.Flagf("interval", "--interval requires --watch or --wait")
	case set("max-wait") && !o.wait:
		return cli.Flagf("max-wait", "--max-wait requires --wait")
	case o.probe != "" && (o.watch || o.wait || o.nagios):
		return cli.Flagf("probe", "--probe checks once: it cannot be used with --watch, --wait or --nagios")
	case o.watch && cli.OneOf(o.app.Globals.Output, string(render.YAML), string(render.Markdown), string(render.GitHub)):
		return cli.Flagf("output", "--watch prints lines of JSON, or a view on a terminal, not --output %s", o.app.Globals.Output)
	case o.useMock && o.url != "":
		err := cli.Flagf("mock", "--mock shows the status page of the mock: leave out %s", cli.RedactPageURL(o.url))
		return cli.Instead(err, o.flags.Args())
	case set("base-url") && o.probe == "":
		return cli.Flagf("base-url", "--base-url requires --probe")
	}
	return cmp.Or(cli.CheckNagios(o.flags, "watch", "wait"), mockserver.Require(o.flags))
}

// checkEngine rejects a misspelled engine. Names that resemble none are left to the reader of the page.
func (o *options) checkEngine(value string) error {
	if known := status.Engines(); !cli.OneOf(strings.ToLower(value), known...) && cli.NearWord(value, known) != "" {
		return cli.NotChoice(cli.Flagf("engine", "--engine %q is not a known kind of status page", value), "engine", value, known)
	}
	return nil
}
