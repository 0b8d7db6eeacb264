package probecmd

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/files"
	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/probe"
)

// brief is a shorter result, for programs that pay for each word: the same document without explanation, headers, timing and attempts.
// Findings have no advice, because the verdict has the steps. Verdict.Next has only their texts, and Verdict.Steps the commands.
type brief struct {
	Schema    string            `json:"schema"`
	Verdict   probe.Verdict     `json:"verdict"`
	Request   briefRequest      `json:"request"`
	Response  *briefResponse    `json:"response,omitempty"`
	Error     *probe.ErrorBody  `json:"error,omitempty"`
	RateLimit *probe.RateLimit  `json:"rate_limit,omitempty"`
	Findings  []briefFinding    `json:"findings"`
	Unwritten []files.Unwritten `json:"unwritten,omitempty"`
}

// briefRequest is the request.
type briefRequest struct {
	Method  string `json:"method"`
	URL     string `json:"url"`
	TraceID string `json:"trace_id,omitempty"`
}

// briefResponse is the response.
type briefResponse struct {
	Status    int    `json:"status"`
	RequestID string `json:"request_id,omitempty"`
}

// briefFinding is a finding without its advice.
type briefFinding struct {
	ID       string         `json:"id"`
	Severity probe.Severity `json:"severity"`
	Title    string         `json:"title"`
	Evidence string         `json:"evidence"`
	Allowed  bool           `json:"allowed,omitempty"`
}

// maxBriefDetails is the maximum number of bytes of an error's details that are kept.
const maxBriefDetails = 300

// briefOf returns the short form of a result.
func briefOf(r *probe.Result, unwritten []files.Unwritten) *brief {
	b := &brief{
		Schema: r.Schema, Verdict: r.Verdict, Request: briefRequest{r.Request.Method, r.Request.URL, r.Request.TraceID}, RateLimit: r.RateLimit,
		Findings: []briefFinding{}, Unwritten: slices.Clone(unwritten),
	}
	b.Verdict.Next = []string{}
	for _, step := range r.Verdict.Steps {
		b.Verdict.Next = append(b.Verdict.Next, step.Text)
	}
	if l := r.RateLimit; l != nil && l.Pace != nil {
		short := *l
		short.Pace, b.RateLimit = nil, &short
	}
	if r.Response != nil {
		b.Response = &briefResponse{r.Response.Status, r.Response.RequestID}
	}
	if r.Error != nil {
		short := *r.Error
		if len(short.Details) > maxBriefDetails {
			short.Details = nil
		}
		if b.Response != nil && short.RequestID == b.Response.RequestID {
			short.RequestID = ""
		}
		b.Error = &short
	}
	for _, f := range r.Findings {
		b.Findings = append(b.Findings, briefFinding{f.ID, f.Severity, f.Title, f.Evidence, f.Allowed})
	}
	b.fit()
	return b
}

// maxBrief is the maximum length of a short result, in bytes of JSON, because an error may have any length.
const maxBrief = 1500

// fit shortens the result until it is at most maxBrief long: first text from the server, then what matters least.
func (b *brief) fit() {
	for _, most := range []int{300, 160, 80, 40} {
		if text, err := json.Marshal(b); err != nil || len(text) <= maxBrief {
			return
		}
		b.shorten(most)
	}
}

// shorten truncates every text to a number of bytes, and every list to a few items. It drops a command with a longer word, because a
// truncated command would do something else.
func (b *brief) shorten(most int) {
	items := max(2, most/40)
	short := func(texts ...*string) {
		for _, text := range texts {
			if len(*text) > most {
				*text = strings.ToValidUTF8((*text)[:most], "") + "…"
			}
		}
	}
	b.Verdict.Steps = slices.Clone(b.Verdict.Steps[:min(len(b.Verdict.Steps), items)])
	b.Verdict.Next = b.Verdict.Next[:min(len(b.Verdict.Next), items)]
	short(&b.Verdict.Summary, &b.Request.URL, &b.Request.Method)
	for i := range b.Verdict.Next {
		short(&b.Verdict.Next[i])
	}
	for i := range b.Verdict.Steps {
		step := &b.Verdict.Steps[i]
		short(&step.Text)
		if slices.ContainsFunc(step.Command.Args, func(word string) bool { return len(word) > most }) {
			step.Command = explain.Command{}
		}
	}
	if b.Response != nil {
		short(&b.Response.RequestID)
	}
	if e := b.Error; e != nil {
		short(&e.Code, &e.CanonicalCode, &e.Message, &e.Title, &e.Type, &e.Source, &e.RequestID)
		if len(e.Details) > most {
			e.Details = nil
		}
	}
	if l := b.RateLimit; l != nil {
		limit := *l
		limit.Policies, limit.Invalid = limit.Policies[:min(len(limit.Policies), 1)], nil
		if most < 160 {
			limit.Policies = nil
		}
		b.RateLimit = &limit
	}
	order.Stable(b.Findings, func(x, y briefFinding) int { return order.Severity(x.Severity) - order.Severity(y.Severity) })
	b.Findings = b.Findings[:min(len(b.Findings), items)]
	for i := range b.Findings {
		short(&b.Findings[i].Title, &b.Findings[i].Evidence)
	}
	b.Unwritten = b.Unwritten[:min(len(b.Unwritten), 1)]
	for i := range b.Unwritten {
		short(&b.Unwritten[i].Error)
	}
}
