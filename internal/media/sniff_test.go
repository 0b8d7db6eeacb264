package media_test

import (
	"testing"

	"github.com/hex21/hex21/internal/media"
)

func TestSniff(t *testing.T) {
	t.Parallel()
	cases := []struct {
		fact        string
		contentType string
		body        string
		want        media.Media
		disagrees   bool
	}{
		{"JSON", "application/json", `{"a": 1}`, media.Media{Kind: media.KindJSON, Declared: media.KindJSON, Type: "application/json"}, false},
		{"problem details count as JSON", "application/problem+json; charset=utf-8", `{}`, media.Media{Kind: media.KindJSON, Declared: media.KindJSON, Type: "application/problem+json"}, false},
		{"lines of JSON", "application/x-ndjson", "{}\n{}", media.Media{Kind: media.KindJSON, Declared: media.KindJSON, Type: "application/x-ndjson"}, false},
		{"no type at all", "", `[1]`, media.Media{Kind: media.KindJSON}, false},
		{"a type of no known kind", "application/x-thing", `{}`, media.Media{Kind: media.KindJSON, Type: "application/x-thing"}, false},
		{"a page as JSON", "application/json", `<!DOCTYPE html><p>`, media.Media{Kind: media.KindHTML, Declared: media.KindJSON, Type: "application/json"}, true},
		{"text as JSON", "application/json", `Bad Gateway`, media.Media{Kind: media.KindText, Declared: media.KindJSON, Type: "application/json"}, true},
		{"a word as JSON", "application/json", `nothing`, media.Media{Kind: media.KindText, Declared: media.KindJSON, Type: "application/json"}, true},
		{"JSON as a page", "text/html; charset=utf-8", `{"error": "x"}`, media.Media{Kind: media.KindJSON, Declared: media.KindHTML, Type: "text/html"}, true},
		{"JSON as text", "text/plain", `{"error": "x"}`, media.Media{Kind: media.KindJSON, Declared: media.KindText, Type: "text/plain"}, true},
		{"text as a page passes", "text/html", `Not Found`, media.Media{Kind: media.KindText, Declared: media.KindHTML, Type: "text/html"}, false},
		{"nothing promises nothing", "application/json", "\r\n", media.Media{Kind: media.KindEmpty, Declared: media.KindJSON, Type: "application/json"}, false},
		{"a page without a doctype", "", `<h1>Not Found</h1>`, media.Media{Kind: media.KindHTML}, false},
		{"a page after a comment", "", `<!-- x --><p>a</p>`, media.Media{Kind: media.KindHTML}, false},
		{"XHTML", "", `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>`, media.Media{Kind: media.KindHTML}, false},
		{"XML", "", `<?xml version="1.0"?><Error/>`, media.Media{Kind: media.KindXML}, false},
		{"XML without a declaration", "", `<Error><Code>x</Code></Error>`, media.Media{Kind: media.KindXML}, false},
		{"XML as a page is a page", "text/html", `<foo>`, media.Media{Kind: media.KindHTML, Declared: media.KindHTML, Type: "text/html"}, false},
		{"an arrow is text", "", `<-- see there`, media.Media{Kind: media.KindText}, false},
		{"a bracket is text", "", `[warn] upstream`, media.Media{Kind: media.KindText}, false},
		{"a bracket with a word of JSON is text", "", `[notice] upstream`, media.Media{Kind: media.KindText}, false},
		{"a brace is text", "", `{{ page }}`, media.Media{Kind: media.KindText}, false},
		{"a quoted text is JSON", "", `"Not Found"`, media.Media{Kind: media.KindJSON}, false},
		{"a text that starts with a quotation is not", "", `"x" was not found`, media.Media{Kind: media.KindText}, false},
		{"a number is text", "", `404`, media.Media{Kind: media.KindText}, false},
		{"a number can be JSON", "application/json", `404`, media.Media{Kind: media.KindJSON, Declared: media.KindJSON, Type: "application/json"}, false},
		{"a picture", "image/png", "\x89PNG\r\n\x1a\n\x00", media.Media{Kind: media.KindBinary, Declared: media.KindBinary, Type: "image/png"}, false},
		{"gzip that was not decoded", "application/json", "\x1f\x8b\x08\x00\x00", media.Media{Kind: media.KindBinary, Declared: media.KindJSON, Type: "application/json"}, true},
		{"colors on a terminal are text", "", "\x1b[31mfailed\x1b[0m", media.Media{Kind: media.KindText}, false},

		{"a byte order mark", "application/json", "\xef\xbb\xbf{}", media.Media{Kind: media.KindJSON, Declared: media.KindJSON, Type: "application/json", BOM: true}, false},
		{"a byte order mark alone", "", "\xef\xbb\xbf", media.Media{Kind: media.KindEmpty, BOM: true}, false},
		{"UTF-16, little end first", "", "\xff\xfe{\x00}\x00", media.Media{Kind: media.KindJSON, BOM: true, Charset: "utf-16le"}, false},
		{"UTF-16, big end first", "", "\xfe\xff\x00{\x00}", media.Media{Kind: media.KindJSON, BOM: true, Charset: "utf-16be"}, false},
		{"UTF-16 without a mark", "", "{\x00}\x00", media.Media{Kind: media.KindJSON, Charset: "utf-16le"}, false},
		{"UTF-16 without a mark, big end first", "", "\x00{\x00}", media.Media{Kind: media.KindJSON, Charset: "utf-16be"}, false},
	}
	for _, c := range cases {
		t.Run(c.fact, func(t *testing.T) {
			t.Parallel()
			got := media.Sniff(c.contentType, []byte(c.body))
			if got != c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
			if got.Disagrees() != c.disagrees {
				t.Errorf("disagrees: %v, want %v", got.Disagrees(), c.disagrees)
			}
		})
	}
}
