package render

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/hex21/hex21/probe"
)

// Attempt returns how one attempt of a call ended, in a few words.
func Attempt(a probe.Attempt) string {
	switch {
	case a.Error != "":
		return Clean(a.Error)
	case a.Status != nil:
		return strings.TrimSpace(fmt.Sprintf("%d %s", *a.Status, http.StatusText(*a.Status)))
	}
	return "no answer"
}

// attemptLines lists the attempts of a call with the waits between them; empty for a single one.
func attemptLines(all []probe.Attempt) []string {
	if len(all) < 2 {
		return nil
	}
	lines := mapEach(all, Attempt)
	for i, a := range all[1:] {
		lines[i+1] += fmt.Sprintf(", after %s (%s)", millisText(a.WaitedMS), a.Reason)
	}
	return lines
}
