// Package triagecmd is "hex21 triage": it reads logs and shows which errors are in them.
package triagecmd

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/shell"
	"github.com/hex21/hex21/internal/triage"
	"github.com/hex21/hex21/internal/triage/search"
	"github.com/hex21/hex21/internal/triage/unpack"
	"github.com/hex21/hex21/probe"
)

// options are the flags of triage.
type options struct {
	app   *cli.App
	flags *pflag.FlagSet // as they were typed

	codes   []string
	since   string
	until   string
	path    string
	year    int
	top     int
	samples int
	lines   bool
	follow  bool
	partial bool
	merge   bool
	catalog []string

	files []string // the arguments, for the commands of steps
	only  string   // what counts, in words
}

// New returns the command.
func New(a *cli.App) *cobra.Command {
	o := &options{app: a}
	c := &cobra.Command{
		Use:   "triage [FILE…] [flags]",
		Short: "Count the API errors in logs: which ones, since when, who has to act and what to do",
		Long: `Read logs of any size and count the error codes and statuses of the API in them.

FILE is a file, a directory, a pattern or - for stdin; without FILE, stdin is read. In a directory, links to files are followed, but
links to directories are not. A file is read only once, even if several names or links lead to it. The format is recognized line by line: JSON, logfmt,
syslog, access logs, container logs, HAR, OpenTelemetry, transcripts of curl -i and probe -v, stack traces. gzip, zstd and bzip2 are
recognized by content. Input is never modified.

For each code, prints the count, the share, the first and last time in UTC and who has to act on stdout, followed by findings,
statuses and samples. Secrets in samples are redacted. Exits 0 when nothing was found, 4 for client errors only, 5 for any server error, 1
when a file cannot be read.

--partial writes a result that --merge combines with others, in any order; it exits 0. --lines prints the matching lines. --follow
keeps reading until Ctrl-C, including files that appear later or are rotated; with -o json and other documents, it prints the lines
on stderr.`,
		Example: `  hex21 triage app.log
  hex21 triage logs --since 2h --code RATE_LIMIT
  hex21 triage app.log -o json --jq '.codes[] | [.code, .count] | @tsv'
  hex21 triage app.log -o html > report.html
  hex21 triage --lines --code RATE_LIMIT app.log
  hex21 triage --partial app.log > part-1.json
  hex21 triage --merge part-1.json`,
		SuggestFor:        []string{"log", "logs", "tail", "analyze", "analyse", "scan", "grep", "count", "report"},
		Args:              cobra.ArbitraryArgs,
		PreRunE:           func(_ *cobra.Command, args []string) error { return o.check(args) },
		RunE:              cli.Waiting(o.run),
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault), // files
	}
	o.flags = c.Flags()
	cli.AlsoWrites(c, string(render.GitHub), string(render.HTML))
	o.register(c)
	return c
}

// register adds the flags, and the completion of their values.
func (o *options) register(c *cobra.Command) {
	cli.Grouped(c, "Selection", func(fs *pflag.FlagSet) {
		fs.StringSliceVar(&o.codes, "code", nil, "count only this `code` with its aliases, or this status (429, 5xx); repeatable")
		fs.StringVar(&o.since, "since", "", "count only records from this `time` on: as in the log, a date, 22:30, or 2h for two hours ago")
		fs.StringVar(&o.until, "until", "", "count only records before this `time`")
		fs.StringVar(&o.path, "path", "", "count only requests whose path begins with this `prefix`")
		fs.IntVar(&o.year, "year", 0, "`year` of times without one (default: that of the file's date)")
	})
	cli.Grouped(c, "Output", func(fs *pflag.FlagSet) {
		fs.IntVar(&o.top, "top", 10, "show the `N` most frequent codes; 0 shows all, as do documents by default")
		fs.IntVar(&o.samples, "samples", 3, "show `N` samples of each code, at most 100; fewer if there are many codes")
		fs.BoolVar(&o.lines, "lines", false, "print the matching lines instead of the result")
		fs.BoolVarP(&o.follow, "follow", "f", false, "print matching lines as the files grow, and the result after Ctrl-C")
	})
	cli.Grouped(c, "Partial results", func(fs *pflag.FlagSet) {
		fs.BoolVar(&o.partial, "partial", false, "write a partial result as JSON, for --merge")
		fs.BoolVar(&o.merge, "merge", false, "merge partial results; FILE is a result of --partial")
	})
	cli.Grouped(c, "Catalog", func(fs *pflag.FlagSet) {
		fs.StringArrayVar(&o.catalog, "catalog", nil, "add or replace entries with a catalog `file`; repeatable")
	})
	o.app.Complete(c, "code", func(c *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		var out []cobra.Completion
		for _, e := range o.app.CatalogToComplete(c.Context(), o.catalog).Codes() {
			out = append(out, cli.MatchSpelling(e.Code, typed))
		}
		return cli.WithPrefix(out, typed), cobra.ShellCompDirectiveNoFileComp
	})
}

// run runs the command: it reads the files, prints the result, and returns its exit code as an error.
func (o *options) run(ctx context.Context, args []string) error {
	o.files = args
	catalog, err := o.app.Catalog(ctx, o.catalog)
	if err != nil {
		return err
	}
	vocabulary := search.NewVocabulary(catalog)
	filter, err := o.filter()
	if err != nil {
		return err
	}
	o.app.Sys.BoundMemory(100, maxMemory)
	if o.merge {
		total, err := o.join(ctx, args)
		if err != nil {
			return err
		}
		return o.emit(ctx, total, catalog, vocabulary, len(args))
	}
	o.only = only(filter)
	total, files, err := o.read(ctx, args, vocabulary, filter)
	switch {
	case total == nil || ctx.Err() != nil && !o.follow || err != nil && total.Lines == 0:
		return err
	case o.follow:
		ctx = context.WithoutCancel(ctx) // Ctrl-C is how it ends
	}
	if failed := o.emit(ctx, total, catalog, vocabulary, files); err == nil || !shown(failed) {
		return failed
	}
	return &cli.LateError{Err: err}
}

// shown reports whether an error only carries the exit code of a printed result.
func shown(err error) bool {
	return err == nil || cli.IsType[*cli.OutcomeError](err)
}

func (o *options) check(args []string) error {
	set := o.flags.Changed
	format := o.app.Globals.Format()
	switch {
	case o.top < 0:
		return cli.Flagf("top", "--top %d is negative", o.top)
	case o.samples < 0 || o.samples > 100:
		return cli.Flagf("samples", "--samples %d is not a number from 0 to 100", o.samples)
	case o.year != 0 && (o.year < 1990 || o.year > 2200):
		return cli.Usagef("--year %d is not a year such as 2026", o.year)
	case o.merge && len(args) == 0:
		return cli.WithHint(cli.Usagef("--merge needs the files to merge"), "for example: hex21 triage --merge part-*.json")
	case o.merge && (o.lines || o.follow || set("code") || set("since") || set("until") || set("path") || set("year")):
		return cli.WithHint(cli.Usagef("--merge merges results that are already counted"), "use --code, --since, --until, --path, --year, --lines and --follow in the runs with --partial")
	case o.partial && (o.lines || o.follow):
		return cli.Usagef("--partial writes one result: leave out --lines and --follow")
	case o.partial && (set("output") || set("json")) && format != render.JSON && format != render.YAML:
		return cli.Usagef("--partial writes JSON, not %s", format)
	case o.lines && format != render.Human:
		return cli.Usagef("--lines prints lines: leave out --output, --json and --jq")
	case len(args) > 1 && cli.OneOf(args[0], "tail", "cat", "less", "grep", "zcat") && !cli.IsFile(args[0]):
		return cli.Instead(cli.Usagef("triage reads the file itself, without %s", args[0]), args[:1])
	case len(args) == 0 && o.app.Sys.StdinTerminal:
		return cli.WithStep(cli.Usagef("no file is given, and stdin is a terminal"), "for example", nextstep.Hex21("triage", "app.log"))
	}
	return nil
}

// read counts, with a line of progress on a terminal, and returns how many files there were.
func (o *options) read(ctx context.Context, args []string, v *search.Vocabulary, filter *triage.Filter) (*triage.Partial, int, error) {
	run := triage.Options{Vocabulary: v, Workers: runtime.GOMAXPROCS(0), Filter: filter, Samples: o.samples, Year: o.year, Zone: zones(),
		Redact: func(text []byte) []byte { return []byte(o.app.Redact(string(text))) }}
	var late error
	if o.lines || o.follow {
		run.Line = o.printLine(args, &late)
	}
	defer o.app.EndWhenUnread(ctx)() // the result is printed at the end of the input, which may not come
	if o.follow {
		total, files, err := o.readLive(ctx, args, run)
		return total, files, withHint(errors.Join(late, err))
	}
	list, err := o.inputs(args)
	if err != nil {
		return nil, 0, err
	}
	p := progress{app: o.app}
	run.Progress = func(n int64) { p.done.Add(n) }
	stop := p.start()
	total, err := triage.Run(ctx, list.sources(&p.total), run) // after Ctrl-C, a read of a terminal, which cannot be closed, is abandoned with the command
	stop()
	for _, note := range list.notes {
		o.app.Note("%s", note)
	}
	return total, list.count, withHint(errors.Join(late, err))
}

// printLine returns a function that prints the lines that match: on stdout, or beside a document. When several files are followed, it
// prints which one the next lines are from.
func (o *options) printLine(args []string, late *error) func(file string, line []byte) {
	last := ""
	return func(file string, line []byte) {
		text := string(o.shownLine(line))
		if o.follow && file != last {
			if heading := fmt.Sprintf("==> %s <==\n", render.Clean(file)); last != "" {
				text = "\n" + heading + text
			} else if !slices.Equal(args, []string{file}) && len(args) > 0 {
				text = heading + text
			}
			last = file
		}
		switch {
		case o.app.Globals.Format() != render.Human: // stdout has only the document
			o.app.PrintErr(text)
		case *late == nil:
			*late = o.app.Write([]byte(text))
		}
	}
}

// withHint adds a hint to an error: how to read a file with an unsupported compression, or which file was probably meant.
func withHint(err error) error {
	if s, ok := errors.AsType[*triage.SourceError](err); ok && errors.Is(s.Err, fs.ErrNotExist) {
		return cli.WithHint(err, "%s", cli.NearFile(s.Name))
	}
	if c, ok := errors.AsType[*unpack.Error](err); ok {
		from := " < FILE"
		switch {
		case c.Name == "-":
			from = ""
		case shell.Showable(c.Name):
			from = " < " + shell.POSIX.Quote(c.Name)
		}
		return cli.WithHint(err, "decompress it first: %s%s | hex21 triage", c.Command(), from)
	}
	return err
}

// maxMemory is the bound for the garbage collector: with the program itself, all stays below 64 MiB, even for one file of zstd with the largest window.
const maxMemory = 52 << 20

// shownLine returns a line with its end; on a terminal, control characters are escaped.
func (o *options) shownLine(line []byte) []byte {
	if o.app.Sys.StdoutTerminal {
		return []byte(render.Clean(string(line)) + "\n")
	}
	return append(line, '\n')
}

// emit writes the result and returns its exit code as an error.
func (o *options) emit(ctx context.Context, total *triage.Partial, catalog *explain.Catalog, v *search.Vocabulary, files int) error {
	set := o.flags.Changed
	if o.partial && (set("output") || set("json") || set("jq")) {
		return o.app.Emit(ctx, cli.View{Doc: total})
	}
	if o.partial {
		return total.Write(o.app.Write, render.EncodeLine)
	}
	summary := total.Summary(v)
	again := o.app.Advised(o.catalog)
	for i := range summary.Findings {
		for j, step := range summary.Findings[i].Steps {
			summary.Findings[i].Steps[j] = o.complete(step)
		}
		summary.Findings[i].Steps = again.Steps(summary.Findings[i].Steps)
	}
	if o.lines {
		return outcome(summary)
	}
	if summary.Records == 0 {
		o.noteUnknown(catalog)
	}
	entry := func(code string) (explain.Entry, bool) {
		e, ok := catalog.Get(code)
		return again.Entry(e), ok
	}
	view := render.TriageView{Summary: summary, Top: o.top, Entry: entry, Files: files, Only: o.only, Shell: again.Shell}
	above := ""
	if o.follow && summary.Records > 0 { // the lines
		above = "\n"
	}
	document := *summary
	if set("top") && o.top > 0 && len(document.Codes) > o.top {
		document.Codes = document.Codes[:o.top]
	}
	err := o.app.Emit(ctx, cli.View{
		Doc: &document, Human: func(s *render.Screen) string { return above + s.Triage(view) }, Markdown: func() string { return render.TriageMarkdown(view) },
		HTML: func() string { return render.TriageHTML(view, o.app.Sys.Now()) }, GitHub: func(s *render.Screen) string { return s.TriageGitHub(view) },
	})
	if err != nil {
		return err
	}
	return outcome(summary)
}

func outcome(s *triage.Summary) error {
	switch s.Outcome() {
	case triage.ClientErrors:
		return cli.EndWith(probe.OutcomeClientError)
	case triage.ServerErrors:
		return cli.EndWith(probe.OutcomeServerError)
	}
	return nil
}
