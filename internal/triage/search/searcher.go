// Package search finds the few lines of a log in which an error may be, without parsing them, and the lines' ends on the way.
//
// A Searcher looks for what every error contains: a word of capitals that is one of the codes of a Vocabulary or follows the name of a field for codes,
// or a number from 400 to 599. It searches 64 bytes at a time, in vector registers where the processor has them (docs/adr/0013-searching-logs.md). It
// never misses an error, and finds more places than there are errors: what it finds is then read by package facts, which decides.
//
// Package record searches all text with it, and then parts of lines again; facts places it about texts within texts, and about numbers in prose.
package search

// Stretch is the number of bytes that are searched at a time.
const Stretch = 64 * step

// Searcher searches text for places where an error may be. It never misses one, but also finds a few places without an error.
type Searcher struct {
	Vocabulary *Vocabulary
	// Of the stretch that has been searched, where lines end and where an error may be, from its beginning on. More is written than there
	// is, a few places beyond.
	ends   [Stretch + 8]uint16
	places [Stretch/4 + 64]uint16
	high   uint64 // not 0 when there are bytes beyond ASCII
	next   int    // words that begin before it have been looked at
}

// Begin discards the text before.
func (w *Searcher) Begin() { w.high, w.next = 0, 0 }

// NonASCII reports whether there are bytes beyond ASCII in what has been searched.
func (w *Searcher) NonASCII() bool { return w.high != 0 }

// Load searches the stretch of data that begins at from, a multiple of it, and returns where lines end in it and where an error may be,
// counted from from on: the fourth of four or more capitals or underscores in a row, and the byte after a number from 400 to 599. That
// may be the end of data.
func (w *Searcher) Load(data []byte, from int) (ends, places []uint16) {
	e, a, at := 0, 0, from // at is what is looked at next
	find := func(data []byte, windows int) {
		endCount, placeCount, high := find(data, windows, at-from-lookedAt, w.ends[e:], w.places[a:])
		e, a, at, w.high = e+endCount, a+placeCount, at+windows*step, w.high|high
	}
	if from == 0 {
		var first [window]byte
		copy(first[lookedAt:], data)
		find(first[:], 1)
	}
	if windows := (min(len(data), from+Stretch) - at) / step; windows > 0 {
		find(data[at-lookedAt:], windows)
	}
	if at <= len(data) && at < from+Stretch {
		var last [window]byte
		copy(last[:], data[at-lookedAt:])
		find(last[:], 1)
	}
	return w.ends[:e], sift(data, from, w.places[:a])
}

// MayHold reports whether a text can hold an error: a known code as a word, an upper-case word after "code", or a number from 400 to 599
// between other characters.
func (w *Searcher) MayHold(text []byte) bool {
	w.Begin()
	for from := 0; from <= len(text); from += Stretch {
		_, places := w.Load(text, from)
		for _, at := range places {
			if w.MayBeAt(text, 0, from+int(at)) {
				return true
			}
		}
	}
	return false
}
