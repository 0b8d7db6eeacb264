package curlline

import (
	"path"
	"slices"
	"strings"
)

// split returns the words after "curl", quotes taken away, and notes on variables that are not set.
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

// posixWords reads the text as bash would and resolves quotes and variables. Nothing is run.
func posixWords(text string, getenv func(string) (string, bool)) (words, notes []string, err error) {
	vars := &variables{getenv: getenv, unset: map[string]bool{}}
	l := &lexer{text: text, vars: vars}
	for {
		vars.notes = nil
		c, ok, err := l.next()
		switch {
		case err != nil:
			return nil, nil, err
		case !ok:
			return nil, nil, ErrNotCurl
		}
		if c = c.call(); len(c) == 0 || !c[0].bare || !isCurl(c[0].text) {
			continue
		}
		for _, w := range c[1:] {
			if w.err != nil {
				return nil, nil, w.err
			}
			words = append(words, w.text)
		}
		return words, vars.notes, nil
	}
}

// call returns a command without the keywords and assignments before it.
func (c command) call() command {
	for len(c) > 0 && c[0].bare && slices.Contains([]string{"!", "{", "time", "if", "while", "until", "then", "do", "else", "elif"}, c[0].text) {
		c = c[1:]
	}
	for len(c) > 0 {
		name, _, ok := strings.Cut(c[0].text, "=")
		if !ok || !isVariableName(strings.TrimSuffix(name, "+")) {
			break
		}
		c = c[1:]
	}
	return c
}

// isVariableName reports whether a text names a variable of a shell.
func isVariableName(text string) bool {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_"
	return text != "" && strings.IndexByte(letters, text[0]) >= 0 && run(text, len(text), letters+"0123456789") == text
}
