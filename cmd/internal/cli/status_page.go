package cli

import (
	"net/url"
	"slices"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/status"
)

// StatusURL returns the URL of the status page and its source: argument or flag, environment, profile, default.
func (a *App) StatusURL(flag string, conf Configuration) config.Setting {
	set := []config.Setting{config.Flag("--status-url", flag), a.variable("HEX21_STATUS_URL")}
	for _, p := range slices.Backward(conf.Layers()) {
		set = append(set, conf.File.Setting(p.Prefix+"status_url", p.StatusURL))
	}
	return config.First(append(set, config.Default(address.StatusPage))...)
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

// RedactPageURL returns the URL of a page without possible secrets.
func RedactPageURL(text string) string {
	u, err := status.ParseURL(text)
	if err != nil {
		return "the URL"
	}
	return address.Page(u)
}
