package doctorcmd

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"sync"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/doctor"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// queryNetwork queries the resolver, the API and the status page, concurrently and within --timeout.
func (o *options) queryNetwork(ctx context.Context, f doctor.Facts, transport *exchange.Transport) *doctor.Network {
	defer cli.Limit(ctx, o.timeout)()
	ctx, cancel := context.WithTimeout(ctx, o.timeout)
	defer cancel()
	n := &doctor.Network{}
	if f.BaseUnknown() {
		n.ResolveSkipped = "the config file, which may name the base URL, cannot be used"
		return n
	}
	var group sync.WaitGroup
	if f.Base.URL == nil {
		n.ResolveSkipped = "there is no base URL"
	} else {
		group.Go(func() { o.resolve(ctx, f, n) })
		group.Go(func() { o.callAPI(ctx, f, transport, n) })
	}
	if f.Status.URL != nil && !f.Status.Foreign {
		group.Go(func() { n.Page = o.readPage(ctx, f.Status.Value) })
	}
	group.Wait()
	return n
}

// resolve looks up the addresses of the host, unless a proxy does that.
func (o *options) resolve(ctx context.Context, f doctor.Facts, n *doctor.Network) {
	host := f.Base.URL.Hostname()
	if _, err := netip.ParseAddr(host); err == nil {
		n.ResolveSkipped = host + " is an IP address"
		return
	}
	if f.Proxy.Used != nil {
		n.ResolveSkipped = "the proxy resolves it"
		return
	}
	for _, spec := range o.dial.Resolve {
		if strings.HasPrefix(strings.ToLower(spec), strings.ToLower(host)+":"+address.PortOf(f.Base.URL)+":") {
			n.ResolveSkipped = "--resolve sets it"
			return
		}
	}
	var err error
	n.Addresses, err = net.DefaultResolver.LookupNetIP(ctx, "ip", host)
	dns, isDNS := errors.AsType[*net.DNSError](err)
	switch {
	case errors.Is(err, context.DeadlineExceeded), ctx.Err() != nil:
		n.ResolveErr = "the time limit was reached"
	case isDNS:
		n.ResolveErr = dns.Err // without the address of the resolver
	case err != nil:
		n.ResolveErr = err.Error()
	}
}

// callAPI requests one article, which is a cheap call.
func (o *options) callAPI(ctx context.Context, f doctor.Facts, transport *exchange.Transport, n *doctor.Network) {
	target, err := address.Target(f.Base.URL, cli.DefaultProbePath)
	if err != nil {
		return
	}
	client := &probe.Client{Transport: transport, Now: o.app.Sys.Now}
	x := exchange.Send(ctx, client, probe.Call{Method: http.MethodGet, URL: target, Base: f.Base.URL, Key: f.Key.Value})
	if x.Answer != nil {
		n.NotAfter = x.Answer.NotAfter
	}
	n.Result = probe.Judge(exchange.Wrap(x), explain.Builtin().With(o.entries...))
	if allow, _, err := o.app.AllowedByConfig(); err == nil { // an invalid value is reported with the config file
		allow.Apply(n.Result)
	}
	if f.Base.IsDefault() {
		cli.AdviseBaseURL(n.Result)
	}
	cli.SetExitCode(n.Result)
}

// readPage reads the status page with the proxies and root certificates of the call.
func (o *options) readPage(ctx context.Context, address string) *doctor.Page {
	out := &doctor.Page{Address: cli.RedactPageURL(address)}
	transport, err := o.dial.ForOtherServer().Transport(ctx, o.app)
	if err != nil {
		out.Err = err.Error()
		return out
	}
	defer transport.CloseIdleConnections()
	reader := &status.Reader{Transport: transport, Now: o.app.Sys.Now, Timeout: o.timeout, MaxRequests: o.app.Sys.MaxRequests}
	page, err := reader.Read(ctx, address)
	if err != nil {
		out.Err = err.Error()
		return out
	}
	out.Fine = !page.Indicator.Fails(status.Minor)
	out.Summary = render.OverallText(page)
	if cite, trouble := page.RelevantToCall("/articles"); trouble && !out.Fine {
		out.Incident = cite.Name
	}
	return out
}
