package address

import (
	"net"
	"net/url"
	"strings"
)

// Origin returns the scheme, host and port that a key belongs to (RFC 6454).
func Origin(u *url.URL) string { return u.Scheme + "://" + HostPort(u) }

// ShortOrigin returns the origin without the port that its scheme has anyway.
func ShortOrigin(u *url.URL) string {
	host := strings.ToLower(u.Hostname())
	switch {
	case PortOf(u) != PortOf(&url.URL{Scheme: u.Scheme}):
		host = HostPort(u)
	case strings.Contains(host, ":"):
		host = "[" + host + "]"
	}
	return u.Scheme + "://" + host
}

// GuessAPI returns the base URL of the API that a URL probably belongs to: the URL up to /api, as documented, or the origin.
func GuessAPI(u *url.URL) *url.URL {
	guess := &url.URL{Scheme: u.Scheme, Host: u.Host}
	if before, _, ok := strings.Cut(u.Path+"/", "/api/"); ok {
		guess.Path = before + "/api"
	}
	return guess
}

// IsVendor reports whether a URL is on a host of the vendor.
func IsVendor(u *url.URL) bool {
	host := strings.ToLower(u.Hostname())
	return host == "hex21.dev" || strings.HasSuffix(host, ".hex21.dev")
}

// The support channels of the vendor, as the API reference names them.
const (
	supportEmail   = "api@hex21.dev"
	supportDiscord = "https://discord.gg/hex21"
)

// StatusPage is the status page of the vendor.
const StatusPage = "https://status.hex21.dev"

// SendReport returns what to do about a failure of a URL that lasts, as the end of a sentence.
func SendReport(called string) string {
	return "then write a report without secrets and send it to " + Support(called)
}

// Support returns where a report about a call to a URL goes: the vendor's support, or the operator of the host that was called.
func Support(called string) string {
	u, err := url.Parse(called)
	switch {
	case err != nil || u.Hostname() == "":
		return "the operator of the installation; for the CMS itself, " + supportEmail
	case IsVendor(u):
		return supportEmail + ", or ask on Discord: " + supportDiscord
	}
	return "the operator of " + u.Hostname() + "; for the CMS itself, " + supportEmail
}

// SameOrigin reports whether two URLs share scheme, host and port.
func SameOrigin(a, b *url.URL) bool {
	return a.Scheme == b.Scheme && (a.Host == b.Host || HostPort(a) == HostPort(b)) // the usual case needs no new text
}

// Page returns the URL of a status page as it is shown: without possible secrets, such as a password or a token in the query.
func Page(u *url.URL) string {
	shown := *u
	shown.User, shown.RawQuery = nil, ""
	return strings.TrimSuffix(shown.String(), "/")
}

// Site returns the beginning of a URL for people: scheme and host, without user info.
func Site(u *url.URL) string { return u.Scheme + "://" + u.Host }

// HostPort returns the host of a URL in lower case with its port, the scheme's own when none is given.
func HostPort(u *url.URL) string {
	return net.JoinHostPort(strings.ToLower(u.Hostname()), PortOf(u))
}

// PortOf returns the port of an address, or the default port of its scheme.
func PortOf(u *url.URL) string {
	switch port := u.Port(); {
	case port != "":
		return port
	case u.Scheme == "https":
		return "443"
	}
	return "80"
}
