package explain

import (
	"embed"
	"strings"
	"sync"
)

//go:embed catalog/*.yaml
var catalogFiles embed.FS

// referenceURL is where the vendor publishes the API reference. The reference itself does not give its address, so
// the field is inferred wherever the loader fills it in.
const referenceURL = "https://hex21.dev/docs/api-errors"

// shelf holds the embedded files and remembers those that were read.
type shelf struct {
	mu   sync.Mutex
	read map[string]document // by file name without .yaml; a file that cannot be read is a document without a code
}

// take reads the file of exactly this name. It does not look at any other file.
func (s *shelf) take(name string) (document, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if doc, ok := s.read[name]; ok {
		return doc, doc.Code != ""
	}
	data, err := catalogFiles.ReadFile("catalog/" + name + ".yaml")
	if err != nil {
		return document{}, false
	}
	doc := readBuiltin(name, data)
	if s.read == nil {
		s.read = make(map[string]document)
	}
	s.read[name] = doc
	return doc, doc.Code != ""
}

// readBuiltin parses one embedded file. The tests see to it that all of them can be parsed; should one slip through,
// its code is unknown rather than the program broken.
func readBuiltin(name string, data []byte) document {
	docs, problems := parse(name+".yaml", data)
	if len(problems) > 0 || len(docs) != 1 || docs[0].Code != name {
		return document{}
	}
	doc := docs[0]
	if doc.aliasOf == "" && doc.DocsURL == "" && isCodeCategory(doc.Category) {
		doc.DocsURL = referenceURL
		doc.Provenance["docs_url"] = Inferred
	}
	return doc
}

// builtinNames lists the names of the embedded files, sorted, without reading them.
func builtinNames() []string {
	files, err := catalogFiles.ReadDir("catalog")
	if err != nil {
		return nil // cannot happen: the directory is part of the program
	}
	names := make([]string, 0, len(files))
	for _, file := range files {
		names = append(names, strings.TrimSuffix(file.Name(), ".yaml"))
	}
	return names
}

// builtinName gives the spelling of a built-in name, whatever the spelling of code.
func builtinName(code string) (string, bool) {
	folded := fold(code)
	for _, name := range builtinNames() {
		if fold(name) == folded {
			return name, true
		}
	}
	return "", false
}
