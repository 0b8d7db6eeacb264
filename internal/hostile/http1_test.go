//go:build linux

package hostile

import (
	"fmt"
	"io"
	"net"
	"strings"
	"time"
)

// http1Cases are heads of HTTP/1 that break rules, or bend them as far as they go.
func http1Cases() []Case {
	list := `{"data":[],"metadata":{}}`
	whole := func(head string) Server {
		return sends("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + head + "\r\n" + list)
	}
	cases := []Case{
		{Name: "endless interim responses", Serve: floods("", "HTTP/1.1 100 Continue\r\n\r\n")},
		{Name: "endless early hints", Serve: floods("", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")},
		{Name: "ten interim responses", Serve: sends(strings.Repeat("HTTP/1.1 102 Processing\r\n\r\n", 10) + ok)},
		{Name: "switching protocols unasked", Serve: stalls("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n")},
		{Name: "endless headers", Serve: floods("HTTP/1.1 200 OK\r\n", "X-A: b\r\n")},
		{Name: "an endless header", Serve: floods("HTTP/1.1 200 OK\r\nX-A: ", "b")},
		{Name: "an endless header name", Serve: floods("HTTP/1.1 200 OK\r\n", "X")},
		{Name: "10,000 headers", Serve: whole(strings.Repeat("X-A: b\r\n", 10_000))},
		{Name: "10,000 different headers", Serve: whole(numbered("X-%d: b\r\n", 10_000))},
		{Name: "a header of 256 KiB", Serve: whole("X-A: " + strings.Repeat("b", 256<<10) + "\r\n")},
		{Name: "a header of a million secrets", Serve: whole("X-A: ?" + strings.Repeat("token=abcdefgh&", 60_000) + "\r\n")},
		{Name: "1,000 cookies", Serve: whole(numbered("Set-Cookie: a%d=b; Path=/\r\n", 1000))},
		{Name: "an endless trailer", Serve: floods("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-A: ", "b")},
		{Name: "endless trailers", Serve: floods("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", "X-A: b\r\n")},
		{Name: "an endless extension of a chunk", Serve: floods("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;", "a")},
		{Name: "endless chunks of one byte", Serve: floods("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n")},
		{Name: "empty lines between chunks", Serve: sends("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n\r\n\r\n0\r\n\r\n")},
		{Name: "a body after a 204", Serve: sends("HTTP/1.1 204 No Content\r\nContent-Length: 4\r\n\r\nbody")},
		{Name: "a body after a 304", Serve: sends("HTTP/1.1 304 Not Modified\r\nContent-Length: 4\r\n\r\nbody")},
		{Name: "a second response after the first", Serve: sends(ok + ok)},
		{Name: "garbage after the response", Serve: sends(ok + "\x1b[2Jrubbish")},
		{Name: "HTTP/0.9", Serve: sends(list)},
		{Name: "only the status line", Serve: sends("HTTP/1.1 200 OK\r\n")},
		{Name: "line ends of Unix", Serve: sends("HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 25\n\n" + list)},
		{Name: "folded headers", Serve: whole("X-A: b\r\n c\r\n\td\r\n")},
		{Name: "no answer in a head that is closed", Serve: sends("HTTP/1.1 200 OK\r\nX-A: b\r\n")},
	}
	for _, line := range []string{
		"HTTP/1.1", "HTTP/1.1 ", "HTTP/1.1 OK", "HTTP/1.1 99 x", "HTTP/1.1 000 x", "HTTP/1.1 1000 x", "HTTP/1.1 -200 x", "HTTP/1.1 2OO x", "HTTP/1.1  200 OK",
		"HTTP/1.1\t200\tOK", "HTTP/9.9 200 OK", "HTTP/2 200 OK", "HTTP/2.0 200 OK", "HTTP/1.0 200 OK", "HTTP/0.9 200 OK", "http/1.1 200 OK", "HTTPS/1.1 200 OK", "ICY 200 OK",
		"HTTP/1.1 200", "HTTP/1.1 999 \x1b[31mred", "HTTP/1.1 600 x", "HTTP/1.1 299 x", "HTTP/1.1 418 I'm a teapot", "HTTP/1.1 451 x", "HTTP/1.1 599 caf\xe9", "HTTP/1.1 200 \u202eKO",
		"\ufeffHTTP/1.1 200 OK", " HTTP/1.1 200 OK", "\r\n\r\nHTTP/1.1 200 OK", "HTTP/1.1 200 OK\x00", "RTSP/1.0 200 OK", "HTTP/1.1 18446744073709551816 x",
	} {
		cases = append(cases, Case{Name: fmt.Sprintf("status line %q", line), Serve: sends(line + "\r\nContent-Type: application/json\r\nContent-Length: 25\r\n\r\n" + list)})
	}
	for _, head := range []string{
		"Content-Length: -1", "Content-Length: 99999999999999999999", "Content-Length: 25\r\nContent-Length: 26", "Content-Length: 25, 25", "Content-Length: 0x19", "Content-Length: +25", "Content-Length: 25 ",
		"Content-Length:", "Content-Length: 9223372036854775807", "Content-Length: 25\r\nTransfer-Encoding: chunked", "Transfer-Encoding: gzip", "Transfer-Encoding: chunked, chunked",
		"Transfer-Encoding: x-\x1b[2J", "Transfer-Encoding: identity", "Transfer-Encoding:", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
		": no name", "X A: b", "X-A : b", "X\x00A: b", "X-A: \x00", "X-A: \x7f", "X-A: \x1b]0;x\x07", "caf\xe9: b", "X-A: caf\xe9", "X-\u202eA: b", "X-A: \u202eb\u200b", "no colon", "X-A", "\tX-A: b",
		"X-A: " + strings.Repeat("\xff", 100), "Date: yesterday", "Date: Fri, 31 Dec 9999 23:59:59 GMT", "Date: Thu, 01 Jan 1970 00:00:00 GMT", "Date: Mon, 01 Jan 0001 00:00:00 GMT", "Date: Fri, 99 Dec 99999 99:99:99 GMT",
		"Content-Type: ", "Content-Type: application/json; charset=\x1b", "Content-Type: application/json, text/html", "Content-Type: ///", "Content-Type: application/json; charset=utf-7",
		"Content-Type: multipart/mixed; boundary=x", "Connection: close, \x01", "Connection: keep-alive\r\nKeep-Alive: timeout=99999999999999999999", "Set-Cookie: \u2028=1", "Server: " + strings.Repeat("a", 20_000),
		"Retry-After: -1", "Retry-After: 1e99", "Retry-After: 99999999999999999999", "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT", "Retry-After: \u202e1", "X-Request-Id: " + strings.Repeat("r", 9000), "X-Request-Id: a\tb",
		"X-RateLimit-Reset: 99999999999999999999", "X-RateLimit-Reset: 253402300800", "X-RateLimit-Reset: -62135596801", "X-RateLimit-Reset: 9999-12-31T23:59:59-23:59", "X-RateLimit-Reset: 0001-01-01T00:00:00+23:59", "X-RateLimit-Limit: 9e99\r\nX-RateLimit-Remaining: -9e99", "X-RateLimit-Limit: 10\r\nX-RateLimit-Remaining: 11",
		`RateLimit: "a";r=99999999999999999999;t=99999999999999999999`, `RateLimit: ` + strings.Repeat(`"a";r=1,`, 2000) + `"b";r=1`, `RateLimit-Policy: "` + strings.Repeat("a", 9000) + `";q=1`,
		"Server-Timing: " + strings.Repeat("a;dur=1,", 5000), "Link: " + strings.Repeat("<", 5000), "Deprecation: @99999999999999", "Sunset: Fri, 31 Dec 9999 23:59:59 GMT", "Age: 99999999999999999999", "Via: " + strings.Repeat("1.1 a, ", 3000),
		"Strict-Transport-Security: max-age=99999999999999999999", "Location: http://[", "WWW-Authenticate: " + strings.Repeat("Basic realm=\"", 2000), "Cache-Control: max-age=-1", "Expires: 0", "X-Cache: \u009b2J", "CF-Ray: \u2066x",
	} {
		cases = append(cases, Case{Name: "header " + short(head), Serve: sends("HTTP/1.1 429 No\r\n" + head + "\r\n\r\n" + `{"error":{"code":"RATE_LIMIT","message":"no"}}`)})
	}
	for _, size := range []string{"fffffffffffffffff", "-1", "0x5", "5 ", " 5", "g", "", "7fffffffffffffff", "5;a=\"\x1b[2J\"", "00000000000000000005", "+5", "5,5", "5\n", "\u0665"} {
		cases = append(cases, Case{Name: fmt.Sprintf("chunk size %q", size), Serve: sends("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + size + "\r\n[1,2]\r\n0\r\n\r\n")})
	}
	cases = append(cases, headCases()...)
	return in("HTTP/1", cases...)
}

// numbered is a text with the numbers up to n.
func numbered(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// short is a text for a name.
func short(text string) string {
	if len(text) > 60 {
		text = text[:60] + "…"
	}
	return fmt.Sprintf("%q", text)
}

// headCases are trailers, interim responses, connections that are used again, and requests that break rules.
func headCases() []Case {
	list := `{"data":[],"metadata":{}}`
	var cases []Case
	add := func(name string, s Server, w Want) {
		cases = append(cases, Case{Name: name, Serve: s, Want: w})
	}
	ch := "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
	for name, t := range map[string]string{
		"a trailer that sets a length":           ch + "Trailer: Content-Length\r\n\r\n19\r\n" + list + "\r\n0\r\nContent-Length: 5\r\n\r\n",
		"a trailer of escapes":                   ch + "\r\n19\r\n" + list + "\r\n0\r\nX-T: \x1b[2J\u202e\r\n\r\n",
		"a trailer that is cut":                  ch + "\r\n19\r\n" + list + "\r\n0\r\nX-T: a",
		"a trailer without a colon":              ch + "\r\n19\r\n" + list + "\r\n0\r\nnothing\r\n\r\n",
		"1,000 trailers":                         ch + "\r\n19\r\n" + list + "\r\n0\r\n" + numbered("X-%d: a\r\n", 1000) + "\r\n",
		"a trailer of a limit":                   ch + "Trailer: Retry-After, X-RateLimit-Reset\r\n\r\n19\r\n" + list + "\r\n0\r\nRetry-After: 99999999999\r\nX-RateLimit-Reset: -1\r\n\r\n",
		"an extension in quotes with a line end": ch + "\r\n19;a=\"b\r\nc\"\r\n" + list + "\r\n0\r\n\r\n",
		"a chunk with only a line feed":          ch + "\r\n19\n" + list + "\n0\n\n",
		"chunked in HTTP/1.0":                    strings.Replace(ch, "1.1", "1.0", 1) + "\r\n19\r\n" + list + "\r\n0\r\n\r\n",
		"a last chunk of zeros":                  ch + "\r\n19\r\n" + list + "\r\n0000000000000000000000\r\n\r\n",
		"a chunk that is shorter than its size":  ch + "\r\nff\r\n" + list + "\r\n0\r\n\r\n",
		"a chunk that is longer than its size":   ch + "\r\n5\r\n" + list + "\r\n0\r\n\r\n",
		"100 with a body":                        "HTTP/1.1 100 Continue\r\nContent-Length: 4\r\n\r\nbody" + ok,
		"103 with 2,000 links":                   "HTTP/1.1 103 Hints\r\n" + numbered("Link: </%d>\r\n", 2000) + "\r\n" + ok,
		"an interim response with escapes":       "HTTP/1.1 199 \x1b[2J\r\nX-A: \u202e\r\n\r\n" + ok,
		"an interim response after the end":      ok + "HTTP/1.1 100 Continue\r\n\r\n",
		"426":                                    "HTTP/1.1 426 Upgrade Required\r\nUpgrade: TLS/1.3, HTTP/2, \x1b[2J\r\nConnection: Upgrade\r\nContent-Length: 0\r\n\r\n",
		"411":                                    "HTTP/1.1 411 No\r\nContent-Length: 0\r\n\r\n",
		"417":                                    "HTTP/1.1 417 No\r\nContent-Length: 0\r\n\r\n",
		"421":                                    "HTTP/1.1 421 Misdirected\r\nContent-Length: 0\r\n\r\n",
		"425":                                    "HTTP/1.1 425 Early\r\nContent-Length: 0\r\n\r\n",
		"428":                                    "HTTP/1.1 428 No\r\nContent-Length: 0\r\n\r\n",
		"431":                                    "HTTP/1.1 431 No\r\nContent-Length: 0\r\n\r\n",
		"511":                                    body("511 Network Authentication Required", "text/html", "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>login"),
		"520":                                    body("520 x", "text/html", "<title>\x1b[2J</title>"),
		"200 that closes without a length":       "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json\r\n\r\n" + list,
		"two types":                              "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Type: text/html\r\nContent-Length: 25\r\n\r\n" + list,
		"a folded type":                          "HTTP/1.1 200 OK\r\nContent-Type: application/json;\r\n charset=\"\x1b[2J\"\r\nContent-Length: 25\r\n\r\n" + list,
		"a type of a megabyte":                   "HTTP/1.1 200 OK\r\nContent-Type: application/json; a=" + strings.Repeat("b", 200_000) + "\r\nContent-Length: 25\r\n\r\n" + list,
		"a type of 10,000 parameters":            "HTTP/1.1 200 OK\r\nContent-Type: application/json" + numbered("; a%d=b", 10_000) + "\r\nContent-Length: 25\r\n\r\n" + list,
		"Date twice":                             "HTTP/1.1 200 OK\r\nDate: Fri, 02 Jan 2026 03:04:05 GMT\r\nDate: \x1b[2J\r\nContent-Length: 25\r\nContent-Type: application/json\r\n\r\n" + list,
		"Alt-Svc":                                "HTTP/1.1 200 OK\r\nAlt-Svc: h3=\":443\"; ma=99999999999999999999, " + strings.Repeat("a=\"b\",", 3000) + "\r\nContent-Length: 25\r\nContent-Type: application/json\r\n\r\n" + list,
		"a policy of 100 KB":                     "HTTP/1.1 200 OK\r\nContent-Security-Policy: " + strings.Repeat("default-src x; ", 7000) + "\r\nContent-Length: 25\r\nContent-Type: application/json\r\n\r\n" + list,
		"1,000 limits":                           "HTTP/1.1 429 No\r\n" + numbered("X-RateLimit-Limit-%d: 5\r\nX-RateLimit-Reset-%[1]d: 99\r\n", 1000) + "Content-Length: 0\r\n\r\n",
		"a limit of 100,000 digits":              "HTTP/1.1 429 No\r\nX-RateLimit-Limit: " + strings.Repeat("9", 100_000) + "\r\nRetry-After: " + strings.Repeat("9", 100_000) + "\r\nContent-Length: 0\r\n\r\n",
		"a window of nanoseconds":                "HTTP/1.1 429 No\r\nRateLimit-Policy: 1;w=0.0000000001\r\nRateLimit: limit=1, remaining=0, reset=0.0000000001\r\nContent-Length: 0\r\n\r\n",
		"parts of a limit":                       "HTTP/1.1 429 No\r\nRateLimit: limit=\x1b[2J, remaining=\u202e, reset=%s%n\r\nContent-Length: 0\r\n\r\n",
		"formats":                                "HTTP/1.1 500 %s%n%d\r\nX-%s: %n%x{{.}}\r\nContent-Type: text/%s\r\nContent-Length: 8\r\n\r\n%s%n{{.}}",
		"a cookie of formats":                    "HTTP/1.1 200 OK\r\nSet-Cookie: %s=%d; Expires=Fri, 99 Foo 99999; Max-Age=99999999999999999999; SameSite=\x1b\r\nContent-Length: 0\r\n\r\n",
		"challenges of 5,000 schemes":            "HTTP/1.1 401 No\r\nWWW-Authenticate: " + numbered("S%d a=b, ", 5000) + "\r\nContent-Length: 0\r\n\r\n",
		"a challenge with quotes that do not end":     "HTTP/1.1 401 No\r\nWWW-Authenticate: Bearer realm=\"" + strings.Repeat(`\"`, 20_000) + "\r\nContent-Length: 0\r\n\r\n",
		"Allow of commands":                           "HTTP/1.1 405 No\r\nAllow: GET, $(touch pwned), `id`, --help, -X, \x1b[2J\r\nContent-Length: 0\r\n\r\n",
		"Allow of 10,000 methods":                     "HTTP/1.1 405 No\r\nAllow: " + numbered("M%d, ", 10_000) + "\r\nContent-Length: 0\r\n\r\n",
		"a request id of commands":                    "HTTP/1.1 500 No\r\nX-Request-Id: $(touch pwned)`id`;'\"\\\r\nContent-Length: 0\r\n\r\n",
		"Link of scripts":                             "HTTP/1.1 404 No\r\nLink: <javascript:alert(1)>; rel=help, <https://h.example/\x1b]8;;x\x07>; rel=\"service-doc\", <//evil>; rel=\"next\"\r\nContent-Length: 0\r\n\r\n",
		"Location of commands":                        "HTTP/1.1 302 Found\r\nLocation: /a'$(touch pwned)`id`\"\\ ;|&\r\nContent-Length: 0\r\n\r\n",
		"Vary of everything":                          "HTTP/1.1 200 OK\r\nVary: " + strings.Repeat("*, ", 5000) + "\r\nContent-Length: 25\r\nContent-Type: application/json\r\n\r\n" + list,
		"ranges":                                      "HTTP/1.1 416 No\r\nContent-Range: bytes */99999999999999999999\r\nContent-Length: 0\r\n\r\n",
		"206 multipart":                               body("206 Part\r\nContent-Range: bytes 0-1/2", "multipart/byteranges; boundary=x", "--x\r\n\r\na\r\n--x--"),
		"a null byte in a header name that is folded": "HTTP/1.1 200 OK\r\nX-\x00\r\n A: b\r\n\r\n",
	} {
		add(name, sends(t), exits(known...))
	}
	// connections that are reused
	ka := func(name string, s Server, w Want) {
		cases = append(cases, Case{Name: "reused: " + name, Serve: s, Args: []string{"probe", "{base}/x", "--count", "3", "--interval", "50ms", "--keep-alive", "-m", "1s", "-o", "json"}, Want: w})
	}
	good := "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 25\r\n\r\n" + list
	bad := strings.Replace(body("500 No", "application/json", `{"error":{"code":"SMUGGLED","message":"no"}}`), "\r\n\r\n", "\r\nConnection: keep-alive\r\n\r\n", 1)
	ka("two answers at once", keepsAlive(good+bad), exits(known...).lacks("SMUGGLED"))
	ka("408 when it is idle", inTurnOn(good, "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), exits(known...))
	ka("a 204 with a body", keepsAlive("HTTP/1.1 204 No Content\r\nContent-Length: 99\r\n\r\n"+bad), exits(known...).lacks("SMUGGLED"))
	ka("a 304 with a body", keepsAlive("HTTP/1.1 304 Not Modified\r\nContent-Length: 99\r\n\r\n"+bad), exits(known...).lacks("SMUGGLED"))
	ka("garbage between", keepsAlive(good+"\x1b[2J\r\n"), exits(known...))
	ka("a longer body than its length", keepsAlive(strings.Replace(good, "25", "20", 1)), exits(known...))
	ka("a shorter body than its length", keepsAlive(strings.Replace(good, "25", "30", 1)), exits(known...))
	cases = append(cases, Case{Name: "HEAD with a body", Serve: keepsAlive(good + bad), Args: []string{"probe", "{base}/x", "-X", "HEAD", "--count", "3", "--interval", "0s", "--keep-alive", "-o", "json"}, Want: exits(known...)})
	cases = append(cases, Case{Name: "a body that waits for 100", Serve: silent, Args: []string{"probe", "{base}/x", "-X", "POST", "-d", "a", "-H", "Expect: 100-continue", "-m", "500ms", "--no-status", "-o", "json"}, Want: exits(2, 6)})
	for _, h := range []string{"Host: evil", "Content-Length: 999", "Transfer-Encoding: chunked", "Connection: close", "Upgrade: h2c", "TE: trailers", "Trailer: X", "Expect: x", ":path: /", "Accept-Encoding: gzip", "Range: bytes=0-", "Host: \x1b"} {
		cases = append(cases, Case{Name: "sent " + short(h), Serve: echoesHead, Args: []string{"probe", "{base}/x", "-H", h, "-m", "1s", "--no-status", "-v", "-o", "json"}, Want: exits(2, 4, 6)})
	}
	for _, m := range []string{"get", "CONNECT", "TRACE", "OPTIONS", "G ET", "GET\r\nX: y", "\x1b[2J", strings.Repeat("A", 5000), "", "PRI"} {
		cases = append(cases, Case{Name: "method " + short(m), Serve: echoesHead, Args: []string{"probe", "{base}/x", "-X", m, "-m", "1s", "--no-status", "-v", "-o", "json"}, Want: exits(2, 4, 6)})
	}
	return sampled(sorted(cases))
}

// inTurnOn answers the first request, waits, and sends something on the idle connection.
func inTurnOn(first, later string) Server {
	return func(conn net.Conn) {
		if readRequest(conn) {
			_, _ = io.WriteString(conn, first)
			time.Sleep(20 * time.Millisecond)
			_, _ = io.WriteString(conn, later)
			linger(conn)
		}
	}
}
