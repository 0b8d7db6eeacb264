package probe

import (
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
)

// citedLength is how many characters of an incident's name and of its latest words are cited.
const citedLength = 240

// AddIncident adds to a result what a status page admits and what would explain the failure: the finding known-incident, and
// its title in the summary. name is the incident's, evidence what the page says of it, url where to follow it or "". All three
// come from outside. A call that works has nothing to explain, and its result stays as it is.
func (r *Result) AddIncident(name, evidence, url string) {
	if r.Verdict.OK {
		return
	}
	f := Finding{
		ID: "known-incident", Severity: SeverityWarning, Title: "known incident: " + strings.TrimRight(cite(name), ". "),
		Evidence: strings.TrimSpace(cite(evidence) + " " + url),
		Steps:    []explain.Step{do("Wait for the end of the incident", explain.Hex21("status", "--wait"))},
	}
	f.writeSentences(explain.POSIX)
	r.Findings = append(r.Findings, f)
	r.Verdict.Summary += "; " + f.Title
	r.Verdict.Steps = append(slices.Clone(f.Steps), r.Verdict.Steps...)
	r.Verdict.writeSentences(explain.POSIX)
}

// AddRelatedIncident adds to a result that a status page reports trouble with another part than the one that was called. It changes
// neither the verdict nor its steps. text is a clause, evidence and url are as in AddIncident.
func (r *Result) AddRelatedIncident(text, evidence, url string) {
	if r.Verdict.OK {
		return
	}
	f := Finding{
		ID: "known-incident", Severity: SeverityInfo, Title: "may be " + strings.TrimRight(cite(text), ". "),
		Evidence: strings.TrimSpace(cite(evidence) + " " + url),
		Steps:    []explain.Step{do("Read the page", explain.Hex21("status"))},
	}
	f.writeSentences(explain.POSIX)
	r.Findings = append(r.Findings, f)
}

// cite is the beginning of a text on one line.
func cite(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > citedLength {
		return string(runes[:citedLength]) + "…"
	}
	return text
}
