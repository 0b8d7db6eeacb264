package explain

import (
	"errors"
	"strings"

	"github.com/hex21/hex21/internal/statuscode"
)

// ErrUnknownCode is what every [*UnknownError] wraps.
var ErrUnknownCode = errors.New("unknown code")

// maxSuggestions is how many suggestions are useful.
const maxSuggestions = 3

// UnknownError reports that no entry matches a query.
type UnknownError struct {
	// Query is what was asked for. For a text, it is the unknown code in it, or empty if it contains nothing like a code: a text may
	// contain secrets, and is not repeated.
	Query string
	// Suggestions are at most three similar names that Lookup knows, the most similar first. Most words have none.
	Suggestions []string
	// Hint is one clause on a status that has no entry, and otherwise empty.
	Hint string
}

// Error names the query, shortened and with control characters escaped.
func (e *UnknownError) Error() string {
	if e.Query == "" {
		return "no known code in the text"
	}
	return "unknown code " + quote(e.Query)
}

// Unwrap returns ErrUnknownCode.
func (e *UnknownError) Unwrap() error { return ErrUnknownCode }

// unknownStatus returns the error for a status, or a class of them, that has no entry.
func (c *Catalog) unknownStatus(query string) *UnknownError {
	return &UnknownError{Query: query, Suggestions: c.nearStatus(query), Hint: statusHint(query)}
}

// statusHint returns what a status without an entry means, by its class.
func statusHint(query string) string {
	classes := [...]string{
		1: "is an interim response; the final one follows it",
		2: "means success, not an error",
		3: "is a redirect, not an error: Location has the new URL",
		4: "is a client error (4xx): the request has to be changed",
		5: "is a server error (5xx): it may be temporary; if it persists, report it to the operator of the server",
	}
	if query == "" || query[0] < '1' || query[0] > '5' {
		return ""
	}
	return strings.ToLower(query) + " " + classes[query[0]-'0']
}

// nearStatus suggests the class of a status that has no entry, if the class has one.
func (c *Catalog) nearStatus(query string) []string {
	if statuscode.Parse(query) == 0 {
		return nil
	}
	class := query[:1] + "xx"
	if class < "4" { // the few entries for successes and redirects are not what the user meant
		return nil
	}
	test, err := HasStatus(class)
	if err != nil || len(Filter(c.all(), test)) == 0 {
		return nil
	}
	return []string{class}
}
