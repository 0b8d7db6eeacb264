// Command docs writes the pages that are made from the program: one for each command, topic, code and finding, and the indexes of
// the schemas and the decisions.
//
//	go run ./scripts/docs                 the part that is in docs/ of the repository; "make docs"
//	go run ./scripts/docs -reference DIR  all of them as Markdown, for the archives of a release
//	go run ./scripts/docs -site DIR       docs/ as a website, for GitHub Pages
//
// All three are views of one tree of pages that link to each other; see view.
package main

import (
	"errors"
	"flag"
	"io/fs"
	"log"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	log.SetFlags(0)
	reference := flag.String("reference", "", "write all pages as Markdown to this `folder`")
	site := flag.String("site", "", "write the website to this `folder`")
	flag.Parse()
	var err error
	switch {
	case *reference != "":
		err = writeReference(".", *reference)
	case *site != "":
		err = writeSite(".", *site)
	default:
		err = run(".")
	}
	if err != nil {
		log.Fatal("docs: ", err)
	}
}

// run writes the pages that are in the repository at root, and removes what is no longer one of them.
func run(root string) error {
	wanted, err := repositoryPages(root)
	if err != nil {
		return err
	}
	strays, err := strays(root, wanted)
	if err != nil {
		return err
	}
	for _, name := range strays {
		if err := os.Remove(filepath.Join(root, filepath.FromSlash(name))); err != nil {
			return err
		}
	}
	return writeFiles(root, wanted)
}

// writeFiles writes files by their path, with slashes, below dir.
func writeFiles(dir string, files map[string]string) error {
	for _, name := range slices.Sorted(maps.Keys(files)) {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(files[name]), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// generated returns the folders of the repository that hold generated pages and nothing else.
func generated() []string { return []string{"docs/topics", "docs/codes"} }

// published reports whether a page is in one of the folders of the tree that only the archives and the website have: too many pages to keep in git, where the
// catalog and the help hold the same already.
func published(name string) bool {
	return strings.HasPrefix(name, "docs/commands/") || strings.HasPrefix(name, "docs/findings/")
}

// mark begins every generated page. It is not shown.
func mark(source string) string {
	return "<!-- Made by \"make docs\" from " + source + ": change that instead of this page. -->\n\n"
}

// pages returns every generated page by its path, with slashes, below the root of the repository.
func pages(root string) (map[string]string, error) {
	out := map[string]string{}
	for _, write := range []func(string, map[string]string) error{commandPages, topicPages, entryPages, schemaIndex, decisionIndex} {
		if err := write(root, out); err != nil {
			return nil, err
		}
	}
	// Two names that differ in case only are one file on macOS and Windows.
	lower := map[string]string{}
	for name := range out {
		if other, ok := lower[strings.ToLower(name)]; ok {
			return nil, errors.New(name + " and " + other + " differ in case only")
		}
		lower[strings.ToLower(name)] = name
	}
	return out, nil
}

// repositoryPages returns the generated pages that are in the repository. What they link to elsewhere is on the website.
func repositoryPages(root string) (map[string]string, error) {
	all, err := pages(root)
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	for name, text := range all {
		if !published(name) {
			out[name] = relink(name, text, func(target string) string {
				if published(target) {
					return siteURL(target)
				}
				return ""
			})
		}
	}
	return out, nil
}

// writeReference writes every generated page and the page of all errors to a folder. What they link to beside these is in the
// repository.
func writeReference(root, dir string) error {
	all, err := pages(root)
	if err != nil {
		return err
	}
	out := map[string]string{"errors.html": errorPage()}
	for name, text := range all {
		out[strings.TrimPrefix(name, "docs/")] = relink(name, text, func(target string) string {
			if _, ok := all[target]; ok {
				return ""
			}
			return sourceURL(target)
		})
	}
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	return writeFiles(dir, out)
}

// strays lists files that look generated and are none of the wanted pages.
func strays(root string, wanted map[string]string) ([]string, error) {
	var found []string
	err := filepath.WalkDir(filepath.Join(root, "docs"), func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		relative, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		name := filepath.ToSlash(relative)
		if _, ok := wanted[name]; ok {
			return nil
		}
		if slices.Contains(generated(), path.Dir(name)) {
			found = append(found, name)
			return nil
		}
		text, err := os.ReadFile(file)
		if err == nil && strings.HasPrefix(string(text), "<!-- Made by \"make docs\"") {
			found = append(found, name)
		}
		return err
	})
	return found, err
}
