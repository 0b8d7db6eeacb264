package explain

// IsCode reports whether the entry is an error code, and not a status, a category or a finding.
func (e Entry) IsCode() bool { return isCodeCategory(e.Category) }

// Languages lists the languages that snippets can have, in the order to show them.
func Languages() []string { return []string{"curl", "typescript", "python", "go"} }

// Snippet gives the snippet of a language, or "" when there is none.
func (e Entry) Snippet(language string) string {
	if e.Snippets == nil {
		return ""
	}
	switch language {
	case "curl":
		return e.Snippets.Curl
	case "typescript":
		return e.Snippets.TypeScript
	case "python":
		return e.Snippets.Python
	case "go":
		return e.Snippets.Go
	}
	return ""
}

// OnlySnippet gives the entry with the snippet of one language and no other.
func (e Entry) OnlySnippet(language string) Entry {
	kept := &Snippets{}
	switch text := e.Snippet(language); language {
	case "curl":
		kept.Curl = text
	case "typescript":
		kept.TypeScript = text
	case "python":
		kept.Python = text
	case "go":
		kept.Go = text
	}
	e.Snippets = kept
	return e
}

// Nearest gives the word that is nearest to the given one, or "" when none is near: for "did you mean".
func Nearest(word string, known []string) string { return nearest(word, known) }
