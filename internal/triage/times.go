package triage

import (
	"strconv"
	"time"
)

const (
	earliest = 946684800  // 2000-01-01 in epoch seconds: smaller numbers are not times
	latest   = 4102444800 // 2100-01-01
)

// clock reads the times that loggers print. Year and month are those of the file, for formats without a year.
type clock struct {
	date  time.Time // the date of the file; zero if it is not known
	fixed int       // the year to use instead, if not zero
}

// stamp reads a time that begins at b[0] and returns it in nanoseconds since 1970, and its width. It wants a date and a time of day
// or, if number is true, an epoch in seconds, milliseconds, microseconds or nanoseconds.
func (c clock) stamp(b []byte, epochs bool) (ns int64, width int, ok bool) {
	if len(b) < 8 {
		return 0, 0, false
	}
	switch ch := b[0]; {
	case isDigit(ch):
		return c.digits(b, epochs)
	case isLetter(ch):
		return c.letters(b)
	}
	return 0, 0, false
}

func (c clock) digits(b []byte, epochs bool) (int64, int, bool) {
	n, width := number(b)
	sep := byte(0)
	if width < len(b) {
		sep = b[width]
	}
	switch {
	case width == 4 && (sep == '-' || sep == '/' || sep == '.'):
		return yearFirst(b, int(n), sep)
	case width == 8 && (sep == 'T' || sep == ' ' || sep == '-' && len(b) > 11 && b[11] == ':'): // 20261128T041554Z, 20261128-04:15:54
		return compact(b, int(n))
	case width <= 2 && (sep == '/' || sep == '-' || sep == ' ') && len(b) > width+4 && isLetter(b[width+1]):
		return dayFirst(b, int(n), width)
	case width <= 2 && sep == '/':
		return american(b, int(n), width)
	case width == 2 && sep == '.' && len(b) > 16 && b[5] == '.': // 28.11.2026 04:15:54
		return german(b, int(n))
	case width == 2 && sep == '-':
		return c.monthFirst(b, int(n))
	case epochs && width == 1 && sep == '.':
		return scientific(b)
	case epochs && width >= 10:
		return epoch(b, n, width)
	}
	return 0, 0, false
}

func epoch(b []byte, n int64, width int) (int64, int, bool) {
	if width == 18 && len(b) > 18 && isDigit(b[18]) { // nanoseconds have 19 digits
		n, width = n*10+int64(b[18]-'0'), 19
	}
	if width < len(b) && isDigit(b[width]) {
		return 0, 0, false
	}
	var scale int64
	switch width {
	case 10:
		scale = 1e9
	case 13:
		scale = 1e6
	case 16:
		scale = 1e3
	case 19:
		scale = 1
	default:
		return 0, 0, false
	}
	if s := n / (1e9 / scale); s < earliest || s > latest {
		return 0, 0, false
	}
	ns := n * scale
	if width+1 < len(b) && b[width] == '.' && isDigit(b[width+1]) && scale > 1 {
		f, w := fraction(b[width+1:])
		ns += f / (1e9 / scale)
		width += 1 + w
	}
	if width < len(b) && (b[width] == 'e' || b[width] == 'E') {
		return 0, 0, false
	}
	return ns, width, true
}

// scientific reads an epoch in seconds as zap's console prints it: 1.795839354123e+09.
func scientific(b []byte) (int64, int, bool) {
	width := 2
	for width < len(b) && isDigit(b[width]) {
		width++
	}
	if width < 11 || width > 24 || !hasPrefix(b[width:], "e+09") && !hasPrefix(b[width:], "e9") {
		return 0, 0, false
	}
	f, _ := fraction(b[11:width])
	s, _ := number(b[2:11])
	if s += int64(b[0]-'0') * 1e9; s < earliest || s > latest {
		return 0, 0, false
	}
	for width++; width < len(b) && (isDigit(b[width]) || b[width] == '+'); {
		width++
	}
	return s*1e9 + f, width, true
}

// fraction returns the digits after a decimal point in billionths.
func fraction(b []byte) (ns int64, width int) {
	scale := int64(1e8)
	for width < len(b) && isDigit(b[width]) {
		ns += int64(b[width]-'0') * scale
		scale /= 10
		width++
	}
	return ns, width
}

func two(b []byte, i int) (int, bool) {
	if i+2 > len(b) || !isDigit(b[i]) || !isDigit(b[i+1]) {
		return 0, false
	}
	return int(b[i]-'0')*10 + int(b[i+1]-'0'), true
}

// yearFirst reads 2026-11-28T04:15:54.123Z and its relatives: / or . between the parts of the date, a space, _ or T before the time, a
// comma before the fraction, and a zone or none.
func yearFirst(b []byte, year int, sep byte) (int64, int, bool) {
	month, ok1 := two(b, 5)
	day, ok2 := two(b, 8)
	if !ok1 || !ok2 || b[7] != sep || len(b) < 16 {
		return 0, 0, false
	}
	i := 10
	switch b[i] {
	case ']':
		if hasPrefix(b[i:], "] [") { // [2026-11-28] [04:15:54]
			i += 3
		} else {
			return 0, 0, false
		}
	case 'T', 't', ' ', '_', ':', '\t':
		i++
		for i < len(b) && b[i] == ' ' {
			i++
		}
	default:
		return 0, 0, false
	}
	return dayTime(b, i, year, month, day)
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

// dayFirst reads 28/Nov/2026:04:15:54 +0000, 28-Nov-2026 04:15:54 and 28 Nov 2026 04:15:54.
func dayFirst(b []byte, day, i int) (int64, int, bool) {
	month := monthOf(b[i+1:])
	if month == 0 {
		return 0, 0, false
	}
	i += 4
	for i < len(b) && isLetter(b[i]) {
		i++
	}
	if i >= len(b) || b[i] != '/' && b[i] != '-' && b[i] != ' ' {
		return 0, 0, false
	}
	year, w := number(b[i+1:])
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
	return dayTime(b, i+1, int(year), month, day)
}

// monthFirst reads 11-28|04:15:54 and 11-28 04:15:54.123, which have no year, as log15 and Android print them.
func (c clock) monthFirst(b []byte, month int) (int64, int, bool) {
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

// german reads 28.11.2026 04:15:54,123.
func german(b []byte, day int) (int64, int, bool) {
	month, ok := two(b, 3)
	year, w := number(b[6:])
	if !ok || w != 4 || b[10] != ' ' && b[10] != ',' {
		return 0, 0, false
	}
	i := 11
	if b[i] == ' ' {
		i++
	}
	return dayTime(b, i, int(year), month, day)
}

// american reads 11/28/2026 04:15:54 AM, with the day first where the month would be beyond 12, and with two digits of the year 11/28/26 and
// 26/11/28, as Spark prints it.
func american(b []byte, month, i int) (int64, int, bool) {
	day, w := number(b[i+1:])
	if w == 0 || w > 2 {
		return 0, 0, false
	}
	i += 1 + w
	if i >= len(b) || b[i] != '/' {
		return 0, 0, false
	}
	year, w := number(b[i+1:])
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
	if i < len(b) && hasPrefix(b[i:], "] [") { // [11/28/2026] [4:15:54 AM]
		i += 2
	}
	if i >= len(b) || b[i] != ' ' && b[i] != '[' {
		return 0, 0, false
	}
	if month > 12 {
		return dayTime(b, i+1, int(year), int(day), month)
	}
	return dayTime(b, i+1, int(year), month, int(day))
}

// letters reads times that begin with a month or a day of the week: syslog's, ctime's, Apache's error log, RFC 1123, and Java's
// "Nov 28, 2026 4:15:54 AM".
func (c clock) letters(b []byte) (int64, int, bool) {
	i := 0
	if weekday(b) {
		for i < len(b) && isLetter(b[i]) {
			i++
		}
		if i < len(b) && b[i] == ',' {
			i++
		}
		for i < len(b) && b[i] == ' ' {
			i++
		}
		if i < len(b) && isDigit(b[i]) {
			n, w := number(b[i:])
			if w > 2 || len(b) < i+w+5 {
				return 0, 0, false
			}
			ns, width, ok := dayFirst(b[i:], int(n), w)
			return ns, width + i, ok
		}
	}
	month := monthOf(b[i:])
	if month == 0 {
		return 0, 0, false
	}
	for i < len(b) && isLetter(b[i]) {
		i++
	}
	for n := 0; i < len(b) && b[i] == ' ' && n < 2; n++ {
		i++
	}
	day, w := number(b[i:])
	if w == 0 || w > 2 {
		return 0, 0, false
	}
	i += w
	if i < len(b) && b[i] == ',' { // Nov 28, 2026 4:15:54 AM
		i++
		for i < len(b) && b[i] == ' ' {
			i++
		}
		year, w := number(b[i:])
		if w != 4 || i+5 >= len(b) {
			return 0, 0, false
		}
		i += 4
		if b[i] == ',' {
			i++
		}
		return dayTime(b, i+1, int(year), month, int(day))
	}
	if i >= len(b) || b[i] != ' ' {
		return 0, 0, false
	}
	for i < len(b) && b[i] == ' ' {
		i++
	}
	if year, w := number(b[i:]); w == 4 && i+5 < len(b) && b[i+4] == ' ' { // Cisco, and rsyslog's with a year
		return dayTime(b, i+5, int(year), month, int(day))
	}
	_, width, ok := dayTime(b, i, 2000, month, int(day))
	if !ok {
		return 0, 0, false
	}
	// ctime has the year behind the time, and date(1) a zone between them.
	j := width
	if j < len(b) && b[j] == ' ' {
		if year, w := number(b[j+1:]); w == 4 && (j+5 == len(b) || !isAlnum(b[j+5]) && b[j+5] != ':' && b[j+5] != '-') && year >= 1990 && year < 2200 {
			ns, _, ok := dayTime(b, i, int(year), month, int(day))
			return ns, j + 5, ok
		}
	}
	year := c.yearFor(month, int(day))
	if year == 0 {
		return 0, 0, false
	}
	return dayTime(b, i, year, month, int(day))
}

// yearFor returns the year of a month and day without one: that of the file, or the one before for what would lie in its future.
func (c clock) yearFor(month, day int) int {
	if c.fixed != 0 {
		return c.fixed
	}
	if c.date.IsZero() {
		return 0
	}
	date := c.date.UTC()
	if time.Date(date.Year(), time.Month(month), day, 0, 0, 0, 0, time.UTC).After(date.AddDate(0, 0, 1)) {
		return date.Year() - 1
	}
	return date.Year()
}

// dayTime reads the time of day at b[i:], with its zone.
func dayTime(b []byte, i, year, month, day int) (int64, int, bool) {
	h, w := number(b[min(i, len(b)):])
	if w == 0 || w > 2 {
		return 0, 0, false
	}
	i += w
	m, ok := two(b, i+1)
	if !ok || b[i] != ':' {
		return 0, 0, false
	}
	i += 3
	s := 0
	if i < len(b) && b[i] == ':' {
		if s, ok = two(b, i+1); !ok {
			return 0, 0, false
		}
		i += 3
	}
	return zoned(b, i, year, month, day, int(h), m, s)
}

// zoned reads fraction, AM or PM, and zone at b[i:]. A time without a zone is taken as UTC.
func zoned(b []byte, i, year, month, day, h, m, s int) (int64, int, bool) {
	if month < 1 || month > 12 || day < 1 || day > 31 || h > 23 || m > 59 || s > 60 || year < 1990 || year > 2200 {
		return 0, 0, false
	}
	ns := int64(0)
	if i+1 < len(b) && (b[i] == '.' || b[i] == ',') && isDigit(b[i+1]) {
		f, w := fraction(b[i+1:])
		ns, i = f, i+1+w
	}
	if i+2 < len(b) && b[i] == ' ' && (b[i+1]|0x20 == 'a' || b[i+1]|0x20 == 'p') && b[i+2]|0x20 == 'm' && (i+3 == len(b) || !isAlnum(b[i+3])) {
		if h %= 12; b[i+1]|0x20 == 'p' {
			h += 12
		}
		i += 3
	}
	offset, w := zone(b[i:])
	t := daysSince1970(year, month, day)*86400 + int64(h)*3600 + int64(m)*60 + int64(s) - int64(offset)
	return t*1e9 + ns, i + w, true
}

// daysSince1970 counts days in the Gregorian calendar, which time.Date does at ten times the cost.
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

// zones are the names that mean one offset only.
var zones = [...]struct {
	name  string
	hours int
}{{"UTC", 0}, {"GMT", 0}, {"CEST", 2}, {"CET", 1}, {"EEST", 3}, {"EET", 2}, {"WEST", 1}, {"WET", 0}, {"JST", 9}, {"EDT", -4}, {"EST", -5},
	{"CDT", -5}, {"PDT", -7}, {"PST", -8}, {"MDT", -6}, {"AEST", 10}, {"AEDT", 11}, {"NZST", 12}, {"NZDT", 13}}

// zone reads an offset in seconds east of UTC: Z, +01:00, +0100, +01, or a name, after a space or not.
func zone(b []byte) (seconds, width int) {
	i := 0
	if i < len(b) && b[i] == ' ' {
		i++
	}
	if i >= len(b) {
		return 0, 0
	}
	switch c := b[i]; {
	case c == 'Z' || c == 'z':
		if i+1 == len(b) || !isAlnum(b[i+1]) {
			return 0, i + 1
		}
	case c == '+' || c == '-':
		h, ok := two(b, i+1)
		if !ok || h > 14 {
			return 0, 0
		}
		j, m := i+3, 0
		if j < len(b) && b[j] == ':' {
			if m, ok = two(b, j+1); !ok {
				return 0, 0
			}
			j += 3
		} else if v, ok := two(b, j); ok {
			m, j = v, j+2
		} else if i > 0 && j < len(b) && b[j] != ' ' && b[j] != ']' && b[j] != '"' {
			return 0, 0
		}
		if m > 59 || j < len(b) && isAlnum(b[j]) {
			return 0, 0
		}
		seconds = h*3600 + m*60
		if c == '-' {
			seconds = -seconds
		}
		return seconds, j
	case isUpper(c):
		for _, z := range zones {
			if hasPrefix(b[i:], z.name) && (i+len(z.name) == len(b) || !isAlnum(b[i+len(z.name)])) {
				return z.hours * 3600, i + len(z.name)
			}
		}
	}
	return 0, 0
}

func monthOf(b []byte) int {
	if len(b) < 3 {
		return 0
	}
	var key [3]byte
	for i := range key {
		key[i] = b[i] | 0x20
	}
	n := 0
	switch string(key[:]) {
	case "jan":
		n = 1
	case "feb":
		n = 2
	case "mar":
		n = 3
	case "apr":
		n = 4
	case "may":
		n = 5
	case "jun":
		n = 6
	case "jul":
		n = 7
	case "aug":
		n = 8
	case "sep":
		n = 9
	case "oct":
		n = 10
	case "nov":
		n = 11
	case "dec":
		n = 12
	}
	return n
}

func weekday(b []byte) bool {
	if len(b) < 4 {
		return false
	}
	switch string([]byte{b[0] | 0x20, b[1] | 0x20, b[2] | 0x20}) {
	case "mon", "tue", "wed", "thu", "fri", "sat", "sun":
		return !isLetter(b[3]) || string(b[3:min(6, len(b))]) == "day" || len(b) > 6 && b[3]|0x20 >= 'd'
	}
	return false
}

// tai64 reads the head that multilog and s6-log put before a line: @, and the seconds and nanoseconds of TAI in 24 hexadecimal digits.
func tai64(b []byte) (int64, bool) {
	const start = 1<<62 + 10 // what daemontools takes 1970 for
	if len(b) < 26 || b[0] != '@' || b[25] != ' ' {
		return 0, false
	}
	digits := string(b[1:25])
	s, err := strconv.ParseInt(digits[:16], 16, 64)
	ns, err2 := strconv.ParseInt(digits[16:], 16, 64)
	if s -= start; err != nil || err2 != nil || s < earliest || s > latest || ns >= 1e9 {
		return 0, false
	}
	return s*1e9 + ns, true
}

// bracketed reads the head of Tornado's and Jupyter's loggers: [E 261128 04:15:54.
func bracketed(b []byte) (int64, bool) {
	if len(b) < 18 || b[0] != '[' || !isUpper(b[1]) || b[2] != ' ' || b[9] != ' ' {
		return 0, false
	}
	date, w := number(b[3:])
	if w != 6 {
		return 0, false
	}
	ns, _, ok := dayTime(b, 10, 2000+int(date/10000), int(date/100%100), int(date%100))
	return ns, ok
}

// glog reads the head of Google's loggers: a letter for the level, month and day, and the time, as in E1128 04:15:54.123456.
func (c clock) glog(b []byte) (int64, bool) {
	if len(b) < 14 || b[0] != 'I' && b[0] != 'W' && b[0] != 'E' && b[0] != 'F' || b[5] != ' ' {
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

// head finds the time in the first 200 bytes of a line of text: the first that has a date, where a word begins.
func (c clock) head(b []byte) (ns int64, ok bool) {
	if ns, _, ok = c.stamp(b, true); ok {
		return ns, true
	}
	if ns, ok = c.glog(b); ok {
		return ns, true
	}
	if ns, ok = tai64(b); ok {
		return ns, true
	}
	if ns, ok = bracketed(b); ok {
		return ns, true
	}
	limit := min(len(b), 200)
	for i := 1; i < limit; i++ {
		prev, ch := b[i-1], b[i]
		if isAlnum(prev) || !isDigit(ch) && !isUpper(ch) {
			continue
		}
		switch prev {
		case ' ', '[', '(', '|', '<', '\t', '>', ',', ';', ':', '@':
		case '"', '\'', '=':
			key, _ := keyBefore(b, i)
			if len(key) > 0 && classify(key) != kindTime {
				continue
			}
			if len(key) > 0 {
				if ns, _, ok = c.stamp(b[i:], true); ok {
					return ns, true
				}
			}
		default:
			continue
		}
		if ns, _, ok = c.stamp(b[i:], i == 1 && prev == '['); ok {
			return ns, true
		}
	}
	return 0, false
}
