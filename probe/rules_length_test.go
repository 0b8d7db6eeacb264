package probe_test

import (
	"fmt"
	"strings"
	"testing"
)

// Texts of a server are cut, so that a long one does not fill the screen.
func TestFindingsAreShort(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("long ", 20_000)
	word := strings.Repeat("x", 100_000)
	for name, response := range map[string]string{
		"a code":           answer("404 Not Found", envelope(word, "x")),
		"a message":        answer("404 Not Found", envelope("X", long)),
		"an error in 200":  answer("200 OK", envelope(word, long)),
		"a string":         answer("500 Internal Server Error", fmt.Sprintf(`{"error": %q}`, long)),
		"a Location":       answer("302 Found", "", "Location: /"+word),
		"a bad Location":   answer("302 Found", "", "Location: javascript:"+word),
		"a title":          answer("404 Not Found", "<html><head><title>"+long+"</title></head></html>", html),
		"text":             answer("200 OK", long, "Content-Type: text/plain"),
		"a type":           answer("200 OK", good, "Content-Type: text/"+word),
		"limits":           answer("200 OK", good, "X-RateLimit-Limit: "+word, "X-RateLimit-Remaining: "+word, "X-RateLimit-Reset: "+word),
		"Retry-After":      answer("429 Too Many Requests", "", "Retry-After: "+word),
		"a date":           answer("200 OK", good, "Date: "+word),
		"bytes of no text": answer("404 Not Found", strings.Repeat("\xff\xfe", 1000), "Content-Type: text/plain"),
	} {
		r := judge(t, exchangeOf(t, response))
		for _, text := range append([]string{r.Verdict.Summary}, r.Verdict.Next...) {
			if n := len([]rune(text)); n > 400 {
				t.Errorf("%s: a verdict with %d characters: %.100s", name, n, text)
			}
		}
		for _, f := range r.Findings {
			for _, text := range append([]string{f.Title, f.Evidence}, f.Advice...) {
				if n := len([]rune(text)); n > 600 || strings.ContainsAny(text, "\r\n") {
					t.Errorf("%s: %s says %d characters: %.100s", name, f.ID, n, text)
				}
			}
		}
	}
}
