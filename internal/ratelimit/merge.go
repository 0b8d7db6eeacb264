package ratelimit

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/field"
)

// merge combines the headers that describe the same limit, and derives missing values.
func (p *parser) merge() {
	if len(p.budgets) > 1 {
		p.mergeSharedFields()
		p.joinFamilies()
	}
	p.match()
	if len(p.budgets) > 1 {
		p.joinDialects()
		p.budgets = slices.DeleteFunc(p.budgets, func(b budget) bool { return b.unlimited != nil })
	}
	for i := range p.budgets { // if it is the only limit, -1 is an error rather than "no limit"
		if b := &p.budgets[i]; b.unlimited != nil {
			b.limit = p.amount(b.unlimited, "-1", "-1")
		}
	}
	p.periodInScope()
	for i := range p.budgets {
		p.budgets[i].derive()
	}
}

// periodInScope sets the period of the only limit if a header has it as a word: X-Quota-Type: daily.
func (p *parser) periodInScope() {
	if len(p.budgets) != 1 || p.budgets[0].window.Present() {
		return
	}
	if r, length := wordRole(strings.ToLower(p.scopes[byType])); r == aPeriod {
		p.budgets[0].window = field.Field[time.Duration]{Value: length, Valid: true, Raw: p.scopes[byType], As: "window"}
	}
}

// mergeSharedFields completes the limits of a header that came with several values by what the other headers hold once: two proxies
// that agree on the limit and count the rest apart send one limit and two remainders.
func (p *parser) mergeSharedFields() {
	for i := range p.budgets {
		b := &p.budgets[i]
		if b.place == (place{}) {
			continue
		}
		for j := range p.budgets {
			one := &p.budgets[j]
			if one.dialect != b.dialect || one.family != b.family || one.place != (place{}) {
				continue
			}
			if !one.merged || b.place.item > 0 {
				b.complete(one) // of limits by their windows the first is the one that counts here
			}
			one.merged = true
		}
	}
	p.removeMerged()
}

// joinFamilies adds the values without a family to the only limit of its dialect: X-Contentful-RateLimit-Reset beside
// X-Contentful-RateLimit-Second-Limit, RateLimit-Remaining beside RateLimit-DailyLimit. With several limits a reset or a window alone
// goes to all of them, unless their windows differ, and to none then.
func (p *parser) joinFamilies() {
	for i := range p.budgets {
		plain := &p.budgets[i]
		if !plain.plain() || plain.dialect == dialectList || plain.dialect == dialectDictionary {
			continue
		}
		var others []*budget
		for j := range p.budgets {
			if b := &p.budgets[j]; b.dialect == plain.dialect && b.family != "" && b.family != "replenish-rate" && b.place == (place{}) {
				others = append(others, b)
			}
		}
		if len(others) == 0 || slices.ContainsFunc(others, plain.overlaps) {
			continue
		}
		counts := plain.limit.Present() || plain.remaining.Present() || plain.used.Present()
		if len(others) > 1 && (counts || slices.ContainsFunc(others, func(b *budget) bool { return b.window.Value != others[0].window.Value })) {
			continue
		}
		for _, b := range others {
			b.complete(plain)
		}
		plain.merged = true
	}
	p.removeMerged()
}

// match joins each policy to the state that it describes. A policy that matches no state is a limit of its own.
func (p *parser) match() {
	for _, d := range p.described {
		if b := p.stateOf(&d); b != nil {
			b.name = cmp.Or(b.name, d.name)
			b.complete(&d)
		} else if len(p.budgets) < maxBudgets {
			if d.dialect = dialectList; d.name == "" {
				d.dialect = dialectDraft
			}
			d.family, d.described = d.name, true
			p.budgets = append(p.budgets, d)
		}
	}
}

// stateOf finds the state that a policy describes: by name in the newer drafts, by the size of the limit in the older ones.
func (p *parser) stateOf(d *budget) *budget {
	for i := range p.budgets {
		if b := &p.budgets[i]; !b.described && d.name != "" && b.dialect == dialectList && b.family == d.name {
			return b
		}
	}
	for i := range p.budgets {
		b := &p.budgets[i]
		switch {
		case b.described, b.dialect == dialectList, b.family != "", b.place.window != "":
		case b.limit.Valid && b.limit.Value == d.limit.Value && (!b.window.Valid || b.window.Value == d.window.Value),
			!b.limit.Present() && len(p.described) == 1 && (b.remaining.Present() || b.used.Present()):
			return b
		}
	}
	return nil
}

// joinDialects merges limits of different dialects: limits with the same numbers are the same limit, and limits whose values do not overlap
// are parts of one limit if they have no family or the same window.
func (p *parser) joinDialects() {
	for i := range p.budgets {
		b := &p.budgets[i]
		if b.merged || b.described {
			continue
		}
		for j := range p.budgets {
			other := &p.budgets[j]
			if other.merged || other.described || !b.leads(other) {
				continue
			}
			if b.isDuplicateOf(other) || b.completes(other) || other.dialect == dialectList && b.hasNumbersOf(other) && p.countAlike(other) == 1 {
				b.complete(other)
				b.name, other.merged = cmp.Or(b.name, other.name), true
			}
		}
	}
	p.removeMerged()
}

// leads reports whether a limit is of a dialect that is preferred to that of another one.
func (b *budget) leads(other *budget) bool {
	return cmp.Or(cmp.Compare(rank(b.dialect), rank(other.dialect)), cmp.Compare(b.dialect, other.dialect)) < 0
}

// isDuplicateOf reports whether another limit has the same numbers, or the same limit and no other number.
func (b *budget) isDuplicateOf(other *budget) bool {
	alone := !other.remaining.Present() && !other.used.Present() && !other.reset.present()
	if alone && b.hasLimitOf(other) && b.plain() && other.plain() {
		return true
	}
	return b.hasNumbersOf(other) && (other.plain() || other.family == b.family && other.place == b.place)
}

// hasNumbersOf reports whether another limit has the same limit and remainder, and no other window.
func (b *budget) hasNumbersOf(other *budget) bool {
	return b.hasLimitOf(other) && isSame(b.remaining, other.remaining)
}

// hasLimitOf reports whether another limit has the same limit, and no other window.
func (b *budget) hasLimitOf(other *budget) bool {
	return isSame(b.limit, other.limit) && b.unit == other.unit && !b.hasOtherWindow(other)
}

func isSame(a, b field.Field[Amount]) bool { return a.Valid && b.Valid && a.Value == b.Value }

// countAlike returns how many limits of the dialect of one have its limit and remainder.
func (p *parser) countAlike(b *budget) int {
	n := 0
	for i := range p.budgets {
		if other := &p.budgets[i]; other.dialect == b.dialect && other.limit.Value == b.limit.Value && other.remaining.Value == b.remaining.Value {
			n++
		}
	}
	return n
}

// completes reports whether a limit of another dialect has the missing values of this one. A quota is never part of a rate limit.
func (b *budget) completes(other *budget) bool {
	if b.overlaps(other) || strings.Contains(b.dialect, "quota") != strings.Contains(other.dialect, "quota") {
		return false
	}
	if b.plain() && other.plain() {
		return true
	}
	return b.inName && other.inName && b.window.Value == other.window.Value
}

// derive calculates a missing count from the other counts.
func (b *budget) derive() {
	switch {
	case !b.limit.Present() && b.used.Valid && b.remaining.Valid:
		b.limit = derived(b.used.Value+b.remaining.Value, b.remaining, "it is the sum of used and remaining")
	case !b.remaining.Present() && b.used.Valid && b.limit.Valid:
		b.remaining = derived(max(b.limit.Value-b.used.Value, 0), b.used, "it is the limit minus what is used")
	}
}

func derived(n Amount, from field.Field[Amount], why string) field.Field[Amount] {
	return field.Field[Amount]{Value: n, Valid: true, Header: from.Header, Raw: from.Raw, As: "derived", Why: why}
}

// removeMerged removes the limits that went into others.
func (p *parser) removeMerged() {
	p.budgets = slices.DeleteFunc(p.budgets, func(b budget) bool { return b.merged })
}
