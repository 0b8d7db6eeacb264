package main_test

import (
	"encoding/base64"
	"html"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The keys of these tests: one of letters, one with everything that base64 has and that URLs and JSON spell in other ways.
var testKeys = map[string]string{
	"letters": "sk_live_Zq7Kx9Wv3Rt5Yp1Mn8BcD2fG",
	"base64":  "Zq7/Kx9+Wv3/Rt5+Yp1/Mn8+BcD2fG==",
}

// TestNoServerMakesUsShowTheKey lets a server send the key back in every place. It stands in no output.
func TestNoServerMakesUsShowTheKey(t *testing.T) {
	t.Parallel()
	for kind, key := range testKeys {
		base, paths := hostileServer(t, hostileAnswers(key))
		s := pointed(base).with("HEX21_API_KEY", key)
		for _, name := range sortedNames(paths) {
			for _, run := range sortedNames(hostileRuns()) {
				t.Run(kind+" "+name+" "+run, func(t *testing.T) {
					t.Parallel()
					got := s.run(t, append([]string{"probe", paths[name]}, hostileRuns()[run]...)...)
					if got.code == 1 || got.code == 2 {
						t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
					}
					noLeak(t, key, got)
				})
			}
		}
	}
}

// noLeak fails when the output has a part of the key in it that is long enough to mean something, however it is spelt.
func noLeak(t *testing.T, key string, got ended) {
	t.Helper()
	const part = 9
	for _, output := range []string{got.stdout, got.stderr} {
		for _, text := range spellings(output) {
			for i := 0; i+part <= len(key); i++ {
				if strings.Contains(text, key[i:i+part]) {
					t.Fatalf("%q of the key is shown\nstdout: %s\nstderr: %s", key[i:i+part], got.stdout, got.stderr)
				}
			}
		}
	}
}

// spellings undoes what an output may have done to a text: broken it into lines, escaped it for JSON, a URL, HTML or markdown.
func spellings(output string) []string {
	joined := strings.Join(strings.Fields(output), "")
	unescaped := regexp.MustCompile(`\\u00([0-9a-fA-F]{2})|\\x([0-9a-fA-F]{2})|%([0-9a-fA-F]{2})`).ReplaceAllStringFunc(joined, func(escape string) string {
		code, err := strconv.ParseUint(escape[len(escape)-2:], 16, 8)
		if err != nil {
			return escape
		}
		return string(rune(code))
	})
	return []string{joined, unescaped, strings.ReplaceAll(unescaped, `\`, ""), html.UnescapeString(joined)}
}

// TestNoCommandShowsTheKey gives the key in every way that there is, to commands that work and to commands that do not.
func TestNoCommandShowsTheKey(t *testing.T) {
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
		for _, way := range sortedNames(ways) {
			w := ways[way]
			s := pointed(base)
			for name, value := range w.env {
				s = s.with(name, value)
			}
			runs := hostileRuns()
			for name, flags := range map[string][]string{
				"curl": {"--curl"}, "dry run": {"--dry-run"}, "dry run json": {"--dry-run", "-o", "json"}, "dry run markdown": {"--dry-run", "-o", "markdown"},
				"no answer": {"-v", "--resolve", "127.0.0.1:" + portOf(base) + ":127.0.0.2"}, "bad flag": {"--expect", "no such thing"}, "bad jq": {"--jq", "nonsense("},
			} {
				runs[name] = flags
			}
			for _, run := range sortedNames(runs) {
				t.Run(strings.Join([]string{kind, way, run}, " "), func(t *testing.T) {
					t.Parallel()
					got := s.run(t, slices.Concat([]string{"probe"}, w.args, runs[run], []string{"--", w.path})...)
					noLeak(t, key, got)
					if got.stdout+got.stderr == "" {
						t.Error("nothing is shown at all")
					}
				})
			}
		}
	}
}

// TestNoMistakeShowsTheKey puts the key where something else belongs. Then the error names the place, not the key.
func TestNoMistakeShowsTheKey(t *testing.T) {
	t.Parallel()
	for kind, key := range testKeys {
		s := pointed(nowhere).with("HEX21_API_KEY", key)
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
					noLeak(t, key, s.run(t, append(slices.Clone(args), "-o", format)...))
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
