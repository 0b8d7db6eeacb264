package cmd_test

import (
	"encoding/base64"
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/scripttest"
)

// The keys of these tests: one of letters, one with everything that base64 has and that URLs and JSON spell in other ways.
var testKeys = map[string]string{
	"letters": "sk_live_Zq7Kx9Wv3Rt5Yp1Mn8BcD2fG",
	"base64":  "Zq7/Kx9+Wv3/Rt5+Yp1/Mn8+BcD2fG==",
}

// TestEchoedKeyIsNotShown lets a server send the key back in every place. It is in no output.
func TestEchoedKeyIsNotShown(t *testing.T) {
	t.Parallel()
	for kind, key := range testKeys {
		base, paths := hostileServer(t, hostileAnswers(key))
		s := scripttest.SessionAt(base).With("HEX21_API_KEY", key)
		for _, name := range scripttest.SortedNames(paths) {
			for run, flags := range runsOf(name) {
				t.Run(kind+" "+name+" "+run, func(t *testing.T) {
					t.Parallel()
					got := s.Run(t, append([]string{"probe", paths[name]}, flags...)...)
					if got.Code == 1 || got.Code == 2 {
						t.Errorf("exit %d\n%s%s", got.Code, got.Stdout, got.Stderr)
					}
					scripttest.NoLeak(t, key, got)
				})
			}
		}
	}
}

// TestKeyOnTheCommandLineIsNotShown gives the key in every possible way, to commands that succeed and to commands that fail.
func TestKeyOnTheCommandLineIsNotShown(t *testing.T) {
	t.Parallel()
	for kind, key := range testKeys {
		base, _ := hostileServer(t, map[string]string{"landed": answer("401 Unauthorized", "", `{"error":{"code":"INVALID_AUTH","message":"`+key+`"}}`)})
		withUser := strings.Replace(base, "://", "://user:"+url.QueryEscape(key)+"@", 1)
		ways := map[string]struct {
			env  map[string]string
			args []string
			path string
		}{
			"environment":            {env: map[string]string{"HEX21_API_KEY": key}, path: "/landed"},
			"Authorization":          {args: []string{"-H", "Authorization: Bearer " + key}, path: "/landed"},
			"Authorization, basic":   {args: []string{"-H", "Authorization: Basic " + base64.StdEncoding.EncodeToString([]byte("user:"+key))}, path: "/landed"},
			"Authorization, bare":    {args: []string{"-H", "Authorization: " + key}, path: "/landed"},
			"X-Api-Key":              {args: []string{"-H", "X-Api-Key: " + key}, path: "/landed"},
			"Cookie":                 {args: []string{"-H", "Cookie: a=b; session=" + key}, path: "/landed"},
			"query":                  {path: "/landed?api_key=" + url.QueryEscape(key)},
			"query flag":             {args: []string{"--query", "token=" + key}, path: "/landed"},
			"user info":              {path: withUser + "/landed"},
			"user info of the base":  {env: map[string]string{"HEX21_BASE_URL": withUser}, path: "/landed"},
			"body beside the header": {args: []string{"-H", "X-Api-Key: " + key, "-d", `{"key":"` + key + `"}`}, path: "/landed"},
			"fragment":               {env: map[string]string{"HEX21_API_KEY": key}, path: "/landed#access_token=" + key},
		}
		for _, way := range scripttest.SortedNames(ways) {
			w := ways[way]
			s := scripttest.SessionAt(base)
			for name, value := range w.env {
				s = s.With(name, value)
			}
			runs := hostileRuns()
			maps.Copy(runs, map[string][]string{
				"curl": {"--curl"}, "dry run": {"--dry-run"}, "dry run json": {"--dry-run", "-o", "json"}, "dry run markdown": {"--dry-run", "-o", "markdown"},
				"no answer": {"-v", "--resolve", "127.0.0.1:" + portOf(base) + ":127.0.0.2"}, "bad flag": {"--expect", "no such thing"}, "bad jq": {"--jq", "nonsense("},
			})
			for _, run := range scripttest.SortedNames(runs) {
				t.Run(strings.Join([]string{kind, way, run}, " "), func(t *testing.T) {
					t.Parallel()
					got := s.Run(t, slices.Concat([]string{"probe"}, w.args, runs[run], []string{"--", w.path})...)
					scripttest.NoLeak(t, key, got)
					if got.Stdout+got.Stderr == "" {
						t.Error("nothing is shown at all")
					}
				})
			}
		}
	}
}

// TestMisplacedKeyIsNotShown puts the key where something else belongs. Then the error names the place, not the key.
func TestMisplacedKeyIsNotShown(t *testing.T) {
	t.Parallel()
	for kind, key := range testKeys {
		s := scripttest.SessionAt(scripttest.Nowhere).With("HEX21_API_KEY", key)
		for _, args := range [][]string{
			{key}, {"explain", key}, {"explain", "code " + key}, {"explain", "--search", key}, {"explain", "--category", key}, {"explain", "--status", key},
			{"explain", "--lang", key}, {"explain", "--catalog", key, "404"}, {"explain", "--validate", key}, {"explain", "-o", key},
			{"explain", "--jq", key, "404"}, {"explain", "--color", key}, {"explain", "--config", key}, {"explain", "--profile", key},
			{"probe"}, {"probe", key}, {"probe", "/a", key}, {"probe", "http://[" + key + "/"}, {"probe", "ftp://" + key + "/"}, {"probe", "http://x:" + key + "/"},
			{"probe", "http:" + key}, {"probe", "/a", "--base-url", key}, {"probe", "/a", "--base-url", "http://x/?" + key}, {"probe", "/a", "-H", key},
			{"probe", "/a", "-H", "Authorization " + key}, {"probe", "/a", "-H", key + ": x\ny"}, {"probe", "/a", "-H", "X: " + key + "\r\n" + key},
			{"probe", "/a", "-X", key + " " + key}, {"probe", "/a", "--query", key}, {"probe", "/a", "-d", "@" + key}, {"probe", "/a", "--expect", key},
			{"probe", "/a", "--resolve", key}, {"probe", "/a", "--cacert", key}, {"probe", "/a", "--cert", key}, {"probe", "/a", "-m", key},
			{"probe", "/a", "--max-body", key}, {"probe", "/a", "--mock", "--limit", key}, {"probe", "/a", "--mock", "--latency", key}, {"probe", "/a", "--seed", key},
			{"mock", "--addr", key}, {"mock", "--addr", key + ":1"}, {"mock", "--limit", key}, {"mock", key}, {"version", key},
			{"get", key}, {"help", key}, {"--format", key}, {"explain", "--format=" + key}, {"probe", "/a", "--token", key}, {"probe", "/a", "-u", "me:" + key},
			{"post", "/a", "-H", "X-Token: " + key}, {"explain", "-o", "jsn", key}, {"mock", "--port", key}, {"curl", "https://me:" + key + "@x/?key=" + key},
		} {
			for _, format := range []string{"human", "json"} {
				shown := strings.ReplaceAll(strings.Join(args, " "), key, "KEY")
				t.Run(strings.Join([]string{kind, format, shown}, " "), func(t *testing.T) {
					t.Parallel()
					scripttest.NoLeak(t, key, s.Run(t, append(slices.Clone(args), "-o", format)...))
				})
			}
		}
	}
}

func portOf(base string) string {
	u, err := url.Parse(base)
	if err != nil {
		return ""
	}
	return u.Port()
}
