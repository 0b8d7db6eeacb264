package triage_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/triage"
)

// seen returns a result as a line: counts, the request of each sample, the earliest time.
func seen(p *triage.Partial) string {
	out := []string{says(p)}
	for _, code := range p.Codes {
		for _, s := range code.Samples {
			if s.RequestID != "" {
				out = append(out, s.RequestID)
			}
		}
	}
	if p.First != 0 {
		out = append(out, time.Unix(0, p.First).UTC().Format("15:04:05.999999999"))
	}
	return strings.Join(out, " ")
}

// What frameworks and loggers printed that were run with errors and with what looks like them, and beside each two that are near to it.
func TestWhatFrameworksPrint(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"document below a log line", "2026-11-28 04:15:54 ERROR answer was:\n{\n  \"error\": {\n    \"code\": \"GONE\"\n  }\n}\n", "GONE:1 04:15:54"},
		{"document below two lines", "2026-11-28 04:15:54 ERROR answer was:\n  as follows\n{\n  \"error\": {\n    \"code\": \"GONE\"\n  }\n}\n", "GONE:1"},
		{"document below another", "2026-11-28 04:15:54 ERROR answers:\n{\n  \"a\": 1\n}\n{\n  \"error\": {\n    \"code\": \"GONE\"\n  }\n}\n", "GONE:1"},

		{"metric in broken quotes", `level=INFO msg="errors{code="GONE",status="429"} 5" mdc={}`, ""},
		{"status in broken quotes", `level=INFO msg="errors {code="GONE",status="429"} seen" mdc={}`, "429:1 GONE:1"},
		{"number below an object", "failed x{\"code\":\"GONE\",\"status\":\"410\"}\n5 items", "410:1 GONE:1"},

		{"key that is missing", "Traceback (most recent call last):\n  File \"a.py\", line 3, in f\nKeyError: 'CONFLICT'\n\nThe above exception was the direct cause of the following exception:\n\nTraceback (most recent call last):\n  File \"a.py\", line 4, in f\nhex21.Hex21Error: GONE: x\n", "GONE:1"},
		{"repr of a missing key", "ERROR failed: KeyError('CONFLICT')", ""},
		{"repr of an error", "ERROR failed: Hex21Error('CONFLICT')", "CONFLICT:1"},
		{"key that is missing, in a field", `{"exception":"Traceback (most recent call last):\n  File \"a.py\", line 3, in f\nKeyError: 'CONFLICT'"}`, ""},
		{"error in a field", `{"exception":"Traceback (most recent call last):\n  File \"a.py\", line 3, in f\nApiError: CONFLICT"}`, "CONFLICT:1"},
		{"name that is not defined", "ReferenceError: CONFLICT is not defined\n    at x (/a.js:3:4)\n", ""},

		{"chain in Rust", "[2026-11-28T04:15:54Z ERROR shop] sync failed request_id=req_0123456789abcdef: GONE: no such thing", "GONE:1 req_0123456789abcdef 04:15:54"},
		{"chain in Rust, information", "[2026-11-28T04:15:54Z INFO  shop] what to know: GONE: no such thing", ""},
		{"heading in an error", "[2026-11-28T04:15:54Z ERROR shop] no text for topic: GONE: what it means", ""},
		{"code that ends the line", "[2026-11-28T04:15:54Z ERROR shop] unused constant: GONE", ""},
		{"level after another", "2026-11-28T04:15:54Z INFO what ERROR means: GONE: no such thing", ""},
		{"chain about an article", "2026-11-28T04:15:54Z ERROR could not store the article: GONE: no such thing", "GONE:1 04:15:54"},
		{"title of an article", "2026-11-28T04:15:54Z ERROR stored article: GONE: no such thing", ""},
		{"chain about an article in a field", `{"error":"could not store article: GONE: no such thing"}`, "GONE:1"},
		{"title in a field", `{"error":"could not store title: GONE: no such thing"}`, ""},
		{"panic", "thread 'worker' panicked at 'sync: GONE: no such thing', src/main.rs:42:189", "GONE:1"},
		{"a panic since 1.73", "thread 'main' (42) panicked at src/main.rs:42:189:\nGONE: no such thing\nnote: run with x\n\nthread 'x' panicked at src/main.rs:4:5:\nhex21: CONFLICT: x\nthread 'x' panicked at src/main.rs:4:5:\n{\"code\":\"GONE\"}", "CONFLICT:1 GONE:2"},
		{"news of a panic", "2026-11-28T04:15:54Z INFO thread 'worker' panicked at 'sync: GONE: no such thing'", ""},
		{"causes", "2026-11-28T04:15:54Z ERROR x\nError: could not store\n\nCaused by:\n    GONE: no such thing\n", "GONE:1 04:15:54"},
		{"causes, numbered", "2026-11-28T04:15:54Z ERROR x\nError: could not store\n\nCaused by:\n    0: sent\n    1: GONE: no such thing\n", "GONE:1 04:15:54"},
		{"list of topics", "2026-11-28T04:15:54Z INFO topics\n\nRead by:\n    GONE: no such thing\n", ""},
		{"Rust's view of JSON", `2026-11-28T04:15:54Z ERROR x Object {"request_id": String("req_0123456789abcdef"), "status": Number(410), "code": String("GONE")}`, "410:1 GONE:1 req_0123456789abcdef 04:15:54"},
		{"Rust's view of an array", `2026-11-28T04:15:54Z INFO x Array [String("GONE"), Number(410)]`, ""},
		{"Rust's view of an order", `2026-11-28T04:15:54Z INFO x Object {"order": Object {"code": String("GONE")}}`, ""},
		{"struct of Rust", `2026-11-28T04:15:54Z INFO x Reply { order: Order { code: "GONE" }, answer: Answer { code: "CONFLICT" } }`, "CONFLICT:1 04:15:54"},

		{"page of Tomcat", "30-Nov-2026 15:34:10.984 SEVERE [exec-8] invoke Servlet.service() threw exception [An exception occurred processing [/shop.jsp] at line [102]\n\n99: log.warning(\"failed: CONFLICT\");\n102: throw new Hex21Exception(\"CONFLICT: x\");\n\n\nStacktrace:] with root cause\n\tcom.hex21.Hex21Exception: GONE: no such thing\n\t\tat a.b(C.java:404)\n", "GONE:1 15:34:10.984"},
		{"listing without a page", "30-Nov-2026 15:34:10.984 INFO [exec-8] lines\n99: failed: CONFLICT\n102: failed: GONE\n", "CONFLICT:1 GONE:1"},
		{"Sinatra", "2026-11-28 04:15:54 - Hex21::Error - GONE: no such thing:\n\tapp.rb:9:in `block in <main>'\n", "GONE:1 04:15:54"},
		{"Sinatra, another exception", "2026-11-28 04:15:54 - KeyError - GONE: no such thing:\n\tapp.rb:9:in `block in <main>'\n", ""},
		{"name before a dash", "2026-11-28 04:15:54 - Help - GONE: no such thing:\n", ""},

		{"Docker Swarm", "api.1.k2n8x0f1v9zq@node-1    | 2026-11-28 04:15:54 ERROR failed: GONE\nweb.2.h7d3j5b9c1lm@node-2    | ready\napi.1.k2n8x0f1v9zq@node-1    |   code: 'GONE'\n", "GONE:1 04:15:54"},
		{"address before a bar", "a.b@node-1    | 2026-11-28 04:15:54 ERROR failed: GONE\nb.c@node-2    | ready\na.b@node-1    |   code: 'GONE'\n", "GONE:2 04:15:54"},
		{"address of a host before a bar", "app.v1.example@node-1    | 2026-11-28 04:15:54 ERROR failed: GONE\n", "GONE:1 04:15:54"},

		{"indented JSON of Jackson behind a time", "2026-11-28T04:15:54.141064123Z     \"query\" : \"error: CONFLICT\",\n", ""},
		{"an error in it", "2026-11-28T04:15:54.141064123Z     \"error\" : \"CONFLICT\",\n", "CONFLICT:1 04:15:54.141064123"},
		{"a quotation before a colon", "2026-11-28 04:15:54 ERROR could not read \"query\" : error: CONFLICT\n", "CONFLICT:1 04:15:54"},

		{"crash in Elixir", "2026-11-28 04:15:54.629 request_id=abc-1 [error] Task terminating\n** (Hex21.Error) GONE: no such thing\n    app.exs:20: f/2\nFunction: x\n", "GONE:1 abc-1 04:15:54.629"},
		{"two crashes in Elixir", "2026-11-28 04:15:54.629 [error] Task terminating\n** (Hex21.Error) GONE: x\n    app.exs:20: f/2\n** (Hex21.Error) GONE: x\n", "GONE:2 04:15:54.629"},
		{"list in Markdown", "2026-11-28 04:15:54.629 [error] failed: GONE\n** (note) GONE: no such thing\n", "GONE:1 04:15:54.629"},

		{"colors of terminfo", "\x1b(B\x1b[mNov 28 04:15:54.366\x1b(B\x1b[m \x1b[31mERRO\x1b(B\x1b[m \x1b[1mfailed\x1b(B\x1b[m, \x1b[1mstatus\x1b(B\x1b[m:\x1b(B\x1b[m 429\x1b(B\x1b[m, \x1b[1mcode\x1b(B\x1b[m:\x1b(B\x1b[m GONE\x1b(B\x1b[m", "429:1 GONE:1 04:15:54.366"},
		{"parentheses without an escape", "(B(x) Nov 28 failed (BGONE)", ""},
		{"indented syslog stamps", "service: shop\n Nov 28 04:15:54.165 ERRO failed, status: 429\n Nov 28 04:15:55.179 ERRO failed, status: 429\n", "429:2 04:15:54.165"},
		{"indented months", "2026-11-28 04:15:54 ERROR failed, status: 429\n  Nov 28 status: 429\n", "429:1 04:15:54"},
		{"uptime", "   9.000679624s ERROR failed status=429\n  10.040692857s ERROR failed status=429\n", "429:2"},
		{"durations", "   9.000679624s to wait status=429\n  10.040692857s to wait status=429\n", "429:1"},

		{"words that begin with export", `{"err":"export of 12 articles aborted: hex21: GONE: x"}`, "GONE:1"},
		{"export of JavaScript", `export class Gone extends Error {} // failed: GONE`, ""},
		{"export of a shell", `export MESSAGE='error: GONE'`, ""},
		{"traceback joined by syslog-ng", "Nov 28 04:15:54 web1 cms[5]: sync failed Traceback (most recent call last):   File \"/a.py\", line 404, in call     raise Hex21Error(code, text) hex21.Hex21Error: GONE: x", "GONE:1 04:15:54"},
		{"traceback that is not joined", "Traceback (most recent call last):\n  File \"/a.py\", line 404, in call\n    raise Hex21Error('failed: CONFLICT')\nhex21.Hex21Error: GONE: x\n", "GONE:1"},
		{"statement in a message", "Nov 28 04:15:54 web1 cms[5]: compiled raise Hex21Error('failed: GONE')", ""},
		{"object of tslog", "2026-11-28 04:15:54.000 ERROR answer {\n  response: \n   {\n     error: \n      {\n        code: 'TEAPOT_FULL',\n        message: 'x' \n      } \n   }\n}\n", "TEAPOT_FULL?:1 04:15:54"},
		{"object of tslog that is no envelope", "2026-11-28 04:15:54.000 ERROR answer {\n  socket: \n   {\n     code: 'TEAPOT_FULL' \n   }\n}\n", ""},
		{"order of tslog", "2026-11-28 04:15:54.000 ERROR answer {\n  order: \n   {\n     code: 'GONE' \n   }\n}\n", ""},
		{"egg-logger", "nodejs.Hex21Error: GONE: x\n    at mk (/a.js:9:103)\nname: \"Hex21Error\"\ncode: \"GONE\"\nstatus: 410\npid: 15619\nhostname: vm\n\n", "410:1 GONE:1"},
		{"fields below no frames", "nodejs.Hex21Error: GONE: x\ncode: \"GONE\"\n", "GONE:2"},
		{"word below frames", "nodejs.Hex21Error: GONE: x\n    at mk (/a.js:9:103)\nerror: GONE\n", "GONE:2"},
		{"order in a string", `level=info msg=shipped order="{\"status\":404,\"code\":\"GONE\"}" status=503`, "503:1"},
		{"order in a string of JSON", `{"order":"{\"status\":404,\"code\":\"GONE\"}","body":"{\"code\":\"CONFLICT\"}"}`, "CONFLICT:1"},
		{"order in a map of OpenTelemetry", `{"attributes":[{"key":"order","value":{"kvlistValue":{"values":[{"key":"code","value":{"stringValue":"GONE"}},{"key":"status","value":{"intValue":"404"}}]}}},{"key":"code","value":{"stringValue":"CONFLICT"}}]}`, "CONFLICT:1"},
		{"envelope in an order", `{"order":"{\"error\":{\"code\":\"TEAPOT_FULL\",\"message\":\"x\"}}"}`, "TEAPOT_FULL?:1"},
		{"header before words", `{"msg":"X-Api-Key: hx_test_abc | failed: GONE"}`, "GONE:1"},
		{"authorization before words", "Authorization: Bearer abc | failed: GONE", "GONE:1"},
		{"key that looks like a code", "X-Api-Key: GONE", ""},
		{"error code and its request", "attempt 3: error code GONE (request req_0123456789abcdef)", "GONE:1 req_0123456789abcdef"},
		{"error code and its status", "attempt 3: error code GONE (status 410)", "410:1 GONE:1"},
		{"error code and its meaning", "what is error code GONE (explained)", ""},
		{"exception behind syslog, later", "2026-11-28T04:15:54+00:00 web1 cms[5]: ERROR started\n2026-11-28T04:16:54+00:00 web1 cms[5]: Hex21Error: GONE: x\n", "GONE:1 04:16:54"},
		{"exception behind syslog, earlier", "2026-11-28T04:16:54+00:00 web1 cms[5]: ERROR started\n2026-11-28T04:15:54+00:00 web1 cms[5]: Hex21Error: GONE: x\n", "GONE:1 04:15:54"},
		{"exception behind syslog, at once", "2026-11-28T04:15:54+00:00 web1 cms[5]: ERROR failed: GONE\n2026-11-28T04:15:55+00:00 web1 cms[5]: Hex21Error: GONE: x\n", "GONE:1 04:15:54"},
		{"exception in the journal, later", `{"_HOSTNAME":"a","_PID":"5","__REALTIME_TIMESTAMP":"1795839354000000","MESSAGE":"ERROR failed: GONE"}` + "\n" + `{"_PID":"5","_HOSTNAME":"a","MESSAGE":"Hex21Error: GONE: x","__REALTIME_TIMESTAMP":"1795839954000000"}`, "GONE:2 04:15:54"},
		{"exception in the journal, at once", `{"_HOSTNAME":"a","_PID":"5","__REALTIME_TIMESTAMP":"1795839354000000","MESSAGE":"ERROR failed: GONE"}` + "\n" + `{"_PID":"5","_HOSTNAME":"a","MESSAGE":"Hex21Error: GONE: x","__REALTIME_TIMESTAMP":"1795839354000001"}`, "GONE:1 04:15:54"},
		{"exception in a message of its own", `{"message":"WARN failed: GONE","logLevel":"WARN"}` + "\n" + `{"message":"Hex21Error: GONE: x","logLevel":"WARN"}`, "GONE:2"},
		{"what was searched for", `{"msg":"user searched for \"failed: GONE\"","code":"CONFLICT"}`, "CONFLICT:1"},
		{"search that failed", `2026-11-28 04:15:54 ERROR searched and got "failed: GONE"`, "GONE:1 04:15:54"},
		{"what was looked after", `2026-11-28 04:15:54 ERROR gave up for "failed: GONE"`, "GONE:1 04:15:54"},
		{"results of a log line", `{"results":[{"slug":"a"},{"error":{"code":"GONE"}}],"request_id":"req_0123456789abcdef","time":"2026-11-28T04:15:54Z"}`, "GONE:1 req_0123456789abcdef 04:15:54"},
		{"results of Insights", `{"results":[[{"field":"@message","value":"failed: GONE"}],[{"field":"@message","value":"failed: GONE"}]]}`, "GONE:2"},
		{"results that are empty", `{"results":[],"code":"GONE"}`, "GONE:1"},
		{"ticket in a hash of Ruby", `I, [2026-11-28T04:15:54.000000 #5]  INFO -- : assigned {"ticket"=>{"code"=>"CONFLICT", "status"=>"500"}}`, ""},
		{"answer in a hash of Ruby", `I, [2026-11-28T04:15:54.000000 #5]  INFO -- : got {"answer"=>{"code"=>"CONFLICT", "status"=>"409"}}`, "409:1 CONFLICT:1 04:15:54"},
		{"ticket in a map of Python", `2026-11-28 04:15:54 INFO assigned {'ticket': {'status': '500'}, 'status': '503'}`, "503:1 04:15:54"},
		{"event of Kubernetes", `{"kind":"Event","eventTime":null,"firstTimestamp":"2026-11-28T03:00:00Z","lastTimestamp":"2026-11-28T04:15:54Z","message":"failed: GONE","metadata":{"creationTimestamp":"2026-11-28T02:00:00Z"}}`, "GONE:1 04:15:54"},
		{"list of kubectl", "{\n    \"apiVersion\": \"v1\",\n    \"items\": [\n        {\n            \"lastTimestamp\": \"2026-11-28T04:15:54Z\",\n            \"message\": \"failed: GONE\"\n        },\n        {\n            \"message\": \"failed: GONE\"\n        }\n    ],\n    \"kind\": \"List\"\n}\n", "GONE:2 04:15:54"},
		{"items of another document", "{\n    \"kind\": \"v1\",\n    \"items\": [\n        {\n            \"message\": \"failed: GONE\"\n        },\n        {\n            \"message\": \"failed: GONE\"\n        }\n    ]\n}\n", "GONE:1"},
	} {
		if got := seen(run(t, c.text)); got != c.want {
			t.Errorf("%s\ngot  %q\nwant %q", c.name, got, c.want)
		}
	}
}
