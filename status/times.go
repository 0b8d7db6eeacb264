package status

import (
	"cmp"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// layouts returns the forms of time that pages use, each with the engine that writes it. Those without a zone are read as UTC,
// which is what the engines default to; the times of a page set to another zone are wrong, and nothing in the response shows it.
func layouts() []string {
	return []string{
		time.RFC3339Nano,                      // Statuspage, incident.io, Better Stack, Gatus, Status.io, Upptime
		"2006-01-02 15:04:05.999",             // Cachet, Uptime Kuma
		"2006-01-02T15:04:05",                 // Uptime Kuma maintenances
		"2006-01-02T15:04",                    // the same, as typed into its form
		"2006-01-02 15:04:05.999 -0700 MST",   // cState: Go's own form
		"2006-01-02 15:04:05.999 -0700 -0700", // cState, in a zone without a name
		"Mon Jan _2 2006 15:04:05 GMT-0700",   // Instatus: JavaScript's own form
		time.RFC1123Z,                         // RSS
		"Mon, _2 Jan 2006 15:04:05 -0700",     // RSS with a day of one digit
		"_2 Jan 2006 15:04:05 -0700",          // RSS without the day of the week
		"Mon, _2 Jan 2006 15:04 -0700",        // RSS without seconds, which RFC 822 allows
	}
}

// moment reads a time in UTC, to the second. It returns nil for what is not a time, as for an absent one: a page is worth
// reading without its dates.
func moment(word string) *time.Time {
	s := offset(strings.TrimSpace(word))
	if i := strings.Index(s, " ("); i > 0 { // JavaScript appends the zone's name in brackets
		s = s[:i]
	}
	if s == "" {
		return nil
	}
	for _, layout := range layouts() {
		if t, err := time.Parse(layout, s); err == nil {
			return validTime(t)
		}
	}
	if t, err := http.ParseTime(s); err == nil {
		return validTime(t)
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil && n > 0 {
		if n > 1e11 { // milliseconds
			n /= 1000
		}
		return validTime(time.Unix(n, 0))
	}
	return nil
}

// offset replaces the name of a zone at the end of a time of RSS, such as PDT, with its offset from UTC. The names are those
// of RFC 822, section 5.1, and the European ones; a name that several zones share, such as IST, is left unchanged.
func offset(s string) string {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 || !strings.Contains(s[:i], ":") {
		return s
	}
	offsets := map[string]string{
		"UTC": "+0000", "GMT": "+0000", "UT": "+0000", "Z": "+0000", "WET": "+0000", "EST": "-0500", "EDT": "-0400", "CST": "-0600", "CDT": "-0500",
		"MST": "-0700", "MDT": "-0600", "PST": "-0800", "PDT": "-0700", "CET": "+0100", "CEST": "+0200", "WEST": "+0100", "EET": "+0200", "EEST": "+0300",
	}
	return s[:i+1] + cmp.Or(offsets[s[i+1:]], s[i+1:])
}

// validTime drops times that JSON cannot hold, and the zero time, which means "never" in Go's own output.
func validTime(t time.Time) *time.Time {
	t = t.UTC().Truncate(time.Second)
	if t.Year() < 1990 || t.Year() > 9999 {
		return nil
	}
	return &t
}

// latest returns the last of several times, some of which may be absent.
func latest(all ...*time.Time) *time.Time {
	var out *time.Time
	for _, t := range all {
		if t != nil && (out == nil || t.After(*out)) {
			out = t
		}
	}
	return out
}
