package render

import (
	"fmt"
	"strings"

	"github.com/hex21/hex21/internal/saved"
	"github.com/hex21/hex21/probe"
)

// Preview is the document of a request that was not sent.
type Preview struct {
	Schema  string        `json:"schema"`
	Request probe.Request `json:"request"`
	Body    string        `json:"body,omitempty"`
}

// NewPreview returns the document for the request of a call.
func NewPreview(call probe.Call) Preview {
	request, body := saved.Preview(call)
	return Preview{"hex21.request/v1", request, body}
}

// Text returns it as curl -v would show it.
func (p Preview) Text(s *Screen) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s\n", s.paint(strong, p.Request.Method), Clean(p.Request.URL))
	for _, h := range p.Request.Headers {
		fmt.Fprintf(&b, "%s: %s\n", s.paint(accent, Clean(h.Name)), Clean(h.Value))
	}
	if p.Body != "" {
		fmt.Fprintf(&b, "\n%s\n", strings.TrimRight(CleanLines(p.Body), "\n"))
	}
	return b.String()
}

// Markdown returns it as a table of its headers.
func (p Preview) Markdown() string {
	m := &markdownDoc{}
	m.add("## %s", mdCode(p.Request.Method+" "+p.Request.URL))
	m.table([]string{"header", "value"}, mapEach(p.Request.Headers, func(h probe.Header) []string {
		return []string{mdCode(h.Name), mdCode(h.Value)}
	}))
	return m.String()
}
