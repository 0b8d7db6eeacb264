//go:build linux

package hostile

import (
	"bufio"
	"io"
	"net"
	"net/http"
	"strings"
	"time"
)

// tunnel answers CONNECT, and then does what a server does.
func tunnel(answer string, then Server) Server {
	return func(conn net.Conn) {
		request, err := http.ReadRequest(bufio.NewReader(conn))
		if err != nil {
			return
		}
		if request.Method == http.MethodConnect {
			if _, err := io.WriteString(conn, answer); err != nil || then == nil {
				return
			}
			then(conn)
			return
		}
		_, _ = io.WriteString(conn, body("502 Bad Gateway", "text/html", "<h1>no tunnel</h1>"))
		linger(conn)
	}
}

// proxyCases are proxies that refuse, stall, lie and repeat what they were told.
func proxyCases() []Case {
	const password = "s3cretPassw0rd-V6nX1cJ5hD"
	secure := []string{"probe", "https://cms.example.org/api/x", "--no-status", "-m", "1s", "-v", "-o", "json"}
	plain := []string{"probe", "http://cms.example.org/api/x", "--no-status", "-m", "1s", "-v", "-o", "json"}
	env := []string{"HTTPS_PROXY=http://ann:" + password + "@{addr}", "HTTP_PROXY=http://ann:" + password + "@{addr}", "HEX21_BASE_URL=https://cms.example.org/api"}
	const established = "HTTP/1.1 200 Connection established\r\n\r\n"
	echo := "Proxy-Authenticate: Basic realm=\"" + password + " YW5uOnMzY3JldFBhc3N3MHJkLVY2blgxY0o1aEQ=\"\r\nX-Squid-Error: " + password + "\r\n"
	cases := []Case{
		{Name: "CONNECT is refused", Serve: tunnel("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", nil)},
		{Name: "CONNECT requires credentials, and repeats them", Serve: tunnel("HTTP/1.1 407 "+password+"\r\n"+echo+"Content-Length: 0\r\n\r\n", nil)},
		{Name: "CONNECT fails with a page", Serve: tunnel(body("502 Bad Gateway", "text/html", "<h1>"+password+"</h1>"), nil)},
		{Name: "CONNECT is not answered", Serve: silent},
		{Name: "CONNECT is closed", Serve: hangsUpLater},
		{Name: "CONNECT is reset", Serve: resetsAtOnce},
		{Name: "CONNECT gets an endless response", Serve: floods("HTTP/1.1 200 OK\r\n", "X-A: b\r\n")},
		{Name: "CONNECT is refused with an endless header", Serve: floods("HTTP/1.1 407 No\r\nProxy-Authenticate: ", "a")},
		{Name: "CONNECT is answered in no language", Serve: sends("\x16\x03\x03rubbish\x1b[2J\r\n\r\n")},
		{Name: "CONNECT is answered with a redirect", Serve: tunnel("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/"+password+"\r\nContent-Length: 0\r\n\r\n", nil)},
		{Name: "CONNECT is answered with 101", Serve: tunnel("HTTP/1.1 101 Switching Protocols\r\n\r\n", nil)},
		{Name: "CONNECT is answered with 204", Serve: tunnel("HTTP/1.1 204 No Content\r\n\r\n", nil)},
		{Name: "a tunnel that ends", Serve: tunnel(established, hangsUp)},
		{Name: "a tunnel that is silent", Serve: tunnel(established, silent)},
		{Name: "a tunnel to plain HTTP", Serve: tunnel(established, sends(ok))},
		{Name: "a tunnel to garbage", Serve: tunnel(established, records("\xde\xad\xbe\xef"))},
		{Name: "a tunnel to a certificate of the proxy", Serve: tunnel(established, overTLS(secured(), sends(ok)))},
		{Name: "a plain call is refused", Args: plain, Serve: sends("HTTP/1.1 407 " + password + "\r\n" + echo + "Content-Length: 0\r\n\r\n")},
		{Name: "a plain call is answered with what was sent", Args: plain, Serve: echoesHead},
		{Name: "a plain call gets an endless response", Args: plain, Serve: floods("HTTP/1.1 200 OK\r\n\r\n", "[[")},
		{Name: "a plain call is not answered", Args: plain, Serve: silent},
		{Name: "the proxy is not there"},
	}
	for _, address := range []string{
		"http://ann:" + password + "@[", "ann:" + password + "@{addr}", "socks5://ann:" + password + "@{addr}", "ftp://ann:" + password + "@{addr}", "http://ann:" + password + "@{addr}:1:2",
		"http://%zz:" + password + "@{addr}", "http://ann:" + password + "@127.0.0.1:99999", "https://ann:" + password + "@{addr}", "http://ann:" + password + "\x1b[2J@{addr}", " ", "http://", "://" + password,
	} {
		cases = append(cases, Case{Name: "the address " + short(strings.ReplaceAll(address, password, "PASSWORD")), Serve: hangsUpLater, Env: []string{"HTTPS_PROXY=" + address, "HEX21_BASE_URL=https://cms.example.org/api"}})
	}
	for i := range cases {
		if cases[i].Args == nil {
			cases[i].Args = secure
		}
		if cases[i].Env == nil {
			cases[i].Env = env
		}
		cases[i].Want = cases[i].Want.lacks("s3cretPassw0rd", "cretPassw0rd-V6", "YW5uOnMzY3Jld", "3cretPassw")
	}
	cases = append(cases, socksCases()...)
	return in("proxies", cases...)
}

// echoesHead answers with the head of the request as a body.
func echoesHead(conn net.Conn) {
	buffer := make([]byte, 8192)
	n, _ := conn.Read(buffer)
	_, _ = io.WriteString(conn, body("400 Bad Request", "text/plain", string(buffer[:n])))
	linger(conn)
}

// socksCases are proxies of SOCKS, and more answers to CONNECT.
func socksCases() []Case {
	var cases []Case
	const pw = "s3cretPassw0rd-V6nX1cJ5hD"
	secure := []string{"probe", "https://cms.example.org/api/x", "--no-status", "-m", "1s", "-v", "-o", "json"}
	add := func(name string, s Server, env ...string) {
		cases = append(cases, Case{Name: name, Serve: s, Args: secure, Env: append([]string{"HEX21_BASE_URL=https://cms.example.org/api"}, env...), Want: exits(known...).lacks("s3cretPassw0rd", "cretPassw0rd-V6", "3cretPassw")})
	}
	socks := "HTTPS_PROXY=socks5://ann:" + pw + "@{addr}"
	socksh := "HTTPS_PROXY=socks5h://ann:" + pw + "@{addr}"
	add("SOCKS silent", silent, socks)
	add("SOCKS that accepts nothing", answersAnything("\x05\xff"), socks)
	add("SOCKS of version 4", answersAnything("\x00\x5a\x00\x00\x00\x00\x00\x00"), socks)
	add("SOCKS that speaks HTTP", answersAnything("HTTP/1.1 400 Bad Request\r\n\r\n"+pw), socks)
	add("endless SOCKS zeros", records("\x00"), socksh)
	add("endless SOCKS methods", records("\x05\x02"), socksh)
	add("SOCKS that refuses the password", scripted("\x05\x02", "\x01\x01"), socks)
	add("SOCKS that refuses the host", scripted("\x05\x02", "\x01\x00", "\x05\x04\x00\x01\x00\x00\x00\x00\x00\x00"), socksh)
	add("SOCKS with an unknown code", scripted("\x05\x02", "\x01\x00", "\x05\xee\x00\x01\x00\x00\x00\x00\x00\x00"), socksh)
	add("SOCKS with a name of 255", scripted("\x05\x02", "\x01\x00", "\x05\x00\x00\x03\xff"+strings.Repeat("\x1b", 257)), socksh)
	add("SOCKS with an odd type", scripted("\x05\x02", "\x01\x00", "\x05\x00\x00\x09abc"), socksh)
	add("SOCKS that closes", hangsUp, socks)
	add("SOCKS then plain", scripted("\x05\x02", "\x01\x00", "\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00", "HTTP/1.1 200 OK\r\n\r\n"), socksh)
	https := "HTTPS_PROXY=http://ann:" + pw + "@{addr}"
	add("CONNECT with a body before the tunnel", tunnel("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", silent), https)
	add("CONNECT with interim responses", tunnel(strings.Repeat("HTTP/1.1 100 Continue\r\n\r\n", 10)+"HTTP/1.1 403 No\r\n\r\n", nil), https)
	add("CONNECT with endless interim responses", floods("", "HTTP/1.1 100 Continue\r\n\r\n"), https)
	add("CONNECT with chunks", tunnel("HTTP/1.1 502 No\r\nTransfer-Encoding: chunked\r\n\r\nzz", nil), https)
	add("CONNECT with an endless page", floods("HTTP/1.1 502 No\r\nContent-Type: text/html\r\n\r\n", "<h1>"+pw+"</h1>"), https)
	add("CONNECT with Negotiate", tunnel("HTTP/1.1 407 No\r\nProxy-Authenticate: Negotiate "+pw+"\r\nProxy-Authenticate: NTLM\r\nProxy-Authenticate: \x1b[2J\r\nContent-Length: 0\r\n\r\n", nil), https)
	add("CONNECT with a drip", drips("HTTP/1.1 200 OK\r\n\r\n", 100*time.Millisecond), https)
	add("CONNECT with HTTP/2", answersAnything("\x00\x00\x00\x04\x00\x00\x00\x00\x00"), https)
	add("CONNECT with 999", tunnel("HTTP/1.1 999 \x1b[2J"+pw+"\r\n\r\n", nil), https)
	add("CONNECT with 502 and Retry-After", tunnel("HTTP/1.1 503 No\r\nRetry-After: 99999999999999\r\nContent-Length: 0\r\n\r\n", nil), https)
	add("a proxy with a path", tunnel("HTTP/1.1 403 No\r\n\r\n", nil), "HTTPS_PROXY=http://ann:"+pw+"@{addr}/x?password="+pw+"#"+pw)
	add("ALL_PROXY", tunnel("HTTP/1.1 403 No\r\n\r\n", nil), "ALL_PROXY=http://ann:"+pw+"@{addr}")
	add("a proxy in small letters", tunnel("HTTP/1.1 403 No\r\n\r\n", nil), "https_proxy=http://ann:"+pw+"@{addr}")
	add("NO_PROXY of escapes", silent, https, "NO_PROXY=\x1b[2J,*,.,[::1,a/b/c,999.1.1.1/99,"+strings.Repeat("a,", 20_000))
	add("NO_PROXY of a password", tunnel("HTTP/1.1 403 No\r\n\r\n", nil), https, "NO_PROXY=http://ann:"+pw+"@h.example")
	add("a proxy with a token as a user", tunnel("HTTP/1.1 407 No\r\nX-A: "+pw+"\r\n\r\n", nil), "HTTPS_PROXY=http://"+pw+"@{addr}")
	add("a proxy with an escaped password", tunnel("HTTP/1.1 407 "+pw+"/x\r\nX-A: "+pw+"%2Fx\r\n\r\n", nil), "HTTPS_PROXY=http://ann:"+pw+"%2Fx@{addr}")
	for _, c := range [][]string{{"status", "https://status.example.org", "-m", "1s", "-o", "json"}, {"doctor", "--network", "-m", "1s", "-o", "json"}, {"check", "https://cms.example.org/api", "-m", "2s", "--max-wait", "0s", "-o", "json"}, {"probe", "--paths", "{dir}/l", "-m", "1s", "--no-status", "-o", "json"}} {
		cases = append(cases, Case{Name: "407 that repeats, " + strings.Join(c[:1], " ") + short(c[1]), Serve: tunnel("HTTP/1.1 407 "+pw+"\r\nProxy-Authenticate: Basic realm=\""+pw+"\"\r\nContent-Length: 0\r\n\r\n", nil), Args: c, Files: map[string]string{"l": "/a\n/b\n"}, Env: []string{https, "HEX21_BASE_URL=https://cms.example.org/api", "HEX21_STATUS_URL=https://status.example.org"}, Want: exits(known...).lacks("s3cretPassw0rd", "cretPassw0rd-V6").within(6 * time.Second)})
	}
	return sampled(sorted(cases))
}

// scripted answers each thing that comes with the next text.
func scripted(texts ...string) Server {
	return func(conn net.Conn) {
		buffer := make([]byte, 4096)
		for _, t := range texts {
			if _, err := conn.Read(buffer); err != nil {
				return
			}
			if _, err := io.WriteString(conn, t); err != nil {
				return
			}
		}
		linger(conn)
	}
}
