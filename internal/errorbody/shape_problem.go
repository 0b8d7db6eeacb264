package errorbody

import (
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
)

// readProblem reads problem details (RFC 9457). Their identifier is the type, a URI; a code is an extension that many add.
func readProblem(d *document) (Error, bool) {
	p := d.root
	if !p.Is(jsonscan.Object) {
		return Error{}, false
	}
	if !strings.HasPrefix(d.media.Type, "application/problem+") {
		// Without the media type the members have to show it: a title, a status as a number and one more.
		if p.Get("title").Text() == "" || !p.Get("status").Is(jsonscan.Number) || p.First("type", "detail", "instance").Text() == "" {
			return Error{}, false
		}
		if s := statusOf(p.Get("status")); s == 0 || s < 400 && !d.failed {
			return Error{}, false
		}
	}
	e := Error{
		Code:       p.First("code", "errorCode", "error_code").Scalar(),
		Message:    p.Get("detail").Text(),
		Details:    p.Except("type", "title", "status", "detail", "instance", "code", "errorCode", "error_code"),
		Status:     statusOf(p.Get("status")),
		Title:      p.Get("title").Text(),
		RetryAfter: retryDelay(p),
	}
	if uri := p.Get("type").Text(); uri != "about:blank" {
		e.Link = uri
	}
	if e.Message == "" {
		e.Message = e.Title
	}
	return e, true
}
