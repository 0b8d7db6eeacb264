package probe

import (
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/redact"
)

// redirectInside looks for redirects to an address that only works behind the proxy: without the port that was called, or on a host of the
// network inside. An application writes such an address when the proxy does not tell it which one was called.
func redirectInside(r *Result) *Finding {
	for _, p := range pointers(r) {
		f := &Finding{Evidence: fmt.Sprintf("%s was answered with %d to %s", redact.URL(p.from), p.status, redact.URL(p.to))}
		better := *p.to
		better.Scheme, better.Host = p.from.Scheme, p.from.Host
		switch {
		case strings.TrimRight(p.from.EscapedPath(), "/") != strings.TrimRight(p.to.EscapedPath(), "/"):
			continue // it has its own address
		case strings.EqualFold(p.from.Hostname(), p.to.Hostname()) && p.from.Scheme == p.to.Scheme && p.from.Port() != "" && p.to.Port() == "" && address.PortOf(p.from) != address.PortOf(p.to):
			f.Title = "the redirect drops the port that was called, so it leads to another server"
		case strings.EqualFold(p.from.Hostname(), p.to.Hostname()) && p.from.Scheme == "https" && p.to.Scheme == "http":
			f.Title = "the redirect leads from https to plain http: TLS ends in front of the server, and the server does not detect it"
		case isInside(p.to) && !isInside(p.from):
			f.Title = "the redirect leads to " + start(p.to.Host) + ", an address behind the proxy"
		default:
			continue
		}
		f.Steps = []explain.Step{
			do("If you run the server, make the proxy pass on the public address: in nginx, proxy_set_header Host $http_host and X-Forwarded-Proto $scheme, or absolute_redirect off for its own redirects"),
			do("Or set the public address in the configuration of the application, such as PUBLIC_URL or NEXTAUTH_URL"),
		}
		if better.String() != p.from.String() {
			f.Steps = slices.Insert(f.Steps, 0, callAt(r, "Call the same path at the address that was called", &better))
		}
		if p.followed {
			f.Severity = SeverityWarning
		}
		return f
	}
	return nil
}

// isInside reports whether a host is one of a network inside: a name without a dot, or with an ending that is for such networks, or a private
// address.
func isInside(u *url.URL) bool {
	host := strings.ToLower(u.Hostname())
	if ip := net.ParseIP(host); ip != nil {
		addr, _ := netip.AddrFromSlice(ip)
		return addr.Unmap().IsPrivate() || addr.Unmap().IsLoopback()
	}
	if !strings.Contains(host, ".") {
		return true
	}
	return slices.ContainsFunc([]string{".local", ".internal", ".lan", ".svc", ".cluster.local", ".localdomain"}, func(end string) bool { return strings.HasSuffix(host, end) })
}
