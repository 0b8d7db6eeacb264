package probe

import (
	"fmt"
	"net"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/text"
)

// tlsRules look at what a certificate says, and at a machine that can trust none.
func tlsRules() []rule {
	return []rule{{id: "no-root-certificates", severity: SeverityError, layer: LayerTLS, blame: BlameYou, check: noRootCertificates}}
}

func noRootCertificates(r *Result) *Finding {
	f := r.exchange.Failure
	if f == nil || !f.NoRoots {
		return nil
	}
	return &Finding{
		Title:    "this machine has no root certificates, so it cannot trust any server",
		Evidence: f.Message + "; the system's list of authorities is empty",
		Steps: []explain.Step{
			do("Install them; on Debian and Ubuntu", explain.Program("apt-get", "install", "-y", "ca-certificates")),
			do("Or name a file that holds them with --cacert FILE"),
		},
	}
}

// certificateWords gives a finding about a certificate the facts of that certificate, and the words for the mistakes that are known.
func certificateWords(r *Result, kind Kind, f *Finding) *Finding {
	failure, c, host := r.exchange.Failure, r.exchange.Certificate, r.exchange.URL.Hostname()
	if kind == exchange.KindTLS && failure != nil && failure.WantsCertificate {
		f.Title = host + " requires a client certificate"
		f.Steps = []explain.Step{do("Send one with --cert FILE --key FILE; its issuer must be one that the server trusts")}
	}
	if kind == exchange.KindTLS && failure != nil {
		alertWords(failure, host, f)
	}
	if c == nil || failure == nil || !slices.Contains([]Kind{exchange.KindTLSExpired, exchange.KindTLSNotYetValid, exchange.KindTLSWrongHost, exchange.KindTLSSelfSigned, exchange.KindTLSUnknownIssuer}, kind) {
		return f
	}
	f.Evidence += "; " + certificateText(c)
	switch {
	case slices.Contains([]string{"TRAEFIK DEFAULT CERT", "Kubernetes Ingress Controller Fake Certificate"}, c.CommonName):
		f.Title = "the proxy has no certificate for " + host + " and sends its default certificate"
		f.Steps = slices.Insert(f.Steps, 0, do("In Traefik or ingress-nginx, add a router or an Ingress with a TLS secret for this host"))
	case kind == exchange.KindTLSUnknownIssuer:
		issuerWords(r, c, f)
	case kind != exchange.KindTLSWrongHost:
	case net.ParseIP(host) != nil && len(c.IPs) == 0:
		f.Title = "the certificate does not list the IP address " + host
		f.Steps = slices.Insert(f.Steps, 0, do("Call the server by a name that the certificate lists; --resolve maps a name to an address"))
	case len(c.DNSNames)+len(c.IPs) == 0:
		f.Title = "the certificate has its name only in the common name (CN), which clients ignore"
		f.Steps = slices.Insert(f.Steps, 0, do("Issue it again with the name as a subject alternative name (SAN)"))
	default:
		if name := shortWildcard(c, host); name != "" {
			f.Title = fmt.Sprintf("a wildcard covers one label: %s does not cover %s", name, host)
		}
	}
	return f
}

// alertWords describe what an alert of the server means that has more than one cause.
func alertWords(failure *Failure, host string, f *Finding) {
	switch {
	case strings.Contains(failure.Message, "unrecognized name"):
		f.Title = "the server at " + host + " does not serve this name (SNI)"
		f.Steps = []explain.Step{
			do("Check the host name; --resolve calls a server by its name at another address"),
			do("If you run the server, add a server block or a router with a certificate for this name: in nginx ssl_reject_handshake on does this for all others"),
		}
	case strings.Contains(failure.Message, "handshake failure"):
		f.Title += ": the server has no cipher in common with this client, or no certificate for this name"
		f.Steps = slices.Insert(f.Steps, 1, do("If you run the server, allow the usual ciphers (in nginx, leave out ssl_ciphers), and check that it has a certificate for this name"))
	}
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

func addressUnreached(r *Result) *Finding {
	x := r.exchange
	if x.Failure != nil || x.Answer == nil || len(x.Unreached) == 0 || x.Proxy != "" {
		return nil
	}
	first := x.Unreached[0]
	why, only := "another address answered first", "-4"
	if first.Err != "" {
		why = first.Err
	}
	if host, _, err := net.SplitHostPort(first.Addr); err == nil && net.ParseIP(host).To4() != nil {
		only = "-6"
	}
	return &Finding{
		Title:    "an address of " + x.URL.Hostname() + " did not answer: " + first.Addr,
		Evidence: fmt.Sprintf("%s: %s; the call went to %s", first.Addr, why, x.Timing.RemoteAddr),
		Steps: []explain.Step{
			inspect(r, "Make the call without it", only),
			do("Clients that try only one address fail: make the server listen on it, or remove it from DNS (A, AAAA, or the hosts file)"),
		},
	}
}
