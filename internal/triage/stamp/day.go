package stamp

import (
	"bytes"
	"time"

	"github.com/hex21/hex21/internal/ascii"
)

// fraction returns the digits after a decimal point, in billionths.
func fraction(b []byte) (ns int64, width int) {
	scale := int64(1e8)
	for width < len(b) && ascii.IsDigit(b[width]) {
		ns += int64(b[width]-'0') * scale
		scale /= 10
		width++
	}
	return ns, width
}

func two(b []byte, i int) (int, bool) {
	if i+2 > len(b) || !ascii.IsDigit(b[i]) || !ascii.IsDigit(b[i+1]) {
		return 0, false
	}
	return int(b[i]-'0')*10 + int(b[i+1]-'0'), true
}

// dayTime reads the time of day at b[i:], with its zone.
func dayTime(b []byte, i, year, month, day int) (int64, int, bool) {
	h, w := ascii.Number(b[min(i, len(b)):])
	if w == 0 || w > 2 {
		return 0, 0, false
	}
	i += w
	m, ok := two(b, i+1)
	if !ok || b[i] != ':' && (b[i] != '.' || w != 2 || i+3 >= len(b) || b[i+3] != '.') { // 04.15.54, as DB2 prints it
		return 0, 0, false
	}
	sep := b[i]
	i += 3
	s := 0
	if i < len(b) && b[i] == sep {
		if s, ok = two(b, i+1); !ok {
			return 0, 0, false
		}
		i += 3
	} else if i+3 <= len(b) && b[i] == '.' && (i+3 == len(b) || !ascii.IsAlphanumeric(b[i+3])) { // structlog's documentation has 04:15.54
		if v, ok := two(b, i+1); ok {
			s, i = v, i+3
		}
	}
	return zoned(b, i, year, month, day, int(h), m, s)
}

// zoned reads the fraction, AM or PM, and the zone at b[i:]. A time without a zone is in UTC.
func zoned(b []byte, i, year, month, day, h, m, s int) (int64, int, bool) {
	if month < 1 || month > 12 || day < 1 || day > 31 || h > 23 || m > 59 || s > 60 || year < 1990 || year > 2200 {
		return 0, 0, false
	}
	ns := int64(0)
	if i+1 < len(b) && (b[i] == '.' || b[i] == ',') && ascii.IsDigit(b[i+1]) {
		f, w := fraction(b[i+1:])
		ns, i = f, i+1+w
	}
	if i+2 < len(b) && b[i] == ' ' && (b[i+1]|0x20 == 'a' || b[i+1]|0x20 == 'p') && b[i+2]|0x20 == 'm' && (i+3 == len(b) || !ascii.IsAlphanumeric(b[i+3])) {
		if h %= 12; b[i+1]|0x20 == 'p' {
			h += 12
		}
		i += 3
	}
	offset, w := zone(b[i:])
	t := daysSince1970(year, month, day)*86400 + int64(h)*3600 + int64(m)*60 + int64(s) - int64(offset)
	return t*1e9 + ns, i + w, true
}

// hoursEast returns the offset of a zone whose name always means the same one.
func hoursEast(name []byte) (hours int, ok bool) {
	switch string(name) {
	case "UTC", "GMT", "WET":
		return 0, true
	case "CET", "WEST":
		return 1, true
	case "EET", "CEST":
		return 2, true
	case "EEST":
		return 3, true
	case "JST":
		return 9, true
	case "AEST":
		return 10, true
	case "AEDT":
		return 11, true
	case "NZST":
		return 12, true
	case "NZDT":
		return 13, true
	case "EDT":
		return -4, true
	case "EST", "CDT":
		return -5, true
	case "MDT":
		return -6, true
	case "PDT":
		return -7, true
	case "PST":
		return -8, true
	}
	return 0, false
}

// zone reads an offset in seconds east of UTC: Z, +01:00, +0100, +01, or a name, with or without a space before it.
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
		if i+1 == len(b) || !ascii.IsAlphanumeric(b[i+1]) {
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
		if m > 59 || j < len(b) && ascii.IsAlphanumeric(b[j]) {
			return 0, 0
		}
		seconds = h*3600 + m*60
		if c == '-' {
			seconds = -seconds
		}
		return seconds, j
	case ascii.IsUpper(c):
		end := i + 1
		for end < len(b) && ascii.IsAlphanumeric(b[end]) {
			end++
		}
		if hours, ok := hoursEast(b[i:end]); ok {
			return hours * 3600, end
		}
	}
	return 0, 0
}

// phpTime is the form of the times in the error logs of PHP. The name of a zone in brackets with it is one of the zone database.
const phpTime = "30-Nov-2026 04:15:54"

// inZone takes the name of a zone after a time in the form of phpTime into account: 30-Nov-2026 04:15:54 Europe/Paris].
func (c Clock) inZone(b []byte, ns int64, width int) (int64, int) {
	end := bytes.IndexByte(b[width:min(len(b), width+48)], ']')
	if b[2] != '-' || end < 2 || b[width] != ' ' || bytes.IndexByte(b[width:width+end], '/') < 0 {
		return ns, width
	}
	zone := c.Zone(b[width+1 : width+end])
	if zone == nil {
		return ns, width
	}
	t := time.Unix(0, ns).UTC()
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, zone).UnixNano(), width + end
}
