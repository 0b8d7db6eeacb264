package check_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/internal/check/stockcms"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/mock"
	"github.com/hex21/hex21/probe"
)

// checkAt checks what listens at a base URL over plain HTTP. Each request may take a short time, and waits for a limit take none.
func checkAt(t *testing.T, base *url.URL, timeout time.Duration) (report *check.Report, took time.Duration) {
	t.Helper()
	transport := exchange.NewTransport(exchange.Dial{})
	t.Cleanup(transport.CloseIdleConnections)
	client := &probe.Client{Transport: transport}
	start := time.Now()
	report, _ = run(t, &check.Client{Base: base, HTTP: client, HTTP1: client, Timeout: timeout}, builtin(t),
		check.Selection{Skip: []string{"limit-budget"}, Options: check.Options{Samples: 3}}, check.Judgment{})
	return report, time.Since(start)
}

func checkHandler(t *testing.T, handler http.Handler, timeout time.Duration) (*check.Report, time.Duration) {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(func() { server.CloseClientConnections(); server.Close() })
	return checkAt(t, loopback.URL(server.URL+"/api"), timeout)
}

// unlimited is the mock without a limit that a run without a key would meet.
func unlimited() http.Handler {
	enough := mock.Limit{Requests: 10_000, Window: time.Minute}
	return mock.New(nil, mock.WithLimits(enough, enough))
}

// after answers n requests by one handler and the rest by another.
func after(n int32, first, then http.Handler) http.Handler {
	var seen atomic.Int32
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if seen.Add(1) <= n {
			first.ServeHTTP(w, r)
			return
		}
		then.ServeHTTP(w, r)
	})
}

// hang never answers.
func hang(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }

// endless begins an answer that never ends, fast or slowly.
func endless(pause time.Duration) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"data":[{"slug":"a","title":"A"}`)
		chunk := bytes.Repeat([]byte(`,{"slug":"a","title":"A"}`), 1000)
		if pause > 0 {
			chunk = chunk[:1]
		}
		for r.Context().Err() == nil {
			if _, err := w.Write(chunk); err != nil {
				return
			}
			w.(http.Flusher).Flush()
			select {
			case <-r.Context().Done():
			case <-time.After(pause):
			}
		}
	}
}

// drops ends the connection of a request without an answer.
func drops(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }

// TestHostileServers are servers that cost time, never end or answer at random. The run ends, reports why, and calls nothing kept that was
// not shown.
func TestHostileServers(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		handler http.Handler
		stop    check.StopKind // "" for a run that goes to its end
		most    int            // requests
		outcome probe.Outcome
		seen    bool // something is kept
	}{
		"hangs at once":            {http.HandlerFunc(hang), check.StopNoAnswer, 1, probe.OutcomeNoAnswer, false},
		"hangs later":              {after(10, unlimited(), http.HandlerFunc(hang)), check.StopNoAnswer, 12, probe.OutcomeNoAnswer, true},
		"drops every connection":   {http.HandlerFunc(drops), check.StopNoAnswer, 2, probe.OutcomeNoAnswer, false},
		"an endless body":          {after(1, endless(0), http.HandlerFunc(drops)), check.StopNoAnswer, 5, probe.OutcomeNoAnswer, false},
		"a body that drips":        {endless(20 * time.Millisecond), check.StopBound, 3, probe.OutcomeContract, false},
		"429 in the middle":        {after(10, unlimited(), refuses(429, "600")), check.StopLimit, 11, probe.OutcomeLimited, true},
		"429 for a year":           {after(10, unlimited(), refuses(429, "31536000")), check.StopLimit, 11, probe.OutcomeLimited, true},
		"503 in the middle":        {after(10, unlimited(), refuses(503, "600")), check.StopUnavailable, 11, probe.OutcomeServerError, true},
		"503 with a bent time":     {refuses(503, "soon"), check.StopUnavailable, 5, probe.OutcomeServerError, false},
		"429 with a negative time": {refuses(429, "-5"), check.StopLimit, 3, probe.OutcomeLimited, false},
		"a firewall that drops attacks": {http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.Contains(r.URL.EscapedPath(), "..%2f") || strings.Contains(r.URL.EscapedPath(), "%ff") {
				drops(w, r)
			}
			unlimited().ServeHTTP(w, r)
		}), "", 60, probe.OutcomeContract, true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			timeout := requestTimeout
			if tt.stop == check.StopNoAnswer || tt.stop == check.StopBound {
				timeout = 400 * time.Millisecond // they use it up
			}
			report, _ := checkHandler(t, tt.handler, timeout)
			got := check.StopKind("")
			if report.Stopped != nil {
				got = report.Stopped.Kind
			}
			if got != tt.stop || report.Requests > tt.most || report.Verdict.Outcome != tt.outcome || report.Totals.Kept > 0 != tt.seen {
				t.Errorf("stopped %+v after %d requests, %s, %+v; want %s after at most %d, %s", report.Stopped, report.Requests, report.Verdict.Outcome, report.Totals, tt.stop, tt.most, tt.outcome)
			}
			if report.Verdict.OK {
				t.Error(report.Verdict.Summary)
			}
		})
	}
}

func refuses(status int, after string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", after)
		w.WriteHeader(status)
	})
}

// TestAttacksThatAreDropped accuses no API of what its firewall does.
func TestAttacksThatAreDropped(t *testing.T) {
	t.Parallel()
	api := unlimited()
	report, _ := checkHandler(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.Contains(r.URL.EscapedPath(), "..%2f") {
			drops(w, r)
		}
		api.ServeHTTP(w, r)
	}), requestTimeout)
	if slices.Contains(with(report, check.Broken), "error-traversal") || report.Stopped != nil {
		t.Errorf("broken: %v, stopped: %+v", with(report, check.Broken), report.Stopped)
	}
}

// TestMalformedAnswersKeepNoPromise are answers of the wrong form. Promises about the form are not kept, apart from those that the answer shows.
func TestMalformedAnswersKeepNoPromise(t *testing.T) {
	t.Parallel()
	shapes := []string{"shape-list", "shape-article", "shape-metadata", "shape-article-fields", "endpoint-article", "slug-articles", "param-limit", "param-page", "param-search"}
	many := strings.TrimSuffix(strings.Repeat(`{"slug":"a","title":"A a","tags":["x"],"category":"y"},`, 10_000), ",")
	for name, body := range map[string]string{
		"data as a text":       `{"data":"soil","metadata":{"page":1,"limit":20,"total":1}}`,
		"data as an object":    `{"data":{"a":1},"metadata":{"page":1,"limit":20,"total":1}}`,
		"a list of numbers":    `[1,2,3]`,
		"a list of lists":      `[[{"slug":"a"}],[]]`,
		"numbers as slugs":     `{"data":[{"slug":1,"title":2}],"metadata":{"page":"1","limit":20,"total":1}}`,
		"slugs that lead away": `{"data":[{"slug":"..","title":"a"},{"slug":"../../x","title":"b"},{"slug":"{article}","title":"c"},{"slug":"http://x/","title":"d"}]}`,
		"deep lists":           strings.Repeat("[", 200_000) + strings.Repeat("]", 200_000),
		"invalid UTF-8":        "{\"data\":[{\"slug\":\"\xff\",\"title\":\"\xfe\"}]}",
		"two documents":        `{"data":[]}{"data":[]}`,
		"JavaScript":           `callback({"data":[{"slug":"a","title":"b"}]})`,
		"a huge number":        `{"data":[{"slug":"a","title":"b"}],"metadata":{"page":1e999,"limit":-1,"total":99999999999999999999}}`,
		"a list of many alike": "[" + many + "]",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			report, took := checkHandler(t, page(200, "application/json", body), requestTimeout)
			shown := map[string][]string{
				"slugs that lead away": {"shape-list", "shape-article-fields"}, "invalid UTF-8": {"shape-list", "shape-article-fields"},
				"numbers as slugs": {"shape-list"}, "a list of many alike": {"shape-article-fields"},
			}[name]
			for _, id := range shapes {
				if slices.Contains(with(report, check.Kept), id) && !slices.Contains(shown, id) {
					t.Errorf("%s is kept", id)
				}
			}
			if report.Verdict.OK || took > 30*time.Second {
				t.Errorf("%s after %s", report.Verdict.Summary, took)
			}
		})
	}
}

// TestHTTP10 checks the stock installation behind a server that speaks HTTP/1.0, ends each connection and sends no length.
func TestHTTP10(t *testing.T) {
	t.Parallel()
	address := loopback.Peer(t, func(conn net.Conn) {
		request, err := http.ReadRequest(bufio.NewReader(conn))
		if err != nil {
			return
		}
		recorder := httptest.NewRecorder()
		stockcms.Serve(recorder, request)
		fmt.Fprintf(conn, "HTTP/1.0 %d X\r\n", recorder.Code)
		_ = recorder.Header().Write(conn)
		_, _ = io.WriteString(conn, "\r\n")
		if request.Method != http.MethodHead {
			_, _ = conn.Write(recorder.Body.Bytes())
		}
	})
	report, _ := checkAt(t, &url.URL{Scheme: "http", Host: address, Path: "/api"}, requestTimeout)
	same := checkStock(t, http.HandlerFunc(stockcms.Serve), check.Judgment{})
	if !slices.Equal(with(report, check.Kept), with(same, check.Kept)) {
		t.Errorf("kept over HTTP/1.0: %v\nover HTTP/1.1: %v", with(report, check.Kept), with(same, check.Kept))
	}
}

// TestRunTakesTheTimeOfTheServer has a server that takes 5 ms for each answer: the run takes at most 1.5 s more than all of them.
func TestRunTakesTheTimeOfTheServer(t *testing.T) {
	t.Parallel()
	const each = 5 * time.Millisecond
	api := unlimited()
	report, took := checkHandler(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		timer := time.NewTimer(each)
		defer timer.Stop()
		<-timer.C
		api.ServeHTTP(w, r)
	}), requestTimeout)
	if beyond := took - time.Duration(report.Requests)*each; beyond > 1500*time.Millisecond || report.Stopped != nil {
		t.Errorf("%s beyond the %d answers of the server, stopped: %+v", beyond, report.Requests, report.Stopped)
	}
}

// TestCanceledRun ends at once.
func TestCanceledRun(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	runner := check.Runner{
		Send: func(context.Context, check.Request) *check.Exchange {
			cancel()
			return &check.Exchange{Failure: "canceled"}
		},
		Now: time.Now, Sleep: func(ctx context.Context, _ time.Duration) error { return ctx.Err() },
	}
	rec, err := runner.Run(ctx, &url.URL{Scheme: "http", Host: "a.test"}, check.Plan(builtin(t), check.Selection{}), check.Options{})
	if err == nil || rec.Sent != 1 {
		t.Errorf("%v after %d requests", err, rec.Sent)
	}
}
