package render_test

import (
	"crypto/sha256"
	"encoding/base64"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/render"
)

// everywhere is an entry with a text in each place that a catalog file or another program can fill.
func everywhere(text string) explain.Entry {
	return explain.Entry{
		Code: "A" + text, Category: "b" + text, Statuses: []int{418}, Meaning: text, Detail: text, Causes: []string{text}, Remedies: []string{text, "`a " + text + "`"},
		Retry: &explain.Retry{Retryable: true, Strategy: text, MaxAttempts: 2}, Example: []byte(text), Snippets: &explain.Snippets{Curl: text + "\nx", Go: text + "x"},
		Aliases: []string{"C" + text}, Related: []string{"A" + text, "D" + text}, DocsURL: "https://x/" + text,
		Provenance: map[string]explain.Provenance{"meaning": explain.Documented, "causes": explain.Inferred, "E" + text: explain.Documented},
	}
}

// markup lists the tags and attributes of a page without their values; the breaks within long names are left out.
func markup(t testing.TB, page string) []string {
	t.Helper()
	var found []string
	for z := html.NewTokenizer(strings.NewReader(page)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return found
		case html.CommentToken:
			found = append(found, "comment")
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			token := z.Token()
			name := token.Data
			for _, a := range token.Attr {
				name += " " + a.Key
			}
			if name != "wbr" {
				found = append(found, name)
			}
		}
	}
}

// FuzzExplainHTML checks that no text, in any place, changes the markup of the page.
func FuzzExplainHTML(f *testing.F) {
	for _, seed := range []string{
		"plain", "</script><script>x", "</style>", "</title><img src=x onerror=y>", `" onclick="x`, "' onclick='x", "&lt;script&gt;", "<!--", "]]>", "\x00\x1b[2J",
		"\u202e", "\xff", "a b", "_", "x\ny", "javascript:x", "&#0;", "\u2028",
	} {
		f.Add(seed)
	}
	want := markup(f, render.ExplainHTML([]explain.Entry{everywhere("x")}, "x"))
	if !slices.Contains(want, "article class id") || !slices.Contains(want, "a href rel") {
		f.Fatalf("the page is made of %q", want)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ReplaceAll(text, "`", "'") // backquotes make code of what they enclose
		if text == "" {
			return
		}
		page := render.ExplainHTML([]explain.Entry{everywhere(text)}, text)
		if diff := cmp.Diff(want, markup(t, page)); diff != "" {
			t.Errorf("%q changes the markup:\n%s", text, diff)
		}
		if strings.ContainsAny(page, "\x00\x1b\u202e\u2028") {
			t.Errorf("%q brings a control character into the page", text)
		}
	})
}

func TestExplainHTMLHasNoUnsafeLinks(t *testing.T) {
	t.Parallel()
	for _, url := range []string{"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//x", " https://x", "file:///etc/passwd", "vbscript:x"} {
		page := render.ExplainHTML([]explain.Entry{{Code: "A", Category: "b", Meaning: "c", DocsURL: url}}, "hex21")
		if strings.Contains(page, `href="`+url) || !strings.Contains(page, "<dt>Read more</dt>") {
			t.Errorf("%q is a link, or is not shown", url)
		}
	}
}

// TestExplainHTMLPolicy compares the policy of the page with its content: one style, one script, and nothing else.
func TestExplainHTMLPolicy(t *testing.T) {
	t.Parallel()
	page := render.ExplainHTML(explain.Builtin().All(), "hex21")
	_, policy, _ := strings.Cut(page, `Content-Security-Policy" content="`)
	policy, _, _ = strings.Cut(policy, `"`)
	if !strings.HasPrefix(policy, "default-src 'none';") || strings.Contains(policy, "unsafe") {
		t.Errorf("the policy is %s", policy)
	}
	for _, tag := range []string{"style", "script"} {
		if n := strings.Count(page, "<"+tag); n != 1 {
			t.Errorf("%d elements %s", n, tag)
		}
		_, text, _ := strings.Cut(page, "<"+tag+">")
		text, _, _ = strings.Cut(text, "</"+tag+">")
		sum := sha256.Sum256([]byte(text))
		if hash := tag + "-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(policy, hash) {
			t.Errorf("the policy lacks %s", hash)
		}
	}
	if again := render.ExplainHTML(explain.Builtin().All(), "hex21"); again != page {
		t.Error("the page is another one the second time")
	}
}

// TestExplainHTMLHoldsEverything looks for every text of the catalog, and for its places.
func TestExplainHTMLHoldsEverything(t *testing.T) {
	t.Parallel()
	page := render.ExplainHTML(explain.Builtin().All(), "hex21")
	text := html.UnescapeString(page)
	for _, e := range explain.Builtin().All() {
		for _, id := range append([]string{e.Code}, e.Aliases...) {
			if strings.Count(page, ` id="`+id+`"`) != 1 {
				t.Errorf("%s has no place of its own", id)
			}
		}
		for _, part := range slices.Concat([]string{e.Meaning}, e.Causes, e.Remedies) {
			for piece := range strings.SplitSeq(part, "`") {
				if !strings.Contains(text, piece) {
					t.Errorf("%s: %q is not there", e.Code, piece)
				}
			}
		}
		for _, lang := range explain.Languages() {
			if !strings.Contains(text, strings.TrimSpace(e.Snippet(lang))) {
				t.Errorf("%s: its snippet in %s is not there", e.Code, lang)
			}
		}
	}
}

// TestExplainHTMLMarksDocumentedFields checks that a field is called documented only where the reference states it.
func TestExplainHTMLMarksDocumentedFields(t *testing.T) {
	t.Parallel()
	for _, e := range explain.Builtin().All() {
		page := render.ExplainHTML([]explain.Entry{e}, "hex21")
		_, body, _ := strings.Cut(page, "<article")
		body, _, _ = strings.Cut(body, "</article>")
		for field, mark := range map[string]string{
			"meaning": "<p class=\"meaning\">", "detail": "<p class=\"detail\">", "causes": "<dt>Causes", "remedies": "<dt>Fix", "retry": "<dt>Retry", "example": "<dt>Example",
			"snippets": "<dt>Code <", "aliases": "<dt>Aliases", "docs_url": "<dt>Read more", "statuses": "<p class=\"statuses\">",
		} {
			_, part, there := strings.Cut(body, mark)
			if !there {
				continue
			}
			line, _, _ := strings.Cut(part, "\n")
			if documented := strings.Contains(line, ">documented</b>"); documented != (e.Provenance[field] == explain.Documented) {
				t.Errorf("%s: %s is called documented: %v, provenance %s", e.Code, field, documented, e.Provenance[field])
			}
			if documented, inferred := strings.Contains(line, ">documented</b>"), strings.Contains(line, ">inferred</b>"); documented == inferred {
				t.Errorf("%s: %s has no mark, or two", e.Code, field)
			}
		}
	}
}
