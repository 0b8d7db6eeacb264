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
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
)

// loginWords are parts of the path or host of a login page; a part must match completely.
var loginWords = []string{"login", "signin", "sign-in", "sign_in", "sso", "saml", "saml2", "oauth", "oauth2", "authorize", "auth", "fgtauth", "cas", "adfs"}

// loginPage recognizes a login in front of the API, by what answered or by where the answer leads.
func loginPage(r *Result) *Finding {
	for _, login := range [...]func(*Result) *Finding{hostLogin, captchaLogin, shownLogin, challengedLogin, wirelessLogin, loginAhead} {
		if f := login(r); f != nil {
			return f
		}
	}
	return nil
}

// loginSteps returns the steps for a login at an address.
func loginSteps(r *Result, at *url.URL) []explain.Step {
	return append([]explain.Step{do("Open " + start(redact.URL(at)) + " in a browser to see which login it is")}, accessSteps(r)...)
}

// accessSteps returns the steps to get past a login without a browser.
func accessSteps(r *Result) []explain.Step {
	return []explain.Step{
		do("Ask its operator how programs can get access: with a service token in a header (-H), an allowed address or a VPN"),
		checkBase(r, ", if it is the login of the CMS"),
	}
}

// captchaLogin recognizes a server that accepts no logins from programs after several that failed, as Jira and Confluence do.
func captchaLogin(r *Result) *Finding {
	reason := r.exchange.Answer.Header.Get("X-Authentication-Denied-Reason")
	if !strings.HasPrefix(reason, "CAPTCHA") {
		return nil
	}
	return finding("after several failed logins, the server requires a browser login with a CAPTCHA",
		"X-Authentication-Denied-Reason: "+start(reason),
		do("Log in once in a browser and solve the CAPTCHA, then correct the credentials and repeat the call"))
}

// shownLogin recognizes a page with a login, by its password field or by its title.
func shownLogin(r *Result) *Finding {
	if !isHTML(r) || !r.decoded.Login && !titledLogin(r) {
		return nil
	}
	f := finding("a login page answered instead of the API", pageGist(r), loginSteps(r, r.exchange.URL)...)
	switch {
	case !r.decoded.Login:
	case bodyHasWord(r, "samlrequest", "samlresponse", "wresult"):
		f.Evidence = "the page sends the browser to single sign-on; " + f.Evidence
	default:
		f.Evidence = "the page has a password field; " + f.Evidence
	}
	return f
}

// challengedLogin recognizes a server in front of the API that requires its own credentials.
func challengedLogin(r *Result) *Finding {
	if r.status() != http.StatusUnauthorized {
		return nil
	}
	asked, other := challenges(r), otherScheme(r)
	f := finding("a server in front of the API requires "+other+" authentication", "WWW-Authenticate: "+start(asked), accessSteps(r)...)
	if other != "" && isHTML(r) {
		return f
	}
	if other != "" || !hasScheme(asked, "Basic") || asksForKey(r) || !notTheAPI(r) || ofApplication(r) {
		return nil
	}
	f.Title = "a server in front of the API requires its own user name and password"
	f.lead(do("If you have them, send them with the call, as a separate header (-H)"))
	return f
}

// ofApplication reports whether the text of a 401 is not that of its status, which servers in front of an API send: "Forbidden" of Mailgun.
func ofApplication(r *Result) bool {
	return r.body.Kind == media.KindText && !r.decoded.ProductWrote && !strings.Contains(r.said.message, "unauthorized")
}

// wirelessLogin recognizes Wireless ISPr, which captive portals send to programs.
func wirelessLogin(r *Result) *Finding {
	if !bodyHasWord(r, "<wispaccessgatewayparam") {
		return nil
	}
	return finding("the login page of your network answered instead of the API, as in hotels and on trains", "the response has WISPAccessGatewayParam",
		do("Open a web page in a browser, log in to the network, and repeat the call"), do("Try from another network"))
}

// loginAhead recognizes a redirect to a login, by a status or by a page that refreshes.
func loginAhead(r *Result) *Finding {
	called, status := r.exchange.URL, r.status()
	f := &Finding{Title: fmt.Sprintf("the response is a redirect to a login page (%d)", status), Evidence: "Location: " + redact.Addresses(r.exchange.Answer.Header.Get("Location"))}
	to, ok := exchange.RedirectTarget(called, r.exchange.Answer)
	refreshed := false
	if next, err := called.Parse(r.decoded.Next); !ok && r.decoded.Next != "" && isHTML(r) && status < 400 && err == nil {
		to, ok, refreshed = next, true, true
		f.Title, f.Evidence = "a web page that redirects to a login page was returned instead of an API response", "the page refreshes to "+start(redact.URL(to))
		if !address.SameOrigin(to, called) && (net.ParseIP(to.Hostname()) != nil || isInside(to)) {
			f.Title += ", as on hotel and office networks"
		}
	}
	switch {
	case !ok:
		return nil
	case returnsTo(to, called) && !leadsToLogin(called, to):
		f.Title = fmt.Sprintf("the response is a redirect to %s that passes on the URL of the call (%d), as redirects to a network or company login do", start(redact.URL(&url.URL{Scheme: to.Scheme, Host: to.Host})), status)
	case !leadsToLogin(called, to), refreshed && isManual(to):
		return nil
	}
	f.Steps = loginSteps(r, to)
	return f
}

// leadsToLogin reports whether an address has a word for a login that the one that was called does not have.
func leadsToLogin(from, to *url.URL) bool {
	known := addressParts(from)
	return slices.ContainsFunc(addressParts(to), func(part string) bool { return slices.Contains(loginWords, part) && !slices.Contains(known, part) })
}

// returnsTo reports whether the query of an address on another host has the address that was called, to lead back to it after a login. A
// query that was sent and is only passed on does not count, nor does one that tells where a call comes from, as CDNs and counters are told,
// nor the page that asks for consent to cookies.
func returnsTo(to, called *url.URL) bool {
	if slices.Contains(addressParts(to), "consent") {
		return false
	}
	names := func(u *url.URL) bool {
		return slices.ContainsFunc(strings.Split(u.RawQuery, "&"), func(pair string) bool {
			name, value, _ := strings.Cut(pair, "=")
			plain, err := url.QueryUnescape(value)
			return err == nil && !hasAny(strings.ToLower(name), []string{"origin", "source", "src", "ref", "from", "via"}) && strings.Contains(strings.ToLower(plain), "://"+strings.ToLower(called.Host))
		})
	}
	return !strings.EqualFold(to.Host, called.Host) && names(to) && !names(called)
}

// isManual reports whether an address is that of a page about logins: moved pages of manuals refresh to a new address as well.
func isManual(to *url.URL) bool {
	return slices.ContainsFunc(addressParts(to), func(part string) bool {
		return slices.Contains([]string{"docs", "doc", "guides", "guide", "help", "manual", "blog", "reference"}, part)
	})
}

// titledLogin reports whether a page has the title of a login page, which a single sign-on may show without a password field. A page that
// was not found, and one with much text, is about logins.
func titledLogin(r *Result) bool {
	title := strings.ToLower(strings.TrimSpace(r.decoded.Title))
	if r.status() == http.StatusNotFound || !isNotice(r) || len(title) > 60 {
		return false
	}
	for _, word := range []string{"sign in", "log in", "login", "anmelden", "anmeldung", "connexion", "se connecter", "iniciar sesión", "entrar", "accedi", "inloggen", "logowanie", "вход", "登录", "登入", "ログイン", "로그인"} {
		if rest, ok := strings.CutPrefix(title, word); ok && (rest == "" || strings.ContainsAny(rest[:1], " -|·:–—")) {
			return true
		}
	}
	return false
}

// addressParts returns the words of a host and a path, in lower case.
func addressParts(u *url.URL) []string {
	return strings.FieldsFunc(strings.ToLower(u.Host+u.Path), func(c rune) bool { return c == '/' || c == '.' || c == ':' })
}

// hostLogins are the logins with which hosting platforms protect a whole site, and how programs get past them.
var hostLogins = [...]struct {
	product     string
	statuses    []int
	words       string // of the page, if the product also sends other pages
	title, pass string
}{
	{"Vercel", []int{401}, "", "Vercel requires a login for this deployment (Deployment Protection)",
		"Call the production domain, or send the secret for automation in the header x-vercel-protection-bypass (-H)"},
	{"Cloudflare Access", []int{403}, "", "Cloudflare Access blocked the call",
		"Send a service token of Cloudflare Access in the headers CF-Access-Client-Id and CF-Access-Client-Secret (-H)"},
	{"Google Identity-Aware Proxy", []int{401}, "", "Google's Identity-Aware Proxy requires an identity for calls to this service",
		"Send an identity token of an allowed account, with the client ID of the proxy as its audience, in Proxy-Authorization (-H), so that Authorization stays free for the key"},
	{"Google", []int{401, 403}, "Your client does not have permission to", "Google Cloud requires an identity for calls to this service",
		"Send an identity token of an account that may invoke the service, or let the service accept calls without one"},
}

// hostLogin recognizes the login of a hosting platform, and the page that ngrok shows before a site.
func hostLogin(r *Result) *Finding {
	if !notTheAPI(r) {
		return nil
	}
	if r.wrote("ngrok") && r.exchange.Answer.Header.Get("Ngrok-Error-Code") == "ERR_NGROK_6024" {
		return finding("the warning page of ngrok answered instead of the API", "Ngrok-Error-Code: ERR_NGROK_6024",
			do("Skip the page, which ngrok shows to browsers", nextstep.Repeat("-H", "ngrok-skip-browser-warning: 1")))
	}
	for _, l := range hostLogins {
		if r.wrote(l.product) && slices.Contains(l.statuses, r.status()) && strings.Contains(r.decoded.Title+" "+r.decoded.Message, l.words) {
			f := finding(l.title, productEvidence(r), accessSteps(r)...)
			f.lead(do(l.pass))
			return f
		}
	}
	return nil
}
