package status

// tally collects the states of the components and incidents of a page.
type tally struct {
	statuses []Status
	// impacts are those of the open incidents.
	impacts  []Indicator
	underWay bool
}

// components judges the parts the way Statuspage does: the worst of them counts; outages everywhere, even partial ones, are
// major; and critical is when every single part is down. Source:
// https://support.atlassian.com/statuspage/docs/top-level-status-and-incident-impact-calculations/.
func (t tally) components() Indicator {
	worst, out, down := None, 0, 0
	for _, s := range t.statuses {
		worst = Worst(worst, s.indicator())
		switch s {
		case MajorOutage:
			down++
			out++
		case PartialOutage:
			out++
		}
	}
	switch {
	case down > 0 && down == len(t.statuses):
		return Critical
	case out > 0 && out == len(t.statuses):
		return Major
	}
	return worst
}

// incidents judges the open incidents. One without an impact is trouble anyway, and counts as minor; one that
// the page itself calls harmless does not.
func (t tally) incidents() Indicator {
	worst := None
	for _, i := range t.impacts {
		if i.rank() == Unknown.rank() {
			i = Minor
		}
		worst = Worst(worst, i)
	}
	return worst
}

// resolveIndicator decides the overall indicator. The page's own word counts, and nothing makes the result better than that word.
//
//   - An open incident's impact raises it: that is the page's word as well.
//   - Components raise it too, except when the page weighs its parts (authoritative) and reports trouble already: one red
//     component among three hundred need not be a major outage, and the page has more information.
//   - Work under way makes none into maintenance.
//   - A word that is not known stays unknown, unless the parts describe real trouble.
//
// An empty word is that of an engine without one; then the parts decide alone, and no parts at all is unknown.
func resolveIndicator(word Indicator, authoritative bool, t tally) Indicator {
	result := word
	if word == "" {
		result = None
		if len(t.statuses) == 0 && len(t.impacts) == 0 && !t.underWay {
			return Unknown
		}
	}
	if !authoritative || !word.Worse(Unknown) {
		result = Worst(result, t.components())
	}
	result = Worst(result, t.incidents())
	if t.underWay {
		result = Worst(result, UnderMaintenance)
	}
	return result
}
