//go:build linux

package hostile

import (
	"bytes"
	"io"
	"net"
	"strings"
	"time"
)

// password is a secret that no case has but in an address, a command line or a file.
const password = "pw-9zR4tY7wL3q0Zk"

// tattles answers 500 with the code LEAKED when a part of a secret is in what it was sent, and else like any server.
func tattles(conn net.Conn) {
	buffer := make([]byte, 64<<10)
	_ = conn.SetReadDeadline(time.Now().Add(200 * time.Millisecond))
	n := 0
	for n < len(buffer) {
		read, err := conn.Read(buffer[n:])
		n += read
		if err != nil {
			break
		}
	}
	answer := body("200 OK", "application/json", `{"data":[],"metadata":{}}`)
	if text := string(buffer[:n]); bytes.Contains(buffer[:n], []byte(password[4:])) || Leaked(text, Key) != "" || strings.Contains(text, "X-Mine") {
		answer = body("500 No", "application/json", `{"error":{"code":"LEAKED","message":"the other server got it"}}`)
	}
	_, _ = io.WriteString(conn, answer)
	linger(conn)
}

// argumentCases have a secret that was typed by mistake or on purpose, and look whether it is shown or goes elsewhere.
func argumentCases() []Case {
	hidden := Want{}.lacks(password, password[4:], "LEAKED")
	echo := echoesHead
	cases := []Case{
		{Name: "a password in --base-url", Serve: echo, Args: []string{"probe", "/x", "--base-url", "http://ann:" + password + "@{addr}/api", "--no-status", "-v", "-o", "json"}, Want: hidden},
		{Name: "a password in --base-url, refused", Args: []string{"probe", "/x", "--base-url", "http://ann:" + password + "@127.0.0.1:9/api", "--no-status", "-v"}, Want: hidden},
		{Name: "a password in --base-url without a scheme", Args: []string{"probe", "/x", "--base-url", "ann:" + password + "@127.0.0.1:9/api"}, Want: hidden},
		{Name: "a password in a URL", Serve: echo, Args: []string{"probe", "http://ann:" + password + "@{addr}/api/x", "--no-status", "-v", "-o", "markdown"}, Want: hidden},
		{Name: "a password in a URL without a scheme", Args: []string{"probe", "ann:" + password + "@127.0.0.1:9/api/x"}, Want: hidden},
		{Name: "a password in a URL with a bad port", Args: []string{"probe", "http://ann:" + password + "@127.0.0.1:99999/x"}, Want: hidden},
		{Name: "a password in a URL that does not parse", Args: []string{"probe", "http://ann:" + password + "@[::1/x"}, Want: hidden},
		{Name: "a password with a slash in a URL", Args: []string{"probe", "http://ann:x/" + password + "@127.0.0.1:9/x", "--no-status"}},
		{Name: "a password in HEX21_BASE_URL", Serve: echo, Args: []string{"probe", "/x", "--no-status", "-v", "-o", "yaml"}, Env: []string{"HEX21_BASE_URL=http://ann:" + password + "@{addr}/api"}, Want: hidden},
		{Name: "a password in HEX21_BASE_URL, refused", Args: []string{"probe", "/x", "-o", "github"}, Env: []string{"HEX21_BASE_URL=http://ann:" + password + "@127.0.0.1:9/api"}, Want: hidden},
		{Name: "a password in HEX21_BASE_URL without a scheme", Args: []string{"doctor"}, Env: []string{"HEX21_BASE_URL=ann:" + password + "@127.0.0.1:9/api"}, Want: hidden},
		{Name: "a password in HEX21_BASE_URL, shown", Args: []string{"config", "show", "-o", "json"}, Env: []string{"HEX21_BASE_URL=http://ann:" + password + "@127.0.0.1:9/api"}, Want: hidden},
		{Name: "a password in HEX21_BASE_URL, as curl", Args: []string{"probe", "/x", "--curl"}, Env: []string{"HEX21_BASE_URL=http://ann:" + password + "@127.0.0.1:9/api"}, Want: hidden},
		{Name: "a password in HEX21_BASE_URL, dry", Args: []string{"probe", "/x", "--dry-run", "-o", "json"}, Env: []string{"HEX21_BASE_URL=http://ann:" + password + "@127.0.0.1:9/api"}, Want: hidden},
		{Name: "a password in HEX21_BASE_URL, checked", Args: []string{"check", "-m", "2s", "-o", "json"}, Env: []string{"HEX21_BASE_URL=http://ann:" + password + "@127.0.0.1:9/api"}, Want: hidden},
		{Name: "a password in the address of a status page", Serve: echo, Args: []string{"status", "http://ann:" + password + "@{addr}", "-o", "json"}, Want: hidden},
		{Name: "a password in HEX21_STATUS_URL", Args: []string{"status"}, Env: []string{"HEX21_STATUS_URL=http://ann:" + password + "@127.0.0.1:9/"}, Want: hidden},
		{Name: "a password in HEX21_STATUS_URL, asked by a probe", Serve: sends(body("500 No", "text/plain", "no")), Args: []string{"probe", "/x", "-o", "json"}, Env: []string{"HEX21_STATUS_URL=http://ann:" + password + "@127.0.0.1:9/"}, Want: hidden},
		{Name: "a password in HEX21_PROFILE", Args: []string{"probe", "/x"}, Env: []string{"HEX21_PROFILE=http://ann:" + password + "@127.0.0.1:9/"}, Want: hidden},
		{Name: "a password in HEX21_CONFIG", Args: []string{"doctor", "-o", "json"}, Env: []string{"HEX21_CONFIG=http://ann:" + password + "@127.0.0.1:9/"}, Want: hidden},
		{Name: "a password in config set", Args: []string{"config", "set", "base_url", "ann:" + password + "@cms.example.org"}, Want: hidden},
		{Name: "a password in config set that is taken", Args: []string{"config", "set", "base_url", "http://ann:" + password + "@cms.example.org/api"}, Want: hidden},
		{Name: "a password in --data", Serve: echo, Args: []string{"probe", "/x", "-X", "POST", "-d", `{"password":"` + password + `"}`, "--no-status", "-v", "-o", "json"}, Want: hidden},
		{Name: "a password in --data, as curl", Args: []string{"probe", "/x", "-d", `{"password":"` + password + `"}`, "--curl"}, Want: hidden},
		{Name: "a password in a form", Serve: echo, Args: []string{"probe", "/x", "-X", "POST", "-d", "user=ann&password=" + password, "--no-status", "-v", "-i"}, Want: hidden},
		{Name: "the key in --data", Serve: echo, Args: []string{"probe", "/x", "-X", "POST", "-d", `{"a":"` + Key + `"}`, "--no-status", "-v", "-o", "json"}},
		{Name: "the key in a header of any name", Serve: echo, Args: []string{"probe", "/x", "-H", "X-Foo: " + Key, "--no-status", "-v", "-o", "json"}},
		{Name: "the key in a query", Serve: echo, Args: []string{"probe", "/x?a=" + Key, "--no-status", "-v", "-i"}},
		{Name: "the key in a path", Serve: echo, Args: []string{"probe", "/x/" + Key, "--no-status", "-v", "-o", "markdown"}},
		{Name: "the key in a misspelled header", Serve: echo, Args: []string{"probe", "/x", "-H", "Authorisation: Bearer " + password, "--no-status", "-v", "-o", "json"}, Want: hidden},
		{Name: "a key as an argument of auth login", Args: []string{"auth", "login", password}, Want: hidden},
		{Name: "the key of a map in key_from", Args: []string{"probe", "/x", "-o", "json"}, Env: []string{"HEX21_API_KEY=-", "HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "key_from: {" + password + ": 1}\n"}, Want: hidden},
		{Name: "a key in key_from", Args: []string{"config", "show"}, Env: []string{"HEX21_API_KEY=-", "HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "key_from: " + password + "\n"}, Want: hidden},
		{Name: "a key in a field of the config file that is not there", Args: []string{"doctor", "-o", "json"}, Env: []string{"HEX21_API_KEY=-", "HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "api_key: " + password + "\n"}, Want: hidden},
		{Name: "a password in the base URL of the config file", Serve: echo, Args: []string{"probe", "/x", "--no-status", "-v", "-o", "json"}, Env: []string{"HEX21_BASE_URL=-", "HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "base_url: http://ann:" + password + "@{addr}/api\n"}, Want: hidden},
		{Name: "a password in the base URL of another profile", Args: []string{"config", "show", "-o", "json"}, Env: []string{"HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "profiles:\n  a: {base_url: 'http://ann:" + password + "@cms.example.org/api'}\n"}, Want: hidden},
		{Name: "a password in the config file without a scheme", Args: []string{"config", "show"}, Env: []string{"HEX21_BASE_URL=-", "HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "base_url: ann:" + password + "@cms.example.org/api\n"}, Want: hidden},
		{Name: "a header of the config file, repeated by the server", Serve: echo, Args: []string{"probe", "/x", "--no-status", "-v", "-o", "json"}, Env: []string{"HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "defaults: {probe: {header: ['X-Pass: " + password + "']}}\n"}, Want: hidden},
		{Name: "a header of the config file, to another origin", Serve: sends(ok), Other: tattles, Args: []string{"probe", "{other-origin}/x", "--no-status", "-o", "json"}, Env: []string{"HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "base_url: {base}\ndefaults: {probe: {header: ['X-Mine: " + password + "']}}\n"}, Want: hidden},
		{Name: "what a key command prints", Args: []string{"probe", "/x", "-o", "json"}, Env: []string{"HEX21_API_KEY=-", "HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "key_from: {command: [sh, -c, 'echo " + password + "; echo second']}\n"}, Want: hidden},
		{Name: "what a key command prints on stderr", Args: []string{"probe", "/x", "-o", "json"}, Env: []string{"HEX21_API_KEY=-", "HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "key_from: {command: [sh, -c, 'echo the key is " + password + " >&2; exit 3']}\n"}, Want: hidden},
		{Name: "a key command without end", Args: []string{"probe", "/x", "-o", "json"}, Env: []string{"HEX21_API_KEY=-", "HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "key_from: {command: [sh, -c, 'yes']}\n"}, Want: hidden},
		{Name: "a key command that complains without end", Args: []string{"probe", "/x", "-o", "json"}, Env: []string{"HEX21_API_KEY=-", "HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "key_from: {command: [sh, -c, 'yes | head -c 50000000 >&2; exit 1']}\n"}, Want: hidden},
		{Name: "a key command that hides a key in the base URL of curl", Serve: echo, Args: []string{"probe", "/x", "--curl"}, Env: []string{"HEX21_API_KEY=-", "HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "base_url: {base}\nkey_from: {command: [echo, " + password + "]}\n"}, Want: hidden},
		{Name: "a transcript with a key", Args: []string{"explain", "-"}, Stdin: "> GET / HTTP/1.1\n> authorization: Bearer " + password + "\n>\n< HTTP/1.1 401 Unauthorized\n<\n", Want: hidden},
		{Name: "JSON with a key that is not known", Args: []string{"explain", "-"}, Stdin: `{"level":"error","headers":{"authorization":"Bearer ` + password + `","cookie":"sid=` + password + `"},"msg":"RATE_LIMIT"}` + "\n", Want: hidden},
		{Name: "an argument with a key that is not known", Args: []string{"explain", `nothing like "authorization": "Bearer ` + password + `"`}, Want: hidden},
		{Name: "a key in place of a command of auth", Args: []string{"auth", password}, Want: hidden},
		{Name: "passwords in a list of paths", Args: []string{"probe", "--paths", "{dir}/paths", "--no-status", "-o", "json"}, Files: map[string]string{"paths": "http://ann:" + password + "@127.0.0.1:9/x\n/x?token=" + password + "\n"}, Want: hidden},
		{Name: "a record of JSON with keys, judged", Args: []string{"explain", "-", "-o", "json"}, Stdin: `{"status":401,"code":"INVALID_AUTH","msg":"Authorization: Bearer ` + password + `","headers":{"x-api-key":"` + password + `"},"url":"/x?api_key=` + password + `"}` + "\n", Want: hidden},
		{Name: "a log with keys", Args: []string{"triage", "-", "-o", "json"}, Stdin: strings.Repeat(`{"time":"2026-01-02T03:04:05Z","status":401,"code":"INVALID_AUTH","url":"https://ann:`+password+`@cms.example.org/?token=`+password+`","headers":{"x-api-key":"`+password+`"}}`+"\n", 5), Want: hidden},
		{Name: "a log with keys, its lines", Args: []string{"triage", "-", "--lines"}, Stdin: `{"status":401,"code":"INVALID_AUTH","url":"/x?api_key=` + password + `","header":"Authorization: Bearer ` + password + `"}` + "\n", Want: hidden},
		{Name: "a recording with keys", Args: []string{"probe", "--from", "{dir}/a.har", "-o", "json"}, Files: map[string]string{"a.har": `{"log":{"version":"1.2","creator":{"name":"x","version":"1"},"entries":[{"startedDateTime":"2026-01-02T03:04:05Z","time":1,"request":{"method":"GET","url":"https://ann:` + password + `@cms.example.org/api/x?token=` + password + `","httpVersion":"HTTP/1.1","headers":[{"name":"Authorization","value":"Bearer ` + password + `"},{"name":"Cookie","value":"sid=` + password + `"}],"queryString":[],"cookies":[],"headersSize":-1,"bodySize":-1},"response":{"status":401,"statusText":"` + password + `","httpVersion":"HTTP/1.1","headers":[],"cookies":[],"content":{"size":1,"mimeType":"text/plain","text":"` + password + `"},"redirectURL":"","headersSize":-1,"bodySize":-1},"cache":{},"timings":{"send":0,"wait":1,"receive":0}}]}}`}, Want: hidden},
		{Name: "a command of curl that is run", Serve: echo, Args: []string{"probe", "--from-curl", "curl -H 'Authorization: Bearer " + password + "' {base}/x", "--no-status", "-v", "-o", "json"}, Want: hidden},
	}
	for name, data := range map[string]string{
		"beneath a secret name": `{"password":{"value":"` + password + `"}}`, "in a list of secrets": `{"tokens":["` + password + `"]}`, "of a pair": `[{"name":"password","value":"` + password + `"}]`, "in JSON in JSON": `{"x":"{\"password\":\"` + password + `\"}"}`,
		"in GraphQL": `{"query":"mutation{login(password:\"` + password + `\"){id}}"}`, "in XML": `<a><b:password>` + password + `</b:password></a>`, "of a part of a form": "--x\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\n" + password + "\r\n--x--\r\n",
		"of an address in JSON": `{"back":"https://ann:` + password + `@h.example/"}`,
	} {
		cases = append(cases, Case{Name: "a password " + name, Serve: echo, Args: []string{"probe", "/x", "-d", data, "--no-status", "-v", "-o", "json", "--also", "markdown={dir}/m.md"}, Want: hidden},
			Case{Name: "a password " + name + ", dry", Args: []string{"probe", "/x", "-d", data, "--dry-run"}, Want: hidden})
	}
	cases = append(cases, Case{Name: "a password of an address in a query", Serve: echo, Args: []string{"probe", "/x?back=https%3A%2F%2Fann%3A" + password + "%40h.example%2F", "--no-status", "-v", "-o", "json"}, Want: hidden})
	for _, header := range []string{"X-Pass", "X-Sig", "X-PAT", "X-Admin", "X-Pwd", "X-Otp", "Key", "X-Session", "Cookie", "Proxy-Authorization", "X-Amz-Security-Token", "X-Mine"} {
		cases = append(cases,
			Case{Name: "the header " + header + " on a redirect to another origin", Serve: redirectsTo, Other: tattles, Args: []string{"probe", "{base}/x?to={other-port}", "-L", "-H", header + ": " + password, "--no-status", "-o", "json"}, Want: hidden},
			Case{Name: "the header " + header + " that is repeated", Serve: echo, Args: []string{"probe", "/x", "-H", header + ": " + password, "--no-status", "-v", "-o", "json"}, Want: hidden, More: header == "X-Mine" || header == "X-Admin" || header == "X-Session"})
	}
	cases = append(cases,
		Case{Name: "the key on a redirect to another origin", Serve: redirectsTo, Other: tattles, Args: []string{"probe", "{base}/x?to={other-port}", "-L", "--no-status", "-o", "json"}, Want: hidden},
		Case{Name: "a body with the key on a redirect to another origin", Serve: redirectsTo, Other: tattles, Args: []string{"probe", "{base}/x?to={other-port}", "-L", "-X", "POST", "-d", `{"a":"` + Key + `"}`, "--no-status", "-o", "json"}, Want: hidden},
		Case{Name: "a password of a URL on a redirect to another origin", Serve: redirectsTo, Other: tattles, Args: []string{"probe", "http://ann:" + password + "@{addr}/x?to={other-port}", "-L", "--no-status", "-o", "json"}, Want: hidden},
		Case{Name: "the key to a full URL of another origin", Serve: sends(ok), Other: tattles, Args: []string{"probe", "{other-origin}/api/x", "--no-status", "-o", "json"}, Want: hidden},
		Case{Name: "the key to a status page", Serve: sends(body("500 No", "text/plain", "no")), Other: tattles, Args: []string{"probe", "/x", "-o", "json"}, Env: []string{"HEX21_STATUS_URL={other-origin}"}, Want: hidden},
		Case{Name: "the key to a status page that is asked", Other: tattles, Args: []string{"status", "{other-origin}", "-o", "json"}, Want: hidden},
	)
	return cases
}

// redirectsTo redirects to the port of the loopback that the query names.
func redirectsTo(conn net.Conn) {
	buffer := make([]byte, 8192)
	n, _ := conn.Read(buffer)
	_, query, _ := strings.Cut(string(buffer[:n]), "to=")
	port, _, _ := strings.Cut(query, " ")
	_, _ = io.WriteString(conn, "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:"+port+"/landed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
	linger(conn)
}
