//go:build linux

package hostile

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// triageCases are logs that are not text, not logs or not finished, and installations that answer a check with something else.
func triageCases() []Case {
	var cases []Case
	const line = `{"time":"2026-01-02T03:04:05Z","level":"error","status":429,"code":"RATE_LIMIT","msg":"no"}` + "\n"
	logs := map[string]string{
		"nothing":                       "",
		"a line end":                    "\n",
		"an endless line":               line[:len(line)-1],
		"a line of 8 MiB":               strings.Repeat("a", 8<<20) + " RATE_LIMIT 429\n",
		"zero bytes":                    strings.Repeat("\x00", 1<<20) + line,
		"garbage":                       strings.Repeat("\xff\xfe\x00\x1b[2J\n", 10_000),
		"a picture":                     "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00RATE_LIMIT\xff", 1000),
		"only returns":                  strings.Repeat("RATE_LIMIT 429\r", 1000),
		"UTF-16":                        utf16le(line),
		"a byte order mark":             "\ufeff" + line,
		"gzip":                          compressed("gzip", line),
		"gzip of zeros":                 zeros("gzip", 32),
		"gzip that is cut":              compressed("gzip", strings.Repeat(line, 1000))[:60],
		"gzip in gzip":                  compressed("gzip", compressed("gzip", line)),
		"zstd of zeros":                 zeros("zstd", 32),
		"zstd that is cut":              compressed("zstd", strings.Repeat(line, 1000))[:40],
		"invalid bzip2":                 "BZh9" + strings.Repeat("x", 1000),
		"brackets":                      strings.Repeat("[", 1<<20) + "\n",
		"deep JSON":                     strings.Repeat(`{"error":`, 50_000) + `"RATE_LIMIT"` + strings.Repeat("}", 50_000) + "\n",
		"100,000 codes":                 numbered(`{"status":500,"code":"CODE_NUMBER_%d"}`+"\n", 50_000),
		"100,000 request ids":           numbered(`{"status":429,"code":"RATE_LIMIT","request_id":"r-%d"}`+"\n", 50_000),
		"times in the years 1 and 9999": "0001-01-01T00:00:00Z RATE_LIMIT 429\n9999-12-31T23:59:59Z RATE_LIMIT 429\n" + line,
		"times out of range":            `{"time":"99999-01-01T00:00:00Z","code":"RATE_LIMIT","status":429}` + "\n" + `{"time":1e300,"code":"RATE_LIMIT","status":429}` + "\n" + `{"ts":-9223372036854775808,"code":"RATE_LIMIT","status":429}` + "\n",
		"statuses beyond numbers":       `{"status":99999999999999999999,"code":"RATE_LIMIT"}` + "\n" + `{"status":-429,"code":"RATE_LIMIT"}` + "\n",
		"markup":                        `{"status":500,"code":"RATE_LIMIT","msg":"<script>alert(1)</script> [x](javascript:alert(1))"}` + "\n",
		"workflow commands":             "::error::x RATE_LIMIT 429\n::set-output name=a::b RATE_LIMIT 429\n",
		"the key":                       strings.Repeat(`{"status":401,"code":"INVALID_AUTH","msg":"bad `+Key+`"}`+"\n", 10),
		"a traceback without end":       strings.Repeat("Traceback (most recent call last):\n  File \"x\"\nRATE_LIMIT\n", 20_000),
		"half a transcript":             "HTTP/1.1 429 No\r\nContent-Length: 99999\r\n\r\n{\"error\":{\"code\":\"RATE_LIMIT\"",
		"an archive that is cut":        `{"log":{"version":"1.2","entries":[{"request":{"method":"GET","url":"http://a/"},"response":{"status":429`,
		"OpenTelemetry that is broken":  `{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"body":{"stringValue":"RATE_LIMIT"},"timeUnixNano":"99999999999999999999"}]}]}]}` + "\n",
		"a container's stream":          strings.Repeat("\x01\x00\x00\x00\xff\xff\xff\xffRATE_LIMIT 429\n", 100),
		"stars":                         strings.Repeat("*", 1<<20) + "RATE_LIMIT",
	}
	for i, name := range sortedNames(logs) {
		text := logs[name]
		files, want := map[string]string{"log": text}, Want{Time: 6 * time.Second, CPU: 4 * time.Second, MiB: 192}
		cases = append(cases,
			Case{Name: name + ", counted", Files: files, Args: []string{"triage", "{dir}/log", "-o", "json"}, Want: want, More: i%2 > 0},
			Case{Name: name + ", on a terminal", Files: files, Args: []string{"triage", "{dir}/log"}, Terminal: true, Want: want, More: i%2 == 0},
			Case{Name: name + ", as a page", Files: files, Args: []string{"triage", "{dir}/log", "-o", "html"}, Want: want, More: true},
			Case{Name: name + ", as markdown", Files: files, Args: []string{"triage", "{dir}/log", "-o", "markdown"}, Want: want, More: true},
			Case{Name: name + ", its lines", Files: files, Args: []string{"triage", "{dir}/log", "--lines"}, Want: Want{Time: want.Time, CPU: want.CPU, MiB: 192, Free: true}, More: true},
			Case{Name: name + ", explained", Stdin: text, Args: []string{"explain", "-"}, Want: Want{Time: want.Time, CPU: want.CPU, MiB: 192, Free: true}, More: i%3 > 0},
			Case{Name: name + ", merged", Files: files, Args: []string{"triage", "--merge", "{dir}/log"}, Want: Want{Time: want.Time, CPU: want.CPU, MiB: 192}, More: true})
	}
	for _, file := range []string{"{dir}", "{dir}/pipe", "{dir}/loop", "{dir}/nothing", "/proc/self/mem", "/proc/self/environ", "{dir}/*", "{dir}/[", strings.Repeat("x", 5000)} {
		cases = append(cases, Case{Name: "the file " + short(file), Args: []string{"triage", file, "-o", "json"}, Files: map[string]string{"log": line}, Prepare: func(dir string) error {
			if err := pipe("pipe")(dir); err != nil {
				return err
			}
			return loop("loop")(dir)
		}, Signal: interrupt, SignalAfter: 2 * time.Second, Want: Want{Time: 5 * time.Second}})
	}
	for name, serve := range map[string]Server{
		"silence":                      silent,
		"closed":                       hangsUp,
		"garbage":                      speaks("\x00\x01\x02\r\n\r\n"),
		"endless brackets":             floods("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n", "["),
		"endless headers":              floods("HTTP/1.1 200 OK\r\n", "X-A: b\r\n"),
		"a page":                       sends(body("200 OK", "text/html", "<title>\x1b[2J</title>")),
		"an error":                     sends(body("500 No", "application/json", `{"error":{"code":"X\u202e","message":"\u001b[2J"}}`)),
		"a limit that lasts centuries": sends(body("429 No\r\nRetry-After: 99999999999", "application/json", `{"error":{"code":"RATE_LIMIT","message":"no"}}`)),
		"a redirect to itself":         growing,
		"the key":                      echoesHead,
		"everything is fine":           sends(ok),
		"unauthorized":                 sends(body("401 No", "application/json", `{"error":{"code":"INVALID_AUTH","message":"`+Key+`"}}`)),
		"a drip":                       drips(ok, 50*time.Millisecond),
		"half a body":                  sends("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"),
		"a list of slugs of escapes":   sends(body("200 OK", "application/json", `{"data":[{"slug":"\u001b[2J\u202e","title":"`+"\x9b"+`"},{"slug":"../../etc/passwd"},{"slug":"`+strings.Repeat("a", 10_000)+`"}],"metadata":{}}`)),
	} {
		for n, format := range []string{"json", "junit", "tap", "github", "markdown", "human"} {
			cases = append(cases, Case{Name: "check and " + name + ", " + format, Serve: serve, Args: []string{"check", "{base}", "-m", "2s", "--max-wait", "100ms", "-o", format}, Want: Want{Time: 6 * time.Second, CPU: 4 * time.Second, MiB: 192}, More: n != len(name)%6})
		}
	}
	cases = append(cases, []Case{
		{Name: "a record of 300,000 lines with errors", Args: []string{"triage", "-", "-o", "json"}, Stdin: line + numbered(`   at /x status=500 {"error":{"code":"RATE_LIMIT"}} n=%d`+"\n", 300_000)},
		{Name: "a header of 300,000 lines", Args: []string{"triage", "-", "-o", "json"}, Stdin: "HTTP/1.1 429 No\r\n" + numbered("X-H%d: 1\r\n", 300_000) + "\r\n{}\n"},
		{Name: "a record of 100,000 responses, explained", Args: []string{"explain", "-", "-o", "json"}, Stdin: strings.Repeat("HTTP/1.1 404 No\r\n\r\n", 100_000), Want: Want{}.within(8 * time.Second)},
		{Name: "a record of 100,000 responses, judged", Args: []string{"probe", "--from", "-", "-o", "json"}, Stdin: strings.Repeat("HTTP/1.1 404 No\r\n\r\n", 100_000)},
		{Name: "a record of 100,000 requests, explained", Args: []string{"explain", "-", "-o", "json"}, Stdin: strings.Repeat("> GET /x HTTP/1.1\n", 100_000), Want: exits(2)},
		{Name: "a record of 100,000 requests, judged", Args: []string{"probe", "--from", "-", "-o", "json"}, Stdin: strings.Repeat("> GET /x HTTP/1.1\n", 100_000), Want: exits(2)},
		{Name: "a record of 100,000 requests as sent, judged", Args: []string{"probe", "--from", "-", "-o", "json"}, Stdin: strings.Repeat("GET /x HTTP/1.1\n\n", 100_000), Want: exits(2)},
		{Name: "a recorded header of 300,000 lines", Args: []string{"probe", "--from", "-", "-o", "json"}, Stdin: "HTTP/1.1 404 No\r\nA: b\r\n" + strings.Repeat(" x\r\n", 300_000) + "\r\n", Want: Want{}.within(6 * time.Second).mib(80)},
	}...)
	cases = append(cases,
		Case{Name: "a folder of 30,000 files of one time and size", Args: []string{"triage", "{dir}/many", "-o", "json"}, Prepare: manyFiles(30_000), Want: Want{Exit: []int{4}, Time: 6 * time.Second, CPU: 3 * time.Second, MiB: 80}, More: true},
		Case{Name: "a folder of 30,000 files, interrupted", Args: []string{"triage", "{dir}/many", "--lines"}, Prepare: manyFiles(30_000), Signal: interrupt, SignalAfter: 200 * time.Millisecond, Want: Want{Exit: []int{130, 4, -1}, Time: 3 * time.Second, MiB: 80}, More: true},
		Case{Name: "a folder of 2,000 files, followed and interrupted", Args: []string{"triage", "-f", "{dir}/many"}, Prepare: manyFiles(2000), Signal: interrupt, SignalAfter: 700 * time.Millisecond, Want: Want{Exit: []int{130, 4, -1}, Time: 3 * time.Second, MiB: 80}},
	)
	cases = append(cases, logCases()...)
	cases = append(cases, answerCases()...)
	return in("triage and check", sorted(cases)...)
}

// manyFiles prepares a folder of files that only their names tell apart.
func manyFiles(n int) func(dir string) error {
	return func(dir string) error {
		dir = filepath.Join(dir, "many")
		err := os.Mkdir(dir, 0o700)
		at := time.Now()
		for i := 0; i < n && err == nil; i++ {
			name := filepath.Join(dir, fmt.Sprintf("%d.log", i))
			if err = os.WriteFile(name, []byte(record), 0o600); err == nil {
				err = os.Chtimes(name, at, at)
			}
		}
		return err
	}
}

// logCases are more logs, in every format.
func logCases() []Case {
	var cases []Case
	const line = `{"time":"2026-01-02T03:04:05Z","level":"error","status":429,"code":"RATE_LIMIT","msg":"no"}` + "\n"
	for name, text := range map[string]string{
		"a time that goes back":      line + strings.ReplaceAll(line, "2026", "0001") + strings.ReplaceAll(line, "2026", "9998"),
		"a year at each line":        numbered(`{"time":"%04d-01-02T03:04:05Z","status":429,"code":"RATE_LIMIT"}`+"\n", 9990),
		"a code of formats":          strings.ReplaceAll(line, "RATE_LIMIT", "%s%n{{.}}"),
		"a code of HTML":             strings.ReplaceAll(line, "RATE_LIMIT", "<B>ONLOAD</B>"),
		"codes of a megabyte":        strings.ReplaceAll(line, "RATE_LIMIT", strings.Repeat("A", 500_000)),
		"paths of a megabyte":        `{"status":429,"code":"RATE_LIMIT","path":"/` + strings.Repeat("a/", 200_000) + `"}` + "\n",
		"JSON in JSON":               `{"status":429,"log":"{\"log\":\"{\\\"error\\\":{\\\"code\\\":\\\"RATE_LIMIT\\\"}}\"}"}` + "\n",
		"logs of containers":         `{"log":"RATE_LIMIT 429\u001b[2J\n","stream":"stderr","time":"2026-01-02T03:04:05.999999999999Z"}` + "\n",
		"duplicate fields":           `{"status":429,"status":500,"code":"RATE_LIMIT","code":"NOT_FOUND"}` + "\n",
		"deep braces":                strings.Repeat("{", 500_000) + "\n" + line,
		"quotes that do not end":     `{"code":"RATE_LIMIT` + strings.Repeat(`\"`, 300_000) + "\n" + line,
		"equal signs":                strings.Repeat("a=", 300_000) + " code=RATE_LIMIT status=429\n",
		"a logfmt of 50,000":         numbered("k%d=v ", 50_000) + "code=RATE_LIMIT status=429\n",
		"an access log of escapes":   `1.2.3.4 - - [02/Jan/2026:03:04:05 +9999] "GET /\x1b[2J` + "\u202e" + ` HTTP/1.1" 429 99999999999999999999 "-" "\x1b"` + "\n",
		"syslog":                     "<999>1 9999-99-99T99:99:99Z h a - - [x y=\"\x1b\"] RATE_LIMIT 429\n",
		"CEF":                        "CEF:0|a|b|c|RATE_LIMIT|x|99|msg=\x1b[2J\n",
		"line separators":            "RATE_LIMIT 429\u2028RATE_LIMIT 429\u0085RATE_LIMIT 429\n",
		"a header of a container":    "\x02\x00\x00\x00\x7f\xff\xff\xffRATE_LIMIT\n",
		"HTTP without end":           strings.Repeat("HTTP/1.1 429 No\r\nRetry-After: 1\r\n", 20_000),
		"curl":                       strings.Repeat("< HTTP/1.1 429\r\n< X: y\r\n<\r\n{\"error\":{\"code\":\"RATE_LIMIT\"}}\r\n", 5000),
		"PEM":                        strings.Repeat("-----BEGIN PRIVATE KEY-----\nRATE_LIMIT\n", 10_000),
		"secrets of many":            numbered(`{"status":429,"code":"RATE_LIMIT","password":"pw%d-secret"}`+"\n", 20_000),
		"IDs of escapes":             `{"status":429,"code":"RATE_LIMIT","request_id":"\u001b[2J\u202e"}` + "\n",
		"a time of a million digits": `{"ts":` + strings.Repeat("9", 300_000) + `,"status":429,"code":"RATE_LIMIT"}` + "\n",
		"an exponent":                `{"ts":1e1000000000,"status":4.29e2,"code":"RATE_LIMIT"}` + "\n",
		"markup of tables":           strings.ReplaceAll(line, `"no"`, `"|a|\n|-|"`),
		"stack overflow":             "Exception in thread\n" + strings.Repeat("\tat a.b(C.java)\nCaused by: x RATE_LIMIT\n", 30_000),
		"a gRPC":                     "rpc error: code = ResourceExhausted desc = \x1b[2J\n",
		"empty lines":                strings.Repeat("\n", 1_000_000) + line,
		"spaces":                     strings.Repeat(" ", 3_000_000) + line,
		"tabs":                       strings.Repeat("\t", 3_000_000) + line,
		"bz2 bomb":                   bombBZ2(),
		"xz":                         "\xfd7zXZ\x00" + strings.Repeat("\x00", 100),
		"lz4":                        "\x04\x22\x4d\x18",
		"zip":                        "PK\x03\x04\x14\x00",
		"tar":                        "log" + strings.Repeat("\x00", 254) + "ustar\x0000" + strings.Repeat("\x00", 300) + line,
		"zstd with a window":         "\x28\xb5\x2f\xfd\x00\xf8\x01\x00\x00",
		"zstd skippable":             strings.Repeat("\x50\x2a\x4d\x18\x04\x00\x00\x00abcd", 50_000),
		"gzip members":               strings.Repeat(compressed("gzip", ""), 50_000),
		"gzip name":                  "\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\xff" + strings.Repeat("n", 1_000_000),
		"gzip with garbage":          compressed("gzip", line) + "\x1b[2Jgarbage",
		"gzip with a wrong sum":      compressed("gzip", line)[:len(compressed("gzip", line))-8] + "\x00\x00\x00\x00\x00\x00\x00\x00",
	} {
		files, want := map[string]string{"log": text}, Want{Exit: []int{0, 1, 2, 4, 5}, Time: 6 * time.Second, CPU: 4 * time.Second, MiB: 128}
		for _, a := range [][]string{{"triage", "{dir}/log", "-o", "json"}, {"triage", "{dir}/log"}, {"triage", "{dir}/log", "-o", "html"}, {"triage", "{dir}/log", "-o", "github"}, {"triage", "{dir}/log", "--lines"}, {"triage", "{dir}/log", "--partial", "--since", "2000-01-01"}} {
			w := want
			w.Free = a[len(a)-1] == "--lines"
			cases = append(cases, Case{Name: name + ", " + strings.Join(a[2:], " "), Files: files, Args: a, Terminal: len(a) == 2, Want: w})
		}
		cases = append(cases, Case{Name: name + ", explained", Stdin: text, Args: []string{"explain", "-"}, Want: Want{Exit: []int{0, 2, 3}, Time: 6 * time.Second, CPU: 4 * time.Second, MiB: 128, Free: true}})
	}
	for name, text := range map[string]string{
		"nothing":                   "",
		"null":                      "null",
		"a list":                    "[]",
		"another schema":            `{"schema":"hex21.probe/v1"}`,
		"a negative count":          `{"schema":"hex21.triage/v1","lines":-1,"codes":[{"code":"A","count":-9223372036854775808}]}`,
		"a huge count":              `{"schema":"hex21.triage/v1","lines":9223372036854775807,"codes":[{"code":"A","count":9223372036854775807},{"code":"A","count":9223372036854775807}]}`,
		"codes of escapes":          `{"schema":"hex21.triage/v1","codes":[{"code":"\u001b[2J","count":1,"samples":[{"text":"\u202e"}]}],"files":["\u001b"]}`,
		"brackets":                  strings.Repeat("[", 1<<20),
		"two":                       `{"schema":"hex21.triage/v1"}{"schema":"hex21.triage/v1"}`,
		"counts below zero":         partialOf(`"lines":-1,"codes":{"RATE_LIMIT":{"known":true,"count":-3,"statuses":{"429":-3}}}`, `"A":{"0":-1}`),
		"counts without sum":        partialOf(`"lines":9223372036854775807,"codes":{"RATE_LIMIT":{"known":true,"count":9223372036854775807}}`, ""),
		"counts that are zero":      partialOf(`"codes":{"RATE_LIMIT":{"known":true,"count":0}}`, ""),
		"times beyond dates":        partialOf(`"first_ns":-9223372036854775808,"last_ns":9223372036854775807`, `"A":{"-9223372036854775808":1,"9223372036854775807":1}`),
		"a cell each 30 years":      partialOf(`"records":5000`, `"RATE_LIMIT":{`+strings.TrimSuffix(numbered(`"%d000000000":1,`, 5000), ",")+`}`),
		"the year 1677 and 2262":    partialOf(`"records":2,"first_ns":-9223372036854775808,"last_ns":9223372036854775807`, `"RATE_LIMIT":{"-9223372036":1,"9223372036":1}`),
		"a width of zero":           strings.ReplaceAll(partialOf("", ""), ":1}", ":0}"),
		"names that are misleading": partialOf(`"codes":{"\u001b[2J\u202e`+Key+`":{"count":1},"<script>":{"count":1},"":{"count":1},"$(touch pwned)":{"count":1}}`, ""),
		"statuses out of range":     partialOf(`"statuses":{"-5":1,"99999999999":2,"0":3}`, ""),
		"20,000 codes":              partialOf(`"codes":{`+strings.TrimSuffix(numbered(`"CODE_%d":{"count":1},`, 20_000), ",")+`}`, ""),
		"samples out of range":      partialOf(`"codes":{"RATE_LIMIT":{"known":true,"count":1,"samples":[{"line":-5,"offset":-9223372036854775808,"time":"\u001b","file":"\u202e","text":"`+strings.Repeat("x", 300_000)+`","at_ns":9223372036854775807},null]}}`, ""),
		"nulls":                     `{"schema":"hex21.triage-partial/v1","codes":{"A":null},"statuses":null,"clients":{"counts":{"a":null}},"series":{"width_seconds":1,"cells":{"A":null}},"limited":{"width_seconds":1}}`,
	} {
		cases = append(cases, Case{Name: "a page of a partial result of " + name, Files: map[string]string{"a": text}, Args: []string{"triage", "--merge", "{dir}/a", "-o", "html"}, Want: exits(0, 1, 2, 4, 5).mib(96).lacks("NaN"), More: true})
		cases = append(cases, Case{Name: "a partial result of " + name, Files: map[string]string{"a": text}, Args: []string{"triage", "--merge", "{dir}/a", "{dir}/a", "-o", "json"}, Want: exits(0, 1, 2, 4, 5)})
	}
	return sampled(sorted(cases))
}

// partialOf is a partial result with some members, and with cells of its series.
func partialOf(members, cells string) string {
	return strings.Replace(`{"schema":"hex21.triage-partial/v1",`+members+`,"series":{"cells":{`+cells+`},"width_seconds":1},"limited":{"width_seconds":1}}`, ",,", ",", 1)
}

// answerCases are answers that break the formats of a check.
func answerCases() []Case {
	var cases []Case
	list := func(items string, meta string) string {
		return body("200 OK", "application/json", `{"data":[`+items+`],"metadata":`+meta+`}`)
	}
	for name, text := range map[string]string{
		"slugs of commands":        list(`{"slug":"$(touch pwned)"},{"slug":"a'b\"c"},{"slug":"../x"},{"slug":"a\r\nX: y"},{"slug":"%00"},{"slug":"?a=b#c"}`, `{"page":1,"limit":10,"total":6}`),
		"slugs that are not texts": list(`{"slug":1e400},{"slug":[]},{"slug":null},1,null,[]`, `{"page":1,"limit":10,"total":6}`),
		"50,000 slugs":             list(strings.TrimSuffix(numbered(`{"slug":"s%d"},`, 50_000), ","), `{"page":1,"limit":10,"total":50000}`),
		"totals out of range":      list(`{"slug":"a"}`, `{"page":-1,"limit":1e300,"total":"9"}`),
		"metadata of words":        list(`{"slug":"a"}`, `"x"`),
		"titles of XML":            list(`{"slug":"a","title":"]]>\u0001\ufffe<x/>&"}`, `{"page":1,"limit":10,"total":1}`),
		"errors of XML":            body("500 No", "application/json", `{"error":{"code":"]]>\u0001","message":"\u0001\ufffe<x/>&\u001b[2J"}}`),
		"errors of TAP":            body("500 No", "application/json", `{"error":{"code":"A # TODO","message":"x\nok 1\nBail out!\n1..0 # SKIP"}}`),
		"errors of workflows":      body("500 No", "application/json", `{"error":{"code":"A::B","message":"x\n::set-output name=a::b\n::error file=x::y"}}`),
		"errors of perf data":      body("500 No", "application/json", `{"error":{"code":"A|b=1","message":"x|y=1;2\nOK"}}`),
		"reasons of XML":           "HTTP/1.1 500 ]]>\x01<x>\r\nX-A: ]]>\x1b\r\nContent-Length: 0\r\n\r\n",
		"Latin-1":                  body("500 No", "application/json", `{"error":{"code":"CAF`+"\xe9"+`","message":"`+"\xe9"+`"}}`),
	} {
		for _, f := range []string{"json", "junit", "tap", "github", "markdown", "human", "yaml"} {
			cases = append(cases, Case{Name: "check and " + name + ", " + f, Serve: sends(text), Args: []string{"check", "{base}", "-m", "3s", "--max-wait", "0s", "-a", "-o", f}, Terminal: f == "human", Want: Want{Exit: known, Time: 6 * time.Second, CPU: 4 * time.Second, MiB: 192}})
		}
		cases = append(cases, Case{Name: "check and " + name + ", as a plugin", Serve: sends(text), Args: []string{"check", "{base}", "-m", "3s", "--max-wait", "0s", "--nagios"}, Want: Want{Exit: known, Time: 6 * time.Second, CPU: 4 * time.Second, MiB: 192}})
	}
	for name, text := range map[string]string{
		"nothing":        "",
		"garbage":        "\x00\xff",
		"brackets":       strings.Repeat("[", 1<<20),
		"another schema": `{"schema":"x"}`,
		"escapes":        `{"schema":"hex21.check-baseline/v1","broken":["\u001b[2J"],"base_url":"\u202e"}`,
	} {
		cases = append(cases, Case{Name: "a baseline of " + name, Serve: sends(ok), Files: map[string]string{"b": text}, Args: []string{"check", "{base}", "--baseline", "{dir}/b", "-m", "2s", "--max-wait", "0s"}, Terminal: true, Want: Want{Exit: known, Time: 6 * time.Second, MiB: 96}})
	}
	return sampled(sorted(cases))
}

func bombBZ2() string {
	// an empty block of bzip2: a stream that ends at once, many times
	return strings.Repeat("BZh9\x17\x72\x45\x38\x50\x90\x00\x00\x00\x00", 100_000)
}
