package render

import (
	"cmp"
	_ "embed" // for the style of the page
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/internal/triage"
)

//go:embed page/triage.css
var triageStyle string

// chartColors is how many codes of a chart have their own color. The others share one.
const chartColors = 6

// TriageHTML returns a summary as one self-contained page: charts of the codes over time and of their shares, tables, findings.
func TriageHTML(v TriageView, now time.Time) string {
	var b strings.Builder
	b.WriteString("<main>\n<h1>" + htmlText(v.headline()) + "</h1>\n<p class=\"soft\">" + htmlText(v.extent()) + "</p>\n")
	if v.Only != "" {
		b.WriteString("<p class=\"soft\">" + htmlText(v.Only) + "</p>\n")
	}
	codes, more := v.shown()
	b.WriteString(triageChart(v.Summary))
	if len(codes) > 0 {
		b.WriteString(shareChart(codes))
		triageCodes(&b, v, codes, more)
	}
	triageFindings(&b, v.Summary.Findings)
	if names := slices.Sorted(maps.Keys(v.Summary.Statuses)); len(names) > 0 {
		b.WriteString("<h2>Statuses</h2>\n<div class=\"scroll\"><table id=\"_statuses\">\n<tr><th>status</th><th class=\"n\">count</th></tr>\n")
		for _, name := range names {
			fmt.Fprintf(&b, "<tr><td>%s</td><td class=\"n\">%s</td></tr>\n", htmlText(name), thousands(v.Summary.Statuses[name]))
		}
		b.WriteString("</table></div>\n")
	}
	triageSamples(&b, codes)
	if text := skippedText(v.Summary.Skipped); text != "" {
		b.WriteString("<p class=\"soft\">Skipped: " + htmlText(text) + "</p>\n")
	}
	b.WriteString("</main>\n<footer>Written by hex21 triage at " + stamp(now) + ". Times are in UTC. Secrets in samples are redacted.</footer>\n")
	return htmlPage{title: v.headline() + " - hex21 triage", style: triageStyle, body: b.String(), icon: hexagonIcon}.String()
}

func colorClass(i int) string {
	if i < chartColors {
		return fmt.Sprintf("c%d", i)
	}
	return "rest"
}

// triageChart draws the most frequent codes over time as stacked bars, or the statuses if there are no codes. All other errors are on top.
func triageChart(summary *triage.Summary) string {
	timeline := summary.Timeline
	if len(timeline) == 0 {
		return ""
	}
	names := chartNames(summary)
	sums := chartSums(timeline)
	top := max(slices.Max(sums), 1)
	const wide, high, left, low = 960, 220, 52, 24
	var b strings.Builder
	first, last := shortStamp(timeline[0].From, time.DateTime), shortStamp(timeline[len(timeline)-1].To, time.DateTime)
	fmt.Fprintf(&b, "<figure id=\"_timeline\">\n<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Errors over time, from %s to %s, at most %s in one bar\">\n",
		wide, high+low, htmlText(first), htmlText(last), thousands(top))
	step := float64(wide-left) / float64(len(timeline))
	others := false
	for i, bucket := range timeline {
		y, rest := float64(high), sums[i]
		bar := func(class, name string, n int64) {
			if n == 0 {
				return
			}
			h := float64(n) / float64(top) * (high - 12)
			y -= h
			fmt.Fprintf(&b, "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s, %s: %s</title></rect>\n",
				class, left+float64(i)*step, y, max(step-1, 0.5), max(h, 0.5), htmlText(shortStamp(bucket.From, time.DateTime)), htmlText(name), thousands(n))
		}
		for j, name := range names {
			n := bucket.Codes[name] + bucket.Statuses[name]
			bar(colorClass(j), name, n)
			rest -= n
		}
		bar(colorClass(chartColors), "others", rest)
		others = others || rest > 0
	}
	fmt.Fprintf(&b, "<text class=\"axis\" x=\"0\" y=\"12\">%s</text><text class=\"axis\" x=\"0\" y=\"%d\">0</text>\n", thousands(top), high)
	fmt.Fprintf(&b, "<text class=\"axis\" x=\"%d\" y=\"%d\">%s</text><text class=\"axis\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n", left, high+18, htmlText(first), wide, high+18, htmlText(last))
	b.WriteString("</svg>\n<figcaption>Errors over time. ")
	for i, name := range names {
		fmt.Fprintf(&b, "<span class=\"key %s\"><b>%s</b></span>", colorClass(i), htmlText(name))
	}
	if others {
		b.WriteString("<span class=\"key rest\"><b>others</b></span>")
	}
	b.WriteString("</figcaption>\n</figure>\n")
	return b.String()
}

// chartNames returns the most frequent codes, or the most frequent statuses if there are no codes.
func chartNames(summary *triage.Summary) []string {
	names := mapEach(summary.Codes, func(f triage.Found) string { return f.Code })
	if len(names) == 0 {
		names = slices.Sorted(maps.Keys(summary.Statuses))
		order.Stable(names, func(a, b string) int { return cmp.Compare(summary.Statuses[b], summary.Statuses[a]) })
	}
	return names[:min(len(names), chartColors)]
}

// chartSums returns the number of errors in each bucket.
func chartSums(timeline []triage.Bucket) []int64 {
	sums := make([]int64, len(timeline))
	for i, bucket := range timeline {
		for _, counts := range [...]map[string]int64{bucket.Codes, bucket.Statuses} {
			for _, n := range counts {
				sums[i] += n
			}
		}
	}
	return sums
}

// shareChart draws the share of each code as a bar.
func shareChart(codes []triage.Found) string {
	const wide, row, left = 960, 26, 240
	var b strings.Builder
	fmt.Fprintf(&b, "<figure id=\"_shares\">\n<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Share of each code\">\n", wide, row*len(codes))
	for i, f := range codes {
		y := i * row
		fmt.Fprintf(&b, "<text class=\"axis\" x=\"0\" y=\"%d\">%s</text>", y+17, htmlText(cutText(Clean(f.Code), 36)))
		fmt.Fprintf(&b, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>", colorClass(i), left, y+4, max(f.Share*(wide-left-90), 1), row-8)
		fmt.Fprintf(&b, "<text class=\"axis\" x=\"%.1f\" y=\"%d\">%.1f %%</text>\n", left+f.Share*(wide-left-90)+6, y+17, f.Share*100)
	}
	b.WriteString("</svg>\n<figcaption>Share of each code.</figcaption>\n</figure>\n")
	return b.String()
}

func triageCodes(b *strings.Builder, v TriageView, codes []triage.Found, more int) {
	b.WriteString("<h2>Codes</h2>\n<div class=\"scroll\"><table id=\"_codes\">\n<tr><th>code</th><th class=\"n\">count</th><th class=\"n\">share</th><th>first</th><th>last</th><th>who has to act</th><th class=\"wide\">next step</th></tr>\n")
	for _, f := range codes {
		first, last := "", ""
		if f.FirstSeen != "" {
			first, last = shortStamp(f.FirstSeen, time.DateTime), shortStamp(f.LastSeen, time.DateTime)
		}
		fmt.Fprintf(b, "<tr><td><code>%s</code></td><td class=\"n\">%s</td><td class=\"n\">%.1f&nbsp;%%</td><td class=\"t\">%s</td><td class=\"t\">%s</td><td class=\"t\">%s</td><td>%s</td></tr>\n",
			htmlText(f.Code), thousands(f.Count), f.Share*100, htmlText(first), htmlText(last), BlameWords(f.Blame), htmlProse(v.step(f)))
	}
	b.WriteString("</table></div>\n")
	if more > 0 {
		b.WriteString("<p class=\"soft\">… and " + text.Count(more, "code", "codes") + "</p>\n")
	}
}

func triageFindings(b *strings.Builder, findings []triage.Finding) {
	if len(findings) == 0 {
		return
	}
	b.WriteString("<h2>Findings</h2>\n")
	for _, f := range findings {
		fmt.Fprintf(b, "<article class=\"%s\"><h3>%s <code>%s</code></h3>\n<p>%s</p>\n%s</article>\n", htmlText(string(f.Severity)), htmlText(f.Title), htmlText(f.ID), htmlText(f.Evidence),
			list("ul", nextstep.Sentences(f.Steps, explain.POSIX)))
	}
}

func triageSamples(b *strings.Builder, codes []triage.Found) {
	var rows strings.Builder
	for _, f := range codes {
		for _, s := range f.Samples {
			fmt.Fprintf(&rows, "<tr><td><code>%s</code></td><td>%s:%d</td><td>%s</td><td class=\"text\">%s</td></tr>\n",
				htmlText(f.Code), htmlText(s.File), s.Line, htmlText(s.RequestID), htmlText(cutText(Clean(s.Text), 600)))
		}
	}
	if rows.Len() > 0 {
		b.WriteString("<h2>Samples</h2>\n<div class=\"scroll\"><table id=\"_samples\">\n<tr><th>code</th><th>line</th><th>request</th><th class=\"wide\">text</th></tr>\n")
		b.WriteString(rows.String() + "</table></div>\n")
	}
}
