package mock

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Limit is a budget of requests in a fixed window. The zero value means no limit and no limit headers.
type Limit struct {
	Requests int64
	Window   time.Duration
}

// maxWindow is the maximum window of a limit; a longer one is an error.
const maxWindow = 31 * 24 * time.Hour

func (l Limit) off() bool { return l.Window <= 0 }

// ParseLimit parses a limit such as "100/m", "10/s", "1000/h", "5/10s" or "off". The window is s, m, h, or a duration of
// whole seconds as time.ParseDuration reads it. The error quotes the text.
func ParseLimit(text string) (Limit, error) {
	trimmed := strings.ToLower(strings.TrimSpace(text))
	if trimmed == "off" {
		return Limit{}, nil
	}
	count, window, found := strings.Cut(trimmed, "/")
	if !found {
		return Limit{}, fmt.Errorf("%q is not a limit such as 100/m or 5/10s, or off", text)
	}
	n, err := strconv.ParseInt(count, 10, 32)
	if err != nil || n < 1 {
		return Limit{}, fmt.Errorf("limit %q does not start with a number of requests from 1", text)
	}
	switch window {
	case "s", "m", "h":
		window = "1" + window
	}
	d, err := time.ParseDuration(window)
	if err != nil || d < time.Second || d > maxWindow || d%time.Second != 0 {
		return Limit{}, fmt.Errorf("limit %q does not end with s, m, h or whole seconds such as 10s", text)
	}
	return Limit{Requests: n, Window: d}, nil
}

// String returns the limit in the form that ParseLimit accepts.
func (l Limit) String() string {
	if l.off() {
		return "off"
	}
	window := l.Window.String()
	switch l.Window {
	case time.Second:
		window = "s"
	case time.Minute:
		window = "m"
	case time.Hour:
		window = "h"
	}
	return strconv.FormatInt(l.Requests, 10) + "/" + window
}
