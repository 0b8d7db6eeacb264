package main

import (
	"regexp"
	"strings"
)

// roff writes the macros of man(7). The libraries there are (go-md2man, muesli/roff) leave hyphens and quotes to groff, which
// makes typographic ones of them on many systems: a command that is copied from such a page does not work.
type roff struct{ b strings.Builder }

// literal spells what groff would otherwise change or obey.
var literal = strings.NewReplacer(`\`, `\e`, `-`, `\-`, `'`, `\(aq`, "`", `\(ga`, `^`, `\(ha`, `~`, `\(ti`, `"`, `\(dq`)

// escape returns text that groff shows unchanged, at any place of a line.
func escape(text string) string {
	text = literal.Replace(text)
	if strings.HasPrefix(text, ".") {
		text = `\&` + text
	}
	return text
}

// macro writes a request with arguments, which are in quotes.
func (r *roff) macro(name string, arguments ...string) {
	r.b.WriteString("." + name)
	for _, a := range arguments {
		r.b.WriteString(` "` + escape(a) + `"`)
	}
	r.b.WriteByte('\n')
}

// line writes a line of text that is escaped already.
func (r *roff) line(escaped string) { r.b.WriteString(escaped + "\n") }

func bold(text string) string   { return `\fB` + escape(text) + `\fR` }
func italic(text string) string { return `\fI` + escape(text) + `\fR` }

// word finds what stands out in a sentence: code between backquotes, flags, variables of the environment.
var word = regexp.MustCompile("`[^`]+`|(?:^|[ (,])--?[A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9]?|\\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\\b")

// prose escapes a sentence and sets its code, flags and variables in bold.
func prose(text string) string {
	var b strings.Builder
	last := 0
	for _, at := range word.FindAllStringIndex(text, -1) {
		found := text[at[0]:at[1]]
		before := strings.IndexAny(found, "`-ABCDEFGHIJKLMNOPQRSTUVWXYZ")
		after := strings.TrimRight(found[before:], ".-")
		b.WriteString(literal.Replace(text[last : at[0]+before]))
		b.WriteString(bold(strings.Trim(after, "`")))
		b.WriteString(literal.Replace(found[before+len(after):]))
		last = at[1]
	}
	b.WriteString(literal.Replace(text[last:]))
	if strings.HasPrefix(b.String(), ".") {
		return `\&` + b.String()
	}
	return b.String()
}

// paragraph writes a sentence or more.
func (r *roff) paragraph(text string) {
	r.macro("PP")
	r.line(prose(text))
}

// item writes a term, escaped already, with its meaning below or beside it.
func (r *roff) item(term, meaning string) {
	r.macro("TP")
	r.line(term)
	r.line(prose(meaning))
}

// code writes lines that stay as they are, indented.
func (r *roff) code(lines ...string) {
	r.macro("PP")
	r.macro("RS", "4")
	r.macro("nf")
	for _, l := range lines {
		r.line(escape(l))
	}
	r.macro("fi")
	r.macro("RE")
}
