package main_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/mock"
)

// doctorRuns are setups of all kinds, with and without the network.
func doctorRuns(t *testing.T) []documentRun {
	silent := servePlain(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header()["Date"] = nil
		w.WriteHeader(http.StatusServiceUnavailable)
	}))
	limited := servePlain(t, newMock(mock.WithLimits(plenty, mock.Limit{Requests: 1, Window: plenty.Window})))
	profiles := file(t, "profiles.yaml", "profiles:\n  live:\n    base_url: https://cms.example.org/api\n")
	run := func(name string, env map[string]string, args ...string) documentRun {
		return documentRun{name: "doctor: " + name, schema: "doctor", env: env, args: append([]string{"doctor"}, args...)}
	}
	return []documentRun{
		run("a bare setup", nil),
		run("a shell and a locale", map[string]string{"SHELL": "/bin/fish", "TERM": "xterm", "LC_ALL": "de_DE.ISO-8859-1", "XDG_DATA_DIRS": "/nowhere"}),
		run("a broken setup", map[string]string{"HEX21_BASE_URL": "cms.example.org", "HEX21_API_KEY": `"quoted-12345"`, "HTTPS_PROXY": "socks4://x"}),
		run("a profile", nil, "--config", profiles, "--profile", "live"),
		run("no such profile", nil, "--config", profiles, "--profile", "dead"),
		run("the mock", nil, "--mock"),
		run("the mock with an incident", nil, "--mock", "--incident", "major"),
		run("a refused key", map[string]string{"HEX21_API_KEY": "expired"}, "--mock"),
		run("an outage", map[string]string{"HEX21_BASE_URL": silent.URL + "/api", "HEX21_STATUS_URL": silent.URL}, "--network"),
		run("a budget of one", map[string]string{"HEX21_BASE_URL": limited.URL + "/api"}, "--network"),
		run("nothing listens", map[string]string{"HEX21_BASE_URL": nowhere}, "--network"),
		run("a broken setup and the network", map[string]string{"HEX21_BASE_URL": "cms.example.org"}, "--network"),
	}
}

// TestDoctorShowsNoSecret gives secrets in every place of a setup, good and malformed, and looks for them in every format.
func TestDoctorShowsNoSecret(t *testing.T) {
	t.Parallel()
	const secret, name = "Zq7Kx9Wv3Rt5Yp1Mn8", "mallory-the-user"
	ways := map[string]map[string]string{
		"key":                  {"HEX21_API_KEY": secret},
		"key in quotes":        {"HEX21_API_KEY": `"` + secret + `"`},
		"key with a line end":  {"HEX21_API_KEY": secret + "\n"},
		"key with white space": {"HEX21_API_KEY": " " + secret},
		"key as a URL":         {"HEX21_API_KEY": "https://" + secret},
		"key that is cut":      {"HEX21_API_KEY": secret + "…"},
		"key as the base URL":  {"HEX21_BASE_URL": secret},
		"key as the host":      {"HEX21_BASE_URL": "ftp://" + secret},
		"base URL":             {"HEX21_BASE_URL": "https://" + name + ":" + secret + "@127.0.0.1:1/api"},
		"base URL, odd":        {"HEX21_BASE_URL": "https://" + name + ":" + secret + "#1@127.0.0.1:1/api"},
		"base URL, query":      {"HEX21_BASE_URL": "https://127.0.0.1:1/api?token=" + secret},
		"base URL, two at":     {"HEX21_BASE_URL": "https://" + name + ":" + secret + "@x@127.0.0.1:1/api"},
		"status page":          {"HEX21_STATUS_URL": "https://" + name + ":" + secret + "@127.0.0.1:1/"},
		"status page, query":   {"HEX21_STATUS_URL": "https://127.0.0.1:1/?token=" + secret},
	}
	for _, variable := range []string{"HTTP_PROXY", "https_proxy", "ALL_PROXY"} {
		for kind, value := range map[string]string{
			"good": "http://" + name + ":" + secret + "@127.0.0.1:1", "encoded": "http://" + name + ":" + secret + "%40x@127.0.0.1:1",
			"no scheme": name + ":" + secret + "@127.0.0.1:1", "hash": "http://" + name + ":" + secret + "#x@127.0.0.1:1",
			"slash": "http://" + name + ":" + secret + "/x@127.0.0.1:1", "slash, no scheme": name + ":" + secret + "/x@127.0.0.1:1",
			"space": "http://" + name + ":" + secret + " x@127.0.0.1:1", "socks4": "socks4://" + name + ":" + secret + "@127.0.0.1:1",
			"question mark": "http://" + name + ":" + secret + "?x@127.0.0.1:1", "only user": "http://" + secret + "@127.0.0.1:1",
		} {
			ways["proxy "+variable+" "+kind] = map[string]string{variable: value}
		}
	}
	for _, way := range sortedNames(ways) {
		s := session{env: map[string]string{"HEX21_BASE_URL": "http://192.0.2.1:1/api", "HOME": "/home/" + name}}
		for variable, value := range ways[way] {
			s = s.with(variable, value)
		}
		for _, args := range [][]string{
			{"-o", "human"}, {"-o", "json"}, {"-o", "yaml"}, {"-o", "markdown"}, {"-o", "json", "--network", "-m", "300ms"},
			{"--base-url", s.env["HEX21_BASE_URL"], "-o", "json"},
		} {
			t.Run(way+" "+strings.Join(args[:2], " "), func(t *testing.T) {
				t.Parallel()
				got := s.run(t, append([]string{"doctor"}, args...)...)
				noLeak(t, secret, got)
				noLeak(t, name, got)
				if got.stdout == "" {
					t.Errorf("nothing is shown: %s", got.stderr)
				}
			})
		}
	}
}

// TestDoctorKnowsAWrongClock turns the clock back to 1970, as on a machine whose battery is empty.
func TestDoctorKnowsAWrongClock(t *testing.T) {
	t.Parallel()
	var stdout, stderr strings.Builder
	system := pointed(nowhere).system([]string{"doctor", "--jq", ".findings[0].id, .findings[0].evidence"}, &stdout, &stderr)
	system.Now = func() time.Time { return time.Unix(3600, 0).UTC() }
	if code := cmd.Run(t.Context(), system); code != 2 || stdout.String() != "clock-implausible\nit says 1970-01-01T01:00:00Z\n" {
		t.Errorf("exit %d\n%s%s", code, stdout.String(), stderr.String())
	}
}
