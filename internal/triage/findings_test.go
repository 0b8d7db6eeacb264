package triage_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// happening is an error in a log, so many seconds after its beginning.
type happening struct {
	second               int
	code                 string
	status               int
	client, path, secret string
}

// logOf writes a log of JSON.
func logOf(all ...[]happening) string {
	var b strings.Builder
	for _, h := range slices.Concat(all...) {
		at := time.Date(2026, 11, 28, 0, 0, 0, 0, time.UTC).Add(time.Duration(h.second) * time.Second)
		fmt.Fprintf(&b, `{"time":%q,"status":%d`, at.Format(time.RFC3339), h.status)
		for _, f := range [][2]string{{"client_ip", h.client}, {"path", h.path}, {"authorization", h.secret}} {
			if f[1] != "" {
				fmt.Fprintf(&b, `,%q:%q`, f[0], f[1])
			}
		}
		if h.code != "" {
			fmt.Fprintf(&b, `,"error":{"code":%q,"message":"x"}`, h.code)
		}
		b.WriteString("}\n")
	}
	return b.String()
}

// every returns n errors, so many seconds apart. Clients and paths differ when each is not nil.
func every(first, apart, n int, h happening, each func(i int, h *happening)) []happening {
	out := make([]happening, n)
	for i := range out {
		out[i] = h
		out[i].second = first + i*apart
		if each != nil {
			each(i, &out[i])
		}
	}
	return out
}

// irregular are seconds between limits that no pace explains.
var irregular = []int{60, 95, 310, 340, 700, 705, 1400, 1490, 2000, 2950, 3400}

// Each finding is found in a log that has it, and not in one that nearly has it.
func TestFindings(t *testing.T) {
	t.Parallel()
	missing := happening{code: "NOT_FOUND", status: 404}
	limited := happening{code: "RATE_LIMIT", status: 429}
	down := happening{code: "SERVICE_UNAVAILABLE", status: 503}
	expired := happening{code: "EXPIRED_TOKEN", status: 401}
	at := func(seconds []int, h happening) (out []happening) {
		for _, s := range seconds {
			h.second = s
			out = append(out, h)
		}
		return out
	}
	client := func(i int, h *happening) { h.client = fmt.Sprintf("10.0.0.%d", i) }
	path := func(i int, h *happening) { h.path = fmt.Sprintf("/docs%c", 'a'+i%20) }
	secret := func(i int, h *happening) { h.secret = fmt.Sprintf("Bearer hx_live_%08d", i) }
	oneClient, onePath, oneKey := missing, missing, missing
	oneClient.client, onePath.path, oneKey.secret = "10.9.9.9", "/categories", "Bearer hx_live_AAAAAAAA"
	ends := at([]int{0, 3600}, missing)
	for _, c := range []struct {
		id, name string
		log      string
		want     bool
	}{
		{"log-error-burst", "40 in a minute of an hour", logOf(ends, every(1000, 1, 40, missing, nil)), true},
		{"log-error-burst", "40 in two minutes, and 120 over the hour", logOf(ends, every(0, 30, 120, missing, nil), every(1000, 3, 40, missing, nil)), true},
		{"log-error-burst", "15 in a minute, and 120 over the hour", logOf(ends, every(0, 30, 120, missing, nil), every(1000, 4, 15, missing, nil)), false},
		{"log-error-burst", "twice as many for a quarter of the hour", logOf(ends, every(0, 10, 360, missing, nil), every(1000, 10, 90, missing, nil)), false},
		{"log-error-burst", "40 over the whole hour", logOf(ends, every(0, 90, 40, missing, nil)), false},
		{"log-error-burst", "40 in a gap", logOf(ends, every(1000, 1, 40, down, nil)), false},
		{"log-error-burst", "40 of a key that ended", logOf(ends, every(1000, 1, 40, expired, nil)), false},
		{"log-error-burst", "18 in a minute", logOf(at([]int{0, 3600}, down), every(1000, 1, 18, missing, nil)), false},
		{"log-error-burst", "40 in a minute of a log of five", logOf(at([]int{0, 300}, missing), every(100, 1, 40, missing, nil)), false},

		{"log-limit-interval", "every five minutes", logOf(every(0, 300, 12, limited, nil)), true},
		{"log-limit-interval", "every five minutes, give or take ten seconds", logOf(every(0, 300, 12, limited, func(i int, h *happening) { h.second += i * 7 % 11 })), true},
		{"log-limit-interval", "every five minutes, as a status alone", logOf(every(0, 300, 12, happening{status: 429}, nil)), true},
		{"log-limit-interval", "four times", logOf(every(0, 300, 4, limited, nil)), false},
		{"log-limit-interval", "at times that no pace explains", logOf(at(irregular, limited)), false},
		{"log-limit-interval", "errors of another kind", logOf(every(0, 300, 12, missing, nil)), false},

		{"log-retry-storm", "twenty in twenty seconds", logOf(every(0, 1, 20, limited, func(_ int, h *happening) { h.client = "10.0.0.1" })), true},
		{"log-retry-storm", "one client of two", logOf(every(0, 1, 20, limited, func(_ int, h *happening) { h.client = "10.0.0.1" }),
			every(0, 7, 11, limited, func(_ int, h *happening) { h.client = "10.0.0.2" }), every(1000, 60, 30, limited, func(_ int, h *happening) { h.client = "10.0.0.2" })), true},
		{"log-retry-storm", "one client hides another", logOf(every(0, 1, 15, limited, func(_ int, h *happening) { h.client = "10.0.0.1" }),
			every(0, 1, 40, limited, func(_ int, h *happening) { h.client = "10.0.0.2" }), every(1000, 60, 90, limited, func(_ int, h *happening) { h.client = "10.0.0.2" })), true},
		{"log-retry-storm", "twenty clients, once each", logOf(every(0, 1, 20, limited, client)), false},
		{"log-retry-storm", "a try a minute", logOf(every(0, 60, 20, limited, func(_ int, h *happening) { h.client = "10.0.0.1" })), false},
		{"log-retry-storm", "nine quick ones", logOf(every(0, 1, 10, limited, func(_ int, h *happening) { h.client = "10.0.0.1" })), false},
		{"log-retry-storm", "errors of another kind", logOf(every(0, 1, 20, missing, func(_ int, h *happening) { h.client = "10.0.0.1" })), false},

		{"log-key-ended", "from a moment on", logOf(ends, every(2000, 60, 5, expired, nil)), true},
		{"log-key-ended", "a key that was revoked", logOf(ends, every(2000, 60, 5, happening{code: "REVOKED_TOKEN", status: 401}, nil)), true},
		{"log-key-ended", "twice", logOf(ends, every(2000, 60, 2, expired, nil)), false},
		{"log-key-ended", "another error of a key", logOf(ends, every(2000, 60, 5, happening{code: "INVALID_AUTH", status: 401}, nil)), false},

		{"log-one-client", "most of two", logOf(every(0, 9, 12, oneClient, nil), every(5, 9, 8, missing, client)), true},
		{"log-one-client", "less than half", logOf(every(0, 9, 12, oneClient, nil), every(5, 9, 14, missing, client)), false},
		{"log-one-client", "most of those that are known, and few of all", logOf(every(0, 9, 12, oneClient, nil), every(5, 9, 8, missing, client), every(5, 9, 80, missing, nil)), false},
		{"log-one-client", "the only one", logOf(every(0, 9, 30, oneClient, nil)), false},
		{"log-one-path", "most of many", logOf(every(0, 9, 12, onePath, nil), every(5, 9, 8, missing, path)), true},
		{"log-one-path", "less than half", logOf(every(0, 9, 12, onePath, nil), every(5, 9, 14, missing, path)), false},
		{"log-one-key", "most of many", logOf(every(0, 9, 12, oneKey, nil), every(5, 9, 8, missing, secret)), true},
		{"log-one-key", "less than half", logOf(every(0, 9, 12, oneKey, nil), every(5, 9, 14, missing, secret)), false},

		{"log-deployment-gap", "a minute of 503", logOf(ends, every(1800, 10, 6, down, nil)), true},
		{"log-deployment-gap", "a minute of 502 without a code", logOf(ends, every(1800, 10, 6, happening{status: 502}, nil)), true},
		{"log-deployment-gap", "half an hour of 503", logOf(ends, every(1000, 100, 18, down, nil)), false},
		{"log-deployment-gap", "two minutes apart from one another", logOf(ends, every(300, 10, 6, down, nil), every(3000, 10, 6, down, nil)), false},
		{"log-deployment-gap", "a minute of 500", logOf(ends, every(1800, 10, 6, happening{code: "INTERNAL_ERROR", status: 500}, nil)), false},

		{"log-errors-stopped", "for the last half hour", logOf(every(0, 60, 30, missing, nil), every(0, 60, 60, down, nil)), true},
		{"log-errors-stopped", "for the last minute", logOf(every(0, 60, 59, missing, nil), every(0, 60, 60, down, nil)), false},
		{"log-errors-stopped", "with the gap that they filled", logOf(ends, every(1000, 1, 40, down, nil)), false},
		{"log-errors-stopped", "of a key that was replaced", logOf(ends, every(1000, 1, 40, expired, nil)), true},
		{"log-errors-stopped", "nine of them", logOf(every(0, 60, 9, missing, nil), every(0, 60, 60, down, nil)), false},
	} {
		t.Run(c.id+"/"+c.name, func(t *testing.T) {
			t.Parallel()
			got := false
			for _, f := range run(t, c.log).Summary(vocabulary).Findings {
				if f.ID != c.id {
					continue
				}
				got = true
				if f.Title == "" || f.Evidence == "" || len(f.Steps) == 0 || strings.Contains(f.Evidence, "hx_live") {
					t.Errorf("%+v", f)
				}
			}
			if got != c.want {
				t.Errorf("found: %v, want %v", got, c.want)
			}
		})
	}
}

// A key that had ended when the log began is not said to have ended at its beginning.
func TestExpiredKey(t *testing.T) {
	t.Parallel()
	expired := every(0, 60, 5, happening{code: "EXPIRED_TOKEN", status: 401}, nil)
	for log, want := range map[string]string{
		logOf(expired): "A key expired at or before 2026-11-28T00:00:00Z",
		logOf(every(0, 1, 1, happening{code: "NOT_FOUND", status: 404}, nil), every(60, 60, 5, happening{code: "EXPIRED_TOKEN", status: 401}, nil)): "A key expired at 2026-11-28T00:01:00Z",
	} {
		found := run(t, log).Summary(vocabulary).Findings
		if len(found) == 0 || found[0].Title != want {
			t.Errorf("%+v, want %s", found, want)
		}
	}
}
