package ratelimit

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/order"
)

// decide merges the collected limits and chooses the authoritative one.
func (p *parser) decide() {
	p.merge()
	order.Stable(p.budgets, p.compare)
	if len(p.budgets) > 0 {
		main := &p.budgets[0]
		p.out.Dialect, p.out.Unit = main.dialect, main.unit
		p.takeFrom(main, "")
		for i := range p.budgets[1:] {
			b := &p.budgets[1+i]
			onlyReset := main.shareLeft() == 0 && !main.reset.present() && b.reset.present() && !b.limit.Present() && !b.remaining.Present() // that of Contentful is for the limit that is used up
			if b.plain() && ((b.dialect != main.dialect || onlyReset) && !b.overlaps(main) || main.malformed()) {
				p.takeFrom(b, "no header of "+main.dialect+" reports it")
			}
		}
		if main.name != "" && !main.inName {
			p.out.Scope = main.name
		}
	}
	p.policies()
	p.chooseWait()
	for _, scope := range p.scopes {
		if scope != "" {
			p.out.Scope = scope
			break
		}
	}
	for _, problem := range p.out.Problems {
		if !problem.Used && !slices.Contains(p.out.Invalid, problem.Header) {
			p.out.Invalid = append(p.out.Invalid, problem.Header)
		}
	}
}

// malformed reports whether a value of a limit was sent but could not be read, so that another header may be used instead.
func (b *budget) malformed() bool {
	return b.limit.Problem != "" || b.remaining.Problem != "" || b.used.Problem != "" || b.reset.problem != ""
}

// compare orders the limits by precedence: limits that are used up first, and of these the one that takes longest to reset; then the
// documented dialect, the newest form of the standard, and the others; within a dialect, limits with a window before limits on concurrent
// calls; then the smallest remaining share; then the order in which the header lists them.
func (p *parser) compare(a, b budget) int {
	x, y := a.shareLeft(), b.shareLeft()
	if c := cmp.Or(lastIf(a.described, b.described), lastIf(x > 0, y > 0), cmp.Compare(rank(a.dialect), rank(b.dialect))); c != 0 {
		return c
	}
	if x == 0 {
		if c := cmp.Compare(p.timeToReset(&b), p.timeToReset(&a)); c != 0 {
			return c
		}
	}
	if c := lastIf(a.concurrent(), b.concurrent()); c != 0 { // a slot is free again when its call ends, so it has no window
		return c
	}
	if a.position > 0 && b.position > 0 && a.dialect == b.dialect && a.limit.Value != b.limit.Value {
		return cmp.Compare(a.position, b.position)
	}
	if !a.limit.Valid && !b.limit.Valid && a.remaining.Valid && b.remaining.Valid && a.unit == b.unit {
		if c := cmp.Compare(a.remaining.Value, b.remaining.Value); c != 0 {
			return c
		}
	}
	return cmp.Or(cmp.Compare(x, y), cmp.Compare(a.order(), b.order()), strings.Compare(a.dialect, b.dialect), strings.Compare(a.family+a.place.String(), b.family+b.place.String()))
}

// lastIf orders values for which a condition holds after the others.
func lastIf(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// concurrent reports whether a limit counts the calls that run at the same time.
func (b *budget) concurrent() bool { return strings.Contains(b.family, "concurren") }

// timeToReset returns the time until a limit resets, or the length of its window if the reset is unknown.
func (p *parser) timeToReset(b *budget) time.Duration {
	if _, after := p.resolve(b); after.Valid {
		return after.Value
	}
	return b.window.Value
}

// order orders limits with equal shares: those without a family first, then the shortest window, requests before other units.
func (b *budget) order() time.Duration {
	switch {
	case b.plain():
		return -1
	case b.window.Valid:
		return b.window.Value
	case b.unit == unitRequests:
		return delay.MaxWindow + 1
	}
	return delay.MaxWindow + 2
}

// shareLeft returns the share of the budget that is left, from 0 (used up) to 1 (unused), and more than 1 if the remaining count is not known.
func (b *budget) shareLeft() float64 {
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
	known := [...]string{dialectDocumented, dialectList, dialectDictionary, dialectDraft, "x-rate-limit"}
	if at := slices.Index(known[:], dialect); at >= 0 {
		return at
	}
	return len(known)
}

// takeFrom fills the values that are still missing with those of a limit.
func (p *parser) takeFrom(b *budget, why string) {
	out := &p.out
	take(&out.Limit, b.limit, why)
	take(&out.Remaining, b.remaining, why)
	take(&out.Used, b.used, why)
	take(&out.Window, b.window, why)
	if !out.ResetAt.Valid && !out.ResetAfter.Valid && b.reset.present() {
		out.ResetAt, out.ResetAfter = p.resolve(b)
		if out.ResetAt.Problem != "" && b.reset.problem == "" {
			p.note(b.reset.header, b.reset.raw, out.ResetAt.Problem, false)
		}
		if out.ResetAfter.Valid && out.ResetAfter.Value > delay.Max {
			p.note(b.reset.header, b.reset.raw, "is more than a year ahead", true)
		}
	}
}

// take fills one value.
func take[T any](out *field.Field[T], in field.Field[T], why string) {
	if out.Valid || !in.Present() || out.Present() && !in.Valid {
		return
	}
	if *out = in; in.Valid && in.Why == "" {
		out.Why = why
	}
}

// policies lists the limits if there is more than one, or if the only one has a name or a window.
func (p *parser) policies() {
	if len(p.budgets) < 2 && (len(p.budgets) == 0 || p.budgets[0].name == "" && !p.budgets[0].window.Present()) {
		return
	}
	p.out.Policies = make([]Policy, 0, len(p.budgets))
	for i := range p.budgets {
		b := &p.budgets[i]
		_, after := p.resolve(b)
		if !b.limit.Valid && !b.remaining.Valid && !b.used.Valid && !b.window.Valid && !after.Valid {
			continue // nothing of it could be read
		}
		name := b.name
		if b.place.item > 0 {
			name = cmp.Or(name, b.place.String())
		}
		p.out.Policies = append(p.out.Policies, Policy{
			Name: name, Unit: b.unit, Partition: b.partition, Limit: b.limit, Remaining: b.remaining,
			Used: b.used, Window: b.window, ResetAfter: after, Dialect: b.dialect,
		})
	}
}

// chooseWait chooses between Retry-After and similar headers. Retry-After has precedence if it can be read.
func (p *parser) chooseWait() {
	for i, w := range p.waits {
		if i == 0 || w.Valid && (!p.out.RetryAfter.Valid || strings.EqualFold(w.Header, HeaderRetryAfter)) {
			p.out.RetryAfter = w
		}
	}
}
