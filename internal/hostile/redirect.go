//go:build linux

package hostile

import (
	"fmt"
	"strings"
)

// redirectCases are redirects that lead nowhere, elsewhere or in circles.
func redirectCases() []Case {
	to := func(status, location string) string {
		return "HTTP/1.1 " + status + "\r\nLocation: " + location + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
	}
	follow := []string{"-L"}
	landed := func(first string) Server { return byPath(map[string]string{"/api/x": first, "*": ok}) }
	cases := []Case{
		{Name: "to itself", Serve: byPath(map[string]string{"*": to("302 Found", "/api/x")}), Flags: follow, Want: Want{}.finding("redirect-loop")},
		{Name: "in a circle", Serve: byPath(map[string]string{"/api/x": to("302 Found", "/a"), "/a": to("302 Found", "/b"), "*": to("302 Found", "/api/x")}), Flags: follow, Want: Want{}.finding("redirect-loop")},
		{Name: "without end, each another", Serve: growing, Flags: follow, Want: Want{}.finding("redirect-loop")},
		{Name: "to a long query of secrets", Serve: landed(to("302 Found", "/y?"+strings.Repeat("token=abcdefgh&", 10_000))), Flags: follow},
		{Name: "to a long query of secrets, not followed", Serve: landed(to("302 Found", "/y?"+strings.Repeat("token=abcdefgh&", 10_000)))},
		{Name: "to another origin with the key", Serve: landed(to("302 Found", "http://localhost:1/?k={key}")), Flags: follow},
		{Name: "without Location", Serve: sends("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"), Flags: follow},
		{Name: "with two Locations", Serve: sends("HTTP/1.1 302 Found\r\nLocation: /a\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n")},
		{Name: "with a body without end", Serve: floods("HTTP/1.1 302 Found\r\nLocation: /y\r\n\r\n", "a")},
		{Name: "with a body without end, followed", Serve: landedAfterFlood, Flags: follow},
		{Name: "307 of a body", Serve: landed(to("307 Temporary Redirect", "/y")), Flags: []string{"-L", "-X", "POST", "-d", `{"a":1}`}},
		{Name: "300 with choices", Serve: sends(body("300 Multiple Choices", "text/html", "<a href=/b>b</a>")), Flags: follow},
		{Name: "305 to a proxy", Serve: landed(to("305 Use Proxy", "http://127.0.0.1:9/")), Flags: follow},
	}
	for _, location := range []string{
		"", " ", "?", "#", "//", "///", "http://", "http://[::1", "http://[::1%25lo]:9/", "http:///x", "http:x", "//127.0.0.1:9/x", "http://127.0.0.1:9/", "https://127.0.0.1:9/", "ftp://127.0.0.1/", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x",
		"mailto:a@b", "gopher://127.0.0.1:9/", "unix:/tmp/x", "http://127.0.0.1:99999/", "http://127.0.0.1:-1/", "http://127.0.0.1:x/", "http://a b/", "http://%zz/", "/%zz", "/\x1b[2J", "/a\tb", "/caf\xe9", "/\u202ex", "\\\\127.0.0.1\\x", "/../../../../etc/passwd", "/" + strings.Repeat("a/", 20_000),
		"http://user:" + Key + "@127.0.0.1:9/", "http://127.0.0.1:9/?token=" + Key, "http://127.0.0.1:9/#" + Key, "/y?api_key=" + Key, "http://" + Key + ".invalid/", "http://127.0.0.1:9/%5Cu0068", "HTTP://127.0.0.1:9/", "http://0/", "http://2130706433:9/", "http://127.1:9/",
	} {
		if location == "" || strings.TrimSpace(location) == "" {
			cases = append(cases, Case{Name: "followed to " + short(location), Serve: byPath(map[string]string{"*": to("302 Found", location)}), Flags: follow})
			continue
		}
		cases = append(cases,
			Case{Name: "followed to " + short(strings.ReplaceAll(location, Key, "KEY")), Serve: landed(to("302 Found", location)), Flags: follow},
			Case{Name: "not followed to " + short(strings.ReplaceAll(location, Key, "KEY")), Serve: landed(to("302 Found", location)), More: true})
	}
	for _, status := range []int{301, 302, 303, 304, 307, 308, 399} {
		for _, method := range []string{"GET", "HEAD", "POST", "DELETE"} {
			cases = append(cases, Case{Name: fmt.Sprintf("%s and %d", method, status), Serve: landed(to(fmt.Sprintf("%d No", status), "/y")), Flags: []string{"-L", "-X", method}, More: method != "POST"})
		}
	}
	return in("redirects", cases...)
}
