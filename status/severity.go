package status

import (
	"cmp"
	"slices"
)

// Indicator is the state of a whole page, or the impact of an incident.
type Indicator string

// The indicators, from the best to the worst.
const (
	None             Indicator = "none"
	UnderMaintenance Indicator = "maintenance"
	Unknown          Indicator = "unknown"
	Minor            Indicator = "minor"
	Major            Indicator = "major"
	Critical         Indicator = "critical"
)

// Status is the state of one component.
type Status string

// The statuses, from the best to the worst.
const (
	Operational       Status = "operational"
	StatusMaintenance Status = "maintenance"
	StatusUnknown     Status = "unknown"
	Degraded          Status = "degraded"
	PartialOutage     Status = "partial_outage"
	MajorOutage       Status = "major_outage"
)

// rank orders indicators. Unknown is worse than fine and than planned work, but reported trouble is worse than an unknown state.
func (i Indicator) rank() int {
	return rankOf(i, []Indicator{None, UnderMaintenance, Unknown, Minor, Major, Critical}, Unknown)
}

// Worse reports whether i is worse than the other.
func (i Indicator) Worse(than Indicator) bool { return i.rank() > than.rank() }

// Fails reports whether i is bad enough for a threshold of minor, major or critical. Unknown fails each of them, since
// the state may be as bad as that; planned maintenance fails none. No indicator fails any other
// threshold, such as never.
func (i Indicator) Fails(threshold Indicator) bool {
	return threshold.Worse(Unknown) && (i.rank() == Unknown.rank() || i.rank() >= threshold.rank())
}

// Worst returns the worst of several indicators, or None without any.
func Worst(all ...Indicator) Indicator { return worstOf(None, all) }

func (s Status) rank() int {
	return rankOf(s, []Status{Operational, StatusMaintenance, StatusUnknown, Degraded, PartialOutage, MajorOutage}, StatusUnknown)
}

// rankOf returns the place of a state among all states, from the best to the worst. One that is not among them counts as unknown.
func rankOf[T comparable](state T, all []T, unknown T) int {
	if n := slices.Index(all, state); n >= 0 {
		return n
	}
	return slices.Index(all, unknown)
}

// Worse reports whether s is worse than the other.
func (s Status) Worse(than Status) bool { return s.rank() > than.rank() }

// worstStatus returns the worst of several statuses, and operational for none.
func worstStatus(all ...Status) Status { return worstOf(Operational, all) }

// worstOf returns the worst of several states, at least the given one.
func worstOf[T interface{ Worse(T) bool }](worst T, all []T) T {
	for _, state := range all {
		if state.Worse(worst) {
			worst = state
		}
	}
	return worst
}

// troubled are the parts of a service that open events affect, each with the worst of their states.
type troubled struct {
	names []string // in the order in which they were raised
	parts map[string]Component
}

// raise sets the status of a part, unless it is worse already, and the page's word for it.
func (t *troubled) raise(name, word string, s Status) {
	was, known := t.parts[name]
	if !known {
		was.Status = s
		t.names = append(t.names, name)
	}
	if t.parts == nil {
		t.parts = map[string]Component{}
	}
	t.parts[name] = part(name, "", cmp.Or(word, was.RawStatus), worstStatus(was.Status, s))
}

// of returns a part; one that no event affects is operational.
func (t *troubled) of(name string) Component {
	if c, hit := t.parts[name]; hit {
		return c
	}
	return part(name, "", "", Operational)
}

func (t *troubled) addTo(d *pageBuilder) {
	for _, name := range t.names {
		d.component(t.parts[name])
	}
}

// indicator returns what a component's word says about the whole when it is not alone: a part that is down is a major problem,
// not yet a critical one. It also reads the impact of an incident where a page uses the words of components for it.
func (s Status) indicator() Indicator {
	words := map[Status]Indicator{
		Operational: None, StatusMaintenance: UnderMaintenance, Degraded: Minor, PartialOutage: Minor, MajorOutage: Major,
	}
	return cmp.Or(words[s], Unknown)
}
