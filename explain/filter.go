package explain

import (
	"fmt"
	"slices"

	"github.com/hex21/hex21/internal/statuscode"
)

// Filter returns the entries that pass every test, in their order.
func Filter(entries []Entry, tests ...func(Entry) bool) []Entry {
	var kept []Entry
	for _, entry := range entries {
		if !slices.ContainsFunc(tests, func(test func(Entry) bool) bool { return !test(entry) }) {
			kept = append(kept, entry)
		}
	}
	return kept
}

// InCategory returns a test for a category by its id, such as rate-limiting. [Catalog.Category] finds the id for what a user typed.
func InCategory(id string) func(Entry) bool {
	return func(e Entry) bool { return e.Category == id }
}

// HasStatus returns a test for a status, such as 429, or a class, such as 4xx. It returns an error if spec is neither.
func HasStatus(spec string) (func(Entry) bool, error) {
	if !statuscode.IsPattern(spec) {
		return nil, fmt.Errorf("%s is neither an HTTP status such as 429 nor a class such as 4xx", quote(spec))
	}
	return func(e Entry) bool {
		return slices.ContainsFunc(e.Statuses, func(status int) bool { return statuscode.Matches(spec, status) })
	}, nil
}

// IsRetryable reports whether the retry policy of an entry allows another attempt.
func IsRetryable(e Entry) bool { return e.Retry != nil && e.Retry.Retryable }
