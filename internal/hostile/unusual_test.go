//go:build linux

package hostile

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"fmt"
	"io"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// unusualCases are command lines, keys, uploads, certificates and files of kinds that the other groups do not have.
func unusualCases() []Case {
	cases := expressionCases()
	cases = append(cases, lineCases()...)
	cases = append(cases, keyCases()...)
	cases = append(cases, secondCases()...)
	cases = append(cases, uploadCases()...)
	cases = append(cases, proofCases()...)
	cases = append(cases, memberCases()...)
	return every(20, sorted(cases))
}

// expressionCases are jq expressions that ask for what is outside the document, fail, or never end, in each command that has a result.
func expressionCases() []Case {
	var cases []Case
	for _, expression := range []string{
		"env", "$ENV", "$ENV.HEX21_API_KEY", "env|tojson", "input", "[inputs]", "debug", "stderr", "input_filename", "halt", "halt_error", "error", "error(null)", `error({"a":1})`, `import "/etc/passwd" as $d; $d`, `include "/etc/passwd"; .`,
		"get_search_list", "$__loc__", "$__prog_args", "@sh", "nan", "[nan]|sort", "[55296]|implode", "infinite|todate", "1e18|todate", "input_line_number", `"a"*-1`, "[limit(5;repeat(1))]", "path(..)", "getpath([0,1])", "splits(\"a\")", "ltrimstr(1)", "tojson|fromjson", "@json", "@html", "@uri", "@csv", "@base32d",
	} {
		for name, args := range map[string][]string{
			"a call": {"probe", "--mock", "/articles", "--no-status"}, "a page": {"status", "--mock"}, "a count": {"triage", "{dir}/log"}, "a check": {"check", "--mock", "--only", "endpoints"}, "an entry": {"explain", "404"}, "doctor": {"doctor"}, "settings": {"config", "show"},
		} {
			cases = append(cases, Case{Name: name + " through " + short(expression), Args: append(args, "--jq", expression), Files: map[string]string{"log": record}, Want: exits(0, 2, 4, 7)})
		}
	}
	return cases
}

// lineCases are command lines with flags by the thousand, times at the end of their range, and outputs in places that cannot be written.
func lineCases() []Case {
	var cases []Case
	add := func(name string, want Want, args ...string) {
		cases = append(cases, Case{Name: "a command line " + name, Serve: sends(ok), Args: args, Files: map[string]string{"log": record}, Prepare: link("link.md", "log"), Want: want})
	}
	call := []string{"probe", "{base}/x", "--no-status", "-o", "json"}
	many := func(n int, format string) []string { return strings.Fields(numbered(format, n)) }
	add("with 2,000 headers", exits(0, 2, 6), append(call[:len(call):len(call)], many(2000, "-H X-%d:b ")...)...)
	add("with 3,000 parameters", exits(0, 2, 6), append(call[:len(call):len(call)], many(3000, "--query a%d=b ")...)...)
	add("with 5,000 addresses", exits(0, 2), append(call[:len(call):len(call)], many(5000, "--resolve h%d.example.org:80:127.0.0.1 ")...)...)
	add("with 5,000 statuses", exits(0, 2, 9), append(call[:len(call):len(call)], many(5000, "--expect 4%02[1]d ")...)...)
	add("with 300 files", exits(0, 1, 2), append(call[:len(call):len(call)], many(300, "--also yaml={dir}/%d ")...)...)
	add("with 3,000 codes", exits(0, 2, 3, 4), append([]string{"triage", "{dir}/log", "-o", "json"}, many(3000, "--code C%d ")...)...)
	add("with 1,000 promises", exits(0, 2, 3), append([]string{"check", "--mock", "-o", "json"}, many(1000, "--only p%d ")...)...)
	add("with 1,000 components", exits(0, 2, 3), append([]string{"status", "--mock", "-o", "json"}, many(1000, "--component c%d ")...)...)
	add("with 100,000 brackets for jq", exits(2), append(call[:len(call):len(call)], "--jq", strings.Repeat("[", 100_000))...)
	add("with 20,000 pipes for jq", exits(0, 2).mib(128), append(call[:len(call):len(call)], "--jq", strings.Repeat(".|", 20_000)+".")...)
	add("with a header of 100 KB", exits(0, 2, 6), append(call[:len(call):len(call)], "-H", "X-A: "+strings.Repeat("b", 100_000))...)
	add("with a path of 100 KB", exits(0, 2, 6), "probe", "{base}/"+strings.Repeat("a", 100_000), "--no-status", "-o", "json")
	for _, flag := range []string{"-m", "--connect-timeout", "--max-wait", "--interval"} {
		for _, value := range []string{"2562047h47m16.854775807s", "9223372036s", "9223372037s", "292y", "1e300s", "-1ns", "0x1p62ns"} {
			add("with "+flag+" "+value, exits(0, 2), append(call[:len(call):len(call)], "--count", "2", flag, value)...)
		}
	}
	for _, path := range []string{"/proc/self/environ", "/sys/a.har", "/dev/fd/99", "{dir}/" + strings.Repeat("n", 5000), "{dir}/\x1b[2J\u202e", "{dir}/log/a", "/proc/1/root/proc/self/mem", "{dir}/link.md"} {
		for _, flag := range []string{"--har", "--report", "--body-out", "--curl-out"} {
			add("with "+flag+" "+short(path), exits(0, 1, 2), append(call[:len(call):len(call)], flag, path)...)
		}
	}
	for _, home := range []string{"/proc", "/sys", "/dev", "/dev/null", "/proc/self/fd/0"} {
		for _, args := range [][]string{{"probe", "{base}/x", "-o", "json"}, {"config", "set", "base_url", "http://a.example.org"}, {"status", "--mock"}, {"auth", "status"}, {"doctor", "-o", "json"}} {
			cases = append(cases, Case{Name: "a home in " + home + ", " + args[0], Serve: sends(ok), Args: args, Env: []string{"HOME=" + home, "XDG_CONFIG_HOME=" + home, "XDG_CACHE_HOME=" + home}, Want: exits(0, 1, 2, 7)})
		}
	}
	for _, line := range []string{
		"curl -d @{dir}/log {base}/x", "curl -F a=@{dir}/log {base}/x", "curl -T {dir}/log {base}/x", "curl -K {dir}/log {base}/x", "curl -H @{dir}/log {base}/x", "curl -G -d @/dev/zero {base}/x", "curl file:///etc/passwd", "curl gopher://127.0.0.1:9/_x", "curl $'{base}\\x2fx'", "curl {base}/$(touch pwned)", "curl {base}/`touch pwned`",
		"curl {base}/x | sh", "curl {base}/x; touch pwned", "curl {base}/x && touch pwned", "curl -u ann:" + password + " {base}/x", "curl --oauth2-bearer {key} {base}/x", "curl --next {base}/x", "curl -A '' -e ';auto' {base}/x", "curl --variable %HEX21_API_KEY --expand-url '{{HEX21_API_KEY}}' {base}/x", "curl -b {dir}/log {base}/x", "curl -x http://ann:" + password + "@127.0.0.1:9 {base}/x", "curl --json @{dir}/log --json @- {base}/x", "curl -", "curl --", "curl {base}/{a,b}[1-9]",
	} {
		cases = append(cases, Case{Name: "the line " + short(line), Serve: echoesHead, Args: []string{"probe", "--from-curl", line, "--no-status", "-m", "1s", "-v", "-o", "json"}, Files: map[string]string{"log": record}, Want: exits(0, 1, 2, 4, 6, 8, 9).mib(144).lacks(password[4:])})
	}
	return cases
}

// keyCases are keys that look like a part of a document.
func keyCases() []Case {
	var cases []Case
	for _, key := range []string{`"`, `\`, "{", "null", "true", "200", "https://", "application/json", "127.0.0.1", "/api/articles", "%s%n{{.}}", "$1", ".*", "[redacted]", "redacted", "0000000000", "verdict", "exit_code", "\u202e\u202e\u202e\u202e", "caf\xe9caf\xe9caf\xe9", strings.Repeat("a", 60_000), strings.Repeat("é", 500), "a\tb\tc\td\te", "aaaaaaaa", "::error::x", "<script>alert(1)</script>", "- a: b"} {
		for name, args := range map[string][]string{
			"probe": {"probe", "{base}/articles", "--no-status", "-m", "1s", "-o", "json", "--also", "markdown={dir}/m", "--har", "{dir}/h", "--report", "{dir}/r.html"}, "as YAML": {"probe", "{base}/articles", "--no-status", "-m", "1s", "-o", "yaml"}, "as a line": {"probe", "{base}/articles", "--no-status", "-m", "1s", "--count", "2", "--interval", "0s", "-o", "json"},
			"as annotations": {"probe", "{base}/articles", "--no-status", "-m", "1s", "-o", "github"}, "check": {"check", "{base}", "-m", "1s", "--max-wait", "0s", "--only", "endpoints", "-o", "junit"}, "triage": {"triage", "{dir}/log", "-o", "html"},
		} {
			cases = append(cases, Case{Name: "the key " + short(key) + ", " + name, Serve: echoesHead, Args: args, Env: []string{"HEX21_API_KEY=" + key}, Files: map[string]string{"log": record}, Want: exits(known...).within(6 * time.Second)})
		}
	}
	return cases
}

// secondCases are numbers of seconds around the largest that 64 bits hold in nanoseconds, in each place that has one.
func secondCases() []Case {
	var cases []Case
	for _, n := range []string{"9223372036", "9223372037", "9223372036854775807", "9223372036854", "-9223372037", "9223372036.854775807", "1e18"} {
		answer := strings.ReplaceAll("429 No\r\nRetry-After: N\r\nX-RateLimit-Reset: N\r\nX-RateLimit-Limit: 1\r\nX-RateLimit-Remaining: 0\r\nRateLimit: \"a\";r=0;t=N\r\nRateLimit-Policy: \"a\";q=1;w=N\r\nKeep-Alive: timeout=N\r\nAge: N\r\nCache-Control: max-age=N\r\nStrict-Transport-Security: max-age=N\r\nServer-Timing: a;dur=N\r\nSunset: @N\r\nDeprecation: @N", "N", n)
		serve := sends(body(answer, "application/json", strings.ReplaceAll(`{"error":{"code":"RATE_LIMIT","message":"no","details":{"retryAfter":N,"retry_after":N,"reset":N,"window":N}}}`, "N", n)))
		for _, flags := range [][]string{{}, {"--retry", "2", "--max-wait", "1s"}, {"--count", "2", "--interval", "0s", "--max-wait", "1s"}, {"--until-limit", "--max-wait", "1s"}, {"--paths", "{dir}/list"}} {
			args := append([]string{"probe", "{base}/x", "--no-status", "-m", "1s", "-o", "json"}, flags...)
			if len(flags) > 0 && flags[0] == "--paths" {
				args = append([]string{"probe", "--no-status", "-m", "1s", "-o", "json"}, flags...)
			}
			cases = append(cases, Case{Name: n + " seconds, " + strings.Join(flags[:min(1, len(flags))], ""), Serve: serve, Args: args, Files: map[string]string{"list": "/a\n/b\n"}, Want: exits(0, 8, 9)})
		}
		cases = append(cases, Case{Name: n + " seconds, check", Serve: serve, Args: []string{"check", "{base}", "-m", "1s", "--max-wait", "1s", "--only", "endpoints", "-o", "json"}, Want: exits(known...).within(6 * time.Second)})
	}
	return cases
}

// uploadCases have servers that answer before they have read a large body, or never read it.
func uploadCases() []Case {
	var cases []Case
	early := func(answer string, then Server) Server {
		return func(conn net.Conn) {
			_, _ = conn.Read(make([]byte, 1024))
			_, _ = io.WriteString(conn, answer)
			then(conn)
		}
	}
	no := body("413 No", "application/json", `{"error":{"code":"A","message":"too large"}}`)
	for name, serve := range map[string]Server{
		"413 and silence": early(no, deaf), "413 and a reset": early(no, func(conn net.Conn) { time.Sleep(20 * time.Millisecond); reset(conn) }), "413 and a close": early(no, hangsUp), "413 and the rest is read": early(no, silent), "half a head": early(no[:20], deaf), "100 and silence": early("HTTP/1.1 100 Continue\r\n\r\n", deaf), "no answer": deaf,
		"a redirect at once": early("HTTP/1.1 307 No\r\nLocation: /y\r\nContent-Length: 0\r\n\r\n", deaf), "200 without a length": early("HTTP/1.1 200 OK\r\n\r\n{", deaf), "401 and a close": early(body("401 No", "text/plain", "no"), hangsUp),
	} {
		for _, method := range []string{"POST", "PUT"} {
			cases = append(cases, Case{Name: "an upload of 8 MiB and " + name + ", " + method, Serve: serve, Args: []string{"probe", "{base}/x", "-X", method, "-d", "@{dir}/big", "-L", "--no-status", "-m", "1s", "-o", "json"}, Prepare: large(8 << 20), Want: exits(0, 2, 4, 6, 7, 9).mib(96)})
		}
	}
	for name, args := range map[string][]string{"entries": {"explain", "--all"}, "calls": {"probe", "{base}/x", "--count", "50", "--interval", "10ms", "--no-status"}, "a count": {"triage", "{dir}/log"}, "a check": {"check", "--mock", "--only", "endpoints"}, "help": {"help", "probe"}} {
		cases = append(cases, Case{Name: "a socket that is closed as the output of " + name, Serve: sends(ok), Args: args, Output: "closed socket", Files: map[string]string{"log": record}, Want: Want{Exit: []int{1, -1}, Free: true}})
	}
	for name, args := range map[string][]string{"explain": {"explain", "-"}, "triage": {"triage", "-", "-o", "json"}, "probe": {"probe", "{base}/x", "-d", "@-", "--no-status", "-o", "json"}} {
		cases = append(cases, Case{Name: "a socket that is closed as the input of " + name, Serve: sends(ok), Args: args, Input: func() (*os.File, error) { return openOutput("closed socket") }, Want: exits(0, 1, 2, 3)})
	}
	return cases
}

// proofCases are certificates that come with proofs, authorities and paths of odd forms.
func proofCases() []Case {
	var cases []Case
	leaf := certificate(false, nil)
	with := func(change func(*tls.Certificate)) *tls.Config {
		c := leaf
		change(&c)
		return &tls.Config{Certificates: []tls.Certificate{c}}
	}
	asking := &tls.Config{Certificates: []tls.Certificate{leaf}, ClientAuth: tls.RequestClientCert, ClientCAs: x509.NewCertPool()}
	for i := range 700 {
		asking.ClientCAs.AddCert(&x509.Certificate{Raw: []byte(fmt.Sprint(i)), RawSubject: []byte(fmt.Sprintf("\x30\x40%062d", i))})
	}
	for name, config := range map[string]*tls.Config{
		"a proof that is garbage":         with(func(c *tls.Certificate) { c.OCSPStaple = []byte("\x30\x82\xff\xff\x1b[2J" + Key) }),
		"a proof of 60 KB":                with(func(c *tls.Certificate) { c.OCSPStaple = []byte(strings.Repeat("a", 60_000)) }),
		"500 timestamps of garbage":       with(func(c *tls.Certificate) { c.SignedCertificateTimestamps = repeated([]byte("garbage \x1b[2J"), 500) }),
		"700 authorities for clients":     asking,
		"12 authorities of the same name": pathsOf(12),
		"a leaf that is not the first":    with(func(c *tls.Certificate) { ca, _ := authority(); c.Certificate = [][]byte{ca.Raw, leaf.Certificate[0]} }),
		"an empty chain":                  with(func(c *tls.Certificate) { c.Certificate = [][]byte{{}} }),
	} {
		for _, flags := range [][]string{{"--cacert", "{dir}/ca.pem"}, {"-k"}} {
			cases = append(cases, Case{Name: name + ", " + flags[0], Serve: overTLS(config, sends(ok)), Args: append([]string{"probe", "https://{addr}/x", "--no-status", "-v", "-m", "2s", "-o", "json"}, flags...), Prepare: trusts(), Want: exits(0, 6)})
		}
	}
	return cases
}

// pathsOf is a certificate with a number of authorities that have one name and sign each other, none of which is trusted: there are more paths
// through them than anyone can try.
func pathsOf(n int) *tls.Config {
	keys := make([]*ecdsa.PrivateKey, n)
	for i := range keys {
		keys[i], _ = ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	}
	template := func(serial int64) *x509.Certificate {
		return &x509.Certificate{SerialNumber: big.NewInt(serial), Subject: pkix.Name{CommonName: "One of many"}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign}
	}
	server := template(1)
	server.IsCA, server.IPAddresses, server.Subject = false, []net.IP{net.IPv4(127, 0, 0, 1)}, pkix.Name{CommonName: "server"}
	own, _ := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	first, _ := x509.CreateCertificate(rand.Reader, server, template(2), &own.PublicKey, keys[0])
	chain := [][]byte{first}
	for i := range n {
		for j := range n {
			if i != j {
				der, _ := x509.CreateCertificate(rand.Reader, template(int64(i*n+j+3)), template(2), &keys[i].PublicKey, keys[j])
				chain = append(chain, der)
			}
		}
	}
	return &tls.Config{Certificates: []tls.Certificate{{Certificate: chain[:min(len(chain), 120)], PrivateKey: own}}}
}

// memberCases are packed logs and archives of calls with odd parts.
func memberCases() []Case {
	var cases []Case
	gzip := compressed("gzip", record)
	files := map[string]func() string{
		"gzip without a byte":    func() string { return gzip[:0] },
		"gzip of two bytes":      func() string { return gzip[:2] },
		"gzip and 1 MB of zeros": func() string { return gzip + strings.Repeat("\x00", 1_000_000) },
		"gzip with an extra field of 64 KB": func() string {
			return "\x1f\x8b\x08\x04\x00\x00\x00\x00\x00\xff\xff\xff" + strings.Repeat("x", 65535) + gzip[10:]
		},
		"gzip with reserved flags":          func() string { return "\x1f\x8b\x08\xe0\x00\x00\x00\x00\x00\xff" + gzip[10:] },
		"gzip of an unknown method":         func() string { return "\x1f\x8b\x07\x00\x00\x00\x00\x00\x00\xff" + gzip[10:] },
		"gzip with a wrong sum of its head": func() string { return "\x1f\x8b\x08\x02\x00\x00\x00\x00\x00\xff\x00\x00" + gzip[10:] },
		"zstd that needs a dictionary":      func() string { return "\x28\xb5\x2f\xfd\x03\x00\x01\x02\x03\x04\x01\x00\x00" },
		"zstd of 16 EiB":                    func() string { return "\x28\xb5\x2f\xfd\xe0" + strings.Repeat("\xff", 8) + "\x01\x00\x00" },
		"zstd of 500,000 empty blocks": func() string {
			return "\x28\xb5\x2f\xfd\x00\x48" + strings.Repeat("\x00\x00\x00", 500_000) + "\x01\x00\x00"
		},
		"zstd that skips 4 GiB":         func() string { return "\x50\x2a\x4d\x18\xff\xff\xff\xff" + "x" },
		"bzip2 of 50,000 empty streams": func() string { return strings.Repeat("BZh9\x17\x72\x45\x38\x50\x90\x00\x00\x00\x00", 50_000) },
		"bzip2 of garbage":              func() string { return "BZh9" + strings.Repeat("x", 1000) },
		"zeros between lines":           func() string { return strings.Repeat(record+"\x00", 1000) },
		"carriage returns":              func() string { return strings.ReplaceAll(strings.Repeat(record, 1000), "\n", "\r") },
	}
	call := `{"log":{"version":"1.2","entries":[{"startedDateTime":"x","request":{"method":"GET","url":"http://127.0.0.1:9/x","headers":[{"name":"Authorization","value":"Bearer ` + Key + `"}]},"response":{"status":429,"headers":[],"content":{"encoding":"base64","size":-5,"text":"H4sIAAAAAAAA/w=="}}}]}}`
	for name, change := range map[string][2]string{
		"a URL of a file": {"http://127.0.0.1:9/x", "file:///etc/passwd"}, "a URL of a script": {"http://127.0.0.1:9/x", "javascript:alert(1)"}, "a URL that is null": {`"http://127.0.0.1:9/x"`, "null"}, "a method of two lines": {"GET", `G\r\nX: y`}, "base64 that is not": {"H4sI", "!!!!"}, "times out of range": {`"x"`, `"9999-12-31T23:59:59-23:59","time":1e308,"timings":{"wait":-1e308,"dns":"x"}`},
		"a status of words": {"429", `"429 \u001b[2J"`}, "headers that are null": {`"headers":[]`, `"headers":[null,{"name":null},{"value":1}]`}, "a content in a list": {`{"encoding"`, `[{"encoding"`},
	} {
		files["an archive with "+name] = func() string { return strings.Replace(call, change[0], change[1], 1) }
	}
	for name, text := range files {
		prepare := func(dir string) error { return os.WriteFile(filepath.Join(dir, "file"), []byte(text()), 0o600) }
		for _, args := range [][]string{{"triage", "{dir}/file", "-o", "json"}, {"triage", "{dir}/file", "-o", "html"}, {"probe", "--from", "{dir}/file", "-o", "json"}, {"probe", "--from", "{dir}/file", "--curl"}, {"explain", "{dir}/file"}} {
			cases = append(cases, Case{Name: name + ", " + args[0] + " " + args[len(args)-1], Prepare: prepare, Args: args, Want: Want{Exit: known, CPU: 3 * time.Second, Free: args[len(args)-1] == "--curl"}})
		}
	}
	return cases
}

// closedSocket is a socket whose other end is closed.
func closedSocket() (*os.File, error) {
	ends, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	if err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(ends[0]), "socket"), syscall.Close(ends[1])
}
