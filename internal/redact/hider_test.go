package redact_test

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/hex21/hex21/internal/redact"
)

// each writes every character of a text by a format.
func each(format, text string) string {
	var b strings.Builder
	for _, c := range text {
		fmt.Fprintf(&b, format, c)
	}
	return b.String()
}

// between puts a text between all characters of another.
func between(text, what string) string { return strings.Join(strings.Split(text, ""), what) }

func quoted(text string) string {
	out, _ := json.Marshal(text)
	return strings.Trim(string(out), `"`)
}

func wide(text string, width int, little bool) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(text)) {
		low, high := byte(unit), byte(unit>>8)
		zeros := strings.Repeat("\x00", width-2)
		if little {
			b.WriteString(string([]byte{low, high}) + zeros)
		} else {
			b.WriteString(zeros + string([]byte{high, low}))
		}
	}
	return b.String()
}

// forms are the promised forms of a key that a server knows.
var forms = map[string]func(key string) string{
	"as it is":         func(k string) string { return k },
	"capitals":         strings.ToUpper,
	"small letters":    strings.ToLower,
	"base64":           func(k string) string { return base64.StdEncoding.EncodeToString([]byte(k)) },
	"base64 after 1":   func(k string) string { return base64.StdEncoding.EncodeToString([]byte("u" + k)) },
	"base64 after 2":   func(k string) string { return base64.StdEncoding.EncodeToString([]byte("u:" + k)) },
	"base64 of Bearer": func(k string) string { return base64.StdEncoding.EncodeToString([]byte("Bearer " + k)) },
	"base64 of user":   func(k string) string { return base64.StdEncoding.EncodeToString([]byte("user:" + k)) },
	"base64url":        func(k string) string { return base64.RawURLEncoding.EncodeToString([]byte(k)) },
	"base64 in a URL":  func(k string) string { return url.QueryEscape(base64.StdEncoding.EncodeToString([]byte(k))) },
	"base64 in lines": func(k string) string {
		b := base64.StdEncoding.EncodeToString([]byte(k))
		return b[:7] + "\r\n" + b[7:]
	},
	"hex":                       func(k string) string { return hex.EncodeToString([]byte(k)) },
	"hex capitals":              func(k string) string { return strings.ToUpper(hex.EncodeToString([]byte(k))) },
	"percent":                   func(k string) string { return each("%%%02X", k) },
	"percent small":             func(k string) string { return each("%%%02x", k) },
	"percent twice":             func(k string) string { return url.QueryEscape(each("%%%02X", k)) },
	"percent where needed":      url.QueryEscape,
	"JSON escapes":              func(k string) string { return each(`\u%04x`, k) },
	"JSON":                      quoted,
	"JSON in JSON":              func(k string) string { return quoted(quoted(quoted(k))) },
	"JSON escapes in JSON":      func(k string) string { return quoted(each(`\u%04x`, k)) },
	"JavaScript":                func(k string) string { return each(`\x%02x`, k) },
	"JavaScript braces":         func(k string) string { return each(`\u{%x}`, k) },
	"JavaScript zeros":          func(k string) string { return each(`\u{%06X}`, k) },
	"octal":                     func(k string) string { return each(`\%03o`, k) },
	"HTML":                      html.EscapeString,
	"HTML decimal":              func(k string) string { return each("&#%d;", k) },
	"HTML zeros":                func(k string) string { return each("&#%07d;", k) },
	"HTML bare":                 func(k string) string { return each("&#%d", k) },
	"HTML hex":                  func(k string) string { return each("&#x%x;", k) },
	"HTML hex zeros":            func(k string) string { return each("&#X%06X;", k) },
	"HTML hex bare":             func(k string) string { return each("&#x%x", k) },
	"HTML in JSON":              func(k string) string { return strings.ReplaceAll(each("&#%d;", k), "&", `\u0026`) },
	"spaces":                    func(k string) string { return between(k, " ") },
	"a line end":                func(k string) string { return k[:len(k)/2] + "\n    " + k[len(k)/2:] },
	"a line end in JSON":        func(k string) string { return k[:len(k)/2] + `\n` + k[len(k)/2:] },
	"soft hyphens":              func(k string) string { return between(k, "\u00ad") },
	"soft hyphens in HTML":      func(k string) string { return between(k, "&shy;") },
	"zero width":                func(k string) string { return between(k, "\u200b") },
	"NUL":                       func(k string) string { return between(k, "\x00") },
	"tags":                      func(k string) string { return between(k, "<wbr>") },
	"long tags":                 func(k string) string { return between(k, `<span class="x y">`) },
	"a comment":                 func(k string) string { return k[:5] + "<!-- so -->" + k[5:] },
	"escaped tags in a tag":     func(k string) string { return `<img alt="` + between(k, "&lt;i&gt;") + `">` },
	"escaped tags in a comment": func(k string) string { return "<!-- " + between(k, "%3Ci%3E") + " -->" },
	"tags of JSON in a tag":     func(k string) string { return "<" + between(k, `\u003cb\u003e`) + ">" },
	"tags in JSON":              func(k string) string { return between(k, `\u003cb\u003e`) },
	"UTF-16LE":                  func(k string) string { return wide(k, 2, true) },
	"UTF-16BE":                  func(k string) string { return wide(k, 2, false) },
	"UTF-32LE":                  func(k string) string { return wide(k, 4, true) },
	"UTF-32BE":                  func(k string) string { return wide(k, 4, false) },
	"UTF-16 escaped":            func(k string) string { return wide(each(`\u%04x`, k), 2, true) },
	"a chunk":                   func(k string) string { return k[8:17] },
	"two chunks":                func(k string) string { return k[:len(k)/2] + " … " + k[len(k)/2:] },
}

var keys = []string{"k-1234567890abcdef", "hx_live_8fK2mQ9zR4tY7wL3", "Zq7/Kx9+Wv3=&\"b<5'%20", "3f2a9c04b1d84e7f90aa6c2251d0b9e8", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.s1gN4tur3_-x"}

func TestForms(t *testing.T) {
	t.Parallel()
	for _, key := range keys {
		h := redact.New(key)
		for name, form := range forms {
			for _, frame := range [][2]string{{"", ""}, {`{"error": "bad key `, `, says it"}`}, {"<p>", "</p>"}, {"/x?k=", "&n=1"}} {
				in := form(key)
				if strings.HasPrefix(name, "UTF-") {
					frame = [2]string{wide(frame[0], 2, true), wide(frame[1], 2, true)}
				}
				got := h.Text(frame[0] + in + frame[1])
				plain := strings.ReplaceAll(got, "\x00", "")
				if left := pieces(in, got); left != "" || !strings.Contains(plain, redact.Mark) {
					t.Errorf("%s of %q in %q is shown as %q (%q is left)", name, key, frame, got, left)
				}
				if !strings.HasPrefix(got, frame[0]) && !strings.Contains(name, "base64") && frame[0] != "" {
					t.Errorf("%s of %q in %q takes what is before: %q", name, key, frame, got)
				}
			}
		}
	}
}

// pieces returns what of a form is left in a text, if it is 8 characters or more of random ones.
func pieces(form, text string) string {
	for i := range len(form) - 8 {
		if piece := form[i : i+8]; strings.ContainsAny(piece, "0123456789") && strings.Contains(text, piece) && !strings.Contains("&#00000000", piece) && !strings.ContainsAny(piece, "<>") {
			return piece
		}
	}
	return ""
}

func TestText(t *testing.T) {
	t.Parallel()
	const key = `Zq7/Kx9+Wv3=&"b`
	for name, test := range map[string]struct{ secret, text, want string }{
		"as it is":             {key, "the key " + key + " is bad", "the key [redacted] is bad"},
		"twice":                {key, key + key, "[redacted][redacted]"},
		"in a URL":             {key, "/x?k=Zq7%2FKx9%2bWv3%3D%26%22b&n=1", "/x?k=[redacted]&n=1"},
		"in HTML":              {key, "<b>Zq7&#47;Kx9&#x2B;Wv3&equals;&amp;&quot;b</b>", "<b>[redacted]</b>"},
		"in a quotation of Go": {key, `"Zq7/Kx9+Wv3=\x26\"b"`, `"[redacted]"`},
		"a false start":        {key, "Zq7Zq7/Kx9+Wv3=&\"b", "Zq7[redacted]"},
		"less than a piece":    {key, "Zq7/Kx9", "Zq7/Kx9"},
		"an escape of nothing": {key, `Zq7\u00`, `Zq7\u00`},
		"nothing":              {key, "", ""},
		"a German word":        {"schlüssel", "ключ: schlüssel", "ключ: [redacted]"},
		"a Russian word":       {"ключи", "a ключи b", "a [redacted] b"},
		"percent signs":        {"100%%sure", "100%25%25sure", "[redacted]"},
		"backslashes":          {`back\\slash`, `back\\\\slash`, "[redacted]"},
		"entities":             {"a&amp;b&c", "a&amp;amp;b&amp;c", "[redacted]"},
		"a short word":         {"expired", "the key expired", "the key expired"},
		"a long word":          {"validkey", "a valid key is VALIDKEY", "a valid key is [redacted]"},
		"words of a phrase":    {"correct horse battery staple", "correct horse battery staple, correct horse, correct", "[redacted], correct horse, correct"},
		"a short number":       {"2026", "2026-11-28 12026 x2026", "[redacted]-11-28 12026 x2026"},
		"a prefix of its kind": {"sk_live_8fK2mQ9zR4tY", "keys begin with sk_live_", "keys begin with sk_live_"},
		"a time as a cookie":   {"GA1.2.1732786335.1732780000", "reset=1732786335", "reset=1732786335"},
		"a scheme before it":   {"Bearer k-12345678", "bad key k-12345678", "bad key [redacted]"},
		"in quotes":            {"“k-12345678”", "bad key k-12345678", "bad key [redacted]"},
		"UTF-16 stays":         {"k-12345678", wide(`{"a":"k-12345678","b":1}`, 2, true), wide(`{"a":"[redacted]","b":1}`, 2, true)},
		"UTF-16BE stays":       {"k-12345678", wide(`{"a":"k-12345678","b":1}`, 2, false), wide(`{"a":"[redacted]","b":1}`, 2, false)},
	} {
		if got := redact.New(test.secret).Text(test.text); got != test.want {
			t.Errorf("%s: %q is shown as %q, want %q", name, test.text, got, test.want)
		}
	}
}

// If a text ends within a secret, in any form, the part of the secret is hidden, and the rest stays.
func TestCut(t *testing.T) {
	t.Parallel()
	for _, key := range keys[:4] {
		h := redact.New(key)
		for name, form := range forms {
			if strings.Contains(name, "chunk") || strings.HasPrefix(name, "UTF-") {
				continue
			}
			in := form(key)
			for n := len(in)*9/len(key) + 10; n < len(in); n++ {
				got := h.Cut("bad key: " + in[:n])
				if left := pieces(in, got); left != "" || !strings.HasPrefix(got, "bad key: ") {
					t.Errorf("%s of %q cut to %q is shown as %q", name, key, in[:n], got)
				}
			}
		}
	}
	if got := redact.New("k-12345678").Cut("bad key k-123"); got != "bad key [redacted]" {
		t.Errorf("a beginning is shown as %q", got)
	}
}

// A document stays a document, whatever part of it is hidden.
func TestDocument(t *testing.T) {
	t.Parallel()
	h := redact.New("87654321", `n1234567"x`)
	for in, want := range map[string]string{
		`{"id": 87654321, "b": [1, "at 87654321"]}`: `{"id": "[redacted]", "b": [1, "at [redacted]"]}`,
		`{"a": "\n1234567\"x", "id": 87654321}`:     `{"a": "[redacted]", "id": "[redacted]"}`,
		"{\"a\": 1}\n{\"a\": \"87654321\"}\n":       "{\"a\": 1}\n{\"a\": \"[redacted]\"}\n",
		`{"a": true, "b": null, "c": -1.5e3}`:       `{"a": true, "b": null, "c": -1.5e3}`,
	} {
		if got := h.Document([]byte(in)); string(got) != want {
			t.Errorf("%s is shown as %s, want %s", in, got, want)
		}
	}
}

func TestNothingToHide(t *testing.T) {
	t.Parallel()
	h := redact.New("", "key", "expired")
	if h != nil {
		t.Fatal("ordinary words are looked for")
	}
	if h.Text("the key expired") != "the key expired" || h.Cut("expired") != "expired" || h.Holds([]byte("expired")) || string(h.Bytes([]byte("key"), true)) != "key" {
		t.Error("nothing is not left alone")
	}
	body := []byte("nothing to see here")
	if out := redact.New("k-12345678").Bytes(body, true); &out[0] != &body[0] {
		t.Error("a body without secrets was copied")
	}
}

// FuzzText checks the laws of Text: however a server encodes each character, the secret is removed and the text around it stays.
func FuzzText(f *testing.F) {
	f.Add("sk_live_0123", "the key ", " is bad", uint64(0))
	f.Add("Zq7/Kx9+Wv3==", `{"k":"`, `"}`, uint64(0x1b2d3c4f5a697887))
	f.Add("aaaaaaaa", "aaaa", "aaaa", uint64(7))
	f.Fuzz(func(t *testing.T, secret, before, after string, choices uint64) {
		const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-.~"
		if len(secret) < 8 || len(secret) > 200 || strings.Trim(secret, alphabet) != "" || strings.Contains("[redacted]", secret) {
			return // not what a key looks like
		}
		h := redact.New(secret)
		written := ""
		for i, c := range []byte(secret) {
			written += fmt.Sprintf([]string{"%c", `\u%04x`, "%%%02X", "&#%d;"}[choices>>(i%32*2)&3], c)
		}
		// A letter of no key on either side, so that the neighbors have no part in it.
		if got := h.Text("|" + written + "|"); got != "|[redacted]|" {
			t.Errorf("%q of %q is shown as %q", written, secret, got)
		}
		if got := h.Text(before + secret + after); strings.Contains(got, secret) {
			t.Errorf("%q is still in %q", secret, got)
		}
		h.Cut(before + written)
		redact.Line(before + secret + after)
		redact.Addresses(after + before)
	})
}

func BenchmarkText(b *testing.B) {
	h := redact.New("k-1234567890abcdef", "hx_live_8fK2mQ9zR4tY7wL3")
	body := []byte(strings.Repeat(`{"slug": "a-day-in-the-life", "title": "A day in the life", "views": 1234567, "category": {"name": "news"}},`, 10_000)[:1<<20])
	escaped := []byte(strings.Repeat(`{"slug": "a-day", "html": "\u003cp\u003eIt is \"so\".\n\u003c/p\u003e", "url": "https:\/\/x\/%20"},`, 15_000)[:1<<20])
	for name, text := range map[string][]byte{"plain": body, "escaped": escaped} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(1 << 20)
			for b.Loop() {
				h.Bytes(text, false)
			}
		})
	}
	b.Run("new", func(b *testing.B) {
		for b.Loop() {
			redact.New("k-1234567890abcdef", "hx_live_8fK2mQ9zR4tY7wL3")
		}
	})
}

// checkHidden reports the texts and numbers under secret names that are left in a document.
func checkHidden(t *testing.T, document any) {
	t.Helper()
	switch document := document.(type) {
	case []any:
		for _, item := range document {
			checkHidden(t, item)
		}
	case map[string]any:
		for name, value := range document {
			_, isText := value.(string)
			_, isNumber := value.(json.Number)
			if redact.SecretName(name) && (isText || isNumber) && value != redact.Mark {
				t.Errorf("%v is left under %q", value, name)
			}
			checkHidden(t, value)
		}
	}
}

// FuzzFields checks that a JSON body stays JSON, whatever is hidden in it, and that no text under a secret name is left.
func FuzzFields(f *testing.F) {
	for _, seed := range []string{
		`{"password":"ann:hunter2"}`, `{"password":"hunter2","n":[{"api_key":123},{"token":null,"secret":true}]}`, `{"password" : "a\"b" , "x":{}}`, `[]`, `{"password":{"token":"abc"}}`, `{"password":"cut`, `{"password":"a"}{"token":"b"}`,
		`user=ann&password=geheim`, `[":%00@"]`, `"password"`, `{"pass\u0077ord":"a"}`, `not json`, `"@="`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		shown := redact.Fields(body)
		if json.Valid([]byte(body)) && !json.Valid([]byte(shown)) {
			t.Errorf("%s became %s", body, shown)
		}
		if again := redact.Fields(shown); again != shown {
			t.Errorf("%s, hidden twice, is %s and %s", body, shown, again)
		}
		if json.Valid([]byte(body)) {
			var document any
			decoder := json.NewDecoder(strings.NewReader(shown))
			decoder.UseNumber() // one may be out of range
			if err := decoder.Decode(&document); err != nil {
				t.Fatal(err)
			}
			checkHidden(t, document)
		}
	})
}
