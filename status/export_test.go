package status

import (
	"context"
	"net/url"
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
