package ratelimit

import (
	"strings"
	"time"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/field"
)

// count reads a limit, a remaining count or a used count: "100", "99.0", "1,200.00", or words such as "100;w=60" and "100 requests per minute".
func (p *parser) count(f *header, at place, raw string) {
	if c := (clause{}); strings.ContainsAny(raw, " /;") && c.words(raw) && c.moreThanNumber() {
		p.takeClause(f, raw, c, at)
		return
	}
	value, _, _ := strings.Cut(raw, ";")
	value = strings.Trim(strings.TrimSpace(value), `"`)
	if f.what == aBudget && !startsWithDigit(value) && value != "" {
		return // a word in a header that has no quantity: X-RateLimit-Rule
	}
	b := p.budget(f, at)
	if f.what == aLimit && value == "-1" {
		b.unlimited = f
		return
	}
	switch strings.ToLower(value) {
	case "unlimited", "infinity", "infinite", "inf", "none", "null", "n/a", "undefined", "nan", "-":
		return // not a number
	}
	n := p.amount(f, raw, value)
	switch f.what {
	case aLimit, aBudget:
		b.limit = n
	case aRemaining:
		b.remaining = n
	case aUsed:
		b.used = n
	}
}

func startsWithDigit(s string) bool {
	return s != "" && (ascii.IsDigit(s[0]) || s[0] == '-' && len(s) > 1)
}

func roleOf(word string) role {
	r, _ := wordRole(strings.ToLower(word))
	return r
}

// lengthOf returns the window that the words after a count name ("minute", "requests per minute", "60s"), or 0.
func lengthOf(words []string) time.Duration {
	var length time.Duration
	for _, word := range words {
		word = strings.ToLower(word)
		switch r, l := wordRole(word); {
		case r == aPeriod:
			length = l
		case r == aFiller, r == aUnit:
		case delay.Unit(word) >= time.Second:
			length = delay.Unit(word)
		default:
			return 0
		}
	}
	return length
}

// ofTotal reads two numbers separated by a slash: the used or remaining count, and the limit.
func (p *parser) ofTotal(f *header, b *budget, raw, part, total string) {
	b.limit = p.amount(f, raw, total)
	if !b.limit.Valid {
		return // so the number before the slash is not a count either
	}
	if f.what == aRemaining {
		b.remaining = p.amount(f, raw, part)
		return
	}
	b.used = p.amount(f, raw, part)
}

// amount reads a count.
func (p *parser) amount(f *header, raw, digits string) field.Field[Amount] {
	n, problem := parseAmount(digits)
	switch {
	case problem == "is negative" && f.what == aRemaining: // some servers count on below zero
		p.note(f.name, raw, problem, true)
		return good(f, raw, Amount(0), "count")
	case problem != "":
		return unread[Amount](p, f, raw, problem)
	}
	as := "count"
	if n != Amount(int64(n)) && f.what == aLimit {
		as = "rate"
	}
	return good(f, raw, n, as)
}

// maxAmount is the largest count that is accepted: the largest integer that most programs can represent.
const maxAmount = 1 << 63

func parseAmount(digits string) (n Amount, problem string) {
	if digits == "" {
		return 0, "is empty"
	}
	f, ok := delay.ParseNumber(digits)
	switch {
	case !ok && delay.IsDigits(digits):
		return 0, "is too large"
	case !ok:
		return 0, "is not a number"
	case f < 0:
		return 0, "is negative"
	case f > maxAmount:
		return 0, "is too large"
	}
	return Amount(f), ""
}

// seconds reads a window in seconds.
func (p *parser) seconds(f *header, raw, digits string) field.Field[time.Duration] {
	n, problem := parseAmount(digits)
	if problem == "" && float64(n) > delay.MaxWindow.Seconds() {
		problem = "is too long for a window"
	}
	if problem != "" {
		return unread[time.Duration](p, f, raw, problem)
	}
	return good(f, raw, time.Duration(float64(n)*float64(time.Second)), "window")
}

// duration reads a window: in seconds, in milliseconds if the header is named so, with a unit, or a word such as "minute".
func (p *parser) duration(f *header, raw string) field.Field[time.Duration] {
	if length := lengthOf(strings.Fields(raw)); length > 0 {
		return good(f, raw, length, "window")
	}
	d, as, problem := delay.Parse(raw, f.milli)
	if as == delay.Seconds && roundMilliseconds(d.Seconds()) { // X-RateLimit-Interval: 60000
		d /= 1000
	}
	if problem != "" {
		return unread[time.Duration](p, f, raw, problem)
	}
	return good(f, raw, d, "window")
}
