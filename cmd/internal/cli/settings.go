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

// Settings are the result of flags, environment, profile and defaults.
type Settings struct {
	Conf     Configuration
	Base     *url.URL
	BaseFrom config.Source
	Key      KeyChoice
	Status   config.Setting // the address of the status page
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
	s.BaseFrom = base.Source
	if s.Base, err = address.BaseURL(base.Value); err != nil {
		return s, WithHint(Usagef("%s: %w", base.Source, err), "it looks like https://cms.example.org/api")
	}
	s.Key = a.KeyChoice(conf, s.Base)
	s.Status = a.StatusURL("", conf)
	return s, nil
}

// BaseURL weighs the sources of the base URL.
func (a *App) BaseURL(flag string, conf Configuration) config.Setting {
	return config.First(
		config.Flag("--base-url", flag), a.variable("HEX21_BASE_URL"),
		conf.File.Setting(conf.ProfileKey("base_url"), conf.Profile.BaseURL), conf.File.Setting("base_url", conf.File.Common.BaseURL),
		config.Default(DefaultBaseURL),
	)
}

// DefaultStatusURL is the status page of the vendor.
const DefaultStatusURL = address.StatusPage

// StatusURL weighs the sources of the status page's address: argument or flag, environment, profile, default.
func (a *App) StatusURL(flag string, conf Configuration) config.Setting {
	return config.First(
		config.Flag("--status-url", flag), a.variable("HEX21_STATUS_URL"),
		conf.File.Setting(conf.ProfileKey("status_url"), conf.Profile.StatusURL), conf.File.Setting("status_url", conf.File.Common.StatusURL),
		config.Default(DefaultStatusURL),
	)
}

// variable returns the value of an environment variable. An empty one counts as not set.
func (a *App) variable(name string) config.Setting {
	return config.Variable(name, a.Sys.Getenv(name))
}

// PageCovers reports whether the status page has anything to do with the installation. The vendor's page, which was not asked
// for, says nothing about an installation of one's own.
func PageCovers(page config.Setting, base *url.URL) bool {
	return !page.IsDefault() || address.OfVendor(base)
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
		return nil, WithHint(Usagef("catalog: %w", err), "%s", NearFile(name))
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
