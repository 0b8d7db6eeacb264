package curlline

import (
	"fmt"
	"strings"
)

// command is a simple command of a shell: its words with quotes and variables resolved.
type command []shellWord

// shellWord is a word of a command.
type shellWord struct {
	text string
	bare bool  // it has no quotes, escapes or variables
	err  error // why its text is not known
}

// lexer splits text as bash does, as far as a copied command line needs it: quotes, escapes, variables, comments, redirections, and the end
// of a command. It runs nothing and expands nothing else. Source: "Shell Syntax" in the manual of bash.
type lexer struct {
	text string
	at   int
	vars *variables
}

// next returns the next command, which may be empty, and reports false at the end of the text.
func (l *lexer) next() (c command, ok bool, err error) {
	if l.at >= len(l.text) {
		return nil, false, nil
	}
	for l.at < len(l.text) {
		switch b := l.text[l.at]; {
		case b == ' ' || b == '\t':
			l.at++
		case strings.HasPrefix(l.text[l.at:], "\\\n"):
			l.at += 2
		case b == '#':
			end := strings.IndexByte(l.text[l.at:], '\n')
			if end < 0 {
				end = len(l.text) - l.at
			}
			l.at += end
		case b == '<' || b == '>' || strings.HasPrefix(l.text[l.at:], "&>"):
			if strings.HasPrefix(l.text[l.at+1:], "(") {
				l.at++
				if err := l.skipParens(l.at); err != nil {
					return nil, false, err
				}
				c = append(c, shellWord{err: ErrRunsCommand})
				continue
			}
			if n := len(c); n > 0 && c[n-1].bare && isDescriptor(c[n-1].text) && l.text[l.at-1] != ' ' {
				c = c[:n-1]
			}
			l.at += len(run(l.text[l.at:], 3, "<>&|"))
			if _, err := l.target(); err != nil {
				return nil, false, err
			}
		case strings.IndexByte(";|&()\n", b) >= 0:
			l.at++
			return c, true, nil
		default:
			w, err := l.word()
			if err != nil {
				return nil, false, err
			}
			c = append(c, w)
		}
	}
	return c, true, nil
}

// isDescriptor reports whether a word before a redirection is the number of what it redirects.
func isDescriptor(word string) bool { return word != "" && run(word, len(word), "0123456789") == word }

// target passes the word that a redirection names.
func (l *lexer) target() (shellWord, error) {
	for l.at < len(l.text) && (l.text[l.at] == ' ' || l.text[l.at] == '\t') {
		l.at++
	}
	return l.word()
}

// word reads a word, up to what ends one.
func (l *lexer) word() (shellWord, error) {
	var out strings.Builder
	w := shellWord{bare: true}
	fail := func(err error) {
		if w.err == nil {
			w.err = err
		}
	}
	for l.at < len(l.text) {
		switch b := l.text[l.at]; b {
		case ' ', '\t', '\n', ';', '|', '&', '<', '>', ')':
			w.text = out.String()
			return w, nil
		case '(':
			fail(errExpansion) // a pattern such as @(a|b)
			if err := l.skipParens(l.at); err != nil {
				return w, err
			}
			continue
		case '\\':
			w.bare = w.bare && strings.HasPrefix(l.text[l.at:], "\\\n")
			l.escaped(&out, "")
			continue
		case '\'':
			w.bare = false
			end := strings.IndexByte(l.text[l.at+1:], '\'')
			if end < 0 {
				return w, l.unclosed(l.at, "'")
			}
			out.WriteString(l.text[l.at+1 : l.at+1+end])
			l.at += end + 2
			continue
		case '"':
			w.bare = false
			if err := l.doubleQuoted(&out, fail); err != nil {
				return w, err
			}
			continue
		case '$', '`':
			w.bare = false
			if err := l.dollar(&out, fail, false); err != nil {
				return w, err
			}
			continue
		default:
			out.WriteByte(b)
			l.at++
		}
	}
	w.text = out.String()
	return w, nil
}

// escaped resolves a backslash: before any character, or only before those of a set. A line end after one disappears.
func (l *lexer) escaped(out *strings.Builder, only string) {
	l.at++
	switch {
	case l.at >= len(l.text):
		out.WriteByte('\\')
		return
	case l.text[l.at] == '\n':
	case only != "" && strings.IndexByte(only, l.text[l.at]) < 0:
		out.WriteByte('\\')
		out.WriteByte(l.text[l.at])
	default:
		out.WriteByte(l.text[l.at])
	}
	l.at++
}

func (l *lexer) doubleQuoted(out *strings.Builder, fail func(error)) error {
	opened := l.at
	for l.at++; l.at < len(l.text); {
		switch b := l.text[l.at]; b {
		case '"':
			l.at++
			return nil
		case '\\':
			l.escaped(out, "\"\\$`")
		case '$', '`':
			if err := l.dollar(out, fail, true); err != nil {
				return err
			}
		default:
			out.WriteByte(b)
			l.at++
		}
	}
	return l.unclosed(opened, `"`)
}

// dollar reads what a dollar sign or a backquote begins: a variable, a quote, or what would run a command.
func (l *lexer) dollar(out *strings.Builder, fail func(error), quoted bool) error {
	start := l.at
	rest := l.text[l.at+1:]
	switch {
	case l.text[l.at] == '`':
		end := strings.IndexByte(rest, '`')
		if end < 0 {
			return l.unclosed(start, "`")
		}
		l.at += end + 2
		fail(ErrRunsCommand)
	case strings.HasPrefix(rest, "(("):
		l.at++
		fail(errExpansion)
		return l.skipParens(start)
	case strings.HasPrefix(rest, "("):
		l.at++
		fail(ErrRunsCommand)
		return l.skipParens(start)
	case strings.HasPrefix(rest, "{"):
		end := strings.IndexByte(rest, '}')
		if end < 0 {
			return l.unclosed(start, "{")
		}
		l.at += end + 2
		if name := rest[1:end]; isVariableName(name) {
			out.WriteString(l.vars.value(name))
		} else {
			fail(errExpansion)
		}
	case !quoted && strings.HasPrefix(rest, "'"):
		end := 1
		for end < len(rest) && rest[end] != '\'' {
			if rest[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(rest) {
			return l.unclosed(start+1, "'")
		}
		out.WriteString(ansiC(rest[1:end]))
		l.at += end + 2
	case !quoted && strings.HasPrefix(rest, `"`):
		l.at++ // of another language, which changes nothing
		return l.doubleQuoted(out, fail)
	default:
		name := run(rest, len(rest), "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789")
		if name == "" || '0' <= name[0] && name[0] <= '9' {
			name = run(rest, 1, "0123456789@*#?-$!")
		}
		l.at += 1 + len(name)
		if name == "" {
			out.WriteByte('$')
			return nil
		}
		out.WriteString(l.vars.value(name))
	}
	return nil
}

// skipParens passes what is between parentheses, from the first one.
func (l *lexer) skipParens(start int) error {
	for depth := 0; l.at < len(l.text); l.at++ {
		switch l.text[l.at] {
		case '\\':
			l.at++
		case '\'':
			end := strings.IndexByte(l.text[l.at+1:], '\'')
			if end < 0 {
				return l.unclosed(l.at, "'")
			}
			l.at += end + 1
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.at++
				return nil
			}
		}
	}
	l.at = len(l.text)
	return l.unclosed(start, "(")
}

// unclosed is the error about a quote or a parenthesis that nothing closes.
func (l *lexer) unclosed(at int, quote string) error {
	before := l.text[:at]
	return fmt.Errorf("the curl command is not complete: line %d, column %d: reached EOF without closing quote `%s`",
		1+strings.Count(before, "\n"), at-strings.LastIndexByte(before, '\n'), quote)
}
