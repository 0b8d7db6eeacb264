package curlline

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// world has two files and two variables.
func world() Environment {
	files := map[string]string{"body.json": "{\n  \"title\": \"x\"\r\n}", "headers.txt": "X-One: 1\nX-Two: 2\n", "a b.txt": "hello"}
	return Environment{
		Getenv: func(name string) (string, bool) {
			value, ok := map[string]string{"TOKEN": "s3cret", "HOST": "cms.example.org"}[name]
			return value, ok
		},
		ReadFile: func(name string) ([]byte, error) {
			if text, ok := files[name]; ok {
				return []byte(text), nil
			}
			return nil, os.ErrNotExist
		},
	}
}

// shape is a Line as the tests describe it.
type shape struct {
	Method, URL string
	Header      []string
	Body        string
	Notes       []string
}

func shapeOf(l *Line) shape {
	s := shape{Method: l.Method, URL: l.URL.String(), Body: string(l.Body), Notes: l.Notes}
	for _, f := range l.Header {
		s.Header = append(s.Header, f.Name+": "+f.Value)
	}
	return s
}

func TestParse(t *testing.T) {
	t.Parallel()
	form := "Content-Type: application/x-www-form-urlencoded"
	for name, test := range map[string]struct {
		text string
		want shape
	}{
		"a bare URL":                         {"curl https://h/api/articles", shape{Method: "GET", URL: "https://h/api/articles"}},
		"no scheme":                          {"curl h/api", shape{Method: "GET", URL: "http://h/api"}},
		"a prompt and a pipe":                {"$ curl -sS https://h/a | jq .", shape{Method: "GET", URL: "https://h/a", Notes: []string{"only the first call of curl is made; left out: jq"}}},
		"commands around it":                 {"export T=s3cret; cd /tmp/x && curl https://h/a?b=1 || exit 1", shape{Method: "GET", URL: "https://h/a?b=1", Notes: []string{"only the first call of curl is made; left out: export, cd, exit"}}},
		"copied calls of a browser":          {"curl 'https://h/a' \\\n  -H 'X: 1' ;\ncurl 'https://h/b'", shape{Method: "GET", URL: "https://h/a", Header: []string{"X: 1"}, Notes: []string{"only the first call of curl is made; left out: curl"}}},
		"a program without a plain name":     {"curl https://h/a | $PAGER | /usr/bin/head -1", shape{Method: "GET", URL: "https://h/a", Notes: []string{"only the first call of curl is made; left out: other commands, head"}}},
		"redirections":                       {"time curl -s https://h/a >out.json 2>/dev/null", shape{Method: "GET", URL: "https://h/a"}},
		"a pipe in quotes":                   {"curl 'https://h/a?b=1|2&c=;' -d 'x && y | z'", shape{Method: "POST", URL: "https://h/a?b=1|2&c=;", Header: []string{form}, Body: "x && y | z"}},
		"cmd with a pipe":                    {"curl ^\"https://h/a?b=1^&c=2^\" -H \"X: a|b\" | jq .", shape{Method: "GET", URL: "https://h/a?b=1&c=2", Header: []string{"X: a|b"}, Notes: []string{"only the first call of curl is made; left out: jq"}}},
		"copied calls of a browser, cmd":     {"curl ^\"https://h/a^\" ^\r\n  -H ^\"X: 1^\" &\r\ncurl ^\"https://h/b^\"", shape{Method: "GET", URL: "https://h/a", Header: []string{"X: 1"}, Notes: []string{"only the first call of curl is made; left out: curl"}}},
		"cmd with a redirection":             {"curl ^\"https://h/a^\" > out.json", shape{Method: "GET", URL: "https://h/a"}},
		"letters together":                   {"curl -sSLXDELETE https://h/a", shape{Method: "DELETE", URL: "https://h/a"}},
		"a value in the word":                {"curl -XPOST -d'{}' https://h/a", shape{Method: "POST", URL: "https://h/a", Header: []string{form}, Body: "{}"}},
		"head":                               {"curl -I https://h/a", shape{Method: "HEAD", URL: "https://h/a"}},
		"data twice":                         {"curl -d a=1 --data b=2 https://h/a", shape{Method: "POST", URL: "https://h/a", Header: []string{form}, Body: "a=1&b=2"}},
		"data with an at sign":               {"curl --data-raw @x https://h/a", shape{Method: "POST", URL: "https://h/a", Header: []string{form}, Body: "@x"}},
		"data of a file":                     {"curl -d @body.json https://h/a", shape{Method: "POST", URL: "https://h/a", Header: []string{form}, Body: `{  "title": "x"}`}},
		"binary data of a file":              {"curl --data-binary @body.json -H 'Content-Type: application/json' https://h/a", shape{Method: "POST", URL: "https://h/a", Header: []string{"Content-Type: application/json"}, Body: "{\n  \"title\": \"x\"\r\n}"}},
		"urlencoded":                         {`curl --data-urlencode 'q=a b&c' --data-urlencode =x+y --data-urlencode "n@a b.txt" https://h/a`, shape{Method: "POST", URL: "https://h/a", Header: []string{form}, Body: "q=a%20b%26c&x%2By&n=hello"}},
		"get with data":                      {"curl -G -d q=1 --data-urlencode 'r=a b' 'https://h/a?p=0'", shape{Method: "GET", URL: "https://h/a?p=0&q=1&r=a%20b"}},
		"json":                               {`curl --json '{"a":1}' https://h/a`, shape{Method: "POST", URL: "https://h/a", Header: []string{"Accept: application/json", "Content-Type: application/json"}, Body: `{"a":1}`}},
		"basic":                              {"curl -u ann:pw https://h/a", shape{Method: "GET", URL: "https://h/a", Header: []string{"Authorization: Basic YW5uOnB3"}}},
		"user of the URL":                    {"curl https://ann:pw@h/a", shape{Method: "GET", URL: "https://h/a", Header: []string{"Authorization: Basic YW5uOnB3"}}},
		"user without password":              {"curl -u ann https://h/a", shape{Method: "GET", URL: "https://h/a", Header: []string{"Authorization: Basic YW5uOg=="}, Notes: []string{"-u has no password, and hex21 does not ask for one: an empty one is sent"}}},
		"bearer":                             {"curl --oauth2-bearer T https://h/a", shape{Method: "GET", URL: "https://h/a", Header: []string{"Authorization: Bearer T"}}},
		"cookies":                            {"curl -b 'a=1' -b b=2 https://h/a", shape{Method: "GET", URL: "https://h/a", Header: []string{"Cookie: a=1; b=2"}}},
		"a variable":                         {`curl -H "Authorization: Bearer $TOKEN" "https://${HOST}/a"`, shape{Method: "GET", URL: "https://cms.example.org/a", Header: []string{"Authorization: Bearer s3cret"}}},
		"a variable not set":                 {`curl -H "X: $NOPE" https://h/a`, shape{Method: "GET", URL: "https://h/a", Header: []string{"X: "}, Notes: []string{"the variable $NOPE is not set, so it is empty"}}},
		"headers of a file":                  {"curl -H @headers.txt https://h/a", shape{Method: "GET", URL: "https://h/a", Header: []string{"X-One: 1", "X-Two: 2"}}},
		"a value of an unknown option":       {"curl --wonder ann:secret https://h/a", shape{Method: "GET", URL: "https://h/a", Notes: []string{"--wonder is ignored"}}},
		"a value of an unknown option, last": {"curl https://h/a --wonder secret", shape{Method: "GET", URL: "https://h/a", Notes: []string{"--wonder is ignored"}}},
		"an unknown option before a URL":     {"curl --wonder h/a -v", shape{Method: "GET", URL: "http://h/a", Notes: []string{"--wonder is ignored"}}},
		"an unknown option":                  {"curl --wonder --aws-sigv4 x https://h/a", shape{Method: "GET", URL: "https://h/a", Notes: []string{"--wonder is ignored", "--aws-sigv4 is ignored"}}},
		"an output file":                     {"curl -o out.json -w '%{http_code}' https://h/a", shape{Method: "GET", URL: "https://h/a"}},
		"two URLs":                           {"curl https://h/a https://h/b", shape{Method: "GET", URL: "https://h/a", Notes: []string{"only the first of 2 URLs is used"}}},
		"next":                               {"curl https://h/a --next -d x https://h/b", shape{Method: "GET", URL: "https://h/a", Notes: []string{"only the first call is used, up to --next"}}},
		"a fragment":                         {"curl https://h/a#b", shape{Method: "GET", URL: "https://h/a"}},
		"upload":                             {"curl -T body.json https://h/a", shape{Method: "PUT", URL: "https://h/a", Body: "{\n  \"title\": \"x\"\r\n}"}},
		"Chrome, bash":                       {"curl 'https://h/a?b=1' \\\n  -H 'accept: application/json' \\\n  --data-raw $'{\"t\":\"it\\'s \\u0021\"}' \\\n  --compressed", shape{Method: "POST", URL: "https://h/a?b=1", Header: []string{"accept: application/json", form}, Body: `{"t":"it's !"}`}},
		"Chrome, cmd":                        {"curl ^\"https://h/a?b=1^&c=2^\" ^\r\n  -X ^\"PUT^\" ^\r\n  -H ^\"accept: */*^\" ^\r\n  --data-raw ^\"^{^\\^\"t^\\^\":^\\^\"a ^%^ b^\\^\"^}^\" ^\r\n  --insecure", shape{Method: "PUT", URL: "https://h/a?b=1&c=2", Header: []string{"accept: */*", form}, Body: `{"t":"a % b"}`}},
		"cmd with plain quotes":              {"curl \"https://h/a\" ^\n -H \"accept: a^b\"", shape{Method: "GET", URL: "https://h/a", Header: []string{"accept: a^b"}}},
		"Safari":                             {"curl 'https://h/a' \\\n-X 'POST' \\\n-H 'Content-Type: application/json' \\\n--data-binary '{\"a\":1}'", shape{Method: "POST", URL: "https://h/a", Header: []string{"Content-Type: application/json"}, Body: `{"a":1}`}},
		"pseudo-headers":                     {"curl -H ':authority: h' -H 'Content-Length: 5' -H 'X;' https://h/a", shape{Method: "GET", URL: "https://h/a", Header: []string{"X: "}}},
		"a path to curl":                     {"/usr/bin/curl https://h/a", shape{Method: "GET", URL: "https://h/a"}},
		"an assignment before it":            {"T=1 curl https://h/a", shape{Method: "GET", URL: "https://h/a"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l, err := Parse(test.text, world())
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, shapeOf(l)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestConnectionOptions(t *testing.T) {
	t.Parallel()
	l, err := Parse("curl -kL4 --compressed --http1.1 -m 2.5 --connect-timeout 1 -x p:3128 -U u:pw --resolve h:443:127.0.0.1 --cacert ca.pem -E c.pem:pw --key k.pem https://h/a", world())
	if err != nil {
		t.Fatal(err)
	}
	want := Line{
		Method: "GET", Follow: true, Insecure: true, Compressed: true, HTTP1: true, IPv4: true, MaxTime: 2500 * time.Millisecond,
		ConnectTimeout: time.Second, Proxy: "http://u:pw@p:3128", Resolve: []string{"h:443:127.0.0.1"}, CACert: "ca.pem", Cert: "c.pem", Key: "k.pem",
		Notes: []string{"the password of --cert is ignored"},
	}
	want.URL = l.URL
	if diff := cmp.Diff(want, *l); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestFormBody(t *testing.T) {
	t.Parallel()
	l, err := Parse(`curl -F 'title=x;type=text/plain' -F 'file=@a b.txt' --form-string 'raw=@a;b' https://h/a`, world())
	if err != nil {
		t.Fatal(err)
	}
	body := string(l.Body)
	for _, want := range []string{
		"name=\"title\"\r\nContent-Type: text/plain\r\n\r\nx\r\n",
		"name=\"file\"; filename=\"a b.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n",
		"name=\"raw\"\r\n\r\n@a;b\r\n",
	} {
		if !strings.Contains(body, want) {
			t.Errorf("the form lacks %q:\n%s", want, body)
		}
	}
	boundary := strings.TrimPrefix(l.Header[0].Value, "multipart/form-data; boundary=")
	if l.Method != "POST" || !strings.HasPrefix(body, "--"+boundary+"\r\n") || !strings.HasSuffix(body, "--"+boundary+"--\r\n") {
		t.Errorf("%s with %v", l.Method, l.Header)
	}
}

func TestMistakes(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"wget https://h/a":                  ErrNotCurl.Error(),
		"":                                  ErrNotCurl.Error(),
		"curl":                              ErrNoURL.Error(),
		"curl -s -H 'A: b'":                 ErrNoURL.Error(),
		`curl -H "T: $(cat key)" https://h`: ErrRunsCommand.Error(),
		"curl `rm -rf .` https://h":         ErrRunsCommand.Error(),
		"curl 'https://h":                   "the curl command is not complete: line 1, column 6: reached EOF without closing quote `'`",
		"curl -X":                           "-X of the curl command has no value",
		"curl -m soon https://h":            `--max-time of the curl command is not a number of seconds: "soon"`,
		"curl ftp://h/a":                    "the URL of the curl command is not an HTTP URL: its scheme is ftp",
		"curl -d @nope.json https://h":      "a file of the curl command: file does not exist",
		"curl https://ann:s3cret@[::1":      "the URL of the curl command is not valid: missing ']' in host",
	} {
		_, err := Parse(text, world())
		if err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
	if _, err := Parse("curl $(x) https://h", Environment{}); !errors.Is(err, ErrRunsCommand) {
		t.Errorf("without a world: %v", err)
	}
}

// FuzzParse checks that no text makes it panic, and that every result can be sent.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"curl -d a=1 https://h/a", "curl ^\"https://h^\" ^\n-H ^\"a: b^\"", "curl $'\\x41' h", "curl -F a=b -G h", "curl -H @x h", "curl --url-query a=b h", "curl -b0\x00=0 h", "curl -A $'a\\nb' h",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		l, err := Parse(text, world())
		if err != nil {
			return
		}
		if l.Method == "" && !strings.Contains(text, "-X") && !strings.Contains(text, "request") || l.URL == nil || l.URL.Host == "" || l.URL.User != nil {
			t.Errorf("%q became %+v", text, l)
		}
		for _, h := range l.Header {
			if h.Name == "" || strings.ContainsAny(h.Value, "\r\n\x00") {
				t.Errorf("%q has the header %q", text, h)
			}
		}
	})
}
