package explaincmd

import (
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/render"
)

func categories() []string {
	return []string{
		explain.CategoryAuthentication, explain.CategoryRequest, explain.CategoryResource, explain.CategoryRateLimiting,
		explain.CategoryServer, explain.CategoryStatus, explain.CategoryGroup, explain.CategoryFinding,
		explain.CategorySymptom, explain.CategoryHeader, explain.CategoryReference,
	}
}

func (o *options) hasFilters() bool {
	return o.search != "" || o.category != "" || o.status != "" || o.retryable || o.findings
}

// listing returns what "hex21 explain" without arguments lists: the codes, and the entries of a requested category.
func (o *options) listing(c *explain.Catalog) []explain.Entry {
	if o.category == "" {
		return c.Codes()
	}
	return c.All()
}

// narrows reports whether only some entries, or only their snippets, are wanted.
func (o *options) narrows() bool { return o.lang != "" || o.hasFilters() }

// filters returns the tests for --category, --status and --retryable, and for --lang if only a snippet is requested.
func (o *options) filters(c *explain.Catalog) ([]func(explain.Entry) bool, error) {
	var tests []func(explain.Entry) bool
	if o.category != "" {
		id, ok := c.Category(o.category)
		if !ok {
			return nil, cli.NotChoice(cli.Usagef("unknown category %q", o.category), "category", o.category, categories())
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

// applyFilters keeps the entries that pass all tests, and the answers that still have some.
func applyFilters(answers []render.Answer, tests []func(explain.Entry) bool) []render.Answer {
	var out []render.Answer
	for _, answer := range answers {
		if answer.Entries = explain.Filter(answer.Entries, tests...); len(answer.Entries) > 0 {
			out = append(out, answer)
		}
	}
	return out
}
