package ratelimit

import (
	"cmp"
	"strconv"
	"time"

	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/text"
)

const (
	maxBudgets = 32  // limits of one response
	maxScope   = 200 // bytes of a scope or a name
)

// budget is one limit while it is collected: the headers of one dialect and one family.
type budget struct {
	dialect, family        string
	place                  place
	name                   string // the name of its policy, if not the family
	unit, partition        string
	limit, remaining, used field.Field[Amount]
	window                 field.Field[time.Duration]
	inName                 bool // the window is in the name of the header
	position               int  // the place among all limits, from 1; 0 outside of lists
	reset                  reset
	unlimited              *header // the header whose limit is -1: there is no limit, and the remaining count means nothing
	described              bool    // a policy header describes it, and no header has its state
	merged                 bool    // it went into another limit
}

// place tells apart the limits of a header that has several. The zero value is that of the only one.
type place struct {
	item   int    // its number in a list, from 1
	window string // or the length of its window in seconds
}

// item returns the place of an item in a list of n.
func item(i, n int) place {
	if n == 1 {
		return place{}
	}
	return place{item: i + 1}
}

func (at place) String() string {
	switch {
	case at.item > 0:
		return "#" + strconv.Itoa(at.item)
	case at.window != "":
		return "@" + at.window
	}
	return ""
}

// plain reports whether a limit is the one of its dialect that no word and no place tells from others.
func (b *budget) plain() bool { return b.family == "" && b.place == place{} }

// budget returns the limit that a header belongs to.
func (p *parser) budget(f *header, at place) *budget {
	b := p.named(f.dialect, f.family, at)
	b.name = cmp.Or(b.name, f.family)
	if f.unit != "" {
		b.unit = f.unit
	}
	if f.window > 0 && !b.window.Present() {
		b.inName = true
		b.window = field.Field[time.Duration]{Value: f.window, Valid: true, Header: f.name, Raw: f.family, As: "name of the header"}
	}
	return b
}

// named returns the limit of a dialect that has that name and place, and creates it if there is none yet.
func (p *parser) named(dialect, family string, at place) *budget {
	for i := range p.budgets {
		if b := &p.budgets[i]; b.dialect == dialect && b.family == family && b.place == at {
			return b
		}
	}
	if len(p.budgets) == maxBudgets {
		return &budget{} // not kept: there are too many
	}
	b := budget{dialect: dialect, family: family, place: at}
	if at != (place{}) {
		b.position = len(p.budgets) + 1
	}
	p.budgets = append(p.budgets, b)
	return &p.budgets[len(p.budgets)-1]
}

// scope reads a header that describes in words what is counted.
func (p *parser) scope(f *header, value string) {
	if f.scope == byGlobal {
		if value != "true" {
			return
		}
		value = "global"
	}
	if p.scopes[f.scope] == "" {
		p.scopes[f.scope] = text.Clip(text.Valid(value), maxScope)
	}
}

// complete fills absent values with those of another limit.
func (b *budget) complete(from *budget) {
	fill(&b.limit, from.limit)
	fill(&b.remaining, from.remaining)
	fill(&b.used, from.used)
	fill(&b.window, from.window)
	if !b.reset.present() {
		b.reset = from.reset
	}
	b.unit = cmp.Or(b.unit, from.unit)
	b.partition = cmp.Or(b.partition, from.partition)
}

func fill[T any](to *field.Field[T], from field.Field[T]) {
	if !to.Present() {
		*to = from
	}
}

// overlaps reports whether two limits hold a value of the same kind, so that they are not parts of one.
func (b *budget) overlaps(other *budget) bool {
	return areSent(b.limit, other.limit) || areSent(b.remaining, other.remaining) || areSent(b.used, other.used) || b.hasOtherWindow(other) ||
		b.reset.present() && other.reset.present()
}

func (b *budget) hasOtherWindow(other *budget) bool {
	return areSent(b.window, other.window) && b.window.Value != other.window.Value
}

func areSent[T any](a, b field.Field[T]) bool { return a.Present() && b.Present() }
