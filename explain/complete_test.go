package explain_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/hex21/hex21/explain"
)

// exempt lists the fields that entries may lack, with the reason. The test fails when an exemption is needed no longer.
var exempt = map[string]string{}

// sendsCodes reports whether an error code of the API comes with the status.
func sendsCodes(status string) bool {
	test, err := explain.HasStatus(status)
	return err == nil && len(explain.Filter(explain.Builtin().Codes(), test)) > 0
}

// required lists the fields that every entry of a category has, beyond code, category and meaning.
func required(category, code string) []string {
	switch category {
	case explain.CategoryGroup:
		return []string{"detail", "causes", "remedies", "retry", "related"}
	case explain.CategoryFinding, explain.CategorySymptom, explain.CategoryHeader, explain.CategoryReference:
		return []string{"detail", "causes", "remedies", "related"}
	case explain.CategoryStatus:
		if !sendsCodes(code) { // it comes from a web server or a proxy, without an envelope
			return []string{"statuses", "layer", "blame", "detail", "causes", "remedies", "retry", "related"}
		}
		return []string{"statuses", "layer", "blame", "detail", "causes", "remedies", "retry", "example", "snippets.curl", "related"}
	}
	return []string{
		"statuses", "detail", "causes", "remedies", "retry", "example", "snippets.curl", "snippets.typescript",
		"snippets.python", "snippets.go", "related", "docs_url",
	}
}

func TestEveryEntryIsComplete(t *testing.T) {
	t.Parallel()
	used := make(map[string]bool)
	for _, entry := range explain.Builtin().All() {
		fields := fieldsOf(t, entry)
		for _, field := range append([]string{"code", "category", "meaning"}, required(entry.Category, entry.Code)...) {
			key := entry.Code + " " + field
			if _, ok := exempt[key]; ok && fields[field] == nil {
				used[key] = true
			} else if fields[field] == nil {
				t.Errorf("%s has no %s", entry.Code, field)
			}
		}
		if len(entry.Causes) < 2 || len(entry.Remedies) < 2 {
			t.Errorf("%s has %d causes and %d remedies; an entry needs more than one of each", entry.Code, len(entry.Causes), len(entry.Remedies))
		}
		for field := range fields {
			labeled := field != "code" && field != "related" && field != "steps" && field != "provenance" && !strings.Contains(field, ".")
			if labeled != (entry.Provenance[field] != "") {
				t.Errorf("%s: the provenance of %s is %q", entry.Code, field, entry.Provenance[field])
			}
		}
	}
	for key, reason := range exempt {
		if !used[key] {
			t.Errorf("the exemption of %s is needed no longer (%s)", key, reason)
		}
	}
}

// fieldsOf returns the fields that are in the JSON of an entry, those of snippets as snippets.go and so on.
func fieldsOf(t *testing.T, entry explain.Entry) map[string]any {
	t.Helper()
	data, err := json.Marshal(entry)
	if err != nil {
		t.Fatal(err)
	}
	var fields map[string]any
	if err := json.Unmarshal(data, &fields); err != nil {
		t.Fatal(err)
	}
	if snippets, ok := fields["snippets"].(map[string]any); ok {
		for language, text := range snippets {
			fields["snippets."+language] = text
		}
	}
	for field, value := range fields {
		if text, ok := value.(string); ok && strings.TrimSpace(text) == "" {
			delete(fields, field)
		}
	}
	return fields
}

func TestEveryExampleShowsItsCode(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin()
	for _, entry := range catalog.All() {
		if len(entry.Example) == 0 {
			continue // TestEveryEntryIsComplete decides what may lack one
		}
		var body struct {
			Error struct{ Code, Message string }
		}
		if err := json.Unmarshal(entry.Example, &body); err != nil {
			t.Errorf("%s: %v", entry.Code, err)
			continue
		}
		if body.Error.Message == "" {
			t.Errorf("the example of %s has no message", entry.Code)
		}
		if entry.Category != explain.CategoryStatus {
			if body.Error.Code != entry.Code {
				t.Errorf("the example of %s shows %s", entry.Code, body.Error.Code)
			}
			continue
		}
		shown, ok := catalog.Get(body.Error.Code)
		if !ok || !comesWith(t, entry.Code)(shown) {
			t.Errorf("the example of %s shows %s, which comes with %v", entry.Code, body.Error.Code, shown.Statuses)
		}
	}
}

// A remedy that fits two codes is written for neither. An entry of a status or a category sums up its codes, so it is
// compared with its own kind only.
func TestEntriesShareNoCausesOrRemedies(t *testing.T) {
	t.Parallel()
	owner := make(map[string]string)
	for _, entry := range explain.Builtin().All() {
		kind := "code"
		if !entry.IsCode() {
			kind = entry.Category
		}
		texts := entry.Causes
		if entry.Category != explain.CategoryFinding { // findings share the steps that are right for several of them
			texts = slices.Concat(entry.Remedies, entry.Causes)
		}
		for _, text := range texts {
			words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
				return !unicode.IsLetter(r) && !unicode.IsDigit(r)
			})
			key := kind + " " + strings.Join(words, " ")
			if other := owner[key]; other != "" {
				t.Errorf("%s and %s both say %q", other, entry.Code, text)
			}
			owner[key] = entry.Code
		}
	}
}

func TestEveryStatusExplainsItself(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin()
	for _, entry := range catalog.Codes() {
		for _, status := range entry.Statuses {
			if found, _ := catalog.Lookup(strconv.Itoa(status)); len(found) == 0 || found[0].Category != explain.CategoryStatus {
				t.Errorf("%s comes with %d, which has no entry", entry.Code, status)
			}
		}
	}
	for _, entry := range explain.Filter(catalog.All(), explain.InCategory(explain.CategoryStatus)) {
		if len(entry.Statuses) != 1 || strconv.Itoa(entry.Statuses[0]) != entry.Code {
			t.Errorf("%s has the statuses %v", entry.Code, entry.Statuses)
		}
	}
}

func TestRelatedEntriesExist(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin()
	for _, entry := range catalog.All() {
		for _, code := range entry.Related {
			if other, ok := catalog.Get(code); !ok || other.Code != code || code == entry.Code {
				t.Errorf("%s is related to %s, which leads to %q", entry.Code, code, other.Code)
			}
		}
	}
}

// Each file is good on its own, bears the name of its code, and says of aliases the same as the file they lead to.
func TestCatalogFilesAreValid(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("catalog/*")
	if err != nil {
		t.Fatal(err)
	}
	catalog := explain.Builtin()
	reached, lower := 0, make(map[string]string)
	for _, file := range files {
		name, isYAML := strings.CutSuffix(filepath.Base(file), ".yaml")
		if !isYAML {
			t.Errorf("%s is no YAML file", file)
		}
		if other := lower[strings.ToLower(name)]; other != "" {
			t.Errorf("%s and %s are one file where names ignore case", other, name)
		}
		lower[strings.ToLower(name)] = name

		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		entries, err := explain.Load(file, strings.NewReader(string(data)))
		if err != nil {
			t.Error(err)
			continue
		}
		entry, ok := catalog.Get(name)
		if !ok || len(entries) != 1 || entries[0].Code != entry.Code {
			t.Errorf("%s holds %v, and Get gives %q", file, codes(entries), entry.Code)
			continue
		}
		if entry.Code == name {
			reached++
			for _, alias := range entry.Aliases {
				if found, ok := catalog.Get(alias); !ok || found.Code != name {
					t.Errorf("%s lists the alias %s, which leads to %q", file, alias, found.Code)
				}
			}
		} else if !slices.Contains(entry.Aliases, name) || !strings.Contains(string(data), "\nnote: ") {
			t.Errorf("%s leads to %s, which does not list it among its aliases, or has no note", file, entry.Code)
		}
	}
	if all := len(catalog.All()); reached != all {
		t.Errorf("%d files hold entries, and the catalog has %d", reached, all)
	}
}
