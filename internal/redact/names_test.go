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
		`Authorization: Bearer k-12345678`:                                `Authorization: Bearer [redacted]`,
		`"authorization": "Bearer k-12345678", "x": 1`:                    `"authorization": "Bearer [redacted]", "x": 1`,
		`{\"authorization\":\"Bearer k-12345678\"}`:                       `{\"authorization\":\"Bearer [redacted]\"}`,
		`authorisation = k-12345678 and more`:                             `authorisation = [redacted] and more`,
		`-H 'X-Api-Key: k-1234' /a`:                                       `-H 'X-Api-Key: [redacted]' /a`,
		`GET /x?token=abc&page=2 401`:                                     `GET /x?token=[redacted]&page=2 401`,
		`https://ann:pw@h.example/x failed`:                               `https://h.example/x failed`,
		`password: hunter2, user: ann`:                                    `password: [redacted], user: ann`,
		`"{\"m\":\"bad Bearer k-12345678\"}"`:                             `"{\"m\":\"bad Bearer [redacted]\"}"`,
		`"{\\\"m\\\":\\\"token=k-1234\\\"}"`:                              `"{\\\"m\\\":\\\"token=[redacted]\\\"}"`,
		`{\u0022m\u0022:\u0022password: k-1234\u0022}`:                    `{\u0022m\u0022:\u0022password: [redacted]\u0022}`,
		`code NOT_FOUND password SECRETPASS03`:                            `code NOT_FOUND password [redacted]`,
		`used api_key 8fK2mQ9zR4tY, then`:                                 `used api_key [redacted], then`,
		`my secret geheim4242 leaked`:                                     `my secret [redacted] leaked`,
		`password reset requested, token expired, secret RS256`:           `password reset requested, token expired, secret RS256`,
		`invalid_token 8fK2mQ9zR4tY, token_expired 8fK2mQ9zR4tY`:          `invalid_token 8fK2mQ9zR4tY, token_expired 8fK2mQ9zR4tY`,
		`for token 2026/11/30T10:00, session user12345678`:                `for token 2026/11/30T10:00, session user12345678`,
		`login ann password geheim, ann pwd geheim`:                       `login ann password [redacted], ann pwd [redacted]`,
		`SET PASSWORD 'geheim' with password geheim`:                      `SET PASSWORD '[redacted]' with password [redacted]`,
		`with password authentication, using password hash`:               `with password authentication, using password hash`,
		`user ann password expired, pwd /srv, passwd file missing`:        `user ann password expired, pwd /srv, passwd file missing`,
		`Digest nonce="abc", response="6629fae49393a05397450978507c4ef1"`: `Digest nonce="abc", response="[redacted]"`,
		`response="200", response=6629fae4`:                               `response="200", response=6629fae4`,
		`["authorization","content-type","Authorization","Token abcd"]`:   `["authorization","content-type","Authorization","Token [redacted]"]`,
		`rawHeaders: [ 'Host', 'x', 'pwd', 'geheim' ], ['pwd', 'mail']`:   `rawHeaders: [ 'Host', 'x', 'pwd', '[redacted]' ], ['pwd', 'mail']`,
		`password=geheim`:                                                 `password=[redacted]`,
		`Cookie: a=b; session=c d`:                                        `Cookie: [redacted]`,
		`sent bearer eyJhbGciOi.eyJz to it`:                               `sent bearer [redacted] to it`,
		`level=error api_key="a b" msg=x`:                                 `level=error api_key="[redacted]" msg=x`,
		`sent bearer a1b2c3d to it`:                                       `sent bearer a1b2c3d to it`,
		`invalid token: expired`:                                          `invalid token: expired`,
		`INVALID_AUTH: invalid key 8fK2mQ9zR4tY7wL3`:                      `INVALID_AUTH: invalid key [redacted]`,
		`EXPIRED_TOKEN: expired at 10:00`:                                 `EXPIRED_TOKEN: expired at 10:00`,
		`the token "8fK2mQ9zR4tY7wL3" is not valid`:                       `the token "[redacted]" is not valid`,
		`token bucket 20261129T162501Z, key 906e440d, session opened`:     `token bucket 20261129T162501Z, key 906e440d, session opened`,
		`{"msg": "bad 8fK2mQ9zR4tY7wL3", "token": "8fK2mQ9zR4tY7wL3"}`:    `{"msg": "bad [redacted]", "token": "[redacted]"}`,
		`the key: wrong`:                                                  `the key: wrong`,
		`the bearer of bad news`:                                          `the bearer of bad news`,
		`no such code: NOT_FOUND`:                                         `no such code: NOT_FOUND`,
		`ERR_RATE_LIMIT: 429 at 10:00`:                                    `ERR_RATE_LIMIT: 429 at 10:00`,
		`{"password": "it \" is", "n": 1}`:                                `{"password": "[redacted]", "n": 1}`,
		`token=[redacted]`:                                                `token=[redacted]`,
		`token=`:                                                          `token=`,
		`"keys": ["a"], "key": {"a": 1}`:                                  `"keys": ["a"], "key": {"a": 1}`,
		`curl -u ann:k-1 https://h.example/?sig=1 -H "X-PAT: ghp_12"`:     `curl -u ann:[redacted] https://h.example/?sig=[redacted] -H "X-PAT: [redacted]"`,
	} {
		if got := redact.Line(in); got != want {
			t.Errorf("%s\nis shown as %s\nwant %s", in, got, want)
		}
	}
}

func TestCollect(t *testing.T) {
	t.Parallel()
	u, err := url.Parse("https://ann:p%40ss-1234@h.example/x;sid=d/y?token=a%2Fb&page=2;sig=c#key=f")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ got, want []string }{
		{redact.SecretsInURL(u), []string{"YW5uOnBAc3MtMTIzNA==", "p@ss-1234", "a%2Fb", "a/b", "c", "d", "d/y", "f"}},
		{redact.SecretsInURL(nil), nil},
		{redact.SecretsInHeader(http.Header{"X-Pwd": {"abcd-1234"}, "Accept": {"*/*"}}), []string{"abcd-1234"}},
		{redact.SecretsInHeaderValue("Cookie", "a=b; c=d-1"), []string{"b", "d-1"}},
		{redact.SecretsInHeaderValue("User-Agent", "app/1.0 (contact; password=hunter2-9)"), []string{"hunter2-9"}},
		{redact.SecretsInHeaderValue("X-Note", "the token: 8fK2mQ9zR4tY, and http://ann:PW-1@h/"), []string{"PW-1", "ann:PW-1", "8fK2mQ9zR4tY"}},
		{redact.SecretsInHeaderValue("User-Agent", "app/1.0 (Linux; token bucket)"), nil},
		{redact.SecretsInHeaderValue("Accept", "application/json;q=0.9, text/*"), nil},
		{redact.SecretsInHeaderValue("Referer", "https://ann:hunter2@h.example/"), []string{"ann:hunter2", "hunter2"}},
		{redact.SecretsInAddresses("ann:PW%21@host/x"), []string{"ann:PW%21", "PW%21", "PW!"}},
		{redact.SecretsInAddresses("http://token@proxy:3128"), []string{"token", "token"}},
		{redact.SecretsInAddresses("mail to a person"), nil},
		{redact.SecretsInAddresses("//ann:PW-1@h/x http:///ann:PW-2@h"), []string{"PW-1", "PW-2", "ann:PW-1", "ann:PW-2"}},
		{redact.SecretsInAddresses(`http:\\ann:PW-1@h\x?back=ann:PW-2@h&to=//h`), []string{"PW-1", "PW-2", "ann:PW-1", "ann:PW-2"}},
		{redact.SecretsInAddresses("http://ann:PW-1 @h/x"), []string{"PW-1", "ann:PW-1"}},
		{redact.SecretsInAddresses("/at/10:30@noon?to=mailto:ann@h.example /image:1.2@sha256:0123"), nil},
		{redact.SecretsInAddresses("h.example/x;jsessionid=PW-1 /y%3Bsid%3DPW-2"), []string{"PW-1", "PW-2"}},
		{redact.SecretsInFields([]byte(`{"user": {"password": "hunter2"}, "list": [{"api_key": "k"}], "n": 1}`)), []string{"hunter2", "k"}},
		{redact.SecretsInFields([]byte(`grant_type=password&password=hunter2`)), []string{"hunter2"}},
		{redact.SecretsInFields([]byte(`a text`)), nil},
		{redact.SecretsInFields([]byte(`{"password": {"value": "hunter22", "kind": "plain"}, "session": ["id-12345", {"since": "2026-01-02T03:04:05Z"}], "tokens": ["t-12345678"]}`)), []string{"hunter22", "id-12345", "t-12345678"}},
		{redact.SecretsInFields([]byte(`{"tokens": {"total": "12345678"}, "total_tokens": 12345678}`)), nil},
		{redact.SecretsInFields([]byte(`[{"name": "Password", "value": "hunter2"}, {"name": "color", "value": "blue"}]`)), []string{"hunter2"}},
		{redact.SecretsInFields([]byte(`{"errors": [{"value": "hunter2", "msg": "Invalid", "path": "password"}, {"field": "login.password", "rejectedValue": "hunter3"}, {"param": "pin", "rejected_value": "hunter4"}, {"value": "red", "path": "color"}]}`)), []string{"hunter2", "hunter3", "hunter4"}},
		{[]string{redact.Fields(`{"value": "hunter2", "api_key": "k-1", "field": "password", "n": 1}`)}, []string{`{"value": "[redacted]", "api_key": "[redacted]", "field": "password", "n": 1}`}},
		{redact.SecretsInFields([]byte(`{"query": "mutation { login(password: \"hunter2\") { id } }", "raw": "{\"password\": \"hunter3\"}", "back": "https://h.example/?token=hunter4"}`)), []string{"hunter2", "hunter3", "hunter4", "hunter4"}},
		{redact.SecretsInFields([]byte("--x\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\nhunter2\r\n--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\na title\r\n--x--\r\n")), []string{"hunter2", "hunter2"}},
		{redact.SecretsInFields([]byte(`<s:Login xmlns:s="x"><s:Password type="text">hunter2</s:Password><Code>InvalidToken</Code><Key>photos/a</Key> <token> is where a token goes <b/></s:Login>`)), []string{"hunter2"}},
		{redact.SecretsInURL(&url.URL{RawQuery: "next=https%3A%2F%2Fann%3Ahunter2%40h.example%2F%3Ftoken%3Dk-12345678&page=%3D2"}), []string{"ann:hunter2", "hunter2", "k-12345678", "k-12345678", "k-12345678"}},
	} {
		slices.Sort(test.got)
		slices.Sort(test.want)
		if !slices.Equal(test.got, test.want) {
			t.Errorf("found %q, want %q", test.got, test.want)
		}
	}
}

func TestHeaderValue(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, value, want string }{
		{"Authorisation", "k-1234", "[redacted]"},
		{"Key", "k-1234", "[redacted]"},
		{"X-Pwd", "k-1234", "[redacted]"},
		{"X-Whatever", "Token k-1234", "Token [redacted]"},
		{"X-Whatever", "token of thanks, all", "token of thanks, all"},
		{"Authorization", "Bearer k-12345678", "Bearer [redacted]"},
		{"authorization", "bearer k-12345678", "bearer [redacted]"},
		{"Authorization", "k-12345678", "[redacted]"},
		{"Authorization", "", ""},
		{"Authorization", "correct-horse-battery-staple and more", "[redacted]"},
		{"Proxy-Authorization", "Basic YTpi", "Basic [redacted]"},
		{"Cookie", "a=b; c=d", "[redacted]"},
		{"Set-Cookie", "a=b; Path=/", "[redacted]"},
		{"X-API-Key", "k-12345678", "[redacted]"},
		{"Api-Key", "k", "[redacted]"},
		{"X-Auth-Token", "k", "[redacted]"},
		{"X-Csrf-Token", "k", "[redacted]"},
		{"X-Amz-Security-Token", "k", "[redacted]"},
		{"Ocp-Apim-Subscription-Key", "k", "[redacted]"},
		{"X-Session-Id", "k", "[redacted]"},
		{"Client-Secret", "k", "[redacted]"},
		{"Signature", "k", "[redacted]"},
		{"Location", "https://a:b@h.example/x?token=abc&page=2#access_token=d", "https://h.example/x?token=[redacted]&page=2#access_token=[redacted]"},
		{"Location", "//a:b@h.example/x", "//h.example/x"},
		{"Location", "/x?api_key=abc", "/x?api_key=[redacted]"},
		{"Link", `<https://a:b@h.example/x?sig=abc>; rel="next"`, `<https://h.example/x?sig=[redacted]>; rel="next"`},
		{"Referer", "https://h.example/?password=abc", "https://h.example/?password=[redacted]"},
		{"Content-Type", "application/json", "application/json"},
		{"WWW-Authenticate", `Bearer realm="x"`, `Bearer realm="x"`},
		{"X-RateLimit-Limit-Tokens", "100", "100"},
		{"X-RateLimit-Remaining", "5", "5"},
		{"Idempotency-Key", "abc", "abc"},
		{"Authentication", "Bearer k", "[redacted]"},
		{"X-Auth", "k", "[redacted]"},
		{"Auth", "k", "[redacted]"},
		{"X-Hex21-Key", "k", "[redacted]"},
		{"X-Session", "k", "[redacted]"},
		{"X-Auth-Tokens", "k", "[redacted]"},
		{"Sec-WebSocket-Key", "abc", "abc"},
		{"X-Monkey", "abc", "abc"},
		{"X-Forwarded-Who", "Bearer k-12345678", "Bearer [redacted]"},
		{"Location", "https://a:p@ss@h.example/x", "https://h.example/x"},
		{"X-Next-Token", "abc", "abc"},
		{"Author", "abc", "abc"},
	} {
		if got := redact.HeaderValue(test.name, test.value); got != test.want {
			t.Errorf("%s: %s is shown as %q, want %q", test.name, test.value, got, test.want)
		}
	}
}

func TestURL(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ raw, want string }{
		{"https://h.example/x?page=2", "https://h.example/x?page=2"},
		{"https://user:pass@h.example/x", "https://h.example/x"},
		{"https://user@h.example/x", "https://h.example/x"},
		{"https://h.example/x?api_key=abc&page=2", "https://h.example/x?api_key=[redacted]&page=2"},
		{"https://h.example/x?page=2&API-KEY=abc", "https://h.example/x?page=2&API-KEY=[redacted]"},
		{"https://h.example/x?api%5Fkey=abc", "https://h.example/x?api%5Fkey=[redacted]"},
		{"https://h.example/x?key=a&auth=b&sig=c&pwd=d", "https://h.example/x?key=[redacted]&auth=[redacted]&sig=[redacted]&pwd=[redacted]"},
		{"https://h.example/x?access_token=abc#x", "https://h.example/x?access_token=[redacted]#x"},
		{"https://h.example/x#access_token=abc&token_type=b", "https://h.example/x#access_token=[redacted]&token_type=b"},
		{"https://h.example/x?a=1;token=abc", "https://h.example/x?a=1;token=[redacted]"},
		{"https://h.example/x?X-Amz-Signature=abc&X-Amz-Credential=d", "https://h.example/x?X-Amz-Signature=[redacted]&X-Amz-Credential=[redacted]"},
		{"https://h.example/x?max_tokens=5&page_token=abc", "https://h.example/x?max_tokens=5&page_token=abc"},
		{"https://h.example/x?monkey=abc", "https://h.example/x?monkey=abc"},
		{"https://h.example/x?token", "https://h.example/x?token"},
		{"https://h.example/x?token=", "https://h.example/x?token=[redacted]"},
		{"https://h.example/x;jsessionid=abc/y;v=1?page=2", "https://h.example/x;jsessionid=[redacted];v=1?page=2"},
		{"https://h.example/x%3Btoken%3Dabc%3Ba", "https://h.example/x%3Btoken%3D[redacted]%3Ba"},
		{"https://h.example/login?back=%2Fx%3Ftoken%3Dabc%26a%3Db&page=2", "https://h.example/login?back=%2Fx%3Ftoken%3D[redacted]%26a%3Db&page=2"},
		{"https://h.example/login?back=%252Fx%253Bsid%253Dabc%26b&page=2", "https://h.example/login?back=%252Fx%253Bsid%253D[redacted]%26b&page=2"},
		{"https://h.example/x?token=a%26b%3Bc&page=2", "https://h.example/x?token=[redacted]&page=2"},
		{"https://h.example/x%3Bcolor%3Dred?a%3Bb=c%25", "https://h.example/x%3Bcolor%3Dred?a%3Bb=c%25"},
		{"https://h.example/a//b@c", "https://h.example/a//b@c"},
		{"https://h.example/a%2Fb", "https://h.example/a%2Fb"},
	} {
		u, err := url.Parse(test.raw)
		if err != nil {
			t.Fatal(err)
		}
		if got := redact.URL(u); got != test.want {
			t.Errorf("%s is shown as %s, want %s", test.raw, got, test.want)
		}
		if u.String() != test.raw {
			t.Errorf("the URL itself became %s", u)
		}
	}
}

func TestWords(t *testing.T) {
	t.Parallel()
	for _, test := range [][2][]string{
		{{"hex21", "probe", "/a"}, {"hex21", "probe", "/a"}},
		{{"-H", "Authorization: Bearer geheim-1234", "/a"}, {"-H", "Authorization: Bearer [redacted]", "/a"}},
		{{"-HX-Api-Key: geheim-1234", "-d", `{"k":"geheim-1234"}`}, {"-HX-Api-Key: [redacted]", "-d", `{"k":"[redacted]"}`}},
		{{"--header=Cookie: session=geheim-1234"}, {"--header=Cookie: [redacted]"}},
		{{"-H", "Authorisation: geheim-1234"}, {"-H", "Authorisation: [redacted]"}},
		{{"-H", "Accept: text/html", "-v", "/a"}, {"-H", "Accept: text/html", "-v", "/a"}},
		{{"-H", "X-Api-Key:", "geheim-1234", "/a"}, {"-H", "X-Api-Key: ", "[redacted]", "/a"}},
		{{"-H", "Authorization:", "Bearer", "geheim", "/a"}, {"-H", "Authorization: ", "Bearer", "[redacted]", "/a"}},
		{{"-H", "Authorization:", "/a"}, {"-H", "Authorization: ", "/a"}},
		{{"-H", "Accept:", "text/html", "/a"}, {"-H", "Accept: ", "text/html", "/a"}},
		{{"--query", "token=geheim-1234", "--query", "page=2"}, {"--query", "token=[redacted]", "--query", "page=2"}},
		{{"--token", "geheim-1234", "-u", "me:geheim-1234"}, {"--token", "[redacted]", "-u", "[redacted]"}},
		{{"--api-key=geheim-1234"}, {"--api-key=[redacted]"}},
		{{"-v", "https://me:geheim-1234@x.org/?sig=geheim-1234"}, {"-v", "https://x.org/?sig=[redacted]"}},
		{{"--base-url", "me:geheim-1234@x.org/api"}, {"--base-url", "x.org/api"}},
		{{"--key", "file.pem"}, {"--key", "file.pem"}},
		{{"-d", `{"password": "geheim", "n": 1}`}, {"-d", `{"password": "[redacted]", "n": 1}`}},
		{{"-d", "user=ann&password=geheim"}, {"-d", "user=ann&password=[redacted]"}},
		{{"probe", `curl -H "Authorization: Bearer geheim-1234" https://x.org/a`}, {"probe", `curl -H "Authorization: Bearer [redacted]" https://x.org/a`}},
		{{"--from-curl", `curl -u 'me:geheim-1234' https://x.org/a`}, {"--from-curl", `curl -u 'me:[redacted]' https://x.org/a`}},
		{{"--from-curl=curl x.org -d password=geheim-1234"}, {"--from-curl=curl x.org -d password=[redacted]"}},
		{{"curl --user=me:geheim-1234 https://me:geheim-1234@x.org/"}, {"curl --user=me:[redacted] https://x.org/"}},
		{{"--from-curl", "@call.txt"}, {"--from-curl", "@call.txt"}},
		{{"-b", "a=geheim-1234", "--proxy-user", "ann:geheim-12"}, {"-b", "[redacted]", "--proxy-user", "[redacted]"}},
		{{"-a", "ann:geheim-1234", "-a", "https://x.org"}, {"-a", "[redacted]", "-a", "https://x.org"}},
		{{"/a", "password=geheim-1234", "title=x"}, {"/a", "password=[redacted]", "title=x"}},
		{{"--jq", "{token: .code}"}, {"--jq", "{token: .code}"}},
		{{"mail", "ann@x.org"}, {"mail", "ann@x.org"}},
		{{"", "-"}, {"", "-"}},
	} {
		if got := redact.Words(test[0]); !slices.Equal(got, test[1]) {
			t.Errorf("%q is shown as %q, want %q", test[0], got, test[1])
		}
	}
}

func TestGuess(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"the vault is sealed":                        "the vault is sealed",
		"\x1b[31mno such item\x1b[0m":                "\x1b[31mno such item\x1b[0m",
		"[ERROR] can't read item 17: not signed in.": "[redacted] can't read item 17: not signed in.",
		"hx-secret-key-123":                          "[redacted]",
		"geheim":                                     "[redacted]",
		"the key is hx_live_8fK2 now":                "the key is [redacted] now",
		"password: hunter":                           "password: [redacted]",
		"TOKEN IS SECRET":                            "[redacted] IS [redacted]",
		"":                                           "",
	} {
		if got := redact.Guess(in); got != want {
			t.Errorf("%q is shown as %q, want %q", in, got, want)
		}
	}
}

func TestLikeKeys(t *testing.T) {
	t.Parallel()
	for word, want := range map[string][]string{
		"hx_live_8fK2mQ9zR4tY7wL3":                    {"hx_live_8fK2mQ9zR4tY7wL3"},
		"profiles.a.pw-V6nX1cJ5hD8sBgE":               {"pw-V6nX1cJ5hD8sBgE"},
		"https://h.example/x?k=0123456789abcdef0123=": {"0123456789abcdef0123"},
		"--since=2026-11-29T16:25:01.123456Z":         nil,
		"20261129T162501Z":                            nil,
		"/articles/how-to-write-a-paper-in-2026":      nil,
		"SERVICE_UNAVAILABLE":                         nil,
		"RequestTimeTooSkewed":                        nil,
		"WinError10061":                               nil,
		"AADSTS700016":                                nil,
		"Password123456":                              {"Password123456"},
		"SECRET123456":                                {"SECRET123456"},
		"TestCasesalldocuments_of_secrets":            nil,
		"report-2026-11-29.har":                       nil,
		"X-RateLimit-Remaining":                       nil,
		"https://cms.example.org:8443/api/v2":         nil,
		"defaults.probe.header":                       nil,
		"https://d111111abcdef8.cloudfront.net/api":   nil,
		"https://hx0live8fK2mQ9zR4tY7wL3/api":         {"hx0live8fK2mQ9zR4tY7wL3"},
		"漢字8fK2mQ9z":                                  nil,
	} {
		if got := redact.LikeKeys([]string{word}); !slices.Equal(got, want) {
			t.Errorf("%q has %q, want %q", word, got, want)
		}
	}
}
