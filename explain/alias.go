package explain

// resolveAliases turns the documents of a valid file into entries, and its aliases into Aliases of their targets.
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
		if !ok { // the target is a built-in entry, which gains a name and otherwise stays the same
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
