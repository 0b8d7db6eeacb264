package probe_test

import (
	"net/http"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
)

func TestIntermediaryRules(t *testing.T) {
	t.Parallel()
	runRules(t, betweenCases())
}

func betweenCases() []exchangedCase {
	const (
		html  = "\nContent-Type: text/html\n"
		login = "<!doctype html><title>Sign in</title><form><input type=password></form>"
		nginx = "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.26.0</center></body></html>"
	)
	plain := func(words string) exchanged {
		return exchanged{url: "http://cms.example.org:8443/api/articles", base: "http://cms.example.org:8443/api", answer: "400\nContent-Type: text/plain\n\n" + words}
	}
	return []exchangedCase{
		{name: "407", exchanged: exchanged{answer: "407\nProxy-Authenticate: Basic realm=x\n\n"}, finds: "proxy-auth-required", decides: true, says: "Basic realm=x"},
		{name: "a 429 of nginx with the words of a firewall is a limit", exchanged: exchanged{answer: "429" + html + "Server: nginx\n\n<p>using a security service to protect itself</p><hr><center>nginx</center>"}, finds: "proxy-limit", decides: true, silent: "firewall-blocked"},
		{name: "a 405 of a firewall is not about the method", exchanged: exchanged{answer: "405" + html + "X-Ms-Forbidden-Ip: 203.0.113.7\n\n<title>Error 403 - Forbidden</title>"}, finds: "firewall-blocked", decides: true, silent: "method-not-supported"},
		{name: "a 405 without one is", exchanged: exchanged{answer: "405\nContent-Type: application/json\n\n{}"}, finds: "method-not-supported", decides: true, silent: "firewall-blocked"},
		{name: "401 is not 407", exchanged: exchanged{answer: refused401}, silent: "proxy-auth-required"},
		{name: "a login page", exchanged: exchanged{answer: "200" + html + "\n" + login}, finds: "login-page", decides: true, silent: "html-from-between"},
		{name: "a login page with 403", exchanged: exchanged{answer: "403" + html + "\n" + login}, finds: "login-page", decides: true},
		{name: "a redirect to a login", exchanged: exchanged{answer: "302\nLocation: https://sso.example.org/login?next=/api\n\n"}, finds: "login-page", decides: true},
		{name: "a redirect to an article about logins", exchanged: exchanged{answer: "302\nLocation: /api/articles/login-pages\n\n"}, silent: "login-page"},
		{name: "a page without a password", exchanged: exchanged{answer: page404}, silent: "login-page"},
		{name: "Cloudflare's challenge", exchanged: exchanged{answer: "403" + html + "Cf-Mitigated: challenge\nServer: cloudflare\n\n<!doctype html><title>Just a moment...</title>"}, finds: "firewall-blocked", decides: true, says: "Cloudflare"},
		{name: "a block without HTML", exchanged: exchanged{answer: "403\nContent-Type: text/plain\n\nRBAC: access denied"}, finds: "firewall-blocked", decides: true, says: "Envoy"},
		{name: "the API's own 403", exchanged: exchanged{answer: "403\nContent-Type: application/json\n\n" + `{"error":{"code":"FORBIDDEN","message":"Request blocked"}}`}, silent: "firewall-blocked"},
		{name: "a 403 in plain HTML", exchanged: exchanged{answer: "403" + html + "\n<html><title>403 Forbidden</title></html>"}, silent: "firewall-blocked"},
		{name: "Cloudflare 522", exchanged: exchanged{answer: "522\nContent-Type: text/plain\nServer: cloudflare\nCF-RAY: abc\n\nerror code: 522"}, finds: "cdn-error", decides: true, says: "did not accept the connection in time"},
		{name: "Cloudflare 525 as a page", exchanged: exchanged{answer: "525" + html + "Server: cloudflare\n\n<!doctype html><title>SSL handshake failed</title>"}, finds: "cdn-error", decides: true, silent: "html-from-between", says: "TLS handshake"},
		{name: "Vercel", exchanged: exchanged{answer: "504\nContent-Type: text/plain\nX-Vercel-Error: FUNCTION_INVOCATION_TIMEOUT\n\nAn error occurred"}, finds: "cdn-error", decides: true, says: "FUNCTION_INVOCATION_TIMEOUT"},
		{name: "the API's envelope through Cloudflare", exchanged: exchanged{answer: "503\nContent-Type: application/json\nServer: cloudflare\n\n" + `{"error":{"code":"SERVICE_UNAVAILABLE","message":"x"}}`}, silent: "cdn-error"},
		{name: "nginx 502", exchanged: exchanged{answer: "502" + html + "Server: nginx\n\n" + nginx}, finds: "gateway-error", decides: true, silent: "html-from-between", says: "nginx"},
		{name: "nginx 504 without a body", exchanged: exchanged{answer: "504\nServer: nginx\n\n"}, finds: "gateway-error", decides: true, says: "in time"},
		{name: "nginx 504 at once", exchanged: exchanged{answer: "504\nServer: nginx\n\n", edit: after(3 * time.Millisecond)}, finds: "gateway-error", decides: true, says: "did not wait"},
		{name: "nginx 504 after a minute", exchanged: exchanged{answer: "504\nServer: nginx\n\n", edit: after(time.Minute)}, finds: "gateway-error", decides: true, says: "in time"},
		{name: "Apache without a signature", exchanged: exchanged{answer: "503" + html + apachePage("503 Service Unavailable", "The server is temporarily unable to service your\nrequest due to maintenance downtime or capacity\nproblems. Please try again later.")}, finds: "gateway-error", decides: true, says: "Apache"},
		{name: "the reason of mod_proxy", exchanged: exchanged{answer: "502" + html + apachePage("502 Proxy Error", "The proxy server could not handle the request<p>Reason: <strong>Error reading from remote server</strong>")}, finds: "gateway-error", decides: true, says: "did not respond in time (ProxyTimeout)"},
		{name: "another reason of mod_proxy", exchanged: exchanged{answer: "502" + html + apachePage("502 Proxy Error", "Reason: <strong>DNS lookup failure for: cms</strong>")}, finds: "gateway-error", decides: true, says: "resolve the name of the CMS"},
		{name: "a rule of ModSecurity", exchanged: exchanged{answer: "406" + html + apachePage("406 Not Acceptable", "An appropriate representation of the requested resource could not be found on this server.")}, finds: "firewall-blocked", decides: true, says: "Apache itself rejected"},
		{name: "synth of Varnish", exchanged: exchanged{answer: "403" + html + "Server: Varnish\nRetry-After: 5\n\n<html><title>403 Not allowed</title><h1>Error 403 Not allowed</h1><p>Not allowed</p><h3>Guru Meditation:</h3><p>XID: 5</p><hr><p>Varnish cache server</p></html>"}, finds: "firewall-blocked", decides: true, says: "Varnish itself rejected", silent: "limit-exceeded"},
		{name: "a 403 with a time to wait", exchanged: exchanged{answer: "403\nContent-Type: application/json\nRetry-After: 5\n\n{}"}, finds: "limit-exceeded", decides: true},
		{name: "the time limit of a handler in Go", exchanged: exchanged{answer: "503" + html + "\n<html><head><title>Timeout</title></head><body><h1>Timeout</h1></body></html>"}, silent: "html-from-between", finds: "error-not-envelope", says: "the error page of Go"},
		{name: "Caddy without a route", exchanged: exchanged{answer: "200\nServer: Caddy\n\n"}, finds: "body-empty", decides: true, says: "Server: Caddy"},
		{name: "nginx 500", exchanged: exchanged{answer: "500" + html + "Server: nginx\n\n<html><title>500</title></html>"}, silent: "gateway-error"},
		{name: "the API's envelope through nginx", exchanged: exchanged{answer: "502\nContent-Type: application/json\nServer: nginx\n\n" + `{"error":{"code":"BAD_GATEWAY","message":"x"}}`}, silent: "gateway-error"},
		{name: "an error of the server through Cloudflare", exchanged: exchanged{answer: "500" + html + "Server: cloudflare\n\n<!doctype html><title>We're sorry</title>"}, silent: "cdn-error", finds: "html-from-between", decides: true, says: "headers of Cloudflare"},
		{name: "Cloudflare 530 for a tunnel", exchanged: exchanged{answer: "530\nContent-Type: text/plain\nServer: cloudflare\n\nerror code: 1033"}, finds: "cdn-error", decides: true, says: "tunnel"},
		{name: "Cloudflare's rules without HTML", exchanged: exchanged{answer: "403\nContent-Type: text/plain\nServer: cloudflare\n\nerror code: 1010"}, finds: "firewall-blocked", decides: true, says: "1010"},
		{name: "nginx's own 503", exchanged: exchanged{answer: "503" + html + "Server: nginx\n\n<html><title>503 Service Temporarily Unavailable</title><hr><center>nginx</center>"}, finds: "proxy-limit", decides: true, says: "too many calls"},
		{name: "Apache's own 403", exchanged: exchanged{answer: "403" + html + "Server: Apache\n\n<html><title>403 Forbidden</title><p>You don't have permission to access this resource.</p>"}, silent: "firewall-blocked"},
		{name: "a page with Cloudflare's script", exchanged: exchanged{answer: "500" + html + "\n<!doctype html><title>Oops</title><script src=/cdn-cgi/scripts/x.js></script>"}, silent: "cdn-error"},
		{name: "maintenance behind nginx", exchanged: exchanged{answer: "503\nContent-Type: text/plain\nServer: nginx\nRetry-After: 60\n\nDown for maintenance"}, silent: "gateway-error"},
		{name: "a text of the CMS behind nginx", exchanged: exchanged{answer: "404\nContent-Type: text/plain\nServer: nginx\n\nArticle not found"}, silent: "html-instead-of-api"},
		{name: "a redirect to HTTPS on a host for logins", exchanged: exchanged{url: "http://sso.example.org/api/articles", base: "http://sso.example.org/api", answer: "308\nLocation: https://sso.example.org/api/articles\n\n"}, silent: "login-page"},
		{name: "nginx on plain HTTP to HTTPS", exchanged: plain("<html><title>400 The plain HTTP request was sent to HTTPS port</title></html>"), finds: "plain-to-tls-port", decides: true},
		{name: "Go on plain HTTP to HTTPS", exchanged: plain("Client sent an HTTP request to an HTTPS server.\n"), finds: "plain-to-tls-port", decides: true},
		{name: "another 400", exchanged: plain("bad request"), silent: "plain-to-tls-port"},
	}
}

func TestRequestRules(t *testing.T) {
	t.Parallel()
	runRules(t, requestCases())
}

func requestCases() []exchangedCase {
	post := func(body, contentType, answer string) exchanged {
		return exchanged{method: "POST", sentBody: body, sentType: contentType, answer: answer}
	}
	const json = "application/json"
	return []exchangedCase{
		{name: "413 by nginx", exchanged: post(`{}`, json, "413\nContent-Type: text/html\nServer: nginx\n\n<html><title>413</title></html>"), finds: "body-too-large", decides: true, says: "nginx"},
		{name: "400 is not 413", exchanged: post(`{}`, json, invalid), silent: "body-too-large"},
		{name: "405 with Allow", exchanged: exchanged{method: "DELETE", answer: "405\nAllow: GET, HEAD\n\n"}, finds: "method-not-supported", decides: true, says: "Allow: GET, HEAD"},
		{name: "405 without Allow", exchanged: exchanged{method: "DELETE", answer: "405\n\n"}, finds: "method-not-supported", decides: true, says: "without an Allow header"},
		{name: "405 that allows it", exchanged: exchanged{answer: "405\nAllow: GET\n\n"}, finds: "method-not-supported", decides: true, says: "although"},
		{name: "404 is not 405", exchanged: exchanged{method: "DELETE", answer: notFound}, silent: "method-not-supported"},
		{name: "single quotes", exchanged: post(`{'a': 1}`, json, invalid), finds: "request-body-not-json", decides: true, says: "at byte 2 of 8"},
		{name: "half an object", exchanged: post(`{"a":`, json, invalid), finds: "request-body-not-json", decides: true},
		{name: "good JSON", exchanged: post(`{"a": 1}`, json, invalid), silent: "request-body-not-json"},
		{name: "broken JSON that was taken", exchanged: post(`{`, json, list), silent: "request-body-not-json"},
		{name: "a form", exchanged: post("a=1", "application/x-www-form-urlencoded", invalid), finds: "request-content-type", decides: true, says: "form"},
		{name: "no type", exchanged: post("{}", "", invalid), finds: "request-content-type", decides: true, says: "without one"},
		{name: "a form of which the content was read", exchanged: post("title=a", "application/x-www-form-urlencoded", "400\nContent-Type: application/json\n\n"+`{"fields":["title"],"explanation":"this is too long (max: 50)","reason":"TOO_LONG"}`), silent: "request-content-type"},
		{name: "no type, and a conflict", exchanged: post("{}", "", "422\nContent-Type: application/json\n\n"+`{"message":"A pull request already exists"}`), silent: "request-content-type"},
		{name: "a form of which all fields are missing", exchanged: post("title=a", "application/x-www-form-urlencoded", "422\nContent-Type: application/json\n\n"+`{"message":"title is required"}`), finds: "request-content-type", decides: true},
		{name: "a type of JSON", exchanged: post("{}", "application/merge-patch+json; charset=utf-8", invalid), silent: "request-content-type"},
		{name: "no body", exchanged: exchanged{answer: invalid}, silent: "request-content-type"},
	}
}

func TestRedirectChangeRules(t *testing.T) {
	t.Parallel()
	runRules(t, redirectChangeCases(t))
}

func redirectChangeCases(t testing.TB) []exchangedCase {
	first := loopback.URL("http://cms.example.org/api/articles")
	return []exchangedCase{
		{name: "POST and 301", exchanged: exchanged{method: "POST", answer: "301\nLocation: /api/articles/\n\n"}, finds: "redirect-changes-method", says: "GET instead of POST"},
		{name: "POST and 308", exchanged: exchanged{method: "POST", answer: "308\nLocation: /api/articles/\n\n"}, silent: "redirect-changes-method"},
		{name: "GET and 301", exchanged: exchanged{answer: "301\nLocation: /x\n\n"}, silent: "redirect-changes-method"},
		{name: "POST that was followed", exchanged: exchanged{method: "POST", answer: list, hops: []exchange.Hop{{Status: 302, Method: "POST", URL: first, Location: "/x"}},
			edit: func(x *exchange.Exchange) { x.Method = http.MethodGet }}, finds: "redirect-changes-method", says: "turned POST into GET"},
		{name: "http to https", exchanged: exchanged{url: "http://cms.example.org/api/articles", base: "http://cms.example.org/api",
			answer: "301\nLocation: https://cms.example.org/api/articles\n\n"}, finds: "redirect-to-https"},
		{name: "http to https that was followed", exchanged: exchanged{answer: list, hops: []exchange.Hop{{Status: 301, Method: "GET", URL: first, Location: "https://cms.example.org/api/articles"}}}, finds: "redirect-to-https"},
		{name: "to another host", exchanged: exchanged{url: "http://cms.example.org/api/articles", answer: "301\nLocation: https://www.example.org/\n\n"}, silent: "redirect-to-https"},
		{name: "a header that stays behind", exchanged: exchanged{answer: list, hops: []exchange.Hop{{Status: 302, Method: "GET", URL: first, Location: "https://other.example/", Dropped: []string{"X-Secret"}}}},
			finds: "redirect-drops-parts", says: "X-Secret"},
		{name: "only the key stays behind", exchanged: exchanged{answer: list, hops: []exchange.Hop{{
			Status: 302, Method: "GET", URL: first, Location: "https://other.example/", KeyDropped: true, Dropped: []string{"Authorization"},
		}}}, silent: "redirect-drops-parts"},
		{name: "https to https", exchanged: exchanged{answer: "301\nLocation: /x\n\n"}, silent: "redirect-to-https"},
		{name: "a header that stays", exchanged: exchanged{answer: list, hops: []exchange.Hop{{Status: 302, Method: "GET", URL: first, Location: "https://b.example.org/", Dropped: []string{"X-Team"}}}},
			finds: "redirect-drops-parts", says: "X-Team"},
		{name: "the key alone", exchanged: exchanged{answer: list, hops: []exchange.Hop{{Status: 302, Method: "GET", URL: first, Location: "https://b.example.org/", KeyDropped: true, Dropped: []string{"Authorization"}}}},
			silent: "redirect-drops-parts"},
	}
}

// apachePage returns an error page of Apache as 2.4.71 sends it.
func apachePage(title, text string) string {
	return "\n<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\" \"http://www.w3.org/TR/html4/strict.dtd\">\n<html><head>\n<title>" + title + "</title>\n</head><body>\n<h1>" + title + "</h1>\n<p>" + text + "</p>\n</body></html>\n"
}
