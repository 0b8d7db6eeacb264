package series_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/series"
	"github.com/hex21/hex21/probe"
)

var received = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

func resultOf(t testing.TB, method string, status int, lines ...string) *probe.Result {
	t.Helper()
	header := http.Header{}
	for _, line := range lines {
		name, value, _ := strings.Cut(line, ": ")
		header.Add(name, value)
	}
	target, err := url.Parse("https://cms.example.org/api/articles")
	if err != nil {
		t.Fatal(err)
	}
	return probe.Judge(exchange.Wrap(&exchange.Exchange{
		Call: probe.Call{Method: method, URL: target, Base: target}, Method: method, URL: target, SentAt: received, ReceivedAt: received,
		Answer: &exchange.Answer{Status: status, Proto: "HTTP/1.1", Header: header, Body: []byte("{}")},
	}), nil)
}

func TestSeries(t *testing.T) {
	t.Parallel()
	var s series.Calls
	for i := range 100 {
		r := resultOf(t, "DELETE", 204)
		r.Timing.TotalMS = float64(100 - i)
		s.Add(&exchange.Exchange{}, r, 0)
	}
	sum := s.Summary()
	if want := (&series.Latency{MinMS: 1, MedianMS: 50, P95MS: 95, P99MS: 99, MaxMS: 100}); !cmp.Equal(sum.Latency, want) {
		t.Errorf("latency %+v, want %+v", sum.Latency, want)
	}
	if got := s.Recent(3); !cmp.Equal(got, []float64{3, 2, 1}) {
		t.Errorf("the last three are %v", got)
	}
	if sum.Calls != 100 || sum.Outcomes["ok"] != 100 || sum.Statuses[204] != 100 || s.Worst() != probe.OutcomeOK {
		t.Errorf("the sum is %+v", sum)
	}
	s.Add(&exchange.Exchange{}, resultOf(t, "GET", 503), 0)
	s.Add(&exchange.Exchange{}, resultOf(t, "GET", 404), 0)
	if s.Worst() != probe.OutcomeServerError {
		t.Errorf("the worst is %s", s.Worst())
	}
}

func TestConnectionsOfASeries(t *testing.T) {
	t.Parallel()
	var s series.Calls
	for _, idle := range []float64{5, 9, 3} {
		r := resultOf(t, "GET", 200)
		r.Timing.Reused, r.Timing.IdleMS = true, &idle
		s.Add(&exchange.Exchange{}, r, 0)
	}
	if c := s.Summary().Connections; c == nil || c.Reused != 3 || c.LongestIdleMS == nil || *c.LongestIdleMS != 9 {
		t.Errorf("the connections are %+v", c)
	}
}

func TestSeriesIsBounded(t *testing.T) {
	t.Parallel()
	var s series.Calls
	r := resultOf(t, "DELETE", 204)
	const calls = 10_100
	for i := range calls {
		r.Timing.TotalMS = float64(i)
		s.Add(&exchange.Exchange{}, r, 0)
	}
	if got := len(s.Recent(calls)); got != 10_000 {
		t.Errorf("it keeps %d times", got)
	}
	if got := s.Recent(2); !cmp.Equal(got, []float64{calls - 2, calls - 1}) {
		t.Errorf("the last are %v", got)
	}
	if sum := s.Summary(); sum.Calls != calls || sum.Latency.MinMS != 100 {
		t.Errorf("the sum is %+v", sum)
	}
}

func TestFollow(t *testing.T) {
	t.Parallel()
	first, second := resultOf(t, "GET", 502), resultOf(t, "GET", 200)
	series.Follow(second, first, series.Decision{Wait: 1500 * time.Millisecond, Reason: "backed off"})
	if len(second.Attempts) != 2 || *second.Attempts[0].Status != 502 || *second.Attempts[1].Status != 200 {
		t.Fatalf("the tries are %+v", second.Attempts)
	}
	if last := second.Attempts[1]; last.WaitedMS != 1500 || last.Reason != "backed off" {
		t.Errorf("the last try is %+v", last)
	}
	if len(first.Attempts) != 1 {
		t.Errorf("the first result has changed: %+v", first.Attempts)
	}
}
