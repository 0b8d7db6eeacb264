package doctor

import (
	"fmt"
	"net/netip"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/probe"
)

// resolution checks that the host of the base URL has an address.
func resolution(f Facts, c *check) {
	n := f.Network
	switch {
	case n.ResolveSkipped != "":
		c.skip(n.ResolveSkipped)
		return
	case n.ResolveErr == "":
		c.Value = listAddresses(n.Addresses)
		return
	}
	host := f.Base.URL.Hostname()
	c.Value = host + ": " + n.ResolveErr
	if c.findings = callFindings(n, dnsFailed); len(c.findings) == 0 { // the call succeeded anyway, or failed for another reason
		c.found(dnsFailed, "the name "+host+" cannot be resolved", n.ResolveErr,
			nextstep.Do("Ask the resolver directly", nextstep.Program("nslookup", host)))
	}
}

// dnsFailed is the id of the finding of probe about a name that has no address.
const dnsFailed = "dns-failed"

func callFindings(n *Network, ids ...string) []probe.Finding {
	if n.Result == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(n.Result.Findings), func(f probe.Finding) bool { return !slices.Contains(ids, f.ID) })
}

// listAddresses lists addresses, those of IPv4 first.
func listAddresses(addresses []netip.Addr) string {
	var four, six []string
	for _, a := range addresses {
		if a = a.Unmap(); a.Is4() {
			four = append(four, a.String())
		} else {
			six = append(six, a.String())
		}
	}
	switch {
	case len(six) == 0:
		return listed(four) + " (IPv4)"
	case len(four) == 0:
		return listed(six) + " (IPv6)"
	}
	return listed(append(four, six...)) + " (IPv4 and IPv6)"
}

func reachedServer(n *Network) bool { return n.Result != nil && n.Result.Response != nil }

// connection checks the connection to the server: TCP and TLS.
func connection(f Facts, c *check) {
	n := f.Network
	switch {
	case n.Result == nil:
		c.skip("no call could be made")
		return
	case !reachedServer(n) && n.ResolveErr != "" && len(callFindings(n, dnsFailed)) > 0:
		c.skip("no address")
		c.findings = withoutReported(f, without(n.Result.Findings, dnsFailed))
		return
	case !reachedServer(n):
		c.Status, c.Value = Error, n.Result.Verdict.Summary
		c.findings = withoutReported(f, n.Result.Findings)
		return
	}
	parts := []string{"HTTP without TLS"}
	if t := n.Result.Timing; t != nil {
		if t.TLSVersion != "" {
			parts[0] = t.TLSVersion
		}
		if t.RemoteAddr != "" {
			parts = append(parts, "to "+t.RemoteAddr)
		}
		if ms := t.ConnectMS; ms != nil {
			parts = append(parts, "in "+text.Millis(*ms))
		}
	}
	if end := n.NotAfter; !end.IsZero() {
		parts = append(parts, fmt.Sprintf("certificate until %s (%d days)", end.UTC().Format(time.DateOnly), int(end.Sub(f.Now).Hours()/24)))
	}
	c.Value = strings.Join(parts, ", ")
	c.findings = callFindings(n, "certificate-ends", "protocol-downgrade")
}

func call(f Facts, c *check) {
	n := f.Network
	if !reachedServer(n) {
		c.skip("no connection")
		return
	}
	v := n.Result.Verdict
	c.Value, c.Source = v.Summary, n.Result.Request.Method+" "+n.Result.Request.URL
	if !v.OK {
		c.Status = Error
	}
	c.findings = withoutReported(f, without(n.Result.Findings, "certificate-ends", "protocol-downgrade", "clock-skew"))
}

// withoutReported leaves out findings that the checks of the setup have already reported.
func withoutReported(f Facts, findings []probe.Finding) []probe.Finding {
	var ids []string
	for _, look := range []func(Facts, *check){key, baseURL, proxy, certificates} {
		var c check
		look(f, &c)
		for _, known := range c.findings {
			ids = append(ids, known.ID)
		}
	}
	return without(findings, ids...)
}

func without(findings []probe.Finding, ids ...string) []probe.Finding {
	return slices.DeleteFunc(slices.Clone(findings), func(f probe.Finding) bool { return slices.Contains(ids, f.ID) })
}

// rateLimit reports how much of the budget is left.
func rateLimit(f Facts, c *check) {
	n := f.Network
	if !reachedServer(n) || n.Result.RateLimit == nil || !n.Result.RateLimit.Limit.Valid {
		c.skip("not sent")
		return
	}
	l := n.Result.RateLimit
	c.Value = fmt.Sprintf("%s per window", l.Limit.Value)
	if l.Remaining.Valid {
		c.Value = fmt.Sprintf("%s of %s left", l.Remaining.Value, l.Limit.Value)
	}
}

// statusPage checks the status page. Trouble there is not a problem of this setup, and never decides the exit code.
func statusPage(f Facts, c *check) {
	p := f.Network.Page
	switch {
	case p == nil && f.BaseUnknown():
		c.skip("not read")
		return
	case p == nil:
		c.skip("none")
		return
	case p.Err != "":
		c.Value, c.Source = "cannot be read", p.Address
		c.found("status-page-failed", "the status page cannot be read", p.Err, nextstep.Do("Read only the status page", nextstep.Hex21("status")),
			nextstep.Do("If yours is elsewhere, see where this setting comes from", nextstep.Hex21("config", "show")))
		return
	}
	c.Value, c.Source = p.Summary, p.Address
	if p.Fine {
		return
	}
	title := "the status page reports trouble"
	if p.Incident != "" {
		title = "known incident: " + p.Incident
	}
	c.found("known-incident", title, p.Summary, nextstep.Do("Wait until it is over", nextstep.Hex21("status", "--wait")))
}
