package explain

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/text"
)

// pastedHeader is a line such as "Retry-After: 60".
type pastedHeader struct{ name, value string }

// headersIn returns the headers of a text that holds nothing else.
func headersIn(text string) []pastedHeader {
	var headers []pastedHeader
	for line := range strings.Lines(text) {
		line = strings.Trim(line, "<> \t\r\n")
		if line == "" || strings.HasPrefix(line, "```") {
			continue
		}
		name, value, found := strings.Cut(line, ":")
		if !found || !isHeaderName(name) || len(headers) > 100 {
			return nil
		}
		headers = append(headers, pastedHeader{name, strings.TrimSpace(value)})
	}
	return headers
}

func isHeaderName(s string) bool {
	return s != "" && len(s) <= maxName && strings.Trim(strings.ToLower(s), "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// inHeaders returns the entries of the headers in a text, each with what its value means.
func (c *Catalog) inHeaders(text string) []Hit {
	var hits []Hit
	headers := headersIn(text)
	if len(headers) == 1 {
		if hits, ok := c.byHeaderName(headers[0].name); ok {
			return hits
		}
	}
	for _, h := range headers {
		entry, ok := c.Get(h.name)
		if !ok || entry.Category != CategoryHeader {
			continue
		}
		hits = append(hits, Hit{Words: clip(h.name+": "+h.value, maxWords), Note: readHeader(entry.Code, h.value), Entries: []Entry{entry}})
	}
	return hits
}

// readHeader returns what the value of a header means, or "" if the value is self-explanatory.
func readHeader(name, value string) string {
	number, err := strconv.ParseInt(value, 10, 64)
	isNumber := err == nil && number >= 0
	switch strings.ToLower(name) {
	case "retry-after":
		switch date, err := time.Parse(time.RFC1123, value); {
		case isNumber:
			return "wait " + seconds(number) + " before the next call"
		case err == nil:
			return "do not call before " + date.UTC().Format(time.RFC3339)
		}
		return "this is neither a number of seconds nor an HTTP date"
	case "x-ratelimit-limit":
		switch {
		case isNumber && number == 10:
			return "10 requests a minute is the limit of calls without a key: the server did not count the key"
		case isNumber:
			return fmt.Sprintf("%d requests are allowed in a window", number)
		}
	case "x-ratelimit-remaining":
		switch {
		case isNumber && number == 0:
			return "nothing is left: the next call before the reset gets 429"
		case isNumber:
			return fmt.Sprintf("%d requests are left in this window", number)
		}
	case "x-ratelimit-reset":
		switch {
		case isNumber && number > 1e11:
			return "the window ends at " + time.UnixMilli(min(number, 253402300799999)).UTC().Format(time.RFC3339) + " (this is in milliseconds; the reference has seconds)"
		case isNumber && number > 1e8:
			return "the window ends at " + time.Unix(number, 0).UTC().Format(time.RFC3339)
		case isNumber:
			return "the window ends in " + seconds(number) + " (the reference has the time of the reset instead)"
		}
	}
	return ""
}

// seconds returns a wait in words, with the number that is in the header.
func seconds(n int64) string {
	if n < 120 {
		return fmt.Sprintf("%d s", n)
	}
	return fmt.Sprintf("%d s (%s)", n, text.Duration(time.Duration(min(n, 1<<32))*time.Second))
}
