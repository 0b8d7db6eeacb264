package main

import (
	"bytes"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

// TestLinksOfMarkdownResolve follows every relative link and picture of every Markdown file in the repository, to the heading
// where it names one. It needs no network: of other links it looks at the form alone.
func TestLinksOfMarkdownResolve(t *testing.T) {
	t.Parallel()
	pages := map[string]*markdownPage{}
	for _, name := range markdownFiles(t) {
		pages[name] = readMarkdown(t, name)
	}
	if pages["README.md"] == nil || pages["docs/README.md"] == nil {
		t.Fatal("README.md or docs/README.md is missing")
	}
	followed := 0
	for name, page := range pages {
		for _, link := range page.links {
			if problem := followLink(pages, name, link); problem != "" {
				t.Errorf("%s: [%s]: %s", name, link, problem)
			}
			followed++
		}
	}
	if followed < 300 {
		t.Errorf("only %d links were followed", followed)
	}
}

// TestEveryPageOfDocsCanBeReached begins at docs/README.md and follows links: a page without a link to it is not read.
func TestEveryPageOfDocsCanBeReached(t *testing.T) {
	t.Parallel()
	reached := map[string]bool{}
	var visit func(name string)
	visit = func(name string) {
		if reached[name] || !strings.HasSuffix(name, ".md") {
			return
		}
		reached[name] = true
		if _, err := os.Stat(filepath.FromSlash(name)); err != nil {
			return
		}
		for _, link := range readMarkdown(t, name).links {
			if to, err := url.Parse(link); err == nil && to.Scheme == "" && to.Path != "" {
				visit(path.Join(path.Dir(name), to.Path))
			}
		}
	}
	visit("docs/README.md")
	for _, name := range markdownFiles(t) {
		if strings.HasPrefix(name, "docs/") && !reached[name] {
			t.Errorf("no links lead from docs/README.md to %s", name)
		}
	}
}

// followLink reports what is wrong with a link of a page, or "".
func followLink(pages map[string]*markdownPage, from, link string) string {
	to, err := url.Parse(link)
	switch {
	case err != nil:
		return err.Error()
	case to.Scheme == "https" && to.Host != "", to.Scheme == "mailto":
		return ""
	case to.Scheme != "" || to.Host != "":
		return "it is neither relative nor https"
	case strings.HasPrefix(to.Path, "/"):
		return "GitHub reads it from the root of the site; make it relative"
	}
	target := from
	if to.Path != "" {
		target = path.Join(path.Dir(from), to.Path)
	}
	if strings.HasPrefix(target, "..") {
		return "" // GitHub's own pages of the repository, such as ../../issues
	}
	if _, err := os.Stat(filepath.FromSlash(target)); err != nil {
		return "there is no " + target
	}
	if page := pages[target]; to.Fragment != "" && (page == nil || !slices.Contains(page.anchors, to.Fragment)) {
		return target + " has no heading #" + to.Fragment
	}
	return ""
}

// markdownFiles lists the Markdown files of the repository, with slashes.
func markdownFiles(t *testing.T) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (slices.Contains([]string{".git", "testdata", "bin", "dist", "node_modules"}, d.Name())):
			return filepath.SkipDir
		case strings.HasSuffix(name, ".md"):
			names = append(names, filepath.ToSlash(name))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// markdownPage is what leads out of a page and into it.
type markdownPage struct{ links, anchors []string }

func readMarkdown(t *testing.T, name string) *markdownPage {
	t.Helper()
	source, err := os.ReadFile(filepath.FromSlash(name))
	if err != nil {
		t.Fatal(err)
	}
	page := &markdownPage{}
	inHTML := regexp.MustCompile(`(?:href|src|srcset)="([^"]+)"`)
	html := func(raw []byte) {
		for _, m := range inHTML.FindAllSubmatch(raw, -1) {
			page.links = append(page.links, string(m[1]))
		}
	}
	walkMarkdown(t, source, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Link:
			page.links = append(page.links, string(n.Destination))
		case *ast.Image:
			page.links = append(page.links, string(n.Destination))
		case *ast.RawHTML:
			html(n.Segments.Value(source))
		case *ast.HTMLBlock:
			html(n.Lines().Value(source))
		case *ast.Heading:
			page.addAnchor(textBelow(n, source))
		}
	})
	return page
}

// walkMarkdown visits every node of a page as GitHub reads it.
func walkMarkdown(t *testing.T, source []byte, visit func(ast.Node)) {
	t.Helper()
	root := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(source))
	err := ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			visit(n)
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// textBelow is the text of a node without its markup.
func textBelow(n ast.Node, source []byte) string {
	var b bytes.Buffer
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if leaf, ok := child.(*ast.Text); ok {
			b.Write(leaf.Segment.Value(source))
			continue
		}
		b.WriteString(textBelow(child, source))
	}
	return b.String()
}

// addAnchor makes of a heading what GitHub makes of it: lower case, hyphens for spaces, without punctuation, and with a number from
// the second of the same name on.
func (p *markdownPage) addAnchor(heading string) {
	anchor := strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, heading)
	unique := anchor
	for i := 1; slices.Contains(p.anchors, unique); i++ {
		unique = anchor + "-" + strconv.Itoa(i)
	}
	p.anchors = append(p.anchors, unique)
}
