package explain

import (
	"cmp"
	"slices"

	"github.com/hex21/hex21/internal/order"
)

// groups are the categories of error codes in the order of the API reference.
var groups = [...]string{CategoryAuthentication, CategoryRequest, CategoryResource, CategoryRateLimiting, CategoryServer}

// otherCategories are those whose entries are not error codes, in the order of the catalog.
var otherCategories = [...]string{CategoryStatus, CategoryGroup, CategoryFinding, CategorySymptom, CategoryHeader, CategoryReference}

// referenceOrder lists the codes in the order of the API reference, so that a list reads like the page that users know. Codes that are not
// on it come after these, within their category.
var referenceOrder = [...]string{
	"INVALID_AUTH", "EXPIRED_TOKEN", "MISSING_AUTH", "REVOKED_TOKEN",
	"INVALID_PARAMETERS", "MISSING_REQUIRED", "INVALID_FORMAT", "INVALID_JSON",
	"NOT_FOUND", "ALREADY_EXISTS", "CONFLICT", "GONE",
	"RATE_LIMIT", "QUOTA_EXCEEDED",
	"INTERNAL_ERROR", "SERVICE_UNAVAILABLE", "DATABASE_ERROR",
}

// sortEntries puts entries into the order of the catalog: codes by category in the order of the reference, then the
// categories of an installation's own by name, then statuses, groups and findings. It keeps the order of what it
// does not know.
func sortEntries(entries []Entry) {
	order.Stable(entries, func(a, b Entry) int {
		if c := cmp.Compare(categoryRank(a.Category), categoryRank(b.Category)); c != 0 {
			return c
		}
		if c := cmp.Compare(a.Category, b.Category); c != 0 {
			return c
		}
		if a.Category == CategoryStatus {
			return cmp.Compare(a.Code, b.Code) // three digits each, so text order is number order
		}
		return cmp.Compare(nameRank(a.Code), nameRank(b.Code))
	})
}

// categoryRank orders categories; all of an installation's own categories share one rank.
func categoryRank(category string) int {
	if i := slices.Index(groups[:], category); i >= 0 {
		return i
	}
	return len(groups) + 1 + slices.Index(otherCategories[:], category)
}

// nameRank orders the codes of a category, and the groups among themselves. All unlisted names share the last rank.
func nameRank(name string) int {
	if i := slices.Index(referenceOrder[:], name); i >= 0 {
		return i
	}
	if i := slices.Index(groups[:], name); i >= 0 {
		return i
	}
	return len(referenceOrder)
}

func isCodeCategory(category string) bool { return !slices.Contains(otherCategories[:], category) }

// IsCode reports whether the entry is an error code, and not a status, a category or a finding.
func (e Entry) IsCode() bool { return isCodeCategory(e.Category) }
