package saved

import (
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/probe"
)

const envelope = `{"error":{"code":"NOT_FOUND","message":"Requested resource was not found"}}`

// judged is what a test wants to know of an entry.
type judged struct {
	name    string
	status  int
	code    string
	finding string // one that must be there
	unknown string // a part of what is listed as unknown
}

func TestRead(t *testing.T) {
	t.Parallel()
	curlI := "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 75\r\n\r\n" + envelope
	for name, test := range map[string]struct {
		text string
		want []judged
	}{
		"curl -i":                  {curlI, []judged{{"GET : 404", 404, "NOT_FOUND", "", "the request"}}},
		"curl -i from a terminal":  {"$ curl -i https://h/a\n" + strings.ReplaceAll(curlI, "\r\n", "\n") + "\n", []judged{{"GET : 404", 404, "NOT_FOUND", "", "the request"}}},
		"without a reason":         {"HTTP/2 404 \ncontent-type: application/json\n\n" + envelope, []judged{{"GET : 404", 404, "NOT_FOUND", "", "the request"}}},
		"100 and then the answer":  {"HTTP/1.1 100 Continue\r\n\r\n" + curlI, []judged{{"GET : 404", 404, "NOT_FOUND", "", ""}}},
		"a tunnel and redirects":   {"HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 301 Moved Permanently\r\nLocation: /b\r\n\r\n" + curlI, []judged{{"GET : 404", 404, "NOT_FOUND", "", ""}}},
		"a redirect that is last":  {"HTTP/1.1 301 Moved Permanently\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n", []judged{{"GET : 301", 301, "", "", ""}}},
		"a body that is cut":       {"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 7000\r\n\r\n{\"data\": [", []judged{{"GET : 200", 200, "", "", "the end of the body"}}},
		"chunks":                   {"HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n4b\r\n" + envelope + "\r\n0\r\n\r\n", []judged{{"GET : 404", 404, "NOT_FOUND", "", ""}}},
		"request and response":     {"GET /api/a HTTP/1.1\r\nHost: cms.example.org\r\n\r\n" + curlI, []judged{{"GET https://cms.example.org/api/a: 404", 404, "NOT_FOUND", "", ""}}},
		"decoded already":          {"HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 44\r\n\r\n" + envelope, []judged{{"GET : 404", 404, "NOT_FOUND", "", ""}}},
		"curl -v":                  {"* Connected to h (10.0.0.1) port 443 (#0)\n* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384\n> GET /api/a HTTP/1.1\n> Host: h\n> \n< HTTP/1.1 404 Not Found\n< Content-Type: application/json\n< \n{ [75 bytes data]\n" + envelope + "* Connection #0 to host h left intact\n", []judged{{"GET https://h/api/a: 404", 404, "NOT_FOUND", "", ""}}},
		"curl -v without its body": {"> GET /api/a HTTP/1.1\n> Host: h\n>\n< HTTP/1.1 429 Too Many Requests\n< Retry-After: 60\n< Content-Length: 70\n<\n", []judged{{"GET https://h/api/a: 429", 429, "", "", "the body"}}},
		"curl -v -L":               {"> GET /a HTTP/1.1\n> Host: h\n>\n< HTTP/1.1 301 Moved\n< Location: /b\n<\n> GET /b HTTP/1.1\n> Host: h\n>\n< HTTP/1.1 404 Not Found\n< Content-Type: application/json\n<\n" + envelope, []judged{{"GET https://h/b: 404", 404, "NOT_FOUND", "", ""}}},
		"curl -v refused":          {"*   Trying 127.0.0.1:1...\n> \ncurl: (7) Failed to connect to h port 1 after 0 ms: Connection refused\n", []judged{{"GET : no answer", 0, "", "connection-refused", ""}}},
		"only the last line":       {"curl: (60) SSL certificate problem: self-signed certificate\n", []judged{{"GET : no answer", 0, "", "tls-self-signed", ""}}},
		"an archive of a browser": {`{"log":{"creator":{"name":"WebInspector"},"entries":[{"startedDateTime":"2026-01-02T03:04:05.000Z","time":12,"request":{"method":"GET","url":"https://h/api/a","headers":[{"name":":method","value":"GET"}]},"response":{"status":401,"statusText":"","httpVersion":"h2","headers":[{"name":"content-type","value":"application/json"}],"content":{"size":2,"text":"{}"}},"timings":{"wait":10}},{"startedDateTime":"2026-01-02T03:04:05.000Z","time":1,"request":{"method":"GET","url":"https://h/api/b","headers":[]},"response":{"status":0,"_error":"net::ERR_CONNECTION_REFUSED","headers":[],"content":{}}}]}}`,
			[]judged{{"GET https://h/api/a: 401", 401, "", "", "credentials"}, {"GET https://h/api/b: no answer", 0, "", "connection-refused", "credentials"}}},
		"a URL with a control character": {oneCall("http://ann:geheim@h/a\\u001bb"), []judged{{"GET http://h/a%1Bb: 401", 401, "", "", "credentials"}}},
		"a URL with a broken escape":     {oneCall("http://ann:geheim@h/a%zz"), []judged{{"GET http://h/a%25zz: 401", 401, "", "", "credentials"}}},
		"a URL with a broken port":       {oneCall("http://ann:geheim@h:port/a"), []judged{{"GET ./http://h:port/a: 401", 401, "", "", "credentials"}}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			entries, err := Read([]byte(test.text), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if len(entries) != len(test.want) {
				t.Fatalf("%d entries, want %d", len(entries), len(test.want))
			}
			for i, want := range test.want {
				check(t, entries[i], want)
			}
		})
	}
}

// oneCall is an archive of one call of a URL.
func oneCall(url string) string {
	return `{"log":{"creator":{"name":"WebInspector"},"entries":[{"request":{"method":"GET","url":"` + url + `","headers":[]},"response":{"status":401,"headers":[],"content":{}}}]}}`
}

func check(t *testing.T, e Entry, want judged) {
	t.Helper()
	if e.Name() != want.name {
		t.Errorf("the entry is %q, want %q", e.Name(), want.name)
	}
	r := probe.Judge(exchange.Wrap(e.Exchange), nil)
	status, code := 0, ""
	if r.Response != nil {
		status = r.Response.Status
	}
	if r.Error != nil {
		code = r.Error.Code
	}
	if status != want.status || code != want.code {
		t.Errorf("status %d, code %q; want %d, %q", status, code, want.status, want.code)
	}
	found := want.finding == ""
	for _, f := range r.Findings {
		found = found || f.ID == want.finding
		if f.ID == "key-missing" && (e.Exchange.RequestUnknown || e.Exchange.CredentialsUnknown) {
			t.Errorf("%s: %s, of a request that is not known", f.ID, f.Evidence)
		}
	}
	if !found {
		t.Errorf("no finding %s in %v", want.finding, r.Findings)
	}
	if all := strings.Join(e.Unknown, "; "); !strings.Contains(all, want.unknown) {
		t.Errorf("unknown is %q, want %q in it", all, want.unknown)
	}
}

func TestNotSaved(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"":                        "empty",
		" \n":                     "empty",
		"the call failed":         "text without a status line such as HTTP/1.1 404 Not Found",
		`{"error":{"code":"X"}}`:  "a JSON body without the status and headers of its response",
		"<!doctype html><p>hello": "a web page without the status and headers of its response",
	} {
		_, err := Read([]byte(text), Options{})
		var not *NotSavedError
		if !errors.As(err, &not) || not.Is != want {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

// A record that is malformed is refused with the place, in one line.
func TestMalformed(t *testing.T) {
	t.Parallel()
	entry := func(response string) string {
		return `{"log":{"entries":[` + "\n" + `{"request":{},"response":{"status":200}},` + "\n" + `{"request":{},"response":` + response + `}]}}`
	}
	for text, want := range map[string]string{
		`{"log": {"entries": [`:                           "the record ends in the middle of its JSON, on line 1",
		entry(`{"status":404}`) + "\nx":                   `the record goes on after the JSON, from line 4, column 1: "x"`,
		entry(`{"status":99999999999999999999}`):          "entry 2 of the archive is malformed on line 3: response.status cannot be 99999999999999999999",
		entry(`{"status":1000}`):                          "entry 2 of the archive is malformed on line 3: response.status cannot be 1000",
		entry(`{"status":404.5}`):                         "entry 2 of the archive is malformed on line 3: response.status cannot be 404.5",
		entry(`{"headers":{}}`):                           "entry 2 of the archive is malformed on line 3: response.headers cannot be of the type object",
		`{"log":{"entries":["x"]}}`:                       "entry 1 of the archive is malformed on line 1: it cannot be of the type string",
		`{"schema":"hex21.probe/v1"}`:                     "the hex21.probe/v1 document on line 1 has no verdict",
		`{"schema":"hex21.probe/v9","verdict":{}}`:        "the document on line 1 has the schema hex21.probe/v9, and this version of hex21 reads hex21.probe/v1",
		"\n{\"schema\":\"hex21.probe/v1\",\n\"error\":7}": "the hex21.probe/v1 document is malformed on line 2: error cannot be of the type number",
	} {
		_, err := Read([]byte(text), Options{})
		var not *NotSavedError
		if err == nil || errors.As(err, &not) || err.Error() != want {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
}

// TestURLFromOutside checks that the caller can supply what curl -i does not print.
func TestURLFromOutside(t *testing.T) {
	t.Parallel()
	u, err := url.Parse("https://cms.example.org/api/articles/x")
	if err != nil {
		t.Fatal(err)
	}
	entries, err := Read([]byte("HTTP/1.1 404 Not Found\n\n"), Options{URL: u, Base: u})
	if err != nil || entries[0].Address() != u.String() {
		t.Errorf("%v, %v", entries, err)
	}
}

// TestUTF16 reads what PowerShell's > writes.
func TestUTF16(t *testing.T) {
	t.Parallel()
	data := []byte{0xff, 0xfe}
	for _, c := range "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\n\r\n" + envelope {
		data = append(data, byte(c), 0)
	}
	entries, err := Read(data, Options{})
	if err != nil || len(entries) != 1 {
		t.Fatal(entries, err)
	}
	check(t, entries[0], judged{"GET : 404", 404, "NOT_FOUND", "", ""})
}

// FuzzRead checks that no record makes it panic, and that every result can be judged.
func FuzzRead(f *testing.F) {
	f.Add([]byte("HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\n\r\nabc"))
	f.Add([]byte("> GET / HTTP/1.1\n< HTTP/1.1 200 OK\n<\nx\ncurl: (56) reset"))
	f.Add([]byte(`{"log":{"entries":[{"response":{"status":200,"content":{"text":"x","encoding":"base64"}}}]}}`))
	f.Add([]byte("# hex21 report\n\n## Response\n\n```\nHTTP/1.1 200 OK\n```\n"))
	f.Add([]byte("\xff\xfeH\x00"))
	f.Add([]byte("Hello,\n> HTTP/1.1 429 No\n> Retry-After: 5\n>\n> {'error': {\"code\": None, x: [1, (2,), ], 'b': b'\\xe9'}}\n"))
	f.Add([]byte("error:\n  code: X\n  details:\n    a: 1\n"))
	f.Add([]byte("Request URL\nhttps://h/a\nStatus Code\n429 No\nretry-after\n5\n"))
	f.Add([]byte("{ status: 429, statusText: 'No', headers: {a: 'b'}, data: {error: 1} }"))
	if reports, err := filepath.Glob("testdata/*"); err == nil {
		for _, name := range reports {
			if text, err := os.ReadFile(name); err == nil {
				f.Add(text)
			}
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		entries, err := Read(data, Options{})
		if err == nil && len(entries) == 0 {
			t.Error("neither an entry nor an error")
		}
		for _, e := range entries[:min(len(entries), 20)] {
			if e.Exchange != nil {
				probe.Judge(exchange.Wrap(e.Exchange), nil)
			}
			_ = e.Name()
		}
	})
}

// TestManyEntriesOfAnArchive reads archives with more entries than are kept, which do not state when they were sent.
func TestManyEntriesOfAnArchive(t *testing.T) {
	t.Parallel()
	entry := `{"request":{"method":"GET","url":"http://a/"},"response":{"status":500}}`
	archive := func(n int) []byte {
		return []byte(`{"log":{"version":"1.2","entries":[` + strings.TrimSuffix(strings.Repeat(entry+",", n), ",") + `]}}`)
	}
	if entries, err := Read(archive(10_000), Options{}); err != nil || len(entries) != 10_000 {
		t.Errorf("got %d entries and %v, want 10,000", len(entries), err)
	}
	if entries, err := Read(archive(10_001), Options{}); err == nil || !strings.Contains(err.Error(), "more than 10000 exchanges") {
		t.Errorf("got %d entries and %v, want an error about their number", len(entries), err)
	}
	one := Options{Want: func(bool) bool { return false }}
	if entries, err := Read(archive(10_001), one); err != nil || len(entries) != 10_001 {
		t.Errorf("got %d entries and %v, want 10,001 of which none is read", len(entries), err)
	}
}
