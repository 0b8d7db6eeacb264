package status

import (
	"bytes"
	"encoding/json"
	"html"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/internal/markup"
)

// Bounds of what is looked for in the HTML of a page.
const (
	maxEmbedded = 64 // values
	maxDepth    = 64
)

// mentions reports whether there is a document with a word in it, which is in lower case here.
func (a *answer) mentions(word string) bool {
	return a.ok() && bytes.Contains(bytes.ToLower(a.body), []byte(word))
}

// embedded returns the first object that passes a test in the data of a page that mentions a word, or none.
func (a *answer) embedded(word string, test func(value) bool) (found value) {
	if !a.mentions(word) {
		return value{}
	}
	for _, v := range embedded(a.body) {
		passed := v.within(func(o value) bool {
			found = o
			return test(o)
		})
		if passed {
			return found
		}
	}
	return value{}
}

// embedded returns the JSON values that a web page holds for its own scripts: whole scripts of JSON (__NEXT_DATA__ of Next.js,
// and others with type application/json), values that a script assigns, and the flight data that newer Next.js pushes to
// self.__next_f in pieces.
func embedded(body []byte) []value {
	var out []value
	var flight strings.Builder
	inside, isJSON := false, false
	for t := range markup.Tokens(body) {
		if len(out) >= maxEmbedded {
			break
		}
		if t.Kind != markup.Text {
			if inside = t.Tag == atom.Script && t.Kind == markup.Start; inside {
				isJSON = strings.EqualFold(t.Attribute("type"), "application/json") || t.Attribute("id") == "__NEXT_DATA__"
			}
			continue
		}
		if !inside {
			continue
		}
		switch raw := string(t.Raw); {
		case isJSON:
			out = appendValue(out, raw)
		case strings.Contains(raw, "__next_f"):
			flight.WriteString(nextPushes(raw))
		default:
			if _, value, ok := strings.Cut(raw, "="); ok {
				out = appendValue(out, value)
			}
		}
	}
	for row := range strings.Lines(flight.String()) {
		if len(out) >= maxEmbedded {
			break
		}
		// A row is an id in hexadecimal, a colon, perhaps a letter for its kind, and a value.
		if id, value, ok := strings.Cut(row, ":"); ok && strings.Trim(id, "0123456789abcdef") == "" {
			out = appendValue(out, value)
		}
	}
	return out
}

// appendValue adds the JSON value that a text begins with, if there is one that holds others.
func appendValue(out []value, s string) []value {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "&") || strings.Contains(s[:min(len(s), 40)], "&quot;") {
		s = html.UnescapeString(s)
	}
	if v := jsonscan.Parse([]byte(s)).First; (v.IsKind(object) || v.IsKind(array)) && !v.Truncated() {
		return append(out, value{json: v})
	}
	return out
}

// nextPushes joins the texts that a script pushes to __next_f: self.__next_f.push([1,"…"]).
func nextPushes(script string) string {
	var b strings.Builder
	for {
		_, rest, ok := strings.Cut(script, ".push(")
		if !ok {
			return b.String()
		}
		var piece []any
		if json.NewDecoder(strings.NewReader(rest)).Decode(&piece) == nil && len(piece) == 2 {
			if s, isText := piece[1].(string); isText {
				b.WriteString(s)
			}
		}
		script = rest
	}
}
