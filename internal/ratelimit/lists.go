package ratelimit

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/internal/text"
)

// perWindow reads counts with their windows in seconds: "20:1,100:120" is 20 per second and 100 in two minutes. It reports whether the
// value has that form.
func (p *parser) perWindow(f *header) bool {
	value := strings.Join(f.lines, ",")
	if !startsWithDigit(value) || !strings.Contains(value, ":") {
		return false
	}
	items := strings.SplitN(value, ",", maxValues+1)
	for _, item := range items {
		n, w, ok := strings.Cut(strings.TrimSpace(item), ":")
		if !ok || !delay.IsDigits(n) || !delay.IsDigits(w) {
			return false
		}
	}
	for _, item := range items[:min(len(items), maxValues)] {
		n, w, _ := strings.Cut(strings.TrimSpace(item), ":")
		window := p.seconds(f, value, w)
		if !window.Valid {
			continue
		}
		b := p.budget(f, place{window: w})
		b.window = window
		if amount := p.amount(f, value, n); f.what == aUsed {
			b.used = amount
		} else {
			b.limit = amount
		}
	}
	return true
}

// withPolicies reads a limit that is followed by its policies: "10, 10;w=1, 100;w=60". The first number is the limit that applies. It
// reports whether the value has that form.
func (p *parser) withPolicies(f *header) bool {
	value := strings.Join(f.lines, ", ")
	first, _, isList := strings.Cut(value, ",")
	if _, ok := delay.ParseNumber(strings.TrimSpace(first)); !ok || !isList || !strings.Contains(value, ";") {
		return false
	}
	items := splitQuoted(value, ',')
	for i, item := range items[:min(len(items), maxValues)] {
		d := p.salvage(f, value, item)
		if i > 0 {
			p.described = append(p.described, d)
			continue
		}
		b := p.budget(f, place{})
		b.limit = d.limit
		fill(&b.window, d.window)
		b.name = cmp.Or(b.name, d.name)
	}
	return true
}

// resources reads remaining counts by resource, as Azure sends them: "Microsoft.Compute/HighCostGet3Min;133".
func (p *parser) resources(f *header) {
	value := strings.Join(f.lines, ",")
	items := strings.SplitN(value, ",", maxValues+1)
	for _, item := range items[:min(len(items), maxValues)] {
		name, n, ok := strings.Cut(strings.TrimSpace(item), ";")
		if !ok {
			p.note(f.name, value, "is not a resource and a number", false)
			return
		}
		one := *f
		one.family = text.Clip(text.Valid(name), maxScope)
		p.value(&one, place{}, strings.TrimSpace(n))
	}
}

// usage reads Meta's header: JSON with the used percentage of each budget. The highest percentage counts.
func (p *parser) usage(f *header, value string) {
	document := jsonscan.Parse([]byte(value))
	if len(value) > 16<<10 || document.Problem != "" {
		p.note(f.name, value, "is not JSON", false)
		return
	}
	var used, regain float64
	found := false
	var walk func(v *jsonscan.Value, depth int)
	walk = func(v *jsonscan.Value, depth int) {
		for m := range v.Members() {
			n, err := strconv.ParseFloat(m.Scalar(), 64)
			switch key := m.Key; {
			case !m.IsKind(jsonscan.Number) || err != nil:
				if depth < 4 {
					walk(&m.Value, depth+1)
				}
			case key == "call_count", key == "total_time", key == "total_cputime", strings.HasSuffix(key, "_pct"):
				used, found = max(used, n), true
			case key == "estimated_time_to_regain_access":
				regain = max(regain, n)
			}
		}
	}
	walk(document.First, 0)
	if !found || used < 0 {
		return
	}
	b := p.budget(f, place{})
	b.limit = field.Field[Amount]{Value: 100, Valid: true, Header: f.name, Raw: evidence(value), As: "percent"}
	b.used = good(f, value, Amount(used), "percent")
	if regain > 0 && regain < delay.Max.Minutes() {
		b.reset = reset{header: f.name, raw: evidence(value), after: time.Duration(regain * float64(time.Minute)), as: "minutes"}
	}
}

// splitQuoted splits a text at a separator outside quotation marks, into at most maxValues+1 parts.
func splitQuoted(s string, separator byte) []string {
	var parts []string
	quoted, from := false, 0
	for i := range len(s) {
		switch {
		case s[i] == '"':
			quoted = !quoted
		case s[i] == separator && !quoted:
			if parts = append(parts, strings.TrimSpace(s[from:i])); len(parts) > maxValues {
				return parts
			}
			from = i + 1
		}
	}
	return append(parts, strings.TrimSpace(s[from:]))
}

// salvage reads one policy that does not follow the rules of structured fields: a number is the quota, a text is the name, and parameters
// have the meaning that they have in the drafts.
func (p *parser) salvage(f *header, raw, item string) budget {
	var d budget
	for i, part := range splitQuoted(item, ';') {
		key, v, isParam := strings.Cut(part, "=")
		v = strings.Trim(strings.TrimSpace(v), `"`)
		switch key = strings.ToLower(strings.TrimSpace(key)); {
		case !isParam && i == 0 && startsWithDigit(part):
			if c := (clause{}); c.words(part) && c.window > 0 { // "100 requests per minute"
				d.limit, d.window, d.unit = p.amount(f, raw, c.own), good(f, raw, c.window, "window"), c.unit
			} else {
				d.limit = p.amount(f, raw, part)
			}
		case !isParam:
			if name := strings.Trim(part, `"`); name != "" {
				d.name = text.Clip(text.Valid(name), maxScope) // if there are several names, states refer to the last one
			}
		case key == "q", key == "limit", key == "quota":
			d.limit = p.amount(f, raw, v)
		case slices.Contains([]string{"w", "window", "period", "interval"}, key):
			d.window = p.seconds(f, raw, v)
		case key == "r", key == "remaining":
			d.remaining = p.amount(f, raw, v)
		case key == "t", key == "reset":
			if _, err := strconv.ParseFloat(v, 64); err == nil {
				d.reset = p.reset(f, v)
			}
		case key == "name", key == "policy":
			d.name = text.Clip(text.Valid(v), maxScope)
		case key == "qu":
			d.unit = text.Clip(text.Valid(v), maxScope)
		case key == "pk":
			d.partition = text.Clip(text.Valid(strings.Trim(v, ":")), maxScope)
		}
	}
	return d
}
