package render

import (
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// Comparison is a status page and one call of the API. It is also the document of "hex21 status --probe".
type Comparison struct {
	Schema  string            `json:"schema"`
	Verdict ComparisonVerdict `json:"verdict"`
	// Citation is the incident on the page that explains the call, only for the answer known_incident.
	Citation *status.Citation `json:"citation,omitempty"`
	// Related is trouble that the page reports with a part other than the one that was called.
	Related *status.Citation `json:"related,omitempty"`
	// Page is absent when it could not be read; PageError then has the reason.
	Page      *status.Page  `json:"page,omitempty"`
	PageError string        `json:"page_error,omitempty"`
	Call      *probe.Result `json:"call"`
}

// ComparisonVerdict is the conclusion from page and call.
type ComparisonVerdict struct {
	Answer status.Verdict `json:"answer"`
	// Summary is one sentence without a final period.
	Summary  string `json:"summary"`
	ExitCode int    `json:"exit_code"`
	// Next are the steps as sentences, the most useful first.
	Next  []string       `json:"next"`
	Steps []explain.Step `json:"steps"`
}

// Correlation lays out a comparison: the conclusion, the two sides, and the next steps. asked is the URL of the page that was read.
func (s *Screen) Correlation(d Comparison, asked string) string {
	c := &card{s: s}
	c.rows = append(c.rows, s.comparisonLine(d))
	c.gap()
	if d.Page == nil {
		c.row("page", s.sign(signError)+" "+Clean(d.PageError))
	} else {
		c.row("page", s.overallLine(d.Page, c.bodyWidth())+"\n"+s.addresses(StatusView{Page: d.Page, Asked: asked}))
	}
	c.block("call", s.verdictLine(d.Call.Verdict, c.bodyWidth())+"\n"+s.callLine(d.Call, c.bodyWidth()))
	if cite := d.Citation; cite != nil {
		c.gap()
		s.event(c, event{
			label: "explains", mark: s.sign(indicatorSign(cite.Impact)), name: cite.Name, facts: []string{citedImpact(*cite), asWords(Clean(cite.Status))},
			update: cite.Update, link: cite.URL,
		})
	}
	if d.Related != nil {
		c.gap()
		c.row("related?", s.wrap(RelatedText(*d.Related, pageName(d.Page)), c.bodyWidth()))
	}
	c.section("next", cleaned(d.Verdict.Next), numbered, s.prose)
	return c.String()
}

func (s *Screen) comparisonLine(d Comparison) string {
	return indentRest(s.signed(d.sign(), s.wrap(Clean(d.Verdict.Summary), s.Width-2)), "  ")
}

// sign returns how bad the conclusion is.
func (d Comparison) sign() sign {
	switch d.Verdict.Answer {
	case status.BothFine:
		return signOK
	case status.TroubleCallWorks, status.PageDeadCallWorks, status.TroubleCallRefused, status.PageDeadCallRefused:
		return signWarning
	}
	return signError
}

// RelatedText returns which other part of a service has trouble, as a clause: "Acme reports trouble with Search".
func RelatedText(c status.Citation, page string) string {
	with := c.Name
	if len(c.Components) > 0 {
		with = strings.Join(c.Components, ", ")
	}
	return Clean(beginning(page)) + " reports trouble with " + Clean(beginning(with))
}

func pageName(p *status.Page) string {
	if p == nil {
		return "the page"
	}
	return p.Page.Name
}

func citedImpact(c status.Citation) string {
	if c.Kind == status.CiteComponent || c.Impact == status.Unknown {
		return "" // its status is enough, or there is none
	}
	return indicatorWord(c.Impact)
}

// CitationText returns a citation on one line, as evidence: name, impact, state and the latest update.
func CitationText(c status.Citation) string {
	text := strings.Join(nonEmpty(citedImpact(c), asWords(c.Status)), ", ")
	if c.Update != "" {
		text = strings.TrimPrefix(text+": "+beginning(c.Update), ": ")
	}
	return text
}

// CorrelationMarkdown returns a comparison for an issue, a chat or a job summary.
func CorrelationMarkdown(d Comparison) string {
	m := &markdownDoc{}
	m.add("## %s", mdEscape(d.Verdict.Summary))
	page := mdEscape(d.PageError)
	if d.Page != nil {
		page = mdEscape(OverallText(d.Page)) + " " + mdLink(d.Page.Page.URL)
	}
	rows := [][]string{
		{"page", page},
		{"call", mdEscape(d.Call.Verdict.Summary)},
		{"request", mdCode(d.Call.Request.Method + " " + d.Call.Request.URL)},
	}
	if d.Call.Response != nil && requestID(d.Call) != "" {
		rows = append(rows, []string{"request id", mdCode(requestID(d.Call))})
	}
	m.table([]string{"", ""}, rows)
	if d.Related != nil {
		m.add("%s", mdEscape("Possibly related: "+RelatedText(*d.Related, pageName(d.Page))))
	}
	if c := d.Citation; c != nil {
		m.list([]string{mdEvent(c.Name, []string{citedImpact(*c), c.Status}, c.Update, c.URL)}, false)
	}
	m.next(d.Verdict.Next)
	return m.String()
}
