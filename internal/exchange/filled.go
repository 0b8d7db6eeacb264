package exchange

import (
	"cmp"
	"net/url"
	"strings"

	"github.com/hex21/hex21/internal/redact"
)

// Filled returns a copy that has what a judgement relies on, also when the exchange was put together by hand.
func (x *Exchange) Filled() *Exchange {
	out := *x
	if x.URL == nil {
		out.URL = cmp.Or(x.Call.URL, &url.URL{})
	}
	if x.Answer == nil && x.Failure == nil {
		out.Failure = &Failure{Phase: PhaseWait, Kind: KindOther, Message: "neither an answer nor an error is known"}
	}
	return &out
}

// Path is what a user would type for the call: the path below the base URL, with its query, or the whole URL where the call went
// elsewhere. Credentials are redacted.
func (x *Exchange) Path() string {
	base := x.Call.Base
	if base == nil || !SameOrigin(base, x.URL) {
		return redact.URL(x.URL)
	}
	rest, ok := strings.CutPrefix(x.URL.EscapedPath(), strings.TrimRight(base.EscapedPath(), "/"))
	if !ok || !strings.HasPrefix(rest, "/") {
		return redact.URL(x.URL)
	}
	below := &url.URL{Path: rest, RawPath: rest, RawQuery: x.URL.RawQuery}
	if unescaped, err := url.PathUnescape(rest); err == nil {
		below.Path = unescaped
	}
	return redact.URL(below)
}
