package cmd

import (
	"net/url"
	"os"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/probe"
)

// DefaultBaseURL is where the API is looked for when nobody says where it is.
const DefaultBaseURL = "https://hex21.dev/api"

// settings are flags, environment, profile and defaults, weighed.
type settings struct {
	conf          configuration
	base          *url.URL
	baseFrom      source
	baseIsDefault bool
	key           keyChoice
	status        statusAddress
}

// settings weighs the sources of each value: flag, environment, profile, the rest of the config file, default. The key itself is
// fetched by [app.keyFor], when there is a call to make with it.
func (a *app) settings(baseFlag string) (settings, error) {
	var s settings
	conf, err := a.configuration()
	if err != nil {
		return s, err
	}
	s.conf = conf
	base := a.baseURL(baseFlag, conf)
	s.baseFrom, s.baseIsDefault = base.from, base.from.kind == fromDefault
	if s.base, err = probe.BaseURL(base.value); err != nil {
		return s, withHint(usagef("%s: %w", base.from, err), "it looks like https://cms.example.org/api")
	}
	s.key = a.keyChoice(conf, s.base)
	s.status = a.statusAddress("", conf)
	return s, nil
}

// baseURL weighs the sources of the base URL.
func (a *app) baseURL(flag string, conf configuration) setting {
	candidates := []setting{given(flag, "--base-url"), a.variable("HEX21_BASE_URL")}
	candidates = append(candidates, conf.text("base_url", func(p config.Profile) string { return p.BaseURL })...)
	return first(append(candidates, setting{DefaultBaseURL, source{kind: fromDefault}})...)
}

// DefaultStatusURL is the status page of the vendor.
const DefaultStatusURL = "https://status.hex21.dev"

// statusAddress is where the status page is, and who said so.
type statusAddress struct {
	url       string
	source    string
	isDefault bool
	from      source
}

// statusAddress weighs the sources of the status page's address: argument or flag, environment, profile, default.
func (a *app) statusAddress(flag string, conf configuration) statusAddress {
	candidates := []setting{given(flag, "--status-url"), a.variable("HEX21_STATUS_URL")}
	candidates = append(candidates, conf.text("status_url", func(p config.Profile) string { return p.StatusURL })...)
	won := first(append(candidates, setting{DefaultStatusURL, source{kind: fromDefault}})...)
	return statusAddress{won.value, won.from.String(), won.from.kind == fromDefault, won.from}
}

// speaksFor reports whether the status page has anything to do with the installation. The vendor's page, which nobody asked
// for, says nothing about an installation of one's own.
func (s statusAddress) speaksFor(base *url.URL) bool {
	host := strings.ToLower(base.Hostname())
	return !s.isDefault || host == "hex21.dev" || strings.HasSuffix(host, ".hex21.dev")
}

// catalogue is the built-in catalogue with the files of the config file and then those of a command's flags.
func (a *app) catalogue(files []string) (*explain.Catalog, error) {
	conf, err := a.configuration()
	if err != nil {
		return nil, err
	}
	c, err := loadCatalogs(explain.Builtin(), conf.catalogs())
	if err != nil {
		key := "catalogs"
		if len(conf.profile.Catalogs) > 0 {
			key = conf.profileKey(key)
		}
		return nil, withHint(err, "the config file %s names it; to take it out: hex21 config unset %s", conf.file.Path, key)
	}
	return loadCatalogs(c, files)
}

// loadCatalogs adds the entries of catalogue files to the built-in ones.
func loadCatalogs(c *explain.Catalog, files []string) (*explain.Catalog, error) {
	for _, name := range files {
		entries, err := readCatalog(name)
		if err != nil {
			return nil, err
		}
		c = c.With(entries...)
	}
	return c, nil
}

func readCatalog(name string) ([]explain.Entry, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, withHint(usagef("catalogue: %w", err), "%s", nearFile(name))
	}
	defer f.Close()
	entries, err := explain.Load(name, f)
	if err != nil {
		return nil, withHint(usagef("catalogue: %w", err), "see all problems with: hex21 explain --validate %s", name)
	}
	return entries, nil
}
