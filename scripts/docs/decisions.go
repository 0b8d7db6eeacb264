package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// decisionIndex lists the records of decisions by their titles.
func decisionIndex(root string, out map[string]string) error {
	files, err := filepath.Glob(filepath.Join(root, "docs", "adr", "[0-9]*.md"))
	if err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString(mark("the records"))
	b.WriteString("# Decisions\n\nWhy hex21 is built this way: the decisions that others will ask about, and the alternatives.\n\n")
	for _, file := range files {
		title, err := firstHeading(file)
		if err != nil {
			return err
		}
		name := filepath.Base(file)
		number, _, _ := strings.Cut(name, "-")
		_, title, _ = strings.Cut(title, ". ")
		fmt.Fprintf(&b, "- [%s](%s): %s\n", number, name, title)
	}
	out["docs/adr/README.md"] = b.String()
	return nil
}

// firstHeading returns the text of a Markdown file's title.
func firstHeading(file string) (string, error) {
	f, err := os.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if title, ok := strings.CutPrefix(lines.Text(), "# "); ok {
			return title, nil
		}
	}
	return "", errors.Join(fmt.Errorf("%s has no title", file), lines.Err())
}
