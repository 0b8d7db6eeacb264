package facts

import (
	"bytes"
	"strings"

	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/record"
)

// Read returns what a record says. The result is valid until the next record is read.
func (a *Reader) Read(r *record.Record) *Facts {
	a.facts.reset()
	if ns, ok := a.Clock.Head(r.Stamp); ok {
		a.facts.setTime(ns, 0)
	}
	for i := range r.Pieces {
		p := &r.Pieces[i]
		p.Text = a.withoutGuides(p.Text)
	}
	lines := r.Pieces
	a.whole.Text = nil
	if n := len(r.Pieces) - r.Body; n > 1 && r.Document {
		a.whole = a.join(r.Pieces[r.Body:])
		lines = r.Pieces[:r.Body]
	} else if r.HTML {
		a.whole, lines = a.joinHTML(r.Pieces), nil
	}
	a.readLines(lines)
	if a.whole.Text != nil {
		a.readPiece(&a.whole)
	}
	if !a.facts.Timed && r.Above != nil {
		if ns, ok := idiom.TimeIn(a.Clock, lex.Colorless(r.Above, &a.view)); ok {
			a.facts.setTime(ns, 0)
		}
	}
	return &a.facts
}

// readLines reads lines, but for the source code and the frames that stack traces show.
func (a *Reader) readLines(lines []record.Piece) {
	if len(lines) > 1 {
		lines = lines[a.readFolded(lines):]
	}
	for i := 0; i < len(lines); {
		if n := linesOfSource(lines[i:]); n > 1 {
			i += n
		} else if i > 0 && a.isCode(lines[i-1].Text, lines[i].Text) || i+1 < len(lines) && isCaret(lines[i+1].Text) {
			i++
		} else {
			i += a.readFirst(lines[i:])
		}
	}
}

// linesOfSource returns the number of lines of a declaration in source code that ends in an open bracket, const limits = {, and of what is indented
// below it. It returns 1 for other lines.
func linesOfSource(lines []record.Piece) int {
	first := lines[0].Text
	if len(lines) < 2 || strings.IndexByte("{[(", lex.LastByte(first)) < 0 || !isDeclared(lex.TrimSpace(first)) {
		return 1
	}
	n := 1
	for n < len(lines) && indentOf(lines[n].Text) > indentOf(first) {
		n++
	}
	return n
}

// isCode reports whether a line below another shows source code or variables, or is a frame without an error.
func (a *Reader) isCode(above, line []byte) bool {
	text := lex.TrimLeft(line)
	if len(text) == 0 {
		return false
	}
	if (line[0] == ' ' || line[0] == '\t') && isFileLine(above) {
		return true
	}
	if (text[0] == 0x1b || text[0] == 0xe2) && idiom.IsBox(lex.TrimLeft(lex.Colorless(text, &a.view))) {
		return true
	}
	return idiom.IsListing(line) || isFrame(line) && !a.search.MayHold(line)
}

// readFirst reads the first of several lines, together with those of the object that begins in it, and returns how many these are.
func (a *Reader) readFirst(lines []record.Piece) int {
	first := &lines[0]
	c := lex.LastByte(first.Text)
	if len(lines) == 1 || strings.IndexByte("{[m >:", c) < 0 && !opensGroup(first.Text) {
		a.readPiece(first)
		return 1
	}
	text := lex.Colorless(first.Text, &a.view)
	if at := dumpAt(text); c == '{' && at >= 0 {
		text = bytes.Clone(text)
		if first.Text = text[:at]; at > 0 { // the head of a log line
			a.readPiece(first)
		}
		first.Text = text[at:]
		p, n := a.joinDump(lines)
		a.readPiece(&p)
		return n
	}
	n := max(a.linesOfObject(lines), linesBelow(lines))
	if n == 1 {
		a.readPiece(first)
		return 1
	}
	p := a.join(lines[:n])
	a.readPiece(&p)
	return n
}

// withoutGuides returns a line with spaces instead of the bars with which Python's rich marks levels, │   │   'code': 'X', and hclog the lines of a
// value. The lines of boxes and tables, which end in a bar as well, stay the same.
func (a *Reader) withoutGuides(line []byte) []byte {
	bar := "│"
	if len(line) == 0 || line[0] != ' ' && line[0] != 0x1b && line[0] != bar[0] {
		return line
	}
	if text := lex.TrimLeft(line); len(text) == 0 || text[0] != 0x1b && text[0] != bar[0] && text[0] != '|' {
		return line
	} else if text[0] == '|' {
		bar = "|"
	}
	view := lex.Colorless(line, &a.view)
	text := lex.TrimLeft(view)
	if !lex.HasPrefix(text, bar) || lex.HasSuffix(lex.TrimRight(text), bar) {
		return line
	}
	out := bytes.Clone(view[:len(view)-len(text)])
	for lex.HasPrefix(text, bar) {
		text = text[len(bar):]
		rest := lex.TrimLeft(text)
		out = append(append(out, ' '), text[:len(text)-len(rest)]...)
		text = rest
	}
	return append(out, text...)
}

// linesOfObject returns the number of lines of an object with a code, such as an error, that begins at the end of the first line, as Node's
// util.inspect, indented JSON and Perl's dumps print it, or 1. Only all lines together show what the code belongs to.
func (a *Reader) linesOfObject(lines []record.Piece) int {
	first := lex.Colorless(lines[0].Text, &a.view)
	if i := openingBrace(first); i < 0 {
		return 1
	} else if key := nameOfGroup(first[:i+1]); string(key) != "error" && !idiom.IsThing(key) {
		return 1
	}
	depth := 1
	for n := 1; n < min(len(lines), maxObject); n++ {
		if first := lex.TrimLeft(lex.Colorless(lines[n].Text, &a.view)); len(first) > 0 && (first[0] == '}' || first[0] == ']') {
			depth--
		}
		if depth == 0 {
			return n + 1
		}
		if openingBrace(lines[n].Text) >= 0 {
			depth++
		}
	}
	return 1
}

// linesBelow returns how many lines belong to an error or another thing with a code whose fields, or to an exception whose message, are indented
// below its name. It returns 1 for any other line. There must be at least two lines.
func linesBelow(lines []record.Piece) int {
	first := lines[0].Text
	if key := nameOfGroup(first); string(key) != "error" && !idiom.IsThing(key) && string(first) != causes {
		return 1 + lex.BoolInt(idiom.IsSplitPanic(first) || lex.HasSuffix(first, ":") && indentOf(lines[1].Text) > indentOf(first) && idiom.IsException(lex.NameBefore(first, len(first)-1)))
	}
	n := 1
	for n < min(len(lines), maxObject) && (indentOf(lines[n].Text) > indentOf(first) || isGroupBelow(lines[n].Text)) {
		n++
	}
	return n
}

// openingBrace returns the index of the brace or bracket with which a line ends, or -1.
func openingBrace(line []byte) int {
	line = lex.TrimRight(line)
	for i := len(line) - 1; i >= 0; i-- {
		switch c := line[i]; {
		case c == '{' || c == '[':
			return i
		case c != 'm': // a color
			return -1
		}
		if i = bytes.LastIndexByte(line[:i], 0x1b); i < 0 {
			return -1
		}
	}
	return -1
}

func (a *Reader) readPiece(p *record.Piece) {
	a.piece, a.depth = p, 0
	text, at := p.Text, where{}
	if i := lex.Index(text, " STATEMENT:  "); i >= 0 { // PostgreSQL repeats the statement in which the error occurred
		text = text[:i]
	}
	if lex.HasPrefix(text, "\",\"") { // a string ends that began on another line
		text, at = text[1:], where{base: 1}
	}
	if a.Columns == nil || !a.row(a.Columns, text, at) {
		a.text(text, at, roleLine)
	}
	if len(a.facts.ID) == 0 {
		if id := idiom.RequestIDIn(p.Text); id != nil {
			a.facts.setID(id, true)
		}
	}
}

// join makes one piece of several lines.
func (a *Reader) join(pieces []record.Piece) record.Piece {
	a.joined, a.marks = a.joined[:0], a.marks[:0]
	for i := range pieces {
		p := &pieces[i]
		if len(a.joined)+len(p.Text) > record.MaxDocument {
			break
		}
		if i > 0 {
			a.joined = append(a.joined, '\n')
		}
		a.marks = append(a.marks, record.Mark{At: len(a.joined), Place: p.Place})
		a.joined = append(a.joined, p.Text...)
	}
	return record.Piece{Text: a.joined, Raw: a.joined, Marks: a.marks, Place: pieces[0].Place, Hot: true}
}
