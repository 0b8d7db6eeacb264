package cmd

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/probe"
)

// DefaultBaseURL is where the API is looked for when nobody says where it is.
const DefaultBaseURL = "https://hex21.dev/api"

// settings are flags, environment, profile and defaults, weighed.
type settings struct {
	base          *url.URL
	baseIsDefault bool
	key           string
	catalogs      []string
	status        statusAddress
}

// settings weighs the sources of each value: flag, environment, profile, default.
func (a *app) settings(baseFlag string) (settings, error) {
	var s settings
	profile, catalogs, err := a.profile()
	if err != nil {
		return s, err
	}
	s.catalogs = slices.Concat(catalogs, profile.Catalogs)
	s.key = a.sys.Getenv("HEX21_API_KEY")
	raw, source := first(
		sourced{baseFlag, "--base-url"},
		sourced{a.sys.Getenv("HEX21_BASE_URL"), "HEX21_BASE_URL"},
		sourced{profile.BaseURL, "base_url in the config file"},
		sourced{DefaultBaseURL, "default"},
	)
	s.baseIsDefault = source == "default"
	if s.base, err = probe.BaseURL(raw); err != nil {
		return s, withHint(usagef("%s: %w", source, err), "it looks like https://cms.example.org/api")
	}
	s.status = a.statusAddress("", profile)
	return s, nil
}

// DefaultStatusURL is the status page of the vendor.
const DefaultStatusURL = "https://status.hex21.dev"

// statusAddress is where the status page is, and who said so.
type statusAddress struct {
	url       string
	source    string
	isDefault bool
}

// statusAddress weighs the sources of the status page's address: argument or flag, environment, profile, default.
func (a *app) statusAddress(flag string, profile config.Profile) statusAddress {
	url, source := first(
		sourced{flag, "--status-url"},
		sourced{a.sys.Getenv("HEX21_STATUS_URL"), "HEX21_STATUS_URL"},
		sourced{profile.StatusURL, "status_url in the config file"},
		sourced{DefaultStatusURL, "default"},
	)
	return statusAddress{url, source, source == "default"}
}

// speaksFor reports whether the status page has anything to do with the installation. The vendor's page, which nobody asked
// for, says nothing about an installation of one's own.
func (s statusAddress) speaksFor(base *url.URL) bool {
	host := strings.ToLower(base.Hostname())
	return !s.isDefault || host == "hex21.dev" || strings.HasSuffix(host, ".hex21.dev")
}

// sourced is a value and where it came from.
type sourced struct{ value, source string }

func first(candidates ...sourced) (value, source string) {
	for _, c := range candidates {
		if c.value != "" {
			return c.value, c.source
		}
	}
	return "", ""
}

// profile reads the config file and chooses a profile. A file that was named must be there.
func (a *app) profile() (config.Profile, []string, error) {
	path, named := a.globals.config, a.globals.config != ""
	if path == "" {
		path, named = config.Path(a.sys.LookupEnv), a.sys.Getenv("HEX21_CONFIG") != ""
	}
	file, err := config.Read(path, named)
	if err != nil {
		return config.Profile{}, nil, withHint(usagef("config: %w", err), "fix the file, or name another one with --config")
	}
	name, _ := first(sourced{a.globals.profile, ""}, sourced{a.sys.Getenv("HEX21_PROFILE"), ""})
	profile, err := file.Select(name)
	var unknown *config.UnknownProfileError
	if errors.As(err, &unknown) {
		return profile, nil, withHint(&usageError{err}, "%s", profileHint(unknown, path))
	}
	return profile, file.Catalogs, err
}

func profileHint(e *config.UnknownProfileError, path string) string {
	if len(e.Known) == 0 {
		return fmt.Sprintf("%s has no profiles", path)
	}
	return "it has: " + strings.Join(e.Known, ", ")
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
		return nil, withHint(usagef("catalogue: %w", err), "check the file name")
	}
	defer f.Close()
	entries, err := explain.Load(name, f)
	if err != nil {
		return nil, withHint(usagef("catalogue: %w", err), "see all problems with: hex21 explain --validate %s", name)
	}
	return entries, nil
}
