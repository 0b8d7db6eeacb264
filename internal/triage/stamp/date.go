package stamp

import (
	"bytes"
	"time"

	"github.com/hex21/hex21/internal/ascii"
)

// yearFirst reads 2026-11-28T04:15:54.123Z and variants: / or . between the parts of the date, a space, _, T, a dash or one between spaces before the
// time, points in the time, a comma before the fraction, and an optional zone.
func yearFirst(b []byte, year int, sep byte) (int64, int, bool) {
	month, ok1 := two(b, 5)
	day, ok2 := two(b, 8)
	if !ok1 || !ok2 || b[7] != sep || len(b) < 16 {
		return monthNamed(b, year, sep)
	}
	i := 10
	switch b[i] {
	case ']':
		switch { // [2026-11-28] [04:15:54], and fern's [2026-11-28][04:15:54]
		case bytes.HasPrefix(b[i:], []byte("] [")):
			i += 3
		case bytes.HasPrefix(b[i:], []byte("][")):
			i += 2
		default:
			return 0, 0, false
		}
	case 'T', 't', ' ', '_', ':', '\t', '-':
		i++
		for i < len(b) && b[i] == ' ' {
			i++
		}
		if i+1 < len(b) && b[i] == '-' && b[i+1] == ' ' { // Gin
			i += 2
		}
	default:
		return 0, 0, false
	}
	return dayTime(b, i, year, month, day)
}

// monthNamed reads 2026-Nov-28 04:15:54.123, as Boost prints it, 2026 Nov 28 04:15:54 and seelog's 2026 Nov 28/4:15:54 AM.
func monthNamed(b []byte, year int, sep byte) (int64, int, bool) {
	month := monthOf(b[5:])
	if len(b) < 17 || month == 0 || b[8] != sep {
		return 0, 0, false
	}
	day, w := ascii.Number(b[9:])
	if i := 9 + w; w == 1 || w == 2 {
		if b[i] == ' ' || b[i] == '/' || b[i] == 'T' {
			return dayTime(b, i+1, year, month, int(day))
		}
	}
	return 0, 0, false
}

func compact(b []byte, date int) (int64, int, bool) {
	if len(b) < 15 {
		return 0, 0, false
	}
	year, month, day := date/10000, date/100%100, date%100
	if len(b) > 11 && b[11] == ':' {
		return dayTime(b, 9, year, month, day)
	}
	h, ok1 := two(b, 9)
	m, ok2 := two(b, 11)
	s, ok3 := two(b, 13)
	if !ok1 || !ok2 || !ok3 {
		return 0, 0, false
	}
	return zoned(b, 15, year, month, day, h, m, s)
}

// solid reads 20261128041554 and, with milliseconds, 20261128041554123.
func solid(b []byte, n int64, width int) (int64, int, bool) {
	ms := int64(0)
	if width == 17 {
		ms, n = n%1000, n/1000
	}
	date, clock := int(n/1e6), int(n%1e6)
	ns, end, ok := zoned(b, width, date/10000, date/100%100, date%100, clock/10000, clock/100%100, clock%100)
	return ns + ms*1e6, end, ok
}

// timeFirst reads 04:15:54 2026-11-28, as seelog prints it, but not the time of day that foreman adds before a line with a date.
func timeFirst(b []byte) (int64, int, bool) {
	year, w := ascii.Number(b[9:])
	month, ok1 := two(b, 14)
	day, ok2 := two(b, 17)
	if w != 4 || !ok1 || !ok2 || b[19] != ' ' || ascii.IsDigit(b[20]) {
		return 0, 0, false
	}
	ns, _, ok := dayTime(b[:8], 0, int(year), month, day)
	return ns, 19, ok
}

// dayFirst reads 28/Nov/2026:04:15:54 +0000, 28-Nov-2026 04:15:54, 28-Nov-2026::04:15:54 and 28 Nov 2026 04:15:54.
func dayFirst(b []byte, day, i int) (int64, int, bool) {
	month := monthOf(b[i+1:])
	if month == 0 {
		return 0, 0, false
	}
	i += 4
	for i < len(b) && ascii.IsLetter(b[i]) {
		i++
	}
	if i >= len(b) || b[i] != '/' && b[i] != '-' && b[i] != ' ' {
		return 0, 0, false
	}
	year, w := ascii.Number(b[i+1:])
	if w == 2 && b[i] == '-' { // RFC 850
		year += 2000
	} else if w != 4 {
		return 0, 0, false
	}
	i += 1 + w
	if i < len(b) && b[i] == ',' {
		i++
	}
	if i >= len(b) || b[i] != ':' && b[i] != ' ' && b[i] != 'T' {
		return 0, 0, false
	}
	if i+1 < len(b) && b[i+1] == ':' { // Erlang: 28-Nov-2026::04:15:54
		i++
	}
	return dayTime(b, i+1, int(year), month, day)
}

// monthFirst reads 11-28|04:15:54 and 11-28 04:15:54.123, which have no year, as log15 and Android print them.
func (c Clock) monthFirst(b []byte, month int) (int64, int, bool) {
	day, ok := two(b, 3)
	if !ok || len(b) < 14 || b[5] != '|' && b[5] != ' ' {
		return 0, 0, false
	}
	year := c.yearFor(month, day)
	if year == 0 {
		return 0, 0, false
	}
	return dayTime(b, 6, year, month, day)
}

// european reads 28.11.2026 04:15:54,123 and 28-11-2026 04:15:54,123, with the month first if the other number would be greater than 12.
func european(b []byte, day int) (int64, int, bool) {
	month, ok := two(b, 3)
	if month > 12 {
		day, month = month, day
	}
	year, w := ascii.Number(b[6:])
	if !ok || w != 4 || b[10] != ' ' && b[10] != ',' {
		return 0, 0, false
	}
	i := 11
	if b[i] == ' ' {
		i++
	}
	return dayTime(b, i, int(year), month, day)
}

// american reads 11/28/2026 04:15:54 AM, with the day first if the month would be greater than 12 or another date of the log shows it, and two-digit years: 11/28/26, and
// 26/11/28 as Spark prints it.
func (c Clock) american(b []byte, month, i int) (int64, int, bool) {
	day, w := ascii.Number(b[i+1:])
	if w == 0 || w > 2 {
		return 0, 0, false
	}
	i += 1 + w
	if i >= len(b) || b[i] != '/' {
		return 0, 0, false
	}
	year, w := ascii.Number(b[i+1:])
	switch {
	case w == 2 && month > 12:
		year, month, day = int64(month), int(day), year
		fallthrough
	case w == 2:
		year += 2000
	case w != 4:
		return 0, 0, false
	}
	i += 1 + w
	if i < len(b) && b[i] == ',' {
		i++
	}
	if i < len(b) && bytes.HasPrefix(b[i:], []byte("] [")) { // [11/28/2026] [4:15:54 AM]
		i += 2
	}
	if i >= len(b) || b[i] != ' ' && b[i] != '[' {
		return 0, 0, false
	}
	if month > 12 || c.DayFirst && day <= 12 {
		return dayTime(b, i+1, int(year), int(day), month)
	}
	ns, width, ok := dayTime(b, i+1, int(year), month, int(day))
	if tomorrow := c.Date.AddDate(0, 0, 1); ok && day <= 12 && !c.Date.IsZero() && ns > tomorrow.UnixNano() { // a log has no times after its own
		if swapped, w, _ := dayTime(b, i+1, int(year), int(day), month); swapped <= tomorrow.UnixNano() {
			return swapped, w, true
		}
	}
	return ns, width, ok
}

// IsDayFirst reports whether a text has a date with a number over 12 before a slash and a month and a year of four digits behind it: 28/11/2026.
func IsDayFirst(text []byte) bool {
	for i := 2; ; i++ {
		n := bytes.IndexByte(text[min(i, len(text)):], '/')
		if i += n; n < 0 || i+8 >= len(text) {
			return false
		}
		day, ok := two(text, i-2)
		month, ok2 := two(text, i+1)
		if year, w := ascii.Number(text[i+4:]); ok && ok2 && day > 12 && day <= 31 && month >= 1 && month <= 12 && w == 4 && year >= 1990 && year < 2200 && text[i+3] == '/' && (text[i+8] == ' ' || text[i+8] == ',') && (i == 2 || !ascii.IsDigit(text[i-3])) {
			return true
		}
	}
}

// yearFor returns the year of a month and day without one: the year of the file, or the year before if the date would be in its future.
func (c Clock) yearFor(month, day int) int {
	if c.Year != 0 {
		return c.Year
	}
	if c.Date.IsZero() {
		return 0
	}
	date := c.Date.UTC()
	if time.Date(date.Year(), time.Month(month), day, 0, 0, 0, 0, time.UTC).After(date.AddDate(0, 0, 1)) {
		return date.Year() - 1
	}
	return date.Year()
}

// daysSince1970 counts days in the Gregorian calendar; time.Date takes ten times as long.
func daysSince1970(y, m, d int) int64 {
	if m <= 2 {
		y--
	}
	era := y / 400
	yoe := y - era*400
	mp := (m + 9) % 12
	doy := (153*mp+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return int64(era)*146097 + int64(doe) - 719468
}

// IsMonth reports whether a text begins with the English name of a month or its three-letter abbreviation.
func IsMonth(b []byte) bool { return monthOf(b) != 0 }

func monthOf(b []byte) int {
	if len(b) < 3 {
		return 0
	}
	var key [3]byte
	for i := range key {
		key[i] = b[i] | 0x20
	}
	switch string(key[:]) {
	case "jan":
		return 1
	case "feb":
		return 2
	case "mar":
		return 3
	case "apr":
		return 4
	case "may":
		return 5
	case "jun":
		return 6
	case "jul":
		return 7
	case "aug":
		return 8
	case "sep":
		return 9
	case "oct":
		return 10
	case "nov":
		return 11
	case "dec":
		return 12
	}
	return 0
}

func weekday(b []byte) bool {
	if len(b) < 4 {
		return false
	}
	switch string([]byte{b[0] | 0x20, b[1] | 0x20, b[2] | 0x20}) {
	case "mon", "tue", "wed", "thu", "fri", "sat", "sun":
		return !ascii.IsLetter(b[3]) || string(b[3:min(6, len(b))]) == "day" || len(b) > 6 && b[3]|0x20 >= 'd'
	}
	return false
}
