package errorbody

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/text"
)

// fromHeaders fills in a code and a message that are only in headers. X-Amzn-Errortype is "ForbiddenException:http://…", and a Bearer
// challenge has both (RFC 6750, section 3).
func (d *document) fromHeaders(e *Body) {
	if e.Code == "" {
		for _, name := range [...]string{"X-Amzn-Errortype", "X-Ms-Error-Code", "X-Error-Code", "X-Mashery-Error-Code", "X-Ca-Error-Code"} {
			if code, _, _ := strings.Cut(strings.TrimSpace(d.in.Header.Get(name)), ":"); code != "" && !hasSpace(code) {
				e.Code = text.Valid(code)
				break
			}
		}
	}
	if e.Shape != ShapeEmpty {
		return
	}
	for _, name := range [...]string{"X-Error-Message", "L5d-Proxy-Error", "X-Ca-Error-Message"} { // the second is Linkerd's, the third that of Alibaba's gateway
		if e.Message == "" {
			e.Message = text.Valid(strings.TrimSpace(d.in.Header.Get(name)))
		}
	}
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
	if e.Message == "" && isOwnReason(d.in.Status, d.in.Reason) {
		e.Message = text.Valid(strings.TrimSpace(d.in.Reason))
	}
}

// HeaderGRPCStatus is the header in which gRPC sends the code of an error, with status 200 and an empty body.
const HeaderGRPCStatus = "Grpc-Status"

// grpcStatus reads the error of a gRPC call. Source: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md.
func (d *document) grpcStatus(e *Body) {
	if e.Code = grpcCode(d.in.Header.Get(HeaderGRPCStatus)); e.Code == "" {
		return
	}
	message := d.in.Header.Get("Grpc-Message")
	if plain, err := url.PathUnescape(message); err == nil {
		message = plain
	}
	e.Shape, e.Message = ShapeGoogle, text.Valid(message)
}

// isOwnReason reports whether a reason phrase is a message of the server: it has several words, and none of those of the standard phrase,
// which servers spell in many ways ("Gateway Time-out").
func isOwnReason(status int, reason string) bool {
	words := strings.Fields(strings.ToLower(reason))
	if len(words) < 2 || len(reason) > 200 || slices.Contains(words, "status") { // "unknown status", and "status code 419" of Go
		return false
	}
	standard := strings.ToLower(http.StatusText(status))
	for _, word := range words {
		if len(word) >= 4 && strings.Contains(standard, word) {
			return false
		}
	}
	return true
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
