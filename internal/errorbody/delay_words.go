package errorbody

import (
	"strings"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/field"
)

// delayInWords returns the seconds to wait that a message names: "Please try again in 1m30.5s", "retry after 7 seconds", "wait 20
// seconds before". Only a number followed by a unit counts.
func delayInWords(message string) field.Field[float64] {
	if !numberInside(message) { // avoids searching most messages
		return field.Field[float64]{}
	}
	lower := strings.ToLower(message)
	for _, words := range [...]string{"try again in", "try again after", "retry in", "retry after", "retry your request after", "submit the request after", "retry again in", "again in", "wait for", "please wait", "available in", "resets in", "replenished in", "expected available in",
		"réessayez dans", "réessayer dans", "versuchen sie es in", "versuch es in", "erneut in", "de nuevo en", "novamente em", "riprova tra", "riprovare tra", "opnieuw over"} {
		_, after, ok := strings.Cut(lower, words)
		if !ok {
			continue
		}
		after = strings.TrimLeft(after, " :")
		after = strings.TrimPrefix(strings.TrimPrefix(after, "about "), "at least ")
		after = strings.NewReplacer("'", "", `"`, "").Replace(after[:min(len(after), 60)])
		if after == "" || after[0] < '0' || after[0] > '9' {
			continue
		}
		parts := strings.Fields(after[:min(len(after), 40)])
		for n := min(len(parts), 2); n > 0; n-- {
			raw := strings.TrimRight(strings.Join(parts[:n], " "), ".,;:!)")
			if d, as, problem := delay.Parse(raw, false); problem == "" && as == delay.WithUnit {
				return field.Good(raw, d.Seconds())
			}
		}
	}
	return field.Field[float64]{}
}

// numberInside reports whether a text has a digit after a space.
func numberInside(text string) bool {
	for i := 1; i < len(text); i++ {
		if c := text[i]; ascii.IsDigit(c) && (text[i-1] == ' ' || text[i-1] == '\'') {
			return true
		}
	}
	return false
}
