package probecmd

import (
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/advised"
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/mockserver"
	"github.com/hex21/hex21/internal/redact"
)

// advised returns the flags that reach the same server, and make the same call.
func (o *options) advised() advised.Setup {
	r, s := o.app.Advised(o.catalog), o.settings
	r.Probe, r.NoPage = o.reach, !o.useMock && !cli.PageCovers(s.Status, s.Base)
	r.Call = &o.made
	if o.useMock {
		r.Mock = s.Base.String()
		r.Status = cli.TypedFlags(o.flags, func(f *pflag.Flag) bool { return cli.InGroup(f, mockserver.Group) })
	}
	return r
}

// rememberArgs keeps the command line as it was typed, for steps that make the same call or another call to the same server.
func (o *options) rememberArgs(arg string) {
	ofCall := func(f *pflag.Flag) bool {
		return f.Name == "timeout" || cli.InGroup(f, "Request") && f.Name != "base-url"
	}
	o.reach = cli.TypedFlags(o.flags, func(f *pflag.Flag) bool {
		return !ofCall(f) && (cli.InGroup(f, "Request", "Connection", mockserver.Group) || f.Name == "catalog")
	})
	o.made = advised.Call{
		Target: arg, Flags: cli.TypedFlags(o.flags, ofCall), Given: cli.TypedFlags(o.flags, func(*pflag.Flag) bool { return true }),
		Incomplete: o.from.curl != "" && (o.data.literal || slices.ContainsFunc(o.headers, isSecretHeader)),
	}
}

// isSecretHeader reports whether a header line holds credentials, which no step shows.
func isSecretHeader(line string) bool {
	name, value, _ := strings.Cut(line, ":")
	value = strings.TrimSpace(value)
	return redact.HeaderValue(name, value) != value
}
