package triage_test

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/triage"
	"github.com/hex21/hex21/internal/triage/search"
)

var vocabulary = search.NewVocabulary(explain.Builtin())

func source(name, text string) triage.Source {
	return triage.Source{Name: name, Date: time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC),
		Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
}

// run reads a log in one block that is as large as the log: the default of a megabyte would cost more than the reading.
func run(t testing.TB, text string) *triage.Partial {
	t.Helper()
	p, err := triage.Run(context.Background(), slices.Values([]triage.Source{source("log", text)}), triage.Options{Vocabulary: vocabulary, Workers: 2, Samples: 5}.WithBlocks(len(text)+1))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// says returns a result as a line: codes with counts, statuses with counts.
func says(p *triage.Partial) string {
	var out []string
	for code, c := range p.Codes {
		mark := ""
		if !c.Known {
			mark = "?"
		}
		out = append(out, fmt.Sprintf("%s%s:%d", code, mark, c.Count))
	}
	for status, n := range p.Statuses {
		out = append(out, fmt.Sprintf("%d:%d", status, n))
	}
	return sorted(out)
}

func sorted(words []string) string {
	slices.Sort(words)
	return strings.Join(words, " ")
}

func TestCodesAndStatusesThatCount(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"an envelope in a field", `{"level":"error","body":{"error":{"code":"RATE_LIMIT","message":"x"}}}`, "RATE_LIMIT:1"},
		{"an envelope as a string", `{"level":"error","body":"{\"error\":{\"code\":\"RATE_LIMIT\",\"message\":\"x\"}}"}`, "RATE_LIMIT:1"},
		{"an envelope as a string in a string", `{"log":"{\"body\":\"{\\\"error\\\":{\\\"code\\\":\\\"RATE_LIMIT\\\",\\\"message\\\":\\\"x\\\"}}\"}\n"}`, "RATE_LIMIT:1"},
		{"types of OpenTelemetry", "LogRecord #0\nBody: Str(request refused)\nAttributes:\n     -> http.status_code: Int(429)\n     -> code: Str(RATE_LIMIT)\n     -> title: Str(GONE: x)\nLogRecord #1\nBody: Str(failed: RATE_LIMIT)", "429:1 RATE_LIMIT:2"},
		{"types of Rust", `2026-11-28T04:15:54Z ERROR refused ApiError { code: Some("RATE_LIMIT"), status: Some(429), title: Some("GONE: x") }`, "429:1 RATE_LIMIT:1"},
		{"types of serde", `2026-11-28T04:15:54Z ERROR refused Object {"code": String("RATE_LIMIT"), "status": Number(429), "port": Number(503)}`, "429:1 RATE_LIMIT:1"},
		{"an unknown code that is cut off", `{"level":"error","body":"{\"error\":{\"code\":\"TEAPOT_FU"}`, ""},
		{"an unknown code that is cut off, in another quote", `2026-11-28 04:15:54 ERROR cut { body: '{"error":{"code":"TEAPOT_FU' }`, ""},
		{"an unknown code that is cut off with dots", `2026-11-28 04:15:54 ERROR cut {"error":{"code":"TEAPOT_FU...`, ""},
		{"a code that may be longer", `{"level":"error","body":"{\"error\":{\"code\":\"RATE_LIMIT"}`, ""},
		{"the message of the SDK behind the level", "2026-11-28 04:15:54 ERROR RATE_LIMIT: slow down", "RATE_LIMIT:1"},
		{"the message of the SDK behind a bracket", "[2026-11-28 04:15:54] [error] [sync] RATE_LIMIT: slow down", "RATE_LIMIT:1"},
		{"the message of the SDK behind a dash", "2026-11-28 04:15:54 CRITICAL [main] app - RATE_LIMIT: slow down", "RATE_LIMIT:1"},
		{"a title behind a dash", "2026-11-28 04:15:54 INFO [main] app - RATE_LIMIT: how to stay below it", ""},
		{"levels without a time before them", "ERR GONE: x\nFTL CONFLICT: x\nCRIT RATE_LIMIT: x", "CONFLICT:1 GONE:1 RATE_LIMIT:1"},
		{"a status in a note", `level=info msg=stored note="user said status=503"` + "\n" + `{"msg":"stored","note":"user said status: \"503\""}` + "\n" + `2026-11-28 04:15:54 INFO stored { note: 'GET /a -> 503' }`, ""},
		{"an access line in a text", `level=info msg=stored text="10.0.0.1 - - [28/Nov/2026:04:15:54 +0000] \"GET /articles HTTP/1.1\" 429 503" status=404`, "404:1"},
		{"a status in a text beside a message", `{"text":"user said status=503","message":"stored"}` + "\n" + `{"msg":"stored","body":"it returned 429 Too Many Requests"}`, ""},
		{"a status in the text that is the message", `{"level":"error","text":"refused status=503"}` + "\n" + `{"body":"refused status=429","error":{"code":"RATE_LIMIT","message":"x"}}`, "429:1 503:1 RATE_LIMIT:1"},
		{"an answer in a text beside a message", `level=info msg=x body="HTTP/1.1 503 Service Unavailable"` + "\n" + `{"msg":"x","body":"{\"error\":{\"code\":\"RATE_LIMIT\"},\"status\":429}"}` + "\n" + `msg=x body="{:error=>{:code=>\"GONE\"}, :status=>410}"`, "410:1 429:1 503:1 GONE:1 RATE_LIMIT:1"},
		{"a status in a message", `level=info msg="refused status=503"` + "\n" + `level=error msg=x err="GET /articles: 429 Too Many Requests"`, "429:1 503:1"},
		{"a statement of SQL", "2026-11-28 04:15:54 DEBUG SELECT id FROM errors WHERE code='RATE_LIMIT' AND status=429", ""},
		{"an error before a statement of SQL", "2026-11-28 04:15:54 ERROR failed: DATABASE_ERROR in UPDATE errors SET code='GONE'", "DATABASE_ERROR:1"},
		{"an argument of a command", "2026-11-28 04:15:54 INFO running grep -c 'code=RATE_LIMIT' app.log", ""},
		{"a sample of statsd", "hex21.errors:1|c|#code:RATE_LIMIT,status:429", ""},
		{"points of InfluxDB", "http_errors,code=RATE_LIMIT status=429i 1465839830100400200\nhttp_errors,host=a,code=GONE count=5i,status=410 1465839830100400200", ""},
		{"calls of methods", "expect(res).toMatchObject({code:'RATE_LIMIT', status: 401})\n    mock.onGet('/a').reply(503, { error: { code: 'GONE' } });\n    responses.add(responses.GET, \"/a\", json={\"error\": {\"code\": \"RATE_LIMIT\", \"message\": \"x\"}}, status=429)", ""},
		{"other statements", "\terr := &hex21.Error{Code: \"CONFLICT\", Status: 409}\nlet e = new Hex21Error({ code: 'GONE', status: 410 });\n    return Response({\"error\": {\"code\": \"GONE\", \"message\": \"x\"}}, status=410)", ""},
		{"what looks like a call", "hex21.ApiError(code='RATE_LIMIT', status=429)\nclient.get(/articles) failed (status 404)\nmodels.get(x, error: GONE", "404:1 429:1 GONE:1 RATE_LIMIT:1"},
		{"a row of a table", "| `RATE_LIMIT` | 429 | Rate limit exceeded |", ""},
		{"a task of asyncio", "2026-11-28 04:15:54,123 ERROR asyncio Task exception was never retrieved\nfuture: <Task exception=Hex21Error('RATE_LIMIT: x')>\nTraceback (most recent call last):\n  File \"a.py\", line 404, in f\n    raise Hex21Error('GONE')\nhex21.Hex21Error: RATE_LIMIT: x", "RATE_LIMIT:1"},
		{"prose about an error", "2026-11-28 04:15:54 INFO app headline: error: RATE_LIMIT, and how to stay below it", ""},
		{"a title about an error", "2026-11-28 04:15:54 INFO app read Title: why sync failed: RATE_LIMIT", ""},
		{"a title without quotes", "2026-11-28 04:15:54 INFO app title=why error: RATE_LIMIT comes back map[id:1 title:why error: GONE headline:GONE: error: CONFLICT] q=error: CONFLICT took=429", ""},
		{"a title, and then a code", "2026-11-28 04:15:54 ERROR app title=limits code=RATE_LIMIT", "RATE_LIMIT:1"},
		{"a title, and then an error", "2026-11-28 04:15:54 INFO app title: limits, failed: RATE_LIMIT", "RATE_LIMIT:1"},
		{"what a title was about", "2026-11-28 04:15:54 ERROR app could not store the article: hex21: RATE_LIMIT: slow down", "RATE_LIMIT:1"},
		{"the subject of a commit", "a1b2c3d fix: handle error: RATE_LIMIT in the client\n9f8e7d6 feat(client)!: wait when failed: GONE", ""},
		{"a commit with a word of logs", "a1b2c3d test: error: RATE_LIMIT is retried", ""},
		{"a word of commits in a log", "2026-11-28 04:15:54 ERROR build: failed: RATE_LIMIT", "RATE_LIMIT:1"},
		{"a note to do", "// TODO(ann): error: RATE_LIMIT should not crash\n# FIXME: failed: GONE", ""},
		{"a subject without a type", "a1b2c3d Handle error: RATE_LIMIT (#123)", ""},
		{"handling that failed", "2026-11-28 04:15:54 ERROR failed to handle error: RATE_LIMIT", "RATE_LIMIT:1"},
		{"code in prose", "When you see `error: RATE_LIMIT`, wait (`failed: GONE` is for good).", ""},
		{"a value between backticks", "2026-11-28 04:15:54 ERROR app error=`hex21: RATE_LIMIT: slow down`", "RATE_LIMIT:1"},
		{"a query of GraphQL", `2026-11-28 04:15:54 DEBUG query { articles(filter: {code: "NOT_FOUND"}) { errors(code: GONE) { id } } }`, ""},
		{"a mutation of GraphQL", `{"msg":"mutation Hide($id: ID!) {\n  hide(id: $id, error: {code: \"NOT_FOUND\"}) { id }\n}"}`, ""},
		{"an answer to a query", `2026-11-28 04:15:54 ERROR query failed { code: 'NOT_FOUND', status: 404 }`, "404:1 NOT_FOUND:1"},
		{"a statement of SQL in double quotes", `2026-11-28 04:15:54 DEBUG SELECT id FROM errors WHERE code = "RATE_LIMIT"`, ""},
		{"a tree of fields", "2026-11-28 04:15:54 ERROR refused\n                    ├ code=RATE_LIMIT\n                    └ status=429", "429:1 RATE_LIMIT:1"},
		{"names whose colons are aligned", "2026-11-28T04:15:54Z  ERROR  refused\n  code      : RATE_LIMIT\n  status    : 429\n  request_id: abc", "429:1 RATE_LIMIT:1"},
		{"a colon behind a space", "2026-11-28 04:15:54 INFO the code : RATE_LIMIT", ""},
		{"a status and a latency before a request", "[2026-11-28 04:15:54] 429 -         892ns GET /articles\n[2026-11-28 04:15:54] 503 - 404 articles", "429:1"},
		{"a status within the quotes of a request", `10.0.0.1 - [Sat, 28 Nov 2026 04:15:54 UTC] "GET /articles HTTP/1.1 429 1.5ms "sync/1 (error: GONE; status 503)" "`, "429:1"},
		{"a status in a user agent without quotes", "2026-11-28T04:15:54Z GET /articles 429 1.5ms ua=sync/1 (error: GONE; status 503)", "429:1"},
		{"lines of Koa", "  <-- GET /x\n  --> GET /x 404 1ms 503b\n  xxx GET /y 404 1ms -\n", "404:2"},
		{"a status before a request", "404 4290 503 - GET /articles 1.5ms\n429 POST /articles (127.0.0.1) 5.03ms", "429:1 503:1"},
		{"layers of an error in Go", "2026/11/28 04:15:54 failed: hex21: RATE_LIMIT: x\n(1) attached stack trace\n  -- stack trace:\n  | main.main\nWraps: (2) hex21: RATE_LIMIT: x\nError types: (1) *withstack.withStack\n", "RATE_LIMIT:1"},
		{"OpenTelemetry for Go", `{"Timestamp":"2026-11-28T04:15:54Z","Body":{"Type":"String","Value":"refused"},"Attributes":[{"Key":"code","Value":{"Type":"String","Value":"RATE_LIMIT"}},{"Key":"status","Value":{"Type":"Int64","Value":429}},{"Key":"headline","Value":{"Type":"String","Value":"GONE: x"}}]}`, "429:1 RATE_LIMIT:1"},
		{"a user agent in a field with dots", `{"msg":"done","user_agent.original":"code=RATE_LIMIT","status":200}`, ""},
		{"what an article was about, in Perl", "2026-11-28 04:15:54 ERROR app could not store the article: Hex21::Error: RATE_LIMIT: slow down at sync.pl line 404.", "RATE_LIMIT:1"},
		{"a hash in a hash of Perl", "2026/11/28 04:15:54 ERROR refused {'response' => {'code' => 'RATE_LIMIT','status' => 429}}", "429:1 RATE_LIMIT:1"},
		{"comments and constants of source code", "// with error: NOT_FOUND)\n// HTTP 409 status code is returned\nconst A_STATUS = 512\n\tconst GONE = 'failed: GONE'\n//a.b status=404\nconst status=429", "429:1"},
		{"a statement that raises, and a limit that was not raised", "2026-11-28 04:15:54 raise Hex21Error(code=\"CONFLICT\")\n2026-11-28 04:15:54 ERROR cannot raise quota code=RATE_LIMIT\n2026-11-28 04:15:54 throw new Hex21Error('failed: GONE');\n2026-11-28 04:15:54 ERROR did not throw new items away code=GONE", "GONE:1 RATE_LIMIT:1"},
		{"a user agent without quotes at the end of an access line", `1.2.3.4 - - [28/Nov/2026:04:15:54 +0000] "GET /x HTTP/1.1" 200 503 "-" sync/1 error: GONE status 503` + "\n" + `1.2.3.4 - - [28/Nov/2026:04:15:54 +0000] "GET /x HTTP/1.1" 200 503 sync/1.0 (code=GONE; status=503; status: 500)` + "\n" + `1.2.3.4 - - [28/Nov/2026:04:15:54 +0000] "GET /x HTTP/1.1" 404 503 sync/1.0 status 500`, "404:1"},
		{"fields behind the status of an access line", `1.2.3.4 - - [28/Nov/2026:04:15:54 +0000] "GET /x HTTP/1.1" 200 503 rt=0.404 upstream_status=502` + "\n" + `1.2.3.4 "GET /x HTTP/1.1" status: 404 size: 503`, "404:1 502:1"},
		{"varnishlog", "*   << Request  >> 404\n-   Begin          req 503 rxreq\n-   RespStatus     404\n-   RespReason     Not Found\n-   Length         503\n-   End", "404:1"},
		{"dotted names", "level=ERROR msg=x http.code=NOT_FOUND http.status=404\nlevel=ERROR msg=x http.code=503 err.code=GONE api.v1.error.code=CONFLICT\nlevel=INFO msg=x http.status=CONFLICT zip.code=GONE a.name.codes=GONE", "404:1 503:1 CONFLICT:1 GONE:1 NOT_FOUND:1"},
		{"lines that a logger indents, each with a time", " [BACKEND][2026-11-28 04:15:54] 1.2.3.4:0 - \"POST /a HTTP/1.1\" 401\n [BACKEND][2026-11-28 04:15:54] 1.2.3.4:0 - \"POST /a HTTP/1.1\" 401\n  at x status=401\n [BACKEND][2026-11-28 04:15:54] done", "401:2"},
		{"errors of QUIC", "2026-11-28 04:15:54 ERROR failed: INTERNAL_ERROR (local): write udp [::]:443\n2026-11-28 04:15:54 ERROR failed: INTERNAL_ERROR (remote): x\n2026-11-28 04:15:54 DEBUG CONNECTION_CLOSE code=INTERNAL_ERROR\n2026-11-28 04:15:54 ERROR failed: INTERNAL_ERROR", "INTERNAL_ERROR:1"},
		{"an arrow function", "  await sync().catch(e => { if (e) return fail('code: GONE', { code: 'GONE' }) })", ""},
		{"the number of a process before the time", "[Nest] 503  - 11/28/2026, 4:15:54 AM     LOG [HTTP] GET /a 429 12ms\n[app] 404 2026-11-28 04:15:54 GET /a 200 12ms", "429:1"},
		{"a number in a row before the message", "41\t2026-11-28T04:15:54\t503\tweb-1\tsync\tGET /a 200 in 404 ms", ""},
		{"a status with its reason before a request", "2026-11-28 04:15:54.123 INFO  app - 429 Too Many Requests: GET - /a in 12ms\n2026-11-28 04:15:54 INFO 404 Not Found: the 503 of GET", "429:1"},
		{"a status in prose", "2026-11-28 04:15:54 INFO saved How HTTP 404 works\n2026-11-28 04:15:54 INFO read that HTTP 429 means slow\n2026-11-28 04:15:54 ERROR sync failed: HTTP 503\n2026-11-28 04:15:54 WARN got HTTP 502 from x", "502:1 503:1"},
		{"a status in a report", "2026-11-28 04:15:54 INFO retrying after HTTP 503\n2026-11-28 04:15:54 WARN sync failed (HTTP 502), waiting\n2026-11-28 04:15:54 INFO GET /a -> HTTP 429 in 3 ms\n2026-11-28 04:15:54 INFO gave up because of HTTP 504\n" +
			"2026-11-28 04:15:54 INFO article: HTTP 404 explained\n2026-11-28 04:15:54 INFO saved \"HTTP 410\", a list of HTTP 404 pages, and all about HTTP 500", "429:1 502:1 503:1 504:1"},
		{"lines of diff", "+\t  code: \"NOT_FOUND\",\n+\tErrorCode = \"UNAUTHORIZED\"\n-    code: 'GONE',\n  - code: CONFLICT\nmain.go:404: failed: RATE_LIMIT", "CONFLICT:1 RATE_LIMIT:1"},
		{"source code that grep has found", "app.go:12:\tCode: \"RATE_LIMIT\",\nlib/a.rb-404-      code: 'GONE',\nclient.toml:3:code = \"GONE\"\n./app.js:12:  status: 404,\n12:\tcode: \"GONE\"\napp.ts:3:const GONE_STATUS = 410\n" +
			"app.py:404:failed: CONFLICT\nmain.go:23: failed: RATE_LIMIT\napp.log:7:  code: 'GONE', status: 410", "410:1 CONFLICT:1 GONE:1 RATE_LIMIT:1"},
		{"assignments", "Code = \"RATE_LIMIT\"\n\tErrorCode = 'GONE';\nerr.code = \"CONFLICT\"\n2026-11-28 04:15:54 ERROR code = \"NOT_FOUND\", status = 404", "404:1 NOT_FOUND:1"},
		{"annotations of Java", "    @ApiResponse(responseCode = \"404\", description = \"x\")\n@ResponseStatus(code = 503)\n  @Test(statusCode=429)\n2026-11-28 04:15:54 DEBUG @ApiResponse(responseCode = \"404\", code = \"GONE\")\n2026-11-28 04:15:54 ERROR responseCode = \"502\"", "502:1"},
		{"statuses of processes", "2026-11-28 04:15:54 ERROR worker exited with status 429\n2026-11-28 04:15:54 ERROR x exited with status code 503\n2026-11-28 04:15:54 ERROR exited with status: 404\n2026-11-28 04:15:54 ERROR exit status code: 502\n" +
			"2026-11-28 04:15:54 ERROR failed with status 500\n2026-11-28 04:15:54 ERROR answered with status code 410", "410:1 500:1"},
		{"statuses in errors of libraries for requests", "urllib.error.HTTPError: HTTP Error 429: Too Many Requests\ncurl: (22) The requested URL returned error: 404\n(Caused by ResponseError('too many 502 error responses'))\n" +
			"requests.exceptions.HTTPError: 503 Server Error: Service Unavailable for url: https://x\nhttpx.HTTPStatusError: Client error '410 Gone' for url 'https://x'\n" +
			"aiohttp.ClientResponseError: 409, message='Conflict', url='https://x'\njava.io.IOException: Server returned HTTP response code: 500 for URL: https://x\n" +
			"System.Net.Http.HttpRequestException: Response status code does not indicate success: 504 (Gateway Timeout).\n2026/11/28 04:15:54 get articles: 401 Unauthorized\n" +
			"Net::HTTPClientException (403 \"Forbidden\"):\nFetchError: [GET] \"https://x\": 422 Unprocessable Content\nERROR HTTP status client error (400 Bad Request) for url (https://x)\n" +
			"feign.FeignException$Gone: [406 Not Acceptable] during [GET]", "400:1 401:1 403:1 404:1 406:1 409:1 410:1 422:1 429:1 500:1 502:1 503:1 504:1"},
		{"reason phrases in prose", "2026-11-28 04:15:54 INFO saved How HTTP Error 404 works\n2026-11-28 04:15:54 INFO read article: 404 Not Found\ntitle: 410 Gone\n2026-11-28 04:15:54 INFO read: 404 Not Found means gone\n" +
			"2026-11-28 04:15:54 INFO imported rows, errors: 404\n2026-11-28 04:15:54 INFO title=\"HTTP Error 429: Too Many Requests\"", ""},
		{"an exception that Ruby inspects", "2026-11-28 04:15:54 ERROR failed: #<Hex21::Error: RATE_LIMIT>\n2026-11-28 04:15:54 ERROR #<Hex21::Error code=GONE>\n2026-11-28 04:15:54 ERROR #<Hex21::Error: CONFLICT: x>\n2026-11-28 04:15:54 ERROR #<KeyError: NOT_FOUND>", "CONFLICT:1 GONE:1 RATE_LIMIT:1"},
		{"a time before lines of a format with a time", "Nov 30 22:03:29 2026-11-28 04:15:54 10.0.0.1 GET /a - 443 - 10.0.0.2 curl - 404 0 0 503\n00:00:05 https 2026-11-28T04:15:54.123456Z app/lb/1 1.2.3.4:443 10.0.0.1:404 0.001 0.404 0.000 503 503 404 500 \"GET https://x:443/a HTTP/1.1\" \"curl\"\n" +
			"5.123456 2026-11-28 04:15:54 ERROR failed: GONE\n6.000001 2026-11-28 04:15:55 hex21.Hex21Error: CONFLICT: x", "404:1 503:1 CONFLICT:1 GONE:1"},
		{"an error long after another", "00:00:05 ERROR failed: GONE\n00:01:05 Hex21Error: GONE: x\n5.000000 ERROR failed: CONFLICT\n5.100000 Hex21Error: CONFLICT: x", "CONFLICT:1 GONE:2"},
		{"the request below a trace of CakePHP", "2026-11-28 04:15:54 error: failed: GONE\nStack Trace:\n- /b.php:503\nRequest URL: /a\n  code: 'GONE'\nReferer URL: https://x/?code=CONFLICT\nClient IP: 10.0.0.1\n  code: 'GONE'", "GONE:1"},
		{"npmlog", "info sync ready\nERR! sync  2026-11-28T04:15:54Z refused { id: 404500 } Hex21Error: x\nERR! sync     at play (a.mjs:503:83)\nERR! sync     at run (a.mjs:39:79) {\nERR! sync   code: 'NOT_FOUND',\nERR! sync   status: 404\nERR! sync }\n" +
			"ERR! sync failed: GONE\nERR! mail failed: GONE\nhttp 404 GET /a\nnpm ERR! code E404\nnpm ERR! code CONFLICT", "404:2 CONFLICT:1 GONE:2 NOT_FOUND:1"},
		{"names in quotes before =", `2026-11-28 04:15:54 ERROR "http.code"="CONFLICT" "http.status"=409` + "\n" + `2026-11-28 04:15:54 ERROR span{http.code="GONE" http.code="503"}: failed`, "409:1 503:1 CONFLICT:1 GONE:1"},
		{"a message that rich has folded", "[04:15:54] ERROR    refused {'status': 429, 'code':   sync.py:404\n                    'RATE_LIMIT', 'n': 1, 'title':                 \n                    'GONE'}\n[04:15:55] ERROR    refused {'code':               sync.py:404\n                    'CONFLICT'}\n[04:15:56] INFO     read a.py:404\n                    Traceback (most recent call last):\n                    GONE", "429:1 RATE_LIMIT:1"},
		{"levels that a logger aligns behind nine digits", "2026-11-28T04:15:54.123456789Z  INFO refused: status=429\n2026-11-28T04:15:54.123456789Z ERROR failed: GONE\n2026-11-28T04:15:55.123456789Z  WARN failed: GONE\n[2026-11-28T04:15:56.123Z]  WARN: failed: GONE", "429:1 GONE:3"},
		{"labels of Loki behind nine digits", `2026-11-28T04:15:54.123456789Z {app="web", status="503"} failed: GONE`, "GONE:1"},
		{"maps of Erlang", `2026-11-28T04:15:54Z error: #{<<"status">> => 429,code => <<"RATE_LIMIT">>} {#{<<"error">> => #{<<"code">> => <<"TEAPOT_FULL">>}},#{<<"title">> => <<"GONE">>},#{<<"job">> => #{<<"code">> => <<"OTHER_THING">>}}}`, "429:1 RATE_LIMIT:1 TEAPOT_FULL?:1"},
		{"keywords of Clojure", `{:ts #inst "2026-11-28T04:15:54Z" :code "RATE_LIMIT", :http-status 429 :title "GONE", :port 503 :response {:error {:code "TEAPOT_FULL"}}}`, "429:1 RATE_LIMIT:1 TEAPOT_FULL?:1"},
		{"an envelope in a map of Groovy", "28.11.2026 04:15:54 ERROR refused [status:418, response:[error:[code:TEAPOT_FULL, message:x]], job:[code:OTHER_THING]]", "418:1 TEAPOT_FULL?:1"},
		{"an exception of Crystal", "2026-11-28T04:15:54Z  ERROR - sync: refused\nRATE_LIMIT: slow down (Hex21::Error)\n  from a.cr:404:3 in 'run'\nGONE: a title (of 503 pages)", "RATE_LIMIT:1"},
		{"a message of Ruby", `[2026-11-28T04:15:54+0000] ERROR sync: refused {"id":1} RATE_LIMIT: slow down (Hex21::Error)`, "RATE_LIMIT:1"},
		{"a trace of Ruby that is not indented", "E, [2026-11-28T04:15:54.1 #404] ERROR -- : failed: GONE\nsync.rb:404:in `run': GONE: gone (Hex21::Error)\n\tfrom sync.rb:503:in `main'\nsync.rb:1:in `get': RATE_LIMIT: x (Hex21::Error)\n/app/a.rb:2:in 'b'\n", "GONE:1 RATE_LIMIT:1"},
		{"a user agent behind a tag", "<td>Mozilla/5.0 (compatible; error: GONE; +https://x)</td>", ""},
		{"documents without line ends", `{"code":"GONE"}{"a":"}{\"code\":1"}{"code":"GONE","status":410}`, "410:1 GONE:2"},
		{"lists without line ends", `{"messageType":"DATA_MESSAGE","logEvents":[{"message":"failed: GONE"},{"message":"failed: GONE"}]}{"messageType":"DATA_MESSAGE","logEvents":[{"message":"failed: GONE"}]}`, "GONE:3"},
		{"a cell of CSV", `"Nov 28, 2026 @ 04:15:54.123","failed {""code"": ""RATE_LIMIT"", ""headline"": ""GONE: x"", ""status"": 429}",""`, "429:1 RATE_LIMIT:1"},
		{"an envelope in a cell of CSV", `"2026-11-28 04:15:54";"got {""body"":""{\""error\"":{\""code\"":\""TEAPOT_FULL\"",\""message\"":\""x\""}}""}"`, "TEAPOT_FULL?:1"},
		{"JSON that is indented as a whole", "    {\"code\":\"GONE\"}\n    {\"code\":\"GONE\"}\n", "GONE:2"},
		{"a number behind two times", "2026-11-28T04:15:54.1Z 2026-11-28 04:15:54 INFO app.Sync:1 | port 503 503", ""},
		{"a code of another thing", `{"zip":{"code":"GONE"},"address.country.code":"CONFLICT","order":{"id":404,"status":503}}`, ""},
		{"a code of another thing in Node", "2026-11-28 04:15:54 INFO moved {\n  address: {\n    zip: { code: 'GONE' },\n    country: {\n      code: 'CONFLICT'\n    }\n  }\n}", ""},
		{"a code of another thing in Go", "2026/11/28 04:15:54 moved map[zip:map[id:1 code:GONE]] order status: 404 items, exit status 503, country=\"map[code:CONFLICT]\"", ""},
		{"fields behind what the client sent", "2026-11-28 04:15:54 INFO x {'req': {'method': 'GET', 'query': {'q': 'a } b'}}, 'res': {'statusCode': 429}}\n2026-11-28 04:15:54 INFO x { params: {}, code: 'GONE', status: 410 }\n2026-11-28 04:15:54 INFO x {'params' => {'q' => 'a'}, 'error' => 'CONFLICT'}", "410:1 429:1 CONFLICT:1 GONE:1"},
		{"what the client sent", "2026-11-28 04:15:54 INFO x {'req': {'method': 'GET', 'data': {'code': 'GONE', 'status': 404}}}\n2026-11-28 04:15:54 INFO x { params: { error: 'GONE', status: 410, a: {", ""},
		{"a code of the answer to an order", `{"order":{"id":404,"response":{"code":"GONE","status":410}}}`, "410:1 GONE:1"},
		{"an envelope over several lines", "2026-11-28 04:15:54 ERROR refused {\n  body: {\n    error: {\n      code: 'TEAPOT_FULL',\n      message: 'x'\n    }\n  },\n  status: 418\n}", "418:1 TEAPOT_FULL?:1"},
		{"an envelope over several lines in Perl", "2026-11-28 04:15:54 ERROR refused {\n  'error' => {\n    'code' => 'TEAPOT_FULL'\n  }\n}", "TEAPOT_FULL?:1"},
		{"an unknown word over several lines", "2026-11-28 04:15:54 ERROR refused {\n  job: {\n    code: 'TEAPOT_FULL'\n  }\n}", ""},
		{"an envelope in a map of Go", "2026/11/28 04:15:54 refused map[error:map[code:TEAPOT_FULL message:x] job:map[code:OTHER_THING]]", "TEAPOT_FULL?:1"},
		{"fields between tabs", "2026-11-28T04:15:54Z\terror\trefused\trequestId=abc\tstatus=410\terror=GONE\tcaller=a.go:404", "410:1 GONE:1"},
		{"titles of tests", "ok 12 - failed: GONE is for good\n2026-11-28T04:15:54Z INFO not ok 13 - error: GONE\n  ✓ error: GONE (404ms)\nINFO ✔ failed: GONE\n  1) error: GONE\n--- FAIL: TestX/error:_GONE", ""},
		{"an error of a test", "  1) waits\n     Hex21Error: RATE_LIMIT: x\n2026-11-28 04:15:54 INFO ok 3 failed: GONE", "GONE:1 RATE_LIMIT:1"},
		{"a class in brackets", "2026-11-28 04:15:54 error: sync stopped [Hex21\\Hex21Exception] RATE_LIMIT: x in /a.php on line 404\n2026-11-28 04:15:54 ERROR <Hex21::Error> GONE: x\n2026-11-28 04:15:54 [error] could not sync ** (Hex21Error) NOT_FOUND: x\n2026-11-28 04:15:54 INFO [Sync] CONFLICT: x", "GONE:1 NOT_FOUND:1 RATE_LIMIT:1"},
		{"arguments of a logger", `{"date":"2026-11-28T04:15:54Z","args":["failed: RATE_LIMIT",{"status":429,"error":{"code":"TEAPOT_FULL"}}]}`, "429:1 RATE_LIMIT:1 TEAPOT_FULL?:1"},
		{"a traceback under fields", "2026-11-28 04:15:54 ERROR failed\n 'status': 429,\nTraceback (most recent call last):\n  File \"a.py\", line 404, in f\nhex21.Hex21Error: RATE_LIMIT: x\n2026-11-28 04:15:54 ERROR failed\n{\n  a: 1\n}\nHex21Error: RATE_LIMIT: x", "429:1 RATE_LIMIT:2"},
		{"an exception under a trace", "2026-11-28 04:15:54 ERROR failed\n    at x (/a.js:3:4)\nHex21Error: RATE_LIMIT: x", "RATE_LIMIT:1"},
		{"a list whose commas begin lines", "[\n{\n  \"code\" : \"GONE\"\n}\n, {\n  \"code\" : \"GONE\"\n}\n]", "GONE:2"},
		{"pm2 and foreman", "0|sync  | ERROR failed: GONE\n0|sync  | Hex21Error: GONE: x\n0|sync  |     at x (/a.js:404:5)\n04:15:54 sync.1 | ERROR failed: GONE\n04:15:54 web.1  | INFO done\n04:15:54 sync.1 | Hex21Error: GONE: x", "GONE:2"},
		{"stern", "sync-5c9f8d6b7-x2x4z app ERROR failed: GONE\nsync-5c9f8d6b7-2lbzk app INFO done\nsync-5c9f8d6b7-x2x4z app Hex21Error: GONE: x\n", "GONE:1"},
		{"a level between a time of day and a bar", "04:15:54 ERROR | failed: GONE\n04:15:54 ERROR | failed: GONE", "GONE:2"},
		{"lines of Heroku", "2026-11-28T04:15:54.1+00:00 app[web.1]: ERROR failed: GONE\n2026-11-28T04:15:54.1+00:00 app[web.1]: Hex21Error: GONE: x\n2026-11-28T04:15:54.2+00:00 app[web.1]: Hex21Error: GONE: x", "GONE:2"},
		{"statuses of other things", `{"exit_status":429,"order_status":503,"jobStatus":404,"status":404000,"payment_status":402,"invoice.status":404,"user":{"status":503}}`, ""},
		{"the status of the service of a thing", `{"order_service_status":503}`, "503:1"},
		{"a word in a sentence", "2026-11-28 04:15:54 INFO app the error RATE_LIMIT: how to stay below it", ""},
		{"an exception in two words", "2026-11-28 04:15:54 ERROR app  Hex21Error  RATE_LIMIT: slow down", "RATE_LIMIT:1"},
		{"lines with levels that are aligned", "ERROR failed: RATE_LIMIT\n INFO done\nERROR failed: RATE_LIMIT\n WARN failed: GONE", "GONE:1 RATE_LIMIT:2"},
		{"an unknown code of an envelope", `{"error":{"code":"TEAPOT_FULL","message":"x"}}`, "TEAPOT_FULL?:1"},
		{"an unknown code of an envelope in a string", `{"msg":"got {\"error\":{\"code\":\"TEAPOT_FULL\",\"message\":\"x\"}}"}`, "TEAPOT_FULL?:1"},
		{"an unknown code behind other fields of an envelope", `2026-11-28 04:15:54 ERROR x {'status': 418, 'error': {'details': {'a': [1]}, 'message': 'x', 'code': 'TEAPOT_FULL'}, 'n': 1}`, "418:1 TEAPOT_FULL?:1"},
		{"an unknown code behind other fields in Ruby, Java and Go", "2026-11-28 04:15:54 x {\"error\"=>{\"message\"=>\"x\", \"code\"=>\"TEAPOT_FULL\"}}\n2026-11-28 04:15:54 x {error={message=x y, code=TEAPOT_FULL}}\n2026-11-28 04:15:54 x map[error:map[message:x y code:TEAPOT_FULL]]", "TEAPOT_FULL?:3"},
		{"an unknown word beside an error", `2026-11-28 04:15:54 ERROR x {'error': {'message': 'x'}, 'code': 'TEAPOT_FULL', 'job': {'error': 'x', 'code': 'TEAPOT_FULL'}}`, ""},
		{"an unknown word in a code field", `{"code":"TEAPOT_FULL"}`, ""},
		{"an unknown word in a logger's error", `{"error":{"code":"TEAPOT_FULL","message":"x","stack":"Error: x\n at y"}}`, ""},
		{"a system error", `{"error":{"code":"ECONNREFUSED","message":"connect ECONNREFUSED"}}`, ""},
		{"code", `{"code":"NOT_FOUND","status":404}`, "404:1 NOT_FOUND:1"},
		{"error_code", `level=error error_code=NOT_FOUND status=404`, "404:1 NOT_FOUND:1"},
		{"errorCode", `errorCode="NOT_FOUND" statusCode="404"`, "404:1 NOT_FOUND:1"},
		{"error as a string", `{"error":"GONE"}`, "GONE:1"},
		{"err.code", `{"err.code":"GONE"}`, "GONE:1"},
		{"a nested err", `{"err":{"type":"Hex21Error","message":"GONE: no","code":"GONE","stack":"Hex21Error: GONE: no\n    at x"}}`, "GONE:1"},
		{"an SDK exception", `Hex21Error: RATE_LIMIT: Rate limit exceeded`, "RATE_LIMIT:1"},
		{"an SDK exception with its code in brackets", `Hex21Error [RATE_LIMIT]: Rate limit exceeded`, "RATE_LIMIT:1"},
		{"Python", `hex21.Hex21Error: RATE_LIMIT: Rate limit exceeded`, "RATE_LIMIT:1"},
		{"Java", `com.hex21.sdk.Hex21Exception: RATE_LIMIT: Rate limit exceeded`, "RATE_LIMIT:1"},
		{"PHP", `PHP Fatal error:  Uncaught Hex21\Sdk\Hex21Exception: RATE_LIMIT: Rate limit exceeded in /app/x.php:3`, "RATE_LIMIT:1"},
		{"Ruby", `Hex21::Error (RATE_LIMIT: Rate limit exceeded):`, "RATE_LIMIT:1"},
		{"Go", `2026/11/28 04:15:54 list articles: hex21: RATE_LIMIT: Rate limit exceeded`, "RATE_LIMIT:1"},
		{"a message", `2026-11-28T04:15:54Z ERROR request failed: RATE_LIMIT`, "RATE_LIMIT:1"},
		{"twice in a record", `{"code":"RATE_LIMIT","message":"failed: RATE_LIMIT"}`, "RATE_LIMIT:1"},
		{"an alias", `{"error":{"code":"RATE_LIMIT_EXCEEDED","message":"x"}}`, "RATE_LIMIT_EXCEEDED:1"},
		{"a slug", `GET /articles/not-found-in-nature conflict-of-interest`, ""},
		{"a title", `{"title":"What RATE_LIMIT means: error code: RATE_LIMIT","level":"info"}`, ""},
		{"an article", `{"article":{"title":"failed: RATE_LIMIT"}}`, ""},
		{"a URL", `see https://hex21.dev/errors/RATE_LIMIT or /docs?code=RATE_LIMIT&x=1`, ""},
		{"a user agent", `1.2.3.4 - - [28/Nov/2026:04:15:54 +0000] "GET / HTTP/1.1" 200 12 "-" "bot (error: RATE_LIMIT)"`, ""},
		{"source code", `    if (error.code === 'RATE_LIMIT') {`, ""},
		{"a metric", `hex21_errors_total{code="RATE_LIMIT"} 5`, ""},
		{"a metric's name", `errors.RATE_LIMIT:1|c`, ""},
		{"gRPC", "2026-11-28 04:15:54 ERROR app io.grpc.StatusRuntimeException: NOT_FOUND: x", ""},
		{"HTTP/2", `stream error: stream ID 1; INTERNAL_ERROR; received from peer`, ""},
		{"half a code", `{"code":"RATE_LIM`, ""},
		{"a word", `the article on RATE_LIMIT was read`, ""},
		{"nginx", `1.2.3.4 - - [28/Nov/2026:04:15:54 +0000] "GET /articles?x=404 HTTP/1.1" 429 503 "-" "curl/8" "{\x22error\x22:{\x22code\x22:\x22RATE_LIMIT\x22,\x22message\x22:\x22x\x22}}"`, "429:1 RATE_LIMIT:1"},
		{"ALB", `https 2026-11-28T04:15:54.123456Z app/lb/1 1.2.3.4:443 10.0.0.1:404 0.001 0.404 0.000 503 503 404 500 "GET https://x:443/articles HTTP/1.1" "curl" - - arn "Root=1-2" "-" "-" 0 2026-11-28T04:15:54.1Z "forward" "-" "-" "10.0.0.1:80" "503" "-" "-"`, "503:1"},
		{"HAProxy", `Nov 28 04:15:54 lb haproxy[404]: 1.2.3.4:500 [28/Nov/2026:04:15:54.123] front back/s1 0/0/1/404/503 429 512 - - ---- 1/1/0/0/0 0/0 "GET /articles HTTP/1.1"`, "429:1"},
		{"Envoy", `[2026-11-28T04:15:54.123Z] "GET /articles HTTP/1.1" 503 UF 0 91 404 - "-" "curl" "id" "host" "10.0.0.1:500"`, "503:1"},
		{"Caddy", `{"level":"error","ts":1795839354.5,"logger":"http.log.access","request":{"remote_ip":"1.2.3.4","method":"GET","uri":"/articles/404"},"bytes_read":500,"duration":0.404,"size":404,"status":404}`, "404:1"},
		{"Traefik", `{"DownstreamStatus":502,"OriginStatus":502,"Duration":404,"RequestPath":"/x"}`, "502:1"},
		{"morgan", "GET /articles/404 \x1b[33m404\x1b[0m 1.500 ms - 500", "404:1"},
		{"Rails", `I, [2026-11-28T04:15:54.1 #404]  INFO -- : [abc] Completed 404 Not Found in 503ms`, "404:1"},
		{"Gin", `[GIN] 2026/11/28 - 04:15:54 | 404 |     1.5ms |  127.0.0.1 | GET      "/articles"`, "404:1"},
		{"Serilog", `2026-11-28 04:15:54.123 +00:00 [INF] HTTP GET /articles responded 404 in 500.1 ms`, "404:1"},
		{".NET", `      Request finished HTTP/1.1 GET http://x/articles - 404 500 - 503.1ms`, "404:1"},
		{"no statuses", `port=404 bytes=503 took 500 ms id=404 :443 /articles/404 page 404 "duration":503 %20404 ts=1700000404`, ""},
		{"a transcript", "HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/json\r\nX-Request-ID: abc\r\n\r\n{\r\n  \"error\": {\r\n    \"code\": \"RATE_LIMIT\",\r\n    \"message\": \"x\"\r\n  }\r\n}\r\n", "429:1 RATE_LIMIT:1"},
		{"probe -v", "* connected to 127.0.0.1:404\n> GET /api/errors/RATE_LIMIT HTTP/1.1\n> Host: x\n< HTTP/1.1 429 Too Many Requests\n< X-Request-ID: abc\n* 92 B of body, json\n! 429 RATE_LIMIT: the rate limit is used up (10 per window) [api, rate limit]\nGET http://x/api/errors/RATE_LIMIT → 429 Too Many Requests, 503 B\n\nmeans      x\n", "429:1 RATE_LIMIT:1"},
		{"curl -v", "> GET / HTTP/1.1\n> \n< HTTP/1.1 404 Not Found\n< Content-Length: 503\n< \n* Connection #0 left intact\n{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"x\"}}\n2026-11-28 04:15:54 ERROR failed: GONE\n", "404:1 GONE:1 NOT_FOUND:1"},
		{"probe --count", `{"schema":"hex21.probe-event/v1","n":1,"at":"2026-11-28T10:24:00.7Z","outcome":"limited","summary":"429 RATE_LIMIT: the rate limit is used up","status":429,"code":"RATE_LIMIT","total_ms":404}`, "429:1 RATE_LIMIT:1"},
		{"two transcripts without a line end between", "HTTP/2 404 \ncontent-type: application/json\n\n{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"x\"}}HTTP/2 429 \n\n{\"error\":{\"code\":\"RATE_LIMIT\",\"message\":\"x\"}}", "404:1 429:1 NOT_FOUND:1 RATE_LIMIT:1"},
		{"a traceback under a log line", "2026-11-28 04:15:54,123 ERROR app failed: RATE_LIMIT\nTraceback (most recent call last):\n  File \"/a.py\", line 3, in f\n    raise Hex21Error(code=\"NOT_FOUND\")\nhex21.Hex21Error: RATE_LIMIT: x\n2026-11-28 04:15:55,123 ERROR app failed: RATE_LIMIT\n", "RATE_LIMIT:2"},
		{"an exception under a log line", "2026-11-28 04:15:54 ERROR request failed: RATE_LIMIT\ncom.hex21.Hex21Exception: RATE_LIMIT: x\n\tat a.b.C(C.java:3)\nCaused by: com.hex21.Hex21Exception: RATE_LIMIT: x\n\t... 3 more\ncom.hex21.Hex21Exception: RATE_LIMIT: x\n", "RATE_LIMIT:2"},
		{"Node's inspection", "Hex21Error: Rate limit exceeded\n    at x (/a.js:3:4) {\n  code: 'RATE_LIMIT',\n  status: 429\n}\n", "429:1 RATE_LIMIT:1"},
		{"parts of a container's line", "2026-11-28T04:15:54.123456789Z stdout P {\"error\":{\"code\":\"RATE_\n2026-11-28T04:15:54.2Z stderr F {\"code\":\"GONE\"}\n2026-11-28T04:15:54.3Z stdout F LIMIT\",\"message\":\"x\"}}\n", "GONE:1 RATE_LIMIT:1"},
		{"Docker", `{"log":"{\"level\":\"error\",\"body\":\"{\\\"error\\\":{\\\"code\\\":\\\"RATE_LIMIT\\\",\\\"message\\\":\\\"x\\\"}}\"}\n","stream":"stdout","time":"2026-11-28T04:15:54.1Z"}`, "RATE_LIMIT:1"},
		{"compose", "\x1b[36mweb-1  | \x1b[0m2026-11-28T04:15:54Z ERROR failed: RATE_LIMIT\n\x1b[33mdb-1   | \x1b[0mready\n\x1b[36mweb-1  | \x1b[0mTraceback (most recent call last):\n\x1b[36mweb-1  | \x1b[0m  File \"x\", line 3\n\x1b[36mweb-1  | \x1b[0mhex21.Hex21Error: RATE_LIMIT: x\n", "RATE_LIMIT:1"},
		{"rsyslog", `Nov 28 04:15:54 host app[1]: Traceback (most recent call last):#012  File "x", line 3#012hex21.Hex21Error: RATE_LIMIT: x`, "RATE_LIMIT:1"},
		{"syslog 5424", `<11>1 2026-11-28T04:15:54.1Z host app 1 - [x@32473 code="RATE_LIMIT" body="{\"error\":{\"code\":\"RATE_LIMIT\"\]}}"] failed`, "RATE_LIMIT:1"},
		{"journald's bytes", `{"MESSAGE":[27,91,51,49,109,102,97,105,108,101,100,58,32,71,79,78,69],"__REALTIME_TIMESTAMP":"1795839354000000"}`, "GONE:1"},
		{"HAR", `{"log":{"version":"1.2","entries":[{"startedDateTime":"2026-11-28T04:15:54.1Z","request":{"url":"https://x/articles?code=GONE","queryString":[{"name":"code","value":"GONE"}]},"response":{"status":429,"content":{"text":"{\"error\":{\"code\":\"RATE_LIMIT\",\"message\":\"x\"}}"}}},{"response":{"status":429,"content":{"size":404,"text":"{\"error\":{\"code\":\"RATE_LIMIT\",\"message\":\"x\"}}"}}}]}}`, "429:2 RATE_LIMIT:2"},
		{"OpenTelemetry", `{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"1795839354000000000","body":{"stringValue":"failed"},"attributes":[{"key":"error.code","value":{"stringValue":"RATE_LIMIT"}},{"key":"http.response.status_code","value":{"intValue":"429"}}]},{"body":{"stringValue":"failed: RATE_LIMIT"}}]}]}]}`, "429:1 RATE_LIMIT:2"},
		{"tracing, pretty", "  2026-11-28T04:15:54.1Z ERROR app: failed, code: \"GONE\", status: 410\n    at src/main.rs:3\n\n  2026-11-28T04:15:55.1Z ERROR app: failed, code: \"GONE\", status: 410\n    at src/main.rs:3\n", "410:2 GONE:2"},
		{"Monolog", `[2026-11-28T04:15:54.1+00:00] app.ERROR: failed {"exception":"[object] (Hex21\\Sdk\\Hex21Exception(code: 0): RATE_LIMIT: x at /a.php:3)"} []`, "RATE_LIMIT:1"},
		{"colors between key and value", "\x1b[2m2026-11-28T04:15:54Z\x1b[0m \x1b[31mERROR\x1b[0m failed \x1b[3mcode\x1b[0m\x1b[2m=\x1b[0m\"GONE\" \x1b[36mstatus=\x1b[0m\x1b[35m410\x1b[0m", "410:1 GONE:1"},
		{"an escaped quote as .NET has it", `{"@t":"2026-11-28T04:15:54.1Z","@mt":"failed","Body":"{\u0022error\u0022:{\u0022code\u0022:\u0022GONE\u0022,\u0022message\u0022:\u0022x\u0022}}","StatusCode":410}`, "410:1 GONE:1"},
		{"fluent-bit", `[0] kube: [[1795839354.123, {}], {"log"=>"{"error":{"code":"GONE","message":"x"}}"}]`, "GONE:1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := says(run(t, c.text)); got != c.want {
				t.Errorf("%s\ngot  %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

// The request of a sample, as loggers name it; an id by its form counts without a name.
func TestRequestIDs(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`{"code":"GONE","headers":{"X-Request-Id":["abc-1"]}}`: "abc-1", `{"code":"GONE","request_id":12345}`: "12345", `{"code":"GONE","request_id":null}`: "",
		`{"code":"GONE","trace_id":"abc-1"}`: "", `{"code":"GONE","url":"/x?id=req_0123456789abcdef"}`: "req_0123456789abcdef",
		"failed: GONE X-Request-ID: abc-1":                        "abc-1",
		"failed: GONE request_id=abc-1.":                          "abc-1",
		"failed request_id=abc-1: Hex21Error: GONE: x":            "abc-1",
		"failed: GONE request_id=<nil>":                           "",
		"failed: GONE request_id=-":                               "",
		"failed: GONE (request_id=abc-1, status=410)":             "abc-1",
		"failed: GONE map[attempt:3 request_id:abc-1 status:410]": "abc-1",
		"failed: GONE [RequestID:abc-1] x":                        "abc-1",
		"=> RequestId:0HN1:00000002 failed: GONE":                 "0HN1:00000002",
		"failed: GONE requestId=abc-1|url":                        "abc-1",
		"failed: GONE req_0123":                                   "",
		"[requestId=abc-1] ERROR failed: GONE":                    "abc-1",
	} {
		code := run(t, text).Codes["GONE"]
		if code == nil || len(code.Samples) != 1 || code.Samples[0].RequestID != want {
			t.Errorf("%s: %+v, want the request %q", text, code, want)
		}
	}
}
