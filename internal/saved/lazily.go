package saved

import (
	"regexp"
	"sync"
)

// lazily returns a pattern that is compiled when it is first used: most runs of the program read no saved exchange, and each start would
// pay for it.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
