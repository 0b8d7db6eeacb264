//go:build linux

package hostile

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"io"
	"net"
	"net/url"
	"strings"
	"time"
)

// password is a secret that no case has but in an address, a command line or a file.
const password = "pw-V6nX1cJ5hD8sBgE"

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
		{Name: "a password in HEX21_BASE_URL, dry run", Args: []string{"probe", "/x", "--dry-run", "-o", "json"}, Env: []string{"HEX21_BASE_URL=http://ann:" + password + "@127.0.0.1:9/api"}, Want: hidden},
		{Name: "a password in HEX21_BASE_URL, checked", Args: []string{"check", "-m", "2s", "-o", "json"}, Env: []string{"HEX21_BASE_URL=http://ann:" + password + "@127.0.0.1:9/api"}, Want: hidden},
		{Name: "a password in the address of a status page", Serve: echo, Args: []string{"status", "http://ann:" + password + "@{addr}", "-o", "json"}, Want: hidden},
		{Name: "a password in HEX21_STATUS_URL", Args: []string{"status"}, Env: []string{"HEX21_STATUS_URL=http://ann:" + password + "@127.0.0.1:9/"}, Want: hidden},
		{Name: "a password in HEX21_STATUS_URL, asked by a probe", Serve: sends(body("500 No", "text/plain", "no")), Args: []string{"probe", "/x", "-o", "json"}, Env: []string{"HEX21_STATUS_URL=http://ann:" + password + "@127.0.0.1:9/"}, Want: hidden},
		{Name: "a password in HEX21_PROFILE", Args: []string{"probe", "/x"}, Env: []string{"HEX21_PROFILE=http://ann:" + password + "@127.0.0.1:9/"}, Want: hidden},
		{Name: "a password in HEX21_CONFIG", Args: []string{"doctor", "-o", "json"}, Env: []string{"HEX21_CONFIG=http://ann:" + password + "@127.0.0.1:9/"}, Want: hidden},
		{Name: "a password in config set", Args: []string{"config", "set", "base_url", "ann:" + password + "@cms.example.org"}, Want: hidden},
		{Name: "a password in config set that is accepted", Args: []string{"config", "set", "base_url", "http://ann:" + password + "@cms.example.org/api"}, Want: hidden},
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
		{Name: "an endless key command", Args: []string{"probe", "/x", "-o", "json"}, Env: []string{"HEX21_API_KEY=-", "HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "key_from: {command: [sh, -c, 'yes']}\n"}, Want: hidden},
		{Name: "a key command that writes endlessly to stderr", Args: []string{"probe", "/x", "-o", "json"}, Env: []string{"HEX21_API_KEY=-", "HEX21_CONFIG={dir}/c.yaml"}, Files: map[string]string{"c.yaml": "key_from: {command: [sh, -c, 'yes | head -c 50000000 >&2; exit 1']}\n"}, Want: hidden},
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
		"beneath a secret name": `{"password":{"value":"` + password + `"}}`,
		"in a list of secrets":  `{"tokens":["` + password + `"]}`,
		"of a pair":             `[{"name":"password","value":"` + password + `"}]`,
		"in JSON in JSON":       `{"x":"{\"password\":\"` + password + `\"}"}`,
		"in GraphQL":            `{"query":"mutation{login(password:\"` + password + `\"){id}}"}`,
		"in XML":                `<a><b:password>` + password + `</b:password></a>`,
		"of a part of a form":   "--x\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\n" + password + "\r\n--x--\r\n",
		"of an address in JSON": `{"back":"https://ann:` + password + `@h.example/"}`,
	} {
		cases = append(cases, Case{Name: "a password " + name, Serve: echo, Args: []string{"probe", "/x", "-d", data, "--no-status", "-v", "-o", "json", "--also", "markdown={dir}/m.md"}, Want: hidden},
			Case{Name: "a password " + name + ", dry run", Args: []string{"probe", "/x", "-d", data, "--dry-run"}, Want: hidden})
	}
	cases = append(cases, Case{Name: "a password of an address in a query", Serve: echo, Args: []string{"probe", "/x?back=https%3A%2F%2Fann%3A" + password + "%40h.example%2F", "--no-status", "-v", "-o", "json"}, Want: hidden})
	cases = append(cases, Case{Name: "a header without a secret name on a redirect to another origin", Serve: redirectsTo, Other: tattles, Args: []string{"probe", "{base}/x?to={other-port}", "-L", "-H", "X-Mine: " + password, "--no-status", "-o", "json"}, Want: Want{}.lacks("LEAKED")})
	for _, header := range []string{"X-Pass", "X-Sig", "X-PAT", "X-Admin", "X-Pwd", "X-Otp", "Key", "X-Session", "Cookie", "Proxy-Authorization", "X-Amz-Security-Token"} {
		cases = append(cases,
			Case{Name: "the header " + header + " on a redirect to another origin", Serve: redirectsTo, Other: tattles, Args: []string{"probe", "{base}/x?to={other-port}", "-L", "-H", header + ": " + password, "--no-status", "-o", "json"}, Want: hidden},
			Case{Name: "the header " + header + " that is repeated", Serve: echo, Args: []string{"probe", "/x", "-H", header + ": " + password, "--no-status", "-v", "-o", "json"}, Want: hidden, More: header == "X-Admin" || header == "X-Session"})
	}
	cases = append(cases,
		Case{Name: "the key on a redirect to another origin", Serve: redirectsTo, Other: tattles, Args: []string{"probe", "{base}/x?to={other-port}", "-L", "--no-status", "-o", "json"}, Want: hidden},
		Case{Name: "a body with the key on a redirect to another origin", Serve: redirectsTo, Other: tattles, Args: []string{"probe", "{base}/x?to={other-port}", "-L", "-X", "POST", "-d", `{"a":"` + Key + `"}`, "--no-status", "-o", "json"}, Want: hidden},
		Case{Name: "a password of a URL on a redirect to another origin", Serve: redirectsTo, Other: tattles, Args: []string{"probe", "http://ann:" + password + "@{addr}/x?to={other-port}", "-L", "--no-status", "-o", "json"}, Want: hidden},
		Case{Name: "the key to a full URL of another origin", Serve: sends(ok), Other: tattles, Args: []string{"probe", "{other-origin}/api/x", "--no-status", "-o", "json"}, Want: hidden},
		Case{Name: "the key to a status page", Serve: sends(body("500 No", "text/plain", "no")), Other: tattles, Args: []string{"probe", "/x", "-o", "json"}, Env: []string{"HEX21_STATUS_URL={other-origin}"}, Want: hidden},
		Case{Name: "the key to a status page that is read", Other: tattles, Args: []string{"status", "{other-origin}", "-o", "json"}, Want: hidden},
	)
	cases = append(cases, outputCases()...)
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

// outputCases have the key in outputs that are not those of one call, and secrets in arguments, variables and files of other kinds.
func outputCases() []Case {
	echo := echoesHead
	no := func(codes ...int) Want {
		w := exits(codes...).lacks(password, password[4:], "LEAKED")
		return w
	}
	b64 := base64.StdEncoding.EncodeToString([]byte("user:" + Key))
	msg := body("500 No", "application/json", `{"error":{"code":"A","message":"bad `+Key+` `+b64+` `+url.QueryEscape(url.QueryEscape(`"`+Key+`"`))+` `+hex.EncodeToString([]byte(Key))+`"}}`)
	log := `{"time":"2026-01-02T03:04:05Z","status":500,"code":"A_B","request_id":"` + Key + `","url":"/x?k=` + Key + `","msg":"` + b64 + ` ` + hex.EncodeToString([]byte(Key)) + `"}` + "\n" + "2026-01-02T03:04:05Z RATE_LIMIT 429 " + b64 + "\n10.0.0.1 - " + Key + ` [02/Jan/2026:03:04:05 +0000] "GET /articles/` + Key + ` HTTP/1.1" 500 12 "-" "` + Key + `"` + "\n"
	suite := "schema: hex21.suite/v1\npromises:\n  - id: mine\n    title: " + Key + "\n    get: /x?k=" + Key + "\n    status: 200\n"
	var cases []Case
	for _, f := range []string{"json", "yaml", "markdown", "github", "junit", "tap", "human"} {
		cases = append(cases, Case{Name: "check of a server that repeats the key, " + f, Serve: sends(msg), Args: []string{"check", "{base}", "-m", "2s", "--max-wait", "0s", "-a", "-o", f}, Want: Want{Exit: known, Time: 6 * time.Second, CPU: 4 * time.Second, MiB: 96}},
			Case{Name: "check and echo, " + f, Serve: echo, Args: []string{"check", "{base}", "-m", "2s", "--max-wait", "0s", "-a", "-o", f, "--origin", "https://" + Key + ".example.org"}, Want: Want{Exit: known, Time: 6 * time.Second, CPU: 4 * time.Second, MiB: 96}})
	}
	for _, f := range []string{"json", "yaml", "markdown", "github", "html", "human"} {
		cases = append(cases, Case{Name: "triage of the key in forms, " + f, Files: map[string]string{"log": log}, Args: []string{"triage", "{dir}/log", "-o", f, "--samples", "9"}, Want: exits(0, 4, 5)})
	}
	for _, f := range []string{"json", "yaml", "markdown", "github", "human"} {
		cases = append(cases, Case{Name: "a list of paths with forms of the key, " + f, Serve: echo, Files: map[string]string{"list": "/a?k=" + Key + "\n/b/" + b64 + "\n/c?x=" + hex.EncodeToString([]byte(Key)) + "\n"}, Args: []string{"probe", "--paths", "{dir}/list", "--no-status", "-o", f}, Want: exits(known...)})
		cases = append(cases, Case{Name: "status that repeats the key, " + f, Serve: sends(msg), Args: []string{"status", "{origin}/?x=" + Key, "--all", "-o", f}, Want: exits(2, 6, 9)})
		cases = append(cases, Case{Name: "two calls, " + f, Serve: sends(msg), Args: []string{"probe", "{base}/" + Key, "--count", "2", "--interval", "0s", "-o", f}, Want: exits(known...)})
	}
	one := func(name string, args []string, w Want, f ...func(*Case)) {
		c := Case{Name: name, Serve: echo, Args: args, Want: w}
		for _, g := range f {
			g(&c)
		}
		cases = append(cases, c)
	}
	files := func(m map[string]string) func(*Case) { return func(c *Case) { c.Files = m } }
	env := func(e ...string) func(*Case) { return func(c *Case) { c.Env = e } }
	stdin := func(s string) func(*Case) { return func(c *Case) { c.Stdin = s } }
	one("lines of triage with forms", []string{"triage", "{dir}/log", "--lines"}, exits(0, 4, 5), files(map[string]string{"log": log}))
	one("partial result of triage", []string{"triage", "{dir}/log", "--partial"}, exits(0, 4, 5), files(map[string]string{"log": log}))
	one("triage follows the key", []string{"triage", "-f", "{dir}/log"}, Want{Exit: known, Time: 4 * time.Second}, files(map[string]string{"log": log}), func(c *Case) { c.Signal = interrupt; c.SignalAfter = time.Second })
	one("a merge of a result with the key", []string{"triage", "--merge", "{dir}/a", "-o", "json"}, exits(known...), files(map[string]string{"a": `{"schema":"hex21.triage/v1","lines":1,"bytes":1,"matched_lines":1,"codes":[{"code":"` + Key + `","count":1,"samples":[{"line":1,"text":"` + Key + `"}]}],"statuses":{}}`}))
	one("explain a text with forms", []string{"explain", "bad " + b64 + " " + hex.EncodeToString([]byte(Key)) + " " + Key}, exits(0, 3))
	one("explain several with the key", []string{"explain", Key, b64, "RATE_LIMIT", "-o", "json"}, exits(0, 3))
	one("explain a search for the key", []string{"explain", "--search", Key}, exits(0, 2, 3))
	one("explain a category of the key", []string{"explain", "--category", Key}, exits(0, 2, 3))
	one("explain stdin in forms", []string{"explain", "-"}, exits(0, 2, 3), stdin("HTTP/1.1 401 No\r\nX-A: "+Key+"\r\n\r\n{\"error\":{\"code\":\"INVALID_AUTH\",\"message\":\""+b64+"\"}}\n"))
	one("explain stdin in UTF-16", []string{"explain", "-"}, exits(0, 2, 3), stdin(utf16le(`{"error":{"code":"INVALID_AUTH","message":"`+Key+`"}}`)))
	one("explain a log in forms", []string{"explain", "-"}, exits(0, 2, 3), stdin(log))
	one("retries that fail", []string{"probe", "/x", "--retry", "1", "--max-wait", "0s", "-v", "-i"}, exits(known...), func(c *Case) { c.Serve = sends(msg) })
	one("a watch", []string{"probe", "/x?k=" + Key, "--watch", "--interval", "100ms"}, Want{Exit: known, Time: 4 * time.Second}, func(c *Case) { c.Serve = sends(msg); c.Signal = interrupt; c.SignalAfter = time.Second })
	one("as curl with everything", []string{"probe", "/x?k=" + Key, "-H", "X-A: " + b64, "-d", Key, "--query", "a=" + Key, "--origin", "https://" + strings.ToLower(Key[8:]) + ".example", "--curl"}, exits(0, 2))
	one("dry with everything", []string{"probe", "/x?k=" + Key, "-H", "X-A: " + b64, "-d", Key, "--query", "a=" + Key, "-o", "yaml", "--dry-run"}, exits(0, 2))
	one("--resolve with the key", []string{"probe", "/x", "--resolve", Key + ":1:" + Key}, exits(2))
	one("--slo with the key", []string{"probe", "/x", "--slo", Key + "=1s"}, exits(2))
	one("--expect the key", []string{"probe", "/x", "--expect", Key, "-o", "json", "--no-status"}, exits(2, 9))
	one("--allow the key", []string{"probe", "/x", "--allow", Key}, exits(2))
	one("a method that is the key", []string{"probe", "/x", "-X", Key, "--no-status"}, exits(known...))
	one("--query with a password", []string{"probe", "/x", "--query", "password=" + password, "--no-status", "-v", "-o", "json"}, no(4))
	one("--query with a broken password", []string{"probe", "/x", "--query", password}, no(2, 4))
	one("--header without a colon", []string{"probe", "/x", "-H", "Authorization " + password}, no(2))
	one("--header with a line end", []string{"probe", "/x", "-H", "X-Token: " + password + "\nX-B: c"}, no(2))
	one("--header of Basic", []string{"probe", "/x", "-H", "Authorization: Basic " + base64.StdEncoding.EncodeToString([]byte("ann:"+password)), "--no-status", "-v", "-i"}, no(4).lacks(base64.StdEncoding.EncodeToString([]byte("ann:" + password))[6:26]))
	one("--header of a text with a password", []string{"probe", "/x", "-H", "User-Agent: app/1.0 (password=" + password + ")", "--no-status", "-v", "-i"}, no(4))
	one("--header of a text with the key", []string{"probe", "/x", "-H", "User-Agent: app/1.0 " + Key, "--no-status", "-v", "-o", "json"}, exits(4))
	one("--header of a text with a password, and a mistake", []string{"probe", "/x", "-H", "User-Agent: app/1.0 (password=" + password + ")", "--nonsense"}, no(2))
	one("--header of a cookie", []string{"probe", "/x", "-H", "Cookie: sid=" + password + "; b=" + password[4:], "--no-status", "-v", "-i"}, no(4))
	one("--header of AWS", []string{"probe", "/x", "-H", "Authorization: AWS4-HMAC-SHA256 Credential=AKIA/x, SignedHeaders=host, Signature=" + password, "--no-status", "-v", "-i"}, no(4))
	one("--header of Digest", []string{"probe", "/x", "-H", `Authorization: Digest username="ann", response="` + password + `", nonce="x"`, "--no-status", "-v", "-i"}, no(4))
	one("--header of a webhook", []string{"probe", "/x", "-H", "X-Hub-Signature-256: sha256=" + password, "--no-status", "-v", "-i", "-o", "json"}, no(4))
	one("a misspelled subcommand with a password", []string{"probe", "/x", "--api-key", password}, no(2))
	one("a misspelled flag with a password", []string{"probe", "/x", "--token=" + password}, no(2))
	one("an unknown short flag with a password", []string{"probe", "/x", "-u", "ann:" + password}, no(2))
	one("a glued short flag with a password", []string{"probe", "/x", "-uann:" + password}, no(2))
	one("an argument too many with a password", []string{"probe", "/x", password}, no(2))
	one("an argument too many of status", []string{"status", "{origin}", password}, no(2))
	one("an argument of doctor with a password", []string{"doctor", password}, no(2))
	one("an argument of mock with a password", []string{"mock", "--api-key=" + password}, no(2))
	one("a signed URL", []string{"probe", "{base}/x?X-Amz-Credential=AKIA&X-Amz-Signature=" + password + "&X-Amz-Security-Token=" + password, "--no-status", "-v", "-o", "json"}, no(4))
	one("a SAS URL", []string{"probe", "{base}/x?sv=2020&sig=" + password + "&se=2026", "--no-status", "-v", "-i"}, no(4))
	one("a fragment", []string{"probe", "{base}/x#access_token=" + password, "--no-status", "-v", "-o", "json"}, no(4))
	one("a matrix parameter", []string{"probe", "{base}/x;jsessionid=" + password, "--no-status", "-v", "-o", "json"}, no(4))
	for _, parameter := range []string{";token=", ";v=1;sid=", "%3Btoken%3D", "%3bsid=", ";api%5Fkey="} {
		one("the parameter "+parameter+" of a path", []string{"probe", "{base}/x" + parameter + password + "/y?page=2", "--no-status", "-v", "-o", "json"}, no(4))
		one("the parameter "+parameter+" of a base URL", []string{"probe", "/x", "--no-status", "-v", "-i"}, no(2, 4), env("HEX21_BASE_URL={base}"+parameter+password))
		one("the parameter "+parameter+" of an address in a query", []string{"probe", "{base}/x?back=%2Fy" + url.QueryEscape(parameter) + password, "--no-status", "-v", "-o", "yaml"}, no(4))
	}
	for _, form := range []string{"//ann:%s@{addr}/x", "http:///ann:%s@{addr}", `http:\\ann:%s@{addr}\x`, "HTTP:ann:%s@{addr}", "http://ann:%s @{addr}/x"} {
		address := strings.ReplaceAll(form, "%s", password)
		one("an address such as "+form+" to call", []string{"probe", address, "--dry-run"}, no(0, 2))
		one("an address such as "+form+" in a body", []string{"probe", "{base}/x", "-d", address, "--no-status", "-v", "-o", "json"}, no(4))
		one("an address such as "+form+" in a query", []string{"probe", "{base}/x", "--query", "back=" + address, "--no-status", "-v", "-o", "yaml"}, no(4))
		one("an address such as "+form+" as a profile", []string{"doctor", "-o", "json"}, no(0, 2), env("HEX21_PROFILE="+address))
	}
	for _, text := range []string{"%s: x\n", "base_url: %s\n", "profile: %s\n", "profiles: {a: {%s: x}}\n", "defaults: {probe: {%s: b}}\n", "defaults: {%s: {a: b}}\n", "key_from: {command: [/no/such/%s]}\n", "defaults: {probe: {origin: 'https://ann:%s@h'}}\n"} {
		for _, command := range [][]string{{"config", "show"}, {"doctor", "-o", "markdown"}, {"explain", "404"}} {
			one("a config file with "+strings.TrimSuffix(text, "\n")+", "+command[0], command, no(0, 2), env("HEX21_API_KEY=-", "HEX21_CONFIG={dir}/c.yaml"), files(map[string]string{"c.yaml": strings.ReplaceAll(text, "%s", password)}))
		}
	}
	named := body("403 No\r\nWWW-Authenticate: Bearer realm=\"https://h/?token="+password+"\"", "application/json", `{"error":{"code":"A","message":"see https://ann:`+password+`@h/x?token=`+password+`","details":{"password":"`+password+`","url":"https://h/x;sid=`+password+`"}}}`)
	for _, f := range []string{"json", "yaml", "markdown", "github", "human"} {
		one("secrets of the server in an error, "+f, []string{"probe", "{base}/x", "--no-status", "-o", f}, no(7), func(c *Case) { c.Serve = sends(named) })
		one("secrets of the server in a redirect, checked, "+f, []string{"check", "{base}", "-m", "2s", "--max-wait", "0s", "-a", "-o", f}, no(9), func(c *Case) {
			c.Serve = sends(body("302 No\r\nLocation: /y;sid="+password+"?token="+password, "text/plain", "x"))
		})
	}
	one("a list that is not one of paths", []string{"probe", "--paths", "-", "--no-status"}, no(4), stdin("api_key: "+password+"\n{\"password\":\""+password+"\"}\n"))
	one("a webhook of Slack", []string{"probe", "{base}/services/T00000000/B00000000/" + Key, "--no-status", "-v", "-o", "json"}, exits(4))
	one("a nested address in a query", []string{"probe", "{base}/x?next=%2Fy%3Ftoken%3D" + password, "--no-status", "-v", "-o", "json"}, no(4))
	one("a curl line with -u", []string{"probe", "--from-curl", "curl -u ann:" + password + " {base}/x", "--no-status", "-v", "-o", "json"}, no(4))
	one("a curl line with -b", []string{"probe", "--from-curl", "curl -b 'sid=" + password + "' {base}/x", "--no-status", "-v", "-o", "json"}, no(4))
	one("a curl line with --oauth2-bearer", []string{"probe", "--from-curl", "curl --oauth2-bearer " + password + " {base}/x", "--no-status", "-v", "-o", "json"}, no(2, 4))
	one("a curl line with --proxy-user", []string{"probe", "--from-curl", "curl -x http://127.0.0.1:9 -U ann:" + password + " {base}/x", "--no-status", "-v", "-o", "json"}, no(2, 4, 6))
	one("a curl line with --aws-sigv4", []string{"probe", "--from-curl", "curl --aws-sigv4 aws:amz -u AKIA:" + password + " {base}/x", "--no-status", "-v", "-o", "json"}, no(2, 4, 6))
	one("a curl line with --cert with a pass phrase", []string{"probe", "--from-curl", "curl --cert a.pem:" + password + " --pass " + password + " {base}/x", "--no-status", "-v", "-o", "json"}, no(1, 2, 4, 6))
	one("a curl line with a form", []string{"probe", "--from-curl", "curl -F password=" + password + " -F a=b {base}/x", "--no-status", "-v", "-o", "json"}, no(2, 4))
	one("a curl line with --data-urlencode", []string{"probe", "--from-curl", "curl --data-urlencode 'password=" + password + "' {base}/x", "--curl"}, no(0, 2, 4))
	one("a curl line that is broken", []string{"probe", "--from-curl", "curl -H 'X-Token: " + password}, no(2))
	one("a curl line with an unknown flag", []string{"probe", "--from-curl", "curl --api-token " + password + " {base}/x", "--no-status"}, no(2, 4, 6))
	one("a powershell line", []string{"probe", "--from-curl", "Invoke-WebRequest -Uri {base}/x -Headers @{'X-Token'='" + password + "'}", "--no-status", "-o", "json"}, no(2, 4))
	one("a fetch line", []string{"probe", "--from-curl", "fetch('{base}/x', {headers: {'X-Token': '" + password + "'}})", "--no-status", "-o", "json"}, no(2, 4))
	one("config get of a URL with a token", []string{"config", "get", "status_url"}, no(0, 2), env("HEX21_STATUS_URL=http://h.example/?token="+password))
	one("config show of a URL with a token", []string{"config", "show"}, no(0, 2), env("HEX21_STATUS_URL=http://h.example/?token="+password, "HTTP_PROXY=http://ann:"+password+"@h.example"))
	one("doctor with a proxy", []string{"doctor", "-o", "yaml"}, no(0, 2), env("HTTPS_PROXY=http://ann:"+password+"@127.0.0.1:9", "ALL_PROXY=socks5://ann:"+password+"@127.0.0.1:9", "HEX21_STATUS_URL=http://ann:"+password+"@h.example/?token="+password))
	one("config set of a header", []string{"config", "set", "defaults.probe.header", "X-Token: " + password}, no(0, 2), env("HEX21_CONFIG={dir}/c.yaml"))
	one("config unset of a password", []string{"config", "unset", password}, no(0, 2, 3), env("HEX21_CONFIG={dir}/c.yaml"))
	one("config get of a password", []string{"config", "get", "profiles.a." + password}, no(0, 2, 3))
	one("a config file with the key in a comment and an error", []string{"doctor"}, no(2), env("HEX21_CONFIG={dir}/c.yaml"), files(map[string]string{"c.yaml": "# key " + password + "\nbase_url: [" + password + "\n"}))
	one("a suite with the key", []string{"check", "{base}", "--suite", "{dir}/s.yaml", "--only", "mine", "-o", "json", "-m", "2s", "--max-wait", "0s"}, exits(known...), files(map[string]string{"s.yaml": suite}))
	secrets := "promises:\n" +
		"  - {id: a, promise: x, path: '/x?token=" + password + "', send: {X-Api-Key: '" + password + "', User-Agent: 'app password=" + password + "'}, expect: {status: 404}}\n" +
		"  - {id: b, promise: x, path: /x, expect: {headers: {X-Token: absent}}}\n" +
		"  - {id: c, promise: x, path: /x, expect: {headers: {X-Token: '/^nothing/'}, fields: ['.message | error']}}\n" +
		"  - {id: d, promise: x, path: /x, send: {X-Api-Key: '" + password + "'}, expect: {fields: ['.message | error']}}\n"
	shown := body("200 OK\r\nX-Token: "+password, "application/json", `{"message":"bad `+password+`"}`)
	for _, f := range []string{"human", "json", "junit", "tap", "github", "html"} {
		one("a suite with secrets, "+f, []string{"check", "{base}", "--suite", "{dir}/s.yaml", "--only", "suite", "-a", "-o", f, "-m", "2s", "--max-wait", "0s"}, no(9), files(map[string]string{"s.yaml": secrets}), func(c *Case) { c.Serve = sends(shown) })
	}
	one("a suite with secrets, what it would send", []string{"check", "{base}", "--suite", "{dir}/s.yaml", "--only", "suite", "--dry-run"}, no(0), files(map[string]string{"s.yaml": secrets}))
	one("a suite with secrets, what it would send as JSON", []string{"check", "{base}", "--suite", "{dir}/s.yaml", "--only", "suite", "--dry-run", "-o", "json"}, no(0), files(map[string]string{"s.yaml": secrets}))
	one("a catalog with the key", []string{"explain", "ODD", "--catalog", "{dir}/c.yaml", "-o", "json"}, exits(0, 2), files(map[string]string{"c.yaml": "schema: hex21.catalog/v1\nentries:\n  - code: ODD\n    category: validation\n    statuses: [400]\n    meaning: " + Key + "\n"}))
	one("a baseline with the key", []string{"check", "{base}", "--write-baseline", "{dir}/b.json", "-m", "2s", "--max-wait", "0s"}, Want{Exit: known, Time: 6 * time.Second, CPU: 4 * time.Second, MiB: 96})
	one("completion with a key in the words", []string{"__complete", "probe", "/x?k=" + Key, "-H", ""}, exits(0))
	one("the key with quotes", []string{"probe", "/x", "--no-status", "-v", "-o", "json"}, exits(0, 2, 4).lacks("Zr4tY7wL3q0Z"), env(`HEX21_API_KEY=a"b\c/Zr4tY7wL3q0Zk+x=&<y>'z`), func(c *Case) {
		c.Serve = sends(body("400 No", "application/json", `{"error":{"code":"A","message":"a\"b\\c\/Zr4tY7wL3q0Zk+x=&\u003cy&gt;'z a&quot;b\\c/Zr4tY7wL3q0Zk"}}`))
	})
	one("a key of words", []string{"probe", "/x", "--no-status", "-v", "-o", "json"}, exits(0, 2, 4).lacks("correct horse battery staple"), env("HEX21_API_KEY=correct horse battery staple"))
	one("a very long key", []string{"probe", "/x", "--no-status", "-v", "-o", "json"}, exits(0, 2, 4, 6).lacks("k1k2k3k4k5k6"), env("HEX21_API_KEY="+strings.Repeat("k1k2k3k4k5k6", 500)), func(c *Case) { c.Serve = sends(body("400 No", "text/plain", strings.Repeat("k1k2k3k4k5k6", 500))) })
	one("a key in UTF-8", []string{"probe", "/x", "--no-status", "-v", "-o", "json"}, exits(0, 2, 4, 6).lacks("schlüssel-9zR4"), env("HEX21_API_KEY=schlüssel-9zR4tY7wL3"), func(c *Case) {
		c.Serve = sends(body("400 No", "text/plain", "schlüssel-9zR4tY7wL3 and schl%C3%BCssel-9zR4tY7wL3"))
	})
	one("the mock logs the key", []string{"probe", "--mock", "/articles?api_key=" + Key, "-H", "X-K: " + Key, "-v", "-o", "json"}, exits(known...))
	one("a body file with the key", []string{"probe", "/x", "-d", "@{dir}/b", "--no-status", "-v", "-o", "json", "--report", "{dir}/r.md"}, exits(4), files(map[string]string{"b": `{"a":"` + Key + `"}`}))
	one("HAR from curl", []string{"probe", "--from", "{dir}/v", "-o", "json", "--har", "{dir}/x.har"}, no(known...), files(map[string]string{"v": "* Connected\n> GET /x?token=" + password + " HTTP/1.1\r\n> Host: h.example\r\n> Authorization: Basic " + base64.StdEncoding.EncodeToString([]byte("ann:"+password)) + "\r\n> X-Api-Key: " + password + "\r\n>\r\n< HTTP/1.1 401 No\r\n< Set-Cookie: sid=" + password + "\r\n<\r\n{\"error\":\"" + password + "\"}\n"}))
	return sampled(cases)
}
