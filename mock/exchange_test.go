package mock_test

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/mock"
)

func TestObserverSeesEachExchangeWithoutTheKey(t *testing.T) {
	t.Parallel()
	var seen []mock.Exchange
	clock := newHand(noon)
	handler := mock.New(nil, mock.WithSeed(1), clock.option(), mock.WithObserver(func(x mock.Exchange) { seen = append(seen, x) }))
	const secret = "swordfish"
	record(handler, "/api/articles?page=2&api_key="+secret, "Authorization: Bearer "+secret, "X-Request-ID: a.b-c_1")
	record(handler, "/api/articles/a%2Fb", "X-Request-ID: a b")
	record(handler, "/api/docs", "Authorization: Basic "+secret)
	record(handler, "/api/docs", "Prefer: code=GONE, fault=empty")
	record(handler, "/nowhere")
	func() {
		defer func() { _ = recover() }() // the recorder cannot be reset, so the handler aborts
		record(handler, "/api/faults/reset")
	}()
	want := []mock.Exchange{
		{Method: "GET", Path: "/api/articles", Status: 200, Caller: "key", RequestID: "a.b-c_1"},
		{Method: "GET", Path: "/api/articles/a%2Fb", Status: 404, Code: "NOT_FOUND", Caller: "anonymous"},
		{Method: "GET", Path: "/api/docs", Status: 401, Code: "INVALID_AUTH", Caller: "refused key"},
		{Method: "GET", Path: "/api/docs", Status: 410, Fault: "empty", Caller: "anonymous"},
		{Method: "GET", Path: "/nowhere", Status: 404, Caller: "anonymous"},
		{Method: "GET", Path: "/api/faults/reset", Fault: "reset", Caller: "anonymous"},
	}
	for i := range seen {
		if i > 0 {
			if !strings.HasPrefix(seen[i].RequestID, "req_") {
				t.Errorf("request id %q", seen[i].RequestID)
			}
			seen[i].RequestID = ""
		}
	}
	if diff := cmp.Diff(want, seen); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if strings.Contains(fmt.Sprintf("%+v", seen), secret) {
		t.Error("the key was seen")
	}
}

func TestDurationFollowsTheClock(t *testing.T) {
	t.Parallel()
	clock := newHand(noon)
	ticking := func() time.Time { clock.move(time.Second); return clock.now() }
	var took time.Duration
	handler := mock.New(nil, mock.WithClock(ticking), mock.WithObserver(func(x mock.Exchange) { took = x.Duration }))
	record(handler, "/")
	if took != time.Second {
		t.Errorf("took %s", took)
	}
}

func TestSameSeedSameReplies(t *testing.T) {
	t.Parallel()
	transcript := func(seed uint64) string {
		handler := mock.New(nil, mock.WithSeed(seed), mock.WithClock(func() time.Time { return noon }))
		var all strings.Builder
		for _, path := range []string{"/", "/api/articles", "/api/articles/slug", "/api/errors/RATE_LIMIT", "/api/faults/string", "/api/articles"} {
			req := httptest.NewRequest(http.MethodGet, path, nil)
			res := httptest.NewRecorder()
			handler.ServeHTTP(res, req)
			if err := res.Result().Write(&all); err != nil {
				t.Fatal(err)
			}
		}
		return all.String()
	}
	if a, b := transcript(21), transcript(21); a != b {
		t.Errorf("two mocks with one seed differ:\n%s\n%s", a, b)
	}
	if a, b := transcript(21), transcript(22); a == b {
		t.Error("the seed changes nothing")
	}
}

func TestRequestIDs(t *testing.T) {
	t.Parallel()
	server := serve(t)
	seen := map[string]bool{}
	for i := range 50 {
		id := get(t, server, fmt.Sprintf("/api/articles/%d", i)).Header.Get("X-Request-ID")
		if id == "" || seen[id] {
			t.Fatalf("request %d has the id %q", i, id)
		}
		seen[id] = true
	}
	for sent, kept := range map[string]bool{
		"018f2c3e-7d1a-7b9e-8f00-1c2d3e4f5a6b": true,
		strings.Repeat("a", 128):               true,
		strings.Repeat("a", 129):               false,
		"<script>":                             false,
		"é":                                    false,
		"":                                     false,
	} {
		if got := get(t, server, "/", "X-Request-ID: "+sent).Header.Get("X-Request-ID"); (got == sent) != kept {
			t.Errorf("%q came back as %q", sent, got)
		}
	}
}

func TestDateFollowsTheClock(t *testing.T) {
	t.Parallel()
	server := serve(t)
	for _, path := range []string{"/", "/api/articles", "/api/faults/empty"} {
		if got := get(t, server, path).Header.Get("Date"); got != "Mon, 01 Apr 2024 12:00:00 GMT" {
			t.Errorf("%s: Date is %q", path, got)
		}
	}
}

func TestHeadersAreSpelledAsDocumented(t *testing.T) {
	t.Parallel()
	server := serve(t, mock.WithLimits(limit(t, "100/m"), limit(t, "10/m")))
	conn, err := net.Dial("tcp", server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprint(conn, "GET /api/errors/INVALID_AUTH HTTP/1.0\r\n\r\n")
	answer, err := io.ReadAll(conn)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "X-Request-ID", "WWW-Authenticate"} {
		if n := strings.Count(strings.ToLower(string(answer)), strings.ToLower("\r\n"+name+": ")); n != 1 || !strings.Contains(string(answer), "\r\n"+name+": ") {
			t.Errorf("%s is not there once in its spelling:\n%s", name, answer)
		}
	}
}
