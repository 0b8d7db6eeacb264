package explain

// Alias is another name of an entry.
type Alias struct {
	Name string // as it was asked for
	Code string // the code of the entry that it leads to
	Note string // who uses the name and what comes with it; empty for aliases of own entries
}

// Alias returns what an alias stands for. It reports false for unknown names and for names that have their own entry.
func (c *Catalog) Alias(name string) (Alias, bool) {
	entry, ok := c.Get(name)
	if !ok || fold(entry.Code) == fold(name) {
		return Alias{}, false
	}
	alias := Alias{Name: name, Code: entry.Code}
	if spelling, ok := builtinName(name); ok {
		if doc, ok := compiled(spelling); ok && fold(doc.aliasOf) == fold(entry.Code) {
			alias.Note = doc.note
		}
	}
	return alias, true
}

// resolveAliases turns the documents of a good file into entries, and its aliases into Aliases of their targets.
func resolveAliases(docs []document) []Entry {
	var entries []Entry
	place := make(map[string]int, len(docs)) // the index in entries by folded code
	for _, doc := range docs {
		if doc.aliasOf == "" {
			place[fold(doc.Code)] = len(entries)
			entries = append(entries, doc.Entry)
		}
	}
	for _, doc := range docs {
		if doc.aliasOf == "" {
			continue
		}
		key := fold(doc.aliasOf)
		at, ok := place[key]
		if !ok { // the target is a built-in entry, which gains a name and keeps all else
			at = len(entries)
			place[key] = at
			entries = append(entries, Entry{Code: doc.aliasOf})
		}
		entries[at].Aliases = union(entries[at].Aliases, []string{doc.Code})
		if entries[at].Provenance["aliases"] == "" {
			entries[at].Provenance = relabel(entries[at].Provenance, "aliases", Inferred)
		}
	}
	return entries
}
