package redact_test

import (
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/redact"
)

// Programs, languages and people write a name and its secret in many ways.
func TestPasted(t *testing.T) {
	t.Parallel()
	const secret = "pw-V6nX1cJ5hD8sBgE"
	for _, text := range []string{
		`array(1) { ["password"]=> string(19) "PW" }`, `["api_key"]=> string(17) "PW"`, `['password' => 'PW']`, `Array ( [Authorization] => Bearer PW )`,
		`{:headers {"authorization" "Bearer PW"}, :password "PW"}`, `{:api-key "PW"}`, `Authorization: Token token="PW", nonce="x"`,
		`Authorization: Digest username="ann", response="PW"`, `"authorization":"Digest username=\"ann\", response=\"PW\""`,
		`10.0.0.1 - ann:PW [02/Jan/2026:03:04:05 +0000] "GET / HTTP/1.1" 429 5`, `curl -u ann:PW https://h`, `curl -U ann:PW https://h`, `curl --user 'ann:PW' https://h`,
		`curl --proxy-user ann:PW https://h`, `curl --cert client.pem:PW https://h`, `curl --pass PW https://h`, `http -a ann:PW h`, `kubectl --token PW get pods`,
		`setx API_KEY PW`, `SETX /M SECRET_KEY PW`, `ENV API_TOKEN PW`, `set -gx API_KEY PW`, `set -x api_key PW`,
		`xhr.setRequestHeader("X-Api-Key","PW");`, `setRequestHeader("Authorization", "Bearer PW")`, `<key>token</key><string>PW</string>`,
		`{"key":"X-Api-Key","value":"PW"}`, `<input type="password" name="password" value="PW">`, `name="password" \r\n\r\nPW\r\n`, `name=\"password\"\\r\\n\\r\\nPW\\r\\n`,
		`password -> PW`, `| password | PW |`, `| user | ann | token | PW |`, `{\\\\\\\"password\\\\\\\":\\\\\\\"PW\\\\\\\"}`, `the password is PW`, `token: Some("PW")`, `"X-Api-Key":["PW"]`,
		`password: Str(correct PW)`, `Some(cookie: Str(a=PW; b=PW))`, `<dbpwd>PW</dbpwd>`, `-----BEGIN RSA PRIVATE KEY-----\nTUlJPW\n-----END`, "-----BEGIN PRIVATE KEY-----\nTUlJPW\n",
	} {
		if strings.Contains(text, "KEY-----") { // which has only what base64 has
			text = strings.ReplaceAll(text, "PW", strings.ReplaceAll(secret, "-", "/"))
		}
		text = strings.ReplaceAll(text, "PW", secret)
		if got := redact.Line(text); strings.Contains(got, secret[4:]) || !strings.Contains(got, redact.Mark) {
			t.Errorf("%s\nis shown as %s", text, got)
		}
	}
	if got := redact.Line("curl -u ann:123456 https://h"); got != "curl -u ann:[redacted] https://h" {
		t.Errorf("a password of digits: %s", got)
	}
	for _, text := range []string{
		`password is required`, `the token expired`, `the token is expired at 10:00`, `["email","password","name"]`, `fields: "token", "expires_at"`, `{"errors":{"password":["is too short"]}}`,
		`Unexpected token '<', "<!DOCTYPE "... is not valid JSON`, `the flag --token is required`, `--key file.pem`, `| password | created |`, `| token | type | since |`,
		`password -> required`, `docker run -u 1000:1000 image`, `10.0.0.1 - 10.0.0.1:503 [02/Jan/2026:03:04:05 +0000]`, `token: must(be given)`, `-----BEGIN PRIVATE KEY----- is missing`, `set the password 2 times`, `no such key "articles/2024"`, `{"name":"color","value":"blue-12345"}`,
		`<key>CFBundleVersion</key><string>1.2.3</string>`, `name="title" \r\n\r\na title\r\n`, `curl -u ann https://h.example:8443/x`, `at 10:00 - ann: [ok]`,
	} {
		if got := redact.Line(text); got != text {
			t.Errorf("%s\nis shown as %s", text, got)
		}
	}
}
