package redact_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/redact"
)

// Keys of services are hidden in addresses, headers and texts, whatever their names, and slugs that begin like them are not.
func TestTokens(t *testing.T) {
	t.Parallel()
	for _, token := range []string{
		"sk_live_4eC39HqLyjWDarjtT1zdp7dc", "sk-proj-Zq81hTf0Lr2xVb7Nw5Kc", "ghp_16C7e42F292c6912E7710c838347Ae178B4a", "xoxb-2147483647-aB3dE5fG7hJ9kL1m",
		"AKIAIOSF0DNN7EX4MPLE", "AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q", "SG.ngeVfQFYQlKU0ufo8x5d1A.TwL2iGABf9DHoTf09kqeF8tAmbihYzrnopKc1s5cr",
		"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "glpat-x9K2mQ7wR4tY1zL8pN3v", "hx_live_8fK2mQ9zR4tY7wL3",
		"AKIATORSDO4PMGVNWPJ3", "AIzaVyXbVzDVa4hqvLiEP2VC1GXdEJesrKw97K_", "sk_live_4PQaOocGDDEREWKMZTt0u5Dn", "xoxb-487272354788-595820842310-h6xecMZu6DwBYrAZJNGQYOAR",
	} {
		address := "https://a.example.org/x/" + token + "/y?next=" + token
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		for name, shown := range map[string]string{
			"URL": redact.URL(u), "Addresses": redact.Addresses("Location: " + address), "HeaderValue": redact.HeaderValue("X-Debug", "used "+token),
			"Line": redact.Line("use " + token + ", not key-" + token + "."), "escapes": redact.Line(`{"a":"x\n` + token + `\u0022","b":"%2F` + token + `%252F` + token + `"}`),
			"Fields": redact.Fields(`{"error":{"message":"no article ` + token + `"}}`), "page": redact.Fields("<p>" + token + "</p>"),
			"Words": strings.Join(redact.Words([]string{"probe", "/x/" + token}), " "),
		} {
			if strings.Contains(shown, token[8:]) || !strings.Contains(shown, redact.Mark) {
				t.Errorf("%s shows %s", name, shown)
			}
		}
		for name, secrets := range map[string][]string{
			"SecretsInURL": redact.SecretsInURL(u), "SecretsInHeader": redact.SecretsInHeader(http.Header{"X-Debug": {token}}), "SecretsInLine": redact.SecretsInLine("use " + token),
		} {
			if !slices.Contains(secrets, token) {
				t.Errorf("%s does not have %s: %q", name, token, secrets)
			}
		}
	}
	for address, shown := range map[string]string{
		"https://hooks.slack.com/services/T024BE7LD/B04CAD2/1aKxqZ9eTq0Nf3bC8yLs2VwD":    "https://hooks.slack.com/services/[redacted]",
		"https://api.telegram.org/bot123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/getMe": "https://api.telegram.org/bot[redacted]/getMe",
	} {
		if got := redact.Line("sent to " + address + "."); got != "sent to "+shown+"." {
			t.Errorf("%s becomes %s", address, got)
		}
	}
	for _, text := range []string{
		"/articles/sk-bratislava-2024-guide", "/articles/npm-packages-explained", "/x/pk_articles_by_slug", "see https://cms.example.org/api/hx-release-notes-2026", "eyJ is how a token begins", "/hf_transformers_overview",
		"X-Served-By: hex21-api-7d9f8b6c5d-x2k4z", "https://hex21-4f9d8a7b6c5e.example.com/api", "/articles/pk-8f3a2c1d9e", `ETag: "hx-5d8c72a5edda8d6a-1b2c"`, `C:\npm_cache_directory`,
		"https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX", "SG.example.org",
	} {
		if got := redact.Line(text); got != text {
			t.Errorf("%s becomes %s", text, got)
		}
	}
}
