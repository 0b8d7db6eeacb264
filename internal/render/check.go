package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/text"
)

// CheckView is a report of hex21 check, and the shell for which its commands are quoted.
type CheckView struct {
	*check.Report
	Shell explain.Shell
	// All also lists what is kept, and what was skipped for want of a flag.
	All bool
}

// groups returns the groups of the results in their order, each with the results of the promises that the user selected, the broken ones
// first.
func (v CheckView) groups() []checkGroup {
	var groups []checkGroup
	for _, r := range v.Results {
		i := slices.IndexFunc(groups, func(g checkGroup) bool { return g.name == r.Group })
		if i < 0 {
			i = len(groups)
			groups = append(groups, checkGroup{name: r.Group, count: map[check.Status]int{}})
		}
		groups[i].count[r.Status]++
		if !r.Unselected {
			groups[i].results = append(groups[i].results, r)
		}
	}
	for _, g := range groups {
		order.Stable(g.results, func(a, b check.Result) int { return checkRank(a) - checkRank(b) })
	}
	return groups
}

// shown returns the groups with a result to show, and only the results to show: without those that were skipped, unless all are to be shown.
func (v CheckView) shown() []checkGroup {
	groups := v.groups()
	for i, g := range groups {
		if !v.All {
			groups[i].results = slices.DeleteFunc(g.results, func(r check.Result) bool { return r.Status == check.Skipped })
		}
	}
	return slices.DeleteFunc(groups, func(g checkGroup) bool { return len(g.results) == 0 })
}

// checkGroup is one group of results. The numbers count the promises that were not selected, too.
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

// Check lays out a report: the verdict, the broken promises by group, each with its next steps, then the numbers of each group.
func (s *Screen) Check(v CheckView) string {
	c := &card{s: s}
	sign := signOK
	if !v.Verdict.OK {
		sign = signError
	}
	c.text(s.signed(sign, Clean(v.Verdict.Summary)))
	c.text(s.paint(faint, Clean(checkFacts(v))))
	for _, g := range v.groups() {
		s.checkGroup(c, v, g)
	}
	if v.Totals.Kept+v.Totals.Broken > 0 {
		c.gap()
		c.rows = append(c.rows, s.checkTable(v))
	}
	if !v.All {
		c.section("not seen", v.notSeenReasons(), dashed, s.wrap)
	}
	c.section("changed", v.changes(), dashed, s.wrap)
	if v.Stopped != nil && !v.Verdict.StopNamed {
		c.gap()
		c.row("stopped", Clean(v.Stopped.Reason))
	}
	return c.String()
}

func checkFacts(v CheckView) string {
	key := "without a key"
	if v.KeySent {
		key = "with a key"
	}
	return joinFacts(v.BaseURL, key, text.Count(v.Requests, "request", "requests")+" in "+millisText(float64(v.DurationMS)))
}

// checkGroup shows the broken promises of a group in full, and with All also the others.
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

func checkSign(r check.Result) sign {
	switch {
	case r.Fails:
		return signError
	case r.Status == check.Broken:
		return signWarning
	case r.Status == check.Kept:
		return signOK
	}
	return signNone
}

// checkResult lays out one result.
func (s *Screen) checkResult(v CheckView, r check.Result) string {
	columns := s.Width - 2
	lines := []string{s.wrap(Clean(r.Promise)+" "+s.paint(faint, "("+Clean(r.ID)+", "+statusWords(r)+")"), columns)}
	evidence := Clean(r.Evidence)
	if r.Status == check.Broken && r.Request != nil && !strings.Contains(evidence, r.Request.Method+" /") {
		evidence += " (" + Clean(r.Request.Method+" "+below(r.Request.URL, v.BaseURL)) + ")"
	}
	t := faint
	if r.Status == check.Broken { // the most important line
		t = plain
	}
	lines = append(lines, s.paint(t, s.wrap(evidence, columns)))
	if r.Accepted != "" {
		lines = append(lines, s.wrap("accepted: "+Clean(r.Accepted), columns))
	}
	if r.Status == check.Broken && r.Accepted == "" {
		lines = append(lines, s.arrows(nextstep.Sentences(r.Steps, v.Shell), columns)...)
	}
	return s.sign(checkSign(r)) + " " + indentRest(strings.Join(lines, "\n"), "  ")
}

// below returns a URL as the path below the base URL.
func below(address, base string) string {
	if path, ok := strings.CutPrefix(address, strings.TrimRight(base, "/")+"/"); ok {
		return "/" + path
	}
	return address
}

func statusWords(r check.Result) string {
	word := asWords(string(r.Status))
	if r.Status == check.Broken && r.Source != check.SourceSuite {
		return word + ", " + string(r.Source)
	}
	return word
}

// notSeenReasons returns the reasons for which promises were not seen, each with the ids. The reason why the run ended is not repeated here.
func (v CheckView) notSeenReasons() []string {
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
	return mapEach(reasons, func(reason string) string { return Clean(reason) + ": " + Clean(strings.Join(ids[reason], ", ")) })
}

// changes returns the differences from the baseline, in words.
func (v CheckView) changes() []string {
	if v.Changes == nil {
		return nil
	}
	return mapEach(*v.Changes, func(c check.Change) string {
		return Clean(fmt.Sprintf("%s: %s, now %s", c.ID, asWords(string(c.From)), asWords(string(c.To))))
	})
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
	fmt.Fprintf(&b, "%s at most; nothing was sent\n", text.Count(p.MaxRequests, "request", "requests"))
	return b.String()
}

// CheckProgress returns the progress line of a run, which is drawn over the previous one.
func (s *Screen) CheckProgress(p check.Progress, columns int) string {
	next := p.Next
	if !p.Until.IsZero() {
		next = "waiting for the rate limit until " + s.clock(p.Until)
	}
	return s.Progress(fmt.Sprintf("%s %d/%d %s", plainBar(float64(p.Done)/float64(max(p.Total, 1))), p.Done, p.Total, next), columns)
}
