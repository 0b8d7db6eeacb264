package main

import (
	"net/url"
	"path"
	"regexp"
	"strings"
)

const (
	siteBase   = "https://hex21.github.io/hex21/"
	sourceBase = "https://github.com/hex21/hex21/blob/main/"
)

// siteURL returns the address of a page of docs/ on the website.
func siteURL(name string) string { return siteBase + sitePath(name) }

// sitePath returns the path of a page of docs/ on the website, relative to its root. A README is the index of its folder.
func sitePath(name string) string {
	name = strings.TrimPrefix(name, "docs/")
	if path.Base(name) == "README.md" {
		return path.Join(path.Dir(name), "index.html")
	}
	return strings.TrimSuffix(name, ".md") + ".html"
}

// sourceURL returns the address of a file of the repository on GitHub.
func sourceURL(name string) string { return sourceBase + name }

// linkTarget matches the destination of an inline Markdown link.
var linkTarget = regexp.MustCompile(`\]\(([^()\s]+)\)`)

// relink rewrites the relative links of the Markdown page called name. to returns the new address for the path that a link leads
// to, or "" to keep the link.
func relink(name, text string, to func(target string) string) string {
	return linkTarget.ReplaceAllStringFunc(text, func(match string) string {
		link := match[2 : len(match)-1]
		u, err := url.Parse(link)
		if err != nil || u.Scheme != "" || u.Host != "" || u.Path == "" {
			return match
		}
		address := to(path.Join(path.Dir(name), u.Path))
		if address == "" {
			return match
		}
		if u.Fragment != "" {
			address += "#" + u.Fragment
		}
		return "](" + address + ")"
	})
}
