package delay

import (
	"strconv"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/ascii"
)

// A point in time that is sent as a number is in one of four units. The ranges that make sense do not meet, nor do they meet those of
// a delay: a delay is at most a year (3.2e7 seconds), the epoch in seconds is above 1e9 since 2001, in milliseconds above 1e12, and so on.
const (
	epochFrom = 1e9  // September 2001
	epochTo   = 1e10 // November 2286
)

// ParseEpoch reads a number as a time since 1970 in the unit in which it lies in this age, if there is one. It also returns how the
// number was read, such as "epoch seconds".
func ParseEpoch(raw string) (t time.Time, as string, ok bool) {
	n, ok := ParseNumber(raw)
	if !ok && strings.ContainsAny(raw, "eE") && len(raw) < 40 && ascii.IsDigit(raw[0]) { // 1.616789e+09, as Go and Lua print it
		float, err := strconv.ParseFloat(raw, 64)
		n, ok = float, err == nil
	}
	if !ok {
		return time.Time{}, "", false
	}
	for _, unit := range [...]struct {
		per float64
		as  string
	}{{1, "epoch seconds"}, {1e3, "epoch milliseconds"}, {1e6, "epoch microseconds"}, {1e9, "epoch nanoseconds"}} {
		if s := n / unit.per; s >= epochFrom && s < epochTo {
			whole := int64(s)
			return time.Unix(whole, int64((s-float64(whole))*1e9)).UTC().Round(time.Microsecond), unit.as, true
		}
	}
	return time.Time{}, "", false
}
