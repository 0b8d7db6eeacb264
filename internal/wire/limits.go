package wire

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Limits is what the headers of a response say of its rate limit, whatever their dialect. A value that no header gives is absent; one
// that cannot be read is malformed and says why.
type Limits struct {
	Limit     Field[int64]
	Remaining Field[int64]
	Used      Field[int64]
	// ResetAt is when the budget starts anew, by the server's clock.
	ResetAt Field[time.Time]
	// ResetAfter is the way from the response to ResetAt, measured from its Date if it has one and from its receipt if not. It is
	// negative for a reset in the past.
	ResetAfter Field[time.Duration]
	// Window is how long a budget lasts.
	Window Field[time.Duration]
	// RetryAfter is the wait that the server asks for (RFC 9110, section 10.2.3), never negative. It goes before ResetAfter.
	RetryAfter Field[time.Duration]
	// Scope is what the limit counts by or for, in the server's words: "user", "tokens", the name of a policy.
	Scope string
	// Dialect names the family of headers that Limit and Remaining come from: "x-ratelimit", which the API documents, "x-rate-limit",
	// "ratelimit" (drafts 3 to 6 of draft-ietf-httpapi-ratelimit-headers), "ratelimit-dictionary" (draft 7), "ratelimit-list" (later
	// drafts), or a vendor's, such as "anthropic-ratelimit". It is empty when there is no limit.
	Dialect string
	// Policies are the limits of a response that names more than one, or that describes its limit beyond a number.
	Policies []Policy
	// Readings say where each value comes from and why it was read so.
	Readings []Reading
	// Problems are headers that are malformed, or that could only be read by bending the rules.
	Problems []Problem
}

// Policy is one of the limits that a response names.
type Policy struct {
	Name      string // "default", "minute", "tokens"; empty when it has none
	Unit      string // what is counted, when it is not requests: "content-bytes", "tokens"
	Partition string // the partition key, as sent
	Limit     Field[int64]
	Remaining Field[int64]
	Used      Field[int64]
	Window    Field[time.Duration]
	// ResetAfter is measured as in Limits.
	ResetAfter Field[time.Duration]
	Dialect    string
}

// Reading says how one value of Limits was read.
type Reading struct {
	Value  string // the value's name in JSON: "reset_at"
	Header string // the header that won
	Raw    string // what it holds
	As     string // how it was read: "epoch seconds", "delta seconds", "date", "count"
	Why    string // why so, in a clause: "45 s after the response's Date"
}

// Problem is a header that breaks the rules of its dialect.
type Problem struct {
	Header  string
	Raw     string
	Problem string // one clause with the header as its subject: "is negative"
	Used    bool   // it was read all the same
}

// Wait is how long the server wants the next call to wait: Retry-After if it is there, or else the time to the reset. It reports false
// when neither can be read. Whether waiting is called for is another question: a reset also stands on a success.
func (l Limits) Wait() (time.Duration, bool) {
	if l.RetryAfter.Valid {
		return l.RetryAfter.Value, true
	}
	if l.ResetAfter.Valid {
		return max(l.ResetAfter.Value, 0), true
	}
	return 0, false
}

// ParseLimits reads the rate limit from a response's headers. The time of receipt stands in for a missing Date; when both are
// missing, a point in time has no delay and a delay has no point in time.
func ParseLimits(h http.Header, received time.Time) Limits {
	p := limitsParser{now: received, clock: "the receipt of the response"}
	if date, err := http.ParseTime(h.Get("Date")); err == nil {
		p.now, p.clock = date, "the response's Date"
	}
	headers := limitHeaders(h)
	if len(headers) == 0 {
		return p.out
	}
	p.out.Readings = make([]Reading, 0, len(headers))
	for _, f := range headers {
		p.read(f)
	}
	p.settle()
	return p.out
}

// limitsParser gathers what the headers say before it decides.
type limitsParser struct {
	now       time.Time
	clock     string // what now is, for the reader
	buckets   []bucket
	described []policy
	waits     []wait
	scopes    [scopeKinds]string
	out       Limits
}

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
	slices.SortFunc(found, func(a, b header) int { return strings.Compare(a.name, b.name) })
	return found
}

// read takes in one header.
func (p *limitsParser) read(f header) {
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
func (p *limitsParser) value(f header, position, raw string) {
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
	_, _, ok := parseDate(strings.TrimSpace(lines[0]))
	return ok
}

// split divides a header into its values: the lines, and the items between commas, which mean the same (RFC 9110, section 5.3).
// Repetitions are dropped, and everything beyond one value is noted.
func (p *limitsParser) split(f header) []string {
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

func (p *limitsParser) note(header, raw, problem string, used bool) {
	p.out.Problems = append(p.out.Problems, Problem{Header: header, Raw: raw, Problem: problem, Used: used})
}

func (p *limitsParser) reading(value, header, raw, as, why string) {
	p.out.Readings = append(p.out.Readings, Reading{Value: value, Header: header, Raw: raw, As: as, Why: why})
}
