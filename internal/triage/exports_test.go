package triage_test

import "testing"

// Exports of log backends: cells of CSV, and answers of their APIs. Each rule has neighbors that it must not count.
func TestExportsOfLogBackends(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"cells of a code and its status", "Date,Code,Status,Message\n2026-11-28T04:15:54Z,RATE_LIMIT,429,request failed\n", "429:1 RATE_LIMIT:1"},
		{"cells in quotes, status first", `"2026-11-28T04:15:54Z","404","NOT_FOUND","x"`, "404:1 NOT_FOUND:1"},
		{"cells between tabs", "2026-11-28T04:15:54Z\t503\tSERVICE_UNAVAILABLE\tx", "503:1 SERVICE_UNAVAILABLE:1"},
		{"a cell of a code beside a number that is not its status", `2026-11-28T04:15:54Z,RATE_LIMIT,404,x`, ""},
		{"a cell of a code alone, and a title", `2026-11-28T04:15:54Z,"RATE_LIMIT","What 429 means"` + "\nRATE_LIMIT\n", ""},
		{"values of SQL", `INSERT INTO codes VALUES ("RATE_LIMIT",429)`, ""},
		{"TSV whose quotes are doubled", "2026-11-28 04:15:54.123\t\"{\"\"status\"\":423,\"\"body\"\":\"\"{\\\"\"error\\\"\":{\\\"\"code\\\"\":\\\"\"SLUG_LOCKED\\\"\",\\\"\"message\\\"\":\\\"\"x\\\"\"}}\"\"}\"\tweb/404", "423:1 SLUG_LOCKED?:1"},
		{"a cell that goes on in the next line", "1795839354123,\"ERROR answer {\"\"error\"\":{\"\"code\"\":\"\"SLUG_LOCKED\"\",\"\"message\"\":\"\"x\"\"}}\n\"\n", "SLUG_LOCKED?:1"},
		{"a cell that quotes a code", `1795839354123,"INFO saved ""RATE_LIMIT: what it means"""`, ""},

		{"a title in a sentence", `2026-11-28 04:15:54 ERROR published "RATE_LIMIT: what it means"`, ""},
		{"a title in a message", `{"level":"error","message":"could not index \"GONE: a story\""}`, ""},
		{"an answer in a sentence", `2026-11-28 04:15:54 ERROR the API returned "RATE_LIMIT: slow down"`, "RATE_LIMIT:1"},
		{"a failure in a sentence", `2026-11-28 04:15:54 sync failed: "RATE_LIMIT: slow down"`, "RATE_LIMIT:1"},

		{"Datadog", `{"data":[{"id":"a","attributes":{"attributes":{"code":"RATE_LIMIT","status":429}}},{"id":"b","attributes":{"attributes":{"code":"RATE_LIMIT","status":429}}}],"meta":{"elapsed":404}}`, "429:2 RATE_LIMIT:2"},
		{"Graylog", "{\n  \"query\": \"code:GONE\",\n  \"messages\": [\n    {\n      \"message\": {\"code\": \"RATE_LIMIT\"}\n    },\n    {\n      \"message\": {\"code\": \"RATE_LIMIT\"}\n    }\n  ]\n}\n", "RATE_LIMIT:2"},
		{"Splunk", "{\n  \"preview\": false,\n  \"messages\": [],\n  \"results\": [\n    {\"_raw\": \"failed: RATE_LIMIT\"},\n    {\"_raw\": \"failed: RATE_LIMIT\"}\n  ]\n}\n", "RATE_LIMIT:2"},
		{"New Relic", `{"results":[{"events":[{"timestamp":1795839354123,"message":"failed: RATE_LIMIT"},{"timestamp":1795839354124,"message":"failed: RATE_LIMIT"}]}],"metadata":{"limit":404}}`, "RATE_LIMIT:2"},
		{"Loki", `{"status":"success","data":{"resultType":"streams","result":[{"stream":{"app":"web"},"values":[["1795839354123000000","failed: RATE_LIMIT"],["1795839354124000000","failed: RATE_LIMIT"]]}]}}`, "RATE_LIMIT:2"},
		{"Azure Monitor", `{"tables":[{"name":"PrimaryResult","columns":[{"name":"Message"}],"rows":[["2026-11-28T04:15:54Z","failed: RATE_LIMIT"],["2026-11-28T04:15:55Z","failed: RATE_LIMIT"]]}]}`, "RATE_LIMIT:2"},
		{"Elasticsearch on one line", `{"took":404,"hits":{"hits":[{"_source":{"code":"RATE_LIMIT"}},{"_source":{"code":"RATE_LIMIT"}}]}}`, "RATE_LIMIT:2"},
		{"fields of Elasticsearch", `{"_id":"a","fields":{"http.response.status_code":[429],"bytes":[503]}}`, "429:1"},
		{"a list of statuses to retry", `{"level":"info","retryStatus":[429,503]}`, ""},
		{"an answer of another API", `{"status":"error","results":[{"code":"RATE_LIMIT"},{"code":"RATE_LIMIT"}]}`, "RATE_LIMIT:1"},
		{"messages of a record", `{"level":"error","messages":[{"code":"RATE_LIMIT"},{"code":"RATE_LIMIT"}]}`, "RATE_LIMIT:1"},
	} {
		if got := says(run(t, c.text)); got != c.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}

// What loggers, test runners and databases print, each beside what looks like it.
func TestFormsOfLoggersAndTools(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"npm", "npm ERR! code RATE_LIMIT\nnpm ERR! errno 429\n", "RATE_LIMIT:1"},
		{"npm, a sentence", "npm ERR! the code RATE_LIMIT means wait\nnpm info code RATE_LIMIT\n", ""},
		{"print_r on one line", "2026-11-28 04:15:54 ERROR answer Array ( [error] => Array ( [code] => TEAPOT_FULL [message] => x ) [status] => 418 )", "418:1 TEAPOT_FULL?:1"},
		{"var_export on one line", "2026-11-28 04:15:54 ERROR answer array ( 'error' => array ( 'code' => 'TEAPOT_FULL', 'message' => 'x', ), 'status' => 418, )", "418:1 TEAPOT_FULL?:1"},
		{"print_r of another thing", "2026-11-28 04:15:54 ERROR answer Array ( [socket] => Array ( [code] => TEAPOT_FULL ) )", ""},
		{"YAML with a field named error", "---\ntime: '2026-11-28T04:15:54Z'\nerror:\n  code: TEAPOT_FULL\n  message: x\nstatus: 418\n", "418:1 TEAPOT_FULL?:1"},
		{"YAML with a field named trace", "---\ntrace: projects/p/traces/404\njsonPayload:\n  code: RATE_LIMIT\nstatus: 429\n---\nerror: sync failed: GONE\n", "429:1 GONE:1 RATE_LIMIT:1"},
		{"a statement that PostgreSQL repeats", "2026-11-28 04:15:54 UTC [7] a@b ERROR:  failed: RATE_LIMIT\n2026-11-28 04:15:54 UTC [7] a@b STATEMENT:  select log('failed: RATE_LIMIT') where status=404\n", "RATE_LIMIT:1"},
		{"a statement in a cell", `2026-11-28 04:15:54.123 UTC,"a","b",7,"failed: GONE","select x from y where status=404;"`, "GONE:1"},
		{"a sentence about a statement", "2026-11-28 04:15:54 ERROR select where failed: GONE", "GONE:1"},
		{"RSpec", "  1) Sync works\n     Failure/Error: raise Hex21::Error.new('GONE', message)\n\n     Hex21::Error:\n       INTERNAL_ERROR: Internal server error\n", "INTERNAL_ERROR:1"},
		{"a heading above a code", "     Errors:\n       INTERNAL_ERROR: Internal server error\n", ""},
		{"an object of short names", `{"m":"x","method":"GET","url":"/articles","s":429,"st":404,"n":503}`, "404:1 429:1"},
		{"short names without a request", `{"level":"info","s":429,"st":404}`, ""},
		{"JSON that is broken by a quote in a message", `{"level":"error","message":"he said "code":"RATE_LIMIT""}`, ""},
		{"JSON that is broken by an envelope in a message", `{"level":"error","message":"answer: {"error":{"code":"RATE_LIMIT"}}"}`, "RATE_LIMIT:1"},
		{"a level without brackets", "✗ error [app:sync] RATE_LIMIT: slow down\n", "RATE_LIMIT:1"},
		{"a level of information", "ℹ info [app:sync] RATE_LIMIT: what it means\n", ""},
		{"the query of a request between tabs", "2026-11-28T04:15:54\t10.0.0.1\tGET\t/articles\tpage=404\t503\t429\t71227", "503:1"},
		{"a table of requests", "503                GET /api/articles: CatchResponseError('x')\n", ""},
	} {
		if got := says(run(t, c.text)); got != c.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}
