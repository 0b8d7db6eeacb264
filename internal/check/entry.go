package check

import (
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
)

// categoryPromise is the category of the entries that Entries returns.
const categoryPromise = "promise"

// Entries returns the built-in promises as entries of the catalog, for hex21 explain.
func Entries() ([]explain.Entry, error) {
	promises, err := Builtin()
	if err != nil {
		return nil, err
	}
	entries := make([]explain.Entry, len(promises))
	for i, p := range promises {
		entries[i] = p.entry()
	}
	return entries, nil
}

// entry converts a promise to an entry: what it promises, what counts as kept, and what to do otherwise.
func (p Promise) entry() explain.Entry {
	detail := p.Detail
	if detail != "" {
		detail += " "
	}
	requests := make([]string, len(p.Requests))
	for i, q := range p.Requests {
		requests[i] = q.Method + " " + q.Path
	}
	detail += "Kept means: " + p.Kept + ". Checked with: " + strings.Join(requests, ", ") + ". Promised by " + p.Page + " (" + string(p.Source) + ")."
	if p.Needs != "" {
		detail += " Checked only with --" + p.Needs + "."
	}
	steps := append([]explain.Step{nextstep.Do("Check it", nextstep.Hex21("check", "--only", p.ID))}, p.Steps...)
	return explain.Entry{
		Code: p.ID, Category: categoryPromise, Meaning: p.Promise, Detail: detail, Remedies: nextstep.Sentences(steps, explain.POSIX), Steps: steps, Related: slices.Concat(p.Implies, p.Findings),
		Provenance: map[string]explain.Provenance{
			"category": explain.Inferred, "meaning": p.Source, "detail": explain.Inferred, "remedies": explain.Inferred,
		},
	}
}
