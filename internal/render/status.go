package render

import (
	"cmp"
	"fmt"
	"net/url"
	"strings"

	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/status"
)

// StatusView is a status page and how to show it.
type StatusView struct {
	Page *status.Page
	// Asked is the URL that was read, without a password. The page may name another one.
	Asked string
	// All also shows the components that work.
	All bool
}

// Status lays out a page: the overall state on one line, then what is wrong, then what is planned.
func (s *Screen) Status(v StatusView) string {
	c, p := &card{s: s}, v.Page
	s.statusHead(c, v)
	c.gap()
	s.componentRows(c, p, v.All)
	s.incidentRows(c, p)
	s.maintenanceRows(c, p)
	for _, warning := range p.Warnings {
		c.gap()
		c.row("note", Clean(warning))
	}
	return c.String()
}

// statusHead adds the overall state, with the page and the time it was read.
func (s *Screen) statusHead(c *card, v StatusView) {
	c.rows = append(c.rows, s.overallLine(v.Page, s.Width))
	c.text(s.addresses(v) + s.paint(faint, ", read "+s.timeOfDay(v.Page.FetchedAt)))
}

func (s *Screen) overallLine(p *status.Page, columns int) string {
	return s.headline(indicatorSign(p.Indicator), OverallText(p), p.Page.Name+", "+p.Page.Engine, columns)
}

// addresses returns the URL from which the page was read, and the page's own URL if it names another host.
func (s *Screen) addresses(v StatusView) string {
	text := s.link(Clean(v.Asked), v.Asked)
	if own := hostOf(v.Page.Page.URL); own != "" && own != hostOf(v.Asked) {
		text += " (its own link: " + s.link(Clean(v.Page.Page.URL), v.Page.Page.URL) + ")"
	}
	return text
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Host)
}

// OverallText returns the overall state in words: our own word first, so that all pages look alike, then the page's text.
func OverallText(p *status.Page) string {
	text := indicatorWord(p.Indicator)
	if p.Indicator == status.Unknown && p.RawIndicator != "" {
		text += fmt.Sprintf(" (%q)", Clean(p.RawIndicator))
	}
	switch {
	case p.PageIndicator != "":
		text += " for the selected components; the whole page: " + indicatorWord(p.PageIndicator)
	case p.Description == "":
	case p.StatedIndicator != "" || p.Indicator != status.None && strings.Contains(strings.ToLower(p.Description), "operational"):
		text += fmt.Sprintf("; the page reports %q", Clean(beginning(p.Description)))
	default:
		text += ": " + Clean(beginning(p.Description))
	}
	return text
}

// indicatorWord names a state. The impact of an incident is one too.
func indicatorWord(i status.Indicator) string {
	if i == status.None {
		return "operational"
	}
	return Clean(string(i))
}

func indicatorSign(i status.Indicator) sign {
	return cmp.Or(map[status.Indicator]sign{
		status.None: signOK, status.UnderMaintenance: signPlanned, status.Minor: signWarning, status.Major: signError, status.Critical: signError,
	}[i], signUnknown)
}

func componentSign(v status.Status) sign {
	return cmp.Or(map[status.Status]sign{
		status.Operational: signOK, status.StatusMaintenance: signPlanned, status.Degraded: signWarning,
		status.PartialOutage: signError, status.MajorOutage: signError,
	}[v], signUnknown)
}

// statusWord names the state of a component; an unknown one is shown as the page wrote it.
func statusWord(c status.Component) string {
	text := asWords(Clean(string(c.Status)))
	if c.Status == status.StatusUnknown && c.RawStatus != "" {
		text += fmt.Sprintf(" (%q)", Clean(beginning(c.RawStatus)))
	}
	return text
}

// componentRows shows the components under their groups.
func (s *Screen) componentRows(c *card, p *status.Page, all bool) {
	shown := p.Components
	if !all {
		shown = p.Troubled()
	}
	label := "components"
	for i, part := range shown {
		hang := ""
		if part.Group != "" {
			hang = "  "
			if i == 0 || shown[i-1].Group != part.Group {
				c.row(label, s.paint(strong, Clean(part.Group)))
				label = ""
			}
		}
		text := s.wrap(Clean(part.Name)+": "+statusWord(part), c.bodyWidth()-len(hang)-2)
		c.block(label, hang+s.sign(componentSign(part.Status))+" "+indentRest(text, hang+"  "))
		label = ""
	}
	c.row(label, s.paint(faint, tally(p, len(shown))))
}

// tally counts the components, so that those in trouble are not mistaken for all of them.
func tally(p *status.Page, shown int) string {
	n, bad := len(p.Components), len(p.Troubled())
	switch {
	case n == 0:
		return "none listed on the page"
	case bad == 0 && n == 1:
		return "1, operational"
	case bad == 0 && shown == 0:
		return fmt.Sprintf("%d, all operational", n)
	case shown == n:
		return ""
	}
	return fmt.Sprintf("%d more operational (--all shows them)", n-bad)
}

func (s *Screen) incidentRows(c *card, p *status.Page) {
	for n, i := range p.Incidents {
		c.gap()
		sign := indicatorSign(i.Impact)
		if i.Impact == status.None {
			sign = signInfo // the page calls it harmless, which is not the same as operational
		}
		facts := []string{impactWord(i), asWords(Clean(i.Status))}
		if i.StartedAt != nil {
			facts = append(facts, "since "+s.clock(*i.StartedAt))
		}
		if i.UpdatedAt != nil && (i.StartedAt == nil || !i.UpdatedAt.Equal(*i.StartedAt)) {
			facts = append(facts, "updated "+s.clock(*i.UpdatedAt))
		}
		s.event(c, event{
			label: textIf(n == 0, "incidents"), mark: s.sign(sign), name: i.Name, facts: facts, parts: i.Components,
			update: i.LatestUpdate, link: i.URL,
		})
	}
}

func impactWord(i status.Incident) string {
	switch {
	case i.Impact == status.None:
		return "no impact"
	case i.Impact == status.Unknown && i.RawImpact != "":
		return fmt.Sprintf("impact %q", Clean(beginning(i.RawImpact)))
	case i.Impact == status.Unknown:
		return "" // the page does not say
	}
	return Clean(string(i.Impact))
}

// maintenanceRows shows maintenance under way first, then what is announced.
func (s *Screen) maintenanceRows(c *card, p *status.Page) {
	for _, underWay := range []bool{true, false} {
		label := "announced"
		if underWay {
			label = "under way"
		}
		for _, m := range p.Maintenances {
			if m.UnderWay(p.FetchedAt) != underWay {
				continue
			}
			c.gap()
			s.event(c, event{
				label: label, mark: s.paint(accent, "~"), name: m.Name, facts: s.workFacts(m), parts: m.Components,
				update: m.LatestUpdate, link: m.URL,
			})
			label = ""
		}
	}
}

func (s *Screen) workFacts(m status.Maintenance) []string {
	facts := []string{asWords(Clean(m.Status))}
	if m.StartsAt != nil {
		facts = append(facts, "from "+s.clock(*m.StartsAt))
	}
	if m.EndsAt == nil {
		return facts
	}
	if m.StartsAt == nil || !m.StartsAt.After(s.now) { // under way: how much is left
		return append(facts, "until "+s.clock(*m.EndsAt))
	}
	ends, layout := m.EndsAt.In(s.now.Location()), "15:04:05"
	if starts := m.StartsAt.In(s.now.Location()); starts.YearDay() != ends.YearDay() || starts.Year() != ends.Year() {
		layout = "2006-01-02 15:04:05"
	}
	return append(facts, "until "+ends.Format(layout)+" ("+Seconds(m.EndsAt.Sub(*m.StartsAt))+")")
}

// event is an incident or maintenance, ready to be laid out.
type event struct {
	label, mark, name string
	facts, parts      []string
	update, link      string
}

func (s *Screen) event(c *card, e event) {
	columns := c.bodyWidth() - 2
	lines := []string{s.paint(strong, s.wrap(Clean(e.name), columns))}
	if facts := nonEmpty(e.facts...); len(facts) > 0 {
		lines = append(lines, s.paint(faint, s.wrap(strings.Join(facts, ", "), columns)))
	}
	if len(e.parts) > 0 {
		lines = append(lines, s.wrap("affects "+Clean(beginning(strings.Join(e.parts, ", "))), columns))
	}
	if e.update != "" {
		lines = append(lines, s.wrap(Clean(beginning(e.update)), columns))
	}
	if e.link != "" {
		lines = append(lines, s.link(s.paint(accent, Clean(e.link)), e.link))
	}
	c.block(e.label, e.mark+" "+indentRest(strings.Join(lines, "\n"), "  "))
}

// briefLength is how much of a text from a page is shown. The document has all of it.
const briefLength = 400

// beginning returns the beginning of a text, on one line.
func beginning(words string) string {
	return text.Shorten(strings.Join(strings.Fields(words), " "), briefLength)
}

func textIf(when bool, text string) string {
	if when {
		return text
	}
	return ""
}
