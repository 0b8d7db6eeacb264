package wire

import "strings"

// readProblem reads problem details (RFC 9457). Their identifier is the type, a URI; a code is an extension that many add.
func readProblem(d *document) (Error, bool) {
	p := d.root
	if !p.is('{') {
		return Error{}, false
	}
	if !strings.HasPrefix(d.media.Type, "application/problem+") {
		// Without the media type the members have to show it: a title, a status as a number and one more.
		if p.get("title").text() == "" || !p.get("status").is('0') || p.first("type", "detail", "instance").text() == "" {
			return Error{}, false
		}
		if s := p.get("status").status(); s == 0 || s < 400 && !d.failed {
			return Error{}, false
		}
	}
	e := Error{
		Code:       p.first("code", "errorCode", "error_code").scalar(),
		Message:    p.get("detail").text(),
		Details:    p.except("type", "title", "status", "detail", "instance", "code", "errorCode", "error_code"),
		Status:     p.get("status").status(),
		Title:      p.get("title").text(),
		RetryAfter: delay(p),
	}
	if uri := p.get("type").text(); uri != "about:blank" {
		e.Link = uri
	}
	if e.Message == "" {
		e.Message = e.Title
	}
	return e, true
}
