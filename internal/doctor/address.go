package doctor

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
)

// Example addresses, to be replaced by the user's own.
const (
	exampleBase   = "https://your-domain/api"
	exampleStatus = "https://status.example.org"
)

// baseURL checks the base URL. It does not quote a malformed one, because it may be a key that was pasted in the wrong place.
func baseURL(f Facts, c *check) {
	b := f.Base
	c.Source = b.String()
	if b.URL == nil {
		c.Value = "cannot be used"
		c.found("base-url-malformed", "the base URL is not a valid URL", b.String()+": "+malformed(b.Value),
			nextstep.Do("Set it to a full URL", nextstep.Set("HEX21_BASE_URL", exampleBase)))
		return
	}
	c.Value = redact.URL(b.URL)
	parts, api := pathOf(b.URL)
	right := nextstep.Set("HEX21_BASE_URL", suggestedBaseURL(f))
	switch {
	case b.IsDefault() && b.Lookalike != "":
		c.misspelledVariable(b.Lookalike, "HEX21_BASE_URL")
	case b.IsDefault():
		c.found("base-url-default", "no base URL is set, so calls go to the vendor's own installation",
			"no --base-url, no HEX21_BASE_URL, no base_url in the config file",
			nextstep.Do("Set your base URL, for this shell", nextstep.Set("HEX21_BASE_URL", exampleBase)),
			nextstep.Do("Or permanently", nextstep.Hex21("config", "set", "base_url", exampleBase)),
			nextstep.Do("Or try hex21 without an installation", nextstep.Hex21("probe", "--mock", "/articles")))
	case api >= 0 && api+1 < len(parts) && parts[api+1] == "api":
		c.found("api-twice", "the base URL has /api twice", b.URL.EscapedPath(),
			nextstep.Do("Leave one of them out", right))
	case api >= 0 && api+1 < len(parts) && slices.Contains([]string{"articles", "categories", "docs"}, parts[api+1]):
		c.found("base-url-beyond-api", "the base URL continues after /api, so paths are appended to /"+parts[api+1], b.URL.EscapedPath(),
			nextstep.Do("Set a base URL that ends in /api", right))
	case api < 0 && !strings.HasPrefix(b.URL.Hostname(), "api."):
		c.found("base-without-api", "the base URL has no /api, so the website may answer instead of the API",
			fmt.Sprintf("its path is %q", b.URL.EscapedPath()),
			nextstep.Do("Add /api to it", right), nextstep.Do("If the API is not below /api, see what answers", nextstep.Get("/articles")))
	}
	if b.URL.User != nil {
		evidence := "calls carry Authorization: Basic"
		if f.Key.Value != "" {
			evidence += ", and the key is not sent"
		}
		c.found("base-url-user", "the base URL contains a user name, which is sent instead of the key", evidence,
			nextstep.Do("Remove the user name", right), nextstep.Do("Then set the key", nextstep.SetSecret(keyVariable)))
	}
	if strings.HasSuffix(b.URL.Path, "/") {
		c.found("trailing-slash", "the base URL ends in a slash", "hex21 removes it; clients that add one send two",
			nextstep.Do("Leave the slash out", right))
	}
}

// suggestedBaseURL returns the corrected base URL: without a user, with https if the key would be sent unencrypted, and with a path that ends after
// the first "api". A path without "api" is kept if the host name shows that it is the API's own.
func suggestedBaseURL(f Facts) string {
	parts, api := pathOf(f.Base.URL)
	changed := *f.Base.URL
	switch {
	case api >= 0:
		parts = parts[:api+1]
	case !strings.HasPrefix(changed.Hostname(), "api."):
		parts = []string{"api"}
	}
	if isUnencrypted(f) {
		changed.Scheme = "https"
	}
	changed.RawPath, changed.ForceQuery = "/"+strings.Join(parts, "/"), false
	if path, err := url.PathUnescape(changed.RawPath); err == nil {
		changed.Path = path
	}
	return strings.TrimSuffix(redact.URL(&changed), "/")
}

// pathOf splits the path of a URL and returns the index of the "api" segment, or -1.
func pathOf(u *url.URL) (parts []string, api int) {
	parts = strings.Split(strings.Trim(u.EscapedPath(), "/"), "/")
	return parts, slices.Index(parts, "api")
}

// malformed returns why a text is not a base URL, without quoting it.
func malformed(raw string) string {
	text := strings.TrimSpace(raw)
	scheme, rest, found := strings.Cut(text, "://")
	switch {
	case !found && strings.HasPrefix(text, "/"):
		return "it is a path without a host"
	case !found:
		return "it does not begin with https://"
	case scheme != "http" && scheme != "https":
		return "it begins with neither https:// nor http://"
	case rest == "" || strings.HasPrefix(rest, "/"):
		return "it has no host"
	case strings.ContainsAny(rest, "?#"):
		return "it has a query or a fragment, which a base URL cannot have"
	}
	return "its host or port cannot be read"
}

// statusURL checks the URL of the status page.
func statusURL(f Facts, c *check) {
	s := f.Status
	c.Source = s.String()
	set, permanently := nextstep.Set("HEX21_STATUS_URL", exampleStatus), nextstep.Do("Or permanently", nextstep.Hex21("config", "set", "status_url", exampleStatus))
	switch {
	case s.URL == nil:
		c.Value = "cannot be used"
		c.found("status-url-malformed", "the status URL is not a valid URL", s.String()+": "+malformed(s.Value),
			nextstep.Do("Set it to a full URL, for this shell", set), permanently)
	case s.Foreign:
		c.Value, c.Source = "none for this installation", ""
		c.found("status-page-unset", "no status page is set, so probe cannot report a known incident", "the vendor's page is not used for other installations",
			nextstep.Do("If your installation has a status page, set it for this shell", set), permanently)
	default:
		c.Value = address.Page(s.URL)
	}
}
