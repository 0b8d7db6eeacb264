package check

import (
	"net/url"
	"strings"

	"github.com/hex21/hex21/internal/redact"
)

// planSchema names the document that a PlanDoc encodes to.
const planSchema = "hex21.check-plan/v1"

// PlanDoc lists the requests that a run would send.
type PlanDoc struct {
	Schema  string `json:"schema"`
	BaseURL string `json:"base_url"`
	// MaxRequests is the maximum number of requests, including samples and repetitions.
	MaxRequests int              `json:"requests_at_most"`
	Requests    []PlannedRequest `json:"requests"`
}

// PlannedRequest is a request that would be sent. A name in braces, such as {article}, is replaced from earlier answers.
type PlannedRequest struct {
	Method string `json:"method"`
	URL    string `json:"url"`
	Note   string `json:"note,omitempty"`
}

// NewPlanDoc describes a plan.
func NewPlanDoc(plan []Request, base *url.URL, o Options) PlanDoc {
	doc := PlanDoc{Schema: planSchema, BaseURL: shownURL(base), MaxRequests: MaxRequests(plan, o), Requests: []PlannedRequest{}}
	for _, q := range plan {
		doc.Requests = append(doc.Requests, PlannedRequest{q.Method, strings.TrimRight(doc.BaseURL, "/") + redact.Query(q.Path), q.note(o)})
	}
	return doc
}

// note reports how a request differs from a plain one.
func (q Request) note(o Options) string {
	var parts []string
	switch {
	case q.Key == KeyNone:
		parts = append(parts, "without a key")
	case q.Key == KeyWrong:
		parts = append(parts, "with the key "+wrongKey)
	case o.HasKey:
		parts = append(parts, "with your key")
	}
	for _, h := range q.Header {
		value := strings.ReplaceAll(h.Value, "{origin}", o.Origin)
		parts = append(parts, h.Name+": "+redact.Line(redact.HeaderValue(h.Name, value)))
	}
	if q.HTTP1 {
		parts = append(parts, "over HTTP/1.1")
	}
	if q.PadQuery > 0 {
		parts = append(parts, "with a query of 20 kB")
	}
	if q.BodyBytes > 0 {
		parts = append(parts, "with a body of 1.1 MB")
	}
	if q.Repeat > 0 {
		parts = append(parts, "until it is rejected")
	}
	return strings.Join(parts, ", ")
}
