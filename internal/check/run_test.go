package check_test

import (
	"context"
	"net/http"
	"net/url"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/internal/exchange"
)

// The tests make a lot of garbage and keep little.
var _ = debug.SetGCPercent(400)

// fake is an installation in memory with a clock that only waiting moves.
type fake struct {
	now    time.Time
	slept  []time.Duration
	sent   []check.Request
	answer func(n int, q check.Request) *check.Exchange
}

func (f *fake) run(t *testing.T, s check.Selection) *check.Report {
	t.Helper()
	return f.judge(t, builtin(t), s, check.Judgment{})
}

// judge runs some promises and judges them.
func (f *fake) judge(t *testing.T, promises []check.Promise, s check.Selection, j check.Judgment) *check.Report {
	t.Helper()
	f.now = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	base := &url.URL{Scheme: "https", Host: "cms.example.org", Path: "/api"}
	runner := check.Runner{
		Send: func(_ context.Context, q check.Request) *check.Exchange {
			f.sent = append(f.sent, q)
			x := f.answer(len(f.sent), q)
			x.Request, x.URL, x.ReceivedAt = q, base.JoinPath(strings.Split(q.Path, "?")[0]), f.now
			if x.Header == nil {
				x.Header = http.Header{}
			}
			return x
		},
		Now: func() time.Time { return f.now },
		Sleep: func(_ context.Context, d time.Duration) error {
			f.now = f.now.Add(d)
			f.slept = append(f.slept, d)
			return nil
		},
		MaxWait: 10 * time.Second,
	}
	rec, err := runner.Run(t.Context(), base, check.Plan(promises, s), s.Options)
	if err != nil {
		t.Fatal(err)
	}
	return check.NewReport(promises, rec, s, j)
}

func list() *check.Exchange {
	return &check.Exchange{Answer: exchange.Answer{Status: 200, Body: []byte(`{"data":[{"slug":"a","title":"A"}],"metadata":{"page":1,"limit":20,"total":1}}`)}}
}

func refusal(status int, retryAfter string) *check.Exchange {
	return &check.Exchange{Answer: exchange.Answer{Status: status, Header: http.Header{"Retry-After": {retryAfter}}}}
}

func TestRunStopsEarly(t *testing.T) {
	t.Parallel()
	large := make([]byte, 8<<20)
	tests := []struct {
		name     string
		answer   func(n int, q check.Request) *check.Exchange
		stop     check.StopKind
		most     int
		outcome  string
		slept    time.Duration
		hasUntil bool
	}{
		{"429 with a long wait", func(n int, _ check.Request) *check.Exchange {
			if n > 3 {
				return refusal(429, "600")
			}
			return list()
		}, check.StopLimit, 4, "", 0, true},
		{"503 with a long wait", func(int, check.Request) *check.Exchange { return refusal(503, "600") }, check.StopUnavailable, 1, "server_error", 0, true},
		{"429 that lasts", func(int, check.Request) *check.Exchange { return refusal(429, "2") }, check.StopLimit, 3, "limited", 4 * time.Second, true},
		{"429 without a time", func(int, check.Request) *check.Exchange { return &check.Exchange{Answer: exchange.Answer{Status: 429}} }, check.StopLimit, 1, "limited", 0, true},
		{"502 again and again", func(int, check.Request) *check.Exchange { return &check.Exchange{Answer: exchange.Answer{Status: 502}} }, check.StopUnavailable, 5, "server_error", 0, false},
		{"bodies without an end", func(int, check.Request) *check.Exchange {
			return &check.Exchange{Answer: exchange.Answer{Status: 200, Body: large, Capped: true}}
		}, check.StopBound, 9, "", 0, false},
		{"no answer", func(int, check.Request) *check.Exchange { return &check.Exchange{Failure: "connection refused"} }, check.StopNoAnswer, 2, "no_answer", 0, false},
		{"answers that end", func(n int, _ check.Request) *check.Exchange {
			if n > 2 {
				return &check.Exchange{Failure: "connection reset"}
			}
			return list()
		}, check.StopNoAnswer, 6, "", 0, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := &fake{answer: tt.answer}
			report := f.run(t, check.Selection{Options: check.Options{Samples: 3, HasKey: true}})
			if report.Stopped == nil || report.Stopped.Kind != tt.stop || (report.Stopped.Until != nil) != tt.hasUntil {
				t.Fatalf("stopped: %+v", report.Stopped)
			}
			var slept time.Duration
			for _, d := range f.slept {
				slept += d
			}
			if len(f.sent) != tt.most || report.Requests != tt.most || slept != tt.slept {
				t.Errorf("%d requests, want %d; slept %s, want %s", len(f.sent), tt.most, slept, tt.slept)
			}
			if report.Verdict.OK || tt.outcome != "" && report.Verdict.Outcome.String() != tt.outcome {
				t.Errorf("%+v %s", report.Verdict, report.Verdict.Outcome)
			}
			if tt.stop == check.StopNoAnswer {
				for _, result := range report.Results {
					if result.Status == check.Broken && strings.Contains(result.Evidence, "no answer") {
						t.Errorf("%s is broken although the run ended", result.ID)
					}
				}
			}
		})
	}
}

// TestRunNeverWrites looks at every request of every promise with everything turned on.
func TestRunNeverWrites(t *testing.T) {
	t.Parallel()
	f := &fake{answer: func(int, check.Request) *check.Exchange { return list() }}
	f.run(t, check.Selection{Options: everything})
	for _, q := range f.sent {
		if !slices.Contains([]string{"GET", "HEAD", "OPTIONS"}, q.Method) {
			t.Errorf("%s %s is sent", q.Method, q.Path)
		}
	}
	if len(f.sent) > check.DefaultRequests {
		t.Errorf("%d requests", len(f.sent))
	}
}

// TestRunKeepsUnderTheLimit has a budget of 10 in 5 seconds: a tenth of it stays for others, and nothing is refused.
func TestRunKeepsUnderTheLimit(t *testing.T) {
	t.Parallel()
	f := &fake{}
	left, ends := 10, time.Time{}
	f.answer = func(_ int, _ check.Request) *check.Exchange {
		if !f.now.Before(ends) {
			left, ends = 10, f.now.Add(5*time.Second)
		}
		if left == 0 {
			t.Error("the budget is used up")
		}
		left--
		x := list()
		x.Header = http.Header{}
		x.Header.Set("X-RateLimit-Limit", "10")
		x.Header.Set("X-RateLimit-Remaining", strconv.Itoa(left))
		x.Header.Set("X-RateLimit-Reset", strconv.FormatInt(ends.Unix(), 10))
		x.Header.Set("Date", f.now.Format(http.TimeFormat))
		return x
	}
	report := f.run(t, check.Selection{Options: check.Options{Samples: 3}})
	if report.Stopped != nil || len(f.slept) < 3 {
		t.Errorf("stopped %+v after waits of %v", report.Stopped, f.slept)
	}
}

// TestPromiseOutsideTheBaseline has a promise of a suite that names a class of statuses, and a baseline that does not name the promise:
// that it is kept is not a change, and that it is broken is one.
func TestPromiseOutsideTheBaseline(t *testing.T) {
	t.Parallel()
	promises, err := check.ReadSuite("own.yaml", strings.NewReader("promises:\n- {id: own, promise: Own, path: /x, expect: {status: 4xx}}\n"))
	if err != nil {
		t.Fatal(err)
	}
	baseline, err := check.ReadBaseline("b.yaml", strings.NewReader("promises: {other: kept}"))
	if err != nil {
		t.Fatal(err)
	}
	for status, want := range map[int]check.Status{404: check.Kept, 422: check.Kept, 200: check.Broken, 500: check.Broken} {
		f := &fake{answer: func(int, check.Request) *check.Exchange {
			return &check.Exchange{Answer: exchange.Answer{Status: status, Header: http.Header{"Location": {"/y"}}, Body: []byte(`{"error":{"code":"NOT_FOUND","message":"no"}}`)}}
		}}
		report := f.judge(t, promises, check.Selection{}, check.Judgment{Baseline: baseline})
		if got := report.Results[0].Status; got != want || (len(*report.Changes) > 0) != (want == check.Broken) {
			t.Errorf("%d: %s, want %s; changes %+v", status, got, want, *report.Changes)
		}
		if got := report.Results[0].Evidence; !strings.Contains(got, "with the error NOT_FOUND") { // and not with the Location, which is not a redirect's
			t.Errorf("%d: the evidence is %q", status, got)
		}
	}
}

// TestServerErrorsAlone looks at installations of which nothing but server errors or refusals is seen.
func TestServerErrorsAlone(t *testing.T) {
	t.Parallel()
	failure := func(status int, code string) *check.Exchange {
		return &check.Exchange{KeySent: true, Answer: exchange.Answer{Status: status, Header: http.Header{"Content-Type": {"application/json"}}, Body: []byte(`{"error":{"code":"` + code + `","message":"x"}}`)}}
	}
	for name, test := range map[string]struct {
		answer  func(n int, q check.Request) *check.Exchange
		outcome string
	}{
		"an error of the database each time": {func(int, check.Request) *check.Exchange { return failure(500, "DATABASE_ERROR") }, "server_error"},
		"an error once, and lists":           {func(n int, _ check.Request) *check.Exchange { return orList(n == 1, failure(500, "DATABASE_ERROR")) }, "contract"},
		"a key that is rejected each time":   {func(int, check.Request) *check.Exchange { return failure(401, "INVALID_AUTH") }, "credentials"},
		"a key that is rejected once":        {func(n int, _ check.Request) *check.Exchange { return orList(n == 3, failure(401, "INVALID_AUTH")) }, "contract"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := &fake{answer: test.answer}
			if r := f.run(t, check.Selection{Options: check.Options{Samples: 3, HasKey: true}}); r.Verdict.Outcome.String() != test.outcome {
				t.Errorf("%s: %s", r.Verdict.Outcome, r.Verdict.Summary)
			}
		})
	}
}

// orList is an error, or else a list.
func orList(failed bool, x *check.Exchange) *check.Exchange {
	if failed {
		return x
	}
	return list()
}

// TestOutageOnce sends a request again that a gateway could not forward.
func TestOutageOnce(t *testing.T) {
	t.Parallel()
	f := &fake{answer: func(n int, _ check.Request) *check.Exchange {
		return orList(n == 1, &check.Exchange{Answer: exchange.Answer{Status: 502}})
	}}
	r := f.run(t, check.Selection{Options: check.Options{Samples: 3, HasKey: true}})
	if len(f.sent) < 2 || f.sent[0].Path != f.sent[1].Path {
		t.Errorf("%+v", f.sent[:min(len(f.sent), 2)])
	}
	for _, result := range r.Results {
		if result.Response != nil && result.Response.Status == 502 {
			t.Errorf("%s is %s: %s", result.ID, result.Status, result.Evidence)
		}
	}
}
