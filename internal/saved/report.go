package saved

import (
	"bytes"
	"html"
	"net/url"
	"strings"

	"github.com/hex21/hex21/internal/text"
)

var (
	markdownBlock = text.Pattern("(?s)## (Request|Response)\n+(`{3,})\n(.*?)\n(`{3,})(?:\n|$)")
	htmlBlock     = text.Pattern(`(?s)<h2>(Request|Response)</h2>\s*<pre>(.*?)</pre>`)
	reportCall    = text.Pattern(`(?:\| call \| |<th>call<td>)[A-Z]+ (https?://[^\s|<]+)`)
	leftOut       = text.Pattern(`\n… [\d.,]+ ?\w+ more$`)
)

// readReportMarkdown reads the file that --report writes.
func readReportMarkdown(text string, o Options) ([]Entry, error) {
	blocks := map[string]string{}
	for _, m := range markdownBlock().FindAllStringSubmatch(text, -1) {
		blocks[m[1]] = m[3]
	}
	return fromReport(blocks, o.withReportURL(text))
}

// withReportURL adds the URL that the report names: the request itself holds only a path.
func (o Options) withReportURL(text string) Options {
	if m := reportCall().FindStringSubmatch(text); m != nil {
		if u, err := url.Parse(strings.ReplaceAll(html.UnescapeString(m[1]), `\`, "")); err == nil {
			o.URL = u
		}
	}
	return o
}

// readReportHTML reads the file that --report writes when its name ends in .html.
func readReportHTML(text []byte, o Options) ([]Entry, error) {
	if !bytes.Contains(text, []byte("hex21 report")) {
		return nil, &NotSavedError{"a web page without the status and headers of its response"}
	}
	blocks := map[string]string{}
	for _, m := range htmlBlock().FindAllStringSubmatch(string(text), -1) {
		blocks[m[1]] = html.UnescapeString(m[2])
	}
	return fromReport(blocks, o.withReportURL(string(text)))
}

// fromReport builds the exchange from the two messages of a report, which hold at most 4 KiB of a body.
func fromReport(blocks map[string]string, o Options) ([]Entry, error) {
	var p pair
	if m, ok := reported(blocks["Request"]); ok {
		if p.request = m; o.URL != nil {
			m.target = o.URL.String()
		}
	}
	answer := blocks["Response"]
	cut := leftOut().MatchString(answer)
	if m, ok := reported(leftOut().ReplaceAllString(answer, "")); ok && m.status > 0 {
		p.response = m
	} else if answer = strings.TrimSpace(answer); answer != "" {
		p.failure = browserFailure(answer)
	}
	if p.request == nil && p.response == nil {
		return nil, &NotSavedError{"a report without its request and response"}
	}
	e := p.entry(o)
	if cut && len(e.Unknown) == 0 {
		e.Exchange.Answer.Capped = true
		e.Unknown = append(e.Unknown, "the end of the body (a report contains only its beginning)")
	}
	return []Entry{e}, nil
}

func reported(text string) (*message, bool) {
	if text == "" {
		return nil, false
	}
	m, rest, ok := readHead([]byte(text))
	if ok {
		m.body = rest
	}
	return m, ok
}
