// Package stamp parses the times that loggers print, without allocations.
//
// Times are in nanoseconds since 1970. Without a zone, a time is in UTC.
package stamp

import (
	"bytes"
	"time"

	"github.com/hex21/hex21/internal/ascii"
)

// Clock holds what is needed to parse formats without a year and the names of zones. The zero Clock does not parse them.
type Clock struct {
	Date     time.Time // the date of the log, which is later than every time in it; zero if unknown
	Year     int       // the year to use instead, if not zero
	DayFirst bool      // 03/11/2026 is in November
	// Zone returns the zone of a name such as Europe/Paris, or nil if it is not known. It is called for each time with such a name. If it is
	// nil, no zone is known.
	Zone func(name []byte) *time.Location
}

// Parse parses a time in any form that loggers print, epochs included. A time without a year is the latest one that is not after now, and a
// time without a zone is in UTC.
func Parse(text string, now time.Time) (time.Time, bool) {
	b := bytes.Trim([]byte(text), "[] ")
	ns, width, ok := Clock{Date: now}.Read(b, true)
	return time.Unix(0, ns).UTC(), ok && width == len(b)
}

// Read parses a time at the beginning of b and also returns its width. It requires a date and a time of day or, if epochs is true, accepts an
// epoch in seconds, milliseconds, microseconds or nanoseconds.
func (c Clock) Read(b []byte, epochs bool) (ns int64, width int, ok bool) {
	if len(b) < 8 {
		return 0, 0, false
	}
	switch ch := b[0]; {
	case ascii.IsDigit(ch):
		if ns, width, ok = c.digits(b, epochs); ok && width == len(phpTime) && c.Zone != nil {
			ns, width = c.inZone(b, ns, width)
		}
		return ns, width, ok
	case ascii.IsLetter(ch):
		return c.letters(b)
	}
	return 0, 0, false
}

func (c Clock) digits(b []byte, epochs bool) (int64, int, bool) {
	n, width := ascii.Number(b)
	sep := byte(0)
	if width < len(b) {
		sep = b[width]
	}
	switch {
	case width == 4 && (sep == '-' || sep == '/' || sep == '.'):
		return yearFirst(b, int(n), sep)
	case width == 4 && sep == ' ' && ascii.IsLetter(b[5]):
		return monthNamed(b, int(n), sep)
	case width == 8 && (sep == 'T' || sep == ' ' || sep == '-' && len(b) > 11 && b[11] == ':'): // 20261128T041554Z, 20261128-04:15:54
		return compact(b, int(n))
	case width <= 2 && (sep == '/' || sep == '-' || sep == ' ') && len(b) > width+4 && ascii.IsLetter(b[width+1]):
		return dayFirst(b, int(n), width)
	case width <= 2 && sep == '/':
		return c.american(b, int(n), width)
	case width == 2 && (sep == '.' || sep == '-') && len(b) > 15 && b[5] == sep: // 28.11.2026 04:15:54
		return european(b, int(n))
	case width == 2 && sep == '-':
		return c.monthFirst(b, int(n))
	case width == 2 && sep == ':' && len(b) > 20 && b[8] == ' ' && b[13] == '-':
		return timeFirst(b)
	case epochs && width == 1 && sep == '.':
		return scientific(b)
	case epochs && (width == 14 || width == 17):
		return solid(b, n, width)
	case epochs && width >= 10:
		return epoch(b, n, width)
	}
	return 0, 0, false
}

// letters reads times that begin with a month or a day of the week: syslog's, ctime's, Apache's error log, RFC 1123, and Java's
// "Nov 28, 2026 4:15:54 AM".
func (c Clock) letters(b []byte) (ns int64, width int, ok bool) {
	i := 0
	if weekday(b) {
		i = skipLetters(b, 0)
		if i < len(b) && b[i] == ',' {
			i++
		}
		i = skipSpaces(b, i)
		if i < len(b) && ascii.IsDigit(b[i]) {
			day, w := ascii.Number(b[i:])
			if w > 2 || len(b) < i+w+5 {
				return 0, 0, false
			}
			ns, width, ok = dayFirst(b[i:], int(day), w)
			return ns, width + i, ok
		}
	}
	month := monthOf(b[i:])
	if month == 0 {
		return 0, 0, false
	}
	i = skipLetters(b, i)
	for n := 0; i < len(b) && b[i] == ' ' && n < 2; n++ {
		i++
	}
	day, w := ascii.Number(b[i:])
	if i += w; w == 0 || w > 2 || i >= len(b) {
		return 0, 0, false
	}
	switch b[i] {
	case ',':
		return yearAndTime(b, i+1, month, int(day))
	case ' ':
		return c.timeAndYear(b, skipSpaces(b, i), month, int(day))
	}
	return 0, 0, false
}

// yearAndTime reads the year and the time that follow a month and a day: Nov 28, 2026 4:15:54 AM, Nov 28, 2026 @ 04:15:54.123.
func yearAndTime(b []byte, i, month, day int) (ns int64, width int, ok bool) {
	i = skipSpaces(b, i)
	year, w := ascii.Number(b[i:])
	if w != 4 || i+5 >= len(b) {
		return 0, 0, false
	}
	if i += 4; b[i] == ',' {
		i++
	} else if bytes.HasPrefix(b[i:], []byte(" @ ")) { // Kibana
		i += len(" @")
	}
	return dayTime(b, i+1, int(year), month, day)
}

// timeAndYear reads the time that follows a month and a day. The year is before it, after it or not there.
func (c Clock) timeAndYear(b []byte, i, month, day int) (ns int64, width int, ok bool) {
	if year, w := ascii.Number(b[i:]); w == 4 && i+5 < len(b) && b[i+4] == ' ' { // Cisco, and rsyslog's with a year
		return dayTime(b, i+5, int(year), month, day)
	}
	_, end, ok := dayTime(b, i, 2000, month, day)
	if !ok {
		return 0, 0, false
	}
	if year := yearAfter(b, end); year != 0 { // ctime, and date(1), which has a zone before it
		ns, _, ok = dayTime(b, i, year, month, day)
		return ns, end + len(" 2026"), ok
	}
	year := c.yearFor(month, day)
	if year == 0 {
		return 0, 0, false
	}
	return dayTime(b, i, year, month, day)
}

// yearAfter returns the year that follows the time which ends before b[i], or 0.
func yearAfter(b []byte, i int) int {
	if i >= len(b) || b[i] != ' ' {
		return 0
	}
	year, w := ascii.Number(b[i+1:])
	if w != 4 || year < 1990 || year >= 2200 {
		return 0
	}
	if i += len(" 2026"); i < len(b) && (ascii.IsAlphanumeric(b[i]) || b[i] == ':' || b[i] == '-') {
		return 0
	}
	return int(year)
}

func skipLetters(b []byte, i int) int {
	for i < len(b) && ascii.IsLetter(b[i]) {
		i++
	}
	return i
}

func skipSpaces(b []byte, i int) int {
	for i < len(b) && b[i] == ' ' {
		i++
	}
	return i
}

// Head parses a time at the beginning of a line like Read, and also the abbreviated forms that some loggers begin lines with.
func (c Clock) Head(b []byte) (ns int64, ok bool) {
	if ns, _, ok = c.Read(b, true); ok {
		return ns, true
	}
	if ns, ok = c.glog(b); ok {
		return ns, true
	}
	if ns, ok = tai64(b); ok {
		return ns, true
	}
	return bracketed(b)
}

// bracketed reads the head of Tornado's and Jupyter's loggers: [E 261128 04:15:54.
func bracketed(b []byte) (int64, bool) {
	if len(b) < 18 || b[0] != '[' || !ascii.IsUpper(b[1]) || b[2] != ' ' || b[9] != ' ' {
		return 0, false
	}
	date, w := ascii.Number(b[3:])
	if w != 6 {
		return 0, false
	}
	ns, _, ok := dayTime(b, 10, 2000+int(date/10000), int(date/100%100), int(date%100))
	return ns, ok
}

// glog reads the head of Google's loggers: a letter for the level, the year or not, month and day, and the time, as in E1128 04:15:54.123456.
func (c Clock) glog(b []byte) (int64, bool) {
	if len(b) < 14 || b[0] != 'I' && b[0] != 'W' && b[0] != 'E' && b[0] != 'F' {
		return 0, false
	}
	if date, w := ascii.Number(b[1:]); w == 8 && b[9] == ' ' && len(b) > 17 {
		ns, _, ok := dayTime(b, 10, int(date/10000), int(date/100%100), int(date%100))
		return ns, ok
	}
	if b[5] != ' ' {
		return 0, false
	}
	month, ok1 := two(b, 1)
	day, ok2 := two(b, 3)
	if !ok1 || !ok2 {
		return 0, false
	}
	year := c.yearFor(month, day)
	if year == 0 {
		return 0, false
	}
	ns, _, ok := dayTime(b, 6, year, month, day)
	return ns, ok
}
