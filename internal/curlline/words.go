package curlline

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// split returns the words after "curl", with quotes removed, and notes on variables that are not set.
func split(text string, getenv func(string) (string, bool)) (words, notes []string, err error) {
	text = strings.TrimSpace(text)
	if isWindows(text) {
		command, rest := withoutCarets(text)
		words = runtimeWords(command)
		if len(words) == 0 || !isCurl(words[0]) {
			return nil, nil, ErrNotCurl
		}
		after := runtimeWords(strings.TrimLeft(rest, "|&\n "))
		if len(after) == 0 || strings.ContainsAny(rest[:1], "<>") { // a redirection
			return words[1:], nil, nil
		}
		return words[1:], leftOut(after[0]), nil
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
	call, others := findCurl(file)
	if call == nil {
		return nil, nil, ErrNotCurl
	}
	x := &expander{getenv: getenv, unset: map[string]bool{}, notes: leftOut(others...)}
	for _, word := range call.Args[1:] {
		value, err := x.word(word.Parts)
		if err != nil {
			return nil, nil, err
		}
		words = append(words, value)
	}
	return words, x.notes, nil
}

// findCurl returns the first call of curl, including those in pipelines and lists, but not in substitutions, and the names of the other
// programs that the text runs. A name that is not written out is empty.
func findCurl(file *syntax.File) (found *syntax.CallExpr, others []string) {
	syntax.Walk(file, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.CmdSubst, *syntax.ProcSubst:
			return false
		case *syntax.DeclClause:
			others = append(others, n.Variant.Value)
		case *syntax.CallExpr:
			switch {
			case len(n.Args) == 0: // an assignment
				others = append(others, n.Assigns[0].Name.Value+"=")
			case found == nil && isCurl(n.Args[0].Lit()):
				found = n
			default:
				others = append(others, n.Args[0].Lit())
			}
		}
		return true
	})
	return found, others
}

// leftOut returns a note with the names of the programs that a command line runs besides the first call of curl, but without their arguments,
// which may hold secrets.
func leftOut(programs ...string) []string {
	var names []string
	for _, program := range programs {
		name := path.Base(program)
		if program == "" || len(name) > 40 {
			name = "other commands"
		}
		if !slices.Contains(names, name) && len(names) < 3 {
			names = append(names, name)
		}
	}
	if names == nil {
		return nil
	}
	return []string{"only the first call of curl is made; left out: " + strings.Join(names, ", ")}
}
