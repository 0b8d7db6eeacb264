package render

import (
	"fmt"
	"maps"
	"slices"

	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/internal/triage"
)

// TriageGitHub returns a summary for the log of a workflow, with annotations.
func (s *Screen) TriageGitHub(v TriageView) string {
	annotations := mapEach(v.Summary.Findings, func(f triage.Finding) annotation {
		return annotation{severitySign(f.Severity).level(), f.Title, f.Evidence}
	})
	codes, _ := v.shown()
	for _, f := range codes {
		annotations = append(annotations, annotation{foundSign(f).level(), f.Code, fmt.Sprintf("%s times (%.1f %%). %s", thousands(f.Count), f.Share*100, v.step(f))})
	}
	return gitHubLog(v.headline(), s.Triage(v), annotations)
}

// TriageMarkdown returns a summary as a document to paste.
func TriageMarkdown(v TriageView) string {
	m := &markdownDoc{}
	m.add("# %s", mdEscape(v.headline()))
	m.add("%s", mdEscape(v.extent()))
	if v.Only != "" {
		m.add("%s", mdEscape(v.Only))
	}
	codes, more := v.shown()
	m.table([]string{"code", "count", "share", "first", "last", "over time", "who has to act", "next step"}, mapEach(codes, func(f triage.Found) []string {
		return []string{mdCode(f.Code), thousands(f.Count), fmt.Sprintf("%.1f %%", f.Share*100), mdEscape(f.FirstSeen), mdEscape(f.LastSeen),
			v.spark(f.Code, 12), BlameWords(f.Blame), mdProse(v.step(f))}
	}))
	if more > 0 {
		m.add("… and %s.", text.Count(more, "code", "codes"))
	}
	if len(v.Summary.Findings) > 0 {
		m.head(2, "Findings")
		for _, f := range v.Summary.Findings {
			m.add("**%s** (%s, %s): %s", mdEscape(f.Title), f.Severity, mdCode(f.ID), mdEscape(f.Evidence))
			m.list(mapEach(nextstep.Sentences(f.Steps, v.Shell), mdProse), false)
		}
	}
	if statuses := slices.Sorted(maps.Keys(v.Summary.Statuses)); len(statuses) > 0 {
		m.head(2, "Statuses")
		m.table([]string{"status", "count"}, mapEach(statuses, func(name string) []string { return []string{name, thousands(v.Summary.Statuses[name])} }))
	}
	var rows [][]string
	for _, f := range codes {
		for _, sample := range f.Samples {
			rows = append(rows, []string{mdCode(f.Code), mdCode(fmt.Sprintf("%s:%d", sample.File, sample.Line)), mdCodeIfAny(sample.RequestID), mdCode(cutAround(Clean(sample.Text), f.Code, 200))})
		}
	}
	if len(rows) > 0 {
		m.head(2, "Samples")
		m.table([]string{"code", "line", "request", "text"}, rows)
	}
	if text := skippedText(v.Summary.Skipped); text != "" {
		m.add("Skipped: %s.", text)
	}
	return m.String()
}
