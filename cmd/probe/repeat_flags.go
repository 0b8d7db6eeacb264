package probecmd

import (
	"time"

	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/text"
)

// documentsOfPaths is what there is instead of other documents of several calls.
const documentsOfPaths = "use -o json, with a line for each call; for a test report of several paths, such as JUnit: hex21 check --suite FILE -o junit"

// repeatFlags determine how often a call is made.
type repeatFlags struct {
	count      int
	watch      bool
	untilLimit bool
	interval   time.Duration
	noPace     bool
	keepAlive  bool
	paths      string
}

func (f *repeatFlags) register(fs *pflag.FlagSet) {
	fs.IntVar(&f.count, "count", 0, "make the call `N` times")
	fs.BoolVar(&f.watch, "watch", false, "repeat the call until Ctrl-C")
	cli.DurationVar(fs, &f.interval, "interval", "", time.Second, "with --count, --watch or --paths: `time` from one call to the next; 0s with --paths")
	fs.BoolVar(&f.keepAlive, "keep-alive", false, "with --count, --watch or --paths: reuse one connection, and report when the server closes it")
	fs.BoolVar(&f.noPace, "no-pace", false, "do not slow down to stay under the rate limit")
	fs.StringVar(&f.paths, "paths", "", "call each path in a `file`, one path per line; - reads stdin")
	fs.BoolVar(&f.untilLimit, "until-limit", false, "measure the rate limit: call until the first 429 and wait for the reset")
}

func (f *repeatFlags) isRepeated() bool {
	return f.count > 0 || f.watch || f.untilLimit || f.paths != ""
}

// checkRepeat validates the values that pflag does not, and rejects flags that cannot be combined.
func (o *options) checkRepeat() error {
	f := &o.repeat
	set := o.flags.Changed
	switch {
	case f.count < 0 || f.count > maxCount || set("count") && f.count == 0:
		return cli.Flagf("count", "--count %d is not a number from 1 to %d", f.count, maxCount)
	case f.watch && (f.count > 0 || f.untilLimit):
		return cli.Flagf("watch", "--watch runs until Ctrl-C: leave out --count and --until-limit")
	case set("paths") && f.paths == "":
		return cli.WithHint(cli.Flagf("paths", "--paths needs a file"), "for example --paths paths.txt, or --paths - for stdin")
	case f.paths != "" && (f.count > 0 || f.watch || f.untilLimit):
		return cli.Flagf("paths", "--paths makes one call for each path: leave out --count, --watch and --until-limit")
	case f.paths == "-" && o.data.set && !o.data.literal && o.data.text == "@-":
		return cli.Flagf("paths", "--paths - and --data @- both read stdin: put one of them into a file")
	case set("interval") && !f.isCounted() && !f.watch:
		return cli.Flagf("interval", "--interval requires --count, --watch or --paths")
	case set("no-pace") && !f.isCounted() && !f.watch:
		return cli.Flagf("no-pace", "--no-pace requires --count, --watch or --paths")
	case set("keep-alive") && !f.isCounted() && !f.watch:
		return cli.Flagf("keep-alive", "--keep-alive requires --count, --watch or --paths")
	case f.watch && f.interval < minWatchStep:
		return cli.Flagf("interval", "--interval %s is too short for an endless run: at least %s", text.Flag(f.interval), text.Flag(minWatchStep))
	case set("max-wait") && o.retry.retries == 0 && !f.isRepeated():
		return cli.Flagf("max-wait", "--max-wait requires --retry, --count, --paths or --until-limit")
	}
	if !f.isRepeated() {
		return nil
	}
	if f.paths != "" && !set("interval") {
		f.interval = 0
	}
	for _, name := range []string{"retry", "retry-unsafe", "report", "har", "also", "include", "verbose", "body-out", "curl", "dry-run"} {
		if set(name) {
			err := cli.Flagf(name, "--%s is for one call, not for --count, --watch, --paths or --until-limit", name)
			if name == "also" {
				err = cli.WithHint(err, documentsOfPaths)
			}
			return err
		}
	}
	if cli.OneOf(o.app.Globals.Output, "yaml", "markdown", "github") {
		return cli.WithHint(cli.Flagf("output", "repeated calls print lines of JSON, or a view on a terminal, not --output %s", o.app.Globals.Output),
			documentsOfPaths)
	}
	return nil
}

// isCounted reports whether the number of calls is fixed.
func (f *repeatFlags) isCounted() bool { return f.count > 0 && !f.untilLimit || f.paths != "" }
