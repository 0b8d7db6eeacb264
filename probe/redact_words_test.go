package probe_test

import (
	"strings"
	"testing"

	"github.com/hex21/hex21/probe"
)

func TestCommandLine(t *testing.T) {
	t.Parallel()
	for want, words := range map[string][]string{
		`hex21 probe /a`: {"hex21", "probe", "/a"},
		`hex21 probe -H 'Authorization: Bearer [redacted]' /a`:          {"hex21", "probe", "-H", "Authorization: Bearer geheim-1234", "/a"},
		`hex21 probe '-HX-Api-Key: [redacted]' -d '{"k":"[redacted]"}'`: {"hex21", "probe", "-HX-Api-Key: geheim-1234", "-d", `{"k":"geheim-1234"}`},
		`hex21 probe '--header=Cookie: [redacted]'`:                     {"hex21", "probe", "--header=Cookie: session=geheim-1234"},
		`hex21 probe -H 'Accept: text/html' -v /a`:                      {"hex21", "probe", "-H", "Accept: text/html", "-v", "/a"},
		`hex21 probe --query 'token=[redacted]' --query page=2`:         {"hex21", "probe", "--query", "token=geheim-1234", "--query", "page=2"},
		`hex21 probe --token '[redacted]' -u '[redacted]'`:              {"hex21", "probe", "--token", "geheim-1234", "-u", "me:geheim-1234"},
		`hex21 probe '--api-key=[redacted]'`:                            {"hex21", "probe", "--api-key=geheim-1234"},
		`hex21 probe -v 'https://x.org/?sig=[redacted]'`:                {"hex21", "probe", "-v", "https://me:geheim-1234@x.org/?sig=geheim-1234"},
		`hex21 probe --key file.pem`:                                    {"hex21", "probe", "--key", "file.pem"},
		`hex21 explain - '' 'it'\''s'`:                                  {"hex21", "explain", "-", "", "it's"},
	} {
		got := probe.CommandLine(words)
		if got != want {
			t.Errorf("%q\ngot  %s\nwant %s", words, got, want)
		}
		if strings.Contains(got, "geheim") {
			t.Errorf("%q: the secret is shown", words)
		}
	}
}
