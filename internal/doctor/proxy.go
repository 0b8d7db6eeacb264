package doctor

import (
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/probe"
)

// proxy checks the proxy variables and how they affect a call to the base URL. A malformed value is described and not quoted, because it
// may contain a password that no parser finds.
func proxy(f Facts, c *check) {
	p := f.Proxy
	c.Value = "none"
	base := f.Base.URL
	if base != nil {
		c.Value, c.Source = routeOf(f)
	}
	if p.Err != "" {
		c.found("request-not-sent", "a call cannot be sent with these proxy variables", p.Err,
			nextstep.Do("Remove them", nextstep.Unset("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "REQUEST_METHOD")))
	}
	c.proxyVariable(f, "HTTP_PROXY")
	c.proxyVariable(f, "HTTPS_PROXY")
	c.noProxy(p)
	if base == nil {
		return
	}
	own := strings.ToUpper(base.Scheme) + "_PROXY"
	all, onLoopback := p.variable("ALL_PROXY"), address.IsLoopback(base.Hostname())
	evidence := "no " + own + ", and the base URL begins with " + base.Scheme
	switch {
	case p.variable(own).Name != "":
		if onLoopback {
			c.found("proxy-loopback-api", "the API is on this machine, so hex21 bypasses the proxy; curl does not", own+" is set, and the host is "+base.Hostname(),
				nextstep.Do("Use the same setting for both", nextstep.Set("NO_PROXY", "localhost,127.0.0.1")))
		}
	case all.Name != "" && !onLoopback:
		c.found("proxy-all-ignored", "ALL_PROXY is set, but hex21 does not read it: hex21 calls directly, curl through the proxy", evidence,
			nextstep.Do("Name the proxy for this scheme", nextstep.Copy(own, all.Name)))
	case (p.variable("HTTP_PROXY").Name != "" || p.variable("HTTPS_PROXY").Name != "") && !onLoopback:
		other := map[string]string{"HTTP_PROXY": "HTTPS_PROXY", "HTTPS_PROXY": "HTTP_PROXY"}[own]
		c.found("proxy-other-scheme", other+" is for a different scheme than the base URL's, so calls are made directly", evidence,
			nextstep.Do("If calls should use it, set the other one as well", nextstep.Copy(own, p.variable(other).Name)))
	}
}

// routeOf returns the route of a call to the base URL, direct or through a proxy, and the setting that determines it.
func routeOf(f Facts) (value, source string) {
	p, base := f.Proxy, f.Base.URL
	name := strings.ToUpper(base.Scheme) + "_PROXY"
	set, exceptions := p.variable(name), p.variable("NO_PROXY")
	isSet := set.Name != ""
	switch {
	case p.Err != "":
		return "calls cannot be sent", ""
	case isSet && p.Used != nil && malformedProxy(set.Value) != "":
		return "cannot be used", set.Name
	case p.Used != nil:
		value = site(p.Used)
		if p.Used.User != nil {
			value += ", with a user name"
		}
		return value, set.Name
	case isSet && address.IsLoopback(base.Hostname()):
		return "none for this machine", ""
	case isSet && exceptions.Name != "":
		return "none for " + base.Hostname(), exceptions.Name
	}
	return "none", ""
}

// site returns the URL of a proxy without its user.
func site(u *url.URL) string {
	if u.Scheme == "" {
		return u.Host
	}
	return u.Scheme + "://" + u.Host
}

// variable returns a variable by its upper-case name, or else by its lower-case name, as net/http does. Its Name is how it is spelled, or "" if it is
// not set.
func (p Proxy) variable(name string) config.Setting {
	for _, spelling := range []string{name, strings.ToLower(name)} {
		if i := p.index(spelling); i >= 0 {
			return p.Variables[i]
		}
	}
	return config.Setting{}
}

// index returns the index of the variable with exactly this name, or -1.
func (p Proxy) index(name string) int {
	return slices.IndexFunc(p.Variables, func(s config.Setting) bool { return s.Name == name })
}

// proxyVariable checks one of the two variables that name a proxy.
func (c *check) proxyVariable(f Facts, name string) {
	set := f.Proxy.variable(name)
	if set.Name == "" {
		return
	}
	if why := malformedProxy(set.Value); why != "" {
		finding := c.found("proxy-variable-malformed", set.Name+" is not a usable proxy URL", why,
			nextstep.Do("Set it to the URL of the proxy", nextstep.Set(set.Name, "http://proxy.example.org:3128")),
			nextstep.Do("Or run without it", nextstep.Unset(name, strings.ToLower(name))))
		if f.Base.URL == nil || !strings.EqualFold(f.Base.URL.Scheme+"_PROXY", name) || address.IsLoopback(f.Base.URL.Hostname()) {
			finding.Severity = probe.SeverityWarning // no call to the API uses it
		}
	}
	c.contradiction(f.Proxy, name)
}

// contradiction reports that both spellings of a variable are set, to different values.
func (c *check) contradiction(p Proxy, name string) {
	lower := strings.ToLower(name)
	i, j := p.index(name), p.index(lower)
	if i < 0 || j < 0 || p.Variables[i].Value == p.Variables[j].Value {
		return
	}
	c.found("proxy-variables-contradict", name+" and "+lower+" differ: hex21 and Go programs use the first, curl the second",
		"both are set, to different values", nextstep.Do("Make them the same", nextstep.Copy(lower, name)))
}

// malformedProxy returns what is wrong with the URL of a proxy, or "".
func malformedProxy(text string) string {
	if strings.ContainsAny(text, " \t\r\n\"'`") {
		return "it contains whitespace or a quote"
	}
	scheme, rest, found := strings.Cut(text, "://")
	if !found {
		scheme, rest = "http", text // as net/http reads it
	}
	switch {
	case !slices.Contains([]string{"http", "https", "socks5", "socks5h"}, strings.ToLower(scheme)):
		return "it does not begin with http://, https://, socks5:// or socks5h://"
	case strings.Trim(rest, "/") == "":
		return "it has no host"
	}
	u, err := url.Parse(scheme + "://" + rest)
	switch {
	case err != nil:
		return "it cannot be read; a password with one of : / @ # ? in it must be percent-encoded"
	case u.Hostname() == "":
		return "it has no host"
	case strings.Trim(u.Path, "/") != "" || u.RawQuery != "" || u.Fragment != "":
		return "something follows the host and port; a password with / # ? in it must be percent-encoded"
	}
	return ""
}

// noProxy checks the list of exceptions.
func (c *check) noProxy(p Proxy) {
	list := p.variable("NO_PROXY")
	if list.Name == "" {
		return
	}
	for entry := range strings.SplitSeq(list.Value, ",") {
		entry = strings.TrimSpace(entry)
		wrong := ""
		switch {
		case strings.Contains(entry, "://"):
			wrong = "an entry begins with a scheme"
		case strings.ContainsAny(entry, " \t;|"):
			wrong = "the entries are not separated by commas"
		case strings.Contains(strings.TrimPrefix(entry, "*."), "*") && entry != "*":
			wrong = "a * is only allowed at the beginning of a name"
		}
		if wrong != "" {
			c.found("no-proxy-malformed", list.Name+" has an entry that matches nothing", wrong,
				nextstep.Do("Write names, addresses and networks, separated by commas", nextstep.Set(list.Name, "localhost,.example.org,10.0.0.0/8")))
			break
		}
	}
	c.contradiction(p, "NO_PROXY")
}
