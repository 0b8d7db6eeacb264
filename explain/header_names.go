package explain

import "strings"

// headerName is a header without an entry of its own. It leads to an entry that explains what the header is about.
type headerName struct{ names, entry, note string }

// headerNames are the headers that people see in a response and look up. Names with a common entry are separated by spaces.
var headerNames = [...]headerName{
	{"request-id x-correlation-id correlation-id x-trace-id", "X-Request-ID", "another name of the request's id"},
	{"cf-ray", "X-Request-ID", "Cloudflare's id of the request"},
	{"x-amz-cf-id", "X-Request-ID", "CloudFront's id of the request"},
	{"x-amzn-requestid x-amz-request-id x-amzn-trace-id", "X-Request-ID", "AWS: its id of the request"},
	{"x-azure-ref", "X-Request-ID", "Azure Front Door: its id of the request"},
	{"x-cloud-trace-context", "X-Request-ID", "Google Cloud: its id of the request"},
	{"x-vercel-id fly-request-id x-nf-request-id x-railway-request-id x-github-request-id x-kong-request-id", "X-Request-ID", "the id that the host or the gateway gives the request"},
	{"traceparent", "X-Request-ID", "W3C Trace Context: the second part is the trace id"},
	{"x-ratelimit-used", "X-RateLimit-Remaining", "how many requests of the window are used"},
	{"proxy-authenticate proxy-authorization", "proxy-auth-required", "the credentials for a proxy, not for the API"},
	{"access-control-allow-origin access-control-allow-methods access-control-allow-headers", "origin-not-allowed", "which web pages may make the call"},
	{"access-control-allow-credentials", "origin-wildcard-credentials", ""},
	{"access-control-expose-headers", "headers-not-exposed", "which headers a web page may read"},
	{"content-type", "wrong-content-type", "the type of the body"},
	{"content-encoding", "body-undecodable", "how the body is compressed"},
	{"accept", "406", "which types the client accepts"},
	{"etag if-none-match if-modified-since last-modified", "304", "for conditional requests"},
	{"if-match if-unmodified-since", "412", "a condition of the request"},
	{"date", "clock-skew", "the time of the server"},
	{"cf-mitigated x-amzn-waf-action x-vercel-mitigated", "firewall-blocked", "what the firewall did with the call"},
	{"x-krakend-completed", "gateway-error", "KrakenD: false if a server behind it did not answer"},
}

// byHeaderName looks up a header that has no entry of its own.
func (c *Catalog) byHeaderName(query string) ([]Hit, bool) {
	wanted := strings.ToLower(strings.TrimSuffix(query, ":"))
	for _, h := range headerNames {
		for name := range strings.SplitSeq(h.names, " ") {
			if name != wanted {
				continue
			}
			if entry, ok := c.Get(h.entry); ok {
				return []Hit{{Words: query, Note: h.note, Entries: []Entry{entry}}}, true
			}
		}
	}
	return nil, false
}

// otherHeaders are headers that no entry explains, apart from those that begin with x-.
const otherHeaders = " age cache-control cf-cache-status connection content-disposition content-language content-security-policy cookie deprecation host keep-alive link origin pragma referer server server-timing set-cookie strict-transport-security sunset transfer-encoding upgrade user-agent vary via "

// headerHint returns a hint about a header that no entry explains, with or without its value, or "".
func headerHint(query string) string {
	name, _, _ := strings.Cut(strings.ToLower(query), ":")
	switch {
	case strings.Contains(query, "\n"):
	case name == "x-amzn-errortype":
		return "it is a header with the code of an AWS error: explain its value, such as hex21 explain ThrottlingException"
	case name == "server-timing":
		return "it is a header with times that the server measured; to see it: hex21 probe -i /articles"
	case name == "server" || name == "via" || name == "x-powered-by":
		return "it is a header with the name of a program that handled the response; to see which one wrote it: hex21 probe -i /articles"
	case isHeaderName(name) && (strings.HasPrefix(name, "x-") || strings.Contains(otherHeaders, " "+name+" ")):
		return "no entry explains this header; to see the headers of a response: hex21 probe -i /articles"
	}
	return ""
}
