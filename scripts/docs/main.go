// Command docs writes the generated part of docs/: a page for each command, topic, code and finding, and the indexes of the
// schemas and the decisions. "make docs" runs it in the root of the repository; a test fails when what it would write differs from
// what is there.
package main

import (
	"errors"
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
	if err := run("."); err != nil {
		log.Fatal("docs: ", err)
	}
}

// run writes the pages of the repository at root and removes what is no page any more.
func run(root string) error {
	wanted, err := pages(root)
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
	for _, name := range slices.Sorted(maps.Keys(wanted)) {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(wanted[name]), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// generated are the folders that hold generated pages and nothing else.
func generated() []string {
	return []string{"docs/commands", "docs/topics", "docs/codes", "docs/findings"}
}

// mark begins every generated page. It is not shown.
func mark(source string) string {
	return "<!-- Made by \"make docs\" from " + source + ": change that, and not this page. -->\n\n"
}

// pages gives every generated page by its path, with slashes, below the root of the repository.
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

// strays lists files that look generated and are no page of these.
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
