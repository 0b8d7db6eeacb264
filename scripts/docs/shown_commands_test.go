package main

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"
	"github.com/yuin/goldmark/ast"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/internal/scripttest"
)

// TestCommandsInMarkdownExist parses every hex21 command line of every page, in blocks and in the text: the commands and flags that
// pages speak of are there. Those in console blocks and in help are run by other tests as well.
func TestCommandsInMarkdownExist(t *testing.T) {
	t.Parallel()
	seen := 0
	for _, name := range markdownFiles(t) {
		for _, line := range commandLines(t, name) {
			seen++
			if problem := parseCommand(line); problem != "" {
				t.Errorf("%s: %s: %s", name, line, problem)
			}
		}
	}
	if seen < 300 {
		t.Errorf("only %d commands were found", seen)
	}
}

// commandLines lists the lines of code on a page that run hex21.
func commandLines(t *testing.T, name string) []string {
	t.Helper()
	source, err := os.ReadFile(filepath.FromSlash(name))
	if err != nil {
		t.Fatal(err)
	}
	// A command may follow the prompt of a console, variables that are set for it alone, or what runs it in a file of a CI system.
	begins := regexp.MustCompile(`^(?:\$ |- )?(?:[A-Z0-9_]+=\S* )*hex21 `)
	next := regexp.MustCompile(`(?:&&|\|\|?|;|\$\() *hex21 `)
	var lines []string
	take := func(text string) {
		for line := range strings.Lines(text) {
			line = strings.TrimSpace(line)
			if at := begins.FindStringIndex(line); at != nil {
				lines = append(lines, "hex21 "+line[at[1]:])
			}
			for _, at := range next.FindAllStringIndex(line, -1) {
				lines = append(lines, "hex21 "+strings.TrimSuffix(line[at[1]:], ")"))
			}
		}
	}
	walkMarkdown(t, source, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.CodeSpan:
			take(textBelow(n, source))
		case *ast.CodeBlock:
			take(string(n.Lines().Value(source)))
		case *ast.FencedCodeBlock:
			if language := string(n.Language(source)); language != "json" {
				take(string(n.Lines().Value(source)))
			}
		}
	})
	return lines
}

// parseCommand reports what is wrong with a command line, or "". It stops at what the shell takes, and at words that stand for others.
func parseCommand(line string) string {
	words, err := scripttest.Words(line)
	if err != nil {
		return err.Error()
	}
	words = words[1:]
	for i, word := range words {
		if slices.Contains([]string{"|", "||", "&&", "&", ">", ">>", "<", "…", "..."}, word) {
			words = words[:i]
			break
		}
		if end, ok := strings.CutSuffix(word, ";"); ok {
			words = append(words[:i:i], end)
			break
		}
	}
	if len(words) == 0 || words[0] == "-" || strings.ToUpper(words[0]) == words[0] {
		return ""
	}
	found, rest, err := cmd.Commands().Find(words)
	switch {
	case err != nil:
		return err.Error()
	case !found.HasParent() && words[0] != "help":
		return "there is no such command"
	}
	err = found.ParseFlags(rest)
	var value *pflag.InvalidValueError // a word that stands for a value
	var missing *pflag.ValueRequiredError
	if err == nil || errors.As(err, &value) || errors.As(err, &missing) {
		return ""
	}
	return err.Error()
}
