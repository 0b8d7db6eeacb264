package doctor

import (
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/probe"
)

// proxy checks the proxy variables and how they affect a call to the base URL. A malformed value is described and not quoted, because it
// may contain a password that no parser finds.
func proxy(f Facts) (Check, []probe.Finding) {
	p := f.Proxy
	check := Check{ID: "proxy", Title: "proxy", Value: "none"}
	base := f.Base.URL
	if base != nil {
		check.Value, check.Source = routeOf(f)
	}
	var found []probe.Finding
	if p.Err != "" {
		found = append(found, probe.Finding{
			ID: "request-not-sent", Severity: probe.SeverityError, Title: "a call cannot be sent with these proxy variables", Evidence: p.Err,
			Steps: []explain.Step{nextstep.Do("Remove them", nextstep.Unset("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "REQUEST_METHOD"))},
		})
	}
	for _, name := range []string{"HTTP_PROXY", "HTTPS_PROXY"} {
		found = append(found, variable(f, name)...)
	}
	found = append(found, noProxy(p)...)
	if base == nil {
		return check, found
	}
	own := strings.ToUpper(base.Scheme) + "_PROXY"
	_, set := p.variable(own)
	switch {
	case set:
		if isLoopback(base.Hostname()) {
			found = append(found, probe.Finding{
				ID: "proxy-loopback-api", Severity: probe.SeverityInfo,
				Title:    "the API is on this machine, so hex21 bypasses the proxy; curl does not",
				Evidence: own + " is set, and the host is " + base.Hostname(),
				Steps:    []explain.Step{nextstep.Do("Use the same setting for both", nextstep.Set("NO_PROXY", "localhost,127.0.0.1"))},
			})
		}
	case p.has("ALL_PROXY") && !isLoopback(base.Hostname()):
		found = append(found, probe.Finding{
			ID: "proxy-all-ignored", Severity: probe.SeverityWarning,
			Title:    "ALL_PROXY is set, but hex21 does not read it: hex21 calls directly, curl through the proxy",
			Evidence: "no " + own + ", and the base URL begins with " + base.Scheme,
			Steps:    []explain.Step{nextstep.Do("Name the proxy for this scheme", nextstep.Copy(own, p.spelling("ALL_PROXY")))},
		})
	case (p.has("HTTP_PROXY") || p.has("HTTPS_PROXY")) && !isLoopback(base.Hostname()):
		other := map[string]string{"HTTP_PROXY": "HTTPS_PROXY", "HTTPS_PROXY": "HTTP_PROXY"}[own]
		found = append(found, probe.Finding{
			ID: "proxy-other-scheme", Severity: probe.SeverityInfo,
			Title:    other + " is for a different scheme than the base URL's, so calls are made directly",
			Evidence: "no " + own + ", and the base URL begins with " + base.Scheme,
			Steps:    []explain.Step{nextstep.Do("If calls should use it, set the other one as well", nextstep.Copy(own, p.spelling(other)))},
		})
	}
	return check, found
}

// routeOf returns the route of a call to the base URL, direct or through a proxy, and the setting that determines it.
func routeOf(f Facts) (value, source string) {
	p, base := f.Proxy, f.Base.URL
	name := strings.ToUpper(base.Scheme) + "_PROXY"
	set, isSet := p.variable(name)
	exceptions, excepted := p.variable("NO_PROXY")
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
	case isSet && isLoopback(base.Hostname()):
		return "none for this machine", ""
	case isSet && excepted:
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

// variable returns a variable by its upper-case name, or else by its lower-case name, as net/http does.
func (p Proxy) variable(name string) (config.Setting, bool) {
	for _, spelling := range []string{name, strings.ToLower(name)} {
		if i := slices.IndexFunc(p.Variables, func(s config.Setting) bool { return s.Name == spelling }); i >= 0 {
			return p.Variables[i], true
		}
	}
	return config.Setting{}, false
}

// spelling returns the name of a variable as it is set: HTTPS_PROXY or https_proxy.
func (p Proxy) spelling(name string) string {
	if s, ok := p.variable(name); ok {
		return s.Name
	}
	return name
}

func (p Proxy) has(name string) bool {
	_, ok := p.variable(name)
	return ok
}

// variable checks one of the two variables that name a proxy.
func variable(f Facts, name string) []probe.Finding {
	p := f.Proxy
	upper, ok := p.variable(name)
	if !ok {
		return nil
	}
	var found []probe.Finding
	if why := malformedProxy(upper.Value); why != "" {
		severity := probe.SeverityWarning
		if f.Base.URL != nil && strings.EqualFold(f.Base.URL.Scheme+"_PROXY", name) && !isLoopback(f.Base.URL.Hostname()) {
			severity = probe.SeverityError
		}
		found = append(found, probe.Finding{
			ID: "proxy-variable-malformed", Severity: severity, Title: upper.Name + " is not a usable proxy URL", Evidence: why,
			Steps: []explain.Step{nextstep.Do("Set it to the URL of the proxy", nextstep.Set(upper.Name, "http://proxy.example.org:3128")), nextstep.Do("Or run without it", nextstep.Unset(name, strings.ToLower(name)))},
		})
	}
	lower := slices.IndexFunc(p.Variables, func(s config.Setting) bool { return s.Name == strings.ToLower(name) })
	if lower >= 0 && upper.Name == name && p.Variables[lower].Value != upper.Value {
		found = append(found, noProxyConflict(name))
	}
	return found
}

func noProxyConflict(name string) probe.Finding {
	lower := strings.ToLower(name)
	return probe.Finding{
		ID: "proxy-variables-contradict", Severity: probe.SeverityWarning,
		Title:    name + " and " + lower + " differ: hex21 and Go programs use the first, curl the second",
		Evidence: "both are set, to different values",
		Steps:    []explain.Step{nextstep.Do("Make them the same", nextstep.Copy(lower, name))},
	}
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
func noProxy(p Proxy) []probe.Finding {
	list, ok := p.variable("NO_PROXY")
	if !ok {
		return nil
	}
	var found []probe.Finding
	var wrong []string
	for entry := range strings.SplitSeq(list.Value, ",") {
		entry = strings.TrimSpace(entry)
		switch {
		case strings.Contains(entry, "://"):
			wrong = append(wrong, "an entry begins with a scheme")
		case strings.ContainsAny(entry, " \t;|"):
			wrong = append(wrong, "the entries are not separated by commas")
		case strings.Contains(strings.TrimPrefix(entry, "*."), "*") && entry != "*":
			wrong = append(wrong, "a * is only allowed at the beginning of a name")
		}
	}
	if len(wrong) > 0 {
		found = append(found, probe.Finding{
			ID: "no-proxy-malformed", Severity: probe.SeverityWarning, Title: list.Name + " has an entry that matches nothing", Evidence: wrong[0],
			Steps: []explain.Step{nextstep.Do("Write names, addresses and networks, separated by commas", nextstep.Set(list.Name, "localhost,.example.org,10.0.0.0/8"))},
		})
	}
	lower := slices.IndexFunc(p.Variables, func(s config.Setting) bool { return s.Name == "no_proxy" })
	if lower >= 0 && list.Name == "NO_PROXY" && p.Variables[lower].Value != list.Value {
		found = append(found, noProxyConflict("NO_PROXY"))
	}
	return found
}
