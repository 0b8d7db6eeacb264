//go:build linux

package hostile

import (
	"fmt"
	"io"
	"net"
	"net/url"
	"strings"
	"time"
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
		{Name: "in a circle", Serve: byPath(map[string]string{
			"/api/x": to("302 Found", "/a"),
			"/a":     to("302 Found", "/b"),
			"*":      to("302 Found", "/api/x"),
		}), Flags: follow, Want: Want{}.finding("redirect-loop")},
		{Name: "endless, each to another URL", Serve: growing, Flags: follow, Want: Want{}.finding("redirect-loop")},
		{Name: "to a long query of secrets", Serve: landed(to("302 Found", "/y?"+strings.Repeat("token=abcdefgh&", 10_000))), Flags: follow},
		{Name: "to a long query of secrets, not followed", Serve: landed(to("302 Found", "/y?"+strings.Repeat("token=abcdefgh&", 10_000)))},
		{Name: "to another origin with the key", Serve: landed(to("302 Found", "http://localhost:1/?k={key}")), Flags: follow},
		{Name: "without Location", Serve: sends("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"), Flags: follow},
		{Name: "with two Locations", Serve: sends("HTTP/1.1 302 Found\r\nLocation: /a\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n")},
		{Name: "with an endless body", Serve: floods("HTTP/1.1 302 Found\r\nLocation: /y\r\n\r\n", "a")},
		{Name: "with an endless body, followed", Serve: landedAfterFlood, Flags: follow},
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
	cases = append(cases, elsewhereCases()...)
	return in("redirects", cases...)
}

// elsewhereCases are the ways to write the address of another origin, and what goes there.
func elsewhereCases() []Case {
	to := func(status, location string) string {
		return "HTTP/1.1 " + status + "\r\nLocation: " + location + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
	}
	_ = to
	no := exits(known...).lacks("LEAKED", password[4:])
	var cases []Case
	for name, loc := range map[string]string{
		"a user":                 "http://ann:x@127.0.0.1:{other-port}/",
		"a host of another name": "http://localhost:{other-port}/",
		"two slashes":            "//127.0.0.1:{other-port}/",
		"a backslash":            "http:\\\\127.0.0.1:{other-port}/",
		"capitals":               "HTTP://127.0.0.1:{other-port}/",
		"a dot":                  "http://127.0.0.1.:{other-port}/",
		"a number":               "http://2130706433:{other-port}/",
		"an IPv6 of it":          "http://[::ffff:127.0.0.1]:{other-port}/",
		"an at sign":             "http://127.0.0.1:{port}@127.0.0.1:{other-port}/",
		"a tab":                  "ht\ttp://127.0.0.1:{other-port}/",
		"a short one":            "http://127.1:{other-port}/",
		"octal":                  "http://0177.0.0.1:{other-port}/",
		"a query of the key":     "http://127.0.0.1:{other-port}/?k={key}",
		"a fragment of the key":  "http://127.0.0.1:{other-port}/#{key}",
		"all interfaces":         "http://0.0.0.0:{other-port}/",
	} {
		for code, m := range map[string][]string{"302": nil, "307": {"-X", "POST", "-d", `{"password":"` + password + `"}`}, "308": {"-X", "PUT", "-d", "k=" + Key}} {
			name, loc := name, loc
			cases = append(cases, Case{Name: code + " elsewhere: " + name, Serve: redirectsAs(code, loc), Other: tattles, Args: append([]string{"probe", "{base}/x?to={other-port}&me={port}", "-L", "-H", "X-Token: " + password, "--no-status", "-m", "1s", "-o", "json"}, m...), Want: no})
		}
	}
	cases = append(cases,
		Case{Name: "there and back", Serve: redirectsTo, Other: redirectsTo, Args: []string{"probe", "{base}/x?to={other-port}", "-L", "--no-status", "-o", "json"}, Want: exits(known...)},
		Case{Name: "a refresh", Serve: sends(body("200 OK\r\nRefresh: 0;url=http://127.0.0.1:9/", "text/html", "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'>")), Flags: []string{"-L"}, Want: exits(0, 9)},
		Case{Name: "a page that is redirected to another", Serve: redirectsTo, Other: tattles, Args: []string{"status", "{origin}/x?to={other-port}", "-o", "json"}, Want: no},
		Case{Name: "check is redirected", Serve: redirectsAs("307", "http://127.0.0.1:{other-port}/"), Other: tattles, Args: []string{"check", "{base}/?to={other-port}&me={port}", "-m", "2s", "--max-wait", "0s", "-o", "json"}, Want: no.within(6 * time.Second)},
		Case{Name: "doctor is redirected", Serve: redirectsTo, Other: tattles, Args: []string{"doctor", "--network", "-m", "2s", "-o", "json"}, Env: []string{"HEX21_BASE_URL={base}/?to={other-port}"}, Want: no.within(6 * time.Second)},
		Case{Name: "many redirects", Serve: growing, Args: []string{"probe", "{base}/x", "-L", "--count", "3", "--interval", "0s", "-o", "json"}, Want: exits(9)},
		Case{Name: "a list of paths is redirected", Serve: redirectsTo, Other: tattles, Args: []string{"probe", "--paths", "{dir}/l", "-L", "-H", "X-Token: " + password, "--no-status", "-o", "json"}, Files: map[string]string{"l": "/a?to={other-port}\n/b?to={other-port}\n"}, Want: no},
		Case{Name: "a curl line is redirected", Serve: redirectsTo, Other: tattles, Args: []string{"probe", "--from-curl", "curl -L -u ann:" + password + " -H 'X-Token: " + password + "' -b sid=" + password + " '{base}/x?to={other-port}'", "--no-status", "-o", "json"}, Want: no},
		Case{Name: "a client certificate is redirected", Serve: redirectsTo, Other: tattles, Args: []string{"probe", "{base}/x?to={other-port}", "-L", "--cert", "{dir}/client.pem", "--key", "{dir}/client.key", "--trace", "--origin", "https://a.example.org", "--no-status", "-o", "json"}, Prepare: keyPair, Want: no},
	)
	return sampled(sorted(cases))
}

// redirectsAs redirects to a location whose ports the query names.
func redirectsAs(code, location string) Server {
	return func(conn net.Conn) {
		buffer := make([]byte, 8192)
		n, _ := conn.Read(buffer)
		_, q, _ := strings.Cut(string(buffer[:n]), "?")
		q, _, _ = strings.Cut(q, " ")
		v, _ := url.ParseQuery(strings.ReplaceAll(q, "/", "&"))
		loc := strings.NewReplacer("{other-port}", v.Get("to"), "{port}", v.Get("me"), "{key}", Key).Replace(location)
		_, _ = io.WriteString(conn, "HTTP/1.1 "+code+" Moved\r\nLocation: "+loc+"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
		linger(conn)
	}
}
