// Package explaincmd is "hex21 explain": it looks up codes, statuses and findings in the catalog and prints their entries.
package explaincmd

import (
	"context"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/render"
)

// options are the flags of explain.
type options struct {
	app *cli.App

	search    string
	category  string
	status    string
	retryable bool
	findings  bool
	all       bool
	lang      string
	catalog   []string
	validate  string
	atEnd     bool
	piped     bool // stdin is read because it is a pipe, and not because of "-"
}

// New returns the command.
func New(a *cli.App) *cobra.Command {
	o := &options{app: a}
	c := &cobra.Command{
		Use:   "explain [CODE…] [flags]",
		Short: "Explain an error code, a status or a finding, and how to fix it",
		Long: `Explain error codes (RATE_LIMIT), statuses (429, 4xx), categories (authentication), headers (Retry-After) and findings of probe and
doctor; the error messages of other programs ("curl: (60)", ECONNREFUSED, "TypeError: fetch failed", a line of nginx's log); and sections of
the API reference: envelope, support, best-practices.

Lookup is lenient: rate-limit, rateLimit, an unambiguous prefix and an alias all work. For an error message, the result includes the words
that matched. Without an argument, explain lists the codes.

"-", or a pipe without an argument, reads stdin. The output of curl -i or -v, a HAR file, an error body or a web page is diagnosed as by
"hex21 probe --from", then explained. A log passes through line by line, with its secrets redacted and a short explanation below the first
line of each error; a summary follows on stderr.

--all -o html writes an error reference that operators can host: one self-contained, searchable page, with their own codes from
--catalog.

Prints on stdout. Exits 0, or 3 when nothing is found, with suggestions if there are close matches.`,
		Example: `  hex21 explain RATE_LIMIT
  hex21 explain 429
  hex21 explain "Hex21Error: RATE_LIMIT: slow down"
  hex21 explain "curl: (60) SSL certificate problem: self-signed certificate"
  hex21 explain "Retry-After: 60"
  tail -f app.log | hex21 explain -          # each new error with what it means
  hex21 explain RATE_LIMIT --lang python     # only the snippet, to paste
  hex21 explain --search token
  hex21 explain --findings                   # all findings
  hex21 explain --all -o html > errors.html  # an error reference to host`,
		SuggestFor:        []string{"error", "errors", "code", "codes", "lookup", "describe", "list", "ls", "decode", "translate", "what", "why"},
		Args:              cobra.ArbitraryArgs,
		PreRunE:           func(_ *cobra.Command, args []string) error { return o.check(args) },
		RunE:              func(c *cobra.Command, args []string) error { return o.run(c.Context(), args) },
		ValidArgsFunction: o.completeCodes,
	}
	cli.AlsoWrites(c, string(render.HTML))
	cli.WorksWithoutConfig(c)
	o.register(c)
	return c
}

// register adds the flags.
func (o *options) register(c *cobra.Command) {
	cli.Grouped(c, "Selection", func(fs *pflag.FlagSet) {
		fs.StringVar(&o.search, "search", "", "list the entries that contain all these `words`")
		fs.StringVar(&o.category, "category", "", "list only the codes of this `category`")
		fs.StringVar(&o.status, "status", "", "list only the codes with this `status`, such as 429 or 4xx")
		fs.BoolVar(&o.retryable, "retryable", false, "list only the codes that can be retried")
		fs.BoolVar(&o.findings, "findings", false, "list the findings of probe and doctor instead of the codes")
		fs.BoolVar(&o.all, "all", false, "print every entry, in full")
		fs.StringVar(&o.lang, "lang", "", "print only the snippets in this `language`: curl (or bash), typescript (ts, js), python (py) or go")
		fs.BoolVar(&o.atEnd, "at-end", false, "explain the errors of a log after its last line, not below each error")
	})
	cli.Grouped(c, "Catalog", func(fs *pflag.FlagSet) {
		fs.StringArrayVar(&o.catalog, "catalog", nil, "add or replace entries with a catalog `file`; repeatable")
		fs.StringVar(&o.validate, "validate", "", "check a catalog `file` and report the errors in it")
	})
	cli.TakesDefaults(c, "search", "category", "status", "retryable", "findings", "all", "lang", "validate")
	o.app.CompleteValues(c, "lang", explain.Languages()...)
	o.app.CompleteValues(c, "category", categories()...)
	o.app.Complete(c, "status", cli.CompleteStatuses)
}

func (o *options) run(ctx context.Context, args []string) error {
	if o.validate != "" {
		return o.runValidate(ctx)
	}
	catalog, err := o.app.CatalogOrBuiltin(ctx, o.catalog)
	if err != nil {
		return err
	}
	if len(args) == 0 && !o.all && !o.narrows() && o.isPiped() {
		args, o.piped = []string{"-"}, true
	}
	tests, err := o.filters(catalog)
	if err != nil {
		return err
	}
	found, err := o.collect(ctx, catalog, args)
	if err != nil || found.streamed {
		return err
	}
	found.answers = applyFilters(found.answers, tests)
	return o.print(ctx, found)
}

func (o *options) check(args []string) error {
	if o.all && len(args) > 0 {
		return cli.WithHint(cli.Flagf("all", "--all and %s cannot be combined", args[0]), "leave out one of the two")
	}
	if o.validate != "" && len(args) > 0 {
		return cli.WithHint(cli.Flagf("validate", "--validate takes one file, but %s is given as well", args[0]), `one after the other: for file in *.yaml; do hex21 explain --validate "$file"; done`)
	}
	if o.search != "" && len(args) > 0 {
		if _, err := explain.Builtin().Lookup(strings.Join(args, " ")); err != nil {
			return &cli.Mistake{Err: cli.Flagf("search", "--search takes its words as one value, in quotes"), Words: args}
		}
	}
	if err := o.checkPage(args); err != nil {
		return err
	}
	if o.lang != "" {
		lang, ok := explain.Language(o.lang)
		if !ok {
			return cli.NotChoice(cli.Flagf("lang", "--lang %q has no snippets", o.lang), "lang", o.lang, explain.Languages())
		}
		o.lang = lang
	}
	if !o.findings {
		return nil
	}
	if o.category != "" && o.category != explain.CategoryFinding {
		return cli.WithHint(cli.Flagf("findings", "--findings and --category %s exclude each other", o.category), "use one of the two")
	}
	o.category = explain.CategoryFinding
	return nil
}

// checkPage rejects -o html without a code or --all, and with --validate.
func (o *options) checkPage(args []string) error {
	switch {
	case o.app.Globals.Format() != render.HTML:
		return nil
	case o.validate != "":
		return cli.WithHint(cli.Flagf("validate", "--validate does not support -o html"), "use %s", cli.ListChoices(cli.Formats()))
	case len(args) == 0 && !o.all && !o.hasFilters():
		return cli.WithHint(cli.Usagef("-o html needs a code or --all"), "for example: hex21 explain --all -o html > errors.html")
	}
	return nil
}
