package doctor

import (
	"fmt"
	"net/netip"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/probe"
)

// baseURL looks at the address of the API. What is wrong with it is not quoted: people paste keys in the wrong place.
func baseURL(f Facts) (Check, []probe.Finding) {
	b := f.Base
	check := Check{ID: "base-url", Title: "base URL", Source: b.Source}
	if b.URL == nil {
		check.Value = "cannot be used"
		why, advice := malformed(b.Value)
		return check, []probe.Finding{{
			ID: "base-url-malformed", Severity: probe.SeverityError, Title: "the base URL is no address of an API",
			Evidence: b.Source + ": " + why, Advice: advice,
		}}
	}
	check.Value = redact.URL(b.URL)
	var found []probe.Finding
	add := func(id string, severity probe.Severity, title, evidence string, advice ...string) {
		found = append(found, probe.Finding{ID: id, Severity: severity, Title: title, Evidence: evidence, Advice: advice})
	}
	parts, api := pathOf(b.URL)
	right := "`export HEX21_BASE_URL=" + better(f, parts, api) + "`."
	switch {
	case b.Default && b.Lookalike != "":
		found = append(found, misspelt(b.Lookalike, "HEX21_BASE_URL"))
	case b.Default:
		add("base-url-default", probe.SeverityInfo, "nobody said where the installation is, so calls go to the vendor's own",
			"no --base-url, no HEX21_BASE_URL, no base_url in the config file",
			"Say where yours is: `export HEX21_BASE_URL=https://cms.example.org/api`, or for good: `hex21 config set base_url https://cms.example.org/api`.", "Or try hex21 without one: `hex21 probe --mock /articles`.")
	case api >= 0 && api+1 < len(parts) && parts[api+1] == "api":
		add("api-twice", probe.SeverityWarning, "the base URL has /api twice", b.URL.EscapedPath(),
			"Leave one out: "+right)
	case api >= 0 && api+1 < len(parts) && isEndpoint(parts[api+1]):
		add("base-url-beyond-api", probe.SeverityWarning, "the base URL goes beyond /api, so paths come after /"+parts[api+1], b.URL.EscapedPath(),
			"End it with /api: "+right)
	case api < 0 && !strings.HasPrefix(b.URL.Hostname(), "api."):
		add("base-without-api", probe.SeverityWarning, "the base URL has no /api, so a web page may answer instead of the API",
			fmt.Sprintf("its path is %q", b.URL.EscapedPath()),
			"Set it with /api: "+right, "If the API really is there: `hex21 probe /articles` shows who answers.")
	}
	if b.URL.User != nil {
		evidence := "calls carry Authorization: Basic"
		if f.Key.Value != "" {
			evidence += ", and the key is not sent"
		}
		add("base-url-user", probe.SeverityWarning, "the base URL has a user in it, which is sent in place of the key", evidence,
			"Leave it out: "+right, "Then set the key: `read -rs HEX21_API_KEY && export HEX21_API_KEY`.")
	}
	if strings.HasSuffix(b.URL.Path, "/") {
		add("trailing-slash", probe.SeverityInfo, "the base URL ends in a slash", "hex21 leaves it out; clients that join with one send two",
			"Leave it out: "+right)
	}
	return check, found
}

// isEndpoint knows the collections of the API, which another page of the API names.
func isEndpoint(part string) bool {
	return slices.Contains([]string{"articles", "categories", "docs"}, part)
}

// better is the base URL with all that is odd put right, ready to paste: no user, https where the key would go in the clear, and a
// path that ends with the first api. A path without one keeps what it has where the host says that it is the API's own.
func better(f Facts, parts []string, api int) string {
	changed := *f.Base.URL
	switch {
	case api >= 0:
		parts = parts[:api+1]
	case !strings.HasPrefix(changed.Hostname(), "api."):
		parts = []string{"api"}
	}
	if inTheClear(f) {
		changed.Scheme = "https"
	}
	changed.RawPath, changed.ForceQuery = "/"+strings.Join(parts, "/"), false
	if path, err := url.PathUnescape(changed.RawPath); err == nil {
		changed.Path = path
	}
	return probe.ShellQuote(strings.TrimSuffix(redact.URL(&changed), "/"))
}

// pathOf splits the path of a URL, and finds the part that says api; -1 is none.
func pathOf(u *url.URL) (parts []string, api int) {
	parts = strings.Split(strings.Trim(u.EscapedPath(), "/"), "/")
	return parts, slices.Index(parts, "api")
}

// malformed says why a text is no base URL without showing it.
func malformed(raw string) (why string, advice []string) {
	set := "Set it anew: `export HEX21_BASE_URL=https://cms.example.org/api`."
	text := strings.TrimSpace(raw)
	scheme, rest, found := strings.Cut(text, "://")
	switch {
	case !found && strings.HasPrefix(text, "/"):
		return "it is a path, and no host comes before it", []string{set}
	case !found:
		return "it does not begin with https://", []string{set, "If only that is missing: `export HEX21_BASE_URL=\"https://$HEX21_BASE_URL\"`."}
	case scheme != "http" && scheme != "https":
		return "it begins with neither https:// nor http://", []string{set}
	case rest == "" || strings.HasPrefix(rest, "/"):
		return "it names no host", []string{set}
	case strings.ContainsAny(rest, "?#"):
		return "it has a query or a fragment, which a base URL cannot have", []string{set}
	}
	return "its host or port cannot be read", []string{set}
}

// statusURL looks at the address of the status page.
func statusURL(f Facts) (Check, []probe.Finding) {
	s := f.Status
	check := Check{ID: "status-url", Title: "status URL", Source: s.Source}
	switch {
	case s.URL == nil:
		check.Value = "cannot be used"
		why, _ := malformed(s.Value)
		return check, []probe.Finding{{
			ID: "status-url-malformed", Severity: probe.SeverityError, Title: "the address of the status page is no URL",
			Evidence: s.Source + ": " + why,
			Advice:   []string{"Set it anew: `export HEX21_STATUS_URL=https://status.example.org`, or for good: `hex21 config set status_url https://status.example.org`."},
		}}
	case s.Foreign:
		check.Value, check.Source = "none for this installation", ""
		return check, []probe.Finding{{
			ID: "status-page-unset", Severity: probe.SeverityInfo, Title: "no status page is set, so probe cannot cite an incident",
			Evidence: "the vendor's page is not asked about other people's installations",
			Advice:   []string{"If your installation has a page: `export HEX21_STATUS_URL=https://status.example.org`, or for good: `hex21 config set status_url https://status.example.org`."},
		}}
	}
	check.Value = bare(s.URL)
	return check, nil
}

// bare is an address without what may be secret in it: a password, or a token in the query.
func bare(u *url.URL) string {
	shown := *u
	shown.User, shown.RawQuery = nil, ""
	return strings.TrimSuffix(shown.String(), "/")
}

// isLoopback reports whether a host is this machine, as far as its name tells.
func isLoopback(host string) bool {
	if ip, err := netip.ParseAddr(host); err == nil {
		return ip.IsLoopback()
	}
	return strings.EqualFold(host, "localhost")
}
