package curlline

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// errExpansion means that a word needs more of a shell than quotes and variables.
var errExpansion = errors.New("the curl command uses a shell expansion that hex21 does not support; write the value instead")

// variables are those of the environment, and notes on those that are not set.
type variables struct {
	getenv func(string) (string, bool)
	unset  map[string]bool
	notes  []string
}

func (v *variables) value(name string) string {
	if v.getenv != nil {
		if value, ok := v.getenv(name); ok {
			return value
		}
	}
	if !v.unset[name] {
		v.unset[name] = true
		v.notes = append(v.notes, fmt.Sprintf("the variable $%s is not set, so it is empty", name))
	}
	return ""
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

// run is the beginning of s that consists of characters of a set, at most n of them.
func run(s string, n int, of string) string {
	i := 0
	for i < len(s) && i < n && strings.IndexByte(of, s[i]) >= 0 {
		i++
	}
	return s[:i]
}
