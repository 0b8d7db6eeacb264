package exchange

import (
	"cmp"
	"net/url"
	"strings"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/redact"
)

// Filled returns a copy of an exchange with every field set that a judgment relies on, even if the exchange was built by hand.
func Filled(x *Exchange) *Exchange {
	out := *x
	if x.URL == nil {
		out.URL = cmp.Or(x.Call.URL, &url.URL{})
	}
	if x.Answer == nil && x.Failure == nil {
		out.Failure = &Failure{Phase: PhaseWait, Kind: KindOther, Message: "there is neither a response nor an error"}
	}
	return &out
}

// Path returns what a user would type for the call: the path below the base URL, with its query, or the full URL if the call went
// elsewhere. Credentials are redacted.
func (x *Exchange) Path() string { return Typed(x.Call.Base, x.URL) }

// Typed returns what a user would type for a URL: the path below the base URL, or the full URL. Credentials are redacted.
func Typed(base, u *url.URL) string {
	if base == nil || !address.SameOrigin(base, u) {
		return redact.URL(u)
	}
	rest, ok := strings.CutPrefix(u.EscapedPath(), strings.TrimRight(base.EscapedPath(), "/"))
	if !ok || !strings.HasPrefix(rest, "/") {
		return redact.URL(u)
	}
	below := &url.URL{Path: rest, RawPath: rest, RawQuery: u.RawQuery}
	if unescaped, err := url.PathUnescape(rest); err == nil {
		below.Path = unescaped
	}
	return redact.URL(below)
}
