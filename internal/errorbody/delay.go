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
	"github.com/hex21/hex21/internal/text"
)

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

// delayInWords returns the seconds to wait that a message names: "Please try again in 1m30.5s", "retry after 7 seconds", "wait 20
// seconds before". Only a number followed by a unit counts.
func delayInWords(message string) field.Field[float64] {
	if !numberInside(message) { // avoids searching most messages
		return field.Field[float64]{}
	}
	lower := strings.ToLower(message)
	for _, words := range [...]string{"try again in", "try again after", "retry in", "retry after", "retry your request after", "submit the request after", "retry again in", "again in", "wait for", "please wait", "available in", "resets in", "replenished in", "expected available in",
		"réessayez dans", "réessayer dans", "versuchen sie es in", "versuch es in", "erneut in", "de nuevo en", "novamente em", "riprova tra", "riprovare tra", "opnieuw over"} {
		_, after, ok := strings.Cut(lower, words)
		if !ok {
			continue
		}
		after = strings.TrimLeft(after, " :")
		after = strings.TrimPrefix(strings.TrimPrefix(after, "about "), "at least ")
		after = strings.NewReplacer("'", "", `"`, "").Replace(after[:min(len(after), 60)])
		if after == "" || after[0] < '0' || after[0] > '9' {
			continue
		}
		parts := strings.Fields(after[:min(len(after), 40)])
		for n := min(len(parts), 2); n > 0; n-- {
			raw := strings.TrimRight(strings.Join(parts[:n], " "), ".,;:!)")
			if d, as, problem := delay.Parse(raw, false); problem == "" && as == delay.WithUnit {
				return field.Good(raw, d.Seconds())
			}
		}
	}
	return field.Field[float64]{}
}

// numberInside reports whether a text has a digit after a space.
func numberInside(text string) bool {
	for i := 1; i < len(text); i++ {
		if c := text[i]; ascii.IsDigit(c) && (text[i-1] == ' ' || text[i-1] == '\'') {
			return true
		}
	}
	return false
}
