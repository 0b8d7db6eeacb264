package probecmd

import (
	"slices"

	"github.com/hex21/hex21/internal/files"
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
