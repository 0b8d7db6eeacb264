package cmd

import (
	"context"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/doctor"
	"github.com/hex21/hex21/probe"
	"github.com/hex21/hex21/status"
)

// facts gathers what can be known without the network. Nothing in it fails: what cannot be read is a fact, too. A key is fetched
// from a command or the keychain only when there will be a call to make with it.
func (o *doctorOptions) facts(ctx context.Context) doctor.Facts {
	f := doctor.Facts{Now: o.app.sys.Now(), TimeZone: o.timeZone(), Build: buildFacts(), Terminal: o.terminal(), Shell: o.shell(), Config: o.conf}
	f.Base = o.base()
	f.Status = o.status(f.Base.URL)
	f.Key = o.key(ctx, f.Base.URL)
	f.Proxy = o.proxy(f.Base.URL)
	add := func(files []string, from string) {
		for _, name := range files {
			c, entries := catalogFacts(name, from)
			f.Catalogs, o.entries = append(f.Catalogs, c), append(o.entries, entries...)
		}
	}
	for _, p := range o.read.parts() {
		add(p.Catalogs, o.read.inFile(p.prefix+"catalogs", "").from.String())
	}
	add(o.catalog, "--catalog")
	return f
}

func buildFacts() doctor.Build {
	b := readBuild()
	out := doctor.Build{Version: b.Version, Commit: b.Commit, Modified: b.Modified, Go: b.GoVersion, Platform: b.Platform}
	if at, err := time.Parse(time.RFC3339, b.Time); err == nil {
		out.Time = at
	}
	return out
}

// timeZone finds out whether the zone in TZ is known. Without it Go shows UTC and says nothing.
func (o *doctorOptions) timeZone() doctor.TimeZone {
	name := o.app.sys.Getenv("TZ")
	z := doctor.TimeZone{Variable: name}
	if name = strings.TrimPrefix(name, ":"); name == "" || runtime.GOOS == "windows" {
		return z
	}
	var err error
	if filepath.IsAbs(name) {
		_, err = os.Stat(name)
	} else {
		_, err = time.LoadLocation(name)
	}
	z.Unknown = err != nil
	return z
}

func (o *doctorOptions) terminal() doctor.Terminal {
	sys, screen := o.app.sys, o.app.screen()
	t := doctor.Terminal{
		Stdout: sys.StdoutTerminal, Columns: sys.Width, Term: sys.Getenv("TERM"),
		Color: screen.Color, ColorBy: screen.ColorBy, NoColor: sys.Getenv("NO_COLOR"), ForceColor: sys.Getenv("CLICOLOR_FORCE"),
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} { // the order of setlocale(3)
		if value := sys.Getenv(name); value != "" {
			_, charset, _ := strings.Cut(value, ".")
			charset, _, _ = strings.Cut(charset, "@")
			t.Charset = doctor.Setting{Value: charset, Source: name}
			break
		}
	}
	return t
}

// checkDial tries those flags of the connection that the config file may have set. What it set wrongly is taken back and said in
// the report; a mistake on the command line is said later, as one.
func (o *doctorOptions) checkDial(c *cobra.Command) error {
	for _, flag := range []string{"cacert", "cert", "key", "resolve"} {
		if c.Flags().Changed(flag) {
			return nil
		}
	}
	_, err := o.dial.transport(o.app.sys)
	if err != nil {
		o.dial.cacert, o.dial.cert, o.dial.key, o.dial.resolve = "", "", "", nil
	}
	return err
}

// readConfig reads the config file as far as it can be read, and takes the flags that it has defaults for. A call of doctor is one
// of probe, and goes by its flags.
func (o *doctorOptions) readConfig(c *cobra.Command) {
	path := o.app.configPath()
	out := doctor.Config{Path: path.value, Source: path.from.String(), Named: path.from.kind != fromDefault}
	read, err := o.app.readConfiguration()
	if problems := o.app.flagProblems(read.file); err == nil && len(problems) > 0 {
		err = configError(problems)
	}
	var problems config.Problems
	var unknown *config.UnknownProfileError
	usable := false // what the file says, apart from a default flag
	switch {
	case errors.As(err, &problems):
		out.Problem = doctor.ConfigInvalid
	case errors.As(err, &unknown):
		out.Problem = doctor.ConfigNoProfile
	case err != nil:
		out.Problem = doctor.ConfigUnreadable
	default:
		if err = o.app.giveDefaults(c, read, "probe"); err == nil {
			err = o.checkDial(c)
		}
		if usable = true; err != nil {
			out.Problem = doctor.ConfigInvalid
		}
	}
	if err != nil {
		out.Err = strings.TrimPrefix(err.Error(), "config: ")
	}
	if info, err := os.Stat(path.value); err == nil {
		out.Found = true
		out.ForOthers = access(info)
	}
	if !usable && (out.Problem == doctor.ConfigInvalid || out.Problem == doctor.ConfigUnreadable) {
		read = configuration{}
	} else {
		out.Profiles = read.file.Names()
		out.Profile = doctor.Setting{Value: read.chosen.value, Source: read.chosen.from.String()}
	}
	o.conf, o.read = out, read
}

// access is what others than the owner may do with a file. Windows has no such bits.
func access(info fs.FileInfo) doctor.Access {
	if runtime.GOOS == "windows" || !info.Mode().IsRegular() {
		return doctor.Access{}
	}
	bits := info.Mode().Perm()
	return doctor.Access{Read: bits&0o044 != 0, Write: bits&0o022 != 0, Owner: othersOwn(info), Mode: bits.String()}
}

// key fetches the key where that costs nothing. The variable may be there and empty, which the other commands take for none.
func (o *doctorOptions) key(ctx context.Context, base *url.URL) doctor.Key {
	value, set := o.app.sys.LookupEnv(keyVariable)
	if set && value != "" || base == nil {
		return doctor.Key{Setting: doctor.Setting{Value: value, Source: keyVariable}, Variable: keyVariable, Empty: set && value == ""}
	}
	choice := o.app.keyChoice(o.read, base)
	if o.useMock {
		choice = choice.forMock()
	}
	k := doctor.Key{Setting: doctor.Setting{Source: choice.String()}, Elsewhere: choice.elsewhere}
	switch choice.from.Kind {
	case "":
		k.Source, k.Empty, k.Lookalike = "", set, o.app.lookalike("HEX21_APIKEY", "HEX21_KEY", "HEX21_TOKEN", "HEX21_API_TOKEN", "hex21_api_key")
		if set {
			k.Source = keyVariable
		}
		return k
	case config.FromEnv:
		k.Variable = choice.from.Name
	case config.FromKeychain:
		k.Keychain = true
	}
	if k.Variable == "" && !o.network {
		k.Skipped = "not fetched without --network"
		return k
	}
	timed, cancel := context.WithTimeout(ctx, o.timeout)
	defer cancel()
	var err error
	k.Value, err = o.app.fetchKey(timed, choice)
	var hinted *hintError
	switch {
	case timed.Err() != nil:
		k.Err = "it gave no key in time"
	case err != nil:
		k.Err = strings.TrimPrefix(err.Error(), choice.who.String()+": ")
		if errors.As(err, &hinted) {
			k.Hint = asAdvice(hinted.hint)
		}
	}
	return k
}

// asAdvice puts the commands of a hint between backquotes, and makes a sentence of it.
func asAdvice(hint string) string {
	before, command, found := strings.Cut(hint, "hex21 ")
	if !found || before != "" {
		return "To set it right: " + hint + "."
	}
	return "To set it right: `hex21 " + command + "`."
}

// lookalike is the first of these variables that is set. People guess names, and remember those of other programs.
func (a *app) lookalike(names ...string) string {
	for _, name := range names {
		if a.sys.Getenv(name) != "" {
			return name
		}
	}
	return ""
}

// base weighs the sources of the base URL as every command does.
func (o *doctorOptions) base() doctor.Address {
	won := o.app.baseURL(o.baseURL, o.read)
	a := doctor.Address{Setting: doctor.Setting{Value: won.value, Source: won.from.String()}, Default: won.from.kind == fromDefault}
	a.Lookalike = o.app.lookalike("HEX21_URL", "HEX21_BASEURL", "HEX21_API_URL", "HEX21_API_BASE_URL", "HEX21_HOST", "hex21_base_url")
	if o.useMock {
		a.Source = "--mock"
	}
	if u, err := probe.BaseURL(won.value); err == nil {
		a.URL = u
	}
	return a
}

func (o *doctorOptions) status(base *url.URL) doctor.Address {
	s := o.app.statusAddress(o.statusURL, o.read)
	if o.useMock {
		s.source = "--mock"
	}
	a := doctor.Address{Setting: doctor.Setting{Value: s.url, Source: s.source}, Default: s.isDefault}
	if u, err := status.ParseURL(s.url); err == nil {
		a.URL = u
	}
	a.Foreign = base == nil && s.isDefault || base != nil && !s.speaksFor(base)
	return a
}

func (o *doctorOptions) proxy(base *url.URL) doctor.Proxy {
	var p doctor.Proxy
	for _, name := range []string{"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"} {
		for _, spelling := range []string{name, strings.ToLower(name)} {
			if value := o.app.sys.Getenv(spelling); value != "" {
				p.Variables = append(p.Variables, doctor.Setting{Value: value, Source: spelling})
			}
		}
	}
	if choose := proxies(o.app.sys); choose != nil && base != nil {
		used, err := choose(base)
		if p.Used = used; err != nil {
			p.Err = err.Error()
		}
	}
	return p
}

// catalogFacts reads a catalogue file, once: it may be a pipe.
func catalogFacts(name, source string) (doctor.Catalog, []explain.Entry) {
	c := doctor.Catalog{Path: name, Source: source}
	entries, err := readCatalog(name)
	if err != nil {
		var problems explain.Problems
		c.Err, c.Invalid = err.Error(), errors.As(err, &problems)
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
