package explain

import (
	"cmp"
	"maps"
	"slices"
)

// merge overrides base with over, field by field. Fields that over leaves empty stay as they are in base; snippets merge by language, and
// aliases are those of both.
func merge(base, over Entry) Entry {
	merged := base
	merged.Category, merged.Meaning, merged.Detail = cmp.Or(over.Category, base.Category), cmp.Or(over.Meaning, base.Meaning), cmp.Or(over.Detail, base.Detail)
	merged.Layer, merged.Blame, merged.DocsURL = cmp.Or(over.Layer, base.Layer), cmp.Or(over.Blame, base.Blame), cmp.Or(over.DocsURL, base.DocsURL)
	merged.Statuses, merged.Causes, merged.Related = filled(over.Statuses, base.Statuses), filled(over.Causes, base.Causes), filled(over.Related, base.Related)
	merged.Retry, merged.Example = cmp.Or(over.Retry, base.Retry), filled(over.Example, base.Example)
	if len(over.Remedies) > 0 {
		merged.Remedies, merged.Steps = over.Remedies, over.Steps
	}
	merged.Snippets = mergeSnippets(base.Snippets, over.Snippets)
	merged.Aliases = union(base.Aliases, over.Aliases)
	merged.Provenance = inferAll(merged)
	for field := range merged.Provenance {
		merged.Provenance[field] = cmp.Or(over.Provenance[field], base.Provenance[field], Inferred)
	}
	return merged
}

// mergeSnippets takes each language from over if over has it.
func mergeSnippets(base, over *Snippets) *Snippets {
	if base == nil || over == nil {
		if over != nil {
			return over
		}
		return base
	}
	return &Snippets{
		Curl: cmp.Or(over.Curl, base.Curl), TypeScript: cmp.Or(over.TypeScript, base.TypeScript),
		Python: cmp.Or(over.Python, base.Python), Go: cmp.Or(over.Go, base.Go),
	}
}

// filled returns the first of two lists that is not empty.
func filled[L ~[]E, E any](over, base L) L {
	if len(over) > 0 {
		return over
	}
	return base
}

// union returns a, then what b has that a lacks under any spelling. It changes neither.
func union(a, b []string) []string {
	if len(b) == 0 {
		return a
	}
	both := slices.Clone(a)
	for _, name := range b {
		if !containsName(both, name) {
			both = append(both, name)
		}
	}
	return both
}

// containsName reports whether names has the name under any spelling.
func containsName(names []string, name string) bool {
	folded := fold(name)
	return slices.ContainsFunc(names, func(other string) bool { return fold(other) == folded })
}

// relabel returns a copy of labels with one field set.
func relabel(labels map[string]Provenance, field string, label Provenance) map[string]Provenance {
	changed := make(map[string]Provenance, len(labels)+1)
	maps.Copy(changed, labels)
	changed[field] = label
	return changed
}
