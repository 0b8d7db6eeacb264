package render

import (
	"fmt"
	"strings"

	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
)

// CheckMarkdown returns a report for an issue or a job summary.
func CheckMarkdown(v CheckView) string {
	m := &markdownDoc{}
	m.add("## %s", mdEscape(Clean(v.Verdict.Summary)))
	m.add("%s", mdEscape(checkFacts(v)))
	m.table(checkHeads(), mapEach(append(v.shown(), v.all()), func(g checkGroup) []string { return mapEach(g.numbers(), mdEscape) }))
	for _, g := range v.groups() {
		var rows [][]string
		for _, r := range g.results {
			if r.Status == check.Kept || r.Status == check.Skipped {
				continue
			}
			next := ""
			if r.Status == check.Broken && len(r.Steps) > 0 && r.Accepted == "" {
				next = mdProse(Clean(r.Steps[0].Sentence(v.Shell)))
			} else if r.Accepted != "" {
				next = "accepted: " + mdEscape(r.Accepted)
			}
			rows = append(rows, []string{mdCode(r.ID), statusWords(r), mdEscape(r.Promise), mdEscape(r.Evidence), next})
		}
		if len(rows) > 0 {
			m.add("### %s", mdEscape(g.name))
			m.table([]string{"id", "status", "promise", "evidence", "next"}, rows)
		}
	}
	m.list(mapEach(v.changes(), mdEscape), false)
	return m.String()
}

// CheckGitHub returns a report for the log of a workflow: an annotation for the verdict and one for each promise that fails.
func (s *Screen) CheckGitHub(v CheckView) string {
	first := annotation{level: "notice", title: "hex21: " + v.Verdict.Summary, text: checkFacts(v)}
	if !v.Verdict.OK {
		first.level = "error"
	}
	all := []annotation{first}
	for _, r := range v.Results {
		level := "error"
		switch {
		case r.Fails:
		case r.Status == check.Broken && r.Accepted == "":
			level = "warning"
		default:
			continue
		}
		lines := append([]string{Clean(r.Evidence)}, cleaned(nextstep.Sentences(r.Steps, v.Shell))...)
		all = append(all, annotation{level, r.Promise + " (" + r.ID + ")", joinLines(lines)})
	}
	return gitHubLog("hex21 check "+v.BaseURL, s.Check(v), all)
}

// CheckPlugin returns the line of a monitoring plugin.
func CheckPlugin(state string, v CheckView) string {
	text := Clean(v.Verdict.Summary)
	for _, r := range v.Results {
		if r.Fails {
			text += "; " + Clean(r.ID)
		}
	}
	t := v.Totals
	return fmt.Sprintf("HEX21 CHECK %s - %s | kept=%d;;;0 broken=%d;;;0 not_seen=%d;;;0 requests=%d;;;0\n",
		state, pluginText(text), t.Kept, t.Broken, t.NotSeen, v.Requests)
}

// checkStyle is the style sheet of the page.
const checkStyle = reportStyle + "table{border-collapse:collapse;width:100%}th,td{padding:.3rem .8rem .3rem 0;vertical-align:top;border-bottom:1px solid #8884}" +
	"td.n{text-align:right}.kept{color:#1a7f37}.broken{color:#c00;font-weight:600}.not_seen,.skipped{color:#777}.verdict{font-size:1.1rem}" +
	"li{margin:.2rem 0}code{background:#8882;padding:.1rem .3rem}@media(prefers-color-scheme:dark){.kept{color:#5c5}.broken{color:#f77}}"

// CheckHTML returns a report as one self-contained page.
func CheckHTML(v CheckView, program string) string {
	var b strings.Builder
	b.WriteString("<h1>hex21 check: " + htmlText(v.BaseURL) + "</h1>\n<p class=\"verdict\">" + htmlText(v.Verdict.Summary) + "</p>\n")
	b.WriteString("<p>" + htmlText(checkFacts(v)))
	if v.StartedAt != nil {
		b.WriteString(", started " + htmlText(v.StartedAt.UTC().Format("2006-01-02 15:04:05 UTC")))
	}
	b.WriteString("</p>\n<table>\n<tr><th scope=\"col\">" + strings.Join(checkHeads(), "<th scope=\"col\">") + "\n")
	for _, g := range v.shown() {
		b.WriteString("<tr><th scope=\"row\">" + htmlText(g.name))
		for _, c := range checkColumns {
			fmt.Fprintf(&b, "<td class=\"%s\">%d", c.status, g.count[c.status])
		}
		b.WriteString("\n")
	}
	b.WriteString("</table>\n")
	for _, g := range v.shown() {
		b.WriteString("<h2>" + htmlText(g.name) + "</h2>\n<table>\n<tr><th scope=\"col\">promise<th scope=\"col\">result<th scope=\"col\">evidence\n")
		for _, r := range g.results {
			checkRowHTML(&b, v, r)
		}
		b.WriteString("</table>\n")
	}
	if lines := v.changes(); len(lines) > 0 {
		b.WriteString("<h2>Changes against the baseline</h2>\n<ul>\n")
		for _, line := range lines {
			b.WriteString("<li>" + htmlText(line) + "\n")
		}
		b.WriteString("</ul>\n")
	}
	b.WriteString("<footer>" + htmlText("Written by "+program+".") + "</footer>\n")
	return htmlPage{title: "hex21 check: " + v.Verdict.Summary, style: checkStyle, body: b.String()}.String()
}

// checkRowHTML writes one result as a row of the table of its group.
func checkRowHTML(b *strings.Builder, v CheckView, r check.Result) {
	fmt.Fprintf(b, "<tr id=\"%s\"><td>%s<br><code>%s</code> %s<td class=\"%s\">%s<td>%s", htmlText(r.ID), htmlText(r.Promise), htmlText(r.ID),
		htmlText(string(r.Source)), r.Status, htmlText(asWords(string(r.Status))), htmlText(r.Evidence))
	if r.Accepted != "" {
		b.WriteString("<br>accepted: " + htmlText(r.Accepted))
	}
	if r.Status == check.Broken && len(r.Steps) > 0 {
		b.WriteString("<ul>\n")
		for _, step := range nextstep.Sentences(r.Steps, v.Shell) {
			b.WriteString("<li>" + htmlProse(step) + "\n")
		}
		b.WriteString("</ul>")
	}
	b.WriteString("\n")
}

// CheckPlanMarkdown returns the requests that would be sent as a table.
func CheckPlanMarkdown(p check.PlanDoc) string {
	m := &markdownDoc{}
	m.add("## %s at most", text.Count(p.MaxRequests, "request", "requests"))
	m.table([]string{"method", "URL", "how"}, mapEach(p.Requests, func(q check.PlannedRequest) []string {
		return []string{q.Method, mdCode(q.URL), mdEscape(q.Note)}
	}))
	return m.String()
}
