package mock

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"unicode/utf8"
)

// maxDraft bounds the body of a write, in bytes.
const maxDraft = 1 << 20

// draft is the body of a write. A nil field was absent.
type draft struct {
	Slug     *string   `json:"slug"`
	Title    *string   `json:"title"`
	Abstract *string   `json:"abstract"`
	Content  *string   `json:"content"`
	Category *string   `json:"category"`
	Authors  *[]string `json:"authors"`
	Tags     *[]string `json:"tags"`
	Version  *int      `json:"version"` // the version that the client read, for a change
}

// badField is the details of INVALID_FORMAT.
type badField struct {
	Field    string `json:"field,omitempty"` // absent when it is the body as a whole
	Problem  string `json:"problem"`
	Expected string `json:"expected,omitempty"`
}

// readDraft reads the body of a write. The reply, if there is one, says what is wrong with it: bytes that are no JSON, a field
// of the wrong type or with a value that cannot be, or a required field that is absent or empty.
func (s *Server) readDraft(r request, required ...string) (draft, *reply) {
	refuse := func(code string, details any) (draft, *reply) {
		refusal := s.fail(code, details)
		return draft{}, &refusal
	}
	body, err := io.ReadAll(io.LimitReader(r.Body, maxDraft+1))
	if err != nil {
		return refuse("INVALID_JSON", map[string]any{"problem": "the body ended early"})
	}
	if len(body) > maxDraft {
		return refuse("INVALID_FORMAT", badField{Problem: "the body is too large", Expected: "at most 1 MiB"})
	}
	if problem := notJSON(body); problem != nil {
		return refuse("INVALID_JSON", problem)
	}
	var d draft
	if err := json.Unmarshal(body, &d); err != nil {
		return refuse("INVALID_FORMAT", wrongType(err))
	}
	if missing := d.missing(required); len(missing) > 0 {
		return refuse("MISSING_REQUIRED", map[string]any{"missing": missing})
	}
	if bad := s.wrongValue(d); bad != nil {
		return refuse("INVALID_FORMAT", bad)
	}
	return d, nil
}

// notJSON says why a body is no JSON text, and at which byte; nil means that it is one.
func notJSON(body []byte) any {
	type details struct {
		Problem string `json:"problem"`
		Offset  int64  `json:"offset"`
	}
	if len(bytes.TrimSpace(body)) == 0 {
		return details{Problem: "the body is empty"}
	}
	if !utf8.Valid(body) {
		return details{Problem: "the body is not UTF-8"}
	}
	var whole json.RawMessage
	if syntax := (*json.SyntaxError)(nil); errors.As(json.Unmarshal(body, &whole), &syntax) {
		return details{Problem: syntax.Error(), Offset: syntax.Offset}
	}
	return nil
}

// wrongType turns the decoder's error into details.
func wrongType(err error) badField {
	wrong := (*json.UnmarshalTypeError)(nil)
	if !errors.As(err, &wrong) {
		return badField{Problem: err.Error()}
	}
	expected := wrong.Type.String()
	switch wrong.Type.Kind() {
	case reflect.Struct:
		expected = "an object"
	case reflect.Slice:
		expected = "an array of strings"
	case reflect.Int:
		expected = "a whole number"
	case reflect.String:
		expected = "a string"
	}
	return badField{Field: wrong.Field, Problem: "is of type " + wrong.Value, Expected: expected}
}

// missing lists the required fields that are absent or empty.
func (d draft) missing(required []string) []string {
	fields := map[string]*string{"slug": d.Slug, "title": d.Title, "content": d.Content}
	var missing []string
	for _, name := range required {
		if v := fields[name]; v == nil || strings.TrimSpace(*v) == "" {
			missing = append(missing, name)
		}
	}
	return missing
}

// wrongValue finds a field whose value no article can have.
func (s *Server) wrongValue(d draft) *badField {
	if d.Slug != nil && !isSlug(*d.Slug) {
		return &badField{"slug", "is not a slug", "up to 200 of a-z, 0-9, - and /, starting and ending with a letter or a digit"}
	}
	if d.Title != nil && strings.TrimSpace(*d.Title) == "" {
		return &badField{"title", "is empty", "a text"}
	}
	if d.Category == nil {
		return nil
	}
	var names []string
	if lib, err := s.content(); err == nil {
		for _, c := range lib.categories {
			if c.Slug == *d.Category {
				return nil
			}
			names = append(names, c.Slug)
		}
	}
	return &badField{"category", fmt.Sprintf("has no category %q", *d.Category), "one of " + strings.Join(names, ", ")}
}

// isSlug reports whether an article can have this slug.
func isSlug(slug string) bool {
	if slug == "" || len(slug) > 200 || strings.Trim(slug, "-/") != slug {
		return false
	}
	return strings.Trim(slug, "abcdefghijklmnopqrstuvwxyz0123456789-/") == ""
}

// slug is the slug that the draft asks for, or nothing.
func (d draft) slug() string {
	if d.Slug == nil {
		return ""
	}
	return *d.Slug
}

// over lays the draft over an article.
func (d draft) over(a article) article {
	lay(&a.Slug, d.Slug)
	lay(&a.Title, d.Title)
	lay(&a.Abstract, d.Abstract)
	lay(&a.Content, d.Content)
	lay(&a.Category, d.Category)
	lay(&a.Authors, d.Authors)
	lay(&a.Tags, d.Tags)
	return a
}

// lay sets a field to the draft's value, if it has one.
func lay[T any](field *T, value *T) {
	if value != nil {
		*field = *value
	}
}
