package status

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html"
	"maps"
	"net/http"
	"path"
	"time"
)

// Document is one document of a status page, as an engine serves it.
type Document struct {
	ContentType string
	Body        []byte
}

// encoder is an engine that can also write pages. The documents are JSON values, or text that is sent unchanged.
type encoder interface {
	engine
	encode(p *Page) map[string]any
}

// Encode writes a page in the form of an engine, for tests and for the mock: the documents by path, such as
// "/api/v2/summary.json". Reading them returns the same page, as far as the engine can represent it: Instatus and Cachet
// lack some impacts, Gatus has only up and down, and a feed has no components. For an engine that cannot be written, the
// error wraps ErrEngine.
func Encode(engine string, p *Page) (map[string]Document, error) {
	e, err := engineNamed(engine)
	if err != nil {
		return nil, err
	}
	w, ok := e.(encoder)
	if !ok {
		return nil, fmt.Errorf("%w that can be written: %q", ErrEngine, engine)
	}
	out := map[string]Document{
		"/": {"text/html; charset=utf-8", []byte("<!doctype html>\n<title>" + html.EscapeString(p.Page.Name) + "</title>\n")},
	}
	for name, value := range w.encode(p) {
		if s, ok := value.(string); ok {
			out[name] = Document{"application/xml; charset=utf-8", []byte(s)}
			continue
		}
		body, err := json.MarshalIndent(value, "", "  ")
		if err != nil {
			return nil, err
		}
		out[name] = Document{"application/json; charset=utf-8", append(body, '\n')}
	}
	return out, nil
}

// Handler serves a page in the form of an engine, with ETags. It returns 404 for other paths.
func Handler(engine string, p *Page) (http.Handler, error) {
	documents, err := Encode(engine, p)
	if err != nil {
		return nil, err
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		d, ok := documents[path.Clean("/"+r.URL.Path)]
		if !ok {
			http.NotFound(w, r)
			return
		}
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
			return
		}
		sum := sha256.Sum256(d.Body)
		w.Header().Set("Content-Type", d.ContentType)
		w.Header().Set("ETag", `"`+hex.EncodeToString(sum[:8])+`"`)
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(d.Body))
	}), nil
}

// record is an object of a document. What a page does not have is null.
type record map[string]any

// MarshalJSON implements json.Marshaler: no word is null.
func (r record) MarshalJSON() ([]byte, error) {
	out := maps.Clone(map[string]any(r))
	for name, value := range out {
		if value == "" {
			out[name] = nil
		}
	}
	return json.Marshal(out)
}

// stamp writes a time as most engines do; absent is "".
func stamp(t *time.Time) string { return inUTC(t, time.RFC3339) }

func inUTC(t *time.Time, layout string) string {
	if t == nil {
		return ""
	}
	return t.UTC().Format(layout)
}

// rawIfUnknown returns the page's own word where ours is only "unknown".
func rawIfUnknown[T ~string](ours T, raw string, unknown T) string {
	if ours == unknown && raw != "" {
		return raw
	}
	return string(ours)
}
