package probe

import (
	"net"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
)

// issuer is what shows of an authority that is not trusted.
type issuer int

const (
	issuerUnknown    issuer = iota
	issuerOpener            // a box on the way that opens TLS
	issuerMissing           // an intermediate certificate that was not sent
	issuerDisordered        // certificates that do not follow each other
	issuerPrivate           // an authority of one's own
)

// issuerOf reports apart why an authority is not trusted. Name is the product or the authority.
func issuerOf(c *Certificate) (kind issuer, name string) {
	switch by := opener(c); {
	case by != "":
		return issuerOpener, by
	case c.Sent == 1 && !c.SelfIssued && fetchable(c):
		return issuerMissing, ""
	case c.Disordered:
		return issuerDisordered, ""
	case c.RootSent:
		return issuerPrivate, c.TopIssuer
	case c.Sent == 1 && !c.SelfIssued && len(c.IssuerURLs) == 0:
		return issuerPrivate, c.Issuer
	}
	return issuerUnknown, ""
}

// issuerWords are the words for a certificate whose authority is not trusted.
func issuerWords(r *Result, c *Certificate, f *Finding) {
	host := r.exchange.URL.Hostname()
	kind, name := issuerOf(c)
	switch kind {
	case issuerUnknown:
		if c.Sent > 1 && c.TopIssuer != "" {
			f.Title += ", " + start(c.TopIssuer)
		}
	case issuerDisordered:
		f.Title = "the certificates that " + host + " sends are not a chain: one is not the issuer of the previous one"
		f.Steps = slices.Insert(f.Steps, 0, do("On the server, put the certificates into one file in order: the server's own first, then its issuer, and so on (cat cert.pem intermediate.pem)"))
	case issuerOpener:
		f.Title = name + " intercepts TLS on the way to " + host + ", and signed this certificate"
		f.Steps = []explain.Step{
			do("Trust its authority: get the certificate from your IT, and use it with --cacert FILE, or add it to the certificates of the system"),
			do("Or call from a network without it; other programs (curl, Node.js with NODE_EXTRA_CA_CERTS) need the same certificate"),
		}
	case issuerMissing:
		f.Title = host + " does not send the intermediate certificate"
		f.Evidence += "; the issuer's certificate is at " + c.IssuerURLs[0]
		f.Steps = slices.Insert(f.Steps, 0, do("On the server, configure the full chain (fullchain.pem), not the certificate alone. Browsers hide this mistake by fetching the intermediate"))
	case issuerPrivate:
		f.Title = "the certificate of " + host + " comes from a private authority, " + start(name)
		if c.RootSent {
			f.Evidence += "; the authority's certificate was sent, too"
		} else {
			f.Evidence += "; unlike certificates of public authorities, it does not name where the issuer's certificate is"
		}
		f.Steps = []explain.Step{do("Trust the certificate of this authority with --cacert FILE; its operator has the file")}
	}
}

// opener returns the product that signs certificates on the way, as the issuer names it, or "".
func opener(c *Certificate) string {
	issuer := strings.ToLower(c.Issuer + " " + c.TopIssuer)
	for _, p := range openers() {
		if strings.Contains(issuer, p.words) {
			return p.name
		}
	}
	return ""
}

// product is a product and words by which it is known, in lower case.
type product struct{ words, name string }

// openers are products that open TLS in order to inspect it, by the names that their authorities have by default.
func openers() []product {
	return []product{
		{"zscaler", "Zscaler"}, {"fortinet", "Fortinet FortiGate"}, {"fortigate", "Fortinet FortiGate"}, {"palo alto networks", "a Palo Alto Networks firewall"},
		{"netskope", "Netskope"}, {"goskope", "Netskope"}, {"cisco umbrella", "Cisco Umbrella"}, {"blue coat", "Symantec ProxySG"}, {"bluecoat", "Symantec ProxySG"},
		{"sophos", "Sophos"}, {"check point", "a Check Point firewall"}, {"watchguard", "WatchGuard"}, {"fireware", "WatchGuard"}, {"forcepoint", "Forcepoint"},
		{"websense", "Forcepoint"}, {"sonicwall", "SonicWall"}, {"barracuda", "Barracuda"}, {"mcafee web gateway", "Skyhigh Web Gateway"},
		{"skyhigh", "Skyhigh Web Gateway"}, {"trend micro", "Trend Micro"}, {"cato networks", "Cato Networks"}, {"iboss", "iboss"}, {"smoothwall", "Smoothwall"},
		{"lightspeed", "Lightspeed"}, {"securly", "Securly"}, {"cloudflare for teams", "Cloudflare Gateway"}, {"gateway ca - cloudflare", "Cloudflare Gateway"},
		{"untangle", "Untangle"}, {"pfsense", "pfSense"}, {"opnsense", "OPNsense"}, {"kaspersky", "Kaspersky"}, {"eset ssl filter", "ESET"}, {"avast", "Avast"},
		{"avg web/mail", "AVG"}, {"bitdefender", "Bitdefender"}, {"adguard", "AdGuard"}, {"mitmproxy", "mitmproxy"}, {"charles proxy", "Charles"},
		{"do_not_trust_fiddler", "Fiddler"}, {"portswigger", "Burp Suite"}, {"proxyman", "Proxyman"}, {"zed attack proxy", "ZAP"}, {"squid", "Squid"},
	}
}

// fetchable reports whether the certificate of the issuer can be read from somewhere public, as that of an intermediate of a public
// authority can.
func fetchable(c *Certificate) bool {
	return slices.ContainsFunc(c.IssuerURLs, func(raw string) bool {
		u, err := url.Parse(raw)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" {
			return false
		}
		host := strings.ToLower(u.Hostname())
		last := host[strings.LastIndexByte(host, '.')+1:]
		return host != last && net.ParseIP(host) == nil && !slices.Contains([]string{"local", "internal", "lan", "corp", "home", "intranet", "private", "test", "invalid", "localhost"}, last)
	})
}
