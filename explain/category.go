package explain

import (
	"slices"
	"strings"
)

// inCategory returns the entry of the category, if it has one, and its codes.
func (c *Catalog) inCategory(query, id string) ([]Entry, error) {
	if entry, ok := c.Get(id); ok {
		return c.withCodes(entry), nil
	}
	if codes := Filter(c.all(), InCategory(id)); len(codes) > 0 {
		return codes, nil
	}
	return nil, c.unknown(query)
}

// Category finds the id of a category by its name: rate-limiting for "Rate Limiting", "rate limiting errors" or "rate".
// It knows the five groups, the categories of own entries, and status, category and finding.
func (c *Catalog) Category(name string) (string, bool) {
	if id, ok := c.codeCategory(name, false); ok {
		return id, true
	}
	folded := fold(strings.TrimSpace(name))
	for _, id := range otherCategories {
		if folded == fold(id) || folded == fold(id)+"S" {
			return id, true
		}
	}
	return c.codeCategory(name, true)
}

// codeCategory finds a category of codes by its name, or by the beginning of its name when no other begins so.
func (c *Catalog) codeCategory(name string, prefix bool) (string, bool) {
	wanted := fold(strings.TrimSpace(name))
	if short := withoutError(wanted); short != "" {
		wanted = short
	}
	var found []string
	for _, id := range c.codeCategories() {
		folded := fold(id)
		if folded == wanted {
			return id, true
		}
		if prefix && len(wanted) >= minPrefix && strings.HasPrefix(folded, wanted) {
			found = append(found, id)
		}
	}
	if len(found) != 1 {
		return "", false
	}
	return found[0], true
}

// codeCategories lists the categories that hold codes: the groups, then those of own entries.
func (c *Catalog) codeCategories() []string {
	ids := slices.Clone(groups[:])
	for _, key := range c.ownOrder {
		if id := c.own[key].Category; isCodeCategory(id) && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}
