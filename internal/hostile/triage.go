//go:build linux

package hostile

import (
	"strings"
	"time"
)

// triageCases are logs that are not text, not logs or not finished, and installations that answer a check with something else.
func triageCases() []Case {
	var cases []Case
	const line = `{"time":"2026-01-02T03:04:05Z","level":"error","status":429,"code":"RATE_LIMIT","msg":"no"}` + "\n"
	logs := map[string]string{
		"nothing": "", "a line end": "\n", "a line without end": line[:len(line)-1], "a line of 8 MiB": strings.Repeat("a", 8<<20) + " RATE_LIMIT 429\n", "zero bytes": strings.Repeat("\x00", 1<<20) + line, "garbage": strings.Repeat("\xff\xfe\x00\x1b[2J\n", 10_000), "a picture": "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00RATE_LIMIT\xff", 1000),
		"only returns": strings.Repeat("RATE_LIMIT 429\r", 1000), "UTF-16": utf16le(line), "a byte order mark": "\ufeff" + line, "gzip": compressed("gzip", line), "gzip of zeros": zeros("gzip", 32), "gzip that is cut": compressed("gzip", strings.Repeat(line, 1000))[:60], "gzip in gzip": compressed("gzip", compressed("gzip", line)), "zstd of zeros": zeros("zstd", 32), "zstd that is cut": compressed("zstd", strings.Repeat(line, 1000))[:40],
		"invalid bzip2": "BZh9" + strings.Repeat("x", 1000), "brackets": strings.Repeat("[", 1<<20) + "\n", "deep JSON": strings.Repeat(`{"error":`, 50_000) + `"RATE_LIMIT"` + strings.Repeat("}", 50_000) + "\n", "100,000 codes": numbered(`{"status":500,"code":"CODE_NUMBER_%d"}`+"\n", 50_000), "100,000 request ids": numbered(`{"status":429,"code":"RATE_LIMIT","request_id":"r-%d"}`+"\n", 50_000),
		"times in the years 1 and 9999": "0001-01-01T00:00:00Z RATE_LIMIT 429\n9999-12-31T23:59:59Z RATE_LIMIT 429\n" + line, "times out of range": `{"time":"99999-01-01T00:00:00Z","code":"RATE_LIMIT","status":429}` + "\n" + `{"time":1e300,"code":"RATE_LIMIT","status":429}` + "\n" + `{"ts":-9223372036854775808,"code":"RATE_LIMIT","status":429}` + "\n", "statuses beyond numbers": `{"status":99999999999999999999,"code":"RATE_LIMIT"}` + "\n" + `{"status":-429,"code":"RATE_LIMIT"}` + "\n",
		"markup": `{"status":500,"code":"RATE_LIMIT","msg":"<script>alert(1)</script> [x](javascript:alert(1))"}` + "\n", "workflow commands": "::error::x RATE_LIMIT 429\n::set-output name=a::b RATE_LIMIT 429\n", "the key": strings.Repeat(`{"status":401,"code":"INVALID_AUTH","msg":"bad `+Key+`"}`+"\n", 10), "a traceback without end": strings.Repeat("Traceback (most recent call last):\n  File \"x\"\nRATE_LIMIT\n", 20_000), "half a transcript": "HTTP/1.1 429 No\r\nContent-Length: 99999\r\n\r\n{\"error\":{\"code\":\"RATE_LIMIT\"",
		"an archive that is cut": `{"log":{"version":"1.2","entries":[{"request":{"method":"GET","url":"http://a/"},"response":{"status":429`, "OpenTelemetry that is broken": `{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"body":{"stringValue":"RATE_LIMIT"},"timeUnixNano":"99999999999999999999"}]}]}]}` + "\n", "a container's stream": strings.Repeat("\x01\x00\x00\x00\xff\xff\xff\xffRATE_LIMIT 429\n", 100), "stars": strings.Repeat("*", 1<<20) + "RATE_LIMIT",
	}
	for name, text := range logs {
		files, want := map[string]string{"log": text}, Want{Time: 6 * time.Second, CPU: 4 * time.Second, MiB: 192}
		cases = append(cases,
			Case{Name: name + ", counted", Files: files, Args: []string{"triage", "{dir}/log", "-o", "json"}, Want: want},
			Case{Name: name + ", on a terminal", Files: files, Args: []string{"triage", "{dir}/log"}, Terminal: true, Want: want, More: len(text) > 1<<16},
			Case{Name: name + ", as a page", Files: files, Args: []string{"triage", "{dir}/log", "-o", "html"}, Want: want, More: true},
			Case{Name: name + ", as markdown", Files: files, Args: []string{"triage", "{dir}/log", "-o", "markdown"}, Want: want, More: true},
			Case{Name: name + ", its lines", Files: files, Args: []string{"triage", "{dir}/log", "--lines"}, Want: Want{Time: want.Time, CPU: want.CPU, MiB: 192, Free: true}, More: true},
			Case{Name: name + ", explained", Stdin: text, Args: []string{"explain", "-"}, Want: Want{Time: want.Time, CPU: want.CPU, MiB: 192, Free: true}, More: len(text) > 1<<16},
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
		"silence": silent, "closed": hangsUp, "garbage": speaks("\x00\x01\x02\r\n\r\n"), "brackets without end": floods("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n", "["), "headers without end": floods("HTTP/1.1 200 OK\r\n", "X-A: b\r\n"), "a page": sends(body("200 OK", "text/html", "<title>\x1b[2J</title>")), "an error": sends(body("500 No", "application/json", `{"error":{"code":"X\u202e","message":"\u001b[2J"}}`)),
		"a limit that lasts centuries": sends(body("429 No\r\nRetry-After: 99999999999", "application/json", `{"error":{"code":"RATE_LIMIT","message":"no"}}`)), "a redirect to itself": growing, "the key": echoesHead, "everything is fine": sends(ok), "unauthorized": sends(body("401 No", "application/json", `{"error":{"code":"INVALID_AUTH","message":"`+Key+`"}}`)), "a drip": drips(ok, 50*time.Millisecond), "half a body": sends("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"),
		"a list of slugs of escapes": sends(body("200 OK", "application/json", `{"data":[{"slug":"\u001b[2J\u202e","title":"`+"\x9b"+`"},{"slug":"../../etc/passwd"},{"slug":"`+strings.Repeat("a", 10_000)+`"}],"metadata":{}}`)),
	} {
		for _, format := range []string{"json", "junit", "tap", "github", "markdown", "human"} {
			cases = append(cases, Case{Name: "check and " + name + ", " + format, Serve: serve, Args: []string{"check", "{base}", "-m", "2s", "--max-wait", "100ms", "-o", format}, Want: Want{Time: 6 * time.Second, CPU: 4 * time.Second, MiB: 192}, More: format != "json" && format != "junit"})
		}
	}
	cases = append(cases, []Case{
		{Name: "a record of 300,000 lines with errors", Args: []string{"triage", "-", "-o", "json"}, Stdin: line + numbered(`   at /x status=500 {"error":{"code":"RATE_LIMIT"}} n=%d`+"\n", 300_000)},
		{Name: "a header of 300,000 lines", Args: []string{"triage", "-", "-o", "json"}, Stdin: "HTTP/1.1 429 No\r\n" + numbered("X-H%d: 1\r\n", 300_000) + "\r\n{}\n"},
		{Name: "a record of 100,000 responses, explained", Args: []string{"explain", "-", "-o", "json"}, Stdin: strings.Repeat("HTTP/1.1 404 No\r\n\r\n", 100_000), Want: Want{}.within(8 * time.Second)},
		{Name: "a record of 100,000 responses, judged", Args: []string{"probe", "--from", "-", "-o", "json"}, Stdin: strings.Repeat("HTTP/1.1 404 No\r\n\r\n", 100_000)},
		{Name: "a recorded header of 300,000 lines", Args: []string{"probe", "--from", "-", "-o", "json"}, Stdin: "HTTP/1.1 404 No\r\nA: b\r\n" + strings.Repeat(" x\r\n", 300_000) + "\r\n", Want: Want{}.within(6 * time.Second)},
	}...)
	return in("triage and check", sorted(cases)...)
}
