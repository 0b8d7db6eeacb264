package check

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/hex21/hex21/internal/cors"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/ratelimit"
	"github.com/hex21/hex21/internal/text"
)

// pageRequest returns the request of a page that sends the key, with credentials if the server allows them.
func pageRequest(x *Exchange, origin string) cors.Request {
	return cors.Request{Origin: origin, Headers: []string{"authorization"}, Credentials: x.Header.Get(cors.AllowCredentials) == "true"}
}

// corsReadRule requires that a page from the origin can read a response.
func corsReadRule(t *trial) finding {
	x := t.one("read")
	if _, problem := x.list(); problem != "" && x.Status != http.StatusUnauthorized {
		return wrongContent(x, problem)
	}
	if problem := pageRequest(x, t.rec.Options.Origin).Readable(x.Header); problem != "" {
		return broken(x, problem)
	}
	return kept(x, cors.AllowOrigin+": "+text.Shorten(x.Header.Get(cors.AllowOrigin), 80))
}

// corsPreflightRule requires that a browser may send the key (Fetch standard, "CORS-preflight fetch").
func corsPreflightRule(t *trial) finding {
	x := t.one("preflight")
	if x.Status < 200 || x.Status > 299 {
		return broken(x, "the preflight returned "+x.says())
	}
	if problems := pageRequest(x, t.rec.Options.Origin).Refused(x.Status, x.Header); len(problems) > 0 {
		return broken(x, "the preflight has "+problems[0])
	}
	return kept(x, cors.AllowHeaders+": "+text.Shorten(x.Header.Get(cors.AllowHeaders), 80))
}

// corsExposeRule requires that a page can read the headers that a client needs.
func corsExposeRule(t *trial) finding {
	x := t.one("read")
	page := pageRequest(x, t.rec.Options.Origin)
	if page.Readable(x.Header) != "" {
		return notSeen(x, "a page of this origin cannot read the response at all")
	}
	page.Credentials = false
	switch missing := page.Hidden(x.Header, ratelimit.HeaderLimit, ratelimit.HeaderRemaining, ratelimit.HeaderReset, errorbody.HeaderRequestID); {
	case len(missing) > 0:
		return broken(x, cors.ExposeHeaders+" lacks "+strings.Join(missing, ", "))
	case x.Header.Get(cors.ExposeHeaders) == "":
		return notSeen(x, "the response has none of these headers")
	}
	return kept(x, cors.ExposeHeaders+": "+text.Shorten(x.Header.Get(cors.ExposeHeaders), 120))
}

// corsForeignRule requires that no other origin may use a visitor's cookies and other credentials.
func corsForeignRule(t *trial) finding {
	x := t.one("foreign")
	if !x.isAPI() {
		return notSeen(x, x.answered())
	}
	if got := x.Header.Get(cors.AllowOrigin); got == foreignOrigin && x.Header.Get(cors.AllowCredentials) == "true" {
		return broken(x, "any origin is allowed with credentials")
	}
	return kept(x, fmt.Sprintf("%s is %q, without credentials", cors.AllowOrigin, text.Shorten(x.Header.Get(cors.AllowOrigin), 80)))
}

// foreignOrigin is an origin that no page can have, because its top-level domain is reserved (RFC 2606).
const foreignOrigin = "https://hex21-check.invalid"
