package probe_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/probe"
)

func TestViewExchange(t *testing.T) {
	t.Parallel()
	s := loopback.Serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/from" {
			w.Header().Set("Location", "/api//a%2Fb?token=t-12345678&page=2")
			w.WriteHeader(http.StatusSeeOther)
			return
		}
		w.Header()["Date"], w.Header()["X-Own"] = nil, []string{"k-12345678"}
		fmt.Fprint(w, "you sent ", r.Header.Get("Authorization"))
	})
	call := probe.Call{Method: "POST", URL: parse(t, s.URL+"/from"), Base: parse(t, s.URL), Key: "k-12345678", Body: []byte("x"), Follow: true}
	x := send(t, probe.Dial{}, call)
	answered(t, x)
	v := probe.ViewExchange(x)
	if v.Request.Method != "GET" || v.RequestTarget != "/api//a%2Fb?token=[redacted]&page=2" || v.RequestBody != "" || v.Request.BodyBytes != 0 {
		t.Errorf("%s %s with %q", v.Request.Method, v.RequestTarget, v.RequestBody)
	}
	if v.Reason != "OK" || v.Body != "you sent Bearer [redacted]" || v.Failure != "" || v.Response.Status != 200 {
		t.Errorf("%+v", v)
	}
	want := []probe.Header{
		{Name: "X-Own", Value: "[redacted]"}, {Name: "Content-Length", Value: "26"}, {Name: "Content-Type", Value: "text/plain; charset=utf-8"},
	}
	if d := cmp.Diff(want, v.Response.Headers); d != "" {
		t.Errorf("headers (-want +got):\n%s", d)
	}
	if len(v.Redirects) != 1 || v.Redirects[0] != (probe.Redirect{Status: 303, URL: s.URL + "/from", Location: "/api//a%2Fb?token=[redacted]&page=2"}) {
		t.Errorf("redirects %v", v.Redirects)
	}
}

func TestViewOfAFailure(t *testing.T) {
	t.Parallel()
	x := send(t, probe.Dial{}, get(t, "http://"+loopback.Refused(t)+"/x?y"))
	v := probe.ViewExchange(x)
	if v.Response != nil || !strings.HasPrefix(v.Failure, "connect: ") || v.RequestTarget != "/x?y" || v.Redirects == nil {
		t.Errorf("%+v", v)
	}
	if value(v.Request.Headers, "Accept") == "" {
		t.Errorf("the headers that would have been sent are not there: %v", v.Request.Headers)
	}
}

// However long what a server says: nobody has to scroll past it.
func TestFindingsAreShort(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("long ", 20_000)
	word := strings.Repeat("x", 100_000)
	for name, response := range map[string]string{
		"a code":           answer("404 Not Found", envelope(word, "x")),
		"a message":        answer("404 Not Found", envelope("X", long)),
		"an error in 200":  answer("200 OK", envelope(word, long)),
		"a string":         answer("500 Internal Server Error", fmt.Sprintf(`{"error": %q}`, long)),
		"a Location":       answer("302 Found", "", "Location: /"+word),
		"a bad Location":   answer("302 Found", "", "Location: javascript:"+word),
		"a title":          answer("404 Not Found", "<html><head><title>"+long+"</title></head></html>", html),
		"text":             answer("200 OK", long, "Content-Type: text/plain"),
		"a type":           answer("200 OK", good, "Content-Type: text/"+word),
		"limits":           answer("200 OK", good, "X-RateLimit-Limit: "+word, "X-RateLimit-Remaining: "+word, "X-RateLimit-Reset: "+word),
		"Retry-After":      answer("429 Too Many Requests", "", "Retry-After: "+word),
		"a date":           answer("200 OK", good, "Date: "+word),
		"bytes of no text": answer("404 Not Found", strings.Repeat("\xff\xfe", 1000), "Content-Type: text/plain"),
	} {
		r := judge(t, exchangeOf(t, response))
		for _, text := range append([]string{r.Verdict.Summary}, r.Verdict.Next...) {
			if n := len([]rune(text)); n > 400 {
				t.Errorf("%s: a verdict with %d characters: %.100s", name, n, text)
			}
		}
		for _, f := range r.Findings {
			for _, text := range append([]string{f.Title, f.Evidence}, f.Advice...) {
				if n := len([]rune(text)); n > 600 || strings.ContainsAny(text, "\r\n") {
					t.Errorf("%s: %s says %d characters: %.100s", name, f.ID, n, text)
				}
			}
		}
	}
}
