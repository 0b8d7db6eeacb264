// Package record divides the text of a log into records: a log line and what continues it, such as a stack trace; the parts of a line of a container;
// a response in a transcript; an entry of a document.
//
// A Cutter divides the input into Chunks of whole lines. An Assembler joins these lines to Records: it removes what container runtimes, log shippers
// and syslog put before each line, keeps streams apart whose lines interleave, and decides whether a line continues the record of its stream. It calls
// Emit with each record that can hold an error, as package search says. What the record says is read by package facts. Most lines cannot hold an error
// and are records of their own; only the last of them is kept (lines.go).
//
// Package triage uses one Assembler for each block of a source, several at the same time, and joins them in order with CatchUp and Adopt (ahead.go).
package record

import (
	"cmp"
	"slices"
)

// Record is a log line with what continues it, or a document, as the assembler hands it out. Only those that can hold an error are.
type Record struct {
	Pieces   []Piece // its lines
	Stamp    []byte  // the container's time; nil if there is none
	Above    []byte  // the beginning of the record before, whose time is that of the record if it has none; nil if it does not matter
	Body     int     // index of the first piece of a transcript's body or of a JSON document
	Document bool    // the pieces from body on are the lines of one JSON document
	HTML     bool    // it is one of Monolog or Logback, as HTML
	Order    int64   // larger for records that end later: see OrderAt
}

// Place is a physical line: its number from 1, and the byte where it begins.
type Place struct{ Line, At int64 }

// Piece is a stretch of text that is read as one: a line, or the joined parts of one. Marks say on which lines its bytes stand.
type Piece struct {
	Text  []byte
	Raw   []byte // the line as it is in the file
	Marks []Mark // empty for text on a single line
	Place Place
	Hot   bool // it can hold an error
	Cut   bool // its end is missing
	kept  bool // its memory is not shared with the block
}

// Mark means that the bytes of a piece from At on are on another line.
type Mark struct {
	At    int
	Place Place
}

// isBare reports whether a piece is a line without a wrapper.
func (p *Piece) isBare() bool { return len(p.Raw) == len(p.Text) && len(p.Marks) == 0 }

// PlaceOf returns the line on which the byte of the text at an index stands.
func (p *Piece) PlaceOf(at int) Place {
	i, found := slices.BinarySearchFunc(p.Marks, at, func(m Mark, at int) int { return cmp.Compare(m.At, at) })
	switch {
	case found:
		return p.Marks[i].Place
	case i == 0:
		return p.Place
	}
	return p.Marks[i-1].Place
}
