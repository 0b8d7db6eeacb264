package triage

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/internal/triage/search"
)

// Kinds returns the ids of the findings about logs, with their severity. The catalog explains them.
func Kinds() map[string]explain.Severity {
	return map[string]explain.Severity{
		"log-key-ended": explain.SeverityError, "log-retry-storm": explain.SeverityError,
		"log-deployment-gap": explain.SeverityWarning, "log-error-burst": explain.SeverityWarning, "log-limit-interval": explain.SeverityWarning,
		"log-one-client": explain.SeverityWarning, "log-one-key": explain.SeverityWarning, "log-one-path": explain.SeverityWarning,
		"log-errors-stopped": explain.SeverityInfo,
	}
}

// findings returns the patterns that the counts show, the most severe first.
func (p *Partial) findings(v *search.Vocabulary) []Finding {
	found := []Finding{}
	gap, ended := p.deploymentGap(), p.keyEnded()
	inGap := func(code string) bool { return len(gap) > 0 && isDown(code) }
	found = append(found, gap...)
	found = append(found, ended...)
	found = append(found, p.retryStorm()...)
	found = append(found, p.limitInterval(v)...)
	found = append(found, p.burst(func(code string) bool { return inGap(code) || endsKey(code) != "" && len(ended) > 0 })...)
	found = append(found, p.oneCauses()...)
	found = append(found, p.stopped(inGap)...)
	for i, severity := 0, Kinds(); i < len(found); i++ {
		found[i].Severity = severity[found[i].ID]
	}
	order.Stable(found, func(a, b Finding) int { return order.Severity(a.Severity) - order.Severity(b.Severity) })
	return found
}

// look returns the last step of every finding.
func look(code string) explain.Step {
	return nextstep.Do("Read what the code means and how to handle it", nextstep.Hex21("explain", code))
}

func at(second int64) string { return time.Unix(second, 0).UTC().Format(time.RFC3339) }

// span formats a number of seconds: 45 s, 2 m 5 s, 3 h.
func span(seconds int64) string { return text.Duration(time.Duration(seconds) * time.Second) }

// points are the times of a code's hits with their numbers, in order.
type points struct {
	at, n []int64
	total int64
	width int64 // of a cell in seconds
}

// points returns the cells in order.
func (s *series) points(of cells) points {
	p := points{at: slices.Sorted(maps.Keys(of)), width: widths[s.level]}
	for _, at := range p.at {
		p.n, p.total = append(p.n, of[at]), p.total+of[at]
	}
	return p
}

// joined returns the points of all codes that are wanted.
func (s *series) joined(wanted func(code string) bool) points {
	all := cells{}
	for code, of := range s.codes {
		if wanted(code) {
			for from, n := range of {
				all[from] += n
			}
		}
	}
	return s.points(all)
}

// densest returns the shortest period with at least 1/parts of the hits.
func (p points) densest(parts int64) (from, to, count int64) {
	best, start, sum := int64(1<<62), 0, int64(0)
	for i := range p.at {
		sum += p.n[i]
		for (sum-p.n[start])*parts >= p.total {
			sum -= p.n[start]
			start++
		}
		if length := p.at[i] + p.width - p.at[start]; sum*parts >= p.total && length < best {
			best, from, to, count = length, p.at[start], p.at[i]+p.width, sum
		}
	}
	return from, to, count
}

func (p *Partial) length() int64 { return (p.Last - p.First) / 1e9 }

// burst finds codes that were at some time at least five times as frequent as on average: half of them came within a tenth of the time, a
// quarter within a twentieth, and so on. A few in a row may be chance. Codes that another finding explains are left out.
func (p *Partial) burst(explained func(code string) bool) (out []Finding) {
	for _, name := range p.sorted() {
		pts := p.series.points(p.series.codes[name])
		if pts.total < 20 || p.length() < 600 || explained(name) {
			continue
		}
		from, to, count := pts.densest(2)
		for parts := int64(4); parts <= 16 && (to-from)*5*parts/2 > p.length() && pts.total >= 20*parts; parts *= 2 {
			from, to, count = pts.densest(parts)
		}
		if (to-from)*5*pts.total > p.length()*count {
			continue
		}
		out = append(out, Finding{ID: "log-error-burst", Title: "A burst of " + name,
			Evidence: fmt.Sprintf("%d of %d came within %s, from %s to %s", count, pts.total, span(to-from), at(from), at(to)),
			Steps: []explain.Step{
				nextstep.Do("See the lines from that time", nextstep.Hex21("triage", "--code", name, "--since", at(from), "--until", at(to), "--lines", "FILE")),
				look(name),
			}})
	}
	return out[:min(len(out), 3)]
}

// limitInterval finds limits that are hit repeatedly after the same time: the client is too fast.
func (p *Partial) limitInterval(v *search.Vocabulary) []Finding {
	pts := p.series.joined(func(code string) bool { return code == "429" || v.IsLimit(code) })
	var starts []int64
	for i, t := range pts.at {
		if i == 0 || t-pts.at[i-1] > max(5, 2*pts.width) {
			starts = append(starts, t)
		}
	}
	if len(starts) < 5 {
		return nil
	}
	var gaps []int64
	for i := range starts[1:] {
		gaps = append(gaps, starts[i+1]-starts[i])
	}
	slices.Sort(gaps)
	median, regular := gaps[len(gaps)/2], 0
	for _, g := range gaps {
		if d := g - median; d*5 <= median && -d*5 <= median {
			regular++
		}
	}
	if regular*5 < len(gaps)*4 {
		return nil
	}
	return []Finding{{ID: "log-limit-interval", Title: "The limit is reached every " + span(median),
		Evidence: fmt.Sprintf("%d times in %s, about %s apart, %d responses in all", len(starts), span(starts[len(starts)-1]-starts[0]), span(median), pts.total),
		Steps: []explain.Step{
			nextstep.Do("Send at most one request every 600 ms: the usual limit with a key is 100 a minute"),
			nextstep.Do("See which limit this installation reports", nextstep.Get("/articles")),
			look("RATE_LIMIT"),
		}}}
}

// patience is the shortest wait after a limit, in seconds, after which the next attempt does not count as a retry storm.
const (
	patience     = 10
	limitedLevel = 2 // the index of patience in widths: in wider cells it could not be seen
)

// retryStorm finds clients that retry immediately after a limit.
func (p *Partial) retryStorm() []Finding {
	type client struct {
		name         string
		total, quick int64
	}
	var worst client
	for name, of := range p.limited.codes {
		pts := p.limited.points(of)
		one := client{name: name, total: pts.total}
		for i, t := range pts.at {
			one.quick += pts.n[i] - 1
			if i > 0 && t-pts.at[i-1] < patience {
				one.quick++
			}
		}
		if one.quick < 10 || one.quick*2 < one.total {
			continue
		}
		if one.quick > worst.quick || one.quick == worst.quick && one.name < worst.name {
			worst = one
		}
	}
	if worst.quick == 0 {
		return nil
	}
	who := worst.name
	if who == "" {
		who = "the clients"
	}
	return []Finding{{ID: "log-retry-storm", Title: "Retries do not wait after a 429",
		Evidence: fmt.Sprintf("%d of %d limit errors from %s came less than %d s after the previous one", worst.quick, worst.total, who, patience),
		Steps: []explain.Step{
			nextstep.Do("Wait as long as Retry-After requires before the next attempt, and stop after a few attempts"),
			nextstep.Do("Copy a retry loop that waits", nextstep.Hex21("explain", "--lang", "python", "RATE_LIMIT")),
		}}}
}

// endsKey returns why a key stopped working, according to a code, or "".
func endsKey(code string) string {
	switch code {
	case "EXPIRED_TOKEN":
		return "expired"
	case "REVOKED_TOKEN":
		return "was revoked"
	}
	return ""
}

// keyEnded finds the moment at which a key stopped working.
func (p *Partial) keyEnded() (out []Finding) {
	for _, code := range [...]string{"EXPIRED_TOKEN", "REVOKED_TOKEN"} {
		n := p.Codes[code]
		if n == nil || n.First == 0 || n.Count < 3 {
			continue
		}
		title := "A key " + endsKey(code) + " at " + stampOf(n.First)
		if n.First == p.First { // the log may begin later than that
			title = "A key " + endsKey(code) + " at or before " + stampOf(n.First)
		}
		out = append(out, Finding{ID: "log-key-ended", Title: title,
			Evidence: fmt.Sprintf("%s %d times since then, the last time at %s", code, n.Count, stampOf(n.Last)),
			Steps: []explain.Step{
				nextstep.Do("Get a new key and set it here and in the program that logged the errors", nextstep.SetSecret("HEX21_API_KEY")),
				nextstep.Do("Check that the new key works", nextstep.Get("/articles")),
				look(code),
			}})
	}
	return out
}

// isDown reports whether a code or a status means that the server, or the server behind a proxy, is not running.
func isDown(code string) bool {
	return code == "502" || code == "503" || code == "504" || code == "BAD_GATEWAY" || code == "SERVICE_UNAVAILABLE"
}

// deploymentGap finds server errors that occur only within one short period.
func (p *Partial) deploymentGap() []Finding {
	pts := p.series.joined(isDown)
	if pts.total < 5 || p.length() < 1800 {
		return nil
	}
	from, to := pts.at[0], pts.at[len(pts.at)-1]+pts.width
	if to-from > 600 || to-from > p.length()/4 {
		return nil
	}
	return []Finding{{ID: "log-deployment-gap", Title: "Server errors for " + span(to-from) + ", and none before or after",
		Evidence: fmt.Sprintf("%d responses with 502, 503 or 504 from %s to %s, as during a restart of the server", pts.total, at(from), at(to)),
		Steps: []explain.Step{
			nextstep.Do("Compare the time with the deployments of the CMS and of the proxy in front of it"),
			nextstep.Do("See whether the status page has an incident", nextstep.Hex21("status")),
			nextstep.Do("Retry such responses with backoff", nextstep.Hex21("explain", "SERVICE_UNAVAILABLE")),
		}}}
}

// oneCauses finds one client, path or key that most errors come from.
func (p *Partial) oneCauses() (out []Finding) {
	for _, d := range [...]struct {
		id, what string
		names    *names
		step     explain.Step
	}{
		{"log-one-client", "client", &p.Clients, nextstep.Do("Find out what this client does differently from the others")},
		{"log-one-path", "path", &p.Paths, nextstep.Do("Send one request to this path and look at the response")},
		{"log-one-key", "key", &p.Keys, nextstep.Do("Find the program that uses this key; the name is a fingerprint, not the key")},
	} {
		top, count := "", int64(0)
		for name, n := range d.names.Counts {
			if *n > count || *n == count && name < top {
				top, count = name, *n
			}
		}
		if count < 10 || count*2 < p.Records || len(d.names.Counts) < 2 {
			continue
		}
		steps := []explain.Step{d.step}
		if d.id == "log-one-path" && !strings.ContainsAny(top, "*") {
			steps[0] = nextstep.Do("Send one request to this path and look at the response", nextstep.Get(top))
		}
		steps = append(steps, nextstep.Do("Read what this finding means", nextstep.Hex21("explain", d.id)))
		out = append(out, Finding{ID: d.id, Title: "One " + d.what + " causes most errors",
			Evidence: fmt.Sprintf("%s: %d of %d", top, count, p.Records), Steps: steps})
	}
	return out
}

// stopped finds codes that were frequent and have not occurred for a while, although others have. Codes that another finding explains are left out.
func (p *Partial) stopped(explained func(code string) bool) (out []Finding) {
	for _, name := range p.sorted() {
		c := p.Codes[name]
		quiet := (p.Last - c.Last) / 1e9
		if c.Last == 0 || c.Count < 10 || quiet < max(300, p.length()/5) || explained(name) {
			continue
		}
		out = append(out, Finding{ID: "log-errors-stopped", Title: name + " has stopped",
			Evidence: fmt.Sprintf("%d until %s, none in the %s after that", c.Count, stampOf(c.Last), span(quiet)),
			Steps:    []explain.Step{nextstep.Do("Note what changed at that time, in case the errors come back"), look(name)}})
	}
	return out[:min(len(out), 3)]
}
