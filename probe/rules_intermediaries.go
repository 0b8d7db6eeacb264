package probe

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
)

// notTheAPI reports whether a complete response is a page, a text or empty, none of which the API sends.
func notTheAPI(r *Result) bool {
	if !isWhole(r) {
		return false
	}
	if r.decoded.Enclosed || pageOfApplication(r) {
		return false // an error of the API, inside a page or a text or on the page of its framework
	}
	switch r.body.Kind {
	case media.KindHTML, media.KindText, media.KindEmpty:
		return true
	case media.KindXML: // of S3
		return r.decoded.ProductWrote && r.status() >= 400
	case media.KindJSON:
		return r.decoded.ProductWrote && r.status() >= 400 // the JSON of a gateway
	}
	return false
}

// wrote reports whether one of these products wrote the response itself.
func (r *Result) wrote(products ...string) bool {
	return r.decoded.ProductWrote && slices.Contains(products, r.decoded.Product)
}

// wroteInFront reports whether a product in front of the API wrote the response itself.
func (r *Result) wroteInFront() bool {
	return r.decoded.ProductWrote && r.decoded.HasRole(errorbody.InFront)
}

// pageText returns the text of a page beyond its status, to be added to a title, or "".
func pageText(r *Result) string {
	if gist := text.Shorten(r.hide.Text(r.decoded.Summary), maxSaid); gist != "" {
		return ": " + gist
	}
	return ""
}

// maxSaid is the maximum length of a page's sentence in a title.
const maxSaid = 150

// productEvidence returns the evidence of which product wrote a response.
func productEvidence(r *Result) string {
	if r.decoded.ProductCode != "" && !strings.Contains(r.decoded.ProductEvidence, r.decoded.ProductCode) {
		return r.decoded.ProductEvidence + ", code " + r.decoded.ProductCode
	}
	return r.decoded.ProductEvidence
}

// answeredItself reports whether the product wrote an error itself instead of passing one on. 502 and 504 are written by a server that
// waits for another one, and only Cloudflare has the statuses of Cloudflare.
func answeredItself(r *Result) bool {
	status := r.status()
	return r.decoded.ProductWrote || status == http.StatusBadGateway || status == http.StatusGatewayTimeout || status >= 520 && status <= 526 || status == 530
}

// isHTML reports whether a page was returned that has no error of the API.
func isHTML(r *Result) bool {
	return isWhole(r) && r.body.Kind == media.KindHTML && !r.decoded.Enclosed && !pageOfApplication(r)
}

// pageOfApplication reports whether the framework that the API runs on wrote the page of an error. A 404 is that of its router.
func pageOfApplication(r *Result) bool {
	return r.decoded.ProductWrote && r.decoded.HasRole(errorbody.Application) && r.status() >= 400 && r.status() != http.StatusNotFound && !unreadable(r)
}

func htmlNotFound(r *Result) *Finding {
	if f := noObject(r); f != nil {
		return f
	}
	if !hasStatus(r, http.StatusNotFound) || titledMaintenance(r) {
		return nil
	}
	answer, shown := "a web page was returned)", "page"
	switch {
	case !isHTML(r) && notTheAPI(r) && r.decoded.ProductWrote: // a router without a route, such as Traefik
		answer, shown = strings.TrimSpace(r.decoded.Product+" answered "+start(r.decoded.ProductCode))+")", "response"
	case !isHTML(r):
		return nil
	case r.wroteInFront():
		answer = r.decoded.Product + " answered)" + pageText(r)
	}
	f := finding("the path does not lead to the API ("+answer, pageGist(r),
		checkBase(r, ""), inspect(r, "If the base URL is right, look at the "+shown, "-i"))
	f.leadToJSON(r)
	return f
}

// wantsPage reports whether the request asks for a web page, as which applications then send their errors.
func wantsPage(r *Result) bool {
	accept := sentHeader(r.exchange, "Accept")
	return strings.Contains(accept, "text/html") && !strings.Contains(accept, "json")
}

// leadToJSON adds a first step for a request that asks for a web page.
func (f *Finding) leadToJSON(r *Result) {
	if !wantsPage(r) {
		return
	}
	step := do("Send Accept: application/json, since the Accept header of this call asks for a web page")
	if exchange.IsSafeMethod(r.exchange.Method) {
		step.Command = nextstep.Repeat("-H", "Accept: application/json")
	}
	f.lead(step)
}

// noObject reports a 403 from AWS S3, which serves files and also denies access to files that do not exist.
func noObject(r *Result) *Finding {
	if !notTheAPI(r) || r.decoded.Product != "AWS S3" || r.status() != http.StatusForbidden || r.decoded.Code != "AccessDenied" {
		return nil
	}
	return finding("the path does not lead to the API: AWS S3 answered with 403, which it also returns for a file that does not exist",
		"code AccessDenied, "+productEvidence(r),
		checkBase(r, ""), do("If you run the site, route the path of the API to the CMS in CloudFront: this one leads to the bucket"))
}

// unreadable reports whether a web server or a container wrote a 400 itself, which means that it could not read the request.
func unreadable(r *Result) bool {
	return r.status() == http.StatusBadRequest && (r.wroteInFront() || r.wrote("Tomcat", "Jetty"))
}

func htmlFromBetween(r *Result) *Finding {
	if !isHTML(r) || r.explained || exchange.IsRedirect(r.status()) || r.status() == http.StatusNotFound && !titledMaintenance(r) {
		return nil
	}
	if apiAnswered(r, http.StatusUnauthorized) || r.spent || beforeJSON(r) != "" || phpFailed(r) || squidRefused(r) || wantsTLS(r) || hasStatus(r, http.StatusForbidden) && saysCSRF(r) {
		return nil
	}
	known := r.decoded.ProductWrote || slices.Contains([]int{http.StatusNetworkAuthenticationRequired, http.StatusRequestEntityTooLarge, 419}, r.status())
	if e := r.Explanation; r.status() >= 400 && known && e != nil && e.Layer != "" && Layer(e.Layer) != LayerAPI {
		return nil // the entry of the status explains who sends it, and why
	}
	if f := sitePage(r); f != nil {
		return f
	}
	f := finding("a web page was returned instead of an API response", pageGist(r), inspect(r, "Read the page", "-i"))
	defer f.leadToJSON(r)
	if r.wroteInFront() {
		f.Title = r.decoded.Product + " answered instead of the API"
	}
	f.Title += pageText(r)
	switch status := r.status(); {
	case unreadable(r):
		f.Steps = append(f.Steps, do("See what is sent, without sending it", nextstep.Repeat("--dry-run")))
	case status < 400:
		f.Title = fmt.Sprintf("a web page was returned with %d instead of an API response", status)
		f.Steps = append(f.Steps, checkBase(r, "; a login page or the website itself responds like this"))
	case status >= 500:
		f.Steps = append(f.Steps, knownIncident())
	case status == http.StatusUnauthorized && r.withoutKey():
		f.lead(setKey("Set the key, since none was sent, and try again"))
	case status == http.StatusForbidden && pageText(r) != "" && r.wroteInFront():
		f.lead(do("Tell the operator of " + r.hostOr("the server") + " what " + r.decoded.Product + " says" + requestIDWords(r)))
	case r.wroteInFront():
		f.Steps = append(f.Steps, do("Ask the operator of the server why "+r.decoded.Product+" does not forward the call"))
	default:
		f.Steps = append(f.Steps, do("Ask the operator of the server what answered: a proxy, a firewall, or the application itself"))
	}
	return f
}

// sitePage recognizes the pages that a host or a web server shows in place of a site.
func sitePage(r *Result) *Finding {
	status, read := r.status(), inspect(r, "Read the page", "-i")
	title := cmp.Or(text.Shorten(r.hide.Text(r.decoded.Title), maxSaid), start(r.decoded.Message))
	switch {
	case switchedOff(r) && (status < 400 || !r.wroteInFront()):
		return finding("the site is suspended or disabled: "+title, pageGist(r),
			do("Ask the operator of "+r.hostOr("the server")+" to reactivate it with its hosting provider: waiting does not help"), read)
	case status == http.StatusServiceUnavailable && maintenance(r), status < 300 && onlyMaintenance(r), status == http.StatusNotFound:
		return finding("a maintenance page answered", pageGist(r), read, do("Check for announced maintenance", nextstep.Hex21("status")))
	case (status == 508 || status == 509) && hasAny(r.said.titled, []string{"resource limit", "bandwidth"}):
		return finding("the site has reached a resource limit of its hosting plan", pageGist(r),
			read, do("If you run the site, see its use of CPU, memory and traffic in the hosting panel"))
	case status < 400 && forSale(r):
		return finding("the page of a parked domain was returned: "+title, pageGist(r), checkBase(r, ": the domain may have expired"), read)
	case (status < 400 || status == http.StatusForbidden) && defaultPage(r) != "": // with 403, as CentOS sends it
		return finding("the default page of "+defaultPage(r)+" was returned: the server has no site for this host", pageGist(r),
			checkBase(r, ""), do("If you run the server, add the site for the host "+r.hostOr("in the URL")+", and reload the configuration"))
	}
	return nil
}

// pageGist returns the text of a response that is not the API's.
func pageGist(r *Result) string {
	text := cmp.Or(r.decoded.Title, r.decoded.Message, opening(r))
	out := "the body: " + text
	if r.body.Kind == media.KindHTML {
		out = "the page says: " + text
	}
	switch d := r.decoded; {
	case d.ProductWrote:
		out += " (by " + d.Product + ")"
	case d.Product != "":
		out += " (with headers of " + d.Product + ")"
	}
	return out
}
