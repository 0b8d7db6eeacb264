package explaincmd

import (
	"context"
	"slices"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
)

// explainDoc is what "hex21 explain -o json" prints.
type explainDoc struct {
	Schema  string          `json:"schema"`
	Entries []explain.Entry `json:"entries"`
	// Unknown lists the arguments that were not found; the exit code is then 3.
	Unknown []unknownDoc `json:"unknown,omitempty"`
	// Found lists the words of a text that led to the entries.
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

// document returns what was found as a document, and completes the entries in the answers for the reader.
func (o *options) document(f lookupResult) explainDoc {
	doc := explainDoc{Schema: "hex21.explain/v1", Entries: []explain.Entry{}}
	again := o.app.Advised(o.catalog)
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
	for _, u := range f.unknown { // all before the first is quoted, because each new secret rebuilds the index
		o.addSecretsOf(u.Query)
	}
	for _, u := range f.unknown {
		doc.Unknown = append(doc.Unknown, unknownDoc{o.app.Redact(u.Query), append([]string{}, u.Suggestions...)})
	}
	if f.judged != nil {
		doc.Judged = f.judged.results
	}
	return doc
}

// print writes what was found, then a hint about what was not.
func (o *options) print(ctx context.Context, f lookupResult) error {
	doc := o.document(f)
	human := cli.OneOf(string(o.app.Globals.Format()), string(render.Human), string(render.Markdown), string(render.HTML))
	if len(doc.Entries) > 0 || f.judged != nil || !human {
		if err := o.app.Emit(ctx, o.view(doc, f)); err != nil {
			return err
		}
	}
	if human {
		builtin := explain.Builtin() // its entries are read once, for the first hint that needs them
		for _, u := range f.unknown {
			o.app.Report(o.unknownHint(u, builtin), cli.ExitNotFound)
		}
	}
	switch {
	case len(f.unknown) > 0:
		return cli.ErrReported
	case f.judged != nil:
		return nil
	case len(doc.Entries) == 0 && human && f.listed:
		return cli.WithStep(noMatchError{}, "list all codes", nextstep.Hex21("explain"))
	case len(doc.Entries) == 0 && human:
		return cli.WithHint(noMatchError{}, "it is known, but the flags exclude it: leave them out")
	case len(doc.Entries) == 0:
		return cli.ErrReported
	}
	return nil
}

func (o *options) view(doc explainDoc, f lookupResult) cli.View {
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

// noMatchError is the error when no code was named and no entry matches the flags.
type noMatchError struct{}

func (noMatchError) Error() string { return "no entry matches" }

// Unwrap gives it the exit code of an unknown code.
func (noMatchError) Unwrap() error { return explain.ErrUnknownCode }
