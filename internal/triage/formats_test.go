package triage_test

import "testing"

// Formats that people define themselves, and values as languages print them. Numbers from 400 to 599 that are not a status, and codes that are not
// errors, stand beside them.
func TestFormatsThatPeopleDefine(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"status first", `429 GET /articles 10.0.0.1 503`, "429:1"},
		{"status first, host", `404 127.0.0.1 "GET /errors/GONE HTTP/1.1" 503`, "404:1"},
		{"status after time", `[28/Nov/2026:04:15:54 +0000] 429 0.404 "GET /articles HTTP/1.1" 503 "curl/8"`, "429:1"},
		{"iso status method", `2026-11-28T04:15:54+00:00 429 GET /articles 503 0.404`, "429:1"},
		{"iso ip status", `2026-11-28T04:15:54+00:00 10.0.0.1 429 GET /articles 503 0.404`, "429:1"},
		{"csv", `2026-11-28T04:15:54Z,10.0.0.1,GET,/articles?x=503,429,404,0.503`, "429:1"},
		{"csv q", `"2026-11-28T04:15:54Z","10.0.0.1","GET","/articles?x=503","429","404","0.503","curl/8 code=GONE"`, "429:1"},
		{"csv req", `10.0.0.1,28/Nov/2026:04:15:54 +0000,GET /articles?x=503 HTTP/1.1,429,404,0.503,curl/8`, "429:1"},
		{"csv reqq", `10.0.0.1,28/Nov/2026:04:15:54 +0000,"GET /articles?x=503 HTTP/1.1",429,404,0.503,"curl/8"`, "429:1"},
		{"tsv", "2026-11-28T04:15:54Z\t10.0.0.1\tGET\t/articles\t429\t404\t0.503\tcurl/8 code=GONE", "429:1"},
		{"tsv req", "2026-11-28T04:15:54Z\t10.0.0.1\tGET /articles HTTP/1.1\t429\t404\t0.503\tcurl/8 code=GONE", "429:1"},
		{"tsv status first", "429\t2026-11-28T04:15:54Z\tGET\t/articles\t404", "429:1"},
		{"semicolon", `2026-11-28T04:15:54Z;10.0.0.1;GET;/articles;429;404;0.503`, "429:1"},
		{"pipe", `10.0.0.1|2026-11-28T04:15:54Z|GET|/articles|429|404|0.503`, "429:1"},
		{"pipe spaces", `10.0.0.1 | 2026-11-28T04:15:54Z | GET | /articles | 429 | 404 | 0.503`, "429:1"},
		{"squid combined", `10.0.0.1 - - [28/Nov/2026:04:15:54 +0000] "GET http://x/articles HTTP/1.1" 429 503 "-" "curl/8" TCP_MISS:HIER_DIRECT`, "429:1"},
		{"varnish both", `b 10.0.0.1 - - [28/Nov/2026:04:15:54 +0000] "GET http://x/articles HTTP/1.1" 429 503 "-" "curl/8"`, "429:1"},
		{"host req status dur first", `0.503 10.0.0.1 GET x.org /articles HTTP/1.1 429 404`, "429:1"},
		{"status in brackets", `10.0.0.1 "GET /articles HTTP/1.1" [429] 503`, "429:1"},
		{"status in parens", `10.0.0.1 GET /articles (429) 503ms`, "429:1"},
		{"arrow", `GET /articles -> 429 (503ms)`, "429:1"},
		{"arrow utf", `GET /articles → 429 503ms`, "429:1"},
		{"fat arrow", `GET /articles => 429 in 503ms`, "429:1"},
		{"pp hash", "{:error=>\n  {:code=>\"RATE_LIMIT\",\n   :message=>\"x\",\n   :status=>429,\n   :request_id=>\"req_0123456789abcdef\"}}", "429:1 RATE_LIMIT:1"},
		{"pp hash 3.4", "{error:\n  {code: \"RATE_LIMIT\",\n   message: \"x\",\n   status: 429}}", "429:1 RATE_LIMIT:1"},
		{"pp unknown", "{:error=>\n  {:code=>\"TEAPOT_FULL\", :message=>\"x\"}}", "TEAPOT_FULL?:1"},
		{"awesome_print", "{\n     :error => {\n           :code => \"RATE_LIMIT\",\n        :message => \"x\",\n         :status => 429\n    }\n}", "429:1 RATE_LIMIT:1"},
		{"awesome_print color unk", "{\n     :error\x1b[0;37m => \x1b[0m{\n           :code\x1b[0;37m => \x1b[0m\x1b[0;33m\"TEAPOT_FULL\"\x1b[0m,\n        :message\x1b[0;37m => \x1b[0m\x1b[0;33m\"x\"\x1b[0m\n    }\n}", "TEAPOT_FULL?:1"},
		{"var_export", "array (\n  'error' => \n  array (\n    'code' => 'RATE_LIMIT',\n    'message' => 'x',\n    'status' => 429,\n  ),\n)", "429:1 RATE_LIMIT:1"},
		{"var_export unk", "array (\n  'error' => \n  array (\n    'code' => 'TEAPOT_FULL',\n    'message' => 'x',\n  ),\n)", "TEAPOT_FULL?:1"},
		{"yaml env", "---\nerror:\n  code: TEAPOT_FULL\n  message: short\nstatus: 418\n", "418:1 TEAPOT_FULL?:1"},
		{"yaml log", "2026-11-28 04:15:54 ERROR unexpected answer\n  error:\n    code: TEAPOT_FULL\n    message: short\n  status: 418\n", "418:1 TEAPOT_FULL?:1"},
		{"python pprint", "{'error': {'code': 'TEAPOT_FULL',\n           'message': 'x'},\n 'status': 418}", "418:1 TEAPOT_FULL?:1"},
		{"devslog", "[04:15:54]  ERROR  request refused\n  code: RATE_LIMIT\n# status: 429\nS request_id: abc", "429:1 RATE_LIMIT:1"},
		{"devslog2", "[]  ERROR  request refused\nS code   : RATE_LIMIT\n# status : 429\nG err    : \n    S code: GONE", "429:1 GONE:1 RATE_LIMIT:1"},
		{"devslog3", "[04:15:54.000]  ERROR  read failed\nE error: hex21: NOT_FOUND: no such article\n   0: hex21: NOT_FOUND: no such article\n[04:15:55.000]  ERROR  x\nE error: hex21: NOT_FOUND: y\n", "NOT_FOUND:2"},
		{"html", `<tr class="error"><td>2026-11-28 04:15:54</td><td>ERROR</td><td>request failed: RATE_LIMIT</td></tr>`, "RATE_LIMIT:1"},
		{"html code", `<tr><td>2026-11-28 04:15:54</td><td>ERROR</td><td>refused</td><td>code=RATE_LIMIT status=429</td></tr>`, "429:1 RATE_LIMIT:1"},
		{"html entities", `<tr><td title="Message">answer {&quot;error&quot;:{&quot;code&quot;:&quot;TEAPOT_FULL&quot;,&quot;message&quot;:&quot;x&quot;}}</td></tr>`, "TEAPOT_FULL?:1"},
		{"html entities num", `<td>answer {&#34;error&#34;:{&#34;code&#34;:&#34;RATE_LIMIT&#34;,&#34;message&#34;:&#34;x&#34;},&#34;status&#34;:429}</td>`, "429:1 RATE_LIMIT:1"},
		{"winston-console-format", "error: request refused\n  code: RATE_LIMIT\n  status: 429", "429:1 RATE_LIMIT:1"},
		{"winston-console-format2", "\x1b[31merror\x1b[39m: [app] request refused\n\x1b[90m  {\x1b[39m\n    \x1b[90mcode: \x1b[39m\x1b[32m'RATE_LIMIT'\x1b[39m,\n    status: \x1b[33m429\x1b[39m\n  }", "429:1 RATE_LIMIT:1"},
		{"elixir inspect", `04:15:54.123 [error] refused: %{code: "RATE_LIMIT", status: 429}`, "429:1 RATE_LIMIT:1"},
		{"elixir string keys", `04:15:54.123 [error] refused: %{"error" => %{"code" => "TEAPOT_FULL", "message" => "x"}}`, "TEAPOT_FULL?:1"},
		{"rust debug", `2026-11-28T04:15:54Z ERROR refused err=ApiError { code: "RATE_LIMIT", status: 429, message: "x" }`, "429:1 RATE_LIMIT:1"},
		{"go %+v", `2026/11/28 04:15:54 refused: &{Code:RATE_LIMIT Status:429 Message:x RequestID:abc}`, "429:1 RATE_LIMIT:1"},
		{"go %#v", `2026/11/28 04:15:54 refused: &hex21.Error{Code:"RATE_LIMIT", Status:429, Message:"x"}`, "429:1 RATE_LIMIT:1"},
		{"java toString", `2026-11-28 04:15:54 ERROR ApiError{code='RATE_LIMIT', status=429, message='x'}`, "429:1 RATE_LIMIT:1"},
		{"java record", `2026-11-28 04:15:54 ERROR ApiError[code=RATE_LIMIT, status=429, message=x]`, "429:1 RATE_LIMIT:1"},
		{"kotlin", `2026-11-28 04:15:54 ERROR ApiError(code=RATE_LIMIT, status=429, message=x)`, "429:1 RATE_LIMIT:1"},
		{"python dataclass", `2026-11-28 04:15:54 ERROR ApiError(code='RATE_LIMIT', status=429, message='x')`, "429:1 RATE_LIMIT:1"},
		{"perl Dumper", "$VAR1 = {\n          'error' => {\n                       'code' => 'TEAPOT_FULL',\n                       'message' => 'x'\n                     },\n          'status' => 418\n        };", "418:1 TEAPOT_FULL?:1"},
		{"fluentbit raw json", `[0] kube: [[1795839354.123, {}], {"log"=>"{"level":"error","code":"RATE_LIMIT","status":429}", "stream"=>"stdout"}]`, "429:1 RATE_LIMIT:1"},
		{"fluentbit access", `[0] kube: [[1795839354.123, {}], {"log"=>"10.0.0.1 - - [28/Nov/2026:04:15:54 +0000] "GET /a HTTP/1.1" 429 503 "-" "curl code=GONE"", "stream"=>"stdout"}]`, "429:1"},
		{"traefik clf", `10.0.0.1 - - [28/Nov/2026:04:15:54 +0000] "GET /articles HTTP/1.1" 429 503 "-" "code=GONE" 404 "web@docker" "http://10.0.0.2:500" 503ms`, "429:1"},
		{"otel debug", "2026-11-28T04:15:54.123Z\tinfo\tLogs\t{\"kind\": \"exporter\", \"resource logs\": 1, \"log records\": 503}", ""},
		{"decoy csv", `order,429,404,GONE,RATE_LIMIT`, ""},
		{"decoy csv2", `2026-11-28T04:15:54Z,cpu,429,503`, ""},
		{"decoy list", `ports 429, 404, 503 open`, ""},
		{"decoy pipes", `| 404 | 503 | 429 |`, ""},
	} {
		if got := says(run(t, c.text)); got != c.want {
			t.Errorf("%s\ngot  %q\nwant %q", c.name, got, c.want)
		}
	}
}
