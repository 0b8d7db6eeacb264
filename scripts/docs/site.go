package main

import (
	"bytes"
	"html"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/render"
)

// writeSite writes docs/ and all generated pages as HTML, with the schemas and pictures that they show.
func writeSite(root, dir string) error {
	files, err := siteFiles(root)
	if err != nil {
		return err
	}
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	return writeFiles(dir, files)
}

// siteFiles returns the files of the website by their path.
func siteFiles(root string) (map[string]string, error) {
	pages, err := pages(root)
	if err != nil {
		return nil, err
	}
	out := map[string]string{"errors.html": errorPage(), ".nojekyll": "", "llms.txt": llms(pages)}
	err = filepath.WalkDir(filepath.Join(root, "docs"), func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		relative, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		name := filepath.ToSlash(relative)
		content, err := os.ReadFile(file)
		switch {
		case err != nil:
			return err
		case !strings.HasSuffix(name, ".md"):
			out[strings.TrimPrefix(name, "docs/")] = string(content)
		case pages[name] == "":
			pages[name] = string(content)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, name := range slices.Sorted(maps.Keys(pages)) {
		out[sitePath(name)], err = sitePage(name, pages, out)
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// sitePage is one page as HTML. Links to other pages lead to these on the site, all others into the repository.
func sitePage(name string, pages, files map[string]string) (string, error) {
	source := relink(name, pages[name], func(target string) string {
		inDocs := strings.TrimPrefix(target, "docs/")
		switch _, isPage := pages[target]; {
		case isPage:
			return relative(sitePath(name), sitePath(target))
		case files[inDocs] != "" && inDocs != target:
			return relative(sitePath(name), inDocs)
		}
		return sourceURL(target)
	})
	// A hand-written page names pages of the site by their full address, which works on GitHub as well.
	source = strings.ReplaceAll(source, "]("+siteBase, "]("+relative(sitePath(name), ""))
	markdown := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithParserOptions(parser.WithAutoHeadingID()))
	tree := markdown.Parser().Parse(text.NewReader([]byte(source)))
	var body bytes.Buffer
	if err := markdown.Renderer().Render(&body, []byte(source), tree); err != nil {
		return "", err
	}
	home := relative(sitePath(name), "index.html")
	return "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
		"<title>" + html.EscapeString(title(tree, []byte(source))) + " - hex21</title>\n<style>" + siteStyle + "</style>\n" +
		"<nav><a href=\"" + home + "\">hex21</a> <a href=\"" + relative(sitePath(name), "errors.html") + "\">all errors</a></nav>\n<main>\n" +
		body.String() + "</main>\n</html>\n", nil
}

// siteStyle keeps to the colors that the reader prefers.
const siteStyle = `:root{color-scheme:light dark}body{font:16px/1.55 system-ui,sans-serif;max-width:52rem;margin:0 auto;padding:1rem}` +
	`pre{overflow:auto;padding:.8rem;background:#8881;border-radius:6px}code{font:.9em ui-monospace,monospace}` +
	`table{border-collapse:collapse;display:block;overflow:auto}td,th{border:1px solid #8884;padding:.3rem .6rem;text-align:left;vertical-align:top}nav a{margin-right:1rem}`

func title(tree ast.Node, source []byte) string {
	for n := tree.FirstChild(); n != nil; n = n.NextSibling() {
		if heading, ok := n.(*ast.Heading); ok {
			return strings.Trim(string(heading.Lines().Value(source)), "` \n")
		}
	}
	return "reference"
}

// relative returns the address of a path of the site from a page of it.
func relative(from, to string) string {
	up := strings.Repeat("../", strings.Count(path.Dir(from)+"/", "/"))
	if path.Dir(from) == "." {
		up = ""
	}
	return up + to
}

func errorPage() string { return render.ExplainHTML(explain.Builtin().All(), "hex21") }

// llms returns the page for language models, as https://llmstxt.org describes it: what this is, and where to read what.
func llms(pages map[string]string) string {
	var b strings.Builder
	b.WriteString("# hex21\n\n> A command line that takes a symptom of the Hex21 CMS API (an error code, a failing call, a log) and returns the cause and the next step.\n\n" +
		"`hex21 skill` prints how an assistant uses it.\n\n")
	for _, section := range []struct{ title, folder string }{{"Commands", "docs/commands/"}, {"Codes", "docs/codes/"}, {"Findings", "docs/findings/"}, {"Topics", "docs/topics/"}} {
		b.WriteString("## " + section.title + "\n\n")
		for _, name := range slices.Sorted(maps.Keys(pages)) {
			if strings.HasPrefix(name, section.folder) {
				b.WriteString("- [" + strings.TrimSuffix(path.Base(name), ".md") + "](" + siteURL(name) + ")\n")
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}
