package render_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/saved"
	"github.com/hex21/hex21/probe"
)

// hostileReport has markup, fences and escapes wherever text comes from outside.
func hostileReport() render.Report {
	const evil = "</pre><script>alert(1)</script>\x1b[2J```` | <img src=x> & \"'"
	result := &probe.Result{
		Verdict:  probe.Verdict{Layer: probe.LayerAPI, Blame: probe.BlameServer, Summary: evil, Next: []string{evil}},
		Request:  probe.Request{Method: "GET", URL: "https://cms.example.org/" + evil},
		Response: &probe.Response{Status: 500, RequestID: evil},
		Error:    &probe.ErrorBody{Code: evil, Message: evil},
		Findings: []probe.Finding{{ID: "x", Title: evil, Evidence: evil, Severity: probe.SeverityError}},
		Attempts: []probe.Attempt{{Error: evil}, {Error: evil, Reason: "backed off"}},
	}
	return render.Report{
		Result: result, Curl: "curl '" + evil + "'", Program: "hex21 1.0", At: time.Unix(0, 0),
		View: saved.View{
			Request: result.Request, RequestTarget: evil, RequestBody: evil, Response: &probe.Response{
				Status: 500, Protocol: "HTTP/1.1", Headers: []probe.Header{{Name: evil, Value: evil}},
			},
			Reason: evil, Body: evil + strings.Repeat("x", 10_000),
		},
	}
}

func TestReportHTMLHoldsNoMarkupFromOutside(t *testing.T) {
	t.Parallel()
	text := render.ReportHTML(hostileReport())
	for _, bad := range []string{"<script", "<img", "\x1b"} {
		if strings.Contains(text, bad) {
			t.Errorf("%q stands in the page", bad)
		}
	}
	if opened, closed := strings.Count(text, "<pre>"), strings.Count(text, "</pre>"); opened != 3 || closed != 3 {
		t.Errorf("%d blocks are opened and %d closed, want 3", opened, closed)
	}
	if !strings.Contains(text, "&lt;script&gt;") || !strings.Contains(text, "KiB more") && !strings.Contains(text, "B more") {
		t.Error("the text is not shown, or its body not cut")
	}
}

func TestReportMarkdownKeepsFences(t *testing.T) {
	t.Parallel()
	text := render.ReportMarkdown(hostileReport())
	if strings.Contains(text, "\x1b") {
		t.Error("an escape stands in the report")
	}
	inside := false
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case strings.Trim(line, "`") == "" && len(line) > 4:
			inside = !inside
		case !inside && strings.Contains(line, "<script"):
			if !strings.Contains(line, `\<script`) {
				t.Errorf("markup outside a block: %s", line)
			}
		}
	}
	if inside {
		t.Error("a block is open at the end")
	}
}
