package text

import (
	"regexp"
	"sync"
)

// Pattern returns a pattern that is compiled on first use, because otherwise each start of the program would pay for it.
func Pattern(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
