// Package statuscode parses HTTP statuses as they are written: 404, or 4xx for a class of them.
package statuscode

import (
	"strings"

	"github.com/hex21/hex21/internal/ascii"
)

// Parse returns a status from 100 to 599, or 0 for any other text.
func Parse(s string) int {
	if len(s) != 3 || s[0] < '1' || s[0] > '5' || !ascii.IsDigit(s[1]) || !ascii.IsDigit(s[2]) {
		return 0
	}
	return int(s[0]-'0')*100 + int(s[1]-'0')*10 + int(s[2]-'0')
}

// parseClass returns the first digit of a class such as 4xx, or 0 for any other text.
func parseClass(s string) int {
	if len(s) != 3 || s[0] < '1' || s[0] > '5' || !strings.EqualFold(s[1:], "xx") {
		return 0
	}
	return int(s[0] - '0')
}

// IsPattern reports whether a text is a status or a class.
func IsPattern(s string) bool { return Parse(s) != 0 || parseClass(s) != 0 }

// Matches reports whether a status is the one that a text names, or of the class that it names.
func Matches(pattern string, status int) bool {
	if class := parseClass(pattern); class != 0 {
		return status/100 == class
	}
	return status != 0 && Parse(pattern) == status
}
