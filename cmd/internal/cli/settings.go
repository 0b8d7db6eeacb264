package cli

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"net/url"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/status"
)

// ShownURL returns an address without what may be secret in it. One that is none is not shown.
func ShownURL(text string) string {
	if text == "" {
		return ""
	}
	u, err := address.BaseURL(text)
	if err != nil {
		return "not a URL"
	}
	return redact.URL(u)
}

// DefaultBaseURL is the base URL of the API when none is configured.
const DefaultBaseURL = "https://hex21.dev/api"

// Settings are flags, environment, profile and defaults, weighed.
type Settings struct {
	Conf          Configuration
	Base          *url.URL
	BaseFrom      Source
	BaseIsDefault bool
	Key           KeyChoice
	Status        StatusAddress
}

// Settings weighs the sources of each value: flag, environment, profile, the rest of the config file, default. The key itself is
// fetched by [App.KeyFor], when there is a call to make with it.
func (a *App) Settings(baseFlag string) (Settings, error) {
	var s Settings
	conf, err := a.Configuration()
	if err != nil {
		return s, err
	}
	s.Conf = conf
	base := a.BaseURL(baseFlag, conf)
	s.BaseFrom, s.BaseIsDefault = base.From, base.From.Kind == FromDefault
	if s.Base, err = address.BaseURL(base.Value); err != nil {
		return s, WithHint(Usagef("%s: %w", base.From, err), "it looks like https://cms.example.org/api")
	}
	s.Key = a.KeyChoice(conf, s.Base)
	s.Status = a.StatusAddress("", conf)
	return s, nil
}

// BaseURL weighs the sources of the base URL.
func (a *App) BaseURL(flag string, conf Configuration) Setting {
	candidates := []Setting{given(flag, "--base-url"), a.variable("HEX21_BASE_URL")}
	candidates = append(candidates, conf.text("base_url", func(p config.Profile) string { return p.BaseURL })...)
	return first(append(candidates, Setting{DefaultBaseURL, Source{Kind: FromDefault}})...)
}

// DefaultStatusURL is the status page of the vendor.
const DefaultStatusURL = "https://status.hex21.dev"

// StatusAddress is where the status page is, and who said so.
type StatusAddress struct {
	URL       string
	Source    string
	IsDefault bool
	From      Source
}

// StatusAddress weighs the sources of the status page's address: argument or flag, environment, profile, default.
func (a *App) StatusAddress(flag string, conf Configuration) StatusAddress {
	candidates := []Setting{given(flag, "--status-url"), a.variable("HEX21_STATUS_URL")}
	candidates = append(candidates, conf.text("status_url", func(p config.Profile) string { return p.StatusURL })...)
	won := first(append(candidates, Setting{DefaultStatusURL, Source{Kind: FromDefault}})...)
	return StatusAddress{won.Value, won.From.String(), won.From.Kind == FromDefault, won.From}
}

// SpeaksFor reports whether the status page has anything to do with the installation. The vendor's page, which was not asked
// for, says nothing about an installation of one's own.
func (s StatusAddress) SpeaksFor(base *url.URL) bool {
	host := strings.ToLower(base.Hostname())
	return !s.IsDefault || host == "hex21.dev" || strings.HasSuffix(host, ".hex21.dev")
}

// Catalog returns the built-in catalog with the files of the config file and then those of a command's flags.
func (a *App) Catalog(ctx context.Context, files []string) (*explain.Catalog, error) {
	conf, err := a.Configuration()
	if err != nil {
		return nil, err
	}
	c, err := a.loadCatalogs(ctx, explain.Builtin(), conf.catalogs())
	if err != nil {
		key := "catalogs"
		if len(conf.Profile.Catalogs) > 0 {
			key = conf.ProfileKey(key)
		}
		return nil, WithStep(err, "the config file "+conf.File.Path+" names it; to remove it", explain.Hex21("config", "unset", key))
	}
	return a.loadCatalogs(ctx, c, files)
}

// CatalogAnyway is Catalog, except that a config file that cannot be used is only a note: what a status means is known without it.
func (a *App) CatalogAnyway(ctx context.Context, files []string) (*explain.Catalog, error) {
	c, err := a.Catalog(ctx, nil)
	if err != nil {
		c = explain.Builtin()
	}
	c, failed := a.loadCatalogs(ctx, c, files)
	if failed != nil {
		return nil, failed
	}
	if err != nil {
		a.noteConfig(err)
	}
	return c, nil
}

// loadCatalogs adds the entries of catalog files to the built-in ones.
func (a *App) loadCatalogs(ctx context.Context, c *explain.Catalog, files []string) (*explain.Catalog, error) {
	for _, name := range files {
		entries, err := a.ReadCatalog(ctx, name)
		if err != nil {
			return nil, err
		}
		c = c.With(entries...)
	}
	return c, nil
}

// maxCatalog bounds a catalog file; explain.Load says less of one that is a little smaller.
const maxCatalog = 16 << 20

// ReadCatalog reads the entries of a catalog file.
func (a *App) ReadCatalog(ctx context.Context, name string) ([]explain.Entry, error) {
	text, err := a.ReadFile(ctx, name, maxCatalog)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, fs.ErrNotExist):
		return nil, WithHint(Usagef("catalog: %w", err), "%s", nearFile(name))
	case err != nil:
		return nil, Usagef("catalog: %w", err)
	}
	entries, err := explain.Load(name, bytes.NewReader(text))
	if err != nil {
		return nil, WithStep(Usagef("catalog: %w", err), "see all problems with", explain.Hex21("explain", "--validate", name))
	}
	return entries, nil
}

// DefaultProbePath is the call of --probe without a path: a list of one, which costs the server little.
const DefaultProbePath = "/articles?limit=1"

// ShownPage returns the address of a page without what may be secret in it: a password, or a token in the query.
func ShownPage(address string) string {
	u, err := status.ParseURL(address)
	if err != nil {
		return "the URL"
	}
	u.User, u.RawQuery = nil, ""
	return strings.TrimSuffix(u.String(), "/")
}
