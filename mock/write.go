package mock

import (
	"net/http"
	"net/url"
	"time"
)

// apiRoot is where the API starts, for the Location of a new article.
const apiRoot = "/api"

// createArticle answers POST /articles: 201 with the article as it would have been stored.
func (s *Server) createArticle(r request) reply {
	if refusal := s.mayWrite(r); refusal != nil {
		return *refusal
	}
	d, refusal := s.readArticleInput(r, "slug", "title", "content")
	if refusal != nil {
		return *refusal
	}
	if refusal := s.taken(d.slug(), ""); refusal != nil {
		return *refusal
	}
	created := d.applyTo(article{Authors: []string{}, Tags: []string{}, PublishedAt: stamp(r.now)})
	created.UpdatedAt, created.Version = stamp(r.now), 1
	a := s.one(created)
	a.status = http.StatusCreated
	a.header.Set("Location", apiRoot+"/articles/"+url.PathEscape(created.Slug))
	a.header.Set("ETag", created.tag())
	return a
}

func (s *Server) replaceArticle(r request) reply { return s.changeArticle(r, "title", "content") }

// patchArticle answers PATCH /articles/{slug}: fields that the body lacks stay as they are.
func (s *Server) patchArticle(r request) reply { return s.changeArticle(r) }

// changeArticle answers a change with the article as it would be afterwards. A body without a required field is rejected.
func (s *Server) changeArticle(r request, required ...string) reply {
	current, refusal := s.writable(r)
	if refusal != nil {
		return *refusal
	}
	d, refusal := s.readArticleInput(r, required...)
	if refusal != nil {
		return *refusal
	}
	if d.Version != nil && *d.Version != current.Version {
		return s.conflict(current)
	}
	if refusal := s.taken(d.slug(), current.Slug); refusal != nil {
		return *refusal
	}
	base := current
	if r.Method == http.MethodPut {
		base = article{Slug: current.Slug, Authors: []string{}, Tags: []string{}, PublishedAt: current.PublishedAt}
	}
	changed := d.applyTo(base)
	changed.UpdatedAt, changed.Version = stamp(r.now), current.Version+1
	a := s.one(changed)
	a.header.Set("ETag", changed.tag())
	return a
}

func (s *Server) deleteArticle(r request) reply {
	if _, refusal := s.writable(r); refusal != nil {
		return *refusal
	}
	return bare(http.StatusNoContent)
}

// writable returns the article that a request changes: the key may write, the article exists, and If-Match,
// if it was sent, names the latest version.
func (s *Server) writable(r request) (article, *reply) {
	if refusal := s.mayWrite(r); refusal != nil {
		return article{}, refusal
	}
	current, refusal := s.lookUp(r.slug)
	if refusal != nil {
		return article{}, refusal
	}
	if lines := r.Header.Values("If-Match"); len(lines) > 0 && !hasTag(lines, current.tag()) {
		return article{}, new(s.conflict(current))
	}
	return current, nil
}

// conflict returns the response to a write that is based on another version.
func (s *Server) conflict(current article) reply {
	return s.fail("CONFLICT", map[string]any{
		"resource":  "article",
		"slug":      current.Slug,
		"version":   current.Version,
		"updatedAt": current.UpdatedAt,
	})
}

// taken rejects a slug that another article has. The article's own slug and no slug are accepted.
func (s *Server) taken(slug, own string) *reply {
	if slug == "" || slug == own {
		return nil
	}
	if _, exists := s.content().article(slug); !exists {
		return nil
	}
	return s.refuse("ALREADY_EXISTS", map[string]string{"resource": "article", "field": "slug", "value": slug})
}

// stamp returns a time as the API writes it.
func stamp(t time.Time) time.Time { return t.UTC().Truncate(time.Second) }
