package explaincmd

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/saved"
	clip "github.com/hex21/hex21/internal/text"
)

// lookupResult is the result of looking up the arguments.
type lookupResult struct {
	answers []render.Answer
	unknown []*explain.UnknownError
	listed  bool // no entry was requested, so entries are listed
	// judged is the judgment of a pasted exchange, which is printed before the answers.
	judged *judgment
	// streamed reports whether the input was a log that was already passed through.
	streamed bool
}

// collect looks up every argument, each once. An unknown argument does not affect the others.
func (o *options) collect(ctx context.Context, c *explain.Catalog, args []string) (lookupResult, error) {
	var f lookupResult
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
	if whole, ok := o.joinWords(c, args); ok {
		args = []string{whole}
	} else {
		args = withoutFillers(c, args)
	}
	o.app.AddSecrets(redact.SecretsInLine(strings.Join(args, " "))...) // the name of one may be another argument
	seen := map[string]bool{}
	for _, arg := range args {
		if seen[arg] {
			continue
		}
		seen[arg] = true
		var err error
		if arg == "-" {
			err = o.addStdin(ctx, c, &f, len(args) == 1)
		} else {
			hits, unfound := c.Find(arg)
			err = o.add(&f, c, arg, hits, unfound)
		}
		if err != nil {
			return f, err
		}
	}
	return f, nil
}

// addStdin adds the explanation of stdin. alone means that there is no other argument.
func (o *options) addStdin(ctx context.Context, c *explain.Catalog, f *lookupResult, alone bool) error {
	text, streamed, err := o.fromStdin(ctx, c, alone)
	if o.piped && errors.Is(err, errEmpty) { // a job whose stdin is an empty pipe gets the list
		f.listed = true
		f.answers = []render.Answer{{Entries: c.Codes(), List: true}}
		return nil
	}
	if f.streamed = streamed; err != nil || streamed {
		return err
	}
	judged, err := o.judge(ctx, c, text)
	var unknown *explain.UnknownError
	var malformed *malformedError
	switch {
	case errors.As(err, &unknown):
		f.unknown = append(f.unknown, unknown)
		return nil
	case errors.As(err, &malformed): // explaining it as text may help
	case err != nil:
		return err
	}
	if !o.narrows() {
		f.judged = cmp.Or(judged, f.judged)
	}
	if judged != nil && (judged.several || judged.archive) { // another pass over an archive would find no more
		return o.add(f, c, text, judged.hits(c), nil)
	}
	hits, err := c.Find(text)
	if errors.As(err, &unknown) && strings.HasPrefix(strings.TrimSpace(text), "curl ") {
		unknown.Hint = "the text is a curl command; to send its request: hex21 probe --from-curl -"
	}
	switch {
	case judged != nil && errors.As(err, &unknown):
		if hits := judged.hits(c); len(hits) > 0 {
			f.answers = append(f.answers, render.NewAnswer(hits[0].Entries))
		}
		return nil
	case malformed != nil && err != nil:
		return cli.Usagef("stdin: %w", malformed)
	case malformed != nil:
		o.app.Note("%v; it is read as text", malformed)
	}
	return o.add(f, c, text, hits, err)
}

// add adds the result for an argument. An argument that is not in the catalog may be a promise of check.
func (o *options) add(f *lookupResult, c *explain.Catalog, arg string, hits []explain.Hit, err error) error {
	if unknown, ok := errors.AsType[*explain.UnknownError](err); ok {
		if promise, ok := lookUpPromise(arg); ok {
			f.answers = append(f.answers, render.NewAnswer([]explain.Entry{promise}))
			return nil
		}
		if hits, unknown = o.inBody(c, arg, unknown); unknown != nil {
			f.unknown = append(f.unknown, unknown)
			return nil
		}
		err = nil
	}
	for _, hit := range hits {
		f.answers = append(f.answers, o.answer(hit))
	}
	return err
}

// maxBody is the maximum length of an error body whose message is quoted, in bytes, and maxSaid how many characters of it are.
const (
	maxBody = 64 << 10
	maxSaid = 200
)

// inBody looks up the code of an error body, under whatever name the body has it. If the code is unknown, the error has the message of the body:
// without a status, there is no more to say.
func (o *options) inBody(c *explain.Catalog, text string, unknown *explain.UnknownError) ([]explain.Hit, *explain.UnknownError) {
	if len(text) > maxBody || !strings.HasPrefix(strings.TrimSpace(text), "{") || unknown.Hint != "" {
		return nil, unknown
	}
	code, message := saved.Said([]byte(text))
	if code == "" && message == "" {
		return nil, unknown
	}
	o.addSecretsOf(text)
	if hits, err := c.Find(code); code != "" && err == nil {
		return hits, nil
	}
	if unknown.Query == code && len(unknown.Suggestions) > 0 {
		return nil, unknown
	}
	hint := "the status and the headers tell more: curl -si URL | hex21 explain -"
	if message != "" && message != code {
		message = strings.ReplaceAll(redact.Line(message), "`", "'") // which would mark a command to paste
		hint = fmt.Sprintf("the message is %q; %s", clip.Shorten(message, maxSaid), hint)
	}
	return nil, &explain.UnknownError{Query: code, Hint: hint}
}

// joinWords joins words that have a meaning only together: explain rate limit, explain Too Many Requests.
func (o *options) joinWords(c *explain.Catalog, args []string) (string, bool) {
	if isSentence(c, args) || len(args) > 1 && args[0] == "exit" { // exit 7, exit code 7
		return strings.Join(args, " "), true
	}
	named := func(arg string) bool { _, ok := c.Get(arg); return ok }
	if len(args) < 2 || slices.Contains(args, "-") || slices.ContainsFunc(args[1:], named) || named(args[0]) && len(args[0]) > 3 { // 404 not found
		return "", false
	}
	whole := strings.Join(args, " ")
	together, err := c.Lookup(whole)
	if unknown, ok := errors.AsType[*explain.UnknownError](err); ok {
		return whole, len(unknown.Suggestions) > 0 && !slices.ContainsFunc(args, func(arg string) bool { return arg != strings.ToLower(arg) })
	}
	if err != nil || len(together) == 0 {
		return "", false
	}
	if _, err := c.Lookup(strings.Join(args, "_")); err == nil {
		return whole, true // the words of one name
	}
	// A list of names with an unknown one among them is not a text: together, they mean no more than the known ones alone.
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

// withoutFillers returns the arguments without the words that only introduce a name: the error RATE_LIMIT, HTTP 429.
func withoutFillers(c *explain.Catalog, args []string) []string {
	fillers := []string{"is", "a", "an", "the", "err", "error", "code", "status", "http"}
	named := func(arg string) bool { _, ok := c.Get(arg); return ok } // which a filler is in a catalog of the user
	kept := slices.DeleteFunc(slices.Clone(args), func(arg string) bool { return slices.Contains(fillers, strings.ToLower(arg)) && !named(arg) })
	if slices.ContainsFunc(kept, named) {
		return kept
	}
	return args
}

// isSentence reports whether the arguments are a text without quotes, as in explain got RATE_LIMIT again: two or more of them are ordinary
// words that resemble no name.
func isSentence(c *explain.Catalog, args []string) bool {
	words := 0
	for _, arg := range args {
		word := strings.TrimRight(arg, ".,:;!?")
		if strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLower(r) }) {
			continue
		}
		_, err := c.Lookup(word)
		if unknown, ok := errors.AsType[*explain.UnknownError](err); ok && len(unknown.Suggestions) == 0 {
			words++
		}
	}
	return words > 1 && !slices.Contains(args, "-")
}

// isName reports whether an argument is a single word, like a code or a finding: without a colon, a bracket or a space.
func isName(arg string) bool {
	return !strings.ContainsFunc(arg, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-' })
}

// answer returns a hit to show, with the secrets in its quotes redacted.
func (o *options) answer(hit explain.Hit) render.Answer {
	a := render.NewAnswer(hit.Entries)
	a.Words, a.Note = o.app.Redact(redact.Line(hit.Words)), hit.Note
	a.More = o.moreCommand(a.Codes())
	return a
}

// moreCommand returns the command that explains codes, with the same catalogs, or "" if it cannot be shown.
func (o *options) moreCommand(codes []string) string {
	step, _ := o.app.Advised(o.catalog).Step(nextstep.Do("Read more", nextstep.Hex21(append([]string{"explain"}, codes...)...)))
	line, _ := step.Command.Line(o.app.Shell())
	return line
}

// lookUpPromise finds a promise of hex21 check by its id. The promises are loaded only for a name that the catalog does not have.
func lookUpPromise(name string) (explain.Entry, bool) {
	name = strings.ToLower(strings.TrimSpace(name))
	if !strings.Contains(name, "-") || strings.ContainsAny(name, " \n") {
		return explain.Entry{}, false
	}
	entries, err := check.Entries()
	if err != nil {
		return explain.Entry{}, false
	}
	for _, e := range entries {
		if e.Code == name {
			return e, true
		}
	}
	return explain.Entry{}, false
}
