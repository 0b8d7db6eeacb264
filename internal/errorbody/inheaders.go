package errorbody

import (
	"strings"

	"github.com/hex21/hex21/internal/text"
)

// fromHeaders fills in a code and a message that are only in headers. X-Amzn-Errortype is "ForbiddenException:http://…", and a Bearer
// challenge has both (RFC 6750, section 3).
func (d *document) fromHeaders(e *Body) {
	if e.Code == "" {
		for _, name := range [...]string{"X-Amzn-Errortype", "X-Ms-Error-Code", "X-Error-Code"} {
			if code, _, _ := strings.Cut(strings.TrimSpace(d.in.Header.Get(name)), ":"); code != "" && !hasSpace(code) {
				e.Code = text.Valid(code)
				break
			}
		}
	}
	if e.Shape != ShapeEmpty {
		return
	}
	e.Message = text.Valid(strings.TrimSpace(d.in.Header.Get("X-Error-Message")))
	if e.Code != "" {
		return
	}
	for _, challenge := range d.in.Header.Values("Www-Authenticate") {
		if len(challenge) > maxText || len(challenge) < 7 || !strings.EqualFold(challenge[:7], "Bearer ") {
			continue
		}
		if code := authParam(challenge, "error"); code != "" && !hasSpace(code) {
			e.Code = text.Valid(code)
			if e.Message == "" {
				e.Message = text.Valid(authParam(challenge, "error_description"))
			}
			return
		}
	}
}

// authParam returns a parameter of a challenge (RFC 9110, section 11.2), or "".
func authParam(challenge, name string) string {
	for rest := challenge[7:]; rest != ""; {
		key, value, ok := strings.Cut(rest, "=")
		if !ok {
			return ""
		}
		key = strings.Trim(key, " ,\t")
		if strings.HasPrefix(value, `"`) {
			value, rest, _ = strings.Cut(value[1:], `"`)
		} else {
			value, rest, _ = strings.Cut(value, ",")
		}
		if strings.EqualFold(key, name) {
			return strings.TrimSpace(value)
		}
	}
	return ""
}
