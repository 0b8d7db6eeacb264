package saved

import (
	"bytes"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/text"
)

// readVerbose reads the output of curl -v and hex21 probe -v: "> " was sent, "< " was received, "* " is a note of the program. Other lines
// are the body, if stdout was written to the same place.
func readVerbose(text []byte, o Options) ([]Entry, error) {
	v := &verbose{options: o}
	for len(text) > 0 {
		var line string
		line, text = cutLine(text)
		v.line(line)
		if len(v.out) > maxExchanges { // requests without a response
			return nil, errTooMany
		}
	}
	v.end()
	if len(v.out) == 0 {
		return nil, errNoEntries
	}
	return v.out, nil
}

// verbose is the state between lines.
type verbose struct {
	options Options
	out     []Entry
	pair    pair
	current *message // of the head that is being read
	body    []byte
	sawBody bool
	conn    pair // what curl printed about the connection
}

var (
	connected  = text.Pattern(`^\* +(?:Connected to \S+ \(([^)]+)\) port (\d+)|connected to (\S+))`)
	tlsUsed    = text.Pattern(`^\* +(?:SSL connection using (TLSv[\d.]+)|(TLS [\d.]+)$)`)
	expireDate = text.Pattern(`^\* +expire date: (.+)$`)
	leftIntact = text.Pattern(`\* Connection #\d+ to host \S+ left intact\s*$`)
	progress   = text.Pattern(`^(?:\s*% Total|\s*Dload|\s*\d+ +[\d.]+[kMG]? +\d+ |\r\s*\d+ )|^[{}] \[\d+ bytes data\]`)
)

func (v *verbose) line(line string) {
	bare := strings.TrimRight(line, "\r\n")
	switch {
	case v.sent(bare), v.received(bare), v.diagnostic(bare):
	case isProgress(bare):
	case strings.HasPrefix(bare, "curl: ("):
		v.pair.failure = curlFailure(bare)
	default:
		if strings.Contains(line, "* Connection #") { // of a large body, each pattern that is tried on a line counts
			if cut := leftIntact().FindStringIndex(line); cut != nil {
				line = line[:cut[0]]
			}
		}
		if v.pair.response != nil {
			v.body = append(v.body, line...)
			v.sawBody = v.sawBody || strings.TrimSpace(line) != ""
		}
	}
}

// isProgress reports whether a line is one of the progress meter of curl, or the amount of a body that was transferred.
func isProgress(line string) bool {
	start := strings.TrimLeft(line, " \t\r")
	return start != "" && (strings.IndexByte("%D{}", start[0]) >= 0 || ascii.IsDigit(start[0])) && progress().MatchString(line)
}

// sent takes a line of the request.
func (v *verbose) sent(line string) bool {
	text, ok := strings.CutPrefix(line, ">")
	if !ok || text != "" && text[0] != ' ' {
		return false
	}
	text = strings.TrimPrefix(text, " ")
	if m, ok := startLine(text); ok && m.method != "" && (m.proto != "" || v.current == nil || v.current.method == "") {
		v.next()
		v.current, v.pair.request = m, m
		return true
	}
	if v.current != nil && v.current.method != "" {
		v.current.headerLine(text)
	}
	return true
}

// received takes a line of the response.
func (v *verbose) received(line string) bool {
	text, ok := strings.CutPrefix(line, "<")
	if !ok || text != "" && text[0] != ' ' {
		return false
	}
	text = strings.TrimPrefix(text, " ")
	if m, ok := startLine(text); ok && m.status > 0 {
		if v.pair.response != nil && !v.pair.response.interim() {
			request := v.pair.request
			v.next()
			v.pair.request = request
		}
		v.current, v.pair.response = m, m
		return true
	}
	if v.current != nil && v.current.status > 0 {
		v.current.headerLine(text)
	}
	return true
}

// diagnostic reads a line that curl itself printed.
func (v *verbose) diagnostic(line string) bool {
	if !strings.HasPrefix(line, "* ") && line != "*" {
		return false
	}
	if m := connected().FindStringSubmatch(line); m != nil {
		v.conn.remote = m[3]
		if m[1] != "" {
			v.conn.remote = m[1] + ":" + m[2]
		}
	}
	if m := tlsUsed().FindStringSubmatch(line); m != nil {
		v.conn.scheme = "https"
		v.conn.tlsVersion = strings.Replace(m[1]+m[2], "TLSv", "TLS ", 1)
	}
	if m := expireDate().FindStringSubmatch(line); m != nil {
		if at, err := time.Parse("Jan _2 15:04:05 2006 MST", m[1]); err == nil {
			v.conn.notAfter = at
		}
	}
	return true
}

// next ends the previous exchange: as a hop if it was a redirect that is now followed, else as an entry.
func (v *verbose) next() {
	p := &v.pair
	switch {
	case p.request == nil && p.response == nil:
	case p.response != nil && p.response.redirects():
		p.hops = append(p.hops, p.response)
	default:
		v.flush()
	}
	v.pair = pair{hops: p.hops}
	if v.current = nil; p.response != nil && !p.response.redirects() {
		v.pair.hops = nil
	}
	v.body, v.sawBody = nil, false
}

func (v *verbose) flush() {
	p := v.pair
	p.scheme, p.remote, p.tlsVersion, p.notAfter = v.conn.scheme, v.conn.remote, v.conn.tlsVersion, v.conn.notAfter
	if p.scheme == "" && p.remote != "" && !strings.HasSuffix(p.remote, ":443") {
		p.scheme = "http" // the program told of the connection, and of no TLS
	}
	if p.response != nil {
		p.response.body = bytes.TrimPrefix(v.body, []byte("\n"))
		p.response.noBody = !v.sawBody
	}
	v.out = append(v.out, p.entry(v.options))
}

func (v *verbose) end() {
	if v.pair.request != nil || v.pair.response != nil || v.pair.failure != nil {
		v.flush()
	}
}
