package redact_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/redact"
)

func TestSecretName(t *testing.T) {
	t.Parallel()
	for _, name := range strings.Fields(`Authorization authorisation Autorization X-Authorisation Authorizaton Auhtorization Proxy-Authorization key Key KEY api_key
		apiKey API-KEY api%5Fkey X-Api-Key X-Hex21-Key token access_token accessToken X-Auth-Token csrf_token id_token token2 pwd X-Pwd passwd Password user_password
		X-Pass pass sig X-Sig otp X-Otp X-PAT pat X-Admin admin auth X-Auth X-Auth-Tokens Session X-Session-Id PHPSESSID sid Cookie Set-Cookie secret client_secret
		X-Amz-Signature X-Amz-Credential credentials jwt SAMLResponse pin client_assertion code_verifier passphrase Ocp-Apim-Subscription-Key x-functions-key user[password]`) {
		if !redact.SecretName(name) {
			t.Errorf("%s is not a secret's name", name)
		}
	}
	for _, name := range strings.Fields(`page slug Accept Author authors Content-Type monkey X-Monkey turkey keyword keys Idempotency-Key Sec-WebSocket-Key surrogate-key
		cache_key max_tokens X-RateLimit-Limit-Tokens page_token X-Next-Token token_type WWW-Authenticate Location design bypass compass passenger X-Pass-Through
		pattern path signal status code limit automation duration authority administration X-Request-Id Retry-After expires assigned optional`) {
		if redact.SecretName(name) {
			t.Errorf("%s is a secret's name", name)
		}
	}
	if redact.SecretName("") || redact.SecretName(strings.Repeat("key", 1000)) {
		t.Error("no name, or one without end")
	}
}

func TestLine(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		`Authorization: Bearer k-12345678`:                            `Authorization: Bearer [redacted]`,
		`"authorization": "Bearer k-12345678", "x": 1`:                `"authorization": "Bearer [redacted]", "x": 1`,
		`{\"authorization\":\"Bearer k-12345678\"}`:                   `{\"authorization\":\"Bearer [redacted]\"}`,
		`authorisation = k-12345678 and more`:                         `authorisation = [redacted] and more`,
		`-H 'X-Api-Key: k-1234' /a`:                                   `-H 'X-Api-Key: [redacted]' /a`,
		`GET /x?token=abc&page=2 401`:                                 `GET /x?token=[redacted]&page=2 401`,
		`https://ann:pw@h.example/x failed`:                           `https://h.example/x failed`,
		`password: hunter2, user: ann`:                                `password: [redacted], user: ann`,
		`password=geheim`:                                             `password=[redacted]`,
		`Cookie: a=b; session=c d`:                                    `Cookie: [redacted]`,
		`sent bearer eyJhbGciOi.eyJz to it`:                           `sent bearer [redacted] to it`,
		`level=error api_key="a b" msg=x`:                             `level=error api_key="[redacted]" msg=x`,
		`invalid token: expired`:                                      `invalid token: expired`,
		`the key: wrong`:                                              `the key: wrong`,
		`the bearer of bad news`:                                      `the bearer of bad news`,
		`no such code: NOT_FOUND`:                                     `no such code: NOT_FOUND`,
		`ERR_RATE_LIMIT: 429 at 10:00`:                                `ERR_RATE_LIMIT: 429 at 10:00`,
		`{"password": "it \" is", "n": 1}`:                            `{"password": "[redacted]", "n": 1}`,
		`token=[redacted]`:                                            `token=[redacted]`,
		`token=`:                                                      `token=`,
		`"keys": ["a"], "key": {"a": 1}`:                              `"keys": ["a"], "key": {"a": 1}`,
		`curl -u ann:k-1 https://h.example/?sig=1 -H "X-PAT: ghp_12"`: `curl -u ann:k-1 https://h.example/?sig=[redacted] -H "X-PAT: [redacted]"`,
	} {
		if got := redact.Line(in); got != want {
			t.Errorf("%s\nis shown as %s\nwant %s", in, got, want)
		}
	}
}

func TestCollect(t *testing.T) {
	t.Parallel()
	u, err := url.Parse("https://ann:p%40ss-1234@h.example/x?token=a%2Fb&page=2;sig=c")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ got, want []string }{
		{redact.InURL(u), []string{"YW5uOnBAc3MtMTIzNA==", "p@ss-1234", "a%2Fb", "a/b", "c"}},
		{redact.InURL(nil), nil},
		{redact.InHeader(http.Header{"X-Pwd": {"abcd-1234"}, "Accept": {"*/*"}}), []string{"abcd-1234"}},
		{redact.InHeaderValue("Cookie", "a=b; c=d-1"), []string{"b", "d-1"}},
		{redact.InHeaderValue("Referer", "https://ann:hunter2@h.example/"), []string{"ann:hunter2", "hunter2"}},
		{redact.InAddresses("ann:PW%21@host/x"), []string{"ann:PW%21", "PW%21", "PW!"}},
		{redact.InAddresses("http://token@proxy:3128"), []string{"token", "token"}},
		{redact.InAddresses("mail to a person"), nil},
		{redact.InFields([]byte(`{"user": {"password": "hunter2"}, "list": [{"api_key": "k"}], "n": 1}`)), []string{"hunter2", "k"}},
		{redact.InFields([]byte(`grant_type=password&password=hunter2`)), []string{"hunter2"}},
		{redact.InFields([]byte(`a text`)), nil},
	} {
		slices.Sort(test.got)
		slices.Sort(test.want)
		if !slices.Equal(test.got, test.want) {
			t.Errorf("found %q, want %q", test.got, test.want)
		}
	}
}
