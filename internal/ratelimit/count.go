package ratelimit

import (
	"strconv"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/field"
)

// count takes in a limit, a rest or a use: "100", "99.0", "100;w=60", "32/40", "100/minute".
func (p *parser) count(f header, b *bucket, raw string) {
	value, params, _ := strings.Cut(raw, ";")
	value = strings.TrimSpace(value)
	if w, ok := strings.CutPrefix(strings.TrimSpace(params), "w="); ok {
		w, _, _ = strings.Cut(w, ";")
		b.window = p.seconds(f, raw, strings.TrimSpace(w))
	}
	if left, right, ok := strings.Cut(value, "/"); ok {
		left, right = strings.TrimSpace(left), strings.TrimSpace(right)
		if unit := unitOf(strings.ToLower(right)); unit > 0 {
			b.window = from(f.name, field.Good(raw, unit))
			value = left
		} else { // a leaky bucket: used and limit
			b.limit = p.integer(f, raw, right)
			if !b.limit.Valid {
				return // and what stands before the slash is no use either
			}
			b.used = p.integer(f, raw, left)
			if b.used.Valid && b.limit.Valid && !b.remaining.Valid {
				b.remaining = from(f.name, field.Good(raw, max(b.limit.Value-b.used.Value, 0)))
			}
			return
		}
	}
	switch n := p.integer(f, raw, value); f.what {
	case aLimit:
		b.limit = n
	case aRemaining:
		b.remaining = n
	case aUsed:
		b.used = n
	}
}

// integer reads a count. Some servers send 99.0; a count has no use for the fraction.
func (p *parser) integer(f header, raw, digits string) source[int64] {
	n, problem := parseCount(digits)
	if problem != "" {
		p.note(f.name, raw, problem, false)
		return from(f.name, field.Bad[int64](raw, problem))
	}
	return from(f.name, field.Good(raw, n))
}

func parseCount(digits string) (n int64, problem string) {
	whole, fraction, _ := strings.Cut(digits, ".")
	negative := strings.HasPrefix(whole, "-")
	if whole = strings.TrimPrefix(whole, "-"); !delay.IsDigits(whole) || fraction != "" && !delay.IsDigits(fraction) {
		if digits == "" {
			return 0, "is empty"
		}
		return 0, "is not a number"
	}
	if negative {
		return 0, "is negative"
	}
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil {
		return 0, "is too large"
	}
	return n, ""
}

// seconds reads a window in whole seconds.
func (p *parser) seconds(f header, raw, digits string) source[time.Duration] {
	n, problem := parseCount(digits)
	if problem == "" && n > int64(delay.MaxWindow/time.Second) {
		problem = "is too long for a window"
	}
	if problem != "" {
		p.note(f.name, raw, problem, false)
		return from(f.name, field.Bad[time.Duration](raw, problem))
	}
	return from(f.name, field.Good(raw, time.Duration(n)*time.Second))
}

// duration reads a window: seconds, milliseconds when the header's name says so, or with a unit.
func (p *parser) duration(f header, raw string) source[time.Duration] {
	d, _, problem := delay.Parse(raw, f.milli)
	if problem != "" {
		p.note(f.name, raw, problem, false)
		return from(f.name, field.Bad[time.Duration](raw, problem))
	}
	return from(f.name, field.Good(raw, d))
}
