package ratelimit

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/delay"
)

// header is one header about rate limits, with all its lines.
type header struct {
	headerName
	name  string
	lines []string
}

// limitHeaders lists the headers that speak of rate limits, in the order of their names. http.Header has no order of its own.
func limitHeaders(h http.Header) []header {
	found := make([]header, 0, 8)
	for name, lines := range h {
		if len(lines) == 0 {
			continue
		}
		if n, ok := readName(name); ok {
			found = append(found, header{n, name, lines})
		}
	}
	slices.SortStableFunc(found, func(a, b header) int { return strings.Compare(a.name, b.name) })
	return found
}

// read takes in one header.
func (p *parser) read(f header) {
	switch {
	case f.what == aStructure:
		p.structured(f)
		return
	case f.what == aPolicy, f.what == aLimit && f.dialect == dialectDraft && strings.ContainsAny(f.lines[0], ",;"):
		p.policyList(f)
		return
	}
	if n := len(f.lines); n > 1 && !slices.ContainsFunc(f.lines, func(l string) bool { return l != f.lines[0] }) {
		p.note(f.name, f.lines[0], "is sent "+strconv.Itoa(n)+" times", true)
		f.lines = f.lines[:1]
	}
	switch f.what {
	case aScope:
		p.scope(f)
		return
	case aRetryAfter:
		p.retryAfter(f)
		return
	}
	if single(f.lines) {
		p.value(f, "", f.lines[0])
		return
	}
	values := p.split(f)
	for i, raw := range values {
		p.value(f, position(i, len(values)), raw)
	}
}

// value takes in one value of a header.
func (p *parser) value(f header, position, raw string) {
	raw = strings.TrimSpace(raw)
	b := p.bucket(f, position)
	switch f.what {
	case aReset:
		if b.reset = p.reset(f, raw); b.reset.problem != "" {
			p.note(f.name, raw, b.reset.problem, false)
		}
	case aWindow:
		b.window = p.duration(f, raw)
	default:
		p.count(f, b, raw)
	}
}

// single reports whether a header has one value. The comma in a date does not count.
func single(lines []string) bool {
	if len(lines) > 1 {
		return false
	}
	if !strings.Contains(lines[0], ",") {
		return true
	}
	_, _, ok := delay.ParseDate(strings.TrimSpace(lines[0]))
	return ok
}

// split divides a header into its values: the lines, and the items between commas, which mean the same (RFC 9110, section 5.3).
// Repetitions are dropped, and everything beyond one value is noted.
func (p *parser) split(f header) []string {
	joined := strings.Join(f.lines, ", ")
	values := strings.SplitN(joined, ",", maxValues+1)
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

// maxValues bounds the values of one header.
const maxValues = 16

// position names the place of a value in a list, when there is a list.
func position(i, n int) string {
	if n == 1 {
		return ""
	}
	return "#" + strconv.Itoa(i+1)
}

func (p *parser) note(header, raw, problem string, used bool) {
	p.out.Problems = append(p.out.Problems, Problem{Header: header, Raw: raw, Problem: problem, Used: used})
}

func (p *parser) reading(value, header, raw, as, why string) {
	p.out.Readings = append(p.out.Readings, Reading{Value: value, Header: header, Raw: raw, As: as, Why: why})
}
