package check

import "slices"

// Selection chooses promises. Empty lists choose all of them.
type Selection struct {
	// Only and Skip are groups and ids.
	Only, Skip []string
	Options    Options
}

// Skipped returns why a promise is skipped, or "".
func (s Selection) Skipped(p Promise) string {
	if reason := s.unselected(p); reason != "" {
		return reason
	}
	if !s.Options.has(p.Needs) {
		return "needs --" + p.Needs
	}
	return ""
}

// unselected returns which flag leaves a promise out, or "".
func (s Selection) unselected(p Promise) string {
	named := func(list []string) bool {
		return slices.Contains(list, p.ID) || slices.Contains(list, p.Group)
	}
	switch {
	case len(s.Only) > 0 && !named(s.Only):
		return "not chosen by --only"
	case named(s.Skip):
		return "left out by --skip"
	}
	return ""
}

// Plan returns the requests of the chosen promises, each once, in the order in which they are sent. Requests that provide the values of
// variables come before those that use them. A request with a variable may become several, or none.
func Plan(promises []Promise, s Selection) []Request {
	var plan []Request
	seen := map[string]bool{}
	var add func(Request)
	add = func(q Request) {
		q.Role = ""
		q = q.under(s.Options)
		if seen[q.identity()] {
			return
		}
		seen[q.identity()] = true
		for _, name := range variablesOf(q) {
			if from := variables()[name].from; from.Method != "" {
				add(from)
			}
		}
		plan = append(plan, q)
	}
	for _, p := range promises {
		if s.Skipped(p) == "" {
			for _, q := range p.Requests {
				add(q)
			}
		}
	}
	return plan
}

// under returns the request as it is sent with these options: if no key is set, a request with the key is the same as one without.
func (q Request) under(o Options) Request {
	if !o.HasKey && q.Key == KeyNone {
		q.Key = KeyReal
	}
	return q
}

// MaxRequests returns the maximum number of requests of a plan without retries. It does not yet know what the installation lists.
func MaxRequests(plan []Request, o Options) int {
	n := 0
	for _, q := range plan {
		times := 1
		for _, name := range variablesOf(q) {
			if most := variables()[name].most; most != nil {
				times = max(times, most(o))
			}
		}
		n += max(times, q.Repeat)
	}
	return n
}
