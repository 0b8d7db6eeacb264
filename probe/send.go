package probe

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"slices"
	"strings"
	"time"
)

// Client sends calls. Both fields are needed: the transport decides what a call may reach, the clock is the caller's.
type Client struct {
	Transport http.RoundTripper
	Now       func() time.Time
}

// Send makes the call and follows redirects when it says so. It always gives an exchange; what went wrong is in its
// Failure. The context bounds everything, the body included.
func (c *Client) Send(ctx context.Context, call Call) *Exchange {
	call = withDefaults(call)
	x := &Exchange{Call: call, Method: call.Method, URL: call.URL, Secrets: secrets(call), SentAt: c.Now().UTC()}
	hop := hopState{method: call.Method, url: call.URL, body: call.Body, header: call.Header.Clone()}
	for {
		answer, err := c.sendOne(ctx, x, hop)
		x.Answer = answer
		x.ReceivedAt = c.Now().UTC()
		if err != nil || answer == nil || !call.Follow {
			return x
		}
		next, ok := hop.follow(answer)
		if !ok {
			return x
		}
		if len(x.Hops) == call.MaxRedirects {
			x.Failure = newFailure(errRedirects, PhaseRedirect)
			return x
		}
		dropped := !SameOrigin(hop.url, next.url)
		x.Hops = append(x.Hops, Hop{
			Status: answer.Status, Method: hop.method, URL: hop.url, Location: answer.Header.Get("Location"),
			KeyDropped: dropped && x.KeySent,
		})
		if dropped {
			for _, name := range secretHeaders {
				next.header.Del(name)
			}
		}
		hop = next
		x.Method, x.URL = hop.method, hop.url
	}
}

func withDefaults(call Call) Call {
	if call.Method == "" {
		call.Method = http.MethodGet
	}
	if call.MaxBody <= 0 {
		call.MaxBody = DefaultMaxBody
	}
	if call.MaxRedirects <= 0 {
		call.MaxRedirects = DefaultMaxRedirects
	}
	if call.Header == nil {
		call.Header = http.Header{}
	}
	return call
}

// secrets are the strings of a call that nothing may show.
func secrets(call Call) []string {
	out := []string{call.Key}
	for _, name := range secretHeaders {
		for _, value := range call.Header.Values(name) {
			_, credentials, found := strings.Cut(value, " ")
			if !found {
				credentials = value
			}
			out = append(out, strings.TrimSpace(credentials))
		}
	}
	if password, ok := call.URL.User.Password(); ok {
		out = append(out, password)
	}
	for name, values := range call.URL.Query() {
		if isSecretParam(name) {
			out = append(out, values...)
		}
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// hopState is what one hop sends.
type hopState struct {
	method string
	url    *url.URL
	body   []byte
	header http.Header
}

// follow gives the next hop of a redirect (RFC 9110, section 15.4): 303 turns all but HEAD into GET, 301 and 302 turn POST
// into GET as every client does, 307 and 308 repeat the request.
func (h hopState) follow(a *Answer) (hopState, bool) {
	location := a.Header.Get("Location")
	if !isRedirect(a.Status) || location == "" {
		return h, false
	}
	to, err := h.url.Parse(location)
	if err != nil || (to.Scheme != "http" && to.Scheme != "https") || to.Host == "" {
		return h, false
	}
	next := hopState{method: h.method, url: to, body: h.body, header: h.header.Clone()}
	toGet := a.Status == http.StatusSeeOther && h.method != http.MethodHead ||
		h.method == http.MethodPost && (a.Status == http.StatusMovedPermanently || a.Status == http.StatusFound)
	if toGet {
		next.method, next.body = http.MethodGet, nil
		next.header.Del("Content-Type")
	}
	if to.Fragment == "" {
		to.Fragment = h.url.Fragment
	}
	return next, true
}

func isRedirect(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

// sendOne makes one hop. It fills what x records of the last hop, and gives the answer as far as it came.
func (c *Client) sendOne(ctx context.Context, x *Exchange, hop hopState) (*Answer, error) {
	t := &trace{now: c.Now}
	request, err := newRequest(httptrace.WithClientTrace(ctx, t.hooks()), x.Call, hop)
	if err != nil {
		x.Failure = newFailure(err, PhaseSend)
		return nil, err
	}
	x.KeySent = request.Header.Get("Authorization") != ""
	t.start = c.Now()
	answer, err := c.roundTrip(request, t, x.Call.MaxBody)
	phase := t.seal()
	if err != nil {
		x.Failure = newFailure(err, phase)
	}
	x.Timing = joinTiming(x.Timing, t.timing())
	if x.Sent = t.lines; len(x.Sent) == 0 {
		x.Sent = linesOf(request.Header)
	}
	return answer, err
}

// joinTiming keeps the phases of the last hop and the total of all.
func joinTiming(before, last Timing) Timing {
	last.TotalMS = round3(last.TotalMS + before.TotalMS)
	return last
}

func round3(ms float64) float64 { return milliseconds(time.Duration(ms * float64(time.Millisecond))) }

func newRequest(ctx context.Context, call Call, hop hopState) (*http.Request, error) {
	var body io.Reader
	if hop.body != nil {
		body = bytes.NewReader(hop.body)
	}
	r, err := http.NewRequestWithContext(ctx, hop.method, hop.url.String(), body)
	if err != nil {
		return nil, err
	}
	r.Header = hop.header.Clone()
	if host := r.Header.Get("Host"); host != "" {
		r.Host = host
		r.Header.Del("Host")
	}
	setDefault(r.Header, "Accept", "application/json, */*;q=0.5")
	setDefault(r.Header, "User-Agent", "hex21")
	if hop.body != nil {
		setDefault(r.Header, "Content-Type", "application/json")
	}
	if call.Key != "" && call.Base != nil && SameOrigin(hop.url, call.Base) {
		setDefault(r.Header, "Authorization", "Bearer "+call.Key)
	}
	return r, nil
}

func setDefault(h http.Header, name, value string) {
	if _, set := h[name]; !set {
		h.Set(name, value)
	}
}

func (c *Client) roundTrip(request *http.Request, t *trace, maxBody int64) (*Answer, error) {
	response, err := c.Transport.RoundTrip(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	answer := &Answer{Status: response.StatusCode, Proto: response.Proto, Header: response.Header}
	t.mu.Lock()
	conn, state := t.conn, t.tls
	t.mu.Unlock()
	if recorder, ok := conn.(*headConn); ok {
		answer.Reason, answer.Lines = recorder.take()
	}
	if answer.Lines == nil {
		answer.Lines = linesOf(response.Header)
	}
	if state == nil {
		state = response.TLS
	}
	if state != nil && len(state.PeerCertificates) > 0 {
		answer.NotAfter = state.PeerCertificates[0].NotAfter
	}
	return answer, readBody(answer, response, request.Method, maxBody)
}

// readBody reads and decodes the body, at most maxBody bytes of it. A transfer that broke is an error; a body that cannot be
// decoded is the answer's own flaw and is recorded there.
func readBody(a *Answer, response *http.Response, method string, maxBody int64) error {
	if method == http.MethodHead || response.Body == http.NoBody {
		return nil
	}
	raw := &faultReader{r: response.Body}
	decoded, coding, err := decoder(response.Header.Get("Content-Encoding"), raw)
	a.Coding = coding
	if err == nil {
		a.Body, err = io.ReadAll(io.LimitReader(decoded, maxBody+1))
	} else if decoded != nil { // an unknown coding: keep the bytes as they are
		a.CodingErr = err
		a.Body, err = io.ReadAll(io.LimitReader(decoded, maxBody+1))
	}
	if int64(len(a.Body)) > maxBody {
		a.Body, a.Capped = a.Body[:maxBody], true
		return nil
	}
	if raw.err != nil {
		return raw.err
	}
	if err != nil && !errors.Is(err, io.EOF) { // gzip reports an empty body as EOF
		a.CodingErr = err
	}
	return nil
}

// faultReader remembers how the transfer broke, since a decoder on top of it reports the same in its own words.
type faultReader struct {
	r   io.Reader
	err error
}

func (f *faultReader) Read(p []byte) (int, error) {
	n, err := f.r.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		f.err = err
	}
	return n, err
}

// linesOf lists a header by name.
func linesOf(h http.Header) []Header {
	var lines []Header
	for name, values := range h {
		for _, value := range values {
			lines = append(lines, Header{name, value})
		}
	}
	slices.SortStableFunc(lines, func(a, b Header) int { return strings.Compare(a.Name, b.Name) })
	return lines
}
