package doctorcmd_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/internal/scripttest"
)

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
	for _, way := range scripttest.SortedNames(ways) {
		s := scripttest.Session{Env: map[string]string{"HEX21_BASE_URL": "http://192.0.2.1:1/api", "HOME": "/home/" + name}}
		for variable, value := range ways[way] {
			s = s.With(variable, value)
		}
		for _, args := range [][]string{
			{"-o", "human"}, {"-o", "json"}, {"-o", "yaml"}, {"-o", "markdown"}, {"-o", "json", "--network", "-m", "300ms"},
			{"--base-url", s.Env["HEX21_BASE_URL"], "-o", "json"},
		} {
			t.Run(way+" "+strings.Join(args[:2], " "), func(t *testing.T) {
				t.Parallel()
				got := s.Run(t, append([]string{"doctor"}, args...)...)
				scripttest.NoLeak(t, secret, got)
				scripttest.NoLeak(t, name, got)
				if got.Stdout == "" {
					t.Errorf("nothing is shown: %s", got.Stderr)
				}
			})
		}
	}
}

// TestDoctorDetectsAWrongClock turns the clock back to 1970, as on a machine whose battery is empty.
func TestDoctorDetectsAWrongClock(t *testing.T) {
	t.Parallel()
	var stdout, stderr strings.Builder
	system := scripttest.SessionAt(scripttest.Nowhere).System([]string{"doctor", "--jq", ".findings[0].id, .findings[0].evidence"}, &stdout, &stderr)
	system.Now = func() time.Time { return time.Unix(3600, 0).UTC() }
	if code := cmd.Run(t.Context(), system); code != 2 || stdout.String() != "clock-implausible\nit shows 1970-01-01T01:00:00Z\n" {
		t.Errorf("exit %d\n%s%s", code, stdout.String(), stderr.String())
	}
}
