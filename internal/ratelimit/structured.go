package ratelimit

import (
	"encoding/base64"
	"strconv"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/text"
)

// The drafts of draft-ietf-httpapi-ratelimit-headers changed their headers twice. Up to 6 there are RateLimit-Limit, -Remaining and
// -Reset, and policies in the list "100;w=60". Draft 7 has one RateLimit dictionary, "limit=100, remaining=50, reset=5". From
// draft 8 on RateLimit is a list of named states, `"default";r=50;t=30`, next to RateLimit-Policy with `"default";q=100;w=60`.

// isStructured reports whether a value has the form of RateLimit, for headers whose name does not tell.
func isStructured(value string) bool {
	return strings.HasPrefix(strings.TrimSpace(value), `"`) || strings.Contains(value, ";r=") || strings.HasPrefix(value, "limit=") && !strings.Contains(value, "&")
}

// members parses a structured field. If the value is not one, it reads what it can with salvage, which reports whether that was anything, notes
// the problem and reports false.
func (p *parser) members(f *header, salvage func(raw string) bool) ([]sfMember, bool) {
	raw := strings.Join(f.lines, ", ")
	members, err := parseMembers(raw)
	if err == nil {
		return members[:min(len(members), maxValues)], true
	}
	at := len(p.out.Problems)
	p.note(f.name, raw, "is not a structured field: "+err.Error(), false)
	noted := len(p.out.Problems) > at
	if salvage(raw) && noted {
		p.out.Problems[at].Used = true
	}
	return nil, false
}

// structured reads a RateLimit field.
func (p *parser) structured(f *header) {
	if n, problem := parseAmount(strings.TrimSpace(f.lines[0])); problem == "" { // a plain number
		fill(&p.named(f.dialect, "", place{}).limit, good(f, f.lines[0], n, "count"))
		return
	}
	members, ok := p.members(f, func(raw string) bool { return p.salvageStates(f, raw) || p.phrase(f) })
	if !ok {
		return
	}
	if n := len(members); n > 0 && len(members[0].key) == 1 { // "r=3;t=10": the parameters of a state without its name
		p.phrase(f)
		return
	}
	for _, m := range members {
		if m.key != "" {
			p.dictionary(f, m)
			continue
		}
		b := p.named(dialectList, m.name(), place{})
		b.name, b.partition = m.name(), m.partition()
		b.remaining = sfCount(p, f, m, "r")
		b.limit = sfCount(p, f, m, "q")
		b.reset = p.sfReset(f, m.param("t"), "t")
	}
}

// salvageStates reads the states of a RateLimit field that is not a valid structured field. It reports whether there are any.
func (p *parser) salvageStates(f *header, raw string) (found bool) {
	for _, item := range splitQuoted(raw, ',') {
		d := p.salvage(f, raw, item)
		if !d.remaining.Valid && !d.limit.Valid {
			continue
		}
		found = true
		b := p.named(dialectList, d.name, place{})
		b.complete(&d)
		b.name = d.name
	}
	return found
}

// dictionary reads one member of a dictionary as in draft 7.
func (p *parser) dictionary(f *header, m sfMember) {
	b := p.named(dialectDictionary, "", place{})
	switch m.key {
	case "limit":
		b.limit = sfInteger(p, f, m.key, m.value)
	case "remaining":
		b.remaining = sfInteger(p, f, m.key, m.value)
	case "reset":
		b.reset = p.sfReset(f, m.value, m.key)
	}
}

// policyList reads a RateLimit-Policy field. Of one that is not a valid structured field, it reads the quotas.
func (p *parser) policyList(f *header) {
	raw := strings.Join(f.lines, ", ")
	if _, ok := parseName(raw); ok { // a name, not a policy: X-Rate-Limit-Policy: gold
		p.scope(&header{headerName: headerName{scope: byPolicy}, name: f.name}, raw)
		return
	}
	members, _ := p.members(f, func(raw string) bool { return p.salvagePolicies(f, raw) })
	for _, m := range members {
		d := budget{name: m.name(), partition: m.partition(), window: sfWindow(p, f, m), limit: sfCount(p, f, m, "q")}
		if unit := m.param("qu"); unit != nil {
			d.unit = text.Clip(textOf(unit), maxScope)
		}
		if n, isNumber := number(m.value); isNumber && m.key == "" {
			d.name = textOf(m.param("name"))
			d.limit = sfInteger(p, f, "the quota", n)
		}
		if d.limit.Present() || d.window.Present() {
			p.described = append(p.described, d)
		}
	}
}

// salvagePolicies reads the policies of a RateLimit-Policy field that is not a valid structured field. It reports whether there are any.
func (p *parser) salvagePolicies(f *header, raw string) (found bool) {
	for _, item := range splitQuoted(raw, ',') {
		if d := p.salvage(f, raw, item); (d.limit.Valid || d.window.Valid) && len(p.described) < maxBudgets {
			p.described = append(p.described, d)
			found = true
		}
	}
	return found
}

// parseName parses a value that is a single word or string.
func parseName(raw string) (string, bool) {
	name := strings.Trim(strings.TrimSpace(raw), `"`)
	return name, name != "" && !startsWithDigit(name) && !strings.ContainsAny(name, `";,=`)
}

func (m sfMember) name() string {
	if _, ok := number(m.value); ok {
		return ""
	}
	return text.Clip(textOf(m.value), maxScope)
}

// textOf returns a string or a token, or "" for anything else.
func textOf(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case sfToken:
		return string(v)
	}
	return ""
}

func (m sfMember) partition() string {
	if v, ok := m.param("pk").([]byte); ok {
		return text.Clip(base64.StdEncoding.EncodeToString(v), maxScope)
	}
	return text.Clip(textOf(m.param("pk")), maxScope)
}

func sfCount(p *parser, f *header, m sfMember, param string) field.Field[Amount] {
	v := m.param(param)
	if v == nil {
		return field.Field[Amount]{}
	}
	return sfInteger(p, f, param, v)
}

// number returns the value of a structured field as a number.
func number(v any) (float64, bool) {
	switch v := v.(type) {
	case int64:
		return float64(v), true
	case float64:
		return v, true
	}
	return 0, false
}

func sfInteger(p *parser, f *header, what string, v any) field.Field[Amount] {
	raw := strings.Join(f.lines, ", ")
	n, ok := number(v)
	switch {
	case !ok:
		return unread[Amount](p, f, raw, "has no number for "+what)
	case n < 0 && (what == "r" || what == "remaining"):
		p.note(f.name, raw, "has a negative number for "+what, true)
		return good(f, raw, Amount(0), "count")
	case n < 0:
		return unread[Amount](p, f, raw, "has a negative number for "+what)
	}
	return good(f, raw, Amount(n), "count")
}

func sfWindow(p *parser, f *header, m sfMember) field.Field[time.Duration] {
	param := "w"
	if m.param(param) == nil {
		param = "window"
	}
	n := sfCount(p, f, m, param)
	switch {
	case !n.Present():
		return field.Field[time.Duration]{}
	case !n.Valid || float64(n.Value) > delay.MaxWindow.Seconds():
		return bad[time.Duration](f, n.Raw, "has a window that is not plausible")
	}
	return good(f, n.Raw, time.Duration(float64(n.Value)*float64(time.Second)), "window")
}

// sfReset reads a reset, which is a delay in seconds in these fields. A point in time, which some servers send, is accepted as well.
func (p *parser) sfReset(f *header, v any, what string) reset {
	if v == nil {
		return reset{}
	}
	n := sfInteger(p, f, what, v)
	if !n.Valid {
		return reset{header: f.name, raw: n.Raw, problem: n.Problem}
	}
	r := p.reset(f, strconv.FormatFloat(float64(n.Value), 'f', -1, 64))
	if r.raw = n.Raw; r.problem != "" {
		p.note(f.name, n.Raw, "has a "+what+" that "+r.problem, false)
	}
	return r
}
