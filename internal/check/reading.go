package check

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/text"
)

// reading is a parsed body.
type reading struct {
	err   errorbody.Body
	value any
	json  bool
	// problem describes why the body is not JSON, as the end of a sentence about the response.
	problem string
}

// reading reads the body once.
func (x *Exchange) reading() *reading {
	if x.read != nil {
		return x.read
	}
	r := &reading{err: errorbody.Decode(errorbody.Input{
		Status: x.Status, Header: x.Header, Body: x.Body, Truncated: x.Capped || x.Failure != "" || x.CodingErr != nil,
	})}
	switch kind := r.err.Media.Kind; {
	case x.CodingErr != nil:
		r.problem = "a body that is not valid " + x.Coding
	case len(bytes.TrimSpace(x.Body)) == 0:
		r.problem = "an empty body"
	case kind == media.KindHTML && r.err.Login:
		r.problem = "a login page"
	case kind == media.KindHTML:
		r.problem = "a web page"
	case kind == media.KindJSON && x.Capped:
		r.problem = "JSON that is too large to judge"
	case kind == media.KindJSON && json.Unmarshal(x.Body, &r.value) == nil:
		r.json = true
	case kind == media.KindJSON && x.Failure != "":
		r.problem = "truncated JSON"
	case kind == media.KindJSON:
		r.problem = "malformed JSON"
	case kind == media.KindText:
		r.problem = "plain text"
	default:
		r.problem = "a body that is not JSON"
	}
	if title := strings.TrimSpace(r.err.Title); title != "" && !r.json {
		r.problem += fmt.Sprintf(" (%q)", text.Shorten(title, 60))
	}
	x.read = r
	return r
}

// says describes a response in a few words: "404 with an empty body".
func (x *Exchange) says() string {
	if x.Status == 0 {
		return "no response: " + x.Failure
	}
	status := fmt.Sprint(x.Status)
	if location := x.Header.Get("Location"); x.Status/100 == 3 && location != "" {
		return status + " to " + text.Shorten(redact.Addresses(location), 120)
	}
	r := x.reading()
	switch {
	case x.Request.Method == http.MethodHead || x.Status == http.StatusNoContent || x.Status == http.StatusNotModified:
		return status
	case !r.json:
		return status + " with " + r.problem
	case r.err.Found() && r.err.Code != "":
		return status + " with the error " + text.Shorten(r.err.Code, 60)
	case r.err.Found() && r.err.Shape == errorbody.ShapeString:
		return status + fmt.Sprintf(" with the error as a string, %q", text.Shorten(r.err.Message, 60))
	case r.err.Found():
		return status + " with an error without a code"
	}
	return status + " with " + kindOf(r.value)
}

// not describes a response and what it should have been: "404 with an empty body, not JSON".
func (x *Exchange) not(expected string) string { return x.says() + ", not " + expected }

// kindOf names a JSON value.
func kindOf(v any) string {
	switch v := v.(type) {
	case nil:
		return "JSON null"
	case []any:
		return fmt.Sprintf("a JSON list of %d", len(v))
	case map[string]any:
		if len(v) == 0 {
			return "an empty JSON object"
		}
		if list, ok := v["data"].([]any); ok {
			return fmt.Sprintf("a JSON list of %d under data", len(list))
		}
		return "a JSON object"
	case string:
		return "a JSON string"
	case bool:
		return "a JSON boolean"
	}
	return "a JSON number"
}

// success returns the JSON value of a 200 whose body is not an error, or a description of what came instead.
func (x *Exchange) success() (value any, problem string) {
	r := x.reading()
	switch {
	case x.Status != http.StatusOK, !r.json, r.err.Found(), x.Failure != "":
		return nil, x.says()
	}
	return r.value, ""
}

// listNames are the members whose value is the list even if it is empty; any other empty list is ambiguous.
var listNames = []string{"items", "results", "hits", "articles", "docs", "pages", "categories"}

// list returns the items of a list response: a bare array, data, or the only array of objects in an object.
func (x *Exchange) list() (items []any, problem string) {
	value, problem := x.success()
	if problem != "" {
		return nil, problem
	}
	switch v := value.(type) {
	case []any:
		return v, ""
	case map[string]any:
		if items, ok := v["data"].([]any); ok {
			return items, ""
		}
		var found [][]any
		for name, member := range v {
			if items, ok := member.([]any); ok && allAre[map[string]any](items) && (len(items) > 0 || slices.Contains(listNames, name)) {
				found = append(found, items)
			}
		}
		if len(found) == 1 {
			return found[0], ""
		}
	}
	return nil, x.says() + " that does not contain a list"
}

// allAre reports whether all items are of one type.
func allAre[T any](items []any) bool {
	return !slices.ContainsFunc(items, func(item any) bool {
		_, ok := item.(T)
		return !ok
	})
}

// object returns the object of a response: a bare object, or data.
func (x *Exchange) object() (object map[string]any, problem string) {
	value, problem := x.success()
	if problem != "" {
		return nil, problem
	}
	whole, ok := value.(map[string]any)
	if !ok {
		return nil, x.says() + " and not an object"
	}
	for _, name := range []string{"data", "article", "doc", "page", "item"} {
		if inner, ok := whole[name].(map[string]any); ok && textOf(whole, "slug") == "" {
			whole = inner
			break
		}
	}
	if slugOf(whole) == "" && textOf(whole, "title") == "" {
		return nil, x.says() + " that has neither a slug nor a title"
	}
	return whole, ""
}

// slugOf returns the slug of a list item; the items may also be the slugs themselves.
func slugOf(item any) string {
	switch v := item.(type) {
	case string:
		return v
	case map[string]any:
		return textOf(v, "slug")
	}
	return ""
}

// textOf returns the text of a member of a JSON value, or "".
func textOf(object any, name string) string {
	members, _ := object.(map[string]any)
	text, _ := members[name].(string)
	return text
}

// hasError reports whether the body is an error in JSON.
func (x *Exchange) hasError() bool { return x.reading().json && x.reading().err.Found() }

// isAPI reports whether the API itself sent the response, as far as that can be determined: it is JSON, and not from a proxy.
func (x *Exchange) isAPI() bool { return x.Status != 0 && x.reading().json }

func (x *Exchange) isError() bool { return x.Status >= http.StatusBadRequest }

// shownURL returns a URL with secrets redacted.
func shownURL(u *url.URL) string {
	if u == nil {
		return ""
	}
	return text.Shorten(redact.URL(u), 400)
}
