package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/internal/order"
)

// CheckView is a report of hex21 check with the shell that its commands are for.
type CheckView struct {
	*check.Report
	Shell explain.Shell
	// All also lists what is kept and what was skipped.
	All bool
}

// groups returns the groups of the results in their order, each with its results, the broken ones first.
func (v CheckView) groups() []checkGroup {
	var groups []checkGroup
	for _, r := range v.Results {
		i := slices.IndexFunc(groups, func(g checkGroup) bool { return g.name == r.Group })
		if i < 0 {
			i = len(groups)
			groups = append(groups, checkGroup{name: r.Group, count: map[check.Status]int{}})
		}
		groups[i].results = append(groups[i].results, r)
		groups[i].count[r.Status]++
	}
	for _, g := range groups {
		order.Stable(g.results, func(a, b check.Result) int { return checkRank(a) - checkRank(b) })
	}
	return groups
}

// checkGroup is one group of results.
type checkGroup struct {
	name    string
	results []check.Result
	count   map[check.Status]int
}

// checkRank sorts results by how much they matter.
func checkRank(r check.Result) int {
	switch {
	case r.Fails:
		return 0
	case r.Status == check.Broken:
		return 1
	case r.Status == check.NotSeen:
		return 2
	case r.Status == check.Kept:
		return 3
	}
	return 4
}

// Check lays out a report: the verdict, what is broken by group with the next step of each, then the groups in numbers.
func (s *Screen) Check(v CheckView) string {
	c := &card{s: s}
	mark, t := "✓", good
	if !v.Verdict.OK {
		mark, t = "✗", bad
	}
	c.text(s.paint(t, mark+" "+Clean(v.Verdict.Summary)))
	c.text(s.paint(faint, Clean(checkFacts(v))))
	for _, g := range v.groups() {
		s.checkGroup(c, v, g)
	}
	c.gap()
	c.rows = append(c.rows, s.checkTable(v))
	if lines := v.unseen(); len(lines) > 0 && !v.All {
		c.gap()
		c.list("not seen", lines, dashed, s.wrap)
	}
	if lines := v.changes(); len(lines) > 0 {
		c.gap()
		c.list("changed", lines, dashed, s.wrap)
	}
	if v.Stopped != nil {
		c.gap()
		c.row("stopped", Clean(v.Stopped.Reason))
	}
	return c.String()
}

// checkFacts is where and how was checked.
func checkFacts(v CheckView) string {
	key := "without a key"
	if v.KeySent {
		key = "with a key"
	}
	return joinFacts(v.BaseURL, key, plural(v.Requests, "request", "requests")+" in "+millisText(float64(v.DurationMS)))
}

// checkGroup shows the broken promises of a group in full, and with All the others, too.
func (s *Screen) checkGroup(c *card, v CheckView, g checkGroup) {
	head := false
	for _, r := range g.results {
		if !v.All && r.Status != check.Broken {
			continue
		}
		if !head {
			c.gap()
			c.rows = append(c.rows, s.paint(strong, Clean(g.name)))
			head = true
		}
		c.rows = append(c.rows, s.checkResult(v, r))
	}
}

func (s *Screen) checkSign(r check.Result) string {
	switch {
	case r.Fails:
		return s.paint(bad, "✗")
	case r.Status == check.Broken:
		return s.paint(caution, "!")
	case r.Status == check.Kept:
		return s.paint(good, "✓")
	}
	return s.paint(faint, "-")
}

// checkResult is one result.
func (s *Screen) checkResult(v CheckView, r check.Result) string {
	columns := s.Width - 2
	lines := []string{s.wrap(Clean(r.Promise)+" "+s.paint(faint, "("+Clean(r.ID)+", "+statusWords(r)+")"), columns)}
	evidence := Clean(r.Evidence)
	if r.Status == check.Broken && r.Request != nil && !strings.Contains(evidence, r.Request.Method+" /") {
		evidence += " (" + Clean(r.Request.Method+" "+below(r.Request.URL, v.BaseURL)) + ")"
	}
	lines = append(lines, s.paint(faint, s.wrap(evidence, columns)))
	if r.Accepted != "" {
		lines = append(lines, s.wrap("accepted: "+Clean(r.Accepted), columns))
	}
	if r.Status == check.Broken && r.Accepted == "" {
		for _, step := range explain.Sentences(r.Steps, v.Shell) {
			lines = append(lines, "→ "+indentRest(s.prose(Clean(step), columns-2), "  "))
		}
	}
	return s.checkSign(r) + " " + indentRest(strings.Join(lines, "\n"), "  ")
}

// below is an address as the path below the base URL.
func below(address, base string) string {
	if path, ok := strings.CutPrefix(address, strings.TrimRight(base, "/")+"/"); ok {
		return "/" + path
	}
	return address
}

func statusWords(r check.Result) string {
	word := spaced(string(r.Status))
	if r.Status == check.Broken && r.Source != check.SourceSuite {
		return word + ", " + string(r.Source)
	}
	return word
}

// checkColumns are the columns of the groups in numbers.
var checkColumns = [...]struct {
	head string
	tone tone
}{{"kept", good}, {"broken", bad}, {"not seen", caution}, {"skipped", plain}}

// checkTable is the groups in numbers. On a narrow screen the columns move together, and where that is not enough, the numbers stand
// below the names.
func (s *Screen) checkTable(v CheckView) string {
	groups := v.groups()
	name, space := len("group"), 0
	for _, g := range groups {
		name = max(name, width(Clean(g.name)))
	}
	for _, c := range checkColumns {
		space += len(c.head) + 1
	}
	columnWidth := func(head string) int { return 9 }
	if name+9*len(checkColumns) > s.Width {
		columnWidth = func(head string) int { return len(head) + 1 }
	}
	below := name+space > s.Width
	row := func(title string, cell func(i int) string) string {
		var b strings.Builder
		b.WriteString(title)
		if below {
			b.WriteString("\n ")
		} else {
			b.WriteString(strings.Repeat(" ", name-width(title)))
		}
		for i, c := range checkColumns {
			text := cell(i)
			b.WriteString(strings.Repeat(" ", max(columnWidth(c.head)-width(text), 1)) + text)
		}
		return b.String()
	}
	numbers := func(title string, counts ...int) string {
		return row(title, func(i int) string {
			if counts[i] == 0 {
				return s.paint(faint, "0")
			}
			return s.paint(checkColumns[i].tone, fmt.Sprint(counts[i]))
		})
	}
	lines := []string{row(s.paint(faint, "group"), func(i int) string { return s.paint(faint, checkColumns[i].head) })}
	for _, g := range groups {
		lines = append(lines, numbers(Clean(g.name), g.count[check.Kept], g.count[check.Broken], g.count[check.NotSeen], g.count[check.Skipped]))
	}
	lines = append(lines, numbers("all", v.Totals.Kept, v.Totals.Broken, v.Totals.NotSeen, v.Totals.Skipped))
	return strings.Join(lines, "\n")
}

// unseen are the reasons for which promises were not seen, each with the ids. The reason why the run ended is told once.
func (v CheckView) unseen() []string {
	var reasons []string
	ids := map[string][]string{}
	for _, r := range v.Results {
		if r.Status != check.NotSeen || v.Stopped != nil && r.Evidence == v.Stopped.Reason {
			continue
		}
		if ids[r.Evidence] == nil {
			reasons = append(reasons, r.Evidence)
		}
		ids[r.Evidence] = append(ids[r.Evidence], r.ID)
	}
	return each(reasons, func(reason string) string { return Clean(reason) + ": " + Clean(strings.Join(ids[reason], ", ")) })
}

// changes are what differs from the baseline, in words.
func (v CheckView) changes() []string {
	if v.Changes == nil {
		return nil
	}
	var lines []string
	for _, c := range *v.Changes {
		lines = append(lines, Clean(fmt.Sprintf("%s: %s, now %s", c.ID, spaced(string(c.From)), spaced(string(c.To)))))
	}
	return lines
}

// CheckPlan lays out the requests that would be sent.
func (s *Screen) CheckPlan(p check.PlanDoc) string {
	var b strings.Builder
	for _, q := range p.Requests {
		line := fmt.Sprintf("%-7s %s", q.Method, Clean(q.URL))
		if q.Note != "" {
			line += s.paint(faint, "  "+Clean(q.Note))
		}
		b.WriteString(line + "\n")
	}
	fmt.Fprintf(&b, "%s at most; nothing was sent\n", plural(p.Most, "request", "requests"))
	return b.String()
}

// CheckProgress returns the line of a run, drawn over the one before it.
func (s *Screen) CheckProgress(p check.Progress, columns int) string {
	next := p.Next
	if !p.Until.IsZero() {
		next = "waiting for the rate limit until " + s.clock(p.Until)
	}
	return s.Progress(fmt.Sprintf("%s %d/%d %s", plainBar(float64(p.Done)/float64(max(p.Total, 1))), p.Done, p.Total, next), columns)
}
