package check

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/ratelimit"
)

const (
	allowOrigin      = "Access-Control-Allow-Origin"
	allowCredentials = "Access-Control-Allow-Credentials"
	allowHeaders     = "Access-Control-Allow-Headers"
	exposeHeaders    = "Access-Control-Expose-Headers"
)

// mayRead returns why a page of an origin may not read an answer.
func mayRead(x *Exchange, origin string) string {
	switch values := x.Header.Values(allowOrigin); {
	case len(values) == 0:
		return "no " + allowOrigin
	case len(values) > 1:
		return allowOrigin + " is there twice, which browsers refuse"
	case values[0] != "*" && values[0] != origin:
		return fmt.Sprintf("%s is %q", allowOrigin, clip(values[0], 80))
	case values[0] == "*" && x.Header.Get(allowCredentials) == "true":
		return allowOrigin + " is * with credentials, which browsers refuse"
	}
	return ""
}

// corsReadRule wants a page of the origin to be able to read an answer.
func corsReadRule(t *trial) finding {
	x := t.one("read")
	if _, problem := x.list(); problem != "" && x.Status != http.StatusUnauthorized {
		return unseen(x, x.path()+" answered "+problem)
	}
	if problem := mayRead(x, t.rec.Options.Origin); problem != "" {
		return broken(x, problem)
	}
	return kept(x, allowOrigin+": "+clip(x.Header.Get(allowOrigin), 80))
}

// corsPreflightRule wants a browser to be allowed to send the key (Fetch standard, "CORS-preflight fetch").
func corsPreflightRule(t *trial) finding {
	x := t.one("preflight")
	switch problem := mayRead(x, t.rec.Options.Origin); {
	case x.Status < 200 || x.Status > 299:
		return broken(x, "the preflight is answered "+x.says())
	case problem != "":
		return broken(x, "the preflight has "+problem)
	case !hasToken(x.Header, allowHeaders, "Authorization"): // * does not stand for it
		return broken(x, fmt.Sprintf("%s is %q and does not name Authorization", allowHeaders, clip(x.Header.Get(allowHeaders), 80)))
	}
	return kept(x, allowHeaders+": "+clip(x.Header.Get(allowHeaders), 80))
}

// corsExposeRule wants a page to be able to read the headers that a client needs.
func corsExposeRule(t *trial) finding {
	x := t.one("read")
	if mayRead(x, t.rec.Options.Origin) != "" {
		return unseen(x, "a page of this origin cannot read the answer at all")
	}
	var missing []string
	for _, name := range []string{ratelimit.HeaderLimit, ratelimit.HeaderRemaining, ratelimit.HeaderReset, errorbody.HeaderRequestID} {
		if x.Header.Get(name) != "" && !hasToken(x.Header, exposeHeaders, name) && !hasToken(x.Header, exposeHeaders, "*") {
			missing = append(missing, name)
		}
	}
	switch {
	case len(missing) > 0:
		return broken(x, exposeHeaders+" lacks "+strings.Join(missing, ", "))
	case x.Header.Get(exposeHeaders) == "":
		return unseen(x, "the answer has none of these headers")
	}
	return kept(x, exposeHeaders+": "+clip(x.Header.Get(exposeHeaders), 120))
}

// corsForeignRule wants no other origin to be trusted with cookies and other credentials of a visitor.
func corsForeignRule(t *trial) finding {
	x := t.one("foreign")
	if !x.isAPI() {
		return unseen(x, x.answered())
	}
	if got := x.Header.Get(allowOrigin); got == ForeignOrigin && x.Header.Get(allowCredentials) == "true" {
		return broken(x, "any origin is allowed with credentials")
	}
	return kept(x, fmt.Sprintf("%s is %q, without credentials", allowOrigin, clip(x.Header.Get(allowOrigin), 80)))
}

// ForeignOrigin is an origin that nothing can have: its top-level domain is reserved (RFC 2606).
const ForeignOrigin = "https://hex21-check.invalid"
