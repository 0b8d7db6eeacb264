//go:build linux

package hostile

import "time"

// ok is a whole answer.
const ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 25\r\n\r\n" + `{"data":[],"metadata":{}}`

// transportCases are connections that do not come to an answer, or not to its end.
func transportCases() []Case {
	half := ok[:len(ok)-8]
	short := []string{"-m", "500ms"}
	return in("transport",
		Case{Name: "refused", Want: Want{}.finding("connection-refused")},
		Case{Name: "closed at once", Serve: hangsUp, Want: Want{}.finding("connection-reset")},
		Case{Name: "reset at once", Serve: resetsAtOnce, Want: exits(6)},
		Case{Name: "closed after the request", Serve: hangsUpLater, Want: Want{}.finding("connection-reset")},
		Case{Name: "reset after the request", Serve: resets(""), Want: Want{}.finding("connection-reset")},
		Case{Name: "silence", Serve: silent, Flags: short, Want: Want{}.finding("response-timeout")},
		Case{Name: "a line and silence", Serve: stalls("HTTP/1.1 200 OK\r\n"), Flags: short, Want: Want{}.finding("response-timeout")},
		Case{Name: "a head and silence", Serve: stalls("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"), Flags: short},
		Case{Name: "half a body and silence", Serve: stalls(half), Flags: short},
		Case{Name: "half a chunk and silence", Serve: stalls("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nabc"), Flags: short},
		Case{Name: "half a body and the end", Serve: sends(half), Want: Want{}.finding("body-cut-off")},
		Case{Name: "half a body and a reset", Serve: resets(half), Want: Want{}.finding("body-cut-off")},
		Case{Name: "half an error and a reset", Serve: resets("HTTP/1.1 503 No\r\nContent-Length: 90\r\n\r\n" + `{"error":{"code":"MAINTENANCE","mess`)},
		Case{Name: "half an error and silence", Serve: stalls("HTTP/1.1 429 No\r\nContent-Length: 90\r\n\r\n" + `{"error":{"code":"RATE_LIMIT","mess`), Flags: short},
		Case{Name: "a reset in the status line", Serve: resets("HTTP/1.")},
		Case{Name: "a reset in a header", Serve: resets("HTTP/1.1 200 OK\r\nX-A: b")},
		Case{Name: "an answer before the request", Serve: speaks(ok), Want: exits(0, 6, 9)},
		Case{Name: "a greeting of SMTP", Serve: speaks("220 mail.example.org ESMTP\r\n")},
		Case{Name: "a greeting of SSH", Serve: speaks("SSH-2.0-OpenSSH_9.9\r\n")},
		Case{Name: "a greeting of MySQL", Serve: speaks("\x4a\x00\x00\x00\x0a8.0.36\x00\x08\x00\x00\x00")},
		Case{Name: "an alert of TLS", Serve: sends("\x15\x03\x01\x00\x02\x02\x46"), Want: Want{}.finding("plain-to-tls-port")},
		Case{Name: "a frame of HTTP/2", Serve: sends("\x00\x00\x12\x04\x00\x00\x00\x00\x00\x00\x03\x00\x00\x00\x80")},
		Case{Name: "the request as the answer", Serve: echoes},
		Case{Name: "endless zeros", Serve: floods("", "\x00")},
		Case{Name: "endless line ends", Serve: floods("", "\r\n")},
		Case{Name: "an endless word", Serve: floods("", "a")},
		Case{Name: "an endless status line", Serve: floods("HTTP/1.1 200 ", "a")},
		Case{Name: "endless escapes", Serve: floods("", "\x1b[2J")},
		Case{Name: "one byte in 20 ms", Serve: drips(ok, 20*time.Millisecond), Flags: short},
		Case{Name: "one byte in a millisecond", Serve: drips(ok, time.Millisecond)},
		Case{Name: "a body that drips beyond the limit", Serve: drips("HTTP/1.1 500 No\r\n\r\n0123456789012345678901234567890123456789", 25*time.Millisecond), Flags: short},
		Case{Name: "closed, then an answer", Serve: inTurn(hangsUpLater, sends(ok)), Args: []string{"probe", "{base}/x", "--retry", "2", "--max-wait", "5s", "-o", "json"}, Want: Want{}.within(8 * time.Second)},
		Case{Name: "refused, with retries", Args: []string{"probe", "{base}/x", "--retry", "9", "--max-wait", "300ms", "-o", "json"}},
		Case{Name: "silence, three times", Serve: silent, Args: []string{"probe", "{base}/x", "--count", "3", "--interval", "0s", "-m", "200ms"}},
		Case{Name: "silence for POST with retries", Serve: silent, Args: []string{"probe", "-X", "POST", "-d", "{}", "{base}/x", "--retry", "3", "-m", "200ms", "-o", "json"}},
		Case{Name: "a name that no server has", Args: []string{"probe", "http://no-such-host.invalid/x", "--no-status", "-o", "json"}},
		Case{Name: "a port out of range", Args: []string{"probe", "http://127.0.0.1:65536/x", "-o", "json"}},
		Case{Name: "port zero", Args: []string{"probe", "http://127.0.0.1:0/x", "--no-status", "-o", "json"}},
		Case{Name: "an address of IPv6 that is not there", Args: []string{"probe", "http://[::1]:9/x", "--no-status", "-o", "json"}},
		Case{Name: "a zone that is not there", Args: []string{"probe", "http://[fe80::1%25no]:9/x", "--no-status", "-o", "json"}},
		Case{Name: "a resolution to nowhere", Args: []string{"probe", "http://cms.example.org:9/x", "--resolve", "cms.example.org:9:127.0.0.1", "--no-status", "-o", "json"}},
		Case{Name: "IPv6 alone where there is IPv4", Serve: sends(ok), Args: []string{"probe", "{base}/x", "-6", "--no-status", "-o", "json"}},
		Case{Name: "a time limit of a nanosecond", Serve: sends(ok), Args: []string{"probe", "{base}/x", "-m", "1ns", "--no-status", "-o", "json"}},
		Case{Name: "a large request body that is not read", Serve: deaf, Args: []string{"probe", "-X", "POST", "-d", "@{dir}/big", "{base}/x", "-m", "500ms", "--no-status", "-o", "json"}, Prepare: large(8 << 20), Want: Want{}.mib(96)},
		Case{Name: "an answer before the request body is read", Serve: speaks("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), Args: []string{"probe", "-X", "POST", "-d", "@{dir}/big", "{base}/x", "-m", "2s", "--no-status", "-o", "json"}, Prepare: large(1 << 20), Want: exits(4, 6)},
	)
}
