package delay

import (
	"net/http"
	"strconv"
	"strings"
	"time"
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
)

// Parse reads a delay: seconds with or without a fraction, milliseconds if the header's name says so, or with units of
// its own: "1s", "6m0s", "17ms", "1d".
func Parse(raw string, milli bool) (d time.Duration, as, problem string) {
	if n, ok := number(raw); ok {
		unit, as := time.Second, Seconds
		if milli {
			unit, as = time.Millisecond, Milliseconds
		}
		switch {
		case n < 0:
			return 0, "", "is negative"
		case n > Max.Seconds()*float64(time.Second/unit):
			return 0, "", "is too large for a delay"
		}
		return time.Duration(n * float64(unit)), as, ""
	}
	days, rest := "", raw
	if before, after, ok := strings.Cut(raw, "d"); ok && IsDigits(before) {
		days, rest = before, after
	}
	if rest != "" {
		var err error
		if d, err = time.ParseDuration(rest); err != nil {
			return 0, "", "is neither a number nor a time"
		}
	}
	if days != "" {
		n, err := strconv.Atoi(days)
		if err != nil || n > 366 {
			return 0, "", "is too large for a delay"
		}
		d += time.Duration(n) * 24 * time.Hour
	}
	switch {
	case raw == "":
		return 0, "", "is empty"
	case d < 0:
		return 0, "", "is negative"
	case d > Max:
		return 0, "", "is too large for a delay"
	}
	return d, "duration", ""
}

// number reads a decimal number without an exponent: digits, perhaps a sign and a fraction.
func number(raw string) (float64, bool) {
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(raw, "-"), ".")
	if !IsDigits(whole) || fraction != "" && !IsDigits(fraction) || len(raw) > 40 {
		return 0, false
	}
	n, err := strconv.ParseFloat(raw, 64)
	return n, err == nil
}

// ParseDate reads a point in time: the three forms of HTTP (RFC 9110, section 5.6.7) or RFC 3339, with a space for the T, too.
func ParseDate(raw string) (t time.Time, as string, ok bool) {
	if len(raw) > 64 || !strings.Contains(raw, ":") { // every form has the time of day
		return time.Time{}, "", false
	}
	if raw[0] >= '0' && raw[0] <= '9' {
		for _, layout := range [...]string{time.RFC3339Nano, "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 UTC", "2006-01-02 15:04:05 GMT", "2006-01-02T15:04:05"} { // other zones go by names that are not unique
			if t, err := time.Parse(layout, raw); err == nil {
				return t.UTC(), "RFC 3339 date", true
			}
		}
		return time.Time{}, "", false
	}
	t, err := http.ParseTime(raw)
	return t, HTTPDate, err == nil
}

// IsDigits reports whether a text consists of decimal digits.
func IsDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
