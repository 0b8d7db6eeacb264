package check

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/redact"
)

// The groups of promises, in the order in which they are checked and shown.
const (
	GroupEndpoints   = "endpoints"
	GroupShape       = "shape"
	GroupSlugs       = "slugs"
	GroupParameters  = "parameters"
	GroupErrors      = "errors"
	GroupCredentials = "credentials"
	GroupProxy       = "proxy"
	GroupCaching     = "caching"
	GroupCORS        = "cors"
	GroupLimits      = "limits" // last: with --limit its requests use up the budget

	// GroupSuite is the group of promises in a suite that name no group.
	GroupSuite = "suite"
)

// Groups returns the groups of the built-in promises in the order in which they are checked.
func Groups() []string {
	return []string{
		GroupEndpoints, GroupShape, GroupSlugs, GroupParameters, GroupErrors, GroupCredentials, GroupProxy, GroupCaching, GroupCORS, GroupLimits,
	}
}

// Promise is something that an installation should do.
type Promise struct {
	ID    string
	Group string
	// Promise is one sentence without a period.
	Promise string
	// Source is documented if the API reference states it, and inferred if another page, the HTTP standard or experience does.
	Source explain.Provenance
	// Page names the page that states it.
	Page string
	// Detail is a paragraph: why it matters, and what breaks without it.
	Detail string
	// Kept describes what counts as kept, in one sentence without a period.
	Kept string
	// Requests show whether it is kept.
	Requests []Request
	// Rule names the function that judges the responses; empty means that the Expect fields do.
	Rule   string
	Expect Expect
	// Needs is the option without which it is skipped: OptionLimit, OptionIntrusive or OptionOrigin.
	Needs string
	// Findings are the findings of probe that are equivalent to breaking this promise: if one of them is allowed, so is this.
	Findings []string
	// Implies lists the promises that cannot be kept if this one is broken on purpose.
	Implies []string
	Steps   []explain.Step
}

// The options that a promise may need.
const (
	OptionLimit     = "limit"
	OptionIntrusive = "intrusive"
	OptionOrigin    = "origin"
)

// KeyMode determines the credentials of a request.
type KeyMode string

// The key modes. KeyReal sends no key if none is set.
const (
	KeyReal  KeyMode = ""
	KeyNone  KeyMode = "none"
	KeyWrong KeyMode = "wrong"
)

// wrongKey is the key of requests with KeyWrong. It is a constant, so that an operator who sees it in a log can tell where it comes from.
const wrongKey = "hex21-check-wrong-key"

// Request is one request of a promise. Path and header values may contain variables such as {article}, which are filled in from earlier
// responses.
type Request struct {
	// Role names the request within its promise.
	Role   string
	Method string
	// Path is below the base URL, with its query.
	Path   string
	Key    KeyMode
	Header []exchange.Header
	// HTTP1 sends it over HTTP/1.1 where the others use HTTP/2.
	HTTP1 bool
	// PadQuery and BodyBytes make the request large on purpose.
	PadQuery, BodyBytes int
	// Repeat sends it until it is rejected, at most this many times.
	Repeat int
}

// secrets returns the secrets that a suite has a request contain.
func (r Request) secrets() (secrets []string) {
	for _, h := range r.Header {
		secrets = append(secrets, redact.SecretsInHeaderValue(h.Name, h.Value)...)
	}
	return append(secrets, redact.SecretsInAddresses(r.Path)...)
}

// identity returns a key that is the same for requests that need to be sent only once.
func (r Request) identity() string {
	var b strings.Builder
	b.WriteString(r.Method + " " + r.Path + "\n" + string(r.Key))
	for _, h := range r.Header {
		b.WriteString("\n" + h.Name + ": " + h.Value)
	}
	fmt.Fprintf(&b, "\n%t %t %t %t", r.HTTP1, r.PadQuery > 0, r.BodyBytes > 0, r.Repeat > 0)
	return b.String()
}

// mayBeDropped reports whether a firewall may close the connection instead of answering a request, because it looks like an attack or is
// too large on purpose.
func mayBeDropped(q Request) bool {
	return q.PadQuery+q.BodyBytes > 0 || strings.Contains(q.Path, "..%2f") || strings.Contains(q.Path, "%ff")
}

// isSafe reports whether the method is safe (RFC 9110, section 9.2.1).
func isSafe(method string) bool {
	return slices.Contains([]string{http.MethodGet, http.MethodHead, http.MethodOptions}, method)
}
