package probe

// Brief is a result in few words, for programs that pay for each: the same document without explanation, headers, timing and
// attempts. What a finding advises is left to the steps of the verdict, and their commands stand in Verdict.Steps alone: Verdict.Next
// has the texts.
type Brief struct {
	Schema    string         `json:"schema"`
	Verdict   Verdict        `json:"verdict"`
	Request   BriefRequest   `json:"request"`
	Response  *BriefResponse `json:"response,omitempty"`
	Error     *ErrorBody     `json:"error,omitempty"`
	RateLimit *RateLimit     `json:"rate_limit,omitempty"`
	Findings  []BriefFinding `json:"findings"`
	Unwritten []Unwritten    `json:"unwritten,omitempty"`
}

// BriefRequest is what was called.
type BriefRequest struct {
	Method  string `json:"method"`
	URL     string `json:"url"`
	TraceID string `json:"trace_id,omitempty"`
}

// BriefResponse is what came back.
type BriefResponse struct {
	Status    int    `json:"status"`
	RequestID string `json:"request_id,omitempty"`
}

// BriefFinding is a finding without its advice.
type BriefFinding struct {
	ID       string   `json:"id"`
	Severity Severity `json:"severity"`
	Title    string   `json:"title"`
	Evidence string   `json:"evidence"`
	Allowed  bool     `json:"allowed,omitempty"`
}

// maxBriefDetails is how many bytes of an error's details are kept.
const maxBriefDetails = 300

// Brief returns the result in few words.
func (r *Result) Brief() *Brief {
	b := &Brief{
		Schema: r.Schema, Verdict: r.Verdict, Request: BriefRequest{r.Request.Method, r.Request.URL, r.Request.TraceID}, RateLimit: r.RateLimit,
		Findings: []BriefFinding{}, Unwritten: r.Unwritten,
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
		b.Response = &BriefResponse{r.Response.Status, r.Response.RequestID}
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
		b.Findings = append(b.Findings, BriefFinding{f.ID, f.Severity, f.Title, f.Evidence, f.Allowed})
	}
	return b
}
