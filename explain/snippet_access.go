package explain

import (
	"slices"
	"strings"
)

// Languages returns the languages of snippets, in display order.
func Languages() []string { return []string{"curl", "typescript", "python", "go"} }

// Language returns the language of snippets for one of its names: js and ts mean typescript, py python, golang go, bash and sh curl.
func Language(name string) (string, bool) {
	names := map[string][]string{
		"curl": {"curl", "bash", "sh", "shell"}, "typescript": {"typescript", "ts", "javascript", "js", "node"},
		"python": {"python", "py", "python3"}, "go": {"go", "golang"},
	}
	for _, language := range Languages() {
		if slices.Contains(names[language], strings.ToLower(name)) {
			return language, true
		}
	}
	return "", false
}

// in returns a pointer to a language's snippet, or nil for an unknown language.
func (s *Snippets) in(language string) *string {
	switch language {
	case "curl":
		return &s.Curl
	case "typescript":
		return &s.TypeScript
	case "python":
		return &s.Python
	case "go":
		return &s.Go
	}
	return nil
}

// Snippet returns the snippet of a language, or "" if there is none.
func (e Entry) Snippet(language string) string {
	if e.Snippets == nil {
		return ""
	}
	if text := e.Snippets.in(language); text != nil {
		return *text
	}
	return ""
}

// OnlySnippet returns the entry with only the snippet of one language.
func (e Entry) OnlySnippet(language string) Entry {
	kept := &Snippets{}
	if text := kept.in(language); text != nil {
		*text = e.Snippet(language)
	}
	e.Snippets = kept
	return e
}
