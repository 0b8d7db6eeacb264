package explain

import "sync"

// kind reports apart what a name stands for.
type kind int

const (
	kindCode kind = iota // an error code, or another name of one
	kindStatus
	kindGroup
	kindFinding // or a symptom, a header, a section of the reference
)

// name is one way to ask for an entry.
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
	// folded gives the spelling for a folded name.
	folded map[string]string
	// statuses holds the []Entry of each status that was asked for: a log has the same one in many lines.
	statuses sync.Map
}

// lookIn returns the index, which is built when it is first needed.
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

// kindOf returns what an entry of the category is.
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
