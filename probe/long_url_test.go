package probe_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/probe"
)

// longestStep is more than any step takes that can be read.
const longestStep = 700

// However long the address of a call is, no step repeats all of it.
func TestLongAddressesAreNotInSteps(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("abcdefghij", 300)
	addresses := map[string]string{
		"query": "https://cms.example.org/api/articles?filter=" + long,
		"slug":  "https://cms.example.org/api/articles/" + long,
		"space": "https://cms.example.org/api/articles/a%20b/" + long + "%2F" + long,
		"host":  "https://" + strings.Repeat("abcdefghi.", 25) + "example.org/x",
	}
	html := "Content-Type: text/html\nServer: nginx/1.24.0\n\n<html><head><title>%s</title></head><body><center><h1>%[1]s</h1></center><hr><center>nginx/1.24.0</center></body></html>"
	var answers []exchanged
	for _, status := range []string{"400 Bad Request", "403 Forbidden", "404 Not Found", "405 Method Not Allowed", "414 Request-URI Too Large", "431 Request Header Fields Too Large", "500 Oops", "502 Bad Gateway", "503 Unavailable"} {
		answers = append(answers, exchanged{answer: fmt.Sprintf("%s\n"+html, status)}, exchanged{answer: status + "\nContent-Type: application/json\n\n{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"" + long + "\"}}"})
	}
	for _, to := range []string{"/" + long, "https://other.example.org/login?next=" + long, "http://cms.example.org/api/articles", "https://" + long + ".example.org/"} {
		answers = append(answers, exchanged{answer: "302 Found\nLocation: " + to + "\n\n"})
	}
	for _, id := range probe.FindingIDs() {
		answers = append(answers, exchanged{failure: &exchange.Failure{Phase: exchange.PhaseWait, Kind: exchange.Kind(id), Message: long}})
	}
	for name, address := range addresses {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, e := range answers {
				for _, method := range []string{"GET", "POST"} {
					e.url, e.method = address, method
					r := judge(t, e.build(t))
					steps := r.Verdict.Steps
					for _, f := range r.Findings {
						steps = append(steps, f.Steps...)
					}
					for _, s := range steps {
						if text := s.String(); len(text) > longestStep {
							t.Errorf("%s %s %v: a step of %d bytes: %s…", method, e.answer[:min(len(e.answer), 20)], e.failure, len(text), text[:300])
						}
					}
				}
			}
		})
	}
}
