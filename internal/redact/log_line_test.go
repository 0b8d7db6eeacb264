package redact_test

import (
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/redact"
)

func TestLogLine(t *testing.T) {
	t.Parallel()
	for _, line := range []string{
		`{"authorization":"Bearer s3cr3tS3CR3T","code":"GONE"}`,
		`{"headers":"{\"authorization\":\"Bearer s3cr3tS3CR3T\",\"cookie\":\"sid=s3cr3tS3CR3T; a=b\"}","code":"GONE"}`,
		`{\x22password\x22:\x22s3cr3tS3CR3T\x22,\x22code\x22:\x22GONE\x22}`,
		`{"log":"GONE \u001b[1mpassword\u001b[0m\u001b[31m: \"s3cr3tS3CR3T\"\n"}`, `GONE #033[1mpassword#033[0m: s3cr3tS3CR3T`, `{"log":"GONE \\u001b(B\\u001b[1mcookie\\u001b(B\\u001b[m: \\u001b[msid=s3cr3tS3CR3T"}`,
		`{|#7B#22code#22:#22GONE#22,#22password#22:#22s3cr3tS3CR3T#22,#22headers#22:#7B#22cookie#22:#22sid=s3cr3tS3CR3T#22#7D#7D} "GET /x HTTP/1.1"`,
		`{"code":"GONE","msg":"{\"password\":\"abc\\\"s3cr3tS3CR3T\\\\\",\"a\":\"GONE\"}"}`, `{"password":"abc\"s3cr3tS3CR3T\\","code":"GONE"}`,
		`{"code":"GONE","a":[{"key":"password","value":{"stringValue":"abc\"s3cr3tS3CR3T\u0026s3cr3tS3CR3T"}}],"m":"{\"name\":\"token\",\"value\":\"a\\\"s3cr3tS3CR3T\"}"}`,
		`"x","failed {""code"": ""GONE"", ""password"": ""abc\""s3cr3tS3CR3T\ns3cr3tS3CR3T"", ""body"": ""{\""token\"":\""a\u0026s3cr3tS3CR3T\""}""}"`,
		`{\u0022password\u0022:\u0022s3cr3tS3CR3T\u0022,\u0022code\u0022:\u0022GONE\u0022}`,
		`{"code":"GONE","m":"{\u0027apiKey\u0027: \u0027s3cr3tS3CR3T\u0027, \u0027a\u0027: 2}"}`, `{"code":"GONE","m":"{\"n\":\"{\\u0027password\\u0027: \\u0027s3cr3tS3CR3T\\u0027}\"}"}`, `{\x27token\x27: \x27s3cr3tS3CR3T\x27, \x27code\x27: \x27GONE\x27}`,
		`code=GONE password=s3cr3tS3CR3T`, `code=GONE api_key="s3cr3tS3CR3T"`, `{"x-api-key"=>"s3cr3tS3CR3T", "code"=>"GONE"}`,
		"code=GONE \x1b[36mpassword\x1b[0m=\x1b[35ms3cr3tS3CR3T\x1b[0m", `code=GONE refused: bearer token s3cr3tS3CR3T`,
		`code=GONE with key hx_live_s3cr3tS3CR3T`, `code=GONE hx_s3cr3tS3CR3T`, `code=GONE eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.s3cr3tS3CR3T`,
		`code=GONE https://user:s3cr3tS3CR3T@hex21.dev/api`, `code=GONE GET /articles?api_key=s3cr3tS3CR3T&x=1`,
		`{"code":"GONE","headers":[["authorization","Bearer s3cr3tS3CR3T8abc"],["cookie","a=s3cr3tS3CR3T8"]]}`,
		`{"code":"GONE","headers":[{"name":"Authorization","value":"Bearer s3cr3tS3CR3T9abc"},{"name":"Cookie","value":"sid=s3cr3tS3CR3T9"}]}`,
		`{"code":"GONE","attributes":[{"key":"http.request.header.authorization","value":{"stringValue":"Bearer s3cr3tS3CR3T10abc"}},{"key":"password","value":{"stringValue":"s3cr3tS3CR3T10pw"}}]}`,
		`{"code":"GONE","Attributes":[{"Key":"authorization","Value":{"Type":"String","Value":"Bearer s3cr3tS3CR3T11abc"}},{"Key":"password","Value":{"Type":"String","Value":"s3cr3tS3CR3T11pw"}}]}`,
		`"x","failed {""code"": ""GONE"", ""password"": ""s3cr3tS3CR3T13abc"", ""body"": ""{\""token\"":\""s3cr3tS3CR3T13\""}""}"`,
		`{"code":"GONE","msg":"curl -H 'Authorization: Bearer s3cr3tS3CR3T12abc' -u bob:s3cr3tS3CR3T12pw https://x"}`,
		`{"code":"GONE","msg":"{\\\"api_key\\\":\\\"s3cr3tS3CR3T16abc\\\"}"}`,
		`2026-11-28 04:15:54 ERROR failed: GONE {:password=>"s3cr3tS3CR3T20abc", :api_key=>"s3cr3tS3CR3T20"}`,
		`2026-11-28 04:15:54 ERROR failed: GONE {password: "s3cr3tS3CR3T21abc", secret: "s3cr3tS3CR3T21"}`,
		`2026-11-28 04:15:54 ERROR failed: GONE User(name=x, password=s3cr3tS3CR3T22abc, token=s3cr3tS3CR3T22)`,
		`2026-11-28 04:15:54 ERROR failed: GONE map[password:s3cr3tS3CR3T23abc token:s3cr3tS3CR3T23def]`,
		`2026-11-28 04:15:54 ERROR failed: GONE url=https%3A%2F%2Fx%2F%3Fapi_key%3Ds3cr3tS3CR3T25abc`,
		`2026-11-28 04:15:54 ERROR failed: GONE Set-Cookie: sid=s3cr3tS3CR3T26abc; HttpOnly`,
		`{"code":"GONE","msg":"password%3Ds3cr3tS3CR3T34abc"}`,
		`{"code":"GONE","email":"s3cr3tS3CR3T35\u0040example.org","m":"s3cr3tS3CR3T35&#64;example.org"}`,
		`code=GONE email="s3cr3tS3CR3T50\@example.org" other=s3cr3tS3CR3T50\\@example.org`,
		`2026-11-28 04:15:54 ERROR failed: GONE <password>s3cr3tS3CR3T36abc</password><item key="token" value="s3cr3tS3CR3T36"/>`,
		`2026-11-28 04:15:54 ERROR failed: GONE --password s3cr3tS3CR3T37abc --token=s3cr3tS3CR3T37`,
		`2026-11-28 04:15:54 ERROR failed: GONE the password is s3cr3tS3CR3T38abc`,
		`{"code":"GONE","headers":{"X-Api-Key":["s3cr3tS3CR3T39"],"Cookie":["a=s3cr3tS3CR3T39; b=s3cr3tS3CR3T39"],"Authorization":["Bearer s3cr3tS3CR3T39abc"]}}`,
		`2026-11-28 04:15:54 ERROR failed: GONE map[X-Api-Key:[s3cr3tS3CR3T40] Authorization:[Bearer s3cr3tS3CR3T40abc]]`,
		`2026-11-28 04:15:54 ERROR failed: GONE api_key: Str(s3cr3tS3CR3T41) token: Some("s3cr3tS3CR3T41")`,
		`2026-11-28 04:15:54 ERROR failed: GONE Array ( [api_key] => s3cr3tS3CR3T42 [password] => s3cr3tS3CR3T42 )`,
		`2026-11-28 04:15:54 ERROR failed: GONE api_key => "s3cr3tS3CR3T43"`, `code=GONE -----BEGIN PRIVATE KEY-----\ns3cr3tS3CR3T44/+=\n`,
		`failed: GONE with acme_live_s3cr3tS3CR3T51`, `failed: GONE with Token s3cr3tS3CR3T52abcdef`, `{"code":"GONE","msg":"sent to s3cr3tS3CR3T53@universit\u00e9.example"}`,
		`failed: GONE for s3cr3tS3CR3T54@université.example and müller.s3cr3tS3CR3T54@example.org`, `{"code":"GONE","to":"s3cr3tS3CR3T.m\u00fcller@example.org"}`, `{"code":"GONE","body":"{\"to\":\"s3cr3tS3CR3T55\\u0040example.org\"}"}`,
		`{"code":"GONE","attributes":[{"key":"passphrase","value":{"stringValue":"s3cr3tS3CR3T56"}},{"key":"signing_key","value":{"stringValue":"s3cr3tS3CR3T56"}}]}`,
		`{"code":"GONE","to":"s3cr3tS3CR3T57\u0438\u0432\u0430\u043d@example.org"}`, `failed: GONE /login?next=%2Fx%3Femail%253Ds3cr3tS3CR3T58%2540example.org`, `failed: GONE s3cr3tS3CR3T59&#x40;example.org`,
		`failed: GONE with live_s3cr3tS3CR3T60abcdefghijklmnop`, `failed: GONE with Token 0s3cr3t-S3CR-41d4-a716-446655440000`,
		`failed: GONE with hf_s3cr3tS3CR3T61abcd, shpat_s3cr3tS3CR3T61abcd or SG.s3cr3tS3CR3T61abcd.s3cr3tS3CR3T61_abc-d`,
		`code=GONE to="s3cr3t lee"@example.org`, `{"code":"GONE","to":"\"s3cr3t lee\"@example.org"}`, `failed: GONE &quot;s3cr3t lee&quot;&commat;example.org`,
		`failed: GONE s3cr3t\x40example.org s3cr3t\u{40}example.org s3cr3t＠example.org s3cr3t\uff20example.org s3cr3t%EF%BC%A0example.org s3cr3t&#0064;example&period;org s3cr3t@[192.0.2.1]`,
		`failed: GONE for AD\s3cr3t@example.org`, `{"m":"GONE\ns3cr3t@example.org"}`,
		`{"code":"GONE","rawHeaders":["Host","x","pwd","s3cr3ts","X-Api-Key","s3cr3ts"]}`, `failed: GONE [ 'authorization', 'Token s3cr3ts', 'x', 'y' ]`,
		`failed: GONE with live_s3cr3t12, FLWSECK_TEST-s3cr3tS3CR3T62 or FLWSECK-s3cr3tS3CR3T62-X`, `failed: GONE with cms_test_s3cr3tabcdef, CMS_LIVE_S3CR3TABCDEF or acme_eu_live_abcds3cr3t1234`,
		`failed: GONE s3cr3t@1.example.org s3cr3t@mail.1und1.example s3cr3t@163.example`, `failed: GONE password: {"value":"s3cr3t"}`, `failed: GONE api_key={"value": "s3cr3t"}`, `code=GONE user=s3cr3tS3CR3T@example.org`, `{"code":"GONE","email":"s3cr3t.S3CR3T@example.org"}`,
		`{"code":"GONE","password":["s3cr3t","b"],"x":["y",{"session_id":["s3cr3t"]}],"jwt":["s3cr3t"]}`, `map[code:GONE Token:[s3cr3t two] Session:[s3cr3t] Cookie:[a=s3cr3t; b=c]]`,
		`GONE bearer s3cr3tabcdef`, `GONE Bearer%20s3cr3tabcdef`, `GONE "x","failed {""jwt"": ""s3cr3t""}"`, `GONE x_api_key%3Ds3cr3t`,
		`GONE {b'authorization': b's3cr3tabc'}`, `GONE [(b'x-api-key', b's3cr3tabc')]`, `GONE {b"cookie": b"s3cr3t"}`, `{"m":"GONE [(b\"password\", b\"s3cr3t\")]"}`,
		`GONE http.Header{"X-Api-Key":[]string{"s3cr3tabc"}}`, `GONE http.Header{"Cookie":[]string{"s3cr3t", "s3cr3t"}}`, `{"m":"GONE {\"X-Api-Key\":[]string{\"s3cr3t\"}}"}`,
		`GONE [x-api-key, s3cr3tabc]`, `GONE [Authorization, Bearer s3cr3t]`, "GONE x-api-key\ts3cr3tabc", `{"m":"GONE authorization\tBearer s3cr3t"}`,
		`{"code":"GONE","headers":[{"value":"s3cr3tabc","name":"x-api-key"}]}`, `{"m":"GONE {\"value\":\"s3cr3t\",\"key\":\"cookie\"}"}`,
		`{"password":{"value":"s3cr3tabc"},"code":"GONE"}`, `{"password":[{"v":"s3cr3tabc"}],"code":"GONE"}`, `{"api_key":{"type":"string","value":"s3cr3t"},"code":"GONE"}`,
		`GONE {'password': {'value': 's3cr3t'}}`, `GONE {'api_key': [{'v': 's3cr3t'}]}`,
		`{"m":"GONE [\"password\"]=>\n  string(12) \"s3cr3tabc\""}`, `GONE ["api_key"]=> string(6) "s3cr3t"`,
		"GONE\n │ └ {'user_email': 's3cr3t@m...", `{"m":"GONE 's3cr3t@mail...'"}`, `GONE for s3cr3t@mail… (cut off)`,
		`GONE [('x-api-key', 's3cr3t')]`, `{"headers":[["x-api-key","s3cr3t"]],"code":"GONE"}`, `GONE {Host=[x.org], Authorization=[s3cr3t]}`, `GONE api_key -> s3cr3t`, `GONE x-api-key -> s3cr3t`,
	} {
		got := redact.LogLine(line)
		if strings.Contains(strings.ToLower(got), "s3cr3t") || !strings.Contains(got, "GONE") {
			t.Errorf("%s\nbecomes %s", line, got)
		}
	}
	for _, line := range []string{`{"request_id":"req_0123456789abcdef","code":"GONE"}`,
		`{"attributes":[{"key":"code","value":{"stringValue":"GONE"}},{"key":"http.response.status_code","value":{"intValue":"404"}}]}`,
		`{"b":"@example.org","c":["x","@example.org"]}`, `"a" and "@example.org"`, `failed: GONE in cms_live_reload, my_test_returns404, test_oauth2login`,
		`{"code":"GONE","max_tokens":["8000"],"page_token":["next"]}`, `map[code:GONE Tokens:[a b]]`,
		`failed: GONE in lodash@4... and react@17…`, `failed: GONE @... and a@ ...`,
		`GONE [('x-request-id', 'abc'), (b'status', b'404')]`, `GONE [x-request-id, abc] {Host=[x.org]} page -> next`, `{"value":"404","name":"status"}`, `the token -> expired`,
		`failed: GONE, basic authentication failed`, `failed: GONE, Bearer authentication required.`,
		`invalid token: expired`, `the token is expired`, `failed: GONE at /node_modules/.pnpm/lodash@4.17.21/node_modules/x.js:1:2`, `failed: GONE --retries 5 -u`, `<code>GONE</code>`, `failed: GONE (EXPIRED_TOKEN)`, `failed: GONE, token refreshed in_live_mode, my_test_integration`, `failed: GONE at get_live_categories, table is_live_articles, test_handler_returns404`, `failed: GONE in hf_model_of_the_day_2, SG.example.org`} {
		if got := redact.LogLine(line); got != line {
			t.Errorf("%s\nbecomes %s", line, got)
		}
	}
}

// A password may be a word of letters where its place shows what it is.
func TestPasswordsOfLetters(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"| password | geheim |", `["password","geheim"]`, "curl -u ann:geheim https://x/a", "htpasswd -b file ann geheim", "htpasswd -nb ann geheim", "htpasswd -B -c -b file ann geheim",
	} {
		if got := redact.LogLine(text); strings.Contains(got, "geheim") {
			t.Errorf("%s: %s", text, got)
		}
	}
	for _, text := range []string{"| password | created |", "| password | string | yes |", "htpasswd -c file ann"} {
		if got := redact.LogLine(text); got != text {
			t.Errorf("%s: %s", text, got)
		}
	}
}
