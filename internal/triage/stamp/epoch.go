package stamp

import (
	"strconv"

	"github.com/hex21/hex21/internal/ascii"
)

const (
	earliest = 946684800  // 2000-01-01
	latest   = 4102444800 // 2100-01-01
)

// IsEpoch reports whether a number can be a time of this century in seconds since 1970.
func IsEpoch(seconds int64) bool { return seconds >= earliest && seconds <= latest }

func epoch(b []byte, n int64, width int) (int64, int, bool) {
	if width == 18 && len(b) > 18 && ascii.IsDigit(b[18]) { // nanoseconds have 19 digits
		n, width = n*10+int64(b[18]-'0'), 19
	}
	if width < len(b) && ascii.IsDigit(b[width]) {
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
	if s := n / (1e9 / scale); !IsEpoch(s) {
		return 0, 0, false
	}
	ns := n * scale
	if width+1 < len(b) && b[width] == '.' && ascii.IsDigit(b[width+1]) && scale > 1 {
		f, w := fraction(b[width+1:])
		ns += f / (1e9 / scale)
		width += 1 + w
	}
	if width < len(b) && (b[width] == 'e' || b[width] == 'E') {
		return 0, 0, false
	}
	return ns, width, true
}

// scientific reads an epoch as zap's console encoder prints it: 1.795839354123e+09 in seconds, and 1.795839354123e+12 in milliseconds.
func scientific(b []byte) (int64, int, bool) {
	width := 2
	for width < len(b) && ascii.IsDigit(b[width]) {
		width++
	}
	if width < 11 || width > 24 || width+1 >= len(b) || b[width] != 'e' {
		return 0, 0, false
	}
	f, _ := fraction(b[11:width])
	s, _ := ascii.Number(b[2:11])
	if width++; b[width] == '+' {
		width++
	}
	exponent, w := ascii.Number(b[width:])
	if s += int64(b[0]-'0') * 1e9; w == 0 || exponent < 9 || exponent > 18 || exponent%3 != 0 || !IsEpoch(s) {
		return 0, 0, false
	}
	return s*1e9 + f, width + w, true
}

// tai64 reads the time that multilog and s6-log begin a line with: @, and the seconds and nanoseconds of TAI in 24 hexadecimal digits.
func tai64(b []byte) (int64, bool) {
	const start = 1<<62 + 10 // the beginning of 1970, according to daemontools
	if len(b) < 26 || b[0] != '@' || b[25] != ' ' {
		return 0, false
	}
	digits := string(b[1:25])
	s, err := strconv.ParseInt(digits[:16], 16, 64)
	ns, err2 := strconv.ParseInt(digits[16:], 16, 64)
	if s -= start; err != nil || err2 != nil || !IsEpoch(s) || ns >= 1e9 {
		return 0, false
	}
	return s*1e9 + ns, true
}
