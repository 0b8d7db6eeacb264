package saved

import (
	"encoding/base64"
	"fmt"
	"net"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/probe"
)

// HAR is an HTTP Archive, version 1.2, as browsers' tools read it: http://www.softwareishard.com/blog/har-12-spec/.
type HAR struct {
	Log HARLog `json:"log"`
}

// HARLog is the one object of an archive.
type HARLog struct {
	Version string     `json:"version"`
	Creator HARCreator `json:"creator"`
	Entries []HAREntry `json:"entries"`
}

// HARCreator is the program that wrote an archive.
type HARCreator struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// HAREntry is one exchange. Times are in milliseconds; -1 is what the format says for a phase that did not happen and for a
// size that is not known.
type HAREntry struct {
	StartedDateTime string      `json:"startedDateTime"`
	Time            float64     `json:"time"`
	Request         HARRequest  `json:"request"`
	Response        HARResponse `json:"response"`
	Cache           struct{}    `json:"cache"`
	Timings         HARTimings  `json:"timings"`
	ServerIPAddress string      `json:"serverIPAddress,omitempty"`
	Comment         string      `json:"comment,omitempty"`
}

// HARRequest is a request.
type HARRequest struct {
	Method      string         `json:"method"`
	URL         string         `json:"url"`
	HTTPVersion string         `json:"httpVersion"`
	Cookies     []probe.Header `json:"cookies"`
	Headers     []probe.Header `json:"headers"`
	QueryString []probe.Header `json:"queryString"`
	PostData    *HARPostData   `json:"postData,omitempty"`
	HeadersSize int            `json:"headersSize"`
	BodySize    int64          `json:"bodySize"`
}

// HARPostData is the body of a request.
type HARPostData struct {
	MimeType string         `json:"mimeType"`
	Params   []probe.Header `json:"params"`
	Text     string         `json:"text"`
	Comment  string         `json:"comment,omitempty"` // notes that the text is base64, for which the format has no field here
}

// HARResponse is a response. Without an answer its status is 0, as browsers have it.
type HARResponse struct {
	Status      int            `json:"status"`
	StatusText  string         `json:"statusText"`
	HTTPVersion string         `json:"httpVersion"`
	Cookies     []probe.Header `json:"cookies"`
	Headers     []probe.Header `json:"headers"`
	Content     HARContent     `json:"content"`
	RedirectURL string         `json:"redirectURL"`
	HeadersSize int            `json:"headersSize"`
	BodySize    int64          `json:"bodySize"`
}

// HARContent is the body of a response.
type HARContent struct {
	Size     int64  `json:"size"`
	MimeType string `json:"mimeType"`
	Text     string `json:"text,omitempty"`
	Encoding string `json:"encoding,omitempty"`
	Comment  string `json:"comment,omitempty"` // notes where the text was cut, or why it was left out
}

// archivedCut begins the comment on a body that was cut.
const archivedCut = "cut after"

// HARTimings is the duration of each phase. Connect includes SSL.
type HARTimings struct {
	Blocked float64 `json:"blocked"`
	DNS     float64 `json:"dns"`
	Connect float64 `json:"connect"`
	Send    float64 `json:"send"`
	Wait    float64 `json:"wait"`
	Receive float64 `json:"receive"`
	SSL     float64 `json:"ssl"`
}

// noTimings are those of an exchange whose phases are not known.
var noTimings = HARTimings{-1, -1, -1, -1, -1, -1, -1}

// Archive returns the archive of calls, secrets redacted. version is that of the program.
func Archive(version string, calls []Call) HAR {
	h := HAR{HARLog{Version: "1.2", Creator: HARCreator{"hex21", version}, Entries: []HAREntry{}}}
	for _, c := range calls {
		h.Log.Entries = append(h.Log.Entries, archiveEntry(c))
	}
	return h
}

func archiveEntry(c Call) HAREntry {
	v := c.View().ForFile()
	e := HAREntry{
		StartedDateTime: c.Exchange.SentAt.UTC().Format(time.RFC3339Nano), Timings: archiveTimings(v.Timing), Comment: v.Failure,
		Request: HARRequest{
			Method: v.Request.Method, URL: v.Request.URL, Cookies: []probe.Header{}, Headers: v.Request.Headers,
			QueryString: archiveQuery(v.Request.URL), HeadersSize: -1, BodySize: v.Request.BodyBytes,
		},
		Response: HARResponse{Cookies: []probe.Header{}, Headers: []probe.Header{}, HeadersSize: -1, BodySize: -1},
	}
	for _, part := range []float64{e.Timings.DNS, e.Timings.Connect, e.Timings.Send, e.Timings.Wait, e.Timings.Receive} {
		e.Time += max(0, part) // the sum of the parts, without SSL, as the format requires
	}
	e.Time = exchange.RoundMS(e.Time)
	if host, _, err := net.SplitHostPort(v.Timing.RemoteAddr); err == nil {
		e.ServerIPAddress = host
	}
	if v.RequestBody != "" {
		e.Request.PostData = &HARPostData{MimeType: headerOf(v.Request.Headers, "Content-Type"), Params: []probe.Header{}, Text: v.RequestBody}
		if !isText(v.RequestBody) {
			e.Request.PostData.Text, e.Request.PostData.Comment = base64.StdEncoding.EncodeToString([]byte(v.RequestBody)), "base64: the body is not text"
		}
	}
	if r := v.Response; r != nil {
		e.Request.HTTPVersion = r.Protocol
		e.Response.Status, e.Response.StatusText, e.Response.HTTPVersion = r.Status, v.Reason, r.Protocol
		e.Response.Headers, e.Response.RedirectURL = r.Headers, headerOf(r.Headers, "Location")
		e.Response.Content = HARContent{Size: r.BodyBytes, MimeType: r.ContentType, Text: v.Body}
		if r.BodyBytes > maxSavedBody {
			e.Response.Content.Comment = fmt.Sprintf("%s %d bytes", archivedCut, maxSavedBody)
		}
		if !isText(v.Body) {
			e.Response.Content.Text, e.Response.Content.Encoding = base64.StdEncoding.EncodeToString([]byte(v.Body)), "base64"
			if text := e.Response.Content.Text; redact.New(c.Exchange.Secrets...).Text(text) != text { // a short piece is longer in Base64, which cannot hold a mark
				e.Response.Content.Text, e.Response.Content.Encoding, e.Response.Content.Comment = "", "", "left out: the body contains a piece of a secret"
			}
		}
	}
	return e
}

func archiveTimings(t probe.Timing) HARTimings {
	or := func(ms *float64, none float64) float64 {
		if ms == nil {
			return none
		}
		return *ms
	}
	out := HARTimings{Blocked: -1, DNS: or(t.DNSMS, -1), Connect: or(t.ConnectMS, -1), SSL: or(t.TLSMS, -1), Wait: or(t.WaitMS, 0), Receive: or(t.TransferMS, 0)}
	if out.SSL >= 0 {
		out.Connect = exchange.RoundMS(max(0, out.Connect) + out.SSL)
	}
	return out
}

// archiveQuery lists the query of a URL in its order.
func archiveQuery(raw string) []probe.Header {
	out := []probe.Header{}
	_, query, _ := strings.Cut(raw, "?")
	query, _, _ = strings.Cut(query, "#")
	for pair := range strings.SplitSeq(query, "&") {
		if pair == "" {
			continue
		}
		name, value, _ := strings.Cut(pair, "=")
		out = append(out, probe.Header{Name: unescaped(name), Value: unescaped(value)})
	}
	return out
}

func unescaped(text string) string {
	if plain, err := url.QueryUnescape(text); err == nil {
		return plain
	}
	return text
}

func headerOf(lines []probe.Header, name string) string {
	for _, line := range lines {
		if strings.EqualFold(line.Name, name) {
			return line.Value
		}
	}
	return ""
}

// isText reports whether a body is shorter as a JSON string than in base64: it is UTF-8 and has few control characters, each of which takes
// six characters in JSON.
func isText(body string) bool {
	escapes := 0
	for i := range len(body) {
		if c := body[i]; c < ' ' && c != '\t' && c != '\n' && c != '\r' {
			escapes++
		}
	}
	return escapes <= len(body)/16 && utf8.ValidString(body)
}
