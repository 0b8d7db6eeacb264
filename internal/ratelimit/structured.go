package ratelimit

import (
	"encoding/base64"
	"strconv"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/field"
)

// The drafts of draft-ietf-httpapi-ratelimit-headers changed their headers twice. Up to 6 there are RateLimit-Limit, -Remaining and
// -Reset, and policies in the list "100;w=60". Draft 7 has one RateLimit dictionary, "limit=100, remaining=50, reset=5". From
// draft 8 on RateLimit is a list of named states, `"default";r=50;t=30`, beside RateLimit-Policy with `"default";q=100;w=60`.

// policy is a limit as a policy header describes it, before it is known which state belongs to it.
type policy struct {
	header          string
	name            string
	unit, partition string
	limit           source[int64]
	window          source[time.Duration]
}

// members reads a structured field, and notes when it is none.
func (p *parser) members(f header) []sfMember {
	raw := strings.Join(f.lines, ", ")
	members, err := parseMembers(raw)
	if err != nil {
		p.note(f.name, raw, "is no structured field: "+err.Error(), false)
	}
	return members[:min(len(members), maxValues)]
}

// structured takes in a RateLimit field.
func (p *parser) structured(f header) {
	for _, m := range p.members(f) {
		if m.key != "" {
			p.dictionary(f, m)
			continue
		}
		b := p.named(dialectList, m.name())
		b.partition = m.partition()
		b.remaining = sfCount(p, f, m, "r")
		b.limit = sfCount(p, f, m, "q")
		b.reset = p.sfReset(f, m.param("t"), "t")
	}
}

// dictionary takes in one member of the form of draft 7.
func (p *parser) dictionary(f header, m sfMember) {
	b := p.named(dialectDictionary, "")
	switch m.key {
	case "limit":
		b.limit = sfInteger(p, f, m.key, m.value)
	case "remaining":
		b.remaining = sfInteger(p, f, m.key, m.value)
	case "reset":
		b.reset = p.sfReset(f, m.value, m.key)
	}
}

// policyList takes in a RateLimit-Policy field, or a RateLimit-Limit that has policies in it.
func (p *parser) policyList(f header) {
	for i, m := range p.members(f) {
		described := policy{
			header: f.name, name: m.name(), partition: m.partition(), window: sfWindow(p, f, m), limit: sfCount(p, f, m, "q"),
		}
		described.unit, _ = m.param("qu").(string)
		if _, isNumber := m.value.(int64); isNumber && m.key == "" {
			described.name, described.limit = "", sfInteger(p, f, "the quota", m.value)
		}
		if f.what == aLimit && i == 0 {
			b := p.bucket(f, "")
			b.limit, b.window = described.limit, described.window
			continue
		}
		p.described = append(p.described, described)
	}
}

// match joins each described policy to the state that it describes. What matches no state is a limit of its own.
func (p *parser) match() {
	for _, d := range p.described {
		if b := p.stateOf(d); b != nil {
			b.unit = d.unit
			if !b.window.Present() {
				b.window = d.window
			}
			if !b.limit.Present() {
				b.limit = d.limit
			}
			if b.partition == "" {
				b.partition = d.partition
			}
			continue
		}
		if len(p.buckets) < maxBuckets {
			dialect := dialectList
			if d.name == "" {
				dialect = dialectDraft
			}
			p.buckets = append(p.buckets, bucket{
				dialect: dialect, family: d.name, unit: d.unit, partition: d.partition, limit: d.limit, window: d.window, described: true,
			})
		}
	}
}

// stateOf finds the state that a policy describes: by name in the newer drafts, by the size of the limit in the older ones.
func (p *parser) stateOf(d policy) *bucket {
	for i := range p.buckets {
		b := &p.buckets[i]
		switch {
		case b.described:
		case d.name != "":
			if b.dialect == dialectList && b.family == d.name {
				return b
			}
		case b.dialect == dialectList || b.family != "":
		case b.limit.Valid && b.limit.Value == d.limit.Value, !b.limit.Present() && len(p.described) == 1:
			return b
		}
	}
	return nil
}

// name gives the name that a member of a list stands for.
func (m sfMember) name() string {
	switch v := m.value.(type) {
	case string:
		return v
	case sfToken:
		return string(v)
	}
	return ""
}

func (m sfMember) partition() string {
	switch v := m.param("pk").(type) {
	case []byte:
		return base64.StdEncoding.EncodeToString(v)
	case string:
		return v
	case sfToken:
		return string(v)
	}
	return ""
}

func sfCount(p *parser, f header, m sfMember, param string) source[int64] {
	v := m.param(param)
	if v == nil {
		return source[int64]{}
	}
	return sfInteger(p, f, param, v)
}

func sfInteger(p *parser, f header, what string, v any) source[int64] {
	raw := strings.Join(f.lines, ", ")
	n, ok := v.(int64)
	var problem string
	switch {
	case !ok:
		problem = "has no whole number for " + what
	case n < 0:
		problem = "has a negative number for " + what
	default:
		return from(f.name, field.Good(raw, n))
	}
	p.note(f.name, raw, problem, false)
	return from(f.name, field.Bad[int64](raw, problem))
}

func sfWindow(p *parser, f header, m sfMember) source[time.Duration] {
	n := sfCount(p, f, m, "w")
	if !n.Present() {
		return source[time.Duration]{}
	}
	if !n.Valid || n.Value > int64(delay.MaxWindow/time.Second) {
		return from(f.name, field.Bad[time.Duration](n.Raw, "has a window that makes no sense"))
	}
	return from(f.name, field.Good(n.Raw, time.Duration(n.Value)*time.Second))
}

// sfReset reads a reset, which is a delay in seconds in these fields. Servers that put a point in time there are understood.
func (p *parser) sfReset(f header, v any, what string) reset {
	if v == nil {
		return reset{}
	}
	n := sfInteger(p, f, what, v)
	if !n.Valid {
		return reset{header: f.name, raw: n.Raw, problem: n.Problem}
	}
	r := p.reset(f, strconv.FormatInt(n.Value, 10))
	if r.raw = n.Raw; r.problem != "" {
		p.note(f.name, n.Raw, "has a "+what+" that "+r.problem, false)
	}
	return r
}
