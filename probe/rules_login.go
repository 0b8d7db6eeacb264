package probe

import (
	"fmt"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
)

// loginWords are parts of the path or host of a login page; a part must match completely.
var loginWords = []string{"login", "signin", "sign-in", "sign_in", "sso", "saml", "saml2", "oauth", "oauth2", "authorize", "auth", "cas", "adfs"}

func loginPage(r *Result) *Finding {
	if !isWhole(r) {
		return nil
	}
	steps := []explain.Step{
		do("Open " + start(redact.URL(r.exchange.URL)) + " in a browser to see which login it is"),
		do("Ask its operator how a program gets access: with a service token in a header (-H), an allowed address or a VPN"),
		checkBase(r, ", if it is the login of the CMS"),
	}
	if f := hostLogin(r, steps[1:]); f != nil {
		return f
	}
	if isHTML(r) && r.decoded.Login {
		f := &Finding{Title: "a login page answered, not the API", Evidence: "the page has a password field; " + pageGist(r), Steps: steps}
		if bodyHasWord(r, "samlrequest", "samlresponse", "wresult") {
			f.Evidence = "the page sends the browser to a single sign-on; " + pageGist(r)
		}
		return f
	}
	if isHTML(r) && titledLogin(r) {
		return &Finding{Title: "a login page answered, not the API", Evidence: pageGist(r), Steps: steps}
	}
	if asked := challenges(r); r.exchange.Answer.Status == http.StatusUnauthorized && hasScheme(asked, "Basic") && !asksForKey(r) && notTheAPI(r) && otherScheme(r) == "" {
		return &Finding{
			Title: "a server in front of the API requires its own user name and password", Evidence: "WWW-Authenticate: " + start(asked),
			Steps: append([]explain.Step{do("If you have them, send them with the call, as a separate header (-H)")}, steps[1:]...),
		}
	}
	if schemes := otherScheme(r); isHTML(r) && r.exchange.Answer.Status == http.StatusUnauthorized && schemes != "" {
		return &Finding{
			Title: "a server in front of the API requires " + schemes + " authentication", Evidence: "WWW-Authenticate: " + start(challenges(r)),
			Steps: steps[1:],
		}
	}
	f := &Finding{Title: fmt.Sprintf("the response is a redirect to a login page (%d)", r.exchange.Answer.Status), Evidence: "Location: " + redact.Addresses(r.exchange.Answer.Header.Get("Location"))}
	if bodyHasWord(r, "<wispaccessgatewayparam") { // Wireless ISPr, which captive portals send to programs
		return &Finding{Title: "the login page of your network answered, not the API, as in hotels and trains", Evidence: "the response has WISPAccessGatewayParam", Steps: []explain.Step{
			do("Open a web page in a browser, log in to the network, and repeat the call"), do("Try from another network"),
		}}
	}
	to, ok := exchange.RedirectTarget(r.exchange.URL, r.exchange.Answer)
	refreshed := false
	if next, err := r.exchange.URL.Parse(r.decoded.Next); !ok && r.decoded.Next != "" && isHTML(r) && r.exchange.Answer.Status < 400 && err == nil {
		to, ok, refreshed = next, true, true
		f.Title, f.Evidence = "a web page that redirects to a login page was returned instead of an API response", "the page refreshes to "+start(redact.URL(to))
		if !address.SameOrigin(to, r.exchange.URL) && (net.ParseIP(to.Hostname()) != nil || isInside(to)) {
			f.Title += ", as on hotel and office networks"
		}
	}
	switch {
	case !ok:
		return nil
	case returnsTo(to, r.exchange.URL) && !leadsToLogin(r.exchange.URL, to):
		f.Title = fmt.Sprintf("the response is a redirect to %s, which is told the URL that was called (%d), as the logins of networks and companies are", start(redact.URL(&url.URL{Scheme: to.Scheme, Host: to.Host})), r.exchange.Answer.Status)
	case !leadsToLogin(r.exchange.URL, to), refreshed && isManual(to):
		return nil
	}
	steps[0] = do("Open " + start(redact.URL(to)) + " in a browser to see which login it is")
	f.Steps = steps
	return f
}

// leadsToLogin reports whether an address has a word for a login that the one that was called does not have.
func leadsToLogin(from, to *url.URL) bool {
	known := addressParts(from)
	return slices.ContainsFunc(addressParts(to), func(part string) bool { return slices.Contains(loginWords, part) && !slices.Contains(known, part) })
}

// returnsTo reports whether the query of an address on another host has the host that was called, to lead back to it after a login. A query
// that was sent and is only passed on does not count.
func returnsTo(to, called *url.URL) bool {
	names := func(u *url.URL) bool {
		query, err := url.QueryUnescape(u.RawQuery)
		return err == nil && strings.Contains(strings.ToLower(query), "://"+strings.ToLower(called.Host))
	}
	return !strings.EqualFold(to.Host, called.Host) && names(to) && !names(called)
}

// isManual reports whether an address is that of a page about logins: moved pages of manuals refresh to a new address as well.
func isManual(to *url.URL) bool {
	return slices.ContainsFunc(addressParts(to), func(part string) bool {
		return slices.Contains([]string{"docs", "doc", "guides", "guide", "help", "manual", "blog", "reference"}, part)
	})
}

// titledLogin reports whether a page has the title of a login page, which a single sign-on may show without a password field.
func titledLogin(r *Result) bool {
	title := strings.ToLower(strings.TrimSpace(r.decoded.Title))
	for _, word := range []string{"sign in", "log in", "login", "anmelden", "anmeldung", "connexion", "se connecter", "iniciar sesión", "entrar", "accedi", "inloggen", "logowanie", "вход", "登录", "登入", "ログイン", "로그인"} {
		if rest, ok := strings.CutPrefix(title, word); ok && (rest == "" || strings.ContainsAny(rest[:1], " -|·:–—")) && len(title) <= 60 {
			return true
		}
	}
	return false
}

// addressParts returns the words of a host and a path, in lower case.
func addressParts(u *url.URL) []string {
	return strings.FieldsFunc(strings.ToLower(u.Host+u.Path), func(c rune) bool { return c == '/' || c == '.' || c == ':' })
}

// hostLogin recognizes the logins with which hosting platforms protect a whole site. Programs get past them with a header.
func hostLogin(r *Result, rest []explain.Step) *Finding {
	if !notTheAPI(r) || !r.decoded.ProductWrote {
		return nil
	}
	status, text := r.exchange.Answer.Status, r.decoded.Title+" "+r.decoded.Message
	var title, pass string
	switch product := r.decoded.Product; {
	case product == "Vercel" && status == http.StatusUnauthorized:
		title = "Vercel requires a login for this deployment (Deployment Protection)"
		pass = "Call the production domain, or send the secret for automation in the header x-vercel-protection-bypass (-H)"
	case product == "Cloudflare Access" && status == http.StatusForbidden:
		title = "Cloudflare Access blocked the call"
		pass = "Send a service token of Cloudflare Access in the headers CF-Access-Client-Id and CF-Access-Client-Secret (-H)"
	case product == "Google Identity-Aware Proxy" && status == http.StatusUnauthorized:
		title = "Google's Identity-Aware Proxy requires an identity for calls to this service"
		pass = "Send an identity token of an allowed account, with the client ID of the proxy as its audience, in Proxy-Authorization (-H), so that Authorization stays free for the key"
	case product == "Google" && (status == http.StatusForbidden || status == http.StatusUnauthorized) && strings.Contains(text, "Your client does not have permission to"):
		title = "Google Cloud requires an identity for calls to this service"
		pass = "Send an identity token of an account that may invoke the service, or let the service accept calls without one"
	case product == "ngrok" && r.exchange.Answer.Header.Get("Ngrok-Error-Code") == "ERR_NGROK_6024":
		title = "the warning page of ngrok answered, not the API"
		return &Finding{Title: title, Evidence: "Ngrok-Error-Code: ERR_NGROK_6024", Steps: []explain.Step{
			do("Skip the page, which ngrok shows to browsers", nextstep.Repeat("-H", "ngrok-skip-browser-warning: 1")),
		}}
	default:
		return nil
	}
	return &Finding{Title: title, Evidence: productEvidence(r), Steps: append([]explain.Step{do(pass)}, rest...)}
}
