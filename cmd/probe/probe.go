// Package probecmd is "hex21 probe": it makes a call, judges it, prints the verdict, and returns its exit code.
package probecmd

import (
	"cmp"
	"context"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/advised"
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/mockserver"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/curlline"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/files"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
)

// options are the flags of probe.
type options struct {
	app   *cli.App
	flags *pflag.FlagSet // as they were typed

	method  string
	headers []string
	data    onceFlag
	payload []byte // of --data @FILE, after it was read
	query   []string

	location   bool
	compressed bool
	maxBody    byteSize
	bodyOut    string
	include    bool
	verbose    bool
	brief      bool
	trace      bool
	origin     string
	curl       bool
	dryRun     bool
	expect     []string
	allow      []string

	slo    string
	from   fromFlags
	retry  retryFlags
	repeat repeatFlags
	report reportFlags

	timeout time.Duration
	dial    cli.DialFlags
	baseURL string
	catalog []string
	mock    mockserver.Flags
	useMock bool

	reach []string // the typed flags for reaching the server
	made  advised.Call

	noStatus  bool
	settings  cli.Settings                           // those of this run, or of its mock
	judge     func(*exchange.Exchange) *probe.Result // by the criteria of the flags
	unwritten []files.Unwritten                      // files that could not be written
}

// New returns the command.
func New(a *cli.App) *cobra.Command {
	o := &options{app: a, maxBody: exchange.DefaultMaxBody}
	c := &cobra.Command{
		Use:   "probe PATH|URL [flags]",
		Short: "Make one call and show what is wrong, the rate limit, timing and next steps",
		Long: `Make one call to the API and show what is wrong, who has to act, the evidence and the next step.

PATH is appended to the base URL: articles/x and /articles/x are the same. A full URL is used unchanged. The API key
(HEX21_API_KEY, or key_from in the config file) is sent only to the origin of the base URL.

When the server is at fault or does not respond, probe checks its status page for a known incident, for up to two seconds.

Prints the verdict on stdout; -v prints a transcript on stderr. Exits 0 on success, 4 for 4xx, 5 for 5xx, 6 without a response,
7 for 401 and 403, 8 for 429, and 9 for a response that breaks the contract or --slo.

--retry waits as long as the server asks, and otherwise backs off exponentially with jitter. If a wait would exceed --max-wait,
probe stops immediately and reports when to try again. Each attempt is reported on stderr.

--count, --watch and --until-limit make several calls and exit with the worst outcome. On a terminal they redraw one view; in a
pipe they print a line of JSON for each call and a summary, or lines of text with -o human. Ctrl-C prints the summary, too. They
slow down to stay under the rate limit, unless --no-pace is set. --until-limit exits 0 when it reaches the limit and 3 when it
does not.`,
		Example: `  hex21 probe --mock /articles/slug            # a 404, without an installation
  hex21 probe --mock -o json --jq .verdict.summary /articles
  hex21 probe --mock --expect NOT_FOUND /articles/slug
  hex21 probe --mock -X POST -d '{"title": "x"}' /articles
  hex21 probe --mock --count 5 --interval 100ms /articles     # several calls
  hex21 probe --mock --until-limit --anonymous-limit 3/1s /articles
  hex21 probe --mock --retry 3 --slo total=2s --report report.md /articles
  hex21 probe --mock --curl --dry-run --query page=2 /articles`,
		SuggestFor:        []string{"call", "request", "fetch", "curl", "http", "https", "httpie", "xh", "wget", "send", "try", "test", "api", "ping", "diagnose", "watch", "run"},
		Args:              o.args,
		PreRunE:           func(*cobra.Command, []string) error { return o.check() },
		RunE:              cli.Waiting(o.run),
		ValidArgsFunction: o.completeTarget,
	}
	cli.AlsoWrites(c, string(render.GitHub))
	o.flags = c.Flags()
	o.register(c)
	return c
}

// register adds the flags, and the completion of their values.
func (o *options) register(c *cobra.Command) {
	cli.Grouped(c, "Request", func(fs *pflag.FlagSet) {
		fs.StringVarP(&o.method, "method", "X", "", "HTTP `method` (default GET, or POST with --data)")
		fs.StringArrayVarP(&o.headers, "header", "H", nil, "add a `header`, such as 'Name: value'; repeatable")
		fs.VarP(&o.data, "data", "d", "request `body`; @FILE reads a file, @- stdin")
		fs.StringArrayVar(&o.query, "query", nil, "add `NAME=VALUE` to the query string, escaped; repeatable")
		fs.StringVar(&o.baseURL, "base-url", "", "base `URL` of the API (HEX21_BASE_URL)")
		cli.Check(fs, "base-url", cli.CheckBaseURL)
		fs.BoolVarP(&o.location, "location", "L", false, "follow redirects")
		fs.BoolVar(&o.trace, "trace", false, "send a traceparent header (W3C Trace Context), so that the operator can find the request")
		fs.StringVar(&o.origin, "origin", "", "make the call as a web page from this `origin`, with a CORS preflight, and report whether a browser allows it")
		cli.Check(fs, "origin", cli.CheckOrigin)
		cli.Check(fs, "header", checkHeader)
		cli.Check(fs, "query", checkQuery)
		fs.BoolVar(&o.compressed, "compressed", false, "ask for a compressed body: gzip, br or zstd")
	})
	cli.Grouped(c, "Instead of a path", o.from.register)
	cli.Grouped(c, "Verdict", func(fs *pflag.FlagSet) {
		fs.StringArrayVar(&o.expect, "expect", nil, "treat this status (404, 4xx) or `code` as success; repeatable")
		fs.StringArrayVar(&o.allow, "allow", nil, "do not fail on this `finding`; repeatable")
		cli.Check(fs, "allow", o.checkAllow)
		fs.StringArrayVar(&o.catalog, "catalog", nil, "add or replace entries with a catalog `file`; repeatable")
		fs.StringVar(&o.slo, "slo", "", "exit 9 if one of these `phases` takes longer, such as wait=200ms,total=1s")
		cli.Check(fs, "slo", checkSLO)
		fs.BoolVar(&o.noStatus, "no-status", false, "do not check the status page when the server is at fault")
	})
	cli.Grouped(c, "Repeating", func(fs *pflag.FlagSet) {
		o.retry.register(fs)
		o.repeat.register(fs)
	})
	cli.Grouped(c, "Report", o.report.register)
	cli.Grouped(c, "Output", func(fs *pflag.FlagSet) {
		fs.BoolVarP(&o.include, "include", "i", false, "also print the response headers and body")
		fs.BoolVarP(&o.verbose, "verbose", "v", false, "print a transcript on stderr, secrets redacted")
		fs.StringVar(&o.bodyOut, "body-out", "", "write the decoded response body to a `file`")
		fs.Var(&o.maxBody, "max-body", "keep at most this `size` of the body, such as 64K, up to 64M")
		fs.BoolVar(&o.brief, "brief", false, "with -o json or yaml: omit explanation, headers, timing and attempts")
		fs.BoolVar(&o.curl, "curl", false, "print the equivalent curl command and exit")
		fs.BoolVar(&o.dryRun, "dry-run", false, "show the request and send nothing")
	})
	cli.Grouped(c, "Connection", func(fs *pflag.FlagSet) {
		cli.DurationVar(fs, &o.timeout, "timeout", "m", 30*time.Second, "total `time` limit")
		o.dial.Register(fs)
	})
	cli.Grouped(c, mockserver.Group, func(fs *pflag.FlagSet) {
		fs.BoolVar(&o.useMock, "mock", false, "probe a mock API in this process instead of an installation")
		o.mock.Register(o.app, fs)
	})
	cli.TakesDefaults(c, "method", "data", "query", "from", "entry", "from-curl", "body-out", "curl", "dry-run", "report", "har", "also",
		"count", "watch", "keep-alive", "paths", "until-limit", "mock")
	o.app.Complete(c, "expect", o.completeExpectations)
	o.app.Complete(c, "header", o.completeHeaders)
	o.app.Complete(c, "query", completeParts("page=", "limit=", "q="))
	o.app.Complete(c, "slo", completeParts(sloWords()...))
	o.app.Complete(c, "data", completeData)
	mockserver.Complete(o.app, c)
	o.app.CompleteValues(c, "method", cli.Methods()...)
}

// run runs the command: it makes the call, prints the result, and returns its exit code as an error.
func (o *options) run(ctx context.Context, args []string) (err error) {
	if o.maxBody > largeBody {
		o.app.Sys.BoundMemory(40, 32<<20+2*int64(o.maxBody))
	}
	if o.settings, err = o.app.Settings(o.baseURL); err != nil {
		return err
	}
	catalog, err := o.app.Catalog(ctx, o.catalog)
	if err != nil {
		return err
	}
	if o.judge, err = o.newJudge(catalog); err != nil {
		return err
	}
	o.rememberArgs("")
	if o.from.file != "" {
		return o.judgeSaved(ctx, args)
	}
	arg, err := o.target(ctx, args)
	if err != nil {
		return err
	}
	o.rememberArgs(arg)
	o.dial.KeepAlive = o.repeat.keepAlive
	transport, err := o.dial.Transport(ctx, o.app)
	if err != nil {
		return err
	}
	defer transport.CloseIdleConnections()
	if o.useMock {
		server, err := o.mock.Start(ctx, o.app, catalog)
		if err != nil {
			return err
		}
		defer server.Close()
		o.settings.Base, o.settings.Status = server.Base, config.Flag("--mock", server.Page.String())
		o.settings.Key = o.settings.Key.ForMock()
		o.app.Note("probing the mock at %s", server.Base)
	}
	call, err := o.call(ctx, arg)
	if err != nil {
		return err
	}
	o.made.API = advised.OtherAPI(call.URL, call.Base)
	if o.curl || o.dryRun {
		return o.showCall(ctx, call)
	}
	return o.send(ctx, &caller{options: o, call: call, client: &probe.Client{Transport: transport, Now: o.app.Sys.Now}})
}

// target returns the path or URL to call.
func (o *options) target(ctx context.Context, args []string) (string, error) {
	switch {
	case o.repeat.paths != "":
		return "/", nil // of the call that the others are made from
	case o.from.curl != "":
		return o.applyCurl(ctx)
	}
	return args[0], nil
}

// send makes the call with the key, once or as often as the flags require, and shows the result.
func (o *options) send(ctx context.Context, from *caller) (err error) {
	if from.call.Key, err = o.app.KeyFor(ctx, o.settings, from.call); err != nil {
		return err
	}
	if o.verbose && from.call.Key != "" {
		o.app.Note("the key %s comes from %s", cli.Fingerprint(from.call.Key), o.settings.Key)
	}
	if o.repeat.isRepeated() {
		return o.repeated(ctx, from)
	}
	if o.retry.retries == 0 {
		defer cli.Limit(ctx, o.timeout+askStatusAfter)() // the judgment and a --jq program are part of it
	}
	tried, err := from.callWithRetries(ctx)
	if err != nil {
		return err
	}
	return o.finish(ctx, tried)
}

// newJudge returns the function that judges a call by the criteria of the flags.
func (o *options) newJudge(catalog *explain.Catalog) (func(*exchange.Exchange) *probe.Result, error) {
	expect, err := probe.ParseExpect(o.expect, catalog)
	if err != nil {
		return nil, o.wrongExpectation(cli.Flagf("expect", "%w", err), catalog)
	}
	allow, err := probe.ParseAllow(o.allow)
	if err != nil {
		return nil, err
	}
	slo, err := probe.ParseSLO(o.slo)
	if err != nil {
		return nil, err
	}
	return func(x *exchange.Exchange) *probe.Result {
		result := probe.Judge(exchange.Wrap(x), catalog)
		allow.Apply(result)
		expect.Apply(result)
		slo.Apply(result)
		cli.SetExitCode(result)
		return result
	}, nil
}

func checkSLO(value string) error {
	_, err := probe.ParseSLO(value)
	if err != nil {
		err = cli.WithHint(cli.Flagf("slo", "--slo %w", err), "for example --slo wait=200ms,total=1s; the phases are %s", strings.Join(exchange.PhaseNames(), ", "))
	}
	return err
}

// check rejects invalid flags and combinations before a call is made.
func (o *options) check() error {
	set := o.flags.Changed
	if err := cmp.Or(o.app.SetTimeout(o.timeout), o.from.check(o.flags), mockserver.Require(o.flags)); err != nil {
		return err
	}
	if o.curl && (set("output") && o.app.Globals.Output != string(render.Human) || set("json") || set("jq")) {
		return cli.Flagf("curl", "--curl prints a command and has no other format: leave out --output, --json and --jq")
	}
	return cmp.Or(o.retry.check(o.flags), o.checkRepeat(), o.checkFiles())
}

// showCall shows the request that would be sent, or the curl command that sends it.
func (o *options) showCall(ctx context.Context, call probe.Call) error {
	s := o.settings
	call.Key = o.app.KeyPlaceholder(s, call)
	if !o.curl {
		doc := render.NewPreview(call)
		return o.app.Emit(ctx, cli.View{Doc: doc, Human: doc.Text, Markdown: doc.Markdown})
	}
	if call.Key != "" && s.Key.Who.Name != cli.KeyVariable {
		o.app.Note("the command reads %s, and your key comes from %s", cli.KeyVariable, s.Key)
	}
	return o.app.Write([]byte(curlline.Command(call, o.curlOptions()) + "\n"))
}

// curlOptions returns the equivalent flags of curl.
func (o *options) curlOptions() []string {
	var out []string
	if o.location {
		out = append(out, "--location")
	}
	return append(append(out, o.dial.Words()...), "--connect-timeout", seconds(o.dial.ConnectTimeout), "--max-time", seconds(o.timeout))
}

func seconds(d time.Duration) string { return strconv.FormatFloat(d.Seconds(), 'f', -1, 64) }
