// Package ascii tells the bytes of a text apart without its language: a name, a code and a header have no letters beyond ASCII.
package ascii

// IsLetter reports whether c is a letter.
func IsLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// IsDigit reports whether c is a digit.
func IsDigit(c byte) bool { return '0' <= c && c <= '9' }

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
