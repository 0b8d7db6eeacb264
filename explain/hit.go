package explain

import "slices"

// Hit is what was found for a part of a query.
type Hit struct {
	// Words are the words of a text that matched, such as `curl: (60)`. They are empty if the query is a name of the catalog.
	Words string
	// Note is a clause about these words that is not in the entries. It may be empty.
	Note string
	// Entries explain it, the best first.
	Entries []Entry

	general bool // a wrapper, which yields to a nearby cause
	status  bool // a status, which yields to an accompanying code
	at      int  // where the words are
}

// entriesOf returns the entries of all hits, each once.
func entriesOf(hits []Hit) []Entry {
	var entries []Entry
	for _, hit := range hits {
		for _, entry := range hit.Entries {
			if !hasEntry(entries, entry.Code) {
				entries = append(entries, entry)
			}
		}
	}
	return entries
}

func hasEntry(entries []Entry, code string) bool {
	return slices.ContainsFunc(entries, func(e Entry) bool { return e.Code == code })
}

// mergeHits keeps one hit for each best entry, and removes redundant ones: a wrapper near a cause, and a status next to its code.
func mergeHits(hits []Hit) []Hit {
	var kept []Hit
	for i, hit := range hits {
		if len(hit.Entries) == 0 || slices.ContainsFunc(hits, hit.yieldsTo) {
			continue
		}
		same := slices.IndexFunc(kept, func(k Hit) bool { return k.Entries[0].Code == hit.Entries[0].Code })
		if same < 0 {
			kept = append(kept, hits[i])
			continue
		}
		kept[same] = kept[same].with(hit)
	}
	return kept
}

// with returns a hit that also has the entries of another with the same best entry.
func (h Hit) with(other Hit) Hit {
	if h.Note == "" && other.Note != "" {
		h.Words, h.Note = other.Words, other.Note
	}
	h.Entries = slices.Clone(h.Entries)
	for _, entry := range other.Entries {
		if !hasEntry(h.Entries, entry.Code) {
			h.Entries = append(h.Entries, entry)
		}
	}
	return h
}

// nearBytes is how far apart a wrapper and its cause may be: about the length of a stack trace.
const nearBytes = 4 << 10

// yieldsTo reports whether another hit is more specific about the same part of the text.
func (h Hit) yieldsTo(other Hit) bool {
	if h.general && max(h.at, other.at)-min(h.at, other.at) < nearBytes {
		inner := other.general && other.at > h.at && slices.ContainsFunc(h.Entries, func(e Entry) bool { return hasEntry(other.Entries, e.Code) })
		if !other.general || inner {
			return true
		}
	}
	return h.status && other.isCode() && hasEntry(h.Entries, other.Entries[0].Code)
}

func (h Hit) isCode() bool { return len(h.Entries) > 0 && h.Entries[0].IsCode() }
