package mock

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// minQuery is the minimum number of characters of a search, according to another page of the API documentation.
const minQuery = 3

func (s *Server) listDocs(r request) reply {
	return s.docsWhere(r, func(doc) bool { return true })
}

// searchDocs answers GET /docs/search with the pages that contain every word of q, case-insensitively.
func (s *Server) searchDocs(r request) reply {
	q := strings.ToLower(strings.TrimSpace(r.query.Get("q")))
	if length := utf8.RuneCountInString(q); length < minQuery {
		return s.fail("INVALID_QUERY", map[string]any{"parameter": "q", "minLength": minQuery, "length": length})
	}
	words := strings.Fields(q)
	return s.docsWhere(r, func(d doc) bool {
		text := strings.ToLower(strings.Join([]string{d.Title, d.Description, strings.Join(d.Tags, " "), d.Content}, "\n"))
		return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) })
	})
}

// docsWhere returns a page of the docs that pass a test.
func (s *Server) docsWhere(r request, pass func(doc) bool) reply {
	var found []doc
	for _, d := range s.content().docs {
		if pass(d) {
			d.Content = ""
			found = append(found, d)
		}
	}
	return list(s, found, r.query, defaultPageSize)
}

func (s *Server) getDoc(r request) reply {
	docs := s.content().docs
	if i := slices.IndexFunc(docs, func(d doc) bool { return d.Slug == r.slug }); i >= 0 {
		return s.one(docs[i])
	}
	return s.fail("NOT_FOUND", map[string]string{"resource": "doc", "slug": r.slug})
}
