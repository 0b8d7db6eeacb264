//go:build unix

package redact_test

import (
	"fmt"
	"net/url"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/redact"
)

// A server that names thousands of secrets, and lines full of what looks like one, cost time in proportion to their length.
func TestLinear(t *testing.T) { // not in parallel, because the time of other tests would count
	var words []string
	for i := range 7000 {
		words = append(words, fmt.Sprintf("token=w%06dx", i))
	}
	u, err := url.Parse("https://h.example/x?" + strings.Join(words, "&"))
	if err != nil {
		t.Fatal(err)
	}
	h := redact.New(append(redact.SecretsInURL(u), strings.Repeat("a", 5000), strings.Repeat("ab1", 2000))...)
	floods := []string{
		`{\u0027password\u0027: `, `\x27`,
		"token=", "?token", "&", "%3b", "%3Btoken%3D", "%252525", ";sid=", "a:b@", strings.Join(words[:100], "&"), "://", `\`, "%25", "&amp;", "&#0", "<a", "<a &gt;", "aaaaaaaa", `token: "`, `token: \"`, "bearer ", "cookie: a",
		`{\"token\":`, `\u003c`, words[0][6:], "QUJDREVGR0hJSktMTU5PUA", "w\u00ad", strings.Repeat(" ", 1000) + "w", "\u3042", "{\x00\\\x00",
		`--token a`, `"token", "`, `| token | a`, `token -> a`, `:token "`, `ENV TOKEN a `, `-u a:b`, `- a:b`, `name="token" \n`, `key="token" value="`, `token:["`, `<key>token</key>`, `<pw><![CDATA[`, `<pw>`, `pw="`, `token: digest a="b",`,
		`"pwd",`, `"pwd","x",`, `pwd x `, `user a password b `, `"a"@b.c `, `a@`, `@`, `"@b.c`, `\u0040`, `response="`,
		`"token":["`, `"a":["`, `token:[`, `""token"":""`, `a%3D`, `bearer%20`, `"name":"token","value":"`, `a_live_`,
		`[token, `, `["token","`, `b'token': b'`, `"token":[]string{"`, `"token":{"v":"`, `"token":{"a", `, `["token"]=>string(1) "`, "api_key\t", `api_key -> `, `token=[`, `"value":"a","name":"token",`,
		`"token":{`, `token:[`, `"token":{"a":"b",`, `"token":{\"`, `token={a `, `token:map[`, `"token":interface {}(`, `"value":"a" name=`, `"value":"`, `("token","`, `[token,`, "token\t", "\t", " \t", `token\t`, `\t`, `-> `, `token%3D`, `""token"":{""`, `token=>\n`,
		`identified by "`, `PASS a`, `AUTH `, `ghp_`, `aghp_`, `AKIA`, `AKIAA_`, `hooks.slack.com\/services\/a\/`, `%2Fapi%2Fwebhooks%2F`, `api.telegram.org/bota:`, `token=[redacted]`, `--token, `, `"--token",\n`, `{"stringValue":"--token"},`, `"token": Array [`, `\"token\": [\n`, `)},`, `"token":{[redacted]`, `token={"`, `token=(("a",`, `"pw":{b"`,
		`a.`, `a-`, `a_`, `{token,"`, `token=<<"`, `{<<"token">>,<<`, `>>,`, `token:=`, `mysql -p`, ` -pa`, `password → `, `→ `, `password for a = `, `password for a is `, `password is geheim `, `passwords: a, `, `passwords: on, `, `redis-cli a -a `, `a, `, `SG.`, `SG.a`, `eyJ-`, `sk_a-`, `sk_aaaaaaaa.`, `eyJ.`, `AIza`, `hooks.slack.com/services/`, `/api/webhooks/1-`,
	}
	for _, flood := range floods {
		for _, work := range []func(text string){ // one by one: beside the others, one that is quadratic would need three times the text to be seen
			func(text string) { h.Text(text) },
			func(text string) { h.Cut(text) },
			func(text string) { redact.Query(text) },
			func(text string) { redact.Addresses(text) },
			func(text string) { redact.Line(text) },
			func(text string) { redact.Fields("<" + text) },
			func(text string) { redact.Mails(text) },
			func(text string) { redact.LogLine(text) },
			func(text string) { redact.SecretsInAddresses(text) },
			func(text string) { redact.New(text).Text(text) },
		} {
			growsLinearly(t, flood, 30_000, work)
		}
	}
	growsLinearly(t, "token=", 2<<20, func(text string) { redact.Line(h.Text(text)) })
	growsLinearly(t, `{"a":"b"},`, 2<<20, func(text string) { redact.Line(h.Text(text)) })
}

// growsLinearly checks that a text takes no more than 100 times the time of a 16th of it: in linear time it is 16 times as long, or 80 times
// where package regexp uses its slower engine for the longer text, and in quadratic time 256 times.
func growsLinearly(t *testing.T, flood string, size int, work func(text string)) {
	t.Helper()
	short, long := time.Hour, time.Hour
	for range 5 {
		short = min(short, cpuTime(t, strings.Repeat(flood, size/16/len(flood)), work))
		long = min(long, cpuTime(t, strings.Repeat(flood, size/len(flood)), work))
		if long < 100*max(short, time.Millisecond/16) {
			return
		}
	}
	t.Errorf("%d bytes of %.20q take %v, and a 16th of them takes %v", size, flood, long, short)
}

// cpuTime returns what the process spends on a text. Wall time means nothing on a machine that does other things.
func cpuTime(t *testing.T, text string, work func(text string)) time.Duration {
	t.Helper()
	spent := func() time.Duration {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			t.Fatal(err)
		}
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	before := spent()
	work(text)
	return spent() - before
}
