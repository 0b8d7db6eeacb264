package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/doctor"
	"github.com/hex21/hex21/probe"
)

// doctorColumn is the column of the titles of checks.
const doctorColumn = 13

// Doctor lays out a report: the verdict, the list of checks, then what is wrong and what to do about it.
func (s *Screen) Doctor(r *doctor.Report) string {
	c := &card{s: s}
	c.text(s.signed(doctorSign(r), Clean(r.Verdict.Summary)))
	c.gap()
	c.rows = append(c.rows, mapEach(r.Checks, s.doctorRow)...)
	var later []string
	for _, f := range r.Findings {
		if !r.Verdict.OK && f.Severity == probe.SeverityInfo {
			later = append(later, f.ID)
			continue
		}
		c.gap()
		c.rows = append(c.rows, s.complaint(f))
	}
	if len(later) > 0 {
		c.gap()
		text := fmt.Sprintf("also noted: %s (`hex21 explain %s`)", strings.Join(later, ", "), later[0])
		c.rows = append(c.rows, s.sign(signInfo)+" "+indentRest(s.prose(text, s.Width-2), "  "))
	}
	c.section("next", cleaned(otherSteps(r)), numbered, s.prose)
	return c.String()
}

func doctorSign(r *doctor.Report) sign {
	switch {
	case !r.Verdict.OK:
		return signError
	case slices.ContainsFunc(r.Findings, func(f probe.Finding) bool { return f.Severity == probe.SeverityWarning }):
		return signWarning
	}
	return signOK
}

// doctorRow returns one line of the list: mark, title, value, and the source in brackets.
func (s *Screen) doctorRow(c doctor.Check) string {
	value := Clean(c.Value)
	if c.Source != "" {
		value += s.paint(faint, " ("+Clean(c.Source)+")")
	}
	left := s.sign(setupSign(c)) + " "
	if s.narrow() {
		return left + indentRest(s.wrap(s.paint(strong, Clean(c.Title))+": "+value, s.Width-2), "  ")
	}
	title := s.paint(strong, Clean(c.Title)) + strings.Repeat(" ", max(1, doctorColumn-width(c.Title)))
	return left + title + indentRest(s.wrap(value, s.Width-2-doctorColumn), strings.Repeat(" ", 2+doctorColumn))
}

// setupSign returns the sign of a check. A missing setting has no check mark, even if it is not a problem.
func setupSign(c doctor.Check) sign {
	if c.Status == doctor.OK && len(c.Findings) > 0 {
		return signInfo
	}
	return cmp.Or(map[doctor.Status]sign{doctor.OK: signOK, doctor.Warning: signWarning, doctor.Error: signError}[c.Status], signNone)
}

// complaint lays out a finding with its evidence and steps. An informational one is shorter.
func (s *Screen) complaint(f probe.Finding) string {
	columns, advice := s.Width-2, f.Advice
	lines := []string{s.wrap(Clean(f.Title)+" "+s.paint(faint, "("+f.ID+")"), columns)}
	if f.Severity == probe.SeverityInfo {
		advice = advice[:min(1, len(advice))]
	} else if f.Evidence != "" {
		lines = append(lines, s.paint(faint, s.wrap(Clean(f.Evidence), columns)))
	}
	lines = append(lines, s.arrows(advice, columns)...)
	return s.sign(severitySign(f.Severity)) + " " + indentRest(strings.Join(lines, "\n"), "  ")
}

// arrows lays out next steps, each behind an arrow.
func (s *Screen) arrows(steps []string, columns int) []string {
	return mapEach(steps, func(step string) string { return "→ " + indentRest(s.prose(Clean(step), columns-2), "  ") })
}

// otherSteps returns the next steps that are not part of a finding.
func otherSteps(r *doctor.Report) []string {
	return slices.DeleteFunc(slices.Clone(r.Verdict.Next), func(step string) bool {
		return slices.ContainsFunc(r.Findings, func(f probe.Finding) bool { return slices.Contains(f.Advice, step) })
	})
}

// DoctorMarkdown returns a report for an issue or a chat.
func DoctorMarkdown(r *doctor.Report) string {
	m := &markdownDoc{}
	m.add("## %s", mdEscape(r.Verdict.Summary))
	m.table([]string{"", "check", "value", "source"}, mapEach(r.Checks, func(c doctor.Check) []string {
		return []string{string(c.Status), mdEscape(c.Title), mdEscape(c.Value), mdCodeIfAny(c.Source)}
	}))
	m.findings(r.Findings)
	m.next(r.Verdict.Next)
	e := r.Environment
	m.add("hex21 %s, %s, %s", mdEscape(e.Version), mdEscape(e.Go), mdEscape(e.Platform))
	return m.String()
}
