package explaincmd

import (
	"context"
	"errors"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
)

// runValidate checks a catalog file.
func (o *options) runValidate(ctx context.Context) error {
	entries, err := o.app.ReadCatalog(ctx, o.validate)
	problems, invalid := errors.AsType[explain.Problems](err)
	if err != nil && !invalid {
		return err
	}
	doc := newValidateDoc(o.validate, entries, problems)
	err = o.app.Emit(ctx, cli.View{
		Doc:      doc,
		Human:    func(s *render.Screen) string { return s.Validation(o.validate, len(entries), problems) },
		Markdown: func() string { return render.ValidationMarkdown(o.validate, len(entries), problems) },
	})
	if err == nil && len(problems) > 0 {
		return cli.EndWith(probe.OutcomeConfig)
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
