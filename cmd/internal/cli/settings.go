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
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/status"
)

// RedactURL returns a URL with secrets redacted. It does not return a text that is not a URL.
func RedactURL(text string) string {
	if text == "" {
		return ""
	}
	u, err := address.BaseURL(text)
	if err != nil {
		return "not a URL"
	}
	return redact.URL(u)
}

// defaultBaseURL is the base URL of the API when none is configured.
const defaultBaseURL = "https://hex21.dev/api"

// Settings are the result of flags, environment, profile and defaults.
type Settings struct {
	Conf     Configuration
	Base     *url.URL
	BaseFrom config.Source
	Key      KeyChoice
	Status   config.Setting // the address of the status page
}

// Settings returns each value from the source with the highest precedence: flag, environment, profile, the rest of the config file,
// default. [App.KeyFor] fetches the key itself when a call needs it.
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
		return s, WithHint(Usagef("%s: %w", base.Source, err), "a base URL looks like https://cms.example.org/api")
	}
	s.Key = a.KeyChoice(conf, s.Base)
	s.Status = a.StatusURL("", conf)
	return s, nil
}

// BaseURL returns the base URL and its source.
func (a *App) BaseURL(flag string, conf Configuration) config.Setting {
	return config.First(
		config.Flag("--base-url", flag), a.variable("HEX21_BASE_URL"),
		conf.File.Setting(conf.ProfileKey("base_url"), conf.Profile.BaseURL), conf.File.Setting("base_url", conf.File.Common.BaseURL),
		config.Default(defaultBaseURL),
	)
}

// defaultStatusURL is the status page of the vendor.
const defaultStatusURL = address.StatusPage

// StatusURL returns the URL of the status page and its source: argument or flag, environment, profile, default.
func (a *App) StatusURL(flag string, conf Configuration) config.Setting {
	return config.First(
		config.Flag("--status-url", flag), a.variable("HEX21_STATUS_URL"),
		conf.File.Setting(conf.ProfileKey("status_url"), conf.Profile.StatusURL), conf.File.Setting("status_url", conf.File.Common.StatusURL),
		config.Default(defaultStatusURL),
	)
}

// variable returns the value of an environment variable. An empty one counts as not set.
func (a *App) variable(name string) config.Setting {
	return config.Variable(name, a.Sys.Getenv(name))
}

// PageCovers reports whether the status page covers the installation: a configured page does, and the default, which is the vendor's,
// covers only the vendor's installation.
func PageCovers(page config.Setting, base *url.URL) bool {
	return !page.IsDefault() || address.IsVendor(base)
}

// NoteVendorPage prints a note if the page is the default and does not cover the installation with this base URL.
func (a *App) NoteVendorPage(page config.Setting, base *url.URL) {
	if !PageCovers(page, base) {
		a.Note("%s is the vendor's status page and does not cover %s; for your own page, export HEX21_STATUS_URL", RedactPageURL(page.Value), redact.URL(base))
	}
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
		return nil, WithStep(err, "the config file "+conf.File.Path+" names it; to remove it", nextstep.Hex21("config", "unset", key))
	}
	return a.loadCatalogs(ctx, c, files)
}

// CatalogOrBuiltin is like Catalog, except that a config file that cannot be used only causes a note.
func (a *App) CatalogOrBuiltin(ctx context.Context, files []string) (*explain.Catalog, error) {
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

// maxCatalog is the maximum size of a catalog file.
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
		return nil, WithStep(Usagef("catalog: %w", err), "see all problems", nextstep.Hex21("explain", "--validate", name))
	}
	return entries, nil
}

// DefaultProbePath is the path of --probe without a value: a list of one item, which is cheap for the server.
const DefaultProbePath = "/articles?limit=1"

// RedactPageURL returns the URL of a page without secrets, such as a password or a token in the query.
func RedactPageURL(address string) string {
	u, err := status.ParseURL(address)
	if err != nil {
		return "the URL"
	}
	u.User, u.RawQuery = nil, ""
	return strings.TrimSuffix(u.String(), "/")
}
