package render

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/hex21/hex21/probe"
)

// Attempt returns how one try of a call ended, in a few words.
func Attempt(a probe.Attempt) string {
	switch {
	case a.Error != "":
		return Clean(a.Error)
	case a.Status != nil:
		return strings.TrimSpace(fmt.Sprintf("%d %s", *a.Status, http.StatusText(*a.Status)))
	}
	return "no answer"
}

// triesText lists the tries of a call with the waits between them; empty for a single one.
func triesText(all []probe.Attempt) string {
	if len(all) < 2 {
		return ""
	}
	lines := make([]string, len(all))
	for i, a := range all {
		lines[i] = fmt.Sprintf("%d. %s", i+1, Attempt(a))
		if i > 0 {
			lines[i] += fmt.Sprintf(", after %s (%s)", millisText(a.WaitedMS), a.Reason)
		}
	}
	return strings.Join(lines, "\n")
}
