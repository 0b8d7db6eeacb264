package texts

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/order"
)

// maxWindow bounds how much of a line a pattern sees to either side of its literal, so that one endless line costs no more than many.
const maxWindow = 2 << 10

// maxTries bounds how often one pattern is tried on one text in which its literal stands without a match.
const maxTries = 64

// Find returns the texts that are in text, each once, in the order of their first places. Where two overlap, the longer one stays, except
// that a general one and another do not affect each other.
func Find(text []byte) []Match {
	s := search{text: text}
	theGrams().candidates(text, s.candidate)
	kept := slices.DeleteFunc(slices.Clone(s.found), func(m Match) bool {
		return slices.ContainsFunc(s.found, func(other Match) bool { return other.outweighs(m) })
	})
	order.Stable(kept, func(a, b Match) int { return cmp.Compare(a.Start, b.Start) })
	return kept
}

// search is one call of Find.
type search struct {
	text  []byte
	found []Match
	tries map[anchorKey]int // -1 for one that was found
}

type anchorKey struct {
	row    int
	family bool
}

// candidate tries the pattern of a literal on the line around it.
func (s *search) candidate(a anchor, at int) bool {
	key := anchorKey{a.row, a.family}
	if tries := s.tries[key]; tries < 0 || tries >= maxTries {
		return true
	}
	if s.tries == nil {
		s.tries = make(map[anchorKey]int)
	}
	s.tries[key]++
	start, end := s.line(at)
	line := s.text[start:end]
	var match Match
	var ok bool
	if a.family {
		match, ok = familyMatch(a.row, line)
	} else {
		match, ok = textMatch(a.row, line)
	}
	if !ok || match.Text.Phrase && !isMessage(line, match.Start, match.End) {
		return true
	}
	if !a.family { // another number of the family may follow
		s.tries[key] = -1
	}
	match.Start, match.End = match.Start+start, match.End+start
	if !slices.ContainsFunc(s.found, func(m Match) bool { return m.Text == match.Text }) {
		s.found = append(s.found, match)
	}
	return true
}

// line returns the bounds of the line around a place, at most maxWindow to either side.
func (s *search) line(at int) (start, end int) {
	from := max(0, at-maxWindow)
	start = from + bytes.LastIndexByte(s.text[from:at], '\n') + 1
	to := min(len(s.text), at+maxWindow)
	end = to
	if i := bytes.IndexByte(s.text[at:to], '\n'); i >= 0 {
		end = at + i
	}
	return start, end
}

func textMatch(row int, line []byte) (Match, bool) {
	all := theTables()
	t := &all.texts[row]
	place := all.compiledTexts[row].get(t.Pattern).FindSubmatchIndex(line)
	if place == nil {
		return Match{}, false
	}
	group := ""
	for i := 2; i+1 < len(place) && group == ""; i += 2 {
		if place[i] >= 0 {
			group = string(line[place[i]:place[i+1]])
		}
	}
	return Match{Text: t, Start: place[0], End: place[1], Entries: t.fill(group), row: row}, true
}

func familyMatch(row int, line []byte) (Match, bool) {
	all := theTables()
	f := &all.families[row]
	place := all.compiledFamilies[row].get(f.pattern).FindSubmatchIndex(line)
	if place == nil {
		return Match{}, false
	}
	for group := 2; group+1 < len(place); group += 2 {
		if place[group] < 0 {
			continue
		}
		number := line[place[group]:place[group+1]]
		for _, member := range f.members {
			if t := &all.texts[member]; strings.EqualFold(t.number, string(number)) {
				return Match{Text: t, Start: place[0], End: place[1], Entries: t.Entries, row: member}, true
			}
		}
	}
	return Match{}, false
}

// outweighs reports whether a match is more specific than another one in the same place.
func (m Match) outweighs(other Match) bool {
	if m.Text.General != other.Text.General || m.Start >= other.End || other.Start >= m.End {
		return false
	}
	length, others := m.End-m.Start, other.End-other.Start
	return length > others || length == others && m.row < other.row
}

// isMessage reports whether words stand as a message and not within a sentence: a sign that ends a phrase, or an end of the line, is
// on both sides.
func isMessage(line []byte, start, end int) bool {
	before, after := bytes.TrimRight(line[:start], " \t"), bytes.TrimLeft(line[end:], " \t\r")
	if len(before) > 0 && !bytes.ContainsAny(before[len(before)-1:], ":([{\"'`=>|,;]#-)*") {
		return false
	}
	return len(after) == 0 || bytes.ContainsAny(after[:1], ":)]}\"'`<(;,.!|-[\\/{")
}
