package doctor_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/doctor"
	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/probe"
)

// now is the time in all tests.
var now = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// healthy are the facts of a setup without anything to say about.
func healthy(t testing.TB) doctor.Facts {
	t.Helper()
	at := func(address, source string) doctor.Address {
		return doctor.Address{Setting: config.Variable(source, address), URL: loopback.URL(address)}
	}
	return doctor.Facts{
		Now:   now,
		Build: doctor.Build{Version: "v1.2.3", Time: now.Add(-48 * time.Hour), Go: "go1.26", Platform: "linux/amd64"},
		Config: doctor.Config{
			Path: "~/config.yaml", Source: "default", Found: true, Profile: config.Variable("HEX21_PROFILE", "live"), Profiles: []string{"live"},
		},
		Base:     at("https://cms.example.org/api", "HEX21_BASE_URL"),
		Status:   at("https://status.example.org", "HEX21_STATUS_URL"),
		Key:      doctor.Key{Setting: config.Variable("HEX21_API_KEY", "hx_0123456789abcdef"), Variable: "HEX21_API_KEY"},
		Terminal: doctor.Terminal{Stdout: true, Columns: 80, Term: "xterm", Charset: config.Variable("LANG", "UTF-8")},
		Shell:    doctor.Shell{Name: "fish", Known: true, Script: "/usr/share/fish/vendor_completions.d/hex21.fish"},
	}
}

// doctorCase changes one thing in a healthy setup.
type doctorCase struct {
	name string
	edit func(*testing.T, *doctor.Facts)
	// want are the findings, each with its severity and the check that it belongs to.
	want []string
}

func TestJudge(t *testing.T) {
	t.Parallel()
	worst := map[string]string{"status-page-failed": "warning"} // which is one of the network
	for _, c := range slices.Concat(fileCases(), addressCases(), keyCases(), proxyCases(), placeCases()) {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			f := healthy(t)
			c.edit(t, &f)
			r := doctor.Judge(f)
			var got []string
			for _, check := range r.Checks {
				for _, id := range check.Findings {
					i := slices.IndexFunc(r.Findings, func(f probe.Finding) bool { return f.ID == id })
					got = append(got, string(r.Findings[i].Severity)+" "+check.ID+" "+id)
					whole(t, r.Findings[i])
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			failed := slices.ContainsFunc(c.want, func(s string) bool { return strings.HasPrefix(s, "error ") })
			if r.Verdict.OK == failed || r.Verdict.Setup != failed {
				t.Errorf("the verdict is %+v", r.Verdict)
			}
		})
		for _, want := range c.want {
			words := strings.Fields(want)
			rank := func(severity string) int { return slices.Index([]string{"", "info", "warning", "error"}, severity) }
			if id := words[2]; rank(words[0]) > rank(worst[id]) {
				worst[id] = words[0]
			}
		}
	}
	for id, severity := range doctor.Kinds() {
		if worst[id] != string(severity) {
			t.Errorf("%s is %q at the worst, and the cases say %q", id, severity, worst[id])
		}
	}
}

// whole checks that a finding has evidence and a next step.
func whole(t *testing.T, f probe.Finding) {
	t.Helper()
	if f.Title == "" || f.Evidence == "" || len(f.Advice) == 0 || strings.HasSuffix(f.Title, ".") {
		t.Errorf("%+v is not whole", f)
	}
	if f.Severity != probe.SeverityInfo && !strings.Contains(strings.Join(f.Advice, " "), "`") {
		t.Errorf("%s advises nothing to paste: %q", f.ID, f.Advice)
	}
}

func fileCases() []doctorCase {
	config := func(edit func(*doctor.Config)) func(*testing.T, *doctor.Facts) {
		return func(_ *testing.T, f *doctor.Facts) { edit(&f.Config) }
	}
	catalog := func(c doctor.Catalog) func(*testing.T, *doctor.Facts) {
		return func(_ *testing.T, f *doctor.Facts) { f.Catalogs = append(f.Catalogs, c) }
	}
	return []doctorCase{
		{name: "all is well", edit: func(*testing.T, *doctor.Facts) {}},
		{name: "no config file", edit: config(func(c *doctor.Config) { *c = doctor.Config{Path: "~/config.yaml", Source: "default"} })},
		{name: "no place for a config file", edit: config(func(c *doctor.Config) { *c = doctor.Config{} })},
		{name: "a named file that is not there", edit: config(func(c *doctor.Config) {
			*c = doctor.Config{Path: "x.yaml", Source: "HEX21_CONFIG", Named: true, Problem: doctor.ConfigUnreadable, Err: "no such file"}
		}), want: []string{"error config config-unreadable"}},
		{name: "a file that may not be read", edit: config(func(c *doctor.Config) { c.Problem, c.Err = doctor.ConfigUnreadable, "permission denied" }), want: []string{"error config config-unreadable"}},
		{name: "a mistake in the file", edit: config(func(c *doctor.Config) { c.Problem, c.Err = doctor.ConfigInvalid, "line 3" }), want: []string{"error config config-invalid"}},
		{name: "no such profile", edit: config(func(c *doctor.Config) { c.Problem, c.Err = doctor.ConfigNoProfile, "no profile" }), want: []string{"error profile profile-unknown"}},
		{name: "no profile at all", edit: config(func(c *doctor.Config) { c.Problem, c.Err, c.Profiles = doctor.ConfigNoProfile, "no profile", nil }), want: []string{"error profile profile-unknown"}},
		{name: "others may read", edit: config(func(c *doctor.Config) { c.ForOthers = doctor.Access{Read: true, Mode: "-rw-r--r--"} }), want: []string{"info config config-readable-by-others"}},
		{name: "others may write", edit: config(func(c *doctor.Config) { c.ForOthers = doctor.Access{Read: true, Write: true, Mode: "-rw-rw-rw-"} }), want: []string{"warning config config-writable-by-others"}},
		{name: "others own it", edit: config(func(c *doctor.Config) { c.ForOthers = doctor.Access{Owner: true, Mode: "-rw-------"} }), want: []string{"warning config config-writable-by-others"}},
		{name: "a catalog", edit: catalog(doctor.Catalog{Path: "codes.yaml", Source: "--catalog", Entries: 2})},
		{name: "a missing catalog", edit: catalog(doctor.Catalog{Path: "codes.yaml", Source: "--catalog", Err: "no such file"}), want: []string{"error catalogs catalog-unreadable"}},
		{name: "a broken catalog", edit: catalog(doctor.Catalog{Path: "codes.yaml", Source: "--catalog", Err: "line 1", Invalid: true}), want: []string{"error catalogs catalog-invalid"}},
		{name: "a catalog that overrides", edit: catalog(doctor.Catalog{Path: "codes.yaml", Entries: 1, Overrides: []string{"RATE_LIMIT"}}), want: []string{"info catalogs catalog-overrides-code"}},
	}
}

func addressCases() []doctorCase {
	base := func(address string) func(*testing.T, *doctor.Facts) {
		return func(t *testing.T, f *doctor.Facts) { f.Base.Value, f.Base.URL = address, loopback.URL(address) }
	}
	broken := func(address string) func(*testing.T, *doctor.Facts) {
		return func(_ *testing.T, f *doctor.Facts) { f.Base.Value, f.Base.URL = address, nil }
	}
	malformed := []string{"error base-url base-url-malformed"}
	return []doctorCase{
		{name: "a host of its own", edit: base("https://api.example.org/v1")},
		{name: "a folder before /api", edit: base("https://example.org/cms/api")},
		{name: "no /api", edit: base("https://cms.example.org"), want: []string{"warning base-url base-without-api"}},
		{name: "a page of the docs", edit: base("https://cms.example.org/docs/api-errors"), want: []string{"warning base-url base-without-api"}},
		{name: "/api twice", edit: base("https://cms.example.org/api/api"), want: []string{"warning base-url api-twice"}},
		{name: "beyond /api", edit: base("https://cms.example.org/api/articles"), want: []string{"warning base-url base-url-beyond-api"}},
		{name: "a slash at the end", edit: base("https://cms.example.org/api/"), want: []string{"info base-url trailing-slash"}},
		{name: "a user", edit: base("https://me:pw@cms.example.org/api"), want: []string{"warning base-url base-url-user"}},
		{name: "plain HTTP", edit: base("http://cms.example.org/api"), want: []string{"warning key key-over-http"}},
		{name: "plain HTTP in a private network", edit: base("http://10.0.0.7/api")},
		{name: "no scheme", edit: broken("cms.example.org/api"), want: malformed},
		{name: "only a path", edit: broken("/api"), want: malformed},
		{name: "another scheme", edit: broken("ftp://cms.example.org/api"), want: malformed},
		{name: "no host", edit: broken("https:///api"), want: malformed},
		{name: "a query", edit: broken("https://cms.example.org/api?x=y"), want: malformed},
		{name: "a bad port", edit: broken("https://cms.example.org:x/api"), want: malformed},
		{name: "no base URL", edit: func(_ *testing.T, f *doctor.Facts) { f.Base.Kind = config.ByDefault }, want: []string{"info base-url base-url-default"}},
		{name: "a misspelled variable", edit: func(_ *testing.T, f *doctor.Facts) { f.Base.Kind, f.Base.Lookalike = config.ByDefault, "HEX21_URL" }, want: []string{"warning base-url variable-misspelled"}},
		{name: "a misspelled variable beside the right one", edit: func(_ *testing.T, f *doctor.Facts) { f.Base.Lookalike, f.Key.Lookalike = "HEX21_URL", "HEX21_KEY" }},
		{name: "a broken status page", edit: func(_ *testing.T, f *doctor.Facts) { f.Status.Value, f.Status.URL = "status", nil }, want: []string{"error status-url status-url-malformed"}},
		{name: "no status page", edit: func(_ *testing.T, f *doctor.Facts) { f.Status.Foreign = true }, want: []string{"info status-url status-page-unset"}},
	}
}

func keyCases() []doctorCase {
	key := func(value string) func(*testing.T, *doctor.Facts) {
		return func(_ *testing.T, f *doctor.Facts) { f.Key.Value = value }
	}
	return []doctorCase{
		{name: "no key", edit: func(_ *testing.T, f *doctor.Facts) { f.Key = doctor.Key{} }, want: []string{"info key key-unset"}},
		{name: "a key under another name", edit: func(_ *testing.T, f *doctor.Facts) { f.Key = doctor.Key{Lookalike: "HEX21_TOKEN"} }, want: []string{"warning key variable-misspelled"}},
		{name: "an empty key", edit: func(_ *testing.T, f *doctor.Facts) { f.Key.Value, f.Key.Empty = "", true }, want: []string{"warning key key-empty"}},
		{name: "a source that fails", edit: func(_ *testing.T, f *doctor.Facts) { f.Key.Value, f.Key.Err = "", "the keychain is locked" }, want: []string{"error key key-source-failed"}},
		{name: "a key for another host", edit: func(_ *testing.T, f *doctor.Facts) { f.Key.Value, f.Key.Elsewhere = "", "https://x.example" }, want: []string{"warning key key-of-another-origin"}},
		{name: "a source that was not asked", edit: func(_ *testing.T, f *doctor.Facts) { f.Key.Value, f.Key.Skipped = "", "from a command" }},
		{name: "quotes", edit: key(`"hx_0123456789abcdef"`), want: []string{"error key key-quoted"}},
		{name: "a line end", edit: key("hx_0123456789abcdef\n"), want: []string{"error key key-line-end"}},
	}
}

func proxyCases() []doctorCase {
	vars := func(pairs ...string) func(*testing.T, *doctor.Facts) {
		return func(_ *testing.T, f *doctor.Facts) {
			for i := 0; i < len(pairs); i += 2 {
				f.Proxy.Variables = append(f.Proxy.Variables, config.Variable(pairs[i], pairs[i+1]))
			}
		}
	}
	const good = "http://proxy.example.org:3128"
	malformed := []string{"error proxy proxy-variable-malformed"}
	local := func(edit func(*testing.T, *doctor.Facts)) func(*testing.T, *doctor.Facts) {
		return func(t *testing.T, f *doctor.Facts) {
			f.Base.URL = loopback.URL("http://localhost:2100/api")
			edit(t, f)
		}
	}
	return []doctorCase{
		{name: "a proxy", edit: vars("HTTPS_PROXY", good)},
		{name: "a proxy in small letters", edit: vars("https_proxy", good)},
		{name: "a proxy without scheme", edit: vars("HTTPS_PROXY", "proxy.example.org:3128")},
		{name: "a proxy with a password", edit: vars("HTTPS_PROXY", "http://me:p%40ss@proxy.example.org:3128/")},
		{name: "a SOCKS proxy", edit: vars("HTTPS_PROXY", "socks5h://proxy.example.org")},
		{name: "both spellings alike", edit: vars("HTTPS_PROXY", good, "https_proxy", good)},
		{name: "another scheme", edit: vars("HTTPS_PROXY", "socks4://proxy.example.org"), want: malformed},
		{name: "a password that breaks it", edit: vars("HTTPS_PROXY", "http://me:p#ss@proxy.example.org"), want: malformed},
		{name: "a password with a slash", edit: vars("HTTPS_PROXY", "http://me:1/ss@proxy.example.org"), want: malformed},
		{name: "quotes in it", edit: vars("HTTPS_PROXY", `"`+good+`"`), want: malformed},
		{name: "no host", edit: vars("HTTPS_PROXY", "http://"), want: malformed},
		{name: "a path", edit: vars("HTTPS_PROXY", good+"/proxy.pac"), want: malformed},
		{name: "malformed for the other scheme", edit: vars("HTTPS_PROXY", good, "HTTP_PROXY", "http://"), want: []string{"warning proxy proxy-variable-malformed"}},
		{name: "contradiction", edit: vars("HTTPS_PROXY", good, "https_proxy", "http://other.example.org:1"), want: []string{"warning proxy proxy-variables-contradict"}},
		{name: "contradiction in the exceptions", edit: vars("NO_PROXY", "a.example", "no_proxy", "b.example"), want: []string{"warning proxy proxy-variables-contradict"}},
		{name: "only ALL_PROXY", edit: vars("all_proxy", good), want: []string{"warning proxy proxy-all-ignored"}},
		{name: "ALL_PROXY beside another", edit: vars("ALL_PROXY", good, "HTTPS_PROXY", good)},
		{name: "only HTTP_PROXY", edit: vars("HTTP_PROXY", good), want: []string{"info proxy proxy-other-scheme"}},
		{name: "this machine", edit: local(vars("HTTP_PROXY", good)), want: []string{"info proxy proxy-loopback-api"}},
		{name: "this machine and ALL_PROXY", edit: local(vars("ALL_PROXY", good))},
		{name: "good exceptions", edit: vars("HTTPS_PROXY", good, "NO_PROXY", "localhost, .example.com,*.example.net,10.0.0.0/8,[::1]:80,*")},
		{name: "exceptions with a scheme", edit: vars("NO_PROXY", "https://example.com"), want: []string{"warning proxy no-proxy-malformed"}},
		{name: "exceptions parted by spaces", edit: vars("NO_PROXY", "a.example b.example"), want: []string{"warning proxy no-proxy-malformed"}},
		{name: "a star in the middle", edit: vars("NO_PROXY", "cms-*.example.org"), want: []string{"warning proxy no-proxy-malformed"}},
		{name: "a refusal", edit: func(_ *testing.T, f *doctor.Facts) { f.Proxy.Err = "refusing to use HTTP_PROXY" }, want: []string{"error proxy request-not-sent"}},
	}
}

func placeCases() []doctorCase {
	at := func(year int) func(*testing.T, *doctor.Facts) {
		return func(_ *testing.T, f *doctor.Facts) {
			f.Now = time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
			f.Build.Time = time.Time{}
		}
	}
	wrong := []string{"error clock clock-implausible"}
	return []doctorCase{
		{name: "1970", edit: at(1970), want: wrong},
		{name: "before there was a release", edit: at(2025), want: wrong},
		{name: "far ahead", edit: at(2077), want: wrong},
		{name: "not so far ahead", edit: at(2076)},
		{name: "before the build", edit: func(_ *testing.T, f *doctor.Facts) { f.Build.Time = now.Add(25 * time.Hour) }, want: wrong},
		{name: "a build of tonight", edit: func(_ *testing.T, f *doctor.Facts) { f.Build.Time = now.Add(23 * time.Hour) }},
		{name: "no root certificates", edit: func(_ *testing.T, f *doctor.Facts) { f.NoRoots = true }, want: []string{"error certificates no-root-certificates"}},
		{name: "no root certificates, and no TLS", edit: func(_ *testing.T, f *doctor.Facts) { f.NoRoots, f.Base.URL.Scheme = true, "http" }, want: []string{"warning key key-over-http", "warning certificates no-root-certificates"}},
		{name: "an unknown zone", edit: func(_ *testing.T, f *doctor.Facts) { f.TimeZone = doctor.TimeZone{Variable: "Mars/X", Unknown: true} }, want: []string{"warning clock time-zone-unknown"}},
		{name: "another character set", edit: func(_ *testing.T, f *doctor.Facts) { f.Terminal.Charset.Value = "ISO-8859-1" }, want: []string{"warning terminal charset-not-utf8"}},
		{name: "UTF-8 in another spelling", edit: func(_ *testing.T, f *doctor.Facts) { f.Terminal.Charset.Value = "utf8" }},
		{name: "both color variables", edit: func(_ *testing.T, f *doctor.Facts) { f.Terminal.NoColor, f.Terminal.ForceName = "1", "FORCE_COLOR" }, want: []string{"info color color-contradiction"}},
		{name: "color forbidden alone", edit: func(_ *testing.T, f *doctor.Facts) { f.Terminal.NoColor = "1" }},
		{name: "no completion", edit: func(_ *testing.T, f *doctor.Facts) { f.Shell.Script, f.Shell.Install = "", "x" }, want: []string{"info completion completion-missing"}},
		{name: "an old completion", edit: func(_ *testing.T, f *doctor.Facts) { f.Shell.Stale = true }, want: []string{"info completion completion-stale"}},
		{name: "another shell", edit: func(_ *testing.T, f *doctor.Facts) { f.Shell = doctor.Shell{Name: "tcsh"} }},
		{name: "a development build", edit: func(_ *testing.T, f *doctor.Facts) { f.Build.Version = "devel" }, want: []string{"info version version-development"}},
		{name: "a build of a commit", edit: func(_ *testing.T, f *doctor.Facts) { f.Build.Version = "v0.0.0-20260301120000-0123456789ab" }, want: []string{"info version version-development"}},
		{name: "a changed build", edit: func(_ *testing.T, f *doctor.Facts) { f.Build.Modified = true }, want: []string{"info version version-development"}},
	}
}

// TestOneFixForTheBaseURL demands that the advice about a base URL with several faults is one URL without any.
func TestOneFixForTheBaseURL(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"https://me:pw@cms.example.org/docs/":         "https://cms.example.org/api",
		"https://me:pw@cms.example.org/api/":          "https://cms.example.org/api",
		"https://cms.example.org/v1/api/articles/":    "https://cms.example.org/v1/api",
		"https://me@api.example.org/v1/":              "https://api.example.org/v1",
		"https://cms.example.org:8443/api/api?":       "https://cms.example.org:8443/api",
		"https://me:pw@api.example.org/":              "https://api.example.org",
		"https://cms.example.org/with%20space/":       "https://cms.example.org/api",
		"https://cms.example.org/with%20space/api/b/": "https://cms.example.org/with%20space/api",
	} {
		f := healthy(t)
		f.Base.URL = loopback.URL(address)
		for _, finding := range doctor.Judge(f).Findings {
			if !strings.Contains(finding.Advice[0], "HEX21_BASE_URL="+want+"`") {
				t.Errorf("%s, %s: %s", address, finding.ID, finding.Advice[0])
			}
		}
	}
}
