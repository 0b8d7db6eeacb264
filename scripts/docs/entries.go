package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/doctor"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/triage"
	"github.com/hex21/hex21/probe"
)

// entryPages adds one page for each entry of the built-in catalog, and two indexes: of the codes, with statuses and categories,
// and of the findings.
func entryPages(root string, out map[string]string) error {
	catalog := explain.Builtin()
	var seen map[string]sighting
	if err := readData(root, "evidence.json", &seen); err != nil {
		return err
	}
	var listed []kind
	if err := readData(root, "findings.json", &listed); err != nil {
		return err
	}
	kinds := map[string]kind{}
	for _, k := range listed {
		kinds[k.ID] = k
	}
	for _, e := range catalog.All() {
		entries, err := catalog.Lookup(e.Code)
		if err != nil {
			return err
		}
		file := entryFile(e)
		back := "[All codes](README.md)"
		if e.Category == explain.CategoryFinding {
			back = "[All findings](README.md)"
		}
		out[file] = mark("explain/catalog/"+e.Code+".yaml") +
			render.EntryPage(render.NewAnswer(entries), notesOf(e, kinds, seen), linkFrom(path.Dir(file))) +
			fmt.Sprintf("\nOn a terminal: `hex21 explain %s`. %s.\n", e.Code, back)
	}
	out["docs/codes/README.md"] = codeIndex(catalog)
	var err error
	out["docs/findings/README.md"], err = findingIndex(catalog, kinds)
	return err
}

func entryFile(e explain.Entry) string {
	if e.Category == explain.CategoryFinding {
		return "docs/findings/" + e.Code + ".md"
	}
	return "docs/codes/" + e.Code + ".md"
}

// linkFrom returns the links to entries from a page in a folder.
func linkFrom(folder string) func(name string) string {
	return func(name string) string {
		e, ok := explain.Builtin().Get(name)
		if !ok {
			return ""
		}
		file := entryFile(e)
		if path.Dir(file) == folder {
			return path.Base(file)
		}
		return "../" + strings.TrimPrefix(file, "docs/")
	}
}

// notesOf returns what the entry itself does not say.
func notesOf(e explain.Entry, kinds map[string]kind, seen map[string]sighting) render.EntryNotes {
	var notes render.EntryNotes
	if e.IsCode() {
		notes.Facts = []string{fmt.Sprintf("To see an example: `hex21 probe --mock /errors/%s`", e.Code)}
	}
	if e.Category != explain.CategoryFinding {
		return notes
	}
	if k, ok := kinds[e.Code]; ok {
		notes.Facts = []string{"Severity: " + severityText(k)}
	}
	if severity, ok := doctor.Kinds()[e.Code]; ok {
		notes.Facts = []string{fmt.Sprintf("Severity: %s, from `hex21 doctor`", severity)}
	}
	if severity, ok := triage.Kinds()[e.Code]; ok {
		notes.Facts = []string{fmt.Sprintf("Severity: %s, from `hex21 triage`", severity)}
	}
	if s, ok := seen[e.Code]; ok {
		notes.Seen = []string{s.Title, "  " + s.Evidence}
		notes.Where = fmt.Sprintf("What hex21 reports for [this response](../../testdata/scenarios/%s.txtar): %s", s.Scenario, cell(s.Shows))
	}
	return notes
}

// sighting is a finding as a scenario of the tests shows it. TestScenarios writes the file and holds it against what comes out.
type sighting struct{ Scenario, Shows, Title, Evidence string }

// kind holds the properties of a finding of package probe that do not depend on the call. A test of probe writes them.
type kind struct {
	ID       string
	Family   string
	Severity probe.Severity
	Layer    probe.Layer
	Blame    probe.Blame
}

// readData reads a file that tests have written.
func readData(root, name string, into any) error {
	text, err := os.ReadFile(filepath.Join(root, "testdata", name))
	if err != nil {
		return err
	}
	return json.Unmarshal(text, into)
}

// severityText returns what a severity means, and how it affects the verdict.
func severityText(k kind) string {
	if k.Layer == "" {
		return string(k.Severity) + "; it explains and does not decide the verdict"
	}
	return fmt.Sprintf("%s; it can decide the verdict: layer %s, %s", k.Severity, k.Layer, render.BlameWords(k.Blame))
}

func codeIndex(catalog *explain.Catalog) string {
	var b strings.Builder
	b.WriteString(mark("explain/catalog/"))
	b.WriteString(`# Error codes, statuses and groups

What each code of the Hex21 CMS API means, what causes it, and what to do. ` + "`hex21 explain CODE`" + ` prints the same on a terminal; case,
hyphens and underscores do not matter. Each page shows which of its statements are in the API reference, and which are inferred.
Installations with their own codes describe them in [a catalog file](../catalog.md).
`)
	link := linkFrom("docs/codes")
	section := func(title string, entries []explain.Entry) {
		fmt.Fprintf(&b, "\n## %s\n\n%s", title, render.EntryTable(entries, link))
	}
	byCategory := map[string][]explain.Entry{}
	var order []string // the categories of codes
	for _, e := range catalog.All() {
		if e.IsCode() && byCategory[e.Category] == nil {
			order = append(order, e.Category)
		}
		byCategory[e.Category] = append(byCategory[e.Category], e)
	}
	for _, category := range order {
		title := strings.ToUpper(category[:1]) + strings.ReplaceAll(category[1:], "-", " ")
		section(title, byCategory[category])
	}
	b.WriteString("\n## Other names\n\nSome servers send another name for the same code.\n\n| name | same as |\n| --- | --- |\n")
	for _, e := range catalog.Codes() {
		for _, alias := range e.Aliases {
			fmt.Fprintf(&b, "| `%s` | [`%s`](%s) |\n", alias, e.Code, link(e.Code))
		}
	}
	section("Statuses", byCategory[explain.CategoryStatus])
	section("Groups", byCategory[explain.CategoryGroup])
	section("What other programs say", byCategory[explain.CategorySymptom])
	section("Headers", byCategory[explain.CategoryHeader])
	section("Sections of the reference", byCategory[explain.CategoryReference])
	return b.String()
}

// family is a group of findings in the index.
type family struct{ id, title string }

// families returns the families of package probe in the order in which a call meets them, and then what only others can tell.
func families() []family {
	return []family{
		{"key", "The key"}, {"request", "The request and its address"}, {"connection", "The connection"},
		{"intermediaries", "Proxies, firewalls and login pages"}, {"redirects", "Redirects"}, {"cors", "Web pages of other origins (CORS)"}, {"body", "The body"}, {"envelope", "The error in the body"},
		{"limits", "Rate limits"}, {"contract", "Differences from the documentation"}, {"timing", "Time"}, {"status", "The status page"}, {"setup", "Setup and logs"},
	}
}

// kindOf returns the kind of a finding. Findings without a rule in package probe come from --slo, the status page, hex21 doctor or hex21 triage.
func kindOf(id string, kinds map[string]kind) kind {
	known, ok := kinds[id]
	switch {
	case ok:
		return known
	case id == "known-incident":
		return kind{ID: id, Family: "status", Severity: probe.SeverityWarning}
	case id == "slo-breach":
		return kind{ID: id, Family: "timing", Severity: probe.SeverityError}
	}
	return kind{ID: id, Family: "setup", Severity: cmp.Or(doctor.Kinds()[id], triage.Kinds()[id])}
}

func findingIndex(catalog *explain.Catalog, kinds map[string]kind) (string, error) {
	var b strings.Builder
	b.WriteString(mark("explain/catalog/"))
	b.WriteString(`# Findings

A finding is something that hex21 noticed about one call. It has a stable id, evidence from the request and the response, and next
steps. An error can decide the verdict of [` + "`hex21 probe`" + `](../commands/probe.md); a warning or an info cannot.
Findings about the setup come from [` + "`hex21 doctor`" + `](../commands/doctor.md). The severity is the highest that the finding can have.
`)
	link := linkFrom("docs/findings")
	findings := explain.Filter(catalog.All(), explain.InCategory(explain.CategoryFinding))
	for _, f := range families() {
		var rows strings.Builder
		for _, e := range findings {
			if k := kindOf(e.Code, kinds); k.Severity == "" {
				return "", fmt.Errorf("%s has no severity", e.Code)
			} else if k.Family == f.id {
				fmt.Fprintf(&rows, "| [`%s`](%s) | %s | %s |\n", e.Code, link(e.Code), k.Severity, cell(e.Meaning))
			}
		}
		if rows.Len() > 0 {
			fmt.Fprintf(&b, "\n## %s\n\n| finding | severity | what it means |\n| --- | --- | --- |\n%s", f.title, &rows)
		}
	}
	for _, k := range kinds {
		if !slices.ContainsFunc(families(), func(f family) bool { return f.id == k.Family }) {
			return "", fmt.Errorf("the family %q of %s has no title in scripts/docs/entries.go", k.Family, k.ID)
		}
	}
	return b.String(), nil
}

// cell returns a text as a table can hold it.
func cell(text string) string {
	return strings.NewReplacer("|", `\|`, "_", `\_`, "<", `\<`).Replace(text)
}
