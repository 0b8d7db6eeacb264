// Package address reads addresses as people type them: without a scheme, and with an IPv6 address that lacks its brackets.
package address

import (
	"net/netip"
	"net/url"
	"strconv"
	"strings"
)

// WithScheme returns a host with a port, or an IPv6 address, as a URL: "localhost:2100/x" is http://localhost:2100/x, since a server on
// a port of its own rarely speaks TLS, and "cms.example.org:443" and :8443 are https. It reports false for anything else.
func WithScheme(typed string) (full string, ok bool) {
	authority, rest := typed, ""
	if i := strings.IndexAny(typed, "/?#"); i >= 0 {
		authority, rest = typed[:i], typed[i:]
	}
	authority = bracketed(authority)
	port := port(authority)
	host := authority[strings.LastIndexByte(authority, '@')+1:]
	if port == "" && !strings.HasPrefix(host, "[") || isNumber(strings.TrimSuffix(host, ":"+port)) {
		return "", false
	}
	scheme := "http://"
	if port == "" || port == "443" || port == "8443" {
		scheme = "https://"
	}
	return scheme + authority + rest, true
}

// port returns the port at the end of an authority (RFC 3986, section 3.2), or "".
func port(authority string) string {
	i := strings.LastIndexByte(authority, ':')
	if i <= 0 || !IsPort(authority[i+1:]) {
		return ""
	}
	host := authority[strings.LastIndexByte(authority[:i], '@')+1 : i]
	if strings.Contains(host, ":") && !strings.HasSuffix(host, "]") {
		return ""
	}
	return authority[i+1:]
}

// lowestPort is the lowest number that is taken for a port at the end of an IPv6 address without brackets, where it could as well be the
// last group of the address.
const lowestPort = 80

// bracketed puts an IPv6 address into brackets, as a URL has it: "::1" is "[::1]", and "::1:8080", which could mean either, is
// "[::1]:8080". Any other authority is returned unchanged.
func bracketed(authority string) string {
	at := strings.LastIndexByte(authority, '@') + 1
	user, host := authority[:at], authority[at:]
	if strings.Count(host, ":") < 2 {
		return authority
	}
	i := strings.LastIndexByte(host, ':')
	if n, err := strconv.ParseUint(host[i+1:], 10, 16); err == nil && n >= lowestPort && isIPv6(host[:i]) {
		return user + "[" + escapeZone(host[:i]) + "]:" + host[i+1:]
	}
	if isIPv6(host) {
		return user + "[" + escapeZone(host) + "]"
	}
	return authority
}

// InURL returns a URL whose IPv6 address has its brackets.
func InURL(raw string) string {
	start := strings.Index(raw, "://")
	if start < 0 {
		return raw
	}
	start += len("://")
	end := len(raw)
	if i := strings.IndexAny(raw[start:], "/?#"); i >= 0 {
		end = start + i
	}
	return raw[:start] + bracketed(raw[start:end]) + raw[end:]
}

func isIPv6(host string) bool {
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.Is6() && url.PathEscape(ip.Zone()) == ip.Zone() // what a zone would have to escape is not the name of an interface
}

// escapeZone escapes the sign before a zone (RFC 6874).
func escapeZone(host string) string { return strings.Replace(host, "%", "%25", 1) }

// IsLoopback reports whether a host is this machine, judging by its name alone.
func IsLoopback(host string) bool {
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.IsLoopback() || strings.EqualFold(host, "localhost")
}

// IsPort reports whether a text is the number of a port. Names of services are not accepted.
func IsPort(s string) bool {
	_, err := strconv.ParseUint(s, 10, 16)
	return err == nil
}

func isNumber(s string) bool {
	_, err := strconv.ParseUint(s, 10, 64)
	return err == nil
}
