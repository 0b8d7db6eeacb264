package mock

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/text"
)

// maxDraft is the maximum size of the body of a write, in bytes.
const maxDraft = 1 << 20

// articleInput is the body of a write. A nil field is absent.
type articleInput struct {
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
	Field    string `json:"field,omitempty"` // absent if the whole body is wrong
	Expected string `json:"expected"`
	Received string `json:"received"`
}

// readArticleInput reads the body of a write. If the body is not valid, it returns a reply with the error: the body is not JSON, a field
// has the wrong type or an invalid value, or a required field is absent or empty.
func (s *Server) readArticleInput(r request, required ...string) (articleInput, *reply) {
	body, err := io.ReadAll(io.LimitReader(r.Body, maxDraft+1))
	if err != nil {
		return articleInput{}, s.refuse("INVALID_JSON", badJSON{Reason: "the body ended early"})
	}
	if len(body) > maxDraft {
		return articleInput{}, s.refuse("INVALID_FORMAT", badField{Expected: "at most 1 MiB", Received: "more"})
	}
	if problem := notJSON(body); problem != nil {
		return articleInput{}, s.refuse("INVALID_JSON", problem)
	}
	var d articleInput
	if err := json.Unmarshal(body, &d); err != nil {
		return articleInput{}, s.refuse("INVALID_FORMAT", wrongType(err))
	}
	if missing := d.missing(required); len(missing) > 0 {
		return articleInput{}, s.refuse("MISSING_REQUIRED", map[string]any{"field": missing[0], "missing": missing})
	}
	if bad := s.wrongValue(d); bad != nil {
		return articleInput{}, s.refuse("INVALID_FORMAT", bad)
	}
	return d, nil
}

// badJSON is the details of INVALID_JSON. Line and column count from 1; the column counts bytes.
type badJSON struct {
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
	Reason string `json:"reason"`
}

// notJSON returns why a body is not JSON, and where; nil means that it is JSON.
func notJSON(body []byte) *badJSON {
	if len(bytes.TrimSpace(body)) == 0 {
		return &badJSON{Reason: "the body is empty"}
	}
	if !utf8.Valid(body) {
		return &badJSON{Reason: "the body is not UTF-8"}
	}
	var whole json.RawMessage
	wrong, ok := errors.AsType[*json.SyntaxError](json.Unmarshal(body, &whole))
	if !ok {
		return nil
	}
	before := body[:max(wrong.Offset-1, 0)]
	return &badJSON{
		Line:   bytes.Count(before, []byte("\n")) + 1,
		Column: len(before) - bytes.LastIndexByte(before, '\n'),
		Reason: wrong.Error(),
	}
}

// wrongType converts the decoder's error to details.
func wrongType(err error) badField {
	wrong, ok := errors.AsType[*json.UnmarshalTypeError](err)
	if !ok {
		return badField{Expected: "an article", Received: err.Error()}
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
	return badField{Field: wrong.Field, Expected: expected, Received: wrong.Value}
}

// missing lists the required fields that are absent or empty.
func (d articleInput) missing(required []string) []string {
	fields := map[string]*string{"slug": d.Slug, "title": d.Title, "content": d.Content}
	var missing []string
	for _, name := range required {
		if v := fields[name]; v == nil || strings.TrimSpace(*v) == "" {
			missing = append(missing, name)
		}
	}
	return missing
}

// wrongValue finds a field with a value that is not valid for an article.
func (s *Server) wrongValue(d articleInput) *badField {
	if d.Slug != nil && !isSlug(*d.Slug) {
		return &badField{"slug", "up to 200 of a-z, 0-9, - and /, starting and ending with a letter or a digit", text.Shorten(*d.Slug, longestQuote)}
	}
	if d.Title != nil && strings.TrimSpace(*d.Title) == "" {
		return &badField{"title", "a text", *d.Title}
	}
	if d.Category == nil {
		return nil
	}
	var names []string
	for _, c := range s.content().categories {
		if c.Slug == *d.Category {
			return nil
		}
		names = append(names, c.Slug)
	}
	return &badField{"category", "one of " + strings.Join(names, ", "), text.Shorten(*d.Category, longestQuote)}
}

// longestQuote is how much of a value is quoted in the response, in characters.
const longestQuote = 200

func isSlug(slug string) bool {
	if slug == "" || len(slug) > 200 || strings.Trim(slug, "-/") != slug {
		return false
	}
	return !strings.ContainsFunc(slug, func(c rune) bool {
		return (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != '/'
	})
}

func (d articleInput) slug() string {
	if d.Slug == nil {
		return ""
	}
	return *d.Slug
}

func (d articleInput) applyTo(a article) article {
	lay(&a.Slug, d.Slug)
	lay(&a.Title, d.Title)
	lay(&a.Abstract, d.Abstract)
	lay(&a.Content, d.Content)
	lay(&a.Category, d.Category)
	lay(&a.Authors, d.Authors)
	lay(&a.Tags, d.Tags)
	return a
}

// lay sets a field to the input's value, if there is one.
func lay[T any](field *T, value *T) {
	if value != nil {
		*field = *value
	}
}
