//go:build linux

package hostile

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"time"
)

// attackCases are peers and files that change, drip and disagree with themselves while they are read.
func attackCases() []Case {
	cases := append(dripCases(), smuggledCases()...)
	cases = append(cases, movingCases()...)
	cases = append(cases, spreadCases()...)
	cases = append(sampled(sorted(cases)), pastedCases()...)
	cases = append(cases, unusualCases()...)
	return in("attacks", cases...)
}

// slowly sends an answer without pauses up to a mark, and then one byte every 900 ms, which keeps a limit that only counts silence waiting.
func slowly(answer string) Server {
	fast, slow, _ := strings.Cut(answer, "|")
	return func(conn net.Conn) {
		if !readRequest(conn) {
			return
		}
		_, _ = io.WriteString(conn, fast)
		trickle(conn, slow)
	}
}

// trickle sends one byte every 900 ms.
func trickle(conn net.Conn, text string) {
	for i := range len(text) {
		if _, err := io.WriteString(conn, text[i:i+1]); err != nil || closedByClient(conn) {
			return
		}
		time.Sleep(900 * time.Millisecond)
	}
}

// dripCases have a byte come every 900 ms in each phase of a call. The limit counts all of it.
func dripCases() []Case {
	var cases []Case
	long := strings.Repeat("x", 100)
	list := `{"data":[],"metadata":{}}`
	for phase, serve := range map[string]Server{
		"the status line":          slowly("|HTTP/1.1 200 OK\r\n\r\n"),
		"the reason":               slowly("HTTP/1.1 200 |" + long + "\r\n\r\n"),
		"a header name":            slowly("HTTP/1.1 200 OK\r\n|X-" + long + ": a\r\n\r\n"),
		"a header value":           slowly("HTTP/1.1 200 OK\r\nX-A: |" + long + "\r\n\r\n"),
		"the end of the head":      slowly("HTTP/1.1 200 OK\r\n|\r\n\r\n" + long),
		"an interim response":      slowly("HTTP/1.1 103 |" + long),
		"a body":                   slowly("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n|" + long),
		"a body without a length":  slowly("HTTP/1.1 200 OK\r\n\r\n|" + long),
		"the size of a chunk":      slowly("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n|" + strings.Repeat("0", 100)),
		"the extension of a chunk": slowly("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;|" + long),
		"a chunk":                  slowly("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n99\r\n|" + long),
		"a trailer":                slowly("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-T: |" + long),
		"a compressed body":        slowly("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 99\r\n\r\n|" + compressed("gzip", list+long)),
		"the body of a redirect":   slowly("HTTP/1.1 302 Found\r\nLocation: /y\r\nContent-Length: 99\r\n\r\n|" + long),
		"the body of an error":     slowly("HTTP/1.1 500 No\r\nContent-Type: application/json\r\n\r\n|{\"error\":{\"code\":\"A\",\"message\":\"" + long),
		"events":                   slowly("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n|" + strings.Repeat(":\n\n", 50)),
		"a handshake":              func(conn net.Conn) { trickle(conn, "\x16\x03\x03\x40\x00"+long) },
		"alerts of TLS":            func(conn net.Conn) { trickle(conn, strings.Repeat("\x15\x03\x03\x00\x02\x01\x5a", 20)) },
	} {
		target := "{base}/x"
		if strings.Contains(phase, "handshake") || strings.Contains(phase, "TLS") {
			target = "https://{addr}/x"
		}
		cases = append(cases,
			Case{Name: "a drip in " + phase, Serve: serve, Args: []string{"probe", target, "-L", "--no-status", "-m", "1500ms", "-o", "json"}, Want: exits(6, 9)},
			Case{Name: "a drip in " + phase + ", many calls", Serve: serve, Args: []string{"probe", target, "--count", "2", "--interval", "0s", "-m", "600ms", "-o", "json"}, Want: exits(0, 4, 5, 6, 9)},
			Case{Name: "a drip in " + phase + ", check", Serve: serve, Args: []string{"check", strings.TrimSuffix(target, "/x"), "-m", "300ms", "--max-wait", "0s", "--only", "endpoints", "-o", "json"}, Want: exits(known...).within(12 * time.Second), More: true},
			Case{Name: "a drip in " + phase + ", a status page", Serve: serve, Args: []string{"status", strings.TrimSuffix(target, "/x"), "--timeout", "1s", "-o", "json"}, Want: exits(known...)},
			Case{Name: "a drip in " + phase + ", interrupted", Serve: serve, Args: []string{"probe", target, "--no-status"}, Signal: interrupt, SignalAfter: 700 * time.Millisecond, Want: exits(130, -1), More: true})
	}
	for name, answer := range map[string]string{
		"its answer":           "|HTTP/1.1 200 Connection established\r\n\r\n",
		"a header":             "HTTP/1.1 200 OK\r\nX-A: |" + long,
		"the tunnel":           "HTTP/1.1 200 OK\r\n\r\n|\x16\x03\x03\x40\x00" + long,
		"a page of refusal":    "HTTP/1.1 502 No\r\nContent-Length: 99\r\n\r\n|" + long,
		"a body after CONNECT": "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n" + long + "|" + long,
	} {
		cases = append(cases, Case{Name: "a proxy drips in " + name, Serve: slowly(answer), Args: []string{"probe", "https://cms.example.org/api/x", "--no-status", "-m", "1500ms", "-o", "json"}, Env: []string{"HTTPS_PROXY=http://{addr}"}, Want: exits(6, 9)})
	}
	for name, reply := range map[string]string{
		"its methods":         "|\x05\x00",
		"its reply":           "\x05\x00|\x05\x00\x00\x03\xff" + long,
		"a name of 255 bytes": "\x05\x00\x05\x00\x00\x03\xff" + strings.Repeat("n", 255) + "\x00\x00",
	} {
		cases = append(cases, Case{Name: "SOCKS drips in " + name, Serve: func(conn net.Conn) {
			fast, slow, _ := strings.Cut(reply, "|")
			_, _ = conn.Read(make([]byte, 16))
			_, _ = io.WriteString(conn, fast)
			trickle(conn, slow)
		}, Args: []string{"probe", "https://cms.example.org/api/x", "--no-status", "-m", "1500ms", "-o", "json"}, Env: []string{"ALL_PROXY=socks5://{addr}", "HTTPS_PROXY=socks5://{addr}"}, Want: exits(6, 9)})
	}
	return cases
}

// smuggledCases are answers with more in them than one answer, lengths that are false, names that are too long and codings in codings.
func smuggledCases() []Case {
	var cases []Case
	const list = `{"data":[],"metadata":{}}`
	bad := strings.Replace(body("500 No", "application/json", `{"error":{"code":"SMUGGLED","message":"no"}}`), "Connection: close\r\n", "", 1)
	reused := []string{"probe", "{base}/x", "--count", "3", "--interval", "20ms", "--keep-alive", "-m", "1s", "-o", "json"}
	for name, answer := range map[string]string{
		"a length that is too short":             "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 25\r\n\r\n" + list + bad,
		"a HEAD in the middle":                   "HTTP/1.1 304 Not Modified\r\nContent-Length: 200\r\n\r\n" + bad,
		"chunks and a length":                    "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n19\r\n" + list + "\r\n0\r\n\r\n" + bad,
		"a length in a trailer":                  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n19\r\n" + list + "\r\n0\r\nContent-Length: 0\r\n\r\n" + bad,
		"a chunk of size zero with an extension": "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n19\r\n" + list + "\r\n0;a=\"\r\n\r\n" + bad + "\"\r\n\r\n",
		"line feeds as line ends":                "HTTP/1.1 200 OK\nContent-Length: 25\n\n" + list + strings.ReplaceAll(bad, "\r\n", "\n"),
		"an interim response in it":              "HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n" + list + "HTTP/1.1 103 Hints\r\n\r\n" + bad,
		"a switch of protocols in it":            "HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n" + list + "HTTP/1.1 101 Switching Protocols\r\n\r\n" + bad,
		"two lengths in one":                     "HTTP/1.1 200 OK\r\nContent-Length: 25, 0\r\n\r\n" + list + bad,
		"a coding after chunked":                 "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, identity\r\n\r\n19\r\n" + list + "\r\n0\r\n\r\n" + bad,
		"a length in octal":                      "HTTP/1.1 200 OK\r\nContent-Length: 025\r\n\r\n" + list + bad,
		"a length in Arabic digits":              "HTTP/1.1 200 OK\r\nContent-Length: \u0662\u0665\r\n\r\n" + list + bad,
	} {
		cases = append(cases, Case{Name: "smuggled behind " + name, Serve: keepsAlive(answer), Args: reused, Want: exits(0, 4, 5, 6, 9).lacks("SMUGGLED")})
	}
	for name, c := range map[string]Case{
		"an extension of a chunk of 16 MB":   {Serve: sends("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n19;", strings.Repeat("a", 16<<20), "\r\n"+list+"\r\n0\r\n\r\n")},
		"extensions of 4 KB at each byte":    {Serve: floods("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1;"+strings.Repeat("a", 4000)+"\r\na\r\n"), Flags: []string{"-m", "1s"}, Want: exits(known...)},
		"interim responses with bodies":      {Serve: floods("", "HTTP/1.1 103 Hints\r\nContent-Length: 4\r\n\r\nbody"), Flags: []string{"-m", "1s"}, Want: exits(known...)},
		"interim responses of 200 KB":        {Serve: floods("", "HTTP/1.1 103 Hints\r\nLink: "+strings.Repeat("l", 200<<10)+"\r\n\r\n"), Flags: []string{"-m", "1s"}, Want: exits(known...)},
		"gzip in gzip in gzip of zeros":      {Serve: sends(coded400("gzip, gzip, gzip", compressed("gzip", compressed("gzip", zeros("gzip", 64)))))},
		"br in zstd in gzip of zeros":        {Serve: sends(coded400("br, zstd, gzip", compressed("gzip", compressed("zstd", zeros("br", 64)))))},
		"gzip in deflate, declared reversed": {Serve: sends(coded400("deflate, gzip", compressed("deflate", compressed("gzip", list))))},
		"500 codings":                        {Serve: sends(coded400(strings.TrimSuffix(strings.Repeat("gzip, ", 500), ", "), compressed("gzip", list)))},
		"a body of line ends":                {Serve: floods("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", "\r\n"), Flags: []string{"-m", "1s"}, Want: exits(known...)},
		"a body of escapes":                  {Serve: sends(body("500 No", "application/json", `{"error":{"code":"A","message":"`+strings.Repeat(`\u001b[2J`, 100_000)+`"}}`))},
		"a body of names":                    {Serve: sends(body("500 No", "application/json", `{"error":{"code":"A","message":"x","details":{`+strings.TrimSuffix(numbered(`"k%d":{},`, 60_000), ",")+`}}}`))},
		"a redirect to itself that counts":   {Serve: countsUp, Flags: []string{"-L"}, Want: Want{}.finding("redirect-loop")},
		"a redirect of 64 KB that doubles":   {Serve: doublesUp, Flags: []string{"-L"}},
	} {
		c.Name = name
		cases = append(cases, c)
	}
	label := strings.Repeat("a", 63)
	for name, host := range map[string]string{
		"of 253 bytes":                strings.Repeat(label+".", 3) + strings.Repeat("b", 61),
		"of 255 bytes":                strings.Repeat(label+".", 4)[:255],
		"of a label of 64 bytes":      label + "a.example.org",
		"of empty labels":             "a..b..example.org",
		"of dots":                     strings.Repeat(".", 200),
		"of Punycode that is broken":  "xn--\u00df.example.org",
		"of Punycode that is long":    "xn--" + strings.Repeat("a", 250) + ".org",
		"of combining marks":          "a" + strings.Repeat("\u0301", 500) + ".org",
		"of numbers":                  "1.2.3.4.5.6.7.8",
		"of an IPv6 zone":             "[fe80::1%25" + strings.Repeat("z", 300) + "]:9",
		"of full stops in full width": "127\uff0e0\uff0e0\uff0e1:9",
		"of letters that are joined":  "a\u200db.example.org",
	} {
		cases = append(cases, Case{Name: "a host name " + name, Args: []string{"probe", "http://" + host + "/x", "--no-status", "-m", "1s", "-o", "json"}, Want: exits(2, 6)})
	}
	for name, text := range map[string]string{
		"1,000,000 components":                   `{"page":{"id":"a","name":"b","url":"{origin}"},"status":{"indicator":"none","description":"ok"},"components":[` + strings.TrimSuffix(strings.Repeat(`{"id":"","name":"","status":""},`, 130_000), ",") + `]}`,
		"components that are each other's group": `{"page":{"id":"a"},"status":{"indicator":"none"},"components":[{"id":"a","group_id":"b","name":"A","status":"operational"},{"id":"b","group_id":"a","name":"B","status":"operational"}]}`,
		"incidents in the year 9999":             `{"page":{"id":"a"},"status":{"indicator":"major"},"incidents":[{"id":"i","name":"n","status":"investigating","impact":"major","created_at":"9999-12-31T23:59:59-23:59","updated_at":"0000-00-00T00:00:00Z","incident_updates":[{"body":"b","created_at":"x"}]}]}`,
		"one name of 4 MB":                       `{"page":{"id":"a","name":"` + strings.Repeat("n", 4_000_000) + `"},"status":{"indicator":"none","description":"ok"}}`,
	} {
		cases = append(cases, Case{Name: "a status page of " + name, Serve: sends(body("200 OK", "application/json", text)), Args: []string{"status", "{origin}", "--timeout", "6s", "-o", "json"}, Want: exits(known...).mib(112).within(8 * time.Second)},
			Case{Name: "doctor with a status page of " + name, Serve: sends(body("200 OK", "application/json", text)), Args: []string{"doctor", "--network", "--timeout", "3s", "-o", "json"}, Env: []string{"HEX21_STATUS_URL={origin}"}, Want: exits(known...).mib(128).within(8 * time.Second)})
	}
	return cases
}

// countsUp redirects each call to the same path with another number.
func countsUp(conn net.Conn) {
	if readRequest(conn) {
		fmt.Fprintf(conn, "HTTP/1.1 302 Found\r\nLocation: ?n=%d\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", counted.Add(1))
		linger(conn)
	}
}

var counted atomic.Int64

// doublesUp redirects each call to a query twice as long.
func doublesUp(conn net.Conn) {
	request, err := http.ReadRequest(bufio.NewReader(conn))
	if err != nil {
		return
	}
	fmt.Fprintf(conn, "HTTP/1.1 302 Found\r\nLocation: ?%s%[1]sx\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", request.URL.RawQuery)
	linger(conn)
}

// movingCases are files and folders that change while they are read, and settings that 50 processes write at once.
func movingCases() []Case {
	const line = `{"time":"2026-01-02T03:04:05Z","status":429,"code":"RATE_LIMIT"}` + "\n"
	var cases []Case
	for name, change := range map[string]func(f *os.File) error{
		"shrinks":           func(f *os.File) error { return f.Truncate(1 << 10) },
		"shrinks and grows": func(f *os.File) error { return errors.Join(f.Truncate(0), f.Truncate(4<<20)) },
		"is written over": func(f *os.File) error {
			_, err := f.WriteAt([]byte(strings.Repeat("\x00\x1b[2J", 1000)), 0)
			return err
		},
		"is removed":     func(f *os.File) error { return os.Remove(f.Name()) },
		"becomes a link": func(f *os.File) error { _ = os.Remove(f.Name()); return os.Symlink(f.Name(), f.Name()) },
		"becomes a pipe": func(f *os.File) error { _ = os.Remove(f.Name()); return syscall.Mkfifo(f.Name(), 0o600) },
		"grows at each look": func(f *os.File) error {
			_, _ = f.Seek(0, io.SeekEnd)
			_, err := io.WriteString(f, strings.Repeat(line, 200))
			return err
		},
	} {
		prepare := func(dir string) error {
			path := filepath.Join(dir, "log")
			if err := os.WriteFile(path, []byte(strings.Repeat(line, 60_000)), 0o600); err != nil {
				return err
			}
			go func() {
				time.Sleep(30 * time.Millisecond)
				for range 100 {
					f, err := os.OpenFile(path, os.O_RDWR|syscall.O_NONBLOCK|syscall.O_NOFOLLOW, 0)
					if err != nil {
						return
					}
					_ = change(f)
					f.Close()
					time.Sleep(10 * time.Millisecond)
				}
			}()
			return nil
		}
		want := exits(0, 1, 2, 4, 5).mib(128).within(6 * time.Second)
		cases = append(cases,
			Case{Name: "a log that " + name, Prepare: prepare, Args: []string{"triage", "{dir}/log", "-o", "json"}, Want: want},
			Case{Name: "a log that is followed and " + name, Prepare: prepare, Args: []string{"triage", "-f", "{dir}/log"}, Signal: interrupt, SignalAfter: 1500 * time.Millisecond, Want: Want{Exit: []int{0, 1, 2, 4, 5, 130, -1}, Time: 6 * time.Second, MiB: 128, Free: true}},
			Case{Name: "a body to send that " + name, Prepare: prepare, Serve: sends(ok), Args: []string{"probe", "{base}/x", "-X", "POST", "-d", "@{dir}/log", "--no-status", "-m", "2s", "-o", "json"}, Want: exits(known...).within(9 * time.Second)},
			Case{Name: "a record that " + name, Prepare: prepare, Args: []string{"probe", "--from", "{dir}/log", "-o", "json"}, Want: exits(known...).mib(128).within(9 * time.Second)})
	}
	crowd := func(n int) func(dir string) error {
		return func(dir string) error {
			if err := os.Mkdir(filepath.Join(dir, "logs"), 0o700); err != nil {
				return err
			}
			for i := range n {
				if err := os.WriteFile(filepath.Join(dir, "logs", fmt.Sprintf("%d.log", i)), nil, 0o600); err != nil {
					return err
				}
			}
			return nil
		}
	}
	circle := func(dir string) error {
		return errors.Join(os.Mkdir(filepath.Join(dir, "logs"), 0o700), os.Symlink("..", filepath.Join(dir, "logs", "up")), os.Symlink("b", filepath.Join(dir, "logs", "a")), os.Symlink("a", filepath.Join(dir, "logs", "b")), os.WriteFile(filepath.Join(dir, "logs", "x.log"), []byte(line), 0o600))
	}
	cases = append(cases,
		Case{Name: "a folder of 5,000 logs", Prepare: crowd(5000), Args: []string{"triage", "{dir}/logs", "-o", "json"}, Want: exits(0, 1, 2).mib(128).within(8 * time.Second)},
		Case{Name: "a pattern of 5,000 logs", Prepare: crowd(5000), Args: []string{"triage", "{dir}/logs/*.log", "-o", "json"}, Want: exits(0, 1, 2).mib(128).within(8 * time.Second)},
		Case{Name: "a folder with links in circles", Prepare: circle, Args: []string{"triage", "{dir}/logs", "-o", "json"}, Want: exits(0, 1, 2, 4, 5)},
		Case{Name: "a link in a circle", Prepare: circle, Args: []string{"triage", "{dir}/logs/a", "-o", "json"}, Want: exits(1, 2)},
		Case{Name: "50 processes write the settings", Args: []string{"config", "show", "-o", "json"}, Env: []string{"HEX21_CONFIG={dir}/c.yaml", "HEX21_API_KEY=-"}, Shell: `for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50; do "$0" config set profiles.p$i.base_url http://p$i.example.org >/dev/null 2>>err & done; wait`, Want: Want{Exit: []int{0}, Time: 14 * time.Second, CPU: 20 * time.Second}, After: func(dir string) error {
			text, err := os.ReadFile(filepath.Join(dir, "c.yaml"))
			failed, _ := os.ReadFile(filepath.Join(dir, "err"))
			if n := strings.Count(string(text), ".example.org"); n+strings.Count(string(failed), "hex21: error:") != 50 {
				return fmt.Errorf("of 50 settings, %d were written and %d reported as failed: %s", n, strings.Count(string(failed), "hex21: error:"), failed)
			}
			return err
		}},
	)
	return cases
}

// spreadCases have the key in places and forms of other kinds than the product of secretCases.
func spreadCases() []Case {
	k := Key
	json := func(text string) string {
		return body("400 No", "application/json", `{"error":{"code":"A","message":"`+text+`"}}`)
	}
	var cases []Case
	for name, answer := range map[string]string{
		"a boundary":                          body("400 No", "multipart/mixed; boundary=\""+k+"\"", "--"+k+"\r\nContent-Type: text/plain\r\n\r\na\r\n--"+k+"--\r\n"),
		"a fragment":                          body("302 Found\r\nLocation: https://h.example/cb#access="+k, "text/plain", ""),
		"a user before a backslash":           body("302 Found\r\nLocation: https://"+k+"\\@h.example/", "text/plain", ""),
		"a user with an empty password":       body("302 Found\r\nLocation: https://"+k+":@h.example/", "text/plain", ""),
		"a PEM block":                         json("-----BEGIN PRIVATE KEY-----\\n" + k + "\\n-----END PRIVATE KEY-----"),
		"a PEM block in a text":               body("500 No", "text/plain", "-----BEGIN PRIVATE KEY-----\n"+k[:12]+"\n"+k[12:]+"\n-----END PRIVATE KEY-----\n"),
		"gzip":                                coded400("gzip", compressed("gzip", `{"error":{"code":"A","message":"`+k+`"}}`)),
		"gzip of a page":                      strings.Replace(coded400("gzip", compressed("gzip", "<title>"+k+"</title>")), "application/json", "text/html", 1),
		"a challenge of Digest":               body("401 No\r\nWWW-Authenticate: Digest realm=\"a\", nonce=\""+k+"\", opaque=\""+k+"\", domain=\"/"+k+"\"", "text/plain", ""),
		"a challenge without quotes":          body("401 No\r\nWWW-Authenticate: Bearer realm="+k+", x="+k+"\r\nWWW-Authenticate: Negotiate "+k, "text/plain", ""),
		"Authentication-Info":                 body("400 No\r\nAuthentication-Info: rspauth=\""+k+"\"\r\nProxy-Authentication-Info: "+k, "text/plain", ""),
		"fields of events":                    body("200 OK", "text/event-stream", "id: "+k+"\nevent: "+k+"\nretry: "+k+"\ndata: {\"error\":{\"code\":\"A\",\ndata: \"message\":\""+k+"\"}}\n\n"),
		"a script that adds texts":            body("502 No", "text/html", "<script>var k=\""+k[:12]+"\"+\""+k[12:]+"\"</script><p>"+k[:12]+"</p><p>"+k[12:]+"</p>"),
		"a script with a line that continues": body("502 No", "text/html", "<script>var k='"+k[:14]+"\\\n"+k[14:]+"'</script>"),
		"a comment in the middle":             body("502 No", "text/html", "<h1>"+k[:15]+"<!-- x -->"+k[15:]+"</h1>"),
		"a break in the middle":               body("502 No", "text/html", "<h1>"+k[:11]+"<wbr>"+k[11:15]+"<br/>"+k[15:]+"</h1>"),
		"colors in the middle":                body("500 No", "text/plain", k[:11]+"\x1b[31m"+k[11:15]+"\x1b[0m"+k[15:]),
		"base64 in lines":                     body("500 No", "text/plain", wrapped(Forms(k)[5].Text, 16)),
		"base64 with its padding in percent":  json(strings.ReplaceAll(Forms(k)[6].Text, "=", "%3D")),
		"hex in pairs":                        body("500 No", "text/plain", wrapped(Forms(k)[13].Text, 2)),
		"full names of XML":                   body("400 No", "application/xml", "<a:"+k+" xmlns:a='urn:"+k+"'><![CDATA["+k+"]]><?"+k+"?></a:"+k+">"),
		"an entity of XML":                    body("400 No", "application/xml", "<!DOCTYPE a [<!ENTITY k \""+k+"\">]><Error><Message>&k;</Message></Error>"),
		"a name in a form part":               body("400 No", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\""+k+"\"; filename=\""+k+"\"\r\n\r\n\r\n--x--\r\n"),
		"a key of a map of validation":        body("422 No", "application/json", `{"errors":{"`+k+`":["is not known"]}}`),
		"a path of a pointer":                 body("422 No", "application/json", `{"error":{"code":"A","message":"m","details":[{"field":"/headers/`+k+`","in":"`+k+`"}]}}`),
		"a traceparent":                       body("500 No\r\nTraceparent: 00-"+Forms(k)[13].Text[:32]+"-00f067aa0ba902b7-01\r\nTracestate: k="+k+"\r\nBaggage: key="+k, "text/plain", ""),
		"a policy":                            body("400 No\r\nContent-Security-Policy: report-uri /?k="+k+"\r\nReport-To: {\"url\":\"https://h/"+k+"\"}\r\nNEL: {\"k\":\""+k+"\"}", "text/plain", ""),
		"an ETag in a warning":                body("500 No\r\nETag: W/\""+k+"\"\r\nWarning: 199 a \""+k+"\"\r\nAge: "+k+"\r\nLast-Modified: "+k+"\r\nDate: "+k, "text/plain", ""),
		"Content-Language and Accept":         body("406 No\r\nContent-Language: "+k+"\r\nAccept-Ranges: "+k+"\r\nAccept-Patch: "+k+"\r\nAccept-Post: "+k+"\r\nContent-Range: "+k+"\r\nContent-MD5: "+k, "text/plain", ""),
		"a Unicode text in a header":          body("400 No\r\nX-A: UTF-8''"+strings.ReplaceAll(k, "_", "%5F")+"\r\nContent-Disposition: attachment; filename*=UTF-8''"+strings.ReplaceAll(k, "_", "%5f"), "text/plain", ""),
		"encoded words":                       body("400 No\r\nSubject: =?utf-8?B?"+Forms(k)[5].Text+"?=\r\nX-A: =?utf-8?Q?"+strings.ReplaceAll(k, "_", "=5F")+"?=", "text/plain", ""),
		"a number in exponents":               json(k + "e+99"),
		"a URL in a URL":                      json("https://h.example/?next=https%3A%2F%2Fi.example%2F%3Fk%3D" + k),
		"a line of curl":                      json("curl -H 'Authorization: Bearer " + k + "' -u x:" + k + " https://h.example/"),
		"a bare status":                       "HTTP/1.1 500\r\n" + k + ": " + k + "\r\n\r\n" + k,
	} {
		cases = append(cases, Case{Name: "the key in " + name, Serve: sends(answer)},
			Case{Name: "the key in " + name + ", on a terminal with the body", Serve: sends(answer), Args: []string{"probe", "{base}/x", "-i", "-v", "-v", "--no-status", "--color", "always"}, Terminal: true, Want: exits(known...), More: true},
			Case{Name: "the key in " + name + ", pasted", Args: []string{"explain", "-"}, Stdin: answer, Want: Want{Exit: known, Free: true}, More: true},
			Case{Name: "the key in " + name + ", many calls", Serve: sends(answer), Args: []string{"probe", "{base}/x", "--count", "2", "--interval", "0s", "-o", "json"}, Want: exits(known...), More: true},
			Case{Name: "the key in " + name + ", check", Serve: sends(answer), Args: []string{"check", "{base}", "-m", "1s", "--max-wait", "0s", "--only", "endpoints", "-o", "json"}, Want: exits(known...).within(8 * time.Second), More: true},
			Case{Name: "the key in " + name + ", a status page", Serve: sends(answer), Args: []string{"status", "{origin}", "-o", "json"}, Want: exits(known...), More: true})
	}
	for name, args := range map[string][]string{
		"a name of the client": {"-H", "User-Agent: agent token=" + k},
		"a referrer":           {"-H", "Referer: https://ann:" + password + "@h.example/?k=" + k},
		"a cookie name":        {"-H", "Cookie: " + k + "=1"},
		"a header name":        {"-H", "X-" + k + ": 1"},
		"a fragment":           {"{base}/y#" + k},
		"a query name":         {"--query", k + "=1"},
		"a form":               {"-d", k + "=1&a=" + k},
		"an origin":            {"--origin", "https://" + strings.ToLower(k[:8]) + ".example.org"},
		"a body of base64":     {"-d", Forms(k)[9].Text},
	} {
		for _, out := range [][]string{{"-o", "json"}, {"-v", "-i"}, {"--curl"}, {"--dry-run"}, {"--report", "{dir}/r.html", "--har", "{dir}/r.har", "--body-out", "{dir}/r.body"}} {
			line := append([]string{"probe"}, args...)
			if !strings.Contains(args[0], "{base}") {
				line = append(line, "{base}/x")
			}
			cases = append(cases, Case{Name: "the key in " + name + ", " + strings.Join(out[:1], " "), Serve: echoesHead, Args: append(append(line, "--no-status", "-m", "1s"), out...), Want: Want{Exit: known, Free: out[0] == "--curl", Lacks: []string{password[4:]}}, After: hidesIn("r.html", "r.har")})
		}
	}
	return cases
}

// pastedCases are records of 8 MiB, the most that explain reads.
func pastedCases() []Case {
	var cases []Case
	const head = "HTTP/1.1 429 No\nX-A: b\n"
	for name, parts := range map[string][3]string{
		"a header in lines of two bytes": {head, " m\n", "\n{}"},
		"a header in lines of 60 bytes":  {head, "\t" + strings.Repeat("c", 60) + "\n", "\n{}"},
		"headers in two lines":           {head, "X-A: b\n c\n", "\n{}"},
		"the same header":                {head, "X-A: b\n", "\n{}"},
		"words in one line":              {"> GET /x HTTP/1.1\n> Host: a\n>\n< HTTP/1.1 404 No\n<\n", "> > > ", "\n"},
		"a message":                      {`{"error":{"code":"RATE_LIMIT","message":"`, "m", `"}}`},
		"details":                        {`{"error":{"code":"RATE_LIMIT","message":"m","details":[1`, ",{}", "]}}"},
		"the entries of an archive":      {`{"log":{"version":"1.2","entries":[{"request":{"method":"GET","url":"http://a/"},"response":{"status":500}}`, `,{"request":{"method":"GET","url":"http://a/"},"response":{"status":500}}`, "]}}"},
		"the headers of an archive":      {`{"log":{"version":"1.2","entries":[{"request":{"method":"GET","url":"http://a/"},"response":{"status":500,"headers":[{"name":"a","value":"b"}`, `,{"name":"a","value":"b"}`, "]}}]}}"},
	} {
		most := 64
		if strings.Contains(name, "archive") || strings.Contains(name, "details") || strings.Contains(name, "message") || strings.Contains(name, "one line") {
			most = 96
		}
		text := parts[0] + strings.Repeat(parts[1], (8<<20-len(parts[0])-len(parts[2])-100)/len(parts[1])) + parts[2]
		cases = append(cases, Case{Name: "8 MiB pasted of " + name, Stdin: text, Args: []string{"explain", "-"}, Want: Want{Exit: []int{0}, Time: 6 * time.Second, CPU: 4 * time.Second, MiB: most, Free: true}})
	}
	return sorted(cases)
}

// wrapped is a text in lines of a length.
func wrapped(text string, length int) string {
	var b strings.Builder
	for ; len(text) > length; text = text[length:] {
		b.WriteString(text[:length] + "\n")
	}
	return b.String() + text
}

// hidesIn looks for the key in files that were written.
func hidesIn(names ...string) func(dir string) error {
	return func(dir string) error {
		for _, name := range names {
			text, _ := os.ReadFile(filepath.Join(dir, name))
			if piece := Leaked(string(text), Key); piece != "" {
				return fmt.Errorf("%s: %q in %s", keyShown, piece, name)
			}
		}
		return nil
	}
}
