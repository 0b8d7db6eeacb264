package curlline

import "strings"

// isWindows reports whether a text is written for cmd: it has a caret before a quote or a line end, and not within quotes, where a caret
// is an ordinary character of a POSIX shell.
func isWindows(text string) bool {
	quote := byte(0)
	literal := false // within '…', where a backslash is an ordinary character, but not within $'…'
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\\' && !literal:
			if i++; quote == 0 && i < len(text) && text[i] == '\n' {
				return false // joined as for a POSIX shell
			}
		case quote != 0:
			if c == quote {
				quote, literal = 0, false
			}
		case c == '\'' || c == '"':
			quote, literal = c, c == '\'' && !strings.HasSuffix(text[:i], "$")
		case c == '^' && (i+1 == len(text) || strings.IndexByte("\"\r\n", text[i+1]) >= 0):
			return true
		}
	}
	return false
}

// withoutCarets resolves what cmd escapes, and returns the first command and what follows it. Within quotes a caret is an ordinary character.
// A caret before a line end joins the lines, and keeps the line end that follows it; the first line end or operator without one ends the command.
func withoutCarets(text string) (command, rest string) {
	var out strings.Builder
	quoted := false
	text = strings.ReplaceAll(text, "\r\n", "\n")
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '"':
			quoted = !quoted
			out.WriteByte(c)
		case c == '\n', !quoted && strings.IndexByte("|&<>", c) >= 0:
			return out.String(), text[i:]
		case c != '^' || quoted && (i+1 >= len(text) || text[i+1] != '\n'):
			out.WriteByte(c)
		case i+1 >= len(text):
			return out.String(), ""
		case text[i+1] == '\n':
			i++
			if i+1 < len(text) && text[i+1] == '\n' {
				out.WriteByte('\n')
				i++
			}
		default:
			i++
			out.WriteByte(text[i])
		}
	}
	return out.String(), ""
}

// runtimeWords splits a command line as the C runtime of a program does ("Parsing C command-line arguments" in Microsoft's documentation): 2n backslashes before a quote are n backslashes and the quote, 2n+1 are n
// and a literal quote; elsewhere a backslash is itself. Two quotes within a quoted word are one.
func runtimeWords(text string) []string {
	var words []string
	var word strings.Builder
	inWord, quoted := false, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\\':
			n := 1
			for i+n < len(text) && text[i+n] == '\\' {
				n++
			}
			inWord = true
			if i+n < len(text) && text[i+n] == '"' {
				word.WriteString(strings.Repeat(`\`, n/2))
				if n%2 == 1 {
					word.WriteByte('"')
					i++
				}
			} else {
				word.WriteString(strings.Repeat(`\`, n))
			}
			i += n - 1
		case c == '"' && quoted && i+1 < len(text) && text[i+1] == '"':
			word.WriteByte('"')
			i++
		case c == '"':
			quoted, inWord = !quoted, true
		case (c == ' ' || c == '\t') && !quoted:
			if inWord {
				words = append(words, word.String())
				word.Reset()
				inWord = false
			}
		default:
			inWord = true
			word.WriteByte(c)
		}
	}
	if inWord {
		words = append(words, word.String())
	}
	return words
}
