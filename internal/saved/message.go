package saved

import (
	"bytes"
	"cmp"
	"io"
	"net/http"
	"net/http/httputil"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/probe"
)

// message is a request or a response as a record shows it.
type message struct {
	// Of a request.
	method, target string
	// Of a response.
	status int
	reason string

	proto  string
	lines  []probe.Header
	folded strings.Builder // the value of the last line, if it continues on several
	body   []byte
	noBody bool // the record leaves bodies out
}

func (m *message) header() http.Header {
	h := http.Header{}
	for _, l := range m.lines {
		h.Add(l.Name, l.Value)
	}
	return h
}

func (m *message) get(name string) string { return headerOf(m.lines, name) }

var (
	statusLine  = text.Pattern(`^HTTP/(\d(?:\.\d)?) (\d{3})(?: (.*))?$`)
	requestLine = text.Pattern(`^([A-Za-z]{3,20}) (\S+)(?: (HTTP/\d(?:\.\d)?))?$`)
)

func startLine(line string) (*message, bool) {
	line = strings.TrimRight(line, " \r\n")
	if m := statusLine().FindStringSubmatch(line); m != nil {
		status, err := strconv.Atoi(m[2])
		return &message{status: status, reason: m[3], proto: protocol(m[1])}, err == nil
	}
	if m := requestLine().FindStringSubmatch(line); m != nil {
		return &message{method: m[1], target: m[2], proto: m[3]}, true
	}
	return nil, false
}

func protocol(version string) string {
	if !strings.Contains(version, ".") {
		version += ".0"
	}
	return "HTTP/" + version
}

// maxHeaderLines is the maximum number of lines of a head that are kept, and maxHeaderValue the maximum length of a value that continues on
// several lines.
const (
	maxHeaderLines = 10_000
	maxHeaderValue = 64 << 10
)

// headerLine adds a line of a head. A line that begins with whitespace continues the previous one. It reports whether the line belongs to a
// head.
func (m *message) headerLine(line string) bool {
	line = strings.TrimRight(line, "\r\n")
	if (strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t")) && len(m.lines) > 0 {
		if last := &m.lines[len(m.lines)-1]; len(last.Value) < maxHeaderValue {
			if m.folded.Len() == 0 {
				m.folded.WriteString(last.Value)
			}
			m.folded.WriteString(" " + strings.TrimSpace(line))
			last.Value = m.folded.String()
		}
		return true
	}
	name, value, ok := strings.Cut(line, ":")
	if !ok || name == "" || strings.ContainsAny(name, " \t") {
		return false
	}
	if len(m.lines) < maxHeaderLines {
		m.folded = strings.Builder{}
		m.lines = append(m.lines, probe.Header{Name: name, Value: strings.TrimSpace(value)})
	}
	return true
}

// interim reports whether a response is not the final one: a 1xx, or a proxy's response to CONNECT.
func (m *message) interim() bool {
	return m.status >= 100 && m.status < 200 && m.status != http.StatusSwitchingProtocols ||
		m.status == http.StatusOK && strings.EqualFold(m.reason, "Connection established")
}

// redirects reports whether a client that follows redirects goes on after this response.
func (m *message) redirects() bool {
	return m.status >= 300 && m.status < 400 && m.get("Location") != ""
}

// pair is a request with its response; either may be missing.
type pair struct {
	request, response *message
	hops              []*message // responses that were followed to this one
	failure           *exchange.Failure
	scheme            string
	remote            string
	tlsVersion        string
	notAfter          time.Time
}

// entry converts a pair to an exchange.
func (p pair) entry(o Options) Entry {
	var e Entry
	request, keyHidden := p.newRequest(o, &e)
	r := probe.Recording{Request: request, Base: o.Base}
	if p.request != nil {
		r.RequestBody = p.request.body
	}
	if p.response != nil {
		p.response.record(&r, o, &e)
	}
	x := exchange.FromRecording(r)
	if p.response != nil && p.response.lines != nil {
		x.Answer.Lines, x.Answer.Reason, x.Answer.NotAfter = p.response.lines, p.response.reason, p.notAfter
	}
	for _, hop := range p.hops {
		x.Hops = append(x.Hops, exchange.Hop{Status: hop.status, Method: request.Method, URL: x.URL, Location: hop.get("Location")})
	}
	x.KeySent = x.KeySent || keyHidden
	x.RequestUnknown, x.TimingUnknown = p.request == nil, true
	x.Timing.RemoteAddr, x.Timing.TLSVersion = p.remote, p.tlsVersion
	if p.failure != nil {
		x.Failure = p.failure
	}
	e.Exchange = x
	return e
}

// newRequest returns the request, and reports whether it had a key that is redacted in the record.
func (p pair) newRequest(o Options, e *Entry) (request *http.Request, keyHidden bool) {
	request = &http.Request{Method: http.MethodGet, URL: o.URL, Header: http.Header{}}
	switch {
	case p.request != nil:
		request.Method, request.URL = p.request.method, p.address(o)
		request.Header = p.request.header()
		if keyHidden = isHidden(request.Header.Get("Authorization")); keyHidden {
			request.Header.Del("Authorization")
		}
	case o.URL == nil:
		e.Unknown = append(e.Unknown, "the request (method, URL and headers)")
	default:
		e.Unknown = append(e.Unknown, "the headers of the request")
	}
	return request, keyHidden
}

// record adds a response to a recording.
func (m *message) record(r *probe.Recording, o Options, e *Entry) {
	body, partial := m.decodedBody()
	header := m.header()
	if alreadyDecoded(header.Get("Content-Encoding"), body) {
		header.Del("Content-Encoding")
		header.Del("Content-Length")
	}
	if _, err := http.ParseTime(header.Get("Date")); err != nil && !o.Now.IsZero() {
		r.ReceivedAt = o.Now
		if header.Get("Retry-After") != "" {
			e.Unknown = append(e.Unknown, "the time of the response (waits are counted from now)")
		}
	}
	r.Response, r.Body = &http.Response{StatusCode: m.status, Proto: m.proto, Header: header}, body
	switch {
	case m.noBody && !bodyless(r.Request.Method, m):
		r.Partial = true
		e.Unknown = append(e.Unknown, "the body of the response")
	case partial:
		r.Partial = true
		e.Unknown = append(e.Unknown, "the end of the body")
	}
}

// address returns the URL of the request: its target, or the target on the host that it names.
func (p pair) address(o Options) *url.URL {
	typed := p.request.target
	target, err := url.Parse(typed)
	if err != nil {
		target, err = url.Parse(address.Escape(strings.ReplaceAll(typed, "%", "%25")))
	}
	if err != nil {
		target = &url.URL{Path: redact.Address(typed)}
	}
	if target.IsAbs() && target.Host != "" {
		return target
	}
	if host := p.request.get("Host"); host != "" {
		target.Scheme, target.Host = p.scheme, host
		target.Scheme = cmp.Or(target.Scheme, "https")
		return target
	}
	if o.URL != nil {
		return o.URL
	}
	if o.Base != nil {
		return o.Base.ResolveReference(target)
	}
	return target
}

// isHidden reports whether the writer of the record replaced a value.
func isHidden(value string) bool {
	low := strings.ToLower(value)
	return strings.Contains(low, "redacted") || strings.Contains(low, "***") || strings.Contains(low, "removed") || strings.HasSuffix(value, "…") ||
		strings.HasSuffix(value, "...")
}

// bodyless reports whether a response cannot have a body.
func bodyless(method string, m *message) bool {
	return method == http.MethodHead || m.status == http.StatusNoContent || m.status == http.StatusNotModified || m.get("Content-Length") == "0"
}

// decodedBody returns the body without chunks, and whether its end is missing.
func (m *message) decodedBody() (body []byte, partial bool) {
	body = m.body
	if strings.EqualFold(m.get("Transfer-Encoding"), "chunked") && chunkStart().Match(body) {
		end := strings.NewReader("\r\n\r\n") // which an editor may have removed
		if plain, err := io.ReadAll(httputil.NewChunkedReader(io.MultiReader(bytes.NewReader(body), end))); err == nil {
			return plain, false
		}
	}
	length, err := strconv.Atoi(m.get("Content-Length"))
	if err != nil || m.get("Content-Encoding") != "" || m.noBody {
		return body, false
	}
	if len(body) > length && len(bytes.TrimSpace(body[length:])) == 0 {
		body = body[:length] // a line end that the terminal or an editor added
	}
	// An editor may remove whitespace at the end and change \r\n to \n.
	return body, len(body)+bytes.Count(body, []byte("\n"))+8 < length
}

var chunkStart = text.Pattern(`^[0-9A-Fa-f]{1,8}(?:;[^\r\n]*)?\r?\n`)

// alreadyDecoded reports whether a body is text although a header names a content coding, because clients decode bodies before they show
// them.
func alreadyDecoded(coding string, body []byte) bool {
	return coding != "" && !strings.EqualFold(coding, "identity") && utf8.Valid(body) && !bytes.HasPrefix(body, []byte{0x1f, 0x8b}) &&
		bytes.IndexByte(body, 0) < 0
}
