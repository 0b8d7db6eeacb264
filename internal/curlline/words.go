package curlline

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// split returns the words after "curl", with quotes removed, and notes on variables that are not set.
func split(text string, getenv func(string) (string, bool)) (words, notes []string, err error) {
	text = strings.TrimSpace(text)
	if isWindows(text) {
		words = windowsWords(text)
		if len(words) == 0 || !isCurl(words[0]) {
			return nil, nil, ErrNotCurl
		}
		return words[1:], nil, nil
	}
	for _, prompt := range []string{"$ ", "> ", "% ", "# "} {
		text = strings.TrimPrefix(text, prompt)
	}
	return posixWords(strings.ReplaceAll(text, "\r\n", "\n"), getenv)
}

// isCurl reports whether a word runs curl, by whatever path.
func isCurl(word string) bool {
	return strings.TrimSuffix(path.Base(strings.ReplaceAll(word, `\`, "/")), ".exe") == "curl"
}

// posixWords parses the text as bash would and expands quotes and variables. Nothing is run.
func posixWords(text string, getenv func(string) (string, bool)) (words, notes []string, err error) {
	file, err := syntax.NewParser(syntax.Variant(syntax.LangBash)).Parse(strings.NewReader(text), "")
	switch {
	case err != nil && !strings.Contains(text, "curl"):
		return nil, nil, ErrNotCurl // such as a call in PowerShell or JavaScript, which browsers also copy
	case err != nil:
		if parse, ok := errors.AsType[syntax.ParseError](err); ok {
			return nil, nil, fmt.Errorf("the curl command is not complete: line %d, column %d: %s", parse.Pos.Line(), parse.Pos.Col(), parse.Text)
		}
		return nil, nil, fmt.Errorf("the curl command is not complete: %w", err)
	}
	call := findCurl(file)
	if call == nil {
		return nil, nil, ErrNotCurl
	}
	x := &expander{getenv: getenv, unset: map[string]bool{}}
	for _, word := range call.Args[1:] {
		value, err := x.word(word.Parts)
		if err != nil {
			return nil, nil, err
		}
		words = append(words, value)
	}
	return words, x.notes, nil
}

// findCurl returns the first call of curl, including those in pipelines and lists, but not in substitutions.
func findCurl(file *syntax.File) *syntax.CallExpr {
	var found *syntax.CallExpr
	syntax.Walk(file, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.CmdSubst, *syntax.ProcSubst:
			return false
		case *syntax.CallExpr:
			if found == nil && len(n.Args) > 0 && isCurl(n.Args[0].Lit()) {
				found = n
			}
		}
		return found == nil
	})
	return found
}
