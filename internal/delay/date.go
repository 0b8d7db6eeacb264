package delay

import (
	"net/http"
	"strings"
	"time"
)

// numeric are the layouts of dates that begin with the year. Zones by name are read only where the name is unique: UTC, GMT, Z.
var numeric = [...]string{
	time.RFC3339Nano,
	"2006-01-02 15:04:05Z07:00",
	"2006-01-02T15:04:05Z0700",
	"2006-01-02T15:04Z07:00", // Jira
	"2006-01-02T15:04:05",
	"2006-01-02 15:04:05 -0700 MST", // time.Time of Go as it prints itself
	"2006-01-02 15:04:05 -0700",
	"2006-01-02 15:04:05",
	"2006-01-02T15:04",
	"2006-01-02 15:04",
	"20060102T150405Z0700",
	"2006-01-02",
}

// named are the layouts of dates that have the month by its name.
var named = [...]string{
	"Mon Jan 02 2006 15:04:05 GMT-0700", // Date of JavaScript as it prints itself
	"Mon, 02 Jan 2006 15:04:05 -0700",
	"Mon, 2 Jan 2006 15:04:05 -0700",
	"Mon, 2 Jan 2006 15:04:05 MST",
	"Mon Jan _2 15:04:05 MST 2006", // date(1), Date of Java
	"Mon Jan _2 15:04:05 -0700 2006",
	"Jan 2, 2006 15:04:05 MST",
	"2 Jan 2006 15:04:05 MST",
	"2 Jan 2006 15:04:05 -0700",
	"Monday, January 2, 2006 3:04:05 PM MST", // .NET
	"1/2/2006 3:04:05 PM",
	"1/2/2006 3:04:05 PM -07:00",
}

// ParseDate reads a point in time: the three forms of HTTP (RFC 9110, section 5.6.7), RFC 3339, and the forms in which Go, Java,
// JavaScript, Python and date(1) print one. Without a zone it is read as UTC. The year is between 1 and 9999 in UTC: RFC 3339, which
// documents use, has no other.
func ParseDate(raw string) (t time.Time, as string, ok bool) {
	t, as, ok = parseAnyYear(raw)
	return t, as, ok && InDocuments(t)
}

// OutOfRange reports whether a text is a date that ParseDate rejects only because of its year.
func OutOfRange(raw string) bool {
	t, _, ok := parseAnyYear(raw)
	return ok && !InDocuments(t)
}

// parseAnyYear is ParseDate for any year.
func parseAnyYear(raw string) (t time.Time, as string, ok bool) {
	if len(raw) > 80 || len(raw) < 8 || !strings.ContainsAny(raw, ":-T") {
		return time.Time{}, "", false
	}
	if len(raw) >= 10 && IsDigits(raw[:4]) {
		return parseNumeric(raw)
	}
	if t, err := http.ParseTime(raw); err == nil {
		return t.UTC(), HTTPDate, true
	}
	t, ok = parseNamed(raw)
	return t, "date", ok
}

// InDocuments reports whether RFC 3339 can write a time in UTC. The year 1 is left out as well: it holds the zero time of Go.
func InDocuments(t time.Time) bool { return t.UTC().Year() > 1 && t.UTC().Year() <= 9999 }

func parseNumeric(raw string) (t time.Time, as string, ok bool) {
	raw, _, _ = strings.Cut(raw, " m=") // the monotonic clock of Go
	raw, leap := withoutLeapSecond(raw)
	for i, layout := range numeric {
		if t, err := time.Parse(layout, raw); err == nil {
			as = "date"
			if i == 0 {
				as = "RFC 3339 date"
			}
			return t.UTC().Add(leap), as, true
		}
	}
	for _, zone := range [...]string{" UTC", " GMT", " Z"} {
		if rest, ok := strings.CutSuffix(raw, zone); ok {
			return parseNumeric(rest)
		}
	}
	return time.Time{}, "", false
}

func parseNamed(raw string) (time.Time, bool) {
	raw, _, _ = strings.Cut(raw, " (") // "(Coordinated Universal Time)"
	raw, leap := withoutLeapSecond(raw)
	for _, layout := range named {
		t, err := time.ParseInLocation(layout, raw, time.UTC) // the machine's own zone must not lend its name
		if err != nil {
			continue
		}
		if name, offset := t.Zone(); strings.Contains(layout, "MST") && offset == 0 && name != "UTC" && name != "GMT" {
			hours := zoneOfMail(name)
			if hours == 0 || !strings.Contains(layout, ", ") {
				continue // the name of a zone that is not unique
			}
			t = t.Add(-time.Duration(hours) * time.Hour)
		}
		return t.UTC().Add(leap), true
	}
	return time.Time{}, false
}

// withoutLeapSecond replaces the second 60 by the second 59 and returns what is missing then.
func withoutLeapSecond(raw string) (string, time.Duration) {
	at := strings.Index(raw, ":60")
	if at < 5 || raw[at-3] != ':' { // only after hours and minutes
		return raw, 0
	}
	return raw[:at] + ":59" + raw[at+3:], time.Second
}

// zoneOfMail returns the hours from UTC of the zones that dates of mail may have by name (RFC 5322, section 4.3), or 0.
func zoneOfMail(name string) int {
	return map[string]int{"EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8}[name]
}
