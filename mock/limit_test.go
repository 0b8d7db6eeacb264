package mock_test

import (
	"fmt"
	"net/http"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hex21/hex21/mock"
)

// limit parses a limit that is known to be good.
func limit(t *testing.T, text string) mock.Limit {
	t.Helper()
	l, err := mock.ParseLimit(text)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestParseLimit(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text string
		want mock.Limit
		back string // what String gives
	}{
		{"100/m", mock.Limit{Requests: 100, Window: time.Minute}, "100/m"},
		{"10/s", mock.Limit{Requests: 10, Window: time.Second}, "10/s"},
		{"1000/h", mock.Limit{Requests: 1000, Window: time.Hour}, "1000/h"},
		{"5/10s", mock.Limit{Requests: 5, Window: 10 * time.Second}, "5/10s"},
		{"5/60s", mock.Limit{Requests: 5, Window: time.Minute}, "5/m"},
		{" 1/1m30s ", mock.Limit{Requests: 1, Window: 90 * time.Second}, "1/1m30s"},
		{"OFF", mock.Limit{}, "off"},
	}
	for _, test := range tests {
		got, err := mock.ParseLimit(test.text)
		if err != nil || got != test.want || got.String() != test.back {
			t.Errorf("%q: got %v %s, %v", test.text, got, got, err)
		}
	}
	for _, text := range []string{
		"", "100", "/m", "m/100", "0/m", "-1/m", "1/", "1/x", "1/0s", "1/1ms", "1/1.5s", "1/-1s", "1/1000h", "1e3/m", "9999999999/m", "1/m/s",
	} {
		if got, err := mock.ParseLimit(text); err == nil {
			t.Errorf("%q was read as %s", text, got)
		}
	}
}

func FuzzParseLimit(f *testing.F) {
	for _, seed := range []string{"100/m", "5/10s", "1/744h", "1/1h1s", "off", "0/s", "1/9223372036s"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		l, err := mock.ParseLimit(text)
		if err != nil {
			return
		}
		if again, err := mock.ParseLimit(l.String()); err != nil || again != l {
			t.Errorf("%q is %s, which is read as %s, %v", text, l, again, err)
		}
	})
}

// hand is a clock that is moved by hand.
type hand struct{ at atomic.Int64 }

func (h *hand) set(t time.Time)         { h.at.Store(t.UnixNano()) }
func (h *hand) move(d time.Duration)    { h.at.Add(int64(d)) }
func (h *hand) now() time.Time          { return time.Unix(0, h.at.Load()) }
func (h *hand) option() mock.Option     { return mock.WithClock(h.now) }
func newHand(start time.Time) (h *hand) { h = new(hand); h.set(start); return h }

func TestLimitRefusesAndRecovers(t *testing.T) {
	t.Parallel()
	clock := newHand(noon.Add(300 * time.Millisecond))
	server := serve(t, clock.option(), mock.WithLimits(limit(t, "2/m"), limit(t, "1/10s")))
	check := func(when string, res answered, status int, remaining, reset, retryAfter string) {
		t.Helper()
		h := res.Header
		if res.StatusCode != status || h.Get("X-RateLimit-Remaining") != remaining ||
			h.Get("X-RateLimit-Reset") != reset || h.Get("Retry-After") != retryAfter {
			t.Errorf("%s: got %d, remaining %q, reset %q, Retry-After %q", when,
				res.StatusCode, h.Get("X-RateLimit-Remaining"), h.Get("X-RateLimit-Reset"), h.Get("Retry-After"))
		}
	}
	end := strconv.FormatInt(noon.Unix()+60, 10)
	check("the first call", get(t, server, "/api/articles", key), 200, "1", end, "")
	clock.move(15 * time.Second)
	check("the second call, to another path", get(t, server, "/api/docs/nothing", key), 404, "0", end, "")
	refused := get(t, server, "/api/articles", key)
	check("the third call", refused, 429, "0", end, "45")
	if got := refused.failure(t); got.Code != "RATE_LIMIT" || got.Details["retryAfter"] != 45.0 {
		t.Errorf("the third call: got %+v", got)
	}
	check("another key", get(t, server, "/api/articles", "Authorization: Bearer second"), 200, "1", strconv.FormatInt(noon.Unix()+75, 10), "")
	check("no key", get(t, server, "/api/articles"), 200, "0", strconv.FormatInt(noon.Unix()+25, 10), "")
	check("a refused key shares with no key", get(t, server, "/api/articles", "Authorization: Bearer expired"), 429, "0", strconv.FormatInt(noon.Unix()+25, 10), "10")
	clock.move(44*time.Second + 699*time.Millisecond)
	check("a moment before the reset", get(t, server, "/api/articles", key), 429, "0", end, "1")
	clock.move(time.Millisecond)
	check("at the reset", get(t, server, "/api/articles", key), 200, "1", strconv.FormatInt(noon.Unix()+120, 10), "")
	clock.move(-time.Hour)
	check("after the clock went back", get(t, server, "/api/articles", key), 200, "1", strconv.FormatInt(noon.Unix()-3600+120, 10), "")
}

func TestOverrideIsNotCounted(t *testing.T) {
	t.Parallel()
	server := serve(t, mock.WithLimits(limit(t, "1/m"), limit(t, "1/m")))
	get(t, server, "/api/articles", key)
	for _, path := range []string{"/api/errors/GONE", "/api/faults/empty", "/api/errors/504"} {
		res := get(t, server, path, key)
		if res.StatusCode == http.StatusTooManyRequests || res.Header.Get("Retry-After") != "" || res.Header.Get("X-RateLimit-Remaining") != "0" {
			t.Errorf("%s: got %d with %v", path, res.StatusCode, res.Header)
		}
	}
	if res := get(t, server, "/api/articles", "Authorization: Bearer fresh", "Prefer: fault=wrong-type"); res.Header.Get("X-RateLimit-Remaining") != "1" {
		t.Errorf("a fault was counted: %v", res.Header)
	}
}

func TestWithoutALimitThereAreNoLimitHeaders(t *testing.T) {
	t.Parallel()
	res := get(t, serve(t), "/api/articles")
	for name := range res.Header {
		if name == "X-Ratelimit-Limit" || name == "X-Ratelimit-Remaining" || name == "X-Ratelimit-Reset" {
			t.Errorf("%s was sent", name)
		}
	}
}

func TestManyKeysAreCountedInBoundedSpace(t *testing.T) {
	t.Parallel()
	clock := newHand(noon)
	handler := mock.New(nil, clock.option(), mock.WithLimits(limit(t, "2/m"), mock.Limit{}))
	remaining := func(key int) (int, string) {
		res := record(handler, "/api", "Authorization: Bearer "+fmt.Sprint(key))
		return res.Code, res.Header().Get("X-RateLimit-Remaining")
	}
	for i := range 1024 {
		if status, left := remaining(i); status != 200 || left != "1" {
			t.Fatalf("key %d: got %d with %s left", i, status, left)
		}
	}
	if _, left := remaining(2000); left != "1" {
		t.Errorf("the first key without a place has %s left", left)
	}
	if _, left := remaining(2001); left != "0" {
		t.Errorf("the second key without a place must share with the first, and has %s left", left)
	}
	if _, left := remaining(7); left != "0" {
		t.Errorf("a key with a place must keep it, and has %s left", left)
	}
	clock.move(time.Minute)
	for _, key := range []int{2000, 2001} {
		if _, left := remaining(key); left != "1" {
			t.Errorf("key %d must find a place in the next window, and has %s left", key, left)
		}
	}
}
