package probe

import (
	"fmt"
	"net"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
)

func certificateExpired(r *Result, at server) *Finding {
	return aboutCertificate(r, finding("the certificate of "+at.host+" has expired", at.evidence,
		do("Ask the operator of "+at.host+" to renew it"),
		do("Check the clock of this machine; a wrong clock has the same effect", nextstep.Program("date", "-u")),
		unverified(r)))
}

func certificateEarly(r *Result, at server) *Finding {
	return aboutCertificate(r, finding("the certificate of "+at.host+" is not yet valid", at.evidence,
		do("Check the clock of this machine", nextstep.Program("date", "-u")),
		do("If it is right, report it to the operator of "+at.host)))
}

func certificateSelfSigned(r *Result, at server) *Finding {
	return aboutCertificate(r, finding("the certificate of "+at.host+" is self-signed", at.evidence,
		do("If you run the server, trust its certificate with --cacert FILE"), unverified(r)))
}

func certificateOfOther(r *Result, at server) *Finding {
	f := aboutCertificate(r, finding("the certificate is not valid for "+at.host, at.evidence,
		handshake(r, "Compare the host name with the names in the certificate"),
		do("Behind a new proxy or CDN, ask the operator of "+at.host+" to add the name")))
	switch c := r.exchange.Certificate; {
	case c == nil || isDefaultOfProxy(c):
	case net.ParseIP(at.host) != nil && len(c.IPs) == 0:
		f.Title = "the certificate does not list the IP address " + at.host
		f.lead(do("Call the server by a name that the certificate lists; --resolve maps a name to an address"))
	case len(c.DNSNames)+len(c.IPs) == 0:
		f.Title = "the certificate has its name only in the common name (CN), which clients ignore"
		f.lead(do("Issue it again with the name as a subject alternative name (SAN)"))
	default:
		if name := shortWildcard(c, at.host); name != "" {
			f.Title = fmt.Sprintf("a wildcard covers one label: %s does not cover %s", name, at.host)
		}
	}
	return f
}

// certificateUnknown explains why an authority is not trusted, if the certificates that were sent show it.
func certificateUnknown(r *Result, at server) *Finding {
	f := aboutCertificate(r, finding("the certificate of "+at.host+" comes from an unknown authority", at.evidence,
		do("Behind a company proxy, or with a private authority, trust its certificate with --cacert FILE"),
		do("On a public server, an intermediate certificate is often missing: report it to the operator of "+at.host)))
	c := r.exchange.Certificate
	if c == nil || isDefaultOfProxy(c) {
		return f
	}
	private := "the certificate of " + at.host + " comes from a private authority, "
	trust := do("Trust the certificate of this authority with --cacert FILE; its operator has the file")
	switch by := opener(c); {
	case by != "":
		return finding(by+" intercepts the TLS connection to "+at.host+" and signed this certificate", f.Evidence,
			do("Trust its authority: get the certificate from your IT, and use it with --cacert FILE, or add it to the certificates of the system"),
			do("Or call from a network without it; other programs (curl, Node.js with NODE_EXTRA_CA_CERTS) need the same certificate"))
	case c.Sent == 1 && !c.SelfIssued && fetchable(c):
		f.Title = at.host + " does not send the intermediate certificate"
		f.Evidence += "; the issuer's certificate is at " + c.IssuerURLs[0]
		f.lead(do("On the server, configure the full chain (fullchain.pem), not the certificate alone. Browsers hide this mistake by fetching the intermediate"))
	case c.Disordered:
		f.Title = "the certificates that " + at.host + " sends are not a chain: one is not the issuer of the previous one"
		f.lead(do("On the server, put the certificates into one file in order: the server's own first, then its issuer, and so on (cat cert.pem intermediate.pem)"))
	case c.RootSent:
		return finding(private+start(c.TopIssuer), f.Evidence+"; the authority's certificate was sent, too", trust)
	case c.Sent == 1 && !c.SelfIssued && len(c.IssuerURLs) == 0:
		return finding(private+start(c.Issuer), f.Evidence+"; unlike certificates of public authorities, it does not name where the issuer's certificate is", trust)
	case c.Sent > 1 && c.TopIssuer != "":
		f.Title += ", " + start(c.TopIssuer)
	}
	return f
}

// isDefaultOfProxy reports whether a certificate is the one that Traefik and ingress-nginx send for hosts without a certificate.
func isDefaultOfProxy(c *Certificate) bool {
	return slices.Contains([]string{"TRAEFIK DEFAULT CERT", "Kubernetes Ingress Controller Fake Certificate"}, c.CommonName)
}

// aboutCertificate adds the facts of the certificate to a finding about it, and what is wrong if it is that of a proxy.
func aboutCertificate(r *Result, f *Finding) *Finding {
	c := r.exchange.Certificate
	if c == nil {
		return f
	}
	f.Evidence += "; " + certificateText(c)
	if isDefaultOfProxy(c) {
		f.Title = "the proxy has no certificate for " + r.exchange.URL.Hostname() + " and sends its default certificate"
		f.lead(do("In Traefik or ingress-nginx, add a router or an Ingress with a TLS secret for this host"))
	}
	return f
}

// shortWildcard returns the wildcard that would cover a host if it covered more than one label, or "".
func shortWildcard(c *Certificate, host string) string {
	for _, name := range c.DNSNames {
		if rest, ok := strings.CutPrefix(name, "*"); ok && strings.HasSuffix(strings.ToLower(host), strings.ToLower(rest)) {
			return name
		}
	}
	return ""
}

// maxNames is how many names of a certificate are listed.
const maxNames = 5

// certificateText lists the facts of a certificate.
func certificateText(c *Certificate) string {
	names := append(slices.Clone(c.DNSNames), c.IPs...)
	listed := text.Shorten(strings.Join(names[:min(len(names), maxNames)], ", "), evidenceLength)
	switch more := len(names) - maxNames; {
	case len(names) == 0:
		listed = "none"
	case more > 0:
		listed += fmt.Sprintf(" and %d more", more)
	}
	return fmt.Sprintf("subject %s, issuer %s, names %s, valid from %s to %s, certificates sent: %d",
		text.Shorten(c.Subject, evidenceLength), text.Shorten(c.Issuer, evidenceLength), listed,
		c.NotBefore.UTC().Format(time.DateOnly), c.NotAfter.UTC().Format(time.DateOnly), c.Sent)
}

// opener returns the product that signs certificates on the way, as the issuer names it, or "".
func opener(c *Certificate) string {
	if c == nil {
		return ""
	}
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

// openers returns products that intercept TLS to inspect it, with the default names of their authorities.
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

// fetchable reports whether the issuer's certificate is at a public address, as that of a public authority is.
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

func noRootCertificates(r *Result) *Finding {
	f := r.exchange.Failure
	if f == nil || !f.NoRoots {
		return nil
	}
	return finding("this machine has no root certificates, so it cannot trust any server", f.Message+"; the system's list of authorities is empty",
		do("Install them; on Debian and Ubuntu", nextstep.Program("apt-get", "install", "-y", "ca-certificates")),
		do("Or name a file that contains them with --cacert FILE"))
}

// certificateNotice is how long before its end a certificate is reported. Certificates of ninety days are renewed a month before their end,
// so with two weeks left the renewal has failed more than once.
const certificateNotice = 14 * 24 * time.Hour

func certificateEnds(r *Result) *Finding {
	a := r.exchange.Answer
	if a == nil || a.NotAfter.IsZero() {
		return nil
	}
	left, host := a.NotAfter.Sub(r.exchange.ReceivedAt), r.exchange.URL.Hostname()
	if left >= certificateNotice {
		return nil
	}
	f := finding("the certificate of "+host+" expires "+inDays(left), "it is valid until "+a.NotAfter.UTC().Format(time.RFC3339),
		do("Ask the operator of "+host+" to renew it"), handshake(r, "Show its dates"))
	if left <= 0 {
		f.Title = "the certificate of " + host + " has expired, and was not verified"
	}
	return f
}

func inDays(left time.Duration) string {
	switch days := int(left.Hours() / 24); days {
	case 0:
		return "within a day"
	case 1:
		return "in 1 day"
	default:
		return fmt.Sprintf("in %d days", days)
	}
}
