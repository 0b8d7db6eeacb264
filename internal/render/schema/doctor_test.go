package schema_test

import (
	"net/http"
	"testing"

	"github.com/hex21/hex21/internal/scripttest"
	"github.com/hex21/hex21/mock"
)

// doctorRuns are setups of all kinds, with and without the network.
func doctorRuns(t *testing.T) []documentRun {
	silent := scripttest.ServePlain(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header()["Date"] = nil
		w.WriteHeader(http.StatusServiceUnavailable)
	}))
	limited := scripttest.ServePlain(t, scripttest.NewMock(mock.WithLimits(scripttest.Plenty, mock.Limit{Requests: 1, Window: scripttest.Plenty.Window})))
	profiles := scripttest.File(t, "profiles.yaml", "profiles:\n  live:\n    base_url: https://cms.example.org/api\n")
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
		run("nothing listens", map[string]string{"HEX21_BASE_URL": scripttest.Nowhere}, "--network"),
		run("a broken setup and the network", map[string]string{"HEX21_BASE_URL": "cms.example.org"}, "--network"),
	}
}
