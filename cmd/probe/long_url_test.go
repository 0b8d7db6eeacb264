package probecmd_test

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/scripttest"
	"github.com/hex21/hex21/probe"
)

// The commands of steps repeat what was typed, unless that is too long to read.
func TestLongAddressesAreNotRepeated(t *testing.T) {
	t.Parallel()
	statuses := map[string]int{"400": 400, "404": 404, "414": 414, "431": 431, "500": 500, "503": 503, "302": 302}
	s := scripttest.ServePlain(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		status := statuses[r.Header.Get("X-Status")]
		w.Header().Set("Location", r.URL.String()+"/")
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Server", "nginx")
		w.WriteHeader(status)
		io.WriteString(w, "<html><head><title>No</title></head><body><center>nginx</center></body></html>")
	}))
	long := strings.Repeat("abcdefghij", 300)
	for status := range statuses {
		for name, base := range map[string]string{"answered": s.URL + "/api", "refused": scripttest.Nowhere} {
			for _, path := range []string{"/articles/" + long, "/articles?filter=" + long, base + "/x/" + long} {
				got := scripttest.SessionAt(base).Run(t, "probe", "-o", "json", "--no-status", "-H", "X-Status: "+status, path)
				var result probe.Result
				if err := json.Unmarshal([]byte(got.Stdout), &result); err != nil {
					t.Fatalf("%v\n%s%s", err, got.Stdout, got.Stderr)
				}
				steps := result.Verdict.Steps
				for _, f := range result.Findings {
					steps = append(steps, f.Steps...)
				}
				if len(steps) == 0 {
					t.Errorf("%s, %s: no step", status, name)
				}
				for _, step := range steps {
					if text := step.String(); len(text) > 900 || strings.Contains(text, long) {
						t.Errorf("%s, %s: a step of %d bytes: %.100s", status, name, len(text), text)
					}
				}
			}
		}
	}
}
