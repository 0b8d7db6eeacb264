package mock_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"
	"unicode/utf8"

	"github.com/hex21/hex21/mock"
)

// record answers a request without a network, for what does not depend on one.
func record(handler http.Handler, path string, headers ...string) *httptest.ResponseRecorder {
	req := httptest.NewRequest(http.MethodGet, path, nil)
	for _, line := range headers {
		name, value, _ := strings.Cut(line, ":")
		req.Header.Add(name, strings.TrimSpace(value))
	}
	res := httptest.NewRecorder()
	handler.ServeHTTP(res, req)
	for name, values := range res.Header() { // the mock spells names its own way, and Get looks for Go's
		res.Header()[http.CanonicalHeaderKey(name)] = values
	}
	return res
}

// protocols runs a test over each way that HTTP comes, against a server with the handler; nil means the usual mock.
func protocols(t *testing.T, handler http.Handler, test func(t *testing.T, server *httptest.Server)) {
	t.Helper()
	if handler == nil {
		handler = mock.New(nil, mock.WithLimits(mock.Limit{}, mock.Limit{}))
	}
	for _, protocol := range []string{"HTTP/1.1", "HTTP/1.1 over TLS", "HTTP/2.0"} {
		t.Run(protocol, func(t *testing.T) {
			t.Parallel()
			server := httptest.NewUnstartedServer(handler)
			t.Cleanup(server.Close)
			if protocol == "HTTP/1.1" {
				server.Start()
			} else {
				server.EnableHTTP2 = protocol == "HTTP/2.0"
				server.StartTLS()
			}
			if res := get(t, server, "/"); !strings.HasPrefix(protocol, res.Proto) {
				t.Fatalf("the server speaks %s", res.Proto)
			}
			test(t, server)
		})
	}
}

func TestFaultsThatReplaceTheResponse(t *testing.T) {
	t.Parallel()
	const page = "text/html; charset=utf-8"
	const jsonType = "application/json; charset=utf-8"
	tests := []struct {
		fact, path, prefer    string
		status                int
		contentType, encoding string
		body                  func(string) bool
	}{
		{"empty is a 404 by itself", "/api/faults/empty", "", 404, "", "", is("")},
		{"empty keeps the status of a code", "/api/articles", "code=INTERNAL_ERROR, fault=empty", 500, "", "", is("")},
		{"empty keeps a good status", "/api/articles", "fault=empty", 200, "", "", is("")},
		{"html is a 404 by itself", "/api/faults/html", "", 404, page, "", has("<h1>404 Not Found</h1>")},
		{"html keeps the status of a code", "/api/articles", "code=502, fault=html", 502, page, "", has("<h1>502 Bad Gateway</h1>")},
		{"string is an error in one string", "/api/faults/string", "", 404, jsonType, "", has(`{"error":"`)},
		{"string takes the message of the code", "/api/docs", "code=GONE, fault=string", 410, jsonType, "", is(`{"error":"` + messageOf(t, "GONE") + `"}` + "\n")},
		{"string turns a good answer into an error", "/api/docs", "fault=string", 500, jsonType, "", has(`{"error":"`)},
		{"wrong-type is JSON under the name of HTML", "/api/faults/wrong-type", "", 200, page, "", has(`{"data":[`)},
		{"invalid-utf8 is not UTF-8", "/api/faults/invalid-utf8", "", 200, jsonType, "", not(utf8.ValidString)},
		{"invalid-utf8 leaves the code of an error readable", "/api/docs", "code=GONE, fault=invalid-utf8", 410, jsonType, "", has(`"code":"GONE","message":"` + "\xff\xfe")},
		{"bad-gzip is not gzip", "/api/faults/bad-gzip", "", 200, jsonType, "gzip", has("not a gzip")},
		{"a fault in the path combines with a code", "/api/faults/empty", "code=GONE", 410, "", "", is("")},
		{"a fault combines with a code in the path", "/api/errors/GONE", "fault=empty", 410, "", "", is("")},
		{"a fault may be in any case", "/api/faults/EMPTY", "", 404, "", "", is("")},
	}
	protocols(t, nil, func(t *testing.T, server *httptest.Server) {
		for _, test := range tests {
			t.Run(test.fact, func(t *testing.T) {
				t.Parallel()
				headers := []string{"Accept-Encoding: identity"} // so that the client leaves gzip alone
				if test.prefer != "" {
					headers = append(headers, "Prefer: "+test.prefer)
				}
				res := get(t, server, test.path, headers...)
				if res.StatusCode != test.status || res.Header.Get("Content-Type") != test.contentType || res.Header.Get("Content-Encoding") != test.encoding {
					t.Errorf("got %d %q %q", res.StatusCode, res.Header.Get("Content-Type"), res.Header.Get("Content-Encoding"))
				}
				if !test.body(res.body) {
					t.Errorf("the body is %q", res.body)
				}
				if res.Header.Get("Preference-Applied") != test.prefer {
					t.Errorf("applied %q", res.Header.Get("Preference-Applied"))
				}
			})
		}
	})
}

func is(want string) func(string) bool { return func(s string) bool { return s == want } }
func has(part string) func(string) bool {
	return func(s string) bool { return strings.Contains(s, part) }
}
func not(test func(string) bool) func(string) bool { return func(s string) bool { return !test(s) } }

// messageOf returns the message of a code's example.
func messageOf(t *testing.T, code string) string {
	t.Helper()
	var example struct{ Error failure }
	if err := json.Unmarshal(entry(t, code).Example, &example); err != nil {
		t.Fatal(err)
	}
	return example.Error.Message
}

func TestRedirectLoop(t *testing.T) {
	t.Parallel()
	protocols(t, nil, func(t *testing.T, server *httptest.Server) {
		for _, path := range []string{"/api/faults/redirect-loop", "/api/articles?page=1"} {
			res := get(t, server, path, "Prefer: fault=redirect-loop")
			if res.StatusCode != http.StatusFound || res.Header.Get("Location") != path || res.body != "" {
				t.Errorf("%s: got %d to %q", path, res.StatusCode, res.Header.Get("Location"))
			}
		}
	})
}

func TestTruncated(t *testing.T) {
	t.Parallel()
	protocols(t, nil, func(t *testing.T, server *httptest.Server) {
		for prefer, status := range map[string]int{"fault=truncated": 200, "fault=truncated, code=GONE": 410, "fault=truncated, code=504": 504} {
			res, err := try(t, server, http.MethodGet, "/api/articles", "", "Prefer: "+prefer)
			if !errors.Is(err, io.ErrUnexpectedEOF) {
				t.Errorf("%s: got the error %v", prefer, err)
			}
			if res.Response == nil || res.StatusCode != status || int64(len(res.body)) >= res.ContentLength {
				t.Errorf("%s: got %+v", prefer, res)
			}
		}
	})
}

func TestReset(t *testing.T) {
	t.Parallel()
	protocols(t, nil, func(t *testing.T, server *httptest.Server) {
		_, err := try(t, server, http.MethodGet, "/api/faults/reset", "")
		switch {
		case err == nil:
			t.Error("an answer arrived")
		case server.EnableHTTP2:
			if !strings.Contains(err.Error(), "stream error") {
				t.Errorf("the stream was not reset: %v", err)
			}
		case !errors.Is(err, syscall.ECONNRESET) && !strings.Contains(err.Error(), "forcibly closed"): // the latter is what Windows says
			t.Errorf("the connection was not reset: %v", err)
		}
	})
}

func TestHugeIsBounded(t *testing.T) {
	t.Parallel()
	protocols(t, nil, func(t *testing.T, server *httptest.Server) {
		res, err := server.Client().Get(server.URL + "/api/faults/huge")
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		n, err := io.Copy(io.Discard, res.Body)
		if err != nil || n < 32<<20 || n > 33<<20 || res.ContentLength != -1 {
			t.Errorf("got %d bytes, announced as %d, and the error %v", n, res.ContentLength, err)
		}
	})
}

func TestHugeIsJSON(t *testing.T) {
	t.Parallel()
	if !json.Valid(record(mock.New(nil), "/api/faults/huge").Body.Bytes()) {
		t.Error("the body is no JSON")
	}
}

func TestHangEndsWhenTheClientLeaves(t *testing.T) {
	t.Parallel()
	arrived, ended := make(chan struct{}, 3), make(chan mock.Exchange, 3)
	silent := mock.New(nil, mock.WithObserver(func(x mock.Exchange) {
		if x.Fault != "" {
			ended <- x
		}
	}))
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPost {
			arrived <- struct{}{}
		}
		silent.ServeHTTP(w, r)
	})
	protocols(t, handler, func(t *testing.T, server *httptest.Server) {
		ctx, leave := context.WithCancel(t.Context())
		go func() { <-arrived; leave() }()
		req, err := http.NewRequestWithContext(ctx, http.MethodPost, server.URL+"/api/articles", strings.NewReader("a body that is not needed"))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Prefer", "fault=hang")
		if _, err := server.Client().Do(req); !errors.Is(err, context.Canceled) {
			t.Errorf("got the error %v", err)
		}
		if x := <-ended; x.Fault != "hang" || x.Status != 0 {
			t.Errorf("observed %+v", x)
		}
	})
}

func TestHangEndsWhenTheServerStops(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]struct {
		stop  bool
		after time.Duration
	}{"at once": {true, 0}, "after five minutes": {false, 5 * time.Minute}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				ctx, stop := context.WithCancel(t.Context())
				defer stop()
				if end.stop {
					stop()
				}
				took, broken := serveIn(ctx, mock.New(nil), "/api/faults/hang")
				if took != end.after || broken != http.ErrAbortHandler {
					t.Errorf("ended after %s with %v", took, broken)
				}
			})
		})
	}
}

func TestSlowTakesFiveSeconds(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		took, broken := serveIn(t.Context(), mock.New(nil), "/api/faults/slow")
		if took != 5*time.Second || broken != nil {
			t.Errorf("took %s and ended with %v", took, broken)
		}
		ctx, stop := context.WithTimeout(t.Context(), time.Second)
		defer stop()
		if took, broken = serveIn(ctx, mock.New(nil), "/api/faults/slow"); took != time.Second || broken != http.ErrAbortHandler {
			t.Errorf("with a client that leaves after a second it took %s and ended with %v", took, broken)
		}
	})
}

func TestLatencyDelaysEveryAnswer(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		for _, path := range []string{"/", "/api/articles", "/api/errors/GONE"} {
			if took, broken := serveIn(t.Context(), mock.New(nil, mock.WithLatency(80*time.Millisecond)), path); took != 80*time.Millisecond || broken != nil {
				t.Errorf("%s: took %s and ended with %v", path, took, broken)
			}
		}
	})
}

// serveIn answers a request in a context. It gives the time that it took and what the handler panicked with.
func serveIn(ctx context.Context, handler http.Handler, path string) (took time.Duration, broken any) {
	req := httptest.NewRequest(http.MethodGet, path, nil).WithContext(ctx)
	started := time.Now()
	defer func() { took, broken = time.Since(started), recover() }()
	handler.ServeHTTP(httptest.NewRecorder(), req)
	return
}

func TestSlowArrivesWhole(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		slow, quick := record(mock.New(nil), "/api/faults/slow"), record(mock.New(nil), "/api/articles")
		if slow.Body.String() != quick.Body.String() || slow.Header().Get("Content-Length") != fmt.Sprint(slow.Body.Len()) {
			t.Errorf("got %s", slow.Body)
		}
	})
}

func TestEveryFaultIsListedAndServed(t *testing.T) {
	t.Parallel()
	var listed struct {
		Data []struct{ Name, Meaning, Path string }
	}
	get(t, serve(t), "/api/faults").decode(t, &listed)
	var names []string
	for _, f := range listed.Data {
		names = append(names, f.Name)
		if f.Meaning == "" || f.Path != "/faults/"+f.Name {
			t.Errorf("got %+v", f)
		}
	}
	want := "empty html string wrong-type invalid-utf8 bad-gzip redirect-loop truncated reset hang slow huge"
	if got := strings.Join(names, " "); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
