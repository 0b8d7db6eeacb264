package explain

import (
	"slices"
	"strings"

	"github.com/hex21/hex21/explain/texts"
	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/statuscode"
)

// span is a part of a line.
type span struct{ start, end int }

func (s span) within(o span) bool { return o.start <= s.start && s.end <= o.end }

// inLine returns what a line of a log or a message contains. Anything inside the text of another program belongs to that program: the
// INTERNAL_ERROR of "curl: (92)" is HTTP/2's, and the 403 after "Tunnel connection failed" is the proxy's.
func (c *Catalog) inLine(line string) []Hit {
	if isNotReport(line) {
		return nil
	}
	var hits []Hit
	var taken []span
	found := texts.Find([]byte(line))
	lesson := isProse(line)
	for _, m := range found {
		if lesson && m.Text.Phrase && 2*(m.End-m.Start) < len(line) {
			continue
		}
		hit := Hit{Words: words(line, spanOf(m, found)), Note: m.Text.Note, general: m.Text.General, at: m.Start}
		for i, name := range m.Entries {
			for _, entry := range c.entriesOfName(name, m.Text.Entries[i] == "$1") {
				if !hasEntry(hit.Entries, entry.Code) {
					hit.Entries = append(hit.Entries, entry)
				}
			}
		}
		if len(hit.Entries) == 0 {
			continue
		}
		hits = append(hits, hit)
		if !m.Text.General {
			taken = append(taken, span{m.Start, m.End})
		}
	}
	hits = append(hits, c.codesIn(line, taken)...)
	if len(taken) == 0 && !lesson && !isGoodAccess(line) {
		hits = append(hits, c.statusesIn(line)...)
	}
	order.Stable(hits, func(a, b Hit) int { return a.at - b.at })
	return mergeHits(hits)
}

// spanOf extends a match to the program's error number directly before it, so that the words are "curl: (60) SSL certificate problem" and
// not just the second half.
func spanOf(m texts.Match, found []texts.Match) span {
	whole := span{m.Start, m.End}
	for _, other := range found {
		if other.Text.General && other.Start < m.Start && other.End <= m.Start && m.Start-other.End < 8 {
			whole.start = min(whole.start, other.Start)
		}
	}
	return whole
}

// entriesOfName returns the entries of a name in the table of texts: one entry, or all of a class such as 4xx. For a status that a client reports,
// the codes that come with it are included.
func (c *Catalog) entriesOfName(name string, reported bool) []Entry {
	if number := statuscode.Parse(name); reported && number != 0 && !needsExplanation(number) {
		return nil
	} else if reported {
		return c.ofStatus(name)
	}
	if entry, ok := c.Get(name); ok {
		return []Entry{entry}
	}
	if test, err := HasStatus(name); err == nil {
		return Filter(c.all(), test, InCategory(CategoryStatus))
	}
	return nil
}

// codesIn returns the codes that are in a line outside of the spans.
func (c *Catalog) codesIn(line string, taken []span) []Hit {
	if isGoodAccess(line) {
		return nil
	}
	var hits []Hit
	for code, at := range c.codes(line) {
		if slices.ContainsFunc(taken, at.within) || !isReported(line, at) || inAddress(line, at) || slices.ContainsFunc(hits, func(h Hit) bool { return h.Words == code }) {
			continue
		}
		if entry, ok := c.Get(code); ok {
			hits = append(hits, Hit{Words: line[at.start:at.end], Entries: []Entry{entry}, at: at.start})
		}
	}
	return hits
}

// maxWords bounds the words of a text that are quoted back.
const maxWords = 80

// words returns a part of a line to quote: unchanged, without the spaces around it, and not too long.
func words(line string, s span) string {
	text := strings.TrimRight(strings.TrimSpace(line[s.start:s.end]), `"',;`)
	for strings.HasSuffix(text, ")") && strings.Count(text, ")") > strings.Count(text, "(") {
		text = strings.TrimRight(strings.TrimSuffix(text, ")"), `"',;`)
	}
	if strings.Count(text, "(") > strings.Count(text, ")") && s.end < len(line) && line[s.end] == ')' {
		text += ")"
	}
	return clip(text, maxWords)
}
