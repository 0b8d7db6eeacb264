package wire_test

import (
	"testing"

	"github.com/hex21/hex21/internal/wire"
)

func TestSniff(t *testing.T) {
	t.Parallel()
	cases := []struct {
		fact        string
		contentType string
		body        string
		want        wire.Media
		disagrees   bool
	}{
		{"JSON", "application/json", `{"a": 1}`, wire.Media{Kind: wire.KindJSON, Declared: wire.KindJSON, Type: "application/json"}, false},
		{"problem details count as JSON", "application/problem+json; charset=utf-8", `{}`, wire.Media{Kind: wire.KindJSON, Declared: wire.KindJSON, Type: "application/problem+json"}, false},
		{"lines of JSON", "application/x-ndjson", "{}\n{}", wire.Media{Kind: wire.KindJSON, Declared: wire.KindJSON, Type: "application/x-ndjson"}, false},
		{"no type at all", "", `[1]`, wire.Media{Kind: wire.KindJSON}, false},
		{"a type of no known kind", "application/x-thing", `{}`, wire.Media{Kind: wire.KindJSON, Type: "application/x-thing"}, false},
		{"a page as JSON", "application/json", `<!DOCTYPE html><p>`, wire.Media{Kind: wire.KindHTML, Declared: wire.KindJSON, Type: "application/json"}, true},
		{"text as JSON", "application/json", `Bad Gateway`, wire.Media{Kind: wire.KindText, Declared: wire.KindJSON, Type: "application/json"}, true},
		{"a word as JSON", "application/json", `nothing`, wire.Media{Kind: wire.KindText, Declared: wire.KindJSON, Type: "application/json"}, true},
		{"JSON as a page", "text/html; charset=utf-8", `{"error": "x"}`, wire.Media{Kind: wire.KindJSON, Declared: wire.KindHTML, Type: "text/html"}, true},
		{"JSON as text", "text/plain", `{"error": "x"}`, wire.Media{Kind: wire.KindJSON, Declared: wire.KindText, Type: "text/plain"}, true},
		{"text as a page passes", "text/html", `Not Found`, wire.Media{Kind: wire.KindText, Declared: wire.KindHTML, Type: "text/html"}, false},
		{"nothing promises nothing", "application/json", "\r\n", wire.Media{Kind: wire.KindEmpty, Declared: wire.KindJSON, Type: "application/json"}, false},
		{"a page without a doctype", "", `<h1>Not Found</h1>`, wire.Media{Kind: wire.KindHTML}, false},
		{"a page after a comment", "", `<!-- x --><p>a</p>`, wire.Media{Kind: wire.KindHTML}, false},
		{"XHTML", "", `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>`, wire.Media{Kind: wire.KindHTML}, false},
		{"XML", "", `<?xml version="1.0"?><Error/>`, wire.Media{Kind: wire.KindXML}, false},
		{"XML without a declaration", "", `<Error><Code>x</Code></Error>`, wire.Media{Kind: wire.KindXML}, false},
		{"XML as a page is a page", "text/html", `<foo>`, wire.Media{Kind: wire.KindHTML, Declared: wire.KindHTML, Type: "text/html"}, false},
		{"an arrow is text", "", `<-- see there`, wire.Media{Kind: wire.KindText}, false},
		{"a bracket is text", "", `[warn] upstream`, wire.Media{Kind: wire.KindText}, false},
		{"a bracket with a word of JSON is text", "", `[notice] upstream`, wire.Media{Kind: wire.KindText}, false},
		{"a brace is text", "", `{{ page }}`, wire.Media{Kind: wire.KindText}, false},
		{"a quoted text is JSON", "", `"Not Found"`, wire.Media{Kind: wire.KindJSON}, false},
		{"a text that starts with a quotation is not", "", `"x" was not found`, wire.Media{Kind: wire.KindText}, false},
		{"a number is text", "", `404`, wire.Media{Kind: wire.KindText}, false},
		{"a number can be JSON", "application/json", `404`, wire.Media{Kind: wire.KindJSON, Declared: wire.KindJSON, Type: "application/json"}, false},
		{"a picture", "image/png", "\x89PNG\r\n\x1a\n\x00", wire.Media{Kind: wire.KindBinary, Declared: wire.KindBinary, Type: "image/png"}, false},
		{"gzip that nobody unpacked", "application/json", "\x1f\x8b\x08\x00\x00", wire.Media{Kind: wire.KindBinary, Declared: wire.KindJSON, Type: "application/json"}, true},
		{"colours on a terminal are text", "", "\x1b[31mfailed\x1b[0m", wire.Media{Kind: wire.KindText}, false},

		{"a byte-order mark", "application/json", "\xef\xbb\xbf{}", wire.Media{Kind: wire.KindJSON, Declared: wire.KindJSON, Type: "application/json", BOM: true}, false},
		{"a byte-order mark alone", "", "\xef\xbb\xbf", wire.Media{Kind: wire.KindEmpty, BOM: true}, false},
		{"UTF-16, little end first", "", "\xff\xfe{\x00}\x00", wire.Media{Kind: wire.KindJSON, BOM: true, Charset: "utf-16le"}, false},
		{"UTF-16, big end first", "", "\xfe\xff\x00{\x00}", wire.Media{Kind: wire.KindJSON, BOM: true, Charset: "utf-16be"}, false},
		{"UTF-16 without a mark", "", "{\x00}\x00", wire.Media{Kind: wire.KindJSON, Charset: "utf-16le"}, false},
		{"UTF-16 without a mark, big end first", "", "\x00{\x00}", wire.Media{Kind: wire.KindJSON, Charset: "utf-16be"}, false},
	}
	for _, c := range cases {
		t.Run(c.fact, func(t *testing.T) {
			t.Parallel()
			got := wire.Sniff(c.contentType, []byte(c.body))
			if got != c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
			if got.Disagrees() != c.disagrees {
				t.Errorf("disagrees: %v, want %v", got.Disagrees(), c.disagrees)
			}
		})
	}
}

func TestCharsets(t *testing.T) {
	t.Parallel()
	cases := []struct {
		fact        string
		contentType string
		body        string
		message     string
		charset     string
	}{
		{"named in the Content-Type", "application/json; charset=iso-8859-1", "{\"error\": \"caf\xe9\"}", "café", "windows-1252"},
		{"quoted and in capitals", `text/plain; charset="Shift_JIS"`, "\x83G\x83\x89\x81[", "エラー", "shift_jis"},
		{"named wrongly for UTF-8", "application/json; charset=iso-8859-1", `{"error": "café"}`, "café", ""},
		{"named as something unknown", "application/json; charset=klingon", `{"error": "a"}`, "a", ""},
		{"named in a page", "text/html", "<html><meta charset=\"windows-1251\"><p>\xce\xf8\xe8\xe1\xea\xe0</p>", "Ошибка", "windows-1251"},
		{"named after the title", "text/html", "<html><title>\xce\xf8\xe8\xe1\xea\xe0</title><meta charset=\"windows-1251\">", "Ошибка", "windows-1251"},
		{"named in XML", "", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Error><Code>X</Code><Message>caf\xe9</Message></Error>", "café", "windows-1252"},
		{"not named at all", "text/plain", "caf\xe9 ferm\xe9", "café fermé", "windows-1252"},
		{"UTF-8 with a slip", "text/html; charset=utf-8", "<html><p>caf\xc3\xa9 \xc4</p>", "café \ufffd", ""},
		{"JSON that is not UTF-8", "application/json", "{\"error\": \"caf\xe9\"}", "caf\ufffd", ""},
		{"UTF-16", "", "\xff\xfe{\x00\"\x00e\x00r\x00r\x00o\x00r\x00\"\x00:\x00\"\x00a\x00\"\x00}\x00", "a", "utf-16le"},
	}
	for _, c := range cases {
		t.Run(c.fact, func(t *testing.T) {
			t.Parallel()
			got := wire.DecodeError(wire.Input{Status: 500, Header: contentType(c.contentType), Body: []byte(c.body)})
			if got.Message != c.message || got.Media.Charset != c.charset {
				t.Errorf("message %q in %q, want %q in %q", got.Message, got.Media.Charset, c.message, c.charset)
			}
		})
	}
}
