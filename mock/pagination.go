package mock

import (
	"net/url"
	"strconv"
)

// Bounds of the limit parameter of lists.
const (
	defaultPageSize = 20
	maxPageSize     = 100
)

// badParameter is the details of INVALID_PARAMETERS: which parameter, and what is wrong with it.
type badParameter struct {
	Parameter   string   `json:"parameter"`
	Value       string   `json:"value,omitempty"`
	Reason      string   `json:"reason"`
	Suggestions []string `json:"suggestions,omitempty"`
}

// list returns a 200 with one page of the items, chosen by the parameters page and limit. A page past the end is empty, not an error.
func list[T any](s *Server, items []T, query url.Values, pageSize int) reply {
	page, bad := wholeNumber(query, "page", 1, 1_000_000)
	if bad != nil {
		return s.fail("INVALID_PARAMETERS", bad)
	}
	limit, bad := wholeNumber(query, "limit", pageSize, maxPageSize)
	if bad != nil {
		return s.fail("INVALID_PARAMETERS", bad)
	}
	from := min((page-1)*limit, len(items))
	to := min(from+limit, len(items))
	shown := append([]T{}, items[from:to]...) // never null in JSON
	return s.good(shown, metadata{Page: page, Limit: limit, Total: len(items)})
}

// wholeNumber reads a parameter from 1 to most. An absent parameter has the usual value; an empty one is an error.
func wholeNumber(query url.Values, name string, usual, most int) (int, *badParameter) {
	if !query.Has(name) {
		return usual, nil
	}
	text := query.Get(name)
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > most {
		return 0, &badParameter{
			Parameter: name,
			Value:     text,
			Reason:    "must be a whole number between 1 and " + strconv.Itoa(most),
		}
	}
	return n, nil
}
