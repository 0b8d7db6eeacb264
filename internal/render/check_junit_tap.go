package render

import (
	"fmt"
	"html"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/internal/nextstep"
)

// CheckJUnit returns a report in the XML of JUnit, as Jenkins, GitLab and others read it: a test suite for each group, a test case for each
// promise. A broken promise that the baseline accepts, and one that was not seen, are skipped tests.
func CheckJUnit(v CheckView) string {
	var suites strings.Builder
	tests, failures, skips := 0, 0, 0
	host := ""
	if u, err := url.Parse(v.BaseURL); err == nil {
		host = u.Host
	}
	stamp := ""
	if v.StartedAt != nil {
		stamp = fmt.Sprintf(` timestamp="%s"`, v.StartedAt.UTC().Format("2006-01-02T15:04:05"))
	}
	for _, g := range v.shown() {
		var cases strings.Builder
		failed, skipped := 0, 0
		for _, r := range g.results {
			fmt.Fprintf(&cases, `    <testcase classname="hex21.%s" name="%s: %s" time="0"`, xmlText(g.name), xmlText(r.ID), xmlText(r.Promise))
			switch {
			case r.Fails:
				failed++
				fmt.Fprintf(&cases, ">\n      <failure message=\"%s\" type=\"%s\">%s</failure>\n    </testcase>\n",
					xmlText(r.Evidence), r.Status, xmlText(checkDetails(v, r)))
			case r.Status == check.Kept:
				cases.WriteString("/>\n")
			default:
				skipped++
				fmt.Fprintf(&cases, ">\n      <skipped message=\"%s\"/>\n    </testcase>\n", xmlText(whyNoFailure(r)))
			}
		}
		fmt.Fprintf(&suites, "  <testsuite name=\"hex21.%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\" time=\"0\"%s hostname=\"%s\">\n%s  </testsuite>\n",
			xmlText(g.name), len(g.results), failed, skipped, stamp, xmlText(host), cases.String())
		tests, failures, skips = tests+len(g.results), failures+failed, skips+skipped
	}
	return fmt.Sprintf("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"hex21 check %s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\" time=\"%.3f\">\n%s</testsuites>\n",
		xmlText(v.BaseURL), tests, failures, skips, float64(v.DurationMS)/1000, suites.String())
}

// whyNoFailure reports why a promise that is not kept does not fail the check.
func whyNoFailure(r check.Result) string {
	switch {
	case r.Accepted != "":
		return "accepted: " + r.Accepted
	case r.Status == check.Broken:
		return "broken, outside --fail-on: " + r.Evidence
	}
	return asWords(string(r.Status)) + ": " + r.Evidence
}

// checkDetails returns the lines of a failure: request, response, evidence and steps.
func checkDetails(v CheckView, r check.Result) string {
	lines := []string{r.Evidence}
	if r.Request != nil {
		lines = append(lines, r.Request.Method+" "+r.Request.URL)
	}
	if r.Response != nil {
		lines = append(lines, fmt.Sprintf("status %d", r.Response.Status))
		if r.Response.RequestID != "" {
			lines = append(lines, "request id "+r.Response.RequestID)
		}
	}
	return strings.Join(cleaned(append(lines, nextstep.Sentences(r.Steps, v.Shell)...)), "\n")
}

// xmlText escapes text from outside for an element or an attribute. Characters that XML does not allow are left out.
func xmlText(text string) string {
	var b strings.Builder
	for _, c := range text {
		switch {
		case c == utf8.RuneError, c < ' ' && c != '\n' && c != '\t', c == 0xfffe, c == 0xffff, c >= 0x7f && c < 0xa0:
		case c == '\n':
			b.WriteString("&#10;")
		case c == '\t':
			b.WriteString("&#9;")
		case isInvisible(c):
			fmt.Fprintf(&b, "&#%d;", c)
		default:
			b.WriteString(html.EscapeString(string(c)))
		}
	}
	return b.String()
}

// CheckTAP returns a report in the Test Anything Protocol, version 13. A broken promise that the baseline accepts is a test that may fail;
// one that was not seen is a test that did not run.
func CheckTAP(v CheckView) string {
	var b strings.Builder
	groups, all := v.shown(), 0
	for _, g := range groups {
		all += len(g.results)
	}
	fmt.Fprintf(&b, "TAP version 13\n1..%d\n", all)
	n := 0
	for _, g := range groups {
		for _, r := range g.results {
			n++
			line := fmt.Sprintf("%d - %s: %s", n, tapText(r.ID), tapText(r.Promise))
			switch {
			case r.Fails:
				b.WriteString("not ok " + line + "\n" + tapDetails(v, r))
			case r.Status == check.Kept:
				b.WriteString("ok " + line + "\n")
			case r.Status == check.Broken:
				b.WriteString("not ok " + line + " # TODO " + tapText(whyNoFailure(r)) + "\n")
			default:
				b.WriteString("ok " + line + " # SKIP " + tapText(r.Evidence) + "\n")
			}
		}
	}
	return b.String()
}

// tapText keeps a text on one line, and prevents it from being a directive.
func tapText(text string) string {
	return strings.NewReplacer(`\`, `\\`, "#", `\#`).Replace(strings.Join(strings.Fields(Clean(text)), " "))
}

// tapDetails returns the details of a failure in TAP's subset of YAML: texts in double quotes, each on one line.
func tapDetails(v CheckView, r check.Result) string {
	quoted := func(text string) string {
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(strings.Join(strings.Fields(Clean(text)), " ")) + `"`
	}
	lines := []string{"---", "evidence: " + quoted(r.Evidence)}
	if r.Request != nil {
		lines = append(lines, "request: "+quoted(r.Request.Method+" "+r.Request.URL))
	}
	if len(r.Steps) > 0 {
		lines = append(lines, "next:")
	}
	lines = append(lines, mapEach(nextstep.Sentences(r.Steps, v.Shell), func(step string) string { return "  - " + quoted(step) })...)
	return indent(strings.Join(append(lines, "..."), "\n"), "  ") + "\n"
}
