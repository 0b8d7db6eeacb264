package cmd_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/cmd"
)

// A clock that is far off, also beyond what int64 nanoseconds can hold, leads no command astray: each ends as it does today, with whole
// documents. Only doctor reports that the clock is wrong.
func TestClocksThatAreFarOff(t *testing.T) {
	t.Parallel()
	run := func(at time.Time, line string) (code int, stdout, stderr string) {
		var out, side bytes.Buffer
		began := time.Now()
		code = cmd.Run(t.Context(), &cmd.System{
			Args: strings.Fields(line), LookupEnv: func(string) (string, bool) { return "", false }, Stdout: &out, Stderr: &side,
			Stdin: strings.NewReader(`{"time":"2026-01-02T03:04:05Z","status":429,"code":"RATE_LIMIT"}` + "\n"),
			Now:   func() time.Time { return at.Add(time.Since(began)) },
		})
		return code, out.String(), side.String()
	}
	today := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	clocks := []time.Time{
		{}, time.Unix(-1, 0), time.Unix(0, 0), time.Date(2038, 1, 19, 3, 14, 8, 0, time.UTC), time.Date(2262, 4, 11, 23, 47, 16, 854775807, time.UTC),
		time.Date(2300, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(9998, 12, 31, 23, 59, 59, 0, time.UTC),
	}
	for _, line := range []string{
		"probe --mock /articles", "probe --mock /errors/MAINTENANCE", "probe --mock /errors/RATE_LIMIT --retry 1 --max-wait 1ms", "probe --mock --count 2 --interval 0s /articles",
		"probe --mock --anonymous-limit 1/1h --count 3 --interval 0s --max-wait 1ms /articles", "probe --mock --until-limit --anonymous-limit 2/100ms --max-wait 1ms /articles",
		"status --mock --incident major", "check --mock --only endpoints", "doctor", "explain 429", "explain -", "triage -", "config show", "version",
	} {
		t.Run(line, func(t *testing.T) {
			t.Parallel()
			for _, format := range []string{"json", "yaml", "human", "markdown"} {
				want, _, _ := run(today, line+" -o "+format)
				if line == "doctor" {
					want = 2
				}
				for _, at := range clocks {
					if line == "doctor" && at.Year() > 2026 && at.Year() < 2039 {
						continue
					}
					code, stdout, stderr := run(at, line+" -o "+format)
					if code != want || strings.Contains(stdout+stderr, "%!") {
						t.Errorf("%s -o %s in %d: exit %d, want %d\n%s%s", line, format, at.Year(), code, want, stdout, stderr)
					}
					if format != "json" {
						continue
					}
					for docs := json.NewDecoder(strings.NewReader(stdout)); ; {
						var doc any
						if err := docs.Decode(&doc); errors.Is(err, io.EOF) {
							break
						} else if err != nil {
							t.Fatalf("%s in %d: %v\n%s", line, at.Year(), err, stdout)
						}
					}
				}
			}
		})
	}
}
