package probecmd

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/record"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/saved"
	"github.com/hex21/hex21/internal/series"
	"github.com/hex21/hex21/probe"
)

// fromFlags name what to judge or to send instead of a path.
type fromFlags struct {
	file  string
	entry string
	curl  string
}

func (f *fromFlags) register(fs *pflag.FlagSet) {
	fs.StringVar(&f.file, "from", "", "diagnose a recorded response in a `file` without making a call: output of curl -i or -v, HAR, -o json, --report; - reads stdin")
	fs.StringVar(&f.entry, "entry", "", "with --from: use only the entry with this `number` or URL")
	fs.StringVar(&f.curl, "from-curl", "", "make the call of a curl `command`, as copied by \"Copy as cURL\"; @FILE reads a file, - stdin")
}

// check rejects flags that cannot be combined.
func (f *fromFlags) check(fs *pflag.FlagSet) error {
	switch {
	case fs.Changed("from") && fs.Changed("from-curl"):
		return cli.Flagf("from", "--from diagnoses a record and --from-curl makes a call: use one of them")
	case fs.Changed("from-curl") && fs.Changed("paths"):
		return cli.Flagf("paths", "--paths and --from-curl both set what to call: use one of them")
	case fs.Changed("entry") && !fs.Changed("from"):
		return cli.Flagf("entry", "--entry requires --from")
	case fs.Changed("from") && f.file == "", fs.Changed("from-curl") && f.curl == "":
		return cli.WithHint(cli.Flagf("from", "--from and --from-curl need a value"), "for example --from response.txt, or --from - for stdin")
	case !fs.Changed("from"):
		return nil
	}
	for _, name := range []string{"method", "header", "data", "query", "retry", "count", "watch", "paths", "until-limit", "curl", "dry-run", "mock", "location", "compressed"} {
		if fs.Changed(name) {
			return cli.Flagf(name, "--%s applies to a call, but --from does not make one", name)
		}
	}
	return nil
}

// maxRecord is how much of a record is read.
const maxRecord = saved.MaxSize

// judgeSaved judges the exchanges in a record. It sends nothing.
func (o *options) judgeSaved(ctx context.Context, args []string) error {
	entries, err := o.readSaved(ctx, args)
	if err != nil {
		return err
	}
	o.noStatus, o.settings.BaseFrom = true, config.Source{} // both apply only to a live call
	if len(entries) == 1 {
		return o.showSaved(ctx, entries[0])
	}
	if o.from.entry == "" {
		all := len(entries)
		if entries = record.WithoutPages(entries); len(entries) < all {
			o.app.Note("entries left out because they are not API calls (such as pages and scripts) and did not fail: %d; --entry shows them", all-len(entries))
		}
	}
	record.SortFailedFirst(entries)
	worst := probe.OutcomeOK
	var fine []string
	for _, e := range entries {
		result := e.Judged(o.judge)
		worst = series.Worse(worst, result.Verdict.Outcome)
		human := o.app.Globals.Format() == render.Human
		if human && result.Verdict.Outcome == probe.OutcomeOK && !o.verbose {
			fine = append(fine, fmt.Sprintf("  %d. %s", e.Number, e.Name()))
			continue
		}
		if err := o.emitSaved(ctx, e, result); err != nil {
			return err
		}
	}
	if len(fine) > 0 {
		text := "Without an error:\n" + strings.Join(fine, "\n") + "\n"
		if err := o.app.Write([]byte(render.CleanLines(text))); err != nil {
			return err
		}
	}
	return cli.EndWith(worst)
}

// showSaved prints one entry like the result of a call.
func (o *options) showSaved(ctx context.Context, e record.Entry) error {
	result := e.Judged(o.judge)
	if len(e.Unknown) > 0 {
		o.app.Note("the record does not contain %s", cli.ListChoices(e.Unknown))
	}
	if e.Exchange != nil {
		o.made = record.CallOf(e.Exchange)
		return o.finish(ctx, []saved.Call{{Exchange: e.Exchange, Result: result}})
	}
	if err := o.app.Emit(ctx, o.viewOf(result)); err != nil {
		return err
	}
	return cli.EndWith(result.Verdict.Outcome)
}

// emitSaved writes one of several entries: a line of JSON, or its text under a heading.
func (o *options) emitSaved(ctx context.Context, e record.Entry, result *probe.Result) error {
	if e.Exchange != nil {
		o.made = record.CallOf(e.Exchange)
		o.advised().InResult(result)
	}
	switch o.app.Globals.Format() {
	case render.JSON:
		return o.app.WriteLine(ctx, o.document(result))
	case render.YAML:
		if err := o.app.Write([]byte("---\n")); err != nil {
			return err
		}
	case render.Human:
		if err := o.app.Write([]byte(render.CleanLines(fmt.Sprintf("Entry %d\n", e.Number)))); err != nil {
			return err
		}
	}
	if err := o.app.Emit(ctx, o.viewOf(result)); err != nil {
		return err
	}
	if o.app.Globals.Format() == render.Human {
		return o.app.Write([]byte("\n"))
	}
	return nil
}

// readSaved reads the record and selects the requested entries.
func (o *options) readSaved(ctx context.Context, args []string) ([]record.Entry, error) {
	s := o.settings
	data, err := o.app.ReadFlag(ctx, "from", o.from.file, "a record (--from -)", maxRecord, "check the file name, or use - for stdin")
	if err != nil {
		return nil, err
	}
	known := saved.Options{Now: o.app.Sys.Now()}
	if !s.BaseFrom.IsDefault() {
		known.Base = s.Base
	}
	if len(args) > 0 {
		if known.URL, err = address.Target(s.Base, args[0]); err != nil {
			return nil, cli.WithHint(cli.AsUsage(err), "use a path such as /articles/x or a full URL")
		}
		known.Base = s.Base
	}
	entries, err := saved.Read(data, known)
	switch notSaved := cli.IsType[*saved.NotSavedError](err); {
	case notSaved && bytes.HasPrefix(bytes.TrimSpace(data), []byte("curl ")):
		return nil, cli.WithStep(cli.Flagf("from", "--from: %w", err), "the text is a curl command; to send its request", nextstep.Hex21("probe", "--from-curl", curlArgument(o.from.file)))
	case notSaved:
		return nil, cli.WithStep(cli.Flagf("from", "--from: %w", err), "save one with curl -i, or explain a body or a text", nextstep.Hex21("explain", "-"))
	case err != nil:
		return nil, cli.Flagf("from", "--from: %w", err)
	}
	for _, e := range entries {
		if e.Exchange != nil { // a body that is not text has to be redacted before a file holds it in Base64
			e.Exchange.Secrets = append(e.Exchange.Secrets, o.app.Secrets()...)
		}
	}
	all := record.Numbered(entries)
	named := len(args) > 0 && !slices.ContainsFunc(all, func(e record.Entry) bool { return e.Address() != known.URL.String() })
	if s.BaseFrom.IsDefault() && !named {
		if base := record.GuessBase(entries); base != "" {
			o.reach = append(o.reach, "--base-url", base)
		}
	}
	if len(args) > 0 && !named {
		if all, err = o.ofPath(all, args[0], known.URL); err != nil {
			return nil, err
		}
	}
	return o.from.choose(all)
}

// ofPath returns the entries of a record that are calls of a path or a URL. The record has the URLs, which begin with the base URL of
// the installation at that time, so a path may be the end of one.
func (o *options) ofPath(all []record.Entry, typed string, target *url.URL) ([]record.Entry, error) {
	ref, err := url.Parse(address.Escape("/" + strings.TrimLeft(typed, "/")))
	path := func(u *url.URL) string { return cmp.Or(u.EscapedPath(), "/") } // the root may be written without a slash
	full := strings.Contains(typed, "://") || err != nil || !strings.HasSuffix(target.EscapedPath(), ref.EscapedPath())
	found := slices.DeleteFunc(slices.Clone(all), func(e record.Entry) bool {
		u, err := url.Parse(e.Address())
		switch {
		case err != nil, target.RawQuery != "" && target.RawQuery != u.RawQuery:
			return true
		case full:
			return u.Host != target.Host || path(u) != path(target)
		case ref.EscapedPath() == "/": // the root, or the base URL
			return path(u) != "/" && strings.TrimRight(u.EscapedPath(), "/") != strings.TrimRight(target.EscapedPath(), "/")
		}
		return !strings.HasSuffix(u.EscapedPath(), ref.EscapedPath())
	})
	if len(found) > 0 {
		return found, nil
	}
	err = cli.Usagef("--from: no call in the record is of %s", redact.Address(typed))
	return nil, &cli.Mistake{Err: err, Words: []string{typed}, Instead: []string{}, Text: "to diagnose what is in it, such as " + all[0].Name()}
}

// curlArgument returns the value of --from-curl that reads a file, or stdin for -.
func curlArgument(file string) string {
	if file == "-" {
		return file
	}
	return "@" + file
}

// choose returns the entry that --entry names by its number or URL, or all.
func (f *fromFlags) choose(all []record.Entry) ([]record.Entry, error) {
	if f.entry == "" {
		return all, nil
	}
	if n, err := strconv.Atoi(f.entry); err == nil {
		if n < 1 || n > len(all) {
			return nil, cli.WithHint(cli.Flagf("entry", "--entry %d: the record has %d entries", n, len(all)), "use a number from 1 to %d", len(all))
		}
		return all[n-1 : n], nil
	}
	var found []record.Entry
	for _, e := range all {
		if strings.Contains(e.Address(), f.entry) {
			found = append(found, e)
		}
	}
	if len(found) == 0 {
		return nil, cli.WithHint(cli.Flagf("entry", "--entry %q: no entry of the record has this URL", f.entry), "use a number from 1 to %d, or a part of a URL", len(all))
	}
	return found, nil
}
