package explain

import (
	"strings"

	"github.com/hex21/hex21/internal/ascii"
)

// maxName bounds the length of a code in bytes. The longest code of the reference has 19.
const maxName = 64

// fold returns the form under which names are compared: upper case, without hyphens, underscores and spaces.
// RATE_LIMIT, rate-limit, "rate limit" and rateLimit all fold to RATELIMIT.
func fold(name string) string {
	folded := make([]byte, 0, min(len(name), 2*maxName))
	for i := range len(name) {
		switch c := name[i]; {
		case c == '-' || c == '_' || c == ' ':
		case 'a' <= c && c <= 'z':
			folded = append(folded, c-'a'+'A')
		default:
			folded = append(folded, c)
		}
	}
	return string(folded)
}

// isName reports whether s could be a code, an id or a status: letters, digits and _ - . after a letter or a digit.
func isName(s string) bool {
	if s == "" || len(s) > maxName {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if !ascii.IsAlphanumeric(c) && (i == 0 || c != '_' && c != '-' && c != '.') {
			return false
		}
	}
	return true
}

// isCodeName reports whether s is spelled the way the reference spells codes: RATE_LIMIT.
func isCodeName(s string) bool {
	letters := false
	for i := range len(s) {
		switch c := s[i]; {
		case ascii.IsUpper(c):
			letters = true
		case ascii.IsDigit(c), c == '_':
		default:
			return false
		}
	}
	return letters && len(s) <= maxName
}

// isKebab reports whether s is spelled the way categories and findings are: no-rate-limit-headers.
func isKebab(s string) bool {
	if s == "" || len(s) > maxName || s[0] < 'a' || s[0] > 'z' || strings.HasSuffix(s, "-") || strings.Contains(s, "--") {
		return false
	}
	return strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}
