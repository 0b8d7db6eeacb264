// Package statuscmd is "hex21 status": flags to the address of a status page, the page to text and an exit code.
package statuscmd

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/mockserver"
	"github.com/hex21/hex21/internal/render"
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
		Short: "Say what the status page admits: overall, components, incidents, maintenance",
		Long: `Read a status page and say what the provider admits; with --probe, whether that fits what a live call sees.

URL is the page, whatever software serves it: Statuspage, incident.io, Instatus, Better Stack, cState, Cachet, Uptime Kuma,
Gatus, Status.io, Upptime, Rootly, Sorry, OnlineOrNot, the pages of Slack, Heroku, Google Cloud, AWS, Azure and Salesforce, and
any RSS, Atom or JSON feed of incidents. Without one it is HEX21_STATUS_URL, status_url of the profile, or
https://status.hex21.dev. No key is ever sent to it.

Prints what is in trouble on stdout. Exits 0 when all is well or only maintenance is under way, 5 for trouble as bad as
--fail-on or for a state that is not known, 6 when the page does not answer, 9 when it is not understood, 3 when it has no
such component.

--watch shows changes until Ctrl-C: a view that redraws itself on a terminal, a line of JSON for each change in a pipe. --wait
ends with 0 when all is well, and after --max-wait with the code of the last reading. The first reading must succeed; a later
one that fails is said and tried again.

--probe makes one call as well, of PATH below the base URL. It exits with the page's code, and where that is 0 with the
call's. --nagios prints one line and exits with 0, 1, 2 or 3, as monitoring plugins do.`,
		Example: `  hex21 status --mock --incident major          # without an installation
  hex21 status --mock --all -o json --jq .indicator
  hex21 status --mock --component search --fail-on major
  hex21 status --mock --incident minor --probe /errors/SERVICE_UNAVAILABLE
  hex21 status --wait --max-wait 10m && ./deploy`,
		SuggestFor: []string{"health", "incident", "incidents", "uptime", "page", "outage"},
		Args:       cli.Arity(0, 2, "the status page"),
		RunE: func(c *cobra.Command, args []string) error {
			ctx, stop := cli.Interruptible(c.Context())
			defer stop()
			o.flags = c.Flags()
			return o.run(ctx, args, c.Flags())
		},
		ValidArgsFunction: o.completeArgs,
	}
	cli.AlsoWrites(c, string(render.GitHub))
	cli.Grouped(c, "Page", func(fs *pflag.FlagSet) {
		fs.StringVar(&o.url, "status-url", "", "the `URL` of the page, as the argument (HEX21_STATUS_URL)")
		fs.StringVar(&o.engine, "engine", "", "the `software` of the page, such as instatus; found out by itself otherwise")
		fs.StringArrayVar(&o.components, "component", nil, "look only at the component or group of this `name`; repeatable")
	})
	cli.Grouped(c, "Judgement", func(fs *pflag.FlagSet) {
		fs.StringVar(&o.failOn, "fail-on", string(status.Minor), "exit 5 from this `level`: minor, major, critical or never")
		fs.StringVar(&o.probe, "probe", "", "also make one call, of /articles or of this `path`, and compare")
		fs.StringVar(&o.baseURL, "base-url", "", "with --probe: the base `URL` of the API (HEX21_BASE_URL)")
	})
	cli.Grouped(c, "Output", func(fs *pflag.FlagSet) {
		fs.BoolVarP(&o.all, "all", "a", false, "also show the components that work")
		fs.BoolVar(&o.nagios, "nagios", false, "print the line of a monitoring plugin and exit as one")
	})
	cli.Grouped(c, "Time", func(fs *pflag.FlagSet) {
		fs.BoolVar(&o.watch, "watch", false, "keep looking and show what changes")
		fs.BoolVar(&o.wait, "wait", false, "end with 0 when all is well")
		cli.DurationVar(fs, &o.interval, "interval", "", time.Minute, "with --watch or --wait: the `time` between two looks, at least 5s")
		cli.DurationVar(fs, &o.maxWait, "max-wait", "", 30*time.Minute, "with --wait: give up after this `time`")
	})
	cli.Grouped(c, "Connection", func(fs *pflag.FlagSet) {
		cli.DurationVar(fs, &o.timeout, "timeout", "m", status.DefaultTimeout, "give up a reading after this `time`")
		o.dial.Register(fs)
	})
	cli.Grouped(c, mockserver.Group, func(fs *pflag.FlagSet) {
		fs.BoolVar(&o.useMock, "mock", false, "read the page of a mock in this process")
		o.mock.Register(fs)
	})
	c.Flags().Lookup("probe").NoOptDefVal = cli.DefaultProbePath
	cli.CompleteValues(c, "engine", status.Engines()...)
	mockserver.Complete(c)
	cli.CompleteValues(c, "fail-on", failLevels()...)
	cli.Complete(c, "probe", cli.CompletePaths)
	cli.Complete(c, "component", o.completeComponents)
	return c
}

// isPath tells a path from the address of a page, whose host has a dot or a port.
func isPath(arg string) bool {
	first, _, _ := strings.Cut(arg, "/")
	return !strings.ContainsAny(first, ".:")
}

// minInterval keeps a loop from becoming a burden for a page that has trouble already.
const minInterval = 5 * time.Second

func failLevels() []string {
	return []string{string(status.Minor), string(status.Major), string(status.Critical), neverFail}
}

// neverFail is the level of --fail-on that no state reaches.
const neverFail = "never"

// run is the command: flags to an address, the address to a page, the page to text and an exit code.
func (o *options) run(ctx context.Context, args []string, fs *pflag.FlagSet) error {
	err := o.look(ctx, args, fs)
	if o.nagios {
		return o.app.PluginResult("STATUS", err)
	}
	return err
}

func (o *options) look(ctx context.Context, args []string, fs *pflag.FlagSet) error {
	if err := o.check(args, fs); err != nil {
		return err
	}
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

// readOnce reads the page, and says so while it takes long.
func (o *options) readOnce(ctx context.Context, source *pageSource) (*status.Page, error) {
	if !o.nagios {
		defer o.app.WaitingFor(source.asked(), o.timeout)()
	}
	page, err := source.read(ctx)
	return page, o.otherComponent(err)
}

// otherComponent adds to the mistake of a component's name what was probably meant, or where all of them are.
func (o *options) otherComponent(err error) error {
	var unknown *status.UnknownComponentError
	switch {
	case !errors.As(err, &unknown):
		return err
	case len(unknown.Suggestions) > 0:
		return o.app.OtherValue(unknown, "component", "", unknown.Name, unknown.Suggestions[0])
	}
	all := append([]string{"hex21"}, cli.WithoutValue(o.app.Argv(), "component", unknown.Name)...)
	return cli.WithHint(unknown, "every component: %s", cli.CommandLine(append(all, "--all")))
}

// check takes the arguments and looks at what pflag takes as it comes.
func (o *options) check(args []string, fs *pflag.FlagSet) error {
	for _, arg := range args {
		switch {
		case o.probe != "" && isPath(arg):
			o.probe = arg // --probe PATH: its value is optional, so the parser leaves the path to us
		case o.url != "":
			return cli.Usagef("two status pages, where one is the most: %s and %s", cli.ShownPage(o.url), cli.ShownPage(arg))
		default:
			o.url = arg
		}
	}
	if err := cli.CheckTimeout(o.timeout); err != nil {
		return err
	}
	set := func(name string) bool { return fs.Changed(name) }
	switch {
	case o.engine != "" && !cli.OneOf(strings.ToLower(o.engine), status.Engines()...) && cli.NearWord(o.engine, status.Engines()) != "":
		return o.app.WrongValue(cli.Flagf("engine", "--engine %q is no software that is known", o.engine), "engine", "", o.engine, status.Engines())
	case !cli.OneOf(o.failOn, failLevels()...):
		return o.app.WrongValue(cli.Flagf("fail-on", "--fail-on %q is no level", o.failOn), "fail-on", "", o.failOn, failLevels())
	case o.interval < minInterval:
		return cli.WithHint(cli.Flagf("interval", "--interval %s is too often", o.interval), "at least %s: the page may have trouble enough", minInterval)
	case set("interval") && !o.watch && !o.wait:
		return cli.Flagf("interval", "--interval goes with --watch or --wait")
	case set("max-wait") && !o.wait:
		return cli.Flagf("max-wait", "--max-wait goes with --wait")
	case o.probe != "" && (o.watch || o.wait || o.nagios):
		return cli.Flagf("probe", "--probe is one look: it goes with neither --watch, --wait nor --nagios")
	case o.nagios && (o.watch || o.wait || set("output") || set("json") || set("jq") || set("exit-zero")):
		return cli.Flagf("nagios", "--nagios has its own line and exit codes: leave out --watch, --wait, --output, --json, --jq and --exit-zero")
	case o.watch && cli.OneOf(o.app.Globals.Output, string(render.YAML), string(render.Markdown), string(render.GitHub)):
		return cli.Flagf("output", "--watch writes lines of JSON, or a view on a terminal, not --output %s", o.app.Globals.Output)
	case o.useMock && o.url != "":
		return cli.Flagf("mock", "--mock is the page: leave out %s", cli.ShownPage(o.url))
	case !o.useMock && o.mock.Changed(fs):
		return cli.WithHint(cli.Usagef("the flags of the mock go with --mock"), "hex21 status --mock")
	case set("base-url") && o.probe == "":
		return cli.Flagf("base-url", "--base-url goes with --probe")
	}
	return nil
}
