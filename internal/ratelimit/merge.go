package ratelimit

import (
	"slices"
	"strings"
)

// mergeSharedFields completes the limits of a header that came with several values by what the other headers say once: two proxies that agree
// on the limit and count the rest apart send one limit and two remainders.
func (p *parser) mergeSharedFields() {
	var shared []string // the limits that went into others
	for i := range p.buckets {
		b := &p.buckets[i]
		family, _, listed := strings.Cut(b.family, "#")
		if !listed {
			continue
		}
		for j := range p.buckets {
			one := &p.buckets[j]
			if one.dialect != b.dialect || one.family != family {
				continue
			}
			b.complete(one)
			shared = append(shared, one.dialect+" "+one.family)
		}
	}
	p.buckets = slices.DeleteFunc(p.buckets, func(b bucket) bool {
		return slices.Contains(shared, b.dialect+" "+b.family)
	})
}

// complete fills what is absent from another limit.
func (b *bucket) complete(from *bucket) {
	if !b.limit.Present() {
		b.limit = from.limit
	}
	if !b.remaining.Present() {
		b.remaining = from.remaining
	}
	if !b.used.Present() {
		b.used = from.used
	}
	if !b.window.Present() {
		b.window = from.window
	}
	if !b.reset.present() {
		b.reset = from.reset
	}
}
