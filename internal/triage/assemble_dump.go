package triage

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/lex"
)

// These functions read what PHP's var_dump prints, in which a value stands below its name and behind its type and length.

// isDump reports whether a line begins what a program dumps of a value below a log line: PHP's var_dump and Perl's Data::Dumper.
func isDump(b []byte) bool {
	return (b[0] == 'a' || b[0] == 'o') && dumped(b) > 0 || b[0] == '$' && lex.HasPrefix(b, "$VAR1 = ")
}

// dumped returns the width of the type with which var_dump begins a group of values, array(2) { or object(Article)#3 (2) {, or 0.
func dumped(b []byte) int {
	if (lex.HasPrefix(b, "array(") && ascii.IsDigit(b[min(len("array("), len(b)-1)]) || lex.HasPrefix(b, "object(")) && lex.HasSuffix(b, ") {") {
		return len(b) - 1
	}
	return 0
}

// dumpAt returns where such a group begins with which a line ends, or -1.
func dumpAt(line []byte) int {
	if !lex.HasSuffix(line, ") {") {
		return -1
	}
	for _, kind := range [...]string{"array(", "object("} {
		if i := lex.Index(line, kind); i >= 0 && (i == 0 || line[i-1] == ' ') && dumped(line[i:]) > 0 {
			return i
		}
	}
	return -1
}

// joinDump makes one piece of the lines of a group of values, with the JSON that they stand for as its text, and returns how many lines it has.
func (a *analyzer) joinDump(lines []piece) (piece, int) {
	n, depth := 0, 0
	a.joined, a.marks = a.joined[:0], a.marks[:0]
	for n < len(lines) && len(a.joined) < maxJoined {
		line := lex.TrimSpace(lex.Colorless(lines[n].text, &a.view))
		a.marks = append(a.marks, mark{at: len(a.joined), place: lines[n].place})
		a.joined = append(appendDumped(a.joined, line), '\n')
		depth += lex.BoolInt(dumped(line) > 0) - lex.BoolInt(string(line) == "}")
		if n++; depth == 0 {
			break
		}
	}
	return piece{text: a.joined, raw: a.joined, marks: a.marks, place: lines[0].place, hot: true}, n
}

// appendDumped appends the JSON that a line of var_dump stands for.
func appendDumped(to, line []byte) []byte {
	if n := dumped(line); n > 0 {
		return append(to, line[n:]...)
	}
	if string(line) == "}" {
		return append(to, "},"...)
	}
	if len(line) > 4 && line[0] == '[' && lex.HasSuffix(line, "]=>") { // ["code"]=>, [0]=> and ["code":protected]=>
		name := bytes.TrimPrefix(line[1:len(line)-len("]=>")], []byte{'"'})
		if i := bytes.IndexByte(name, '"'); i >= 0 {
			name = name[:i]
		}
		return append(append(append(to, '"'), name...), `":`...)
	}
	open := bytes.IndexByte(line, '(')
	switch {
	case open < 0:
		return append(append(to, line...), ',')
	case lex.HasPrefix(line, "string("):
		if i := bytes.IndexByte(line, '"'); i > open {
			return append(lex.AppendQuoted(to, bytes.TrimSuffix(line[i+1:], []byte{'"'})), ',')
		}
	case lex.HasSuffix(line, ")"): // int(404)
		return append(append(to, line[open+1:len(line)-1]...), ',')
	}
	return append(to, line...)
}
