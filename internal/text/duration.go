package text

import (
	"strconv"
	"strings"
	"time"
)

// Duration returns a time as every text of hex21 writes it: "508 µs", "3.4 ms", "43 ms", "3.4 s", "30 m", "2 h 5 m", "3 days". It has at
// most two units, and no digits that mean nothing. Values of flags are written as [Flag] writes them.
func Duration(d time.Duration) string {
	switch {
	case d < 0:
		return "-" + Duration(-max(d, -1<<62))
	case d == 0:
		return "0 s"
	case d < 999500*time.Nanosecond:
		return units(d, time.Microsecond, "µs")
	case d < 9950*time.Microsecond:
		return decimal(float64(d)/float64(time.Millisecond)) + " ms"
	case d < 999500*time.Microsecond:
		return units(d, time.Millisecond, "ms")
	case d < time.Minute-50*time.Millisecond:
		return decimal(d.Seconds()) + " s"
	}
	d = d.Round(time.Second)
	switch {
	case d < 2*time.Minute:
		return units(d, time.Second, "s")
	case d < 10*time.Minute:
		return pair(d, time.Minute, "m", time.Second, "s")
	case d.Round(time.Minute) < 2*time.Hour && d.Round(time.Minute) != time.Hour:
		return units(d, time.Minute, "m")
	case d.Round(time.Minute) < 48*time.Hour:
		return pair(d.Round(time.Minute), time.Hour, "h", time.Minute, "m")
	}
	return strconv.Itoa(int(d.Round(time.Hour).Hours()/24)) + " days"
}

// Millis is [Duration] of a number of milliseconds, as documents hold times.
func Millis(ms float64) string {
	if ms == 0 {
		return "0 ms"
	}
	return Duration(time.Duration(ms * float64(time.Millisecond)))
}

// pair writes a time in two units, the smaller one only where there is something of it.
func pair(d, large time.Duration, largeName string, small time.Duration, smallName string) string {
	text := units(d-d%large, large, largeName)
	if rest := d % large; rest >= small {
		text += " " + units(rest-rest%small, small, smallName)
	}
	return text
}

// units writes a time in one unit, rounded.
func units(d, unit time.Duration, name string) string {
	return strconv.FormatInt(int64(d.Round(unit)/unit), 10) + " " + name
}

// decimal writes a number with one digit after the point, unless that is a zero.
func decimal(n float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(n, 'f', 1, 64), ".0")
}

// Flag returns a time as the value of a flag, without the zeros of [time.Duration.String]: "1m" and not "1m0s".
func Flag(d time.Duration) string {
	text := d.String()
	if strings.HasSuffix(text, "m0s") {
		text = strings.TrimSuffix(text, "0s")
	}
	if strings.HasSuffix(text, "h0m") {
		text = strings.TrimSuffix(text, "0m")
	}
	return text
}
