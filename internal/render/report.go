package render

import (
	"fmt"
	"html"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/saved"
	"github.com/hex21/hex21/probe"
)

// Report is the content of a support bundle.
type Report struct {
	Result *probe.Result
	View   saved.View // of the last attempt
	Curl   string
	// Program is hex21 itself: its version and its platform.
	Program string
	At      time.Time
}

// maxReportedBody is how much of a body is in a report, which people paste into forms.
const maxReportedBody = 4 << 10

// reportBlock is a part of a report, whatever its format. Besides the title, one of the fields is set.
type reportBlock struct {
	title string
	pairs [][2]string // a table of names and values
	items []string
	code  string
}

// blocks lays out the report, without empty blocks: what support asks for comes first.
func (r Report) blocks() []reportBlock {
	findings := mapEach(r.Result.Findings, func(f probe.Finding) string {
		return strings.TrimSuffix(fmt.Sprintf("%s (%s, %s): %s", f.Title, f.Severity, f.ID, f.Evidence), ": ")
	})
	return slices.DeleteFunc([]reportBlock{
		{pairs: r.facts()},
		{title: "Request", code: r.request()},
		{title: "Response", code: r.response()},
		{title: "Timings", pairs: r.timings()},
		{title: "Tries", items: attemptLines(r.Result.Attempts)},
		{title: "Findings", items: findings},
		{title: "Next steps", items: r.Result.Verdict.Next},
		{title: "The same call with curl", code: r.Curl},
	}, func(b reportBlock) bool { return b.code == "" && len(b.items) == 0 && len(b.pairs) == 0 })
}

// facts returns the answers to the first questions of support.
func (r Report) facts() [][2]string {
	v := r.Result.Verdict
	facts := [][2]string{{"verdict", v.Summary}, {"layer", string(v.Layer)}, {"blame", string(v.Blame)}, {"exit code", fmt.Sprint(v.ExitCode)}}
	add := func(name, value string) {
		if value != "" {
			facts = append(facts, [2]string{name, value})
		}
	}
	add("send this to", address.Support(r.Result.Request.URL))
	add("call", r.Result.Request.Method+" "+r.Result.Request.URL)
	for _, hop := range r.Result.Redirects {
		add("redirect", fmt.Sprintf("%s → %d %s", hop.URL, hop.Status, hop.Location))
	}
	if p := r.Result.Request.Proxy; p != nil {
		add("proxy", strings.TrimSpace(p.Address+" "+p.From))
	}
	if at := r.Result.Request.SentAt; at != nil {
		add("sent at", at.UTC().Format(time.RFC3339Nano))
	}
	if a := r.Result.Response; a != nil {
		add("status", fmt.Sprint(a.Status))
		add("request id", requestID(r.Result))
		add("trace id", r.Result.Request.TraceID)
		if a.ServerDate != nil {
			add("server's clock", stamp(*a.ServerDate))
		}
	}
	if e := r.Result.Error; e != nil {
		add("error code", e.Code)
		add("error message", e.Message)
	}
	if l := r.Result.RateLimit; l != nil && l.Limit.Valid && l.Remaining.Valid {
		add("rate limit", fmt.Sprintf("%s of %s left", l.Remaining.Value, l.Limit.Value))
	}
	if at := v.RetryAt; at != nil {
		add("retry at", stamp(*at))
	}
	add("server's address", r.View.Timing.RemoteAddr)
	add("tls", r.View.Timing.TLSVersion)
	add("program", r.Program)
	add("written at", stamp(r.At))
	return facts
}

func (r Report) request() string {
	return messageText(strings.TrimSpace(r.View.Request.Method+" "+r.View.RequestTarget+" "+protocol(r.View)), r.View.Request.Headers, r.View.RequestBody, r.View.Request.BodyBytes)
}

func (r Report) response() string {
	if r.View.Response == nil {
		return r.View.Failure
	}
	return messageText(statusLine(r.View), r.View.Response.Headers, r.View.Body, r.View.Response.BodyBytes)
}

// messageText returns a request or a response as it was sent, with a shortened body; bytes is the full size of the body.
func messageText(first string, headers []probe.Header, body string, bytes int64) string {
	var b strings.Builder
	b.WriteString(Clean(first) + "\n")
	for _, h := range headers {
		b.WriteString(Clean(h.Name+": "+h.Value) + "\n")
	}
	if body != "" {
		shown := strings.ToValidUTF8(body[:min(len(body), maxReportedBody)], "�")
		b.WriteString("\n" + CleanLines(shown))
		if len(body) > maxReportedBody {
			fmt.Fprintf(&b, "\n… %s more", bytesText(max(bytes, int64(len(body)))-maxReportedBody))
		}
	}
	return strings.TrimRight(b.String(), "\n")
}

func (r Report) timings() [][2]string {
	return mapEach(phasesOf(&r.View.Timing), func(p exchange.PhaseTime) [2]string { return [2]string{p.Name, millisText(*p.MS)} })
}

// reportNote states what a report may contain and what was removed.
const reportNote = "Credentials are redacted: the key, passwords, cookies and tokens in headers and URLs, and body fields that are named like credentials. Review the bodies before you pass this on."

// ReportMarkdown returns a report to paste into an issue or a form.
func ReportMarkdown(r Report) string {
	m := &markdownDoc{}
	m.add("# hex21 report: %s", mdEscape(r.Result.Verdict.Summary))
	for _, b := range r.blocks() {
		if b.title != "" {
			m.add("## %s", b.title)
		}
		m.pairs(b.pairs)
		escape := mdProse
		if b.title == "Findings" || b.title == "Tries" { // text from outside
			escape = mdEscape
		}
		m.list(mapEach(b.items, escape), true)
		if b.code != "" {
			m.code("", b.code)
		}
	}
	m.add("%s", reportNote)
	return m.String()
}

// reportStyle is the style sheet of an HTML report, which has no script and loads nothing.
const reportStyle = "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}" +
	"h1{font-size:1.3rem}h2{font-size:1.05rem;margin-top:2rem}th{text-align:left;padding-right:1.5rem;font-weight:600;vertical-align:top}" +
	"td{overflow-wrap:anywhere}pre{background:#f4f4f4;padding:.8rem;overflow-x:auto}footer{margin-top:2rem;color:#666}" +
	"@media(prefers-color-scheme:dark){body{color:#ddd;background:#161616}pre{background:#222}}"

// ReportHTML returns the same report as one self-contained page.
func ReportHTML(r Report) string {
	title := "hex21 report: " + r.Result.Verdict.Summary
	var b strings.Builder
	b.WriteString("<h1>" + htmlText(title) + "</h1>\n")
	for _, block := range r.blocks() {
		if block.title != "" {
			b.WriteString("<h2>" + htmlText(block.title) + "</h2>\n")
		}
		if len(block.pairs) > 0 {
			b.WriteString("<table>\n")
			for _, pair := range block.pairs {
				b.WriteString("<tr><th>" + htmlText(pair[0]) + "<td>" + htmlText(pair[1]) + "\n")
			}
			b.WriteString("</table>\n")
		}
		if len(block.items) > 0 {
			b.WriteString("<ol>\n")
			for _, item := range block.items {
				b.WriteString("<li>" + htmlText(item) + "\n")
			}
			b.WriteString("</ol>\n")
		}
		if block.code != "" {
			b.WriteString("<pre>" + html.EscapeString(CleanLines(block.code)) + "</pre>\n")
		}
	}
	b.WriteString("<footer>" + htmlText(reportNote) + "</footer>\n")
	return htmlPage{title: title, style: reportStyle, body: b.String()}.String()
}
