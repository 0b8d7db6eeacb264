// Package ascii classifies bytes and parses numbers: names, codes and headers have only ASCII letters and digits.
package ascii

// IsLetter reports whether c is a letter.
func IsLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// IsDigit reports whether c is a digit.
func IsDigit(c byte) bool { return '0' <= c && c <= '9' }

// IsUpper reports whether c is an upper-case letter.
func IsUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

// IsAlphanumeric reports whether c is a letter or a digit.
func IsAlphanumeric(c byte) bool { return IsLetter(c) || IsDigit(c) }

// IsName reports whether a text could be the name of a variable: letters, digits and underscores.
func IsName(s string) bool {
	for i := range len(s) {
		if c := s[i]; c != '_' && !IsAlphanumeric(c) {
			return false
		}
	}
	return s != ""
}

// IsVariable reports whether a text can name a variable of the environment.
func IsVariable(s string) bool { return IsName(s) && !IsDigit(s[0]) }

// Number returns the digits at the start of b as a number, and how many there are. Only the first 18 digits are read.
func Number(b []byte) (n int64, width int) {
	for width < len(b) && width < 18 && IsDigit(b[width]) {
		n = n*10 + int64(b[width]-'0')
		width++
	}
	return n, width
}
