package checkcmd

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/internal/text"
)

// maxSamples is the maximum of --samples, because each is a request.
const maxSamples = 100

// mockOrigin is the origin of a web page that is used to check the mock.
const mockOrigin = "https://app.example.org"

// job is what the flags request.
type job struct {
	promises  []check.Promise
	selection check.Selection
	judgment  check.Judgment
	// before is the file that --write-baseline replaces.
	before *check.Baseline
	suites int // promises that suites add
}

// prepare reads the flags and the files, so that errors are reported before anything is sent.
func (o *options) prepare(ctx context.Context) (*job, error) {
	promises, err := check.Builtin()
	if err != nil {
		return nil, err
	}
	j := &job{promises: promises}
	for _, name := range o.suites {
		added, err := readFile(ctx, o.app, "suite", name, check.ReadSuite)
		if err != nil {
			return nil, err
		}
		if err := rejectDuplicates(j.promises, added, name); err != nil {
			return nil, err
		}
		j.promises, j.suites = append(j.promises, added...), j.suites+len(added)
	}
	check.SortPromises(j.promises)
	for _, f := range [...]struct {
		flag  string
		names []string
	}{{"only", o.only}, {"skip", o.skip}, {"fail-on", o.failOn}} {
		if err := o.checkNames(f.flag, f.names, choices(j.promises)); err != nil {
			return nil, err
		}
	}
	j.selection = check.Selection{Only: o.only, Skip: o.skip, Options: check.Options{
		Samples: o.samples, Origin: o.origin, Limit: o.limit || o.useMock, Intrusive: o.intrusive || o.useMock,
	}}
	if o.useMock && o.origin == "" {
		j.selection.Options.Origin = mockOrigin
	}
	if _, j.judgment.Allow, err = o.app.AllowedByConfig(); err != nil {
		return nil, err
	}
	return j, o.readBaselines(ctx, j)
}

// readBaselines reads --baseline, and the file that --write-baseline will replace.
func (o *options) readBaselines(ctx context.Context, j *job) error {
	j.judgment.FailOn = o.failOn
	if o.baseline != "" {
		b, err := readFile(ctx, o.app, "baseline", o.baseline, check.ReadBaseline)
		if err != nil {
			return err
		}
		j.judgment.Baseline = b
		known := choices(j.promises)
		for _, id := range b.Names() {
			if !slices.Contains(known, id) {
				o.app.Note("the baseline names %s, which is not a promise; it is ignored", id)
			}
		}
	}
	if o.writeBaseline == "" {
		return nil
	}
	b, err := readFile(ctx, o.app, "write-baseline", o.writeBaseline, check.ReadBaseline)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	j.before = b
	return err
}

// readFile reads a file of check. Errors in it are usage errors with line and column.
func readFile[T any](ctx context.Context, a *cli.App, flag, name string, read func(string, io.Reader) (T, error)) (T, error) {
	var none T
	text, err := a.ReadFile(ctx, name, check.MaxFile)
	if err != nil {
		return none, cli.WithHint(cli.Flagf(flag, "--%s: %w", flag, err), "check the file name")
	}
	out, err := read(name, bytes.NewReader(text))
	problems, invalid := errors.AsType[explain.Problems](err)
	switch {
	case invalid:
		lines := strings.ReplaceAll(problems.Error(), "\n", "; ")
		return none, cli.WithHint(cli.Usagef("--%s: %s", flag, lines), "the format is described in docs/check.md")
	case err != nil:
		return none, cli.Flagf(flag, "--%s: %w", flag, err)
	}
	return out, nil
}

func rejectDuplicates(have, added []check.Promise, name string) error {
	for _, p := range added {
		if slices.ContainsFunc(have, func(other check.Promise) bool { return other.ID == p.ID }) {
			return cli.WithHint(cli.Flagf("suite", "--suite: %s: the id %s is taken", name, p.ID), "give it another id")
		}
	}
	return nil
}

// checkNames rejects a group or an id that no promise has.
func (o *options) checkNames(flag string, names, known []string) error {
	for _, name := range names {
		if slices.Contains(known, name) {
			continue
		}
		err := cli.WithHint(cli.Flagf(flag, "--%s %q is neither a group nor the id of a promise", flag, name), "the groups are %s", cli.ListChoices(check.Groups()))
		return cli.NotValue(err, flag, name, cli.NearWord(name, known))
	}
	return nil
}

// checkFlags validates the values that pflag does not.
func (o *options) checkFlags(args []string) error {
	set := o.flags.Changed
	for i, arg := range args {
		switch {
		case slices.Contains(check.Groups(), arg):
			return cli.Instead(cli.Usagef("%q is a group of promises, not a base URL", arg), args[i:i+1], "--only", arg)
		case o.baseURL != "":
			return cli.OnlyOne("base URL", o.baseURL, args[i:])
		}
		o.baseURL = arg
	}
	if err := o.app.SetTimeout(o.timeout); err != nil {
		return err
	}
	switch {
	case o.samples < 1 || o.samples > maxSamples:
		return cli.Flagf("samples", "--samples %d is not a number from 1 to %d", o.samples, maxSamples)
	case o.maxWait < 0:
		return cli.Flagf("max-wait", "--max-wait %s is negative", text.Flag(o.maxWait))
	case o.useMock && o.baseURL != "" && (len(args) > 0 || set("base-url")):
		return cli.Instead(cli.Flagf("mock", "--mock checks the mock: leave out the base URL"), args)
	case !o.useMock && len(o.mock.Break) > 0:
		return cli.Instead(cli.Flagf("break", "--break requires --mock"), nil, "--mock")
	case o.dryRun && o.writeBaseline != "":
		return cli.Flagf("dry-run", "--dry-run has no results that --write-baseline could write")
	case o.dryRun && cli.OneOf(o.app.Globals.Output, "github", "junit", "tap", "html"):
		return cli.Flagf("dry-run", "--dry-run has no results for --output %s", o.app.Globals.Output)
	}
	return cli.CheckNagios(o.flags, "dry-run")
}
