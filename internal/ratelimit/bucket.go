package ratelimit

import (
	"strings"
	"time"

	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/text"
)

// maxScope bounds the bytes of a scope.
const maxScope = 200

// maxBuckets bounds the limits of one response.
const maxBuckets = 32

// source is a field and the header that it comes from.
type source[T any] struct {
	field.Field[T]
	header string
}

func from[T any](header string, f field.Field[T]) source[T] { return source[T]{f, header} }

// bucket is one limit while it is being gathered: the headers of one dialect and one family.
type bucket struct {
	dialect, family        string
	unit, partition        string
	limit, remaining, used source[int64]
	window                 source[time.Duration]
	reset                  reset
	described              bool // a policy header describes it, and nothing tells its state
}

// bucket gives the limit that a header belongs to.
func (p *parser) bucket(f header, position string) *bucket {
	b := p.named(f.dialect, f.family+position)
	if unit := unitOf(f.family); unit > 0 && !b.window.Present() {
		b.window = from(f.name, field.Good(f.family, unit))
	}
	return b
}

// named gives the limit of a dialect that has that name, and makes it when there is none yet.
func (p *parser) named(dialect, family string) *bucket {
	for i := range p.buckets {
		if b := &p.buckets[i]; b.dialect == dialect && b.family == family {
			return b
		}
	}
	if len(p.buckets) == maxBuckets {
		return &bucket{} // counted nowhere
	}
	p.buckets = append(p.buckets, bucket{dialect: dialect, family: family})
	return &p.buckets[len(p.buckets)-1]
}

// scope takes in a header that tells in words what is counted.
func (p *parser) scope(f header) {
	value := strings.TrimSpace(f.lines[0])
	if f.scope == byGlobal {
		if value != "true" {
			return
		}
		value = "global"
	}
	if p.scopes[f.scope] == "" {
		p.scopes[f.scope] = text.Clip(value, maxScope)
	}
}
