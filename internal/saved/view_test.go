package saved_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/internal/saved"
	"github.com/hex21/hex21/probe"
)

// called is an exchange with what it means.
func called(x *exchange.Exchange) saved.Call {
	return saved.Call{Exchange: x, Result: probe.Judge(exchange.Wrap(x), nil)}
}

func TestViewOfACall(t *testing.T) {
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
	call := probe.Call{Method: "POST", URL: loopback.URL(s.URL + "/from"), Base: loopback.URL(s.URL), Key: "k-12345678", Body: []byte("x"), Follow: true}
	x := loopback.Send(t, exchange.Dial{}, call)
	v := called(x).View()
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
	x := loopback.Send(t, exchange.Dial{}, probe.Call{URL: loopback.URL("http://" + loopback.Refused(t) + "/x?y")})
	v := called(x).View()
	if v.Response != nil || !strings.HasPrefix(v.Failure, "connect: ") || v.RequestTarget != "/x?y" || len(v.Redirects) != 0 {
		t.Errorf("%+v", v)
	}
	if !slices.ContainsFunc(v.Request.Headers, func(h probe.Header) bool { return h.Name == "Accept" && h.Value != "" }) {
		t.Errorf("the headers that would have been sent are not there: %v", v.Request.Headers)
	}
}
