package probe_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hex21/hex21/probe"
)

func TestHide(t *testing.T) {
	t.Parallel()
	const key = `Zq7/Kx9+Wv3=&"b`
	tests := map[string]struct{ text, want string }{
		"as it is":                    {"the key " + key + " is bad", "the key [redacted] is bad"},
		"twice":                       {key + key, "[redacted][redacted]"},
		"in JSON":                     {`{"k":"Zq7\/Kx9+Wv3=\u0026\"b"}`, `{"k":"[redacted]"}`},
		"in JSON with capital digits": {`Zq7\u002FKx9\u002BWv3\u003D\u0026\u0022b`, "[redacted]"},
		"in a URL":                    {"/x?k=Zq7%2FKx9%2bWv3%3D%26%22b&n=1", "/x?k=[redacted]&n=1"},
		"in HTML":                     {"<b>Zq7&#47;Kx9&#x2B;Wv3&equals;&amp;&quot;b</b>", "<b>[redacted]</b>"},
		"in a quotation of Go":        {`"Zq7/Kx9+Wv3=\x26\"b"`, `"[redacted]"`},
		"a false start":               {"Zq7Zq7/Kx9+Wv3=&\"b", "Zq7[redacted]"},
		"only a part":                 {"Zq7/Kx9+", "Zq7/Kx9+"},
		"an escape without an end":    {`Zq7\u00`, `Zq7\u00`},
		"nothing":                     {"", ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := probe.Hide(tt.text, key); got != tt.want {
				t.Errorf("Hide(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
	for _, secret := range []string{"", "key", "expired"} {
		if got := probe.Hide("the key expired", secret); got != "the key expired" {
			t.Errorf("%q is no secret, but hidden: %q", secret, got)
		}
	}
	if got := probe.Hide("ключ: schlüssel", "schlüssel"); got != "ключ: [redacted]" {
		t.Errorf("got %q", got)
	}
	if got := probe.Hide("a ключи b", "ключи"); got != "a [redacted] b" {
		t.Errorf("got %q", got)
	}
	for _, secret := range []string{"100%%sure", `back\\slash`, "a&amp;b&c"} { // with escapes and their starts in it
		for _, text := range []string{secret, strings.NewReplacer("%", "%25", `\`, `\\`, "&", "&amp;").Replace(secret)} {
			if got := probe.Hide(text, secret); got != "[redacted]" {
				t.Errorf("Hide(%q, %q) = %q", text, secret, got)
			}
		}
	}
}

// FuzzHide holds Hide to its laws: whatever way a server chooses for each character, the secret is gone and its neighbours stay;
// and a text without it stays as it is.
func FuzzHide(f *testing.F) {
	f.Add("sk_live_0123", "the key ", " is bad", uint64(0))
	f.Add("Zq7/Kx9+Wv3==", `{"k":"`, `"}`, uint64(0x1b2d3c4f5a697887))
	f.Add("aaaaaaaa", "aaaa", "aaaa", uint64(7))
	f.Fuzz(func(t *testing.T, secret, before, after string, choices uint64) {
		const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-.~"
		if len(secret) < 8 || len(secret) > 200 || strings.Trim(secret, alphabet) != "" || strings.Contains("[redacted]", secret) {
			return // not what a key looks like
		}
		if got := probe.Hide(before, secret); !strings.Contains(got, "[redacted]") && got != before {
			t.Errorf("Hide(%q, %q) = %q", before, secret, got)
		}
		spelt := ""
		for i, c := range []byte(secret) {
			switch choices >> (i % 32 * 2) & 3 {
			case 0:
				spelt += string(c)
			case 1:
				spelt += fmt.Sprintf(`\u%04x`, c)
			case 2:
				spelt += fmt.Sprintf("%%%02X", c)
			case 3:
				spelt += fmt.Sprintf("&#%d;", c)
			}
		}
		// A letter of no key on either side, so that the neighbours have no part in it.
		got := probe.Hide("|"+spelt+"|", secret)
		if got != "|[redacted]|" {
			t.Errorf("Hide(%q, %q) = %q", spelt, secret, got)
		}
		if got := probe.Hide(before+secret+after, secret); strings.Contains(got, secret) {
			t.Errorf("%q is still in %q", secret, got)
		}
	})
}
