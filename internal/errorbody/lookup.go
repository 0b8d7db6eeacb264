package errorbody

import (
	"bytes"
	"math"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/internal/statuscode"
	"github.com/hex21/hex21/internal/text"
)

// statusOf returns the HTTP status in a value, which is a number or a string of digits, or 0.
func statusOf(v *jsonscan.Value) int {
	if !v.IsKind(jsonscan.Number) && !v.IsKind(jsonscan.String) {
		return 0
	}
	return statuscode.Parse(string(bytes.Trim(v.Raw(), `"`)))
}

// statusIn returns the HTTP status in an object, or 0. A number under "code" counts only if it can be the status of an error: Meta's 190
// cannot.
func statusIn(v *jsonscan.Value) int {
	if status := statusOf(v.Get("code")); status >= 400 && http.StatusText(status) != "" {
		return status
	}
	return statusOf(v.First("status", "statusCode", "status_code"))
}

// mayDelay reports whether a body contains a part of the names of delays. It avoids a pass over most bodies.
func mayDelay(raw []byte) bool {
	for _, part := range [...]string{"etry", "wait", "eset", "ccessTime", "ext", "ooldown"} {
		if bytes.Contains(raw, []byte(part)) {
			return true
		}
	}
	return false
}

// retryDelay returns the seconds to wait according to the body, from a number, a string of digits or a value with a unit. It looks at the
// root, in the error, and in the details and parameters of both.
func (d *document) retryDelay() field.Field[float64] {
	if !mayDelay(d.root.Raw()) {
		return field.Field[float64]{}
	}
	var found, until field.Field[float64]
	now, _ := http.ParseTime(d.in.Header.Get("Date"))
	var visit func(v *jsonscan.Value, depth int) bool
	visit = func(v *jsonscan.Value, depth int) bool {
		kids := v.Children()
		for m := range v.Members() {
			if !m.Truncated() {
				if unit := delayUnit(plainName(m.Key)); unit > 0 {
					if found = delayIn(&m.Value, unit); found.Present() {
						return true
					}
				} else if !until.Valid && isResetTime(plainName(m.Key)) {
					until = delayUntil(&m.Value, now)
				}
			}
		}
		if len(kids) > 1 {
			depth-- // what is wrapped in nothing but names counts as less deep
		}
		for i := range kids[:min(len(kids), maxPlaces)] {
			if text := kids[i].Text(); depth >= 0 && strings.HasPrefix(text, "{") && len(text) <= maxEnclosed { // details that were encoded twice
				if inner := jsonscan.Parse([]byte(text)).First; inner.IsKind(jsonscan.Object) && visit(inner, 0) {
					return true
				}
			}
			if m := &kids[i]; depth >= 0 && (m.IsKind(jsonscan.Object) || m.IsKind(jsonscan.Array)) && visit(&m.Value, depth) {
				return true
			}
		}
		return false
	}
	if !visit(d.root, 3) && until.Valid {
		return until
	}
	return found
}

// isResetTime reports whether a member with that name contains the time of the next call.
func isResetTime(name string) bool {
	switch name {
	case "reset", "ratelimitreset", "nextaccesstime", "ratelimitnext", "retryafterdate", "availableat", "nextavailableat", "blockeduntil", "throttleduntil":
		return true
	}
	if rest, ok := strings.CutPrefix(name, "next"); ok && slices.ContainsFunc([]string{"request", "call", "attempt", "retry"}, func(word string) bool { return strings.Contains(rest, word) }) { // nextValidRequestDate
		return strings.HasSuffix(name, "at") || strings.HasSuffix(name, "date") || strings.HasSuffix(name, "time")
	}
	return strings.HasSuffix(name, "resetat") || strings.HasSuffix(name, "resetsat") || strings.HasSuffix(name, "resettime") || strings.HasSuffix(name, "retryat") || strings.HasSuffix(name, "retrytime")
}

// delayUntil returns the seconds from the server's own clock to a time in a value, which is a number of seconds or milliseconds since 1970,
// or a text. A number that is not a time, and a time in the past, is not a delay.
func delayUntil(v *jsonscan.Value, now time.Time) field.Field[float64] {
	raw := strings.TrimSpace(v.Scalar())
	if raw == "" || now.IsZero() || len(raw) > 64 {
		return field.Field[float64]{}
	}
	at, _, ok := delay.ParseEpoch(raw)
	if !ok {
		at, _, ok = delay.ParseDate(raw)
	}
	if !ok { // of WSO2
		parsed, err := time.Parse("2006-Jan-02 15:04:05-0700 MST", raw)
		at, ok = parsed, err == nil
	}
	if wait := at.Sub(now); ok && wait > 0 && wait < delay.Max {
		return field.Good(raw, wait.Seconds())
	}
	return field.Field[float64]{}
}

// delayUnit returns the unit of the delay in a member with that name, or 0 if it is not a delay.
func delayUnit(name string) time.Duration {
	switch name {
	case "retryafter", "retryafterseconds", "retryaftersec", "retryaftersecs", "retryaftersecond", "retryin", "retryinseconds", "retrydelay", "retrydelayseconds", "waitseconds", "waittime",
		"waitfor", "retrywait", "secondstowait", "resetsinseconds", "resetinseconds", "resetafterseconds", "resetafter", "secondsuntilreset", "secondsbeforenext", "secondsuntilretry", "cooldownseconds":
		return time.Second
	case "retryafterms", "retryaftermillis", "retryaftermilliseconds", "retryinms", "retrydelayms", "waitms", "retryafterinms", "msbeforenext", "msuntilreset", "msuntilretry", "resetinms", "resetafterms", "waittimems", "cooldownms":
		return time.Millisecond
	}
	return 0
}

func delayIn(v *jsonscan.Value, unit time.Duration) field.Field[float64] {
	raw := strings.TrimSpace(v.Scalar())
	if !v.IsKind(jsonscan.Number) && !v.IsKind(jsonscan.String) {
		if v.IsKind(jsonscan.Null) {
			return field.Field[float64]{}
		}
		return field.Bad[float64](text.Valid(string(v.Raw()[:min(len(v.Raw()), 80)])), "is not a number")
	}
	if raw == "" {
		return field.Bad[float64](raw, "is not a number of seconds")
	}
	if jsonscan.IsNumber([]byte(raw)) {
		n, err := strconv.ParseFloat(raw, 64)
		n *= unit.Seconds()
		switch {
		case n < 0:
			return field.Bad[float64](raw, "is negative")
		case err != nil || math.IsInf(n, 0) || n > delay.Max.Seconds():
			return field.Bad[float64](raw, "is too large for a delay")
		}
		return field.Good(raw, n)
	}
	d, _, problem := delay.Parse(raw, unit == time.Millisecond)
	if problem != "" {
		return field.Bad[float64](text.Clip(raw, 80), "is not a number of seconds")
	}
	return field.Good(raw, d.Seconds())
}

// hasSpace reports whether a text contains whitespace, which sentences do and codes do not.
func hasSpace(s string) bool { return strings.ContainsAny(s, " \t\r\n") }

// codeLike reports whether a text looks like a code rather than a single word: RATE_LIMIT, not_found and AccessDenied do, Unauthorized does
// not.
func codeLike(s string) bool {
	if len(s) < 3 || len(s) > 80 || !ascii.IsLetter(s[0]) {
		return false
	}
	upper, lower, joined := 0, 0, false
	for i := range len(s) {
		switch c := s[i]; {
		case ascii.IsUpper(c):
			upper++
		case c >= 'a' && c <= 'z':
			lower++
		case c == '_':
			joined = true
		case c == '-', c == '.', ascii.IsDigit(c):
		default:
			return false
		}
	}
	return joined || lower == 0 || upper > 1
}
