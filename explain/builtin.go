package explain

import "strings"

// referenceURL is where the vendor publishes the API reference. The reference itself does not give its address, so
// the field is inferred wherever the loader fills it in.
const referenceURL = "https://hex21.dev/docs/api-errors"

// builtinName returns the spelling of a built-in name, whatever the spelling of code.
func builtinName(code string) (string, bool) {
	folded := fold(code)
	for i := range compiledDocuments {
		if name := compiledDocuments[i].Code; fold(name) == folded {
			return name, true
		}
	}
	return "", false
}

// compiledDocument is a file of the catalog as data that the linker lays out, so that it costs no start of the program anything.
type compiledDocument struct {
	document
	documented []string // the fields that the reference states
}

// compiled returns the document of this name, in any case. It shares its lists with all others who ask.
func compiled(name string) (document, bool) {
	for i := range compiledDocuments {
		if c := &compiledDocuments[i]; len(c.Code) == len(name) && strings.EqualFold(c.Code, name) {
			return c.labelled(), true
		}
	}
	return document{}, false
}

// labeled gives the document with its labels: what the reference states, and everything else that the entry fills as inferred. An
// alias has none.
func (c *compiledDocument) labelled() document {
	d := c.document
	if d.aliasOf != "" {
		return d
	}
	d.Provenance = inferAll(d.Entry)
	for _, field := range c.documented {
		d.Provenance[field] = Documented
	}
	return d
}
