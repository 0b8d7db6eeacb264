package render

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/probe"
)

// Probe lays out a result: the verdict first, then the facts, and the next steps last, where the reader stops.
//
// Informational findings share one line, unless verbose.
func (s *Screen) Probe(r *probe.Result, verbose bool) string {
	c := &card{s: s}
	c.rows = append(c.rows, s.verdictLine(r.Verdict, s.Width), s.callLine(r, s.Width))
	c.gap()
	s.redirectRows(c, r)
	s.errorRows(c, r)
	if r.RateLimit != nil {
		c.row("limit", s.gauge(r.RateLimit, r.Verdict.RetryAt))
	}
	c.row("browser", browserText(r.CrossOrigin))
	c.list("tries", attemptLines(r.Attempts), numbered, s.wrap)
	if r.Timing != nil {
		c.row("time", s.phases(r.Timing))
	}
	if r.Response != nil && requestID(r) != "" {
		c.row("request id", Clean(requestID(r)))
		c.row("trace id", r.Request.TraceID)
	}
	s.findingRows(c, r, verbose)
	c.section("next", cleaned(nextSteps(r)), numbered, s.prose)
	return c.String()
}

// nextSteps returns the sentences of the next steps. After a success, they are the first steps against the warnings.
func nextSteps(r *probe.Result) []string {
	if !r.Verdict.OK {
		return r.Verdict.Next
	}
	next := slices.Clone(r.Verdict.Next)
	for _, f := range r.Findings {
		if f.Severity == probe.SeverityWarning && len(f.Advice) > 0 && !slices.Contains(next, f.Advice[0]) {
			next = append(next, f.Advice[0])
		}
	}
	return next
}

// verdictLine names cause, layer and blame.
func (s *Screen) verdictLine(v probe.Verdict, columns int) string {
	sign := signError
	switch {
	case v.OK:
		sign = signOK
	case v.Blame == probe.BlameLimit:
		sign = signWarning
	}
	where := string(v.Layer)
	if v.Blame != probe.BlameNone {
		where += ", " + BlameWords(v.Blame)
	}
	return s.headline(sign, v.Summary, where, columns)
}

// BlameWords returns who has to act, in words.
func BlameWords(b probe.Blame) string {
	return cmp.Or(map[probe.Blame]string{
		probe.BlameYou: "your request", probe.BlameKey: "your key", probe.BlameLimit: "rate limit",
		probe.BlameServer: "the server", probe.BlameNetwork: "the network", probe.BlameContract: "the server's contract",
	}[b], "not known")
}

// callLine returns the request and the response, on one or two lines.
func (s *Screen) callLine(r *probe.Result, columns int) string {
	request := s.paint(strong, Clean(r.Request.Method)) + " " + s.link(Clean(r.Request.URL), r.Request.URL)
	end := ""
	switch {
	case r.CrossOrigin != nil && !r.CrossOrigin.Sent:
		end = s.paint(faint, ", not sent after its preflight")
	case r.Timing != nil:
		end = s.paint(faint, " in "+millisText(r.Timing.TotalMS))
	}
	if r.Response == nil {
		return s.wrap(request+end, columns)
	}
	response := s.status(r.Response.Status)
	if r.Response.BodyKind != "" {
		response += s.paint(faint, ", "+bodyText(r.Response))
	}
	response += end
	if r.Request.URL == "" { // of a record that has only the response
		return s.wrap(response, columns)
	}
	sep := " → "
	if width(request+sep+response) > columns {
		sep = "\n→ "
	}
	return s.wrap(request+sep+response, columns)
}

// bodyText returns the size and the kind of a body: "123 B of JSON".
func bodyText(r *probe.Response) string {
	if kind := media.Kind(r.BodyKind); kind != media.KindEmpty {
		return bytesText(r.BodyBytes) + " of " + kind.Words()
	}
	return "empty body"
}

// redirectRows shows each redirect that was followed, even if the last one failed.
func (s *Screen) redirectRows(c *card, r *probe.Result) {
	var items []string
	for i := 0; i < len(r.Redirects); {
		hop, again := r.Redirects[i], 1
		for i+again < len(r.Redirects) && r.Redirects[i+again] == hop {
			again++
		}
		item := Clean(hop.URL) + " → " + s.paint(statusTone(hop.Status), fmt.Sprint(hop.Status)) + " " + Clean(hop.Location)
		if again > 1 {
			item += fmt.Sprintf(", %d times", again)
		}
		items = append(items, item)
		i += again
	}
	c.list("redirects", items, numbered, s.wrap)
}

// browserText returns the line for a response that a browser passes to the page. If it does not, a finding reports why.
func browserText(c *probe.CrossOrigin) string {
	if c == nil || !c.Allowed {
		return ""
	}
	text := "a page from " + Clean(c.Origin) + " can read this response"
	if c.NeedsPreflight && c.Preflight != nil {
		text += fmt.Sprintf(", after a preflight (%d)", c.Preflight.Status)
	}
	return text
}

// status returns a status with its name, colored by its class.
func (s *Screen) status(code int) string {
	return s.paint(statusTone(code), strings.TrimSpace(fmt.Sprintf("%d %s", code, http.StatusText(code))))
}

func statusTone(code int) tone {
	switch {
	case code < 300:
		return good
	case code < 400 || code == http.StatusTooManyRequests:
		return caution
	}
	return bad
}

// errorRows shows the server's message and what it means, unless the verdict already contains it.
func (s *Screen) errorRows(c *card, r *probe.Result) {
	if e := r.Error; e != nil {
		said := Clean(e.Message)
		if r.Explanation != nil && strings.EqualFold(e.Message, r.Explanation.Meaning) || strings.Contains(r.Verdict.Summary, e.Message) {
			said = ""
		}
		if e.CanonicalCode != "" && e.CanonicalCode != e.Code {
			said = strings.TrimSpace(Clean(e.Code) + " is " + e.CanonicalCode + " in the API reference. " + said)
		}
		c.row("error", said)
		c.row("details", Clean(compactJSON(e.Details)))
	}
	// What a status means when the API sends it does not fit a response of a proxy or of another port.
	if x := r.Explanation; x != nil && x.Detail != "" && x.IsAbout(string(r.Verdict.Layer)) {
		c.block("means", s.prose(Clean(x.Detail), c.bodyWidth()))
	}
}

// requestID returns the request id, from the header or from the body.
func requestID(r *probe.Result) string {
	if r.Response.RequestID == "" && r.Error != nil {
		return r.Error.RequestID
	}
	return r.Response.RequestID
}

// findingRows shows the findings: the title and, below it, the evidence. For one that the verdict quotes, only the evidence is shown.
func (s *Screen) findingRows(c *card, r *probe.Result, verbose bool) {
	var items, folded []string
	var signs []sign
	last := ""
	for _, f := range r.Findings {
		if f.Severity == probe.SeverityInfo && !verbose && f.ID != "known-incident" {
			folded, last = append(folded, f.ID), f.Title
			continue
		}
		name := s.paint(faint, "("+f.ID+")")
		item := Clean(f.Title) + " " + name
		switch {
		case f.Evidence == "":
		case f.ID == r.Verdict.FindingID && strings.Contains(f.Title, f.Evidence):
			item = f.ID
		case f.ID == r.Verdict.FindingID:
			item = f.ID + ": " + Clean(f.Evidence)
		default:
			item += "\n" + s.paint(faint, Clean(f.Evidence))
		}
		items, signs = append(items, item), append(signs, severitySign(f.Severity))
	}
	switch len(folded) {
	case 0:
	case 1:
		items, signs = append(items, Clean(last)+" "+s.paint(faint, "("+folded[0]+")")), append(signs, signInfo)
	default:
		items, signs = append(items, strings.Join(folded, ", ")+s.paint(faint, " (-v shows more)")), append(signs, signInfo)
	}
	c.section("findings", items, func(i int) string { return s.sign(signs[i]) }, s.wrap)
}

// clock shows a moment in the reader's zone and how far off it is: "17:03:20 (in 41 s)". The distance is in full seconds, as in a
// countdown: the moment itself was rounded up. A zone other than UTC is named, because steps and servers have the time in UTC.
func (s *Screen) clock(t time.Time) string {
	local, layout := t.In(s.now.Location()), "15:04:05"
	if y, m, d := s.now.Date(); local.Year() != y || local.Month() != m || local.Day() != d {
		layout = "2006-01-02 15:04:05"
	}
	if _, offset := local.Zone(); offset != 0 {
		layout += " MST"
	}
	return local.Format(layout) + " (" + relative(t.Sub(s.now).Truncate(time.Second)) + ")"
}

// compactJSON returns details on one line, shortened.
func compactJSON(raw json.RawMessage) string {
	const most = 240
	if len(raw) == 0 || string(raw) == "null" || string(raw) == "{}" {
		return ""
	}
	var buf bytes.Buffer
	if json.Compact(&buf, raw) != nil {
		return ""
	}
	if buf.Len() > most {
		return text.Clip(buf.String(), most) + "…"
	}
	return buf.String()
}
