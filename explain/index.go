package explain

import "sync"

// kind is what a name stands for.
type kind int

const (
	kindCode kind = iota // an error code, or another name of one
	kindStatus
	kindGroup
	kindFinding // or a symptom, a header, a section of the reference
)

// name is one name of an entry.
type name struct {
	text   string
	folded string
	kind   kind
}

// index lists every name of a catalog, those of aliases included. It comes from the built-in names and from the own
// entries.
type index struct {
	names []name
	// codes holds the spelling of each error code, for the search in text.
	codes map[string]bool
	// folded maps a folded name to its spelling.
	folded map[string]string
	// statuses caches the []Entry of each requested status, because a log has the same one in many lines.
	statuses sync.Map
}

// lookIn returns the index, which is built on first use.
func (c *Catalog) lookIn() *index {
	c.indexOnce.Do(func() {
		c.index.codes = make(map[string]bool)
		c.index.folded = make(map[string]string)
		for _, key := range c.ownOrder {
			entry := c.own[key]
			c.index.add(entry.Code, kindOf(entry.Category))
		}
		for i := range compiledDocuments {
			c.index.add(compiledDocuments[i].code, kindOf(compiledDocuments[i].category))
		}
		for _, key := range c.ownOrder {
			entry := c.own[key]
			for _, alias := range entry.Aliases {
				c.index.add(alias, kindOf(entry.Category))
			}
		}
	})
	return &c.index
}

// add puts a name into the index, unless the same name under any spelling came before.
func (x *index) add(text string, k kind) {
	folded := fold(text)
	if _, ok := x.folded[folded]; ok {
		return
	}
	x.names = append(x.names, name{text, folded, k})
	x.folded[folded] = text
	if k == kindCode {
		x.codes[text] = true
	}
}

func kindOf(category string) kind {
	switch category {
	case CategoryStatus:
		return kindStatus
	case CategoryGroup:
		return kindGroup
	case CategoryFinding, CategorySymptom, CategoryHeader, CategoryReference:
		return kindFinding
	}
	return kindCode
}
