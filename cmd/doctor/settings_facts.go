package doctorcmd

import (
	"context"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"runtime"
	"strings"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/doctor"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/status"
)

// readConfig reads the config file as far as possible, and applies its default flags. The call of doctor uses the defaults of probe.
func (o *options) readConfig(ctx context.Context) {
	path := o.app.ConfigPath()
	out := doctor.Config{Path: path.Value, Source: path.String(), Named: !path.IsDefault()}
	read, err := o.app.ReadConfiguration()
	if problems := o.app.FlagProblems(read.File); err == nil && len(problems) > 0 {
		err = cli.ConfigError(problems)
	}
	usable := false // whether the file is valid, apart from default flags
	switch {
	case cli.IsType[config.Problems](err):
		out.Problem = doctor.ConfigInvalid
	case cli.IsType[*config.UnknownProfileError](err):
		out.Problem = doctor.ConfigNoProfile
	case err != nil:
		out.Problem = doctor.ConfigUnreadable
	default:
		if err = o.app.GiveDefaults(o.command, read, "probe"); err == nil {
			err = o.checkDial(ctx)
		}
		if usable = true; err != nil {
			out.Problem = doctor.ConfigInvalid
		}
	}
	if err != nil {
		o.app.AddMisplaced(err)
		out.Err = strings.TrimPrefix(err.Error(), "config: ")
	}
	if info, err := os.Stat(path.Value); err == nil {
		out.Found = true
		out.ForOthers = accessOf(info)
	}
	if !usable && (out.Problem == doctor.ConfigInvalid || out.Problem == doctor.ConfigUnreadable) {
		read = cli.Configuration{}
	} else {
		out.Profiles = read.File.Names()
		out.Profile = read.Chosen
	}
	o.conf, o.read = out, read
}

// accessOf returns what users other than the owner may do with a file. Windows has no such bits.
func accessOf(info fs.FileInfo) doctor.Access {
	if runtime.GOOS == "windows" || !info.Mode().IsRegular() {
		return doctor.Access{}
	}
	bits := info.Mode().Perm()
	return doctor.Access{Read: bits&0o044 != 0, Write: bits&0o022 != 0, Owner: ownedByOther(info), Mode: bits.String()}
}

// key fetches the key if that has no side effects. It distinguishes an empty variable from an absent one, unlike the other commands.
func (o *options) key(ctx context.Context, base *url.URL) doctor.Key {
	value, set := o.app.Sys.LookupEnv(cli.KeyVariable)
	if set && value != "" || base == nil {
		return doctor.Key{Setting: config.Variable(cli.KeyVariable, value), Variable: cli.KeyVariable, Empty: set && value == ""}
	}
	choice := o.app.KeyChoice(o.read, base)
	if o.useMock {
		choice = choice.ForMock()
	}
	k := doctor.Key{Setting: config.Setting{Source: config.Source{Kind: choice.Who.Kind, Name: choice.String()}}, Elsewhere: choice.Elsewhere}
	switch choice.From.Kind {
	case "":
		k.Source, k.Empty, k.Lookalike = config.Source{}, set, lookalike(o.app, "HEX21_APIKEY", "HEX21_KEY", "HEX21_TOKEN", "HEX21_API_TOKEN", "hex21_api_key")
		if set {
			k.Setting = config.Variable(cli.KeyVariable, "")
		}
		return k
	case config.FromEnv:
		k.Variable = choice.From.Name
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
	k.Value, err = o.app.FetchKey(timed, choice)
	switch {
	case timed.Err() != nil:
		k.Err = "it did not return a key in time"
	case err != nil:
		k.Err = strings.TrimPrefix(err.Error(), choice.Who.String()+": ")
		if hinted, ok := errors.AsType[*cli.HintError](err); ok {
			k.Steps = asSteps(hinted)
		}
	}
	return k
}

func asSteps(h *cli.HintError) []explain.Step {
	if h.Step.Text != "" {
		return []explain.Step{nextstep.Do("To correct it, "+h.Step.Text, h.Step.Command)}
	}
	return []explain.Step{nextstep.Do("To correct it, " + h.Hint)}
}

// lookalike returns the first of these variables that is set. People guess names, or remember those of other programs.
func lookalike(a *cli.App, names ...string) string {
	for _, name := range names {
		if a.Sys.Getenv(name) != "" {
			return name
		}
	}
	return ""
}

// baseAddress determines the base URL as every command does.
func (o *options) baseAddress() doctor.Address {
	won := o.app.BaseURL(o.baseURL, o.read)
	a := doctor.Address{Setting: won}
	a.Lookalike = lookalike(o.app, "HEX21_URL", "HEX21_BASEURL", "HEX21_API_URL", "HEX21_API_BASE_URL", "HEX21_HOST", "hex21_base_url")
	if o.useMock {
		a.Setting = config.Flag("--mock", won.Value)
	}
	if u, err := address.BaseURL(won.Value); err == nil {
		a.URL = u
	}
	return a
}

func (o *options) status(base *url.URL) doctor.Address {
	page := o.app.StatusURL(o.statusURL, o.read)
	if o.useMock {
		page = config.Flag("--mock", page.Value)
	}
	a := doctor.Address{Setting: page, Foreign: base == nil && page.IsDefault() || base != nil && !cli.PageCovers(page, base)}
	if u, err := status.ParseURL(page.Value); err == nil {
		a.URL = u
	}
	return a
}
