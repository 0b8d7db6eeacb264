// Package facts reads what a record of a log says: codes of errors, statuses, when, which request, which client.
//
// A Reader takes a record from package record and returns its Facts. It goes through JSON of any depth, escaped or cut off (json.go), and through
// everything else as prose from left to right (text.go): fields and quoted texts (pair.go, quoted.go), words that may be codes (word.go), numbers that
// may be statuses (status.go), texts within texts. Most of its rules tell an error from what only looks like one: titles, source code, queries,
// tables, durations.
//
// Package triage counts the facts. Each of its goroutines has a Reader, which reuses its memory from record to record.
package facts

import (
	"bytes"
	"slices"

	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/record"
	"github.com/hex21/hex21/internal/triage/search"
	"github.com/hex21/hex21/internal/triage/stamp"
)

// Hit is a code that a record counts.
type Hit struct {
	Code  string
	Known bool
	Index int   // in the vocabulary; -1 for a code that is not known
	Line  int64 // on which it stands
	At    int64 // where the line begins
}

// Facts are what a record says. Their slices are reused from record to record.
type Facts struct {
	Hits     []Hit
	Statuses []int          // from 400 to 599
	Lines    []record.Place // the lines that have a code or a status, in order
	Time     int64          // in nanoseconds since 1970
	Timed    bool           // it has a time
	day      []byte         // a date without a time of day, which may follow
	rank     int            // how reliable the source of the time is: 0 is the best
	ID       []byte
	byForm   bool // the id was found by its form, not by a name
	Client   []byte
	Path     []byte
	method   []byte
	Key      []byte
}

// reset removes all facts. Its slices keep their memory, and are set one by one, which costs a tenth of writing the whole value.
func (f *Facts) reset() {
	f.Hits, f.Statuses, f.Lines = f.Hits[:0], f.Statuses[:0], f.Lines[:0]
	f.Time, f.Timed, f.rank, f.byForm = 0, false, 0, false
	f.day, f.ID, f.Client, f.Path, f.method, f.Key = f.day[:0], f.ID[:0], f.Client[:0], f.Path[:0], f.method[:0], f.Key[:0]
}

// Empty reports whether there is nothing to count.
func (f *Facts) Empty() bool { return len(f.Hits) == 0 && len(f.Statuses) == 0 }

func (f *Facts) setTime(ns int64, rank int) {
	if !f.Timed || rank < f.rank {
		f.Time, f.Timed, f.rank = ns, true, rank
	}
}

func (f *Facts) setID(id []byte, byForm bool) {
	if len(id) == 0 || len(id) > 128 || len(f.ID) > 0 && (!f.byForm || byForm) {
		return
	}
	if i := bytes.IndexAny(id, `<\`); i >= 0 { // a tag of XML, <nil>, or the line end in a text as Python prints it
		id = id[:i]
	}
	for _, c := range id {
		if lex.ClassOf[c]&lex.NotInID != 0 {
			return
		}
	}
	if len(id) == 0 || string(id) == "-" || string(id) == "null" || string(id) == "undefined" {
		return
	}
	f.ID, f.byForm = append(f.ID[:0], id...), byForm
}

// set keeps the first value of a field that is not empty.
func set(field *[]byte, value []byte) {
	if len(*field) == 0 && len(value) > 0 && len(value) <= 512 && string(value) != "-" {
		*field = append(*field, value...)
	}
}

// setRequest keeps the first path and the first method.
func (f *Facts) setRequest(path, method []byte) {
	set(&f.Path, path)
	set(&f.method, method)
}

// Reader reads the records of a source.
type Reader struct {
	vocabulary *search.Vocabulary
	Clock      stamp.Clock
	Columns    *record.Columns // of the source; nil if its first lines do not name any
	whole      record.Piece    // of the lines of a document; a local one would be allocated for each record
	joined     []byte          // its text
	marks      []record.Mark
	view       []byte // a line without colors
	facts      Facts
	piece      *record.Piece
	scratch    [maxDepth + 2][]byte
	depth      int
	keys       idiom.Kinds
	search     search.Searcher
	seen       seen // of the text that is gone through
	muted      bool // it is a sentence in which statuses do not count
}

// NewReader returns a reader that knows the codes of a vocabulary.
func NewReader(v *search.Vocabulary) *Reader {
	return &Reader{vocabulary: v, search: search.Searcher{Vocabulary: v}}
}

// The statuses that count.
const (
	MinStatus = 400
	MaxStatus = 599
)

// maxDepth is the maximum number of levels of escaping.
const maxDepth = 10

// where describes where a text is in the piece: at base, byte by byte, or somewhere after it when it has been decoded.
type where struct {
	base    int
	decoded bool
}

func (w where) plus(n int) where {
	if w.decoded {
		return w
	}
	return where{base: w.base + n}
}

// decodedFrom returns where a text is that has been decoded from the one at n.
func (w where) decodedFrom(n int) where {
	if !w.decoded {
		w.base += n
	}
	return where{base: w.base, decoded: true}
}

func (a *Reader) hit(code []byte, known bool, at where, offset int) {
	for _, h := range a.facts.Hits {
		if h.Code == string(code) {
			a.touch(a.position(code, at, offset))
			return
		}
	}
	if len(a.facts.Hits) >= 64 {
		return
	}
	p := a.position(code, at, offset)
	h := Hit{Known: known, Index: -1, Line: p.Line, At: p.At}
	if c := a.vocabulary.Find(code); c != nil {
		h.Code, h.Index = c.Name, c.Index
	} else {
		h.Code = string(code)
	}
	a.facts.Hits = append(a.facts.Hits, h)
	a.touch(p)
}

func (a *Reader) position(code []byte, at where, offset int) record.Place {
	if len(a.piece.Marks) == 0 {
		return a.piece.Place
	}
	if !at.decoded {
		return a.piece.PlaceOf(at.base + offset)
	}
	if i := bytes.Index(a.piece.Text[at.base:], code); i >= 0 {
		return a.piece.PlaceOf(at.base + i)
	}
	return a.piece.PlaceOf(at.base)
}

func (a *Reader) touch(p record.Place) {
	lines := a.facts.Lines
	i := len(lines) // nearly always
	for i > 0 && lines[i-1].Line > p.Line {
		i--
	}
	if len(lines) < 1024 && (i == 0 || lines[i-1].Line < p.Line) {
		a.facts.Lines = slices.Insert(lines, i, p)
	}
}

func (a *Reader) status(n int64, at where, offset int) {
	if n < MinStatus || n > MaxStatus || a.muted {
		return
	}
	p := a.piece.Place
	if len(a.piece.Marks) > 0 {
		p = a.piece.PlaceOf(at.base)
		if !at.decoded {
			p = a.piece.PlaceOf(at.base + offset)
		}
	}
	for _, s := range a.facts.Statuses {
		if s == int(n) {
			a.touch(p)
			return
		}
	}
	a.facts.Statuses = append(a.facts.Statuses, int(n))
	a.touch(p)
}

// describe keeps the value of a field whose kind describes the record.
func (a *Reader) describe(s scope, value []byte) {
	r := &a.facts
	switch s.kind {
	case idiom.KindTime:
		a.time(value, s.nesting)
	case idiom.KindCreated:
		if s.nesting == 1 {
			a.time(value, createdRank)
		}
	case idiom.KindRequestID:
		r.setID(value, false)
	case idiom.KindPath:
		set(&r.Path, value)
	case idiom.KindMethod:
		set(&r.method, value)
	case idiom.KindRequest:
		path, method, _ := requestLine(value)
		r.setRequest(path, method)
	case idiom.KindClient:
		set(&r.Client, value)
	case idiom.KindKey:
		set(&r.Key, value)
	}
}

// createdRank is the nesting from which a time has as low a rank as the creation time of an object.
const createdRank = 15

// time takes a field's value as the time of the record. Fields further out win over fields further in.
func (a *Reader) time(value []byte, nesting int) {
	value = lex.TrimSpace(value)
	if len(value) > 2 && value[0] == '[' {
		value = value[1:]
	}
	if len(value) == len("2026-11-28") && value[4] == '-' { // as CloudFront's JSON has it: "date":"2026-11-28","time":"04:15:54"
		a.facts.day = append(a.facts.day[:0], value...)
	} else if len(value) > 7 && value[2] == ':' && len(a.facts.day) > 0 {
		a.facts.day = append(append(a.facts.day, 'T'), value...)
		value = a.facts.day
	}
	if ns, _, ok := a.Clock.Read(value, true); ok {
		a.facts.setTime(ns, 1+a.depth*16+min(nesting, 15))
	}
}

// decode unescapes into the scratch space of the current depth.
func (a *Reader) decode(b []byte) ([]byte, bool) {
	out, changed := lex.Unescape(b, a.scratch[a.depth][:0])
	if changed {
		a.scratch[a.depth] = out
	}
	return out, changed
}
