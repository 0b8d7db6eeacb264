package main

import (
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestSiteHasNoDeadLinks follows every link within the website.
func TestSiteHasNoDeadLinks(t *testing.T) {
	t.Parallel()
	files, err := siteFiles(root)
	if err != nil {
		t.Fatal(err)
	}
	href := regexp.MustCompile(`(?:href|src)="([^"]+)"`)
	followed := 0
	for name, text := range files {
		if !strings.HasSuffix(name, ".html") || name == "errors.html" {
			continue
		}
		for _, m := range href.FindAllStringSubmatch(text, -1) {
			u, err := url.Parse(m[1])
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if strings.HasPrefix(m[1], siteBase) {
				t.Errorf("%s: %s leaves the site to come back to it", name, m[1])
			}
			if source, ok := strings.CutPrefix(m[1], sourceBase); ok {
				source, _, _ = strings.Cut(source, "#")
				if _, err := os.Stat(filepath.FromSlash(source)); err != nil {
					t.Errorf("%s: %s is not in the repository", name, source)
				}
			}
			if u.Scheme != "" || u.Path == "" {
				continue
			}
			followed++
			if target := path.Join(path.Dir(name), u.Path); files[target] == "" {
				t.Errorf("%s: %s leads to %s, which the site does not have", name, m[1], target)
			}
		}
	}
	if followed < 500 {
		t.Errorf("only %d links were followed", followed)
	}
}

// TestLinksToTheSite holds the full addresses of site pages in the repository's Markdown against the site.
func TestLinksToTheSite(t *testing.T) {
	t.Parallel()
	files, err := siteFiles(root)
	if err != nil {
		t.Fatal(err)
	}
	inText := regexp.MustCompile(regexp.QuoteMeta(siteBase) + `([\w./-]*)`)
	found := 0
	for _, pattern := range []string{"*.md", "docs/*.md", "docs/codes/*.md"} {
		names, err := filepath.Glob(filepath.FromSlash(pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range inText.FindAllStringSubmatch(string(text), -1) {
				target := strings.TrimRight(m[1], ".")
				if target == "" {
					target = "index.html"
				}
				found++
				if files[target] == "" {
					t.Errorf("%s links to %s%s, which the site does not have", name, siteBase, target)
				}
			}
		}
	}
	if found < 20 {
		t.Errorf("only %d links to the site were found", found)
	}
}

// TestReferenceLinksWithinItself writes the folder of the archives and follows its links.
func TestReferenceLinksWithinItself(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "reference")
	if err := writeReference(root, dir); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"commands/probe.md", "findings/no-rate-limit-headers.md", "codes/RATE_LIMIT.md", "errors.html"} {
		text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range linkTarget.FindAllStringSubmatch(string(text), -1) {
			u, err := url.Parse(m[1])
			if err != nil || u.Scheme != "" || u.Path == "" || strings.HasSuffix(name, ".html") {
				continue
			}
			if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(path.Join(path.Dir(name), u.Path)))); err != nil {
				t.Errorf("%s: %s leads nowhere", name, m[1])
			}
		}
	}
}
