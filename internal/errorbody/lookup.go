package errorbody

import (
	"bytes"
	"math"
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/jsonscan"
)

// statusOf returns the HTTP status that a value holds as a number or as digits, or 0.
func statusOf(v *jsonscan.Value) int {
	if !v.Is(jsonscan.Number) && !v.Is(jsonscan.String) {
		return 0
	}
	return parseStatus(string(bytes.Trim(v.Raw(), `"`)))
}

// parseStatus reads an HTTP status, or returns 0.
func parseStatus(digits string) int {
	if len(digits) != 3 || digits[0] < '1' || digits[0] > '5' || !delay.IsDigits(digits) {
		return 0
	}
	code, _ := strconv.Atoi(digits)
	return code
}

// retryDelay returns the seconds to wait that the first of the objects names, as a number or as digits in a string.
func retryDelay(objects ...*jsonscan.Value) field.Field[float64] {
	for _, o := range objects {
		if o == nil || !bytes.Contains(o.Raw(), []byte("etry")) { // spares most details a pass
			continue
		}
		v := o.First("retryAfter", "retry_after", "retryAfterSeconds", "retry_after_seconds")
		if v == nil {
			continue
		}
		raw := strings.TrimSpace(v.Scalar())
		switch {
		case !v.Is(jsonscan.Number) && !v.Is(jsonscan.String):
			return field.Bad[float64](string(v.Raw()[:min(len(v.Raw()), 80)]), "is not a number")
		case raw == "" || !jsonscan.IsNumber([]byte(raw)):
			return field.Bad[float64](raw, "is not a number of seconds")
		}
		seconds, err := strconv.ParseFloat(raw, 64)
		switch {
		case seconds < 0:
			return field.Bad[float64](raw, "is negative")
		case err != nil || math.IsInf(seconds, 0) || seconds > delay.Max.Seconds():
			return field.Bad[float64](raw, "is too large for a delay")
		}
		return field.Good(raw, seconds)
	}
	return field.Field[float64]{}
}

// link gives the address of a page about the error.
func link(n *jsonscan.Value) string {
	return n.First("doc_url", "documentation_url", "docs_url", "help", "help_url", "more_info", "moreInfo").Text()
}

// spaced reports whether a text has white space in it, as sentences have and codes have not.
func spaced(s string) bool { return strings.ContainsAny(s, " \t\r\n") }

// codeLike tells a code from a text that happens to be one word: RATE_LIMIT, not_found and AccessDenied, but not Unauthorized.
func codeLike(s string) bool {
	if len(s) < 3 || len(s) > 80 || !isLetter(s[0]) {
		return false
	}
	upper, lower, joined := 0, 0, false
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			upper++
		case c >= 'a' && c <= 'z':
			lower++
		case c == '_':
			joined = true
		case c == '-', c == '.', c >= '0' && c <= '9':
		default:
			return false
		}
	}
	return joined || lower == 0 || upper > 1
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
