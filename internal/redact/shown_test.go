package redact_test

import (
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/redact"
)

// What Line and LogLine hide: a secret in each of the ways to write one, and what is beside it.
func TestShown(t *testing.T) {
	t.Parallel()
	for _, test := range [][2]string{
		// beneath a secret name
		{`{"password":{"a":"hunter2hunter2"}}`, `{"password":{"a":"[redacted]"}}`},
		{`{"password":{"a":{"b":["hunter2hunter2","x"]}},"c":"hunter3hunter3"}`, `{"password":{"a":{"b":["[redacted]","x"]}},"c":"hunter3hunter3"}`},
		{`{"password":[{"kind":"old"},{"v":"geheim"}],"user":"ann"}`, `{"password":[{"kind":"old"},{"v":"[redacted]"}],"user":"ann"}`},
		{`"{\"password\":[\"geheim\",{\"v\":\"geheim\"}],\"user\":\"ann\"}"`, `"{\"password\":[\"[redacted]\",{\"v\":\"[redacted]\"}],\"user\":\"ann\"}"`},
		{`{'api_key': {'old': 'hunter2hunter2', 'new': {'value': 'geheim'}}, 'n': 1}`, `{'api_key': {'old': '[redacted]', 'new': {'value': '[redacted]'}}, 'n': 1}`},
		{`map[password:map[a:hunter2hunter2 kind:plain] user:ann]`, `map[password:map[a:[redacted] kind:plain] user:ann]`},
		{`{Password:{Value:geheim Kind:plain} User:ann}`, `{Password:{Value:[redacted] Kind:plain} User:ann}`},
		{`Array ( [password] => Array ( [a] => hunter2hunter2 [b] => x ) [user] => ann )`, `Array ( [password] => Array ( [a] => [redacted] [b] => x ) [user] => ann )`},
		{`{"session":{"created_at":"2026-01-02T03:04:05Z","user":"ann","expires_in":86400000}}`, `{"session":{"created_at":"2026-01-02T03:04:05Z","user":"ann","expires_in":86400000}}`},
		{`{"errors":{"password":[{"code":"TOO_SHORT","message":"must be at least 8 characters"}]}}`, `{"errors":{"password":[{"code":"TOO_SHORT","message":"must be at least 8 characters"}]}}`},
		{`{"errors":{"password":["is too short","must have 12 characters"],"token":["can't be blank"]}}`, `{"errors":{"password":["is too short","must have 12 characters"],"token":["can't be blank"]}}`},
		{`{"admin":{"code":"GONE","url":"https://h.example/v1"}}`, `{"admin":{"code":"GONE","url":"https://h.example/v1"}}`},
		{`"msg":"password={a:hunter2hunter2","b":"hunter3hunter3"`, `"msg":"password={a:[redacted]","b":"hunter3hunter3"`},
		// types
		{`map[string]interface {}{"password":interface {}("geheim"), "n":1}`, `map[string]interface {}{"password":interface {}("[redacted]"), "n":1}`},
		{`Password:(*string)("geheim"), Token: (string) (len=6) "geheim"`, `Password:(*string)("[redacted]"), Token: (string) (len=6) "[redacted]"`},
		{`"api_key":map[string]interface {}{"value":interface {}("geheim")}`, `"api_key":map[string]interface {}{"value":interface {}("[redacted]")}`},
		{`api_key: Some(String("geheim")), n: Some(1)`, `api_key: Some(String("[redacted]")), n: Some(1)`},
		{`token: must(be given), session: load(articles)`, `token: must(be given), session: load(articles)`},
		// pairs
		{`{'value': 'geheim', 'name': 'password'}`, `{'value': '[redacted]', 'name': 'password'}`},
		{`{\"value\": \"geheim\", \"name\": \"x-api-key\"}`, `{\"value\": \"[redacted]\", \"name\": \"x-api-key\"}`},
		{`<input value="geheim" name="password">`, `<input value="[redacted]" name="password">`},
		{`{'value': 'blue', 'name': 'color'}, {'value': '404', 'name': 'status'}`, `{'value': 'blue', 'name': 'color'}, {'value': '404', 'name': 'status'}`},
		{`("password","expired"), ["token", "revoked"], ('api_key', 'required'), [token, missing]`, `("password","expired"), ["token", "revoked"], ('api_key', 'required'), [token, missing]`},
		{`("password", "is too short"), ("token", "TOKEN_EXPIRED"), ["token","expires_at"]`, `("password", "is too short"), ("token", "TOKEN_EXPIRED"), ["token","expires_at"]`},
		{`{"required":["password","username"],"fields":["token","scope"]}`, `{"required":["password","username"],"fields":["token","scope"]}`},
		{`("password","geheim"), ['x-api-key', 'geheim'], [token, geheim]`, `("password","[redacted]"), ['x-api-key', '[redacted]'], [token, [redacted]]`},
		// lists
		{`args=[curl, --token, geheim, --verbose, --password, --key, a.pem]`, `args=[curl, --token, [redacted], --verbose, --password, --key, a.pem]`},
		{`\"args\": [\n  \"--token\",\n  \"geheim\"\n]`, `\"args\": [\n  \"--token\",\n  \"[redacted]\"\n]`},
		{`[String("--token"), String("geheim")], the flags --token, which is required, and --password`, `[String("--token"), String("[redacted]")], the flags --token, which is required, and --password`},
		{`{"values":[{"stringValue":"--token"},{"stringValue":"geheim"}]}`, `{"values":[{"stringValue":"--token"},{"stringValue":"[redacted]"}]}`},
		{`\"X-Api-Key\": [\n  \"geheim1x\",\n  \"geheim2x\"\n], \"n\": 1`, `\"X-Api-Key\": [\n  \"[redacted]\",\n  \"[redacted]\"\n], \"n\": 1`},
		{`"token": Array [String("geheim1x")], "api_key": Object {"a": String("geheim2x")}, "n": Number(1)`, `"token": Array [String("[redacted]")], "api_key": Object {"a": String("[redacted]")}, "n": Number(1)`},
		// arrows, tabs
		{`token -> geheim, page -> next`, `token -> [redacted], page -> next`}, {`the token -> expired, password -> required`, `the token -> expired, password -> required`},
		{"user\tann\tsecret\tgeheim\tpassword\texpired", "user\tann\tsecret\t[redacted]\tpassword\texpired"},
		{`{"m":"user\tann\tsecret\tgeheim"}`, `{"m":"user\tann\tsecret\t[redacted]"}`}, {"token\ttype\tscope", "token\ttype\tscope"},
		{`{"password" "geheim", :token "geheim", :password "expired"}`, `{"password" "[redacted]", :token "[redacted]", :password "expired"}`},
		{`map[token:geheim auth:[geheim] session:expired]`, `map[token:[redacted] auth:[[redacted]] session:expired]`},
		{`{"m":"user\tann\ttoken\texpired\tx"}`, `{"m":"user\tann\ttoken\texpired\tx"}`},
		// addresses that are cut off
		{`url='https://svc:geheim12...', u="https://svc:geheim-…"`, `url='https://...', u="https://…"`},
		{`see https://h.example:8080... and https://[::1]:80... or https://h:80/a...`, `see https://h.example:8080... and https://[::1]:80... or https://h:80/a...`},
		// commands
		{`CREATE USER 'ann' IDENTIFIED BY 'geheim'`, `CREATE USER 'ann' IDENTIFIED BY '[redacted]'`},
		{`ALTER USER ann identified with caching_sha2_password by "geheim" ACCOUNT LOCK`, `ALTER USER ann identified with caching_sha2_password by "[redacted]" ACCOUNT LOCK`},
		{`CREATE USER ann IDENTIFIED WITH mysql_native_password AS 'geheim'`, `CREATE USER ann IDENTIFIED WITH mysql_native_password AS '[redacted]'`},
		{`AUTH PLAIN AGFubgBnZWhlaW0=`, `AUTH PLAIN [redacted]`}, {`250-AUTH PLAIN LOGIN`, `250-AUTH PLAIN LOGIN`}, {`HashMap(token -> Some(geheim), n -> 1)`, `HashMap(token -> Some([redacted]), n -> 1)`},
		{`ordered by 'name', identified by its slug`, `ordered by 'name', identified by its slug`},
		{`ftp: PASS geheim`, `ftp: PASS [redacted]`}, {`{"cmd":"PASS geheim","n":1}`, `{"cmd":"PASS [redacted]","n":1}`}, {"> AUTH geheim\r\n", "> AUTH [redacted]\r\n"},
		{`PASS src/articles.test.js`, `PASS src/articles.test.js`}, {`5 PASS and 2 FAIL`, `5 PASS and 2 FAIL`}, {`AUTH failed`, `AUTH failed`}, {`PASS ok`, `PASS ok`},
		{`mysql -u ann -pgeheim cms`, `mysql -u ann -p[redacted] cms`}, {`/usr/bin/mysqldump -p'geheim' cms; tar -pc x`, `/usr/bin/mysqldump -p'[redacted]' cms; tar -pc x`}, {`mysql -u ann -p cms`, `mysql -u ann -p cms`},
		{`sshpass -p geheim ssh -p 2222 h`, `sshpass -p [redacted] ssh -p 2222 h`}, {`redis-cli -h r -a geheim ping; ls -a x`, `redis-cli -h r -a [redacted] ping; ls -a x`}, {`docker login -u ann -p geheim r; docker run -p 80:80 x`, `docker login -u ann -p [redacted] r; docker run -p 80:80 x`},
		{`SET PASSWORD FOR 'ann'@'%' = 'geheim'`, `SET PASSWORD FOR 'ann'@'%' = '[redacted]'`}, {`set password for ann = PASSWORD('geheim')`, `set password for ann = PASSWORD('[redacted]')`}, {`no password for ann = no login`, `no password for ann = no login`},
		// sentences
		{`{"a":"password \u2192 geheim","b":"{\"a\":\"password \\u21d2 geheim\"}"}`, `{"a":"password \u2192 [redacted]","b":"{\"a\":\"password \\u21d2 [redacted]\"}"}`}, {`[{sessionId,"geheim"}], {tokenFloat, "Float"}`, `[{sessionId,"[redacted]"}], {tokenFloat, "Float"}`},
		{`password → geheim, page → next, password ⇒ expired`, `password → [redacted], page → next, password ⇒ expired`},
		{"the password is geheim\nthe password was changed\npassphrase for ann is geheim\nthe password is mandatory", "the password is [redacted]\nthe password was changed\npassphrase for ann is [redacted]\nthe password is mandatory"},
		{`passwords: geheim, geheimer; user: ann`, `passwords: [redacted]; user: ann`}, {`secrets=geheim,geheimer n=1`, `secrets=[redacted] n=1`}, {`passwords: expired, weak`, `passwords: expired, weak`},
		{`#{password => <<"geheim">>,<<"token">> => <<"geheim">>,n => 1}`, `#{password => <<"[redacted]">>,<<"token">> => <<"[redacted]">>,n => 1}`},
		{`[{password,"geheim"},{<<"token">>,<<"geheim">>},{session,expired}]`, `[{password,"[redacted]"},{<<"token">>,<<"[redacted]">>},{session,expired}]`}, {`password := "geheim"`, `password := "[redacted]"`},
		// tests
		{`--- PASS: TestLogin (0.00s)`, `--- PASS: TestLogin (0.00s)`}, {`PASS: TestLogin`, `PASS: TestLogin`}, {`SMTP_PASS: geheim`, `SMTP_PASS: [redacted]`}, {`PASS: geheim`, `PASS: [redacted]`},
		// tokens of services behind other words
		{`key_ghp_16C7e42F292c6912E7710c838347Ae178B4a`, `key_[redacted]`}, {`my_sk_live_4eC39HqLyjWDarjtT1zdp7dc`, `my_[redacted]`},
		{`xAKIAIOSF0DNN7EX4MPLE`, `x[redacted]`}, {`idsk_live_4eC39HqLyjWDarjtT1zdp7dc`, `id[redacted]`}, {`keyghp_16C7e42F292c6912E7710c838347Ae178B4a`, `key[redacted]`},
		{`task_4f9d8a7b6c5e1a2b, disk_usage_2026_report, pnpm_lock_file_v8, my_sk_articles_list`, `task_4f9d8a7b6c5e1a2b, disk_usage_2026_report, pnpm_lock_file_v8, my_sk_articles_list`},
		// addresses
		{`"https:\/\/hooks.slack.com\/services\/T024BE7LD\/B04CAD2\/1aKxqZ9eTq0Nf3bC8yLs2VwD"`, `"https:\/\/hooks.slack.com\/services\/[redacted]"`},
		{`https%3A%2F%2Fhooks.slack.com%2Fservices%2FT024BE7LD%2FB04CAD2%2F1aKxqZ9eTq0Nf3bC8yLs2VwD&a=b`, `https%3A%2F%2Fhooks.slack.com%2Fservices%2F[redacted]&a=b`},
		{`https:\u002f\u002fdiscord.com\u002fapi\u002fwebhooks\u002f123456789012345678\u002faB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY`, `https:\u002f\u002fdiscord.com\u002fapi\u002fwebhooks\u002f[redacted]`},
		{`https:\/\/hooks.slack.com\/services\/T00000000\/B00000000\/XXXXXXXXXXXXXXXXXXXXXXXX`, `https:\/\/hooks.slack.com\/services\/T00000000\/B00000000\/XXXXXXXXXXXXXXXXXXXXXXXX`},
		// states
		{`if token >= 0x1f && idx.key > "/foo/bar"`, `if token >= 0x1f && idx.key > "/foo/bar"`}, {`<auth>: Only send credentials`, `<auth>: Only send credentials`},
		{`("<descriptor_key>", "<expression_value>"), {token.INT, "0x1234"}`, `("<descriptor_key>", "<expression_value>"), {token.INT, "0x1234"}`},
		{`echo "n=$TOKEN" >> "$GITHUB_ENV"; mysql -u ann -p${PASS} cms`, `echo "n=$TOKEN" >> "$GITHUB_ENV"; mysql -u ann -p${PASS} cms`},
		{`a <token/>here</b> of <a href="/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/v/w/x/y/z/0/1/2/3/4/5/6/7/8/9/10/11/12/token">token</a>`, `a <token/>here</b> of <a href="/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/v/w/x/y/z/0/1/2/3/4/5/6/7/8/9/10/11/12/token">token</a>`},
		{`token=expired password=required api_key=missing session=null`, `token=expired password=required api_key=missing session=null`},
		{`{"password":null,"token":true,"secret":"invalid","api_key":"geheim"}`, `{"password":null,"token":true,"secret":"invalid","api_key":"[redacted]"}`},
		{`password: wrong, token: None`, `password: wrong, token: None`}, {`password=manager`, `password=[redacted]`},
		{`the Token 8f14e45f-ceea-467a-9538-1b2c3d4e5f60 is bad`, `the Token [redacted] is bad`},
		{`"x","{""password"": ""geheim"", ""token"": """"}"`, `"x","{""password"": ""[redacted]"", ""token"": """"}"`},
	} {
		if got := redact.Line(test[0]); got != test[1] {
			t.Errorf("Line of %s\nis   %s\nwant %s", test[0], got, test[1])
		}
		if got := redact.LogLine(test[0]); got != test[1] {
			t.Errorf("LogLine of %s\nis   %s\nwant %s", test[0], got, test[1])
		}
		if got := redact.LogLine(test[1]); got != test[1] && strings.Contains(test[1], redact.Mark) {
			t.Errorf("LogLine of its own %s\nis   %s", test[1], got)
		}
	}
}

// A body of XML is shown without the texts of elements and attributes whose names are those of secrets.
// What is nested deeper than anything reads is hidden, and takes little memory.
func TestFieldsTooDeep(t *testing.T) {
	t.Parallel()
	open := strings.Repeat("[", 10_000)
	for in, want := range map[string]string{
		open + `[{"password":"hunter2"}]`:                open + `["[redacted]"`,
		`{"token":"hunter2","n":` + open + `1`:           `{"token":"[redacted]","n":` + open + `"[redacted]"`,
		open + `1` + strings.Repeat("]", 10_000) + `[1]`: open + `1` + strings.Repeat("]", 10_000) + `[1]`,
	} {
		if got := redact.Fields(in); got != want {
			t.Errorf("%.30s… is shown as …%.60s, want …%.60s", in, strings.ReplaceAll(got, "[[", ""), strings.ReplaceAll(want, "[[", ""))
		}
	}
}

func TestFieldsOfXML(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		`<?xml version="1.0"?><login><user>ann</user><password>hunter2</password></login>`: `<?xml version="1.0"?><login><user>ann</user><password>[redacted]</password></login>`,
		"<soap:Body><wsse:Password Type=\"x\">pw 1</wsse:Password></soap:Body>":            "<soap:Body><wsse:Password Type=\"x\">[redacted]</wsse:Password></soap:Body>",
		`<a><apiKey><![CDATA[k<1>]]></apiKey><title>b</title></a>`:                         `<a><apiKey><![CDATA[[redacted]]]></apiKey><title>b</title></a>`,
		`<db user="ann" password='hunter2' port="1"/>`:                                     `<db user="ann" password='[redacted]' port="1"/>`,
		`<Error><Code>NoSuchKey</Code><Key>a/b.txt</Key></Error>`:                          `<Error><Code>NoSuchKey</Code><Key>a/b.txt</Key></Error>`,
		`<html><p>password="x" is not allowed</p></html>`:                                  `<html><p>password="x" is not allowed</p></html>`,
		`<password></password>`: `<password></password>`,
		`<param name="password">hunter2</param><property id="1" name='db.token'><![CDATA[x]]></property><param name="user">ann</param><pw name="a">x</pw>`: `<param name="password">[redacted]</param><property id="1" name='db.token'><![CDATA[[redacted]]]></property><param name="user">ann</param><pw name="a">[redacted]</pw>`,
		"<password>\n  <![CDATA[k<1>]]>\n</password>": "<password>\n  <![CDATA[[redacted]]]>\n</password>",
		`<pw xmlns:a="http://www.w3.org/2001/XMLSchema-instance" xmlns:b="http://www.w3.org/2001/XMLSchema" a:type="b:string">x</pw>`: `<pw xmlns:a="http://www.w3.org/2001/XMLSchema-instance" xmlns:b="http://www.w3.org/2001/XMLSchema" a:type="b:string">[redacted]</pw>`,
		`<db password = "hunter2"/><add key="DbPassword" value="hunter2"/><add value='hunter2' name='token'/>`:                        `<db password = "[redacted]"/><add key="DbPassword" value="[redacted]"/><add value='[redacted]' name='token'/>`,
	} {
		if got := redact.Fields(in); got != want {
			t.Errorf("%s is shown as %s, want %s", in, got, want)
		}
	}
}
