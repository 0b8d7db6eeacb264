//go:build linux

package hostile

import (
	"strings"
	"time"
)

// commandCases have every command that calls a server meet the same odd servers: what holds for one call has to hold for all of them.
func commandCases() []Case {
	const good = `{"data":[],"metadata":{}}`
	head := func(status string, lines ...string) string {
		return "HTTP/1.1 " + status + "\r\n" + strings.Join(append(lines, ""), "\r\n") + "\r\n"
	}
	servers := map[string]Server{
		"endless interim responses": floods("", head("103 Early")),
		"a status of 999":           sends(head("999 No", "Content-Length: 0")),
		"a status of 000":           sends(head("000 No", "Content-Length: 0")),
		"switching protocols":       sends(head("101 Go", "Upgrade: x", "Connection: upgrade")),
		// The calls that reuse a connection have no outcome for this server and for the one that sends two responses at once: it depends on what
		// net/http does first, send the next request or see that the connection is not idle.
		"no content with a body":                 sends(head("204 No", "Content-Type: application/json") + good),
		"not modified":                           sends(head("304 No")),
		"partial content that was not requested": sends(head("206 Part", "Content-Range: bytes 5-1/x", "Content-Length: 2") + "ab"),
		"two responses at once":                  sends(ok, ok),
		"a response before the request":          speaks(ok),
		"HTTP/0.9":                               answersAnything("<html>hello</html>"),
		"HTTP/1.0 with keep-alive":               sends("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n\r\n" + good),
		"a trailer with the key":                 sends(head("200 OK", "Transfer-Encoding: chunked", "Trailer: X-A") + "2\r\n{}\r\n0\r\nX-A: " + Key + "\r\n\r\n"),
		"chunks with long extensions":            sends(head("200 OK", "Transfer-Encoding: chunked") + "2;" + strings.Repeat("a", 20<<10) + "\r\n{}\r\n0\r\n\r\n"),
		"the key in every header":                echoesHead,
		"a header name in Latin-1":               sends(head("200 OK", "X-\xe9: a", "Content-Length: 0")),
		"cookies of escapes":                     sends(head("200 OK", "Set-Cookie: a=\x1b[2J\u202e; Domain=\x9b", "Content-Type: application/json") + good),
		"two allowed origins":                    sends(head("200 OK", "Access-Control-Allow-Origin: *", "Access-Control-Allow-Origin: https://\u202ea.example.org", "Access-Control-Allow-Credentials: TRUE", "Access-Control-Max-Age: 99999999999999999999", "Content-Length: 0")),
		"one byte a moment":                      drips(head("200 OK", "Content-Type: application/json")+good, 300*time.Millisecond),
		"a limit out of range":                   sends(body("429 No\r\nRetry-After: 1e999\r\nX-RateLimit-Reset: 99999999999999999999", "application/json", `{"error":{"code":"RATE_LIMIT","message":"no"}}`)),
	}
	commands := map[string][]string{
		"status":                   {"status", "{origin}", "-m", "1s", "-o", "json"},
		"status, as a plugin":      {"status", "{origin}", "-m", "1s", "--nagios"},
		"status, until it is good": {"status", "{origin}", "-m", "1s", "--wait", "--max-wait", "1s", "-o", "json"},
		"doctor":                   {"doctor", "--network", "-m", "1s", "-o", "json"}, "check": {"check", "{base}", "-m", "2s", "--max-wait", "0s", "--only", "endpoints", "-o", "junit"},
		"several calls":        {"probe", "{base}/x", "-m", "1s", "--count", "2", "--interval", "0s", "--keep-alive", "-o", "json"},
		"a list of paths":      {"probe", "--paths", "{dir}/list", "-m", "1s", "--keep-alive", "-o", "json"},
		"a call of a web page": {"probe", "{base}/x", "--origin", "https://a.example.org", "-H", "X-A: b", "-m", "1s", "--no-status", "-o", "json"},
		"a curl command":       {"probe", "--from-curl", "curl -I {base}/x", "-m", "1s", "--no-status", "-o", "yaml"},
		"a measurement":        {"probe", "{base}/x", "--until-limit", "--count", "3", "--max-wait", "1s", "-m", "1s", "-o", "json"},
		"retries":              {"probe", "{base}/x", "--retry", "1", "--max-wait", "1s", "-m", "1s", "--no-status", "-o", "markdown"},
	}
	var cases []Case
	for _, server := range sortedNames(servers) {
		for n, command := range sortedNames(commands) {
			want := Want{Exit: known, Time: 6 * time.Second, CPU: 4 * time.Second, MiB: 96}
			cases = append(cases, Case{Name: command + " and " + server, Serve: servers[server], Args: commands[command], Files: map[string]string{"list": "/a\n/b\n"}, Want: want, More: n%3 > 0})
		}
	}
	return in("commands", cases...)
}
