package saved

import (
	"cmp"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/probe"
)

// isArchive reports whether an object is an HTTP Archive: a line of a log may have a member log, too.
func isArchive(v *jsonscan.Value) bool { return v.Get("log").Get("entries") != nil }

// harItem is the part of an entry of an HTTP Archive that matters here. Source: http://www.softwareishard.com/blog/har-12-spec/.
type harItem struct {
	Started string  `json:"startedDateTime"`
	Time    float64 `json:"time"`
	Address string  `json:"serverIPAddress"`
	Comment string  `json:"comment"`
	Request struct {
		Method  string         `json:"method"`
		URL     string         `json:"url"`
		Headers []probe.Header `json:"headers"`
		Post    *struct {
			Text string `json:"text"`
		} `json:"postData"`
	} `json:"request"`
	Response struct {
		Status  int            `json:"status"`
		Reason  string         `json:"statusText"`
		Proto   string         `json:"httpVersion"`
		Headers []probe.Header `json:"headers"`
		Content struct {
			Text     *string `json:"text"`
			Encoding string  `json:"encoding"`
			Size     int64   `json:"size"`
			Comment  string  `json:"comment"`
		} `json:"content"`
		Error string `json:"_error"` // of Chrome
	} `json:"response"`
	Timings HARTimings `json:"timings"`
}

// readArchive reads the entries of an archive. Those that o.Want excludes have only their position.
func readArchive(text []byte, log *jsonscan.Value, o Options) ([]Entry, error) {
	ours := log.Get("creator").Get("name").Text() == "hex21"
	var items []*jsonscan.Value
	for item := range log.Get("entries").Items() {
		if len(items) == maxExchanges && o.Want == nil { // those that are not wanted take no memory
			return nil, errTooMany
		}
		items = append(items, item)
	}
	var out []Entry
	for i, item := range items {
		if o.Want != nil && len(items) > 1 && !o.Want(harFailed(item)) {
			out = append(out, Entry{Archived: true})
			continue
		}
		h := harItem{Timings: noTimings}
		if err := json.Unmarshal(item.Raw(), &h); err != nil {
			return nil, fmt.Errorf("entry %d of the archive is malformed on %w", i+1, decodeError(text, item, err))
		}
		if status := h.Response.Status; status > 0 && (status < 100 || status > 999) {
			at := item.Get("response").Get("status")
			return nil, fmt.Errorf("entry %d of the archive is malformed on line %d: response.status cannot be %d", i+1, at.Line(text, 0), status)
		}
		e := h.entry(o, !ours)
		e.Archived = true
		out = append(out, e)
	}
	return out, nil
}

// harFailed reports whether an entry of an archive has an error status, or none.
func harFailed(item *jsonscan.Value) bool {
	status, err := strconv.Atoi(item.Member("response").Member("status").Scalar())
	return err != nil || status <= 0 || status >= http.StatusBadRequest
}

// entry converts an entry of an archive to an exchange. By default, browsers leave credentials out of archives.
func (h *harItem) entry(o Options, browser bool) Entry {
	p := pair{request: &message{method: h.Request.Method, target: h.Request.URL, lines: withoutPseudo(h.Request.Headers)}, remote: h.Address}
	if h.Request.Post != nil {
		p.request.body = []byte(h.Request.Post.Text)
	}
	if u, err := url.Parse(h.Request.URL); err == nil {
		p.scheme = u.Scheme
	}
	if h.Response.Status > 0 {
		p.response = &message{status: h.Response.Status, reason: h.Response.Reason, proto: harProtocol(h.Response.Proto), lines: withoutPseudo(h.Response.Headers)}
		text := h.Response.Content.Text
		switch {
		case text == nil:
			p.response.noBody = h.Response.Content.Size > 0
		case h.Response.Content.Encoding == "base64":
			body, err := base64.StdEncoding.DecodeString(*text)
			if p.response.body = body; err != nil {
				p.response.body = []byte(*text)
			}
		default:
			p.response.body = []byte(*text)
		}
	} else {
		p.failure = browserFailure(cmp.Or(h.Response.Error, h.Comment, "the archive has no response"))
	}
	e := p.entry(o)
	if strings.HasPrefix(h.Response.Content.Comment, archivedCut) && e.Exchange.Answer != nil {
		e.Exchange.Answer.Capped = true
	}
	if browser && e.Exchange.Call.Header.Get("Authorization") == "" && e.Exchange.Call.Header.Get("Cookie") == "" {
		e.Unknown = append(e.Unknown, "the credentials (browsers omit Authorization and cookies from an archive unless it is exported with sensitive data)")
		e.Exchange.CredentialsUnknown = true
	}
	h.times(e.Exchange)
	return e
}

func (h *harItem) times(x *exchange.Exchange) {
	t := h.Timings
	x.TimingUnknown = false
	x.Timing.DNSMS, x.Timing.ConnectMS, x.Timing.TLSMS, x.Timing.WaitMS, x.Timing.TransferMS = plausible(t.DNS), plausible(t.Connect), plausible(t.SSL), plausible(t.Wait), plausible(t.Receive)
	if x.Timing.ConnectMS != nil && x.Timing.TLSMS != nil { // an archive counts TLS as part of connecting
		*x.Timing.ConnectMS = max(0, *x.Timing.ConnectMS-*x.Timing.TLSMS)
	}
	if total := plausible(h.Time); total != nil {
		x.Timing.TotalMS = *total
	}
	at, err := time.Parse(time.RFC3339Nano, h.Started)
	if err != nil {
		return
	}
	x.SentAt = at.UTC()
	var head float64
	for _, part := range []float64{t.Blocked, t.DNS, t.Connect, t.Send, t.Wait} {
		if ms := plausible(part); ms != nil {
			head += *ms
		}
	}
	x.ReceivedAt = x.SentAt.Add(time.Duration(head * float64(time.Millisecond)))
}

// withoutPseudo leaves out the pseudo-headers of HTTP/2, and headers beyond maxHeaderLines.
func withoutPseudo(lines []probe.Header) []probe.Header {
	var out []probe.Header
	for _, l := range lines[:min(len(lines), maxHeaderLines)] {
		if l.Name != "" && l.Name[0] != ':' {
			out = append(out, probe.Header{Name: http.CanonicalHeaderKey(l.Name), Value: l.Value})
		}
	}
	return out
}

func harProtocol(name string) string {
	names := map[string]string{
		"h2": "HTTP/2.0", "http/2": "HTTP/2.0", "http/2.0": "HTTP/2.0", "http/2+quic/43": "HTTP/2.0",
		"h3": "HTTP/3.0", "http/3": "HTTP/3.0", "http/3.0": "HTTP/3.0", "http/1.1": "HTTP/1.1", "http/1.0": "HTTP/1.0",
	}
	return cmp.Or(names[strings.ToLower(name)], name)
}
