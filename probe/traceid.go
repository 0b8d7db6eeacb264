package probe

import (
	"regexp"
	"strings"
	"sync"
)

// traceparent is the header of W3C Trace Context: version, trace id, parent id, flags. Source: https://www.w3.org/TR/trace-context/.
var traceparent = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}`)
})

// traceID is the trace id that a request was sent with, or "". One of zeros is not valid.
func traceID(sent []Header) string {
	for _, line := range sent {
		if !strings.EqualFold(line.Name, "Traceparent") {
			continue
		}
		if m := traceparent().FindStringSubmatch(strings.TrimSpace(line.Value)); m != nil && strings.Trim(m[1], "0") != "" {
			return m[1]
		}
	}
	return ""
}
