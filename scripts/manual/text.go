package main

import (
	"regexp"
	"strings"
)

// block is a piece of a help text: paragraphs of prose, or lines that are indented because they are a table, examples or code.
type block struct {
	indented bool
	lines    []string // a paragraph is one line
}

// blocks cuts a help text up in the way that the help on the screen does: an indented line stands for itself, the others of a
// paragraph belong together.
func blocks(text string) []block {
	var out []block
	joins := false
	for line := range strings.SplitSeq(strings.TrimSpace(strings.ReplaceAll(text, "\t", "    ")), "\n") {
		line = strings.TrimRight(line, " ")
		indented := strings.HasPrefix(line, "  ")
		switch last := len(out) - 1; {
		case line == "":
			joins = false
			continue
		case joins && indented == out[last].indented && indented:
			out[last].lines = append(out[last].lines, line)
		case joins && indented == out[last].indented:
			out[last].lines[0] += " " + line
		default:
			if heading := strings.TrimLeft(line, "#"); heading != line { // Cobra's own texts have some
				line = strings.TrimSpace(heading)
			}
			out = append(out, block{indented: indented, lines: []string{line}})
		}
		joins = true
	}
	return out
}

// row is a line of a table: a term, and what it means.
type row struct{ term, meaning string }

// gap is what is between the columns of a table.
var gap = regexp.MustCompile(` {2,}`)

// rows reads the lines of a block as a table of two columns or more. A line with an arrow goes on with the row above it.
func rows(lines []string) ([]row, bool) {
	var out []row
	for _, l := range lines {
		columns := gap.Split(strings.TrimSpace(l), -1)
		switch {
		case len(columns) > 1 && !strings.HasPrefix(columns[1], "#"):
			out = append(out, row{columns[0], strings.Join(columns[1:], "; ")})
		case len(out) > 0 && strings.HasPrefix(columns[0], "-> "):
			out[len(out)-1].meaning += " " + columns[0]
		default:
			return nil, false
		}
	}
	return out, true
}

// text writes a help text.
func (r *roff) text(text string) {
	for _, b := range blocks(text) {
		table, isTable := rows(b.lines)
		switch {
		case !b.indented:
			r.paragraph(b.lines[0])
		case isTable:
			for _, row := range table {
				r.item(bold(row.term), row.meaning)
			}
		default:
			r.examples(strings.Join(b.lines, "\n"))
		}
	}
}

// examples writes commands, and what comes after one as a comment before it.
func (r *roff) examples(text string) {
	text = strings.Trim(text, "\n")
	indent := text[:len(text)-len(strings.TrimLeft(text, " "))] // of the first line: YAML is indented further
	var commands []string
	flush := func() {
		if len(commands) > 0 {
			r.code(commands...)
		}
		commands = nil
	}
	for line := range strings.SplitSeq(text, "\n") {
		command, comment, commented := strings.Cut(line, "  # ")
		if commented {
			flush()
			r.paragraph(sentence(comment) + ":")
		}
		commands = append(commands, fold(strings.TrimRight(strings.TrimPrefix(command, indent), " "))...)
		if commented {
			flush()
		}
	}
	flush()
}

// sentence begins a comment with a capital letter, unless it begins with a name.
func sentence(text string) string {
	text = strings.TrimSpace(text)
	first, _, _ := strings.Cut(text, " ")
	if strings.ToLower(first) != first || strings.ContainsAny(first, "-_`/") {
		return text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// foldAt is how long a command may be on a page that is 80 columns wide.
const foldAt = 68

// fold breaks a long command before a flag, in the way that a shell understands.
func fold(command string) []string {
	var out []string
	for len(command) > foldAt {
		at := strings.LastIndex(command[:foldAt], " -")
		if at <= 4 || strings.Count(command[:at], "'")%2 == 1 || strings.Count(command[:at], `"`)%2 == 1 {
			break
		}
		out = append(out, command[:at]+` \`)
		command = "    " + command[at+1:]
	}
	return append(out, command)
}
