package explain

import (
	"slices"
	"sync"

	"github.com/hex21/hex21/internal/statuscode"
)

// Catalog is a set of entries: the built-in ones, and those that With adds.
type Catalog struct {
	// Entries added by With, merged with the built-in entries that they override. The keys are folded names.
	own        map[string]Entry
	ownOrder   []string          // keys of own in the order in which they were added
	ownAliases map[string]string // key of the alias to key of own

	once    sync.Once // fills what follows
	entries []Entry   // every entry, in order

	indexOnce sync.Once
	index     index // every name

	textsOnce sync.Once
	texts     [][nowhere]string // of the entries, for Search
}

// Builtin returns the entries that are part of the program.
func Builtin() *Catalog { return new(Catalog) }

// With returns a catalog with the entries added to those of c, which is not changed. An entry whose code c already has overrides the fields
// that it sets and keeps the others; a new one is added to its category, or to [CategoryCustom] if it has none. Later entries override
// earlier ones.
func (c *Catalog) With(entries ...Entry) *Catalog {
	next := &Catalog{own: make(map[string]Entry), ownAliases: make(map[string]string)}
	for _, key := range c.ownOrder {
		next.put(c.own[key])
	}
	for _, entry := range entries {
		next.add(entry)
	}
	return next
}

// add merges one entry into a catalog under construction.
func (c *Catalog) add(over Entry) {
	key := fold(over.Code)
	if key == "" {
		return // nothing could ever request it
	}
	if name, ok := builtinName(over.Code); ok {
		over.Code = name
	}
	base, known := c.get(key, over.Code)
	if known && fold(base.Code) != key {
		// The code was an alias until now. It becomes a separate entry, and the other one loses the name.
		c.put(withoutAlias(base, key))
		base, known = Entry{}, false
	}
	if !known {
		base = Entry{Code: over.Code, Category: CategoryCustom}
		if statuscode.Parse(over.Code) != 0 {
			base.Category = CategoryStatus
		}
	}
	c.put(merge(base, over))
}

// put stores a complete entry.
func (c *Catalog) put(entry Entry) {
	key := fold(entry.Code)
	if _, ok := c.own[key]; !ok {
		c.ownOrder = append(c.ownOrder, key)
	}
	c.own[key] = entry
	for alias, target := range c.ownAliases {
		if target == key && !containsName(entry.Aliases, alias) {
			delete(c.ownAliases, alias)
		}
	}
	for _, alias := range entry.Aliases {
		c.ownAliases[fold(alias)] = key
	}
}

func withoutAlias(entry Entry, key string) Entry {
	entry.Aliases = slices.DeleteFunc(slices.Clone(entry.Aliases), func(alias string) bool { return fold(alias) == key })
	if len(entry.Aliases) == 0 && entry.Provenance["aliases"] != "" {
		labels := relabel(entry.Provenance, "aliases", Inferred)
		delete(labels, "aliases")
		entry.Provenance = labels
	}
	return entry
}

// Get returns the entry of a code, a status, a category or a finding, in any case. For an alias, it is the entry that it stands for.
func (c *Catalog) Get(code string) (Entry, bool) {
	return c.get(fold(code), code)
}

// get looks among the own entries, then the built-in ones, then the own aliases, then the built-in aliases. So an
// alias never hides an entry.
func (c *Catalog) get(key, code string) (Entry, bool) {
	if entry, ok := c.own[key]; ok {
		return entry, true
	}
	doc, ok := compiled(code)
	if ok && doc.aliasOf == "" {
		return doc.Entry, true
	}
	if target, found := c.ownAliases[key]; found {
		return c.own[target], true
	}
	if !ok {
		return Entry{}, false
	}
	if entry, overridden := c.own[fold(doc.aliasOf)]; overridden {
		return entry, true
	}
	doc, ok = compiled(doc.aliasOf)
	return doc.Entry, ok && doc.aliasOf == ""
}

// All returns every entry: error codes by category in the order of the reference, then statuses, categories and
// findings. The slice is the caller's; the entries are shared.
func (c *Catalog) All() []Entry {
	return slices.Clone(c.all())
}

// all is All without the copy.
func (c *Catalog) all() []Entry {
	c.once.Do(func() {
		for i := range compiledDocuments {
			if _, overridden := c.own[fold(compiledDocuments[i].code)]; overridden {
				continue
			}
			if doc := compiledAt(i); doc.aliasOf == "" {
				c.entries = append(c.entries, doc.Entry)
			}
		}
		for _, key := range c.ownOrder {
			c.entries = append(c.entries, c.own[key])
		}
		sortEntries(c.entries)
	})
	return c.entries
}

// Codes returns the entries of error codes only, in the order of All.
func (c *Catalog) Codes() []Entry {
	return Filter(c.all(), func(e Entry) bool { return isCodeCategory(e.Category) })
}
