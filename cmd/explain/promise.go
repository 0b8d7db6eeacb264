package explaincmd

import (
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/check"
)

// lookUpPromise finds a promise of hex21 check by its id. The promises are loaded only for a name that the catalog does not have.
func lookUpPromise(name string) (explain.Entry, bool) {
	name = strings.ToLower(strings.TrimSpace(name))
	if !strings.Contains(name, "-") || strings.ContainsAny(name, " \n") {
		return explain.Entry{}, false
	}
	entries, err := check.Entries()
	if err != nil {
		return explain.Entry{}, false
	}
	for _, e := range entries {
		if e.Code == name {
			return e, true
		}
	}
	return explain.Entry{}, false
}
