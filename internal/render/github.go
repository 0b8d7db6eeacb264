package render

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// A log of GitHub Actions takes commands: a line such as "::error title=T::text" becomes an annotation. How the runner reads
// them is in its source, actions/runner:src/Runner.Common/ActionCommand.cs.

// annotation is one of these commands.
type annotation struct {
	level       string // error, warning or notice
	title, text string
}

// String returns the command. Title and text may come from outside: neither can end the command or begin another.
func (a annotation) String() string {
	return "::" + a.level + " title=" + gitHubProperty(escapeOldCommand(Clean(a.title))) + "::" + gitHubData(escapeOldCommand(CleanLines(a.text))) + "\n"
}

// gitHubData escapes the text of a command, and gitHubProperty the value of one of its properties.
func gitHubData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func gitHubProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}

// maxAnnotations is how many annotations of each level GitHub keeps for a step, according to its documentation. The rest is in the log.
const maxAnnotations = 10

// gitHubLog returns a text to read, folded under its title, followed by the annotations.
func gitHubLog(title, log string, annotations []annotation) string {
	var b strings.Builder
	b.WriteString("::group::" + gitHubData(escapeOldCommand(Clean(title))) + "\n" + escapeCommands(log) + "::endgroup::\n")
	for _, a := range annotations[:min(len(annotations), maxAnnotations)] {
		b.WriteString(a.String())
	}
	return b.String()
}

// escapeCommands prevents text from being a command: "::" at the beginning of a line, after anything that a runner may treat as space, and
// the older "##[" anywhere. It only inserts a space into them.
func escapeCommands(text string) string {
	if !strings.Contains(text, "::") && !strings.Contains(text, "##[") {
		return text
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		line = escapeOldCommand(line)
		if before, after, ok := strings.Cut(line, "::"); ok && !strings.ContainsFunc(before, visible) {
			line = before + ": :" + after
		}
		b.WriteString(line)
	}
	return b.String()
}

// escapeOldCommand breaks the older form, which a runner also looks for in the middle of a line.
func escapeOldCommand(text string) string { return strings.ReplaceAll(text, "##[", "# #[") }

func visible(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S) }

// NewCommandEscaper returns a writer of lines, such as stderr, whose text a runner does not interpret as commands. Each Write must have
// complete lines.
func NewCommandEscaper(w io.Writer) io.Writer { return commandEscaper{w} }

type commandEscaper struct{ to io.Writer }

func (w commandEscaper) Write(p []byte) (int, error) {
	if _, err := io.WriteString(w.to, escapeCommands(string(p))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// FailureGitHub returns an error and its next step as an annotation.
func FailureGitHub(message, hint string) string {
	return annotation{"error", "hex21: error", joinLines(cleaned([]string{message, hint}))}.String()
}

// ProbeGitHub returns a result for the log of a workflow: the verdict is an annotation, and so is each finding that is an error or a
// warning and that the verdict does not quote already. Errors of a successful response were expected, and are notices.
func (s *Screen) ProbeGitHub(r *probe.Result) string {
	v := r.Verdict
	verdict := annotation{level: "error", title: "hex21: " + v.Summary}
	if v.OK {
		verdict.level = "notice"
	}
	lines := gitHubFacts(r)
	var findings []annotation
	for _, f := range r.Findings {
		said, level := Clean(f.Evidence)+" ("+f.ID+")", string(f.Severity)
		switch {
		case f.Severity == probe.SeverityInfo:
			continue
		case f.ID == v.FindingID:
			lines = append(lines, said)
			continue
		case v.OK && f.Severity == probe.SeverityError:
			level = "notice"
		}
		findings = append(findings, annotation{level, f.Title, joinLines(append([]string{said}, cleaned(f.Advice)...))})
	}
	verdict.text = joinLines(append(lines, cleaned(v.Next)...))
	return gitHubLog(strings.TrimSpace("hex21 probe "+callName(r)), s.Probe(r, true), append([]annotation{verdict}, findings...))
}

// gitHubFacts returns the call, what support asks for, and who has to act.
func gitHubFacts(r *probe.Result) []string {
	lines := []string{Clean(callName(r))}
	if r.Response != nil {
		lines[0] = strings.TrimSpace(fmt.Sprintf("%s → %d", lines[0], r.Response.Status))
		if id := requestID(r); id != "" {
			lines = append(lines, "request id: "+Clean(id))
		}
	}
	if v := r.Verdict; v.Blame != probe.BlameNone {
		lines = append(lines, "layer: "+string(v.Layer)+", who has to act: "+BlameWords(v.Blame))
	}
	return lines
}

// callName returns the method and URL of a call, or "" for a record without its request.
func callName(r *probe.Result) string {
	if r.Request.URL == "" {
		return ""
	}
	return r.Request.Method + " " + r.Request.URL
}

// StatusGitHub returns a page for the log of a workflow: an annotation for the overall state, and one for each open incident and each
// component in trouble. fails reports whether the page is worse than the caller accepts; if not, they are warnings.
func (s *Screen) StatusGitHub(v StatusView, fails bool) string {
	p := v.Page
	level := gitHubLevel(p.Indicator, fails)
	all := []annotation{{level, "hex21: " + p.Page.Name + ": " + OverallText(p), Clean(v.Asked)}}
	for _, i := range p.Incidents {
		all = append(all, annotation{gitHubLevel(i.Impact, fails), i.Name, joinLines([]string{
			joinFacts(impactWord(i), i.Status), Clean(beginning(i.LatestUpdate)), Clean(i.URL),
		})})
	}
	for _, c := range p.Troubled() {
		if c.Status == status.StatusMaintenance {
			continue
		}
		name := c.Name
		if c.Group != "" {
			name = c.Group + "/" + name
		}
		all = append(all, annotation{gitHubLevel(status.Minor, fails), name + ": " + statusWord(c), "a component of " + p.Page.Name})
	}
	return gitHubLog("hex21 status "+v.Asked, s.Status(v), all)
}

// CorrelationGitHub returns one annotation for the log of a workflow, with the judgment of page and call.
func (s *Screen) CorrelationGitHub(d Comparison, asked string) string {
	a := annotation{level: d.sign().level(), title: "hex21: " + d.Verdict.Summary}
	lines := []string{"call: " + Clean(d.Call.Verdict.Summary)}
	if c := d.Citation; c != nil {
		lines = append(lines, "page: "+Clean(c.Name), Clean(CitationText(*c)), Clean(c.URL))
	}
	a.text = joinLines(append(lines, cleaned(d.Verdict.Next)...))
	return gitHubLog("hex21 status "+asked, s.Correlation(d, asked), []annotation{a})
}

// gitHubLevel returns the annotation level of a state.
func gitHubLevel(i status.Indicator, fails bool) string {
	switch {
	case i == status.None || i == status.UnderMaintenance:
		return "notice"
	case fails:
		return "error"
	}
	return "warning"
}

// joinLines joins the texts that are not empty, one per line.
func joinLines(lines []string) string { return strings.Join(nonEmpty(lines...), "\n") }

// joinFacts joins the texts that are not empty.
func joinFacts(facts ...string) string { return strings.Join(nonEmpty(cleaned(facts)...), ", ") }

// StepOutputs returns the lines that a step of a workflow appends to $GITHUB_OUTPUT. Every value is on one line, so that none can
// begin another output.
func StepOutputs(r *probe.Result) string {
	var b strings.Builder
	add := func(name, value string) { b.WriteString(name + "=" + Clean(value) + "\n") }
	v := r.Verdict
	add("ok", fmt.Sprint(v.OK))
	add("verdict", v.Summary)
	add("layer", string(v.Layer))
	add("blame", string(v.Blame))
	add("retryable", fmt.Sprint(v.Retryable))
	if r.Response != nil {
		add("status", fmt.Sprint(r.Response.Status))
		add("request-id", requestID(r))
	}
	if r.Error != nil {
		add("code", r.Error.Code)
	}
	return b.String()
}
