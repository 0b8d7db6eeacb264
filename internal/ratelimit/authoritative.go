package ratelimit

import (
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/field"
)

// decide decides which of the gathered limits is the limit.
func (p *parser) decide() {
	p.mergeSharedFields()
	p.match()
	slices.SortStableFunc(p.buckets, compareBuckets)
	if len(p.buckets) > 0 {
		main := &p.buckets[0]
		p.out.Dialect = main.dialect
		p.takeFrom(main, "")
		for i := range p.buckets[1:] {
			if b := &p.buckets[1+i]; b.dialect != main.dialect && b.family == "" {
				p.takeFrom(b, "no header of "+main.dialect+" tells it")
			}
		}
		if main.family != "" && unitOf(main.window.Raw) == 0 && !strings.HasPrefix(main.family, "#") {
			p.out.Scope = main.family
		}
	}
	p.policies()
	p.decideWait()
	for _, scope := range p.scopes {
		if scope != "" {
			p.out.Scope = scope
			break
		}
	}
}

// compareBuckets orders the limits: the documented dialect first, then the standard's newest form, then others; within a dialect the
// one that binds first.
func compareBuckets(a, b bucket) int {
	if a.described != b.described {
		if b.described {
			return -1
		}
		return 1
	}
	if d := rank(a.dialect) - rank(b.dialect); d != 0 {
		return d
	}
	if a.dialect != b.dialect {
		return strings.Compare(a.dialect, b.dialect)
	}
	if x, y := a.left(), b.left(); x != y {
		if x < y {
			return -1
		}
		return 1
	}
	return strings.Compare(a.family, b.family)
}

// left is the share of the budget that is left: 0 when it is used up, 1 when it is whole, more when it is not known.
func (b *bucket) left() float64 {
	switch {
	case !b.remaining.Valid && b.limit.Valid:
		return 2
	case !b.remaining.Valid:
		return 3
	case b.remaining.Value == 0:
		return 0
	case !b.limit.Valid || b.limit.Value <= 0:
		return 1
	}
	return min(float64(b.remaining.Value)/float64(b.limit.Value), 1)
}

func rank(dialect string) int {
	switch dialect {
	case dialectDocumented:
		return 0
	case dialectList:
		return 1
	case dialectDictionary:
		return 2
	case dialectDraft:
		return 3
	case "x-rate-limit":
		return 4
	}
	return 5
}

// takeFrom fills what is still open from a bucket.
func (p *parser) takeFrom(b *bucket, why string) {
	out := &p.out
	take(p, &out.Limit, b.limit, "limit", why)
	take(p, &out.Remaining, b.remaining, "remaining", why)
	take(p, &out.Used, b.used, "used", why)
	if !out.Window.Valid && b.window.Present() {
		out.Window = b.window.Field
		if b.window.Valid {
			as := "window"
			if unitOf(b.window.Raw) > 0 {
				as = "name of the header"
			}
			p.reading("window", b.window.header, b.window.Raw, as, why)
		}
	}
	if !out.ResetAt.Valid && !out.ResetAfter.Valid && b.reset.present() {
		var reason string
		out.ResetAt, out.ResetAfter, reason = p.resolve(b)
		if out.ResetAfter.Valid && out.ResetAfter.Value > delay.Max {
			p.note(b.reset.header, b.reset.raw, "is more than a year ahead", true)
		}
		if b.reset.problem == "" {
			p.reading("reset_at", b.reset.header, b.reset.raw, b.reset.as, reason)
		}
	}
}

// take fills one count, and says where from.
func take(p *parser, out *field.Field[int64], in source[int64], value, why string) {
	if out.Valid || !in.Present() || out.Present() && !in.Valid {
		return
	}
	*out = in.Field
	if in.Valid {
		p.reading(value, in.header, in.Raw, "count", why)
	}
}

// policies lists the limits when there is more than one, or when the one has a name.
func (p *parser) policies() {
	if len(p.buckets) < 2 && (len(p.buckets) == 0 || p.buckets[0].family == "" && !p.buckets[0].window.Present()) {
		return
	}
	p.out.Policies = make([]Policy, 0, len(p.buckets))
	for i := range p.buckets {
		b := &p.buckets[i]
		_, after, _ := p.resolve(b)
		p.out.Policies = append(p.out.Policies, Policy{
			Name: b.family, Unit: b.unit, Partition: b.partition, Limit: b.limit.Field, Remaining: b.remaining.Field,
			Used: b.used.Field, Window: b.window.Field, ResetAfter: after, Dialect: b.dialect,
		})
	}
}

// decideWait chooses among Retry-After and its relatives. The standard's own header goes first if it can be read.
func (p *parser) decideWait() {
	for i, w := range p.waits {
		if i == 0 || w.field.Valid && (!p.out.RetryAfter.Valid || strings.EqualFold(w.header, HeaderRetryAfter)) {
			p.out.RetryAfter = w.field
		}
	}
	for _, w := range p.waits {
		if w.field.Valid && w.field == p.out.RetryAfter {
			p.reading("retry_after", w.header, w.field.Raw, w.as, w.why)
			return
		}
	}
}
