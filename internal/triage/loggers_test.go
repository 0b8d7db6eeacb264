package triage_test

import (
	"strings"
	"testing"
	"time"
)

// What real loggers print about an error. Each case is one record, or as many as want.
func TestLoggers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want, id, first string }{
		{"zap", `{"level":"error","ts":1795839354.123,"caller":"app/main.go:404","msg":"request failed","code":"RATE_LIMIT","status":429,"request_id":"abc","error":"hex21: RATE_LIMIT: Rate limit exceeded","stacktrace":"main.main\n\t/app/main.go:503"}`, "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.123Z"},
		{"zap console", "2026-11-28T04:15:54.123Z\tERROR\tapp/main.go:404\trequest failed\t{\"code\": \"RATE_LIMIT\", \"status\": 429, \"request_id\": \"abc\"}\nmain.main\n\t/app/main.go:503", "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.123Z"},
		{"zerolog", `{"level":"error","error":"hex21: RATE_LIMIT: slow down","status":429,"time":"2026-11-28T04:15:54Z","message":"request failed"}`, "429:1 RATE_LIMIT:1", "", "2026-11-28T04:15:54Z"},
		{"zerolog console", "\x1b[90m2026-11-28T04:15:54Z\x1b[0m \x1b[1m\x1b[31mERR\x1b[0m\x1b[0m request failed \x1b[36merror=\x1b[0m\x1b[31m\x1b[1m\"hex21: RATE_LIMIT: slow down\"\x1b[0m\x1b[0m \x1b[36mstatus=\x1b[0m429", "429:1 RATE_LIMIT:1", "", "2026-11-28T04:15:54Z"},
		{"logrus", `time="2026-11-28T04:15:54Z" level=error msg="request failed" error="hex21: RATE_LIMIT: slow down" status=429 requestID=abc`, "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54Z"},
		{"slog", `time=2026-11-28T04:15:54.123+01:00 level=ERROR msg="request failed" err.code=RATE_LIMIT res.status=429 err="RATE_LIMIT: slow down"`, "429:1 RATE_LIMIT:1", "", "2026-11-28T03:15:54.123Z"},
		{"slog JSON", `{"time":"2026-11-28T04:15:54.123456789Z","level":"ERROR","msg":"failed","err":{"code":"RATE_LIMIT"},"http":{"response":{"status_code":429}}}`, "429:1 RATE_LIMIT:1", "", "2026-11-28T04:15:54.123456789Z"},
		{"log4j", "2026-11-28 04:15:54,123 ERROR [main] c.e.App - request failed: RATE_LIMIT [requestId=abc]", "RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.123Z"},
		{"log4j JSON", `{"instant":{"epochSecond":1795839354,"nanoOfSecond":123000000},"thread":"main","level":"ERROR","loggerName":"c.e.App","message":"request failed","thrown":{"message":"RATE_LIMIT: slow down","name":"com.hex21.Hex21Exception","extendedStackTrace":"com.hex21.Hex21Exception: RATE_LIMIT: slow down\n\tat a.b(C.java:404)\n"},"contextMap":{"requestId":"abc"}}`, "RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.123Z"},
		{"ECS", `{"@timestamp":"2026-11-28T04:15:54.123Z","log.level":"ERROR","message":"request failed","ecs.version":"1.2.0","error.type":"com.hex21.Hex21Exception","error.code":"RATE_LIMIT","error.message":"RATE_LIMIT: slow down","error.stack_trace":"com.hex21.Hex21Exception: RATE_LIMIT: slow down\n\tat x","http.response.status_code":429}`, "429:1 RATE_LIMIT:1", "", "2026-11-28T04:15:54.123Z"},
		{"ECS, nested", `{"@timestamp":"2026-11-28T04:15:54.123Z","error":{"code":"RATE_LIMIT","message":"x","stack_trace":"y"},"http":{"request":{"id":"abc"},"response":{"status_code":429,"body":{"content":"{\"error\":{\"code\":\"RATE_LIMIT\",\"message\":\"x\"}}"}}},"url":{"path":"/articles"}}`, "429:1 RATE_LIMIT:1", "", "2026-11-28T04:15:54.123Z"},
		{"python", "ERROR:app:request failed: RATE_LIMIT\nTraceback (most recent call last):\n  File \"a.py\", line 1, in f\n    g()\n  File \"a.py\", line 2, in g\n    raise Hex21Error(\"NOT_FOUND\")\nhex21.errors.Hex21Error: RATE_LIMIT: slow down", "RATE_LIMIT:1", "", ""},
		{"structlog", "\x1b[2m2026-11-28T04:15:54.123456Z\x1b[0m [\x1b[31m\x1b[1merror    \x1b[0m] \x1b[1mrequest failed                \x1b[0m \x1b[36mcode\x1b[0m=\x1b[35mRATE_LIMIT\x1b[0m \x1b[36mrequest_id\x1b[0m=\x1b[35mabc\x1b[0m \x1b[36mstatus\x1b[0m=\x1b[35m429\x1b[0m", "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.123456Z"},
		{"structlog JSON", `{"event":"request failed: RATE_LIMIT","level":"error","timestamp":"2026-11-28T04:15:54.123456Z","exception":"Traceback (most recent call last):\n  File \"a.py\", line 3, in f\n    raise E(\"GONE\")\nhex21.Hex21Error: RATE_LIMIT: x"}`, "RATE_LIMIT:1", "", "2026-11-28T04:15:54.123456Z"},
		{"loguru", "2026-11-28 04:15:54.123 | ERROR    | app:f:404 - request failed: RATE_LIMIT\nTraceback (most recent call last):\n\n  File \"a.py\", line 3, in <module>\n    f()\n    └ <function f at 0x7f>\n\n> File \"a.py\", line 2, in f\n    raise Hex21Error(code='GONE')\n          └ <class 'Hex21Error'>\n\nhex21.Hex21Error: RATE_LIMIT: x\n", "RATE_LIMIT:1", "", "2026-11-28T04:15:54.123Z"},
		{"loguru, serialized", `{"text":"2026-11-28 04:15:54.123 | ERROR | app:f:404 - failed: RATE_LIMIT\n","record":{"elapsed":{"seconds":404},"exception":null,"extra":{"request_id":"abc","status":429},"level":{"name":"ERROR","no":40},"line":404,"message":"failed: RATE_LIMIT","time":{"repr":"2026-11-28 04:15:54.123000+00:00","timestamp":1795839354.123}}}`, "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.123Z"},
		{"pino", `{"level":50,"time":1795839354123,"pid":404,"hostname":"x","reqId":"abc","err":{"type":"Hex21Error","message":"Rate limit exceeded","stack":"Hex21Error: Rate limit exceeded\n    at x","code":"RATE_LIMIT","status":429},"req":{"method":"GET","url":"/articles?code=GONE"},"res":{"statusCode":429},"msg":"request errored"}`, "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.123Z"},
		{"pino-pretty", "[2026-11-28 04:15:54.123 +0000] ERROR (404): request errored\n    reqId: \"abc\"\n    err: {\n      \"type\": \"Hex21Error\",\n      \"message\": \"Rate limit exceeded\",\n      \"code\": \"RATE_LIMIT\",\n      \"status\": 429\n    }\n", "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.123Z"},
		{"winston", `{"code":"RATE_LIMIT","level":"error","message":"request failed","requestId":"abc","stack":"Hex21Error: RATE_LIMIT","status":429,"timestamp":"2026-11-28T04:15:54.123Z"}`, "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.123Z"},
		{"winston, simple", `error: request failed {"code":"RATE_LIMIT","requestId":"abc","status":429,"timestamp":"2026-11-28T04:15:54.123Z"}`, "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.123Z"},
		{"bunyan", `{"name":"app","hostname":"x","pid":404,"level":50,"err":{"message":"RATE_LIMIT: x","name":"Hex21Error","stack":"Hex21Error: RATE_LIMIT: x\n    at y (/a.js:503:4)","code":"RATE_LIMIT"},"req_id":"abc","msg":"request failed","time":"2026-11-28T04:15:54.123Z","v":0}`, "RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.123Z"},
		{"morgan, combined", `::1 - - [28/Nov/2026:04:15:54 +0000] "GET /articles HTTP/1.1" 429 503 "-" "curl/8 code=GONE"`, "429:1", "", "2026-11-28T04:15:54Z"},
		{"nginx, with fields behind the request", `10.0.0.1 - - [28/Nov/2026:04:15:54 +0000] "GET /articles?code=GONE HTTP/1.1" 429 503 "-" "curl/8" rt=0.004 request_id=abc error_code=RATE_LIMIT error="-"`, "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54Z"},
		{"Tomcat, with a field behind the request", `10.0.0.1 - - [28/Nov/2026:04:15:54 +0000] "GET /articles HTTP/1.1" 404 503 code=NOT_FOUND`, "404:1 NOT_FOUND:1", "", "2026-11-28T04:15:54Z"},
		{"nginx, an agent without quotes", `10.0.0.1 - - [28/Nov/2026:04:15:54 +0000] "GET /articles HTTP/1.1" 404 503 Bot/1.0 (x code=GONE) /errors?code=CONFLICT error_code=RATE_LIM code=ECONNRESET`, "404:1", "", "2026-11-28T04:15:54Z"},
		{"HAProxy, a captured body", `10.0.0.1:4136 [28/Nov/2026:04:15:54.123] api cms/s1 0/0/0/1/1 409 2801 - - ---- 1/1/0/0/0 0/0 {curl/8.5.0} {abc|#7B#22error#22:#7B#22code#22:#22CONFLICT#22,#22message#22:#22in use#22#7D#7D} "GET /articles/x HTTP/1.1"`, "409:1 CONFLICT:1", "", "2026-11-28T04:15:54.123Z"},
		{"HAProxy, an unknown code in a captured body", `10.0.0.1:4136 [28/Nov/2026:04:15:54.123] api cms/s1 0/0/0/1/1 418 2801 - - ---- 1/1/0/0/0 0/0 {x} {#7B#22error#22:#7B#22message#22:#22full, of tea#22,#22code#22:#22TEAPOT_FULL#22#7D#7D|} "GET /articles/x HTTP/1.1"`, "418:1 TEAPOT_FULL?:1", "", "2026-11-28T04:15:54.123Z"},
		{"HAProxy, only response headers are captured", `10.0.0.1:4136 [28/Nov/2026:04:15:54.123] api cms/s1 0/0/0/1/1 409 2801 - - ---- 1/1/0/0/0 0/0 {req_0123456789abcdef|#7B#22error#22:#7B#22code#22:#22CONFLICT#22,#22message#22:#22in use#22#7D#7D} "GET /articles/x HTTP/1.1"`, "409:1 CONFLICT:1", "req_0123456789abcdef", "2026-11-28T04:15:54.123Z"},
		{"HAProxy, only request headers are captured", `10.0.0.1:4136 [28/Nov/2026:04:15:54.123] api cms/s1 0/0/0/1/1 409 2801 - - ---- 1/1/0/0/0 0/0 {curl/8 code=GONE|#22GONE#22|503} "GET /articles/x HTTP/1.1"`, "409:1", "", "2026-11-28T04:15:54.123Z"},
		{"HAProxy, a body that was sent", `10.0.0.1:4136 [28/Nov/2026:04:15:54.123] api cms/s1 0/0/0/1/1 201 2801 - - ---- 1/1/0/0/0 0/0 {#7B#22error#22:#7B#22code#22:#22GONE#22#7D#7D} "POST /articles HTTP/1.1"`, "", "", ""},
		{"HAProxy, other captured texts", `10.0.0.1:4136 [28/Nov/2026:04:15:54.123] api cms/s1 0/0/0/1/1 200 2801 - - ---- 1/1/0/0/0 0/0 {#7B#22error#22:#7B#22code#22:#22GONE#22#7D#7D} {#22GONE#22|#7B#22title#22:#22CONFLICT#22#7D} "GET /articles/x HTTP/1.1"`, "", "", ""},
		{"Gin, the errors of a request", "[GIN] 2026/11/28 - 04:15:54 | 502 | 12.1µs | 10.0.0.1 | GET      \"/articles\"\nError #01: fetch: hex21: BAD_GATEWAY: no answer\nError #02: fetch: hex21: BAD_GATEWAY: no answer\n", "502:1 BAD_GATEWAY:1", "", "2026-11-28T04:15:54Z"},
		{"tslog, a cause", "2026-11-28 04:15:54.123\tERROR\ta.js:39\tcms\texport failed\n\n Error  Export stopped\nerror stack:\n  • a.js\trun\n\ta.js:404\nCaused by (1): Hex21Error: EXPIRED_TOKEN: log in again\n  • a.js\trun\n\ta.js:503\n", "EXPIRED_TOKEN:1", "", "2026-11-28T04:15:54.123Z"},
		{"Node, the content of an article", "2026-11-28T04:15:54Z stored {\n  content: 'It says failed: NOT_FOUND, so check it.',\n  summary: 'Hex21Error: GONE'\n}\n2026-11-28T04:15:55Z stored { excerpt: 'error: CONFLICT', code: 'GONE' }\n", "GONE:1", "", "2026-11-28T04:15:55Z"},
		{"Node, an envelope as content", `2026-11-28T04:15:54Z answer { status: 409, content: '{"error":{"code":"CONFLICT","message":"in use"}}' }`, "409:1 CONFLICT:1", "", "2026-11-28T04:15:54Z"},
		{"Node, the source of an error", "/app/sync.js:12\nPromise.reject(new Hex21Error('x', { code: 'GONE', status: 410 }))\n               ^\n\nHex21Error: RATE_LIMIT: slow down\n    at f (/app/sync.js:12:3)\n/app/sync.js:17\nthrow new Hex21Error(\"CONFLICT: in use\");\n^\n\nHex21Error: CONFLICT: in use\n    at f (/app/sync.js:17:3)\n", "CONFLICT:1 RATE_LIMIT:1", "", ""},
		{"a caret that points at nothing", "2026-11-28T04:15:54Z ERROR failed: RATE_LIMIT\n^C\n", "RATE_LIMIT:1", "", "2026-11-28T04:15:54Z"},
		{"a type of TypeScript", "2026-11-28T04:15:54Z INFO type ErrorCode = \"RATE_LIMIT\" | \"GONE\"\n2026-11-28T04:15:55Z INFO level = \"error\" | code = \"CONFLICT\"\n", "CONFLICT:1", "", "2026-11-28T04:15:55Z"},
		{"a status before a name that begins with a unit", "2026-11-28T04:15:54Z refused code=RATE_LIMIT status=429 req_id=abc\n2026-11-28T04:15:54Z refused status=404 bytes_sent=12\n2026-11-28T04:15:54Z took wait=503 ms\n2026-11-28T04:15:54Z took status: 503 s.\n2026-11-28T04:15:54Z slow answer status=409 users affected\n2026-11-28T04:15:54Z http_status=502 bytes received\n", "404:1 409:1 429:1 502:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54Z"},
		{"apex, a comment without quotes", "  • stored                    comment=I get error code RATE_LIMIT, help id=3\n  ⨯ failed                    description=Shows failed: NOT_FOUND as a page error_code=GONE err=hex21: GONE: away\n", "GONE:1", "", ""},
		{"apex, below lines without indent", "< HTTP/2 403\n\n{\"error\":{\"code\":\"FORBIDDEN\",\"message\":\"no\"}}\n   • one                       status=404\n   ⨯ two                       error_code=GONE\n", "403:1 404:1 FORBIDDEN:1 GONE:1", "", ""},
		{"apex text, below lines without indent", "failed: FORBIDDEN\n  INFO[0000] one                       status=404\n ERROR[0000] two                       error_code=FORBIDDEN\n", "404:1 FORBIDDEN:2", "", ""},
		{"asyncio, without a head", "Task exception was never retrieved\nfuture: <Task finished name='Task-2' coro=<f() done, defined at a.py:6> exception=Hex21Error('CONFLICT: in task')>\nTraceback (most recent call last):\n  File \"a.py\", line 6, in f\nhex21.Hex21Error: CONFLICT: in task\n", "CONFLICT:1", "", ""},
		{"JSON before its time, with entities of HTML", `{"text":"page shows {&quot;error&quot;:{&quot;code&quot;:&quot;CONFLICT&quot;,&quot;message&quot;:&quot;x&quot;}}","request_id":"abc","timestamp":1795839354.5}`, "CONFLICT:1", "abc", "2026-11-28T04:15:54.5Z"},
		{"a code in quotes behind a failure", "2026-11-28T04:15:54Z Upload failed: \"NOT_FOUND\"\n{\"time\":\"2026-11-28T04:15:55Z\",\"msg\":\"Upload failed: \\\"GONE\\\"\"}\nt=2026-11-28T04:15:56Z msg=\"failed: \\\"CONFLICT\\\", giving up\"\n", "CONFLICT:1 GONE:1 NOT_FOUND:1", "", "2026-11-28T04:15:54Z"},
		{"other words in quotes", "2026-11-28T04:15:54Z Upload failed: \"NOT_FOU\n2026-11-28T04:15:54Z Upload failed: \"DISK_FULL\"\n2026-11-28T04:15:54Z stored: \"GONE\"\n2026-11-28T04:15:54Z the reading of \"GONE\" has failed\n", "", "", ""},
		{"titles of tests", "ok 2 - failed: NOT_FOUND is shown as a page\nok 12 - error: GONE\n# Subtest: error: CONFLICT\nfailed: RATE_LIMIT is tried again ... ok\nfailed: FORBIDDEN is tried again ... no\n", "FORBIDDEN:1", "", ""},
		{"structlog, key and value, an answer", `timestamp='2026-11-28T04:15:54Z' level='error' event='curl printed:\n< HTTP/2 429\n< x-request-id: abc\n<\n{"error":{"code":"RATE_LIMIT","message":"slow down"}}'`, "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54Z"},
		{"Koa, with a time before each line", "2026-11-28T04:15:54.100Z   <-- GET /articles/a\n2026-11-28T04:15:54.200Z   --> GET /articles/a 404 1ms 6.75kb\n2026-11-28T04:15:54.300Z   xxx GET /articles/b 500 1ms -\n2026-11-28T04:15:54.400Z   --> GET /articles/c 404 1ms 1b\n", "404:2 500:1", "", "2026-11-28T04:15:54.2Z"},
		{"a field below, with a time before each line", "2026-11-28T04:15:54.100Z failed: GONE {\n2026-11-28T04:15:54.100Z   status: 410,\n2026-11-28T04:15:54.100Z   requestId: 'abc'\n2026-11-28T04:15:54.100Z }\n", "410:1 GONE:1", "abc", "2026-11-28T04:15:54.1Z"},
		{"a transcript in color", "2026-11-28T04:15:54Z answer:\n\x1b[31mHTTP/1.1 429 Slow down\x1b[39m\n\x1b[31mX-Request-ID: abc\x1b[39m\n\n\x1b[31m{\"error\":{\"code\":\"RATE_LIMIT\",\n\x1b[31m\"message\":\"x\"}}\x1b[39m\n\x1b[31mHTTP is on\x1b[39m\n", "429:1 RATE_LIMIT:1", "abc", ""},
		{"structlog, logfmt, an answer", "timestamp=2026-11-28T04:15:54Z level=error event=\"curl printed:\n< HTTP/2 429\n< x-request-id: abc\n<\n{\\\"error\\\":{\\\"code\\\":\\\"RATE_LIMIT\\\",\\\"message\\\":\\\"x\\\"}}\"\ntimestamp=2026-11-28T04:15:55Z level=info event=ok\ntimestamp=2026-11-28T04:15:56Z level=error event=failed code=RATE_LIMIT status=503\n", "429:1 503:1 RATE_LIMIT:2", "abc", "2026-11-28T04:15:56Z"},
		{"phuslu, the content of an article", `{"time":"2026-11-28T04:15:54Z","level":"info","caller":"a.go:21","content":"It says failed: NOT_FOUND","message":"stored"}`, "", "", ""},
		{"morgan, tiny", `GET /articles?x=503 429 404 - 1.500 ms`, "429:1", "", ""},
		{"Rails", "E, [2026-11-28T04:15:54.123456 #404] ERROR -- : [abc] Hex21::Error (RATE_LIMIT: Rate limit exceeded):\nE, [2026-11-28T04:15:54.123456 #404] ERROR -- : [abc]   app/x.rb:503:in `get'\n", "RATE_LIMIT:1", "", "2026-11-28T04:15:54.123456Z"},
		{"lograge", `method=GET path=/articles format=json controller=A action=index status=429 allocations=503 duration=404.12 view=0.00 db=0.00 request_id=abc error='Hex21::Error: RATE_LIMIT: x'`, "429:1 RATE_LIMIT:1", "abc", ""},
		{"Monolog", `[2026-11-28T04:15:54.123456+00:00] app.ERROR: request failed {"code":"RATE_LIMIT","status":429,"request_id":"abc","exception":"[object] (Hex21\\Sdk\\Hex21Exception(code: 0): RATE_LIMIT: x at /a.php:404)"} []`, "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.123456Z"},
		{"Laravel", "[2026-11-28 04:15:54] production.ERROR: RATE_LIMIT: slow down {\"exception\":\"[object] (Hex21\\\\Sdk\\\\Hex21Exception(code: 0): RATE_LIMIT: slow down at /a.php:404)\n[stacktrace]\n#0 /b.php(503): get()\n#1 {main}\n\"} \n", "RATE_LIMIT:1", "", "2026-11-28T04:15:54Z"},
		{"Monolog JSON", `{"message":"request failed","context":{"exception":{"class":"Hex21\\Sdk\\Hex21Exception","message":"RATE_LIMIT: x","code":0,"file":"/a.php:404"},"status":429},"level":400,"level_name":"ERROR","channel":"app","datetime":"2026-11-28T04:15:54.123456+00:00","extra":{"uid":"x"}}`, "429:1 RATE_LIMIT:1", "", "2026-11-28T04:15:54.123456Z"},
		{"Serilog", `[04:15:54 ERR] request failed: RATE_LIMIT` + "\nHex21.Hex21Exception: RATE_LIMIT: x\n   at A.B() in /a.cs:line 404\n", "RATE_LIMIT:1", "", ""},
		{"Serilog, compact", `{"@t":"2026-11-28T04:15:54.1234567Z","@mt":"HTTP {Method} responded {StatusCode}","@l":"Error","@x":"Hex21.Hex21Exception: RATE_LIMIT: x\n   at A.B()","Method":"GET","StatusCode":429,"RequestId":"abc","Elapsed":503.1}`, "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.1234567Z"},
		{"NLog", `2026-11-28 04:15:54.1234|ERROR|App.Worker|request failed: RATE_LIMIT|Hex21.Hex21Exception: RATE_LIMIT: x` + "\n   at A.B()\n", "RATE_LIMIT:1", "", "2026-11-28T04:15:54.1234Z"},
		{".NET console", "fail: App.Worker[0]\n      request failed: RATE_LIMIT\n      Hex21.Hex21Exception: RATE_LIMIT: x\n         at A.B() in /a.cs:line 404\n", "RATE_LIMIT:1", "", ""},
		{".NET JSON", `{"EventId":404,"LogLevel":"Error","Category":"App","Message":"request failed: RATE_LIMIT","Exception":"Hex21.Hex21Exception: RATE_LIMIT: x\r\n   at A.B()","State":{"Code":"RATE_LIMIT","StatusCode":429},"Timestamp":"2026-11-28T04:15:54.123Z"}`, "429:1 RATE_LIMIT:1", "", "2026-11-28T04:15:54.123Z"},
		{"tracing", "\x1b[2m2026-11-28T04:15:54.123456Z\x1b[0m \x1b[31mERROR\x1b[0m \x1b[1mreq\x1b[0m\x1b[1m{\x1b[0m\x1b[3mrequest_id\x1b[0m\x1b[2m=\x1b[0m\"abc\"\x1b[1m}\x1b[0m\x1b[2m:\x1b[0m \x1b[2mapp\x1b[0m\x1b[2m:\x1b[0m request failed \x1b[3mcode\x1b[0m\x1b[2m=\x1b[0m\"RATE_LIMIT\" \x1b[3mstatus\x1b[0m\x1b[2m=\x1b[0m429", "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.123456Z"},
		{"tracing JSON", `{"timestamp":"2026-11-28T04:15:54.123456Z","level":"ERROR","fields":{"message":"request failed","code":"RATE_LIMIT","status":429,"err":"Hex21Error { code: \"RATE_LIMIT\" }"},"target":"app","span":{"request_id":"abc","name":"req"}}`, "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.123456Z"},
		{"env_logger", `[2026-11-28T04:15:54Z ERROR app] request failed: RATE_LIMIT (request_id=abc, status=429)`, "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54Z"},
		{"nginx error", `2026/11/28 04:15:54 [error] 404#503: *429 upstream prematurely closed connection, client: 1.2.3.4, server: x, request: "GET /articles?code=GONE HTTP/1.1", upstream: "http://10.0.0.1:500/"`, "", "", ""},
		{"Apache error", `[Sat Nov 28 04:15:54.123456 2026] [proxy:error] [pid 404:tid 503] [client 1.2.3.4:500] request failed: SERVICE_UNAVAILABLE`, "SERVICE_UNAVAILABLE:1", "", "2026-11-28T04:15:54.123456Z"},
		{"fluent-bit JSON", `{"date":1795839354.123,"log":"{\"error\":{\"code\":\"RATE_LIMIT\",\"message\":\"x\"}}","kubernetes":{"pod_name":"x"}}`, "RATE_LIMIT:1", "", "2026-11-28T04:15:54.123Z"},
		{"kubectl", "[pod/web-1/app] 2026-11-28T04:15:54Z ERROR failed: RATE_LIMIT\n[pod/web-2/app] 2026-11-28T04:15:54Z INFO ok\n[pod/web-1/app]   at x: failed: RATE_LIMIT\n", "RATE_LIMIT:1", "", "2026-11-28T04:15:54Z"},
		{"axios", "2026-11-28T04:15:54Z error AxiosError: Request failed with status code 429\n    at settle (/x.js:404:12) {\n  code: 'ERR_BAD_REQUEST',\n  response: {\n    status: 429,\n    data: { error: { code: 'RATE_LIMIT', message: 'x' } }\n  }\n}", "429:1 RATE_LIMIT:1", "", "2026-11-28T04:15:54Z"},
		{"a Python dictionary", `2026-11-28 04:15:54,123 ERROR app response {'error': {'code': 'TEAPOT_FULL', 'message': 'x'}} status=418`, "418:1 TEAPOT_FULL?:1", "", "2026-11-28T04:15:54.123Z"},
		{"a map of Go", `2026/11/28 04:15:54 failed map[error:map[code:RATE_LIMIT message:x]] status:429`, "429:1 RATE_LIMIT:1", "", "2026-11-28T04:15:54Z"},
		{"a map of Java", `2026-11-28 04:15:54.123 ERROR 404 --- [main] c.e.App : failed {error={code=RATE_LIMIT, message=x}, status=429}`, "429:1 RATE_LIMIT:1", "", "2026-11-28T04:15:54.123Z"},
		{"a hash of Ruby", `2026-11-28 04:15:54 failed {"error"=>{"code"=>"RATE_LIMIT", "message"=>"x"}, :status=>429}`, "429:1 RATE_LIMIT:1", "", "2026-11-28T04:15:54Z"},
		{"print_r", "2026-11-28 04:15:54 failed Array\n(\n    [code] => RATE_LIMIT\n    [status] => 429\n)\n", "429:1 RATE_LIMIT:1", "", "2026-11-28T04:15:54Z"},
		{"Node, whose class has another name", "2026-11-28T04:15:54.123Z error sync stopped Plain [Hex21Error]: RATE_LIMIT: slow down\n    at run (/a.js:404:10)\n", "RATE_LIMIT:1", "", "2026-11-28T04:15:54.123Z"},
		{"signale", "[11/28/2026] [4:15:54 AM] › ✖  error     request failed: RATE_LIMIT { requestId: 'abc' }\n", "RATE_LIMIT:1", "abc", "2026-11-28T04:15:54Z"},
		{"loguru in colors", "\x1b[32m2026-11-28 04:15:54.123\x1b[0m | \x1b[31m\x1b[1mERROR   \x1b[0m | \x1b[36mapp\x1b[0m:\x1b[36mf\x1b[0m - \x1b[31m\x1b[1mrequest failed\x1b[0m\n\x1b[33m\x1b[1mTraceback (most recent call last):\x1b[0m\n\n  File \"\x1b[32ma.py\x1b[0m\", line \x1b[33m404\x1b[0m, in \x1b[35mf\x1b[0m\n    \x1b[35m\x1b[1mraise\x1b[0m \x1b[1mE\x1b[0m('GONE')\n\n\x1b[31m\x1b[1mHex21Error\x1b[0m:\x1b[1m RATE_LIMIT: slow down\x1b[0m\n", "RATE_LIMIT:1", "", "2026-11-28T04:15:54.123Z"},
		{"structlog, logfmt", "timestamp=2026-11-28T04:15:54.123Z level=error event=failed status=429 request_id=abc exception=\"Traceback (most recent call last):\n  File \\\"a.py\\\", line 404, in f\n    raise KeyError('GONE')\nKeyError: 'cache'\n\nThe above exception was the direct cause of the following exception:\n\nTraceback (most recent call last):\n  File \\\"a.py\\\", line 503, in g\nHex21Error: RATE_LIMIT: slow down\"\n", "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.123Z"},
		{"structlog with the variables of frames", `{"status":429,"request_id":"abc","event":"failed","timestamp":"2026-11-28T04:15:54.123Z","exception":[{"exc_type":"Hex21Error","exc_value":"RATE_LIMIT: slow down","frames":[{"lineno":404,"locals":{"BODY":"{\"error\":{\"code\":\"TEAPOT_FULL\",\"message\":\"x\"}}"}}]}]}`, "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.123Z"},
		{"Monolog over several lines", "[2026-11-28T04:15:54.123+00:00] app.ERROR: failed {\"exception\":\"[object] (Hex21\\\\Hex21Exception(code: 429): RATE_LIMIT: slow down at /a.php:404)\n[stacktrace]\n#0 {main}\n\",\"request_id\":\"abc\",\"status\":429} \n", "429:1 RATE_LIMIT:1", "abc", "2026-11-28T04:15:54.123Z"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			p := run(t, c.text)
			if got := says(p); got != c.want {
				t.Errorf("%s\ngot  %s\nwant %s", c.text, got, c.want)
			}
			ids, first := "", ""
			for _, code := range p.Codes {
				for _, s := range code.Samples {
					ids = strings.TrimSpace(s.RequestID)
				}
			}
			if p.First != 0 {
				first = time.Unix(0, p.First).UTC().Format(time.RFC3339Nano)
			}
			if len(p.Codes) > 0 && ids != c.id || first != c.first {
				t.Errorf("%s\nrequest %q at %q, want %q at %q", c.text, ids, first, c.id, c.first)
			}
		})
	}
}
