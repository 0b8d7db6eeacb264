package explain

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// maxFile bounds a catalog file in bytes. All built-in entries together are a fifth of it.
const maxFile = 1 << 20

// maxEntries bounds the documents of a file, and maxItems the items of a list in one. The reference has 17 codes.
const (
	maxEntries = 1000
	maxItems   = 100
)

// maxProblems bounds the report on one file. A file with more is probably the wrong one.
const maxProblems = 100

// Load reads a catalog file: YAML documents separated by ---, one entry each. name is the File of the Problems.
//
// The entries come in the order of the file. One that overrides a built-in entry holds only the fields that the file
// gives; [Catalog.With] fills in the rest. An alias becomes one of the Aliases of the entry that it leads to.
//
// If the file has mistakes, Load returns no entries and an error of type [Problems], which contains all of them, in the order of the lines.
// If reading fails, it returns the error of r.
func Load(name string, r io.Reader) ([]Entry, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(data) > maxFile {
		return nil, Problems{{File: name, Message: "the file is larger than 1 MiB"}}
	}
	docs, problems := parse(name, data)
	if len(problems) == 0 {
		problems = checkFile(name, docs)
	}
	if len(problems) > 0 {
		return nil, problems
	}
	return resolveAliases(docs), nil
}

// parse reads each document of a catalog file separately, so that a mistake in one does not hide mistakes in the next.
func parse(name string, data []byte) ([]document, Problems) {
	if problem, bad := badText(data); bad {
		problem.File = name
		return nil, Problems{problem}
	}
	var docs []document
	var problems Problems
	for _, part := range split(data) {
		if len(docs) == maxEntries {
			problem := Problem{File: name, Line: part.start, Message: fmt.Sprintf("a file can have at most %d entries", maxEntries)}
			return docs, append(problems, problem)
		}
		d := newDecoder(name, part)
		if doc, ok := d.decode(); ok {
			docs = append(docs, doc)
		}
		problems = append(problems, d.problems...)
		if len(problems) > maxProblems {
			problems = append(problems[:maxProblems], Problem{File: name, Message: "there are more problems than these"})
			return docs, problems
		}
	}
	if len(docs) == 0 && len(problems) == 0 {
		problems = Problems{{File: name, Message: "the file has no entries"}}
	}
	return docs, problems
}

// part is the text of one YAML document with its place in the file.
type part struct {
	text  []byte
	start int // the line of the file on which text begins, from 1
}

// split cuts a stream at its document markers. In YAML, a line that begins with --- is a marker anywhere, even inside a block of text.
func split(data []byte) []part {
	var parts []part
	begin, start, at, number := 0, 1, 0, 0
	for line := range bytes.Lines(data) {
		if number++; at > begin && isMarker(line) {
			parts = append(parts, part{data[begin:at], start})
			begin, start = at, number
		}
		at += len(line)
	}
	return append(parts, part{data[begin:], start})
}

// isMarker reports whether the line starts a document.
func isMarker(line []byte) bool {
	rest, ok := bytes.CutPrefix(line, []byte("---"))
	return ok && (len(rest) == 0 || strings.IndexByte(" \t\r\n", rest[0]) >= 0)
}

// badText finds the first byte that cannot be part of a catalog file: not UTF-8, or a control character.
func badText(data []byte) (Problem, bool) {
	line := 1
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		switch {
		case r == utf8.RuneError && size == 1:
			return Problem{Line: line, Message: "the text is not UTF-8"}, true
		case isControl(r) && r != '\r':
			return Problem{Line: line, Message: fmt.Sprintf("the text contains the control character %U", r)}, true
		case r == '\n':
			line++
		}
		at += size
	}
	return Problem{}, false
}

// isControl reports whether r is a control character other than a line feed or a tab.
func isControl(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' || 0x7f <= r && r <= 0x9f
}
