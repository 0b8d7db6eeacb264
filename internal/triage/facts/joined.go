package facts

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/record"
)

// These functions read the records that loggers write as HTML. Monolog's have a heading with the level, and a table in which each field has a row of
// three lines. Logback's are rows, with a field in each line, and another row for the stack trace.

// joinHTML makes one piece of the lines of such a record, with a line for each field: name: value.
func (a *Reader) joinHTML(lines []record.Piece) record.Piece {
	a.joined, a.marks = a.joined[:0], a.marks[:0]
	for i := range lines {
		text := lines[i].Text
		if len(a.joined)+len(text) > record.MaxDocument {
			break
		}
		a.marks = append(a.marks, record.Mark{At: len(a.joined), Place: lines[i].Place})
		a.joined = appendUntagged(a.joined, text)
		if lex.HasSuffix(text, "</th>") {
			a.joined = append(a.joined, ' ')
		} else {
			a.joined = append(a.joined, '\n')
		}
	}
	return record.Piece{Text: a.joined, Raw: a.joined, Marks: a.marks, Place: lines[0].Place, Hot: true}
}

// appendUntagged appends a text without its tags.
func appendUntagged(to, text []byte) []byte {
	for {
		open := bytes.IndexByte(text, '<')
		if open < 0 {
			return append(to, text...)
		}
		to = append(to, text[:open]...)
		text = text[open:]
		text = text[min(lex.IndexOrEnd(text, 0, '>')+1, len(text)):]
	}
}

// readFolded reads the first of two lines or more with those into which Python's rich has folded its message, and returns how many lines these are, or 0.
// At the end of the first is its place in the source, and below the beginning of the message the others: [04:15:54] ERROR    refused {'code':   sync.py:404.
func (a *Reader) readFolded(lines []record.Piece) (n int) {
	line := lex.Colorless(lines[0].Text, &a.view)
	before, place := lex.CutLastWord(line)
	if _, w := ascii.Number(place[bytes.IndexByte(place, ':')+1:]); w == 0 || !lex.HasSuffix(place[:len(place)-w], ".py:") {
		return 0
	}
	line = bytes.Clone(line)
	end, at := len(before), indentOf(lex.Colorless(lines[1].Text, &a.view))
	if at < len("ERROR    ") || at >= end || line[at-1] != ' ' {
		return 0
	}
	a.joined, a.marks = a.joined[:0], a.marks[:0]
	for from := 0; ; from = at {
		text := lex.TrimRight(line[from:min(end, len(line))])
		a.marks = append(a.marks, record.Mark{At: len(a.joined), Place: lines[n].Place})
		a.joined = append(append(a.joined, text...), ' ')
		if n++; n == len(lines) {
			break
		}
		line = lex.Colorless(lines[n].Text, &a.view)
		if indentOf(line) != at || from+len(text)+1+lex.WordEnd(line, at)-at < end { // the word would have been on the line above
			break
		}
	}
	if n == 1 {
		return 0
	}
	p := record.Piece{Text: a.joined, Raw: a.joined, Marks: a.marks, Place: lines[0].Place, Hot: true}
	a.readPiece(&p)
	return n
}

// These functions read what PHP's var_dump prints, in which a value stands below its name and behind its type and length.

// dumpAt returns where such a group begins with which a line ends, or -1.
func dumpAt(line []byte) int {
	if !lex.HasSuffix(line, ") {") {
		return -1
	}
	for _, kind := range [...]string{"array(", "object("} {
		if i := lex.Index(line, kind); i >= 0 && (i == 0 || line[i-1] == ' ') && idiom.Dumped(line[i:]) > 0 {
			return i
		}
	}
	return -1
}

// joinDump makes one piece of the lines of a group of values, with the JSON that they stand for as its text, and returns how many lines it has.
func (a *Reader) joinDump(lines []record.Piece) (record.Piece, int) {
	n, depth := 0, 0
	a.joined, a.marks = a.joined[:0], a.marks[:0]
	for n < len(lines) && len(a.joined) < record.MaxDocument {
		line := lex.TrimSpace(lex.Colorless(lines[n].Text, &a.view))
		a.marks = append(a.marks, record.Mark{At: len(a.joined), Place: lines[n].Place})
		a.joined = append(appendDumped(a.joined, line), '\n')
		depth += lex.BoolInt(idiom.Dumped(line) > 0) - lex.BoolInt(string(line) == "}")
		if n++; depth == 0 {
			break
		}
	}
	return record.Piece{Text: a.joined, Raw: a.joined, Marks: a.marks, Place: lines[0].Place, Hot: true}, n
}

// appendDumped appends the JSON that a line of var_dump stands for.
func appendDumped(to, line []byte) []byte {
	if n := idiom.Dumped(line); n > 0 {
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
