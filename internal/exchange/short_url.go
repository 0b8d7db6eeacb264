package exchange

import (
	"net/url"
	"strings"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/redact"
)

// Path returns what a user would type for the call: the path below the base URL, with its query, or the full URL if the call went
// elsewhere. Credentials are redacted.
func (x *Exchange) Path() string { return ShortURL(x.Call.Base, x.URL) }

// ShortURL returns what a user would type for a URL: the path below the base URL, or the full URL. Credentials are redacted.
func ShortURL(base, u *url.URL) string {
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
