package doctorcmd

import (
	"context"
	"crypto/x509"
	"net/url"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/doctor"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/text"
)

// facts collects what can be determined without the network. It never fails: a file that cannot be read is a fact, too. The key is fetched
// from a command or the keychain only if there will be a call.
func (o *options) facts(ctx context.Context) doctor.Facts {
	f := doctor.Facts{Now: o.app.Sys.Now(), TimeZone: o.timeZone(), Build: buildFacts(), Terminal: o.terminal(), Shell: o.shell(), Config: o.conf}
	f.Base = o.baseAddress()
	f.Status = o.status(f.Base.URL)
	f.Key = o.key(ctx, f.Base.URL)
	f.Proxy = o.proxy(f.Base.URL)
	f.NoRoots = o.hasNoRoots(ctx)
	add := func(files []string, from string) {
		for _, name := range files {
			c, entries := o.catalogFacts(ctx, name, from)
			f.Catalogs, o.entries = append(f.Catalogs, c), append(o.entries, entries...)
		}
	}
	for _, p := range o.read.Layers() {
		add(p.Catalogs, o.read.File.Source(p.Prefix+"catalogs").String())
	}
	add(o.catalog, "--catalog")
	return f
}

func buildFacts() doctor.Build {
	b := cli.ReadBuild()
	out := doctor.Build{Version: b.Version, Commit: b.Commit, Modified: b.Modified, Go: b.GoVersion, Platform: b.Platform}
	if at, err := time.Parse(time.RFC3339, b.Time); err == nil {
		out.Time = at
	}
	return out
}

// timeZone checks whether the zone in TZ is installed. If it is not, Go silently uses UTC.
func (o *options) timeZone() doctor.TimeZone {
	name := o.app.Sys.Getenv("TZ")
	z := doctor.TimeZone{Variable: name}
	if name = strings.TrimPrefix(name, ":"); name == "" || runtime.GOOS == "windows" {
		return z
	}
	if filepath.IsAbs(name) {
		z.Unknown = cli.UnreadableZone(name)
	} else {
		_, err := time.LoadLocation(name)
		z.Unknown = err != nil
	}
	return z
}

func (o *options) terminal() doctor.Terminal {
	sys, screen := o.app.Sys, o.app.Screen()
	t := doctor.Terminal{
		Stdout: sys.StdoutTerminal, Columns: sys.Width, Term: sys.Getenv("TERM"),
		Color: screen.Color, ColorBy: screen.ColorBy, NoColor: sys.Getenv("NO_COLOR"),
	}
	if forced, by := render.ForcedColor(sys.Getenv); forced {
		t.ForceName = by
	}
	if l := text.LocaleOf(sys.Getenv); l.Variable != "" {
		t.Charset = config.Variable(l.Variable, l.Charset)
	}
	return t
}

// checkDial tries the connection flags that the config file may have set. Wrong values from the config file are reset and reported; errors
// on the command line are reported later, as usage errors.
func (o *options) checkDial(ctx context.Context) error {
	for _, flag := range []string{"cacert", "cert", "key", "resolve"} {
		if o.command.Flags().Changed(flag) {
			return nil
		}
	}
	_, err := o.dial.Transport(ctx, o.app)
	if err != nil {
		o.dial.Cacert, o.dial.Cert, o.dial.Key, o.dial.Resolve = "", "", "", nil
	}
	return err
}

// hasNoRoots reports whether this machine trusts no authority and no file with authorities was named.
func (o *options) hasNoRoots(ctx context.Context) bool {
	if o.dial.Cacert == "" && o.app.CheckSystemRoots(ctx) != nil {
		return true
	}
	var pool *x509.CertPool
	if o.app.Sys.Roots != nil {
		pool = o.app.Sys.Roots()
	}
	return o.dial.Cacert == "" && exchange.NoRoots(pool)
}

func (o *options) proxy(base *url.URL) doctor.Proxy {
	var p doctor.Proxy
	for _, name := range []string{"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"} {
		for _, spelling := range []string{name, strings.ToLower(name)} {
			if value := o.app.Sys.Getenv(spelling); value != "" {
				p.Variables = append(p.Variables, config.Variable(spelling, value))
			}
		}
	}
	if choose := cli.Proxies(o.app.Sys); choose != nil && base != nil {
		used, err := choose(base)
		if p.Used = used; err != nil {
			p.Err = err.Error()
		}
	}
	return p
}

// catalogFacts reads a catalog file, once: it may be a pipe.
func (o *options) catalogFacts(ctx context.Context, name, source string) (doctor.Catalog, []explain.Entry) {
	c := doctor.Catalog{Path: name, Source: source}
	entries, err := o.app.ReadCatalog(ctx, name)
	if err != nil {
		c.Err, c.Invalid = err.Error(), cli.IsType[explain.Problems](err)
		return c, nil
	}
	c.Entries = len(entries)
	for _, e := range entries {
		if known, ok := explain.Builtin().Get(e.Code); ok && known.Code == e.Code {
			c.Overrides = append(c.Overrides, e.Code)
		}
	}
	return c, entries
}
