package saved

import (
	"regexp"
	"sync"
)

// lazyPattern returns a pattern that is compiled on first use, because most runs of the program read no saved exchange.
func lazyPattern(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
