//go:build linux

package hostile

import (
	"bufio"
	"io"
	"net"
	"net/http"
	"strings"
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
	const password = "s3cretPassw0rd-9zR4tY7wL3"
	secure := []string{"probe", "https://cms.example.org/api/x", "--no-status", "-m", "1s", "-v", "-o", "json"}
	plain := []string{"probe", "http://cms.example.org/api/x", "--no-status", "-m", "1s", "-v", "-o", "json"}
	env := []string{"HTTPS_PROXY=http://ann:" + password + "@{addr}", "HTTP_PROXY=http://ann:" + password + "@{addr}", "HEX21_BASE_URL=https://cms.example.org/api"}
	const established = "HTTP/1.1 200 Connection established\r\n\r\n"
	echo := "Proxy-Authenticate: Basic realm=\"" + password + " YW5uOnMzY3JldFBhc3N3MHJkLTl6UjR0WTd3TDM=\"\r\nX-Squid-Error: " + password + "\r\n"
	cases := []Case{
		{Name: "CONNECT is refused", Serve: tunnel("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", nil)},
		{Name: "CONNECT wants credentials, and repeats them", Serve: tunnel("HTTP/1.1 407 "+password+"\r\n"+echo+"Content-Length: 0\r\n\r\n", nil)},
		{Name: "CONNECT fails with a page", Serve: tunnel(body("502 Bad Gateway", "text/html", "<h1>"+password+"</h1>"), nil)},
		{Name: "CONNECT is not answered", Serve: silent},
		{Name: "CONNECT is closed", Serve: hangsUpLater},
		{Name: "CONNECT is reset", Serve: resetsAtOnce},
		{Name: "CONNECT is answered without end", Serve: floods("HTTP/1.1 200 OK\r\n", "X-A: b\r\n")},
		{Name: "CONNECT is refused with a header without end", Serve: floods("HTTP/1.1 407 No\r\nProxy-Authenticate: ", "a")},
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
		{Name: "a plain call is answered without end", Args: plain, Serve: floods("HTTP/1.1 200 OK\r\n\r\n", "[[")},
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
		cases[i].Want = cases[i].Want.lacks("s3cretPassw0rd", "cretPassw0rd-9z", "YW5uOnMzY3Jld", "3cretPassw")
	}
	return in("proxies", cases...)
}

// echoesHead answers with the head of the request as a body.
func echoesHead(conn net.Conn) {
	buffer := make([]byte, 8192)
	n, _ := conn.Read(buffer)
	_, _ = io.WriteString(conn, body("400 Bad Request", "text/plain", string(buffer[:n])))
	linger(conn)
}
