package status

import (
	"context"
	"maps"
	"net/http"
	"net/url"
	"slices"
)

// WorstStatus is for the tests.
var WorstStatus = worstStatus

// ReadAll requests addresses as one Read does, and returns the errors of those that were too many.
func (r *Reader) ReadAll(ctx context.Context, base *url.URL, addresses []string) (tooMany int) {
	s := r.session(ctx, base)
	defer s.close()
	for _, address := range addresses {
		if s.get(address).err == errTooMany {
			tooMany++
		}
	}
	return tooMany
}

// Documents returns the addresses that the engines ask for, whatever is answered. Those of feeds stand for themselves.
func Documents(base *url.URL) []string {
	found := map[string]bool{}
	for _, e := range slices.Concat(engines(), []engine{statuspage{"status.json"}}) {
		if e.name() == "feed" || e.name() == "azure" {
			continue
		}
		for _, code := range []int{http.StatusOK, http.StatusNotFound} {
			got := answers{}
			for range maxRounds {
				for _, address := range e.requests(base, got) {
					found[address] = true
					got[address] = &answer{url: address, status: code, look: func() facts { return factsOf(nil) }}
				}
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}
