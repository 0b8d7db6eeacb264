package errorbody

import (
	"cmp"
	"net/http"
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
)

// readProblem reads problem details (RFC 9457). They are identified by their type, a URI; a code is a common extension.
func readProblem(d *document) (Body, bool) {
	p := d.root
	if !p.IsKind(jsonscan.Object) {
		return Body{}, false
	}
	if !strings.HasPrefix(d.media.Type, "application/problem+") {
		// Without the media type, the members have to show it: a title, a numeric status and one more.
		if p.Get("title").Text() == "" || p.First("type", "detail", "instance").Text() == "" {
			return Body{}, false
		}
		status, uri := statusOf(p.Get("status")), p.Get("type").Text()
		byType := d.failed && p.Get("status") == nil && (strings.Contains(uri, "://") || strings.HasPrefix(uri, "about:") || strings.HasPrefix(uri, "urn:"))
		if !byType && (!p.Get("status").IsKind(jsonscan.Number) || status == 0 || status < 400 && !d.failed) {
			return Body{}, false
		}
	}
	e := Body{
		Code:    p.First("code", "errorCode", "error_code").Scalar(),
		Message: p.Get("detail").Text(),
		Details: p.Except("type", "title", "status", "detail", "code", "errorCode", "error_code"),
		Status:  statusOf(p.Get("status")),
		Title:   p.Get("title").Text(),
	}
	if e.Message != "" && e.Title != "" && !strings.Contains(e.Message, " ") && !strings.EqualFold(e.Title, http.StatusText(d.in.Status)) {
		e.Summary = e.Title + ": " + e.Message // the detail is only the value that the problem is about
	}
	e.fromType(p.Get("type").Text())
	return e, true
}

// fromType fills what the type of a problem tells, and the message from its title where it has no detail.
func (e *Body) fromType(uri string) {
	e.Message = cmp.Or(e.Message, e.Title)
	if e.Type = uri; uri != "about:blank" && !ofStatus(uri) && !strings.HasPrefix(uri, "application/") {
		e.Code = cmp.Or(e.Code, uri) // it identifies the problem, RFC 9457, section 3.1.1
	}
}

// ofStatus reports whether the type of a problem is a page about the status, which adds nothing to about:blank: the RFCs of HTTP, as
// Symfony and ASP.NET name them.
func ofStatus(uri string) bool {
	_, page, ok := strings.Cut(uri, "://")
	if !ok {
		return false
	}
	host, path, _ := strings.Cut(page, "/")
	switch strings.TrimPrefix(host, "www.") {
	case "tools.ietf.org", "datatracker.ietf.org", "rfc-editor.org", "httpwg.org":
		return strings.Contains(path, "#section-")
	case "httpstatuses.com", "httpstatuses.io", "httpstatus.es", "http.dev", "developer.mozilla.org":
		return true
	}
	return false
}
