package probe

import "slices"

// ofHeaders are rules that miss a header.
var ofHeaders = []string{"wrong-content-type", "request-id-missing", "no-rate-limit-headers", "retry-after-missing"}

// rulesFor are the rules that an exchange tells enough for. A record need not hold what was sent or the headers of the answer, and what is
// not known is not judged.
func rulesFor(x *Exchange) []rule {
	if !x.RequestUnknown && !x.CredentialsUnknown && !x.HeadersUnknown {
		return rules()
	}
	var out []rule
	for _, f := range families() {
		if (x.RequestUnknown || x.CredentialsUnknown) && f.name == "key" || x.RequestUnknown && f.name == "request" {
			continue
		}
		for _, r := range f.rules {
			if !x.HeadersUnknown || !slices.Contains(ofHeaders, r.id) {
				out = append(out, r)
			}
		}
	}
	return out
}
