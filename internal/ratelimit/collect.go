package ratelimit

import (
	"cmp"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/text"
)

// header is one header about rate limits, with all its lines.
type header struct {
	headerName
	name  string // as evidence spells it
	lines []string
}

// limitHeaders lists the headers about rate limits, sorted by name, because http.Header has no order.
func limitHeaders(h http.Header) []header {
	found := make([]header, 0, 4)
	for name, lines := range h {
		if len(lines) == 0 {
			continue
		}
		if n, ok := readName(name); ok {
			found = append(found, header{n, spelling(name), lines})
		}
	}
	order.Stable(found, func(a, b header) int {
		return cmp.Or(strings.Compare(strings.ToLower(a.name), strings.ToLower(b.name)), strings.Compare(a.name, b.name))
	})
	return slices.CompactFunc(found, func(a, b header) bool { return strings.EqualFold(a.name, b.name) && slices.Equal(a.lines, b.lines) })
}

// spelling returns the name of a header in the spelling of the API reference or, if the reference does not have it, of the server.
func spelling(name string) string {
	for _, known := range [...]string{HeaderLimit, HeaderRemaining, HeaderReset, HeaderRetryAfter} {
		if strings.EqualFold(known, name) {
			return known
		}
	}
	return text.Valid(name)
}

func (p *parser) read(f *header) {
	switch {
	case f.what == aStructure, f.what == aBudget && isStructured(f.lines[0]):
		p.structured(f)
		return
	case f.what == aPolicy:
		p.policyList(f)
		return
	}
	if n := len(f.lines); n > 1 && !slices.ContainsFunc(f.lines, func(l string) bool { return l != f.lines[0] }) {
		p.note(f.name, f.lines[0], "is sent "+strconv.Itoa(n)+" times", true)
		f.lines = f.lines[:1]
	}
	value := strings.TrimSpace(f.lines[0])
	switch {
	case f.what == aScope:
		p.scope(f, value)
	case f.what == aRetryAfter:
		p.retryAfter(f)
	case f.form == formResources:
		p.resources(f)
	case f.form == formUsage:
		p.usage(f, value)
	case f.what != aReset && f.what != aWindow && p.perWindow(f), f.what == aLimit && p.withPolicies(f), p.phrase(f):
	case single(f.lines):
		p.value(f, place{}, value)
	default:
		values := p.split(f)
		for i, raw := range values {
			p.value(f, item(i, len(values)), raw)
		}
	}
}

func (p *parser) value(f *header, at place, raw string) {
	switch f.what {
	case aReset:
		b := p.budget(f, at)
		if b.reset.present() && b.reset.problem == "" {
			return // Reset has precedence over Reset-After
		}
		if b.reset = p.reset(f, raw); b.reset.problem != "" {
			p.note(f.name, raw, b.reset.problem, false)
		}
	case aWindow:
		if w := p.duration(f, raw); w.Valid || !p.budget(f, at).window.Valid {
			b := p.budget(f, at)
			b.window, b.inName = w, false
		}
	default:
		p.count(f, at, raw)
	}
}

// single reports whether a header has a single value. A comma in a date or in "1,200.00" does not separate values.
func single(lines []string) bool {
	if len(lines) > 1 {
		return false
	}
	value := strings.TrimSpace(lines[0])
	if !strings.Contains(value, ",") {
		if !strings.Contains(value, "/") {
			return true
		}
		parts := strings.SplitN(value, "/", maxValues)
		return len(parts) < 3 || slices.ContainsFunc(parts, func(part string) bool { return !delay.IsDigits(part) })
	}
	if _, ok := delay.ParseNumber(value); ok {
		return true
	}
	if _, _, ok := delay.ParseDate(value); ok || delay.OutOfRange(value) {
		return true
	}
	return !startsWithDigit(value) && strings.Contains(value, ":") && strings.Count(value, ",") <= 2 // a date that cannot be read
}

// split splits a header into its values: its lines, and the items between commas, which are equivalent (RFC 9110, section 5.3), or between
// slashes, as Lightspeed sends them. Repeated values are dropped, and more than one value is noted as a problem.
func (p *parser) split(f *header) []string {
	joined, by := strings.Join(f.lines, ", "), ","
	if !strings.Contains(joined, ",") {
		by = "/"
	}
	values := strings.SplitN(joined, by, maxValues+1)
	if len(values) > maxValues {
		values = values[:maxValues]
	}
	same := true
	for i := range values {
		values[i] = strings.TrimSpace(values[i])
		same = same && values[i] == values[0]
	}
	if same {
		p.note(f.name, joined, "repeats its value", true)
		return values[:1]
	}
	p.note(f.name, joined, "has several values", true)
	return values
}

// maxValues is the maximum number of values of one header.
const maxValues = 16

const (
	maxProblems = 32  // notes of one response
	maxEvidence = 256 // bytes of a value in evidence
)

func (p *parser) note(header, raw, problem string, used bool) {
	noted := Problem{Header: header, Raw: evidence(raw), Problem: problem, Used: used}
	if len(p.out.Problems) < maxProblems && !slices.Contains(p.out.Problems, noted) {
		p.out.Problems = append(p.out.Problems, noted)
	}
}

func evidence(raw string) string { return text.Clip(text.Valid(raw), maxEvidence) }

// good and bad return a valid and a malformed field of this header.
func good[T any](f *header, raw string, v T, as string) field.Field[T] {
	return field.Field[T]{Value: v, Valid: true, Header: f.name, Raw: evidence(raw), As: as}
}

func bad[T any](f *header, raw, problem string) field.Field[T] {
	return field.Field[T]{Header: f.name, Raw: evidence(raw), Problem: problem}
}

// unread returns a malformed field, and notes the problem.
func unread[T any](p *parser, f *header, raw, problem string) field.Field[T] {
	p.note(f.name, raw, problem, false)
	return bad[T](f, raw, problem)
}
