//go:build linux

package hostile

import (
	"fmt"
	"strings"
)

// http1Cases are heads of HTTP/1 that break rules, or bend them as far as they go.
func http1Cases() []Case {
	list := `{"data":[],"metadata":{}}`
	whole := func(head string) Server {
		return sends("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + head + "\r\n" + list)
	}
	cases := []Case{
		{Name: "interim responses without end", Serve: floods("", "HTTP/1.1 100 Continue\r\n\r\n")},
		{Name: "early hints without end", Serve: floods("", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")},
		{Name: "ten interim responses", Serve: sends(strings.Repeat("HTTP/1.1 102 Processing\r\n\r\n", 10) + ok)},
		{Name: "switching protocols unasked", Serve: stalls("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n")},
		{Name: "headers without end", Serve: floods("HTTP/1.1 200 OK\r\n", "X-A: b\r\n")},
		{Name: "a header without end", Serve: floods("HTTP/1.1 200 OK\r\nX-A: ", "b")},
		{Name: "a header name without end", Serve: floods("HTTP/1.1 200 OK\r\n", "X")},
		{Name: "10,000 headers", Serve: whole(strings.Repeat("X-A: b\r\n", 10_000))},
		{Name: "10,000 different headers", Serve: whole(numbered("X-%d: b\r\n", 10_000))},
		{Name: "a header of 256 KiB", Serve: whole("X-A: " + strings.Repeat("b", 256<<10) + "\r\n")},
		{Name: "a header of a million secrets", Serve: whole("X-A: ?" + strings.Repeat("token=abcdefgh&", 60_000) + "\r\n")},
		{Name: "1,000 cookies", Serve: whole(numbered("Set-Cookie: a%d=b; Path=/\r\n", 1000))},
		{Name: "a trailer without end", Serve: floods("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-A: ", "b")},
		{Name: "trailers without end", Serve: floods("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", "X-A: b\r\n")},
		{Name: "an extension of a chunk without end", Serve: floods("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;", "a")},
		{Name: "chunks of one byte without end", Serve: floods("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n")},
		{Name: "empty lines between chunks", Serve: sends("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n\r\n\r\n0\r\n\r\n")},
		{Name: "a body behind a 204", Serve: sends("HTTP/1.1 204 No Content\r\nContent-Length: 4\r\n\r\nbody")},
		{Name: "a body behind a 304", Serve: sends("HTTP/1.1 304 Not Modified\r\nContent-Length: 4\r\n\r\nbody")},
		{Name: "a second answer behind the first", Serve: sends(ok + ok)},
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
