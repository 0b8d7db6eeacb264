// Package explaincmd is "hex21 explain": it looks up codes, statuses and findings in the catalog and prints their entries.
package explaincmd

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
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
doctor; the error texts of other programs ("curl: (60)", ECONNREFUSED, "TypeError: fetch failed", a line of nginx's log); and sections of
the API reference: envelope, support, best-practices.

Lookup is lenient: rate-limit, rateLimit, an unambiguous prefix and an alias all work. For a text, the result includes the words that
matched. Without an argument: the list of codes.

"-", or a pipe without an argument, reads stdin. The output of curl -i or -v, a HAR file, an error body or a web page is diagnosed as by
"hex21 probe --from", then explained. A log passes through line by line, with a short explanation under the first line of each error, and a
summary on stderr at the end.

With --all: every entry, in full. With -o html they become an error reference that operators can host: one self-contained,
searchable page, including their own codes from --catalog.

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
		SuggestFor:        []string{"error", "errors", "code", "codes", "lookup", "describe", "list", "ls", "search", "what", "why"},
		Args:              cobra.ArbitraryArgs,
		RunE:              func(c *cobra.Command, args []string) error { return o.run(c.Context(), args) },
		ValidArgsFunction: completeCodes,
	}
	cli.AlsoWrites(c, string(render.HTML))
	cli.WorksWithoutConfig(c)
	cli.Grouped(c, "Selection", func(fs *pflag.FlagSet) {
		fs.StringVar(&o.search, "search", "", "entries that contain all these `words`")
		fs.StringVar(&o.category, "category", "", "only codes of this `category`")
		fs.StringVar(&o.status, "status", "", "only codes with this `status`, such as 429 or 4xx")
		fs.BoolVar(&o.retryable, "retryable", false, "only codes that can be retried")
		fs.BoolVar(&o.findings, "findings", false, "list the findings of probe and doctor instead of the codes")
		fs.BoolVar(&o.all, "all", false, "every entry, in full")
		fs.StringVar(&o.lang, "lang", "", "print only the snippets in this `language`: curl (or bash), typescript (ts, js), python (py) or go")
		fs.BoolVar(&o.atEnd, "at-end", false, "explain the errors of a log at its end, not under its lines")
	})
	cli.Grouped(c, "Catalog", func(fs *pflag.FlagSet) {
		fs.StringArrayVar(&o.catalog, "catalog", nil, "a catalog `file` that adds or overrides entries; repeatable")
		fs.StringVar(&o.validate, "validate", "", "check a catalog `file` and report its mistakes")
	})
	a.CompleteValues(c, "lang", languages()...)
	a.CompleteValues(c, "category", categories()...)
	a.Complete(c, "status", cli.CompleteStatuses)
	return c
}

func categories() []string {
	return []string{
		explain.CategoryAuthentication, explain.CategoryRequest, explain.CategoryResource, explain.CategoryRateLimiting,
		explain.CategoryServer, explain.CategoryStatus, explain.CategoryGroup, explain.CategoryFinding,
		explain.CategorySymptom, explain.CategoryHeader, explain.CategoryReference,
	}
}

func languages() []string { return explain.Languages() }

// explainDoc is what "hex21 explain -o json" prints.
type explainDoc struct {
	Schema  string          `json:"schema"`
	Entries []explain.Entry `json:"entries"`
	// Unknown are the arguments that name nothing; the exit code is then 3.
	Unknown []unknownDoc `json:"unknown,omitempty"`
	// Found says by which words of a text the entries were found.
	Found []foundDoc `json:"found,omitempty"`
	// Judged are the judgments of a pasted exchange, or of those in an archive that failed.
	Judged []*probe.Result `json:"judged,omitempty"`
}

type foundDoc struct {
	Words   string   `json:"words"`
	Note    string   `json:"note,omitempty"`
	Entries []string `json:"entries"`
}

type unknownDoc struct {
	Query       string   `json:"query"`
	Suggestions []string `json:"suggestions"`
}

func (o *options) run(ctx context.Context, args []string) error {
	if err := o.check(args); err != nil {
		return err
	}
	if o.validate != "" {
		return o.runValidate(ctx)
	}
	catalog, err := o.app.CatalogAnyway(ctx, o.catalog)
	if err != nil {
		return err
	}
	if len(args) == 0 && !o.all && !o.narrows() && o.lang == "" && o.isPiped() {
		args, o.piped = []string{"-"}, true
	}
	tests, err := o.tests(catalog)
	if err != nil {
		return err
	}
	found, err := o.collect(ctx, catalog, args)
	if err != nil || found.streamed {
		return err
	}
	found.answers = narrow(found.answers, tests)
	return o.print(ctx, found)
}

func (o *options) check(args []string) error {
	if o.all && len(args) > 0 {
		return cli.WithHint(cli.Flagf("all", "--all and %s cannot be combined", args[0]), "leave out one of the two")
	}
	if o.validate != "" && len(args) > 0 {
		return cli.WithHint(cli.Flagf("validate", "--validate takes one file, but %s is given as well", args[0]), `one after the other: for file in *.yaml; do hex21 explain --validate "$file"; done`)
	}
	if err := o.checkPage(args); err != nil {
		return err
	}
	if o.lang != "" {
		lang, ok := explain.Language(o.lang)
		if !ok {
			return o.app.WrongValue(cli.Flagf("lang", "--lang %q has no snippets", o.lang), "lang", "", o.lang, languages())
		}
		o.lang = lang
	}
	if !o.findings {
		return nil
	}
	if o.category != "" && o.category != explain.CategoryFinding {
		return cli.WithHint(cli.Flagf("findings", "--findings and --category %s exclude everything", o.category), "use one of the two")
	}
	o.category = explain.CategoryFinding
	return nil
}

// checkPage says no to a page of nothing in particular, and to one about a file.
func (o *options) checkPage(args []string) error {
	switch {
	case o.app.Globals.Format() != render.HTML:
		return nil
	case o.validate != "":
		return cli.WithHint(cli.Flagf("validate", "--validate does not support -o html"), "use %s", cli.ListChoices(cli.Formats()))
	case len(args) == 0 && !o.all && !o.narrows():
		return cli.WithHint(cli.Usagef("-o html needs a code or --all"), "for example: hex21 explain --all -o html > errors.html")
	}
	return nil
}

// narrows reports whether a flag chooses among the entries.
func (o *options) narrows() bool {
	return o.search != "" || o.category != "" || o.status != "" || o.retryable || o.findings
}

// found is what the arguments came to.
type found struct {
	answers []render.Answer
	unknown []*explain.UnknownError
	listed  bool // no entry was asked for: a list will do
	// judged is the judgment of a pasted exchange, which comes before the answers.
	judged *judgment
	// streamed reports whether the input was a log that was passed through, so that nothing is left to print.
	streamed bool
}

// collect looks up every argument. What one argument does not name does not take away what another does.
func (o *options) collect(ctx context.Context, c *explain.Catalog, args []string) (found, error) {
	var f found
	switch {
	case o.search != "":
		f.listed = true
		f.answers = []render.Answer{{Entries: c.Search(o.search), List: !o.all}}
	case len(args) == 0 && o.all:
		f.answers = []render.Answer{{Entries: c.All()}}
	case len(args) == 0:
		f.listed = true
		f.answers = []render.Answer{{Entries: o.listing(c), List: true}}
	}
	if whole, ok := o.inOne(c, args); ok {
		args = []string{whole}
	}
	for _, arg := range args {
		var judged *judgment
		var malformed *malformedError
		if arg == "-" {
			text, streamed, err := o.fromStdin(ctx, c, len(args) == 1)
			if o.piped && errors.Is(err, errEmpty) { // a job whose stdin is an empty pipe gets the list
				f.listed = true
				f.answers = []render.Answer{{Entries: c.Codes(), List: true}}
				return f, nil
			}
			if f.streamed = streamed; err != nil || streamed {
				return f, err
			}
			arg = text
			judged, err = o.judge(ctx, c, text)
			var unknown *explain.UnknownError
			switch {
			case errors.As(err, &unknown):
				f.unknown = append(f.unknown, unknown)
				continue
			case errors.As(err, &malformed): // what it holds as a text may help
			case err != nil:
				return f, err
			}
			f.judged = cmp.Or(judged, f.judged)
			if judged != nil && (judged.several || judged.archive) { // another pass over an archive would find no more
				for _, hit := range judged.hits(c) {
					f.answers = append(f.answers, o.answer(hit))
				}
				continue
			}
		}
		hits, err := c.Find(arg)
		var unknown *explain.UnknownError
		if judged != nil && errors.As(err, &unknown) {
			if hits := judged.hits(c); len(hits) > 0 {
				f.answers = append(f.answers, render.NewAnswer(hits[0].Entries))
			}
			continue
		}
		switch {
		case malformed == nil:
		case err != nil:
			return f, cli.Usagef("stdin: %w", malformed)
		default:
			o.app.Note("%v; it is read as text", malformed)
		}
		if errors.As(err, &unknown) {
			if promise, ok := lookUpPromise(arg); ok {
				f.answers = append(f.answers, render.NewAnswer([]explain.Entry{promise}))
				continue
			}
			f.unknown = append(f.unknown, unknown)
			continue
		}
		if err != nil {
			return f, err
		}
		for _, hit := range hits {
			f.answers = append(f.answers, o.answer(hit))
		}
	}
	return f, nil
}

// inOne joins words that name something only together: explain rate limit, explain Too Many Requests.
func (o *options) inOne(c *explain.Catalog, args []string) (string, bool) {
	if isSentence(c, args) {
		whole := strings.Join(args, " ")
		if hits, err := c.Find(whole); err == nil && len(hits) > 0 {
			return whole, true
		}
	}
	named := func(arg string) bool { _, ok := c.Get(arg); return ok }
	if len(args) < 2 || slices.Contains(args, "-") || slices.ContainsFunc(args, named) {
		return "", false
	}
	whole := strings.Join(args, " ")
	together, err := c.Lookup(whole)
	if err != nil || len(together) == 0 {
		return "", false
	}
	if _, err := c.Lookup(strings.Join(args, "_")); err == nil {
		return whole, true // the words of one name
	}
	// A list of names that has an unknown one among them is not a text: together they say no more than the known ones alone.
	var alone []string
	unknown, list := false, true
	for _, arg := range args {
		entries, err := c.Lookup(arg)
		unknown = unknown || err != nil
		list = list && isName(arg)
		for _, e := range entries {
			alone = append(alone, e.Code)
		}
	}
	more := slices.ContainsFunc(together, func(e explain.Entry) bool { return !slices.Contains(alone, e.Code) })
	return whole, unknown && (more || !list)
}

// isSentence reports whether arguments are a text that was typed without quotes, as in explain got RATE_LIMIT again: two or more of them
// are ordinary words, which no name resembles.
func isSentence(c *explain.Catalog, args []string) bool {
	words := 0
	for _, arg := range args {
		word := strings.TrimRight(arg, ".,:;!?")
		if strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLower(r) }) {
			continue
		}
		_, err := c.Lookup(word)
		var unknown *explain.UnknownError
		if errors.As(err, &unknown) && len(unknown.Suggestions) == 0 {
			words++
		}
	}
	return words > 1 && !slices.Contains(args, "-")
}

// isName reports whether an argument is a single word as codes and findings are: without a colon, a bracket or a space.
func isName(arg string) bool {
	return !strings.ContainsFunc(arg, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-' })
}

// answer is a hit to show. What it quotes has its secrets hidden.
func (o *options) answer(hit explain.Hit) render.Answer {
	a := render.NewAnswer(hit.Entries)
	a.Words, a.Note = o.app.Redact(redact.Line(hit.Words)), hit.Note
	return a
}

// listing is what a bare "hex21 explain" lists: the codes, and whatever else a category was asked for.
func (o *options) listing(c *explain.Catalog) []explain.Entry {
	if o.category == "" {
		return c.Codes()
	}
	return c.All()
}

// tests are --category, --status and --retryable, and --lang where only a snippet is wanted.
func (o *options) tests(c *explain.Catalog) ([]func(explain.Entry) bool, error) {
	var tests []func(explain.Entry) bool
	if o.category != "" {
		id, ok := c.Category(o.category)
		if !ok {
			return nil, o.app.WrongValue(cli.Usagef("no category %q", o.category), "category", "", o.category, categories())
		}
		tests = append(tests, explain.InCategory(id))
	}
	if o.status != "" {
		test, err := explain.HasStatus(o.status)
		if err != nil {
			return nil, cli.WithHint(cli.Flagf("status", "--status: %w", err), "for example --status 429 or --status 4xx")
		}
		tests = append(tests, test)
	}
	if o.retryable {
		tests = append(tests, explain.IsRetryable)
	}
	if o.lang != "" {
		tests = append(tests, func(e explain.Entry) bool { return e.Snippet(o.lang) != "" })
	}
	return tests, nil
}

// narrow keeps the entries that pass all tests, and the answers that still have some.
func narrow(answers []render.Answer, tests []func(explain.Entry) bool) []render.Answer {
	var out []render.Answer
	for _, answer := range answers {
		if answer.Entries = explain.Filter(answer.Entries, tests...); len(answer.Entries) > 0 {
			out = append(out, answer)
		}
	}
	return out
}

// print writes what was found, then prints a hint about what was not.
func (o *options) print(ctx context.Context, f found) error {
	doc := explainDoc{Schema: "hex21.explain/v1", Entries: []explain.Entry{}}
	again := o.app.Replay(o.catalog)
	for _, answer := range f.answers {
		var codes []string
		for i, e := range answer.Entries {
			if o.app.Globals.Format() != render.HTML { // a page is for others
				e = again.Entry(e)
				answer.Entries[i] = e
			}
			codes = append(codes, e.Code)
			if answer.Words != "" && slices.ContainsFunc(doc.Entries, func(other explain.Entry) bool { return other.Code == e.Code }) {
				continue // another part of the text led to it, too
			}
			if o.lang != "" {
				e = e.OnlySnippet(o.lang)
			}
			doc.Entries = append(doc.Entries, e)
		}
		if answer.Words != "" {
			doc.Found = append(doc.Found, foundDoc{answer.Words, answer.Note, codes})
		}
	}
	for _, u := range f.unknown {
		o.app.Knows(redact.InLine(u.Query)...) // it is quoted below
		doc.Unknown = append(doc.Unknown, unknownDoc{o.app.Redact(u.Query), append([]string{}, u.Suggestions...)})
	}
	if f.judged != nil {
		doc.Judged = f.judged.results
	}
	human := cli.OneOf(string(o.app.Globals.Format()), string(render.Human), string(render.Markdown), string(render.HTML))
	if len(doc.Entries) > 0 || f.judged != nil || !human {
		if err := o.app.Emit(ctx, o.view(doc, f)); err != nil {
			return err
		}
	}
	if human {
		for _, u := range f.unknown {
			o.app.Report(o.unknownHint(u), cli.ExitNotFound)
		}
	}
	switch {
	case len(f.unknown) > 0:
		return cli.ErrReported
	case f.judged != nil:
		return nil
	case len(doc.Entries) == 0 && human && f.listed:
		return cli.WithStep(nothingFitsError{}, "see them all", explain.Hex21("explain"))
	case len(doc.Entries) == 0 && human:
		return cli.WithHint(nothingFitsError{}, "it is known, but the flags exclude it: leave them out")
	case len(doc.Entries) == 0:
		return cli.ErrReported
	}
	return nil
}

// nothingFitsError is the error when no code was named and no entry matches the flags.
type nothingFitsError struct{}

func (nothingFitsError) Error() string { return "no entry matches" }

// Unwrap makes it as bad as a code that is not known.
func (nothingFitsError) Unwrap() error { return explain.ErrUnknownCode }

func (o *options) view(doc explainDoc, f found) cli.View {
	answers := f.answers
	page := func() string { return render.ExplainHTML(doc.Entries, "hex21 "+cli.ReadBuild().Version) }
	if o.lang != "" {
		return cli.View{
			Doc:      doc,
			Human:    func(*render.Screen) string { return render.SnippetText(doc.Entries, o.lang) },
			Markdown: func() string { return render.SnippetMarkdown(doc.Entries, o.lang) },
			HTML:     page,
		}
	}
	view := cli.View{
		Doc:      doc,
		Human:    func(s *render.Screen) string { return s.Explain(answers) },
		Markdown: func() string { return render.ExplainMarkdown(answers) },
		HTML:     page,
		Paged:    true,
	}
	if f.judged == nil {
		return view
	}
	view.Human = func(s *render.Screen) string {
		if f.judged.several || len(answers) == 0 {
			return f.judged.text(s)
		}
		return f.judged.text(s) + "\n" + s.Explain(answers)
	}
	view.Markdown = func() string { return f.judged.markdown() + "\n" + render.ExplainMarkdown(answers) }
	return view
}

// unknownHint turns an unknown code into the two lines of a failure.
func (o *options) unknownHint(unknown *explain.UnknownError) error {
	u := *unknown
	u.Query = redact.Line(u.Query) // it may be a pasted text
	return o.hintFor(&u, unknown.Query)
}

// hintFor is unknownHint with the query as it was typed.
func (o *options) hintFor(u *explain.UnknownError, typed string) error {
	switch {
	case len(u.Suggestions) == 0 && u.Hint != "":
		return cli.WithHint(u, "%s", u.Hint)
	case len(u.Suggestions) == 0 && isTopic(o.app.Tree(), u.Query):
		return cli.WithStep(u, "did you mean", explain.Hex21("help", u.Query))
	case len(u.Suggestions) == 0:
		return cli.WithStep(u, "see them all", explain.Hex21("explain"))
	}
	near := u.Suggestions[0]
	words := o.app.Argv()
	if at := slices.Index(words, typed); at >= 0 {
		words[at] = near
	} else {
		words = []string{"explain", near} // it stood in a text
	}
	return o.andOthers(o.app.DidYouMean(u, words, "hex21 explain "+near), u.Suggestions[1:])
}

// isTopic reports whether there is a help page for a word.
func isTopic(root *cobra.Command, word string) bool {
	return slices.ContainsFunc(root.Commands(), func(c *cobra.Command) bool { return c.IsAdditionalHelpTopicCommand() && c.Name() == word })
}

// andOthers adds to a hint what else was perhaps meant.
func (o *options) andOthers(err error, others []string) error {
	var hinted *cli.HintError
	if len(others) == 0 || !errors.As(err, &hinted) {
		return err
	}
	return cli.WithHint(hinted.Err, "%s (or %s)", o.app.HintText(hinted), strings.Join(others, ", "))
}

// runValidate checks a catalog file.
func (o *options) runValidate(ctx context.Context) error {
	entries, err := o.app.ReadCatalog(ctx, o.validate)
	var problems explain.Problems
	if err != nil && !errors.As(err, &problems) {
		return err
	}
	doc := newValidateDoc(o.validate, entries, problems)
	err = o.app.Emit(ctx, cli.View{
		Doc:      doc,
		Human:    func(s *render.Screen) string { return s.Validation(o.validate, len(entries), problems) },
		Markdown: func() string { return render.ValidationMarkdown(o.validate, len(entries), problems) },
	})
	if err == nil && len(problems) > 0 {
		return cli.ErrInvalid
	}
	return err
}

// validateDoc is what "hex21 explain --validate -o json" prints.
type validateDoc struct {
	Schema   string       `json:"schema"`
	File     string       `json:"file"`
	Entries  int          `json:"entries"`
	Problems []problemDoc `json:"problems"`
}

type problemDoc struct {
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Message string `json:"message"`
}

func newValidateDoc(file string, entries []explain.Entry, problems explain.Problems) validateDoc {
	doc := validateDoc{Schema: "hex21.validate/v1", File: file, Entries: len(entries), Problems: []problemDoc{}}
	for _, p := range problems {
		doc.Problems = append(doc.Problems, problemDoc{p.Line, p.Column, p.Message})
	}
	return doc
}
