package triage

import (
	"bytes"

	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/record"
	"github.com/hex21/hex21/internal/triage/search"
	"github.com/hex21/hex21/internal/triage/stamp"
)

// hit is a code that a record counts, and its index in the text.
type hit struct {
	code  string
	known bool
	index int // in the vocabulary; -1 for a code that is not known
	line  int64
	at    int64 // where the line begins
}

// facts are what a record says. Its slices are reused from record to record.
type facts struct {
	hits     []hit
	statuses []int
	lines    []record.Place // the lines that have a code or a status, in order
	time     int64
	timed    bool
	day      []byte // a date without a time of day, which may follow
	rank     int    // how reliable the source of the time is: 0 is the best
	id       []byte
	byForm   bool // the id was found by its form, not by a name
	client   []byte
	path     []byte
	method   []byte
	key      []byte
}

// reset empties a record. Its slices keep their memory, and are set one by one, which costs a tenth of writing the whole record.
func (f *facts) reset() {
	f.hits, f.statuses, f.lines = f.hits[:0], f.statuses[:0], f.lines[:0]
	f.time, f.timed, f.rank, f.byForm = 0, false, 0, false
	f.day, f.id, f.client, f.path, f.method, f.key = f.day[:0], f.id[:0], f.client[:0], f.path[:0], f.method[:0], f.key[:0]
}

func (f *facts) empty() bool { return len(f.hits) == 0 && len(f.statuses) == 0 }

func (f *facts) setTime(ns int64, rank int) {
	if !f.timed || rank < f.rank {
		f.time, f.timed, f.rank = ns, true, rank
	}
}

func (f *facts) setID(id []byte, byForm bool) {
	if len(id) == 0 || len(id) > 128 || len(f.id) > 0 && (!f.byForm || byForm) {
		return
	}
	if i := bytes.IndexByte(id, '<'); i >= 0 { // a tag of XML, or <nil>
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
	f.id, f.byForm = append(f.id[:0], id...), byForm
}

// set keeps the first value of a field that is not empty.
func set(field *[]byte, value []byte) {
	if len(*field) == 0 && len(value) > 0 && len(value) <= 512 && string(value) != "-" {
		*field = append(*field, value...)
	}
}

// setRequest keeps the first path and the first method.
func (f *facts) setRequest(path, method []byte) {
	set(&f.path, path)
	set(&f.method, method)
}

// analyzer reads records.
type analyzer struct {
	vocabulary *search.Vocabulary
	clock      stamp.Clock
	columns    *record.Columns // of the source; nil if its first lines do not name any
	whole      record.Piece    // of the lines of a document; a local one would be allocated for each record
	joined     []byte          // its text
	marks      []record.Mark
	view       []byte // a line without colors
	facts      facts
	piece      *record.Piece
	scratch    [maxDepth + 2][]byte
	depth      int
	keys       idiom.Kinds
	search     search.Searcher
	seen       seen // of the text that is gone through
}

// The statuses that count.
const (
	minStatus = 400
	maxStatus = 599
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

func (a *analyzer) hit(code []byte, known bool, at where, offset int) {
	for _, h := range a.facts.hits {
		if h.code == string(code) {
			a.touch(a.position(code, at, offset))
			return
		}
	}
	if len(a.facts.hits) >= 64 {
		return
	}
	p := a.position(code, at, offset)
	h := hit{known: known, index: -1, line: p.Line, at: p.At}
	if c := a.vocabulary.Find(code); c != nil {
		h.code, h.index = c.Name, c.Index
	} else {
		h.code = string(code)
	}
	a.facts.hits = append(a.facts.hits, h)
	a.touch(p)
}

func (a *analyzer) position(code []byte, at where, offset int) record.Place {
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

func (a *analyzer) touch(p record.Place) {
	for _, l := range a.facts.lines {
		if l.Line == p.Line {
			return
		}
	}
	if len(a.facts.lines) < 1024 {
		a.facts.lines = append(a.facts.lines, p)
	}
}

func (a *analyzer) status(n int64, at where, offset int) {
	if n < minStatus || n > maxStatus {
		return
	}
	p := a.piece.Place
	if len(a.piece.Marks) > 0 {
		p = a.piece.PlaceOf(at.base)
		if !at.decoded {
			p = a.piece.PlaceOf(at.base + offset)
		}
	}
	for _, s := range a.facts.statuses {
		if s == int(n) {
			a.touch(p)
			return
		}
	}
	a.facts.statuses = append(a.facts.statuses, int(n))
	a.touch(p)
}

// describe keeps the value of a field whose kind describes the record.
func (a *analyzer) describe(s scope, value []byte) {
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
		set(&r.path, value)
	case idiom.KindMethod:
		set(&r.method, value)
	case idiom.KindRequest:
		path, method, _ := requestLine(value)
		r.setRequest(path, method)
	case idiom.KindClient:
		set(&r.client, value)
	case idiom.KindKey:
		set(&r.key, value)
	}
}

// createdRank is the nesting from which a time has as low a rank as the creation time of an object.
const createdRank = 15

// time takes a field's value as the time of the record. Fields further out win over fields further in.
func (a *analyzer) time(value []byte, nesting int) {
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
	if ns, _, ok := a.clock.Read(value, true); ok {
		a.facts.setTime(ns, 1+a.depth*16+min(nesting, 15))
	}
}

// decode unescapes into the scratch space of the current depth.
func (a *analyzer) decode(b []byte) ([]byte, bool) {
	out, changed := lex.Unescape(b, a.scratch[a.depth][:0])
	if changed {
		a.scratch[a.depth] = out
	}
	return out, changed
}
