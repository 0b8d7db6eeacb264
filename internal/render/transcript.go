package render

import (
	"cmp"
	"fmt"
	"net/http"
	"strings"

	"github.com/hex21/hex21/internal/saved"
)

// maxShownBody is how much of a body is shown on a screen; --body-out writes all of it.
const maxShownBody = 16 << 10

// Transcript returns the exchange line by line, as curl -v shows it: "*" is ours, ">" was sent, "<" came back.
func (s *Screen) Transcript(v saved.View) string {
	var b strings.Builder
	line := func(t tone, mark, format string, args ...any) {
		fmt.Fprintf(&b, "%s %s\n", s.paint(t, mark), Clean(fmt.Sprintf(format, args...)))
	}
	for _, hop := range v.Redirects {
		line(faint, "*", "%d at %s, to %s", hop.Status, hop.URL, hop.Location)
	}
	if v.Timing.RemoteAddr != "" {
		line(faint, "*", "connected to %s", v.Timing.RemoteAddr)
	}
	if v.Timing.TLSVersion != "" {
		line(faint, "*", "%s", v.Timing.TLSVersion)
	}
	line(accent, ">", "%s", strings.TrimSpace(v.Request.Method+" "+v.RequestTarget+" "+protocol(v)))
	for _, h := range v.Request.Headers {
		line(accent, ">", "%s: %s", h.Name, h.Value)
	}
	if v.Request.BodyBytes > 0 {
		line(accent, ">", "(%s of body)", bytesText(v.Request.BodyBytes))
	}
	if v.Response != nil {
		line(good, "<", "%s", statusLine(v))
		for _, h := range v.Response.Headers {
			line(good, "<", "%s: %s", h.Name, h.Value)
		}
		line(faint, "*", "%s", bodyText(v.Response))
	}
	if v.Failure != "" {
		line(bad, "*", "%s", v.Failure)
	}
	return b.String()
}

// protocol returns the version of HTTP of the response, which is also that of the request.
func protocol(v saved.View) string {
	if v.Response == nil {
		return ""
	}
	return v.Response.Protocol
}

// Response returns the headers and body of the response, as curl -i shows them.
func (s *Screen) Response(v saved.View) string {
	if v.Response == nil {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "\n%s\n", s.paint(strong, Clean(statusLine(v))))
	for _, h := range v.Response.Headers {
		fmt.Fprintf(&b, "%s: %s\n", s.paint(accent, Clean(h.Name)), Clean(h.Value))
	}
	b.WriteByte('\n')
	body := v.Body
	if len(body) > maxShownBody {
		body = body[:maxShownBody] + fmt.Sprintf("\n… %s more; keep all of it with --body-out FILE", bytesText(int64(len(v.Body)-maxShownBody)))
	}
	if body != "" {
		b.WriteString(strings.TrimRight(CleanLines(body), "\n") + "\n")
	}
	return b.String()
}

func statusLine(v saved.View) string {
	reason := cmp.Or(v.Reason, http.StatusText(v.Response.Status))
	return strings.TrimSpace(fmt.Sprintf("%s %d %s", v.Response.Protocol, v.Response.Status, reason))
}
