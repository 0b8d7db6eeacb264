package curlline

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"mvdan.cc/sh/v3/syntax"
)

// errExpansion means that a word needs more of a shell than quotes and variables.
var errExpansion = errors.New("the curl command uses a shell expansion that hex21 does not support; write the value instead")

// expander turns the words of a parsed command into text. It expands quotes and plain variables, but does no arithmetic, globbing or
// word splitting: with full bash expansion, the input would decide how long it takes.
type expander struct {
	getenv func(string) (string, bool)
	unset  map[string]bool
	notes  []string
}

func (x *expander) word(parts []syntax.WordPart) (string, error) {
	var out strings.Builder
	for _, part := range parts {
		text, err := x.part(part)
		if err != nil {
			return "", err
		}
		out.WriteString(text)
	}
	return out.String(), nil
}

func (x *expander) part(part syntax.WordPart) (string, error) {
	switch part := part.(type) {
	case *syntax.Lit:
		return unescape(part.Value, ""), nil
	case *syntax.SglQuoted:
		if part.Dollar {
			return ansiC(part.Value), nil
		}
		return part.Value, nil
	case *syntax.DblQuoted:
		var out strings.Builder
		for _, inner := range part.Parts {
			if lit, ok := inner.(*syntax.Lit); ok {
				out.WriteString(unescape(lit.Value, "\"\\$`"))
				continue
			}
			text, err := x.part(inner)
			if err != nil {
				return "", err
			}
			out.WriteString(text)
		}
		return out.String(), nil
	case *syntax.ParamExp:
		return x.variable(part)
	case *syntax.CmdSubst, *syntax.ProcSubst:
		return "", ErrRunsCommand
	}
	return "", errExpansion
}

// variable returns the value of $NAME or ${NAME}.
func (x *expander) variable(p *syntax.ParamExp) (string, error) {
	if p.Param == nil || p.Excl || p.Length || p.Width || p.Index != nil || p.Slice != nil || p.Repl != nil || p.Names != 0 || p.Exp != nil {
		return "", errExpansion
	}
	name := p.Param.Value
	if x.getenv != nil {
		if value, ok := x.getenv(name); ok {
			return value, nil
		}
	}
	if !x.unset[name] {
		x.unset[name] = true
		x.notes = append(x.notes, fmt.Sprintf("the variable $%s is not set, so it is empty", name))
	}
	return "", nil
}

// unescape removes backslashes before any character or, if only is set, before the characters in it. A backslash and the line end after it
// are both removed.
func unescape(s, only string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) || only != "" && s[i+1] != '\n' && !strings.Contains(only, s[i+1:i+2]) {
			out.WriteByte(s[i])
			continue
		}
		if i++; s[i] != '\n' {
			out.WriteByte(s[i])
		}
	}
	return out.String()
}

// ansiC resolves the escapes of $'…'. Source: "ANSI-C Quoting" in the manual of bash.
func ansiC(s string) string {
	simple := map[byte]byte{'a': 7, 'b': 8, 'e': 27, 'E': 27, 'f': 12, 'n': 10, 'r': 13, 't': 9, 'v': 11, '\\': '\\', '\'': '\'', '"': '"', '?': '?'}
	var out []byte
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			out = append(out, s[i])
			continue
		}
		i++
		c := s[i]
		switch plain, ok := simple[c]; {
		case ok:
			out = append(out, plain)
		case c == 'x', c == 'u', c == 'U':
			digits := run(s[i+1:], map[byte]int{'x': 2, 'u': 4, 'U': 8}[c], "0123456789abcdefABCDEF")
			n, err := strconv.ParseUint(digits, 16, 32)
			switch {
			case err != nil:
				out = append(out, '\\', c)
			case c == 'x':
				out = append(out, byte(n))
			default:
				out = utf8.AppendRune(out, rune(n))
			}
			i += len(digits)
		case '0' <= c && c <= '7':
			digits := run(s[i:], 3, "01234567")
			n, _ := strconv.ParseUint(digits, 8, 16) // three octal digits always fit
			out = append(out, byte(n))
			i += len(digits) - 1
		case c == 'c' && i+1 < len(s):
			i++
			out = append(out, s[i]&0x1f)
		default:
			out = append(out, '\\', c)
		}
	}
	return string(out)
}

// run returns the beginning of s that consists of characters of a set, at most n of them.
func run(s string, n int, of string) string {
	i := 0
	for i < len(s) && i < n && strings.IndexByte(of, s[i]) >= 0 {
		i++
	}
	return s[:i]
}
