package probe

import (
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/text"
)

// intermediaryRules recognize answers of intermediaries in front of the API: login pages, firewalls, networks of caches, gateways. They come
// before the rules that look at what the answer says, since the API did not say it.
func intermediaryRules() []rule {
	return []rule{
		{id: "proxy-auth-required", severity: SeverityError, layer: LayerProxy, blame: BlameYou, adjust: ofTheRequest, check: proxyAuthRequired},
		{id: "login-page", severity: SeverityError, layer: LayerProxy, blame: BlameYou, check: loginPage},
		{id: "proxy-limit", severity: SeverityError, layer: LayerHTTP, blame: BlameLimit, adjust: limitedAsSaid, check: proxyLimit},
		{id: "firewall-blocked", severity: SeverityError, layer: LayerProxy, blame: BlameServer, adjust: webFilterBlocked, check: firewallBlocked},
		{id: "cdn-error", severity: SeverityError, layer: LayerProxy, blame: BlameServer, check: cdnError},
		{id: "gateway-error", severity: SeverityError, layer: LayerProxy, blame: BlameServer, check: gatewayError},
	}
}

// explainedBetween reports whether another rule says more of a page than that it is one.
func explainedBetween(r *Result) bool {
	more := intermediaryRules()
	if !r.exchange.RequestUnknown { // then nothing is said of the request
		more = slices.Concat(more, webServerRules(), requestRules(), pathRules(), routeRules())
	}
	return slices.ContainsFunc(more, func(p rule) bool { return p.severity == SeverityError && p.check(r) != nil })
}

// notTheAPI reports whether a whole answer is a page, a text or nothing, which the API does not send on its own.
func notTheAPI(r *Result) bool {
	if !whole(r) {
		return false
	}
	switch r.body.Kind {
	case media.KindHTML, media.KindText, media.KindEmpty:
		return true
	case media.KindJSON:
		return r.decoded.ProductWrote && r.exchange.Answer.Status >= 400 // the JSON of a gateway
	}
	return false
}

// inFront reports whether a product is one that stands in front of an API.
func inFront(product string) bool {
	return slices.Contains(cdns, product) || slices.Contains(gateways, product) || slices.Contains(protections, product)
}

// said is what a page says beyond its status, to follow a title, or "".
func said(r *Result) string {
	if gist := text.Shorten(r.hide.Text(r.decoded.Gist), maxSaid); gist != "" {
		return ": " + gist
	}
	return ""
}

// maxSaid is how much of a page's sentence stands in a title.
const maxSaid = 150

// productEvidence is what shows who wrote an answer.
func productEvidence(r *Result) string {
	if r.decoded.ProductCode != "" && !strings.Contains(r.decoded.ProductEvidence, r.decoded.ProductCode) {
		return r.decoded.ProductEvidence + ", code " + r.decoded.ProductCode
	}
	return r.decoded.ProductEvidence
}

// answeredItself reports whether the product wrote an error instead of passing one on. 502 and 504 are written by a server that waits for
// another one, and only Cloudflare has the statuses of Cloudflare.
func answeredItself(r *Result) bool {
	status := r.exchange.Answer.Status
	return r.decoded.ProductWrote || status == http.StatusBadGateway || status == http.StatusGatewayTimeout || cloudflareStatus(status, "") != ""
}
