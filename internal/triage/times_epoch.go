package triage

import (
	"strconv"
)

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
