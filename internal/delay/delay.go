// Package delay reads times and waits as servers send them: seconds, milliseconds, durations with units, dates and times since 1970.
package delay

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/ascii"
)

const (
	// Max is the longest wait that is believed. It keeps every sum of a time and a delay far from overflow.
	Max = 366 * 24 * time.Hour
	// MaxWindow is the longest window that is believed.
	MaxWindow = 10 * Max
)

// How a value was read, for evidence.
const (
	Seconds      = "delta seconds"
	Milliseconds = "delta milliseconds"
	HTTPDate     = "HTTP date"
	WithUnit     = "duration"
)

// Parse reads a delay: seconds with or without a fraction, milliseconds if milli is set, or with units: "1s", "6m0s",
// "17ms", "1d", "PT30S", "00:00:03", "1.02:03:04", "5 minutes". It returns how the delay was read, or what is wrong with it in a clause.
func Parse(raw string, milli bool) (d time.Duration, as, problem string) {
	unit, as := time.Second, Seconds
	if milli {
		unit, as = time.Millisecond, Milliseconds
	}
	n, ok := ParseNumber(raw)
	if !ok {
		unit, as = time.Second, WithUnit
		n, ok = withUnits(raw)
	}
	switch {
	case raw == "":
		return 0, "", "is empty"
	case !ok:
		return 0, "", "is neither a number nor a time"
	case n < 0:
		return 0, "", "is negative"
	case n > Max.Seconds()*float64(time.Second/unit):
		return 0, "", "is too large for a delay"
	}
	return time.Duration(math.Round(n * float64(unit))), as, ""
}

// withUnits reads a delay of numbers with units: Go's "6m0s", ISO 8601's "PT30S", "1d", "5 minutes", and the clock form "00:00:03".
func withUnits(raw string) (seconds float64, ok bool) {
	if len(raw) > 64 {
		return 0, false
	}
	text := strings.ToLower(raw)
	text = strings.TrimPrefix(strings.TrimPrefix(text, "in "), "+") // "in 30 seconds"
	sign := 1.0
	if rest, negative := strings.CutPrefix(text, "-"); negative {
		text, sign = rest, -1
	}
	if seconds, ok := clock(text); ok {
		return sign * seconds, true
	}
	iso := false
	if rest, ok := strings.CutPrefix(text, "p"); ok && rest != "" {
		text, iso = rest, true
	}
	inTime, found := !iso, false
	for text != "" {
		if rest, ok := strings.CutPrefix(text, "t"); ok && iso && !inTime {
			text, inTime = rest, true
			continue
		}
		end := 0
		for end < len(text) && (ascii.IsDigit(text[end]) || text[end] == '.') {
			end++
		}
		n, ok := ParseNumber(text[:end])
		if !ok {
			return 0, false
		}
		text = strings.TrimLeft(text[end:], " ")
		end = 0
		for end < len(text) && !strings.ContainsRune(" .,0123456789", rune(text[end])) && (!iso || end == 0) {
			end++ // ISO 8601 has one letter for each unit
		}
		unit := Unit(text[:end])
		if unit == 0 || iso && !inTime && unit == time.Minute { // P1M is a month
			return 0, false
		}
		seconds, found = seconds+n*unit.Seconds(), true
		text = strings.TrimLeft(text[end:], " ,")
	}
	return sign * seconds, found
}

// clock reads hours, minutes and seconds: "00:00:03".
func clock(text string) (seconds float64, ok bool) {
	parts := strings.Split(text, ":")
	if len(parts) != 3 {
		return 0, false
	}
	var days float64
	if whole, hours, ok := strings.Cut(parts[0], "."); ok { // .NET: "1.02:03:04"
		if days, ok = ParseNumber(whole); !ok || days < 0 || len(hours) != 2 {
			return 0, false
		}
		parts[0] = hours
	}
	for i, part := range parts {
		n, ok := ParseNumber(part)
		if !ok || n < 0 || i > 0 && n >= 60 || i < len(parts)-1 && !IsDigits(part) {
			return 0, false
		}
		seconds = seconds*60 + n
	}
	return days*24*60*60 + seconds, true
}

// Unit returns the length of time that a word stands for: "s", "min", "hourly", "days", or 0 when it stands for none.
func Unit(word string) time.Duration {
	switch word {
	case "ns", "nanosecond", "nanoseconds":
		return time.Nanosecond
	case "us", "µs", "μs", "microsecond", "microseconds":
		return time.Microsecond
	case "ms", "msec", "millis", "millisecond", "milliseconds":
		return time.Millisecond
	case "s", "sec", "secs", "second", "seconds", "secondly", "seconde", "secondes", "sekunde", "sekunden", "segundo", "segundos", "secondo", "secondi", "seconden":
		return time.Second
	case "m", "min", "mins", "minute", "minutes", "minutely", "minuten", "minuto", "minutos", "minuti":
		return time.Minute
	case "h", "hr", "hrs", "hour", "hours", "hourly", "heure", "heures", "stunde", "stunden", "hora", "horas", "ora", "ore", "uur":
		return time.Hour
	case "d", "day", "days", "daily", "today", "jour", "jours", "tag", "tage", "tagen", "día", "días", "dia", "dias", "giorno", "giorni":
		return 24 * time.Hour
	case "w", "week", "weeks", "weekly":
		return 7 * 24 * time.Hour
	case "month", "months", "monthly":
		return 30 * 24 * time.Hour
	case "year", "years", "yearly", "annual":
		return 365 * 24 * time.Hour
	}
	return 0
}

// ParseNumber reads a decimal number without an exponent: digits, perhaps a sign, commas between groups of three and a fraction.
func ParseNumber(raw string) (float64, bool) {
	if len(raw) > 40 {
		return 0, false
	}
	whole, fraction, dotted := strings.Cut(strings.TrimPrefix(raw, "-"), ".")
	if strings.Contains(whole, ",") {
		if !dotted && strings.Count(whole, ",") == 1 && !strings.HasSuffix(whole, ",000") || !isGrouped(whole) {
			return 0, false // "10,100" is rather two numbers
		}
		whole, raw = strings.ReplaceAll(whole, ",", ""), strings.ReplaceAll(raw, ",", "")
	}
	if !IsDigits(whole) || fraction != "" && !IsDigits(fraction) {
		return 0, false
	}
	n, err := strconv.ParseFloat(raw, 64)
	return n, err == nil
}

// isGrouped reports whether a number has its commas between groups of three digits: "1,200,000".
func isGrouped(whole string) bool {
	groups := strings.Split(whole, ",")
	for i, g := range groups {
		if !IsDigits(g) || i > 0 && len(g) != 3 || i == 0 && (len(g) > 3 || g[0] == '0') {
			return false
		}
	}
	return true
}

// IsDigits reports whether a text consists of decimal digits.
func IsDigits(s string) bool {
	for i := range len(s) {
		if !ascii.IsDigit(s[i]) {
			return false
		}
	}
	return s != ""
}
