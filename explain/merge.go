package explain

import (
	"maps"
	"slices"
)

// merge lays the entry over, field by field, on top of base. Fields that over leaves empty stay as they are in base;
// snippets merge by language, and aliases are those of both.
func merge(base, over Entry) Entry {
	merged := base
	merged.Provenance = nil
	if over.Category != "" {
		merged.Category = over.Category
	}
	if len(over.Statuses) > 0 {
		merged.Statuses = over.Statuses
	}
	if over.Layer != "" {
		merged.Layer = over.Layer
	}
	if over.Blame != "" {
		merged.Blame = over.Blame
	}
	if over.Meaning != "" {
		merged.Meaning = over.Meaning
	}
	if over.Detail != "" {
		merged.Detail = over.Detail
	}
	if len(over.Causes) > 0 {
		merged.Causes = over.Causes
	}
	if len(over.Remedies) > 0 {
		merged.Remedies, merged.Steps = over.Remedies, over.Steps
	}
	if over.Retry != nil {
		merged.Retry = over.Retry
	}
	if len(over.Example) > 0 {
		merged.Example = over.Example
	}
	merged.Snippets = mergeSnippets(base.Snippets, over.Snippets)
	merged.Aliases = union(base.Aliases, over.Aliases)
	if len(over.Related) > 0 {
		merged.Related = over.Related
	}
	if over.DocsURL != "" {
		merged.DocsURL = over.DocsURL
	}
	labels := inferAll(merged)
	for field := range labels {
		from := base
		if over.fills(field) {
			from = over
		}
		if label, ok := from.Provenance[field]; ok {
			labels[field] = label
		}
	}
	merged.Provenance = labels
	return merged
}

// mergeSnippets takes each language from over where over has it.
func mergeSnippets(base, over *Snippets) *Snippets {
	if base == nil || over == nil {
		if over != nil {
			return over
		}
		return base
	}
	merged := *base
	if over.Curl != "" {
		merged.Curl = over.Curl
	}
	if over.TypeScript != "" {
		merged.TypeScript = over.TypeScript
	}
	if over.Python != "" {
		merged.Python = over.Python
	}
	if over.Go != "" {
		merged.Go = over.Go
	}
	return &merged
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
