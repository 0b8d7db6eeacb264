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
func resolution(f Facts) (Check, []probe.Finding) {
	n := f.Network
	check := Check{ID: "dns", Title: "name"}
	switch {
	case n.ResolveSkipped != "":
		check.Status, check.Value = Skipped, n.ResolveSkipped
		return check, nil
	case n.ResolveErr == "":
		check.Value = listAddresses(n.Addresses)
		return check, nil
	}
	host := f.Base.URL.Hostname()
	check.Value = host + ": " + n.ResolveErr
	if found := callFindings(n, dnsFailed); len(found) > 0 {
		return check, found
	}
	// The call succeeded anyway, or failed for another reason.
	return check, []probe.Finding{newFinding(dnsFailed, probe.SeverityWarning, "the name "+host+" cannot be resolved",
		n.ResolveErr, nextstep.Do("Ask the resolver directly", nextstep.Program("nslookup", host)))}
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
func connection(f Facts) (Check, []probe.Finding) {
	n := f.Network
	check := Check{ID: "connection", Title: "connection"}
	if n.Result == nil {
		check.Status, check.Value = Skipped, "no call could be made"
		return check, nil
	}
	if !reachedServer(n) {
		found := n.Result.Findings
		if n.ResolveErr != "" && len(callFindings(n, dnsFailed)) > 0 {
			check.Status, check.Value = Skipped, "no address"
			return check, withoutReported(f, without(found, dnsFailed))
		}
		check.Status, check.Value = Error, n.Result.Verdict.Summary
		return check, withoutReported(f, found)
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
	check.Value = strings.Join(parts, ", ")
	return check, callFindings(n, "certificate-ends", "protocol-downgrade")
}

func call(f Facts) (Check, []probe.Finding) {
	n := f.Network
	check := Check{ID: "call", Title: "call"}
	if !reachedServer(n) {
		check.Status, check.Value = Skipped, "no connection"
		return check, nil
	}
	v := n.Result.Verdict
	check.Value, check.Source = v.Summary, n.Result.Request.Method+" "+n.Result.Request.URL
	found := without(n.Result.Findings, "certificate-ends", "protocol-downgrade", "clock-skew")
	if !v.OK {
		check.Status = Error
	}
	return check, withoutReported(f, found)
}

// withoutReported leaves out findings that the checks of the setup have already reported.
func withoutReported(f Facts, findings []probe.Finding) []probe.Finding {
	known := func(look func(Facts) (Check, []probe.Finding)) []string {
		check, found := look(f)
		r := &Report{}
		r.add(check, found)
		if len(r.Checks) == 0 {
			return nil
		}
		return r.Checks[0].Findings
	}
	return without(findings, slices.Concat(known(key), known(baseURL), known(proxy), known(certificates))...)
}

func without(findings []probe.Finding, ids ...string) []probe.Finding {
	return slices.DeleteFunc(slices.Clone(findings), func(f probe.Finding) bool { return slices.Contains(ids, f.ID) })
}

// rateLimit reports how much of the budget is left.
func rateLimit(f Facts) (Check, []probe.Finding) {
	n := f.Network
	check := Check{ID: "rate-limit", Title: "rate limit"}
	if !reachedServer(n) || n.Result.RateLimit == nil || !n.Result.RateLimit.Limit.Valid {
		check.Status, check.Value = Skipped, "not sent"
		return check, nil
	}
	l := n.Result.RateLimit
	check.Value = fmt.Sprintf("%s per window", l.Limit.Value)
	if l.Remaining.Valid {
		check.Value = fmt.Sprintf("%s of %s left", l.Remaining.Value, l.Limit.Value)
	}
	return check, nil
}

// statusPage checks the status page. Trouble there is not a problem of this setup, and never decides the exit code.
func statusPage(f Facts) (Check, []probe.Finding) {
	check := Check{ID: "status-page", Title: "status page"}
	p := f.Network.Page
	switch {
	case p == nil:
		check.Status, check.Value = Skipped, "none"
		if f.BaseUnknown() {
			check.Value = "not read"
		}
		return check, nil
	case p.Err != "":
		check.Value, check.Source = "cannot be read", p.Address
		return check, []probe.Finding{newFinding("status-page-failed", probe.SeverityWarning, "the status page cannot be read",
			p.Err, nextstep.Do("Read only the status page", nextstep.Hex21("status")),
			nextstep.Do("If yours is elsewhere, see where this setting comes from", nextstep.Hex21("config", "show")))}
	}
	check.Value, check.Source = p.Summary, p.Address
	if p.Fine {
		return check, nil
	}
	finding := newFinding("known-incident", probe.SeverityWarning, "the status page reports trouble",
		p.Summary, nextstep.Do("Wait until it is over", nextstep.Hex21("status", "--wait")))
	if p.Incident != "" {
		finding.Title = "known incident: " + p.Incident
	}
	return check, []probe.Finding{finding}
}
