package probe_test

import (
	"bytes"
	"context"
	"net/http"
	"os"
	"os/exec"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/internal/curlline"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/internal/saved"
	"github.com/hex21/hex21/probe"
)

// calls are calls of all kinds to one server.
func calls(t testing.TB, base string) map[string]probe.Call {
	t.Helper()
	u := func(path string) probe.Call { return probe.Call{URL: loopback.URL(base + path)} }
	with := func(path string, edit func(*probe.Call)) probe.Call {
		c := u(path)
		c.Header = http.Header{}
		edit(&c)
		return c
	}
	header := func(name, value string) probe.Call {
		return with("/api/articles", func(c *probe.Call) { c.Header.Set(name, value) })
	}
	body := func(method, text string) probe.Call {
		return with("/api/articles", func(c *probe.Call) { c.Method, c.Body = method, []byte(text) })
	}
	return map[string]probe.Call{
		"a GET":                    u("/api/articles"),
		"no path":                  u(""),
		"a query":                  u("/api/articles?page=2&limit=5"),
		"a query with brackets":    u("/api/articles?filter[a]={b,c}&n=[1-3]"),
		"a query for a shell":      u("/api/articles?q=$HOME&r=`id`&s='x'&t=a;b|c"),
		"an escaped slash":         u("/api/articles/a%2Fb"),
		"lower-case escapes":       u("/api/articles/a%2fb"),
		"parent folders":           u("/api/../x/./y"),
		"escaped parent folders":   u("/api/%2e%2e/x"),
		"a double slash":           u("/api//x"),
		"letters beyond ASCII":     u("/api/%C3%A4?q=%E6%97%A5"),
		"a tilde, a star, a quote": u("/api/~x/*/it's"),
		"HEAD":                     with("/api/articles", func(c *probe.Call) { c.Method = "HEAD" }),
		"DELETE":                   with("/api/articles/x", func(c *probe.Call) { c.Method = "DELETE" }),
		"OPTIONS":                  with("/api/articles/x", func(c *probe.Call) { c.Method = "OPTIONS" }),
		"a method of one's own":    with("/api/articles/x", func(c *probe.Call) { c.Method = "PURGE" }),
		"POST":                     body("POST", `{"title": "it's \"$HOME\" `+"`id`"+` \\ !"}`),
		"POST without a body":      with("/api/articles", func(c *probe.Call) { c.Method = "POST" }),
		"POST of an empty body":    body("POST", ""),
		"POST of lines":            body("POST", "a\nb\r\n\tc\n"),
		"POST of an @":             body("POST", "@/etc/passwd"),
		"POST of letters":          body("POST", "äöü 日本"),
		"PUT":                      body("PUT", "x"),
		"PUT without a body":       with("/api/articles", func(c *probe.Call) { c.Method = "PUT" }),
		"PATCH without a body":     with("/api/articles", func(c *probe.Call) { c.Method = "PATCH" }),
		"DELETE with a body":       body("DELETE", "x"),
		"GET with a body":          body("GET", "x"),
		"a header":                 header("X-Own", `it's "$HOME" \ *`),
		"a header twice":           with("/api/x", func(c *probe.Call) { c.Header["X-Own"] = []string{"1", "2"} }),
		"another host":             header("Host", "cms.example.org"),
		"another user agent":       header("User-Agent", "me/1.0"),
		"no user agent":            header("User-Agent", ""),
		"another type":             header("Accept", "text/plain"),
		"no type":                  header("Accept", ""),
		"a type of the body": with("/api/x", func(c *probe.Call) {
			c.Method, c.Body = "POST", []byte("a=b")
			c.Header.Set("Content-Type", "text/csv")
		}),
		"no type of the body":    with("/api/x", func(c *probe.Call) { c.Method, c.Body = "POST", []byte("a=b"); c.Header.Set("Content-Type", "") }),
		"a coding of one's own":  header("Accept-Encoding", "gzip"),
		"a key":                  with("/api/articles", func(c *probe.Call) { c.Key, c.Base = "k-12345678", loopback.URL(base) }),
		"a key of another place": with("/api/articles", func(c *probe.Call) { c.Key, c.Base = "k-12345678", loopback.URL("https://cms.example.org") }),
		"a key that is not wanted": with("/api/articles", func(c *probe.Call) {
			c.Key, c.Base = "k-12345678", loopback.URL(base)
			c.Header.Set("Authorization", "")
		}),
		"all the codings that we do": header("Accept-Encoding", exchange.AcceptEncoding),
	}
}

// The printed command line, run by a real shell and a real curl, makes the same request.
func TestCurlCommandMakesTheSameRequest(t *testing.T) {
	t.Parallel()
	for _, tool := range []string{"bash", "curl"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("no %s here", tool)
		}
	}
	var server loopback.Recorder
	s := loopback.Serve(t, server.ServeHTTP)
	for name, call := range calls(t, s.URL) {
		t.Run(name, func(t *testing.T) {
			loopback.Answered(t, loopback.Send(t, exchange.Dial{}, call))
			ours := server.Last(t)
			line := curlline.Command(call, []string{"--noproxy", "*", "--max-time", "10"})
			ctx, cancel := context.WithTimeout(t.Context(), loopback.Enough)
			defer cancel()
			shell := exec.CommandContext(ctx, "bash", "-c", line)
			shell.Env = append(os.Environ(), "HEX21_API_KEY"+"="+call.Key)
			var complaints bytes.Buffer
			shell.Stderr = &complaints
			before := len(server.All())
			if err := shell.Run(); err != nil || complaints.Len() > 0 {
				t.Fatalf("%s\n%v: %s", line, err, &complaints)
			}
			if n := len(server.All()) - before; n != 1 {
				t.Fatalf("%s\nmade %d requests", line, n)
			}
			theirs := server.Last(t)
			if call.Header.Get("Accept-Encoding") == exchange.AcceptEncoding {
				ours.Header.Del("Accept-Encoding") // curl names what its build can decode
				theirs.Header.Del("Accept-Encoding")
			}
			if d := cmp.Diff(ours, theirs); d != "" {
				t.Errorf("%s\nmakes another request (-hex21 +curl):\n%s", line, d)
			}
		})
	}
}

// What a preview shows is what is sent.
func TestPreviewEqualsTheRequest(t *testing.T) {
	t.Parallel()
	var server loopback.Recorder
	s := loopback.Serve(t, server.ServeHTTP)
	for name, call := range calls(t, s.URL) {
		t.Run(name, func(t *testing.T) {
			x := loopback.Send(t, exchange.Dial{}, call)
			loopback.Answered(t, x)
			sent := judge(t, x).Request
			preview, body := saved.Preview(call)
			sent.SentAt = nil
			if d := cmp.Diff(sent, preview); d != "" {
				t.Errorf("(-sent +preview):\n%s", d)
			}
			if body != string(call.Body) {
				t.Errorf("body %q", body)
			}
			if call.Key != "" {
				return
			}
			if d := cmp.Diff(x.Sent, preview.Headers); d != "" {
				t.Errorf("headers (-sent +preview):\n%s", d)
			}
		})
	}
}
